// The pools of a package: who takes from them and who puts back, through functions of its own as well.

import type { CallExpr, Expr, FuncDecl, Node } from "../go/syntax/ast.ts";
import { unparen } from "../go/syntax/parser-expr.ts";
import { variableOf } from "../go/types/callee.ts";
import type { LocalVar } from "../go/types/object.ts";
import { callersOf, functionAround } from "./callers.ts";
import type { Context } from "./context.ts";
import type { PackageUses } from "./package-uses.ts";

/** A call that takes a value from a pool, or puts one back, in the declaration of `ctx`. */
export interface PoolCall {
  readonly ctx: Context;
  readonly call: CallExpr;
  /** The pool, as it is written where sync.Pool's own method is called. */
  readonly pool: Expr;
  /** The function of the package that does it for its callers; null: sync.Pool's own method. */
  readonly through: Context | null;
}

/** A call that puts back, and what. */
export interface Put extends PoolCall {
  readonly value: Expr;
}

export interface Pools {
  readonly gets: readonly PoolCall[];
  readonly puts: ReadonlyMap<CallExpr, Put>;
}

/** Functions that hand on what another function took are followed this deep. */
const maxHands = 2;

export function poolsOf(uses: PackageUses): Pools {
  const gets = ownCalls(uses, "Get", 0);
  for (let from = 0, hand = 0; hand < maxHands && from < gets.length; hand++) {
    const known = gets.length;
    const seen = new Set<FuncDecl>();
    for (const get of gets.slice(from)) {
      const { decl } = get.ctx;
      if (decl.kind !== "FuncDecl" || seen.has(decl) || !isHandedOn(get)) continue;
      seen.add(decl);
      for (const { ctx, call } of callersOf(get.ctx)) gets.push({ ctx, call, pool: get.pool, through: get.ctx });
    }
    from = known;
  }
  return { gets, puts: putsOf(uses) };
}

function putsOf(uses: PackageUses): ReadonlyMap<CallExpr, Put> {
  const puts = new Map<CallExpr, Put>();
  let latest: Put[] = ownCalls(uses, "Put", 1).map((put) => ({ ...put, value: put.call.args[0] as Expr }));
  // putBack(b) that Release calls with its own receiver, that Close calls in turn.
  for (let hand = 0; hand <= maxHands && latest.length > 0; hand++) {
    for (const put of latest) puts.set(put.call, put);
    latest = latest.flatMap((put) => callsOfPutter(put)).filter(({ call }) => !puts.has(call));
  }
  return puts;
}

/** The calls of a function that puts back what it is given. */
function callsOfPutter(put: Put): readonly Put[] {
  const index = parameterOf(put.value, put.ctx);
  if (index === null || functionAround(put.call, put.ctx) !== put.ctx.decl) return [];
  return callersOf(put.ctx).flatMap(({ ctx, call }): Put[] => {
    const given = index < 0 ? (call.fun.kind === "SelectorExpr" ? call.fun.x : undefined) : call.args[index];
    return given === undefined ? [] : [{ ctx, call, pool: put.pool, through: put.ctx, value: given }];
  });
}

/** Calls of sync.Pool's method of this name. */
function ownCalls(uses: PackageUses, name: "Get" | "Put", args: number): PoolCall[] {
  return uses.selectorsOf(name).flatMap(({ ctx, ident }): PoolCall[] => {
    const selector = ctx.parents.get(ident);
    const call = selector === undefined ? undefined : ctx.parents.get(selector);
    if (selector?.kind !== "SelectorExpr" || call?.kind !== "CallExpr" || call.fun !== selector) return [];
    if (call.args.length !== args || !ctx.isCallOf(call, `sync.Pool.${name}`)) return [];
    return [{ ctx, call, pool: selector.x, through: null }];
  });
}

/** The parameter of the declaration (-1: its receiver) that an expression is; null: it is none. */
function parameterOf(x: Expr, ctx: Context): number | null {
  const value = unparen(x);
  const inner = value.kind === "UnaryExpr" && value.op === "&" ? unparen(value.x) : value;
  const variable = inner.kind === "Ident" ? ctx.names.objectOf(inner) : undefined;
  if (variable?.kind !== "var" || variable.func !== ctx.decl || ctx.decl.kind !== "FuncDecl") return null;
  if (isReplaced(variable, ctx)) return null;
  if (variable.role === "receiver") return -1;
  const params = ctx.decl.type.params.list.flatMap((field) => field.names);
  const index = params.indexOf(variable.decl);
  return index < 0 ? null : index;
}

/** if s == nil { s = pool.Get().(*T) }: what is put back need not be what was given. */
function isReplaced(variable: LocalVar, ctx: Context): boolean {
  return ctx.names.writesOf(variable).some((write) => {
    const stmt = ctx.parents.get(write);
    if (stmt?.kind !== "AssignStmt") return false;
    return !stmt.rhs.some((value) => ctx.names.usesOf(variable).some((x) => value.pos <= x.pos && x.end <= value.end));
  });
}

/** The variable that a value taken from a pool is put into, whatever its type is asserted to be; null: none. */
export function boundTo({ ctx, call }: PoolCall): LocalVar | null {
  let at: Node = call;
  for (let parent = ctx.parents.get(at); parent !== undefined; parent = ctx.parents.get(at)) {
    if (parent.kind === "AssignStmt" || parent.kind === "ValueSpec") {
      const values = parent.kind === "AssignStmt" ? parent.rhs : parent.values;
      const target = (parent.kind === "AssignStmt" ? parent.lhs : parent.names)[values.indexOf(at as Expr)];
      return variableOf(target, ctx.names);
    }
    if (!isSameValue(parent)) return null;
    at = parent;
  }
  return null;
}

function isSameValue(node: Node): boolean {
  return (
    node.kind === "ParenExpr" || node.kind === "TypeAssertExpr" || node.kind === "SliceExpr" || node.kind === "StarExpr"
  );
}

/** Whether the function around gives what it took to its caller, as it is. */
function isHandedOn(get: PoolCall): boolean {
  const { ctx, call } = get;
  if (functionAround(call, ctx) !== ctx.decl) return false;
  if (isReturned(call, ctx)) return true;
  const variable = boundTo(get);
  return variable !== null && wholesOf(variable, ctx).some((v) => ctx.names.usesOf(v).some((x) => isReturned(x, ctx)));
}

/** return pool.Get().(*T), of a function with one result. */
function isReturned(x: Expr, ctx: Context): boolean {
  let at: Node = x;
  let parent = ctx.parents.get(at);
  while (parent !== undefined && isSameValue(parent)) {
    at = parent;
    parent = ctx.parents.get(at);
  }
  return parent?.kind === "ReturnStmt" && parent.results[0] === at && parent.results.length === 1;
}

/** The variable and those that are the same value: t := v.(*T). */
export function wholesOf(variable: LocalVar, ctx: Context): readonly LocalVar[] {
  const found = [variable];
  for (const known of found) {
    for (const use of ctx.names.usesOf(known)) {
      let at: Node = use;
      let parent = ctx.parents.get(at);
      while (parent?.kind === "ParenExpr" || parent?.kind === "TypeAssertExpr") {
        at = parent;
        parent = ctx.parents.get(at);
      }
      if (parent?.kind !== "AssignStmt" || !parent.rhs.includes(at as Expr)) continue;
      const target = parent.lhs[parent.rhs.indexOf(at as Expr)];
      const object = target?.kind === "Ident" ? ctx.names.objectOf(target) : undefined;
      // A variable that had something else before is no other name of it.
      const isOnly = object?.kind === "var" && ctx.names.writesOf(object).length <= 1;
      if (isOnly && object.role === "local" && !found.includes(object)) found.push(object);
    }
  }
  return found;
}
