// Locks that are there and guard nothing: a copy, one of each goroutine's own, one that is let go at once, another one than
// elsewhere, one that an exported method forgets, a map that leaves it under another name.
import { placeText } from "../go/flow/deferred.ts";
import type { BlockStmt, Expr, FuncDecl, Node } from "../go/syntax/ast.ts";
import { receiverName } from "../go/syntax/parser.ts";
import { walk } from "../go/syntax/walk.ts";
import { type Concurrency, functionsAround } from "./concurrency.ts";
import type { Context } from "./context.ts";
import type { Judged, Race } from "./map-races.ts";
import type { MapAccess } from "./map-uses.ts";

/** func (c counters) inc() { c.mu.Lock() ... }: each call locks a copy. */
export function copiedLock(one: Judged): Race | null {
  const { access, locks } = one;
  const { decl } = access.ctx;
  if (access.kind !== "write" || decl.kind !== "FuncDecl" || locks.size !== 1) return null;
  const [receiver] = decl.recv?.list ?? [];
  const name = receiver?.names[0];
  if (receiver?.type.kind !== "Ident" || name === undefined) return null;
  const [[place]] = [...locks] as [[string, string]];
  const lock = `${ownerText(access)}${place}`;
  if (lock !== name.name && !lock.startsWith(`${name.name}.`)) return null;
  const field = lock === name.name ? null : lock.slice(name.name.length + 1);
  return isMutexField(receiver.type.name, field, access.ctx) ? { access, reason: { kind: "copied", lock } } : null;
}

/** A field (null: an embedded one) of the type is a mutex by value. */
function isMutexField(type: string, field: string | null, ctx: Context): boolean {
  for (const spec of ctx.types.find(type)?.decl.specs ?? []) {
    if (spec.kind !== "TypeSpec" || spec.name.name !== type || spec.type.kind !== "StructType") continue;
    return spec.type.fields.list.some(
      ({ names, type: written }) =>
        written.kind === "SelectorExpr" &&
        /^(RW)?Mutex$/.test(written.sel.name) &&
        (field === null ? names.length === 0 : names.some((each) => each.name === field)),
    );
  }
  return false;
}

/** Locks that the goroutine's own function declares: every goroutine has another one. */
export function isOwnLock(place: string, { at, base, ctx }: MapAccess): boolean {
  const [func] = functionsAround(at, ctx);
  if (func?.kind !== "FuncLit" || (base !== "package" && base.decl.pos >= func.pos && base.decl.end <= func.end))
    return false;
  const name = place.replace(/^[&*]/, "");
  if (!/^\w+$/.test(name)) return false;
  let isOwn = false;
  walk(func.body, (node) => {
    if (node.kind === "ValueSpec") isOwn ||= node.names.some((each) => each.name === name);
    if (node.kind === "AssignStmt" && node.token === ":=")
      isOwn ||= node.lhs.some((x) => x.kind === "Ident" && x.name === name);
    return !isOwn;
  });
  return isOwn;
}

/** m.schema.RLock() around m.schema.Types: the lock of a part that has things of its own to guard. */
export function isOfPart(place: string, owner: string, { ctx }: MapAccess): boolean {
  if (place === owner || !/^[\w.]+\.\w+$/.test(place)) return false;
  const other = new RegExp(`\\b${place.replaceAll(".", "\\.")}\\.(?!(Try)?R?(Lock|Unlock|Locker)\\b)\\w`);
  return other.test(ctx.text(ctx.decl));
}

/** b.writing = true: fields by which a function tells the others, under the lock, to keep off. */
export function flagsSet(decl: Node): ReadonlySet<string> {
  const flags = new Set<string>();
  walk(decl, (node) => {
    if (node.kind !== "AssignStmt" || node.token !== "=") return true;
    node.lhs.forEach((target, i) => {
      const value = node.rhs[i];
      if (target.kind === "SelectorExpr" && value?.kind === "Ident" && value.name === "true")
        flags.add(target.sel.name);
    });
    return true;
  });
  return flags;
}

/** Whether all others look at a flag that the function sets before they write. */
export function isSealed(decl: Node, writes: readonly MapAccess[]): boolean {
  const others = writes.filter(({ ctx }) => ctx.decl !== decl);
  return others.length > 0 && [...flagsSet(decl)].some((flag) => others.every(({ ctx }) => asksFor(flag, ctx.decl)));
}

function asksFor(flag: string, decl: Node): boolean {
  let uses = 0;
  let writes = 0;
  const isFlag = (x: Node): boolean => x.kind === "SelectorExpr" && x.sel.name === flag;
  walk(decl, (node) => {
    if (isFlag(node)) uses++;
    if (node.kind === "AssignStmt") writes += node.lhs.filter(isFlag).length;
    return true;
  });
  return uses > writes;
}

/** mu.Lock(); mu.Unlock(): one after the other, where the second was to be deferred. */
export function releasedAtOnce(one: Judged): Race | null {
  const { access } = one;
  const { decl } = access.ctx;
  if (one.isLocked || decl.kind !== "FuncDecl" || decl.body === null) return null;
  const map = placeText(access.map);
  let lock: string | null = null;
  walk(decl.body, (node) => {
    if (node.kind === "FuncLit") return false;
    if (node.kind === "BlockStmt" && node.pos <= access.at.pos && access.at.end <= node.end)
      lock ??= pairIn(node, access.at, map);
    return lock === null;
  });
  return lock === null ? null : { access, reason: { kind: "at-once", lock } };
}

function pairIn(block: BlockStmt, before: Node, map: string): string | null {
  for (const [i, stmt] of block.list.entries()) {
    const next = block.list[i + 1];
    if (next === undefined || next.end > before.pos) return null;
    const place = lockedBy(stmt, /^R?Lock$/);
    if (place !== null && place === lockedBy(next, /^R?Unlock$/) && isOf(place, map)) return place;
  }
  return null;
}

/** s and s.mu are locks of s.config.labels. */
function isOf(lock: string, map: string): boolean {
  const [root] = lock.split(".");
  return map.startsWith(`${root}.`) || !lock.includes(".");
}

function lockedBy(stmt: Node, method: RegExp): string | null {
  const call = stmt.kind === "ExprStmt" ? stmt.x : null;
  if (call?.kind !== "CallExpr" || call.fun.kind !== "SelectorExpr" || !method.test(call.fun.sel.name)) return null;
  return placeText(call.fun.x);
}

/** Methods that run before others do, or say themselves that the caller sees to it. */
export const beforehand =
  /^(new|init|setup|load|open|start|restore|unmarshal|decode|marshal|string|gostring|clone|copy|with)/i;
export const toldOf = /lock|mutex|not (safe|thread|go-?routine)|concurren|caller|must (be|only)|before|test/i;

/** An exported method that takes no lock, where all others take the same one. */
export function forgotten(one: Judged, all: readonly Judged[]): Race | null {
  const { access } = one;
  const { decl } = access.ctx;
  if (one.isLocked || decl.kind !== "FuncDecl" || functionsAround(access.at, access.ctx).length !== 1) return null;
  if (beforehand.test(decl.name.name) || toldOf.test(access.ctx.docOf(decl))) return null;
  if (access.base !== "package" && (access.base.role !== "receiver" || access.map.kind !== "SelectorExpr")) return null;
  const others = all.filter((other) => other.access.ctx.decl !== decl && !isMadeThere(other.access));
  const locked = others.filter((other) => isSurelyLocked(other));
  // s.m = map[K]V{} in the function itself: it is made there, before others have it.
  if (isAssignedIn(access) || !locked.some((other) => isOfSameType(other.access, decl))) return null;
  const decls = new Set(locked.map((other) => other.access.ctx.decl));
  const guarded = locked.find((other) => other.access.kind === "write") ?? locked[0];
  if (guarded === undefined) return null;
  const isRead = access.kind === "read";
  if (isRead && (decls.size < 2 || guarded.access.kind !== "write")) return null;
  const lock = [...guarded.locks.keys()].find((place) => locked.every((other) => other.locks.has(place)));
  if (lock === undefined) return null;
  const isOpen = (other: Judged): boolean => !isSurelyLocked(other) && !other.isLocked && !other.reach.isHeldSomewhere;
  if (others.some(isOpen)) return null;
  const { reach } = one;
  if (reach.isPrivate || reach.isLoose || reach.isHeldSomewhere) return null;
  const isUncalled = access.ctx.uses.selectorsOf(decl.name.name).length === 0 && decl.recv !== null;
  if (!isUncalled && (reach.isUnknown || (!reach.isExported && reach.roots.length === 0))) return null;
  return { access, reason: { kind: "outside", lock: `${ownerText(access)}${lock}`, other: guarded.access } };
}

/** A goroutine that writes without the lock under which others, who run beside it, write. */
export function withoutLock(one: Judged, all: readonly Judged[], concurrency: Concurrency): Race | null {
  const { access } = one;
  if (access.kind !== "write" || one.isLocked || isMadeThere(access)) return null;
  const { reach } = one;
  if (reach.isPrivate || reach.isLoose || reach.isHeldSomewhere || reach.isUnknown || reach.isExported) return null;
  if (reach.roots.length === 0 || reach.roots.some(({ kind }) => kind === "handler")) return null;
  const own = new Set(reach.roots.map(({ at }) => at));
  for (const other of all) {
    const { decl } = other.access.ctx;
    if (other.access.kind !== "write" || decl === access.ctx.decl || isMadeThere(other.access)) continue;
    if (decl.kind !== "FuncDecl" || beforehand.test(decl.name.name) || !isOfSameOwner(one, other)) continue;
    const [lock] = [...other.locks].find(([, held]) => held === "write") ?? [];
    if (lock === undefined) continue;
    const others = concurrency.reach(other.access.at, other.access.base, other.access.ctx, true);
    if (others.isPrivate || others.isLoose || others.isUnknown || others.isHeldSomewhere) continue;
    if (others.isExported || others.roots.some(({ at }) => !own.has(at)))
      return { access, reason: { kind: "outside", lock: `${ownerText(access)}${lock}`, other: other.access } };
  }
  return null;
}

/** Both are fields of a receiver, or both are of the package. */
function isOfSameOwner(one: Judged, other: Judged): boolean {
  const [a, b] = [one.access.base, other.access.base];
  if (a === "package" || b === "package") return a === b;
  return a.role === "receiver" && b.role === "receiver";
}

/** A method of the same type, or a function where there is none. */
function isOfSameType({ ctx }: MapAccess, decl: FuncDecl): boolean {
  return ctx.decl.kind === "FuncDecl" && receiverName(ctx.decl) === receiverName(decl);
}

function isAssignedIn({ map, ctx }: MapAccess): boolean {
  const place = placeText(map);
  let found = false;
  walk(ctx.decl, (node) => {
    if (node.kind === "AssignStmt") found ||= node.lhs.some((x) => placeText(x) === place);
    return !found;
  });
  return found;
}

export function isSurelyLocked({ locks }: Judged): boolean {
  return [...locks.values()].some((held) => held !== "maybe");
}

/** In the function that makes the owner. */
function isMadeThere({ base }: MapAccess): boolean {
  return base !== "package" && base.role === "local";
}

/** A write under one lock of the owner, where others write under another. */
export function otherLock(one: Judged, all: readonly Judged[], concurrency: Concurrency): Race | null {
  const { access } = one;
  const own = surelyHeld(one);
  if (access.kind !== "write" || own.length !== 1 || access.map.kind !== "SelectorExpr") return null;
  // cond.L is a lock that has another name as well.
  if (all.some(({ locks }) => [...locks.keys()].some((place) => place.endsWith(".L")))) return null;
  const writes = all.filter((other) => other.access.kind === "write" && !isMadeThere(other.access));
  if (writes.some((other) => surelyHeld(other).length !== 1 || other.locks.size !== 1)) return null;
  const apart = writes.filter((other) => surelyHeld(other)[0] !== own[0]);
  const [other] = apart;
  if (other === undefined || new Set(writes.map((each) => surelyHeld(each)[0])).size !== 2) return null;
  const mine = writes.length - apart.length;
  // The few are wrong; of as many, those whose lock is not called after the map.
  if (mine > apart.length || (mine === apart.length && !isOddLock(one, other))) return null;
  const isFree = ({ access: { at, base, ctx } }: Judged): boolean => {
    const reach = concurrency.reach(at, base, ctx, true);
    return (
      !reach.isHeldSomewhere && !reach.isPrivate && !reach.isUnknown && (reach.isExported || reach.roots.length > 0)
    );
  };
  if (!isFree(one) || !isFree(other)) return null;
  const owner = ownerText(access);
  return {
    access,
    reason: {
      kind: "other-lock",
      lock: `${owner}${own[0]}`,
      right: `${owner}${surelyHeld(other)[0]}`,
      other: other.access,
    },
  };
}

/** Of two locks the one that is not called after the map; where neither is, the one that is taken further down. */
function isOddLock(one: Judged, other: Judged): boolean {
  const [isRight, isOther] = [isNamedFor(one), isNamedFor(other)];
  if (isRight !== isOther) return isOther;
  const { ctx, at } = one.access;
  return !isRight && ctx.display === other.access.ctx.display && at.pos > other.access.at.pos;
}

function isNamedFor(one: Judged): boolean {
  return isNamedAfter(surelyHeld(one)[0] as string, one.access);
}

export function surelyHeld({ locks }: Judged): readonly string[] {
  return [...locks].filter(([, held]) => held !== "maybe").map(([place]) => place);
}

/** ordersMu of orders. */
function isNamedAfter(lock: string, { map }: MapAccess): boolean {
  const name = map.kind === "SelectorExpr" ? map.sel.name.toLowerCase() : "";
  return name !== "" && lock.toLowerCase().includes(name.replace(/s$/, ""));
}

/** "s" for s.hits, "" for a package-level variable. */
export function ownerText({ map }: { readonly map: Expr }): string {
  return map.kind === "SelectorExpr" ? placeText(map.x) : "";
}
