// What methods of a client answer: buckets, sessions, channels, which work through it. Whoever keeps one keeps the client;
// what only says how a call went is none.
import { dataMethods } from "../../knowledge/borrowers.ts";
import type { CallExpr, FuncLit, Node } from "../syntax/ast.ts";
import { calleeExpr, rootVariable } from "../types/callee.ts";
import type { LocalVar } from "../types/object.ts";
import { isErrorVariable } from "./forms.ts";
import type { Frame } from "./resource.ts";

/** bucket := client.Bucket(name), and not err := client.Ping(ctx).Err(). */
export function answersHandle(call: CallExpr, { parents, names, calls }: Frame): boolean {
  const fun = calleeExpr(call);
  const parent = parents.get(call);
  const target = parent?.kind === "AssignStmt" ? parent.lhs[0] : undefined;
  const isError = target !== undefined && isErrorVariable(target, names);
  if (parent?.kind === "ExprStmt" || isError || fun.kind !== "SelectorExpr") return false;
  return !dataMethods.has(fun.sel.name) && calls.answersHandle(call);
}

/** s.current = w above w.conn = dial(): whoever has w already has what is put into it. */
export function isStoredBefore(variable: LocalVar, pos: number, { names, parents }: Frame): boolean {
  return names.usesOf(variable).some((use) => {
    const stmt = use.end <= pos ? parents.get(use) : undefined;
    if (stmt?.kind !== "AssignStmt" || !stmt.rhs.includes(use) || stmt.lhs.length !== stmt.rhs.length) return false;
    const target = stmt.lhs[stmt.rhs.indexOf(use)];
    const root = target?.kind === "SelectorExpr" || target?.kind === "IndexExpr" ? rootVariable(target, names) : null;
    return root !== null && (root.role === "receiver" || root.role === "param");
  });
}

export function isMadeHere({ role }: LocalVar): boolean {
  return role === "local" || role === "result";
}

/** Whether a literal that stands before, and runs who knows when, has the variable. */
export function isSeenBefore(
  variable: LocalVar,
  pos: number,
  deferred: readonly FuncLit[],
  func: Node,
  { names, parents }: Frame,
): boolean {
  return names.usesOf(variable).some((use) => {
    for (let at = parents.get(use); at !== undefined && at !== func; at = parents.get(at))
      if (at.kind === "FuncLit" && at.end <= pos && !deferred.includes(at)) return true;
    return false;
  });
}
