// Whether anybody looks at what a statement assigns to a variable: err = f() whose err is overwritten or forgotten.
import type { BlockStmt, Ident, Node, RangeStmt } from "../syntax/ast.ts";
import type { LocalVar, Names } from "../types/object.ts";
import type { Block, Cfg } from "./cfg.ts";

/** A value that nobody looks at on any path. */
export interface Unseen {
  /** The first statement that overwrites it; null: the function ends without a look. */
  readonly overwrittenBy: Node | null;
}

/** null where some path looks at it, or a closure or pointer may. */
export function unseenValue(
  stmt: Node,
  variable: LocalVar,
  cfg: Cfg,
  names: Names,
  parents: ReadonlyMap<Node, Node>,
): Unseen | null {
  const start = cfg.blockOf(stmt);
  if (start === undefined) return null;
  const search = new Search(variable, names, cfg);
  search.from(start, start.nodes.indexOf(stmt) + 1);
  for (let block = search.work.pop(); block !== undefined && !search.isSeen; block = search.work.pop())
    search.from(block, 0);
  if (search.isSeen || isShared(variable, names, parents)) return null;
  return { overwrittenBy: search.overwrittenBy };
}

class Search {
  isSeen = false;
  overwrittenBy: Node | null = null;
  readonly work: Block[] = [];
  private readonly seen = new Set<Block>();
  private readonly variable: LocalVar;
  private readonly writes: ReadonlySet<Ident>;
  private readonly uses: readonly Ident[];
  private readonly cfg: Cfg;

  constructor(variable: LocalVar, names: Names, cfg: Cfg) {
    this.variable = variable;
    this.writes = new Set(names.writesOf(variable));
    this.uses = names.usesOf(variable);
    this.cfg = cfg;
  }

  from(block: Block, index: number): void {
    for (const node of block.nodes.slice(index)) if (this.endsAt(node)) return;
    for (const { to } of block.succs) {
      // A result without a `return x` before: the caller sees it.
      if (to === this.cfg.exit && this.variable.role === "result") this.isSeen = true;
      if (this.seen.has(to)) continue;
      this.seen.add(to);
      this.work.push(to);
    }
  }

  /** Whether the search is over on this path: the value is read here, or gone. */
  private endsAt(node: Node): boolean {
    const end = node.kind === "RangeStmt" ? headEnd(node) : node.end;
    const uses = this.uses.filter((use) => use.pos >= node.pos && use.end <= end);
    if (uses.some((use) => !this.writes.has(use))) {
      this.isSeen = true;
      return true;
    }
    if (uses.length > 0) {
      this.overwrittenBy ??= node;
      // err += and err++ read it as well.
      if (node.kind === "IncDecStmt" || (node.kind === "AssignStmt" && !/^:?=$/.test(node.token))) this.isSeen = true;
      return true;
    }
    // `return x, y` sets all results.
    return node.kind === "ReturnStmt" && node.results.length > 0;
  }
}

function headEnd(loop: RangeStmt): number {
  const body: BlockStmt = loop.body;
  return body.pos;
}

/** A closure uses it, or its address is taken: who knows when. */
function isShared(variable: LocalVar, names: Names, parents: ReadonlyMap<Node, Node>): boolean {
  return names.usesOf(variable).some((use) => {
    if (parents.get(use)?.kind === "UnaryExpr" && (parents.get(use) as { op: string }).op === "&") return true;
    for (let at = parents.get(use); at !== undefined && at !== variable.func; at = parents.get(at))
      if (at.kind === "FuncLit") return true;
    return false;
  });
}
