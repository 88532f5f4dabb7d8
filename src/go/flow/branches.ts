// Under which conditions a node runs, from where a value is made: what decides about the making as well decides nothing more.
import type { Func, Node } from "../syntax/ast.ts";
import { isWithin } from "../syntax/walk.ts";
import type { Names } from "../types/object.ts";
import { knownInBranch, saysError } from "./known.ts";

/** A branch a node stands in: an arm of an if, a clause of a switch. */
export interface Branch {
  readonly stmt: Node;
  readonly arm: Node;
}

/** Inside out; the condition itself is not in a branch of its if. `made`: null where the whole function counts. */
export function branchesAround(
  node: Node,
  func: Node,
  made: Node | null,
  parents: ReadonlyMap<Node, Node>,
): readonly Branch[] {
  const found: Branch[] = [];
  let below = node;
  for (let at = parents.get(node); at !== undefined && at !== func; at = parents.get(at)) {
    if (made !== null && isWithin(made, at)) break;
    if (at.kind === "IfStmt" && (below === at.body || below === at.else)) found.push({ stmt: at, arm: below });
    if (at.kind === "CaseClause") found.push({ stmt: parents.get(at) ?? at, arm: at });
    below = at;
  }
  return found;
}

/** Whether it may be that a node under these branches does not run though one under the others does. */
export function isApart(branches: readonly Branch[], others: readonly Branch[]): boolean {
  const rest = branches.filter(({ arm }) => others.every((other) => other.arm !== arm));
  // if x { go send(ch) } else { close(ch) }: never both.
  return rest.length > 0 && !rest.some(({ stmt }) => others.some((other) => other.stmt === stmt));
}

/** if err != nil { ... return }. */
export function isUnderError(node: Node, func: Func, parents: ReadonlyMap<Node, Node>, names: Names): boolean {
  let below = node;
  for (let at = parents.get(node); at !== undefined && at !== func; at = parents.get(at)) {
    if (at.kind === "CommClause") return false;
    if (at.kind === "IfStmt" || at.kind === "CaseClause") {
      return knownInBranch(at, below, parents, names).some((known) => saysError(known, names));
    }
    below = at;
  }
  return false;
}
