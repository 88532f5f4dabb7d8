// Follows a lock through its function: is there a path from x.Lock() to a way out, or around to itself, without the
// unlock that the function has on its other paths?
import type { CallExpr, ExprStmt, IfStmt, Node } from "../syntax/ast.ts";
import { walk } from "../syntax/walk.ts";
import { calleeExpr } from "../types/callee.ts";
import { type Block, type Cfg, reachableFrom } from "./cfg.ts";
import { placeText } from "./deferred.ts";

export interface HeldLock {
  readonly kind: "exit" | "again";
  /** The return that leaves with the lock held; null: the end of the body. */
  readonly at: Node | null;
}

const unlockOf: Readonly<Record<string, string>> = { Lock: "Unlock", RLock: "RUnlock" };

/** "Unlock" for x.Lock(), "RUnlock" for x.RLock(), null for any other statement. */
export function unlockFor(
  stmt: ExprStmt,
): { readonly place: string; readonly unlock: string; readonly name: string } | null {
  if (stmt.x.kind !== "CallExpr" || stmt.x.args.length > 0) return null;
  const fun = calleeExpr(stmt.x);
  if (fun.kind !== "SelectorExpr") return null;
  const unlock = unlockOf[fun.sel.name];
  return unlock === undefined ? null : { place: placeText(fun.x), unlock, name: fun.sel.name };
}

/** `seen`: returns that are known of and not to be found again. */
export function findHeldLock(
  stmt: ExprStmt,
  body: Node,
  cfg: Cfg,
  parents: ReadonlyMap<Node, Node>,
  seen: ReadonlySet<Node> = new Set(),
): HeldLock | null {
  const lock = unlockFor(stmt);
  if (lock === null || !isHabit(lock.place, lock.unlock, stmt, body, parents)) return null;
  const isEnd = (node: Node): boolean => seen.has(node) || containsUnlock(node, lock.place);
  const start = cfg.blockOf(stmt);
  if (start === undefined || !releasesBeforeExit(stmt, lock.place, cfg)) return null;
  const work: { block: Block; from: number }[] = [{ block: start, from: start.nodes.indexOf(stmt) + 1 }];
  const visited = new Set<Block>();
  for (let state = work.shift(); state !== undefined; state = work.shift()) {
    const nodes = state.block.nodes.slice(state.from);
    const stop = nodes.findIndex((node) => node === stmt || isEnd(node));
    if (stop >= 0) {
      if (nodes[stop] === stmt) return { kind: "again", at: null };
      continue;
    }
    for (const { to } of state.block.succs) {
      if (to === cfg.exit) {
        const last = state.block.nodes.at(-1);
        return { kind: "exit", at: last?.kind === "ReturnStmt" ? last : null };
      }
      if (visited.has(to)) continue;
      visited.add(to);
      work.push({ block: to, from: 0 });
    }
  }
  return null;
}

/** Whether some path unlocks and leaves: where each unlock only leads to another try, the lock is what is returned. */
function releasesBeforeExit(stmt: Node, place: string, cfg: Cfg): boolean {
  const heads = new Set<Block>();
  const ending = new Set<Block>();
  for (let loop = cfg.blockOf(stmt)?.loop ?? null; loop !== null; loop = loop.outer) {
    heads.add(loop.head);
    if (loop.stmt.kind === "RangeStmt" || loop.stmt.cond !== null) ending.add(loop.head);
  }
  return cfg.blocks.some((block) => {
    const at = block.nodes.findIndex((node) => containsUnlock(node, place));
    if (at < 0 || block.nodes.indexOf(stmt) > at) return false;
    const isNewTry = (next: Block): boolean => heads.has(next) || next.nodes.includes(stmt);
    return reachableFrom(block, (next) => !isNewTry(next)).has(cfg.exit) || isLoopDone(block, heads, ending, cfg);
  });
}

/** An unlock at the end of an iteration: the loop may end after it, at its head. */
function isLoopDone(block: Block, heads: ReadonlySet<Block>, ending: ReadonlySet<Block>, cfg: Cfg): boolean {
  const ahead = reachableFrom(block, (next) => !heads.has(next));
  return [...ending].some(
    (head) =>
      ahead.has(head) && head.succs.some(({ kind, to }) => (kind === "done" || kind === "false") && leads(to, cfg)),
  );
}

function leads(block: Block, cfg: Cfg): boolean {
  return block === cfg.exit || reachableFrom(block).has(cfg.exit);
}

/**
 * Whether the function itself unlocks the place after the lock, on the same terms: directly, not deferred before the
 * lock, not in a closure that runs who knows when, not under a flag that may say whether the lock is held.
 */
function isHabit(place: string, unlock: string, stmt: Node, body: Node, parents: ReadonlyMap<Node, Node>): boolean {
  let direct = 0;
  let isOdd = false;
  const unlocks: Node[] = [];
  const locks: Node[] = [];
  walk(body, (node) => {
    if (node.kind === "ExprStmt" && node !== stmt && unlockFor(node)?.place === place) locks.push(node);
    if (node.kind !== "CallExpr" || !isUnlock(node, place)) return !isOdd;
    const owner = ownerOf(node, body, parents);
    if (owner === "closure" || (owner === "defer" && node.pos < stmt.pos)) isOdd = true;
    const fun = calleeExpr(node);
    const isSameKind = fun.kind === "SelectorExpr" && fun.sel.name === unlock;
    if (owner === "direct" && isSameKind) {
      if (isUnderFlag(node, place, body, parents)) isOdd = true;
      if (node.pos > stmt.pos) direct++;
      unlocks.push(node);
    }
    return !isOdd;
  });
  return direct > 0 && !isOdd && !isConditional(stmt, body, parents, unlocks, locks);
}

function isUnlock(call: CallExpr, place: string): boolean {
  const fun = calleeExpr(call);
  if (fun.kind !== "SelectorExpr") return fun.kind === "Ident" && /unlock/i.test(fun.name);
  return /^R?Unlock$/.test(fun.sel.name) ? placeText(fun.x) === place : /unlock/i.test(fun.sel.name);
}

function containsUnlock(node: Node, place: string): boolean {
  let found = false;
  const root = node.kind === "RangeStmt" ? node.x : node;
  walk(root, (inner) => {
    if (inner.kind === "CallExpr" && isUnlock(inner, place)) found = true;
    // `return x, mu.Unlock` and `return x, s.releaseLock` hand the unlock on.
    if (node.kind === "ReturnStmt" && inner.kind === "SelectorExpr" && /unlock|release/i.test(inner.sel.name))
      found = true;
    return !found;
  });
  return found;
}

function ownerOf(node: Node, body: Node, parents: ReadonlyMap<Node, Node>): "direct" | "defer" | "closure" {
  let isInClosure = false;
  for (let at = parents.get(node); at !== undefined && at !== body; at = parents.get(at)) {
    if (at.kind === "DeferStmt") return "defer";
    if (at.kind === "FuncLit") isInClosure = true;
  }
  return isInClosure ? "closure" : "direct";
}

/** `if locked { mu.Unlock() }` that goes on behind: whether the lock is held there is for the flag to know. */
function isUnderFlag(node: Node, place: string, body: Node, parents: ReadonlyMap<Node, Node>): boolean {
  let below = node;
  for (let at = parents.get(node); at !== undefined && at !== body; at = parents.get(at)) {
    if (at.kind === "IfStmt" && (at.body === below || at.else === below) && !leaves(at, below, place)) return true;
    below = at;
  }
  return false;
}

function leaves(stmt: IfStmt, branch: Node, place: string): boolean {
  // Both branches unlock, or this one leaves.
  const last = branch.kind === "BlockStmt" ? branch.list.at(-1) : undefined;
  const other = branch === stmt.body ? stmt.else : stmt.body;
  const isJump = last?.kind === "ReturnStmt" || last?.kind === "BranchStmt";
  const isCall =
    last?.kind === "ExprStmt" &&
    last.x.kind === "CallExpr" &&
    last.x.fun.kind === "Ident" &&
    last.x.fun.name === "panic";
  return isJump || isCall || (other !== null && containsUnlock(other, place));
}

/** The lock itself is taken under a condition, and released outside its branch as well. */
function isConditional(
  stmt: Node,
  body: Node,
  parents: ReadonlyMap<Node, Node>,
  unlocks: readonly Node[],
  locks: readonly Node[],
): boolean {
  let below = stmt;
  for (let at = parents.get(stmt); at !== undefined && at !== body; at = parents.get(at)) {
    if (at.kind === "ForStmt" || at.kind === "RangeStmt") return false;
    const branch = below;
    if (at.kind === "IfStmt" && (at.body === branch || at.else === branch)) {
      // What is locked again behind the branch is unlocked for that lock.
      const again = Math.min(...locks.filter((lock) => lock.pos >= branch.end).map((lock) => lock.pos));
      const own = unlocks.filter((node) => node.pos > stmt.pos && node.pos < again);
      return !own.every((node) => node.end <= branch.end);
    }
    below = at;
  }
  return false;
}
