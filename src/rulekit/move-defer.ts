// Fixes that put a defer into its right place: that of a cancel function right behind its making, that of a release
// behind the check of the error that says whether there is anything to release.
import type { Edit, Fix } from "../base/finding.ts";
import { say } from "../base/say.ts";
import { isConfined } from "../go/flow/confined.ts";
import type { Acquisition, Leak } from "../go/flow/resource.ts";
import type { AssignStmt, CallExpr, DeclStmt, DeferStmt, Func, Ident, Node, Stmt } from "../go/syntax/ast.ts";
import { walk, walkFunctionBody } from "../go/syntax/walk.ts";
import { calleeName } from "../go/types/callee.ts";
import type { LocalVar } from "../go/types/object.ts";
import type { Context } from "./context.ts";
import { insertAfter, isErrorCheck, isInLiteral, linesOf, listAround } from "./fix-place.ts";
import type { Lines } from "./lines.ts";
import { valueFacts } from "./values.ts";

/** `defer cancel()` as the next statement, where the context is used by nothing that outlives the function. */
export function deferCancelFix(acquisition: Acquisition, leak: Leak, ctx: Context): Fix | null {
  const { stmt, handle } = acquisition;
  const { func, parents } = ctx;
  if (leak.kind !== "exit" || func === null || func.body === null) return null;
  const { cfg, cycles } = ctx.flow(func.body);
  const block = cfg.blockOf(stmt);
  const list = listAround(stmt, parents);
  if (block === undefined || cycles.has(block) || list === null || !isOnlyCalled(acquisition, ctx)) return null;
  const later = list.find((s) => s.pos > stmt.end && isDeferOf(s, handle, ctx)) as DeferStmt | undefined;
  if (!isContextDone(acquisition, later ?? null, func, ctx)) return null;
  const lines = linesOf(ctx);
  const argument = calleeName(acquisition.call, ctx.names)?.endsWith("Cause") === true ? "nil" : "";
  const insertion = insertAfter(stmt, [`defer ${handle.name}(${argument})`], lines, ctx);
  if (insertion === null) return null;
  const edits: Edit[] = [insertion];
  const removal = later === undefined ? null : removalOf(later, stmt, func, lines, ctx);
  if (removal !== null) edits.push(removal);
  return { title: say`defer \`${handle.name}\` right where it is made`, edits };
}

/** ctx, _ := context.WithTimeout(...): the cancel function gets a name, and is deferred. */
export function nameCancelFix(blank: Ident, stmt: AssignStmt | DeclStmt, call: CallExpr, ctx: Context): Fix | null {
  const { func, parents, names } = ctx;
  if (func === null || func.body === null || stmt.kind !== "AssignStmt" || stmt.token !== ":=") return null;
  const { cfg, cycles } = ctx.flow(func.body);
  const block = cfg.blockOf(stmt);
  if (block === undefined || cycles.has(block) || listAround(stmt, parents) === null) return null;
  if (isNamedIn(names.decl, "cancel") || !isContextDone({ stmt }, null, func, ctx)) return null;
  const argument = calleeName(call, names)?.endsWith("Cause") === true ? "nil" : "";
  const insertion = insertAfter(stmt, [`defer cancel(${argument})`], linesOf(ctx), ctx);
  if (insertion === null) return null;
  const naming: Edit = { file: ctx.display, pos: blank.pos, end: blank.end, text: "cancel" };
  return { title: say`keep \`cancel\` and defer it`, edits: [naming, insertion] };
}

function isNamedIn(root: Node, name: string): boolean {
  let found = false;
  walk(root, (node) => {
    if (node.kind === "Ident" && node.name === name) found = true;
    return !found;
  });
  return found;
}

function isDeferOf(stmt: Stmt, handle: LocalVar, ctx: Context): stmt is DeferStmt {
  return stmt.kind === "DeferStmt" && stmt.call.fun.kind === "Ident" && ctx.names.objectOf(stmt.call.fun) === handle;
}

/** Made once, here, and then called by the function itself, or assigned to nothing. */
function isOnlyCalled({ stmt, handle }: Acquisition, ctx: Context): boolean {
  const { names, parents } = ctx;
  if (stmt.kind !== "AssignStmt" || names.writesOf(handle).length !== 1 || !stmt.lhs.includes(handle.decl))
    return false;
  return names.usesOf(handle).every((use) => {
    const parent = parents.get(use);
    if (use === handle.decl) return true;
    if (isInLiteral(use, handle.func, parents) || parent === undefined) return false;
    if (parent.kind === "AssignStmt") return parent.lhs.every((x) => x.kind === "Ident" && x.name === "_");
    const above = parents.get(parent)?.kind;
    return parent.kind === "CallExpr" && parent.fun === use && (above === "ExprStmt" || above === "DeferStmt");
  });
}

/** Whether nothing needs the context after the return: it is first used behind a defer that ends it anyway, or locally. */
function isContextDone(
  { stmt }: Pick<Acquisition, "stmt">,
  later: DeferStmt | null,
  func: Func,
  ctx: Context,
): boolean {
  const { names, parents } = ctx;
  const [target] = stmt.kind === "AssignStmt" ? stmt.lhs : [];
  if (target?.kind !== "Ident") return false;
  if (target.name === "_") return true;
  const context = names.objectOf(target);
  if (context?.kind !== "var" || context.func !== func || context.role === "result") return false;
  const uses = names.usesOf(context);
  if (uses.some((use) => use.pos < stmt.pos && isInLiteral(use, func, parents))) return false;
  if (later !== null && !uses.some((use) => stmt.end <= use.pos && use.pos < later.pos)) return true;
  return isConfined([context], { pos: stmt.end, end: func.end }, parents, names, valueFacts(ctx));
}

/** The later defer of the same function, where no other defer stands in between: their order would change. */
export function removalOf(later: DeferStmt, stmt: Stmt, func: Func, lines: Lines, ctx: Context): Edit | null {
  if (func.body === null) return null;
  let isOnly = true;
  walkFunctionBody(func.body, (node) => {
    if (node.kind === "DeferStmt" && stmt.end <= node.pos && node.end <= later.pos) isOnly = false;
    return isOnly;
  });
  const start = lines.startOf(later.pos);
  const next = lines.endOf(later.end) + 1;
  const isAlone = lines.indentOf(later.pos) !== null && lines.text(later.end, next).trim() === "";
  if (!isOnly || !isAlone || lines.startWithComments(later.pos) !== start) return null;
  if (lines.hasTrailingComment(start - 1) && lines.hasTrailingComment(next)) return null;
  const before = lines.text(lines.startOf(start - 1), start).trimEnd();
  const isFirst = before === "" || /[{:]$/.test(before);
  if (isFirst && lines.isBlank(next)) return { file: ctx.display, pos: start, end: lines.endOf(next) + 1, text: "" };
  const isLast = before === "" && /^\s*}/.test(lines.text(next, lines.endOf(next)));
  return { file: ctx.display, pos: isLast ? lines.startOf(start - 1) : start, end: next, text: "" };
}

/** The defer behind `if err != nil { return ... }`, its next statement. */
export function afterErrorCheckFix(stmt: DeferStmt, error: LocalVar, ctx: Context): Fix | null {
  const list = listAround(stmt, ctx.parents);
  const check = list?.[list.indexOf(stmt) + 1];
  if (check?.kind !== "IfStmt" || check.init !== null || !isErrorCheck(check, error, ctx)) return null;
  const lines = linesOf(ctx);
  const isAlone = (node: Node): boolean =>
    lines.indentOf(node.pos) !== null && lines.text(node.end, lines.endOf(node.end)).trim() === "";
  if (!isAlone(stmt) || !isAlone(check)) return null;
  const pos = lines.startWithComments(stmt.pos);
  const middle = lines.endOf(stmt.end) + 1;
  const checkPos = lines.startWithComments(check.pos);
  const end = lines.endOf(check.end) + 1;
  if (checkPos < middle || (lines.hasTrailingComment(pos - 1) && lines.hasTrailingComment(checkPos))) return null;
  const text = lines.text(checkPos, end) + lines.text(pos, middle);
  return { title: say`defer after \`${error.name}\` is checked`, edits: [{ file: ctx.display, pos, end, text }] };
}
