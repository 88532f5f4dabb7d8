// What methods of a client answer: buckets, sessions, channels, which work through it. Whoever keeps one keeps the client;
// what only says how a call went is none.
import { dataMethods } from "../../knowledge/borrowers.ts";
import type { CallExpr } from "../syntax/ast.ts";
import { calleeExpr } from "../types/callee.ts";
import type { Frame } from "./resource.ts";

/** bucket := client.Bucket(name), and not err := client.Ping(ctx).Err(). */
export function answersHandle(call: CallExpr, { parents, calls }: Frame): boolean {
  const fun = calleeExpr(call);
  const parent = parents.get(call);
  const target = parent?.kind === "AssignStmt" ? parent.lhs[0] : undefined;
  const isError = target?.kind === "Ident" && /^err|Err$/.test(target.name);
  if (parent?.kind === "ExprStmt" || isError || fun.kind !== "SelectorExpr") return false;
  return !dataMethods.has(fun.sel.name) && calls.answersHandle(call);
}
