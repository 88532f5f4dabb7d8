// Work that a context is left out of without a consequence: it waits for nothing, it is told of the end in another way, or
// nobody asks how it went.

import { type GivenContext, isAfterFailure } from "../go/flow/context-scope.ts";
import { placeText } from "../go/flow/deferred.ts";
import type { CallExpr } from "../go/syntax/ast.ts";
import { walk } from "../go/syntax/walk.ts";
import { calleeExpr, lastName } from "../go/types/callee.ts";
import { instantPrograms, loggingPackage, measuring } from "../knowledge/contexts.ts";
import type { Context } from "./context.ts";

/** Behind `if err != nil`, or s.remove(context.Background(), id) whose outcome nobody looks at; logging, measuring. */
export function isAside(work: CallExpr, given: GivenContext, ctx: Context): boolean {
  if (isAfterFailure(work, given.func, ctx.parents)) return true;
  const callee = ctx.calleeOf(work);
  if (loggingPackage.test(callee.slice(0, callee.lastIndexOf(".")).replace(/\.[A-Z]\w*$/, ""))) return true;
  if (ctx.parents.get(work)?.kind !== "ExprStmt") return false;
  if (measuring.test(ctx.text(work.fun)) || measuring.test(callee)) return true;
  return /^(delete|remove|destroy|purge)/i.test(lastName(calleeExpr(work)));
}

/** A program that looks up or sets something and is done, a socket of the same machine. */
export function cannotWait(call: CallExpr, callee: string): boolean {
  const [first] = call.args;
  if (first?.kind !== "BasicLit") return false;
  const text = first.value.slice(1, -1);
  if (callee === "os/exec.Command") return instantPrograms.has(text.slice(text.lastIndexOf("/") + 1));
  return callee === "net.Dial" && /^unix/.test(text);
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
