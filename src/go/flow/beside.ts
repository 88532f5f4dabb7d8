// What a function still does while a goroutine that it started runs: up to where it waits for somebody.
import type { Node } from "../syntax/ast.ts";
import { walk } from "../syntax/walk.ts";
import type { Block, Cfg } from "./cfg.ts";

/** Whether a path leads from behind the start to a statement without a wait: a receive, a select, wg.Wait(). */
export function isReachedUnwaited(start: Node, stmt: Node, cfg: Cfg): boolean {
  const block = cfg.blockOf(start);
  if (block === undefined || cfg.blockOf(stmt) === undefined) return false;
  const work = [{ block, from: block.nodes.indexOf(start) + 1 }];
  const seen = new Set<Block>();
  for (let state = work.pop(); state !== undefined; state = work.pop()) {
    let isStopped = false;
    for (const node of state.block.nodes.slice(state.from)) {
      if (waits(node)) isStopped = true;
      else if (node === stmt) return true;
      if (isStopped || node === start) break;
    }
    if (isStopped) continue;
    for (const { to } of state.block.succs) {
      if (seen.has(to) || to.kind !== "body") continue;
      seen.add(to);
      work.push({ block: to, from: 0 });
    }
  }
  return false;
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
