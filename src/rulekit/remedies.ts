// What to do about a leak: how the value is given back, and where. A deferred release is right only where the value
// stays in the function and is not made in a loop.

import { type Say, say } from "../base/say.ts";
import { tellingName } from "../go/flow/confined.ts";
import type { Acquisition, Leak } from "../go/flow/resource.ts";
import { releasingOf } from "../go/summaries/acquirers.ts";
import type { Expr, Node } from "../go/syntax/ast.ts";
import { methodOfType, typeName } from "../go/types/body-types.ts";
import type { LocalVar } from "../go/types/object.ts";
import type { ResourceKind } from "../knowledge/protocols.ts";
import type { Context } from "./context.ts";
import { valueFacts } from "./values.ts";

/** Kinds whose values come from many modules. */
const kinds: ReadonlySet<ResourceKind> = new Set<ResourceKind>(["conn", "closer", "rows", "tx"]);
const ends: readonly string[] = [
  ...["Close", "Release", "Discard", "Disconnect", "Quit", "Logoff", "Umount", "Stop"],
  ...["Shutdown", "Unsubscribe", "Cleanup", "Destroy"],
];

/** "Release()", "Close(ctx)"; null: as usual for its kind, or not known. */
export function ownEnd(kind: ResourceKind, variable: LocalVar, ctx: Context): string | null {
  const type = ctx.typed?.typeOf(variable.decl) ?? null;
  if (type === null || !kinds.has(kind)) return null;
  for (const name of kind === "tx" ? ["Rollback", "Discard"] : ends) {
    const params = methodOfType(type, name)?.type?.params.vars;
    if (params === undefined) continue;
    if ((name === "Close" && params.length === 0) || name === "Rollback") return null;
    return `${name}(${params.map((param) => (typeName(param.type) === "context.Context" ? "ctx" : "...")).join(", ")})`;
  }
  return null;
}

const usualCalls: ReadonlyMap<ResourceKind, string> = new Map<ResourceKind, string>([
  ["cancel", "()"],
  ["tx", ".Rollback()"],
  ["ticker", ".Stop()"],
]);

/** Where a deferred release would come too late or too early: what to do instead; null: defer it. */
export function remedyAt(
  kind: ResourceKind,
  acquisition: Acquisition,
  leak: Leak,
  name: string,
  ctx: Context,
): Say | null {
  const { handle, prefix, stmt } = acquisition;
  const { func } = ctx;
  if (func === null || func.body === null || handle.func !== func) return null;
  const end = prefix.length > 0 ? null : ownEnd(kind, handle, ctx);
  const call = end === null ? name + (usualCalls.get(kind) ?? ".Close()") : `${name}.${end}`;
  const places = handedOn(handle, stmt.end, kind, ctx);
  const { at } = leak;
  if (at?.kind === "ReturnStmt" && places.some((place) => place === at)) {
    return say`whoever ends what is returned has to release it, too: \`${call}\``;
  }
  if (places.length > 0) return say`release it on this path, too: \`${call}\``;
  const { cfg, cycles } = ctx.flow(func.body);
  const block = cfg.blockOf(stmt);
  return block !== undefined && cycles.has(block) ? say`release it on every path of the iteration: \`${call}\`` : null;
}

const maxNames = 20;

/** The statements that give the value, or what holds it, to somebody who outlives the function. */
function handedOn(handle: LocalVar, from: number, kind: ResourceKind, ctx: Context): Node[] {
  const names = new Set([handle]);
  const places: Node[] = [];
  for (const name of names) {
    for (const use of ctx.names.usesOf(name)) {
      const place = use.pos < from ? null : (placeOf(use, ctx) ?? keeperOf(use, kind, ctx));
      if (place === null) continue;
      const targets = targetsOf(place);
      if (targets === null) places.push(place);
      for (const target of targets ?? []) {
        const object = target.kind === "Ident" ? ctx.names.objectOf(target) : undefined;
        if (object?.kind !== "var" || object.role !== "local" || object.func !== handle.func) places.push(place);
        else if (names.size < maxNames) names.add(object);
      }
    }
  }
  return places;
}

/** What an assignment writes to, but for what cannot hold the value; null: no assignment. */
function targetsOf(place: Node): readonly Expr[] | null {
  if (place.kind !== "AssignStmt" && place.kind !== "ValueSpec") return null;
  const targets: readonly Expr[] = place.kind === "AssignStmt" ? place.lhs : place.names;
  return targets.filter((target) => target.kind !== "Ident" || !tellingName.test(target.name));
}

/** pool.put(conn): a call that is not seen to leave the value as it was. */
function keeperOf(use: Expr, kind: ResourceKind, ctx: Context): Node | null {
  const call = ctx.parents.get(use);
  const index = call?.kind === "CallExpr" ? call.args.indexOf(use) : -1;
  if (call?.kind !== "CallExpr" || index < 0 || kind === "cancel") return null;
  if (ctx.parents.get(call)?.kind !== "ExprStmt") return null;
  const effect = ctx.callFacts.effectOf(call, index, [], releasingOf(kind, []));
  return effect?.onSuccess === "kept" || effect?.onSuccess === "released" ? call : null;
}

/** Climbs from a use to the statement that hands it on; null: it is only worked with there. */
function placeOf(use: Expr, ctx: Context): Node | null {
  const { isOnlyUsed, isPlain } = valueFacts(ctx);
  let at: Expr = use;
  for (;;) {
    const parent = ctx.parents.get(at);
    switch (parent?.kind) {
      case "UnaryExpr":
        if (parent.op !== "&") return null;
        break;
      case "KeyValueExpr":
        if (parent.value !== at) return null;
        break;
      case "CallExpr":
        if (parent.fun === at || isOnlyUsed(parent, at) || isPlain(parent)) return null;
        break;
      case "ParenExpr":
      case "CompositeLit":
      case "TypeAssertExpr":
        break;
      case "AssignStmt":
        return parent.rhs.includes(at) ? parent : null;
      case "ReturnStmt":
      case "SendStmt":
      case "ValueSpec":
        return parent;
      default:
        return null;
    }
    at = parent;
  }
}
