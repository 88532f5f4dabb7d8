// A map that leaves its lock under another name: a header that is copied under the lock and used behind it, or returned.
// The elements are the same: whoever writes under the lock writes into what is read without it.
import { placeText } from "../go/flow/deferred.ts";
import type { Expr, FuncDecl, GenDecl, Node } from "../go/syntax/ast.ts";
import { walk } from "../go/syntax/walk.ts";
import type { LocalVar } from "../go/types/object.ts";
import type { Concurrency } from "./concurrency.ts";
import type { Context } from "./context.ts";
import { isSealed } from "./lock-gaps.ts";
import type { Race } from "./map-races.ts";
import { accessAt, isMap, type MapAccess, type SharedMap } from "./map-uses.ts";
import type { PackageUses } from "./package-uses.ts";

export function escapedMaps(
  map: SharedMap,
  accesses: readonly MapAccess[],
  uses: PackageUses,
  concurrency: Concurrency,
): readonly Race[] {
  const writes = accesses.filter(
    (access) => access.kind === "write" && isUnderLock(access.at, access.ctx, concurrency),
  );
  const races: Race[] = [];
  const replacing = replacersOf(map, uses);
  for (const { ctx, ident } of map.owner === "" ? uses.usesOf(map.name) : uses.selectorsOf(map.name)) {
    const parent = ctx.parents.get(ident);
    const place: Expr = parent?.kind === "SelectorExpr" && parent.sel === ident ? parent : ident;
    const above = ctx.parents.get(place);
    if (above?.kind === "IndexExpr" && above.x === place) {
      const race = elementRenamed(above, map, uses, ctx, concurrency);
      if (race !== null) races.push(race);
      continue;
    }
    const user = above;
    if (user?.kind !== "AssignStmt" && user?.kind !== "ReturnStmt") continue;
    const lock = lockAt(user, place, ctx, concurrency);
    if (lock === null || isReplaced(placeText(place), ctx) || isSaidLocked(ctx)) continue;
    if (replacing.some((name) => ctx.text(ctx.decl).includes(`${name}(`))) continue;
    if (map.owner !== "" && (place.kind !== "SelectorExpr" || !uses.isMember(place, map.owner, ctx))) continue;
    const race =
      user.kind === "ReturnStmt"
        ? returned(user, place, lock, writes, ctx)
        : renamed(place, lock, writes, ctx, concurrency);
    if (race !== null) races.push(race);
  }
  return races;
}

/** x := s.m under the lock, and x[k] behind it. */
function renamed(
  place: Expr,
  lock: string,
  writes: readonly MapAccess[],
  ctx: Context,
  concurrency: Concurrency,
): Race | null {
  const stmt = ctx.parents.get(place);
  const target =
    stmt?.kind === "AssignStmt" && stmt.lhs.length === stmt.rhs.length ? stmt.lhs[stmt.rhs.indexOf(place)] : undefined;
  const variable = target?.kind === "Ident" ? ctx.names.objectOf(target) : undefined;
  if (variable?.kind !== "var" || variable.role !== "local" || isWrittenTwice(variable, ctx)) return null;
  for (const ident of ctx.names.usesOf(variable)) {
    const access = ident === target ? null : accessAt({ ctx, ident });
    if (access === null) continue;
    const held = concurrency.heldAt(access.at, ctx);
    if (held === null || held.isUnsure || held.locks.size > 0) continue;
    const other = writes.find((write) => write.ctx.decl !== ctx.decl);
    if (access.kind === "read" && other === undefined) continue;
    return {
      access,
      reason: { kind: "header", lock, map: placeText(place), copy: stmt as Node, other: other ?? null },
    };
  }
  return null;
}

/** inner := s.m[a] under the lock, and inner[b]++ behind it. */
function elementRenamed(
  element: Expr & { readonly kind: "IndexExpr" },
  map: SharedMap,
  uses: PackageUses,
  ctx: Context,
  concurrency: Concurrency,
): Race | null {
  const stmt = ctx.parents.get(element);
  const target =
    stmt?.kind === "AssignStmt" && stmt.rhs[0] === element && stmt.rhs.length === 1 ? stmt.lhs[0] : undefined;
  const variable = target?.kind === "Ident" ? ctx.names.objectOf(target) : undefined;
  if (stmt === undefined || variable?.kind !== "var" || variable.role !== "local") return null;
  const lock = lockAt(stmt, element.x, ctx, concurrency);
  if (lock === null || isSaidLocked(ctx)) return null;
  // inner = map[K]V{} behind the lock is one that nobody else has.
  const isShared = ctx.names.writesOf(variable).every((write) => {
    const at = ctx.parents.get(write);
    return at !== undefined && (concurrency.heldAt(at, ctx)?.locks.size ?? 0) > 0;
  });
  if (!isShared) return null;
  for (const ident of ctx.names.usesOf(variable)) {
    const access = accessAt({ ctx, ident });
    if (access?.kind !== "write" || !isMap(ident, ctx)) continue;
    const held = concurrency.heldAt(access.at, ctx);
    if (held === null || held.isUnsure || held.locks.size > 0) continue;
    if (map.owner !== "" && (element.x.kind !== "SelectorExpr" || !uses.isMember(element.x, map.owner, ctx)))
      return null;
    return { access, reason: { kind: "header", lock, map: ctx.text(element), copy: stmt, other: null } };
  }
  return null;
}

function isWrittenTwice(variable: LocalVar, ctx: Context): boolean {
  return ctx.names.writesOf(variable).length > 1;
}

/** return s.m under the lock, of a method that others outside call. */
function returned(user: Node, place: Expr, lock: string, writes: readonly MapAccess[], ctx: Context): Race | null {
  const { decl } = ctx;
  if (
    decl.kind !== "FuncDecl" ||
    !/^\p{Lu}/u.test(decl.name.name) ||
    /lock|copy|must|caller|read-?only/i.test(ctx.docOf(decl))
  )
    return null;
  if (isSealed(decl, writes)) return null;
  const other = writes.find(({ ctx: { decl: at } }) => at !== decl && !registers(at));
  const base = other?.base;
  if (other === undefined || base === undefined) return null;
  const access: MapAccess = { kind: "read", ctx, at: user, map: place, base, container: null };
  return { access, reason: { kind: "returned", lock, other } };
}

/** RegisterCommand: whoever takes part says so while the program starts. */
function registers(decl: FuncDecl | GenDecl): boolean {
  return decl.kind === "FuncDecl" && /^(Must)?Register/i.test(decl.name.name);
}

/** The owner's lock that is held at a statement; a deferred unlock comes later. */
function lockAt(stmt: Node, place: Expr, ctx: Context, concurrency: Concurrency): string | null {
  const held = concurrency.heldAt(stmt, ctx);
  if (held === null || held.isUnsure) return null;
  const owner = place.kind === "SelectorExpr" ? placeText(place.x) : "";
  for (const [lock, how] of held.locks)
    if (how !== "maybe" && (owner === "" || lock === owner || lock.startsWith(`${owner}.`))) return lock;
  return null;
}

function isUnderLock(at: Node, ctx: Context, concurrency: Concurrency): boolean {
  const held = concurrency.heldAt(at, ctx);
  return held !== null && [...held.locks.values()].includes("write");
}

/** // fp is locked by the caller, so no further locking required. */
function isSaidLocked(ctx: Context): boolean {
  return /\/\/[^\n]*\b(locked|lock is held|holds?) /i.test(ctx.text(ctx.decl));
}

/** Functions that put another map in its place: who calls one keeps the old map for itself. */
function replacersOf(map: SharedMap, uses: PackageUses): readonly string[] {
  const found = map.owner === "" ? uses.usesOf(map.name) : uses.selectorsOf(map.name);
  return found.flatMap(({ ctx, ident }) => {
    const parent = ctx.parents.get(ident);
    const place: Node = parent?.kind === "SelectorExpr" && parent.sel === ident ? parent : ident;
    const stmt = ctx.parents.get(place);
    const isTarget = stmt?.kind === "AssignStmt" && stmt.lhs.some((x) => x === place);
    return isTarget && ctx.decl.kind === "FuncDecl" ? [ctx.decl.name.name] : [];
  });
}

/** s.m = nil: what was copied before is this function's own from then on. */
function isReplaced(place: string, ctx: Context): boolean {
  let found = false;
  walk(ctx.decl, (node) => {
    if (node.kind === "AssignStmt") found ||= node.lhs.some((x) => placeText(x) === place);
    return !found;
  });
  return found;
}
