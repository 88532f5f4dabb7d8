// Work that a context is left out of without a consequence: it waits for nothing, it is told of the end in another way, or
// nobody asks how it went.

import { type GivenContext, isAfterFailure } from "../go/flow/context-scope.ts";
import { placeText } from "../go/flow/deferred.ts";
import { parameterTypes } from "../go/flow/entry.ts";
import type { CallExpr, FuncDecl } from "../go/syntax/ast.ts";
import { walk } from "../go/syntax/walk.ts";
import { calleeExpr, lastName } from "../go/types/callee.ts";
import { instantPrograms, loggingPackage, measuring } from "../knowledge/contexts.ts";
import type { Context } from "./context.ts";

/** Behind `if err != nil`, or s.remove(context.Background(), id) whose outcome nobody looks at; logging, measuring. */
export function isAside(work: CallExpr, given: GivenContext, ctx: Context): boolean {
  if (isAfterFailure(work, given.func, ctx.parents, ctx.names)) return true;
  const callee = ctx.calleeOf(work);
  if (loggingPackage.test(callee.slice(0, callee.lastIndexOf(".")).replace(/\.[A-Z]\w*$/, ""))) return true;
  if (ctx.parents.get(work)?.kind !== "ExprStmt") return false;
  if (measuring.test(ctx.text(work.fun)) || measuring.test(callee) || isPutBack(work, given, ctx)) return true;
  return /^(delete|remove|destroy|purge)/i.test(lastName(calleeExpr(work)));
}

/** vm.SetContext(ctx), and vm.SetContext(context.Background()) when that is done: nothing runs with it. */
function isPutBack(work: CallExpr, { func }: GivenContext, ctx: Context): boolean {
  if (!/^Set(Context|Ctx)$/.test(lastName(calleeExpr(work))) || func.body === null) return false;
  const text = ctx.text(work.fun);
  let isSet = false;
  walk(func.body, (node) => {
    if (node.kind === "CallExpr" && node.end < work.pos && ctx.text(node.fun) === text) isSet = true;
    return !isSet;
  });
  return isSet;
}

/** A program that looks up or sets something and is done, a socket of the same machine. */
export function cannotWait(call: CallExpr, callee: string): boolean {
  const [first] = call.args;
  if (first?.kind !== "BasicLit") return false;
  const text = first.value.slice(1, -1);
  if (callee === "os/exec.Command") return instantPrograms.has(text.slice(text.lastIndexOf("/") + 1));
  return callee === "net.Dial" && /^unix/.test(text);
}

/** rows, err := db.Query(q); s.rows = rows: what the call makes lives on when the context it could be given is done. */
export function outlivesCaller(call: CallExpr, ctx: Context): boolean {
  if (!/^(Query|Queryx|NamedQuery|Prepare\w*|Begin\w*)$/.test(lastName(calleeExpr(call)))) return false;
  const stmt = ctx.parents.get(call);
  const target = stmt?.kind === "AssignStmt" ? stmt.lhs[0] : undefined;
  if (stmt?.kind === "ReturnStmt" || target?.kind === "SelectorExpr") return true;
  const variable = target?.kind === "Ident" ? ctx.names.objectOf(target) : undefined;
  if (variable?.kind !== "var") return false;
  return ctx.names.usesOf(variable).some((use) => {
    const parent = ctx.parents.get(use);
    if (parent?.kind === "ReturnStmt") return true;
    if (parent?.kind !== "AssignStmt" || !parent.rhs.includes(use)) return false;
    return parent.lhs[parent.rhs.indexOf(use)]?.kind === "SelectorExpr";
  });
}

/** By the name of a function or of its package. */
const migration = /^(up|down|update|patch)(_?\d|From|[A-Z])|^upgrade|migrat/;
const migrations = /^(migrations?|upgrades?)$/;

/**
 * A step that brings a database from one version to the next, in a transaction that it is handed: whoever began that ends
 * it with its context, and half of a step is none.
 */
export function isMigrationStep(call: CallExpr, callee: string, ctx: Context): boolean {
  if (!/^database\/sql\.(Tx|Stmt)\./.test(callee)) return false;
  const { decl } = ctx;
  return migrations.test(ctx.file.packageName?.name ?? "") || (decl.kind === "FuncDecl" && isStep(decl, call, ctx));
}

function isStep({ name }: FuncDecl, call: CallExpr, ctx: Context): boolean {
  if (!migration.test(name.name)) return false;
  // A patch of a record, an update of a user: in a transaction of their own, or called by whoever serves a request.
  const isListed = ctx.uses.usesOf(name.name).some(({ ctx: at, ident }) => {
    const parent = at.parents.get(ident);
    return parent?.kind === "KeyValueExpr" || parent?.kind === "CompositeLit";
  });
  return (
    isListed ||
    /migrat|^upgrade|^updateFrom/.test(name.name) ||
    /\b(CREATE|ALTER|DROP) (TABLE|INDEX|TRIGGER)/i.test(ctx.text(call))
  );
}

/** A request that was read off a connection by hand: nobody ends its context. */
export function isReadByHand({ func, text }: GivenContext, ctx: Context): boolean {
  if (!text.endsWith(".Context()")) return false;
  const types = parameterTypes(func, ctx.names);
  return (
    types.some((type) => /^(net\.Conn|io\.ReadWrite(Closer)?)$/.test(type)) &&
    !types.includes("net/http.ResponseWriter")
  );
}

/** A handshake on a connection that somebody closes, or that runs into its deadline, when the context ends. */
export function endsWithContext(call: CallExpr, { func, text }: GivenContext, ctx: Context): boolean {
  const fun = calleeExpr(call);
  if (fun.kind !== "SelectorExpr" || fun.sel.name !== "Handshake" || func.body === null) return false;
  let isBound = false;
  walk(func.body, (node) => {
    if (node.kind === "CallExpr" && node.pos < call.pos) {
      const callee = calleeExpr(node);
      const [first] = node.args;
      if (/^Set(Read|Write)?Deadline$/.test(lastName(callee))) isBound = true;
      if (lastName(callee) === "AfterFunc" && first !== undefined && placeText(first) === text) isBound = true;
    }
    if (node.kind === "GoStmt" && node.pos < call.pos && /\.Done\(\)/.test(ctx.text(node))) isBound = true;
    return !isBound;
  });
  return isBound;
}
