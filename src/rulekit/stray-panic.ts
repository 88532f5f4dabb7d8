// A function whose recover guards a panic that is in another goroutine: what it runs itself cannot panic, what it
// starts does and has no recover of its own. Go spec, "Handling panics": a panic unwinds its own goroutine's stack.
import type { CallExpr, DeferStmt, Func, GoStmt, Node } from "../go/syntax/ast.ts";
import { walk, walkFunctionBody } from "../go/syntax/walk.ts";
import { calleeExpr, calleeName, lastName } from "../go/types/callee.ts";
import type { Context } from "./context.ts";

/** The start of the goroutine that panics; null: none, or the function itself may panic as well. */
export function strayPanic(guard: DeferStmt, func: Func, ctx: Context): GoStmt | CallExpr | null {
  if (func.body === null) return null;
  let found: GoStmt | CallExpr | null = null;
  let isCalm = true;
  walkFunctionBody(func.body, (node) => {
    if (!isCalm || node === guard) return false;
    const started = startedBy(node, ctx);
    if (started !== null) {
      if (found === null && node.pos > guard.pos && panics(started, ctx)) found = node as GoStmt | CallExpr;
      return false;
    }
    if (mayPanic(node, ctx)) isCalm = false;
    return isCalm;
  });
  return isCalm ? found : null;
}

/** go f(), and wg.Go(f) as the call of its f. */
function startedBy(node: Node, ctx: Context): CallExpr | null {
  if (node.kind === "GoStmt") return node.call;
  if (node.kind !== "CallExpr" || ctx.calleeOf(node) !== "sync.WaitGroup.Go") return null;
  const [lit] = node.args;
  return lit?.kind === "FuncLit" ? { ...node, fun: lit, args: [] } : null;
}

const calmBuiltins: ReadonlySet<string> = new Set([
  "append",
  "cap",
  "copy",
  "delete",
  "len",
  "make",
  "max",
  "min",
  "new",
  "print",
  "println",
]);
const calmFunctions =
  /^(fmt\.(Print|Printf|Println|Sprint|Sprintf|Sprintln)|log\.Print(f|ln)?|time\.(Sleep|After|Now|Since|NewTimer)|context\.\w+)$/;
/** Of a request: they copy it, or look at it. */
const calmOfRequests = /^net\/http\.Request\.(Clone|Context|WithContext|PathValue|UserAgent|Referer)$/;
const calmMethods = /^(Add|Done|Wait|Lock|Unlock|RLock|RUnlock|Store|Load|Stop)$/;

/** Anything but what is known not to: statements of a function that only starts others and waits. */
function mayPanic(node: Node, ctx: Context): boolean {
  switch (node.kind) {
    case "IndexExpr":
    case "IndexListExpr":
    case "SliceExpr":
    case "StarExpr":
    case "TypeAssertExpr":
    case "SendStmt":
      return true;
    case "BinaryExpr":
      return node.op === "/" || node.op === "%";
    case "CallExpr":
      return !isCalmCall(node, ctx);
    default:
      return false;
  }
}

function isCalmCall(call: CallExpr, ctx: Context): boolean {
  const name = calleeName(call, ctx.names);
  if (name !== null) return calmBuiltins.has(name) || calmFunctions.test(name);
  const fun = calleeExpr(call);
  if (fun.kind === "ChanType" || fun.kind === "FuncLit") return fun.kind === "ChanType";
  const callee = fun.kind === "SelectorExpr" ? ctx.calleeOf(call) : "";
  return calmOfRequests.test(callee) || (callee.startsWith("sync") && calmMethods.test(lastName(fun)));
}

/** Whether the goroutine's function panics in so many words, or runs what nobody knows, and recovers nothing. */
function panics(call: CallExpr, ctx: Context): boolean {
  if (isGiven(call, ctx)) return true;
  const fun = calleeExpr(call);
  const body = fun.kind === "FuncLit" ? { body: fun.body, ctx } : bodyOf(fun, ctx);
  if (body === null || body.body === null) return false;
  return holdsPanic(body.body, body.ctx, fun.kind === "FuncLit");
}

function bodyOf(fun: Node, ctx: Context): { readonly body: Node | null; readonly ctx: Context } | null {
  const object = fun.kind === "Ident" ? ctx.names.objectOf(fun) : undefined;
  const at = object?.kind === "package-level" ? ctx.uses.functionNamed(object.name, "") : null;
  return at?.decl.kind === "FuncDecl" ? { body: at.decl.body, ctx: at } : null;
}

/** Its own panic, or that of a function it calls (one step); a function that it was given may. */
function holdsPanic(body: Node, ctx: Context, mayStep: boolean): boolean {
  let isPanicking = false;
  let isGuarded = false;
  walk(body, (node) => {
    if (node.kind === "DeferStmt" && !/^(sync\.)?\w+\.Done$/.test(ctx.text(node.call.fun))) isGuarded = true;
    if (node.kind === "CallExpr") {
      const name = calleeName(node, ctx.names);
      if (name === "recover") isGuarded = true;
      if (name === "panic") isPanicking = true;
      if (mayStep && name === null) {
        if (isGiven(node, ctx)) isPanicking = true;
        const inner = bodyOf(calleeExpr(node), ctx);
        if (inner !== null && inner.body !== null && holdsPanic(inner.body, inner.ctx, false)) isPanicking = true;
      }
    }
    return !isGuarded;
  });
  return isPanicking && !isGuarded;
}

/** task(), where task is a parameter or an element of one. */
function isGiven(call: CallExpr, { names }: Context): boolean {
  const fun = calleeExpr(call);
  const object = fun.kind === "Ident" ? names.objectOf(fun) : undefined;
  return object?.kind === "var" && names.valueOf(object) === null;
}

/** work() where work panics, or is a value that the function was given: nobody knows what it does. */
export function callsToPanic(call: CallExpr, ctx: Context): boolean {
  const fun = calleeExpr(call);
  const object = fun.kind === "Ident" ? ctx.names.objectOf(fun) : undefined;
  if (object?.kind === "var") return call.args.length === 0;
  const called = bodyOf(fun, ctx);
  return called !== null && called.body !== null && holdsPanic(called.body, called.ctx, false);
}
