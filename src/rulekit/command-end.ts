// What a process leaves open when it ends: main, and the commands that a command line library runs in its place.

import { parameterTypes } from "../go/flow/entry.ts";
import type { Acquisition, Leak } from "../go/flow/resource.ts";
import type { CallExpr, Func, FuncDecl, Node } from "../go/syntax/ast.ts";
import { unparen } from "../go/syntax/parser-expr.ts";
import { typeName } from "../go/types/body-types.ts";
import { calleeExpr, lastName } from "../go/types/callee.ts";
import { commandTypes } from "../knowledge/entries.ts";
import type { protocols } from "../knowledge/protocols.ts";
import { callersOf, functionAround, isUnderLoop } from "./callers.ts";
import type { Context } from "./context.ts";
import { mayExit } from "./exits-within.ts";
import { runsWithOuter } from "./occasion.ts";

/** Fields of a command that hold what it does. */
const commandField = /^(Action|Run|RunE|PreRun|PreRunE|PersistentPreRunE?|Before|After|Exec|Func)$/;

/** Whether what leaks on a way out is gone with the process right after. */
export function isGoneWithProcess(
  { call }: Acquisition,
  leak: Leak,
  kind: keyof typeof protocols,
  func: Func,
  ctx: Context,
): boolean {
  if (leak.kind !== "exit") return false;
  if (func.kind === "FuncDecl") return func.name.name === "main" && func.recv === null;
  // A file may be written, a body holds up its peer; clients and connections wait for nothing.
  return (
    (kind === "conn" || kind === "listener" || (kind === "closer" && !isStream(call, ctx))) && isCommand(func, ctx)
  );
}

const writers: ReadonlySet<string> = new Set(["os.Create", "os.CreateTemp", "io/ioutil.TempFile"]);

/** os.Create(name), os.OpenFile(name, os.O_WRONLY|os.O_CREATE, 0o644). */
export function isWritten(call: CallExpr, ctx: Context): boolean {
  const name = ctx.calleeOf(call);
  if (name !== "os.OpenFile") return writers.has(name);
  return call.args[1] !== undefined && /O_(WRONLY|RDWR|CREATE|APPEND)/.test(ctx.text(call.args[1]));
}

/** Whether a way out is taken where an error is there: if err != nil { return err }. */
export function isFailing({ branch }: Leak): boolean {
  const cond = branch === null ? null : unparen(branch.cond);
  if (branch === null || cond?.kind !== "BinaryExpr" || (cond.op !== "!=" && cond.op !== "==")) return false;
  return cond.y.kind === "Ident" && cond.y.name === "nil" && branch.isTrue === (cond.op === "!=");
}

function isStream(call: Acquisition["call"], ctx: Context): boolean {
  const results = ctx.typed?.calleeOf(call)?.type?.results.vars ?? [];
  return results.some((v) => /^io\.\w*(Reader|Writer|Closer|Seeker)/.test(typeName(v.type)));
}

/** A function that a command line library runs for the process's one command, by its signature or where it stands. */
export function isCommandFunction(func: Func, ctx: Context): boolean {
  if (func.kind === "FuncLit" && isCommand(func, ctx)) return true;
  const types = parameterTypes(func, ctx.names);
  if (types.some((type) => commandTypes.has(type))) return true;
  if (func.kind !== "FuncDecl") return false;
  if (func === ctx.decl && isNamedByCommand(func, ctx)) return true;
  if (func.recv === null) return func.name.name === "main" && ctx.file.packageName?.name === "main";
  if (answersExitCode(func, ctx)) return true;
  // mitchellh/cli and jessevdk/go-flags: Run(args []string) int, Execute(args []string) error.
  const [only, ...others] = func.type.params.list;
  return (
    /^(Run|Execute)$/.test(func.name.name) &&
    others.length === 0 &&
    only !== undefined &&
    ctx.text(only.type) === "[]string"
  );
}

/** func (c *Pull) Exec(ctx context.Context, args []string, env *Env) int */
function answersExitCode({ name, type: { params, results } }: FuncDecl, ctx: Context): boolean {
  const [code, ...others] = results?.list ?? [];
  return (
    /^(Run|Exec|Execute)$/.test(name.name) &&
    code !== undefined &&
    others.length === 0 &&
    ctx.text(code.type) === "int" &&
    params.list.some(({ type }) => ctx.text(type) === "[]string")
  );
}

/** How many calls below a command's function its helpers are. */
const maxCalls = 2;

/**
 * Whether the process ends right after a function: it is a command's, its callers are commands that call it once, or
 * they end the process where it fails.
 */
export function endsSoonAfter(func: Func, ctx: Context, depth = 0): boolean {
  if (isCommandFunction(func, ctx) && (func.kind === "FuncLit" || func.recv !== null || func.name.name !== "main"))
    return true;
  if (func.kind === "FuncLit") {
    const around = functionAround(func, ctx);
    return around !== null && runsWithOuter(func, ctx) && endsSoonAfter(around, ctx, depth);
  }
  if (depth >= maxCalls || func !== ctx.decl) return false;
  const callers = callersOf(ctx).filter(({ ctx: at }) => at.decl !== ctx.decl);
  return (
    callers.length > 0 &&
    callers.every(({ call, ctx: at, func: caller }) => {
      if (isUnderLoop(call, at, caller) || isStarted(call, at)) return false;
      return endsSoonAfter(caller, at, depth + 1) || isFatal(call, at);
    })
  );
}

function isStarted(call: Node, ctx: Context): boolean {
  return ctx.parents.get(call)?.kind === "GoStmt";
}

/** f, err := open(); if err != nil { log.Fatal(err) }, in a package that is no program itself. */
function isFatal(call: Node, ctx: Context): boolean {
  if (ctx.file.packageName?.name === "main") return false;
  const stmt = ctx.parents.get(call);
  if (stmt?.kind !== "AssignStmt") return false;
  const outer = ctx.parents.get(stmt);
  const check = outer?.kind === "BlockStmt" ? outer.list[outer.list.indexOf(stmt) + 1] : outer;
  if (check?.kind !== "IfStmt" || check.cond.kind !== "BinaryExpr" || check.cond.op !== "!=") return false;
  const last = check.body.list.at(-1);
  return last?.kind === "ExprStmt" && last.x.kind === "CallExpr" && (isPanic(last.x) || mayExit(last.x, ctx));
}

function isPanic(call: CallExpr): boolean {
  return /^panic|^Panic/.test(lastName(calleeExpr(call)));
}

/** &cobra.Command{RunE: func(...) error { ... }} */
export function isCommand(func: Func, ctx: Context): boolean {
  return isCommandValue(func, ctx);
}

/** &ffcli.Command{Exec: runStatus}, and Exec: env.runStatus. */
function isNamedByCommand({ name, recv }: FuncDecl, { uses }: Context): boolean {
  const found = recv === null ? uses.usesOf(name.name) : uses.selectorsOf(name.name);
  return found.some(({ ctx: at, ident }) => {
    const parent = at.parents.get(ident);
    return isCommandValue(parent?.kind === "SelectorExpr" ? parent : ident, at);
  });
}

function isCommandValue(value: Node, ctx: Context): boolean {
  const field = ctx.parents.get(value);
  if (field?.kind !== "KeyValueExpr" || field.key.kind !== "Ident" || !commandField.test(field.key.name)) return false;
  const literal = ctx.parents.get(field);
  const type = literal?.kind === "CompositeLit" ? literal.type : null;
  // An element of a list of commands has no type of its own.
  const name = type?.kind === "SelectorExpr" ? type.sel.name : type?.kind === "Ident" ? type.name : "Command";
  return name === "Command";
}
