// Workers that a value of the program starts and that take their work from one of its channels: where nobody closes that
// channel, and a function makes such a value for itself and returns, they stay.
import { looksLikeTicks, neverEnds } from "../go/flow/endless.ts";
import type { Expr, GoStmt, Node, RangeStmt, SelectorExpr } from "../go/syntax/ast.ts";
import { receiverName } from "../go/syntax/parser.ts";
import { unparen } from "../go/syntax/parser-expr.ts";
import { walkFunctionBody } from "../go/syntax/walk.ts";
import { functionAround } from "./callers.ts";
import type { Context } from "./context.ts";
import { isProgramStart } from "./goroutines.ts";
import { ownerOf, type Use } from "./package-uses.ts";
import type { Place, Started } from "./stuck.ts";

export interface UnclosedJobs {
  readonly kind: "jobs";
  readonly ctx: Context;
  readonly at: Node;
  readonly name: string;
  /** Where a function makes one for itself. */
  readonly made: Place;
}

export function jobsNotClosed(stmt: GoStmt, { func, ctx: at }: Started, ctx: Context): UnclosedJobs | null {
  const maker = ctx.decl;
  if (func.body === null || maker.kind !== "FuncDecl" || maker.recv !== null) return null;
  const field = rangedField(func.body, at);
  if (field === null) return null;
  const owner = ownerOf(field, at);
  if (owner === "" || !makes(owner, maker.type.results?.list[0]?.type ?? null)) return null;
  const isField = (x: Expr): boolean => at.text(unparen(x)) === at.text(field);
  if (
    !neverEnds(
      at.flow(func.body).cfg,
      (x) => isField(x) || looksLikeTicks(x),
      () => false,
    )
  )
    return null;
  if (!isNeverClosed(owner, field.sel.name, ctx)) return null;
  const made = ctx.uses
    .usesOf(maker.name.name)
    .map(madeForItself)
    .find((place) => place !== null);
  return made == null ? null : { kind: "jobs", ctx, at: stmt, name: at.text(field), made };
}

/** p.jobs of `for job := range p.jobs`. */
function rangedField(body: Node, ctx: Context): SelectorExpr | null {
  let found: RangeStmt | null = null;
  walkFunctionBody(body, (node) => {
    if (node.kind === "RangeStmt" && node.x.kind === "SelectorExpr" && found === null && !isTime(node.x, ctx))
      found = node;
    return found === null;
  });
  const x = (found as RangeStmt | null)?.x;
  return x?.kind === "SelectorExpr" ? x : null;
}

function isTime(x: SelectorExpr, ctx: Context): boolean {
  return /^time\./.test(ctx.typeNameOf(x.x));
}

/** *pool, pool */
function makes(owner: string, type: Expr | null): boolean {
  let at = type;
  while (at?.kind === "StarExpr" || at?.kind === "IndexExpr" || at?.kind === "IndexListExpr") at = at.x;
  return at?.kind === "Ident" && at.name === owner;
}

/** Made, sent on, received from, counted: the package sees all of it, and nobody closes it. */
function isNeverClosed(owner: string, name: string, ctx: Context): boolean {
  if (/^\p{Lu}/u.test(name)) return false;
  const uses = ctx.uses.usesOfMember(owner, name);
  return uses.length > 0 && uses.every(({ ctx: at, ident }) => isPlainUse(at.parents.get(ident), at));
}

function isPlainUse(selector: Node | undefined, ctx: Context): boolean {
  const user = selector === undefined ? undefined : ctx.parents.get(selector);
  switch (user?.kind) {
    case "SendStmt":
      return user.chan === selector;
    case "UnaryExpr":
      return user.op === "<-";
    case "RangeStmt":
      return user.x === selector;
    case "AssignStmt":
      return user.lhs.some((x) => x === selector);
    case "CallExpr":
      return user.fun.kind === "Ident" && /^(len|cap)$/.test(user.fun.name);
    default:
      return false;
  }
}

/** p := newPool(n) in a function that only calls its methods and uses its fields, and returns. */
function madeForItself({ ctx, ident }: Use): Place | null {
  const call = ctx.parents.get(ident);
  const stmt = call === undefined ? undefined : ctx.parents.get(call);
  if (call?.kind !== "CallExpr" || call.fun !== ident || stmt?.kind !== "AssignStmt" || stmt.rhs[0] !== call)
    return null;
  const [target] = stmt.lhs;
  const variable = target?.kind === "Ident" ? ctx.names.objectOf(target) : undefined;
  const func = functionAround(stmt, ctx);
  if (variable?.kind !== "var" || variable.role !== "local" || variable.decl !== target || func === null) return null;
  if (
    isProgramStart(func, ctx) ||
    func.body === null ||
    neverEnds(ctx.flow(func.body).cfg, looksLikeTicks, () => false)
  )
    return null;
  const isOwn = ctx.names.usesOf(variable).every((use) => {
    const selector = ctx.parents.get(use);
    return use === variable.decl || (selector?.kind === "SelectorExpr" && selector.x === use && !isKept(selector, ctx));
  });
  return isOwn ? { at: stmt, ctx } : null;
}

/** p.Close kept as a value: somebody may end it, in a way that is not seen here. */
function isKept(selector: SelectorExpr, ctx: Context): boolean {
  const user = ctx.parents.get(selector);
  if (user?.kind === "CallExpr" && user.fun === selector) {
    const decl = ctx.declarationOf(user);
    return decl !== null && receiverName(decl) === "";
  }
  return user?.kind === "ReturnStmt" || user?.kind === "CallExpr" || user?.kind === "KeyValueExpr";
}
