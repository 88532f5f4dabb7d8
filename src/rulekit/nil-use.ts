// Whether a deferred call panics when a variable is nil: it calls it, selects from it, or hands it to a function that
// does; and whether a call's result is nil when its error is set.

import { knownInBranch, nilness, saysError, walkCondition } from "../go/flow/known.ts";
import type { AssignStmt, CallExpr, DeferStmt, Expr, FuncDecl, Node, ReturnStmt } from "../go/syntax/ast.ts";
import { unparen } from "../go/syntax/parser-expr.ts";
import { receiverIdent } from "../go/syntax/receiver.ts";
import { walk, walkFunctionBody } from "../go/syntax/walk.ts";
import { calleeExpr } from "../go/types/callee.ts";
import type { LocalVar } from "../go/types/object.ts";
import { under } from "../go/types/under.ts";
import { acquiredBy } from "./acquisition.ts";
import type { Context } from "./context.ts";

/** What is nil, or holds nil, when the call fails. A nil *os.File closes without a panic. */
const kinds = ["body", "rows", "stmt", "tx", "conn", "listener"] as const;

/** Types of the standard library whose methods look into what they point to. */
const looking =
  /^(net\/http\.Response|database\/sql\.\w+|compress\/\w+\.(Reader|Writer)|archive\/zip\.ReadCloser|crypto\/tls\.Conn|net\.\w+|os\/exec\.Cmd|time\.(Ticker|Timer)|bufio\.\w+)$/;

/** The local variables that a deferred call names. */
export function namedBy(stmt: DeferStmt, ctx: Context): readonly LocalVar[] {
  const found = new Set<LocalVar>();
  walk(stmt.call, (node) => {
    const object = node.kind === "Ident" ? ctx.names.objectOf(node) : undefined;
    if (object?.kind === "var" && object.decl.pos < stmt.pos && object.func === ctx.func) found.add(object);
  });
  return [...found];
}

/** Whether the deferred call panics where the variable is nil. */
export function isNeededBy(stmt: DeferStmt, variable: LocalVar, ctx: Context): boolean {
  const uses = ctx.names.usesOf(variable).filter((use) => stmt.pos <= use.pos && use.end <= stmt.end);
  const lit = calleeExpr(stmt.call);
  if (lit.kind === "FuncLit") {
    if (uses.some((use) => isUsedOnFailure(use, lit, variable, ctx))) return true;
    if (isAskedIn(lit.body, variable, ctx)) return false;
  }
  return uses.some((use) => isNeeded(use, ctx));
}

function isComparedIn(lit: Node, variable: LocalVar, ctx: Context): boolean {
  return ctx.names.usesOf(variable).some((use) => {
    const parent = ctx.parents.get(use);
    return parent?.kind === "BinaryExpr" && lit.pos <= use.pos && use.end <= lit.end;
  });
}

/** if err != nil { tx.Rollback() }: just where there is nothing. */
function isUsedOnFailure(use: Expr, lit: Node, variable: LocalVar, ctx: Context): boolean {
  if (!isNeeded(use, ctx) || isComparedIn(lit, variable, ctx)) return false;
  let isFailure = false;
  let below: Node = use;
  for (let at = ctx.parents.get(use); at !== undefined && at !== lit; at = ctx.parents.get(at)) {
    if (at.kind === "CommClause") return false;
    if (at.kind === "IfStmt" || at.kind === "CaseClause") {
      const outer = knownInBranch(at, below, ctx.parents, ctx.names).find((known) => {
        const { x } = nilness(known) ?? { x: null };
        const object = x?.kind === "Ident" ? ctx.names.objectOf(x) : undefined;
        return object !== variable && object?.kind === "var" && object.decl.pos < lit.pos && !nilness(known)?.isNil;
      });
      if (outer === undefined) return false;
      if (saysError(outer, ctx.names)) isFailure = true;
    }
    below = at;
  }
  return isFailure;
}

function isNeeded(use: Expr, ctx: Context): boolean {
  const parent = ctx.parents.get(use);
  if (parent?.kind === "CallExpr") {
    return unparen(parent.fun) === use ? typeKind(use, ctx) === "Signature" : isNeededAsArgument(use, parent, ctx);
  }
  if (parent?.kind !== "SelectorExpr" || parent.x !== use) return false;
  const call = ctx.parents.get(parent);
  const isCall = call?.kind === "CallExpr" && unparen(call.fun) === parent;
  if (!isCall) return true;
  const kind = typeKind(use, ctx);
  if (kind === "Interface" || kind === "") return true;
  return kind === "Pointer" && methodLooks(call, use, ctx);
}

function typeKind(x: Expr, ctx: Context): string {
  const type = ctx.typed?.typeOf(x) ?? null;
  return type === null ? "" : under(type).kind;
}

/** A method that uses its receiver without asking whether there is one. */
function methodLooks(call: CallExpr, receiver: Expr, ctx: Context): boolean {
  const callee = ctx.typed?.calleeOf(call) ?? null;
  if (callee === null) return false;
  const type = ctx.typeNameOf(receiver);
  // The name of a nil *os.File is the one thing that is not to be had.
  if (type === "os.File") return callee.name === "Name";
  if (callee.pkg !== null && ctx.isStandardPath(callee.pkg.path)) return looking.test(type);
  if (!callee.hasPointerReceiver) return callee.type?.recv != null;
  const decl = ctx.declarationOf(call);
  return decl !== null && usesUnasked(decl, receiverIdent(decl) ?? "");
}

function isNeededAsArgument(use: Expr, call: CallExpr, ctx: Context): boolean {
  const decl = ctx.declarationOf(call);
  const params = decl?.type.params.list.flatMap((field) => field.names) ?? [];
  const param = params[call.args.indexOf(use)];
  if (decl === null || param === undefined) return false;
  // What a nil pointer in an interface does is up to its type's methods.
  const isPointer = typeKind(use, ctx) === "Pointer";
  if (isPointer && !looking.test(ctx.typeNameOf(use)) && !/^\*/.test(typeText(decl, param.name))) return false;
  return usesUnasked(decl, param.name);
}

function typeText(decl: FuncDecl, name: string): string {
  const field = decl.type.params.list.find((f) => f.names.some((n) => n.name === name));
  return field?.type.kind === "StarExpr" ? "*" : "";
}

/** Selects from the name, or calls it, at the top of the body, and compares it with nothing. */
function usesUnasked(decl: FuncDecl, name: string): boolean {
  if (decl.body === null || name === "" || name === "_") return false;
  let isUsed = false;
  let isAsked = false;
  const isIt = (x: Expr): boolean => x.kind === "Ident" && x.name === name;
  walk(decl.body, (node) => {
    if (node.kind === "BinaryExpr" && (isIt(unparen(node.x)) || isIt(unparen(node.y)))) isAsked = true;
    if (node.kind === "SelectorExpr" && isIt(node.x)) isUsed = true;
    if (node.kind === "CallExpr" && isIt(unparen(node.fun))) isUsed = true;
    if (node.kind === "StarExpr" && isIt(node.x)) isUsed = true;
    // recover()
    if (node.kind === "CallExpr" && node.fun.kind === "Ident" && node.fun.name === "recover") isAsked = true;
  });
  return isUsed && !isAsked;
}

/** A condition of the closure about the variable, or about an error of its function. */
function isAskedIn(body: Node, variable: LocalVar, ctx: Context): boolean {
  let isAsked = false;
  const isAbout = (cond: Expr): void =>
    walkCondition(cond, ctx.names, (node) => {
      const object = node.kind === "Ident" ? ctx.names.objectOf(node) : undefined;
      if (object === variable) isAsked = true;
      const isOuterError = object?.kind === "var" && object.decl.pos < body.pos && /err/i.test(object.name);
      if (isOuterError) isAsked = true;
      return !isAsked;
    });
  walkFunctionBody(body, (node) => {
    if (node.kind === "IfStmt") isAbout(node.cond);
    else if (node.kind === "SwitchStmt") isAsked = true;
    else if (node.kind === "CallExpr" && node.fun.kind === "Ident" && node.fun.name === "recover") isAsked = true;
    return !isAsked;
  });
  return isAsked;
}

/** Whether a result is nil when the call fails, by the tables, by its type's convention, or by the callee's returns. */
export function isNilOnError(stmt: AssignStmt, call: CallExpr, index: number, result: LocalVar, ctx: Context): boolean {
  const kind = typeKind(result.decl, ctx);
  const decl = ctx.declarationOf(call);
  const callee = ctx.typed?.calleeOf(call) ?? null;
  if (callee !== null && (callee.pkg === null || ctx.isStandardPath(callee.pkg.path))) {
    return kind === "Interface" || kind === "Pointer";
  }
  if (decl !== null) return failsWithNil(decl, index);
  if (kinds.some((k) => acquiredBy(stmt, k, ctx)?.handle === result)) return true;
  return (
    callee !== null && (kind === "Interface" || kind === "Pointer") && implementationsFail(callee.name, index, ctx)
  );
}

/** Every return with an error has nil beside it, and there is one. */
function failsWithNil(decl: FuncDecl, index: number): boolean {
  if (decl.body === null) return false;
  const returns: ReturnStmt[] = [];
  walkFunctionBody(decl.body, (node) => {
    if (node.kind === "ReturnStmt") returns.push(node);
  });
  const isNil = (x: Expr | undefined): boolean => x?.kind === "Ident" && x.name === "nil";
  if (returns.some(({ results }) => results.length < 2)) return false;
  const failing = returns.filter(({ results }) => !isNil(results.at(-1)));
  return failing.length > 0 && failing.every(({ results }) => isNil(results[index]));
}

/** A method of an interface: all methods of that name in the package do. */
function implementationsFail(name: string, index: number, ctx: Context): boolean {
  let count = 0;
  for (const { file, entry } of ctx.uses.entries("func")) {
    if (entry.name !== name || entry.receiver === "") continue;
    const decl = file.source.declAt(entry.decl);
    if (decl.kind !== "FuncDecl" || !failsWithNil(decl, index)) return false;
    count++;
  }
  return count > 0;
}
