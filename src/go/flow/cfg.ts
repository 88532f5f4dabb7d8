// The control-flow graph of one function body, func literals apart. Blocks hold simple statements and atomic
// conditions in evaluation order; && || ! are split, so that every branching block decides on one condition.
// Go spec, "Statements", "Terminating statements", "Handling panics".
import type { BlockStmt, CallExpr, DeferStmt, Expr, ForStmt, Node, RangeStmt } from "../syntax/ast.ts";
import { Builder } from "./build.ts";

/**
 * How a call that does not return ends the function: "exit" the process ends and deferred calls do not run (os.Exit,
 * log.Fatal), "panic" deferred calls run (panic, runtime.Goexit, t.FailNow), "block" it waits for ever.
 */
export type Ending = "exit" | "panic" | "block";

/** What the graph asks about callees and values; answered by a layer that knows names and other functions. */
export interface FlowFacts {
  endingOf(call: CallExpr): Ending | null;
  /** The value of a condition that is a constant; null where it is not, or not known. */
  constantCondition(condition: Expr): boolean | null;
}

export const noFacts: FlowFacts = { endingOf: () => null, constantCondition: () => null };

export type LoopStmt = ForStmt | RangeStmt;

/** A loop as it is written, with the graph's blocks it consists of. */
export interface Loop {
  readonly stmt: LoopStmt;
  readonly outer: Loop | null;
  /** Where an iteration begins: the condition, the range clause, or the body where there is no condition. */
  head: Block;
}

/**
 * "exit": normal return; deferred calls run. "panic": a panic or Goexit; deferred calls run. "halt": the process ends;
 * they do not. "block": the function waits for ever.
 */
export type BlockKind = "body" | "exit" | "panic" | "halt" | "block";

export interface Block {
  readonly index: number;
  readonly kind: BlockKind;
  readonly nodes: Node[];
  readonly succs: Edge[];
  readonly preds: Edge[];
  /** The innermost loop statement around it. */
  loop: Loop | null;
}

export type EdgeKind =
  | "next"
  | "true"
  | "false"
  /** The tag equals (or not) the case expression in `cond`; of type switches and selects: the clause is taken. */
  | "case"
  | "no-case"
  /** A range loop's next iteration, and its end. */
  | "iterate"
  | "done";

export interface Edge {
  readonly from: Block;
  readonly to: Block;
  readonly kind: EdgeKind;
  /** The condition or case expression that decides; null where there is none. */
  readonly cond: Expr | null;
}

export interface Cfg {
  readonly entry: Block;
  readonly exit: Block;
  readonly panic: Block;
  readonly halt: Block;
  readonly blocked: Block;
  readonly blocks: readonly Block[];
  readonly loops: readonly Loop[];
  readonly defers: readonly DeferStmt[];
  /** The block that holds a statement or atomic condition; undefined for compound statements. */
  blockOf(node: Node): Block | undefined;
}

export function buildCfg(body: BlockStmt, facts: FlowFacts): Cfg {
  return new Builder(facts).build(body);
}

/** Blocks that can be reached from `from` by one edge or more; `through` false stops at a block (it is included). */
export function reachableFrom(from: Block, through: (block: Block) => boolean = () => true): Set<Block> {
  const seen = new Set<Block>();
  const work = [from];
  for (let block = work.pop(); block !== undefined; block = work.pop()) {
    for (const edge of block.succs) {
      if (seen.has(edge.to)) continue;
      seen.add(edge.to);
      if (through(edge.to)) work.push(edge.to);
    }
  }
  return seen;
}

const atEntry = new WeakMap<Cfg, ReadonlySet<Block>>();

/** Blocks that control can come to, the entry among them; found once for a graph. */
export function reachableBlocks(cfg: Cfg): ReadonlySet<Block> {
  const found = atEntry.get(cfg) ?? reachableFrom(cfg.entry).add(cfg.entry);
  atEntry.set(cfg, found);
  return found;
}

const leaving = new WeakMap<Cfg, ReadonlySet<Block>>();

/** Blocks from which the function can be left: by a return, a panic or the end of the process; found once for a graph. */
export function leavingBlocks(cfg: Cfg): ReadonlySet<Block> {
  const known = leaving.get(cfg);
  if (known !== undefined) return known;
  const found = new Set<Block>([cfg.exit, cfg.panic, cfg.halt]);
  const work = [...found];
  for (let block = work.pop(); block !== undefined; block = work.pop()) {
    for (const edge of block.preds) {
      if (found.has(edge.from)) continue;
      found.add(edge.from);
      work.push(edge.from);
    }
  }
  leaving.set(cfg, found);
  return found;
}

export function isInLoop(block: Block, loop: Loop): boolean {
  for (let at = block.loop; at !== null; at = at.outer) if (at === loop) return true;
  return false;
}
