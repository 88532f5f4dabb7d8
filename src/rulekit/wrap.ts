// Makes the rest of a loop's body a function literal that is called in each iteration: what it defers runs at the end
// of the iteration. Only where that changes nothing else: no goto or label leads out, and what leaves the loop in it is
// either the return of an error, which the iteration then returns for it, or always the same return or break, which the
// iteration does when it is told to.
import type { Edit } from "../base/finding.ts";
import type { LoopStmt } from "../go/flow/cfg.ts";
import { type Exits, exitsOf, isTerminating } from "../go/flow/exits.ts";
import { isNonNilError } from "../go/flow/failure.ts";
import type { Expr, Func, Ident, Node, ReturnStmt, Stmt } from "../go/syntax/ast.ts";
import { walk, walkFunctionBody } from "../go/syntax/walk.ts";
import { calleeName, methodName } from "../go/types/callee.ts";
import type { LocalVar } from "../go/types/object.ts";
import type { Context } from "./context.ts";
import { Lines, type Replacement } from "./lines.ts";

/**
 * What the literal tells its iteration: nothing, an error to return, or whether it is to leave the loop. `type` is its
 * result's, `goesOn` what it returns where the loop goes on, `leave` what the iteration does otherwise.
 */
interface Outcome {
  readonly kind: "none" | "error" | "flag";
  readonly type: string;
  readonly goesOn: string;
  readonly leave: string;
}

const nothing: Outcome = { kind: "none", type: "", goesOn: "", leave: "" };

/** null: it cannot be done, or not for certain. `mayFlag`: the literal may have to tell whether to leave the loop. */
export function wrapRest(loop: LoopStmt, from: number, func: Func, mayFlag: boolean, ctx: Context): Edit | null {
  const stmts = loop.body.list.slice(from);
  const [first] = stmts;
  if (first === undefined || (from > 0 && redeclares(stmts, loop, ctx)) || asksWhoCalls(stmts, ctx)) return null;
  const exits = exitsOf(stmts, loop, ctx.parents);
  const outcome = exits.others.length > 0 ? null : outcomeOf(exits, first.pos, func, ctx);
  return outcome === null || (outcome.kind === "flag" && !mayFlag) ? null : layOut(loop, stmts, exits, outcome, ctx);
}

/** recover and runtime.Caller ask for the calling function, t.Helper marks it. */
function asksWhoCalls(stmts: readonly Stmt[], ctx: Context): boolean {
  let asks = false;
  for (const stmt of stmts) {
    walkFunctionBody(stmt, (node) => {
      if (node.kind !== "CallExpr") return;
      const name = calleeName(node, ctx.names);
      if (name === "recover" || name?.startsWith("runtime.Caller") === true) asks = true;
      if (methodName(node, ctx.names) === "Helper") asks = true;
    });
  }
  return asks;
}

/** `x, err := f()` that assigns an err of the same block would declare another one inside the literal. */
function redeclares(stmts: readonly Stmt[], loop: LoopStmt, ctx: Context): boolean {
  const start = stmts[0]?.pos ?? 0;
  return stmts.some((stmt) => {
    if (stmt.kind === "LabeledStmt") return true;
    if (stmt.kind !== "AssignStmt" || stmt.token !== ":=") return false;
    return stmt.lhs.some((x) => {
      const variable = x.kind === "Ident" ? ctx.names.objectOf(x) : undefined;
      const isEarlier = variable?.kind === "var" && variable.decl.pos < start && variable.decl.pos > loop.body.pos;
      return isEarlier && !isMereError(variable, x as Ident, ctx);
    });
  });
}

/** An err that is looked at before and after, and that no literal holds on to: two variables do as well as one. */
function isMereError(variable: LocalVar, again: Ident, ctx: Context): boolean {
  const { names, parents } = ctx;
  if (!/^err$|Err$/.test(variable.name) || parents.get(variable.decl)?.kind !== "AssignStmt") return false;
  const uses = names.usesOf(variable);
  const isRead = (ident: Ident): boolean => !names.writesOf(variable).includes(ident);
  const isInLiteral = (ident: Ident): boolean => {
    for (let at = parents.get(ident); at !== undefined && at !== variable.func; at = parents.get(at)) {
      if (at.kind === "FuncLit") return true;
    }
    return false;
  };
  const isReadBefore = uses.some((ident) => ident.pos < again.pos && isRead(ident));
  return isReadBefore && uses.some((ident) => ident.pos > again.end && isRead(ident)) && !uses.some(isInLiteral);
}

function outcomeOf(exits: Exits, start: number, func: Func, ctx: Context): Outcome | null {
  const { returns, breaks } = exits;
  if (returns.length === 0) return breaks.length === 0 ? nothing : flag("break", ctx);
  if (breaks.length > 0) return null;
  return errorOutcome(exits, start, func, ctx) ?? sameReturn(exits, start, ctx);
}

function flag(leave: string, ctx: Context): Outcome | null {
  if (isShadowed(["bool", "true", "false"], ctx) || /\bdone\b/.test(leave)) return null;
  return { kind: "flag", type: "bool", goesOn: "false", leave };
}

/** Every return is that of an error, beside results that are the same behind the literal. */
function errorOutcome(exits: Exits, start: number, func: Func, ctx: Context): Outcome | null {
  const types = (func.type.results?.list ?? []).flatMap((field) =>
    field.names.map(() => field.type).concat(field.names.length === 0 ? [field.type] : []),
  );
  const last = types.at(-1);
  if (last === undefined || !isPredeclared(last, "error", ctx) || isShadowed(["error", "nil"], ctx)) return null;
  const leading = new Set<string>();
  for (const { results } of exits.returns) {
    const error = results.at(-1);
    if (error === undefined || results.length !== types.length) return null;
    const others = results.slice(0, -1);
    if (!isNonNilError(error, ctx.parents, ctx.names) || !others.every((x) => isTheSameLater(x, start, ctx)))
      return null;
    leading.add(others.map((x) => `${ctx.text(x)}, `).join(""));
  }
  const [only, ...more] = leading;
  if (only === undefined || more.length > 0) return null;
  return { kind: "error", type: "error", goesOn: "nil", leave: `return ${only}err` };
}

/** Every return is the same one: of nothing, or of results that are the same behind the literal. */
function sameReturn(exits: Exits, start: number, ctx: Context): Outcome | null {
  const texts = new Set<string>();
  for (const { results } of exits.returns) {
    if (!results.every((x) => isTheSameLater(x, start, ctx))) return null;
    texts.add(["return", results.map((x) => ctx.text(x)).join(", ")].join(" ").trim());
  }
  const [only, ...more] = texts;
  return only === undefined || more.length > 0 ? null : flag(only, ctx);
}

function isPredeclared(x: Expr, name: string, ctx: Context): boolean {
  return x.kind === "Ident" && x.name === name && ctx.names.objectOf(x)?.kind === "predeclared";
}

/** A variable that goes by a predeclared name which is needed. */
function isShadowed(wanted: readonly string[], ctx: Context): boolean {
  let found = false;
  walk(ctx.names.decl, (node) => {
    if (node.kind !== "Ident" || !wanted.includes(node.name)) return;
    if (ctx.names.objectOf(node)?.kind === "var") found = true;
  });
  return found;
}

/** A result beside the error that means the same behind the literal: a literal, or a variable that is older. */
function isTheSameLater(x: Expr, start: number, ctx: Context): boolean {
  switch (x.kind) {
    case "BasicLit":
      return ctx.text(x).split("\n").length === 1;
    case "Ident": {
      const object = ctx.names.objectOf(x);
      if (object?.kind === "predeclared") return true;
      return object?.kind === "var" && object.decl.pos < start && object.name !== "err";
    }
    case "CompositeLit":
      return x.elts.length === 0 && x.type !== null && isOuterType(x.type, ctx);
    default:
      return false;
  }
}

function isOuterType(type: Expr, ctx: Context): boolean {
  const name = type.kind === "SelectorExpr" ? type.x : type;
  return name.kind === "Ident" && ctx.names.objectOf(name)?.kind !== "var";
}

/** The edit: whole lines, from the first statement (and the comments above it) to the last. */
function layOut(loop: LoopStmt, stmts: readonly Stmt[], exits: Exits, outcome: Outcome, ctx: Context): Edit | null {
  const lines = new Lines(ctx.file.bytes, ctx.names.decl.pos, ctx.names.decl.end);
  const first = stmts[0] as Stmt;
  const brace = loop.body.end - 1;
  const indent = lines.indentOf(first.pos);
  const outer = lines.indentOf(brace);
  if (indent === null || outer === null || !indent.startsWith(outer) || indent === outer) return null;
  const unit = indent.slice(outer.length);
  const pos = lines.startWithComments(first.pos);
  const end = lines.endBefore(lines.startOf(brace));
  // gofmt aligns the comments behind lines that follow each other: the new line would part them.
  if (lines.hasTrailingComment(pos - 1) && lines.hasTrailingComment(first.pos)) return null;
  const replaced = replacements(exits, outcome, lines);
  if (replaced === null) return null;
  const { eol } = lines;
  const isPanic = (call: Node): boolean => call.kind === "CallExpr" && calleeName(call, ctx.names) === "panic";
  const leaving = [...exits.continues, ...exits.breaks];
  const isEnded = isTerminating(stmts.at(-1), leaving, ctx.parents, isPanic);
  const body = lines.indented({ pos, end }, unit, replaced);
  const { kind, type, goesOn, leave } = outcome;
  const variable = kind === "error" ? "err" : "done";
  const head = kind === "none" ? "func() {" : `if ${variable} := func() ${type} {`;
  const success = kind === "none" || isEnded ? "" : `${indent}${unit}return ${goesOn}${eol}`;
  const condition = kind === "error" ? "err != nil" : variable;
  const tail =
    kind === "none" ? `}()${eol}` : `}(); ${condition} {${eol}${indent}${unit}${leave}${eol}${indent}}${eol}`;
  return { file: ctx.display, pos, end, text: `${indent}${head}${eol}${body}${success}${indent}${tail}` };
}

/** continue and break become returns, `return nil, err` becomes `return err`. */
function replacements(exits: Exits, { kind, goesOn }: Outcome, lines: Lines): Replacement[] | null {
  const changed: Replacement[] = [];
  const goOn = kind === "none" ? "return" : `return ${goesOn}`;
  for (const { pos, end } of exits.continues) changed.push({ pos, end, text: goOn });
  for (const { pos, end } of exits.breaks) changed.push({ pos, end, text: "return true" });
  for (const stmt of exits.returns) {
    if (kind === "flag") changed.push({ pos: stmt.pos, end: stmt.end, text: "return true" });
    else if (stmt.results.length > 1) changed.push(shortened(stmt));
  }
  const isAligned = ({ pos }: Replacement): boolean =>
    lines.hasTrailingComment(pos) &&
    (lines.hasTrailingComment(lines.startOf(pos) - 1) || lines.hasTrailingComment(lines.endOf(pos) + 1));
  return changed.some(isAligned) ? null : changed;
}

function shortened(stmt: ReturnStmt): Replacement {
  const last = stmt.results.at(-1) as Expr;
  return { pos: stmt.pos, end: last.pos, text: "return " };
}
