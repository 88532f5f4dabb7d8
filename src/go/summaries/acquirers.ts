// Whether a function hands a resource to its caller: something it acquires reaches a result on the way of success (as
// itself, inside a value whose type can release it, or as a cleanup function), or it makes a value whose Close or Stop
// ends what the function has begun: a goroutine, an entry in a list, a slot.
import { endMethods, plainEndMethods, releaseMethods } from "../../knowledge/holdings.ts";
import { protocols, type ResourceKind } from "../../knowledge/protocols.ts";
import type { UserResource } from "../../knowledge/user-resource.ts";
import { fieldOfElement, valueOfElement } from "../flow/forms.ts";
import type { Origin, Releasing, Returned } from "../flow/resource.ts";
import { effectOnOrigin } from "../flow/typestate.ts";
import type { AssignStmt, CallExpr, DeclStmt, Expr, FuncLit, Node, ReturnStmt } from "../syntax/ast.ts";
import { unparen } from "../syntax/parser-expr.ts";
import { walk, walkFunctionBody } from "../syntax/walk.ts";
import { methodOfType, typeName } from "../types/body-types.ts";
import { calleeExpr, calleeName, rootVariable, variableOf } from "../types/callee.ts";
import type { FuncObject, Var } from "../types/entity.ts";
import type { LocalVar } from "../types/object.ts";
import type { Type } from "../types/type.ts";
import { deref, under } from "../types/under.ts";
import {
  type Change,
  callsOwnField,
  changesBeyond,
  changesBy,
  changesByLiterals,
  changesIn,
  takesBack,
} from "./counted.ts";
import { endedFields, fillsField, isMadeForCaller, returnedValue } from "./own-type.ts";
import { type Body, type Fresh, type Ownership, resourceKind } from "./ownership.ts";

/** A stream is also over when it is reset. */
export const closerReleases: ReadonlySet<string> = new Set([...releaseMethods, "Reset", "ResetWithError"]);

const releasesOf: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  Object.entries(protocols).map(([kind, { releases, alsoReleases }]) => [
    kind,
    kind === "closer" ? closerReleases : new Set<string>([...releases, ...alsoReleases]),
  ]),
);

export function releasingOf(
  kind: ResourceKind,
  path: readonly string[],
  own: UserResource | null | undefined = null,
): Releasing {
  if (own != null) return releasingOfUser(own, path);
  const table = protocols[kind];
  return {
    path,
    releases: releasesOf.get(kind) ?? releaseMethods,
    exhaustedBy: table.exhaustedBy,
    mayHandOn: kind === "closer",
    isClient: kind === "conn",
    lastsInFunctions: kind === "conn" || kind === "closer" || kind === "listener",
  };
}

/** The methods of the entry, on the value itself, and the functions that are given it. */
function releasingOfUser(own: UserResource, path: readonly string[]): Releasing {
  // pool.Conn.Free may be a method of the value as well as one that is given it.
  const names = [...own.methods, ...own.functions].map((name) => name.slice(name.lastIndexOf(".") + 1));
  return { path, releases: new Set(names), exhaustedBy: "", mayHandOn: false, functions: new Set(own.functions) };
}

/** Whether a value of the type can be released at all: by a method, or by a call where it is a cleanup function. */
export function mayBeReleased(type: Type): boolean {
  return resourceKind(type) !== null || isCleanup(type) || endMethodOf(type) !== null || hasPlainEnd(type);
}

function hasPlainEnd(type: Type): boolean {
  return under(deref(type).type).kind === "Struct" && plainEndMethods.some((name) => methodOfType(type, name) !== null);
}

/** func() and func() error; context.CancelFunc is one. */
function isCleanup(type: Type): boolean {
  const shape = under(type);
  if (shape.kind !== "Signature") return false;
  const [result, ...others] = shape.results.vars;
  return (
    shape.params.vars.length === 0 && others.length === 0 && (result === undefined || typeName(result.type) === "error")
  );
}

function endMethodOf(type: Type): string | null {
  if (typeName(type) === "" || typeName(type) === "error") return null;
  return endMethods.find((name) => methodOfType(type, name) !== null) ?? null;
}

export function acquiredIn(ownership: Ownership, body: Body, results: readonly Var[], via: string): Fresh | null {
  return (
    acquiredAndReturned(ownership, body, results, via) ??
    cleanupReturned(body, results, via) ??
    madeAndHolding(ownership, body, results, via) ??
    madeAndBegun(ownership, body, results, via)
  );
}

/** Something it acquires reaches a result. */
function acquiredAndReturned(ownership: Ownership, body: Body, results: readonly Var[], via: string): Fresh | null {
  let found: Fresh | null = null;
  let presumed: Fresh | null = null;
  const take = (fresh: Fresh | null): void => {
    if (fresh?.isPresumed === true) presumed ??= fresh;
    else found ??= fresh;
  };
  if (body.func.body === null) return null;
  walkFunctionBody(body.func.body, (node) => {
    if (found !== null || node.kind === "FuncLit") return false;
    if (node.kind === "AssignStmt" || node.kind === "DeclStmt") {
      for (const { call, targets } of bindings(node))
        take(boundAndReturned(ownership, body, node, call, targets, results, via));
    } else if (node.kind === "ReturnStmt") {
      take(returnedAtOnce(ownership, body, node, results, via));
    }
    return found === null;
  });
  return found ?? presumed;
}

function boundAndReturned(
  ownership: Ownership,
  body: Body,
  stmt: AssignStmt | DeclStmt,
  call: CallExpr,
  targets: readonly Expr[],
  results: readonly Var[],
  via: string,
): Fresh | null {
  const fresh = ownership.sourceOf(call, body.types, body.names);
  if (fresh === null) return null;
  const target = targets[fresh.index];
  const field = target?.kind === "SelectorExpr" ? [target.sel.name] : [];
  const prefix = [...field, ...(fresh.inside?.path ?? [])];
  const handle = variableOf(target?.kind === "SelectorExpr" ? target.x : target, body.names);
  if (handle === null || (field.length > 0 && handle.role !== "local")) return null;
  const last = targets.length > 1 && fresh.index !== targets.length - 1 ? variableOf(targets.at(-1), body.names) : null;
  const also = alsoIn(targets, fresh.also, (x) => variableOf(x, body.names));
  const origin: Origin = { stmt, handle, prefix, also, error: last };
  const effect = effectOnOrigin(origin, releasingOf(fresh.kind, fresh.path, fresh.own), body.func, body.frame);
  // Somebody else may have it, or have released it, on another way: the caller's share is not to be told.
  const outcome = effect?.isCertain === true ? effect.onSuccess : null;
  if (outcome === null || typeof outcome !== "object") return null;
  const isSame =
    fresh.inside === undefined &&
    outcome.path.length === fresh.path.length &&
    outcome.path.every((name, i) => name === fresh.path[i]);
  const found = resultAs(ownership, fresh, outcome.result, outcome.path, isSame, results, body, via);
  return found === null || outcome.also === undefined ? found : { ...found, also: outcome.also };
}

/**
 * What a call answers that its function puts into a value whose Close gives it back: index of q := &querier{index: index}.
 * Nothing else tells that it has to be released, as where an interface's method or a package that is not here answers it.
 */
export function ownedHere(ownership: Ownership, body: Body, call: CallExpr, results: readonly Var[]): Fresh | null {
  const source = ownership.sourceOf(call, body.types, body.names);
  let stmt = body.parents.get(call);
  while (stmt?.kind === "ParenExpr" || stmt?.kind === "ValueSpec" || stmt?.kind === "GenDecl")
    stmt = body.parents.get(stmt);
  if (source?.isPresumed !== true || (stmt?.kind !== "AssignStmt" && stmt?.kind !== "DeclStmt")) return null;
  for (const binding of bindings(stmt)) {
    if (binding.call !== call) continue;
    const given = boundAndReturned(ownership, body, stmt, call, binding.targets, results, "");
    if (given?.kind !== "closer" || given.isPresumed === true || given.path.length > 0) return null;
    return { kind: "closer", index: source.index, path: source.path, via: "" };
  }
  return null;
}

/** return os.Open(name), return &conn{rw: dial(addr)}. */
function returnedAtOnce(
  ownership: Ownership,
  body: Body,
  stmt: ReturnStmt,
  results: readonly Var[],
  via: string,
): Fresh | null {
  for (const [i, result] of stmt.results.entries()) {
    const call = unparen(result);
    if (call.kind !== "CallExpr") {
      const found = returnedWithin(ownership, body, call, i, results, via);
      if (found !== null) return found;
      continue;
    }
    const fresh = ownership.sourceOf(call, body.types, body.names);
    if (fresh === null) continue;
    const index = stmt.results.length === 1 ? fresh.index : i;
    if (stmt.results.length > 1 && fresh.index !== 0) continue;
    if (fresh.kind === "closer" && givesOtherwise(ownership, body, index)) return null;
    const { inside } = fresh;
    return resultAs(ownership, fresh, index, inside?.path ?? fresh.path, inside === undefined, results, body, via);
  }
  return null;
}

/** return &cursor{db.NewIterator()}. */
function returnedWithin(
  ownership: Ownership,
  body: Body,
  value: Expr,
  index: number,
  results: readonly Var[],
  via: string,
): Fresh | null {
  const literal = value.kind === "UnaryExpr" && value.op === "&" ? unparen(value.x) : value;
  if (literal.kind !== "CompositeLit") return null;
  for (const [i, elt] of literal.elts.entries()) {
    const call = valueOfElement(elt);
    const fresh = call.kind === "CallExpr" ? ownership.sourceOf(call, body.types, body.names) : null;
    if (fresh === null || fresh.index !== 0) continue;
    const key = fieldOfElement(literal, i, body.frame.calls);
    const found = resultAs(
      ownership,
      fresh,
      index,
      [key, ...(fresh.inside?.path ?? []), ...fresh.path],
      false,
      results,
      body,
      via,
    );
    if (found !== null) return found;
  }
  return null;
}

/** Whether another return answers a call that hands over nothing: gzip.NewWriter(w) beside zstd.NewWriter(w). */
function givesOtherwise(ownership: Ownership, body: Body, index: number): boolean {
  let isOther = false;
  if (body.func.body === null) return false;
  walkFunctionBody(body.func.body, (node) => {
    if (node.kind === "FuncLit") return false;
    if (node.kind !== "ReturnStmt" || node.results.length === 1) return true;
    const value = returnedValue(body.func, node, index);
    if (value?.kind === "CallExpr" && ownership.sourceOf(value, body.types, body.names) === null) isOther = true;
    return true;
  });
  return isOther;
}

function resultAs(
  ownership: Ownership,
  { kind, own: user, isPresumed }: Fresh,
  index: number,
  path: readonly string[],
  isSame: boolean,
  results: readonly Var[],
  body: Body,
  via: string,
): Fresh | null {
  const type = results[index]?.type ?? null;
  // What is only presumed to need a release is handed on as such, until a type is seen to release it.
  if (isPresumed === true && isSame) return { kind, index, path, via, isPresumed };
  if (type === null) return null;
  if (user != null && isSame) return { kind, index, path, via, own: user };
  if (isPresumed === true) {
    const made = madeTypeOf(body, index, type);
    const isOwned = made !== null && endMethodOf(made) !== null && endedFields(ownership, made).has(path[0] ?? "");
    return isOwned ? { kind: "closer", index, path: [], via } : null;
  }
  if (path.length === 1 && path[0] === "()") return { kind: kind === "cancel" ? kind : "closer", index, path, via };
  const own = resourceKind(type);
  // The value itself, under the type that the caller sees; an io.Reader gives no way to release it.
  const isEnded = kind === "ticker" || (kind === "closer" && endMethodOf(type) !== null);
  if (isSame && own === null) return isEnded ? { kind, index, path, via } : null;
  if (own !== null && (isSame || own !== "closer")) return { kind: own, index, path: protocols[own].path, via };
  // A struct around it: one of its methods must be seen to release it.
  const releasing = releasingOf(kind, path, user);
  if (releasesPath(ownership, type, path, releasing)) return { kind: "closer", index, path: [], via };
  const end = user == null && endedInside.has(kind) ? plainEndOf(ownership, type, path, releasing) : null;
  return end === null ? null : { kind, index, path: [], via, inside: { path, end } };
}

/** Kinds that a struct may hold for its users: a cancel function in it is asked for where it is put there. */
const endedInside: ReadonlySet<ResourceKind> = new Set<ResourceKind>([
  "file",
  "conn",
  "listener",
  "tx",
  "rows",
  "stmt",
  "closer",
]);

/** A method of a struct, called what it may, that is seen to release what the struct holds under a path. */
function plainEndOf(ownership: Ownership, type: Type, path: readonly string[], releasing: Releasing): string | null {
  if (under(deref(type).type).kind !== "Struct" || endMethodOf(type) !== null) return null;
  for (const name of plainEndMethods) {
    const method = methodOfType(type, name);
    const effect = method === null ? null : ownership.effectOfFunction(method, -1, path, releasing);
    if (effect?.onSuccess === "released" && effect.isCertain) return name;
  }
  return null;
}

function releasesPath(ownership: Ownership, type: Type, path: readonly string[], releasing: Releasing): boolean {
  if (under(type).kind === "Interface") return resourceKind(type) !== null;
  for (const name of releaseMethods) {
    const method = methodOfType(type, name);
    if (method === null) continue;
    const effect = ownership.effectOfFunction(method, -1, path, releasing);
    // A method of the standard library that is promoted, or one that nobody can read, is taken at its name.
    if (effect === null || effect.onSuccess === "released" || effect.onSuccess === "kept") return true;
  }
  return false;
}

/** The type of what is returned where the result is an interface; null: there are several, or none is known. */
function madeTypeOf(body: Body, index: number, type: Type): Type | null {
  if (under(type).kind !== "Interface" || body.func.body === null) return type;
  let made: Type | null = null;
  let isOne = true;
  walkFunctionBody(body.func.body, (node) => {
    if (node.kind === "FuncLit") return false;
    if (node.kind !== "ReturnStmt") return true;
    const value = node.results.length === 0 ? null : returnedValue(body.func, node, index);
    if (value === null || (value.kind === "Ident" && value.name === "nil")) return true;
    const found = body.types.typeOf(value);
    if (found === null || (made !== null && typeName(found) !== typeName(made))) isOne = false;
    else made = found;
    return true;
  });
  return isOne ? made : null;
}

/** A function literal that undoes something is a result. */
function cleanupReturned(body: Body, results: readonly Var[], via: string): Fresh | null {
  const index = results.findIndex((v) => v.type !== null && isCleanup(v.type));
  if (index < 0 || body.func.body === null) return null;
  let isFound = false;
  walkFunctionBody(body.func.body, (node) => {
    if (node.kind === "FuncLit") return false;
    if (node.kind === "ReturnStmt") {
      const value = node.results[index];
      const lit = value === undefined ? null : literalOf(unparen(value), body);
      if (lit !== null && (undoes(lit, body) || takesBack(changesIn(lit, body), changesBy(body)))) isFound = true;
    }
    return !isFound;
  });
  return isFound ? { kind: "closer", index, path: ["()"], via } : null;
}

function literalOf(value: Expr, body: Body): FuncLit | null {
  if (value.kind === "FuncLit") return value;
  const [only] = value.kind === "CallExpr" && calleeName(value, body.names) === "sync.OnceFunc" ? value.args : [];
  if (only !== undefined) return literalOf(unparen(only), body);
  const variable = variableOf(value, body.names);
  const held = variable === null ? null : body.names.valueOf(variable);
  return held?.kind === "FuncLit" ? held : null;
}

const undoing =
  /^(Close\w*|Stop|Shutdown|Release|Remove|RemoveAll|Unsubscribe|Destroy|Disconnect|Kill|Unmount|Umount)$/;

/** Whether a literal ends something: closes, stops, removes, deletes, cancels. */
function undoes(lit: FuncLit, body: Body): boolean {
  let found = false;
  walk(lit.body, (node) => {
    if (node.kind === "CallExpr") {
      const fun = calleeExpr(node);
      const name = fun.kind === "SelectorExpr" ? fun.sel.name : fun.kind === "Ident" ? fun.name : "";
      const plain = calleeName(node, body.names);
      if (plain === "close" || plain === "delete" || /^cancel/i.test(name)) found = true;
      if (fun.kind === "SelectorExpr" && undoing.test(name)) found = true;
    } else if (node.kind === "SendStmt") found = true;
    return !found;
  });
  return found;
}

/** A value it makes, whose Close gives back something that the function put into it. */
function madeAndHolding(ownership: Ownership, body: Body, results: readonly Var[], via: string): Fresh | null {
  const index = results.findIndex((v) => v.type !== null && endMethodOf(v.type) !== null);
  const given = results[index]?.type ?? null;
  const type = given === null ? null : madeTypeOf(body, index, given);
  if (type === null || endMethodOf(type) === null || under(type).kind === "Interface") return null;
  const fields = endedFields(ownership, type);
  if (fields.size === 0 || !fillsField(ownership, body, fields, type)) return null;
  const isGiven = isMadeAndReturned(body, index) || isMadeForCaller(ownership, body, index);
  return isGiven ? { kind: "closer", index, path: [], via } : null;
}

/** A value it makes, whose Close or Stop ends what the function has begun. */
function madeAndBegun(ownership: Ownership, body: Body, results: readonly Var[], via: string): Fresh | null {
  const index = results.findIndex((v) => v.type !== null && endMethodOf(v.type) !== null);
  const given = results[index]?.type ?? null;
  if (given === null || body.func.body === null) return null;
  const changes = changesBy(body, bodyOf(ownership));
  const hasBegun = under(given).kind !== "Interface" && begins(body);
  const type = madeTypeOf(body, index, given);
  const name = type === null ? null : endMethodOf(type);
  const method = type === null || name === null ? null : methodOfType(type, name);
  const end = method === null ? null : ownership.bodyOfMethod(method);
  if (end === null) return null;
  const isEnded = (hasBegun && endsSomething(end)) || isUndoneBy(ownership, end, body, changes) || isCountedEnd(end);
  if (!isEnded) return null;
  return isMadeAndReturned(body, index) ? { kind: "closer", index, path: [], via } : null;
}

function bodyOf(ownership: Ownership): (callee: FuncObject) => Body | null {
  return (callee) => ownership.bodyOfMethod(callee);
}

/** Close() that counts, in what is not its own, how often it was called: somebody looks at that. */
function isCountedEnd(end: Body): boolean {
  const changes = changesBeyond(end);
  return end.decl.name.name === "Close" && (changes.has("more") || changes.has("fewer"));
}

/** Whether a closing method takes back what the constructor has changed, itself or by a literal that it was given. */
function isUndoneBy(ownership: Ownership, end: Body, body: Body, changes: ReadonlySet<Change>): boolean {
  return (
    takesBack(changesBeyond(end, bodyOf(ownership)), changes) ||
    (callsOwnField(end) && takesBack(changesByLiterals(body), changes))
  );
}

/** go, a send, an entry in what is older than the function. */
function begins(body: Body): boolean {
  let found = false;
  if (body.func.body === null) return false;
  walk(body.func.body, (node) => {
    if (node.kind === "GoStmt" || node.kind === "SendStmt") found = true;
    else if (node.kind === "AssignStmt" && node.token === "=") {
      found ||= node.lhs.some((x) => x.kind === "IndexExpr" && isOlder(x.x, body));
    }
    return !found;
  });
  return found;
}

function isOlder(x: Expr, body: Body): boolean {
  const root = rootVariable(x, body.names);
  return root === null || root.role === "receiver" || root.role === "param";
}

function endsSomething(end: Body): boolean {
  let found = false;
  if (end.func.body === null) return false;
  walk(end.func.body, (node) => {
    if (node.kind === "SendStmt" || (node.kind === "UnaryExpr" && node.op === "<-")) found = true;
    if (node.kind === "CallExpr") {
      const name = calleeName(node, end.names);
      const fun = calleeExpr(node);
      if (name === "close" || name === "delete") found = true;
      if (fun.kind === "SelectorExpr" && (undoing.test(fun.sel.name) || /^(cancel|Wait$)/.test(fun.sel.name)))
        found = true;
    }
    return !found;
  });
  return found;
}

/** Every way of success returns a value that the function made itself and gave to nobody. */
function isMadeAndReturned(body: Body, index: number): boolean {
  const { func } = body;
  if (func.body === null) return false;
  const releasing = { ...releasingOf("closer", []), isRegistered: true };
  let made: Node | null = null;
  let isOther = false;
  walkFunctionBody(func.body, (node) => {
    if (node.kind === "FuncLit") return false;
    if (node.kind !== "ReturnStmt") return true;
    const value = returnedValue(body.func, node, index);
    if (value === null) isOther = true;
    else if (isLiteral(value)) made = value;
    else if (value.kind === "Ident") {
      const variable = variableOf(value, body.names);
      if (variable === null) isOther ||= value.name !== "nil";
      else {
        const origin = originOf(variable, body);
        const effect = origin === null ? null : effectOnOrigin(origin, releasing, func, body.frame);
        if (typeof effect?.onSuccess === "object" && effect.onSuccess.path.length === 0) made = value;
        else isOther = true;
      }
    } else isOther = true;
    return true;
  });
  return made !== null && !isOther;
}

function isLiteral(x: Expr): boolean {
  const value = x.kind === "UnaryExpr" && x.op === "&" ? unparen(x.x) : x;
  return value.kind === "CompositeLit";
}

/** w := &worker{...}: the statement that makes what the variable holds. */
function originOf(variable: LocalVar, body: Body): Origin | null {
  const value = body.names.valueOf(variable);
  if (value === null || !isLiteral(unparen(value))) return null;
  for (let at = body.parents.get(value); at !== undefined; at = body.parents.get(at)) {
    if (at.kind === "AssignStmt" || at.kind === "DeclStmt")
      return { stmt: at, handle: variable, prefix: [], also: [], error: null };
  }
  return null;
}

/** The variables that other results which have the value go to. */
export function alsoIn(
  targets: readonly Expr[],
  also: readonly Returned[] | undefined,
  variableOf: (x: Expr | undefined) => LocalVar | null,
): Origin["also"] {
  return (also ?? []).flatMap(({ result, path }) => {
    const variable = variableOf(targets[result]);
    return variable === null ? [] : [{ variable, path }];
  });
}

/** f, err := open(): the calls whose results a statement puts into variables. */
export function bindings(
  stmt: AssignStmt | DeclStmt,
): { readonly call: CallExpr; readonly targets: readonly Expr[] }[] {
  const found: { call: CallExpr; targets: readonly Expr[] }[] = [];
  const add = (targets: readonly Expr[], values: readonly Expr[]): void => {
    if (values.length === 1) {
      const call = unparen(values[0] as Expr);
      if (call.kind === "CallExpr") found.push({ call, targets });
      return;
    }
    values.forEach((value, i) => {
      const call = unparen(value);
      if (call.kind === "CallExpr") found.push({ call, targets: targets.slice(i, i + 1) });
    });
  };
  if (stmt.kind === "AssignStmt") add(stmt.lhs, stmt.rhs);
  else for (const spec of stmt.decl.specs) if (spec.kind === "ValueSpec") add(spec.names, spec.values);
  return found;
}
