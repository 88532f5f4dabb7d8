// A value that is made empty, and opened by a method of its own: s := &store{}; if err := s.Open(); err != nil. From there
// on it has to be closed, or what the method put into one of its fields.
import { isErrorVariable } from "../go/flow/forms.ts";
import type { Acquisition } from "../go/flow/resource.ts";
import type { AssignStmt, Expr, Ident, Node } from "../go/syntax/ast.ts";
import { unparen } from "../go/syntax/parser-expr.ts";
import { calleeExpr, calleeName, lastName, variableOf } from "../go/types/callee.ts";
import type { LocalVar } from "../go/types/object.ts";
import type { ResourceKind } from "../knowledge/protocols.ts";
import { isInDefer } from "./callers.ts";
import type { Context } from "./context.ts";

/** Not find, get, lookup: those answer what somebody else has. */
const makingName = /^(new|make|create|build)/i;
const openingMethod = /^(Open|Start|Init|Connect|Dial|Listen|Begin|Mount|Attach|Setup|Load)/i;

/** The call that opens a local value which nobody else has, as one of a kind; null: the statement is none. */
export function openedBy(stmt: AssignStmt, kind: ResourceKind, ctx: Context): Acquisition | null {
  const call = stmt.rhs.length === 1 ? unparen(stmt.rhs[0] as Expr) : null;
  if (stmt.lhs.length !== 1 || call?.kind !== "CallExpr") return null;
  const fun = calleeExpr(call);
  if (fun.kind !== "SelectorExpr" || !openingMethod.test(fun.sel.name)) return null;
  const handle = variableOf(fun.x, ctx.names);
  const error = variableOf(stmt.lhs[0], ctx.names);
  if (handle === null || handle.role !== "local" || handle.func !== ctx.func || error === null) return null;
  if (!isErrorVariable(stmt.lhs[0] as Expr, ctx.names) || !isMadeEmpty(handle, ctx) || isShared(handle, stmt, ctx))
    return null;
  const opened = { stmt, call, handle, prefix: [], also: [], error };
  if (kind === "closer") return ctx.opensReceiver(call) ? opened : null;
  // Where the value itself can be closed that is what has to be done.
  const field = ctx.opensReceiver(call) ? null : ctx.openedField(call);
  return field?.kind === kind ? { ...opened, prefix: [field.field] } : null;
}

/** Put together here, or by a constructor that leaves nothing to be closed. */
function isMadeEmpty(handle: LocalVar, ctx: Context): boolean {
  const [write, ...others] = ctx.names.writesOf(handle);
  const stmt = write === undefined ? undefined : ctx.parents.get(write);
  if (others.length > 0 || stmt?.kind !== "AssignStmt" || stmt.token !== ":=") return false;
  const value = stmt.rhs.length === 1 ? stmt.rhs[0] : stmt.rhs[stmt.lhs.indexOf(write as Ident)];
  const made = value === undefined ? null : unparen(value);
  if (made?.kind === "CallExpr" && calleeName(made, ctx.names) === "new") return true;
  if (made?.kind === "CallExpr")
    return makingName.test(lastName(made.fun)) && ctx.freshOf(made) === null && ctx.declarationOf(made) !== null;
  const literal = made?.kind === "UnaryExpr" && made.op === "&" ? unparen(made.x) : made;
  return literal?.kind === "CompositeLit";
}

/** Before it is opened somebody else is given it, or its end is deferred. */
function isShared(handle: LocalVar, stmt: Node, ctx: Context): boolean {
  return ctx.names.usesOf(handle).some((use) => {
    const parent = ctx.parents.get(use);
    if (use.pos >= stmt.pos || use === handle.decl) return false;
    return (parent?.kind !== "SelectorExpr" && parent?.kind !== "BinaryExpr") || isInDefer(use, ctx.func, ctx);
  });
}
