// When a value that nobody releases holds nothing, or not for long: the answer of a HEAD request, rows of a transaction
// that its owner ends, a context whose parent is cancelled when the function returns.

import { placeText } from "../go/flow/deferred.ts";
import { conjuncts, nilness } from "../go/flow/known.ts";
import type { Acquisition, Leak } from "../go/flow/resource.ts";
import { resourceKind } from "../go/summaries/ownership.ts";
import type { CallExpr, Expr, Node } from "../go/syntax/ast.ts";
import { unparen } from "../go/syntax/parser-expr.ts";
import { isWithin, walk } from "../go/syntax/walk.ts";
import { typeName } from "../go/types/body-types.ts";
import { calleeExpr, calleeName, lastName, rootVariable, variableOf } from "../go/types/callee.ts";
import type { LocalVar } from "../go/types/object.ts";
import type { Type } from "../go/types/type.ts";
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
  return kind === "cancel" && (hasCancelledParent(call, ctx) || isOfCaller(call, ctx)) ? "exit" : null;
}

/** context.WithCancel(stream.Context()): the server ends the context of a request or a stream when its handler returns. */
function isOfCaller(call: CallExpr, ctx: Context): boolean {
  const [parent] = call.args;
  if (parent?.kind !== "CallExpr" || parent.args.length > 0 || calleeName(call, ctx.names) !== "context.WithCancel")
    return false;
  const fun = calleeExpr(parent);
  const of = fun.kind === "SelectorExpr" && fun.sel.name === "Context" ? variableOf(fun.x, ctx.names) : null;
  return (
    of?.role === "param" &&
    of.func === ctx.func &&
    /Server\b|http\.Request$/.test(ctx.typeNameOf(fun.kind === "SelectorExpr" ? fun.x : fun))
  );
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
      const parent = ctx.parents.get(use);
      if (parent?.kind !== "CallExpr" || parent.fun !== use || !isDeferredCall(parent, ctx)) return false;
      return use.pos <= user.pos || isRightAfter(parent, user, ctx);
    });
  });
}

/** defer cancel(), and defer func() { cancel(cause) }() where nothing decides in between. */
function isDeferredCall(call: Node, ctx: Context): boolean {
  const stmt = ctx.parents.get(call);
  if (stmt?.kind === "DeferStmt") return true;
  const body = stmt?.kind === "ExprStmt" ? ctx.parents.get(stmt) : undefined;
  const literal = body === undefined ? undefined : ctx.parents.get(body);
  const run = literal?.kind === "FuncLit" ? ctx.parents.get(literal) : undefined;
  return run?.kind === "CallExpr" && run.fun === literal && ctx.parents.get(run)?.kind === "DeferStmt";
}

/** Whether the statement after the one with the user is the defer. */
function isRightAfter(deferred: Node, user: Node, ctx: Context): boolean {
  let stmt = ctx.parents.get(user);
  while (stmt !== undefined && !/Stmt$/.test(stmt.kind)) stmt = ctx.parents.get(stmt);
  const block = stmt === undefined ? undefined : ctx.parents.get(stmt);
  const next = block?.kind === "BlockStmt" ? block.list[block.list.indexOf(stmt as never) + 1] : undefined;
  return next?.kind === "DeferStmt" && next.pos <= deferred.pos && deferred.end <= next.end;
}

/** Whether the context that a call derives is a child of one that a defer of the function cancels. */
export function hasCancelledParent(call: CallExpr, ctx: Context): boolean {
  const parent = variableOf(call.args[0], ctx.names);
  return parent !== null && isCancelledByDefer(parent, call, ctx);
}

/**
 * ctx, cancel := context.WithCancelCause(ctx); ctx, _ = context.WithTimeout(ctx, d): the child that nobody can cancel ends
 * with its parent, whose cancel function has a name.
 */
export function hasNamedParent(call: CallExpr, ctx: Context): boolean {
  const parent = variableOf(call.args[0], ctx.names);
  if (parent === null || parent.func !== ctx.func) return false;
  return ctx.names.writesOf(parent).some((write) => {
    const stmt = write.end <= call.pos ? ctx.parents.get(write) : undefined;
    const made = stmt?.kind === "AssignStmt" ? stmt.rhs[0] : undefined;
    const cancel = stmt?.kind === "AssignStmt" ? variableOf(stmt.lhs[1], ctx.names) : null;
    return (
      made?.kind === "CallExpr" &&
      cancel !== null &&
      cancel.name !== "_" &&
      /^context\.With(Cancel|Timeout|Deadline)/.test(calleeName(made, ctx.names) ?? "")
    );
  });
}

const roots = /^context\.(Background|TODO)$/;

/**
 * Whether nobody waits for a context that is left behind: a child of no other, which neither a call was given nor a
 * goroutine could see before the function left. It is garbage like any value.
 */
export function isUnheard({ stmt, call }: Acquisition, until: number, ctx: Context): boolean {
  const [parent] = call.args;
  // A way out above it is taken in another turn of a loop, when goroutines of this one may be waiting.
  if (until < stmt.end) return false;
  if (parent?.kind !== "CallExpr" || !roots.test(calleeName(parent, ctx.names) ?? "")) return false;
  if (!/^context\.WithCancel(Cause)?$/.test(calleeName(call, ctx.names) ?? "") || ctx.func?.body == null) return false;
  const target = stmt.kind === "AssignStmt" ? stmt.lhs[0] : undefined;
  const place = target === undefined ? "" : placeText(target);
  if (place === "") return false;
  let isHeard = false;
  walk(ctx.func.body, (node) => {
    if (node.end < stmt.end || node.pos > until) return !isHeard;
    if (node.kind === "GoStmt") isHeard = true;
    if (node.kind === "CallExpr" && node.pos > stmt.end)
      isHeard ||= node.args.some((arg) => placeText(arg) === place || holds(arg, place));
    return !isHeard;
  });
  return !isHeard;
}

/** context.WithValue(ctx, ...), s of s.ctx. */
function holds(arg: Expr, place: string): boolean {
  const text = placeText(arg);
  return text !== "" && place.startsWith(`${text}.`);
}

/**
 * The answer of a HEAD request has no body (net/http: "NoBody"), and its connection is free at once; one whose bytes the
 * callee answers beside it has been read and closed.
 */
export function isWithoutBody(call: CallExpr, ctx: Context): boolean {
  const name = calleeName(call, ctx.names) ?? ctx.typed?.calleeName(call) ?? "";
  if (/^net\/http\.(Client\.)?Head$/.test(name)) return true;
  const results = ctx.typed?.calleeOf(call)?.type?.results.vars ?? [];
  if (results.some(({ type }) => type?.kind === "Slice" && isByte(type.elem))) return true;
  return call.args.some((arg) => {
    if (isHead(arg, ctx) || (arg.kind === "CallExpr" && makesHead(arg, ctx))) return true;
    const request = variableOf(arg, ctx.names);
    const [write, ...others] = request === null ? [] : ctx.names.writesOf(request);
    const stmt = write === undefined ? undefined : ctx.parents.get(write);
    const value = stmt?.kind === "AssignStmt" ? stmt.rhs[0] : undefined;
    return value?.kind === "CallExpr" && others.length === 0 && makesHead(value, ctx);
  });
}

function isByte(type: Type): boolean {
  return type.kind === "Basic" && type.basic === "uint8";
}

/**
 * n, f := open(); if n >= 0 { defer f.Close() }: the number that comes with the value says whether there is any, and the
 * way out is one on which it says no. meta, f, err := latest(); if meta == nil { return nil }: they come together.
 */
export function isToldBeside({ stmt, handle, error }: Acquisition, { branch }: Leak, ctx: Context): boolean {
  const targets = stmt.kind === "AssignStmt" ? stmt.lhs : [];
  const beside = targets.map((target) => variableOf(target, ctx.names)).filter((one) => one !== null && one !== handle);
  for (const known of branch === null ? [] : conjuncts(branch.cond, branch.isTrue, ctx.names)) {
    const compared = nilness(known);
    const absent = compared?.isNil === true ? variableOf(compared.x, ctx.names) : null;
    if (absent !== null && absent !== error && beside.includes(absent)) return true;
  }
  for (let at = branch; at !== null; at = at.before) {
    const cond = unparen(at.cond);
    if (at.isTrue || cond.kind !== "BinaryExpr" || !/^[<>]=?$/.test(cond.op)) continue;
    const number = variableOf(cond.x, ctx.names);
    const check = ctx.parents.get(at.cond);
    if (number === null || !beside.includes(number) || check?.kind !== "IfStmt") continue;
    const { body } = check;
    if (ctx.names.usesOf(handle).some((use) => isWithin(use, body))) return true;
  }
  return false;
}

/** fds = append(fds, r.Fd()): the file goes on as a number, which somebody closes. */
export function isKeptByNumber({ handle }: Acquisition, ctx: Context): boolean {
  return ctx.names.usesOf(handle).some((use) => {
    const method = ctx.parents.get(use);
    const call = method?.kind === "SelectorExpr" && method.sel.name === "Fd" ? ctx.parents.get(method) : undefined;
    const user = call?.kind === "CallExpr" ? ctx.parents.get(call) : undefined;
    return user?.kind === "CallExpr" && user.fun.kind === "Ident" && user.fun.name === "append";
  });
}

const requestMaker = /^net\/http\.NewRequest(WithContext)?$/;

/** http.NewRequest("HEAD", ...), also by a function of the program that makes no other request. */
function makesHead(call: CallExpr, ctx: Context): boolean {
  if (requestMaker.test(calleeName(call, ctx.names) ?? "")) return call.args.some((arg) => isHead(arg, ctx));
  // c.newRequest(ctx, "HEAD", url)
  if (/request$/i.test(lastName(calleeExpr(call))) && call.args.some((arg) => isHead(arg, ctx))) return true;
  // must(http.NewRequest("HEAD", url, nil))
  const [only, ...more] = call.args;
  if (only?.kind === "CallExpr" && more.length === 0) return makesHead(only, ctx);
  const body = ctx.declarationOf(call)?.body ?? null;
  const methods: Expr[] = [];
  if (body !== null) {
    walk(body, (node) => {
      const isMade = node.kind === "CallExpr" && /^NewRequest(WithContext)?$/.test(lastName(calleeExpr(node)));
      const method = isMade ? node.args.at(-3) : undefined;
      if (method !== undefined) methods.push(method);
    });
  }
  return methods.length > 0 && methods.every(isHeadText);
}

function isHead(method: Expr, ctx: Context): boolean {
  const value = ctx.typed?.constantOf(method);
  return value?.kind === "string" && value.value === "HEAD";
}

/** As it is written, where there are no types: of another function. */
function isHeadText(method: Expr): boolean {
  return method.kind === "BasicLit" ? method.value === '"HEAD"' : lastName(method) === "MethodHead";
}

function isUsedByDefer(variable: LocalVar, ctx: Context): boolean {
  return ctx.names.usesOf(variable).some((use) => {
    let at: Node | undefined = use;
    while (at !== undefined && at.kind !== "DeferStmt" && at.kind !== "FuncDecl") at = ctx.parents.get(at);
    return at?.kind === "DeferStmt";
  });
}
