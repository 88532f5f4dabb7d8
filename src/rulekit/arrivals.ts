// Whether a place is reached again and again with something new from outside: a handler's request, a message of a
// channel, an accepted connection; and on an object that outlives it.
import { entryOf } from "../go/flow/entry.ts";
import { assignedValues } from "../go/flow/peer.ts";
import { tripCount } from "../go/flow/trip.ts";
import type { CallExpr, Expr, ForStmt, Func, FuncDecl, Ident, Node, RangeStmt } from "../go/syntax/ast.ts";
import { walk } from "../go/syntax/walk.ts";
import { rootVariable } from "../go/types/callee.ts";
import type { LocalVar } from "../go/types/object.ts";
import { alwaysNew } from "../knowledge/growth.ts";
import { callersOf, functionAround } from "./callers.ts";
import type { Context } from "./context.ts";
import { isGrpcMethod, isOfArrivals, isTest, type Occasion, runsWithOuter, takesItems } from "./occasion.ts";
import { valuesOf, varies } from "./varies.ts";

/** How many calls up an entry is looked for. */
const maxCalls = 3;
/** A counted loop this long is a driver, not a list. */
const manyTurns = 100;

export interface Arriving {
  readonly node: Node;
  /** What has to be another one each time; null: nothing has to. */
  readonly key: Expr | null;
  /** The container, by its owner: s.seen; it has to be older than what arrives. */
  readonly place: Expr;
  readonly ctx: Context;
  /** Whether what a loop takes from a channel or a connection counts as well. */
  readonly withLoops: boolean;
}

export function arrivalOf(what: Arriving, depth = 0): Occasion | null {
  const { ctx, key, place } = what;
  let at: Node = what.node;
  for (;;) {
    const func = functionAround(at, ctx);
    if (func === null) return null;
    const loop = arrivingLoop(at, func, what);
    if (loop !== null) return { each: "turn of the loop", at: loop, ctx };
    const entry = entryOf(func, ctx.names) ?? (isGrpcMethod(func, ctx) ? { each: "request" } : null);
    if (entry !== null) {
      const isParameter = (variable: LocalVar): boolean => variable.func === func && variable.role === "param";
      if (!isOlder(place, func, ctx) || !isNew(key, isParameter, ctx)) return null;
      return { each: entry.each, at: func.kind === "FuncDecl" ? func.name : func.type, ctx };
    }
    if (func.kind === "FuncDecl") return isTest(func, ctx) ? null : arrivalOfCallers(func, what, depth);
    if (!runsWithOuter(func, ctx)) return null;
    at = func;
  }
}

function isNew(key: Expr | null, isSource: (variable: LocalVar) => boolean, ctx: Context): boolean {
  return key === null || isAlwaysNew(key, ctx, 0) || varies(key, isSource, ctx, 0);
}

/** uuid.NewString(), newToken(). */
function isAlwaysNew(x: Expr, ctx: Context, depth: number): boolean {
  let found = false;
  walk(x, (node) => {
    if (found || node.kind === "FuncLit") return false;
    if (node.kind === "CallExpr" && alwaysNew.test(ctx.text(node.fun))) found = true;
    if (node.kind !== "Ident" || depth > 2) return !found;
    const variable = ctx.names.objectOf(node);
    if (variable?.kind === "var" && variable.role === "local")
      found ||= valuesOf(node, variable, ctx).some((value) => isAlwaysNew(value, ctx, depth + 1));
    return !found;
  });
  return found;
}

/** for m := range channel, for { c, err := l.Accept() }: what it takes is new, what it adds to is older. */
function arrivingLoop(node: Node, func: Func, { key, place, ctx, withLoops }: Arriving): RangeStmt | ForStmt | null {
  for (let at = ctx.parents.get(node); at !== undefined && at !== func; at = ctx.parents.get(at)) {
    if (at.kind !== "RangeStmt" && at.kind !== "ForStmt") continue;
    const loop = at;
    if (!withLoops && !accepts(loop)) continue;
    const isMany = isMain(ctx) && (tripCount(loop, ctx.names, ctx.constants) ?? 0) >= manyTurns;
    const isDriver = isMany && func.kind === "FuncDecl" && !isStartedIn(loop, node, ctx);
    if (!isDriver && !(isOfArrivals(loop, ctx) && takesItems(loop, node))) continue;
    const isOfLoop = (variable: LocalVar): boolean => loop.pos <= variable.decl.pos && variable.decl.end <= loop.end;
    const root = rootVariable(place, ctx.names);
    const isOutside = root === null || !isOfLoop(root);
    if (
      isOutside &&
      isOlder(place, loop, ctx) &&
      (isDriver ? key !== null && varies(key, isOfLoop, ctx, 0) : isNew(key, isOfLoop, ctx))
    )
      return loop;
  }
  return null;
}

/** for i := range 100 { go func() { ... }() }: so many at once, to see that they do not harm each other. */
function isStartedIn(loop: Node, node: Node, ctx: Context): boolean {
  for (let at: Node | undefined = node; at !== undefined && at !== loop; at = ctx.parents.get(at)) {
    if (at.kind === "GoStmt") return true;
    if (at.kind === "CallExpr" && at.fun.kind === "SelectorExpr" && at.fun.sel.name === "Go") return true;
  }
  return false;
}

/** for { c, err := l.Accept(); ... }: as long as the server runs. */
function accepts(loop: RangeStmt | ForStmt): boolean {
  if (loop.kind !== "ForStmt" || loop.cond !== null) return false;
  let found = false;
  walk(loop.body, (node) => {
    if (node.kind === "CallExpr" && node.fun.kind === "SelectorExpr") found ||= /^Accept/.test(node.fun.sel.name);
    return !found && node.kind !== "FuncLit";
  });
  return found;
}

function isMain(ctx: Context): boolean {
  return ctx.decl.kind === "FuncDecl" && ctx.decl.name.name === "main";
}

/** Whether the container was there before: the package's, a receiver's, one of a variable around the function or loop. */
function isOlder(place: Expr, within: Node, ctx: Context, depth = 0): boolean {
  const root = rootVariable(place, ctx.names);
  if (root === null || root.role === "receiver") return true;
  if (root.decl.pos < within.pos || root.decl.end > within.end) return true;
  if (root.role !== "local" || depth > 3) return false;
  const values = assignedValues(root.decl, ctx) ?? [];
  return values.length > 0 && values.every((value) => isReference(value) && isOlder(value, within, ctx, depth + 1));
}

/** s.store, &s.store: a name for something that is there. */
function isReference(value: Expr): boolean {
  return (
    value.kind === "SelectorExpr" || value.kind === "Ident" || (value.kind === "UnaryExpr" && isReference(value.x))
  );
}

function arrivalOfCallers(func: FuncDecl, what: Arriving, depth: number): Occasion | null {
  const { ctx, key, place } = what;
  if (depth >= maxCalls) return null;
  const root = rootVariable(place, ctx.names);
  // A local object belongs to one call, unless it is a name for an older one.
  if (root?.role === "local" && !isOlder(place, func, ctx)) return null;
  const isAsked = (name: Ident | undefined): boolean =>
    name !== undefined && key !== null && varies(key, (variable) => variable.decl === name, ctx, 0);
  const asked = func.type.params.list.flatMap((field) => field.names.map(isAsked));
  const isFresh = key !== null && isAlwaysNew(key, ctx, 0);
  const params = func.type.params.list.flatMap((field) => field.names);
  for (const { ctx: at, call } of callersOf(ctx)) {
    if (at.decl === ctx.decl) continue;
    const base = baseAt(call, root, params);
    if (base === null) continue;
    const keys: readonly (Expr | null)[] =
      key === null || isFresh ? [null] : call.args.filter((_, i) => asked[i] === true);
    for (const given of keys) {
      const found = arrivalOf({ node: call, key: given, place: base, ctx: at, withLoops: what.withLoops }, depth + 1);
      if (found !== null) return found;
    }
  }
  return null;
}

/** The container's owner as the caller names it. */
function baseAt(call: CallExpr, root: LocalVar | null, params: readonly Ident[]): Expr | null {
  const { fun } = call;
  if (root === null || root.role === "local") return fun;
  if (root.role === "receiver") return fun.kind === "SelectorExpr" ? fun.x : null;
  return call.args[params.indexOf(root.decl)] ?? null;
}
