// Loops over what holds the value: over rows, over the elements of a list.
import type { CallExpr, Expr, Node, RangeStmt } from "../syntax/ast.ts";
import { unparen } from "../syntax/parser-expr.ts";
import { walk } from "../syntax/walk.ts";
import { rootVariable } from "../types/callee.ts";
import type { LocalVar } from "../types/object.ts";
import type { Frame } from "./resource.ts";

/** for rows.Next() { scan(rows) }: who is called for each row reads it. `next` is the method of the loop. */
export function isOfEachRow(
  call: CallExpr,
  next: string,
  isHolder: (x: Expr) => boolean,
  func: Node,
  frame: Frame,
): boolean {
  if (next === "") return false;
  for (let at = frame.parents.get(call); at !== undefined && at !== func; at = frame.parents.get(at)) {
    const cond = at.kind === "ForStmt" && at.cond !== null ? unparen(at.cond) : null;
    if (cond?.kind !== "CallExpr" || cond.fun.kind !== "SelectorExpr") continue;
    if (cond.fun.sel.name === next && isHolder(cond.fun.x)) return true;
  }
  return false;
}

/** for _, opt := range opts { opt(s) }, of the options a function is given: they set what they are given up. */
export function isOption(call: CallExpr, { names, parents }: Frame): boolean {
  const variable = call.fun.kind === "Ident" ? names.objectOf(call.fun) : undefined;
  const loop = variable?.kind === "var" ? parents.get(variable.decl) : undefined;
  const list = loop?.kind === "RangeStmt" && loop.x.kind === "Ident" ? names.objectOf(loop.x) : undefined;
  return list?.kind === "var" && list.role === "param" && list.type?.kind === "Ellipsis";
}

/** for i := range files { files[i].Close() }, not files[i] = f. */
export function isTakenByIndex({ x, body }: RangeStmt, frame: Frame): boolean {
  const list = rootVariable(x, frame.names);
  return list === null || takesElements(body, list, frame);
}

/** for i := 0; i < n; i++ { files[i].Close() }: whether the loop of a condition goes over the elements of a list. */
export function isLoopOver(cond: Expr, list: LocalVar, frame: Frame): boolean {
  const loop = frame.parents.get(cond);
  return loop?.kind === "ForStmt" && loop.cond === cond && takesElements(loop.body, list, frame);
}

/** Whether the loop does more with each element than to look at it. `field`: the one of the element that has the value. */
export function isTakenEach(
  variable: LocalVar,
  { body }: RangeStmt,
  releases: ReadonlySet<string>,
  field: string | undefined,
  { names, parents }: Frame,
): boolean {
  let taken = false;
  walk(body, (node) => {
    if (node.kind === "Ident" && names.objectOf(node) === variable) {
      const parent = parents.get(node);
      const isField = parent?.kind === "SelectorExpr" && parent.sel.name === field;
      const use = isField ? parents.get(parent) : parent;
      const isCompared =
        isField && (use?.kind === "BinaryExpr" || (use?.kind === "AssignStmt" && use.lhs.includes(parent)));
      const isRead = use?.kind === "SelectorExpr" && !releases.has(use.sel.name);
      if (!isRead && !isCompared) taken = true;
    }
    return !taken;
  });
  return taken;
}

function takesElements(body: Node, list: LocalVar, { names, parents }: Frame): boolean {
  return names.usesOf(list).some((use) => {
    if (use.pos < body.pos || body.end < use.end) return false;
    const element = parents.get(use);
    const stmt = element === undefined ? undefined : parents.get(element);
    return element?.kind !== "IndexExpr" || stmt?.kind !== "AssignStmt" || !stmt.lhs.includes(element);
  });
}
