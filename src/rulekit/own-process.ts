// Calls that reach no further than the process itself: a listener on a free port of the own machine, a connection or a
// request to what the same function listens on, a scratch file of a main function. They fail with the machine only.
import type { CallExpr, Expr } from "../go/syntax/ast.ts";
import { walk } from "../go/syntax/walk.ts";
import { functionAround } from "./callers.ts";
import type { Context } from "./context.ts";

const freePort = /^["`](127\.0\.0\.1|localhost|\[::1\])?:0["`]$/;
const servers: ReadonlySet<string> = new Set(["net/http/httptest.Server", "net.Listener", "net.TCPListener"]);

export function staysInProcess(call: CallExpr, ctx: Context): boolean {
  const name = ctx.calleeOf(call);
  if (/^net\.Listen/.test(name)) return call.args.some((arg) => arg.kind === "BasicLit" && freePort.test(arg.value));
  if (/^os\.CreateTemp$/.test(name)) {
    const func = functionAround(call, ctx);
    const [dir] = call.args;
    return func?.kind === "FuncDecl" && func.name.name === "main" && dir?.kind === "BasicLit" && dir.value === '""';
  }
  return (
    /^net(\/http(\.Client)?)?\.(Dial\w*|Get|Post|PostForm|Head)$/.test(name) && call.args.some((arg) => isOwn(arg, ctx))
  );
}

/** ln.Addr().String(), srv.URL + "/path" of a server that the same declaration has started. */
function isOwn(x: Expr, ctx: Context): boolean {
  let found = false;
  walk(x, (node) => {
    const variable = node.kind === "Ident" ? ctx.names.objectOf(node) : undefined;
    if (variable?.kind === "var" && variable.role === "local")
      found ||= servers.has(ctx.typeNameOf(node as Expr).replace(/^\*/, ""));
    return !found;
  });
  return found;
}
