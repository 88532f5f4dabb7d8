// Whether the error behind an iteration over rows is looked at: behind the loop, by a helper that is given the rows, by
// the function that owns them.
import { type Block, reachableFrom } from "../go/flow/cfg.ts";
import { unseenValue } from "../go/flow/look.ts";
import type { CallExpr, Expr, Func, FuncDecl, FuncLit, Ident, Node, SelectorExpr } from "../go/syntax/ast.ts";
import { walk } from "../go/syntax/walk.ts";
import { methodOfType } from "../go/types/body-types.ts";
import { parameterIndex } from "../go/types/callee.ts";
import type { LocalVar } from "../go/types/object.ts";
import type { Type } from "../go/types/type.ts";
import { under } from "../go/types/under.ts";
import { callersOf, functionAround } from "./callers.ts";
import type { Context } from "./context.ts";
import { ownerOf } from "./package-uses.ts";

/** How deep a helper is followed. */
const maxDepth = 3;

/** A call of rows.Next that runs once a row, and what it is called on. */
export interface Iteration {
  readonly next: CallExpr;
  /** `rows`, `c.rows`: a variable, or fields of one. */
  readonly rows: Expr;
  readonly root: LocalVar;
}

/** The rows that a call of Next steps through, where it can run more than once. */
export function iterationOf(next: CallExpr, ctx: Context): Iteration | null {
  const { fun } = next;
  if (fun.kind !== "SelectorExpr" || next.args.length > 0 || !isStepped(next, ctx)) return null;
  const rows = fun.x;
  let base = rows;
  while (base.kind === "SelectorExpr") base = base.x;
  const root = base.kind === "Ident" ? ctx.names.objectOf(base) : undefined;
  if (root?.kind !== "var") return null;
  return isRows(next, rows, root, ctx) ? { next, rows, root } : null;
}

function isStepped(next: CallExpr, ctx: Context): boolean {
  const body = functionAround(next, ctx)?.body ?? null;
  const block = body === null ? undefined : blockAround(next, ctx);
  return body !== null && block !== undefined && reachableFrom(block).has(block);
}

function blockAround(node: Node, ctx: Context): Block | undefined {
  const body = functionAround(node, ctx)?.body ?? null;
  if (body === null) return undefined;
  const { cfg } = ctx.flow(body);
  for (let at: Node | undefined = node; at !== undefined && at !== body; at = ctx.parents.get(at)) {
    const block = cfg.blockOf(at);
    if (block !== undefined && at.kind !== "RangeStmt" && at.kind !== "SelectStmt") return block;
  }
  return undefined;
}

/** sql.Rows, also embedded; a type with its shape (Next, Scan, Err); where types are not to be had, made by a query. */
function isRows(next: CallExpr, rows: Expr, root: LocalVar, ctx: Context): boolean {
  const callee = ctx.calleeOf(next);
  if (callee === "database/sql.Rows.Next") return true;
  const type = ctx.typed?.typeOf(rows) ?? null;
  if (type === null) return rows.kind === "Ident" && isScannedLikeRows(root, ctx);
  return answersError(type, "Scan") && answersError(type, "Err");
}

function answersError(type: Type, method: string): boolean {
  const found = methodOfType(type, method)?.type ?? null;
  const [result] = found?.results.vars ?? [];
  const isVariadicScan = method !== "Scan" || found?.variadic === true;
  return found?.results.vars.length === 1 && isVariadicScan && isErrorType(result?.type ?? null);
}

function isErrorType(type: Type | null): boolean {
  return type?.kind === "Named" && type.object.pkg === null && type.object.name === "error";
}

function isScannedLikeRows(variable: LocalVar, ctx: Context): boolean {
  const used = new Set<string>();
  let isQuery = false;
  for (const use of ctx.names.usesOf(variable)) {
    const parent = ctx.parents.get(use);
    if (parent?.kind === "SelectorExpr") used.add(parent.sel.name);
    if (parent?.kind === "AssignStmt" && /\.Query(Context|x)?\(/.test(ctx.text(parent))) isQuery = true;
  }
  return isQuery && used.has("Scan");
}

/** Whether somebody looks at the error once the iteration has ended. */
export function isErrorLookedAt(iteration: Iteration, ctx: Context): boolean {
  const { rows, root } = iteration;
  if (rows.kind !== "Ident") return isFieldLookedAt(iteration, rows as SelectorExpr, ctx);
  const after = placesAfter(iteration, ctx);
  const isLooked = ctx.names.usesOf(root).some((use) => {
    if (use.pos >= iteration.next.pos && use.end <= iteration.next.end) return false;
    return isLook(use, ctx, (node) => isAfter(node, iteration, after, ctx));
  });
  return isLooked || (root.role === "param" && isOwnerLooking(root, ctx));
}

/** The blocks that are reached once Next has said false; null: it is no condition, so anywhere counts. */
function placesAfter(iteration: Iteration, ctx: Context): ReadonlySet<Block> | null {
  const block = blockAround(iteration.next, ctx);
  const ends = block?.succs.filter((edge) => edge.kind === "false" && edge.cond === iteration.next) ?? [];
  if (block === undefined || ends.length === 0) return null;
  const places = new Set<Block>();
  for (const { to } of ends) {
    places.add(to);
    if (isGivenAnew(to, iteration.root, ctx)) continue;
    const goesOn = (at: Block): boolean => at !== block && !isGivenAnew(at, iteration.root, ctx);
    for (const place of reachableFrom(to, goesOn)) if (place !== block) places.add(place);
  }
  return places;
}

function isGivenAnew(block: Block, root: LocalVar, ctx: Context): boolean {
  const writes = ctx.names.writesOf(root);
  return block.nodes.some((node) => writes.some((write) => write.pos >= node.pos && write.end <= node.end));
}

/** In a closure it may stand anywhere: a deferred one runs at the end. */
function isAfter(node: Node, iteration: Iteration, after: ReadonlySet<Block> | null, ctx: Context): boolean {
  if (functionAround(node, ctx) !== functionAround(iteration.next, ctx)) return true;
  for (let at: Node | undefined = node; at !== undefined && at !== ctx.decl; at = ctx.parents.get(at))
    if (at.kind === "DeferStmt") return true;
  const block = blockAround(node, ctx);
  return block === undefined || after === null || after.has(block);
}

/** rows.Err whose value is used, or rows in the hands of somebody who looks, or of whom nothing is known. */
function isLook(use: Node, ctx: Context, isInTime: (node: Node) => boolean, depth = 0): boolean {
  const parent = ctx.parents.get(use);
  switch (parent?.kind) {
    case "SelectorExpr":
      return parent.sel.name === "Err" && isValueUsed(parent, ctx) && isInTime(parent);
    case "CallExpr":
      return parent.fun !== use && isGivenToLook(parent, use, ctx, depth) && isInTime(parent);
    case "AssignStmt":
      return !parent.lhs.includes(use as Expr);
    case "BinaryExpr":
    case "ValueSpec":
    case "Field":
    case undefined:
      return false;
    case "KeyValueExpr":
      return parent.key !== use;
    default:
      return true;
  }
}

/** Not dropped: `rows.Err()` alone, `_ = rows.Err()`, `err = rows.Err()` that nobody reads. */
function isValueUsed(selector: SelectorExpr, ctx: Context): boolean {
  const call = ctx.parents.get(selector);
  if (call?.kind !== "CallExpr" || call.fun !== selector) return true;
  const stmt = ctx.parents.get(call);
  if (stmt?.kind === "ExprStmt" || stmt?.kind === "DeferStmt" || stmt?.kind === "GoStmt") return false;
  if (stmt?.kind !== "AssignStmt") return true;
  const target = stmt.lhs[stmt.rhs.indexOf(call)];
  if (target?.kind !== "Ident") return true;
  if (target.name === "_") return false;
  const variable = ctx.names.objectOf(target);
  const func = functionAround(stmt, ctx);
  if (variable?.kind !== "var" || func === null || func.body === null || variable.func !== func) return true;
  return unseenValue(stmt, variable, ctx.flow(func.body).cfg, ctx.names, ctx.parents) === null;
}

/** Whether a callee may look: it does, its parameter has an Err that nobody sees it not call, or it is unknown. */
function isGivenToLook(call: CallExpr, use: Node, ctx: Context, depth: number): boolean {
  const callee = ctx.typed?.calleeOf(call) ?? null;
  const index = call.args.indexOf(use as Expr);
  if (callee === null || index < 0) return !isInLoopOf(call, ctx);
  const params = callee.type?.params.vars ?? [];
  const param = params[Math.min(index, params.length - 1)]?.type ?? null;
  if (param !== null && under(param).kind === "Interface" && methodOfType(param, "Err") === null) {
    // A closer or scanner has no error to look at; any may be asserted to anything.
    if (!isEmptyInterface(param)) return false;
  }
  const decl = ctx.declarationOf(call);
  return decl === null || depth >= maxDepth ? true : looksAtParameter(decl, index);
}

function isEmptyInterface(type: Type): boolean {
  const form = under(type);
  return form.kind === "Interface" && form.methods.length === 0 && form.embeddeds.length === 0;
}

/** A callback that is given the rows for one row at a time. */
function isInLoopOf(call: CallExpr, ctx: Context): boolean {
  const block = blockAround(call, ctx);
  return block !== undefined && reachableFrom(block).has(block);
}

/** By its text, as the function may be another package's: its parameter's Err, or the parameter in other hands. */
function looksAtParameter(decl: FuncDecl, index: number): boolean {
  const names = decl.type.params.list.flatMap((field) => field.names);
  const name = names[Math.min(index, names.length - 1)]?.name ?? "";
  if (decl.body === null) return true;
  let isLooking = false;
  walk(decl.body, (node) => {
    if (node.kind === "SelectorExpr" && node.x.kind === "Ident" && node.x.name === name)
      isLooking ||= node.sel.name === "Err";
    // rows.Scan(&x) is a use of its own; keep(rows) may be anything.
    if (node.kind === "CallExpr") isLooking ||= node.args.some((arg) => isIdent(arg, name));
    if (node.kind === "ReturnStmt") isLooking ||= node.results.some((result) => isIdent(result, name));
    if (node.kind === "AssignStmt") isLooking ||= node.rhs.some((value) => isIdent(value, name));
    if (node.kind === "CompositeLit") isLooking ||= node.elts.some((elt) => isHeldIn(elt, name));
    return !isLooking;
  });
  return isLooking;
}

function isIdent(x: Node, name: string): x is Ident {
  return x.kind === "Ident" && x.name === name;
}

function isHeldIn(elt: Expr, name: string): boolean {
  return isIdent(elt.kind === "KeyValueExpr" ? elt.value : elt, name);
}

/** The rows are the caller's: it looks behind the call. */
function isOwnerLooking(param: LocalVar, ctx: Context): boolean {
  const func = param.func as Func;
  if (func.kind === "FuncLit") return isLiteralsOwnerLooking(func, ctx);
  const index = parameterIndex(param);
  return callersOf(ctx).some(({ ctx: at, call }) => {
    const arg = call.args[index];
    if (arg?.kind !== "Ident") return arg === undefined || at.text(at.decl).includes(`${at.text(arg)}.Err`);
    const variable = at.names.objectOf(arg);
    if (variable?.kind !== "var") return true;
    return at.names.usesOf(variable).some((use) => use !== arg && isErrUse(use, at));
  });
}

function isErrUse(use: Ident, ctx: Context): boolean {
  const parent = ctx.parents.get(use);
  return parent?.kind === "SelectorExpr" && parent.sel.name === "Err" && isValueUsed(parent, ctx);
}

/** withRows(db, query, func(rows) { ... }): withRows asks for the error, or nobody knows. */
function isLiteralsOwnerLooking(literal: FuncLit, ctx: Context): boolean {
  const call = ctx.parents.get(literal);
  if (call?.kind !== "CallExpr" || !call.args.includes(literal)) return true;
  const decl = ctx.declarationOf(call);
  if (decl === null || decl.body === null) return true;
  let isLooking = false;
  walk(decl.body, (node) => {
    if (node.kind === "SelectorExpr" && node.sel.name === "Err") isLooking = true;
    return !isLooking;
  });
  return isLooking;
}

/** c.rows: looked at by any function of the package, or taken out of the field. */
function isFieldLookedAt(iteration: Iteration, rows: SelectorExpr, ctx: Context): boolean {
  const owner = ownerOf(rows, ctx);
  const field = rows.sel.name;
  const uses = owner === "" ? ctx.uses.selectorsOf(field) : ctx.uses.usesOfMember(owner, field);
  return uses.some(({ ctx: at, ident }) => {
    const selector = at.parents.get(ident);
    if (selector?.kind !== "SelectorExpr" || selector === iteration.rows) return false;
    return isLook(selector, at, () => true);
  });
}
