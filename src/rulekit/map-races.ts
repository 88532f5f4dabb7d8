// Judges the accesses of one shared map: which of them run beside others without the lock they need. What is not known
// for certain (who calls, what a helper locks) is no race.

import { isReachedUnwaited } from "../go/flow/beside.ts";
import { placeText } from "../go/flow/deferred.ts";
import type { FuncLit, Node } from "../go/syntax/ast.ts";
import { rootVariable } from "../go/types/callee.ts";
import { type Concurrency, functionsAround, isStarter, type Reach, type Root } from "./concurrency.ts";
import { foreignUse, isLookedUpAgain, readUnderOther } from "./foreign-locks.ts";
import {
  beforehand,
  copiedLock,
  forgotten,
  isOfPart,
  isOwnLock,
  isSealed,
  otherLock,
  ownerText,
  releasedAtOnce,
  withoutLock,
} from "./lock-gaps.ts";
import type { MapAccess } from "./map-uses.ts";

export interface Race {
  readonly access: MapAccess;
  readonly reason: /** Reached without a lock from what runs beside itself, or beside the other place. */
    | { readonly kind: "unlocked"; readonly root: Root; readonly other: MapAccess | null }
    /** Under a read lock only. */
    | { readonly kind: "read-locked"; readonly lock: string }
    /** Outside of the lock that its function and the others take for it. */
    | { readonly kind: "outside"; readonly lock: string; readonly other: MapAccess }
    /** Under a lock that is a copy, or that is let go before. */
    | { readonly kind: "copied" | "at-once"; readonly lock: string }
    /** Under another lock than elsewhere. */
    | { readonly kind: "other-lock"; readonly lock: string; readonly right: string; readonly other: MapAccess }
    /** Under another name, behind the lock. */
    | {
        readonly kind: "header";
        readonly lock: string;
        readonly map: string;
        readonly copy: Node;
        readonly other: MapAccess | null;
      }
    | { readonly kind: "returned"; readonly lock: string; readonly other: MapAccess };
}

export interface Judged {
  readonly access: MapAccess;
  readonly reach: Reach;
  /** Locks that belong to the map's owner, as they are called there, without the owner: ".mu", "". */
  readonly locks: ReadonlyMap<string, "write" | "read" | "maybe">;
  readonly isLocked: boolean;
}

export function findRaces(accesses: readonly MapAccess[], concurrency: Concurrency): readonly Race[] {
  const judged = accesses.map((access) => judge(access, concurrency));
  const races: Race[] = [];
  for (const one of judged) {
    const race =
      copiedLock(one) ??
      readLocked(one, judged) ??
      unlocked(one, judged) ??
      outside(one, judged, concurrency) ??
      releasedAtOnce(one) ??
      forgotten(one, judged) ??
      otherLock(one, judged, concurrency) ??
      readUnderOther(one, judged, concurrency) ??
      foreignUse(one, judged, concurrency) ??
      besideOwner(one, judged) ??
      besideStarted(one, judged) ??
      withoutLock(one, judged, concurrency);
    if (race !== null) races.push(race);
  }
  // Who calls is asked last: it costs most.
  return races.length > 0 && isOfOneGoroutine(accesses, concurrency) ? [] : onePerFunction(races);
}

/** go w.run(), which all accesses lie behind: whatever lock some of them take, nobody is beside them. */
function isOfOneGoroutine(accesses: readonly MapAccess[], concurrency: Concurrency): boolean {
  const starts = new Set<Node>();
  for (const { at, base, ctx } of accesses) {
    const reach = concurrency.reach(at, base, ctx, true);
    // A variable of the function that starts the goroutine.
    if (base !== "package" && base.role !== "receiver" && !reach.isPrivate) return false;
    if (reach.isPrivate) continue;
    if (reach.isUnknown || reach.isLoose || reach.isExported || reach.isHeldSomewhere) return false;
    if (reach.roots.length === 0) return false;
    for (const root of reach.roots) {
      if (root.kind !== "go") return false;
      starts.add(root.at);
    }
    if (starts.size > 1) return false;
  }
  return starts.size === 1;
}

function judge(access: MapAccess, concurrency: Concurrency): Judged {
  const state = concurrency.heldAt(access.at, access.ctx);
  const owner = ownerText(access);
  const locks = new Map<string, "write" | "read" | "maybe">();
  for (const [place, held] of state?.locks ?? []) {
    const isOfOwner = owner === "" || place === owner || place.startsWith(`${owner}.`);
    if (isOfOwner && !isOfPart(place, owner, access)) locks.set(place.slice(owner.length), held);
  }
  const own = [...(state?.locks.keys() ?? [])].filter((place) => isOwnLock(place, access));
  for (const place of own) locks.delete(place);
  const isLocked = state === null || state.isUnsure || state.locks.size > own.length;
  // What only keeps writers out lets the others in.
  const isShared = access.kind === "write" && locks.size === 1 && [...locks.values()][0] === "read";
  return new Judgement(access, locks, isLocked, () =>
    concurrency.reach(access.at, access.base, access.ctx, own.length > 0 || isShared),
  );
}

/** Who calls is asked last: it costs most. */
class Judgement implements Judged {
  readonly access: MapAccess;
  readonly locks: Judged["locks"];
  readonly isLocked: boolean;
  private readonly findReach: () => Reach;
  private known: Reach | null = null;

  constructor(access: MapAccess, locks: Judged["locks"], isLocked: boolean, findReach: () => Reach) {
    this.access = access;
    this.locks = locks;
    this.isLocked = isLocked;
    this.findReach = findReach;
  }

  get reach(): Reach {
    this.known ??= this.findReach();
    return this.known;
  }
}

function readLocked(one: Judged, all: readonly Judged[]): Race | null {
  const { access, locks } = one;
  if (access.kind !== "write" || locks.size !== 1 || [...locks.values()][0] !== "read") return null;
  if (one.reach.isPrivate || one.reach.isLoose) return null;
  const { decl } = access.ctx;
  const isOpen = decl.kind === "FuncDecl" && /^\p{Lu}/u.test(decl.name.name);
  const isMany = one.reach.roots.some((root) => root.kind !== "go");
  for (const [place, held] of locks) {
    const isGuard = all.some((other) => other.access.kind === "write" && other.locks.get(place) === "write");
    if (held === "read" && (isOpen || isGuard || isMany))
      return { access, reason: { kind: "read-locked", lock: `${ownerText(access)}${place}` } };
  }
  return null;
}

function unlocked(one: Judged, all: readonly Judged[]): Race | null {
  const { access } = one;
  if (one.isLocked) return null;
  const { reach } = one;
  if (reach.isPrivate) return null;
  const many = reach.roots.find((root) => root.kind !== "go");
  if (access.kind === "write") {
    if (many !== undefined) return { access, reason: { kind: "unlocked", root: many, other: null } };
    const [single] = reach.roots;
    const beside = single === undefined ? undefined : all.find((other) => runsBeside(other, single));
    return single === undefined || beside === undefined
      ? null
      : { access, reason: { kind: "unlocked", root: single, other: beside.access } };
  }
  // A read is at fault where every write is locked.
  if (many === undefined) return null;
  const writer = all.find((other) => other.access.kind === "write" && isConcurrentWrite(other, many));
  return writer === undefined ? null : { access, reason: { kind: "unlocked", root: many, other: writer.access } };
}

/** A goroutine that is started once, and what the function that started it does before it waits: one of them writes. */
function besideOwner(one: Judged, all: readonly Judged[]): Race | null {
  const { access } = one;
  if (one.isLocked) return null;
  for (const root of startsOf(one)) {
    const { ctx, at: start } = root;
    const [owner] = functionsAround(start, ctx);
    if (owner?.body == null) continue;
    const { cfg } = ctx.flow(owner.body);
    const other = all.find(({ access: { at, ctx: where, kind, base, map }, isLocked }) => {
      if (where !== ctx || isLocked || functionsAround(at, ctx)[0] !== owner) return false;
      if ((kind === "read" && access.kind === "read") || !isSameOwner(access, base, map, root)) return false;
      let stmt: Node | undefined = at;
      while (stmt !== undefined && cfg.blockOf(stmt) === undefined) stmt = ctx.parents.get(stmt);
      return stmt !== undefined && isReachedUnwaited(start, stmt, cfg);
    });
    if (other === undefined) continue;
    const [written, beside] = access.kind === "write" ? [access, other.access] : [other.access, access];
    return { access: written, reason: { kind: "unlocked", root, other: beside } };
  }
  return null;
}

/** if ms[k] ... in the loop whose goroutines write ms[k] under a lock of the function: those that run already do. */
function besideStarted(one: Judged, all: readonly Judged[]): Race | null {
  const { access } = one;
  const { ctx, base } = access;
  const [owner] = functionsAround(access.at, ctx);
  if (one.isLocked || base === "package" || owner?.body == null || base.func !== owner) return null;
  const { cfg } = ctx.flow(owner.body);
  const inGraph = (node: Node): Node | undefined => {
    let at: Node | undefined = node;
    while (at !== undefined && at !== owner && cfg.blockOf(at) === undefined) at = ctx.parents.get(at);
    return at === owner ? undefined : at;
  };
  const here = inGraph(access.at);
  for (const { access: other, locks } of all) {
    const [lit, outer] = functionsAround(other.at, ctx);
    if (other.ctx !== ctx || other.kind !== "write" || other.base !== base || lit?.kind !== "FuncLit") continue;
    const [lock] = [...locks].find(([, held]) => held === "write") ?? [];
    const call = ctx.parents.get(lit);
    if (outer !== owner || lock === undefined || call?.kind !== "CallExpr") continue;
    const isStarted = ctx.parents.get(call)?.kind === "GoStmt" || isStarter(call, ctx);
    const start = isStarted ? inGraph(call) : undefined;
    if (start !== undefined && here !== undefined && isReachedUnwaited(start, here, cfg))
      return { access, reason: { kind: "outside", lock, other } };
  }
  return null;
}

/** The go statements, each run once, that lead to the access. */
function startsOf({ access, reach }: Judged): readonly Root[] {
  const { ctx, base } = access;
  const [lit] = functionsAround(access.at, ctx);
  const call = lit?.kind === "FuncLit" ? ctx.parents.get(lit) : undefined;
  const stmt = call === undefined ? undefined : ctx.parents.get(call);
  if (stmt?.kind === "GoStmt") return [{ kind: "go", ctx, at: stmt }];
  if (base !== "package" && base.role !== "receiver") return [];
  return reach.roots.filter((root) => root.kind === "go" && root.at.kind === "GoStmt");
}

/** Whether the map in the goroutine is the one that its starter names. */
function isSameOwner(inside: MapAccess, base: MapAccess["base"], map: Node, { ctx, at }: Root): boolean {
  if (inside.base === "package" || base === "package") return inside.base === base;
  if (inside.ctx === ctx && inside.base === base) return true;
  const call = at.kind === "GoStmt" ? at.call : null;
  if (inside.base.role !== "receiver" || call?.fun.kind !== "SelectorExpr" || map.kind !== "SelectorExpr") return false;
  return rootVariable(call.fun.x, ctx.names) === base && call.fun.x.kind === "Ident" && map.x.kind === "Ident";
}

/** Reached from a handler, or from another goroutine that is started along with this one. */
function runsBeside({ reach }: Judged, root: Root): boolean {
  return reach.roots.some(
    (other) =>
      other.kind === "handler" ||
      (other.at !== root.at &&
        root.ctx.parents.get(root.at) === other.ctx.parents.get(other.at) &&
        !isHandedOn(root, other) &&
        !isHandedOn(other, root)),
  );
}

/** go func() { ...; ready <- struct{}{} }(), go func() { <-ready; ... }(): the second begins when the first has ended. */
function isHandedOn(first: Root, second: Root): boolean {
  const [before, after] = [literalOf(first.at), literalOf(second.at)];
  const [last, next] = [before?.body.list.at(-1), after?.body.list.find(({ kind }) => kind !== "DeferStmt")];
  const awaited = next?.kind === "ExprStmt" && next.x.kind === "UnaryExpr" && next.x.op === "<-" ? next.x.x : null;
  if (awaited === null || last === undefined) return false;
  const closed = last.kind === "ExprStmt" && last.x.kind === "CallExpr" ? last.x.args[0] : undefined;
  const told = last.kind === "SendStmt" ? last.chan : closed;
  return told !== undefined && placeText(told) !== "" && placeText(told) === placeText(awaited);
}

function literalOf(stmt: Node): FuncLit | null {
  const fun = stmt.kind === "GoStmt" ? stmt.call.fun : null;
  return fun?.kind === "FuncLit" ? fun : null;
}

/** A write under its lock, in a function that also runs after the start; unlocked writes are reported themselves. */
function isConcurrentWrite(one: Judged, root: Root): boolean {
  const isLocked = [...one.locks.values()].includes("write");
  const { decl } = one.access.ctx;
  // What Init fills is there before the first request is.
  const isBefore = decl.kind === "FuncDecl" && beforehand.test(decl.name.name);
  return isLocked && !isBefore && decl !== root.ctx.decl && !one.reach.isPrivate;
}

/** A lock of the owner under which the map is written elsewhere, which this function takes too, but not here. */
function outside(one: Judged, all: readonly Judged[], concurrency: Concurrency): Race | null {
  const { access } = one;
  if (one.isLocked || all.every((other) => ![...other.locks.values()].includes("write"))) return null;
  if (one.reach.isPrivate || one.reach.isLoose || one.reach.isHeldSomewhere) return null;
  // The owner's lock; a map of the function's own has none.
  if (access.map.kind !== "SelectorExpr" && access.base !== "package") return null;
  const writes = all.flatMap((each) => (each.access.kind === "write" ? [each.access] : []));
  if (isSealed(access.ctx.decl, writes)) return null;
  const taken = functionsAround(access.at, access.ctx);
  const owner = ownerText(access);
  for (const other of all) {
    if (other === one || other.access.kind !== "write") continue;
    for (const [place, held] of other.locks) {
      if (held !== "write") continue;
      const lock = `${owner}${place}`;
      if (other.reach.isPrivate) continue;
      const isTaken = taken.some((func) => concurrency.locksOf(func, access.ctx)?.taken.has(lock) === true);
      const isShared = access.kind === "write" || writesElsewhere(one, all) || isLookedUpAgain(one, all, place);
      if (isTaken && isShared && guardsMost(place, one, all))
        return { access, reason: { kind: "outside", lock, other: other.access } };
    }
  }
  return null;
}

/** A lock that most others do without is that of something else. */
function guardsMost(place: string, one: Judged, all: readonly Judged[]): boolean {
  let guarded = 0;
  let free = 0;
  for (const other of all) {
    if (other.access.ctx.decl === one.access.ctx.decl) continue;
    if (other.locks.has(place)) guarded++;
    else if (!other.isLocked && !other.reach.isPrivate && !other.reach.isHeldSomewhere) free++;
  }
  return guarded >= free;
}

/** Who alone writes may read without the lock. */
function writesElsewhere(one: Judged, all: readonly Judged[]): boolean {
  return all.some(({ access }) => access.kind === "write" && access.ctx.decl !== one.access.ctx.decl);
}

export function onePerFunction(races: readonly Race[]): readonly Race[] {
  const seen = new Set<Node>();
  return races.filter(({ access }) => {
    const { decl } = access.ctx;
    if (seen.has(decl)) return false;
    seen.add(decl);
    return true;
  });
}
