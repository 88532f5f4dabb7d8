// Errors that a call cannot answer: what stands behind their check is no path.
import type { CallExpr, Expr, IfStmt, Node, Stmt, SwitchStmt } from "../syntax/ast.ts";
import { unparen } from "../syntax/parser-expr.ts";
import type { Names } from "../types/object.ts";
import { namedCondition } from "./known.ts";

/** The call whose error a condition `err != nil` (or `err == nil`) is about: in the same statement, or in the one above it. */
export function checkedCall(cond: Expr, parents: ReadonlyMap<Node, Node>, names: Names): CallExpr | null {
  const given = unparen(cond);
  // failed := err != nil
  const x = unparen(namedCondition(given, names) ?? given);
  if (x.kind !== "BinaryExpr" || (x.op !== "!=" && x.op !== "==")) return null;
  const [error, nil] = [unparen(x.x), unparen(x.y)];
  if (error.kind !== "Ident" || nil.kind !== "Ident" || nil.name !== "nil") return null;
  const naming = x === given ? undefined : parents.get(x);
  const stmt = naming?.kind === "AssignStmt" ? naming : deciding(x, parents);
  if (stmt === null || stmt.pos > x.pos) return null;
  const made = (stmt.kind === "AssignStmt" ? null : stmt.init) ?? before(stmt, parents);
  const call = made?.kind === "AssignStmt" && made.rhs.length === 1 ? made.rhs[0] : undefined;
  const target = made?.kind === "AssignStmt" ? made.lhs.at(-1) : undefined;
  return call?.kind === "CallExpr" && target?.kind === "Ident" && target.name === error.name ? call : null;
}

/** The if, or the switch without a tag, that a condition decides. */
function deciding(cond: Expr, parents: ReadonlyMap<Node, Node>): IfStmt | SwitchStmt | null {
  let at = parents.get(cond);
  while (at?.kind === "BinaryExpr" || at?.kind === "ParenExpr" || at?.kind === "UnaryExpr") at = parents.get(at);
  if (at?.kind === "IfStmt") return at;
  const body = at?.kind === "CaseClause" ? parents.get(at) : undefined;
  const stmt = body === undefined ? undefined : parents.get(body);
  return stmt?.kind === "SwitchStmt" && stmt.tag === null ? stmt : null;
}

function before(stmt: Stmt, parents: ReadonlyMap<Node, Node>): Stmt | null {
  const block = parents.get(stmt);
  const list = block?.kind === "BlockStmt" ? block.list : block?.kind === "CaseClause" ? block.body : [];
  return list[list.indexOf(stmt) - 1] ?? null;
}
