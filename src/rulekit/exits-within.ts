// Where a call ends the process: itself, through a logger of a known type, a variable that holds such a function, or
// inside a function or method of the package, a few calls deep.
import { type Block, type Cfg, reachableBlocks, reachableFrom } from "../go/flow/cfg.ts";
import type { CallExpr, DeferStmt, Expr, FuncDecl, FuncLit, Node } from "../go/syntax/ast.ts";
import { walkFunctionBody } from "../go/syntax/walk.ts";
import { calleeExpr } from "../go/types/callee.ts";
import { endingFunctions, exitMethods } from "../knowledge/endings.ts";
import { type Context, calleeNames } from "./context.ts";
import { isProgram } from "./growth.ts";
import { ownerOf, type PackageUses } from "./package-uses.ts";

const methods = calleeNames(exitMethods);
const maxDepth = 3;
const known = new WeakMap<FuncDecl, boolean>();

/** Whether the process may end in this call. */
export function mayExit(call: CallExpr, ctx: Context): boolean {
  return exits(call, ctx, maxDepth);
}

function exits(call: CallExpr, ctx: Context, depth: number): boolean {
  if (ctx.endings.exitIn(call, ctx.names) !== null) return true;
  if (ctx.calleeAmong(call, methods) !== "") return true;
  if (depth === 0) return false;
  const fun = calleeExpr(call);
  const object = fun.kind === "Ident" ? ctx.names.objectOf(fun) : undefined;
  if (object?.kind === "var") {
    const value = ctx.names.valueOf(object);
    return value?.kind === "FuncLit" && holdsExit(value, ctx, depth - 1, false);
  }
  if (object?.kind === "package-level" && object.entry.token === "var") return isExitVariable(object.name, ctx);
  const at = calledHere(fun, ctx);
  return at !== null && declarationExits(at, depth - 1);
}

/** var exit = os.Exit */
function isExitVariable(name: string, ctx: Context): boolean {
  for (const { file, entry } of ctx.uses.entries("var")) {
    if (entry.name !== name) continue;
    const decl = file.source.declAt(entry.decl);
    for (const spec of decl.kind === "GenDecl" ? decl.specs : []) {
      if (spec.kind !== "ValueSpec") continue;
      const value = spec.values[spec.names.findIndex((ident) => ident.name === name)];
      if (value !== undefined) return isExit(value, ctx.uses.contextOf(file, decl as never));
    }
  }
  return false;
}

function isExit(value: Expr, ctx: Context): boolean {
  if (value.kind !== "SelectorExpr" || value.x.kind !== "Ident" || value.sel.name !== "Exit") return false;
  const object = ctx.names.objectOf(value.x);
  return object?.kind === "import" && object.path === "os";
}

/** The function or method of this package that is called; null: none, or one that cannot end the process. */
function calledHere(fun: Expr, ctx: Context): Context | null {
  if (fun.kind !== "Ident" && fun.kind !== "SelectorExpr") return null;
  const name = fun.kind === "Ident" ? fun.name : fun.sel.name;
  // Before types are asked, which cost most.
  if (!leadingToExit(ctx.uses).has(name)) return null;
  if (fun.kind === "Ident") return ctx.uses.functionNamed(name, "");
  const owner = ownerOf(fun, ctx);
  return owner === "" ? null : ctx.uses.functionNamed(name, owner);
}

const leading = new WeakMap<PackageUses, ReadonlySet<string>>();
const exitNames = [...new Set([...endingFunctions.keys(), ...exitMethods].map((name) => name.replace(/^.*\./, "")))];

/** Names of functions, methods and variables of the package that have a word for an exit in them, or one another's names. */
function leadingToExit(uses: PackageUses): ReadonlySet<string> {
  let names = leading.get(uses);
  if (names === undefined) {
    const found = new Set<string>();
    const asked = new Set(exitNames);
    for (const name of asked) {
      for (const declared of uses.declaredWith(name)) {
        found.add(declared);
        asked.add(declared);
      }
    }
    names = found;
    leading.set(uses, names);
  }
  return names;
}

function declarationExits(at: Context, depth: number): boolean {
  const { decl } = at;
  if (decl.kind !== "FuncDecl") return false;
  const before = known.get(decl);
  if (before !== undefined) return before;
  // Recursion exits nowhere of itself.
  known.set(decl, false);
  const found = holdsExit(decl, at, depth, isProgram(at.uses));
  known.set(decl, found);
  return found;
}

/** `isAny`: an exit on some path counts; otherwise the function exits at its end, or checks an error first thing. */
function holdsExit(func: FuncDecl | FuncLit, ctx: Context, depth: number, isAny: boolean): boolean {
  if (func.body === null) return false;
  const { body } = func;
  let found = false;
  walkFunctionBody(body, (node) => {
    if (found || node.kind === "DeferStmt" || node.kind === "GoStmt") return false;
    // Most calls end nothing: only for one that does it counts where it stands.
    if (node.kind !== "ExprStmt" || node.x.kind !== "CallExpr" || !exits(node.x, ctx, depth)) return true;
    const { cfg } = ctx.flow(body);
    const block = cfg.blockOf(node);
    if (block === undefined || !reachableBlocks(cfg).has(block)) return true;
    found = isAny || !reachableFrom(cfg.entry, (b) => b !== block).has(cfg.exit) || isAtFirst(func, node);
    return true;
  });
  return found;
}

/** func must(v T, err error) T { if err != nil { exit } ... } */
function isAtFirst(func: FuncDecl | FuncLit, exit: Node): boolean {
  const [first] = func.body?.list ?? [];
  const takesError = func.type.params.list.some((f) => f.type.kind === "Ident" && f.type.name === "error");
  return takesError && first?.kind === "IfStmt" && first.pos < exit.pos && exit.end <= first.end;
}

export interface Exit {
  /** The statement or condition that the graph knows, and the call in it that may end the process. */
  readonly node: Node;
  readonly block: Block;
  readonly call: CallExpr;
}

const exitsOfBody = new WeakMap<Node, readonly Exit[]>();

/** Where the process may end, in source order; found once for a function, however many calls it defers. */
export function exitsOf(body: Node, cfg: Cfg, ctx: Context): readonly Exit[] {
  const known = exitsOfBody.get(body);
  if (known !== undefined) return known;
  const found: Exit[] = [];
  walkFunctionBody(body, (node) => {
    if (node.kind === "GoStmt") return false;
    const block = cfg.blockOf(node);
    if (block === undefined) return true;
    const call = node.kind === "DeferStmt" ? exitOfDefer(node, ctx) : exitIn(node, ctx);
    if (call !== null) found.push({ node, block, call });
    return false;
  });
  exitsOfBody.set(body, found);
  return found;
}

/** The call in a simple statement or condition in which the process may end. */
function exitIn(node: Node, ctx: Context): CallExpr | null {
  let found: CallExpr | null = null;
  walkFunctionBody(node.kind === "RangeStmt" ? node.x : node, (inner) => {
    if (found === null && inner.kind === "CallExpr" && mayExit(inner, ctx)) found = inner;
    return found === null;
  });
  return found;
}

/** defer os.Exit(code), made later: it runs first, and the others no more. */
function exitOfDefer({ call }: DeferStmt, ctx: Context): CallExpr | null {
  const fun = calleeExpr(call);
  if (fun.kind !== "FuncLit") return mayExit(call, ctx) ? call : null;
  for (const stmt of fun.body.list) {
    if (stmt.kind === "ExprStmt" && stmt.x.kind === "CallExpr" && mayExit(stmt.x, ctx)) return stmt.x;
  }
  return null;
}
