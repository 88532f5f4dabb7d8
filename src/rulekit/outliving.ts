// What outlives the iteration of a loop that it is made in: closures and addresses that are started, deferred, or kept
// in something older than the iteration.
import { type Block, isInLoop, type LoopStmt, reachableFrom } from "../go/flow/cfg.ts";
import type { CallExpr, Expr, Node } from "../go/syntax/ast.ts";
import { unparen } from "../go/syntax/parser-expr.ts";
import { walk } from "../go/syntax/walk.ts";
import { calleeExpr, calleeName, rootIdent } from "../go/types/callee.ts";
import { functionAround } from "./callers.ts";
import type { Context } from "./context.ts";

export interface Outliving {
  readonly kind: "started" | "deferred" | "kept";
  /** The statement that lets it live on. */
  readonly stmt: Node;
}

/** null: it ends with the iteration, or nobody knows. */
export function outliving(value: Expr, ctx: Context): Outliving | null {
  let at: Node = value;
  for (;;) {
    const parent: Node | undefined = ctx.parents.get(at);
    switch (parent?.kind) {
      case "ParenExpr":
      case "KeyValueExpr":
      case "CompositeLit":
        break;
      case "UnaryExpr":
        if (parent.op !== "&") return null;
        break;
      case "CallExpr": {
        const found = throughCall(at, parent, value, ctx);
        if (found !== "kept" && found !== "passed on") return found;
        if (found === "kept") return { kind: "kept", stmt: statementOf(parent, ctx) };
        break;
      }
      case "SendStmt":
        return parent.value === at ? { kind: "kept", stmt: parent } : null;
      case "AssignStmt":
        return isKeptIn(parent.lhs[parent.rhs.indexOf(at as Expr)] ?? parent.lhs[0], parent, ctx)
          ? { kind: "kept", stmt: parent }
          : null;
      default:
        return null;
    }
    at = parent as Node;
  }
}

function throughCall(at: Node, call: CallExpr, value: Expr, ctx: Context): Outliving | "kept" | "passed on" | null {
  const stmt = ctx.parents.get(call);
  const isCallee = unparen(call.fun) === at;
  if (stmt?.kind === "GoStmt") return { kind: "started", stmt };
  if (stmt?.kind === "DeferStmt" && isCallee) return { kind: "deferred", stmt };
  if (isCallee) return null;
  const name = calleeName(call, ctx.names);
  if (name === "append") return "passed on";
  if (name === "net/http.HandlerFunc") return "passed on";
  if (name === "time.AfterFunc") return { kind: "started", stmt: statementOf(call, ctx) };
  const fun = calleeExpr(call);
  const last = fun.kind === "SelectorExpr" ? fun.sel.name : "";
  if (value.kind !== "FuncLit") return null;
  if (last === "Go") return { kind: "started", stmt: statementOf(call, ctx) };
  if (last === "Run" && isParallel(value, ctx)) return { kind: "started", stmt: statementOf(call, ctx) };
  return (last === "HandleFunc" || last === "Handle") && call.args.length === 2 ? "kept" : null;
}

function statementOf(node: Node, ctx: Context): Node {
  let at = node;
  while (!/Stmt$/.test(at.kind)) {
    const parent = ctx.parents.get(at);
    if (parent === undefined) return node;
    at = parent;
  }
  return at;
}

/** t.Run(name, func(t *testing.T) { t.Parallel(); ... }): goes on when all others have ended. */
function isParallel(lit: Expr, ctx: Context): boolean {
  if (lit.kind !== "FuncLit") return false;
  return lit.body.list.some(
    (stmt) => stmt.kind === "ExprStmt" && stmt.x.kind === "CallExpr" && /^\w+\.Parallel$/.test(ctx.text(stmt.x.fun)),
  );
}

/** fs = append(fs, ...), m[k] = ..., x.f = ..., p = ... of what is older than the iteration. */
function isKeptIn(target: Expr | undefined, stmt: Node, ctx: Context): boolean {
  if (stmt.kind !== "AssignStmt" || stmt.token !== "=" || target === undefined) return false;
  const loop = innermostLoop(stmt, ctx);
  const root = rootIdent(target);
  if (loop === null || root === null || root.name === "_") return false;
  const object = ctx.names.objectOf(root);
  if (object?.kind !== "var") return object?.kind === "package-level";
  const isInBody = loop.body.pos <= object.decl.pos && object.decl.pos < loop.body.end;
  // A field of what the loop goes over lives on as well.
  return !isInBody;
}

function innermostLoop(node: Node, ctx: Context): LoopStmt | null {
  for (let at = ctx.parents.get(node); at !== undefined && at.kind !== "FuncLit"; at = ctx.parents.get(at)) {
    if (at.kind === "ForStmt" || at.kind === "RangeStmt") return at;
  }
  return null;
}

/** Whether another iteration may follow the statement, which does not wait for what it has started. */
export function hasNextTurn(stmt: Node, loop: LoopStmt, ctx: Context): boolean {
  const body = functionAround(stmt, ctx)?.body;
  if (waitsBehind(stmt, loop)) return false;
  if (body === undefined || body === null) return true;
  const { cfg } = ctx.flow(body);
  const block = cfg.blockOf(stmt);
  const facts = cfg.loops.find((l) => l.stmt === loop);
  if (block === undefined || facts === undefined) return true;
  const within = (next: Block): boolean => isInLoop(next, facts);
  return reachableFrom(block, within).has(facts.head);
}

function waitsBehind(start: Node, loop: LoopStmt): boolean {
  let isAwaiting = false;
  walk(loop.body, (node) => {
    if (node.end <= start.pos || (node.pos >= start.pos && node.end <= start.end))
      return node.pos <= start.pos && node !== start;
    if (node.kind === "UnaryExpr" && node.op === "<-") isAwaiting = true;
    const isCall = node.kind === "CallExpr" && node.pos > start.end && node.fun.kind === "SelectorExpr";
    if (isCall && node.fun.kind === "SelectorExpr" && node.fun.sel.name === "Wait") isAwaiting = true;
    return !isAwaiting;
  });
  return isAwaiting;
}
