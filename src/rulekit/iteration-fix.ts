// The fix of a defer that piles up in a loop: the rest of the iteration becomes a function literal, from where the
// resource is acquired on; where that cannot be, the whole body, or what begins with the defer itself.
import type { Fix } from "../base/finding.ts";
import { say } from "../base/say.ts";
import type { LoopStmt } from "../go/flow/cfg.ts";
import type { DeferStmt, Node } from "../go/syntax/ast.ts";
import { walkFunctionBody } from "../go/syntax/walk.ts";
import type { Context } from "./context.ts";
import type { DeferFacts } from "./defers.ts";
import { acquiredAt } from "./movable.ts";
import { wrapRest } from "./wrap.ts";

/** null: no fix that is certain to change nothing but when the call runs. */
export function iterationFix(stmt: DeferStmt, facts: DeferFacts, ctx: Context): Fix | null {
  const { func } = ctx;
  if (facts.loop === null || func === null) return null;
  const loop = facts.loop.stmt;
  const origin = acquiredAt(stmt, loop, ctx);
  if (origin === null) return null;
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
