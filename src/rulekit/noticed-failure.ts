// Dropped errors that are no loss: what failed shows in what is done with the result next.
import type { AssignStmt, CallExpr, Ident, Node } from "../go/syntax/ast.ts";
import { calleeExpr, lastName, rootVariable } from "../go/types/callee.ts";
import type { Blank } from "../knowledge/failures.ts";
import { functionAround } from "./callers.ts";
import type { Context } from "./context.ts";

/**
 * Whether a failure shows in another way: half of it does not decode, and that error is looked at; or nothing but a text
 * for people comes of it, in a function that has no error to tell.
 */
export function showsOtherwise(stmt: AssignStmt, result: Blank["result"], ctx: Context): boolean {
  const [target] = stmt.lhs;
  const variable = target?.kind === "Ident" ? ctx.names.objectOf(target) : undefined;
  if (result !== "bytes" || variable?.kind !== "var") return false;
  const uses = ctx.names.usesOf(variable).filter((use) => use !== target && use.pos > stmt.pos);
  if (uses.some((use) => isDecoded(use, ctx))) return true;
  const results = functionAround(stmt, ctx)?.type.results?.list ?? [];
  const [only] = results;
  const isText = results.length === 1 && only?.type.kind === "Ident" && only.type.name === "string";
  return isText && uses.every((use) => isTextOf(use, ctx));
}

/** if err := json.Unmarshal(body, &v); err != nil */
function isDecoded(use: Ident, ctx: Context): boolean {
  const call = ctx.parents.get(use);
  if (call?.kind !== "CallExpr" || !/^(Unmarshal\w*|Decode\w*|Parse\w*)$/.test(lastName(calleeExpr(call))))
    return false;
  const stmt = ctx.parents.get(call);
  if (stmt?.kind === "ReturnStmt") return true;
  const error = stmt?.kind === "AssignStmt" ? stmt.lhs.at(-1) : undefined;
  return error?.kind === "Ident" && error.name !== "_";
}

/** string(v) */
function isTextOf(use: Ident, ctx: Context): boolean {
  const call = ctx.parents.get(use);
  return call?.kind === "CallExpr" && call.fun.kind === "Ident" && call.fun.name === "string";
}

/** json.Unmarshal(data, &v); if len(v) == 0 { ... }: what was not decoded is noticed, or has a default. */
export function isLookedAtNext(call: CallExpr, ctx: Context): boolean {
  const target = call.args.at(-1);
  const variable = target?.kind === "UnaryExpr" ? rootVariable(target.x, ctx.names) : null;
  let stmt: Node | undefined = ctx.parents.get(call);
  while (stmt !== undefined && !/Stmt$/.test(stmt.kind)) stmt = ctx.parents.get(stmt);
  const block = stmt === undefined ? undefined : ctx.parents.get(stmt);
  const next = block?.kind === "BlockStmt" ? block.list[block.list.indexOf(stmt as never) + 1] : undefined;
  if (variable === null || next?.kind !== "IfStmt") return false;
  const { cond } = next;
  return ctx.names.usesOf(variable).some((use) => cond.pos <= use.pos && use.end <= cond.end);
}
