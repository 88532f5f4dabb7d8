// Which deferred calls may run at the end of the iteration instead of the function's: those that release what the
// iteration itself has made, that nobody outside it gets hold of, and that do nothing else which could be seen.

import type { LoopStmt } from "../go/flow/cfg.ts";
import { isConfined, mentionsRawBytes, tellingName } from "../go/flow/confined.ts";
import { type Deferred, placeText, type Release, readDefer, releaseOf } from "../go/flow/deferred.ts";
import type { AssignStmt, CallExpr, DeferStmt, Expr, FuncLit, Node } from "../go/syntax/ast.ts";
import { isWithin, statementsIn, walk } from "../go/syntax/walk.ts";
import { calleeExpr, calleeName, rootVariable } from "../go/types/callee.ts";
import type { LocalVar } from "../go/types/object.ts";
import { dataFunctions, dataPackages } from "../knowledge/borrowers.ts";
import { holdingMethods, holdingOf, releaseMethods } from "../knowledge/holdings.ts";
import type { Context } from "./context.ts";
import { valueFacts } from "./values.ts";

/** Where what the call releases was acquired; null: the call has to stay a matter of the function. */
export function acquiredAt(stmt: DeferStmt, loop: LoopStmt, ctx: Context): Node | null {
  const deferred = readDefer(stmt, ctx.names);
  if (deferred.hasRecover || deferred.releases.length === 0) return null;
  const lit = calleeExpr(stmt.call);
  if (lit.kind === "FuncLit" && !isQuiet(lit, deferred, loop, ctx)) return null;
  const unlock = deferred.releases.find((release) => /^R?Unlock$/.test(release.name));
  if (unlock !== undefined) return deferred.releases.length > 1 ? null : lockedAt(stmt, unlock, loop, ctx);
  if (lit.kind !== "FuncLit" && !isRelease(stmt.call, ctx)) return null;
  return madeAt(deferred, loop, ctx);
}

/** x.Close(), cancel(), os.Remove(name). */
function isRelease(call: CallExpr, ctx: Context): boolean {
  const name = calleeName(call, ctx.names);
  if (name !== null) return name === "os.Remove" || name === "os.RemoveAll";
  const fun = calleeExpr(call);
  return fun.kind === "Ident" || (fun.kind === "SelectorExpr" && releaseMethods.has(fun.sel.name));
}

/** The first of the calls that made what is released, where all of it stays within the iteration. */
function madeAt(deferred: Deferred, loop: LoopStmt, ctx: Context): Node | null {
  const made: AssignStmt[] = [];
  const values = new Set<LocalVar>();
  for (const { root } of deferred.releases) {
    if (root === null) return null;
    const makers = makersOf(root, loop, ctx);
    if (makers === null || makers.some((maker) => isCountedOn(maker, loop, ctx))) return null;
    made.push(...makers);
    values.add(root);
    for (const x of makers.flatMap((maker) => maker.lhs)) {
      const sibling = x.kind === "Ident" ? ctx.names.objectOf(x) : undefined;
      if (sibling?.kind !== "var" || tellingName.test(sibling.name)) continue;
      if (!isWithin(sibling.decl, loop.body)) return null;
      values.add(sibling);
    }
  }
  // Made and only held: that it stays open is what it is for, and somebody may count on it.
  if (![...values].some((value) => isWorkedWith(value, ctx))) return null;
  if (mentionsRawBytes(loop) || !isConfined(values, loop.body, ctx.parents, ctx.names, valueFacts(ctx))) return null;
  return made.reduce((first, stmt) => (stmt.pos < first.pos ? stmt : first));
}

/**
 * stream, err := session.Open(), and the function does more behind the loop: the session may know how many of them are
 * open. What the standard library's types give is independent of each other.
 */
function isCountedOn({ rhs }: AssignStmt, loop: LoopStmt, ctx: Context): boolean {
  const [call] = rhs;
  const fun = call?.kind === "CallExpr" ? calleeExpr(call) : undefined;
  const owner = fun?.kind === "SelectorExpr" ? rootVariable(fun.x, ctx.names) : null;
  if (owner === null || isWithin(owner.decl, loop)) return false;
  if (workAfter(loop, ctx) === "none") return false;
  const type = fun?.kind === "SelectorExpr" && fun.x.kind === "Ident" ? ctx.typeNameOf(fun.x) : "";
  return !type.includes(".") || !ctx.isStandardPath(type.slice(0, type.lastIndexOf(".")));
}

/** Used for more than being made, compared with nil, and released. */
function isWorkedWith(variable: LocalVar, ctx: Context): boolean {
  const writes = ctx.names.writesOf(variable);
  return ctx.names.usesOf(variable).some((use) => {
    if (use === variable.decl || writes.includes(use)) return false;
    if (ctx.parents.get(use)?.kind === "BinaryExpr") return false;
    for (let at = ctx.parents.get(use); at !== undefined; at = ctx.parents.get(at)) {
      if (at.kind === "DeferStmt") return false;
    }
    return true;
  });
}

/** The statements that give the variable its value, each the call of a maker; null where one is not. */
function makersOf(variable: LocalVar, loop: LoopStmt, ctx: Context): AssignStmt[] | null {
  if (!isWithin(variable.decl, loop.body) || variable.role !== "local") return null;
  const makers: AssignStmt[] = [];
  for (const ident of ctx.names.writesOf(variable)) {
    const stmt = ctx.parents.get(ident);
    const call = stmt?.kind === "AssignStmt" && stmt.rhs.length === 1 ? stmt.rhs[0] : undefined;
    if (stmt?.kind !== "AssignStmt" || call?.kind !== "CallExpr" || !isMaker(call, stmt, ctx)) return null;
    makers.push(stmt);
  }
  return makers.length === 0 ? null : makers;
}

const makerName = /^(New|Open|Create|Make|Dial|Connect|Begin|Start|Acquire|Listen|Accept|Query|With|Clone|Mkdir)/i;

/** A call whose result is the caller's: known, or by its name, or because it may fail. */
function isMaker(call: CallExpr, stmt: AssignStmt, ctx: Context): boolean {
  const fun = calleeExpr(call);
  const short = fun.kind === "SelectorExpr" ? fun.sel.name : fun.kind === "Ident" ? fun.name : "";
  const isKnown = holdingOf.has(calleeName(call, ctx.names) ?? "") || holdingMethods.has(short);
  return isKnown || ctx.freshOf(call) !== null || stmt.lhs.length > 1 || makerName.test(short);
}

/**
 * mu.Lock() among the statements of the loop, where nothing that comes after the loop can rely on the lock: the function
 * only returns there, or has no more to do with what the lock belongs to.
 */
function lockedAt(stmt: DeferStmt, unlock: Release, loop: LoopStmt, ctx: Context): Node | null {
  const lit = calleeExpr(stmt.call);
  if (lit.kind === "FuncLit" && lit.body.list.length !== 1) return null;
  const wanted = unlock.name === "RUnlock" ? "RLock" : "Lock";
  const place = placeText(unlock.target);
  const lock = loop.body.list.find((candidate) => {
    if (candidate.kind !== "ExprStmt" || candidate.x.kind !== "CallExpr" || candidate.pos > stmt.pos) return false;
    const taken = releaseOf(candidate.x, ctx.names);
    return taken?.name === wanted && placeText(taken.target) === place;
  });
  // Taken and only held.
  const isWork = (s: Node): boolean => s.pos > (lock?.pos ?? 0) && s.kind !== "DeferStmt";
  if (lock === undefined || !loop.body.list.some(isWork)) return null;
  const after = workAfter(loop, ctx);
  if (after === "none") return lock;
  const { root } = unlock;
  const isOlder = root !== null && !isWithin(root.decl, loop);
  return after === "some" && isOlder && !ctx.names.usesOf(root).some((ident) => ident.pos > loop.end) ? lock : null;
}

/** What the function does once the loop is over; "again": another loop comes back to it. */
function workAfter(loop: LoopStmt, ctx: Context): "none" | "some" | "again" {
  let found: "none" | "some" = "none";
  let below: Node = loop;
  for (let at = ctx.parents.get(loop); at !== undefined && at !== ctx.func; at = ctx.parents.get(at)) {
    if (at.kind === "ForStmt" || at.kind === "RangeStmt") return "again";
    const list: readonly Node[] = statementsIn(at);
    if (!list.slice(list.indexOf(below) + 1).every(isPlainReturn)) found = "some";
    below = at;
  }
  return found;
}

function isPlainReturn(node: Node): boolean {
  const isPlain = (x: Expr): boolean => x.kind === "Ident" || x.kind === "BasicLit";
  return node.kind === "ReturnStmt" && node.results.every(isPlain);
}

/** A deferred literal that changes nothing but what the iteration made, and asks about nothing that changes. */
function isQuiet(lit: FuncLit, deferred: Deferred, loop: LoopStmt, ctx: Context): boolean {
  const isOwn = (x: Expr): boolean => {
    const root = rootVariable(x, ctx.names);
    return root !== null && isWithin(root.decl, loop.body);
  };
  const isSettled = (variable: LocalVar): boolean =>
    isWithin(variable.decl, loop) ||
    (variable.role !== "result" && ctx.names.writesOf(variable).every((ident) => ident.pos < loop.pos));
  if (!deferred.variables.every(isSettled)) return false;
  let isQuiet = true;
  walk(lit.body, (node) => {
    if (node.kind === "GoStmt" || node.kind === "DeferStmt" || node.kind === "FuncLit" || node.kind === "SendStmt") {
      isQuiet = false;
    } else if (node.kind === "AssignStmt" && node.token !== ":=") {
      if (!node.lhs.every((x) => isOwn(x) || (x.kind === "Ident" && x.name === "_"))) isQuiet = false;
    } else if (node.kind === "IncDecStmt") {
      if (!isOwn(node.x)) isQuiet = false;
    } else if (node.kind === "CallExpr" && !isQuietCall(node, deferred, isOwn, ctx)) {
      isQuiet = false;
    }
    return isQuiet;
  });
  return isQuiet;
}

function isQuietCall(call: CallExpr, deferred: Deferred, isOwn: (x: Expr) => boolean, ctx: Context): boolean {
  const name = calleeName(call, ctx.names);
  if (name !== null) {
    const isData = dataFunctions.has(name) || dataPackages.has(name.slice(0, Math.max(0, name.lastIndexOf("."))));
    const isTold = logging.test(name.slice(name.lastIndexOf(".") + 1));
    return isData || isTold || !name.includes(".") || name.startsWith("fmt.");
  }
  if (deferred.releases.some((release) => release.call === call && /^R?Unlock$/.test(release.name))) return true;
  const fun = calleeExpr(call);
  if (fun.kind === "Ident") return isOwn(fun);
  if (fun.kind !== "SelectorExpr") return false;
  return isOwn(fun.x) || logging.test(fun.sel.name);
}

/** Log lines: when they are written matters to nobody, as long as it goes on behind them. */
const logging = /^(Log|Print|Debug|Info|Warn|Warning|Error|Trace)(f|ln|w|Context|S)?$/;
