// Follows a lock through its function: is there a path from x.Lock() to a way out, or around to itself, without the
// unlock that the function has on its other paths?
import type { CallExpr, Expr, ExprStmt, IfStmt, Node, ReturnStmt } from "../syntax/ast.ts";
import { walk, walkFunctionBody } from "../syntax/walk.ts";
import { calleeExpr, lastName, rootVariable } from "../types/callee.ts";
import type { Names } from "../types/object.ts";
import { searchAhead } from "./ahead.ts";
import { type Block, type Cfg, reachableFrom } from "./cfg.ts";
import { placeText } from "./deferred.ts";
import { isNonNilError } from "./failure.ts";
import { isLeft, knownInBranch } from "./known.ts";
import { directLock, type LockFacts, lockTaken } from "./locking.ts";

export interface HeldLock {
  /** "again": the same lock is asked for in the next iteration; "turn": the next iteration goes on with another one. */
  readonly kind: "exit" | "again" | "turn";
  /** The return that leaves with the lock held; null: the end of the body. */
  readonly at: Node | null;
}

/** A lock that is followed, and what is known of calls. */
interface Held {
  readonly stmt: ExprStmt;
  readonly place: string;
  readonly unlock: string;
  readonly facts: LockFacts;
}

/** `known`: returns that are known of and not to be found again. */
export function findHeldLock(
  stmt: ExprStmt,
  body: Node,
  paths: () => Cfg,
  parents: ReadonlyMap<Node, Node>,
  names: Names,
  facts: LockFacts,
  known: ReadonlySet<Node> = new Set(),
): HeldLock | null {
  const lock = lockTaken(stmt, facts);
  if (lock === null) return null;
  const held: Held = { stmt, place: lock.place, unlock: lock.unlock, facts };
  if (!isHabit(held, body, parents, names)) return null;
  const cfg = paths();
  const found = findWayOut(held, cfg, known);
  if (found === null) return null;
  if (found.kind === "again")
    return isUnlockedInLoop(held, cfg) ? { ...found, kind: kindOfTurn(held, cfg, names) } : null;
  const isReleased = releasesBeforeExit(held, cfg) || !isFreedElsewhere(held);
  return isReleased && !isGivenOnSuccess(found, held, body, cfg, parents, names) ? found : null;
}

/** Of a lock that nobody else unlocks none can be the caller's. */
function isFreedElsewhere({ stmt, place, facts }: Held): boolean {
  return stmt.x.kind !== "CallExpr" || facts.isFreedElsewhere(stmt.x, place);
}

/** Taking many locks in one loop and giving them back in another is no mistake. */
function isUnlockedInLoop(held: Held, cfg: Cfg): boolean {
  const loop = cfg.blockOf(held.stmt)?.loop ?? null;
  return loop === null || containsUnlock(loop.stmt.body, held);
}

function kindOfTurn(held: Held, cfg: Cfg, names: Names): "again" | "turn" {
  const loop = cfg.blockOf(held.stmt)?.loop?.stmt ?? null;
  const root = held.stmt.x.kind === "CallExpr" ? rootVariable(held.stmt.x.fun, names) : null;
  if (loop === null || root === null) return "again";
  return names.writesOf(root).some(({ pos, end }) => loop.pos <= pos && end <= loop.end) ? "turn" : "again";
}

/**
 * Unlocked wherever the function fails, held where it succeeds, and others unlock it: the lock is what the caller gets.
 */
function isGivenOnSuccess(
  found: HeldLock,
  held: Held,
  body: Node,
  cfg: Cfg,
  parents: ReadonlyMap<Node, Node>,
  names: Names,
): boolean {
  const { at } = found;
  if (at?.kind !== "ReturnStmt" || at.results.length === 0 || isFailing(at, parents, names)) return false;
  if (!isFreedElsewhere(held)) return false;
  let count = 0;
  let isAlways = true;
  walkFunctionBody(body, (node) => {
    if (node.kind !== "ExprStmt" || node.x.kind !== "CallExpr" || !isUnlock(node.x, held)) return isAlways;
    const block = cfg.blockOf(node);
    if (block === undefined) return isAlways;
    count++;
    const ahead = [block, ...reachableFrom(block, (next) => !next.nodes.includes(held.stmt))];
    for (const { nodes } of ahead) {
      const last = nodes.at(-1);
      const isOut = last?.kind === "ReturnStmt" && last.pos > node.pos && last !== at;
      if (isOut && !isFailing(last, parents, names)) isAlways = false;
    }
    return isAlways;
  });
  return isAlways && count > 0;
}

function isFailing(stmt: ReturnStmt, parents: ReadonlyMap<Node, Node>, names: Names): boolean {
  const last = stmt.results.at(-1);
  return (
    last !== undefined && ((last.kind === "Ident" && last.name === "false") || isNonNilError(last, parents, names))
  );
}

/** A path from the lock back to the lock without an unlock, or else to a way out. */
function findWayOut(held: Held, cfg: Cfg, known: ReadonlySet<Node>): HeldLock | null {
  let exit: HeldLock | null = null;
  const again = searchAhead<HeldLock>(held.stmt, cfg, ({ block, nodes, via }) => {
    if (block === cfg.exit) exit = { kind: "exit", at: via };
    const stop = nodes.find((node) => node === held.stmt || known.has(node) || containsUnlock(node, held));
    if (stop === undefined) return "on";
    return stop === held.stmt ? { kind: "again", at: null } : "cut";
  });
  return again ?? exit;
}

/** Whether some path unlocks and leaves: where each unlock only leads to another try, the lock is what is returned. */
function releasesBeforeExit(held: Held, cfg: Cfg): boolean {
  const { stmt } = held;
  const heads = new Set<Block>();
  const ending = new Set<Block>();
  for (let loop = cfg.blockOf(stmt)?.loop ?? null; loop !== null; loop = loop.outer) {
    heads.add(loop.head);
    if (loop.stmt.kind === "RangeStmt" || loop.stmt.cond !== null) ending.add(loop.head);
  }
  return cfg.blocks.some((block) => {
    const at = block.nodes.findIndex((node) => containsUnlock(node, held));
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
function isHabit(held: Held, body: Node, parents: ReadonlyMap<Node, Node>, names: Names): boolean {
  const { stmt, place, facts } = held;
  let isUsual = false;
  let isOdd = false;
  let isFlagged = false;
  let isBesideElse = false;
  let mentions = 0;
  const unlocks: Node[] = [];
  const locks: Node[] = [];
  walk(body, (node) => {
    if (node.kind === "ExprStmt" && node !== stmt && lockTaken(node, facts)?.place === place) locks.push(node);
    if (node.kind !== "CallExpr" || !isUnlock(node, held)) return !isOdd;
    mentions++;
    const owner = ownerOf(node, body, parents);
    // A closure that locks for itself says nothing about this lock.
    if (owner !== "direct" && isLockedWithin(literalAround(node, body, parents), node, held)) return true;
    if (owner === "closure" || (owner !== "direct" && node.pos < stmt.pos)) isOdd = true;
    // What the callee does is not all that certain; only an unlock that is seen makes the habit.
    const isSeen = (directLock(node) ?? facts.wrapped(node))?.name === held.unlock;
    if (owner === "direct" && isSeen) {
      if (isUnderFlag(node, held, body, parents, names)) {
        isFlagged = true;
        isBesideElse = hasElse(node, body, parents);
      }
      unlocks.push(node);
    }
    const isSure = owner === "deferred closure" ? isStatementOf(node, parents) : owner !== "closure";
    if (isSeen && isSure && node.pos > stmt.pos) isUsual = true;
    return !isOdd;
  });
  // mu.Unlock(); ask(); mu.Lock(): the lock is the caller's, who wants it back.
  const first = Math.min(stmt.pos, ...locks.map(({ pos }) => pos));
  if (unlocks.some(({ pos }) => pos < first)) return false;
  // The only unlock there is, under a condition: where that does not hold, nobody unlocks.
  const isOnly = mentions === 1 && !isBesideElse && !isFreedElsewhere(held);
  if (isFlagged && !isOnly) return false;
  return isUsual && !isOdd && !isConditional(stmt, body, parents, unlocks, locks);
}

/** Somebody has thought of the other case. */
function hasElse(node: Node, body: Node, parents: ReadonlyMap<Node, Node>): boolean {
  for (let at = parents.get(node); at !== undefined && at !== body; at = parents.get(at))
    if (at.kind === "IfStmt" && at.else !== null) return true;
  return false;
}

/** Unlocks the place, or may: what is not known and says "unlock" in its name. */
function isUnlock(call: CallExpr, { place, facts }: Held): boolean {
  const direct = directLock(call);
  // x.Unlock() of a type with such a method, which unlocks x.mu.
  const isOfOwner = direct !== null && place.startsWith(`${direct.place}.`);
  const effect = (isOfOwner ? facts.wrapped(call) : null) ?? direct ?? facts.wrapped(call);
  if (effect !== null) return /Unlock$/.test(effect.name) && effect.place === place;
  if (facts.mayUnlock(call, place)) return true;
  const fun = calleeExpr(call);
  return /unlock/i.test(fun.kind === "SelectorExpr" ? fun.sel.name : fun.kind === "Ident" ? fun.name : "");
}

function containsUnlock(node: Node, held: Held): boolean {
  let found = false;
  const root = node.kind === "RangeStmt" ? node.x : node;
  walk(root, (inner) => {
    if (inner.kind === "CallExpr" && isUnlock(inner, held)) found = true;
    // `return x, mu.Unlock` and `return x, s.releaseLock` hand the unlock on; so does fn(mu.Unlock).
    if (inner.kind === "SelectorExpr") {
      const isValue = /^R?Unlock$/.test(inner.sel.name) && placeText(inner.x) === held.place;
      if (isValue || (node.kind === "ReturnStmt" && /unlock|release/i.test(inner.sel.name))) found = true;
    }
    // return &tx{locker: locker}: whoever has the lock itself may unlock it.
    if (valuesIn(inner).some((value) => isPlace(value, held.place))) found = true;
    return !found;
  });
  return found;
}

/** The values that a literal, a call or a return hands over. */
function valuesIn(node: Node): readonly Expr[] {
  // What is printed is not kept.
  if (node.kind === "CallExpr") return printing.test(lastName(node.fun)) ? [] : node.args;
  if (node.kind === "ReturnStmt") return node.results;
  return node.kind === "CompositeLit" ? node.elts.map((elt) => (elt.kind === "KeyValueExpr" ? elt.value : elt)) : [];
}

const printing = /^(Error|Warn|Warning|Info|Debug|Trace|Print|Sprint|Fprint|Log|Fatal|Panic)(f|ln|w)?$/i;

/** The place or its address. */
function isPlace(x: Expr, place: string): boolean {
  if (x.kind === "UnaryExpr" && x.op === "&") return placeText(x.x) === place;
  return (x.kind === "Ident" || x.kind === "SelectorExpr") && placeText(x) === place;
}

type Owner = "direct" | "defer" | "deferred closure" | "closure";

function ownerOf(node: Node, body: Node, parents: ReadonlyMap<Node, Node>): Owner {
  let isInClosure = false;
  for (let at = parents.get(node); at !== undefined && at !== body; at = parents.get(at)) {
    if (at.kind === "DeferStmt") return isInClosure ? "deferred closure" : "defer";
    if (at.kind === "FuncLit") isInClosure = true;
  }
  return isInClosure ? "closure" : "direct";
}

/** defer func() { mu.Unlock() }(): under no condition. */
function isStatementOf(node: Node, parents: ReadonlyMap<Node, Node>): boolean {
  const stmt = parents.get(node);
  const block = stmt === undefined ? undefined : parents.get(stmt);
  return stmt?.kind === "ExprStmt" && block !== undefined && parents.get(block)?.kind === "FuncLit";
}

/** The outermost function literal around a node of the body; the node itself where there is none. */
function literalAround(node: Node, body: Node, parents: ReadonlyMap<Node, Node>): Node {
  let found = node;
  for (let at = parents.get(node); at !== undefined && at !== body; at = parents.get(at))
    if (at.kind === "FuncLit") found = at;
  return found;
}

/** `if locked { mu.Unlock() }` that goes on behind: whether the lock is held there is for the flag to know. */
function isUnderFlag(node: Node, held: Held, body: Node, parents: ReadonlyMap<Node, Node>, names: Names): boolean {
  let below = node;
  for (let at = parents.get(node); at !== undefined && at !== body; at = parents.get(at)) {
    // The lock stands under the same condition, or the branch has a lock of its own.
    if (at.pos <= held.stmt.pos && held.stmt.end <= at.end) return false;
    if (at.kind === "CaseClause" && isOfFlag(at, below, parents, names)) {
      return !isLeft(at.body) && !isLockedWithin(at, node, held);
    }
    if (at.kind === "IfStmt" && (at.body === below || at.else === below)) {
      if (below.kind === "BlockStmt" && isLeft(below.list)) return false;
      if (!bothUnlock(at, below, held) && !isLockedWithin(below, node, held)) return true;
    }
    below = at;
  }
  return false;
}

/** switch { case locked: ... } */
function isOfFlag(clause: Node, below: Node, parents: ReadonlyMap<Node, Node>, names: Names): boolean {
  return knownInBranch(clause, below, parents, names).some(({ cond }) => cond.kind === "Ident");
}

function isLockedWithin(branch: Node, before: Node, held: Held): boolean {
  let found = false;
  walk(branch, (node) => {
    if (node.kind === "ExprStmt" && node.pos < before.pos && lockTaken(node, held.facts)?.place === held.place)
      found = true;
    return !found && node.pos < before.pos;
  });
  return found;
}

function bothUnlock(stmt: IfStmt, branch: Node, held: Held): boolean {
  const other = branch === stmt.body ? stmt.else : stmt.body;
  return other !== null && containsUnlock(other, held);
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
