// A value that the goroutine which made it sends over a channel, alone or in a struct with its error: who receives it has
// to release it.

import { type ChannelOp, channelUses } from "../go/flow/channel.ts";
import { fieldOfElement, valueOfElement } from "../go/flow/forms.ts";
import type { Acquisition, Leak, Releasing } from "../go/flow/resource.ts";
import { findLeak } from "../go/flow/typestate.ts";
import type { CompositeLit, Expr, Func, Node, SendStmt } from "../go/syntax/ast.ts";
import { parameterIndex, variableOf } from "../go/types/callee.ts";
import type { LocalVar } from "../go/types/object.ts";
import { callersOf, functionAround } from "./callers.ts";
import type { Context } from "./context.ts";
import { contextOf, unitOf } from "./goroutines.ts";

export interface SentOver {
  readonly send: SendStmt;
  /** The value as its receiver has it. */
  readonly received: Acquisition;
  readonly leak: Leak;
  /** The function that receives it. */
  readonly func: Func;
  readonly ctx: Context;
}

/** The receiver that leaves the value open; null: there is none, or somebody else may have it. */
export function sentOver(acquisition: Acquisition, releasing: Releasing, ctx: Context): SentOver | null {
  const sent = sentBy(acquisition, ctx);
  const channel = sent === null ? null : variableOf(sent.send.chan, ctx.names);
  if (sent === null || channel === null) return null;
  for (const { variable, at } of channelsOf(channel, ctx)) {
    const uses = channelUses(variable, unitOf(at));
    if (uses === null || uses.returns.length > 0) return null;
    for (const op of uses.ops) {
      const found = leftByReceiver(op, sent, acquisition, releasing);
      if (found !== null) return found;
    }
  }
  return null;
}

interface Sent {
  readonly send: SendStmt;
  /** The fields of what is sent that lead to the value. */
  readonly path: readonly string[];
  /** The fields that may have the error that came with it. */
  readonly errors: readonly string[];
}

const errorFields: readonly string[] = ["err", "Err", "error", "Error"];

/** The only statement that does more with the value than to use it. */
function sentBy({ handle, prefix, error, stmt }: Acquisition, ctx: Context): Sent | null {
  let found: Sent | null = null;
  for (const use of ctx.names.usesOf(handle)) {
    if (use.pos < stmt.end) continue;
    for (let at = ctx.parents.get(use); at !== undefined && at !== ctx.func; at = ctx.parents.get(at))
      if (at.kind === "DeferStmt" || at.kind === "FuncLit") return null;
    const sent = sentWith(use, ctx);
    if (sent === null) continue;
    if (found !== null) return null;
    const { send, literal } = sent;
    const path = literal === null ? [] : [fieldOf(use, literal, ctx)];
    const own =
      error === null ? null : literal?.elts.find((elt) => variableOf(valueOfElement(elt), ctx.names) === error);
    const errors = own == null || literal === null ? errorFields : [fieldOf(valueOfElement(own), literal, ctx)];
    found = { send, path: [...path, ...prefix], errors };
  }
  return found;
}

/** ch <- f, ch <- result{file: f}, ch <- &result{f, err}. */
function sentWith(
  use: Expr,
  { parents }: Context,
): { readonly send: SendStmt; readonly literal: CompositeLit | null } | null {
  let below: Node = use;
  let literal: CompositeLit | null = null;
  for (let at = parents.get(use); at !== undefined; at = parents.get(at)) {
    if (at.kind === "SendStmt") return at.value === below ? { send: at, literal } : null;
    if (at.kind === "CompositeLit" && literal === null) literal = at;
    else if (at.kind !== "KeyValueExpr" && !(at.kind === "UnaryExpr" && at.op === "&" && literal !== null)) return null;
    below = at;
  }
  return null;
}

function fieldOf(value: Expr, literal: CompositeLit, ctx: Context): string {
  const at = literal.elts.findIndex((elt) => valueOfElement(elt) === value);
  return fieldOfElement(literal, at, ctx.frame.calls);
}

interface Channel {
  readonly variable: LocalVar;
  readonly at: Context;
}

/** The channel as the function that made it knows it: what a parameter is given by each caller. */
function channelsOf(variable: LocalVar, ctx: Context): readonly Channel[] {
  if (variable.role === "local") return [{ variable, at: ctx }];
  const { decl } = ctx;
  if (variable.role !== "param" || variable.func !== decl || decl.kind !== "FuncDecl") return [];
  const index = parameterIndex(variable);
  return callersOf(ctx).flatMap(({ call, ctx: at }) => {
    const given = variableOf(call.args[index], at.names);
    return given?.role === "local" ? [{ variable: given, at }] : [];
  });
}

function leftByReceiver(
  { kind, node, unit, isHanded }: ChannelOp,
  { send, path, errors }: Sent,
  acquisition: Acquisition,
  releasing: Releasing,
): SentOver | null {
  const ctx = contextOf(unit);
  if (ctx === null || isHanded || (kind !== "receive" && kind !== "range")) return null;
  const func = functionAround(node, ctx);
  const stmt = kind === "range" ? node : ctx.parents.get(node);
  if (func === null || (stmt?.kind !== "AssignStmt" && stmt?.kind !== "RangeStmt")) return null;
  const target = stmt.kind === "RangeStmt" ? stmt.key : stmt.lhs[0];
  const handle = variableOf(target ?? undefined, ctx.names);
  if (handle === null || handle.func !== func) return null;
  const received: Acquisition = {
    stmt,
    call: acquisition.call,
    handle,
    prefix: path,
    also: [],
    error: null,
    nilFields: errors,
  };
  const leak = findLeak(received, releasing, func, ctx.frame);
  return leak === null ? null : { send, received, leak, func, ctx };
}
