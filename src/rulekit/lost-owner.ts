// Goroutines that a constructor starts for what it makes, and leaves behind where it fails: only the value could have ended
// them, and nobody gets it.

import { searchAhead } from "../go/flow/ahead.ts";
import { neverEnds } from "../go/flow/endless.ts";
import { isNonNilError } from "../go/flow/failure.ts";
import type { CallExpr, Expr, FuncDecl, GoStmt, Ident, Node, ReturnStmt } from "../go/syntax/ast.ts";
import { unparen } from "../go/syntax/parser-expr.ts";
import { isWithin, walk } from "../go/syntax/walk.ts";
import { calleeExpr, lastName, rootVariable } from "../go/types/callee.ts";
import type { LocalVar } from "../go/types/object.ts";
import { callsNamed, functionAround } from "./callers.ts";
import type { Context } from "./context.ts";
import { isProgramStart } from "./goroutines.ts";
import { bodyOf, madeType } from "./stuck.ts";
import { endOf } from "./tickers.ts";

export interface LostOwner {
  readonly owner: string;
  readonly left: ReturnStmt;
  readonly end: { readonly at: Node; readonly file: string };
}

/** go p.run(), and later return nil, err: p.Close is what ends run. */
export function lostOwner(stmt: GoStmt, ctx: Context): LostOwner | null {
  const { decl } = ctx;
  if (decl.kind !== "FuncDecl" || functionAround(stmt, ctx) !== decl || !failsWithNil(decl, ctx)) return null;
  const owner = ownerOf(stmt, ctx);
  const body = owner === null ? null : bodyOf(stmt.call, ctx);
  if (owner === null || body?.func.body == null || isProgramStart(decl, ctx)) return null;
  const type = madeType(ctx.names.valueOf(owner));
  const end = type === "" ? null : endOf(type, ctx);
  if (end === null) return null;
  const { func, ctx: at } = body;
  const isOwn = (x: Expr): boolean => {
    const signal = x.kind === "CallExpr" && lastName(x.fun) === "Done" ? calleeExpr(x) : x;
    const root = signal.kind === "SelectorExpr" ? rootVariable(signal, at.names) : null;
    return root !== null && (at === ctx && root === owner ? true : root.role === "receiver" && root.func === func);
  };
  if (!neverEnds(at.flow(func.body as NonNullable<typeof func.body>).cfg, isOwn, isOwn)) return null;
  const left = failureAfter(stmt, owner, decl, ctx);
  return left === null ? null : { owner: type, left, end };
}

/** A pointer or an interface, and an error. */
function failsWithNil(decl: FuncDecl, ctx: Context): boolean {
  const results = decl.type.results?.list ?? [];
  const last = results.at(-1)?.type;
  return results.length === 2 && last !== undefined && ctx.text(last) === "error";
}

/** p of go p.run(), or that a literal works with: made here, and returned. */
function ownerOf(stmt: GoStmt, ctx: Context): LocalVar | null {
  const fun = calleeExpr(stmt.call);
  let owner: LocalVar | null = null;
  walk(fun.kind === "FuncLit" ? fun.body : fun, (node) => {
    const variable = node.kind === "Ident" ? ctx.names.objectOf(node) : undefined;
    if (variable?.kind === "var" && variable.role === "local" && isReturned(variable, ctx)) owner ??= variable;
    return owner === null;
  });
  return owner;
}

function isReturned(variable: LocalVar, ctx: Context): boolean {
  return ctx.names.usesOf(variable).some((use) => ctx.parents.get(use)?.kind === "ReturnStmt");
}

/** A return of nil and an error, on a path behind the start on which nothing is done about the owner. */
function failureAfter(stmt: GoStmt, owner: LocalVar, decl: FuncDecl, ctx: Context): ReturnStmt | null {
  const uses = ctx.names.usesOf(owner).filter((use) => !isWithin(use, stmt));
  // Whoever is given the value before may end it at any time.
  if (uses.some((use) => isDeferred(use, decl, ctx) || (use.pos < stmt.pos && isHanded(use, ctx)))) return null;
  const ending = uses.filter((use) => use.pos > stmt.end && isEnding(use, ctx));
  const { cfg } = ctx.flow(decl.body as NonNullable<FuncDecl["body"]>);
  return searchAhead<ReturnStmt>(stmt, cfg, ({ nodes }) => {
    if (nodes.some((node) => ending.some((use) => isWithin(use, node)) || cancels(node))) return "cut";
    const last = nodes.at(-1);
    return last?.kind === "ReturnStmt" && isFailure(last, ctx) ? last : "on";
  });
}

function isFailure({ results }: ReturnStmt, ctx: Context): boolean {
  const [value, error] = results;
  if (results.length !== 2 || value?.kind !== "Ident" || value.name !== "nil" || error === undefined) return false;
  return isNonNilError(error, ctx.parents, ctx.names);
}

function isDeferred(use: Ident, decl: FuncDecl, ctx: Context): boolean {
  for (let at = ctx.parents.get(use); at !== undefined && at !== decl; at = ctx.parents.get(at))
    if (at.kind === "DeferStmt" || at.kind === "FuncLit") return true;
  return false;
}

/** Given to a function, stored, sent: not only selected from. */
function isHanded(use: Ident, ctx: Context): boolean {
  const parent = ctx.parents.get(use);
  if (parent?.kind === "AssignStmt") return parent.rhs.includes(use);
  return parent?.kind !== "SelectorExpr" && parent?.kind !== "ValueSpec";
}

/** x.Close(), close(x.done), f(x), x.start() of a method that ends it where it fails. */
function isEnding(use: Ident, ctx: Context): boolean {
  if (isHanded(use, ctx)) return true;
  const selector = ctx.parents.get(use) as Node;
  const call = ctx.parents.get(selector);
  if (call?.kind !== "CallExpr") return call?.kind !== "AssignStmt" && call?.kind !== "SelectorExpr";
  if (call.fun !== selector) return true;
  if (endName.test(lastName(call.fun))) return true;
  const method = ctx.declarationOf(call);
  return method === null || callsNamed(endName, method);
}

const endName = /close|stop|shutdown|cancel|quit|finish|terminate|disconnect|kill|abort|release/i;

/** cancel(), stop(): by its name. */
function cancels(node: Node): boolean {
  const call: CallExpr | null =
    node.kind === "ExprStmt" && unparen(node.x).kind === "CallExpr" ? (node.x as CallExpr) : null;
  return call !== null && endName.test(lastName(call.fun));
}
