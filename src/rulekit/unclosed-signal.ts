// A channel by whose close a goroutine tells that it is through: where one of its paths leaves without the close, whoever
// waits for it, without another way to go on, waits for ever.
import { selectOf } from "../go/flow/channel.ts";
import { pathWithout } from "../go/flow/endless.ts";
import type { CallExpr, Expr, ExprStmt, Func, GoStmt, Ident, Node, SelectorExpr } from "../go/syntax/ast.ts";
import { isWithin, walk } from "../go/syntax/walk.ts";
import { functionAround } from "./callers.ts";
import type { Context } from "./context.ts";
import { unitOf } from "./goroutines.ts";
import { ownerOf, type Use } from "./package-uses.ts";
import type { Place, Started } from "./stuck.ts";

export interface UnclosedSignal {
  readonly kind: "signal";
  readonly ctx: Context;
  readonly at: Node;
  readonly name: string;
  readonly left: Place;
  readonly wait: Place;
}

export function signalNotClosed(stmt: GoStmt, { func, ctx: at }: Started, ctx: Context): UnclosedSignal | null {
  const { body } = func;
  if (body === null) return null;
  const closes = closesIn(body, at);
  const [first] = closes;
  const channel = first?.x.kind === "CallExpr" ? first.x.args[0] : undefined;
  if (channel === undefined || closes.some((close) => !isPlain(close, channel, func, at))) return null;
  const wait = onlyWaits(channel, func, at);
  const left = wait === null ? null : pathWithout(new Set<Node>(closes), null, at.flow(body).cfg);
  if (wait === null || left?.at == null) return null;
  return { kind: "signal", ctx, at: stmt, name: at.text(channel), left: { at: left.at, ctx: at }, wait };
}

/** close(x) as a statement. */
function closesIn(body: Node, ctx: Context): readonly ExprStmt[] {
  const found: ExprStmt[] = [];
  walk(body, (node) => {
    if (node.kind === "ExprStmt" && node.x.kind === "CallExpr" && isClose(node.x, ctx)) found.push(node);
    return true;
  });
  return found;
}

function isClose({ fun, args }: CallExpr, ctx: Context): boolean {
  return (
    fun.kind === "Ident" && ctx.names.objectOf(fun)?.kind === "predeclared" && fun.name === "close" && args.length === 1
  );
}

/** In the goroutine's own body, of the same channel as the others. */
function isPlain(close: ExprStmt, channel: Expr, func: Func, ctx: Context): boolean {
  const other = close.x.kind === "CallExpr" ? close.x.args[0] : undefined;
  return other !== undefined && ctx.text(other) === ctx.text(channel) && functionAround(close, ctx) === func;
}

/** A plain wait for the channel, where it is only made, closed by this goroutine, and waited for without another way. */
function onlyWaits(channel: Expr, func: Func, ctx: Context): Place | null {
  const uses = usesOf(channel, ctx);
  if (uses === null) return null;
  let wait: Place | null = null;
  for (const { ctx: at, ident } of uses) {
    const selector = at.parents.get(ident);
    const place: Expr = selector?.kind === "SelectorExpr" && selector.sel === ident ? selector : ident;
    const user = at.parents.get(place);
    if (user?.kind === "AssignStmt" && user.lhs.includes(place)) continue;
    if (user?.kind === "CallExpr" && isClose(user, at)) {
      if (at.decl !== ctx.decl || !isWithin(user, func) || at.parents.get(user)?.kind !== "ExprStmt") return null;
      continue;
    }
    const isWait = user?.kind === "UnaryExpr" && user.op === "<-" && at.parents.get(user)?.kind === "ExprStmt";
    if (!isWait || (selectOf(user, unitOf(at))?.body.list.length ?? 0) > 1) return null;
    wait ??= { at: user, ctx: at };
  }
  return wait;
}

/** All uses of a local channel, or of one that is in a field; null: it may be known elsewhere. */
function usesOf(channel: Expr, ctx: Context): readonly Use[] | null {
  if (channel.kind === "SelectorExpr") return usesOfField(channel, ctx);
  const variable = channel.kind === "Ident" ? ctx.names.objectOf(channel) : undefined;
  if (variable?.kind !== "var" || variable.role !== "local") return null;
  return ctx.names.usesOf(variable).flatMap((ident: Ident) => (ident === variable.decl ? [] : [{ ctx, ident }]));
}

function usesOfField(channel: SelectorExpr, ctx: Context): readonly Use[] | null {
  const owner = ownerOf(channel, ctx);
  const name = channel.sel.name;
  const isOpen = /^\p{Lu}/u.test(name) && /^\p{Lu}/u.test(owner);
  return owner === "" || isOpen ? null : ctx.uses.usesOfMember(owner, name);
}
