// Fields that a method of their type sets: who is handed the value changes them, as a response writer's status is set by
// the handler that it is passed to.
import type { Expr, FuncDecl, Node, SelectorExpr } from "../go/syntax/ast.ts";
import { unparen } from "../go/syntax/parser-expr.ts";
import { walk } from "../go/syntax/walk.ts";
import type { LocalVar } from "../go/types/object.ts";
import type { Context } from "./context.ts";

/** The statements that hand the variable on, or call a method that sets the field of a value that is made here. */
export function settersOf(variable: LocalVar, place: Expr, ctx: Context): readonly Node[] {
  if (place.kind !== "SelectorExpr" || unparen(place.x).kind !== "Ident") return [];
  const type = madeHere(variable, ctx);
  const setters = type === "" ? new Set<string>() : settingMethods(type, place.sel.name, ctx);
  if (setters.size === 0) return [];
  return ctx.names.usesOf(variable).flatMap((use) => {
    const parent = ctx.parents.get(use);
    const call = parent?.kind === "SelectorExpr" ? ctx.parents.get(parent) : parent;
    if (call?.kind !== "CallExpr") return [];
    const isSet =
      parent?.kind === "SelectorExpr" ? setters.has(parent.sel.name) && call.fun === parent : call.fun !== use;
    return isSet ? [statementAround(call, ctx)] : [];
  });
}

/** "T" of w := &T{...}: the variable is a pointer that others may have, too. */
function madeHere(variable: LocalVar, ctx: Context): string {
  const value = ctx.names.valueOf(variable);
  const literal = value?.kind === "UnaryExpr" && value.op === "&" ? unparen(value.x) : null;
  return literal?.kind === "CompositeLit" && literal.type?.kind === "Ident" ? literal.type.name : "";
}

function settingMethods(type: string, field: string, ctx: Context): ReadonlySet<string> {
  const found = new Set<string>();
  for (const { entry } of ctx.uses.entries("func")) {
    const decl = entry.receiver === type ? ctx.uses.functionNamed(entry.name, type)?.decl : undefined;
    if (decl?.kind === "FuncDecl" && sets(decl, field)) found.add(entry.name);
  }
  return found;
}

function sets(decl: FuncDecl, field: string): boolean {
  const name = decl.recv?.list[0]?.names[0]?.name;
  const isField = (x: Expr): x is SelectorExpr =>
    x.kind === "SelectorExpr" && x.sel.name === field && x.x.kind === "Ident" && x.x.name === name;
  let isSet = false;
  walk(decl, (node) => {
    if (node.kind === "AssignStmt") isSet ||= node.lhs.some(isField);
    else if (node.kind === "IncDecStmt") isSet ||= isField(node.x);
    return !isSet;
  });
  return isSet;
}

function statementAround(node: Node, ctx: Context): Node {
  let at: Node = node;
  for (let up = ctx.parents.get(at); up !== undefined && !/Stmt$/.test(at.kind); up = ctx.parents.get(at)) at = up;
  return at;
}
