// The context that a piece of code was given, and whether it goes its own way for a reason: the context is done, it
// runs in a goroutine or a deferred call, a comment says why.
import { reasonGiven } from "../../knowledge/contexts.ts";
import { requestContexts } from "../../knowledge/entries.ts";
import type {
  AssignStmt,
  CommClause,
  Expr,
  ForStmt,
  Func,
  FuncLit,
  GoStmt,
  Node,
  SelectStmt,
  Stmt,
} from "../syntax/ast.ts";
import { unparen } from "../syntax/parser-expr.ts";
import { statementsIn, walk } from "../syntax/walk.ts";
import type { LocalVar, Names } from "../types/object.ts";
import { parameterTypes, qualifiedType } from "./entry.ts";
import { knownInBranch, saysError, walkCondition } from "./known.ts";

export interface GivenContext {
  /** How it is written: `ctx`, `r.Context()`. */
  readonly text: string;
  readonly variable: LocalVar;
  readonly func: Func;
}

type Parents = ReadonlyMap<Node, Node>;

/** The context of the function around a node; null: none, or the node runs apart from it. */
export function givenContext(node: Node, parents: Parents, names: Names): GivenContext | null {
  for (let at = parents.get(node); at !== undefined; at = parents.get(at)) {
    if (at.kind === "DeferStmt" || (at.kind === "GoStmt" && !isJoined(at, parents, names))) return null;
    if (at.kind === "FuncDecl") return contextParameter(at, names);
    if (at.kind !== "FuncLit") continue;
    const own = contextParameter(at, names);
    if (own !== null) return own;
    // Anything but func() { ... }() may be called later, by somebody else.
    const call = parents.get(at);
    if (call?.kind === "CallExpr" && call.fun === at) continue;
    return runsUnder(at, parents, names);
  }
  return null;
}

/** The context that a literal runs under: given to the same call, its group is waited for here, only called by name. */
function runsUnder(literal: FuncLit, parents: Parents, names: Names): GivenContext | null {
  const parent = parents.get(literal);
  if (parent === undefined) return null;
  const given = givenContext(parent, parents, names);
  if (given === null) return null;
  if (parent.kind === "AssignStmt") return isOnlyCalled(literal, parent, parents, names) ? given : null;
  if (parent.kind !== "CallExpr" || parent.fun === literal) return null;
  const { fun } = parent;
  const name = fun.kind === "SelectorExpr" ? fun.sel.name : "";
  // context.AfterFunc(ctx, f) runs when the context is over.
  const isPassed = parent.args.some((arg) => arg.kind === "Ident" && names.objectOf(arg) === given.variable);
  if (isPassed) return name === "AfterFunc" ? null : given;
  return name === "Go" && fun.kind === "SelectorExpr" && isWaitedFor(fun.x, parents, names) ? given : null;
}

/** go func() { defer wg.Done() ... }() with a wg.Wait() of the function that starts it, of a group of its own. */
function isJoined({ call }: GoStmt, parents: Parents, names: Names): boolean {
  if (call.fun.kind !== "FuncLit") return false;
  const literal = call.fun;
  const starter = functionOf(literal, parents);
  const groups = new Set<LocalVar>();
  walk(literal.body, (node) => {
    if (node.kind === "SelectorExpr" && node.sel.name === "Done" && node.x.kind === "Ident") {
      const variable = names.objectOf(node.x);
      if (variable?.kind === "var" && variable.role === "local" && variable.decl.pos < literal.pos)
        groups.add(variable);
    }
    return true;
  });
  return [...groups].some((group) =>
    names.usesOf(group).some((use) => {
      const parent = parents.get(use);
      return (
        use.pos > literal.end &&
        parent?.kind === "SelectorExpr" &&
        parent.sel.name === "Wait" &&
        functionOf(use, parents) === starter
      );
    }),
  );
}

function functionOf(node: Node, parents: Parents): Node | null {
  for (let at = parents.get(node); at !== undefined; at = parents.get(at))
    if (at.kind === "FuncLit" || at.kind === "FuncDecl") return at;
  return null;
}

/** g.Go(func() error { ... }) with a g.Wait() in the same declaration. */
function isWaitedFor(group: Expr, parents: Parents, names: Names): boolean {
  const variable = group.kind === "Ident" ? names.objectOf(group) : undefined;
  if (variable?.kind !== "var" || variable.role !== "local") return false;
  return names.usesOf(variable).some((use) => {
    const parent = parents.get(use);
    return parent?.kind === "SelectorExpr" && parent.sel.name === "Wait";
  });
}

/** f := func() { ... } that is called here, and neither handed on nor started. */
function isOnlyCalled(literal: FuncLit, stmt: AssignStmt, parents: Parents, names: Names): boolean {
  const target = stmt.lhs[stmt.rhs.indexOf(literal)];
  const variable = target?.kind === "Ident" ? names.objectOf(target) : undefined;
  if (variable?.kind !== "var" || names.writesOf(variable).length > 1) return false;
  return names.usesOf(variable).every((use) => {
    if (use === target) return true;
    const call = parents.get(use);
    const above = call === undefined ? undefined : parents.get(call);
    return call?.kind === "CallExpr" && call.fun === use && above?.kind !== "GoStmt" && above?.kind !== "DeferStmt";
  });
}

function contextParameter(func: Func, names: Names): GivenContext | null {
  if (parameterTypes(func, names).some((type) => /^testing\.(T|B|F|TB)$/.test(type))) return null;
  let found: GivenContext | null = null;
  for (const field of func.type.params.list) {
    const type = qualifiedType(field.type, names);
    const [name] = field.names;
    const variable = name === undefined || name.name === "_" ? undefined : names.objectOf(name);
    if (variable?.kind !== "var") continue;
    if (type === "context.Context") return { text: variable.name, variable, func };
    const suffix = requestSuffix(type);
    if (suffix !== "") found ??= { text: `${variable.name}${suffix}`, variable, func };
  }
  return found;
}

function requestSuffix(type: string): string {
  if (type === "net/http.Request") return ".Context()";
  if (!requestContexts.has(type)) return "";
  return type.includes("gin") ? ".Request.Context()" : ".Request().Context()";
}

/** Whether what stands here only happens when a context is done, or something failed. */
export function isAfterDone(node: Node, func: Func, parents: Parents, names: Names): boolean {
  let below: Node = node;
  for (let at = parents.get(node); at !== undefined && at !== func; at = parents.get(at)) {
    if (at.kind === "CommClause" && at.comm !== null && waitsForDone(at.comm)) return true;
    if (at.kind === "IfStmt" && at.cond !== below && asksForDone(at.cond, names)) return true;
    if (at.kind === "CaseClause" && (at.list ?? []).some((x) => x !== below && asksForDone(x, names))) return true;
    for (const stmt of statementsIn(at)) {
      if (stmt.end > below.pos) break;
      if (passesDone(stmt)) return true;
    }
    below = at;
  }
  return false;
}

/** <-ctx.Done() on its own, a select that goes on after it, a loop that it ends. */
function passesDone(stmt: Stmt): boolean {
  switch (stmt.kind) {
    case "ExprStmt":
    case "AssignStmt":
      return waitsForDone(stmt);
    case "SelectStmt":
      return clausesOf(stmt).some(({ comm, body }) => {
        const last = body.at(-1);
        const leaves = last?.kind === "ReturnStmt" || (last?.kind === "BranchStmt" && last.label !== null);
        return comm !== null && waitsForDone(comm) && !leaves;
      });
    case "LabeledStmt":
      return passesDone(stmt.stmt);
    case "ForStmt":
      return isEndedByDone(stmt);
    default:
      return false;
  }
}

function clausesOf(stmt: SelectStmt): readonly CommClause[] {
  return (stmt.body.list as readonly Node[]).filter((clause) => clause.kind === "CommClause");
}

/** case <-ctx.Done(): break loop, or err = ctx.Err() in a loop until there is one. */
function isEndedByDone(loop: ForStmt): boolean {
  let isEnded = false;
  walk(loop.body, (node) => {
    if (node.kind === "FuncLit") return false;
    if (node.kind === "CommClause" && node.comm !== null && waitsForDone(node.comm)) {
      if (node.body.at(-1)?.kind !== "ReturnStmt") isEnded = true;
    }
    return !isEnded;
  });
  return isEnded;
}

function waitsForDone(root: Node): boolean {
  let found = false;
  walk(root, (node) => {
    if (node.kind === "FuncLit") return false;
    if (node.kind === "UnaryExpr" && node.op === "<-") {
      const channel = unparen(node.x);
      if (channel.kind === "CallExpr" && channel.fun.kind === "SelectorExpr" && channel.fun.sel.name === "Done")
        found = true;
    }
    return !found;
  });
  return found;
}

/** ctx.Err() != nil, errors.Is(err, context.Canceled). */
function asksForDone(cond: Expr, names: Names): boolean {
  let found = false;
  walkCondition(cond, names, (node) => {
    if (node.kind === "SelectorExpr" && /^(Err|Canceled|DeadlineExceeded|Cause)$/.test(node.sel.name)) found = true;
    return !found;
  });
  return found;
}

/** Inside `if err != nil {`. */
export function isAfterFailure(node: Node, func: Func, parents: Parents, names: Names): boolean {
  let below: Node = node;
  for (let at = parents.get(node); at !== undefined && at !== func; at = parents.get(at)) {
    if (knownInBranch(at, below, parents, names).some((known) => saysError(known, names))) return true;
    below = at;
  }
  return false;
}

const decoder = new TextDecoder("latin1");

/** A comment beside the node or in the three lines above it that tells why. */
export function isReasonGiven(node: Node, bytes: Uint8Array): boolean {
  let start = node.pos;
  for (let lines = 0; lines < 4 && start > 0; lines++) start = bytes.lastIndexOf(10, start - 1);
  const end = bytes.indexOf(10, node.pos);
  const text = decoder.decode(bytes.subarray(Math.max(start, 0), end < 0 ? bytes.length : end));
  return text.split("\n").some((line) => {
    const comment = line.indexOf("//");
    return comment >= 0 && reasonGiven.test(line.slice(comment));
  });
}
