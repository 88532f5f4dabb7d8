// How a function comes to run: by a defer statement, only ever otherwise, or nobody can tell. A function that other
// packages can name, or whose value goes somewhere, may be deferred there.
import type { CallExpr, Expr, Func, FuncDecl, FuncLit, Ident, Node } from "../go/syntax/ast.ts";
import { calleeExpr } from "../go/types/callee.ts";
import type { Context } from "./context.ts";
import { isProgram } from "./growth.ts";

export type Calling = "deferred" | "called" | "started" | "unknown";

export function callingOf(func: Func, ctx: Context): Calling {
  return func.kind === "FuncLit" ? callingOfLiteral(func, ctx) : callingOfDeclaration(func, ctx);
}

function callingOfLiteral(lit: FuncLit, ctx: Context): Calling {
  const parent = ctx.parents.get(lit);
  switch (parent?.kind) {
    case "CallExpr":
      return parent.fun === lit ? byStatement(parent, ctx) : asArgument(lit, parent, ctx);
    case "AssignStmt":
      return asVariable(parent.lhs[parent.rhs.indexOf(lit)], ctx);
    case "ValueSpec":
      return asVariable(parent.names[parent.values.indexOf(lit)], ctx);
    default:
      return "unknown";
  }
}

function byStatement(call: CallExpr, ctx: Context): Calling {
  const stmt = ctx.parents.get(call)?.kind;
  return stmt === "DeferStmt" ? "deferred" : stmt === "GoStmt" ? "started" : "called";
}

/** An HTTP handler, sync.Once's function, and what a function of the package only calls. */
function asArgument(lit: FuncLit, call: CallExpr, ctx: Context): Calling {
  if (isHandler(lit, ctx) || ctx.isCallOf(call, "sync.Once.Do")) return "called";
  const fun = calleeExpr(call);
  const object = fun.kind === "Ident" ? ctx.names.objectOf(fun) : undefined;
  const at = object?.kind === "package-level" ? ctx.uses.functionNamed(object.name, "") : null;
  if (at?.decl.kind !== "FuncDecl") return "unknown";
  const params = at.decl.type.params.list.flatMap((field) => field.names);
  return asVariable(params[call.args.indexOf(lit)], at);
}

/** func(w http.ResponseWriter, r *http.Request): net/http calls it. */
function isHandler(lit: FuncLit, ctx: Context): boolean {
  const [first] = lit.type.params.list;
  return first !== undefined && /^http\.ResponseWriter$/.test(ctx.text(first.type));
}

/** A variable that holds the function, and what is done with it. */
function asVariable(target: Expr | undefined, ctx: Context): Calling {
  const variable = target?.kind === "Ident" ? ctx.names.objectOf(target) : undefined;
  if (variable?.kind !== "var") return "unknown";
  return together(
    ctx.names
      .usesOf(variable)
      .filter((use) => use !== variable.decl)
      .map((use) => byUse(use, ctx)),
  );
}

function byUse(use: Node, ctx: Context): Calling {
  const parent = ctx.parents.get(use);
  return parent?.kind === "CallExpr" && calleeExpr(parent) === use ? byStatement(parent, ctx) : "unknown";
}

function together(uses: readonly Calling[]): Calling {
  for (const calling of ["deferred", "unknown", "called", "started"] as const) {
    if (uses.includes(calling)) return calling;
  }
  return "unknown";
}

function callingOfDeclaration(decl: FuncDecl, ctx: Context): Calling {
  const { name } = decl.name;
  if (decl.recv === null && /^(main|init)$/.test(name)) return "called";
  const uses = usesOf(decl, ctx);
  if (uses.some(({ calling }) => calling === "deferred")) return "deferred";
  const isClosed = /^[^A-Z]/.test(name) || isProgram(ctx.uses);
  return isClosed ? together(uses.map(({ calling }) => calling)) : "unknown";
}

/** Where a function of the package is named; of a method every selector of that name. */
export function usesOf(
  decl: FuncDecl,
  ctx: Context,
): readonly { readonly ctx: Context; readonly ident: Ident; readonly calling: Calling }[] {
  const { name } = decl.name;
  const uses = decl.recv === null ? ctx.uses.usesOf(name) : ctx.uses.selectorsOf(name);
  return uses
    .filter(({ ident }) => ident !== decl.name)
    .map(({ ctx: at, ident }) => {
      const parent = at.parents.get(ident);
      return { ctx: at, ident, calling: byUse(parent?.kind === "SelectorExpr" ? parent : ident, at) };
    });
}
