// Values of the program's own types that end what they hold: which fields the Close of a type gives back, and whether a
// constructor put something into one of them that it made itself. Who gets such a value has to close it.
import { endMethods } from "../../knowledge/holdings.ts";
import { fieldOfElement, valueOfElement } from "../flow/forms.ts";
import type { Releasing } from "../flow/resource.ts";
import type { CallExpr, CompositeLit, Expr, Func, Ident, Node, ReturnStmt } from "../syntax/ast.ts";
import { receiverName } from "../syntax/parser.ts";
import { unparen } from "../syntax/parser-expr.ts";
import { walk, walkFunctionBody } from "../syntax/walk.ts";
import { methodOfType, typeName } from "../types/body-types.ts";
import { calleeExpr, rootVariable } from "../types/callee.ts";
import type { FuncObject } from "../types/entity.ts";
import type { LocalVar } from "../types/object.ts";
import type { Type } from "../types/type.ts";
import type { Body, Ownership } from "./ownership.ts";

/** Methods of the same receiver that a closing method calls are looked at this deep. */
const MAX_CALLS = 2;

const endingMethod =
  /^(Close\w*|Stop\w*|Shutdown|Release|Rollback|Unsubscribe|Destroy|Disconnect|Unmount|Kill|Free|Cancel)$/;
const endingFunction = /^(Close|Munmap|munmap|Unmount|Remove|RemoveAll|Put|free|Free|CloseHandle|release\w*|close\w+)$/;
const endingField = /^(cancel|close|stop|cleanup|release|shutdown)/i;

const closing: Releasing = { path: [], releases: new Set(["Close"]), exhaustedBy: "", mayHandOn: false };

/** The fields of a type, by their names, that its Close (or Stop, ...) gives back. */
export function endedFields(ownership: Ownership, type: Type): ReadonlySet<string> {
  const found = new Set<string>();
  for (const name of endMethods) {
    const method = methodOfType(type, name);
    const body = method === null || !isPlainEnd(method) ? null : ownership.bodyOfMethod(method);
    if (body === null) continue;
    const receiver = receiverName(body.decl);
    // A promoted method: the embedded field is what it ends.
    if (!typeName(type).endsWith(`.${receiver}`)) {
      if (fieldsEndedBy(ownership, body, 0).size > 0) found.add(receiver);
    } else for (const field of fieldsEndedBy(ownership, body, 0)) found.add(field);
  }
  return found;
}

/** Close(), Shutdown(ctx): with more to say it is a request to somebody else. */
function isPlainEnd(method: FuncObject): boolean {
  return (method.type?.params.vars.length ?? 0) <= 1;
}

/** Whether a method gives back what the Close of its type gives back: Run, which closes in the end. */
export function endsLikeClose(ownership: Ownership, method: FuncObject): boolean {
  const type = method.type?.recv?.type ?? null;
  const body = type === null ? null : ownership.bodyOfMethod(method);
  if (type === null || body === null) return false;
  const own = fieldsEndedBy(ownership, body, 0);
  if (own.size === 0) return false;
  const ended = endedFields(ownership, type);
  return [...own].some((field) => ended.has(field));
}

function fieldsEndedBy(ownership: Ownership, body: Body, depth: number): ReadonlySet<string> {
  const found = new Set<string>();
  const recv = body.decl.recv?.list[0]?.names[0];
  const receiver = recv === undefined ? undefined : body.names.objectOf(recv);
  if (receiver?.kind !== "var" || body.decl.body === null) return found;
  const add = (x: Expr): void => {
    const field = fieldOf(x, receiver, body, 0);
    if (field !== null) found.add(field);
  };
  walk(body.decl.body, (node) => {
    if (node.kind === "CallExpr") {
      const fun = calleeExpr(node);
      if (fun.kind === "SelectorExpr") {
        const base = unparen(fun.x);
        const isOwn = base.kind === "Ident" && body.names.objectOf(base) === receiver;
        if (endingMethod.test(fun.sel.name) && node.args.length <= 1) add(fun.x);
        // s.cancel(): a field that is a function, or a method of the same value.
        if (isOwn && endingField.test(fun.sel.name)) add(fun);
        if (isOwn) for (const field of endedByCall(ownership, node, body, depth)) found.add(field);
      }
      const name = fun.kind === "SelectorExpr" ? fun.sel.name : fun.kind === "Ident" ? fun.name : "";
      if (endingFunction.test(name)) node.args.forEach(add);
    }
    return true;
  });
  return found;
}

function endedByCall(ownership: Ownership, call: CallExpr, body: Body, depth: number): ReadonlySet<string> {
  const callee = depth < MAX_CALLS ? body.types.calleeOf(call) : null;
  const called = callee === null ? null : ownership.bodyOfMethod(callee);
  if (called === null || called.decl === body.decl) return new Set();
  return receiverName(called.decl) === receiverName(body.decl)
    ? fieldsEndedBy(ownership, called, depth + 1)
    : new Set();
}

/** "db" for s.db, s.db.conn, s.db[i], and for a variable that was taken from there. */
function fieldOf(x: Expr, receiver: LocalVar, body: Body, depth: number): string | null {
  const at = unparen(x);
  if (at.kind === "SelectorExpr") {
    const base = unparen(at.x);
    if (base.kind === "Ident" && body.names.objectOf(base) === receiver) return at.sel.name;
    return fieldOf(at.x, receiver, body, depth);
  }
  if (at.kind === "IndexExpr" || at.kind === "StarExpr" || at.kind === "UnaryExpr" || at.kind === "TypeAssertExpr")
    return fieldOf(at.x, receiver, body, depth);
  const variable = at.kind === "Ident" ? body.names.objectOf(at) : undefined;
  if (variable?.kind !== "var" || variable === receiver || depth > 2) return null;
  for (const write of body.names.writesOf(variable)) {
    const parent = body.parents.get(write);
    const source = parent?.kind === "RangeStmt" ? parent.x : parent?.kind === "AssignStmt" ? parent.rhs[0] : undefined;
    const found = source === undefined ? null : fieldOf(source, receiver, body, depth + 1);
    if (found !== null) return found;
  }
  return null;
}

/** Whether a constructor puts something that it made itself into one of the fields. */
export function fillsField(
  ownership: Ownership,
  body: Body,
  fields: ReadonlySet<string>,
  type: Type,
  depth = 0,
): boolean {
  let isFilled = false;
  if (body.func.body === null) return false;
  walk(body.func.body, (node) => {
    if (isFilled || node.kind === "FuncLit") return false;
    if (node.kind === "CompositeLit") isFilled ||= literalFills(ownership, body, node, fields, type);
    else if (node.kind === "CallExpr") isFilled ||= depth === 0 && methodFills(ownership, body, node, fields, type);
    else if (node.kind === "AssignStmt") {
      node.lhs.forEach((x, i) => {
        if (x.kind !== "SelectorExpr" || !fields.has(x.sel.name)) return;
        const owner = body.types.typeOf(x.x);
        if (owner === null || typeName(owner) !== typeName(type)) return;
        const value = node.rhs.length === 1 ? node.rhs[0] : node.rhs[i];
        if (value !== undefined) isFilled ||= isMade(ownership, body, value, node.rhs.length === 1 ? i : 0, 0);
      });
    }
    return !isFilled;
  });
  return isFilled;
}

/** Whether a method puts something that it makes itself into a field of its receiver which Close gives back: s.Open(). */
export function opensReceiver(ownership: Ownership, method: FuncObject): boolean {
  const type = method.type?.recv?.type ?? null;
  const body = type === null ? null : ownership.bodyOfMethod(method);
  if (type === null || body === null) return false;
  const fields = endedFields(ownership, type);
  return fields.size > 0 && fillsField(ownership, body, fields, type, 1);
}

/** s.open(): a method of the value does it. */
function methodFills(
  ownership: Ownership,
  body: Body,
  call: CallExpr,
  fields: ReadonlySet<string>,
  type: Type,
): boolean {
  const fun = calleeExpr(call);
  if (fun.kind !== "SelectorExpr" || fun.x.kind !== "Ident") return false;
  const owner = body.types.typeOf(fun.x);
  if (owner === null || typeName(owner) !== typeName(type)) return false;
  const callee = body.types.calleeOf(call);
  const method = callee === null ? null : ownership.bodyOfMethod(callee);
  return method !== null && fillsField(ownership, method, fields, type, 1);
}

function literalFills(
  ownership: Ownership,
  body: Body,
  literal: CompositeLit,
  fields: ReadonlySet<string>,
  type: Type,
): boolean {
  const of = body.types.typeOf(literal);
  if (of === null || typeName(of) !== typeName(type)) return false;
  return literal.elts.some((elt, i) => {
    const key = fieldOfElement(literal, i, body.frame.calls);
    return fields.has(key) && isMade(ownership, body, valueOfElement(elt), 0, 0);
  });
}

/** Whether a value (result `index` of a call) is something that has to be released and is made in this function. */
function isMade(ownership: Ownership, body: Body, e: Expr, index: number, depth: number): boolean {
  const x = unparen(e);
  if (depth > 2) return false;
  if (x.kind === "CallExpr") {
    const source = ownership.sourceOf(x, body.types, body.names);
    return source !== null && (source.index === index || source.kind === "cancel");
  }
  if (x.kind === "UnaryExpr" && x.op === "&") return isMade(ownership, body, x.x, index, depth);
  const variable = x.kind === "Ident" ? body.names.objectOf(x) : undefined;
  if (variable?.kind !== "var" || (variable.role !== "local" && variable.role !== "result")) return false;
  return body.names.writesOf(variable).some((write) => {
    const stmt: Node | undefined = body.parents.get(write);
    if (stmt?.kind !== "AssignStmt") return false;
    const at = stmt.lhs.indexOf(write);
    const value = stmt.rhs.length === 1 ? stmt.rhs[0] : stmt.rhs[at];
    return value !== undefined && isMade(ownership, body, value, stmt.rhs.length === 1 ? at : 0, depth + 1);
  });
}

/** What a return answers as result `index`: return w, nil, and what is in the named result where it is bare. */
export function returnedValue(decl: Func, { results }: ReturnStmt, index: number): Expr | null {
  if (results.length > 0) return results[index] === undefined ? null : unparen(results[index] as Expr);
  return decl.type.results?.list.flatMap((field) => field.names)[index] ?? null;
}

/**
 * Whether every way of success returns one variable with a value made here that nobody else comes to have: it is used
 * through its fields and methods, and given to parts of itself (b.tx = newTx(b)).
 */
export function isMadeForCaller(ownership: Ownership, body: Body, index: number): boolean {
  const { decl } = body;
  if (decl.body === null) return false;
  let made: LocalVar | null = null;
  let isOther = false;
  walkFunctionBody(decl.body, (node) => {
    if (node.kind === "FuncLit") return false;
    if (node.kind !== "ReturnStmt") return true;
    const value = returnedValue(decl, node, index);
    if (value?.kind === "Ident" && value.name === "nil") return true;
    const variable = value?.kind === "Ident" ? body.names.objectOf(value) : undefined;
    const isOwn = variable?.kind === "var" && (variable.role === "local" || variable.role === "result");
    if (variable?.kind !== "var" || !isOwn || (made !== null && made !== variable)) isOther = true;
    else made = variable;
    return true;
  });
  if (made === null || isOther) return false;
  const variable: LocalVar = made;
  const value = body.names.valueOf(variable);
  const literal = value?.kind === "UnaryExpr" && value.op === "&" ? unparen(value.x) : value;
  if (literal?.kind !== "CompositeLit") return false;
  return body.names.usesOf(variable).every((use) => isOwnUse(ownership, body, use, variable));
}

function isOwnUse(ownership: Ownership, body: Body, use: Ident, variable: LocalVar): boolean {
  let node: Node = use;
  for (let at = body.parents.get(node); at !== undefined; at = body.parents.get(node)) {
    if (at.kind === "SelectorExpr") {
      const call = body.parents.get(at);
      return call?.kind !== "CallExpr" || call.fun !== at || !storesReceiver(ownership, call, body);
    }
    if (at.kind === "AssignStmt") {
      if (at.lhs.includes(node as Expr)) return true;
      return at.lhs.every((x) => rootVariable(x, body.names) === variable && x.kind === "SelectorExpr");
    }
    if (at.kind === "ReturnStmt" || at.kind === "BinaryExpr") return true;
    if (at.kind !== "CallExpr" && at.kind !== "UnaryExpr" && at.kind !== "KeyValueExpr" && at.kind !== "CompositeLit")
      return false;
    node = at;
  }
  return false;
}

/** Whether a method puts its receiver somewhere itself: registry[name] = s, list = append(list, s). */
function storesReceiver(ownership: Ownership, call: CallExpr, body: Body): boolean {
  const callee = body.types.calleeOf(call);
  const method = callee === null ? null : ownership.bodyOfMethod(callee);
  const recv = method?.decl.recv?.list[0]?.names[0];
  const receiver = recv === undefined ? undefined : method?.names.objectOf(recv);
  if (method === null || receiver?.kind !== "var") return false;
  return method.names.usesOf(receiver).some((use) => {
    const parent = method.parents.get(use);
    // check(s): looks at it.
    if (parent?.kind === "CallExpr" && parent.fun !== use) {
      const effect = method.frame.calls.effectOf(parent, parent.args.indexOf(use), [], closing);
      return effect?.onSuccess !== "open" || effect.onFailure !== "open";
    }
    return parent?.kind !== "SelectorExpr" && parent?.kind !== "Field" && parent?.kind !== "BinaryExpr";
  });
}
