// What a function still does while a goroutine that it started runs: up to where it waits for somebody.
import type { Node } from "../syntax/ast.ts";
import { walk } from "../syntax/walk.ts";
import { searchAhead } from "./ahead.ts";
import type { Cfg } from "./cfg.ts";

/** Whether a path leads from behind the start to a statement without a wait: a receive, a select, wg.Wait(). */
export function isReachedUnwaited(start: Node, stmt: Node, cfg: Cfg): boolean {
  const found = searchAhead(start, cfg, ({ nodes }) => {
    for (const node of nodes) {
      if (node === start || waits(node)) return "cut";
      if (node === stmt) return true;
    }
    return "on";
  });
  return found === true;
}

function waits(node: Node): boolean {
  if (node.kind === "SelectStmt" || node.kind === "SendStmt") return true;
  // A range over a channel and one over a list look alike here.
  if (node.kind === "RangeStmt") return node.value === null;
  let found = false;
  walk(node, (inner) => {
    if (inner.kind === "FuncLit") return false;
    if (inner.kind === "UnaryExpr" && inner.op === "<-") found = true;
    if (inner.kind === "CallExpr" && inner.fun.kind === "SelectorExpr")
      found ||= /Wait|Join|Recv|Sleep|Acquire|Lock/.test(inner.fun.sel.name);
    return !found;
  });
  return found;
}
