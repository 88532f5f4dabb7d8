// The fix of a defer that piles up in a loop: the plain call at the end of the iteration, where that is the only way out
// of it; else the rest of the iteration becomes a function literal, from where the resource is acquired on; where that
// cannot be, the whole body, or what begins with the defer itself.
import type { Fix } from "../base/finding.ts";
import { say } from "../base/say.ts";
import type { LoopStmt } from "../go/flow/cfg.ts";
import { exitsOf } from "../go/flow/exits.ts";
import type { CallExpr, DeferStmt, Func, Node, Stmt } from "../go/syntax/ast.ts";
import { walkFunctionBody } from "../go/syntax/walk.ts";
import { calleeName, rootVariable } from "../go/types/callee.ts";
import type { Context } from "./context.ts";
import type { DeferFacts } from "./defers.ts";
import { mayExit } from "./exits-within.ts";
import { insertAfter, linesOf } from "./fix-place.ts";
import { acquiredAt } from "./movable.ts";
import { removalOf } from "./move-defer.ts";
import { wrapRest } from "./wrap.ts";

/** null: no fix that is certain to change nothing but when the call runs. */
export function iterationFix(stmt: DeferStmt, facts: DeferFacts, ctx: Context): Fix | null {
  const { func } = ctx;
  if (facts.loop === null || func === null) return null;
  const loop = facts.loop.stmt;
  const origin = acquiredAt(stmt, loop, ctx);
  if (origin === null) return null;
  const explicit = explicitCall(stmt, loop, func, ctx);
  if (explicit !== null) return explicit;
  const indexOf = (node: Node): number =>
    loop.body.list.findIndex((candidate) => candidate.pos <= node.pos && node.end <= candidate.end);
  const starts = [...new Set([indexOf(origin), 0, indexOf(stmt)])].filter(
    (from) => from >= 0 && areMovable(loop, from, ctx),
  );
  // A literal that has nothing to tell, or an error, reads as people write it: better from another line than with a flag.
  for (const mayFlag of [false, true]) {
    for (const from of starts) {
      const edit = wrapRest(loop, from, func, mayFlag, ctx);
      if (edit !== null) return { title: say`run the deferred call at the end of each iteration`, edits: [edit] };
    }
  }
  return null;
}

/** The plain call as the last statement, where nothing behind the defer leaves the iteration in another way. */
function explicitCall(stmt: DeferStmt, loop: LoopStmt, func: Func, ctx: Context): Fix | null {
  const { list } = loop.body;
  const at = list.indexOf(stmt);
  const before = list[at - 1];
  const last = list.at(-1);
  const rest = list.slice(at + 1);
  if (before === undefined || last === undefined || rest.length === 0 || !isPlain(stmt, ctx)) return null;
  // An assertion that fails ends a test's function, and runs what it has deferred.
  if (ctx.display.endsWith("_test.go")) return null;
  const { returns, continues, breaks, others } = exitsOf(rest, loop, ctx.parents);
  if (returns.length + continues.length + breaks.length + others.length > 0) return null;
  if (rest.some((after) => endsOrDefers(after, ctx)) || writesBehind(stmt, loop, ctx)) return null;
  const lines = linesOf(ctx);
  const call = insertAfter(last, [ctx.text(stmt.call)], lines, ctx);
  const removal = removalOf(stmt, before, func, lines, ctx);
  if (call === null || removal === null || removal.end > call.pos) return null;
  return { title: say`call it at the end of each iteration`, edits: [removal, call] };
}

/** f.Close(), cancel(): nothing that would mean something else later. */
function isPlain({ call }: DeferStmt, ctx: Context): boolean {
  if (call.args.length > 0 || ctx.text(call).includes("\n")) return false;
  return call.fun.kind === "Ident" || (call.fun.kind === "SelectorExpr" && call.fun.x.kind !== "CallExpr");
}

function endsOrDefers(stmt: Stmt, ctx: Context): boolean {
  let found = false;
  walkFunctionBody(stmt, (node) => {
    if (node.kind === "DeferStmt" || node.kind === "SelectStmt" || node.kind === "LabeledStmt") found = true;
    if (node.kind === "CallExpr" && (ctx.endings.endingOf(node, ctx.names) !== null || isPanic(node, ctx)))
      found = true;
    return !found;
  });
  return found;
}

function isPanic(call: CallExpr, ctx: Context): boolean {
  return calleeName(call, ctx.names) === "panic" || mayExit(call, ctx);
}

/** Whether what the call goes through is another value by then. */
function writesBehind(stmt: DeferStmt, loop: LoopStmt, ctx: Context): boolean {
  const root = rootVariable(stmt.call.fun, ctx.names);
  if (root === null) return false;
  return ctx.names.writesOf(root).some((write) => stmt.end <= write.pos && write.end <= loop.body.end);
}

/** Every defer that would come into the literal: none of an inner loop, none that belongs to the function. */
function areMovable(loop: LoopStmt, from: number, ctx: Context): boolean {
  return loop.body.list.slice(from).every((stmt) => {
    let areAll = true;
    walkFunctionBody(stmt, (node) => {
      if (node.kind === "DeferStmt" && (isInInnerLoop(node, loop, ctx) || acquiredAt(node, loop, ctx) === null)) {
        areAll = false;
      }
      return areAll;
    });
    return areAll;
  });
}

function isInInnerLoop(node: Node, loop: LoopStmt, ctx: Context): boolean {
  for (let at = ctx.parents.get(node); at !== undefined && at !== loop; at = ctx.parents.get(at)) {
    if (at.kind === "ForStmt" || at.kind === "RangeStmt") return true;
  }
  return false;
}
