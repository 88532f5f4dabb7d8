// Who hands work to goroutines over a channel, and waits for ever once the last of them has left at an error.
import { statementOf } from "../go/flow/blocked.ts";
import { isUnderError } from "../go/flow/branches.ts";
import { isInLoop } from "../go/flow/cfg.ts";
import type { ChannelOp, Spawn, Unit } from "../go/flow/channel.ts";
import { loopAround } from "../go/flow/counted-exit.ts";
import type { Expr, Node } from "../go/syntax/ast.ts";
import { isWithin, walk } from "../go/syntax/walk.ts";
import { lastName } from "../go/types/callee.ts";
import type { Context } from "./context.ts";
import { contextOf, isProgramStart } from "./goroutines.ts";
import type { MadeChannel } from "./made-channels.ts";

export interface UntakenSend {
  readonly name: string;
  readonly send: Node;
  /** The loop that receives, and where it leaves early. */
  readonly range: Node;
  readonly left: Node;
  readonly worker: Context;
}

/** for ... { ch <- v }, where each that ranges over ch returns at an error: nobody takes what comes after the last. */
export function untakenSend(made: MadeChannel, ctx: Context): UntakenSend | null {
  const { uses, owner, func } = made;
  if (uses.returns.length > 0 || isProgramStart(func, ctx)) return null;
  const receives = uses.ops.filter((op) => op.kind === "receive" || op.kind === "range");
  const leaving = receives.map(leavesAtError);
  const [first] = leaving;
  if (first === undefined || first === null || leaving.includes(null)) return null;
  const receivers = new Set(receives.map((op) => op.spawn as Spawn));
  if (!isShort(made, receivers)) return null;
  const send = uses.ops.find((op) => {
    if (op.kind !== "send" || op.isOptional || op.isHanded || op.via !== null) return false;
    if (op.spawn !== null && (receivers.has(op.spawn) || op.spawn.isNested)) return false;
    const loop = loopAround(op.node, op.unit, op.spawn?.func ?? owner.func);
    return loop !== null && !looksForEnd(loop) && ![...receivers].some(({ stmt }) => isWithin(stmt, loop));
  });
  if (send === undefined) return null;
  const { range, left, unit } = first;
  return { name: uses.variable.name, send: send.node, range, left, worker: contextOf(unit) ?? ctx };
}

/** The way out of a loop over the channel that an error takes; null: it is no such loop, or may end for another reason. */
function leavesAtError(op: ChannelOp): { readonly range: Node; readonly left: Node; readonly unit: Unit } | null {
  const { spawn, node, unit } = op;
  if (op.kind !== "range" || spawn === null || spawn.isNested || op.via !== null || op.isHanded) return null;
  const flow = spawn.unit.flowOf(spawn.func);
  const loop = flow?.cfg.loops.find(({ stmt }) => stmt === node);
  if (flow == null || loop === undefined || statementOf(node, flow.cfg, spawn.unit) === null) return null;
  const ways = flow.cfg.blocks.flatMap((block) => {
    const isOut = isInLoop(block, loop) && block.succs.some(({ to, kind }) => !isInLoop(to, loop) && kind !== "done");
    return isOut ? [block.nodes.at(-1)] : [];
  });
  const [left] = ways;
  if (
    left === undefined ||
    ways.some((way) => way?.kind !== "ReturnStmt" || !isUnderError(way, spawn.func, unit.parents, unit.names))
  )
    return null;
  return { range: node, left, unit };
}

/** Not as much room as there is work: none, a few, or one for each of the goroutines. */
function isShort({ capacity, size, owner }: MadeChannel, receivers: ReadonlySet<Spawn>): boolean {
  if (capacity !== null) return capacity <= 2;
  return [...receivers].every(({ stmt }) => {
    const loop = loopAround(stmt, owner.unit, owner.func);
    return loop?.kind === "ForStmt" && loop.cond !== null && size !== null && mentions(loop.cond, lastName(size));
  });
}

function mentions(x: Expr, name: string): boolean {
  let isFound = false;
  walk(x, (node) => {
    isFound ||= name !== "" && (node.kind === "Ident" || node.kind === "SelectorExpr") && lastName(node) === name;
    return !isFound;
  });
  return isFound;
}

/** A loop that looks whether it should go on: a context, a flag, what a worker has left. */
function looksForEnd(loop: Node): boolean {
  let looks = false;
  walk(loop, (node) => {
    if (node.kind === "SelectStmt") looks = true;
    if (node.kind === "CallExpr") looks ||= /err|done|stop|load|quit|abort|cancel|fail/i.test(lastName(node.fun));
    return !looks;
  });
  return looks;
}
