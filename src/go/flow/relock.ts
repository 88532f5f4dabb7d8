// Locks that are taken while they are held, and locks released by the wrong half of an RWMutex. sync's documentation:
// a Mutex is not reentrant, and a read lock cannot be upgraded.
import type { CallExpr, ExprStmt, FuncDecl, Node } from "../syntax/ast.ts";
import { receiverIdent } from "../syntax/receiver.ts";
import { walk } from "../syntax/walk.ts";
import { calleeExpr } from "../types/callee.ts";
import type { Block, Cfg } from "./cfg.ts";
import { placeText } from "./deferred.ts";
import { unlockFor } from "./lock.ts";

export interface Relock {
  /** The second lock, or the call that takes it. */
  readonly node: Node;
  /** RLock held, Lock asked for. */
  readonly isUpgrade: boolean;
}

/** The next lock of the same place on a path without an unlock; `locksToo` tells of calls that take it. */
export function findRelock(
  stmt: ExprStmt,
  cfg: Cfg,
  parents: ReadonlyMap<Node, Node>,
  locksToo: (call: CallExpr) => boolean,
): Relock | null {
  const branch = branchOf(stmt, parents);
  const found = search(stmt, cfg, locksToo);
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

function search(stmt: ExprStmt, cfg: Cfg, locksToo: (call: CallExpr) => boolean): Relock | null {
  const lock = unlockFor(stmt);
  const start = cfg.blockOf(stmt);
  if (lock === null || start === undefined) return null;
  const work: { block: Block; from: number }[] = [{ block: start, from: start.nodes.indexOf(stmt) + 1 }];
  const seen = new Set<Block>();
  for (let state = work.shift(); state !== undefined; state = work.shift()) {
    const found = scan(state.block.nodes.slice(state.from), lock.place, lock.name, locksToo);
    if (found === "released") continue;
    if (found !== null) return found.node === stmt ? null : found;
    for (const { to } of state.block.succs) {
      // Around a loop the same statement again is another finding.
      if (seen.has(to) || to === start) continue;
      seen.add(to);
      work.push({ block: to, from: 0 });
    }
  }
  return null;
}

function scan(
  nodes: readonly Node[],
  place: string,
  held: string,
  locksToo: (call: CallExpr) => boolean,
): Relock | "released" | null {
  for (const node of nodes) {
    if (node.kind === "DeferStmt" || node.kind === "GoStmt") continue;
    if (node.kind === "ExprStmt") {
      const again = unlockFor(node);
      if (again?.place === place && !(held === "RLock" && again.name === "RLock")) {
        return { node: node.x, isUpgrade: held === "RLock" };
      }
    }
    if (releases(node, place)) return "released";
    const call = node.kind === "ExprStmt" ? node.x : node.kind === "AssignStmt" ? node.rhs[0] : undefined;
    if (call?.kind === "CallExpr" && locksToo(call)) return { node: call, isUpgrade: held === "RLock" };
  }
  return null;
}

/** Anything that unlocks, or might: an Unlock of the place, a Wait, a call with "unlock" in its name, the value given away. */
function releases(node: Node, place: string): boolean {
  let found = false;
  walk(node.kind === "RangeStmt" ? node.x : node, (inner) => {
    if (inner.kind === "CallExpr") {
      const fun = calleeExpr(inner);
      const name = fun.kind === "SelectorExpr" ? fun.sel.name : fun.kind === "Ident" ? fun.name : "";
      if (/unlock/i.test(name) || name === "Wait") found = true;
    }
    if (inner.kind === "UnaryExpr" && inner.op === "&" && placeText(inner.x) === place) found = true;
    return !found;
  });
  return found;
}

/** x.RUnlock() where x.Lock() was called, and nothing else locks or unlocks x in the body; null: no such call. */
export function wrongUnlock(stmt: ExprStmt, body: Node): CallExpr | null {
  const lock = unlockFor(stmt);
  if (lock === null) return null;
  const wrong = lock.unlock === "Unlock" ? "RUnlock" : "Unlock";
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

/** Whether a method's first statements lock `field` of its receiver. */
export function locksReceiver(method: FuncDecl, field: string): boolean {
  const receiver = receiverIdent(method);
  for (const stmt of method.body?.list ?? []) {
    if (stmt.kind !== "ExprStmt") return false;
    const lock = unlockFor(stmt);
    if (lock !== null && receiver !== null) return lock.place === `${receiver}.${field}`;
  }
  return false;
}
