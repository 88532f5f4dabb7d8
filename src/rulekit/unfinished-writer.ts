// A gzip.Writer, a zip.Writer and kin that is written to and never closed: it holds nothing, but the end of what was
// written never gets out. Where the function fails nobody needs it.
import type { Acquisition, Leak } from "../go/flow/resource.ts";
import { findLeak } from "../go/flow/typestate.ts";
import { bindings, releasingOf } from "../go/summaries/acquirers.ts";
import type { AssignStmt, CallExpr, DeclStmt, SelectorExpr } from "../go/syntax/ast.ts";
import { calleeExpr, calleeName, lastName, variableOf } from "../go/types/callee.ts";
import type { LocalVar } from "../go/types/object.ts";
import { fileMakers, writerMakers } from "../knowledge/writers.ts";
import type { Context } from "./context.ts";

export interface Unfinished {
  readonly acquisition: Acquisition;
  readonly leak: Leak;
}

/** Methods that give a writer something to write, or begin a part of it. */
const writes = /^(Write|Create|AddFS|Copy|Encode)/;
/** Methods after which what was written is out, or the writer is another one. */
const passes = /^(Flush|Reset)$/;
/** Formats that end with a trailer, which only Close writes: without it a reader finds the stream cut off. */
const trailed = /(^|\/)(gzip|pgzip|zip)\.NewWriter/;

/** The functions that make one, by their last name. */
export const closedWriters: readonly string[] = [
  ...new Set(
    [...writerMakers]
      .filter(([name, { finish, sink }]) => sink >= 0 && finish.includes("Close") && !fileMakers.includes(name))
      .map(([name]) => name.slice(name.lastIndexOf(".") + 1)),
  ),
];

export function unfinishedWriter(stmt: AssignStmt | DeclStmt, ctx: Context): Unfinished | null {
  const { func } = ctx;
  if (func === null) return null;
  for (const { call, targets } of bindings(stmt)) {
    if (!closedWriters.includes(lastName(calleeExpr(call)))) continue;
    const handle = variableOf(targets[0], ctx.names);
    if (handle === null || targets.length > 2 || !isMadeToClose(call, ctx)) continue;
    const error = targets.length === 2 ? variableOf(targets[1], ctx.names) : null;
    const acquisition = { stmt, call, handle, prefix: [], also: [], error };
    if (!isWritten(handle, trailed.test(calleeName(call, ctx.names) ?? ""), ctx)) continue;
    const leak = findLeak(acquisition, { ...releasingOf("closer", []), endedOn: "failure" }, func, ctx.frame);
    // Without an error result nobody knows which ways out are those of failure.
    if (leak !== null && (isSuccess(leak, handle, ctx) || !isClosed(handle, ctx))) return { acquisition, leak };
  }
  return null;
}

function isMadeToClose(call: CallExpr, ctx: Context): boolean {
  const name = calleeName(call, ctx.names);
  if (name === null || fileMakers.includes(name) || ctx.tables.find(name) !== null) return false;
  const writer = writerMakers.get(name);
  if (writer?.finish.includes("Close") !== true) return false;
  const sink = call.args[writer.sink];
  return sink !== undefined && ctx.text(sink) !== "io.Discard";
}

/** return nil, and return zw.Flush(), after which nothing more is done. */
function isSuccess({ at }: Leak, handle: LocalVar, ctx: Context): boolean {
  const last = at?.kind === "ReturnStmt" ? at.results.at(-1) : undefined;
  const fun = last?.kind === "CallExpr" ? calleeExpr(last) : null;
  if (fun?.kind === "SelectorExpr") return fun.sel.name === "Flush" && variableOf(fun.x, ctx.names) === handle;
  return last !== undefined && ctx.text(last) === "nil";
}

function isWritten(handle: LocalVar, hasTrailer: boolean, ctx: Context): boolean {
  let isWritten = false;
  for (const use of ctx.names.usesOf(handle)) {
    const parent = ctx.parents.get(use);
    if (parent?.kind === "CallExpr" && parent.args.includes(use)) isWritten = true;
    if (parent?.kind !== "SelectorExpr") continue;
    if (parent.sel.name === "Flush" && hasTrailer) continue;
    if (passes.test(parent.sel.name)) return false;
    if (writes.test(parent.sel.name)) isWritten = true;
  }
  return isWritten;
}

function isClosed(handle: LocalVar, ctx: Context): boolean {
  const isClose = (selector: SelectorExpr): boolean => selector.sel.name === "Close";
  return ctx.names.usesOf(handle).some((use) => {
    const parent = ctx.parents.get(use);
    return parent?.kind === "SelectorExpr" && isClose(parent);
  });
}
