// Whether a deferred close, flush or commit is the only one that could tell that what was written is not safe.
import type { AssignStmt, CallExpr, DeferStmt, Expr, Ident, Node } from "../go/syntax/ast.ts";
import { walk } from "../go/syntax/walk.ts";
import { typeName } from "../go/types/body-types.ts";
import { variableOf } from "../go/types/callee.ts";
import type { LocalVar } from "../go/types/object.ts";
import { under } from "../go/types/under.ts";
import { fileMakers, sureSinks, writerMakers } from "../knowledge/writers.ts";
import type { Context } from "./context.ts";

const checks: ReadonlySet<string> = new Set(["Close", "Flush", "Sync", "Commit"]);
/** Methods that write nothing, or say themselves whether they did. */
const readers: ReadonlySet<string> = new Set(
  ["Name", "Stat", "Fd", "Read", "ReadAt", "Seek"].concat("Chmod", "Chown", "Truncate", "SyscallConn"),
);

/** A writer and the deferred method that finishes it. */
export interface Released {
  readonly variable: LocalVar;
  readonly method: string;
}

/** Where the writer was made, where the deferred method's error is the only one that could tell; null: it is not lost. */
export function lostErrorOf({ variable, method }: Released, stmt: DeferStmt, ctx: Context): CallExpr | null {
  const origin = originOf(variable, ctx);
  const table = origin === null ? undefined : writerMakers.get(origin.name);
  if (origin === null || !(table?.finish.includes(method) ?? false)) return null;
  const { name, call } = origin;
  if (/OpenFile$/.test(name) && !opensToWrite(call, ctx)) return null;
  if (isSureSink(call.args[table?.sink ?? -1], ctx) || isRemovedAtEnd(variable, call, ctx)) return null;
  if (isHandle(call, ctx) && !isWrittenHere(variable, ctx)) return null;
  return isWritten(variable, stmt, ctx) && !isChecked(variable, stmt, ctx) ? call : null;
}

/** `defer v.Close()` of a local variable, `defer func() { v.Close() }()`, `_ = v.Close()` in it. */
export function finishedBy(stmt: DeferStmt, ctx: Context): readonly Released[] {
  const { fun, args } = stmt.call;
  if (args.length > 0) return [];
  if (fun.kind !== "FuncLit") return [releaseIn(stmt.call, ctx)].filter((released) => released !== null);
  const found: Released[] = [];
  walk(fun.body, (node) => {
    if (node.kind === "FuncLit") return false;
    const call = node.kind === "ExprStmt" ? node.x : node.kind === "AssignStmt" ? droppedValue(node) : null;
    const released = call?.kind === "CallExpr" ? releaseIn(call, ctx) : null;
    if (released !== null && !isOnCondition(node, fun, released.variable, ctx)) found.push(released);
    return true;
  });
  return found;
}

/** if !done { f.Close() }: only where the function has failed anyway. That the file is there is no such condition. */
function isOnCondition(stmt: Node, lit: Node, variable: LocalVar, ctx: Context): boolean {
  for (let at = ctx.parents.get(stmt); at !== undefined && at !== lit; at = ctx.parents.get(at)) {
    if (at.kind !== "IfStmt") continue;
    const { cond } = at;
    if (!ctx.names.usesOf(variable).some((use) => cond.pos <= use.pos && use.end <= cond.end)) return true;
  }
  return false;
}

/** The f.Close() of `_ = f.Close()`. */
function droppedValue(stmt: AssignStmt): Expr | null {
  const [target] = stmt.lhs;
  return stmt.lhs.length === 1 && target?.kind === "Ident" && target.name === "_" ? (stmt.rhs[0] ?? null) : null;
}

function releaseIn({ fun, args }: CallExpr, ctx: Context): Released | null {
  if (fun.kind !== "SelectorExpr" || fun.x.kind !== "Ident" || args.length > 0) return null;
  const variable = ctx.names.objectOf(fun.x);
  return variable?.kind === "var" && variable.role === "local" ? { variable, method: fun.sel.name } : null;
}

function isSureSink(sink: Expr | undefined, ctx: Context): boolean {
  const target = sink?.kind === "UnaryExpr" ? sink.x : sink;
  return target !== undefined && (sureSinks.has(ctx.typeNameOf(target)) || /^os\.Std/.test(ctx.text(target)));
}

/** defer os.Remove(f.Name()): a scratch file, of which nothing stays. */
function isRemovedAtEnd(variable: LocalVar, opened: CallExpr, ctx: Context): boolean {
  const path = opened.args[0] === undefined ? "" : ctx.text(opened.args[0]);
  let isRemoved = false;
  walk(ctx.func ?? ctx.decl, (node) => {
    if (node.kind === "DeferStmt") {
      const text = ctx.text(node);
      const named = /\bos\.Remove(All)?\(([\w.]+)/.exec(text)?.[2] ?? "";
      if (text.includes(`os.Remove(${variable.name}.Name())`) || isNameOf(named, variable, path, node, ctx))
        isRemoved = true;
    }
    return !isRemoved;
  });
  return isRemoved;
}

/** The path that was opened, or a variable with the name of the file or of the directory that it is in. */
function isNameOf(named: string, variable: LocalVar, path: string, node: DeferStmt, ctx: Context): boolean {
  if (named === "" || /\bif\b/.test(ctx.text(node))) return false;
  if (path === named || path.startsWith(`${named},`) || path.includes(`(${named},`)) return true;
  return ctx.names.usesOf(variable).some((use) => {
    const call = ctx.parents.get(ctx.parents.get(use) ?? use);
    const stmt = call === undefined ? undefined : ctx.parents.get(call);
    return stmt?.kind === "AssignStmt" && ctx.text(stmt) === `${named} := ${variable.name}.Name()`;
  });
}

const scratch = /te?mp(?!l|er|o)|debug|crash|pprof|\.prof\b|heap|cgroup|(^|[^b])lock/i;
const passingWork = /[dD]ebug|[hH]eap|Stack|[cC]rash|Lock(?!ed)|^lock/;

/**
 * Whether nobody relies on what is written, or a failure would have shown before: a scratch file that is not renamed into
 * place, a lock, a profile or a dump for whoever looks for an error, a knob of the kernel, a table on a terminal.
 */
export function isOfNoWeight(made: CallExpr, ctx: Context): boolean {
  const name = ctx.calleeOf(made);
  if (name === "text/tabwriter.NewWriter") return made.args[0] === undefined || !isFile(made.args[0], ctx);
  if (!fileMakers.includes(name) || isPutInPlace(ctx)) return false;
  if (/\.(CreateTemp|TempFile)$/.test(name)) return true;
  const path = made.args.find((arg) => isText(arg, ctx));
  const text = path === undefined ? "" : ctx.text(path);
  if (/^"\/(proc|sys|dev)\//.test(text) || scratch.test(text)) return true;
  const { decl } = ctx;
  return (
    (decl.kind === "FuncDecl" && passingWork.test(decl.name.name)) || /\bpprof\.\w/.test(ctx.text(ctx.func ?? decl))
  );
}

function isText(x: Expr, ctx: Context): boolean {
  const type = ctx.typed?.typeOf(x) ?? null;
  return type?.kind === "Basic" && /string/.test(type.basic);
}

function isFile(x: Expr, ctx: Context): boolean {
  return ctx.typeNameOf(x) === "os.File" && !/std(out|err)/i.test(ctx.text(x));
}

/** os.Rename(tmp, name): what was a scratch file is the file from then on. */
function isPutInPlace(ctx: Context): boolean {
  return /\b(Rename|Link|Move\w*)\(/.test(ctx.text(ctx.func ?? ctx.decl));
}

/** Only a function that can tell of the error loses it. */
export function returnsError(ctx: Context): boolean {
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

/** os.OpenFile("/dev/vhost", os.O_RDWR, 0): of what is there, as often to hand its descriptor on as to write. */
function isHandle(call: CallExpr, ctx: Context): boolean {
  const flags = call.args[1];
  return flags !== undefined && /O_RDWR/.test(ctx.text(flags)) && !/O_(CREAT|TRUNC|APPEND)/.test(ctx.text(flags));
}

/** f.Write(b), io.Copy(f, r), fmt.Fprintln(f) */
function isWrittenHere(variable: LocalVar, ctx: Context): boolean {
  return ctx.names.usesOf(variable).some((use) => {
    const parent = ctx.parents.get(use);
    if (parent?.kind === "SelectorExpr") return /^(Write|ReadFrom)/.test(parent.sel.name);
    return parent?.kind === "CallExpr" && /^(io|fmt|bufio|encoding|compress|archive)[./]/.test(ctx.calleeOf(parent));
  });
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
    if (use.pos >= stmt.pos && use.end <= stmt.end) return isSeenIn(use, ctx);
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

/** In the deferred function: its error goes anywhere but nowhere. */
function isSeenIn(use: Ident, ctx: Context): boolean {
  const method = ctx.parents.get(use);
  const call = method === undefined ? undefined : ctx.parents.get(method);
  if (method?.kind !== "SelectorExpr" || !checks.has(method.sel.name) || call?.kind !== "CallExpr") return false;
  const stmt = ctx.parents.get(call);
  if (stmt?.kind === "ExprStmt" || stmt?.kind === "DeferStmt") return false;
  return stmt?.kind !== "AssignStmt" || droppedValue(stmt) === null;
}

/** The callee writes to it and keeps nothing: nobody else will look at the error. What only logs go to is no result. */
function isBorrowed(call: CallExpr, use: Ident, ctx: Context): boolean {
  if (/^log[./]/.test(ctx.calleeOf(call))) return false;
  if (isWrittenBy(call, use, ctx)) return true;
  return ctx.isBorrowed(call, use, { path: [], releases: checks, exhaustedBy: "", mayHandOn: false });
}

/** fill(f), where fill is a func(io.Writer) error that the function was given: it cannot close what it writes to. */
function isWrittenBy(call: CallExpr, use: Ident, ctx: Context): boolean {
  const callee = variableOf(call.fun, ctx.names);
  const type = callee?.role === "param" ? (ctx.typed?.typeOf(call.fun) ?? null) : null;
  const shape = type === null ? null : under(type);
  const param = shape?.kind === "Signature" ? shape.params.vars[call.args.indexOf(use)] : undefined;
  return param !== undefined && typeName(param.type) === "io.Writer";
}

function isInLiteral(use: Node, ctx: Context): boolean {
  for (let at = ctx.parents.get(use); at !== undefined && at !== ctx.func; at = ctx.parents.get(at)) {
    if (at.kind === "FuncLit") return true;
  }
  return false;
}
