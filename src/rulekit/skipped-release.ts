// A method that ends its value, and closes a field of it on its way out, but not where something before that has failed:
// if err := w.flush(); err != nil { return err }; return w.file.Close(). Nobody calls a Close again after it has failed, so
// the descriptor stays.

import { searchAhead } from "../go/flow/ahead.ts";
import { isNonNilError } from "../go/flow/failure.ts";
import { isErrorVariable } from "../go/flow/forms.ts";
import { knownInBranch, nilness } from "../go/flow/known.ts";
import { resourceKind } from "../go/summaries/ownership.ts";
import type {
  BlockStmt,
  CallExpr,
  Expr,
  Func,
  FuncDecl,
  Ident,
  Node,
  ReturnStmt,
  SelectorExpr,
} from "../go/syntax/ast.ts";
import { receiverName } from "../go/syntax/parser.ts";
import { unparen } from "../go/syntax/parser-expr.ts";
import { isWithin } from "../go/syntax/walk.ts";
import { calleeExpr, lastName, variableOf } from "../go/types/callee.ts";
import type { LocalVar } from "../go/types/object.ts";
import type { Type } from "../go/types/type.ts";
import { deref, under } from "../go/types/under.ts";
import type { ResourceKind } from "../knowledge/protocols.ts";
import { callsNamed, functionAround } from "./callers.ts";
import type { Context } from "./context.ts";
import { isFieldOf, isMereUse, isOwnCall, mayName } from "./replaced-field.ts";

/** What the system runs out of; whether a value of the program's own has to be closed is another question. */
const scarce: ReadonlySet<ResourceKind> = new Set<ResourceKind>(["file", "conn", "listener"]);
const endName = /^(close|stop|shutdown|disconnect|terminate|quit|finish|cancel|destroy)$/i;
/** Methods that are there for what has failed. */
const otherEnd = /abort|cancel|discard|kill|destroy|cleanup|force|terminate/i;
/** Calls that ask whether it is time to end at all: where they answer an error, nothing has ended. */
const asking = /^(check|ensure|valid|verify|is|can|assert|lock|trylock|acquire|begin|start|init|err|wait|transition)/i;

export interface SkippedRelease {
  readonly field: SelectorExpr;
  readonly left: ReturnStmt;
}

/** The field whose Close the call is, and the return before it that leaves it open; null: there is none. */
export function skippedRelease(call: CallExpr, kind: ResourceKind, ctx: Context): SkippedRelease | null {
  const { decl } = ctx;
  if (!scarce.has(kind) || decl.kind !== "FuncDecl" || decl.recv === null || !endName.test(decl.name.name)) return null;
  const fun = calleeExpr(call);
  if (fun.kind !== "SelectorExpr" || fun.sel.name !== "Close" || call.args.length > 0) return null;
  const name = decl.recv.list[0]?.names[0];
  const receiver = name === undefined ? undefined : ctx.names.objectOf(name);
  if (receiver?.kind !== "var" || !isFieldOf(fun.x, receiver, ctx)) return null;
  const func = functionAround(call, ctx);
  if (func === null || !runsAtOnce(func, ctx)) return null;
  const type = ctx.typed?.typeOf(fun.x) ?? null;
  if (type === null || kindOf(type) !== kind || isOnOneWay(call, func, ctx)) return null;
  if (isReleasedOtherwise(fun.x, decl, ctx)) return null;
  const left = failureBefore(fun.x, receiver, func, ctx);
  return left === null ? null : { field: fun.x, left };
}

/** Also of a type around it: struct{ net.Conn; ... }. */
function kindOf(type: Type): ResourceKind | null {
  const kind = resourceKind(type);
  const shape = under(deref(type).type);
  if (kind !== "closer" || shape.kind !== "Struct") return kind;
  for (const field of shape.fields) {
    const inner = field.embedded && field.type !== null ? resourceKind(field.type) : null;
    if (inner !== null && scarce.has(inner)) return inner;
  }
  return kind;
}

/** The method itself, or a literal that it calls on the spot. */
function runsAtOnce(func: Func, { decl, parents }: Context): boolean {
  if (func === decl) return true;
  const call = parents.get(func);
  return call?.kind === "CallExpr" && call.fun === func && parents.get(call)?.kind === "ReturnStmt";
}

/** Deferred, or under a condition that does not ask whether there is something to close. */
function isOnOneWay(call: CallExpr, func: Func, ctx: Context): boolean {
  for (let at: Node = call, above = ctx.parents.get(at); above !== undefined && above !== func; ) {
    if (above.kind === "DeferStmt" || above.kind === "GoStmt" || /^(For|Range|Case|Comm)/.test(above.kind)) return true;
    if (above.kind === "IfStmt" && (above.body === at || above.else === at) && !asksFor(above.cond, call, ctx))
      return true;
    at = above;
    above = ctx.parents.get(at);
  }
  return false;
}

/** w.file != nil around w.file.Close(). */
function asksFor(cond: Expr, call: CallExpr, ctx: Context): boolean {
  const { x } = calleeExpr(call) as SelectorExpr;
  return cond.kind === "BinaryExpr" && cond.op === "!=" && ctx.text(cond.x) === ctx.text(x);
}

/** Another method of the type, for what has failed, closes the field as well; or this one does so at more than one place. */
function isReleasedOtherwise(field: SelectorExpr, decl: FuncDecl, ctx: Context): boolean {
  return ctx.uses.usesOfMember(receiverName(decl), field.sel.name).some(({ ctx: at, ident }) => {
    const method = at.parents.get(at.parents.get(ident) as Node);
    if (method?.kind !== "SelectorExpr" || method.sel.name !== "Close" || !isOwnCall(method, at)) return false;
    const other = at.decl;
    if (other === decl) return ident !== field.sel;
    return other.kind === "FuncDecl" && otherEnd.test(other.name.name);
  });
}

/** A return under the failure of a call, on a path from the start on which nothing else is done with the field. */
function failureBefore(field: SelectorExpr, receiver: LocalVar, func: Func, ctx: Context): ReturnStmt | null {
  const uses = ctx.names.usesOf(receiver).filter((use) => mayRelease(use, field, ctx));
  const { cfg } = ctx.flow(func.body as BlockStmt);
  return searchAhead<ReturnStmt>(null, cfg, ({ nodes }) => {
    if (nodes.some((node) => uses.some((use) => isWithin(use, node)))) return "cut";
    const last = nodes.at(-1);
    return last?.kind === "ReturnStmt" && last.pos < field.pos && isAfterFailure(last, field, ctx) ? last : "on";
  });
}

/** w.file.Close(), w.file = nil, f(w), w.finish() of a method that names the field; not w.file.Sync(), w.file == nil. */
function mayRelease(use: Ident, field: SelectorExpr, ctx: Context): boolean {
  const selector = ctx.parents.get(use);
  if (selector?.kind === "Field") return false;
  if (selector?.kind !== "SelectorExpr") return true;
  const parent = ctx.parents.get(selector);
  if (selector.sel.name === field.sel.name) return parent?.kind !== "BinaryExpr" && !isMereUse(selector, ctx);
  if (!isOwnCall(selector, ctx) || /log|debug|trace|print/i.test(selector.sel.name)) return false;
  return mayName(selector, field.sel, ctx) && isClosing(selector, ctx);
}

/** A method that works with the field may close it; flush, which writes to it, does not. */
function isClosing(selector: SelectorExpr, ctx: Context): boolean {
  const method = ctx.declarationOf(ctx.parents.get(selector) as CallExpr);
  return method === null || callsNamed(/^close|^release|^stop|^shutdown/i, method);
}

/** if err := w.flush(); err != nil { return err }: the call that failed is no question, and no end of something else. */
function isAfterFailure(stmt: ReturnStmt, field: SelectorExpr, ctx: Context): boolean {
  const result = stmt.results.at(-1);
  if (result === undefined || !isNonNilError(result, ctx.parents, ctx.names)) return false;
  for (let at: Node = stmt, above = ctx.parents.get(at); above !== undefined && above.kind !== "FuncLit"; ) {
    for (const known of knownInBranch(above, at, ctx.parents, ctx.names)) {
      const compared = nilness(known);
      if (compared === null) continue;
      // if w.file == nil { return errClosed }
      if (ctx.text(compared.x) === ctx.text(field)) return false;
      if (!compared.isNil && isErrorVariable(compared.x, ctx.names)) return isOfWork(compared.x, stmt, ctx);
    }
    at = above;
    above = ctx.parents.get(at);
  }
  return false;
}

function isOfWork(error: Expr, stmt: ReturnStmt, ctx: Context): boolean {
  const variable = variableOf(unparen(error), ctx.names);
  const written = variable === null ? [] : ctx.names.writesOf(variable).filter((write) => write.pos < stmt.pos);
  const assignment = written.length === 0 ? undefined : ctx.parents.get(written.at(-1) as Ident);
  const value = assignment?.kind === "AssignStmt" ? unparen(assignment.rhs[0] as Expr) : undefined;
  return value?.kind === "CallExpr" && !asking.test(lastName(value.fun));
}
