// How a value is given back where Close() is not the way: its type tells.

import { methodOfType, typeName } from "../go/types/body-types.ts";
import type { LocalVar } from "../go/types/object.ts";
import type { ResourceKind } from "../knowledge/protocols.ts";
import type { Context } from "./context.ts";

/** Kinds whose values come from many modules. */
const kinds: ReadonlySet<ResourceKind> = new Set<ResourceKind>(["conn", "closer", "rows", "tx"]);
const ends: readonly string[] = ["Close", "Release", "Discard", "Disconnect", "Quit", "Logoff", "Umount", "Stop"];

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
