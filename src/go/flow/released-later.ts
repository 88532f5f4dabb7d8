// Whether a function releases a value behind a call of which nothing is known: then the call only uses it. A release
// where the call failed tells nothing.
import type { CallExpr, Expr, Node } from "../syntax/ast.ts";
import { isWithin } from "../syntax/walk.ts";
import { areExclusive } from "./exclusive.ts";
import { saysFailure } from "./forms.ts";
import type { State } from "./path-state.ts";
import type { Frame, Releasing } from "./resource.ts";

export function isReleasedLater(call: CallExpr, state: State, releasing: Releasing, frame: Frame, func: Node): boolean {
  for (const [variable, { path, isDerived }] of state.holders) {
    if (isDerived || path.join(".") !== releasing.path.join(".")) continue;
    const uses = frame.names.usesOf(variable);
    const later = uses.filter((use) => use.pos > call.end && !areExclusive(call, use, frame.parents));
    if (later.some((use) => isPlainRelease(use, releasing, frame, func) || isGivenBack(use, releasing, frame)))
      return true;
    // What a deferred literal does comes later, wherever it stands.
    const waits = state.deferred.filter((lit) => lit.end <= call.pos);
    if (waits.some((lit) => uses.some((use) => isWithin(use, lit) && isPlainRelease(use, releasing, frame, lit))))
      return true;
  }
  return false;
}

/** pool.Put(v), pool.Put(any(v)) of a resource that such a function releases. */
function isGivenBack(use: Node, releasing: Releasing, { parents, calls }: Frame): boolean {
  let [call, arg] = [parents.get(use), use];
  if ((releasing.functions?.size ?? 0) === 0 || call?.kind !== "CallExpr") return false;
  if (calls.isConversion(call)) [call, arg] = [parents.get(call), call];
  if (call?.kind !== "CallExpr") return false;
  const index = call.args.indexOf(arg as Expr);
  return index >= 0 && calls.effectOf(call, index, [], releasing)?.onSuccess === "released";
}

function isPlainRelease(use: Node, releasing: Releasing, { parents }: Frame, func: Node): boolean {
  let at: Node = use;
  let parent = parents.get(at);
  for (const name of releasing.path) {
    if (name === "()") break;
    if (parent?.kind !== "SelectorExpr" || parent.sel.name !== name) return false;
    at = parent;
    parent = parents.get(at);
  }
  if (releasing.path[0] !== "()") {
    if (parent?.kind !== "SelectorExpr" || !releasing.releases.has(parent.sel.name)) return false;
    at = parent;
    parent = parents.get(at);
  }
  if (parent?.kind !== "CallExpr" || parent.fun !== at) return false;
  for (let above = parents.get(parent); above !== undefined && above !== func; above = parents.get(above)) {
    if (above.kind === "FuncLit") return false;
    if (above.kind === "IfStmt" && above.body.pos <= use.pos && saysFailure(above.cond)) return false;
  }
  return true;
}
