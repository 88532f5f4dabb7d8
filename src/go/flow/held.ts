// Which locks are held where: a forward analysis over the graph of one body. "must": on every path to a place, "may": on
// some. What only looks like a lock (a method called lockAll, a token taken from a channel) makes the answer unsure.
import type { CallExpr, Node } from "../syntax/ast.ts";
import { unparen } from "../syntax/parser-expr.ts";
import { walk } from "../syntax/walk.ts";
import { calleeExpr } from "../types/callee.ts";
import type { Block, Cfg } from "./cfg.ts";
import { placeText } from "./deferred.ts";

export interface HeldState {
  /** The place of a lock ("s.mu") -> how it is held; "maybe": not on every path. */
  readonly locks: ReadonlyMap<string, "write" | "read" | "maybe">;
  /** Something that may be a lock was taken. */
  readonly isUnsure: boolean;
}

export const nothingHeld: HeldState = { locks: new Map(), isUnsure: false };

export class HeldLocks {
  private readonly cfg: Cfg;
  private readonly entries = new Map<Block, HeldState>();
  /** Places that are locked anywhere in the body. */
  readonly taken = new Set<string>();

  constructor(cfg: Cfg) {
    this.cfg = cfg;
    const work: Block[] = [cfg.entry];
    this.entries.set(cfg.entry, nothingHeld);
    // Each place goes down the lattice at most three times: the bound is never met by real code.
    for (let steps = 0; work.length > 0 && steps < 20_000; steps++) {
      const block = work.pop() as Block;
      let state = this.entries.get(block) as HeldState;
      for (const node of block.nodes) state = this.after(node, state);
      for (const { to } of block.succs) {
        const known = this.entries.get(to);
        const next = known === undefined ? state : join(known, state);
        if (known !== undefined && isSame(known, next)) continue;
        this.entries.set(to, next);
        work.push(to);
      }
    }
  }

  /** Before a statement or condition of the graph; null: never reached, or not of this graph. */
  before(node: Node): HeldState | null {
    const block = this.cfg.blockOf(node);
    let state = block === undefined ? undefined : this.entries.get(block);
    if (block === undefined || state === undefined) return null;
    for (const other of block.nodes) {
      if (other === node) break;
      state = this.after(other, state);
    }
    return state;
  }

  /** Where the function returns: what deferred functions run under. */
  atExit(): HeldState {
    return this.entries.get(this.cfg.exit) ?? nothingHeld;
  }

  private after(node: Node, state: HeldState): HeldState {
    if (node.kind === "DeferStmt" || node.kind === "GoStmt") {
      // defer s.locked()(): the call that gives the cleanup may be what locks.
      return node.kind === "DeferStmt" && node.call.fun.kind === "CallExpr" ? { ...state, isUnsure: true } : state;
    }
    let next = state;
    if (isToken(node)) next = { ...next, isUnsure: true };
    walk(node.kind === "RangeStmt" ? node.x : node, (inner) => {
      if (inner.kind === "FuncLit") return false;
      if (inner.kind === "CallExpr") next = this.afterCall(inner, next);
      return true;
    });
    return next;
  }

  private afterCall(call: CallExpr, state: HeldState): HeldState {
    const fun = calleeExpr(call);
    const name = fun.kind === "SelectorExpr" ? fun.sel.name : "";
    const place = fun.kind === "SelectorExpr" ? placeText(fun.x) : "";
    if (call.args.length === 0 && (name === "Lock" || name === "RLock")) {
      this.taken.add(place);
      return withLock(state, place, name === "Lock" ? "write" : "read");
    }
    if (name === "TryLock" || name === "TryRLock") return withLock(state, place, "maybe");
    if (call.args.length === 0 && (name === "Unlock" || name === "RUnlock")) return withLock(state, place, null);
    return looksLikeLock(call) ? { ...state, isUnsure: true } : state;
  }
}

/** s.lockAll(), acquire(x), guard.Enter(): whether something is held afterwards is not known. */
function looksLikeLock(call: CallExpr): boolean {
  const fun = calleeExpr(call);
  const name = fun.kind === "SelectorExpr" ? fun.sel.name : fun.kind === "Ident" ? fun.name : "";
  return /(?<![bcBC])lock(?!ed)|acquire|enter|guard|CompareAndSwap|semaphore/i.test(name);
}

/** sem <- struct{}{} and <-tokens: a channel used as a lock. */
function isToken(node: Node): boolean {
  if (node.kind === "SendStmt") {
    const value = unparen(node.value);
    return value.kind === "CompositeLit" && value.type?.kind === "StructType" && value.elts.length === 0;
  }
  const x = node.kind === "ExprStmt" ? unparen(node.x) : null;
  return x?.kind === "UnaryExpr" && x.op === "<-" && /sem|tok|lock|mu|slot|limit/i.test(placeText(x.x));
}

function withLock(state: HeldState, place: string, held: "write" | "read" | "maybe" | null): HeldState {
  const locks = new Map(state.locks);
  if (held === null) locks.delete(place);
  else locks.set(place, held);
  return { ...state, locks };
}

function join(a: HeldState, b: HeldState): HeldState {
  const locks = new Map<string, "write" | "read" | "maybe">();
  for (const place of [...a.locks.keys(), ...b.locks.keys()]) {
    const held = a.locks.get(place);
    locks.set(place, held !== undefined && held === b.locks.get(place) ? held : "maybe");
  }
  return { locks, isUnsure: a.isUnsure || b.isUnsure };
}

function isSame(a: HeldState, b: HeldState): boolean {
  if (a.isUnsure !== b.isUnsure || a.locks.size !== b.locks.size) return false;
  for (const [place, held] of a.locks) if (b.locks.get(place) !== held) return false;
  return true;
}
