// Where a variable is used after a statement, before it gets another value: what still touches something that was given
// away. Paths are those of the graph; two places in clauses of which neither contains the other may exclude each other.
import type { Ident, Node } from "../syntax/ast.ts";
import type { LocalVar, Names } from "../types/object.ts";
import { searchAhead } from "./ahead.ts";
import type { Cfg } from "./cfg.ts";

/** The uses of a variable that a path from behind a statement reaches with the variable's value unchanged. */
export function usesAfter(variable: LocalVar, stmt: Node, cfg: Cfg, names: Names): readonly Ident[] {
  const uses = names.usesOf(variable);
  const found = new Set<Ident>();
  searchAhead(stmt, cfg, ({ nodes }) => (passes(nodes, variable, uses, names, found) ? "cut" : "on"));
  return [...found].sort((a, b) => a.pos - b.pos);
}

/** Collects the uses in what a block runs; whether the variable gets another value in it. */
function passes(
  nodes: readonly Node[],
  variable: LocalVar,
  uses: readonly Ident[],
  names: Names,
  found: Set<Ident>,
): boolean {
  for (const node of nodes) {
    const end = node.kind === "RangeStmt" ? node.body.pos : node.end;
    const isCompound = node.kind === "SelectStmt" || node.kind === "SwitchStmt" || node.kind === "TypeSwitchStmt";
    const targets = isCompound ? [] : targetsOf(node);
    if (!isCompound) {
      for (const use of uses) if (node.pos <= use.pos && use.end <= end && !targets.includes(use)) found.add(use);
    }
    if (targets.some((x) => x.kind === "Ident" && names.objectOf(x) === variable)) return true;
  }
  return false;
}

/** The expressions that a statement gives a new value. */
export function targetsOf(node: Node): readonly Node[] {
  switch (node.kind) {
    case "AssignStmt":
      return node.token === "=" || node.token === ":=" ? node.lhs : [];
    case "RangeStmt":
      return [node.key, node.value].filter((x) => x !== null);
    case "DeclStmt":
      return node.decl.specs.flatMap((spec) => (spec.kind === "ValueSpec" ? spec.names : []));
    default:
      return [];
  }
}

/** Whether both places stand in clauses (of an if, a switch, a select) that the other is not in: they may exclude each other. */
export function mayExclude(a: Node, b: Node, parents: ReadonlyMap<Node, Node>): boolean {
  return isInOwnClause(a, b, parents) && isInOwnClause(b, a, parents);
}

function isInOwnClause(a: Node, b: Node, parents: ReadonlyMap<Node, Node>): boolean {
  let below = a;
  for (let at = parents.get(a); at !== undefined; at = parents.get(at)) {
    const isInside = at.pos <= b.pos && b.end <= at.end;
    const isClause =
      (below.kind === "BlockStmt" && at.kind === "IfStmt") ||
      below.kind === "CaseClause" ||
      below.kind === "CommClause";
    if (isClause && !(below.pos <= b.pos && b.end <= below.end)) return true;
    if (isInside) return false;
    below = at;
  }
  return false;
}
