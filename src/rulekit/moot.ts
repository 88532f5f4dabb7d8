// When a value that nobody releases holds nothing, or not for long: the answer of a HEAD request, rows of a transaction
// that its owner ends, a context whose parent is cancelled when the function returns.
import type { Acquisition } from "../go/flow/resource.ts";
import { resourceKind } from "../go/summaries/ownership.ts";
import type { CallExpr, Expr, Node } from "../go/syntax/ast.ts";
import { unparen } from "../go/syntax/parser-expr.ts";
import { typeName } from "../go/types/body-types.ts";
import { calleeExpr, calleeName, rootVariable, variableOf } from "../go/types/callee.ts";
import type { LocalVar } from "../go/types/object.ts";
import type { protocols } from "../knowledge/protocols.ts";
import type { Context } from "./context.ts";

/** The way out of the function on which somebody else ends the value; null: none. */
export function endedOn(
  { call, handle }: Acquisition,
  kind: keyof typeof protocols,
  ctx: Context,
): "exit" | "failure" | null {
  const fun = calleeExpr(call);
  if (kind === "rows" && fun.kind === "SelectorExpr") {
    const type = ctx.typed?.typeOf(fun.x) ?? null;
    // A *gorm.DB is a database and a transaction in one.
    const runner = rootVariable(runnerOf(fun) ?? fun.x, ctx.names);
    if (runner !== null && runner.func === handle.func && isBegun(runner, ctx) && isUsedByDefer(runner, ctx))
      return "exit";
    if (type === null || resourceKind(type) !== "tx" || /\/gorm\.DB$/.test(typeName(type))) return null;
    const tx = rootVariable(fun.x, ctx.names);
    // What fails is rolled back by whoever began it, and the driver closes the rows with it.
    return tx !== null && tx.func === handle.func && isUsedByDefer(tx, ctx) ? "exit" : "failure";
  }
  if (kind !== "cancel") return null;
  const parent = variableOf(call.args[0], ctx.names);
  return parent !== null && parent.func === handle.func && isCancelledByDefer(parent, call, ctx) ? "exit" : null;
}

/** The tx of query.RunWith(tx).Query(). */
function runnerOf(fun: Expr): Expr | null {
  for (let at: Expr = fun; at.kind === "SelectorExpr" || at.kind === "CallExpr"; ) {
    if (at.kind === "SelectorExpr") at = unparen(at.x);
    else {
      const callee = calleeExpr(at);
      if (callee.kind === "SelectorExpr" && callee.sel.name === "RunWith") return at.args[0] ?? null;
      at = callee;
    }
  }
  return null;
}

/** tx, err := db.Begin(), where its type may not be known. */
function isBegun(variable: LocalVar, ctx: Context): boolean {
  return ctx.names.writesOf(variable).some((write) => {
    const stmt = ctx.parents.get(write);
    const value = stmt?.kind === "AssignStmt" ? stmt.rhs[0] : undefined;
    const fun = value?.kind === "CallExpr" ? calleeExpr(value) : null;
    return fun?.kind === "SelectorExpr" && /^(Must)?Begin/.test(fun.sel.name);
  });
}

/** Whether the variable has its value from context.WithCancel or kin, and a deferred call above `user` cancels it. */
export function isCancelledByDefer(context: LocalVar, user: CallExpr, ctx: Context): boolean {
  return ctx.names.writesOf(context).some((write) => {
    const stmt = ctx.parents.get(write);
    const made = stmt?.kind === "AssignStmt" ? stmt.rhs[0] : undefined;
    if (stmt?.kind !== "AssignStmt" || made?.kind !== "CallExpr") return false;
    if (!/^context\.With(Cancel|Timeout|Deadline)/.test(calleeName(made, ctx.names) ?? "")) return false;
    const cancel = variableOf(stmt.lhs[1], ctx.names);
    if (cancel === null || cancel.func !== ctx.func) return false;
    return ctx.names.usesOf(cancel).some((use) => {
      if (use.pos > user.pos) return false;
      const parent = ctx.parents.get(use);
      return parent?.kind === "CallExpr" && parent.fun === use && ctx.parents.get(parent)?.kind === "DeferStmt";
    });
  });
}

/** The answer of a HEAD request has no body (net/http: "NoBody"), and its connection is free at once. */
export function isOfHead(call: CallExpr, ctx: Context): boolean {
  const name = calleeName(call, ctx.names) ?? ctx.typed?.calleeName(call) ?? "";
  if (/^net\/http\.(Client\.)?Head$/.test(name)) return true;
  return call.args.some((arg) => {
    const request = variableOf(arg, ctx.names);
    const [write, ...others] = request === null ? [] : ctx.names.writesOf(request);
    const stmt = write === undefined ? undefined : ctx.parents.get(write);
    const value = stmt?.kind === "AssignStmt" ? stmt.rhs[0] : undefined;
    if (value?.kind !== "CallExpr" || others.length > 0) return false;
    if (!/^net\/http\.NewRequest(WithContext)?$/.test(calleeName(value, ctx.names) ?? "")) return false;
    const method = value.args[value.args.length - 3];
    return method !== undefined && isHead(method, ctx);
  });
}

function isHead(method: Expr, ctx: Context): boolean {
  const value = ctx.typed?.constantOf(method);
  return value?.kind === "string" && value.value === "HEAD";
}

function isUsedByDefer(variable: LocalVar, ctx: Context): boolean {
  return ctx.names.usesOf(variable).some((use) => {
    let at: Node | undefined = use;
    while (at !== undefined && at.kind !== "DeferStmt" && at.kind !== "FuncDecl") at = ctx.parents.get(at);
    return at?.kind === "DeferStmt";
  });
}
