// What changes a variable, or a part of it, after a defer statement has evaluated it; and whether all that it held until
// then was its first, constant value.
import { type Block, reachableFrom } from "../go/flow/cfg.ts";
import { placeText } from "../go/flow/deferred.ts";
import type { CompositeLit, DeferStmt, Expr, Func, Ident, Node, SelectorExpr } from "../go/syntax/ast.ts";
import { unparen } from "../go/syntax/parser-expr.ts";
import { walkFunctionBody } from "../go/syntax/walk.ts";
import type { LocalVar } from "../go/types/object.ts";
import type { Context } from "./context.ts";
import { elementsOf } from "./literal-field.ts";

export interface Change {
  readonly node: Node;
  /** The place that is written: "n", "s.count", "m[key]". */
  readonly place: Expr;
}

/** Every write to the variable or, through fields and elements, to a part of it; in source order. */
export function changesOf(variable: LocalVar, ctx: Context): readonly Change[] {
  const changes: Change[] = [];
  for (const use of ctx.names.usesOf(variable)) {
    const place = placeOf(use, ctx);
    const parent = ctx.parents.get(place);
    const isTarget =
      (parent?.kind === "AssignStmt" && parent.lhs.includes(place)) ||
      (parent?.kind === "IncDecStmt" && parent.x === place) ||
      (parent?.kind === "RangeStmt" && (parent.key === place || parent.value === place));
    if (isTarget && use !== variable.decl) changes.push({ node: parent as Node, place });
  }
  return changes;
}

/** s.a[i] around s: the largest expression that is a part of the variable. */
function placeOf(use: Ident, ctx: Context): Expr {
  let at: Expr = use;
  for (;;) {
    const parent = ctx.parents.get(at);
    const isPart = (parent?.kind === "SelectorExpr" || parent?.kind === "IndexExpr") && parent.x === at;
    if (!isPart && parent?.kind !== "ParenExpr") return at;
    at = parent as Expr;
  }
}

/** The first of the changes that can run after the defer statement, in its function or a closure made after it. */
export function firstAfter(changes: readonly Node[], stmt: DeferStmt, func: Func, ctx: Context): Node | null {
  if (func.body === null) return null;
  const { cfg } = ctx.flow(func.body);
  const start = cfg.blockOf(stmt);
  if (start === undefined) return null;
  let ahead: ReadonlySet<Block> | null = null;
  for (const node of changes) {
    if (node.pos < stmt.end) continue;
    const block = cfg.blockOf(statementIn(node, func, ctx));
    if (block === undefined) continue;
    ahead ??= reachableFrom(start);
    if (block === start || ahead.has(block)) return node;
  }
  return null;
}

/** The node itself, or the statement of the function in whose literals it stands. */
function statementIn(node: Node, func: Func, ctx: Context): Node {
  let found = node;
  for (let at: Node | undefined = node; at !== undefined && at !== func; at = ctx.parents.get(at)) {
    if (at.kind === "FuncLit") {
      let stmt: Node | undefined = ctx.parents.get(at);
      while (stmt !== undefined && !/Stmt$/.test(stmt.kind)) stmt = ctx.parents.get(stmt);
      if (stmt !== undefined) found = stmt;
    }
  }
  return found;
}

/** A return behind the defer that gives a named result another value. */
export function returnsAfter(variable: LocalVar, stmt: DeferStmt, func: Func, ctx: Context): Node | null {
  if (variable.role !== "result" || variable.func !== func || func.body === null) return null;
  const names = func.type.results?.list.flatMap((field) => field.names) ?? [];
  const index = names.indexOf(variable.decl);
  const returns: Node[] = [];
  walkFunctionBody(func.body, (node) => {
    if (node.kind !== "ReturnStmt") return;
    const value = node.results.length === names.length ? node.results[index] : undefined;
    if (value === undefined ? node.results.length > 0 : isOther(value, variable, ctx)) returns.push(node);
  });
  return firstAfter(returns, stmt, func, ctx);
}

function isOther(value: Expr, variable: LocalVar, ctx: Context): boolean {
  const x = unparen(value);
  if (x.kind !== "Ident") return true;
  const object = ctx.names.objectOf(x);
  return object !== variable && !(object?.kind === "predeclared" && x.name === "nil");
}

/**
 * Whether the place has, up to the defer statement, only ever held the constant or empty value it was declared with: who
 * passes that on means what it is going to be.
 */
export function isStillInitial(variable: LocalVar, place: Expr, stmt: DeferStmt, ctx: Context): boolean {
  if (variable.role === "param" || variable.role === "receiver") return false;
  const text = placeText(place);
  for (const change of changesOf(variable, ctx)) {
    const written = placeText(change.place);
    const isEarlier = change.node.pos < stmt.pos && (text === written || text.startsWith(`${written}.`));
    if (isEarlier && !(text === written && isConstantWrite(change, ctx))) return false;
  }
  if (variable.role === "result") return true;
  const made = initialOf(variable, ctx);
  if (made === undefined) return false;
  return made === null || isEmptyOrConstant(made, place, ctx);
}

/** status = "ok" */
function isConstantWrite({ node, place }: Change, ctx: Context): boolean {
  if (node.kind !== "AssignStmt" || node.token !== "=" || node.lhs.length !== node.rhs.length) return false;
  const value = node.rhs[node.lhs.indexOf(place)];
  return value !== undefined && isEmptyOrConstant(value, place, ctx);
}

/** The value in the declaration; null: its type's zero value; undefined: a part of something, a range. */
function initialOf(variable: LocalVar, ctx: Context): Expr | null | undefined {
  const parent = ctx.parents.get(variable.decl);
  if (parent?.kind === "ValueSpec") {
    if (parent.values.length === 0) return null;
    return parent.values.length === parent.names.length
      ? parent.values[parent.names.indexOf(variable.decl)]
      : undefined;
  }
  if (parent?.kind !== "AssignStmt" || parent.lhs.length !== parent.rhs.length) return undefined;
  return parent.rhs[parent.lhs.indexOf(variable.decl)];
}

function isEmptyOrConstant(e: Expr, place: Expr, ctx: Context): boolean {
  const x = unparen(e);
  switch (x.kind) {
    case "BasicLit":
      return true;
    case "UnaryExpr":
      return (x.op === "-" || x.op === "&") && isEmptyOrConstant(x.x, place, ctx);
    case "Ident":
      return ctx.names.objectOf(x)?.kind === "predeclared" || ctx.typed?.constantOf(x) != null;
    case "SelectorExpr":
      return ctx.typed?.constantOf(x) != null;
    case "CompositeLit":
      return place.kind === "SelectorExpr" ? isConstantIn(x, place, ctx) : x.elts.length === 0;
    case "CallExpr":
      return ctx.text(x.fun) === "make" && (x.args.length === 1 || ctx.text(x.args[1] as Expr) === "0");
    case "FuncLit":
      return x.body.list.length === 0;
    default:
      return false;
  }
}

/** The field of a literal is left out, or has a constant. */
function isConstantIn(literal: CompositeLit, place: SelectorExpr, ctx: Context): boolean {
  return elementsOf(literal, ctx).every(({ field, value }) => {
    if (field === "") return false;
    return field !== place.sel.name || isEmptyOrConstant(value, place.sel, ctx);
  });
}
