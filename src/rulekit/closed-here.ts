// Values of which nothing is known but what their function does with them: it closes them itself on one way and not on
// another. That is how what a package hands over shows that its source is not here, or what an interface's method does.

import { isErrorVariable } from "../go/flow/forms.ts";
import type { Leak } from "../go/flow/resource.ts";
import { resourceKind } from "../go/summaries/ownership.ts";
import { isStandardPackage } from "../go/summaries/standard.ts";
import type { AssignStmt, CallExpr, Expr, Node } from "../go/syntax/ast.ts";
import { unparen } from "../go/syntax/parser-expr.ts";
import { indexOfWord } from "../go/syntax/prefilter.ts";
import { declarationOf } from "../go/types/body-types.ts";
import { calleeExpr, calleeName, lastName, variableOf } from "../go/types/callee.ts";
import type { LocalVar } from "../go/types/object.ts";
import { handingName } from "../knowledge/opening-names.ts";
import type { ResourceKind } from "../knowledge/protocols.ts";
import type { Context } from "./context.ts";

export interface ClosedHere {
  readonly kind: ResourceKind;
  /** Whether it is closed only where something else has failed: on success somebody else may have it. */
  readonly isOfFailures: boolean;
}

/** The kinds of which a Close of one's own tells. */
export const toldByClosing: ReadonlySet<ResourceKind> = new Set<ResourceKind>(["file", "conn", "listener", "closer"]);

/** Streams around what somebody else has: their Close frees nothing, or writes what nobody wants once they failed. */
const streamName = /^New\w*(Reader|Decoder|Scanner|Writer|Encoder)/;

/** By its form alone: it, err := Open(), and it.Close() somewhere behind. */
export function mayBeClosedHere(call: CallExpr, ctx: Context): boolean {
  const name = lastName(calleeExpr(call));
  if (!handingName.test(name) || streamName.test(name) || !mentions("Close", ctx)) return false;
  const handle = handleOf(call, ctx);
  return handle !== null && closesOf(handle, ctx).length > 0;
}

const mentioned = new WeakMap<Context, Map<string, boolean>>();

/** Whether the text stands in the declaration: told before its names are resolved. */
export function mentions(text: string, ctx: Context): boolean {
  let known = mentioned.get(ctx);
  if (known === undefined) {
    known = new Map();
    mentioned.set(ctx, known);
  }
  let answer = known.get(text);
  if (answer === undefined) {
    answer = indexOfWord(ctx.file.bytes, text, ctx.decl.pos, ctx.decl.end) >= 0;
    known.set(text, answer);
  }
  return answer;
}

/** What the call hands over, as its function treats it; null: somebody knows better, or it closes it wherever it ends. */
export function closedHere(call: CallExpr, ctx: Context): ClosedHere | null {
  const handle = handleOf(call, ctx);
  if (handle === null || isReadable(call, ctx)) return null;
  const type = ctx.typed?.typeOf(handle.decl as Expr) ?? null;
  const kind = type === null ? "closer" : resourceKind(type);
  if (kind === null || !toldByClosing.has(kind)) return null;
  const closes = closesOf(handle, ctx);
  // defer func() { if s.head == nil { it.Close() } }(): where it has an owner by then, that one closes it.
  if (closes.some((close) => isBranched(close, ctx) && isInLiteral(close, ctx))) return null;
  return { kind, isOfFailures: closes.every((close) => isBranched(close, ctx) || isInLiteral(close, ctx)) };
}

/** return nil, err: the way out is one of failure. */
export function isOfFailure({ at }: Leak): boolean {
  if (at?.kind !== "ReturnStmt") return false;
  const last = at.results.at(-1);
  const value = last === undefined ? null : unparen(last);
  return value !== null && !(value.kind === "Ident" && value.name === "nil");
}

/** Whether the called function's body, or the standard library's documentation, says what it hands over. */
function isReadable(call: CallExpr, ctx: Context): boolean {
  const name = calleeName(call, ctx.names);
  if (name !== null && ctx.isStandardPath(name.slice(0, name.lastIndexOf(".")))) return true;
  const callee = ctx.typed?.calleeOf(call) ?? null;
  if (callee === null) return false;
  if (callee.pkg !== null && isStandardPackage(callee.pkg)) return true;
  const declared = declarationOf(callee)?.decl ?? null;
  return declared !== null && declared.bodyPos >= 0;
}

/** The variable that a call's first result is put into, beside an error. */
function handleOf(call: CallExpr, ctx: Context): LocalVar | null {
  const stmt = ctx.parents.get(call);
  if (stmt?.kind !== "AssignStmt" || stmt.rhs.length !== 1 || stmt.lhs.length !== 2) return null;
  const [first, last] = stmt.lhs as [Expr, Expr];
  if (!isErrorVariable(last, ctx.names)) return null;
  const handle = variableOf(first, ctx.names);
  return handle !== null && handle.role === "local" && handle.func === ctx.func && isOnlyFrom(handle, stmt, ctx)
    ? handle
    : null;
}

/** Whether nothing else is ever put into the variable. */
function isOnlyFrom(handle: LocalVar, stmt: AssignStmt, ctx: Context): boolean {
  return ctx.names.writesOf(handle).every((write) => {
    const parent = ctx.parents.get(write);
    return parent === stmt || parent?.kind === "ValueSpec";
  });
}

/** The calls of its Close. */
function closesOf(handle: LocalVar, ctx: Context): Node[] {
  return ctx.names.usesOf(handle).flatMap((use) => {
    const parent = ctx.parents.get(use);
    const call = parent === undefined ? undefined : ctx.parents.get(parent);
    const isClose = parent?.kind === "SelectorExpr" && parent.x === use && parent.sel.name === "Close";
    return isClose && call?.kind === "CallExpr" && call.fun === parent ? [call] : [];
  });
}

/** if err := send(conn); err != nil { conn.Close() }: not on each way through its function or literal. */
function isBranched(close: Node, ctx: Context): boolean {
  for (
    let at: Node = close, above = ctx.parents.get(at);
    above !== undefined;
    at = above, above = ctx.parents.get(at)
  ) {
    if (above.kind === "IfStmt" && (above.body === at || above.else === at)) return true;
    if (above.kind === "CaseClause" || above.kind === "CommClause") return true;
    if (above.kind === "FuncLit" || above === ctx.func) return false;
  }
  return false;
}

function isInLiteral(close: Node, ctx: Context): boolean {
  for (let at = ctx.parents.get(close); at !== undefined && at !== ctx.func; at = ctx.parents.get(at))
    if (at.kind === "FuncLit") return true;
  return false;
}
