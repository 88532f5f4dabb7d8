// Who hands work to goroutines over a channel, where those leave at a signal of their own: a send that does not wait for
// that signal as well waits for ever once they are gone.
import { statementOf } from "../go/flow/blocked.ts";
import { type ChannelOp, type Spawn, selectOf, type Unit } from "../go/flow/channel.ts";
import { loopAround } from "../go/flow/counted-exit.ts";
import type { CommClause, Expr, Func } from "../go/syntax/ast.ts";
import { unparen } from "../go/syntax/parser-expr.ts";
import { isWithin, walk } from "../go/syntax/walk.ts";
import { lastName, parameterIndex } from "../go/types/callee.ts";
import type { Context } from "./context.ts";
import { isEndOf, otherCases, reachesExit } from "./field-channels.ts";
import { contextOf, isProgramStart } from "./goroutines.ts";
import type { MadeChannel } from "./made-channels.ts";
import type { Place } from "./stuck.ts";

export interface UntakenWork {
  readonly name: string;
  readonly send: Place;
  readonly receive: Place;
  /** The case of the signal. */
  readonly left: Place;
}

/** for ... { jobs <- v }, where each that receives has another case that leaves: case <-ctx.Done(): return. */
export function untakenWork(made: MadeChannel, ctx: Context): UntakenWork | null {
  const { uses, owner, func, size } = made;
  if (uses.returns.length > 0 || isProgramStart(func, ctx) || (size !== null && isCounted(size))) return null;
  const receives = uses.ops.filter((op) => op.kind === "receive" || op.kind === "range");
  const ways = receives.map((op) => signalOf(op, func, ctx));
  const [receive] = receives;
  const [left] = ways;
  if (receive === undefined || left === undefined || left === null || ways.includes(null)) return null;
  const receivers = new Set(receives.map((op) => op.spawn as Spawn));
  const send = uses.ops.find((op) => {
    if (op.kind !== "send" || op.isOptional || op.isHanded || op.via?.kind === "DeferStmt") return false;
    if (op.spawn !== null && (receivers.has(op.spawn) || op.spawn.isNested)) return false;
    const around = op.via === null ? (op.spawn?.func ?? owner.func) : op.unit.names.decl;
    const loop = loopAround(op.node, op.unit, around);
    return loop !== null && ![...receivers].some(({ stmt }) => isWithin(stmt, loop));
  });
  if (send === undefined) return null;
  return {
    name: uses.variable.name,
    send: { at: send.node, ctx: contextOf(send.unit) ?? ctx },
    receive: { at: receive.node, ctx: contextOf(receive.unit) ?? ctx },
    left: { at: left.comm ?? left, ctx: contextOf(receive.unit) ?? ctx },
  };
}

/** make(chan T, len(items)): there is room for all of them. */
function isCounted(size: Expr): boolean {
  let counts = false;
  walk(size, (node) => {
    if (node.kind === "CallExpr" && lastName(node.fun) === "len") counts = true;
    return !counts;
  });
  return counts;
}

/** The case beside a receive, in the loop of a goroutine, at which that leaves; null: it takes all there is. */
function signalOf(op: ChannelOp, owner: Func, ctx: Context): CommClause | null {
  const { spawn, node, unit } = op;
  if (op.kind !== "receive" || spawn === null || spawn.isNested || op.via !== null || op.isHanded) return null;
  const flow = spawn.unit.flowOf(spawn.func);
  const select = selectOf(node, unit);
  const head = flow === null || select === null ? undefined : flow.cfg.blockOf(select);
  if (flow === null || select === null || head === undefined || !flow.cycles.has(head)) return null;
  if (statementOf(node, flow.cfg, spawn.unit) === null) return null;
  for (const clause of otherCases(select, node)) {
    const start = clause.comm === null ? undefined : flow.cfg.blockOf(clause.comm);
    if (start === undefined || !isSignal(clause, spawn, unit, ctx) || isEndOf(clause, owner)) continue;
    if (reachesExit(start, head, flow.cfg)) return clause;
  }
  return null;
}

/** case <-ctx.Done(), case <-p.quit; not a timer's, nor of a context that only the owner ends. */
function isSignal({ comm }: CommClause, spawn: Spawn, unit: Unit, ctx: Context): boolean {
  const receive = comm?.kind === "ExprStmt" ? unparen(comm.x) : null;
  const channel = receive?.kind === "UnaryExpr" && receive.op === "<-" ? unparen(receive.x) : null;
  if (channel?.kind === "SelectorExpr") return channel.sel.name !== "C";
  if (channel?.kind !== "CallExpr" || lastName(channel.fun) !== "Done" || channel.fun.kind !== "SelectorExpr")
    return false;
  return !isOwn(channel.fun.x, spawn, unit, ctx);
}

/** ctx, cancel := context.WithCancel(context.Background()), here or where the goroutine is given it. */
function isOwn(context: Expr, { stmt, func }: Spawn, { names }: Unit, ctx: Context): boolean {
  const variable = context.kind === "Ident" ? names.objectOf(context) : undefined;
  if (variable?.kind !== "var") return false;
  if (variable.role === "param" && variable.func === func) {
    const index = parameterIndex(variable);
    const given = stmt.kind === "GoStmt" ? stmt.call.args[index] : undefined;
    const outer = given?.kind === "Ident" ? ctx.names.objectOf(given) : undefined;
    return outer?.kind === "var" && isRoot(ctx.names.initOf(outer)?.value, ctx);
  }
  return names === ctx.names && isRoot(names.initOf(variable)?.value, ctx);
}

function isRoot(made: Expr | undefined, ctx: Context): boolean {
  const parent = made?.kind === "CallExpr" ? made.args[0] : undefined;
  return parent !== undefined && /\b(Background|TODO)\(\)$/.test(ctx.text(parent));
}
