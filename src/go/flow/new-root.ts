// What becomes of a new root: context.Background() handed to work here and now, or kept for something with a life of
// its own.
import { ownTimeCall, ownTimeVariable } from "../../knowledge/contexts.ts";
import type { CallExpr, Expr, Ident, Node } from "../syntax/ast.ts";
import { walk } from "../syntax/walk.ts";
import type { BodyTypes } from "../types/body-types.ts";
import { calleeExpr } from "../types/callee.ts";
import { answersContext, onlyLooksUp } from "../types/context-variant.ts";
import type { LocalVar, Names } from "../types/object.ts";
import type { GivenContext } from "./context-scope.ts";
import { knownInBranch, nilness } from "./known.ts";

export interface RootQuestions {
  readonly names: Names;
  readonly parents: ReadonlyMap<Node, Node>;
  readonly types: BodyTypes;
  readonly given: GivenContext;
}

/** The call that works with the new root; null: none does, or the root is one's own on purpose. */
export function workOfRoot(root: CallExpr, ask: RootQuestions): CallExpr | null {
  let value: Expr = root;
  for (let at = ask.parents.get(value); at !== undefined; at = ask.parents.get(at)) {
    switch (at.kind) {
      case "ParenExpr":
        break;
      case "CallExpr": {
        const derives = at.args.includes(value) ? answersContext(at, ask.types) : null;
        if (derives === null || mentionsGiven(at, value, ask)) return null;
        if (!derives) return isWork(at) && !onlyLooksUp(at, ask.types) ? at : null;
        break;
      }
      case "AssignStmt": {
        const target = at.lhs[at.rhs.length === at.lhs.length ? at.rhs.indexOf(value) : 0];
        if (at.rhs.length !== at.lhs.length && areKept(at.lhs.slice(1), ask)) return null;
        return isNilDefault(at, target, ask) || isChosen(target, ask) ? null : workOfVariable(target, at.end, ask);
      }
      case "ValueSpec": {
        const target = at.names[at.values.length === at.names.length ? at.values.indexOf(value) : 0];
        return workOfVariable(target, at.end, ask);
      }
      default:
        return null;
    }
    value = at;
  }
  return null;
}

function isWork(call: CallExpr): boolean {
  const fun = calleeExpr(call);
  const name = fun.kind === "SelectorExpr" ? fun.sel.name : fun.kind === "Ident" ? fun.name : "";
  return name !== "" && !ownTimeCall.test(name);
}

/** context.WithValue(context.Background(), key, ctx.Value(key)): what is needed of the given context is carried over. */
function mentionsGiven(call: CallExpr, root: Expr, { names, given }: RootQuestions): boolean {
  let isMentioned = false;
  for (const arg of call.args) {
    if (arg === root) continue;
    walk(arg, (node) => {
      if (node.kind === "Ident" && names.objectOf(node) === given.variable) {
        // A request is more than its context.
        if (!given.text.includes(".")) isMentioned = true;
      }
      if (node.kind === "SelectorExpr" && node.sel.name === "Context") isMentioned = true;
    });
  }
  return isMentioned;
}

/** if ctx == nil { ctx = context.Background() } */
function isNilDefault(stmt: Node, target: Expr | undefined, { parents, given, names }: RootQuestions): boolean {
  let below = stmt;
  for (let at = parents.get(stmt); at !== undefined && at !== given.func; at = parents.get(at)) {
    const isDefault = knownInBranch(at, below, parents, names).some((known) => {
      const compared = nilness(known);
      if (compared?.x.kind !== "Ident" || !compared.isNil) return false;
      const object = names.objectOf(compared.x);
      return object === given.variable || (target?.kind === "Ident" && object === names.objectOf(target));
    });
    if (isDefault) return true;
    below = at;
  }
  return false;
}

/** runCtx := ctx; if noKill { runCtx = context.Background() }: whether the given one is taken was thought about. */
function isChosen(target: Expr | undefined, { names, parents, given }: RootQuestions): boolean {
  const variable = target?.kind === "Ident" ? names.objectOf(target) : undefined;
  if (variable?.kind !== "var" || variable === given.variable) return false;
  return names.writesOf(variable).some((write) => {
    const stmt = parents.get(write);
    const value = stmt?.kind === "AssignStmt" ? stmt.rhs[stmt.lhs.indexOf(write)] : undefined;
    return value?.kind === "Ident" && names.objectOf(value) === given.variable;
  });
}

function workOfVariable(target: Expr | undefined, from: number, ask: RootQuestions): CallExpr | null {
  const variable = target?.kind === "Ident" ? ask.names.objectOf(target) : undefined;
  if (variable?.kind !== "var" || ownTimeVariable.test(variable.name)) return null;
  let work: CallExpr | null = null;
  for (const use of ask.names.usesOf(variable)) {
    if (use === target || use.pos < from) continue;
    const found = workOfUse(use, variable, ask);
    if (found === "kept") return null;
    if (found !== "nothing") work ??= found;
  }
  return work;
}

function workOfUse(use: Ident, variable: LocalVar, ask: RootQuestions): CallExpr | "kept" | "nothing" {
  if (runsApart(use, variable, ask)) return "kept";
  const parent = ask.parents.get(use);
  switch (parent?.kind) {
    case "CallExpr": {
      if (parent.fun === use || mentionsGiven(parent, use, ask)) return "kept";
      const derives = answersContext(parent, ask.types);
      if (derives === null) return "kept";
      if (derives) return "nothing";
      return isWork(parent) && !onlyLooksUp(parent, ask.types) ? parent : "kept";
    }
    case "SelectorExpr":
    case "BinaryExpr":
      return "nothing";
    case "AssignStmt":
      return parent.lhs.includes(use) ? "nothing" : "kept";
    default:
      return "kept";
  }
}

function runsApart(use: Node, variable: LocalVar, { parents }: RootQuestions): boolean {
  for (let at = parents.get(use); at !== undefined && at !== variable.func; at = parents.get(at))
    if (at.kind === "FuncLit" || at.kind === "GoStmt" || at.kind === "DeferStmt") return true;
  return false;
}

/** ctx, s.cancel = ..., or a cancel function that is stored, returned or handed on: a life of its own. */
function areKept(others: readonly Expr[], { names, parents }: RootQuestions): boolean {
  return others.some((other) => {
    const variable = other.kind === "Ident" ? names.objectOf(other) : undefined;
    if (other.kind === "Ident" && other.name === "_") return false;
    if (variable?.kind !== "var") return true;
    return names.usesOf(variable).some((use) => {
      const parent = parents.get(use);
      if (use === other) return false;
      return parent?.kind !== "CallExpr" || parent.fun !== use;
    });
  });
}
