// The fix of a leak: the deferred release right behind the check of the error that says whether there is anything to
// release, or the defer that stands too late moved there. Only where the value, and what is made from it, stays in the
// function, and where a second release does no harm: then nothing changes but that the value is given back.

import type { Edit, Fix } from "../base/finding.ts";
import { say } from "../base/say.ts";
import { isConfined } from "../go/flow/confined.ts";
import { readDefer } from "../go/flow/deferred.ts";
import type { Acquisition, Leak } from "../go/flow/resource.ts";
import type { BlockStmt, DeferStmt, Expr, Func, Node, Stmt } from "../go/syntax/ast.ts";
import { walkFunctionBody } from "../go/syntax/walk.ts";
import { methodOfType } from "../go/types/body-types.ts";
import type { LocalVar } from "../go/types/object.ts";
import { releaseMethods } from "../knowledge/holdings.ts";
import { fileMakers } from "../knowledge/writers.ts";
import type { Context } from "./context.ts";
import { checkedAt, insertAfter, isInLiteral, linesOf, listAround } from "./fix-place.ts";
import { removalOf } from "./move-defer.ts";
import { valueFacts } from "./values.ts";

export type ReleasedKind = "file" | "body" | "rows" | "stmt" | "tx" | "conn" | "listener" | "closer" | "ticker";

/** Transactions whose Rollback after Commit is a documented nothing. */
const transactions: ReadonlyMap<string, "()" | "(ctx)"> = new Map([
  ["database/sql.Tx", "()"],
  ["github.com/jmoiron/sqlx.Tx", "()"],
  ["go.etcd.io/bbolt.Tx", "()"],
  ["github.com/boltdb/bolt.Tx", "()"],
  ["github.com/jackc/pgx/v5.Tx", "(ctx)"],
  ["github.com/jackc/pgx/v4.Tx", "(ctx)"],
]);

export function deferReleaseFix(
  kind: ReleasedKind,
): (acquisition: Acquisition, leak: Leak, ctx: Context) => Fix | null {
  return (acquisition, leak, ctx) => releaseFix(kind, acquisition, leak, ctx);
}

function releaseFix(kind: ReleasedKind, acquisition: Acquisition, leak: Leak, ctx: Context): Fix | null {
  const { func } = ctx;
  const { stmt, handle, error } = acquisition;
  if (func === null || func.body === null || handle.func !== func || handle.role !== "local") return null;
  const { cfg, cycles } = ctx.flow(func.body);
  const block = cfg.blockOf(stmt);
  if (block === undefined || cycles.has(block)) return null;
  // A dropped error leaves it open whether there is anything to release.
  if (stmt.kind !== "AssignStmt" || (error === null && stmt.lhs.length > 1)) return null;
  const anchor = checkedAt(stmt, error, ctx);
  if (anchor === null || !isInScope(handle, anchor)) return null;
  const call = releaseCall(kind, acquisition, ctx);
  if (call === null || !isCertain(kind, acquisition, anchor, func, func.body, ctx)) return null;
  return place(leak, acquisition, anchor, call, func, ctx);
}

/** if f, err := open(); err != nil { return }: f is not to be seen behind it. */
function isInScope(handle: LocalVar, anchor: Node): boolean {
  return handle.decl.pos <= anchor.pos;
}

/** `resp.Body.Close()`, `tx.Rollback()`; null: not known. */
function releaseCall(kind: ReleasedKind, { call, handle }: Acquisition, ctx: Context): string | null {
  const { name } = handle;
  switch (kind) {
    case "body":
      return `${name}.Body.Close()`;
    case "ticker":
      return `${name}.Stop()`;
    case "tx": {
      const type = ctx.typeNameOf(handle.decl);
      const form = transactions.get(type);
      const [context] = call.args;
      if (form !== "(ctx)") return form === undefined ? null : `${name}.Rollback()`;
      return context?.kind === "Ident" ? `${name}.Rollback(${context.name})` : null;
    }
    case "closer": {
      const type = ctx.typed?.typeOf(handle.decl) ?? null;
      const close = type === null ? null : (methodOfType(type, "Close")?.type ?? null);
      return close === null || close.params.vars.length > 0 ? null : `${name}.Close()`;
    }
    default: {
      const type = ctx.typed?.typeOf(handle.decl) ?? null;
      const close = type === null ? null : methodOfType(type, "Close");
      const isPlain = type === null || (close?.type != null && close.type.params.vars.length === 0);
      return isPlain ? `${name}.Close()` : null;
    }
  }
}

function isCertain(
  kind: ReleasedKind,
  acquisition: Acquisition,
  anchor: Stmt,
  func: Func,
  body: BlockStmt,
  ctx: Context,
): boolean {
  const { handle } = acquisition;
  if (mayExit(body, anchor, ctx) || losesError(kind, acquisition, func, ctx)) return false;
  if (!isWorkedWith(handle, acquisition.stmt, ctx)) return false;
  if (kind === "closer" && isReleasedElsewhere(handle, ctx)) return false;
  const uses = ctx.names.usesOf(handle);
  if (uses.some((use) => use.pos < acquisition.stmt.pos && isInLiteral(use, func, ctx.parents))) return false;
  const within = { pos: acquisition.stmt.end, end: func.end };
  return isConfined([handle], within, ctx.parents, ctx.names, valueFacts(ctx));
}

/** os.Exit, log.Fatal behind it: a deferred call would not run then. */
function mayExit(body: BlockStmt, anchor: Stmt, ctx: Context): boolean {
  let found = false;
  walkFunctionBody(body, (node) => {
    if (node.kind === "DeferStmt" || node.kind === "GoStmt") return false;
    if (node.kind === "ExprStmt" && node.x.kind === "CallExpr" && node.pos > anchor.end) {
      if (ctx.endings.exitIn(node.x, ctx.names) !== null) found = true;
    }
    return !found;
  });
  return found;
}

const writingOpeners: ReadonlySet<string> = new Set(fileMakers);

/** What was written is safe once Close says so: where nobody looks, a deferred Close would lose its error. */
function losesError(kind: ReleasedKind, { call, handle }: Acquisition, func: Func, ctx: Context): boolean {
  const last = func.type.results?.list.at(-1)?.type;
  if (!(last?.kind === "Ident" && last.name === "error")) return false;
  const type = kind === "closer" ? (ctx.typed?.typeOf(handle.decl) ?? null) : null;
  const isWriter = type !== null && methodOfType(type, "Write") !== null;
  if (!isWriter && !(kind === "file" && writingOpeners.has(ctx.calleeOf(call)))) return false;
  return !ctx.names.usesOf(handle).some((use) => {
    const selector = ctx.parents.get(use);
    const close = selector === undefined ? undefined : ctx.parents.get(selector);
    const isClose = selector?.kind === "SelectorExpr" && /^(Close|Sync)$/.test(selector.sel.name);
    return isClose && close !== undefined && ctx.parents.get(close)?.kind !== "DeferStmt";
  });
}

/** What tells of a value without working with it: asked where somebody only wants it to stay open. */
const mereQuestions: ReadonlySet<string> = new Set(["Addr", "LocalAddr", "RemoteAddr", "Name", "Fd"]);

/** Made and only held: that it stays open is what it is for. */
function isWorkedWith(handle: LocalVar, made: Node, ctx: Context): boolean {
  return ctx.names.usesOf(handle).some((use) => {
    if (use.pos < made.end) return false;
    const parent = ctx.parents.get(use);
    if (parent?.kind === "BinaryExpr" || parent?.kind === "AssignStmt") return false;
    if (parent?.kind !== "SelectorExpr") return true;
    return !mereQuestions.has(parent.sel.name) && !releaseMethods.has(parent.sel.name);
  });
}

/** Closed, or handed to somebody who may close it: twice may be once too often for what is not known. */
function isReleasedElsewhere(handle: LocalVar, ctx: Context): boolean {
  return ctx.names.usesOf(handle).some((use) => {
    const parent = ctx.parents.get(use);
    if (parent?.kind === "SelectorExpr") return releaseMethods.has(parent.sel.name);
    if (parent?.kind !== "CallExpr") return false;
    const releasing = { path: [], releases: releaseMethods, exhaustedBy: "", mayHandOn: true };
    return !ctx.isBorrowed(parent, use, releasing);
  });
}

function place(
  leak: Leak,
  { stmt, handle }: Acquisition,
  anchor: Stmt,
  call: string,
  func: Func,
  ctx: Context,
): Fix | null {
  const lines = linesOf(ctx);
  const defers = deferredReleases(handle, anchor, func, ctx);
  const title = say`defer \`${call}\` right where it is known to be there`;
  if (leak.kind === "again" || defers.length === 0) {
    const edit = insertAfter(anchor, [`defer ${call}`], lines, ctx);
    return edit === null ? null : { title, edits: [edit] };
  }
  const [later, ...more] = defers;
  const list = listAround(anchor, ctx.parents);
  if (later === undefined || more.length > 0 || list?.includes(later) !== true) return null;
  if (ctx.names.writesOf(handle).some((write) => write.pos > stmt.end)) return null;
  if (readDefer(later, ctx.names).variables.some((variable) => variable.decl.pos > anchor.end)) return null;
  const removal = removalOf(later, anchor, func, lines, ctx);
  const moved = lines.text(later.pos, later.end);
  const insertion = insertAfter(anchor, [moved], lines, ctx);
  if (removal === null || insertion === null || !isMovable(later)) return null;
  const edits: Edit[] = [insertion, removal];
  return { title: say`move \`defer\` above the ways out that come before it`, edits };
}

/** The defers behind the anchor that release the value. */
function deferredReleases(handle: LocalVar, anchor: Stmt, func: Func, ctx: Context): DeferStmt[] {
  const found: DeferStmt[] = [];
  if (func.body === null) return found;
  walkFunctionBody(func.body, (node) => {
    if (node.kind !== "DeferStmt" || node.pos < anchor.end) return;
    if (readDefer(node, ctx.names).releases.some(({ root }) => root === handle)) found.push(node);
  });
  return found;
}

/** What the defer statement evaluates when it is reached must be there already, and the same: nothing but names. */
function isMovable({ call }: DeferStmt): boolean {
  const isName = (x: Expr): boolean => x.kind === "Ident" || (x.kind === "SelectorExpr" && isName(x.x));
  const isSimple = call.fun.kind === "FuncLit" || isName(call.fun);
  return isSimple && call.args.every((arg) => isName(arg));
}
