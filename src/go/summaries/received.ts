// A result that a function receives from the goroutines it starts: r := <-results; return r.conn, nil. What each of them
// sends is fresh, or nothing.

import { fieldOfElement, valueOfElement } from "../flow/forms.ts";
import type { AssignStmt, CallExpr, Expr, Ident } from "../syntax/ast.ts";
import { unparen } from "../syntax/parser-expr.ts";
import { walk } from "../syntax/walk.ts";
import { variableOf } from "../types/callee.ts";
import type { LocalVar } from "../types/object.ts";
import type { Body } from "./ownership.ts";

/** Whether a function receives anything. */
export function receives({ func }: Body): boolean {
  let isFound = false;
  walk(func, (node) => {
    isFound ||= node.kind === "UnaryExpr" && node.op === "<-";
    return !isFound;
  });
  return isFound;
}

/** Whether a value is received, and all that is ever sent for it is what `isFresh` says of its call and result. */
export function isFreshlyReceived(
  value: Expr,
  body: Body,
  isFresh: (call: CallExpr, index: number) => boolean,
): boolean {
  const x = unparen(value);
  const field = x.kind === "SelectorExpr" ? x.sel.name : "";
  const channel = channelBehind(x.kind === "SelectorExpr" ? unparen(x.x) : x, body);
  if (channel === null || channel.role !== "local") return false;
  let isGiven = false;
  for (const use of body.names.usesOf(channel)) {
    const send = body.parents.get(use);
    if (send?.kind !== "SendStmt" || send.chan !== use) continue;
    const sent = partOf(send.value, field, body);
    if (sent === "nothing") continue;
    const variable = sent === null ? null : variableOf(sent, body.names);
    if (variable === null || !isMadeToSend(variable, body, isFresh)) return false;
    isGiven = true;
  }
  return isGiven;
}

/** ch of <-ch, and of a variable that only ever holds what comes from there. */
function channelBehind(x: Expr, body: Body): LocalVar | null {
  if (x.kind === "UnaryExpr") return x.op === "<-" ? variableOf(x.x, body.names) : null;
  const variable = variableOf(x, body.names);
  if (variable === null) return null;
  const channels = body.names.writesOf(variable).map((write) => {
    const stmt = body.parents.get(write);
    if (stmt?.kind === "RangeStmt") return stmt.key === write ? variableOf(stmt.x, body.names) : null;
    const [only] = stmt?.kind === "AssignStmt" && stmt.lhs[0] === write ? stmt.rhs : [];
    return only?.kind === "UnaryExpr" && only.op === "<-" ? variableOf(only.x, body.names) : null;
  });
  const [first] = channels;
  return first != null && channels.every((each) => each === first) ? first : null;
}

/** What is sent for a field of the struct that is sent; "" the whole. */
function partOf(value: Expr, field: string, body: Body): Expr | "nothing" | null {
  const x = unparen(value);
  const literal = x.kind === "UnaryExpr" && x.op === "&" ? unparen(x.x) : x;
  if (field === "") return x.kind === "Ident" && x.name === "nil" ? "nothing" : x;
  if (literal.kind !== "CompositeLit") return null;
  for (const [i, elt] of literal.elts.entries()) {
    if (fieldOfElement(literal, i, body.frame.calls) !== field) continue;
    const part = valueOfElement(elt);
    return part.kind === "Ident" && part.name === "nil" ? "nothing" : part;
  }
  return "nothing";
}

/** conn, err := dial(), and nothing but looks at it before it is sent. */
function isMadeToSend(variable: LocalVar, body: Body, isFresh: (call: CallExpr, index: number) => boolean): boolean {
  return body.names.usesOf(variable).every((use) => {
    const parent = body.parents.get(use);
    if (parent?.kind === "AssignStmt" && parent.lhs.includes(use))
      return isFreshlyPut(use, parent.rhs, parent.lhs, isFresh);
    return (
      parent?.kind === "SendStmt" ||
      parent?.kind === "CompositeLit" ||
      isElement(use, body) ||
      parent?.kind === "BinaryExpr"
    );
  });
}

function isFreshlyPut(
  use: Ident,
  rhs: readonly Expr[],
  lhs: readonly Expr[],
  isFresh: (call: CallExpr, index: number) => boolean,
): boolean {
  const at = lhs.indexOf(use);
  const value = unparen((rhs.length === 1 && lhs.length > 1 ? rhs[0] : rhs[at]) as Expr);
  if (value.kind === "Ident") return value.name === "nil";
  return value.kind === "CallExpr" && isFresh(value, rhs.length === 1 ? at : 0);
}

function isElement(use: Ident, { parents }: Body): boolean {
  const parent = parents.get(use);
  return parent?.kind === "KeyValueExpr" && parent.value === use;
}

/** The statements that put something into a variable; null: one is no assignment. */
export function assignmentsOf(body: Body, variable: LocalVar): AssignStmt[] | null {
  const stmts: AssignStmt[] = [];
  for (const use of body.names.writesOf(variable)) {
    const parent = body.parents.get(use);
    if (parent?.kind !== "AssignStmt") return null;
    stmts.push(parent);
  }
  return stmts;
}
