// Channels that a type of the package keeps in a field: who makes, sends on and receives from them. A goroutine that sends
// there without another way out waits for ever once all that receive have left.
import { isUnderError } from "../go/flow/branches.ts";
import { type Block, type Cfg, isInLoop } from "../go/flow/cfg.ts";
import { selectOf } from "../go/flow/channel.ts";
import type { CommClause, Expr, FuncLit, GoStmt, Node, SelectorExpr, SelectStmt, SendStmt } from "../go/syntax/ast.ts";
import { unparen } from "../go/syntax/parser-expr.ts";
import { isWithin, walk } from "../go/syntax/walk.ts";
import { typeName } from "../go/types/body-types.ts";
import { lastName } from "../go/types/callee.ts";
import { functionAround, isUnderLoop } from "./callers.ts";
import type { Context } from "./context.ts";
import { unitOf } from "./goroutines.ts";
import { elementsOf } from "./literal-field.ts";
import { callByName } from "./occasion.ts";
import { ownerOf, type PackageUses } from "./package-uses.ts";
import { bodyOf, type Place, type Started } from "./stuck.ts";
import { hasEnd } from "./tickers.ts";

export interface LeftSend {
  readonly field: string;
  readonly send: Place;
  readonly start: Place;
  /** Where one that receives leaves. */
  readonly left: Place;
}

/** go f(), where f sends on a channel of a field that those who receive from it may have left. */
export function leftSends(stmt: GoStmt, ctx: Context): readonly LeftSend[] {
  const body = handedBody(stmt, ctx) ?? bodyOf(stmt.call, ctx);
  if (body?.func.body == null) return [];
  const { func, ctx: at } = body;
  const found: LeftSend[] = [];
  walk(func.body as Node, (node) => {
    if (node.kind === "FuncLit" && !isCalledByName(node, at)) return false;
    if (node.kind !== "SendStmt" || node.chan.kind !== "SelectorExpr" || isOptional(node, at)) return;
    const left = leftOf(node, node.chan, at);
    if (left !== null)
      found.push({ field: at.text(node.chan), send: { at: node, ctx: at }, start: { at: stmt, ctx }, left });
    return true;
  });
  return found;
}

/** go recovering(func() { ... }). */
function handedBody({ call }: GoStmt, ctx: Context): Started | null {
  const [only] = call.args;
  return call.args.length === 1 && only?.kind === "FuncLit" ? { func: only, ctx } : null;
}

/** commit := func() { ... }, which the goroutine calls. */
function isCalledByName(lit: FuncLit, ctx: Context): boolean {
  const call = callByName(lit, ctx);
  return call !== null && ctx.parents.get(call)?.kind === "CallExpr";
}

/** In a select that has another way to go on. */
export function isOptional(op: Node, ctx: Context): boolean {
  const select = selectOf(op, unitOf(ctx));
  return select !== null && select.body.list.length > 1;
}

function leftOf(send: SendStmt, channel: SelectorExpr, ctx: Context): Place | null {
  const owner = ownerOf(channel, ctx);
  const field = owner === "" ? null : fieldChannel(owner, channel, ctx);
  if (field === null || field.receives.length === 0) return null;
  const func = functionAround(send, ctx);
  const flow = func?.body == null ? null : ctx.flow(func.body);
  const block = flow?.cfg.blockOf(send);
  if (flow === null || func === null || block === undefined) return null;
  const call = func.kind === "FuncLit" ? callByName(func, ctx) : null;
  const isRepeated = flow.cycles.has(block) || (call !== null && isUnderLoop(call, ctx));
  const isLate = isRepeated || comesAfterWait(send, func, ctx);
  // What is never ended lives as long as the process, and so do those that receive.
  if (isLate && !hasEnd(owner, ctx)) return null;
  let left: Place | null = null;
  for (const receive of field.receives) {
    const way = wayOut(receive, isRepeated, isLate, func);
    if (way === null) return null;
    left ??= way;
  }
  return left;
}

/** case <-time.After(d): x.ch <- v, <-ready; x.ch <- v: by then those that receive may have left. */
function comesAfterWait(send: SendStmt, func: Node, ctx: Context): boolean {
  for (let at = ctx.parents.get(send); at !== undefined && at !== func; at = ctx.parents.get(at))
    if (at.kind === "CommClause" && at.comm !== null && at.comm.kind !== "SendStmt") return true;
  let isWaited = false;
  walk(func, (node) => {
    if (node.kind === "FuncLit" && node !== func) return false;
    if (node.kind === "UnaryExpr" && node.op === "<-" && node.end <= send.pos) isWaited = true;
    return !isWaited;
  });
  return isWaited;
}

interface FieldChannel {
  readonly receives: readonly Place[];
}

const known = new WeakMap<PackageUses, Map<string, FieldChannel | null>>();

/** null: it gets out of sight, has room, or is made elsewhere. */
function fieldChannel(owner: string, channel: SelectorExpr, ctx: Context): FieldChannel | null {
  const ofPackage = known.get(ctx.uses) ?? new Map<string, FieldChannel | null>();
  known.set(ctx.uses, ofPackage);
  const key = `${owner}.${channel.sel.name}`;
  let found = ofPackage.get(key);
  if (found === undefined) {
    found = lookUp(owner, channel.sel.name, ctx);
    ofPackage.set(key, found);
  }
  return found;
}

function lookUp(owner: string, name: string, ctx: Context): FieldChannel | null {
  const receives: Place[] = [];
  let makes = 0;
  const members = new Set(ctx.uses.usesOfMember(owner, name).map(({ ident }) => ident));
  for (const { ctx: at, ident } of ctx.uses.selectorsOf(name)) {
    const selector = at.parents.get(ident) as SelectorExpr;
    if (!members.has(ident)) {
      if (typeName(at.typed?.ownerOf(selector) ?? null) === "") return null;
      continue;
    }
    const user = at.parents.get(selector);
    if (user?.kind === "AssignStmt" && user.lhs.includes(selector)) {
      if (!isUnbuffered(user.rhs[user.lhs.indexOf(selector)])) return null;
      makes++;
    } else if (user?.kind === "UnaryExpr" && user.op === "<-") receives.push({ at: user, ctx: at });
    else if (!isHarmless(user, selector)) return null;
  }
  for (const { ctx: at, ident } of ctx.uses.usesOf(owner)) {
    const literal = at.parents.get(ident);
    const elements = literal?.kind === "CompositeLit" && literal.type === ident ? elementsOf(literal, at) : [];
    for (const { field, value } of elements) {
      if (field === "") return null;
      if (field !== name) continue;
      if (!isUnbuffered(value)) return null;
      makes++;
    }
  }
  return makes === 0 ? null : { receives };
}

export function isUnbuffered(value: Expr | undefined): boolean {
  const make = value === undefined ? null : unparen(value);
  return (
    make?.kind === "CallExpr" &&
    make.fun.kind === "Ident" &&
    make.fun.name === "make" &&
    make.args.length === 1 &&
    make.args[0]?.kind === "ChanType"
  );
}

/** Sent on, closed, counted, compared. */
function isHarmless(user: Node | undefined, selector: SelectorExpr): boolean {
  if (user?.kind === "SendStmt") return user.chan === selector;
  if (user?.kind === "CallExpr") return /^(close|len|cap)$/.test(lastName(user.fun));
  return user?.kind === "BinaryExpr";
}

/** Where one that receives leaves for good, another case of its select or an error; null: it takes all there is. */
function wayOut({ at: receive, ctx }: Place, isRepeated: boolean, isLate: boolean, sender: Node): Place | null {
  const func = functionAround(receive, ctx);
  const flow = func?.body == null ? null : ctx.flow(func.body);
  if (flow === null || func === null) return null;
  const { cfg, cycles } = flow;
  const select = selectOf(receive, unitOf(ctx));
  const head = cfg.blockOf(select ?? statementAround(receive, cfg, ctx) ?? receive);
  if (head === undefined) return null;
  const isLooping = cycles.has(head);
  if (!isLate && isLooping) return null;
  for (const clause of select === null ? [] : otherCases(select, receive)) {
    const start = clause.comm === null ? undefined : cfg.blockOf(clause.comm);
    if (start === undefined || isEndOf(clause, sender)) continue;
    if (reachesExit(start, head, cfg)) return { at: clause, ctx };
  }
  return isLooping && isRepeated ? errorReturn(head, cfg, func, ctx) : null;
}

function statementAround(node: Node, cfg: Cfg, ctx: Context): Node | null {
  for (let at: Node | undefined = node; at !== undefined && at.kind !== "FuncLit"; at = ctx.parents.get(at))
    if (cfg.blockOf(at) !== undefined) return at;
  return null;
}

export function otherCases(select: SelectStmt, receive: Node): readonly CommClause[] {
  return (select.body.list as readonly CommClause[]).filter(({ comm }) => comm !== null && !isWithin(receive, comm));
}

/** case <-x.done, which the sender itself closes when it is through. */
export function isEndOf({ comm }: CommClause, sender: Node): boolean {
  let isOwn = false;
  const name = comm?.kind === "ExprStmt" && comm.x.kind === "UnaryExpr" ? lastName(comm.x.x) : "";
  walk(sender, (node) => {
    if (node.kind === "CallExpr" && lastName(node.fun) === "close") isOwn ||= lastName(node.args[0] ?? node) === name;
    if (node.kind === "SendStmt") isOwn ||= lastName(node.chan) === name;
    return !isOwn;
  });
  return isOwn && name !== "";
}

/** Without another turn of the select. */
export function reachesExit(start: Block, head: Block, cfg: Cfg): boolean {
  const seen = new Set<Block>([start, head]);
  const work = [start];
  for (let block = work.pop(); block !== undefined; block = work.pop()) {
    if (block === cfg.exit) return true;
    for (const { to } of block.succs) {
      if (seen.has(to)) continue;
      seen.add(to);
      work.push(to);
    }
  }
  return false;
}

/** A return at an error, in the loop that receives. */
function errorReturn(head: Block, cfg: Cfg, func: NonNullable<Context["func"]>, ctx: Context): Place | null {
  for (const block of cfg.blocks) {
    const last = block.nodes.at(-1);
    if (last?.kind !== "ReturnStmt" || head.loop === null || !isInLoop(block, head.loop)) continue;
    if (isUnderError(last, func, ctx.parents, ctx.names)) return { at: last, ctx };
  }
  return null;
}
