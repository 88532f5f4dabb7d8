// Goroutines that do nothing but wait for a context to end, to close something then: where the context lives longer than
// what they are started for, one more stays each time.
import { branchesAround } from "../go/flow/branches.ts";
import { reachableFrom } from "../go/flow/cfg.ts";
import type { CallExpr, Expr, ForStmt, GoStmt, Node, SelectorExpr } from "../go/syntax/ast.ts";
import { isWithin, walk } from "../go/syntax/walk.ts";
import { calleeExpr, parameterIndex, rootVariable } from "../go/types/callee.ts";
import type { LocalVar } from "../go/types/object.ts";
import { callersOf, functionAround } from "./callers.ts";
import type { Context } from "./context.ts";
import { isOfArrivals, type Occasion, occasionOf } from "./occasion.ts";

export interface Watcher {
  /** The context, or the channel that is closed once for all, as it is written. */
  readonly context: string;
  readonly isChannel: boolean;
  readonly wait: Node;
  readonly occasion: Occasion;
}

/** go func() { <-ctx.Done(); conn.Close() }() for each connection, with a ctx that all of them share. */
export function sharedWatcher(stmt: GoStmt, ctx: Context): Watcher | null {
  const fun = calleeExpr(stmt.call);
  const first = fun.kind === "FuncLit" && stmt.call.args.length === 0 ? fun.body.list[0] : undefined;
  if (first?.kind !== "ExprStmt" || first.x.kind !== "UnaryExpr" || first.x.op !== "<-") return null;
  const done = first.x.x;
  if (done.kind === "SelectorExpr") return ofField(done, first, stmt, ctx);
  if (done.kind !== "CallExpr" || done.fun.kind !== "SelectorExpr" || done.fun.sel.name !== "Done") return null;
  const context = done.fun.x;
  if (ctx.typeNameOf(context) !== "context.Context") return null;
  const occasion = sharedIn(context, stmt.call, ctx, 0);
  return occasion === null ? null : { context: ctx.text(context), isChannel: false, wait: first, occasion };
}

/** go func() { <-c.exit; w.Stop() }() in a method that tries again and again: c.exit is closed once, for all of them. */
function ofField(done: SelectorExpr, wait: Node, stmt: GoStmt, ctx: Context): Watcher | null {
  const { decl } = ctx;
  const receiver = rootVariable(done, ctx.names);
  if (decl.kind !== "FuncDecl" || receiver?.role !== "receiver" || done.x.kind !== "Ident") return null;
  if (functionAround(stmt, ctx) !== decl || branchesAround(stmt, decl, null, ctx.parents).length > 0) return null;
  const isGiven = (at: Node): boolean =>
    (at.kind === "SendStmt" && ctx.text(at.chan) === ctx.text(done)) ||
    (at.kind === "CallExpr" && at.args.some((arg) => ctx.text(arg) === ctx.text(done)));
  let isEnded = false;
  walk(decl, (node) => {
    isEnded ||= isGiven(node);
    return !isEnded;
  });
  if (isEnded) return null;
  for (const caller of callersOf(ctx)) {
    const loop = caller.ctx.decl === decl ? null : againAndAgain(caller.call, caller.ctx);
    if (loop !== null)
      return {
        context: ctx.text(done),
        isChannel: true,
        wait,
        occasion: { each: "turn of the loop", at: loop, ctx: caller.ctx },
      };
  }
  return null;
}

/** for { ... x.run() ... } of the caller's own, around a call on the same value. */
function againAndAgain(call: CallExpr, ctx: Context): Node | null {
  const fun = calleeExpr(call);
  const base = fun.kind === "SelectorExpr" ? rootVariable(fun.x, ctx.names) : null;
  if (base === null || ctx.parents.get(call)?.kind === "GoStmt") return null;
  for (let at = ctx.parents.get(call); at !== undefined && at.kind !== "FuncLit"; at = ctx.parents.get(at)) {
    if (at.kind !== "ForStmt") continue;
    return at.cond === null && at.post === null && base.decl.pos < at.pos && comesBack(call, at, ctx) ? at : null;
  }
  return null;
}

/** Whether the loop goes on after the call. */
function comesBack(call: CallExpr, loop: ForStmt, ctx: Context): boolean {
  const func = functionAround(call, ctx);
  if (func?.body == null) return false;
  const { cfg } = ctx.flow(func.body);
  const head = cfg.loops.find(({ stmt }) => stmt === loop)?.head;
  for (let at: Node | undefined = call; at !== undefined && at !== loop; at = ctx.parents.get(at)) {
    const block = cfg.blockOf(at);
    if (block !== undefined) return head !== undefined && reachableFrom(block).has(head);
  }
  return false;
}

/** How often the node runs with the same context; null: not known, or with one of its own each time. */
function sharedIn(context: Expr, node: Node, ctx: Context, depth: number): Occasion | null {
  const occasion = occasionOf(node, [], ctx);
  if (context.kind === "SelectorExpr") return occasion?.ctx === ctx && !isAttempts(occasion) ? occasion : null;
  const variable = context.kind === "Ident" ? ctx.names.objectOf(context) : undefined;
  if (variable?.kind !== "var") return null;
  if (occasion !== null && occasion.ctx === ctx && isOlder(variable, occasion.at, ctx))
    return isAttempts(occasion) ? null : occasion;
  const { decl } = ctx;
  if (decl.kind !== "FuncDecl" || variable.func !== decl || variable.role !== "param") return null;
  if (depth > 0 || isSet(variable, ctx)) return null;
  const index = parameterIndex(variable);
  for (const { ctx: at, call } of callersOf(ctx)) {
    const given = call.args[index];
    const found = given === undefined ? null : sharedIn(given, call, at, depth + 1);
    if (found !== null) return found;
  }
  return null;
}

/** A loop that counts has an end. */
function isAttempts({ at, ctx }: Occasion): boolean {
  return (at.kind === "ForStmt" || at.kind === "RangeStmt") && !isOfArrivals(at, ctx);
}

/** From before the loop, and the same in each turn. */
function isOlder(variable: LocalVar, loop: Node, ctx: Context): boolean {
  if (loop.kind !== "ForStmt" && loop.kind !== "RangeStmt") return false;
  return variable.decl.pos < loop.pos && ctx.names.writesOf(variable).every((write) => !isWithin(write, loop));
}

function isSet(variable: LocalVar, ctx: Context): boolean {
  return ctx.names.writesOf(variable).some((write) => write !== variable.decl);
}
