// What becomes of tickers that no local variable holds: channels without their ticker, fields; and loops over a ticker's
// channel that nothing ends.

import { givenTo, isTimerLeft, reachedPastTicks } from "../go/flow/timer.ts";
import type { CallExpr, Expr, ForStmt, Func, Node, RangeStmt, SelectorExpr } from "../go/syntax/ast.ts";
import { walk } from "../go/syntax/walk.ts";
import { lastName } from "../go/types/callee.ts";
import type { LocalVar } from "../go/types/object.ts";
import { callersOf, functionAround } from "./callers.ts";
import type { Context } from "./context.ts";
import { literalField } from "./literal-field.ts";
import { ownerOf, type Use } from "./package-uses.ts";

interface Place {
  readonly at: Node;
  readonly file: string;
}

export interface EndlessTicks {
  readonly at: Expr;
  readonly ticker: string;
  readonly stop: Place;
}

/** A loop over t.C or p.t.C without a way out, and where somebody stops the ticker; null: it may end, or never should. */
export function endlessTicks(loop: RangeStmt | ForStmt, ctx: Context): EndlessTicks | null {
  const x = ticksOf(loop);
  if (x?.kind !== "SelectorExpr" || x.sel.name !== "C" || hasWayOut(loop)) return null;
  const ticker = x.x;
  const variable = ticker.kind === "Ident" ? ctx.names.objectOf(ticker) : undefined;
  if (!isTicker(ticker, variable, ctx)) return null;
  const stop =
    ticker.kind === "SelectorExpr"
      ? fieldStop(ticker, ctx)
      : variable?.kind === "var"
        ? stopOutside(variable, loop, ctx)
        : null;
  return stop === null ? null : { at: x, ticker: ctx.text(ticker), stop };
}

/** for range t.C, for { <-t.C ... }: the channel that each turn waits for. */
function ticksOf(loop: RangeStmt | ForStmt): Expr | null {
  if (loop.kind === "RangeStmt") return loop.x;
  if (loop.cond !== null) return null;
  for (const stmt of loop.body.list) {
    if (stmt.kind === "ExprStmt" && stmt.x.kind === "UnaryExpr" && stmt.x.op === "<-") return stmt.x.x;
  }
  return null;
}

function isTicker(ticker: Expr, variable: ReturnType<Context["names"]["objectOf"]>, ctx: Context): boolean {
  const type = ctx.typeNameOf(ticker);
  if (type !== "") return type === "time.Ticker";
  const value = variable?.kind === "var" ? ctx.names.valueOf(variable) : null;
  return value?.kind === "CallExpr" && ctx.isCallOf(value, "time.NewTicker");
}

function hasWayOut(loop: RangeStmt | ForStmt): boolean {
  let isOut = false;
  walk(loop.body, (node) => {
    if (node.kind === "FuncLit") return false;
    if (node.kind === "ReturnStmt" || (node.kind === "BranchStmt" && node.token !== "continue")) isOut = true;
    if (node.kind === "CallExpr" && /^(panic|.*(Exit|Fatal\w*|Goexit))$/.test(lastName(node.fun))) isOut = true;
    return !isOut;
  });
  return isOut;
}

/** A t.Stop() in another function than the loop's, or t.Stop handed to somebody. */
function stopOutside(ticker: LocalVar, loop: Node, ctx: Context): Place | null {
  const own = functionAround(loop, ctx);
  for (const use of ctx.names.usesOf(ticker)) {
    const parent = ctx.parents.get(use);
    if (parent?.kind !== "SelectorExpr" || parent.sel.name !== "Stop") continue;
    if (runnerOf(use, ctx) !== own || !isCalled(parent, ctx)) return { at: parent, file: ctx.display };
  }
  return null;
}

/** The function in whose run a node is reached: a literal that is deferred on the spot belongs to the one around it. */
function runnerOf(node: Node, ctx: Context): Node | null {
  const func = functionAround(node, ctx);
  const call = func?.kind === "FuncLit" ? ctx.parents.get(func) : undefined;
  const stmt = call?.kind === "CallExpr" ? ctx.parents.get(call) : undefined;
  return stmt?.kind === "DeferStmt" ? runnerOf(stmt, ctx) : func;
}

function isCalled(x: Expr, ctx: Context): boolean {
  const parent = ctx.parents.get(x);
  return parent?.kind === "CallExpr" && parent.fun === x;
}

/** p.t.Stop() in another function of the package. */
function fieldStop(ticker: SelectorExpr, ctx: Context): Place | null {
  const own = functionAround(ticker, ctx);
  for (const { ctx: at, ident } of usesOfField(ticker, ctx)) {
    const selector = at.parents.get(ident);
    const method = selector === undefined ? undefined : at.parents.get(selector);
    if (method?.kind !== "SelectorExpr" || method.sel.name !== "Stop") continue;
    if (functionAround(method, at) !== own) return { at: method, file: at.display };
  }
  return null;
}

function usesOfField(field: SelectorExpr, ctx: Context): readonly Use[] {
  const owner = ownerOf(field, ctx);
  return owner === "" ? [] : ctx.uses.usesOfMember(owner, field.sel.name);
}

/** The go statements of the package that run the function. */
export function startsOf(ctx: Context): readonly Place[] {
  return callersOf(ctx).flatMap(({ call, ctx: at }) =>
    at.parents.get(call)?.kind === "GoStmt" ? [{ at: call, file: at.display }] : [],
  );
}

/** Whether the channel of a call is dropped while its ticker ticks on: made in every turn, or left by its function. */
export function isLeftBehind(call: CallExpr, ctx: Context): boolean {
  const { func, frame } = ctx;
  if (func === null || func.body === null) return false;
  const value = channelOf(call, ctx);
  const { cfg } = ctx.flow(func.body);
  const parent = ctx.parents.get(value);
  if (parent?.kind === "AssignStmt" || parent?.kind === "ValueSpec") return isTimerLeft(value, func, frame);
  if (parent?.kind === "RangeStmt") {
    const block = cfg.blockOf(parent);
    if (parent.x !== value || block === undefined) return false;
    return reachedPastTicks(block, (x) => x === value).has(cfg.exit);
  }
  if (parent?.kind === "UnaryExpr" && parent.op === "<-") return true;
  // A field of something that nobody can see is not a ticker any more.
  return value !== call && parent?.kind === "ReturnStmt";
}

/** time.Tick(d) itself, the C of time.NewTicker(d).C. */
function channelOf(call: CallExpr, ctx: Context): Expr {
  const parent = ctx.parents.get(call);
  return parent?.kind === "SelectorExpr" && parent.x === call ? parent : call;
}

export interface UnstoppedField {
  /** "worker.ticker" */
  readonly name: string;
  /** The method that ends its owner. */
  readonly end: Place | null;
}

/**
 * A field that a ticker is put into, or its channel, of which nobody takes more than the ticks: its owner has an end, or
 * what waits for the ticks has, and the ticker has none.
 */
export function unstoppedField(call: CallExpr, ctx: Context): UnstoppedField | null {
  const value = channelOf(call, ctx);
  const ofChannel = value === call ? channelField(call, ctx) : fieldOf(value, ctx);
  const isTick = ctx.isCallOf(call, "time.Tick");
  const field = ofChannel ?? fieldOf(call, ctx);
  if (field === null) return null;
  const waits = ofChannel !== null || isTick ? channelWaits(field, ctx) : tickerWaits(field, ctx);
  if (waits === null) return null;
  const name = `${field.owner}.${field.name}`;
  const end = endOf(field.owner, ctx);
  const isLeft = waits.some(({ x, ctx: at }) => isWaitThatEnds(x, at));
  // A ticker that is lost is not its owner's to stop.
  if (end === null ? ofChannel === null || !isLeft : !isLeft && waits.length > 0) return null;
  return { name, end };
}

interface Wait {
  readonly x: Node;
  readonly ctx: Context;
}

/** What is waited for; null: it is stopped or passed on, and somebody else may stop it. */
function tickerWaits(field: Field, ctx: Context): readonly Wait[] | null {
  const waits: Wait[] = [];
  for (const { ctx: at, ident } of ctx.uses.usesOfMember(field.owner, field.name)) {
    const selector = at.parents.get(ident);
    const parent = selector === undefined ? undefined : at.parents.get(selector);
    if (selector === undefined || parent === undefined) return null;
    if (parent.kind === "BinaryExpr" || (parent.kind === "AssignStmt" && parent.lhs.includes(selector as Expr)))
      continue;
    if (parent.kind !== "SelectorExpr" || !/^(C|Reset)$/.test(parent.sel.name)) return null;
    if (parent.sel.name === "C") waits.push({ x: parent, ctx: at });
  }
  return waits;
}

/** The same for a field that only holds the channel: nothing can be stopped by that. */
function channelWaits(field: Field, ctx: Context): readonly Wait[] {
  return ctx.uses.usesOfMember(field.owner, field.name).flatMap(({ ctx: at, ident }) => {
    const selector = at.parents.get(ident);
    const parent = selector === undefined ? undefined : at.parents.get(selector);
    return parent?.kind === "UnaryExpr" && selector !== undefined ? [{ x: selector, ctx: at }] : [];
  });
}

/** t := time.NewTicker(d), of which only t.C is kept, in a field. */
function channelField(call: CallExpr, ctx: Context): Field | null {
  const given = givenTo(call, ctx.frame);
  if (given === null) return null;
  let field: Field | null = null;
  for (const use of ctx.names.usesOf(given.variable)) {
    if (use === given.variable.decl) continue;
    const parent = ctx.parents.get(use);
    if (parent?.kind !== "SelectorExpr" || parent.sel.name !== "C") return null;
    field ??= fieldOf(parent, ctx);
  }
  return field;
}

/** Something that is made and never ended lives as long as the process. */
export function hasEnd(owner: string, ctx: Context): boolean {
  return endOf(owner, ctx) !== null;
}

/** The first method that by its name ends the values of a type. */
export function endOf(owner: string, ctx: Context): Place | null {
  for (const { entry, file } of ctx.uses.entries("func")) {
    if (entry.receiver !== owner) continue;
    if (!/^(close|stop|shutdown|cancel|quit|finish|end|terminate|disconnect)/i.test(entry.name)) continue;
    const decl = file.source.declAt(entry.decl);
    if (decl.kind === "FuncDecl") return { at: decl.name, file: ctx.uses.contextOf(file, decl).display };
  }
  return null;
}

function isWaitThatEnds(channel: Node, ctx: Context): boolean {
  const func: Func | null = functionAround(channel, ctx);
  if (func === null || func.body === null) return false;
  const { cfg } = ctx.flow(func.body);
  for (let at: Node | undefined = channel; at !== undefined && at !== func; at = ctx.parents.get(at)) {
    const block = cfg.blockOf(at);
    if (block !== undefined) return reachedPastTicks(cfg.entry, isChannelField).has(cfg.exit);
  }
  return false;
}

function isChannelField(x: Expr): boolean {
  return x.kind === "SelectorExpr" && x.sel.name === "C";
}

interface Field {
  readonly owner: string;
  readonly name: string;
}

function fieldOf(call: Expr, ctx: Context): Field | null {
  const element = literalField(call, ctx);
  if (element !== null) return element;
  const parent = ctx.parents.get(call);
  if (parent?.kind !== "AssignStmt") return null;
  const target = parent.lhs[parent.rhs.indexOf(call)];
  if (target?.kind !== "SelectorExpr") return null;
  const owner = ownerOf(target, ctx);
  return owner === "" ? null : { owner, name: target.sel.name };
}
