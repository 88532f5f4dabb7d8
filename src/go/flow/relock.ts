// Locks that are taken while they are held, and locks released by the wrong half of an RWMutex. sync's documentation:
// a Mutex is not reentrant, and a read lock cannot be upgraded.
import type { CallExpr, ExprStmt, Node } from "../syntax/ast.ts";
import { walk, walkFunctionBody } from "../syntax/walk.ts";
import { calleeExpr } from "../types/callee.ts";
import { searchAhead } from "./ahead.ts";
import type { Cfg } from "./cfg.ts";
import { placeText } from "./deferred.ts";
import { directLock, type LockCall, type LockFacts, lockTaken } from "./locking.ts";

export interface Relock {
  /** The second lock, or the call that takes it. */
  readonly node: Node;
  /** "read": RLock held and asked for again, which waits for ever behind a Lock that is asked for between the two. */
  readonly kind: "held" | "upgrade" | "read";
}

/** The next lock of the same place on a path without an unlock, here or in what is called. */
export function findRelock(
  stmt: ExprStmt,
  cfg: Cfg,
  parents: ReadonlyMap<Node, Node>,
  facts: LockFacts,
): Relock | null {
  const branch = branchOf(stmt, parents);
  const found = search(stmt, cfg, facts, false) ?? search(stmt, cfg, facts, true);
  // Locked under a condition: whether it is held behind the branch is not known.
  const isBehind = branch !== null && found !== null && found.node.pos >= branch.end;
  return isBehind ? null : found;
}

/** The branch of an if, switch or select that the statement stands in. */
function branchOf(stmt: Node, parents: ReadonlyMap<Node, Node>): Node | null {
  let below: Node = stmt;
  for (let at = parents.get(stmt); at !== undefined; at = parents.get(at)) {
    if (at.kind === "FuncLit" || at.kind === "FuncDecl") return null;
    if (at.kind === "CaseClause" || at.kind === "CommClause") return at;
    if (at.kind === "IfStmt" && (at.body === below || at.else === below)) return below;
    below = at;
  }
  return null;
}

function search(stmt: ExprStmt, cfg: Cfg, facts: LockFacts, isOfReads: boolean): Relock | null {
  const taken = lockTaken(stmt, facts);
  if (taken === null || stmt.x.kind !== "CallExpr") return null;
  const lock = { ...taken, call: stmt.x };
  // Around a loop the same statement again is another finding.
  return searchAhead(stmt, cfg, ({ nodes }) => (nodes.includes(stmt) ? "cut" : scan(nodes, lock, facts, isOfReads)));
}

function scan(
  nodes: readonly Node[],
  held: LockCall & { readonly call: CallExpr },
  facts: LockFacts,
  isOfReads: boolean,
): Relock | "on" | "cut" {
  for (const node of nodes) {
    if (node.kind === "DeferStmt" || node.kind === "GoStmt") continue;
    if (releases(node, held.place, facts)) return "cut";
    let again: CallExpr | null = null;
    walkFunctionBody(node.kind === "RangeStmt" ? node.x : node, (inner) => {
      if (inner.kind !== "CallExpr" || again !== null) return again === null;
      if (waits(inner, held, facts, isOfReads) && facts.isSameRoot(held.call, inner, held.place)) again = inner;
      return again === null;
    });
    if (again !== null) return { node: again, kind: isOfReads ? "read" : held.name === "RLock" ? "upgrade" : "held" };
  }
  return "on";
}

/** A lock of the same place: one of two read locks where that is asked for, and not both of them elsewhere. */
function waits(call: CallExpr, held: LockCall, facts: LockFacts, isOfReads: boolean): boolean {
  const lock = directLock(call) ?? facts.wrapped(call) ?? facts.taken(call);
  if (lock === null || lock.place !== held.place) return false;
  if (isOfReads) return lock.name === "RLock" && held.name === "RLock";
  return lock.name === "Lock" || (lock.name === "RLock" && held.name === "Lock");
}

/** Anything that unlocks, or might: an Unlock of the place, a Wait, a call with "unlock" in its name, the value given away. */
function releases(node: Node, place: string, facts: LockFacts): boolean {
  let found = false;
  walk(node.kind === "RangeStmt" ? node.x : node, (inner) => {
    if (inner.kind === "CallExpr") {
      const fun = calleeExpr(inner);
      const name = fun.kind === "SelectorExpr" ? fun.sel.name : fun.kind === "Ident" ? fun.name : "";
      if (/unlock/i.test(name) || name === "Wait" || facts.mayUnlock(inner, place)) found = true;
    }
    if (inner.kind === "UnaryExpr" && inner.op === "&" && placeText(inner.x) === place) found = true;
    return !found;
  });
  return found;
}

/** x.RUnlock() where x.Lock() was called, and nothing else locks or unlocks x in the body; null: no such call. */
export function wrongUnlock(stmt: ExprStmt, body: Node): CallExpr | null {
  const lock = stmt.x.kind === "CallExpr" ? directLock(stmt.x) : null;
  if (lock === null) return null;
  const wrong = lock.name === "Lock" ? "RUnlock" : "Unlock";
  let found: CallExpr | null = null;
  let isOther = false;
  walk(body, (node) => {
    if (node.kind !== "CallExpr" || node === stmt.x) return !isOther;
    const fun = calleeExpr(node);
    if (fun.kind !== "SelectorExpr" || placeText(fun.x) !== lock.place) return !isOther;
    if (fun.sel.name === wrong && node.pos > stmt.pos) found = node;
    else if (/^(R?Lock|R?Unlock|TryR?Lock)$/.test(fun.sel.name)) isOther = true;
    return !isOther;
  });
  return isOther ? null : found;
}

/** As wrongUnlock, where the body locks x more than once: on each path to the call this lock is the last one. */
export function wrongUnlockOnPath(stmt: ExprStmt, cfg: Cfg, facts: LockFacts): CallExpr | null {
  const lock = stmt.x.kind === "CallExpr" ? directLock(stmt.x) : null;
  if (lock === null) return null;
  const wrong = lock.name === "Lock" ? "RUnlock" : "Unlock";
  const reached = unlocksAfter(stmt, lock.place, cfg, facts).filter((unlock) => methodOf(unlock, lock.place) === wrong);
  if (reached.length === 0) return null;
  const others: ExprStmt[] = [];
  for (const node of cfg.blocks.flatMap((block) => block.nodes)) {
    if (node.kind === "DeferStmt" && releases(node, lock.place, facts)) return null;
    const name = node.kind === "ExprStmt" ? methodOf(node, lock.place) : null;
    if (name === null && mentionsTry(node, lock.place)) return null;
    if (node !== stmt && node.kind === "ExprStmt" && (name === "Lock" || name === "RLock")) others.push(node);
  }
  const [only] = reached.filter(
    (unlock) => !others.some((other) => unlocksAfter(other, lock.place, cfg, facts).includes(unlock)),
  );
  return only?.x.kind === "CallExpr" ? only.x : null;
}

/** The first unlocks of a place behind a lock, one for each path; a path on which something else may unlock has none. */
function unlocksAfter(stmt: ExprStmt, place: string, cfg: Cfg, facts: LockFacts): readonly ExprStmt[] {
  const found: ExprStmt[] = [];
  searchAhead(stmt, cfg, ({ nodes }) => {
    const stop = nodes.find((node) => {
      const name = node.kind === "ExprStmt" ? methodOf(node, place) : null;
      return name !== null || releases(node, place, facts);
    });
    if (stop?.kind === "ExprStmt" && /^R?Unlock$/.test(methodOf(stop, place) ?? "")) found.push(stop);
    return stop === undefined ? "on" : "cut";
  });
  return found;
}

/** "RLock" for place.RLock(). */
function methodOf(stmt: ExprStmt, place: string): string | null {
  const fun = stmt.x.kind === "CallExpr" ? calleeExpr(stmt.x) : null;
  if (fun?.kind !== "SelectorExpr" || placeText(fun.x) !== place) return null;
  return /^(R?Lock|R?Unlock)$/.test(fun.sel.name) ? fun.sel.name : null;
}

function mentionsTry(node: Node, place: string): boolean {
  let isTried = false;
  walk(node.kind === "RangeStmt" ? node.x : node, (inner) => {
    isTried ||= inner.kind === "SelectorExpr" && /^TryR?Lock$/.test(inner.sel.name) && placeText(inner.x) === place;
    return !isTried;
  });
  return isTried;
}
