// A goroutine without a way out, started by a function that is given a context which its caller ends: the goroutine never
// looks at it.
import { looksLikeTicks, neverEnds } from "../go/flow/endless.ts";
import type { CallExpr, Func, GoStmt, Node } from "../go/syntax/ast.ts";
import { walk } from "../go/syntax/walk.ts";
import { calleeName, variableOf } from "../go/types/callee.ts";
import type { LocalVar } from "../go/types/object.ts";
import { callersOf, functionAround } from "./callers.ts";
import type { Context } from "./context.ts";
import { isProgramStart } from "./goroutines.ts";
import type { Place, Started } from "./stuck.ts";

export interface UnheardContext {
  readonly kind: "unheard";
  readonly ctx: Context;
  readonly at: Node;
  readonly name: string;
  /** Where the caller makes a context that it ends. */
  readonly ended: Place;
}

const cancelling = /^context\.With(Cancel|Timeout|Deadline)(Cause)?$/;
/** By these names there may be another way to hear of an end. */
const hearing = /ctx|context|done|quit|stop|close|cancel|exit|shut|kill/i;

export function unheardContext(stmt: GoStmt, { func, ctx: at }: Started, ctx: Context): UnheardContext | null {
  const { decl } = ctx;
  if (decl.kind !== "FuncDecl" || functionAround(stmt, ctx) !== decl || func.body === null) return null;
  if (mayHear(stmt, ctx) || mayHear(func.body, at) || isProgramStart(decl, ctx)) return null;
  const given = contextParameter(decl, ctx);
  if (given === null || !neverEnds(at.flow(func.body).cfg, looksLikeTicks, () => false)) return null;
  for (const caller of callersOf(ctx)) {
    const arg = caller.call.args[given.index];
    const variable = variableOf(arg, caller.ctx.names);
    const ended = variable === null || isProgramStart(caller.func, caller.ctx) ? null : endedAt(variable, caller.ctx);
    if (ended !== null)
      return { kind: "unheard", ctx, at: stmt, name: given.variable.name, ended: { at: ended, ctx: caller.ctx } };
  }
  return null;
}

/** Comments left out. */
function mayHear(node: Node, ctx: Context): boolean {
  return hearing.test(ctx.text(node).replace(/\/\/.*$/gm, ""));
}

function contextParameter(decl: Func, ctx: Context): { readonly variable: LocalVar; readonly index: number } | null {
  const names = decl.type.params.list.flatMap((field) => field.names.map((name) => ({ name, type: field.type })));
  for (const [index, { name, type }] of names.entries()) {
    const variable = ctx.text(type) === "context.Context" ? ctx.names.objectOf(name) : undefined;
    if (variable?.kind === "var") return { variable, index };
  }
  return null;
}

/** ctx, cancel := context.WithCancel(parent); defer cancel(): the call that makes it. */
function endedAt(variable: LocalVar, ctx: Context): CallExpr | null {
  const [write, ...others] = ctx.names.writesOf(variable);
  const stmt = write === undefined ? undefined : ctx.parents.get(write);
  const call = stmt?.kind === "AssignStmt" && stmt.lhs.length === 2 && others.length === 0 ? stmt.rhs[0] : undefined;
  if (stmt?.kind !== "AssignStmt" || call?.kind !== "CallExpr") return null;
  const cancel = cancelling.test(calleeName(call, ctx.names) ?? "") ? variableOf(stmt.lhs[1], ctx.names) : null;
  if (cancel === null) return null;
  let isDeferred = false;
  walk(ctx.decl, (node) => {
    if (node.kind === "DeferStmt" && variableOf(node.call.fun, ctx.names) === cancel) isDeferred = true;
    return !isDeferred;
  });
  return isDeferred ? call : null;
}
