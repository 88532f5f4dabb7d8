// A method that opens something into a field of its receiver, and leaves it open there: c.conn, c.err = net.Dial(...), for
// whoever called it to close.
import type { ResourceKind } from "../../knowledge/protocols.ts";
import type { AssignStmt, Expr, Node } from "../syntax/ast.ts";
import { unparen } from "../syntax/parser-expr.ts";
import { walk } from "../syntax/walk.ts";
import { rootVariable, variableOf } from "../types/callee.ts";
import type { FuncObject } from "../types/entity.ts";
import type { LocalVar } from "../types/object.ts";
import type { Body, Ownership } from "./ownership.ts";

export interface OpenedField {
  readonly field: string;
  readonly kind: ResourceKind;
}

const scarce: ReadonlySet<ResourceKind> = new Set<ResourceKind>(["file", "conn", "listener"]);

/** null: it opens none, several, or gives it to somebody else as well. */
export function openedField(ownership: Ownership, method: FuncObject): OpenedField | null {
  const body = ownership.bodyOfMethod(method);
  const name = body?.decl.recv?.list[0]?.names[0];
  const receiver = name === undefined ? undefined : body?.names.objectOf(name);
  if (body === null || body.decl.body === null || receiver?.kind !== "var") return null;
  const found: OpenedField[] = [];
  let isOver = false;
  walk(body.decl.body, (node) => {
    if (node.kind === "DeferStmt" || node.kind === "GoStmt" || node.kind === "FuncLit") isOver = true;
    if (node.kind === "AssignStmt") found.push(...openedBy(node, receiver, ownership, body));
    return !isOver;
  });
  const [only, ...others] = found;
  return isOver || only === undefined || others.length > 0 ? null : only;
}

/** c.conn, err = net.Dial(...), and c.conn = conn of one that was opened before. */
function openedBy(stmt: AssignStmt, receiver: LocalVar, ownership: Ownership, body: Body): OpenedField[] {
  return stmt.lhs.flatMap((target, i): OpenedField[] => {
    if (target.kind !== "SelectorExpr" || unparen(target.x).kind !== "Ident") return [];
    if (rootVariable(target, body.names) !== receiver) return [];
    const value = stmt.rhs.length === 1 ? stmt.rhs[0] : stmt.rhs[i];
    const kind = value === undefined ? null : kindOf(value, stmt.rhs.length === 1 ? i : 0, ownership, body);
    return kind === null ? [] : [{ field: target.sel.name, kind }];
  });
}

function kindOf(value: Expr, index: number, ownership: Ownership, body: Body): ResourceKind | null {
  const x = unparen(value);
  if (x.kind === "CallExpr") {
    const fresh = ownership.freshOf(x, body.types, body.names);
    return fresh !== null && fresh.index === index && fresh.path.length === 0 && scarce.has(fresh.kind)
      ? fresh.kind
      : null;
  }
  const variable = variableOf(x, body.names);
  if (variable === null || variable.role !== "local" || !isOnlyStored(variable, x, body)) return null;
  let kind: ResourceKind | null = null;
  for (const write of body.names.writesOf(variable)) {
    const stmt = body.parents.get(write);
    if (stmt?.kind === "ValueSpec" && stmt.values.length === 0) continue;
    const call = stmt?.kind === "AssignStmt" && stmt.rhs.length === 1 ? unparen(stmt.rhs[0] as Expr) : undefined;
    const at = stmt?.kind === "AssignStmt" ? stmt.lhs.indexOf(write) : -1;
    const found = call?.kind === "CallExpr" ? kindOf(call, at, ownership, body) : null;
    if (found === null || (kind !== null && kind !== found)) return null;
    kind = found;
  }
  return kind;
}

/** Nobody else is given the variable: it is set, looked at, and put into the field. */
function isOnlyStored(variable: LocalVar, stored: Node, body: Body): boolean {
  return body.names.usesOf(variable).every((use) => {
    const parent = body.parents.get(use);
    if (use === stored || use === variable.decl || parent?.kind === "BinaryExpr") return true;
    return parent?.kind === "AssignStmt" && parent.lhs.includes(use);
  });
}
