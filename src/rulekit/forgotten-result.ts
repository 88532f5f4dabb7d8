// defer func() { if err != nil { undo() } }() where err is a local variable and the function has a named error: what
// fails later sets the result, and nothing is undone.
import { isNonNilError } from "../go/flow/failure.ts";
import type { DeferStmt, Expr, Func, Node, ReturnStmt } from "../go/syntax/ast.ts";
import { unparen } from "../go/syntax/parser-expr.ts";
import { walkFunctionBody } from "../go/syntax/walk.ts";
import { calleeExpr } from "../go/types/callee.ts";
import type { LocalVar } from "../go/types/object.ts";
import type { Context } from "./context.ts";
import { changesOf, firstAfter } from "./later-change.ts";

export interface Forgotten {
  readonly test: Expr;
  readonly local: LocalVar;
  /** The name of the result that should be tested. */
  readonly result: string;
  readonly failure: Node;
}

export function forgottenResult(stmt: DeferStmt, func: Func, ctx: Context): Forgotten | null {
  const lit = calleeExpr(stmt.call);
  const result = namedError(func);
  if (lit.kind !== "FuncLit" || result === null) return null;
  const [only, ...others] = lit.body.list;
  if (only?.kind !== "IfStmt" || others.length > 0 || only.init !== null || only.else !== null) return null;
  const local = testedError(only.cond, ctx);
  if (local === null || local.role !== "local" || local.func !== func || local.name === result) return null;
  if (isPointedTo(local, ctx)) return null;
  const returns: ReturnStmt[] = [];
  walkFunctionBody(func.body as Node, (node) => {
    if (node.kind === "ReturnStmt" && node.pos > stmt.end) returns.push(node);
  });
  const failures = returns.filter((node) => failsOtherwise(node, local, stmt, ctx));
  const failure = firstAfter(failures, stmt, func, ctx);
  return failure === null ? null : { test: only.cond, local, result, failure };
}

/** defer log.CapturePanic(&panicErr): it tells of what happens in that call, and of nothing else. */
function isPointedTo(local: LocalVar, ctx: Context): boolean {
  return ctx.names.usesOf(local).some((use) => {
    const parent = ctx.parents.get(use);
    return parent?.kind === "UnaryExpr" && parent.op === "&";
  });
}

function namedError(func: Func): string | null {
  const last = func.type.results?.list.at(-1);
  if (last?.type.kind !== "Ident" || last.type.name !== "error") return null;
  const name = last.names.at(-1)?.name ?? "_";
  return name === "_" ? null : name;
}

function testedError(cond: Expr, ctx: Context): LocalVar | null {
  const x = unparen(cond);
  if (x.kind !== "BinaryExpr" || x.op !== "!=" || x.x.kind !== "Ident" || ctx.text(x.y) !== "nil") return null;
  const object = ctx.names.objectOf(x.x);
  return object?.kind === "var" && ctx.typeNameOf(x.x) === "error" ? object : null;
}

/** Returns an error for certain, one that the tested variable has nothing to do with. */
function failsOtherwise(node: ReturnStmt, local: LocalVar, stmt: DeferStmt, ctx: Context): boolean {
  const last = node.results.at(-1);
  if (last === undefined || !isNonNilError(last, ctx.parents, ctx.names)) return false;
  // Under a condition about the variable, or behind one of its assignments, it may well be set.
  const uses = ctx.names.usesOf(local).filter((use) => use.pos > stmt.end && use.pos < node.end);
  for (let at = ctx.parents.get(node); at !== undefined && at !== ctx.func; at = ctx.parents.get(at)) {
    if (at.kind !== "IfStmt") continue;
    const { cond } = at;
    if (uses.some((use) => cond.pos <= use.pos && use.end <= cond.end)) return false;
  }
  const writes = changesOf(local, ctx).filter((change) => change.node.pos > stmt.end && change.node.pos < node.pos);
  return uses.every((use) => use.end <= last.pos) && writes.every((change) => isChecked(change.node, ctx));
}

/** err = f() is followed by its check: behind that it is nil. */
function isChecked(write: Node, ctx: Context): boolean {
  const parent = ctx.parents.get(write);
  const list = parent?.kind === "BlockStmt" ? parent.list : [];
  const next = list[list.indexOf(write as never) + 1];
  return next?.kind === "IfStmt" && testedError(next.cond, ctx) !== null;
}
