// Whether a goroutine can be left blocked on a channel: the owner's paths from where the goroutine is started to where the
// owner leaves, with what is sent and received on them counted. A doubt (a count that is not known, a loop that takes all
// there is, a way out that depends on a counter) ends a path as served.
import type { CallExpr, Func, Node, Stmt } from "../syntax/ast.ts";
import { walk } from "../syntax/walk.ts";
import { lastName } from "../types/callee.ts";
import { type Block, type Cfg, type Edge, reachableFrom } from "./cfg.ts";
import { type ChannelOp, type ChannelUses, literalCalled, type Spawn, type Unit } from "./channel.ts";
import { countedExits } from "./counted-exit.ts";

/** Where the owner leaves a goroutine behind; null: at the end of its body. */
export interface Abandoned {
  readonly spawn: Spawn;
  readonly kind: "send" | "receive";
  /** The return, the wait, or the next turn. */
  readonly at: Node | null;
  readonly reason: "leaves" | "waits" | "again" | "never-closed";
}

/** The sends that wait for a receiver: in the goroutine's own body, or in a function that it calls there. */
function bareSends(uses: ChannelUses, spawn: Spawn): readonly ChannelOp[] {
  return uses.ops.filter(
    (op) => op.spawn === spawn && op.kind === "send" && !op.isOptional && !op.isHanded && isOnPath(op),
  );
}

/** Whether an operation of a goroutine stands in its graph, itself or by the call that leads to it. */
export function isOnPath({ spawn, via }: ChannelOp): boolean {
  if (via === null || spawn === null) return via === null;
  const flow = via.kind === "CallExpr" ? spawn.unit.flowOf(spawn.func) : null;
  return flow !== null && statementOf(via, flow.cfg, spawn.unit) !== null;
}

/**
 * How often one run of a goroutine sends at most: 0, 1, 2, or many. What a literal sends that it hands to a function comes
 * on top: each time that function calls it.
 */
export function sendsOf(uses: ChannelUses, spawn: Spawn): number {
  const handed = uses.ops.filter((op) => op.spawn === spawn && op.isHanded);
  if (handed.some(setsFlag)) return 0;
  const waiting = handed.filter((op) => !op.isOptional);
  if (waiting.some(isForEach)) return many;
  const own = ownSendsOf(uses, spawn) + waiting.length;
  return own > 0 && handed.length > waiting.length ? own + 1 : own;
}

/** In a loop of the function that is called. */
function isRepeated({ via, node, unit }: ChannelOp): boolean {
  const lit = via?.kind === "CallExpr" ? literalCalled(via, unit) : null;
  const flow = via === null ? null : unit.flowOf(lit ?? (unit.names.decl as Func));
  const block = flow?.cfg.blockOf(node);
  return flow !== null && (block === undefined || flow.cycles.has(block));
}

/** found = true: the literal itself remembers that it has sent. */
function setsFlag({ via }: ChannelOp): boolean {
  let isSet = false;
  for (const arg of via?.kind === "CallExpr" ? via.args : []) {
    walk(arg, (node) => {
      if (node.kind !== "AssignStmt" || node.token !== "=") return !isSet;
      isSet ||= node.rhs.some((x) => x.kind === "Ident" && /^(true|false)$/.test(x.name));
      return !isSet;
    });
  }
  return isSet;
}

/** filepath.WalkDir(dir, f), m.Range(f): f is called for each of many. */
function isForEach({ via }: ChannelOp): boolean {
  return via?.kind === "CallExpr" && /walk|each|range|iterate|scan|visit/i.test(lastName(via.fun));
}

function ownSendsOf(uses: ChannelUses, spawn: Spawn): number {
  const flow = spawn.unit.flowOf(spawn.func);
  if (flow === null) return 0;
  const sending = new Set<Block>();
  for (const op of bareSends(uses, spawn)) {
    const at = statementOf(op.via ?? op.node, flow.cfg, spawn.unit);
    const block = at === null ? undefined : flow.cfg.blockOf(at);
    if (block === undefined) return 0;
    if (flow.cycles.has(block) || isRepeated(op) || op.isStream === true) return many;
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
    if (!spawn.isNested && !add(statementOf(spawn.via ?? spawn.stmt, cfg, unit), { sends })) return null;
  }
  const ranges = new Set<Node>();
  for (const op of uses.ops) {
    if (op.spawn !== null) continue;
    const node = statementOf(op.via ?? op.node, cfg, unit);
    if (op.kind === "range" && op.via === null) {
      if (node === null) return null;
      ranges.add(node);
    } else if (!mayLeaveIn(op, uses) && !add(node, servingOf(op))) return null;
  }
  walk(owner.func, (node) => {
    if (node.kind === "FuncLit" && node !== owner.func) return false;
    if (node.kind === "CallExpr" && waits(node)) add(statementOf(node, cfg, unit), { stop: "waits" });
    // var osExit = os.Exit: by its name it ends the process.
    if (node.kind === "CallExpr" && /^(os)?(exit|die|fatal)/i.test(lastName(node.fun)))
      add(statementOf(node, cfg, unit), { serves: true });
    return true;
  });
  for (const node of countedExits(uses, owner)) add(node, { serves: true });
  for (const node of served) add(statementOf(node, cfg, unit), { serves: true });
  return searchDeficit(effects, ranges, capacity, owner, uses, senders, given);
}

/**
 * keepAlive(w, results): a function that the channel is handed to, and that has a path on which it receives nothing. The
 * owner must leave all the receiving to such calls.
 */
function mayLeaveIn({ via, unit }: ChannelOp, uses: ChannelUses): boolean {
  if (via?.kind !== "CallExpr" || unit === undefined) return false;
  const own = uses.ops.filter((op) => op.spawn === null);
  if (own.some((op) => op.via?.kind !== "CallExpr" || op.kind !== "receive" || op.asksClosed)) return false;
  const inside = own.filter((op) => op.via === via);
  if (inside.some((op) => op.unit !== unit)) return false;
  const func = literalCalled(via, unit) ?? unit.names.decl;
  if ((func.kind !== "FuncDecl" && func.kind !== "FuncLit") || (via.pos >= func.pos && via.end <= func.end))
    return false;
  const cfg = unit.flowOf(func)?.cfg;
  if (cfg === undefined) return false;
  const owner: Owner = { func, unit, cfg, made: null, start: { block: cfg.entry, from: 0 } };
  const inner: ChannelUses = { ...uses, ops: inside.map((op) => ({ ...op, via: null })), spawns: [], returns: [] };
  const anyone: Spawn = { stmt: via, func, unit, isNested: true };
  return abandonedSender(inner, new Map([[anyone, 0]]), 0, owner, () => false, 1) !== null;
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
