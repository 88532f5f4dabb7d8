// What a process leaves open when it ends: main, and the commands that a command line library runs in its place.
import type { Acquisition, Leak } from "../go/flow/resource.ts";
import type { Func } from "../go/syntax/ast.ts";
import { typeName } from "../go/types/body-types.ts";
import type { protocols } from "../knowledge/protocols.ts";
import type { Context } from "./context.ts";

/** Fields of a command that hold what it does. */
const commandField = /^(Action|Run|RunE|PreRun|PreRunE|PersistentPreRunE?|Before|After)$/;

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

function isStream(call: Acquisition["call"], ctx: Context): boolean {
  const results = ctx.typed?.calleeOf(call)?.type?.results.vars ?? [];
  return results.some((v) => /^io\.\w*(Reader|Writer|Closer|Seeker)/.test(typeName(v.type)));
}

/** &cobra.Command{RunE: func(...) error { ... }} */
export function isCommand(func: Func, ctx: Context): boolean {
  const field = ctx.parents.get(func);
  if (field?.kind !== "KeyValueExpr" || field.key.kind !== "Ident" || !commandField.test(field.key.name)) return false;
  const literal = ctx.parents.get(field);
  const type = literal?.kind === "CompositeLit" ? literal.type : null;
  // An element of a list of commands has no type of its own.
  const name = type?.kind === "SelectorExpr" ? type.sel.name : type?.kind === "Ident" ? type.name : "Command";
  return name === "Command";
}
