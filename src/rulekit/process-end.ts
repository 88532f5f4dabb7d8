// Deferred calls that nobody misses when the process ends without them: it gives back what they would.
import type { Release } from "../go/flow/deferred.ts";
import type { DeferStmt, Ident, Node } from "../go/syntax/ast.ts";
import type { Context } from "./context.ts";
import { type DeferFacts, holdingOfRelease } from "./defers.ts";

const harmless: ReadonlySet<string> = new Set(["Unlock", "RUnlock", "Done", "Stop", "close"]);

export function endsWithProcess(stmt: DeferStmt, facts: DeferFacts, body: Node, ctx: Context): boolean {
  const { deferred } = facts;
  const isTimed = (release: Release): boolean => /^(context|ticker)$/.test(holdingOfRelease(release, body, ctx.names));
  if (deferred.releases.length > 0 && deferred.releases.every(isTimed)) return true;
  const fun = stmt.call.fun;
  if (fun.kind === "Ident") {
    if (harmless.has(fun.name) || /cancel|^unlock/i.test(fun.name)) return true;
    if (/^(stop|done)/i.test(fun.name)) return !isMadeHere(fun, ctx);
  }
  const released = deferred.releases.map((release) => release.name);
  return !deferred.isClosure && released.length > 0 && released.every((name) => harmless.has(name));
}

/** Whether all that the deferred call would close is a connection or an answer: the system closes it just as well. */
export function closesConnection({ deferred }: DeferFacts, body: Node, ctx: Context): boolean {
  const { releases } = deferred;
  return (
    releases.length > 0 &&
    releases.every((release) => release.name === "Close" && holdingOfRelease(release, body, ctx.names) === "connection")
  );
}

/** stop := startProfile(): a function of the package made it, to be called. */
function isMadeHere(fun: Ident, ctx: Context): boolean {
  const variable = ctx.names.objectOf(fun);
  const value = variable?.kind === "var" ? ctx.names.valueOf(variable) : null;
  return value?.kind === "CallExpr" && ctx.declarationOf(value) !== null;
}
