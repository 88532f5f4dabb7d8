// io.Pipe: each end waits for the other. A goroutine that writes waits until everything is read or the reader is closed,
// one that reads waits until the writer is closed.
import type { Acquisition, Leak, Releasing } from "../go/flow/resource.ts";
import { findLeak } from "../go/flow/typestate.ts";
import type { AssignStmt, Func, GoStmt, Node } from "../go/syntax/ast.ts";
import { walk, walkFunctionBody } from "../go/syntax/walk.ts";
import type { LocalVar } from "../go/types/object.ts";
import { functionAround } from "./callers.ts";
import type { Context } from "./context.ts";
import { isInProgramStart } from "./stuck.ts";

export interface LeftPipe {
  readonly ctx: Context;
  readonly start: GoStmt;
  /** The end that the goroutine waits for, and that this function leaves open. */
  readonly end: LocalVar;
  readonly isReader: boolean;
  readonly leak: Leak;
}

const reading: Releasing = {
  path: [],
  // What reads to the end leaves nobody behind.
  releases: new Set(["Close", "CloseWithError", "io.Copy", "io.CopyBuffer", "io.ReadAll", "io/ioutil.ReadAll"]),
  exhaustedBy: "",
  mayHandOn: false,
};
const writing: Releasing = { ...reading, releases: new Set(["Close", "CloseWithError"]) };

/** pr, pw := io.Pipe() */
export function leftPipe(stmt: AssignStmt, ctx: Context): LeftPipe | null {
  const [call] = stmt.rhs;
  if (call?.kind !== "CallExpr" || stmt.lhs.length !== 2 || !ctx.isCallOf(call, "io.Pipe")) return null;
  const [reader, writer] = stmt.lhs.map((x) => {
    const object = x.kind === "Ident" ? ctx.names.objectOf(x) : undefined;
    return object?.kind === "var" && object.role === "local" ? object : null;
  });
  const func = functionAround(stmt, ctx);
  if (reader == null || writer == null || func === null || isInProgramStart(stmt, ctx)) return null;
  return left(stmt, call, reader, writer, true, func, ctx) ?? left(stmt, call, writer, reader, false, func, ctx);
}

function left(
  stmt: AssignStmt,
  call: Acquisition["call"],
  end: LocalVar,
  other: LocalVar,
  isReader: boolean,
  func: Func,
  ctx: Context,
): LeftPipe | null {
  const start = startWith(other, end, func, ctx);
  if (start === null || (isReader && readsOn(end, start, func, ctx))) return null;
  const acquisition: Acquisition = { stmt, call, handle: end, prefix: [], also: [], error: null };
  const leak = findLeak(acquisition, isReader ? reading : writing, func, ctx.frame);
  if (leak === null || leak.kind !== "exit") return null;
  // Nobody waits before the goroutine is started.
  if (leak.at !== null && leak.at.pos < start.end) return null;
  return { ctx, start, end, isReader, leak };
}

/** The goroutine that has the one end and not the other, started on every path. */
function startWith(has: LocalVar, not: LocalVar, func: Func, ctx: Context): GoStmt | null {
  const names = (variable: LocalVar, node: Node): boolean =>
    ctx.names.usesOf(variable).some((use) => node.pos <= use.pos && use.end <= node.end);
  let found: GoStmt | null = null;
  if (func.body === null) return null;
  walkFunctionBody(func.body, (node) => {
    if (node.kind === "GoStmt" && names(has, node) && !names(not, node)) found ??= node;
    return found === null && node.kind !== "FuncLit" && node.kind !== "IfStmt" && node.kind !== "CaseClause";
  });
  return found;
}

/** A loop, or a decoder, may read all there is. */
function readsOn(reader: LocalVar, start: GoStmt, func: Func, ctx: Context): boolean {
  let reads = false;
  walk(func, (node) => {
    if (node.kind === "GoStmt") return false;
    if ((node.kind === "ForStmt" || node.kind === "RangeStmt") && node.pos > start.end) reads = true;
    if (
      node.kind === "CallExpr" &&
      /NewDecoder|NewScanner|TeeReader|MultiReader|LimitReader/.test(ctx.text(node.fun))
    ) {
      reads ||= ctx.names.usesOf(reader).some((use) => node.pos <= use.pos && use.end <= node.end);
    }
    return !reads;
  });
  return reads;
}
