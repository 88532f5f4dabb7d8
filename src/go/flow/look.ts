// Whether anybody looks at what a statement assigns to a variable: err = f() whose err is overwritten or forgotten.
import type { BlockStmt, Ident, Node, RangeStmt } from "../syntax/ast.ts";
import type { LocalVar, Names } from "../types/object.ts";
import { searchAhead } from "./ahead.ts";
import type { Cfg } from "./cfg.ts";

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
  const uses = names.usesOf(variable);
  const writes = new Set(names.writesOf(variable));
  let overwrittenBy: Node | null = null;
  const seen = searchAhead(stmt, cfg, ({ block, nodes }) => {
    // A result without a `return x` before: the caller sees it.
    if (block === cfg.exit && variable.role === "result") return true;
    for (const node of nodes) {
      const touch = touchOf(node, uses, writes);
      if (touch === "looks") return true;
      if (touch === "overwrites") overwrittenBy ??= node;
      if (touch !== "none") return "cut";
    }
    return "on";
  });
  if (seen === true || cfg.blockOf(stmt) === undefined || isShared(variable, names, parents)) return null;
  return { overwrittenBy };
}

/** What a statement does with a variable; "returns" sets all results. */
function touchOf(
  node: Node,
  all: readonly Ident[],
  writes: ReadonlySet<Ident>,
): "looks" | "overwrites" | "returns" | "none" {
  const end = node.kind === "RangeStmt" ? headEnd(node) : node.end;
  const uses = all.filter((use) => use.pos >= node.pos && use.end <= end);
  if (uses.some((use) => !writes.has(use))) return "looks";
  // err += and err++ read it as well.
  const isReadToo = node.kind === "IncDecStmt" || (node.kind === "AssignStmt" && !/^:?=$/.test(node.token));
  if (uses.length > 0) return isReadToo ? "looks" : "overwrites";
  return node.kind === "ReturnStmt" && node.results.length > 0 ? "returns" : "none";
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
