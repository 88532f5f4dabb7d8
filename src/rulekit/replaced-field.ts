// A method that is there to begin anew, and puts another value into its receiver's field without giving back the one
// that is in it: Restart, reopen, rotate.

import { knownInBranch, nilness, walkCondition } from "../go/flow/known.ts";
import type { AssignStmt, Expr, FuncDecl, Ident, Node, SelectorExpr } from "../go/syntax/ast.ts";
import { receiverName } from "../go/syntax/parser.ts";
import { isWithin, walk } from "../go/syntax/walk.ts";
import { calleeExpr, variableOf } from "../go/types/callee.ts";
import type { LocalVar } from "../go/types/object.ts";
import { releaseMethods } from "../knowledge/holdings.ts";
import type { protocols } from "../knowledge/protocols.ts";
import { callersOf } from "./callers.ts";
import type { Context } from "./context.ts";

const renewing = /^(re(start|load|open|connect|new|fresh|dial|create|place|init)|rotate|roll|switch|swap)/i;
const renewed: ReadonlySet<keyof typeof protocols> = new Set(["file", "conn", "listener", "cancel", "closer"]);

/** The field, as it is called in the method: "r.cancel"; null where what it had is given back, or it may have none. */
export function replacedField(
  target: Expr | undefined,
  kind: keyof typeof protocols,
  ctx: Context,
): SelectorExpr | null {
  const { decl } = ctx;
  if (decl.kind !== "FuncDecl" || ctx.func !== decl || !renewed.has(kind)) return null;
  const name = decl.recv?.list[0]?.names[0];
  const receiver = name === undefined ? undefined : ctx.names.objectOf(name);
  if (receiver?.kind !== "var" || target === undefined) return null;
  const store = storeOf(target, receiver, ctx);
  if (store === null || isTouchedBefore(store, receiver, ctx)) return null;
  if (!renewing.test(decl.name.name) && !isCalledWhenSet(store.field.sel.name, decl, ctx)) return null;
  return isSeenToBefore(store.field.sel.name, decl, ctx) ? null : store.field;
}

/** Whoever calls the method may have closed what is in the field first; of one that nobody is seen to call nobody knows. */
export function isSeenToBefore(field: string, decl: FuncDecl, ctx: Context): boolean {
  const callers = callersOf(ctx).filter((caller) => caller.ctx.decl !== decl);
  const isOpen = /^\p{Lu}/u.test(decl.name.name);
  if (!isOpen && !callers.some(({ ctx: at }) => isMethodOf(decl, at.decl))) return true;
  return callers.some(({ ctx: at, call }) => isMentioned(field, call, at));
}

/** if w.file == nil || w.size > max { w.next() }: whoever calls the method expects that there may be something in the field. */
function isCalledWhenSet(field: string, decl: FuncDecl, ctx: Context): boolean {
  return callersOf(ctx).some(({ ctx: at, call }) => isMethodOf(decl, at.decl) && askedBefore(field, call, at).size > 0);
}

/**
 * Where conditions that lead to the call compare the field with nil, and leave open that it is not: a limit that is
 * reached leads there as well. What else is asked may tell that the value is closed already.
 */
function askedBefore(field: string, call: Node, at: Context): ReadonlySet<Node> {
  const asked = new Set<Node>();
  let below = call;
  for (let above = at.parents.get(call); above !== undefined; above = at.parents.get(above)) {
    const conds = above.kind === "IfStmt" ? [above.cond] : above.kind === "CaseClause" ? (above.list ?? []) : [];
    const known = knownInBranch(above, below, at.parents, at.names);
    const isEmpty = known.some((one) => isOfField(nilness(one), field) && nilness(one)?.isNil === true);
    below = above;
    if (isEmpty) continue;
    const found: Node[] = [];
    let hasLimit = false;
    for (const cond of conds)
      walkCondition(cond, at.names, (node) => {
        if (node.kind !== "BinaryExpr") return;
        if (/^[<>]=?$/.test(node.op)) hasLimit = true;
        const compared = nilness({ cond: node, isTrue: true });
        if (compared !== null && isOfField(compared, field)) found.push(compared.x);
      });
    if (hasLimit) for (const node of found) asked.add(node);
  }
  return asked;
}

function isOfField(compared: ReturnType<typeof nilness>, field: string): boolean {
  return compared?.x.kind === "SelectorExpr" && compared.x.sel.name === field;
}

interface Store {
  readonly stmt: AssignStmt;
  readonly field: SelectorExpr;
}

/** r.cancel = cancel, and r.conn, err = dial(). */
function storeOf(target: Expr, receiver: LocalVar, ctx: Context): Store | null {
  const direct = ctx.parents.get(target);
  if (isFieldOf(target, receiver, ctx)) return direct?.kind === "AssignStmt" ? { stmt: direct, field: target } : null;
  const variable = variableOf(target, ctx.names);
  if (variable === null) return null;
  for (const use of ctx.names.usesOf(variable)) {
    const stmt = ctx.parents.get(use);
    if (stmt?.kind !== "AssignStmt" || stmt.lhs.length !== stmt.rhs.length || !stmt.rhs.includes(use)) continue;
    const field = stmt.lhs[stmt.rhs.indexOf(use)];
    if (field !== undefined && isFieldOf(field, receiver, ctx)) return { stmt, field };
  }
  return null;
}

export function isFieldOf(x: Expr, receiver: LocalVar, ctx: Context): x is SelectorExpr {
  return x.kind === "SelectorExpr" && x.x.kind === "Ident" && ctx.names.objectOf(x.x) === receiver;
}

/** The method names the field itself, or calls another one that may. */
function isTouchedBefore({ stmt, field }: Store, receiver: LocalVar, ctx: Context): boolean {
  return ctx.names.usesOf(receiver).some((use) => {
    if (use.pos >= stmt.end || use === field.x) return false;
    const selector = ctx.parents.get(use);
    if (selector?.kind !== "SelectorExpr") return use !== receiver.decl;
    if (selector.sel.name === field.sel.name) return !isMereUse(selector, ctx);
    return isOwnCall(selector, ctx) && mayName(selector, field.sel, ctx);
  });
}

/** c.conn.Write(b): what is in the field is there, and is not ended. */
export function isMereUse(selector: SelectorExpr, ctx: Context): boolean {
  const method = ctx.parents.get(selector);
  return method?.kind === "SelectorExpr" && isOwnCall(method, ctx) && !releaseMethods.has(method.sel.name);
}

export function isOwnCall(selector: SelectorExpr, ctx: Context): boolean {
  const call = ctx.parents.get(selector);
  return call?.kind === "CallExpr" && call.fun === selector;
}

export function mayName(selector: SelectorExpr, field: Ident, ctx: Context): boolean {
  const call = ctx.parents.get(selector);
  const method = call?.kind === "CallExpr" ? ctx.declarationOf(call) : null;
  return method === null || names(method, field.name);
}

function names(method: FuncDecl, field: string): boolean {
  let isNamed = false;
  walk(method, (node) => {
    if (node.kind === "SelectorExpr" && node.sel.name === field) isNamed = true;
    return !isNamed;
  });
  return isNamed;
}

function isMethodOf(decl: FuncDecl, other: Node): boolean {
  if (other.kind !== "FuncDecl" || other.recv === null) return false;
  return receiverName(decl) === receiverName(other);
}

/** Before it calls, the caller names the field, or calls a method that does. */
function isMentioned(field: string, call: Node, at: Context): boolean {
  const { pos } = call;
  const asked = askedBefore(field, call, at);
  let isMet = false;
  walk(at.decl, (node) => {
    if (isMet || node.pos >= pos) return false;
    if (node.kind === "SelectorExpr" && node.sel.name === field && !isMereUse(node, at) && !asked.has(node))
      isMet = true;
    if (node.kind === "CallExpr" && node.end < pos) {
      const fun = calleeExpr(node);
      const callee = fun.kind === "SelectorExpr" ? at.declarationOf(node) : null;
      if (callee !== null && !isWithin(node, callee) && names(callee, field)) isMet = true;
    }
    return !isMet;
  });
  return isMet;
}
