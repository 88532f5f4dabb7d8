import {
  type CallExpr,
  type Context,
  type DeferStmt,
  type Ident,
  type LocalVar,
  type Node,
  rule,
  say,
} from "../rulekit/index.ts";

/** What is written through them is only safe when this method has returned nil. */
const writers: ReadonlyMap<string, readonly string[]> = new Map([
  ["os.Create", ["Close"]],
  ["os.CreateTemp", ["Close"]],
  ["io/ioutil.TempFile", ["Close"]],
  ["os.OpenFile", ["Close"]],
  ["bufio.NewWriter", ["Flush"]],
  ["bufio.NewWriterSize", ["Flush"]],
  ["compress/gzip.NewWriter", ["Close", "Flush"]],
  ["compress/gzip.NewWriterLevel", ["Close", "Flush"]],
  ["compress/zlib.NewWriter", ["Close", "Flush"]],
  ["compress/flate.NewWriter", ["Close", "Flush"]],
  ["archive/tar.NewWriter", ["Close", "Flush"]],
  ["archive/zip.NewWriter", ["Close", "Flush"]],
  ["text/tabwriter.NewWriter", ["Flush"]],
]);
const checks: ReadonlySet<string> = new Set(["Close", "Flush", "Sync", "Commit"]);
/** Methods that write nothing. */
const readers: ReadonlySet<string> = new Set(["Name", "Stat", "Fd", "Read", "ReadAt", "Seek", "Chmod", "ReadFrom"]);

export default rule({
  id: "deferred-error-lost",
  summary: "error of the deferred close or flush of what was written is lost",
  group: "error",
  severity: "warning",
  default: "on",
  since: "0.1",
  fix: "none",
  needs: "types",
  words: ["defer"],
  visit: {
    DeferStmt(stmt, ctx) {
      const released = releasedBy(stmt, ctx);
      if (released === null || !returnsError(ctx)) return;
      const { variable, method } = released;
      const origin = originOf(variable, ctx);
      if (origin === null || !(writers.get(origin.name)?.includes(method) ?? false)) return;
      if (origin.name === "os.OpenFile" && !opensToWrite(origin.call, ctx)) return;
      if (!isWritten(variable, stmt, ctx) || isChecked(variable, stmt, ctx)) return;
      const name = `${variable.name}.${method}`;
      ctx.report({
        at: stmt,
        message: say`the error of the deferred \`${name}\` is lost: what was written may be incomplete although the function returns nil`,
        because: [{ at: origin.call, label: say`opened to write here` }],
        help: say`look at it on the way out as well: \`return ${name}()\`, or join it to the named result in the deferred function`,
      });
    },
  },
});

/** `defer v.Close()` of a local variable. */
function releasedBy(stmt: DeferStmt, ctx: Context): { readonly variable: LocalVar; readonly method: string } | null {
  const { fun, args } = stmt.call;
  if (fun.kind !== "SelectorExpr" || fun.x.kind !== "Ident" || args.length > 0) return null;
  const variable = ctx.names.objectOf(fun.x);
  return variable?.kind === "var" && variable.role === "local" ? { variable, method: fun.sel.name } : null;
}

/** Only a function that can tell of the error loses it. */
function returnsError(ctx: Context): boolean {
  const last = ctx.func?.type.results?.list.at(-1)?.type;
  return last?.kind === "Ident" && last.name === "error";
}

function originOf(variable: LocalVar, ctx: Context): { readonly name: string; readonly call: CallExpr } | null {
  const writes = ctx.names.writesOf(variable);
  const assign = writes.length === 1 ? ctx.parents.get(writes[0] as Ident) : undefined;
  const call = assign?.kind === "AssignStmt" && assign.rhs.length === 1 ? assign.rhs[0] : undefined;
  if (call?.kind !== "CallExpr" || assign?.kind !== "AssignStmt" || assign.lhs[0] !== writes[0]) return null;
  return { name: ctx.calleeOf(call), call };
}

function opensToWrite(call: CallExpr, ctx: Context): boolean {
  const flags = call.args[1];
  return flags !== undefined && /O_WRONLY|O_RDWR|O_APPEND/.test(ctx.text(flags));
}

/** Given to somebody, or a method that may write is called, after the defer or before it. */
function isWritten(variable: LocalVar, stmt: DeferStmt, ctx: Context): boolean {
  return ctx.names.usesOf(variable).some((use) => {
    if (use.pos >= stmt.pos && use.end <= stmt.end) return false;
    const parent = ctx.parents.get(use);
    if (parent?.kind === "SelectorExpr") return !readers.has(parent.sel.name) && !checks.has(parent.sel.name);
    return parent?.kind === "CallExpr" && parent.fun !== use && isBorrowed(parent, use, ctx);
  });
}

/** Closed, flushed or synced by hand as well, returned, stored or captured: somebody may see the error. */
function isChecked(variable: LocalVar, stmt: DeferStmt, ctx: Context): boolean {
  return ctx.names.usesOf(variable).some((use) => {
    if (use.pos >= stmt.pos && use.end <= stmt.end) return false;
    if (isInLiteral(use, ctx)) return true;
    const parent: Node | undefined = ctx.parents.get(use);
    switch (parent?.kind) {
      case "SelectorExpr":
        return checks.has(parent.sel.name);
      case "ReturnStmt":
      case "CompositeLit":
      case "KeyValueExpr":
      case "UnaryExpr":
        return true;
      case "AssignStmt":
        return !parent.lhs.includes(use);
      case "CallExpr":
        return parent.fun !== use && !isBorrowed(parent, use, ctx);
      default:
        return false;
    }
  });
}

/** The callee writes to it and keeps nothing: nobody else will look at the error. What only logs go to is no result. */
function isBorrowed(call: CallExpr, use: Ident, ctx: Context): boolean {
  if (/^log[./]/.test(ctx.calleeOf(call))) return false;
  return ctx.isBorrowed(call, use, { path: [], releases: checks, exhaustedBy: "", mayHandOn: false });
}

function isInLiteral(use: Node, ctx: Context): boolean {
  for (let at = ctx.parents.get(use); at !== undefined && at !== ctx.func; at = ctx.parents.get(at)) {
    if (at.kind === "FuncLit") return true;
  }
  return false;
}
