// Deferred calls that nobody misses when the process ends without them: it gives back what they would.
import type { Release } from "../go/flow/deferred.ts";
import type { CallExpr, DeferStmt, Ident, Node } from "../go/syntax/ast.ts";
import { walk, walkFunctionBody } from "../go/syntax/walk.ts";
import { calleeExpr, lastName } from "../go/types/callee.ts";
import type { Context } from "./context.ts";
import { type DeferFacts, holdingOfRelease } from "./defers.ts";

const harmless: ReadonlySet<string> = new Set(["Unlock", "RUnlock", "Done", "Stop", "close"]);

export function endsWithProcess(stmt: DeferStmt, facts: DeferFacts, body: Node, ctx: Context): boolean {
  const { deferred } = facts;
  const isTimed = (release: Release): boolean => /^(context|ticker)$/.test(holdingOfRelease(release, body, ctx.names));
  if (deferred.releases.length > 0 && deferred.releases.every(isTimed)) return true;
  const fun = stmt.call.fun;
  if (fun.kind === "Ident") {
    if (harmless.has(fun.name) || /cancel|^unlock/i.test(fun.name)) return true;
    if (/^(stop|done)/i.test(fun.name)) return !isMadeHere(fun, ctx);
    if (/^context\.Cancel(Cause)?Func$/.test(ctx.typeNameOf(fun))) return true;
  }
  const released = deferred.releases.map((release) => release.name);
  return !deferred.isClosure && released.length > 0 && released.every((name) => harmless.has(name));
}

/** Methods that only end what is between the process and somebody else, and functions called for it. */
const endings = /^([cC]lose\w*|CloseNow|CloseSend|Disconnect|Discard|Unsubscribe|Cancel|Stop|Shut[dD]own)$/;

/** Values that hold nothing but what the system takes back: no buffer, no file that stays, no work that is finished later. */
const passing =
  /(Conn|Connection|Listener|Watcher|Watch|Server|Response|Body|Iterator|Iter|Txn|Rows|Session|Stream|Reader|ReadCloser|Subscription|Client|Socket|Transport|Queue)$/i;

/** The same by the names of variables, for what is only known as an io.Closer. */
const passingName =
  /(conn|client|resp|response|body|listener|ln|lis|watcher|server|srv|stream|socket|sock|reader|iter|txn|itr)\d*$/i;

/** What only the process itself has: its variables, its directory, its handlers. */
const ofProcess =
  /^(os\.(Setenv|Unsetenv|Chdir)|os\/signal\.(Stop|Reset)|runtime\.(UnlockOSThread|GC)|runtime\/debug\.Set\w+|C\.free)$/;

/** Loggers that write what they hold back before they end the process. */
const flushing = /^(k8s\.io\/klog(\/v\d+)?|github\.com\/golang\/glog)\.Fatal\w*$/;

/** defer klog.Flush(), and klog.Fatal(err), which does that itself. */
export function isFlushedByExit({ deferred: { stmt } }: DeferFacts, exit: CallExpr, ctx: Context): boolean {
  return flushing.test(ctx.calleeOf(exit)) && /^Flush(Logs)?$/.test(lastName(calleeExpr(stmt.call)));
}

/** Whether all that the deferred call would do is to close what the end of the process closes just as well, or to log. */
export function endsAnyway({ deferred }: DeferFacts, body: Node, ctx: Context): boolean {
  const { releases, stmt } = deferred;
  if (ofProcess.test(ctx.calleeOf(stmt.call))) return true;
  if (releases.length === 0) return deferred.isClosure && onlyLogs(stmt, ctx);
  if (!deferred.isClosure && isLog(stmt.call, ctx)) return true;
  return releases.every((release) => {
    if (!endings.test(release.name)) return false;
    if (release.name === "Close" && holdingOfRelease(release, body, ctx.names) === "connection") return true;
    const type = ctx.typeNameOf(release.target);
    if (type !== "" && type !== "io.Closer") return passing.test(type) || onlyLetsGo(release.call, ctx);
    return passingName.test(lastName(release.target));
  });
}

/** Calls that leave nothing behind where they are not made. */
const passingCall =
  /^(close|append|len|panic|recover|new|make|Do|R?Lock|R?Unlock|Wait|Join|Load|Store|Swap|CompareAndSwap|Done|Cancel\w*|cancel\w*)$/;

/** Whether the method, by its body, only tells goroutines to end and closes what the system closes as well. */
function onlyLetsGo(call: CallExpr, ctx: Context): boolean {
  const decl = ctx.declarationOf(call);
  if (decl?.body == null) return false;
  let calls = 0;
  let isOnly = true;
  walk(decl.body, (node) => {
    if (node.kind === "SendStmt" || node.kind === "DeferStmt" || node.kind === "GoStmt")
      isOnly &&= node.kind === "DeferStmt";
    if (node.kind !== "CallExpr") return isOnly;
    calls++;
    const fun = calleeExpr(node);
    const name = lastName(fun);
    const isEnd = fun.kind === "SelectorExpr" && endings.test(name) && passingName.test(lastName(fun.x));
    isOnly &&= fun.kind === "FuncLit" || passingCall.test(name) || isEnd || isLog(node, ctx);
    return isOnly;
  });
  return isOnly && calls > 0;
}

/** Telling that a function is left, to people. */
function isLog(call: CallExpr, ctx: Context): boolean {
  const fun = calleeExpr(call);
  return (
    fun.kind === "SelectorExpr" &&
    /^(Debug|Info|Warn|Warning|Trace|Print|V)(f|w|ln|S|Context)?$/.test(fun.sel.name) &&
    /log/i.test(ctx.text(fun.x))
  );
}

function onlyLogs(stmt: DeferStmt, ctx: Context): boolean {
  const fun = calleeExpr(stmt.call);
  if (fun.kind !== "FuncLit") return false;
  let logs = 0;
  let others = 0;
  walkFunctionBody(fun.body, (node) => {
    if (node.kind === "AssignStmt" || node.kind === "SendStmt" || node.kind === "GoStmt") others++;
    if (node.kind !== "ExprStmt" || node.x.kind !== "CallExpr") return;
    const name = ctx.calleeOf(node.x);
    if (isLog(node.x, ctx) || ofProcess.test(name) || name === "close") logs++;
    else others++;
  });
  return logs > 0 && others === 0;
}

/** stop := startProfile(): a function of the package made it, to be called. */
function isMadeHere(fun: Ident, ctx: Context): boolean {
  const variable = ctx.names.objectOf(fun);
  const value = variable?.kind === "var" ? ctx.names.valueOf(variable) : null;
  return value?.kind === "CallExpr" && ctx.declarationOf(value) !== null;
}
