// Which timers are dropped before they fire: a select in a loop that takes another case, a variable that is left or
// overwritten while nobody has waited for the timer or stopped it.
import type { CallExpr, CommClause, Expr, Func, Node, SelectStmt } from "../syntax/ast.ts";
import { unparen } from "../syntax/parser-expr.ts";
import type { LocalVar } from "../types/object.ts";
import { searchAhead } from "./ahead.ts";
import type { Block, Cfg } from "./cfg.ts";
import { reachableFrom } from "./cfg.ts";
import type { Frame } from "./resource.ts";

/** The select that waits on the channel of a call: case <-time.After(d), case <-time.NewTimer(d).C. */
export function selectOf(
  call: CallExpr,
  frame: Frame,
): { readonly stmt: SelectStmt; readonly clause: CommClause } | null {
  let below: Node = call;
  for (let at = frame.parents.get(call); at !== undefined; at = frame.parents.get(at)) {
    if (at.kind === "CommClause") {
      const stmt = frame.parents.get(frame.parents.get(at) as Node);
      return at.comm === below && stmt?.kind === "SelectStmt" ? { stmt, clause: at } : null;
    }
    if (at.kind === "FuncLit" || at.kind === "BlockStmt" || at.kind === "CallExpr") return null;
    below = at;
  }
  return null;
}

/** A case of the select beside the timer's whose way leads back to the select: null where each leaves the loop. */
export function droppingCase(stmt: SelectStmt, clause: CommClause, cfg: Cfg): CommClause | null {
  const head = cfg.blockOf(stmt);
  if (head === undefined) return null;
  const clauses = stmt.body.list as readonly CommClause[];
  // The clauses' blocks are the head's successors, in order.
  const index = clauses.findIndex((other, i) => {
    const body = head.succs[i]?.to;
    return other !== clause && body !== undefined && !isDone(other) && reachableFrom(body).has(head);
  });
  return clauses[index] ?? null;
}

/** case <-ctx.Done(): what is done is done once, however the loop ends. */
function isDone({ comm }: CommClause): boolean {
  const receive = comm?.kind === "ExprStmt" ? comm.x : null;
  const channel = receive?.kind === "UnaryExpr" ? unparen(receive.x) : null;
  return channel?.kind === "CallExpr" && channel.fun.kind === "SelectorExpr" && channel.fun.sel.name === "Done";
}

/** "again": the loop comes back to the statement; "exit": the function is left. */
export interface Dropped {
  readonly kind: "again" | "exit";
  readonly at: Node | null;
}

/** The blocks that are reached where a loop over a ticker's channel never ends by itself: nobody closes it. */
export function reachedPastTicks(from: Block, isTicks: (x: Expr) => boolean): ReadonlySet<Block> {
  const seen = new Set<Block>();
  const work = [from];
  for (let block = work.pop(); block !== undefined; block = work.pop()) {
    const last = block.nodes.at(-1);
    const isEndless = last?.kind === "RangeStmt" && isTicks(unparen(last.x));
    for (const { to, kind } of block.succs) {
      if (seen.has(to) || (isEndless && kind === "done")) continue;
      seen.add(to);
      work.push(to);
    }
  }
  return seen;
}

/** Whether the channel in a variable is left behind by its function, or made anew in a loop. */
export function isTimerLeft(value: Expr, func: Func, frame: Frame): boolean {
  const given = givenTo(value, frame);
  if (given === null || func.body === null || given.variable.func !== func) return false;
  if (isHandedOn(given.variable, func, frame)) return false;
  const cfg = frame.flowOf(func.body);
  const block = cfg.blockOf(given.stmt);
  if (block === undefined) return false;
  const { names } = frame;
  const after = reachedPastTicks(block, (x) => x.kind === "Ident" && names.objectOf(x) === given.variable);
  return after.has(cfg.exit) || after.has(block);
}

/** How a timer (or the channel of one) in a variable is dropped; null: it is not, or somebody else has it. */
export function droppedTimer(stmt: Node, variable: LocalVar, func: Func, frame: Frame): Dropped | null {
  if (func.body === null || variable.func !== func || isHandedOn(variable, func, frame)) return null;
  const cfg = frame.flowOf(func.body);
  const uses = frame.names.usesOf(variable);
  const isSettled = (node: Node): boolean =>
    uses.some((use) => use.pos >= node.pos && use.end <= endOf(node) && isSettling(use, frame));
  const isStoppedAtEnd = uses.some((use) => literalAround(use, func, frame) !== null);
  let left: Dropped | null = null;
  const again = searchAhead<Dropped>(stmt, cfg, ({ block, nodes, via }) => {
    if (block === cfg.exit && !isStoppedAtEnd) left = { kind: "exit", at: via };
    const end = nodes.find((node) => node === stmt || isSettled(node));
    if (end === undefined) return "on";
    return end === stmt ? { kind: "again", at: null } : "cut";
  });
  return again ?? left;
}

/** Of a range loop only the head belongs to its block. */
function endOf(node: Node): number {
  return node.kind === "RangeStmt" ? node.body.pos : node.end;
}

/** t.Stop(), <-t.C, <-t: the timer is stopped, or has fired. */
function isSettling(use: Expr, frame: Frame): boolean {
  const parent = frame.parents.get(use);
  if (parent?.kind === "UnaryExpr") return parent.op === "<-";
  if (parent?.kind !== "SelectorExpr") return false;
  return parent.sel.name === "Stop" || isReceived(parent, frame);
}

function isReceived(channel: Expr, frame: Frame): boolean {
  const parent = frame.parents.get(channel);
  return parent?.kind === "UnaryExpr" && parent.op === "<-";
}

/** Passed, returned, stored, asked whether it is nil, or used by a closure other than one that stops it at the end. */
function isHandedOn(variable: LocalVar, func: Func, frame: Frame): boolean {
  return frame.names.usesOf(variable).some((use) => {
    const literal = literalAround(use, func, frame);
    if (literal !== null) return !isDeferredStop(use, literal, frame);
    const parent = frame.parents.get(use);
    // The channel may be kept under another name.
    if (parent?.kind === "SelectorExpr") return parent.sel.name === "C" && !isReceived(parent, frame);
    if (parent?.kind === "AssignStmt") return !parent.lhs.includes(use);
    if (parent?.kind === "ValueSpec" || parent?.kind === "RangeStmt") return false;
    return !(parent?.kind === "UnaryExpr" && parent.op === "<-");
  });
}

function literalAround(node: Node, func: Func, frame: Frame): Node | null {
  for (let at = frame.parents.get(node); at !== undefined && at !== func; at = frame.parents.get(at))
    if (at.kind === "FuncLit") return at;
  return null;
}

/** defer func() { t.Stop() }() stops what is in the variable at the end. */
function isDeferredStop(use: Node, literal: Node, frame: Frame): boolean {
  const parent = frame.parents.get(use);
  const call = frame.parents.get(literal);
  const isDeferred = call !== undefined && frame.parents.get(call)?.kind === "DeferStmt";
  return isDeferred && parent?.kind === "SelectorExpr" && parent.sel.name === "Stop";
}

/** The variable that gets the value of a call, and the statement that gives it: t := time.NewTimer(d). */
export function givenTo(call: Expr, frame: Frame): { readonly stmt: Node; readonly variable: LocalVar } | null {
  const stmt = frame.parents.get(call);
  if (stmt?.kind !== "AssignStmt" || stmt.lhs.length !== stmt.rhs.length) return null;
  const target = stmt.lhs[stmt.rhs.indexOf(call)];
  const name = target === undefined ? null : unparen(target);
  const variable = name?.kind === "Ident" ? frame.names.objectOf(name) : undefined;
  return variable?.kind === "var" ? { stmt, variable } : null;
}
