// Calls, instantiation of generic functions, and selectors (Go spec, "Calls", "Instantiations", "Selectors";
// go/types' call.go).
import type { CallExpr, Expr, IndexExpr, IndexListExpr, SelectorExpr } from "../syntax/ast.ts";
import { assignment } from "./assignments.ts";
import { builtin } from "./builtins.ts";
import type { Checker } from "./checker.ts";
import { conversion } from "./conversions.ts";
import { type Entity, type FuncObject, type PkgName, Var } from "./entity.ts";
import { expr, exprOrType, genericExpr, nonGeneric, rawExpr, useExprs } from "./expr.ts";
import { indexExpr } from "./index-expr.ts";
import { infer, isParameterized } from "./infer.ts";
import { lookupFieldOrMethod } from "./lookup.ts";
import { Operand, operand } from "./operand.ts";
import { copySignature, instantiateSignature, renameTypeParams, substitute, substitutionOf } from "./subst.ts";
import { Signature, Tuple, type Type, type TypeParam } from "./type.ts";
import { entityOperand, typeOf } from "./typexpr.ts";
import { everyType, isValid } from "./under.ts";
import { INVALID } from "./universe-types.ts";

type Index = IndexExpr | IndexListExpr;

export function indicesOf(e: Index): readonly Expr[] {
  return e.kind === "IndexExpr" ? [e.index] : e.indices;
}

/** The types of a list of type expressions, or null where one is unknown. */
function typeList(c: Checker, list: readonly Expr[]): Type[] | null {
  const types = list.map((e) => typeOf(c, e));
  return types.every(isValid) ? types : null;
}

/**
 * Instantiates the generic function x with the type arguments of `index`, inferring the rest from the target's
 * function type. Where they do not suffice and `inferRest` is off: answers the arguments there are.
 */
export function funcInst(
  c: Checker,
  target: Signature | null,
  x: Operand,
  index: Index | null,
  inferRest: boolean,
): readonly Type[] | null {
  let args: readonly (Type | null)[] = [];
  if (index !== null) {
    x.expr = index;
    const given = typeList(c, indicesOf(index));
    if (given === null) {
      x.mode = "invalid";
      return null;
    }
    args = given;
  }
  const sig = x.type;
  if (sig.kind !== "Signature" || args.length > sig.typeParams.length) {
    x.mode = "invalid";
    return null;
  }
  if (args.length < sig.typeParams.length) {
    if (!inferRest) return args as readonly Type[];
    const inferred = inferFromTarget(sig, args, target, x.expr);
    if (inferred === null) {
      x.mode = "invalid";
      return null;
    }
    args = inferred;
  }
  x.type = instantiateSignature(sig, args as readonly Type[]);
  x.mode = "value";
  return null;
}

function inferFromTarget(
  sig: Signature,
  args: readonly (Type | null)[],
  target: Signature | null,
  at: Expr | null,
): readonly Type[] | null {
  const [params, map] = renameTypeParams(sig.typeParams);
  if (target === null) return infer(params, args, [], []);
  const plain = new Signature(sig.params, sig.results, sig.variadic);
  const wanted = new Var("", null, substitute(plain, map), "param");
  return infer(params, args, [wanted], [operand("value", target, at)]);
}

export function callExpr(c: Checker, x: Operand, call: CallExpr): void {
  let index: Index | null = null;
  const { fun } = call;
  if (fun.kind === "IndexExpr" || fun.kind === "IndexListExpr") {
    x.expr = fun;
    if (indexExpr(c, x, fun)) index = fun;
    x.expr = fun;
    c.record(x);
  } else {
    exprOrType(c, x, fun, true);
  }
  switch (x.mode) {
    case "invalid":
      useExprs(c, ...call.args);
      return;
    case "typexpr":
      convertCall(c, x, call);
      return;
    case "builtin":
      if (!builtin(c, x, call, x.builtin)) x.mode = "invalid";
      if (!x.isInvalid && (x.mode as string) !== "constant") c.hasCallOrRecv = true;
      return;
    default:
      callFunction(c, x, call, index);
  }
}

function convertCall(c: Checker, x: Operand, call: CallExpr): void {
  nonGeneric(c, null, x);
  const type = x.type;
  const [arg] = call.args;
  if (x.isInvalid || call.args.length !== 1 || arg === undefined || call.ellipsis >= 0) {
    useExprs(c, ...call.args);
    x.mode = "invalid";
    return;
  }
  expr(c, null, x, arg);
  if (!x.isInvalid) conversion(c, x, type);
}

/** The one function type of all types in t's type set. */
function signatureOf(t: Type): Signature | null {
  let sig: Signature | null = null;
  const isFunc = everyType(t, (_, u) => {
    if (u?.kind !== "Signature") return false;
    sig ??= u;
    return true;
  });
  return isFunc ? sig : null;
}

function callFunction(c: Checker, x: Operand, call: CallExpr, index: Index | null): void {
  let sig = signatureOf(x.type);
  if (sig === null) {
    useExprs(c, ...call.args);
    x.mode = "invalid";
    return;
  }
  const wasGeneric = sig.typeParams.length > 0;
  let typeArgs: readonly Type[] = [];
  if (index !== null) {
    const given = typeList(c, indicesOf(index));
    if (given === null || given.length > sig.typeParams.length) {
      useExprs(c, ...call.args);
      x.mode = "invalid";
      return;
    }
    if (given.length === sig.typeParams.length) sig = instantiateSignature(sig, given);
    else typeArgs = given;
  }
  const [args, argTypeArgs] = genericExprList(c, call.args);
  sig = matchArguments(c, call, sig, typeArgs, args, argTypeArgs);
  if (wasGeneric && sig.typeParams.length === 0) c.recordType(call.fun, "value", sig, null);
  setResult(x, sig.results);
  x.expr = call;
  c.hasCallOrRecv = true;
  if (x.mode === "value" && sig.typeParams.length > 0 && isParameterized(sig.typeParams, x.type)) x.mode = "invalid";
}

function setResult(x: Operand, results: Tuple): void {
  const [only] = results.vars;
  if (only === undefined) {
    x.mode = "novalue";
    return;
  }
  x.mode = "value";
  x.type = results.vars.length === 1 ? (only.type ?? INVALID) : results;
}

/** Arguments, generic functions among them not instantiated yet; second the type arguments given for those. */
function genericExprList(c: Checker, list: readonly Expr[]): readonly [Operand[], (readonly Type[])[]] {
  const [only] = list;
  if (list.length === 1 && only !== undefined && !isIndex(only)) {
    const x = new Operand();
    rawExpr(c, null, x, only, null, true);
    if (x.mode === "novalue" || x.mode === "builtin" || x.mode === "typexpr") x.mode = "invalid";
    if (x.type.kind === "Tuple" && !x.isInvalid) {
      return [x.type.vars.map((v) => operand("value", v.type ?? INVALID, only)), []];
    }
    return [[x], []];
  }
  const typeArgs: (readonly Type[])[] = [];
  const operands = list.map((e, i) => {
    const x = new Operand();
    if (!isIndex(e)) {
      genericExpr(c, x, e);
      return x;
    }
    x.expr = e;
    if (indexExpr(c, x, e)) {
      const given = funcInst(c, null, x, e, false);
      x.expr = e;
      if (given !== null) typeArgs[i] = given;
      else c.record(x);
      return x;
    }
    x.expr = e;
    if (x.mode === "typexpr" || x.mode === "novalue" || x.mode === "builtin") x.mode = "invalid";
    c.record(x);
    return x;
  });
  return [operands, typeArgs];
}

function isIndex(e: Expr): e is Index {
  return e.kind === "IndexExpr" || e.kind === "IndexListExpr";
}

/** Matches arguments to parameters, infers type arguments; answers the signature, instantiated where it was generic. */
export function matchArguments(
  c: Checker,
  call: CallExpr,
  sig: Signature,
  given: readonly Type[],
  args: readonly Operand[],
  argTypeArgs: readonly (readonly Type[])[],
): Signature {
  const fitted = fitParams(call, sig, args.length);
  if (fitted === null) return sig;
  let params: readonly Var[] = fitted.params;
  const own = sig.typeParams.length;
  let typeParams: TypeParam[] = [];
  const typeArgs: (Type | null)[] = [];
  if (own > 0) {
    const [fresh, map] = renameTypeParams(sig.typeParams);
    typeParams = [...fresh];
    const renamed = substitute(new Tuple(params), map);
    params = renamed.kind === "Tuple" ? renamed.vars : params;
    for (let i = 0; i < own; i++) typeArgs.push(given[i] ?? null);
  }
  const generic = renameGenericArguments(args, argTypeArgs, typeParams, typeArgs);
  let result = sig;
  if (typeParams.length > 0) {
    const inferred = infer(typeParams, typeArgs, params, args);
    if (inferred === null) return sig;
    if (own > 0) {
      const ownArgs = inferred.slice(0, own);
      result = instantiateSignature(sig, ownArgs);
      if (fitted.isAdjusted) {
        const out = substitute(new Tuple(params), substitutionOf(typeParams.slice(0, own), ownArgs));
        params = out.kind === "Tuple" ? out.vars : params;
      } else {
        params = result.params.vars;
      }
    }
    instantiateArguments(c, args, generic, inferred, own);
  }
  args.forEach((arg, i) => {
    assignment(c, arg, params[i]?.type ?? INVALID);
  });
  return result;
}

/** Generic functions as arguments take part in the inference with type parameters of their own. */
function renameGenericArguments(
  args: readonly Operand[],
  argTypeArgs: readonly (readonly Type[])[],
  typeParams: TypeParam[],
  typeArgs: (Type | null)[],
): number[] {
  const generic: number[] = [];
  args.forEach((arg, i) => {
    const sig = arg.type;
    if (arg.mode === "invalid" || sig.kind !== "Signature" || sig.typeParams.length === 0) return;
    const [fresh, map] = renameTypeParams(sig.typeParams);
    const renamed = substitute(sig, map);
    const copy = copySignature(renamed.kind === "Signature" ? renamed : sig);
    copy.typeParams = fresh;
    arg.type = copy;
    typeParams.push(...fresh);
    fresh.forEach((_, j) => {
      typeArgs.push(argTypeArgs[i]?.[j] ?? null);
    });
    generic.push(i);
  });
  return generic;
}

function instantiateArguments(
  c: Checker,
  args: readonly Operand[],
  generic: readonly number[],
  inferred: readonly Type[],
  from: number,
): void {
  let j = from;
  for (const i of generic) {
    const arg = args[i] as Operand;
    const sig = arg.type as Signature;
    const k = j + sig.typeParams.length;
    arg.type = instantiateSignature(sig, inferred.slice(j, k));
    c.record(arg);
    j = k;
  }
}

interface Fitted {
  readonly params: readonly Var[];
  /** A variadic parameter was spread over the arguments. */
  readonly isAdjusted: boolean;
}

/** One parameter per argument, or null where their numbers do not match. */
function fitParams(call: CallExpr, sig: Signature, count: number): Fitted | null {
  const { vars } = sig.params;
  const hasDots = call.ellipsis >= 0;
  if (!sig.variadic || hasDots) {
    if (hasDots && (!sig.variadic || (call.args.length === 1 && count > 1))) return null;
    return vars.length === count ? { params: vars, isAdjusted: false } : null;
  }
  const last = vars.at(-1);
  if (last === undefined || count < vars.length - 1) return null;
  const elem = last.type?.kind === "Slice" ? last.type.elem : INVALID;
  const params = vars.slice(0, -1);
  while (params.length < count) params.push(new Var(last.name, last.pkg, elem, "param", last.pos));
  return { params, isAdjusted: true };
}

export function selector(c: Checker, x: Operand, e: SelectorExpr, wantType: boolean): void {
  if (e.x.kind === "Ident") {
    const found = c.lookup(e.x.name);
    if (found?.kind === "PkgName") {
      qualified(c, x, e, found);
      return;
    }
  }
  exprOrType(c, x, e.x, false);
  if (x.isInvalid || x.mode === "builtin" || wantType) {
    x.mode = "invalid";
    return;
  }
  const found = lookupFieldOrMethod(x.type, x.mode === "variable", c.pkg, e.sel.name);
  if (found === null) {
    x.mode = "invalid";
    return;
  }
  const { object, path } = found;
  object.declaration?.resolve();
  if (x.mode === "typexpr") {
    methodExpr(c, x, e, object, path);
    return;
  }
  c.use(e.sel, object);
  c.info.selections.set(e, { kind: object.kind === "Var" ? "field" : "method", recv: x.type, object, path });
  if (object.kind === "Var") {
    x.mode = x.mode === "variable" || found.indirect ? "variable" : "value";
    x.type = object.type ?? INVALID;
    if (x.type === INVALID) x.mode = "invalid";
    return;
  }
  x.mode = object.type === null ? "invalid" : "value";
  if (object.type === null) return;
  const sig = copySignature(object.type);
  sig.recv = null;
  x.type = sig;
}

/** T.Method: a function with the receiver as its first parameter. */
function methodExpr(c: Checker, x: Operand, e: SelectorExpr, object: Var | FuncObject, path: readonly Var[]): void {
  const sig = object.kind === "Func" ? object.type : null;
  if (object.kind !== "Func" || sig === null) {
    x.mode = "invalid";
    return;
  }
  c.use(e.sel, object);
  c.info.selections.set(e, { kind: "method expression", recv: x.type, object, path });
  const { vars } = sig.params;
  const name = vars.length > 0 && vars[0]?.name !== "" ? sig.recv?.name || "_" : "";
  const recv = new Var(name, sig.recv?.pkg ?? null, x.type, "param");
  const type = new Signature(new Tuple([recv, ...vars]), sig.results, sig.variadic);
  type.typeParams = sig.typeParams;
  x.mode = "value";
  x.type = type;
}

/** pkg.Name. */
function qualified(c: Checker, x: Operand, e: SelectorExpr, name: PkgName): void {
  if (e.x.kind === "Ident") c.use(e.x, name);
  const entity: Entity | undefined =
    name.path === "unsafe" ? c.file.unsafeLookup(e.sel.name) : c.file.member(name, e.sel.name);
  if (entity === undefined) {
    x.mode = "invalid";
    return;
  }
  c.use(e.sel, entity);
  entityOperand(c, x, entity);
}
