// Whether a *http.Request is one that a server received, and whether somebody limits what its body may hold: the
// function itself, or a handler of the package that passes requests on.

import { placeText } from "../go/flow/deferred.ts";
import { entryOf } from "../go/flow/entry.ts";
import type { Expr, Func, Node, SelectorExpr } from "../go/syntax/ast.ts";
import { walk } from "../go/syntax/walk.ts";
import { requestContexts } from "../knowledge/entries.ts";
import { serverFields } from "../knowledge/peers.ts";
import { callersOf, functionAround } from "./callers.ts";
import type { Context } from "./context.ts";
import { elementsOf } from "./literal-field.ts";
import { ownerOf, type PackageUses } from "./package-uses.ts";

/** How many calls up a handler is looked for. */
const maxCalls = 2;

/** Whether the value is the request of a server: a handler's, one handed on by handlers, a framework's. */
export function isServerRequest(request: Expr, ctx: Context, depth = 0): boolean {
  if (request.kind === "CallExpr") {
    return request.fun.kind === "SelectorExpr" && requestContexts.has(ctx.typeNameOf(request.fun.x));
  }
  if (request.kind === "SelectorExpr") {
    return requestContexts.has(ctx.typeNameOf(request.x)) || (depth === 0 && isKeptRequest(request, ctx));
  }
  const variable = request.kind === "Ident" ? ctx.names.objectOf(request) : undefined;
  if (variable?.kind !== "var" || variable.role !== "param") return false;
  const func = variable.func as Func;
  if (func.kind === "FuncDecl" && func.name.name === "RoundTrip") return false;
  if (entryOf(func, ctx.names)?.each === "request") return true;
  const isAsked = ctx.names.usesOf(variable).some((use) => {
    const parent = ctx.parents.get(use);
    return parent?.kind === "SelectorExpr" && parent.x === use && serverFields.has(parent.sel.name);
  });
  if (isAsked || func.kind !== "FuncDecl") return isAsked;
  return isCalledByHandlers(ctx, 0) || (takesIn.test(func.name.name) && callersOf(ctx).length === 0);
}

/** rc.req, where call{req: r} is made of the request of a server, and the package puts no other there. */
function isKeptRequest(field: SelectorExpr, ctx: Context): boolean {
  const owner = ownerOf(field, ctx);
  if (owner === "") return false;
  const kept = ctx.uses.usesOf(owner).flatMap(({ ctx: at, ident }) => {
    const literal = at.parents.get(ident);
    const elements = literal?.kind === "CompositeLit" && literal.type === ident ? elementsOf(literal, at) : [];
    return elements.flatMap((each) => (each.field === field.sel.name ? [{ value: each.value, at }] : []));
  });
  return kept.length > 0 && kept.every(({ value, at }) => isServerRequest(value, at, 1));
}

/** Helpers for handlers of other packages, by their names: what signs, sends or copies requests is a client's. */
const takesIn = /^(read|decode|parse|bind|extract|receive)(?!.*(resp|sign|hash|digest|copy|clone|dump))/i;

function isCalledByHandlers(ctx: Context, depth: number): boolean {
  return callersOf(ctx).some(({ ctx: at, func }) => {
    for (let around: Func | null = func; around !== null; around = functionAround(around, at))
      if (entryOf(around, at.names)?.each === "request") return true;
    return depth + 1 < maxCalls && at.decl !== ctx.decl && isCalledByHandlers(at, depth + 1);
  });
}

/** Whether a handler of the package limits the body of the requests that it passes on. */
export function limitsRequests(uses: PackageUses): boolean {
  if (uses.holds("MaxBytesHandler")) return true;
  if (!uses.holds("MaxBytesReader", "LimitReader", "LimitedReader")) return false;
  return uses.declarationsNaming("Body").some((at) => {
    let limits = false;
    walk(at.decl, (node) => {
      const request = limitedRequest(node, at);
      if (request !== null && isPassedOn(request, node.end, at)) limits = true;
      return !limits;
    });
    return limits;
  });
}

/** The r of `r.Body = http.MaxBytesReader(w, r.Body, n)`. */
function limitedRequest(node: Node, ctx: Context): string | null {
  if (node.kind !== "AssignStmt") return null;
  const [target] = node.lhs;
  const isBody = target?.kind === "SelectorExpr" && target.sel.name === "Body";
  return isBody && node.rhs.some((value) => /Max|Limit/.test(ctx.text(value))) ? placeText(target.x) : null;
}

function isPassedOn(request: string, after: number, ctx: Context): boolean {
  let isPassed = false;
  walk(ctx.decl, (node) => {
    if (node.kind === "CallExpr" && node.pos > after && node.args.some((arg) => placeText(arg) === request))
      isPassed = true;
    return !isPassed;
  });
  return isPassed;
}
