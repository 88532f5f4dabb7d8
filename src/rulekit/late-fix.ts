// The fix of an argument that a defer statement evaluates too early: the call goes into a function literal. Only where
// all else that it evaluates is the same later.
import type { Fix } from "../base/finding.ts";
import { say } from "../base/say.ts";
import type { DeferStmt, Expr } from "../go/syntax/ast.ts";
import { unparen } from "../go/syntax/parser-expr.ts";
import type { Context } from "./context.ts";
import { linesOf } from "./fix-place.ts";

/** `late`: the argument, or the part of one, that is to be evaluated when the call runs. */
export function lateFix(stmt: DeferStmt, late: Expr, ctx: Context): Fix | null {
  const { call } = stmt;
  const body = ctx.func?.body;
  if (body === undefined || body === null || call.ellipsis >= 0) return null;
  const { cfg, cycles } = ctx.flow(body);
  const block = cfg.blockOf(stmt);
  // A variable that is older than the loop changes with the next iteration.
  if (block === undefined || cycles.has(block)) return null;
  const isSame = (x: Expr): boolean => x === late || isSameLater(x, late, stmt, ctx);
  if (!isSame(call.fun) || !call.args.every(isSame)) return null;
  const lines = linesOf(ctx);
  const indent = lines.indentOf(stmt.pos);
  if (indent === null || !lines.isLastOnLine(stmt.end)) return null;
  const end = lines.endOf(stmt.end);
  if (lines.text(stmt.end, end).trim() !== "") return null;
  const { eol } = lines;
  const inner = lines.indented({ pos: call.pos, end: call.end }, "\t", []).replace(/^\t/, "");
  const text = `defer func() {${eol}${indent}\t${inner}${eol}${indent}}()`;
  return {
    title: say`evaluate the argument when the deferred call runs`,
    edits: [{ file: ctx.display, pos: stmt.pos, end: stmt.end, text }],
  };
}

/** Functions that only turn one value into another. */
const conversions: ReadonlySet<string> = new Set([
  "Hours",
  "Microseconds",
  "Milliseconds",
  "Minutes",
  "Nanoseconds",
  "Round",
  "Seconds",
  "String",
  "Truncate",
]);

function isSameLater(e: Expr, late: Expr, stmt: DeferStmt, ctx: Context): boolean {
  const x = unparen(e);
  const isSame = (part: Expr): boolean => part === late || isSameLater(part, late, stmt, ctx);
  switch (x.kind) {
    case "BasicLit":
      return true;
    case "Ident":
      return isNeverWrittenAfter(x, stmt, ctx);
    case "SelectorExpr":
      return x.x.kind === "Ident" && isNeverWrittenAfter(x.x, stmt, ctx) && isMethodOrImport(x, ctx);
    case "CallExpr": {
      // time.Since(start).Seconds(), float64(...)
      if (x.fun.kind === "Ident") return ctx.names.objectOf(x.fun)?.kind === "predeclared" && x.args.every(isSame);
      if (x.fun.kind !== "SelectorExpr" || !conversions.has(x.fun.sel.name)) return false;
      return contains(x.fun.x, late) && isSame(x.fun.x) && x.args.every(isSame);
    }
    case "BinaryExpr":
      return isSame(x.x) && isSame(x.y);
    default:
      return false;
  }
}

function contains(outer: Expr, inner: Expr): boolean {
  return outer.pos <= inner.pos && inner.end <= outer.end;
}

function isNeverWrittenAfter(x: Expr, stmt: DeferStmt, ctx: Context): boolean {
  const object = x.kind === "Ident" ? ctx.names.objectOf(x) : undefined;
  if (object === undefined) return false;
  return object.kind !== "var" || ctx.names.writesOf(object).every((write) => write.end <= stmt.pos);
}

/** pkg.Name, or the method of a variable: a field's value may be another one later. */
function isMethodOrImport(x: Expr, ctx: Context): boolean {
  if (x.kind !== "SelectorExpr" || x.x.kind !== "Ident") return false;
  if (ctx.names.objectOf(x.x)?.kind === "import") return true;
  const call = ctx.parents.get(x);
  return call?.kind === "CallExpr" && call.fun === x;
}
