// Goroutines of an errgroup with a context that wait for something else than that context: once another one has failed,
// nobody needs what they wait for, and Wait waits for them.
import type { AssignStmt, CallExpr, DeclStmt, Expr, Func, FuncLit, Node } from "../go/syntax/ast.ts";
import { unparen } from "../go/syntax/parser-expr.ts";
import { walk } from "../go/syntax/walk.ts";
import { calleeExpr, rootVariable } from "../go/types/callee.ts";
import type { LocalVar } from "../go/types/object.ts";
import { functionAround } from "./callers.ts";
import { isStarter } from "./concurrency.ts";
import type { Context } from "./context.ts";

export interface GroupWait {
  /** g.Go(func() error { <-ch ... }) */
  readonly start: CallExpr;
  readonly receive: Node;
  readonly channel: string;
  /** The context of the group, as it is called. */
  readonly context: string;
  readonly wait: Node;
}

/** g, ctx := errgroup.WithContext(parent). */
export function groupWaits(stmt: AssignStmt | DeclStmt, ctx: Context): readonly GroupWait[] {
  if (stmt.kind !== "AssignStmt" || stmt.lhs.length !== 2 || stmt.rhs.length !== 1) return [];
  const [value] = stmt.rhs;
  const [group, context] = stmt.lhs.map((x) => (x.kind === "Ident" ? ctx.names.objectOf(x) : undefined));
  if (value?.kind !== "CallExpr" || group?.kind !== "var" || context?.kind !== "var") return [];
  const func = functionAround(stmt, ctx);
  if (func === null || !ctx.isCallOf(value, "golang.org/x/sync/errgroup.WithContext")) return [];
  const { starts, wait } = callsOf(group, ctx);
  if (wait === null || starts.length < 2) return [];
  return starts.flatMap((start) => {
    const lit = calleeLiteral(start);
    const receive = lit === null ? null : bareReceive(lit, context, func, ctx);
    return receive === null ? [] : { start, receive, channel: ctx.text(receive.x), context: context.name, wait };
  });
}

function callsOf(group: LocalVar, ctx: Context): { readonly starts: readonly CallExpr[]; readonly wait: Node | null } {
  const starts: CallExpr[] = [];
  let wait: Node | null = null;
  for (const use of ctx.names.usesOf(group)) {
    const selector = ctx.parents.get(use);
    const call = selector === undefined ? undefined : ctx.parents.get(selector);
    if (selector?.kind !== "SelectorExpr" || call?.kind !== "CallExpr" || call.fun !== selector) continue;
    if (selector.sel.name === "Wait") wait = call;
    else if (isStarter(call, ctx)) starts.push(call);
  }
  return { starts, wait };
}

function calleeLiteral(start: CallExpr): FuncLit | null {
  const [only] = start.args;
  const lit = only === undefined ? null : unparen(only);
  return lit?.kind === "FuncLit" ? lit : null;
}

/** A receive that stands by itself in a literal that does not look at the context, of a channel that comes from outside. */
function bareReceive(lit: FuncLit, context: LocalVar, func: Func, ctx: Context): ({ readonly x: Expr } & Node) | null {
  const isAware = ctx.names.usesOf(context).some((use) => lit.pos <= use.pos && use.end <= lit.end);
  if (isAware) return null;
  for (const stmt of lit.body.list) {
    const receive = stmt.kind === "ExprStmt" ? stmt.x : stmt.kind === "AssignStmt" ? stmt.rhs[0] : undefined;
    if (receive?.kind === "UnaryExpr" && receive.op === "<-")
      return isFromOutside(unparen(receive.x), func, ctx) ? receive : null;
    if (stmt.kind !== "AssignStmt" && stmt.kind !== "ExprStmt" && stmt.kind !== "DeferStmt") return null;
  }
  return null;
}

/** A parameter or field that this function neither closes nor sends on. */
function isFromOutside(channel: Expr, func: Func, ctx: Context): boolean {
  const root = rootVariable(channel, ctx.names);
  const isOutside =
    channel.kind === "Ident" ? root?.role === "param" : channel.kind === "SelectorExpr" && root?.role === "receiver";
  if (!isOutside || func.body === null) return false;
  const text = ctx.text(channel);
  let isServed = false;
  walk(func.body, (node) => {
    if (node.kind === "SendStmt") isServed ||= ctx.text(node.chan) === text;
    if (node.kind === "CallExpr" && calleeExpr(node).kind === "Ident")
      isServed ||= node.args.some((arg) => ctx.text(arg) === text);
    return !isServed;
  });
  return !isServed;
}
