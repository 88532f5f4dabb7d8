// Which statements can run more than once in one activation of their function: those on a cycle of its graph.
import { type Block, type Cfg, isInLoop, type Loop, reachableFrom } from "./cfg.ts";

/** The blocks that lie on a cycle (strongly connected components of more than one block, or with an edge to itself). */
export function blocksOnCycles(cfg: Cfg): ReadonlySet<Block> {
  const found = new Set<Block>();
  for (const component of components(cfg)) {
    const first = component[0] as Block;
    if (component.length > 1 || first.succs.some((edge) => edge.to === first)) {
      for (const block of component) found.add(block);
    }
  }
  return found;
}

/** Tarjan's algorithm with an explicit stack. R. Tarjan, "Depth-first search and linear graph algorithms", 1972. */
function components(cfg: Cfg): Block[][] {
  const order = new Map<Block, number>();
  const low = new Map<Block, number>();
  const open: Block[] = [];
  const isOpen = new Set<Block>();
  const found: Block[][] = [];
  for (const root of cfg.blocks) {
    if (order.has(root)) continue;
    const work: { block: Block; next: number }[] = [{ block: root, next: 0 }];
    while (work.length > 0) {
      const top = work[work.length - 1] as { block: Block; next: number };
      const { block } = top;
      if (top.next === 0) {
        order.set(block, order.size);
        low.set(block, order.get(block) as number);
        open.push(block);
        isOpen.add(block);
      }
      const edge = block.succs[top.next++];
      if (edge !== undefined) {
        if (!order.has(edge.to)) work.push({ block: edge.to, next: 0 });
        else if (isOpen.has(edge.to)) lower(low, block, order.get(edge.to) as number);
        continue;
      }
      work.pop();
      const parent = work[work.length - 1];
      if (parent !== undefined) lower(low, parent.block, low.get(block) as number);
      if (low.get(block) !== order.get(block)) continue;
      const component: Block[] = [];
      for (let member = open.pop(); member !== undefined; member = open.pop()) {
        isOpen.delete(member);
        component.push(member);
        if (member === block) break;
      }
      found.push(component);
    }
  }
  return found;
}

function lower(low: Map<Block, number>, block: Block, to: number): void {
  if (to < (low.get(block) as number)) low.set(block, to);
}

/**
 * The innermost loop statement whose next iteration can follow the block; null where only a goto makes the cycle
 * (or none does).
 */
export function repeatingLoop(block: Block): Loop | null {
  for (let loop = block.loop; loop !== null; loop = loop.outer) {
    const within = loop;
    const ahead = reachableFrom(block, (next) => isInLoop(next, within));
    if (ahead.has(loop.head)) return loop;
  }
  return null;
}
