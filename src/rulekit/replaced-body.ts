// What a function puts into the body of a request or response before it reads it.
import { placeText } from "../go/flow/deferred.ts";
import type { CallExpr, Expr } from "../go/syntax/ast.ts";
import { walk } from "../go/syntax/walk.ts";
import { limitingReaders } from "../knowledge/peers.ts";
import type { Context } from "./context.ts";

/** r.Body = something else, before the call: a limited reader, or one's own bytes. */
export function isReplacedBefore(place: Expr, call: CallExpr, ctx: Context): boolean {
  return valuesBefore(place, call, ctx).length > 0;
}

/** r.Body = http.MaxBytesReader(w, r.Body, n), and nothing else. */
export function isCutBefore(place: Expr, call: CallExpr, ctx: Context): boolean {
  const values = valuesBefore(place, call, ctx);
  const isLimit = (value: Expr | undefined): boolean =>
    value?.kind === "CallExpr" && limitingReaders.has(ctx.calleeOf(value));
  return values.length > 0 && values.every(isLimit);
}

/** What is put into a body before the call. */
function valuesBefore(place: Expr, call: CallExpr, ctx: Context): readonly (Expr | undefined)[] {
  const text = placeText(place);
  const isUpload = place.kind === "Ident";
  const values: (Expr | undefined)[] = [];
  walk(ctx.decl, (node) => {
    if (node.kind !== "AssignStmt" || node.token !== "=" || node.pos > call.pos) return true;
    for (const [i, target] of node.lhs.entries()) {
      if (target.kind !== "SelectorExpr" || target.sel.name !== "Body") continue;
      if (isUpload || placeText(target) === text) values.push(node.rhs[node.lhs.length === node.rhs.length ? i : 0]);
    }
    return true;
  });
  return values;
}
