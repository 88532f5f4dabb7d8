// Conditions that let a statement of a loop run once: `if x == nil { x = open() }`, `if i == 0`, `if !started`.
import type { CaseClause, Expr, Node } from "../syntax/ast.ts";
import { unparen } from "../syntax/parser-expr.ts";
import { rootVariable } from "../types/callee.ts";
import type { LocalVar, Names } from "../types/object.ts";
import type { LoopStmt } from "./cfg.ts";
import { placeText } from "./deferred.ts";
import { equality, type Known, knownInBranch } from "./known.ts";

/** What is repeated: a loop, or all that a goto goes back over. */
export type Repeated = LoopStmt | { readonly kind: "goto"; readonly pos: number; readonly end: number };

/** Whether `node`, inside what is repeated, stands under a condition that holds in one iteration only. */
export function isGuardedToOnce(node: Node, loop: Repeated, parents: ReadonlyMap<Node, Node>, names: Names): boolean {
  let below: Node = node;
  for (let at = parents.get(node); at !== undefined && at !== loop; at = parents.get(at)) {
    if (at.kind === "IfStmt" || at.kind === "CaseClause") {
      const body = at.kind === "IfStmt" ? below : at;
      if (knownInBranch(at, below, parents, names).some((known) => holdsOnce(known, body, loop, names))) return true;
    }
    if (at.kind === "CaseClause" && isCaseOfCounter(at, loop, parents, names)) return true;
    below = at;
  }
  return false;
}

function holdsOnce(known: Known, body: Node, loop: Repeated, names: Names): boolean {
  const compared = equality(known);
  if (compared !== null) {
    if (!compared.isEqual) return false;
    const [a, b] = compared.sides;
    // One value of the loop's own counter comes once.
    if (isCounter(a, loop, names) || isCounter(b, loop, names)) return true;
    if (isTally(a, b, loop, names)) return true;
    const place = isZero(b) ? a : isZero(a) ? b : null;
    return place !== null && isOuterPlace(place, loop, names) && isAssigned(place, body, names);
  }
  // if !started { started = true ... }, if first { first = false ... }
  const x = unparen(known.cond);
  return isPlace(x) && isOuterPlace(x, loop, names) && isAssigned(x, body, names);
}

/** switch i { case 0: ... } of the loop's own counter. */
function isCaseOfCounter(clause: CaseClause, loop: Repeated, parents: ReadonlyMap<Node, Node>, names: Names): boolean {
  const body = parents.get(clause);
  const choice = body === undefined ? undefined : parents.get(body);
  const [only, ...others] = clause.list ?? [];
  if (choice?.kind !== "SwitchStmt" || choice.tag === null || only === undefined || others.length > 0) return false;
  return isCounter(unparen(choice.tag), loop, names);
}

/** n++ in every turn, and n == 1: once. */
function isTally(x: Expr, number: Expr, loop: Repeated, names: Names): boolean {
  const variable = x.kind === "Ident" && number.kind === "BasicLit" ? names.objectOf(x) : undefined;
  if (variable?.kind !== "var" || loop.kind === "goto") return false;
  const writes = names.writesOf(variable).filter((at) => loop.pos <= at.pos && at.end <= loop.end);
  const [first] = loop.body.list;
  const isCounted = first?.kind === "IncDecStmt" && first.token === "++" && first.x === writes[0];
  return isCounted && writes.length === 1;
}

function isPlace(x: Expr): boolean {
  return x.kind === "Ident" || x.kind === "SelectorExpr";
}

function isZero(x: Expr): boolean {
  if (x.kind === "Ident") return x.name === "nil" || x.name === "false";
  return x.kind === "BasicLit" && (x.value === "0" || x.value === '""');
}

/** The key of a range over something ordered, or the variable of a three-clause loop. */
function isCounter(x: Expr, loop: Repeated, names: Names): boolean {
  if (x.kind !== "Ident") return false;
  const variable = names.objectOf(x);
  if (variable?.kind !== "var") return false;
  if (loop.kind === "goto") return false;
  const counter: Expr | null | undefined =
    loop.kind === "RangeStmt" ? loop.key : loop.init?.kind === "AssignStmt" ? loop.init.lhs[0] : null;
  return counter?.kind === "Ident" && names.objectOf(counter) === variable;
}

/** A place whose root is declared outside the loop. */
function isOuterPlace(x: Expr, loop: Repeated, names: Names): boolean {
  const root = rootVariable(x, names);
  return root === null ? isPlace(x) : !isDeclaredIn(root, loop);
}

function isDeclaredIn(variable: LocalVar, loop: Repeated): boolean {
  return loop.pos <= variable.decl.pos && variable.decl.end <= loop.end;
}

/** Whether the guarded block assigns the place, itself or in a closure that it calls: the condition no longer holds. */
function isAssigned(place: Expr, body: Node, names: Names): boolean {
  const text = placeText(place);
  let found = false;
  const look = (node: Node): void => {
    if (node.kind === "BlockStmt") for (const stmt of node.list) look(stmt);
    else if (node.kind === "CaseClause") for (const stmt of node.body) look(stmt);
    else if (node.kind === "SwitchStmt") look(node.body);
    else if (node.kind === "IfStmt") {
      if (node.init !== null) look(node.init);
      look(node.body);
      if (node.else !== null) look(node.else);
    } else if (node.kind === "AssignStmt") {
      if (node.token !== ":=" && node.lhs.some((target) => placeText(target) === text)) found = true;
      for (const value of node.rhs) if (isAssignedByCall(value, text, names)) found = true;
    } else if (node.kind === "ExprStmt" && isAssignedByCall(node.x, text, names)) found = true;
  };
  look(body);
  return found;
}

function isAssignedByCall(x: Expr, text: string, names: Names): boolean {
  if (x.kind !== "CallExpr" || x.fun.kind !== "Ident") return false;
  const variable = names.objectOf(x.fun);
  const lit = variable?.kind === "var" ? names.valueOf(variable) : null;
  return (
    lit?.kind === "FuncLit" &&
    lit.body.list.some(
      (stmt) =>
        stmt.kind === "AssignStmt" && stmt.token === "=" && stmt.lhs.some((target) => placeText(target) === text),
    )
  );
}
