// Ways out of a loop that receives which a counter decides: where it counts all that comes, nobody is left behind.
import type { Expr, IfStmt, Node } from "../syntax/ast.ts";
import { walk } from "../syntax/walk.ts";
import type { LocalVar } from "../types/object.ts";
import type { ChannelUses, Unit } from "./channel.ts";
import { walkCondition } from "./known.ts";

/** Ways out of a loop with a receive that a counter decides: if n == total { break }. */
export function countedExits(
  uses: ChannelUses,
  { unit, func }: { readonly unit: Unit; readonly func: Node },
): ReadonlySet<Node> {
  const exits = new Set<Node>();
  for (const op of uses.ops) {
    if (op.spawn !== null || op.via !== null || (op.kind !== "receive" && op.kind !== "range")) continue;
    const loop = op.kind === "range" ? op.node : loopAround(op.node, unit, func);
    if (loop === null) continue;
    const isEnding = op.kind === "range" && uses.isClosed === true;
    walk(loop, (node) => {
      if (node.kind === "FuncLit") return false;
      const isExit = node.kind === "ReturnStmt" || (node.kind === "BranchStmt" && node.token !== "fallthrough");
      const receiving = { loop, op: op.node, unit };
      if (isExit && isCounted(node, receiving) && !(isEnding && isLimit(node, receiving))) exits.add(node);
      return true;
    });
  }
  return exits;
}

export function loopAround(node: Node, unit: Unit, func: Node): Node | null {
  for (let at = unit.parents.get(node); at !== undefined && at !== func; at = unit.parents.get(at)) {
    if (at.kind === "ForStmt" || at.kind === "RangeStmt") return at;
    if (at.kind === "FuncLit") return null;
  }
  return null;
}

/** A loop that receives, and where it does. */
interface Receiving {
  readonly loop: Node;
  readonly op: Node;
  readonly unit: Unit;
}

function isCounted(exit: Node, receiving: Receiving): boolean {
  const { loop, unit } = receiving;
  for (let at = unit.parents.get(exit); at !== undefined && at !== loop; at = unit.parents.get(at)) {
    if (at.kind === "IfStmt" && countsIn(at, receiving)) return true;
    if (at.kind === "CaseClause" && (at.list ?? []).some((x) => counts(x, receiving))) return true;
  }
  return false;
}

/**
 * if len(got) == n { break } in a loop that ends by itself: n is a parameter that nobody else is told, so that it says
 * how many are wanted, not how many there are.
 */
function isLimit(exit: Node, { loop, unit }: Receiving): boolean {
  const block = unit.parents.get(exit);
  const stmt = block === undefined ? undefined : unit.parents.get(block);
  if (stmt?.kind !== "IfStmt" || unit.parents.get(unit.parents.get(stmt) ?? stmt) !== loop) return false;
  const { cond } = stmt;
  if (cond.kind !== "BinaryExpr" || !/^(==|>=|<=|>|<)$/.test(cond.op)) return false;
  return [cond.x, cond.y].some((side) => {
    const variable = side.kind === "Ident" ? unit.names.objectOf(side) : undefined;
    if (variable?.kind !== "var" || variable.role !== "param") return false;
    return unit.names.usesOf(variable).every((use) => use === variable.decl || isSize(use, unit) || use === side);
  });
}

/** make([]T, 0, n) */
function isSize(use: Node, { parents }: Unit): boolean {
  const call = parents.get(use);
  return call?.kind === "CallExpr" && call.fun.kind === "Ident" && call.fun.name === "make";
}

function countsIn(stmt: IfStmt, receiving: Receiving): boolean {
  return (stmt.init !== null && stmt.init.kind === "IncDecStmt") || counts(stmt.cond, receiving);
}

/** Whether a condition looks at a length, or at variables that count all that the loop receives. */
function counts(cond: Expr, receiving: Receiving): boolean {
  const { unit } = receiving;
  let isLength = false;
  const counters = new Set<LocalVar>();
  walkCondition(cond, unit.names, (node) => {
    if (node.kind === "CallExpr" && node.fun.kind === "Ident" && node.fun.name === "len") isLength = true;
    const variable = node.kind === "Ident" ? unit.names.objectOf(node) : undefined;
    if (variable?.kind === "var" && countingIn(variable, receiving).length > 0) counters.add(variable);
    return true;
  });
  // good + bad == total: each counts a part. good >= required: the rest is not waited for.
  if (isLength || counters.size > 1) return true;
  return [...counters].some((variable) => countingIn(variable, receiving).some((stmt) => isEachTime(stmt, receiving)));
}

/** The statements of the loop that count a variable up or down. */
function countingIn(variable: LocalVar, { loop, unit }: Receiving): Node[] {
  return unit.names.writesOf(variable).flatMap((ident) => {
    const stmt = unit.parents.get(ident);
    if (stmt === undefined || ident.pos < loop.pos || ident.end > loop.end) return [];
    const isCount =
      stmt.kind === "IncDecStmt" || (stmt.kind === "AssignStmt" && stmt.token !== "=" && stmt.token !== ":=");
    return isCount ? [stmt] : [];
  });
}

/** Whether whatever is received is counted: no condition stands between the loop, or the case that receives, and it. */
function isEachTime(stmt: Node, { loop, op, unit }: Receiving): boolean {
  for (let at = unit.parents.get(stmt); at !== undefined && at !== loop; at = unit.parents.get(at)) {
    const holdsReceive = at.pos <= op.pos && op.end <= at.end;
    if (holdsReceive) return true;
    if (at.kind === "IfStmt" || at.kind === "CaseClause" || at.kind === "CommClause") return false;
  }
  return true;
}
