// Whether a function cannot fail for the arguments it is given: it only passes on errors that never come, or says no to
// types other than the argument's.

import { isNilName, knownInBranch, nilness } from "../flow/known.ts";
import { checkedCall } from "../flow/unfailing.ts";
import type { CallExpr, Expr, Node, ReturnStmt } from "../syntax/ast.ts";
import { unparen } from "../syntax/parser-expr.ts";
import { walkFunctionBody } from "../syntax/walk.ts";
import { type BodyTypes, typeName } from "../types/body-types.ts";
import { calleeName, lastName } from "../types/callee.ts";
import type { FuncObject } from "../types/entity.ts";
import type { Names } from "../types/object.ts";
import type { Body } from "./ownership.ts";

/** Documented never to return an error: writers in memory, and the generators of random numbers. */
const unfailing = /^(math\/rand(\/v2)?\.(Rand\.)?Read|bytes\.Buffer\.Write\w*|strings\.Builder\.Write\w*)$/;

/** crypto/rand.Read ends the program rather than fail, from this version on. */
const SURE_RANDOM = 24;

const maxCalls = 2;

interface Questions {
  readonly names: Names;
  readonly types: BodyTypes | null;
  readonly goMinor: number;
  readonly bodyOf: (callee: FuncObject) => Body | null;
}

export function neverFails(call: CallExpr, ask: Questions, depth = 0): boolean {
  const name = calleeName(call, ask.names) || ask.types?.calleeName(call) || "";
  if (unfailing.test(name) || (name === "crypto/rand.Read" && ask.goMinor >= SURE_RANDOM)) return true;
  const callee = ask.types?.calleeOf(call) ?? null;
  const body = callee === null || depth >= maxCalls ? null : ask.bodyOf(callee.origin);
  if (body === null) return false;
  let isSure = true;
  // A function with no failure at all may get one later; one that says which there are is meant.
  let failures = 0;
  walkFunctionBody(body.decl, (node) => {
    if (node.kind !== "ReturnStmt") return isSure;
    const error = node.results.at(-1);
    if (error === undefined) isSure = false;
    else if (!isNilName(unparen(error))) {
      failures++;
      isSure &&= isBehindSureCall(node, body, ask, depth) || isForOtherTypes(node, body, call, ask);
    }
    return isSure;
  });
  return isSure && failures > 0;
}

/** if _, err := rand.Read(b); err != nil { return err } */
function isBehindSureCall(stmt: ReturnStmt, body: Body, ask: Questions, depth: number): boolean {
  let below: Node = stmt;
  for (let at = body.parents.get(stmt); at !== undefined; at = body.parents.get(at)) {
    for (const known of knownInBranch(at, below, body.parents, body.names)) {
      const checked = nilness(known)?.isNil === false ? checkedCall(known.cond, body.parents, body.names) : null;
      if (checked !== null && neverFails(checked, { ...ask, names: body.names, types: body.types }, depth + 1))
        return true;
    }
    below = at;
  }
  return false;
}

/** default: of a switch over the type of a parameter, where the argument's type has a case of its own. */
function isForOtherTypes(stmt: ReturnStmt, body: Body, call: CallExpr, { types }: Questions): boolean {
  const clause = body.parents.get(stmt);
  const list = clause === undefined ? undefined : body.parents.get(clause);
  const choice = list === undefined ? undefined : body.parents.get(list);
  if (clause?.kind !== "CaseClause" || clause.list !== null || choice?.kind !== "TypeSwitchStmt") return false;
  const { assign } = choice;
  const asked = assign.kind === "ExprStmt" ? assign.x : assign.kind === "AssignStmt" ? assign.rhs[0] : undefined;
  const subject = asked?.kind === "TypeAssertExpr" ? asked.x : undefined;
  if (subject?.kind !== "Ident") return false;
  const params = body.decl.type.params.list.flatMap((field) => field.names);
  const arg = call.args[params.findIndex(({ name }) => name === subject.name)];
  const given = arg === undefined ? "" : typeName(types?.typeOf(arg) ?? null);
  const own = given.slice(given.lastIndexOf(".") + 1);
  if (own === "") return false;
  return choice.body.list.some(
    (other) => other.kind === "CaseClause" && (other.list ?? []).some((type) => lastOf(type) === own),
  );
}

function lastOf(type: Expr): string {
  if (type.kind === "StarExpr") return lastOf(type.x);
  return lastName(type);
}
