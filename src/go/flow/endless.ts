// Whether a function, once started, ever ends: no path of its graph leads out. A range over a ticker's channel ends as
// little as a loop without a condition, for Stop does not close the channel.
import type { Expr, Node, RangeStmt } from "../syntax/ast.ts";
import { unparen } from "../syntax/parser-expr.ts";
import { searchAhead } from "./ahead.ts";
import type { Block, Cfg, Edge } from "./cfg.ts";

/** `isTicks`: whether an expression is the channel of a ticker; `isDead`: one that nobody ever closes or sends on. */
export function neverEnds(cfg: Cfg, isTicks: (x: Expr) => boolean, isDead: (x: Expr) => boolean): boolean {
  if (cfg.loops.length === 0) return false;
  const ticking = new Set<Node>(
    cfg.loops.map(({ stmt }) => stmt).filter((stmt): stmt is RangeStmt => stmt.kind === "RangeStmt" && isTicks(stmt.x)),
  );
  const isCut = ({ from, to, kind }: Edge): boolean =>
    (kind === "done" && from.nodes.some((node) => ticking.has(node))) || waitsForDead(to.nodes[0], isDead);
  const seen = new Set<Block>([cfg.entry]);
  const work = [cfg.entry];
  for (let block = work.pop(); block !== undefined; block = work.pop()) {
    if (block.kind !== "body") {
      if (block.kind !== "block") return false;
      continue;
    }
    for (const edge of block.succs) {
      if (seen.has(edge.to) || isCut(edge)) continue;
      seen.add(edge.to);
      work.push(edge.to);
    }
  }
  return true;
}

/** case <-s.stop: */
function waitsForDead(node: Node | undefined, isDead: (x: Expr) => boolean): boolean {
  const x = node?.kind === "ExprStmt" ? node.x : node?.kind === "AssignStmt" ? node.rhs[0] : undefined;
  return x?.kind === "UnaryExpr" && x.op === "<-" && isDead(unparen(x.x));
}

/** A path from behind a node (null: from the start) to the end of a function on which none of the statements is run. */
export function pathWithout(
  statements: ReadonlySet<Node>,
  from: Node | null,
  cfg: Cfg,
): { readonly at: Node | null } | null {
  return searchAhead<{ at: Node | null }>(from, cfg, ({ block, nodes, via }) => {
    if (block === cfg.exit) return { at: via };
    return nodes.some((node) => statements.has(node)) ? "cut" : "on";
  });
}

/** ticker.C, time.Tick(d): by how it is written. */
export function looksLikeTicks(x: Expr): boolean {
  const at = unparen(x);
  if (at.kind === "CallExpr") return at.fun.kind === "SelectorExpr" && at.fun.sel.name === "Tick";
  return at.kind === "SelectorExpr" && at.sel.name === "C";
}
