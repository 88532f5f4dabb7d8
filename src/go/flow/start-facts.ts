// What is known where a search starts: what the ifs around the statement say, and what the variables declared before it
// still are: closed := false, var done bool.
import type { Expr, Func, Node, Stmt } from "../syntax/ast.ts";
import type { LocalVar, Names } from "../types/object.ts";
import { type Facts, noFacts } from "./facts.ts";
import { isWrittenBetween, knownInBranch } from "./known.ts";
import type { Conditions } from "./path-facts.ts";
import type { Frame } from "./resource.ts";

export function factsAt(stmt: Node, func: Func, frame: Frame, conditions: Conditions): Facts {
  let facts = noFacts;
  let below: Node = stmt;
  let loop: Node | null = null;
  for (let at = frame.parents.get(stmt); at !== undefined && at !== func; at = frame.parents.get(at)) {
    if (at.kind === "IfStmt" || at.kind === "CaseClause") {
      for (const { cond, isTrue } of knownInBranch(at, below, frame.parents, frame.names)) {
        if (isWrittenBetween(cond, stmt, frame.names)) continue;
        facts = conditions.assume(cond, isTrue, noFacts).and(facts);
      }
    }
    if (at.kind === "BlockStmt") {
      for (const variable of declaredBefore(below, at.list, frame.names)) {
        if (isAsDeclared(variable, loop ?? stmt, frame)) facts = declared(variable, frame.names, conditions).and(facts);
      }
    }
    if (at.kind === "ForStmt" || at.kind === "RangeStmt") loop = at;
    below = at;
  }
  return facts;
}

/** Variables of the statements above one, in its own list. */
function declaredBefore(stmt: Node, list: readonly Stmt[], names: Names): LocalVar[] {
  const found: LocalVar[] = [];
  const add = (x: Expr): void => {
    const object = x.kind === "Ident" ? names.objectOf(x) : undefined;
    if (object?.kind === "var" && object.decl === x) found.push(object);
  };
  for (const before of list) {
    if (before.pos >= stmt.pos) break;
    if (before.kind === "AssignStmt" && before.token === ":=") before.lhs.forEach(add);
    if (before.kind === "DeclStmt") {
      for (const spec of before.decl.specs) if (spec.kind === "ValueSpec") spec.names.forEach(add);
    }
  }
  return found;
}

/**
 * Whether a variable has what it was declared with until `stmt` has run: all else that is written to it comes later, by
 * the function itself or by a literal that is deferred on the spot.
 */
function isAsDeclared(variable: LocalVar, stmt: Node, { names, parents }: Frame): boolean {
  return names.writesOf(variable).every((write) => {
    if (write === variable.decl) return true;
    if (write.pos < stmt.end || parents.get(write)?.kind === "UnaryExpr") return false;
    for (let at = parents.get(write); at !== undefined && at !== variable.func; at = parents.get(at)) {
      const call = at.kind === "FuncLit" ? parents.get(at) : undefined;
      if (at.kind === "FuncLit" && (call === undefined || parents.get(call)?.kind !== "DeferStmt")) return false;
    }
    return true;
  });
}

/** What its declaration says: a literal, nil, false. */
function declared(variable: LocalVar, names: Names, conditions: Conditions): Facts {
  const init = names.initOf(variable);
  if (init !== null) return init.count === 1 ? conditions.assign(variable, init.value, noFacts) : noFacts;
  const { type } = variable;
  if (type?.kind === "StarExpr") return conditions.with(noFacts, variable, true);
  if (type?.kind !== "Ident" || names.objectOf(type)?.kind !== "predeclared") return noFacts;
  if (type.name === "bool") return conditions.withTruth(noFacts, variable, false);
  return type.name === "error" ? conditions.with(noFacts, variable, true) : noFacts;
}
