// Function types, receivers and parameters (Go spec, "Function types", "Method declarations"; go/types' signature.go).
import type { Expr, Field, FieldList, FuncType, Ident } from "../syntax/ast.ts";
import type { Checker } from "./checker.ts";
import { TypeName, Var } from "./entity.ts";
import { instantiate, substitute, substitutionOf } from "./subst.ts";
import { Named, Pointer, Signature, Slice, Tuple, type Type, TypeParam } from "./type.ts";
import { collectTypeParams, genericType, typeOf } from "./typexpr.ts";
import { unalias } from "./under.ts";
import { INVALID } from "./universe-types.ts";

export function funcType(c: Checker, recvList: FieldList | null, e: FuncType): Signature {
  c.openScope();
  const { scope } = c;
  const sig = new Signature(new Tuple([]), new Tuple([]), false);
  sig.scope = scope;
  const recvField = recvList?.list[0];
  let recv: Var | null = null;
  if (recvField !== undefined) recv = receiver(c, sig, recvField);
  if (e.typeParams !== null) {
    sig.typeParams = collectTypeParams(c, e.typeParams);
    for (const p of sig.typeParams) void p.bound;
  }
  const params = collectParams(c, e.params, "param");
  const results = e.results === null ? { vars: [], names: [], variadic: false } : collectParams(c, e.results, "result");
  const recvName = recvField?.names[0];
  if (recv !== null && recvName !== undefined) c.declare(recvName, recv);
  for (const list of [params, results]) {
    list.names.forEach((name, i) => {
      const v = list.vars[i];
      if (name !== null && v !== undefined) c.declare(name, v);
    });
  }
  c.closeScope();
  sig.recv = recv;
  sig.params = new Tuple(params.vars);
  sig.results = new Tuple(results.vars);
  sig.variadic = params.variadic;
  return sig;
}

interface Params {
  readonly vars: Var[];
  readonly names: (Ident | null)[];
  variadic: boolean;
}

function collectParams(c: Checker, list: FieldList, role: "param" | "result"): Params {
  const out: Params = { vars: [], names: [], variadic: false };
  list.list.forEach((field, i) => {
    const isLast = i === list.list.length - 1;
    const { type: e } = field;
    let type: Type;
    if (e.kind === "Ellipsis" && e.elt !== null) {
      type = typeOf(c, e.elt);
      if (role === "param" && isLast && field.names.length <= 1) {
        out.variadic = true;
        type = new Slice(type);
        c.recordType(e, "typexpr", type, null);
      }
    } else {
      type = typeOf(c, e);
    }
    if (field.names.length === 0) {
      out.vars.push(new Var("", c.pkg, type, role, e.pos));
      out.names.push(null);
    }
    for (const name of field.names) {
      out.vars.push(new Var(name.name, c.pkg, type, role, name.pos));
      out.names.push(name);
    }
  });
  return out;
}

interface ReceiverParts {
  readonly isPointer: boolean;
  readonly base: Expr;
  readonly typeParams: readonly Expr[];
}

export function receiverParts(e: Expr): ReceiverParts {
  let isPointer = false;
  let x = e;
  for (;;) {
    if (x.kind === "ParenExpr") {
      x = x.x;
    } else if (x.kind === "StarExpr") {
      isPointer = true;
      x = x.x;
    } else {
      break;
    }
  }
  if (x.kind === "IndexExpr") return { isPointer, base: x.x, typeParams: [x.index] };
  if (x.kind === "IndexListExpr") return { isPointer, base: x.x, typeParams: x.indices };
  return { isPointer, base: x, typeParams: [] };
}

function receiver(c: Checker, sig: Signature, field: Field): Var {
  const parts = receiverParts(field.type);
  const type = parts.typeParams.length === 0 ? typeOf(c, field.type) : genericReceiver(c, sig, field, parts);
  const name = field.names[0];
  return new Var(name?.name ?? "", c.pkg, type, "receiver", name?.pos ?? field.type.pos);
}

/** func (r *T[P, Q]) ...: P and Q are type parameters of their own, bound as T's are. */
function genericReceiver(c: Checker, sig: Signature, field: Field, parts: ReceiverParts): Type {
  const base = genericType(c, parts.base);
  const named = base === null ? null : unalias(base);
  const baseParams = named?.kind === "Named" ? named.typeParams : [];
  const params = parts.typeParams.flatMap((e, i) => {
    if (e.kind !== "Ident") return [];
    const object = new TypeName(e.name, c.pkg, null);
    const param: TypeParam = new TypeParam(object, () => boundOf(i));
    param.index = i;
    object.type = param;
    c.declare(e, object);
    c.use(e, object);
    c.recordType(e, "typexpr", param, null);
    return [param];
  });
  const boundOf = (i: number): Type => {
    const bound = baseParams[i]?.bound;
    return bound === null || bound === undefined ? INVALID : substitute(bound, substitutionOf(baseParams, params));
  };
  sig.recvTypeParams = params;
  if (!(named instanceof Named) || params.length !== baseParams.length) return INVALID;
  const instance = instantiate(named, params);
  const type = parts.isPointer ? new Pointer(instance) : instance;
  recordReceiver(c, field.type, type);
  return type;
}

function recordReceiver(c: Checker, expr: Expr, type: Type): void {
  let e = expr;
  let t = type;
  for (;;) {
    c.recordType(e, "typexpr", t, null);
    if (e.kind === "ParenExpr") {
      e = e.x;
    } else if (e.kind === "StarExpr" && t.kind === "Pointer") {
      e = e.x;
      t = t.elem;
    } else {
      return;
    }
  }
}
