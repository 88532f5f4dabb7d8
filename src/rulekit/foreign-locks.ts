// Maps that are used without the lock that everybody else takes for them: by code of another type than their own, under a
// lock of its own, or before a second look under the lock.
import { placeText } from "../go/flow/deferred.ts";
import { walk } from "../go/syntax/walk.ts";
import { type Concurrency, functionsAround, type Reach } from "./concurrency.ts";
import type { Context } from "./context.ts";
import { isTest } from "./error-chain.ts";
import { beforehand, isSurelyLocked, ownerText, surelyHeld, toldOf } from "./lock-gaps.ts";
import type { Judged, Race } from "./map-races.ts";
import type { MapAccess } from "./map-uses.ts";

/** What runs when nobody else does any more. */
const afterwards = /^(close|stop|shutdown|teardown|cleanup|finish|end|destroy|free)/i;

/** for _, s := range m.sections { ... s.overflow ... }, where the methods of the sections all take their lock. */
export function foreignUse(one: Judged, all: readonly Judged[], concurrency: Concurrency): Race | null {
  const { access } = one;
  // s.table.rows; what lies deeper is reached on a way of its own.
  const owner = access.map.kind === "SelectorExpr" ? access.map.x : null;
  const isHeldByField = owner?.kind === "SelectorExpr" && owner.x.kind === "Ident";
  const base = access.container ?? (isHeldByField ? access.base : null);
  if (base === null || (base !== "package" && base.role !== "receiver") || one.locks.size > 0) return null;
  const held = concurrency.heldAt(access.at, access.ctx);
  const guard = held?.isUnsure === false ? soleGuard(one, all) : null;
  if (held === null || guard === null || releasesForCaller(access.ctx, concurrency)) return null;
  // A lock around both is enough.
  if (held.locks.size > 0 && isWrittenUnderMore(guard.write, concurrency)) return null;
  // Who calls may not be known: nobody takes the lock of something else for this function.
  const reach = concurrency.reach(access.at, base, access.ctx, true);
  if (reach.isPrivate || reach.isHeldSomewhere) return null;
  if (!reach.isExported && !reach.isUnknown && reach.roots.length === 0) return null;
  if (isTest(access.ctx) || functionsAround(access.at, access.ctx).length !== 1 || isElsewhen(access.ctx)) return null;
  return { access, reason: { kind: "outside", lock: `${ownerText(access)}${guard.lock}`, other: guard.write.access } };
}

function isWrittenUnderMore({ access: { at, base, ctx } }: Judged, concurrency: Concurrency): boolean {
  return concurrency.reach(at, base, ctx, true).isHeldSomewhere;
}

/** defer m.mu.Unlock() without a Lock: it runs with the lock of its caller. */
function releasesForCaller(ctx: Context, concurrency: Concurrency): boolean {
  const { decl } = ctx;
  const taken = decl.kind === "FuncDecl" ? concurrency.locksOf(decl, ctx)?.taken : undefined;
  let isFound = false;
  walk(decl, (node) => {
    if (node.kind === "CallExpr" && node.fun.kind === "SelectorExpr" && /^R?Unlock$/.test(node.fun.sel.name))
      isFound ||= taken?.has(placeText(node.fun.x)) !== true;
    return !isFound;
  });
  return isFound;
}

interface Guard {
  readonly lock: string;
  readonly write: Judged;
}

/** The lock that all other methods of the owner (two at least) hold wherever they use the map, one of them to write. */
function soleGuard(one: Judged, all: readonly Judged[]): Guard | null {
  const { decl } = one.access.ctx;
  const others = all.filter(({ access: { ctx } }) => ctx.decl !== decl && !isElsewhen(ctx));
  const own = others.filter(({ access }) => isOfReceiver(access));
  const open = others.filter((other) => !own.includes(other) && !other.isLocked);
  if (countDecls(own) < 2 || countDecls(open) > countDecls(own) || !own.every(isSurelyLocked)) return null;
  const lock = [...(own[0]?.locks.keys() ?? [])].find((place) => own.every(({ locks }) => locks.has(place)));
  if (lock === undefined) return null;
  const write = own.find(({ access, locks }) => access.kind === "write" && locks.get(lock) === "write");
  return write === undefined ? null : { lock, write };
}

/** What runs before or after the others, or says who sees to it. */
function isElsewhen(ctx: Context): boolean {
  const { decl } = ctx;
  if (decl.kind !== "FuncDecl") return true;
  return beforehand.test(decl.name.name) || afterwards.test(decl.name.name) || toldOf.test(ctx.docOf(decl));
}

/** t.rows in a method of t. */
function isOfReceiver({ map, base }: MapAccess): boolean {
  return base !== "package" && base.role === "receiver" && map.kind === "SelectorExpr" && map.x.kind === "Ident";
}

function countDecls(judged: readonly Judged[]): number {
  return new Set(judged.map(({ access }) => access.ctx.decl)).size;
}

function runsBesideOthers(reach: Reach): boolean {
  if (reach.isPrivate || reach.isLoose || reach.isHeldSomewhere || reach.isUnknown) return false;
  return reach.isExported || reach.roots.length > 0;
}

/** A read under a lock of the owner that none of the writers takes. */
export function readUnderOther(one: Judged, all: readonly Judged[], concurrency: Concurrency): Race | null {
  const { access } = one;
  const [own, ...more] = surelyHeld(one);
  if (access.kind !== "read" || own === undefined || more.length > 0 || access.map.kind !== "SelectorExpr") return null;
  const guard = soleGuard(one, all);
  if (guard === null || guard.lock === own) return null;
  const others = all.filter((other) => other.access.ctx.decl !== access.ctx.decl);
  if (others.some(({ locks }) => locks.has(own) || [...locks.keys()].some((place) => place.endsWith(".L"))))
    return null;
  for (const {
    access: { at, base, ctx },
  } of [one, guard.write]) {
    if (!runsBesideOthers(concurrency.reach(at, base, ctx, true))) return null;
  }
  const owner = ownerText(access);
  return {
    access,
    reason: { kind: "other-lock", lock: `${owner}${own}`, right: `${owner}${guard.lock}`, other: guard.write.access },
  };
}

/** if v, ok := m[k]; ok { return v }; mu.Lock(); if v, ok := m[k]; ok ...: the second look says that others run as well. */
export function isLookedUpAgain(one: Judged, all: readonly Judged[], place: string): boolean {
  const { access } = one;
  if (access.kind !== "read") return false;
  const text = access.ctx.text(access.at);
  return all.some(
    ({ access: other, locks }) =>
      other.ctx.decl === access.ctx.decl &&
      other.kind === "read" &&
      other.at.pos > access.at.end &&
      locks.get(place) === "write" &&
      other.ctx.text(other.at) === text,
  );
}
