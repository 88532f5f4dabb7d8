// defer mu.Lock() where the function has just taken the lock: what is deferred should give it back.
import { placeText } from "../go/flow/deferred.ts";
import { directLock, type LockCall, unlockOf } from "../go/flow/locking.ts";
import type { CallExpr, DeferStmt, ExprStmt, Ident, Node } from "../go/syntax/ast.ts";
import { unparen } from "../go/syntax/parser-expr.ts";
import { walk } from "../go/syntax/walk.ts";
import { calleeExpr } from "../go/types/callee.ts";
import { under } from "../go/types/under.ts";
import type { Context } from "./context.ts";
import { lockFacts } from "./locking.ts";

export interface DeferredLock {
  readonly place: string;
  /** What the deferred call locks with, as it is called there. */
  readonly name: string;
  /** The statement that took the lock. */
  readonly first: Node;
  readonly unlock: string;
  /** The word to be replaced by `unlock`; null: a wrapper, whose opposite has a name of its own. */
  readonly word: Ident | null;
}

/** mu.Lock(); defer mu.Lock(), either of them: that the lock is not released is said of the second. */
export function isLockedByDefer(stmt: ExprStmt, ctx: Context): boolean {
  const parent = ctx.parents.get(stmt);
  const call = ctx.func?.kind === "FuncLit" ? ctx.parents.get(ctx.func) : undefined;
  const defer = call === undefined ? undefined : ctx.parents.get(call);
  if (defer?.kind === "DeferStmt" && deferredLock(defer, ctx) !== null) return true;
  const next = parent?.kind === "BlockStmt" ? parent.list[parent.list.indexOf(stmt) + 1] : undefined;
  return next?.kind === "DeferStmt" && deferredLock(next, ctx) !== null;
}

export function deferredLock(stmt: DeferStmt, ctx: Context): DeferredLock | null {
  const again = lockIn(stmt, ctx);
  if (again === null) return null;
  const list = listAround(stmt, ctx);
  const at = list.indexOf(stmt);
  for (let i = at - 1; i >= 0; i--) {
    const before = list[i] as Node;
    const lock = before.kind === "ExprStmt" && before.x.kind === "CallExpr" ? lockOf(before.x, ctx) : null;
    if (lock !== null && lock.place === again.lock.place) {
      if (lock.name !== "Lock" && lock.name !== "RLock") return null;
      // Somewhat later it may be given back by hand, and taken again for somebody.
      const isNext = i === at - 1 && calleeExpr(stmt.call).kind !== "FuncLit";
      if (!isNext && unlocksElsewhere(again.lock.place, stmt, ctx)) return null;
      return {
        place: lock.place,
        name: again.text,
        first: before,
        unlock: unlockOf[lock.name],
        word: again.word,
      };
    }
    if (before.kind !== "ExprStmt" && before.kind !== "AssignStmt" && before.kind !== "IncDecStmt") return null;
  }
  return null;
}

/** The lock that the deferred call takes and does not give back. */
function lockIn(
  stmt: DeferStmt,
  ctx: Context,
): { readonly lock: LockCall; readonly text: string; readonly word: Ident | null } | null {
  const fun = calleeExpr(stmt.call);
  if (fun.kind !== "FuncLit") {
    const lock = lockOf(stmt.call, ctx);
    if (lock === null || /Unlock/.test(lock.name)) return null;
    const isDirect = directLock(stmt.call) !== null;
    return { lock, text: ctx.text(stmt.call.fun), word: isDirect && fun.kind === "SelectorExpr" ? fun.sel : null };
  }
  for (const inner of fun.body.list) {
    const call = inner.kind === "ExprStmt" && inner.x.kind === "CallExpr" ? inner.x : null;
    const lock = call === null ? null : lockOf(call, ctx);
    if (call === null || lock === null || /Unlock/.test(lock.name)) continue;
    if (/unlock/i.test(ctx.text(fun.body))) return null;
    const callee = calleeExpr(call);
    const isDirect = directLock(call) !== null && callee.kind === "SelectorExpr";
    return { lock, text: ctx.text(call.fun), word: isDirect ? callee.sel : null };
  }
  return null;
}

/** x.Lock() of a lock of package sync (or an interface that stands for one), and functions that only wrap it. */
function lockOf(call: CallExpr, ctx: Context): LockCall | null {
  const direct = directLock(call);
  if (direct === null) return lockFacts(ctx).wrapped(call);
  const fun = calleeExpr(call);
  if (fun.kind !== "SelectorExpr") return null;
  const type = ctx.typed?.typeOf(unparen(fun.x)) ?? null;
  const isInterface = type !== null && under(type).kind === "Interface";
  return isInterface || ctx.calleeOf(call).startsWith("sync.") ? direct : lockFacts(ctx).wrapped(call);
}

function unlocksElsewhere(place: string, stmt: DeferStmt, ctx: Context): boolean {
  const body = ctx.func?.body;
  if (body === undefined || body === null) return true;
  let found = false;
  walk(body, (node) => {
    if (node === stmt) return false;
    if (node.kind === "SelectorExpr" && /^R?Unlock$/.test(node.sel.name) && placeText(node.x) === place) found = true;
    return !found;
  });
  return found;
}

function listAround(stmt: Node, ctx: Context): readonly Node[] {
  const parent = ctx.parents.get(stmt);
  if (parent?.kind === "BlockStmt") return parent.list;
  return parent?.kind === "CaseClause" || parent?.kind === "CommClause" ? parent.body : [];
}
