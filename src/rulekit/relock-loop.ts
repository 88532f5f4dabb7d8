// The lock that a loop takes in each iteration and gives back only when the function returns: its unlock is deferred
// directly, through a wrapper, as a method value, or as what the locking function answers.
import { type Block, reachableFrom } from "../go/flow/cfg.ts";
import { placeText } from "../go/flow/deferred.ts";
import type { Repeated } from "../go/flow/guard.ts";
import { directLock, type LockCall } from "../go/flow/locking.ts";
import type { CallExpr, DeferStmt, Expr, Node } from "../go/syntax/ast.ts";
import { walkFunctionBody } from "../go/syntax/walk.ts";
import { calleeExpr } from "../go/types/callee.ts";
import type { Context } from "./context.ts";
import type { DeferFacts } from "./defers.ts";
import { lockFacts } from "./locking.ts";

export interface Relocked {
  /** The call that takes the lock again. */
  readonly lock: CallExpr;
  readonly isRead: boolean;
  readonly repeated: Repeated;
}

/** null: no lock, or another one in each iteration. */
export function relockedInLoop(facts: DeferFacts, ctx: Context): Relocked | null {
  const repeated = repeatedPart(facts);
  const unlock = repeated === null ? null : unlockDeferred(facts, ctx);
  if (repeated === null || unlock === null || !unlock.through.every((x) => isSameEachTime(x, repeated, ctx)))
    return null;
  const isRead = unlock.name === "RUnlock";
  let lock = unlock.taken;
  for (const block of facts.cfg.blocks) {
    if (lock !== null || !isRepeatedWith(block, facts)) continue;
    for (const node of block.nodes)
      lock ??= lockIn(node, { place: unlock.place, name: isRead ? "RLock" : "Lock" }, ctx);
  }
  return lock === null ? null : { lock, isRead, repeated };
}

/** The loop; where a goto goes back, all from its label on. */
export function repeatedPart(facts: DeferFacts): Repeated | null {
  if (facts.loop !== null) return facts.loop.stmt;
  if (!facts.isRepeated) return null;
  const nodes = facts.cfg.blocks.filter((block) => isRepeatedWith(block, facts)).flatMap((block) => block.nodes);
  if (nodes.length === 0) return null;
  return {
    kind: "goto",
    pos: Math.min(...nodes.map((node) => node.pos)),
    end: Math.max(...nodes.map((node) => node.end)),
  };
}

function isRepeatedWith(block: Block, facts: DeferFacts): boolean {
  return block === facts.block || (facts.ahead.has(block) && reachableFrom(block).has(facts.block));
}

interface Unlock extends LockCall {
  /** What leads to the lock. */
  readonly through: readonly Expr[];
  /** The call that took it, where that is known by itself. */
  readonly taken: CallExpr | null;
}

function unlockDeferred({ deferred }: DeferFacts, ctx: Context): Unlock | null {
  const direct = deferred.releases.find((r) => r.name === "Unlock" || r.name === "RUnlock");
  if (direct !== undefined) {
    const { name, target } = direct;
    return { place: placeText(target), name: name as LockCall["name"], through: [target], taken: null };
  }
  const call = onlyCall(deferred.stmt.call);
  const fun = calleeExpr(call);
  const value = fun.kind === "Ident" ? valueIn(fun, ctx) : fun;
  // u := mu.Unlock; defer u()
  if (fun.kind === "Ident" && value?.kind === "SelectorExpr" && /^R?Unlock$/.test(value.sel.name)) {
    const name = value.sel.name as LockCall["name"];
    return { place: placeText(value.x), name, through: [value.x], taken: null };
  }
  // defer s.locked()(), unlock := s.locked()
  if (value?.kind === "CallExpr") {
    const handed = lockFacts(ctx).handed(value);
    const name = handed?.name === "RLock" ? "RUnlock" : "Unlock";
    return handed === null ? null : { place: handed.place, name, through: receiverOf(value), taken: value };
  }
  const wrapped = lockFacts(ctx).wrapped(call);
  if (wrapped === null || !/Unlock$/.test(wrapped.name)) return null;
  return { ...wrapped, through: receiverOf(call), taken: null };
}

/** What a literal does that is one call: func() { s.unlock() }(). */
function onlyCall(call: CallExpr): CallExpr {
  const fun = calleeExpr(call);
  const [only, ...others] = fun.kind === "FuncLit" ? fun.body.list : [];
  return only?.kind === "ExprStmt" && only.x.kind === "CallExpr" && others.length === 0 ? only.x : call;
}

function valueIn(fun: Expr, ctx: Context): Expr | null {
  const variable = fun.kind === "Ident" ? ctx.names.objectOf(fun) : undefined;
  return variable?.kind === "var" ? ctx.names.valueOf(variable) : null;
}

function receiverOf(call: CallExpr): readonly Expr[] {
  const fun = calleeExpr(call);
  return fun.kind === "SelectorExpr" ? [fun.x, ...call.args] : call.args;
}

function lockIn(node: Node, wanted: LockCall, ctx: Context): CallExpr | null {
  let found: CallExpr | null = null;
  walkFunctionBody(node.kind === "RangeStmt" ? node.x : node, (inner) => {
    if (inner.kind === "DeferStmt" || inner.kind === "GoStmt") return false;
    if (found === null && inner.kind === "CallExpr") {
      const lock = directLock(inner) ?? lockFacts(ctx).wrapped(inner);
      if (lock !== null && lock.place === wanted.place && lock.name === wanted.name) found = inner;
    }
    return found === null;
  });
  return found;
}

/** No variable in the expression is declared or assigned in what is repeated, and nothing in it is called. */
function isSameEachTime(x: Expr, { pos, end }: Repeated, ctx: Context): boolean {
  let isSame = true;
  walkFunctionBody(x, (node) => {
    if (node.kind === "CallExpr" || node.kind === "FuncLit") isSame = false;
    const object = node.kind === "Ident" ? ctx.names.objectOf(node) : undefined;
    if (object?.kind === "var") {
      const places = [object.decl, ...ctx.names.writesOf(object)];
      if (places.some((ident) => pos <= ident.pos && ident.end <= end)) isSame = false;
    }
    return isSame;
  });
  return isSame;
}

/** unlock := s.locked(); defer unlock(): a lock, whosever. */
export function isHandedLock(stmt: DeferStmt, ctx: Context): boolean {
  const fun = calleeExpr(stmt.call);
  const value = fun.kind === "Ident" ? valueIn(fun, ctx) : fun;
  return value?.kind === "CallExpr" && lockFacts(ctx).handed(value) !== null;
}
