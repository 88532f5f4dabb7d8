// The fix of a lock that some returns leave held: the unlock before each of them. Only where the lock is certain to be
// held at all of them, and where what they return does not depend on it.
import type { Edit, Fix } from "../base/finding.ts";
import { say } from "../base/say.ts";
import { searchAhead } from "../go/flow/ahead.ts";
import type { Cfg } from "../go/flow/cfg.ts";
import { placeText, releaseOf } from "../go/flow/deferred.ts";
import { findHeldLock, type HeldLock } from "../go/flow/lock.ts";
import { directLock, lockTaken } from "../go/flow/locking.ts";
import type { BlockStmt, CallExpr, Expr, ExprStmt, Node, ReturnStmt } from "../go/syntax/ast.ts";
import { walk } from "../go/syntax/walk.ts";
import { calleeExpr, calleeName, rootVariable } from "../go/types/callee.ts";
import type { Context } from "./context.ts";
import { insertBefore, linesOf, listAround } from "./fix-place.ts";
import { lockFacts } from "./locking.ts";

const maxReturns = 16;

export function unlockFix(stmt: ExprStmt, held: HeldLock, ctx: Context): Fix | null {
  const lock = lockTaken(stmt, lockFacts(ctx));
  const body = ctx.func?.body;
  if (lock === null || body === undefined || body === null || stmt.x.kind !== "CallExpr") return null;
  if (directLock(stmt.x) === null || held.kind !== "exit") return null;
  const target = receiverOf(stmt.x);
  if (target === null || !isSamePlace(target, stmt, body, ctx) || isUnlockDeferred(lock.place, body, ctx)) return null;
  const { cfg } = ctx.flow(body);
  const returns = leavingHeld(stmt, held, body, cfg, ctx);
  if (returns === null) return null;
  const lines = linesOf(ctx);
  const edits: Edit[] = [];
  for (const at of returns) {
    const isCertain = isOnlyHeld(at, stmt, lock.place, cfg, ctx) && at.results.every((x) => isSettled(x, ctx));
    const place = listAround(at, ctx.parents) === null || !isCertain ? null : at;
    const edit = place === null ? null : insertBefore(place, [`${ctx.text(target)}.${lock.unlock}()`], lines, ctx);
    if (edit === null) return null;
    edits.push(edit);
  }
  return { title: say`unlock before the return`, edits };
}

/** mu.Lock() and mu.RUnlock(): the unlock that belongs to the lock. */
export function unlockKindFix(wrong: CallExpr, unlock: string, ctx: Context): Fix | null {
  const fun = calleeExpr(wrong);
  if (fun.kind !== "SelectorExpr") return null;
  const { pos, end } = fun.sel;
  return { title: say`call \`${unlock}\``, edits: [{ file: ctx.display, pos, end, text: unlock }] };
}

/** mu, s.mu: nothing that is looked up or computed. */
function receiverOf(call: CallExpr): Expr | null {
  const fun = calleeExpr(call);
  const isName = (x: Expr): boolean => x.kind === "Ident" || (x.kind === "SelectorExpr" && isName(x.x));
  return fun.kind === "SelectorExpr" && isName(fun.x) ? fun.x : null;
}

/** The name means the same everywhere in the function, and is not assigned behind the lock. */
function isSamePlace(target: Expr, stmt: Node, body: BlockStmt, ctx: Context): boolean {
  let root = target;
  while (root.kind === "SelectorExpr") root = root.x;
  if (root.kind !== "Ident") return false;
  const { name } = root;
  const object = ctx.names.objectOf(root);
  if (object?.kind === "var" && ctx.names.writesOf(object).some((write) => write.pos > stmt.pos)) return false;
  let isSame = true;
  walk(body, (node) => {
    if (node.kind !== "Ident" || node.name !== name) return;
    const other = ctx.names.objectOf(node);
    if (other?.kind === "var" && other !== object) isSame = false;
  });
  return isSame;
}

function isUnlockDeferred(place: string, body: BlockStmt, ctx: Context): boolean {
  let found = false;
  walk(body, (node) => {
    if (node.kind === "DeferStmt" && unlocksIn(node, place, ctx)) found = true;
    return !found;
  });
  return found;
}

function unlocksIn(root: Node, place: string, ctx: Context): boolean {
  let found = false;
  walk(root, (node) => {
    const release = node.kind === "CallExpr" ? releaseOf(node, ctx.names) : null;
    if (release !== null && /^R?Unlock$/.test(release.name) && placeText(release.target) === place) found = true;
    return !found;
  });
  return found;
}

/** Every return that is reached with the lock held; null where another way out is one of them. */
function leavingHeld(
  stmt: ExprStmt,
  held: HeldLock,
  body: BlockStmt,
  cfg: Cfg,
  ctx: Context,
): readonly ReturnStmt[] | null {
  const found = new Set<ReturnStmt>();
  for (
    let next: HeldLock | null = held;
    next !== null;
    next = findHeldLock(stmt, body, () => cfg, ctx.parents, ctx.names, lockFacts(ctx), found)
  ) {
    if (next.kind !== "exit" || next.at?.kind !== "ReturnStmt" || found.size >= maxReturns) return null;
    found.add(next.at);
  }
  return [...found];
}

/** Nobody comes here without the lock: neither past it, nor behind an unlock. */
function isOnlyHeld(at: ReturnStmt, stmt: Node, place: string, cfg: Cfg, ctx: Context): boolean {
  if (reaches(null, at, stmt, cfg)) return false;
  return !cfg.blocks.some(({ nodes }) =>
    nodes.some((node) => node !== at && unlocksIn(headOf(node), place, ctx) && reaches(node, at, stmt, cfg)),
  );
}

/** What a node of the graph evaluates there: a range statement's body stands in blocks of its own. */
function headOf(node: Node): Node {
  return node.kind === "RangeStmt" ? node.x : node;
}

/** Whether a path leads to the goal that does not come past the barrier. */
function reaches(from: Node | null, goal: Node, barrier: Node, cfg: Cfg): boolean {
  const found = searchAhead(from, cfg, ({ nodes }) => {
    const stop = nodes.find((node) => node === barrier || node === goal);
    if (stop === undefined) return "on";
    return stop === goal ? true : "cut";
  });
  return found === true;
}

/** A result that is the same after the unlock: a constant, a local variable, an error made of them. */
function isSettled(x: Expr, ctx: Context): boolean {
  switch (x.kind) {
    case "BasicLit":
      return true;
    case "Ident": {
      const object = ctx.names.objectOf(x);
      if (object?.kind === "var") return object.func === ctx.func;
      return object?.kind === "predeclared" || /^Err[A-Z]/.test(x.name) || /^err[A-Z]/.test(x.name);
    }
    case "SelectorExpr":
      return rootVariable(x, ctx.names) === null && /^(Err[A-Z]\w*|EOF)$/.test(x.sel.name);
    case "CallExpr":
      return makesError.has(calleeName(x, ctx.names) ?? "") && x.args.every((arg) => isSettled(arg, ctx));
    default:
      return false;
  }
}

const makesError: ReadonlySet<string> = new Set([
  "errors.New",
  "fmt.Errorf",
  "github.com/pkg/errors.New",
  "github.com/pkg/errors.Errorf",
  "github.com/pkg/errors.Wrap",
  "github.com/pkg/errors.Wrapf",
]);
