// Who calls a function of the package.

import { type Constants, integerOf } from "../go/flow/trip.ts";
import type { CallExpr, Expr, Func, Node } from "../go/syntax/ast.ts";
import { walk } from "../go/syntax/walk.ts";
import { lastName, parameterIndex } from "../go/types/callee.ts";
import type { LocalVar } from "../go/types/object.ts";
import type { Context } from "./context.ts";

export interface Caller {
  /** The facts of the declaration that calls. */
  readonly ctx: Context;
  readonly call: CallExpr;
  /** The innermost function around the call. */
  readonly func: Func;
}

/** The functions that call a declaration by its name, or a method of its type. */
export function callersOf(ctx: Context): readonly Caller[] {
  const { decl } = ctx;
  if (decl.kind !== "FuncDecl") return [];
  const receiver = receiverOf(decl.recv?.list[0]?.type ?? null);
  const name = decl.name.name;
  const uses = receiver === "" ? ctx.uses.usesOf(name) : ctx.uses.usesOfMember(receiver, name);
  return uses.flatMap(({ ctx: at, ident }) => {
    const call = callNaming(ident, at);
    const func = call === null ? null : functionAround(call, at);
    return call === null || func === null ? [] : [{ ctx: at, call, func }];
  });
}

/** The call of what an identifier names, as f or as x.f; null: it is used in another way. */
export function callNaming(ident: Node, ctx: Context): CallExpr | null {
  const parent = ctx.parents.get(ident);
  const callee = parent?.kind === "SelectorExpr" ? parent : ident;
  const call = ctx.parents.get(callee);
  return call?.kind === "CallExpr" && call.fun === callee ? call : null;
}

function receiverOf(type: Expr | null): string {
  let at = type;
  while (
    at?.kind === "StarExpr" ||
    at?.kind === "ParenExpr" ||
    at?.kind === "IndexExpr" ||
    at?.kind === "IndexListExpr"
  )
    at = at.x;
  return at?.kind === "Ident" ? at.name : "";
}

/** The innermost function around a node. */
export function functionAround(node: Node, ctx: Context): Func | null {
  for (let at = ctx.parents.get(node); at !== undefined; at = ctx.parents.get(at))
    if (at.kind === "FuncLit" || at.kind === "FuncDecl") return at;
  return null;
}

/** Whether something is called by such a name in a function. */
export function callsNamed(name: RegExp, func: Node): boolean {
  let isFound = false;
  walk(func, (node) => {
    if (node.kind === "CallExpr") isFound ||= name.test(lastName(node.fun));
    return !isFound;
  });
  return isFound;
}

/** Whether a node is part of what a function (or another node around it) defers. */
export function isInDefer(node: Node, around: Node | null, ctx: Context): boolean {
  for (let at = ctx.parents.get(node); at !== undefined && at !== around; at = ctx.parents.get(at))
    if (at.kind === "DeferStmt") return true;
  return false;
}

/** The constants of the package, and what an unexported function's callers pass for its parameters. */
export function constantsAt(ctx: Context): Constants {
  const { integerOf: named, lengthOf } = ctx.constants;
  return { integerOf: named, lengthOf, parameterOf: (param) => largestArgument(param, ctx) };
}

function largestArgument(param: LocalVar, ctx: Context): number | null {
  const { decl } = ctx;
  if (decl.kind !== "FuncDecl" || param.func !== decl || !/^[a-z_]/.test(decl.name.name)) return null;
  const index = parameterIndex(param);
  const callers = callersOf(ctx);
  const isOnlyCalled = callers.length === usesOfFunction(ctx);
  if (index < 0 || callers.length === 0 || !isOnlyCalled) return null;
  let largest = 0;
  for (const { ctx: at, call } of callers) {
    const arg = call.args[index];
    const value = arg === undefined ? null : integerOf(arg, at.names, at.constants);
    if (value === null) return null;
    largest = Math.max(largest, value);
  }
  return largest;
}

/** Every use of the function's name, calls or not; of a method every selector of it. */
function usesOfFunction({ decl, uses }: Context): number {
  if (decl.kind !== "FuncDecl") return 0;
  const { name } = decl.name;
  return decl.recv === null
    ? uses.usesOf(name).filter(({ ident }) => ident !== decl.name).length
    : uses.selectorsOf(name).length;
}

/** Whether a loop lies around the node, within the function where one is named. */
export function isUnderLoop(node: Node, ctx: Context, func?: Func): boolean {
  for (let at = ctx.parents.get(node); at !== undefined && at !== func; at = ctx.parents.get(at))
    if (at.kind === "ForStmt" || at.kind === "RangeStmt") return true;
  return false;
}
