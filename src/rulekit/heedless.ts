// Goroutines that feed a channel which their function hands to its caller, and look at the function's context nowhere: the
// caller who cancels that context and leaves, leaves them waiting for ever.
import { many, ownerFrom } from "../go/flow/blocked.ts";
import type { FuncDecl, Node } from "../go/syntax/ast.ts";
import { receiverName } from "../go/syntax/parser.ts";
import { functionAround } from "./callers.ts";
import type { Context } from "./context.ts";
import { isLeft, sendersOf, unitOf } from "./goroutines.ts";
import type { MadeChannel } from "./made-channels.ts";

export interface HeedlessSend {
  readonly channel: string;
  readonly context: string;
  readonly start: Node;
  readonly send: Node;
  readonly returned: Node;
}

/** func list(ctx context.Context) <-chan T { ch := make(chan T); go func() { for ... { ch <- v } }(); return ch } */
export function heedlessSend({ uses, owner, capacity }: MadeChannel, ctx: Context): HeedlessSend | null {
  const { decl } = ctx;
  const [returned] = uses.returns;
  if (returned === undefined || capacity !== 0 || decl.kind !== "FuncDecl" || owner.func !== decl) return null;
  const context = contextOf(decl, ctx);
  if (context === "" || uses.ops.some((op) => op.spawn === null)) return null;
  const senders = sendersOf(uses);
  if (senders === null || isTakenWhole(decl, ctx)) return null;
  for (const [spawn, sends] of senders) {
    const op = uses.ops.find((each) => each.spawn === spawn && each.kind === "send" && !each.isOptional);
    if (sends >= many && op !== undefined && !spawn.isNested)
      return { channel: uses.variable.name, context, start: spawn.via ?? spawn.stmt, send: op.node, returned };
  }
  return null;
}

function contextOf(decl: FuncDecl, ctx: Context): string {
  const param = decl.type.params.list.find(({ type }) => ctx.text(type) === "context.Context");
  const name = param?.names[0]?.name ?? "";
  return name === "_" ? "" : name;
}

/** Each caller that is seen ranges over the channel to its end. */
function isTakenWhole(decl: FuncDecl, ctx: Context): boolean {
  const { name } = decl.name;
  const receiver = receiverName(decl);
  const calls = receiver === "" ? ctx.uses.usesOf(name) : ctx.uses.usesOfMember(receiver, name);
  return calls.length > 0 && calls.every(({ ident, ctx: at }) => isRangedOver(ident, at));
}

function isRangedOver(ident: Node, ctx: Context): boolean {
  let at: Node | undefined = ident;
  while (at?.kind === "Ident" || at?.kind === "SelectorExpr" || at?.kind === "CallExpr") at = ctx.parents.get(at);
  let range = at?.kind === "RangeStmt" ? at : undefined;
  const target = at?.kind === "AssignStmt" ? at.lhs[0] : undefined;
  const variable = target?.kind === "Ident" ? ctx.names.objectOf(target) : undefined;
  for (const use of variable?.kind === "var" ? ctx.names.usesOf(variable) : []) {
    const parent = ctx.parents.get(use);
    if (parent?.kind === "RangeStmt" && parent.x === use) range = parent;
  }
  const func = range === undefined ? null : functionAround(range, ctx);
  const owner = range === undefined || func === null ? null : ownerFrom(range, func, unitOf(ctx));
  return owner !== null && range !== undefined && !isLeft(range, owner);
}
