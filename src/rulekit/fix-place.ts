// Where a fix puts a statement: behind another one of the same list, or behind the check of the error that says whether
// there is anything to release. Lines are added whole; where gofmt would lay out the neighbours anew, nowhere.
import type { Edit } from "../base/finding.ts";
import type { CallExpr, Expr, FuncDecl, IfStmt, Node, Stmt } from "../go/syntax/ast.ts";
import { unparen } from "../go/syntax/parser-expr.ts";
import type { LocalVar } from "../go/types/object.ts";
import { errorAssertions } from "../knowledge/assertions.ts";
import type { Context } from "./context.ts";
import { Lines } from "./lines.ts";

export function linesOf(ctx: Context): Lines {
  return new Lines(ctx.file.bytes, ctx.names.decl.pos, ctx.names.decl.end);
}

/** The statements among which one stands; null: it is part of another statement. */
export function listAround(stmt: Node, parents: ReadonlyMap<Node, Node>): readonly Stmt[] | null {
  const parent = parents.get(stmt);
  if (parent?.kind === "BlockStmt") return parent.list;
  return parent?.kind === "CaseClause" || parent?.kind === "CommClause" ? parent.body : null;
}

/** Whether a node stands in a literal inside the function. */
export function isInLiteral(node: Node, func: Node, parents: ReadonlyMap<Node, Node>): boolean {
  for (let at = parents.get(node); at !== undefined && at !== func; at = parents.get(at)) {
    if (at.kind === "FuncLit") return true;
  }
  return false;
}

/** `if err != nil { return ... }`, perhaps with the acquisition itself before the condition. */
export function isErrorCheck(check: IfStmt, error: LocalVar, ctx: Context): boolean {
  const cond = unparen(check.cond);
  if (check.else !== null || cond.kind !== "BinaryExpr" || cond.op !== "!=") return false;
  return isVariable(cond.x, error, ctx) && isNil(cond.y, ctx) && leaves(check.body.list.at(-1), ctx);
}

/** require.NoError(t, err), Expect(err).NotTo(HaveOccurred()), or a function of the program that asserts the same. */
function isAssertion(stmt: Stmt, error: LocalVar, ctx: Context): boolean {
  if (stmt.kind !== "ExprStmt" || stmt.x.kind !== "CallExpr") return false;
  const call: CallExpr = stmt.x;
  const index = call.args.findIndex((arg) => isVariable(arg, error, ctx));
  if (index < 0) return isExpectation(call, error, ctx);
  if (errorAssertions.has(ctx.calleeOf(call))) return true;
  const decl = call.ellipsis >= 0 ? null : ctx.declarationOf(call);
  return decl !== null && endsOnError(decl, index);
}

/** Gomega's, which has no other form for an error that must not be. */
function isExpectation({ fun, args }: CallExpr, error: LocalVar, ctx: Context): boolean {
  if (fun.kind !== "SelectorExpr" || !/^(NotTo|ToNot|ShouldNot)$/.test(fun.sel.name)) return false;
  const [matcher] = args;
  const isMatcher = matcher?.kind === "CallExpr" && /(^|\.)HaveOccurred\(\)$/.test(ctx.text(matcher));
  const { x } = fun;
  if (!isMatcher || x.kind !== "CallExpr" || !/(^|\.)(Expect|Ω)$/.test(ctx.text(x.fun))) return false;
  return x.args.length === 1 && x.args.some((arg) => isVariable(arg, error, ctx));
}

/** func check(t *testing.T, err error) { if err != nil { t.Fatal(err) } }: whatever else it does before. */
function endsOnError({ type, body }: FuncDecl, index: number): boolean {
  const param = type.params.list.flatMap((field) => field.names)[index];
  if (param === undefined || body === null) return false;
  return body.list.some((stmt) => {
    if (stmt.kind !== "IfStmt" || stmt.init !== null) return false;
    const cond = unparen(stmt.cond);
    const isCheck =
      cond.kind === "BinaryExpr" && cond.op === "!=" && isNamed(cond.x, param.name) && isNamed(cond.y, "nil");
    const last = stmt.body.list.at(-1);
    const call = last?.kind === "ExprStmt" && last.x.kind === "CallExpr" ? last.x.fun : null;
    if (!isCheck || call === null) return false;
    if (call.kind === "Ident") return call.name === "panic";
    return call.kind === "SelectorExpr" && /^(Fatal(f|ln)?|FailNow|Exit|Panic(f|ln)?)$/.test(call.sel.name);
  });
}

function isNamed(x: Expr, name: string): boolean {
  return x.kind === "Ident" && x.name === name;
}

/** The statement behind which a value is there: its making, where nothing can fail, or the check of its error. */
export function checkedAt(stmt: Stmt, error: LocalVar | null, ctx: Context): Stmt | null {
  const parent = ctx.parents.get(stmt);
  if (parent?.kind === "IfStmt" && parent.init === stmt) {
    const isChecked = error !== null && isErrorCheck(parent, error, ctx);
    return isChecked && listAround(parent, ctx.parents) !== null ? parent : null;
  }
  const list = listAround(stmt, ctx.parents);
  if (list === null) return null;
  if (error === null) return stmt;
  const next = list[list.indexOf(stmt) + 1];
  if (next === undefined) return null;
  const isCheck = next.kind === "IfStmt" && next.init === null && isErrorCheck(next, error, ctx);
  return isCheck || isAssertion(next, error, ctx) ? next : null;
}

function isVariable(x: Expr, variable: LocalVar, ctx: Context): boolean {
  const ident = unparen(x);
  return ident.kind === "Ident" && ctx.names.objectOf(ident) === variable;
}

function isNil(x: Expr, ctx: Context): boolean {
  const object = x.kind === "Ident" ? ctx.names.objectOf(x) : undefined;
  return object?.kind === "predeclared" && object.name === "nil";
}

function leaves(stmt: Stmt | undefined, ctx: Context): boolean {
  if (stmt?.kind === "ReturnStmt") return true;
  if (stmt?.kind === "BranchStmt") return stmt.token !== "fallthrough";
  return stmt?.kind === "ExprStmt" && stmt.x.kind === "CallExpr" && ctx.endings.endingOf(stmt.x, ctx.names) !== null;
}

/** Statements as lines of their own behind another one; each text begins at its first word. */
export function insertAfter(anchor: Node, texts: readonly string[], lines: Lines, ctx: Context): Edit | null {
  const indent = lines.indentOf(anchor.pos);
  const end = lines.endOf(anchor.end);
  if (indent === null || !lines.isLastOnLine(anchor.end)) return null;
  // gofmt aligns the comments behind lines that follow each other: the new line would part them.
  if (lines.hasTrailingComment(anchor.end) && lines.hasTrailingComment(end + 1)) return null;
  const at = end - (lines.eol.length - 1);
  const text = texts.map((line) => `${lines.eol}${indent}${line}`).join("");
  return { file: ctx.display, pos: at, end: at, text };
}

/** The same before a statement, and before the comments above it. */
export function insertBefore(stmt: Node, texts: readonly string[], lines: Lines, ctx: Context): Edit | null {
  const indent = lines.indentOf(stmt.pos);
  if (indent === null) return null;
  const at = lines.startOf(stmt.pos);
  if (at > 0 && lines.hasTrailingComment(at - 1) && lines.hasTrailingComment(stmt.pos)) return null;
  const text = texts.map((line) => `${indent}${line}${lines.eol}`).join("");
  return { file: ctx.display, pos: at, end: at, text };
}
