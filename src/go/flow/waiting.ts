// Whether a goroutine waits for something on a channel without another way to its end, and whether its owner can leave
// without giving it that.

import type { CallExpr, Node } from "../syntax/ast.ts";
import type { LocalVar } from "../types/object.ts";
import { searchAhead } from "./ahead.ts";
import { type Abandoned, type Owner, statementOf } from "./blocked.ts";
import type { Block, Cfg, Edge } from "./cfg.ts";
import type { ChannelOp, ChannelUses, Spawn } from "./channel.ts";
import { pathWithout } from "./endless.ts";

/**
 * Whether a goroutine ends only by what it receives from the channel: without that its exit is not reached. A range, and a
 * loop that asks whether there is more, end only when the channel is closed.
 */
export function dependsOn(uses: ChannelUses, spawn: Spawn): "close" | "value" | null {
  const flow = spawn.unit.flowOf(spawn.func);
  if (flow === null) return null;
  const { cfg } = flow;
  const own = uses.ops.filter((op) => op.spawn === spawn);
  if (own.some((op) => op.kind === "send" || op.kind === "close")) return null;
  const [first] = own;
  if (first?.via?.kind === "CallExpr") return dependsInCall(own, first.via, uses, spawn, cfg);
  if (own.some((op) => op.via !== null)) return null;
  const ends = new Set<Node>();
  for (const op of own) {
    const node = statementOf(op.node, cfg, spawn.unit);
    if (node === null) return null;
    ends.add(node);
  }
  const ranges = new Set(own.filter((op) => op.kind === "range").map((op) => op.node));
  const isOpen = (isCut: (edge: Edge) => boolean): boolean => reaches(cfg, isCut);
  // Where the graph itself never ends, no channel would help.
  if (!isOpen(() => false)) return null;
  const holds = (edge: Edge): boolean => edge.from.nodes.some((node) => ends.has(node) && !ranges.has(node));
  const isDone = (edge: Edge): boolean => edge.kind === "done" && edge.from.nodes.some((node) => ranges.has(node));
  const closed = closedEdges(own, cfg);
  if (ranges.size + closed.size > 0 && !isOpen((edge) => isDone(edge) || closed.has(edge))) return "close";
  return isOpen((edge) => isDone(edge) || holds(edge)) ? null : "value";
}

/** go func() { defer wg.Done(); work(jobs) }(): all the goroutine receives it receives in one call, on every path. */
function dependsInCall(
  own: readonly ChannelOp[],
  via: CallExpr,
  uses: ChannelUses,
  spawn: Spawn,
  cfg: Cfg,
): "close" | "value" | null {
  const called = spawn.unit.called(via);
  if (called === null || own.some((op) => op.via !== via || op.isHanded || op.unit.names.decl !== called.decl))
    return null;
  const stmt = statementOf(via, cfg, spawn.unit);
  if (stmt === null || stmt.kind === "DeferStmt" || pathWithout(new Set([stmt]), null, cfg) !== null) return null;
  const inner: Spawn = { ...spawn, func: called.decl, unit: called.unit };
  return dependsOn({ ...uses, ops: own.map((op) => ({ ...op, via: null, spawn: inner })) }, inner);
}

/** v, ok := <-ch; if !ok { return }: the edges that only a closed channel takes. */
function closedEdges(own: readonly ChannelOp[], cfg: Cfg): ReadonlySet<Edge> {
  const oks = new Set<LocalVar>();
  for (const { asksClosed, node, unit } of own) {
    const stmt = asksClosed ? unit.parents.get(node) : undefined;
    const ok =
      stmt?.kind === "AssignStmt" && stmt.lhs[1]?.kind === "Ident" ? unit.names.objectOf(stmt.lhs[1]) : undefined;
    if (ok?.kind === "var" && unit.names.writesOf(ok).every((write) => write === ok.decl)) oks.add(ok);
  }
  const edges = new Set<Edge>();
  const [unit] = own.map((op) => op.unit);
  for (const block of oks.size > 0 ? cfg.blocks : []) {
    const last = block.nodes.at(-1);
    const isNegated = last?.kind === "UnaryExpr" && last.op === "!";
    const asked = isNegated ? last.x : last;
    const variable = asked?.kind === "Ident" ? unit?.names.objectOf(asked) : undefined;
    if (variable?.kind !== "var" || !oks.has(variable)) continue;
    for (const edge of block.succs) if (edge.kind === (isNegated ? "true" : "false")) edges.add(edge);
  }
  return edges;
}

function reaches(cfg: Cfg, isCut: (edge: Edge) => boolean): boolean {
  const seen = new Set<Block>([cfg.entry]);
  const work = [cfg.entry];
  for (let block = work.pop(); block !== undefined; block = work.pop()) {
    if (block === cfg.exit || block === cfg.panic || block === cfg.halt) return true;
    for (const edge of block.succs) {
      if (seen.has(edge.to) || isCut(edge)) continue;
      seen.add(edge.to);
      work.push(edge.to);
    }
  }
  return false;
}

/** A path of the owner from the start of a goroutine to a way out, on which nothing is done that `serves` it. */
export function abandonedReceiver(spawn: Spawn, serves: ReadonlySet<Node>, owner: Owner): Abandoned | null {
  const { cfg, unit } = owner;
  const stmt = statementOf(spawn.stmt, cfg, unit);
  if (stmt === null) return null;
  // What is deferred before the goroutine starts serves it too.
  if ([...serves].some((node) => node.kind === "DeferStmt" && node.pos < stmt.pos)) return null;
  return searchAhead<Abandoned>(stmt, cfg, ({ block, nodes, via }) => {
    if (block === cfg.exit)
      return { spawn, kind: "receive", at: via, reason: serves.size === 0 ? "never-closed" : "leaves" };
    const stop = nodes.find((node) => serves.has(node) || node === owner.made);
    if (stop === undefined) return "on";
    return stop === owner.made ? { spawn, kind: "receive", at: owner.made, reason: "again" } : "cut";
  });
}
