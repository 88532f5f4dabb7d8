// Goroutines that do nothing but wait for a context to end, to close something then: where the context lives longer than
// what they are started for, one more stays each time.
import type { Expr, GoStmt, Node } from "../go/syntax/ast.ts";
import { isWithin } from "../go/syntax/walk.ts";
import { calleeExpr } from "../go/types/callee.ts";
import type { LocalVar } from "../go/types/object.ts";
import { callersOf } from "./callers.ts";
import type { Context } from "./context.ts";
import { isOfArrivals, type Occasion, occasionOf } from "./occasion.ts";

export interface Watcher {
  /** The context, as it is written. */
  readonly context: string;
  readonly wait: Node;
  readonly occasion: Occasion;
}

/** go func() { <-ctx.Done(); conn.Close() }() for each connection, with a ctx that all of them share. */
export function sharedWatcher(stmt: GoStmt, ctx: Context): Watcher | null {
  const fun = calleeExpr(stmt.call);
  const first = fun.kind === "FuncLit" && stmt.call.args.length === 0 ? fun.body.list[0] : undefined;
  if (first?.kind !== "ExprStmt" || first.x.kind !== "UnaryExpr" || first.x.op !== "<-") return null;
  const done = first.x.x;
  if (done.kind !== "CallExpr" || done.fun.kind !== "SelectorExpr" || done.fun.sel.name !== "Done") return null;
  const context = done.fun.x;
  if (ctx.typeNameOf(context) !== "context.Context") return null;
  const occasion = sharedIn(context, stmt.call, ctx, 0);
  return occasion === null ? null : { context: ctx.text(context), wait: first, occasion };
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
  const index = decl.type.params.list.flatMap((field) => field.names).indexOf(variable.decl);
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
