// Who calls a function of the package.
import type { CallExpr, Expr, Func, Node } from "../go/syntax/ast.ts";
import type { Context } from "./context.ts";

export interface Caller {
  /** The facts of the declaration that calls. */
  readonly ctx: Context;
  readonly call: CallExpr;
  /** The innermost function around the call. */
  readonly func: Func;
}

/** The functions that call a declaration by its name, or a method of its type. */
export function callersOf(ctx: Context): readonly Caller[] {
  const { decl } = ctx;
  if (decl.kind !== "FuncDecl") return [];
  const receiver = receiverOf(decl.recv?.list[0]?.type ?? null);
  const name = decl.name.name;
  const uses = receiver === "" ? ctx.uses.usesOf(name) : ctx.uses.usesOfMember(receiver, name);
  return uses.flatMap(({ ctx: at, ident }) => {
    const parent = at.parents.get(ident);
    const callee = parent?.kind === "SelectorExpr" ? parent : ident;
    const call = at.parents.get(callee);
    const func = call?.kind === "CallExpr" && call.fun === callee ? functionAround(call, at) : null;
    return call?.kind !== "CallExpr" || func === null ? [] : [{ ctx: at, call, func }];
  });
}

function receiverOf(type: Expr | null): string {
  let at = type;
  while (at !== null && (at.kind === "StarExpr" || at.kind === "ParenExpr" || at.kind === "IndexExpr")) at = at.x;
  return at?.kind === "Ident" ? at.name : "";
}

/** The innermost function around a node. */
export function functionAround(node: Node, ctx: Context): Func | null {
  for (let at = ctx.parents.get(node); at !== undefined; at = ctx.parents.get(at))
    if (at.kind === "FuncLit" || at.kind === "FuncDecl") return at;
  return null;
}
