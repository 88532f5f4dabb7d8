// Whether a value goes back to certain variables: what is made for each request from that very request.
import { assignedValues } from "../go/flow/peer.ts";
import type { Expr, Ident, Node } from "../go/syntax/ast.ts";
import { walk } from "../go/syntax/walk.ts";
import { parameterIndex } from "../go/types/callee.ts";
import type { LocalVar } from "../go/types/object.ts";
import type { Context } from "./context.ts";

const maxSteps = 5;

/** Whether an expression's value goes back to one of the variables; a context taken from a request does not count. */
export function varies(x: Expr, isSource: (variable: LocalVar) => boolean, ctx: Context, depth: number): boolean {
  let found = false;
  walk(x, (node) => {
    if (found || node.kind === "FuncLit") return false;
    if (node.kind === "CallExpr" && node.fun.kind === "SelectorExpr" && node.fun.sel.name === "Context") return false;
    if (node.kind !== "Ident") return true;
    const variable = ctx.names.objectOf(node);
    if (variable?.kind !== "var" || /^ctx$/i.test(variable.name)) return true;
    if (isSource(variable)) found = true;
    else if (depth < maxSteps)
      found = valuesOf(node, variable, ctx).some((value) => varies(value, isSource, ctx, depth + 1));
    return !found;
  });
  return found;
}

/** What is put into a variable, or into a part of it; what a literal that is called at once is given. */
export function valuesOf(ident: Ident, variable: LocalVar, ctx: Context): readonly Expr[] {
  const { parents } = ctx;
  const parent = parents.get(variable.decl);
  if (parent?.kind === "RangeStmt") return [parent.x];
  const { func } = variable;
  const call = parents.get(func);
  if (variable.role === "param" && func.kind === "FuncLit" && call?.kind === "CallExpr" && call.fun === func) {
    const index = parameterIndex(variable);
    return call.args.slice(index, index + 1);
  }
  return [...(assignedValues(ident, ctx) ?? []), ...partsOf(variable, ctx)];
}

/** cfg.Addr = x, cfg.Set(x), fill(&cfg, x). */
function partsOf(variable: LocalVar, ctx: Context): readonly Expr[] {
  if (variable.role !== "local") return [];
  return ctx.names.usesOf(variable).flatMap((use) => {
    let node: Node = use;
    let above = ctx.parents.get(node);
    // json.NewDecoder(r.Body).Decode(&o)
    const filling = above?.kind === "UnaryExpr" && above.op === "&" ? ctx.parents.get(above) : undefined;
    if (filling?.kind === "CallExpr") {
      const { fun, args } = filling;
      return [...(fun.kind === "SelectorExpr" ? [fun.x] : []), ...args.filter((arg) => arg !== above)];
    }
    while (above?.kind === "SelectorExpr" || above?.kind === "IndexExpr") {
      node = above;
      above = ctx.parents.get(node);
    }
    if (node === use) return [];
    if (above?.kind === "AssignStmt" && above.lhs.includes(node as Expr)) return above.rhs;
    return above?.kind === "CallExpr" && above.fun === node ? above.args : [];
  });
}
