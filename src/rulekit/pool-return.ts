// Values that are taken from a pool and never find their way back: on one path of the function, or anywhere.

import type { Acquisition, Leak, Releasing } from "../go/flow/resource.ts";
import { effectOnOrigin, findLeak } from "../go/flow/typestate.ts";
import type { AssignStmt, DeclStmt, Expr, Func, Ident, Node } from "../go/syntax/ast.ts";
import { walk } from "../go/syntax/walk.ts";
import { typeName } from "../go/types/body-types.ts";
import { packagePath, variableOf } from "../go/types/callee.ts";
import type { LocalVar } from "../go/types/object.ts";
import { under } from "../go/types/under.ts";
import type { Context } from "./context.ts";
import type { PackageUses } from "./package-uses.ts";
import type { PooledValue } from "./pooled.ts";
import type { PoolCall, Pools } from "./pools.ts";
import { valueFacts } from "./values.ts";

/** A put, like every other call that may keep the value, ends its path; so do methods of its own that put it back. */
function puttingBack({ sites }: PooledValue): Releasing {
  const own = sites.flatMap(({ put: { call, value } }) =>
    call.fun.kind === "SelectorExpr" && call.fun.x === value ? [call.fun.sel.name] : [],
  );
  return { path: [], releases: new Set(own), exhaustedBy: "", mayHandOn: false };
}

/** The path on which a value that others put back is dropped; null: there is none, or it is dropped on purpose. */
export function droppedOn(get: PoolCall, variable: LocalVar, value: PooledValue, func: Func): Leak | null {
  const { ctx, call } = get;
  // What is taken out to be ended is not meant to come back.
  if (func.kind === "FuncDecl" && /^(Close|Stop|Shutdown|Destroy|Drain|Free)/i.test(func.name.name)) return null;
  let stmt: Node | undefined = call;
  while (stmt !== undefined && stmt.kind !== "AssignStmt" && stmt.kind !== "DeclStmt") stmt = ctx.parents.get(stmt);
  if (stmt?.kind !== "AssignStmt" && stmt?.kind !== "DeclStmt") return null;
  // switch v := pool.Get().(type) { case nil: ... }
  if (ctx.parents.get(stmt)?.kind === "TypeSwitchStmt") return null;
  if (value.isPutElsewhere || value.memory.isCopied || isWeighed(value, func, ctx) || isMain(func)) return null;
  const acquisition = { stmt, call, handle: variable, prefix: [], also: [], error: okOf(stmt, ctx) };
  // v = pool.Get() of a variable that is older: what it held before, and when, is another story.
  if (!isOfTurn(stmt) || mayBeKept(value, ctx)) return null;
  // The search takes functions of the standard library to keep nothing; those of its own pools do.
  if (value.sites.some(({ put }) => put.through !== null && ctx.isStandardPath(packagePath(ctx.calleeOf(put.call)))))
    return null;
  const releasing = puttingBack(value);
  if (value.sites.length === 0 && !isLeftEverywhere(acquisition, releasing, func, ctx)) return null;
  const leak = findLeak(acquisition, releasing, func, ctx.frame);
  if (leak === null || (leak.branch !== null && mentions(leak.branch.cond, value.memory.wholes, ctx))) return null;
  return leak;
}

/** v, ok := pool.Get().(*T). */
function okOf(stmt: AssignStmt | DeclStmt, ctx: Context): LocalVar | null {
  const second = stmt.kind === "AssignStmt" && stmt.rhs.length === 1 ? stmt.lhs[1] : undefined;
  return variableOf(second, ctx.names);
}

/** Where the function itself puts nothing back, it may hand the value on where all went well: then others do. */
function isLeftEverywhere(acquisition: Acquisition, releasing: Releasing, func: Func, ctx: Context): boolean {
  const effect = effectOnOrigin(acquisition, releasing, func, ctx.frame);
  return effect?.onSuccess === "open" && effect.onFailure === "open" && effect.isCertain;
}

/** A variable that is made here. */
function isOfTurn(stmt: AssignStmt | DeclStmt): boolean {
  return stmt.kind === "DeclStmt" || stmt.token === ":=";
}

/** Stored somewhere, or handed to a function that may keep it: an entry of a list, a cache. */
function mayBeKept({ memory, sites }: PooledValue, ctx: Context): boolean {
  const uses = memory.wholes.flatMap((variable) => ctx.names.usesOf(variable));
  return uses.some((use) => {
    const user = ctx.parents.get(use);
    if (user?.kind === "SelectorExpr") return endsItself(use, ctx) || isKeptByMethod(user, ctx);
    if (user?.kind === "CompositeLit" || user?.kind === "KeyValueExpr")
      return sites.length === 0 || !isOfThisCall(user, ctx);
    if (user?.kind === "SendStmt") return true;
    if (user?.kind === "AssignStmt") return user.rhs.includes(use) && user.lhs.some((x) => x.kind !== "Ident");
    if (user?.kind !== "CallExpr" || user.fun === use || sites.some(({ put }) => put.call === user)) return false;
    if (user.fun.kind === "Ident" && user.fun.name === "append") return true;
    if (sites.length === 0 || ctx.isStandardPath(packagePath(ctx.calleeOf(user)))) return false;
    return !valueFacts(ctx).isOnlyUsed(user, use);
  });
}

/** next.ServeHTTP(&writer{w, zw}, r), w := &writer{zw: zw}: a literal for as long as the function runs, which puts it back. */
function isOfThisCall(user: Node, ctx: Context): boolean {
  let at: Node = user;
  let up = ctx.parents.get(at);
  while (
    up?.kind === "CompositeLit" ||
    up?.kind === "UnaryExpr" ||
    up?.kind === "ParenExpr" ||
    up?.kind === "SelectorExpr"
  ) {
    at = up;
    up = ctx.parents.get(at);
  }
  if (up?.kind === "CallExpr") {
    const isStandard = ctx.isStandardPath(packagePath(ctx.calleeOf(up)));
    return up.args.includes(at as Expr) && (isStandard || valueFacts(ctx).isOnlyUsed(up, at as Expr));
  }
  return up?.kind === "AssignStmt" && up.token === ":=";
}

/** A method of an interface of the program: what implements it may put itself back. */
function endsItself(use: Ident, ctx: Context): boolean {
  const type = ctx.typed?.typeOf(use) ?? null;
  return (
    type === null || (under(type).kind === "Interface" && !ctx.isStandardPath(typeName(type).replace(/\.\w+$/, "")))
  );
}

/** job.enqueue(): a method whose body does more with its receiver than to use it. */
function isKeptByMethod(selector: Node, ctx: Context): boolean {
  const call = ctx.parents.get(selector);
  if (call?.kind !== "CallExpr" || call.fun !== selector) return false;
  const effect = ctx.callFacts.effectOf(call, -1, [], {
    path: [],
    releases: new Set(),
    exhaustedBy: "",
    mayHandOn: false,
  });
  return effect !== null && !(effect.onSuccess === "open" && effect.onFailure === "open");
}

function isMain(func: Func): boolean {
  return func.kind === "FuncDecl" && func.name.name === "main" && func.recv === null;
}

/** if cap(b) <= limit { pool.Put(b) }: what is too large, or broken, is dropped on purpose. */
function isWeighed({ memory }: PooledValue, func: Func, ctx: Context): boolean {
  let weighed = false;
  if (func.body === null) return true;
  walk(func.body, (node) => {
    if (node.kind !== "IfStmt" || weighed) return !weighed;
    const isSize = /\b(cap|len|Cap|Len|Size|Buffered|Available)\(/.test(ctx.text(node.cond));
    if (isSize && mentions(node.cond, [...memory.wholes, ...memory.views], ctx)) weighed = true;
    return !weighed;
  });
  return weighed;
}

function mentions(cond: Expr, variables: readonly LocalVar[], ctx: Context): boolean {
  return variables.some((variable) =>
    ctx.names.usesOf(variable).some((use) => cond.pos <= use.pos && use.end <= cond.end),
  );
}

/** Gets of pools into which nothing of the package ever puts anything, and nobody else can: one a pool. */
export function neverFed({ gets, puts }: Pools, uses: PackageUses): readonly PoolCall[] {
  const fed = new Set([...puts.values()].map(({ pool }) => nameOf(pool)));
  const found = new Map<string, PoolCall>();
  for (const get of gets) {
    const name = nameOf(get.pool);
    if (get.through !== null || name === "" || fed.has(name) || found.has(name)) continue;
    if (isOnlyTaken(get, name, uses)) found.set(name, get);
  }
  return [...found.values()];
}

function nameOf(pool: Expr): string {
  return pool.kind === "Ident" ? pool.name : pool.kind === "SelectorExpr" ? pool.sel.name : "";
}

/** Every use of the pool's name takes from it, or sets it up. */
function isOnlyTaken({ pool, ctx }: PoolCall, name: string, uses: PackageUses): boolean {
  if (!/^[a-z_]/.test(name)) return false;
  const isField = pool.kind === "SelectorExpr";
  if (!isField && (pool.kind !== "Ident" || ctx.names.objectOf(pool)?.kind !== "package-level")) return false;
  const all = isField ? uses.selectorsOf(name) : uses.usesOf(name);
  return all.every((use) => {
    const parent = use.ctx.parents.get(use.ident);
    if (parent?.kind === "ValueSpec") return true;
    const of = isField ? parent : use.ident;
    const above = of === undefined ? undefined : use.ctx.parents.get(of);
    if (above?.kind === "SelectorExpr" && above.x === of) return /^(Get|New)$/.test(above.sel.name);
    return above?.kind === "AssignStmt" && above.lhs.some((x) => x === of);
  });
}
