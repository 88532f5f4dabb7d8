// A method that sets a field of its receiver to nil and so forgets what is in it, where the package closes the field
// elsewhere: w.file = nil after a write has failed.
import { resourceKind } from "../go/summaries/ownership.ts";
import type { AssignStmt, FuncDecl, Node, SelectorExpr } from "../go/syntax/ast.ts";
import { receiverName } from "../go/syntax/parser.ts";
import type { LocalVar } from "../go/types/object.ts";
import { releaseMethods } from "../knowledge/holdings.ts";
import type { ResourceKind } from "../knowledge/protocols.ts";
import { toldByClosing } from "./closed-here.ts";
import type { Context } from "./context.ts";
import { isFieldOf, isMereUse, isOwnCall, isSeenToBefore, mayName } from "./replaced-field.ts";

/** Methods that are called when it is over with what is in the field, or to see to that. */
const endingName =
  /clos|disconn|lost|fail|err|reset|clean|clear|releas|free|done|finish|exit|stop|shut|kill|term|end|detach|take|hijack|drop/i;

/** The field; null where what it had is seen to, or it may have nothing. */
export function droppedField(stmt: AssignStmt, kind: ResourceKind, ctx: Context): SelectorExpr | null {
  if (stmt.token !== "=" || stmt.lhs.length !== 1) return null;
  const { decl } = ctx;
  const [target] = stmt.lhs;
  const [value] = stmt.rhs;
  if (value?.kind !== "Ident" || value.name !== "nil") return null;
  if (decl.kind !== "FuncDecl" || !isRunHere(ctx) || !toldByClosing.has(kind) || endingName.test(decl.name.name))
    return null;
  const name = decl.recv?.list[0]?.names[0];
  const receiver = name === undefined ? undefined : ctx.names.objectOf(name);
  if (receiver?.kind !== "var" || target === undefined || !isFieldOf(target, receiver, ctx)) return null;
  const type = ctx.typed?.typeOf(target) ?? null;
  if (type === null || resourceKind(type) !== kind || !isFilled(target, stmt, receiver, ctx)) return null;
  if (isTaken(target, stmt, receiver, ctx) || isSeenToBefore(target.sel.name, decl, ctx)) return null;
  return isClosedElsewhere(target, decl, ctx) ? target : null;
}

/** In the method itself, or in a literal that it calls on the spot. */
function isRunHere({ decl, func, parents }: Context): boolean {
  const call = func?.kind === "FuncLit" ? parents.get(func) : undefined;
  const stmt = call?.kind === "CallExpr" && call.fun === func ? parents.get(call) : undefined;
  return func === decl || (stmt !== undefined && stmt.kind !== "DeferStmt" && stmt.kind !== "GoStmt");
}

/** Before the statement the field is closed or handed to somebody, or a method of the receiver is called that may do so. */
function isTaken(field: SelectorExpr, stmt: AssignStmt, receiver: LocalVar, ctx: Context): boolean {
  return ctx.names.usesOf(receiver).some((use) => {
    const selector = ctx.parents.get(use);
    if (use.pos >= stmt.pos || use === receiver.decl) return false;
    if (selector?.kind !== "SelectorExpr") return true;
    const parent = ctx.parents.get(selector);
    if (selector.sel.name !== field.sel.name) return isOwnCall(selector, ctx) && mayName(selector, field.sel, ctx);
    const isSet = parent?.kind === "AssignStmt" && parent.lhs.includes(selector);
    return !isSet && parent?.kind !== "BinaryExpr" && !isMereUse(selector, ctx);
  });
}

/** Used before, or filled anew behind it: there is something in it. */
function isFilled(field: SelectorExpr, stmt: AssignStmt, receiver: LocalVar, ctx: Context): boolean {
  return ctx.names.usesOf(receiver).some((use) => {
    const selector = ctx.parents.get(use);
    if (selector?.kind !== "SelectorExpr" || selector.sel.name !== field.sel.name || selector === field) return false;
    if (use.pos < stmt.pos) return isMereUse(selector, ctx);
    const parent = ctx.parents.get(selector);
    return (
      parent?.kind === "AssignStmt" && parent.lhs.includes(selector) && parent.rhs.some((x) => x.kind === "CallExpr")
    );
  });
}

function isClosedElsewhere({ sel }: SelectorExpr, decl: FuncDecl, ctx: Context): boolean {
  return ctx.uses.usesOfMember(receiverName(decl), sel.name).some(({ ctx: at, ident }) => {
    const method: Node | undefined = at.parents.get(at.parents.get(ident) as Node);
    return method?.kind === "SelectorExpr" && releaseMethods.has(method.sel.name) && isOwnCall(method, at);
  });
}
