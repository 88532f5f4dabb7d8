// What may run behind a statement.
import type { Node, ReturnStmt } from "../syntax/ast.ts";
import type { Block, Cfg } from "./cfg.ts";

/** A block that control comes to, or the rest of the block of the statement that a search starts at. */
export interface Stretch {
  readonly block: Block;
  readonly nodes: readonly Node[];
  /** The return that led here; null: control came some other way, or first did. */
  readonly via: ReturnStmt | null;
}

/**
 * Looks along the paths behind a node (null: from the entry), nearest blocks first, each once; the block of the node comes
 * again, whole, where a loop leads back to it. `look` answers "on"; "cut", where what lies behind does not matter; or what
 * was sought, which ends the search. null: nothing was found, or the graph does not have the node.
 */
export function searchAhead<T extends object | true>(
  from: Node | null,
  cfg: Cfg,
  look: (stretch: Stretch) => T | "on" | "cut",
): T | null {
  const start = from === null ? cfg.entry : cfg.blockOf(from);
  if (start === undefined) return null;
  const first = from === null ? 0 : start.nodes.indexOf(from) + 1;
  const work: Stretch[] = [{ block: start, nodes: start.nodes.slice(first), via: null }];
  const seen = new Set<Block>();
  // The list grows while it is walked.
  for (const stretch of work) {
    const answer = look(stretch);
    if (answer === "cut") continue;
    if (answer !== "on") return answer;
    const last = stretch.nodes.at(-1);
    const via = last?.kind === "ReturnStmt" ? last : null;
    for (const { to } of stretch.block.succs) {
      if (seen.has(to)) continue;
      seen.add(to);
      work.push({ block: to, nodes: to.nodes, via });
    }
  }
  return null;
}
