// What is known in a branch: the conditions that hold there, or do not, whether an if, an else or a clause of a switch
// says so, and however it is negated or named.
import type { BinaryExpr, CaseClause, Expr, Node } from "../syntax/ast.ts";
import { unparen } from "../syntax/parser-expr.ts";
import { walk } from "../syntax/walk.ts";
import type { Names } from "../types/object.ts";
import { isErrorVariable } from "./forms.ts";

/** An atomic condition: no `!`, `&&` or `||` outside. */
export interface Known {
  readonly cond: Expr;
  readonly isTrue: boolean;
}

/** What follows from a condition that holds, or does not: a && b that holds is a, and b; a || b that does not is neither. */
export function conjuncts(cond: Expr, isTrue: boolean, names: Names): Known[] {
  const x = unparen(cond);
  if (x.kind === "UnaryExpr" && x.op === "!") return conjuncts(x.x, !isTrue, names);
  if (x.kind === "BinaryExpr" && (x.op === "&&" || x.op === "||")) {
    if ((x.op === "&&") !== isTrue) return [];
    return [...conjuncts(x.x, isTrue, names), ...conjuncts(x.y, isTrue, names)];
  }
  const named = namedCondition(x, names);
  return [{ cond: x, isTrue }, ...(named === null ? [] : conjuncts(named, isTrue, names))];
}

/** failed := err != nil: the condition that a variable stands for. Null: none, or what it is about has changed since. */
export function namedCondition(x: Expr, names: Names): Expr | null {
  const variable = x.kind === "Ident" ? names.objectOf(x) : undefined;
  const value = variable?.kind === "var" ? names.valueOf(variable) : null;
  // Names only ever lead back, so they come to an end.
  if (value === null || value.end > x.pos || !isCondition(value)) return null;
  return isWrittenBetween(value, x, names) ? null : value;
}

/** x == y, a && b, !ok, done, errors.Is(err, x): what a boolean variable may stand for. */
function isCondition(x: Expr): boolean {
  const value = unparen(x);
  if (value.kind === "Ident") return value.name !== "nil";
  return value.kind === "BinaryExpr" || value.kind === "CallExpr" || (value.kind === "UnaryExpr" && value.op === "!");
}

/** Visits a condition, and the conditions that its variables stand for. */
export function walkCondition(cond: Expr, names: Names, visit: (node: Node) => unknown): void {
  walk(cond, visit);
  for (const atom of atomsOf(cond)) {
    const named = namedCondition(atom, names);
    if (named !== null) walkCondition(named, names, visit);
  }
}

function atomsOf(cond: Expr): Expr[] {
  const x = unparen(cond);
  if (x.kind === "UnaryExpr" && x.op === "!") return atomsOf(x.x);
  return x.kind === "BinaryExpr" && (x.op === "&&" || x.op === "||") ? [...atomsOf(x.x), ...atomsOf(x.y)] : [x];
}

/** Whether a variable that a condition is about is written behind it, before `later`. */
export function isWrittenBetween(cond: Expr, later: Node, names: Names): boolean {
  let written = false;
  const work: Node[] = [cond];
  for (let node = work.pop(); node !== undefined; node = work.pop()) {
    const object = node.kind === "Ident" ? names.objectOf(node) : undefined;
    if (object?.kind === "var") {
      written ||= names.writesOf(object).some((use) => use.pos > cond.end && use.pos < later.end);
    }
    if (node.kind === "SelectorExpr" || node.kind === "StarExpr" || node.kind === "UnaryExpr") work.push(node.x);
    else if (node.kind === "BinaryExpr") work.push(node.x, node.y);
    else if (node.kind === "CallExpr") work.push(...node.args);
  }
  return written;
}

/** What is known where `below`, a child of `at`, begins; nothing where it is no branch. */
export function knownInBranch(at: Node, below: Node, parents: ReadonlyMap<Node, Node>, names: Names): Known[] {
  switch (at.kind) {
    case "IfStmt":
      if (below !== at.body && below !== at.else) return [];
      return conjuncts(at.cond, below === at.body, names);
    case "ForStmt":
      return below === at.body && at.cond !== null ? conjuncts(at.cond, true, names) : [];
    case "CaseClause":
      return at.list?.some((x) => x === below) === true ? [] : knownInClause(at, parents, names);
    default:
      return [];
  }
}

function knownInClause(clause: CaseClause, parents: ReadonlyMap<Node, Node>, names: Names): Known[] {
  const body = parents.get(clause);
  const stmt = body === undefined ? undefined : parents.get(body);
  if (stmt?.kind !== "SwitchStmt") return [];
  if (stmt.body.list.some((at) => endsInFallthrough(at))) return [];
  const asked = (x: Expr): Expr => (stmt.tag === null ? x : comparisonWith(stmt.tag, x));
  const known: Known[] = [];
  for (const other of stmt.body.list) {
    if (other.kind !== "CaseClause" || other.list === null || other === clause) continue;
    // A default is taken where no other clause is, wherever it stands.
    if (clause.list !== null && other.pos > clause.pos) break;
    for (const x of other.list) known.push(...conjuncts(asked(x), false, names));
  }
  const [only, ...more] = clause.list ?? [];
  if (only !== undefined && more.length === 0) known.push(...conjuncts(asked(only), true, names));
  return known;
}

function endsInFallthrough(clause: Node): boolean {
  const last = clause.kind === "CaseClause" ? clause.body.at(-1) : undefined;
  return last?.kind === "BranchStmt" && last.token === "fallthrough";
}

const comparisons = new WeakMap<Expr, BinaryExpr>();

/** tag == x, as a clause of a switch asks it; one node for each clause's value. */
export function comparisonWith(tag: Expr, x: Expr): BinaryExpr {
  let compared = comparisons.get(x);
  if (compared === undefined) {
    const { pos, end } = x;
    compared = { kind: "BinaryExpr", pos, end, x: tag, op: "==", opPos: pos, y: x };
    comparisons.set(x, compared);
  }
  return compared;
}

/** x == y and the like: its sides, and whether they are known to be equal. Null: another kind of condition. */
export function equality({ cond, isTrue }: Known): { readonly sides: [Expr, Expr]; readonly isEqual: boolean } | null {
  const x = unparen(cond);
  if (x.kind !== "BinaryExpr" || (x.op !== "==" && x.op !== "!=")) return null;
  return { sides: [unparen(x.x), unparen(x.y)], isEqual: (x.op === "==") === isTrue };
}

/** What is compared with nil, and whether it is nil. Null: another kind of condition. */
export function nilness(known: Known): { readonly x: Expr; readonly isNil: boolean } | null {
  const compared = equality(known);
  if (compared === null) return null;
  const [a, b] = compared.sides;
  const x = isNilName(b) ? a : isNilName(a) ? b : null;
  return x === null ? null : { x, isNil: compared.isEqual };
}

/** err != nil that holds, or err == nil that does not. */
export function saysError(known: Known, names: Names): boolean {
  const compared = nilness(known);
  return compared !== null && !compared.isNil && isErrorVariable(compared.x, names);
}

export function isNilName(x: Expr): boolean {
  return x.kind === "Ident" && x.name === "nil";
}

/** What is known behind a statement, because it has left by return, continue, goto or panic otherwise. */
export function knownBehind(stmt: Node, names: Names): Known[] {
  if (stmt.kind === "IfStmt") {
    if (isLeft(stmt.body.list)) return conjuncts(stmt.cond, false, names);
    return stmt.else?.kind === "BlockStmt" && isLeft(stmt.else.list) ? conjuncts(stmt.cond, true, names) : [];
  }
  if (stmt.kind !== "SwitchStmt") return [];
  const known: Known[] = [];
  for (const clause of stmt.body.list) {
    if (clause.kind !== "CaseClause" || clause.list === null) continue;
    // Behind it, or behind a later one, this clause may have been taken.
    if (!isLeft(clause.body) || isBreak(clause.body.at(-1))) break;
    for (const x of clause.list) {
      known.push(...conjuncts(stmt.tag === null ? x : comparisonWith(stmt.tag, x), false, names));
    }
  }
  return known;
}

function isBreak(stmt: Node | undefined): boolean {
  return stmt?.kind === "BranchStmt" && stmt.token === "break";
}

/** Whether a list of statements ends by leaving what is around it. */
export function isLeft(list: readonly Node[]): boolean {
  const last = list.at(-1);
  if (last?.kind === "ReturnStmt") return true;
  if (last?.kind === "BranchStmt") return last.token !== "fallthrough";
  return (
    last?.kind === "ExprStmt" &&
    last.x.kind === "CallExpr" &&
    last.x.fun.kind === "Ident" &&
    last.x.fun.name === "panic"
  );
}
