// Goroutines that are left blocked on a channel, from the bodies of one declaration and of the functions of the package
// that it hands the channel to, or that hand it on to their callers.

import {
  type Abandoned,
  abandonedSender,
  isOnPath,
  many,
  type Owner,
  ownerFrom,
  sendsOf,
  statementOf,
} from "../go/flow/blocked.ts";
import { type Branch, branchesAround, isApart } from "../go/flow/branches.ts";
import { isInLoop } from "../go/flow/cfg.ts";
import {
  type ChannelOp,
  type ChannelUses,
  channelUses,
  rootOf,
  type Spawn,
  selectOf,
  type Unit,
} from "../go/flow/channel.ts";
import { loopAround } from "../go/flow/counted-exit.ts";
import { placeText } from "../go/flow/deferred.ts";
import { looksLikeTicks, neverEnds, pathWithout } from "../go/flow/endless.ts";
import { knownInBranch } from "../go/flow/known.ts";
import { tripCount } from "../go/flow/trip.ts";
import { abandonedReceiver, dependsOn } from "../go/flow/waiting.ts";
import type { AssignStmt, CallExpr, DeclStmt, Expr, ForStmt, Func, Node, RangeStmt } from "../go/syntax/ast.ts";
import { receiverName } from "../go/syntax/parser.ts";
import { walk, walkFunctionBody } from "../go/syntax/walk.ts";
import { isInterfaceType } from "../go/types/body-types.ts";
import { calleeExpr } from "../go/types/callee.ts";
import type { LocalVar } from "../go/types/object.ts";
import { under } from "../go/types/under.ts";
import { callNaming, functionAround } from "./callers.ts";
import { isCommand } from "./command-end.ts";
import { isStarter } from "./concurrency.ts";
import type { Context } from "./context.ts";
import { type MadeChannel, madeChannels } from "./made-channels.ts";
import { occasionOf } from "./occasion.ts";
import type { Place } from "./stuck.ts";

export interface LeftBlocked {
  readonly ctx: Context;
  readonly channel: string;
  readonly spawn: Spawn;
  readonly abandoned: Abandoned;
  /** Where it waits: the send, the receive. */
  readonly op: ChannelOp;
  /** The function that leaves it behind, where that is another one. */
  readonly caller: Context | null;
  readonly isManySends: boolean;
  /** Where another goroutine is started that sends on the channel, too; null: there is none. */
  readonly rival: Place | null;
}

export function unitOf(ctx: Context): Unit {
  let unit = units.get(ctx);
  if (unit === undefined) {
    unit = {
      names: ctx.names,
      parents: ctx.parents,
      flowOf: (func) => (func.body === null ? null : ctx.flow(func.body)),
      called: (call) => {
        const callee = calledContext(call, ctx);
        return callee?.decl.kind === "FuncDecl" ? { decl: callee.decl, unit: unitOf(callee) } : null;
      },
      isStarter: (call) => isStarter(call, ctx),
      isGivenToSend: (call, index) => isGivenToSend(call, index, ctx),
    };
    units.set(ctx, unit);
    contexts.set(unit, ctx);
  }
  return unit;
}

/** c.Collect(ch), where Collect(chan<- Metric) is the method of an interface. */
function isGivenToSend(call: CallExpr, index: number, ctx: Context): boolean {
  const callee = ctx.typed?.calleeOf(call) ?? null;
  const params = callee?.type?.params.vars ?? [];
  const types = params.map(({ type }) => (type === null ? null : under(type)));
  const isAlone = types.every((type, i) => i === index || (type?.kind !== "Chan" && type?.kind !== "Interface"));
  const given = types[index];
  if (callee === null || !isAlone || given?.kind !== "Chan" || given.dir !== "send") return false;
  const fun = calleeExpr(call);
  const owner = fun.kind === "SelectorExpr" ? (ctx.typed?.ownerOf(fun) ?? null) : null;
  return owner !== null && isInterfaceType(owner);
}

const units = new WeakMap<Context, Unit>();
const contexts = new WeakMap<Unit, Context>();

export function contextOf(unit: Unit): Context | null {
  return contexts.get(unit) ?? null;
}

/** The context of the function or method of the package that is called. */
export function calledContext(call: CallExpr, ctx: Context): Context | null {
  const fun = calleeExpr(call);
  if (fun.kind === "Ident") {
    const object = ctx.names.objectOf(fun);
    return object?.kind === "package-level" ? ctx.uses.functionNamed(object.name, "") : null;
  }
  const decl = fun.kind === "SelectorExpr" ? ctx.declarationOf(call) : null;
  const found = decl === null ? null : ctx.uses.functionNamed(decl.name.name, receiverName(decl));
  return found?.decl === decl ? found : null;
}

/** ch := make(chan T), var ch = make(chan T): the channels that goroutines use. */
export function channelsOf(stmt: AssignStmt | DeclStmt, ctx: Context): readonly MadeChannel[] {
  return madeChannels(stmt, unitOf(ctx), ctx);
}

/** The goroutine that the owner of a channel can leave blocked on it. */
export function leftBlocked(made: MadeChannel, stmt: Node, ctx: Context): LeftBlocked | null {
  const { uses, owner, capacity, func } = made;
  const isCounted = capacity !== null && capacity <= mostCounted;
  if (uses.returns.length > 0) return isCounted ? leftByCaller(uses, capacity, owner, ctx) : null;
  if (isProgramStart(func, ctx)) return null;
  // A goroutine for the process's signals may be there for as long as the process: not one a request.
  if (uses.isOfSignals && occasionOf(stmt, [], ctx) === null) return null;
  const sender = isCounted ? blockedSender(uses, capacity, owner, ctx) : null;
  return sender ?? blockedReceiver(uses, owner, ctx);
}

/** Room for more than this is room enough. */
const mostCounted = 16;

export interface UnclosedRange {
  readonly name: string;
  /** The goroutine that sends, where another function has the loop. */
  readonly start?: Node;
  readonly range: Node;
  /** Where the goroutine that closes leaves without it; null: nobody closes. */
  readonly left: { readonly at: Node; readonly ctx: Context } | null;
}

/** for v := range ch, without another way out, of a channel that nobody closes, or whose sender may leave before. */
export function unclosedRange({ uses, owner, func }: MadeChannel, ctx: Context): UnclosedRange | null {
  if (uses.returns.length > 0) return rangedByCaller(uses, owner, ctx);
  if (isProgramStart(func, ctx)) return null;
  const range = uses.ops.find((op) => op.kind === "range" && op.spawn === null && op.via === null)?.node;
  if (range?.kind !== "RangeStmt" || isLeft(range, owner)) return null;
  const closes = uses.ops.filter((op) => op.kind === "close");
  const name = uses.variable.name;
  if (closes.length === 0) return { name, range, left: null };
  const [close] = closes;
  const spawn = close?.spawn;
  if (close === undefined || spawn == null || closes.length > 1 || close.via !== null || spawn.isNested) return null;
  const flow = spawn.unit.flowOf(spawn.func);
  const at = flow === null ? null : statementOf(close.node, flow.cfg, spawn.unit);
  const block = at === null ? undefined : flow?.cfg.blockOf(at);
  if (flow === null || at === null || block === undefined || flow.cycles.has(block) || at.kind !== "ExprStmt")
    return null;
  const left = pathWithout(new Set([at]), null, flow.cfg);
  const other = contextOf(spawn.unit) ?? ctx;
  return left?.at == null ? null : { name, range, left: { at: left.at, ctx: other } };
}

/** for v := range f(), where f starts goroutines that send, end, and close nothing. */
function rangedByCaller(uses: ChannelUses, owner: Owner, ctx: Context): UnclosedRange | null {
  const { decl } = ctx;
  const [spawn] = uses.spawns;
  if (decl.kind !== "FuncDecl" || owner.func !== decl || spawn === undefined || uses.isOfSignals) return null;
  if (uses.ops.some((op) => op.kind !== "send" || op.spawn === null)) return null;
  // What goes on sending is not missed to be closed.
  if (uses.spawns.some(({ func, unit }) => isEndless(unit.flowOf(func)?.cfg))) return null;
  const receiver = receiverName(decl);
  const name = decl.name.name;
  for (const use of receiver === "" ? ctx.uses.usesOf(name) : ctx.uses.usesOfMember(receiver, name)) {
    const range = rangeOver(use.ident, use.ctx);
    if (range !== null)
      return { name: uses.variable.name, start: spawn.stmt, range, left: { at: range, ctx: use.ctx } };
  }
  return null;
}

function isEndless(cfg: Owner["cfg"] | undefined): boolean {
  return cfg === undefined || neverEnds(cfg, looksLikeTicks, () => false);
}

/** The loop of a caller that takes all there is, with no other way out. */
function rangeOver(ident: Node, ctx: Context): Node | null {
  const call = callNaming(ident, ctx);
  if (call === null) return null;
  const func = functionAround(call, ctx);
  const unit = unitOf(ctx);
  const held = func === null ? null : heldBy(call, ctx);
  const owner = func === null || held === null ? null : callerOf(held.start, func, unit);
  const uses = owner === null ? null : (held?.uses(unit) ?? null);
  const [only, ...others] = uses?.ops ?? [];
  if (owner === null || only?.kind !== "range" || others.length > 0 || uses?.returns.length !== 0) return null;
  return only.spawn !== null || only.via !== null || isLeft(only.node, owner) ? null : only.node;
}

/** Whether a break, a return or a jump leads out of a loop. */
export function isLeft(range: Node, { cfg }: Owner): boolean {
  const loop = cfg.loops.find(({ stmt }) => stmt === range);
  if (loop === undefined) return true;
  return cfg.blocks.some((block) => {
    if (!isInLoop(block, loop)) return false;
    return block.succs.some(({ to, kind }) => !isInLoop(to, loop) && kind !== "done");
  });
}

/** What runs once and ends with the process. */
export function isProgramStart(func: Func, ctx: Context): boolean {
  if (func.kind !== "FuncDecl") return isCommand(func, ctx);
  if (func.recv !== null) return false;
  if (/^(main|init|TestMain)$/.test(func.name.name)) return true;
  const isMain = ctx.file.packageName?.name === "main";
  return (
    isMain && /^(run|real_?main|main|serve|start|execute)/i.test(func.name.name) && calledByMain(func.name.name, ctx)
  );
}

/** Called once, by main itself. */
function calledByMain(name: string, ctx: Context): boolean {
  const uses = ctx.uses.usesOf(name);
  const [only] = uses;
  if (uses.length !== 1 || only === undefined) return false;
  for (let at = only.ctx.parents.get(only.ident); at !== undefined; at = only.ctx.parents.get(at)) {
    if (at.kind === "ForStmt" || at.kind === "RangeStmt" || at.kind === "GoStmt" || at.kind === "FuncLit") return false;
    if (at.kind === "FuncDecl") return at.name.name === "main";
  }
  return false;
}

function blockedSender(uses: ChannelUses, capacity: number, owner: Owner, ctx: Context): LeftBlocked | null {
  const sending = sendersOf(uses);
  const senders = sending === null ? null : startedByOwner(sending);
  if (senders === null || senders.size === 0) return null;
  const { cfg, unit } = owner;
  const { cycles } = unit.flowOf(owner.func) ?? { cycles: new Set() };
  for (const spawn of senders.keys()) {
    const stmt = statementOf(spawn.via ?? spawn.stmt, cfg, unit);
    const block = stmt === null ? undefined : cfg.blockOf(stmt);
    if (block === undefined) return null;
    // How often the loop starts one, and whether there is room for all of them, is not always known.
    if (capacity > 0 && cycles.has(block) && !isManyMore(spawn, capacity, owner, ctx)) return null;
    if (isGuardedLikeReceive(spawn, uses, owner)) return null;
  }
  // Of several those that the owner hears nothing of may still be there.
  const silent = new Map([...senders].filter(([spawn]) => endSignals([spawn], owner, uses).size === 0));
  const ended = silent.size > 0 ? new Set<Node>() : endSignals([...senders.keys()], owner, uses);
  const waits = (call: CallExpr): boolean => [...senders.keys()].some((spawn) => waitsFor(call, spawn, ctx));
  const abandoned = abandonedSender(uses, silent.size > 0 ? silent : senders, capacity, owner, waits, 0, ended);
  return abandoned === null ? null : found(abandoned, uses, senders, ctx, null);
}

/** What the goroutines of the owner send, those that they start in their turn taken in; null: not to be counted. */
function startedByOwner(senders: ReadonlyMap<Spawn, number>): ReadonlyMap<Spawn, number> | null {
  const roots = new Map<Spawn, number>();
  for (const [spawn, sends] of senders) {
    const root = rootOf(spawn);
    let count = sends;
    for (let at = spawn; at.starter != null; at = at.starter) {
      const { func, unit } = at.starter;
      if (
        at.via != null ||
        hasOtherSignal(func, at.stmt) ||
        branchesAround(at.stmt, func, null, unit.parents).length > 0
      )
        return null;
      if (loopAround(at.stmt, unit, func) !== null) count = many;
    }
    // In a function that is called: whether it always starts one is looked at there.
    if (root.via != null && !isAlwaysStarted(root)) return null;
    roots.set(root, Math.min(many, (roots.get(root) ?? 0) + count));
  }
  return roots;
}

function isAlwaysStarted({ stmt, unit }: Spawn): boolean {
  for (let at = unit.parents.get(stmt); at !== undefined; at = unit.parents.get(at)) {
    if (at.kind === "FuncDecl") return true;
    if (at.kind !== "BlockStmt") return false;
  }
  return false;
}

/** for each item of a list: go ... of a channel with room for one, as it is written. */
function isManyMore(spawn: Spawn, capacity: number, { unit, func }: Owner, ctx: Context): boolean {
  const loop = loopAround(spawn.stmt, unit, func);
  if (loop === null || capacity > 2 || !isCounting(loop)) return false;
  const turns = tripCount(loop, ctx.names, ctx.constants);
  return turns === null || turns > capacity + 1;
}

/** for range xs, for i := 0; i < n; i++: it starts as many as there are. */
function isCounting(loop: Node): loop is RangeStmt | ForStmt {
  if (loop.kind === "RangeStmt") return true;
  return loop.kind === "ForStmt" && loop.cond?.kind === "BinaryExpr" && loop.post?.kind === "IncDecStmt";
}

/** The goroutines that send without another way out; null: somebody else receives, or it is not to be counted. */
export function sendersOf(uses: ChannelUses): ReadonlyMap<Spawn, number> | null {
  const senders = new Map<Spawn, number>();
  for (const op of uses.ops) {
    if (op.spawn === null || op.isHanded || isDeferredSend(op)) continue;
    if (op.kind === "receive" || op.kind === "range" || !isOnPath(op)) return null;
  }
  for (const spawn of uses.spawns) {
    const sends = sendsOf(uses, spawn);
    if (sends === 0) continue;
    const bodies = new Set<Node>([spawn.func]);
    for (const op of uses.ops)
      if (op.spawn === spawn && op.via !== null && !op.isHanded) bodies.add(op.unit.names.decl);
    if (sends >= many && [...bodies].some((body) => hasOtherSignal(body))) return null;
    senders.set(spawn, sends);
  }
  return senders;
}

/** defer func() { if !returned { ch <- err } }(): comes on top of what is sent before. */
function isDeferredSend({ kind, via }: ChannelOp): boolean {
  return kind === "send" && via?.kind === "DeferStmt";
}

/** A loop that sends, and that something else may end: a context, another channel. */
function hasOtherSignal(body: Node, apart: Node | null = null): boolean {
  let isFound = false;
  walk(body, (node) => {
    if (node === apart) return false;
    if (node.kind === "UnaryExpr" && node.op === "<-") isFound = true;
    if (
      node.kind === "SelectorExpr" &&
      (node.sel.name === "Err" || node.sel.name === "Done") &&
      mentionsContext(node.x)
    )
      isFound = true;
    return !isFound;
  });
  return isFound;
}

function mentionsContext(x: Expr): boolean {
  return /ctx|context/i.test(placeText(x));
}

/** if async { go ... } and later if async { <-ch }: the two may go together. */
function isGuardedLikeReceive(spawn: Spawn, uses: ChannelUses, owner: Owner): boolean {
  const own = branchesOf(spawn.via ?? spawn.stmt, owner);
  if (own.length === 0) return hasFlagReceive(uses, owner);
  return uses.ops.some((op) => op.spawn === null && op.kind !== "send" && isApart(branchesOf(op.node, owner), own));
}

function branchesOf(node: Node, { func, made, unit }: Owner): readonly Branch[] {
  return branchesAround(node, func, made, unit.parents);
}

/** if started { <-ch }: a flag that the search does not follow. */
function hasFlagReceive(uses: ChannelUses, owner: Owner): boolean {
  return uses.ops.some((op) => {
    if (op.spawn !== null || op.kind === "send") return false;
    return branchesOf(op.node, owner).some(({ stmt, arm }) =>
      knownInBranch(arm.kind === "CaseClause" ? arm : stmt, arm, owner.unit.parents, owner.unit.names).some(
        ({ cond }) => cond.kind === "Ident" || cond.kind === "SelectorExpr",
      ),
    );
  });
}

/** Receives from another channel on which the goroutine sends: it has come further then, and is not waiting here. */
function endSignals(spawns: readonly Spawn[], { unit, func }: Owner, uses: ChannelUses): ReadonlySet<Node> {
  const others = new Set<LocalVar>();
  for (const { stmt } of spawns) {
    walk(stmt, (node) => {
      const variable = node.kind === "Ident" ? unit.names.objectOf(node) : undefined;
      const parent = unit.parents.get(node);
      const isGiven = parent?.kind === "CallExpr" || (parent?.kind === "SendStmt" && parent.chan === node);
      if (variable?.kind === "var" && variable !== uses.variable && isGiven) others.add(variable);
    });
  }
  const signals = new Set<Node>();
  walk(func, (node) => {
    if (node.kind !== "UnaryExpr" || node.op !== "<-" || node.x.kind !== "Ident") return;
    const variable = unit.names.objectOf(node.x);
    if (variable?.kind === "var" && others.has(variable)) signals.add(node);
  });
  return signals;
}

/** wg.Wait() where the goroutine says wg.Done() when it ends, or was started by wg.Go. */
function waitsFor(call: CallExpr, spawn: Spawn, ctx: Context): boolean {
  const fun = calleeExpr(call);
  if (fun.kind !== "SelectorExpr" || fun.sel.name !== "Wait" || call.args.length > 0) return false;
  const group = placeText(fun.x);
  if (spawn.stmt.kind === "CallExpr") {
    const start = calleeExpr(spawn.stmt);
    return start.kind === "SelectorExpr" && placeText(start.x) === group;
  }
  const { args } = spawn.stmt.call;
  return lastCalls(spawn.func).some((last) => {
    const done = calleeExpr(last);
    if (done.kind !== "SelectorExpr" || done.sel.name !== "Done") return false;
    return placeText(done.x) === group || args.some((arg) => ctx.text(arg).replace("&", "") === group);
  });
}

/** What a function calls when it has done the rest: deferred, by itself or in a literal, and its last statement. */
function lastCalls(func: Func): CallExpr[] {
  const calls: CallExpr[] = [];
  const add = (stmt: Node | undefined): void => {
    if (stmt?.kind === "ExprStmt" && stmt.x.kind === "CallExpr") calls.push(stmt.x);
  };
  if (func.body === null) return calls;
  add(func.body.list.at(-1));
  walkFunctionBody(func.body, (node) => {
    if (node.kind !== "DeferStmt") return;
    calls.push(node.call);
    const fun = calleeExpr(node.call);
    if (fun.kind === "FuncLit") fun.body.list.forEach(add);
  });
  return calls;
}

function found(
  abandoned: Abandoned,
  uses: ChannelUses,
  senders: ReadonlyMap<Spawn, number>,
  ctx: Context,
  caller: Context | null,
): LeftBlocked | null {
  const { spawn } = abandoned;
  const ofSpawn = uses.ops.filter((each) => isStartedBy(each.spawn, spawn) && each.kind === abandoned.kind);
  const op = ofSpawn.find((each) => !each.isOptional) ?? ofSpawn[0];
  const last = op ?? uses.ops.find((each) => isStartedBy(each.spawn, spawn));
  if (last === undefined) return null;
  const isManySends = [...senders.values()].some((sends) => sends > 1);
  return {
    ctx,
    channel: uses.variable.name,
    spawn,
    abandoned,
    op: last,
    caller,
    isManySends,
    rival: rivalOf(last, uses, ctx),
  };
}

function rivalOf({ kind, spawn }: ChannelOp, { ops }: ChannelUses, ctx: Context): LeftBlocked["rival"] {
  if (kind !== "send" || spawn === null) return null;
  const own = rootOf(spawn).stmt;
  const other = ops.find((op) => op.kind === "send" && op.spawn !== null && rootOf(op.spawn).stmt !== own)?.spawn;
  if (other == null) return null;
  const at = other.starter == null ? ctx : contextOf(other.starter.unit);
  return at === null ? null : { at: other.stmt, ctx: at };
}

function isStartedBy(spawn: Spawn | null, root: Spawn): boolean {
  return spawn !== null && rootOf(spawn).stmt === root.stmt;
}

function blockedReceiver(uses: ChannelUses, owner: Owner, ctx: Context): LeftBlocked | null {
  const { cfg, unit } = owner;
  for (const spawn of uses.spawns) {
    const needs = spawn.isNested ? null : dependsOn(uses, spawn);
    if (needs === null || branchesOf(spawn.via ?? spawn.stmt, owner).length > 0) continue;
    const serves = new Set<Node>();
    let isKnown = true;
    for (const op of uses.ops) {
      if (op.spawn === spawn || (op.kind !== "close" && op.kind !== "send")) continue;
      if (op.kind === "send" && needs === "close") continue;
      const node = statementOf(op.via ?? op.node, cfg, unit);
      // Another goroutine may serve it at any time, and what is closed already holds nobody up.
      if (op.spawn !== null || node === null || node.pos < spawn.stmt.pos) isKnown = false;
      else serves.add(node);
    }
    const abandoned = isKnown ? abandonedReceiver(spawn, serves, owner) : null;
    // A literal that closes, deferred under a condition or kept in a variable, is not told apart.
    if (abandoned !== null) return found(abandoned, uses, new Map(), ctx, null);
  }
  return null;
}

/** return ch: a caller in the package that leaves without receiving. */
function leftByCaller(uses: ChannelUses, capacity: number, owner: Owner, ctx: Context): LeftBlocked | null {
  const { decl } = ctx;
  if (decl.kind !== "FuncDecl" || owner.func !== decl || uses.ops.some((op) => op.spawn === null)) return null;
  const senders = sendersOf(uses);
  if (senders === null || senders.size !== 1) return null;
  const [[spawn, sends]] = [...senders] as [[Spawn, number]];
  if (branchesOf(spawn.stmt, owner).length > 0) return null;
  const name = decl.name.name;
  const receiver = receiverName(decl);
  for (const use of receiver === "" ? ctx.uses.usesOf(name) : ctx.uses.usesOfMember(receiver, name)) {
    const isClosed = uses.ops.some((op) => op.kind === "close");
    const abandoned = leftAt(use.ident, use.ctx, { spawn, sends, capacity, isClosed });
    if (abandoned !== null) return found(abandoned, uses, senders, ctx, use.ctx);
  }
  return null;
}

/** A goroutine that the called function has started, and the channel it sends on. */
interface Sender {
  readonly spawn: Spawn;
  readonly sends: number;
  readonly capacity: number;
  readonly isClosed: boolean;
}

function leftAt(ident: Node, ctx: Context, { spawn, sends, capacity, isClosed }: Sender): Abandoned | null {
  const call = callNaming(ident, ctx);
  if (call === null) return null;
  const func = functionAround(call, ctx);
  const unit = unitOf(ctx);
  const flow = func === null ? null : unit.flowOf(func);
  if (func === null || flow === null || isProgramStart(func, ctx)) return null;
  const held = heldBy(call, ctx);
  if (held === null) return null;
  const owner = held.made === null ? callerOf(held.start, func, unit) : ownerFrom(held.made, func, unit);
  const uses = owner === null ? null : held.uses(unit);
  if (owner === null || uses === null || uses.returns.length > 0) return null;
  if (uses.ops.some((op) => op.spawn !== null) || hasFlagReceive(uses, owner)) return null;
  const senders = new Map([[{ ...spawn, isNested: true }, 0]]);
  return abandonedSender({ ...uses, isClosed }, senders, capacity, owner, () => false, sends);
}

function callerOf(start: Node, func: Func, unit: Unit): Owner | null {
  const cfg = unit.flowOf(func)?.cfg;
  const block = cfg?.blockOf(start);
  return cfg === undefined || block === undefined
    ? null
    : { func, unit, cfg, made: null, start: { block, from: block.nodes.indexOf(start) } };
}

interface Held {
  readonly made: Node | null;
  readonly start: Node;
  uses(unit: Unit): ChannelUses | null;
}

/** How a caller holds the channel it is given: ch := f(), <-f() in a select, for range f(). */
function heldBy(call: CallExpr, ctx: Context): Held | null {
  const parent = ctx.parents.get(call);
  if (parent?.kind === "AssignStmt" && parent.lhs.length === 1) {
    const [target] = parent.lhs;
    const variable = target?.kind === "Ident" ? ctx.names.objectOf(target) : undefined;
    if (variable?.kind !== "var" || ctx.names.valueOf(variable) !== call) return null;
    return { made: parent, start: parent, uses: (unit) => channelUses(variable, unit) };
  }
  const isRange = parent?.kind === "RangeStmt" && parent.x === call;
  if (!isRange && !(parent?.kind === "UnaryExpr" && parent.op === "<-")) return null;
  const unit = unitOf(ctx);
  const select = isRange ? null : selectOf(parent, unit);
  if (!isRange && select === null) return null;
  const op: ChannelOp = {
    kind: isRange ? "range" : "receive",
    node: parent,
    unit,
    spawn: null,
    via: null,
    isHanded: false,
    isOptional: true,
    asksClosed: false,
  };
  const uses: ChannelUses = { variable: none, ops: [op], spawns: [], returns: [], isOfSignals: false };
  return { made: null, start: select ?? parent, uses: () => uses };
}

/** Stands for the channel of a call that no variable holds. */
const noIdent = { kind: "Ident", pos: -1, end: -1, name: "" } as const;
const none: LocalVar = { kind: "var", name: "", decl: noIdent, role: "local", func: noIdent, type: null };
