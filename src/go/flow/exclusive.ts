// Nodes of one function of which only one runs in a turn: in the branches of an if, the clauses of a switch or select.
import type { Node } from "../syntax/ast.ts";

export function areExclusive(a: Node, b: Node, parents: ReadonlyMap<Node, Node>): boolean {
  const from = new Map<Node, Node>();
  let child = a;
  for (let at = parents.get(a); at !== undefined; at = parents.get(at)) {
    from.set(at, child);
    child = at;
  }
  child = b;
  for (let at = parents.get(b); at !== undefined; at = parents.get(at)) {
    const other = from.get(at);
    if (other !== undefined) return isBranching(at, other, child);
    child = at;
  }
  return false;
}

function isBranching(at: Node, one: Node, other: Node): boolean {
  if (one === other) return false;
  if (at.kind === "IfStmt") return isBranch(at.body, at.else, one) && isBranch(at.body, at.else, other);
  return isClause(one) && isClause(other);
}

function isBranch(body: Node, otherwise: Node | null, node: Node): boolean {
  return node === body || node === otherwise;
}

function isClause(node: Node): boolean {
  return node.kind === "CaseClause" || node.kind === "CommClause";
}
