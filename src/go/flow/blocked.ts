// Whether a goroutine can be left blocked on a channel: the owner's paths from where the goroutine is started to where the
// owner leaves, with what is sent and received on them counted. A doubt (a count that is not known, a loop that takes all
// there is, a way out that depends on a counter) ends a path as served.
import type { CallExpr, Expr, Func, IfStmt, Node, Stmt } from "../syntax/ast.ts";
import { walk } from "../syntax/walk.ts";
import type { LocalVar } from "../types/object.ts";
import { type Block, type Cfg, type Edge, reachableFrom } from "./cfg.ts";
import type { ChannelOp, ChannelUses, Spawn, Unit } from "./channel.ts";

/** Where the owner leaves a goroutine behind; null: at the end of its body. */
export interface Abandoned {
  readonly spawn: Spawn;
  readonly kind: "send" | "receive";
  /** The return, the wait, or the next turn. */
  readonly at: Node | null;
  readonly reason: "leaves" | "waits" | "again" | "never-closed";
}

/** A send that waits for a receiver, in the goroutine's own body. */
export function bareSends(uses: ChannelUses, spawn: Spawn): readonly ChannelOp[] {
  return uses.ops.filter((op) => op.spawn === spawn && op.kind === "send" && !op.isOptional && op.via === null);
}

/** How often one run of a goroutine sends at most: 0, 1, 2, or many. */
export function sendsOf(uses: ChannelUses, spawn: Spawn): number {
  const flow = spawn.unit.flowOf(spawn.func);
  if (flow === null) return 0;
  const sending = new Set<Block>();
  for (const op of bareSends(uses, spawn)) {
    const block = flow.cfg.blockOf(op.node);
    if (block === undefined) return 0;
    if (flow.cycles.has(block)) return many;
    sending.add(block);
  }
  let most = 0;
  for (const block of sending) {
    const ahead = reachableFrom(block);
    const rest = [...sending].filter((other) => other !== block && ahead.has(other)).length;
    most = Math.max(most, 1 + rest);
  }
  return most;
}

export const many = 100;

interface Effect {
  readonly sends: number;
  readonly receives: number;
  /** Nothing can be left behind after this. */
  readonly serves: boolean;
  /** Where a deficit is fatal: the owner waits for the goroutine, or makes the channel anew. */
  readonly stop: "waits" | "again" | null;
}

const none: Effect = { sends: 0, receives: 0, serves: false, stop: null };

/** The statement or condition of the graph that holds a node. */
export function statementOf(node: Node, cfg: Cfg, unit: Unit): Node | null {
  for (let at: Node | undefined = node; at !== undefined; at = unit.parents.get(at)) {
    if (cfg.blockOf(at) !== undefined) return at;
    if (at !== node && (at.kind === "FuncLit" || at.kind === "FuncDecl")) return null;
  }
  return null;
}

export interface Owner {
  readonly func: Func;
  readonly unit: Unit;
  readonly cfg: Cfg;
  /** The statement that makes the channel; null: the caller of a function that makes it. */
  readonly made: Node | null;
  readonly start: { readonly block: Block; readonly from: number };
}

/** The owner from the statement on that makes the channel; null: the graph never gets there. */
export function ownerFrom(made: Node, func: Func, unit: Unit): Owner | null {
  const cfg = unit.flowOf(func)?.cfg;
  const block = cfg?.blockOf(made);
  if (cfg === undefined || block === undefined) return null;
  return { func, unit, cfg, made, start: { block, from: block.nodes.indexOf(made) + 1 } };
}

/** Goroutines that send more than is received on some path of the owner. `waits`: calls that wait for the goroutine. */
export function abandonedSender(
  uses: ChannelUses,
  senders: ReadonlyMap<Spawn, number>,
  capacity: number,
  owner: Owner,
  waits: (call: CallExpr) => boolean,
  given: number,
  served: ReadonlySet<Node> = new Set(),
): Abandoned | null {
  const effects = new Map<Node, Effect>();
  const add = (node: Node | null, effect: Partial<Effect>): boolean => {
    if (node === null) return false;
    const known = effects.get(node) ?? none;
    effects.set(node, {
      sends: known.sends + (effect.sends ?? 0),
      receives: known.receives + (effect.receives ?? 0),
      serves: known.serves || (effect.serves ?? false),
      stop: known.stop ?? effect.stop ?? null,
    });
    return true;
  };
  const { cfg, unit } = owner;
  for (const [spawn, sends] of senders) {
    if (!spawn.isNested && !add(statementOf(spawn.stmt, cfg, unit), { sends })) return null;
  }
  const ranges = new Set<Node>();
  for (const op of uses.ops) {
    if (op.spawn !== null) continue;
    const node = statementOf(op.via ?? op.node, cfg, unit);
    if (op.kind === "range" && op.via === null) {
      if (node === null) return null;
      ranges.add(node);
    } else if (!add(node, servingOf(op))) return null;
  }
  walk(owner.func, (node) => {
    if (node.kind === "FuncLit" && node !== owner.func) return false;
    if (node.kind === "CallExpr" && waits(node)) add(statementOf(node, cfg, unit), { stop: "waits" });
    return true;
  });
  for (const node of countedExits(uses, owner)) add(node, { serves: true });
  for (const node of served) add(statementOf(node, cfg, unit), { serves: true });
  return searchDeficit(effects, ranges, capacity, owner, uses, senders, given);
}

function servingOf(op: ChannelOp): Partial<Effect> {
  // Through a call, deferred, with the closing looked at: how much is taken is not counted.
  if (op.via !== null || op.asksClosed) return { serves: true };
  return op.kind === "receive" ? { receives: 1 } : { serves: true };
}

interface State {
  readonly block: Block;
  readonly from: number;
  readonly sends: number;
  readonly receives: number;
}

function searchDeficit(
  effects: ReadonlyMap<Node, Effect>,
  ranges: ReadonlySet<Node>,
  capacity: number,
  owner: Owner,
  uses: ChannelUses,
  senders: ReadonlyMap<Spawn, number>,
  given: number,
): Abandoned | null {
  const { cfg } = owner;
  const [spawn] = senders.keys();
  if (spawn === undefined) return null;
  const limit = capacity + 4;
  const receiving = receivingLoops(uses, owner);
  const work: State[] = [{ ...owner.start, sends: given, receives: 0 }];
  const seen = new Set<string>();
  for (let state = work.shift(); state !== undefined && seen.size < 5000; state = work.shift()) {
    let { sends, receives } = state;
    let isServed = false;
    for (const node of state.block.nodes.slice(state.from)) {
      const isAgain = node === owner.made;
      const effect = effects.get(node) ?? none;
      receives = Math.min(receives + effect.receives, limit + many);
      const isShort = sends - capacity - receives > 0;
      if ((isAgain || effect.stop !== null) && isShort && !effect.serves) {
        return { spawn, kind: "send", at: node, reason: isAgain ? "again" : (effect.stop ?? "waits") };
      }
      sends = Math.min(sends + effect.sends, limit + many);
      if (effect.serves || isAgain) {
        isServed = true;
        break;
      }
    }
    if (isServed) continue;
    for (const edge of state.block.succs) {
      if (edge.to === cfg.exit) {
        if (sends - capacity - receives <= 0) continue;
        const last = state.block.nodes.at(-1);
        return { spawn, kind: "send", at: last?.kind === "ReturnStmt" ? last : null, reason: "leaves" };
      }
      const taken = takenOn(edge, ranges, receiving);
      if (taken === null) continue;
      const next = { block: edge.to, from: 0, sends, receives: receives + taken };
      const key = `${edge.to.index}:${Math.min(sends, limit)}:${Math.min(next.receives, limit)}:${sends >= many}`;
      if (seen.has(key)) continue;
      seen.add(key);
      work.push(next);
    }
  }
  return null;
}

/** What an edge receives: an iteration over the channel takes one; null: the end of a loop that took all there is. */
function takenOn(edge: Edge, ranges: ReadonlySet<Node>, receiving: ReadonlySet<Block>): number | null {
  const isRange = edge.from.nodes.some((node) => ranges.has(node));
  if (isRange) return edge.kind === "iterate" ? 1 : null;
  if (receiving.has(edge.from) && (edge.kind === "done" || edge.kind === "false")) return null;
  return 0;
}

/** Heads of loops with a receive in them: where they end by themselves, they have taken what they are there for. */
function receivingLoops(uses: ChannelUses, { cfg, unit }: Owner): ReadonlySet<Block> {
  const heads = new Set<Block>();
  for (const op of uses.ops) {
    if (op.spawn !== null || op.kind !== "receive") continue;
    const node = statementOf(op.via ?? op.node, cfg, unit);
    for (let loop = (node === null ? undefined : cfg.blockOf(node))?.loop ?? null; loop !== null; loop = loop.outer) {
      heads.add(loop.head);
      // a && b: each part of the condition may end it.
      for (const block of cfg.blocks) if (block.loop === loop && isConditionOf(block, loop.stmt)) heads.add(block);
    }
  }
  return heads;
}

function isConditionOf(block: Block, loop: Stmt): boolean {
  const cond = loop.kind === "ForStmt" ? loop.cond : null;
  return cond !== null && block.nodes.some((node) => cond.pos <= node.pos && node.end <= cond.end);
}

/** Ways out of a loop with a receive that a counter decides: if n == total { break }. */
function countedExits(uses: ChannelUses, { unit, func }: Owner): ReadonlySet<Node> {
  const exits = new Set<Node>();
  for (const op of uses.ops) {
    if (op.spawn !== null || op.via !== null || (op.kind !== "receive" && op.kind !== "range")) continue;
    const loop = op.kind === "range" ? op.node : loopAround(op.node, unit, func);
    if (loop === null) continue;
    walk(loop, (node) => {
      if (node.kind === "FuncLit") return false;
      const isExit = node.kind === "ReturnStmt" || (node.kind === "BranchStmt" && node.token !== "fallthrough");
      if (isExit && isCounted(node, loop, unit)) exits.add(node);
      return true;
    });
  }
  return exits;
}

export function loopAround(node: Node, unit: Unit, func: Node): Node | null {
  for (let at = unit.parents.get(node); at !== undefined && at !== func; at = unit.parents.get(at)) {
    if (at.kind === "ForStmt" || at.kind === "RangeStmt") return at;
    if (at.kind === "FuncLit") return null;
  }
  return null;
}

function isCounted(exit: Node, loop: Node, unit: Unit): boolean {
  for (let at = unit.parents.get(exit); at !== undefined && at !== loop; at = unit.parents.get(at)) {
    if (at.kind === "IfStmt" && countsIn(at, loop, unit)) return true;
    if (at.kind === "CaseClause" && (at.list ?? []).some((x) => counts(x, loop, unit))) return true;
  }
  return false;
}

function countsIn(stmt: IfStmt, loop: Node, unit: Unit): boolean {
  return (stmt.init !== null && stmt.init.kind === "IncDecStmt") || counts(stmt.cond, loop, unit);
}

/** Whether a condition looks at a length, or at a variable that the loop counts up or collects into. */
function counts(cond: Expr, loop: Node, unit: Unit): boolean {
  let found = false;
  walk(cond, (node) => {
    if (node.kind === "CallExpr" && node.fun.kind === "Ident" && node.fun.name === "len") found = true;
    const variable = node.kind === "Ident" ? unit.names.objectOf(node) : undefined;
    if (variable?.kind === "var" && isCounter(variable, loop, unit)) found = true;
    return !found;
  });
  return found;
}

function isCounter(variable: LocalVar, loop: Node, unit: Unit): boolean {
  return unit.names.writesOf(variable).some((ident) => {
    const stmt = unit.parents.get(ident);
    if (ident.pos < loop.pos || ident.end > loop.end) return false;
    return stmt?.kind === "IncDecStmt" || (stmt?.kind === "AssignStmt" && stmt.token !== "=" && stmt.token !== ":=");
  });
}

/**
 * Whether a goroutine ends only by what it receives from the channel: without that its exit is not reached. A range ends
 * only when the channel is closed.
 */
export function dependsOn(uses: ChannelUses, spawn: Spawn): "close" | "value" | null {
  const flow = spawn.unit.flowOf(spawn.func);
  if (flow === null) return null;
  const { cfg } = flow;
  const own = uses.ops.filter((op) => op.spawn === spawn);
  if (own.some((op) => op.kind === "send" || op.kind === "close" || op.via !== null)) return null;
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
  if (ranges.size > 0 && !isOpen(isDone)) return "close";
  return isOpen((edge) => isDone(edge) || holds(edge)) ? null : "value";
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
  const start = stmt === null ? undefined : cfg.blockOf(stmt);
  if (stmt === null || start === undefined) return null;
  // What is deferred before the goroutine starts serves it too.
  if ([...serves].some((node) => node.kind === "DeferStmt" && node.pos < stmt.pos)) return null;
  const work = [{ block: start, from: start.nodes.indexOf(stmt) + 1 }];
  const seen = new Set<Block>();
  for (let state = work.shift(); state !== undefined; state = work.shift()) {
    const nodes = state.block.nodes.slice(state.from);
    const stop = nodes.findIndex((node) => serves.has(node) || node === owner.made);
    if (stop >= 0) {
      if (nodes[stop] === owner.made) return { spawn, kind: "receive", at: owner.made, reason: "again" };
      continue;
    }
    for (const { to } of state.block.succs) {
      if (to === cfg.exit) {
        const last = state.block.nodes.at(-1);
        const at = last?.kind === "ReturnStmt" ? last : null;
        return { spawn, kind: "receive", at, reason: serves.size === 0 ? "never-closed" : "leaves" };
      }
      if (seen.has(to)) continue;
      seen.add(to);
      work.push({ block: to, from: 0 });
    }
  }
  return null;
}
