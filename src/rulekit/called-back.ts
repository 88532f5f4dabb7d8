// A value that a literal puts into a variable of the function around it, where that function hands the literal to a call
// and goes on when the call is over: err = retry(func() error { resp, err = client.Do(req); return err }).
import { isErrorVariable } from "../go/flow/forms.ts";
import type { Acquisition, Releasing } from "../go/flow/resource.ts";
import type { CallExpr, Func, FuncLit, Ident, Node } from "../go/syntax/ast.ts";
import { isWithin } from "../go/syntax/walk.ts";
import { typeName } from "../go/types/body-types.ts";
import { variableOf } from "../go/types/callee.ts";
import { functionAround } from "./callers.ts";
import type { Context } from "./context.ts";

export interface CalledBack {
  readonly acquisition: Acquisition;
  readonly func: Func;
}

/** The acquisition as the function around sees it, which has the value when the call is over; null: not of this form. */
export function calledBack(acquisition: Acquisition, releasing: Releasing, ctx: Context): CalledBack | null {
  const { handle, stmt } = acquisition;
  const { func } = ctx;
  if (
    func?.kind !== "FuncLit" ||
    !isAlwaysReached(stmt, func, ctx) ||
    handle.func === func ||
    handle.role === "param" ||
    !answersError(func, ctx)
  )
    return null;
  const call = callOf(func, ctx);
  const outer = call === null ? undefined : ctx.parents.get(call);
  if (call === null || outer?.kind !== "AssignStmt" || outer.lhs.length !== 1 || outer.rhs[0] !== call) return null;
  const error = variableOf(outer.lhs[0], ctx.names);
  if (error === null || !isErrorVariable(outer.lhs[0] as Ident, ctx.names)) return null;
  const around = functionAround(call, ctx);
  if (around === null || around !== handle.func) return null;
  const isMereUse = (use: Ident): boolean =>
    use.pos < stmt.end || !isWithin(use, func) || isLookedAt(use, releasing, ctx);
  if (!ctx.names.usesOf(handle).every(isMereUse)) return null;
  return { acquisition: { ...acquisition, stmt: outer, also: [], error }, func: around };
}

/** Under no condition of its own: where the literal went well, the value is there. */
function isAlwaysReached(stmt: Node, func: FuncLit, ctx: Context): boolean {
  let at: Node = stmt;
  for (let above = ctx.parents.get(at); above !== undefined && above !== func; above = ctx.parents.get(at)) {
    if (above.kind === "IfStmt" && above.init !== at) return false;
    if (above.kind !== "IfStmt" && (above.kind !== "BlockStmt" || above !== func.body)) return false;
    at = above;
  }
  return true;
}

function answersError({ type }: FuncLit, ctx: Context): boolean {
  const last = type.results?.list.at(-1)?.type;
  return (
    last !== undefined &&
    (last.kind === "Ident" ? last.name === "error" : typeName(ctx.typed?.typeOf(last) ?? null) === "error")
  );
}

/** The call that is given the literal, itself or as the only use of its variable, or that calls it on the spot. */
function callOf(lit: FuncLit, ctx: Context): CallExpr | null {
  const parent = ctx.parents.get(lit);
  if (parent?.kind === "CallExpr") return parent;
  const target =
    parent?.kind === "AssignStmt" && parent.lhs.length === 1
      ? parent.lhs[0]
      : parent?.kind === "ValueSpec" && parent.names.length === 1
        ? parent.names[0]
        : undefined;
  const variable = variableOf(target, ctx.names);
  if (variable === null || ctx.names.valueOf(variable) !== lit) return null;
  const [use, ...others] = ctx.names.usesOf(variable).filter((at) => at !== variable.decl);
  const call = use === undefined || others.length > 0 ? undefined : ctx.parents.get(use);
  return call?.kind === "CallExpr" ? call : null;
}

/** resp == nil, resp.StatusCode, f.Name(): neither released nor handed to anybody. */
function isLookedAt(use: Ident, { releases, path }: Releasing, ctx: Context): boolean {
  let at: Node = use;
  let depth = 0;
  for (let above = ctx.parents.get(at); above?.kind === "SelectorExpr" && above.x === at; above = ctx.parents.get(at)) {
    // resp.Body is what has to be closed.
    if (releases.has(above.sel.name) || path[depth++] === above.sel.name) return false;
    at = above;
  }
  const parent = ctx.parents.get(at);
  return parent?.kind === "BinaryExpr" || at !== use;
}
