// The call whose result a deferred call uses although its error may still be set: on some way from the one to the other
// nobody asks for the error, or it is asked for, found set, told, and forgotten.
import type { Block, Cfg, Edge } from "../go/flow/cfg.ts";
import { isErrorVariable } from "../go/flow/forms.ts";
import type { AssignStmt, CallExpr, DeferStmt, Expr, Node } from "../go/syntax/ast.ts";
import { unparen } from "../go/syntax/parser-expr.ts";
import { walk, walkFunctionBody } from "../go/syntax/walk.ts";
import { calleeExpr, calleeName } from "../go/types/callee.ts";
import type { LocalVar } from "../go/types/object.ts";
import type { Context } from "./context.ts";

export interface Unchecked {
  readonly stmt: AssignStmt;
  readonly call: CallExpr;
  readonly index: number;
  readonly result: LocalVar;
  /** null: dropped. */
  readonly error: LocalVar | null;
}

/** The assignments to the variable, of several results of a call, that reach the defer unchecked. */
export function uncheckedBefore(stmt: DeferStmt, result: LocalVar, ctx: Context): Unchecked | null {
  const body = ctx.func?.body;
  if (body === undefined || body === null) return null;
  const { cfg } = ctx.flow(body);
  for (const write of ctx.names.writesOf(result)) {
    const made = ctx.parents.get(write);
    if (made?.kind !== "AssignStmt" || made.end > stmt.pos) continue;
    const unchecked = resultsOf(made, result, ctx);
    if (unchecked !== null && reaches(unchecked, stmt, cfg, ctx)) return unchecked;
  }
  return null;
}

function resultsOf(stmt: AssignStmt, result: LocalVar, ctx: Context): Unchecked | null {
  const [call, ...others] = stmt.rhs;
  const last = stmt.lhs.at(-1);
  if (call?.kind !== "CallExpr" || others.length > 0 || stmt.lhs.length < 2 || last?.kind !== "Ident") return null;
  const index = stmt.lhs.findIndex((x) => x.kind === "Ident" && ctx.names.objectOf(x) === result);
  if (index < 0 || index === stmt.lhs.length - 1) return null;
  if (last.name === "_") return isDropped(call, ctx) ? { stmt, call, index, result, error: null } : null;
  const error = ctx.names.objectOf(last);
  if (error?.kind !== "var" || !(isErrorVariable(last, ctx.names) || ctx.typeNameOf(last) === "error")) return null;
  return { stmt, call, index, result, error };
}

/** A test's own call may be one that cannot fail, and so may one that no network or disk has a part in. */
function isDropped(call: CallExpr, ctx: Context): boolean {
  if (ctx.display.endsWith("_test.go") || !/^(net|database|os|crypto\/tls)\b/.test(ctx.calleeOf(call))) return false;
  const results = ctx.typed?.calleeOf(call)?.type?.results.vars ?? [];
  const type = results.at(-1)?.type ?? null;
  return type !== null && type.kind === "Named" && type.object.pkg === null && type.object.name === "error";
}

interface State {
  readonly block: Block;
  readonly from: number;
  /** The error was found to be set. */
  readonly isFailed: boolean;
}

function reaches(found: Unchecked, target: DeferStmt, cfg: Cfg, ctx: Context): boolean {
  const start = cfg.blockOf(found.stmt);
  if (start === undefined) return false;
  const work: State[] = [{ block: start, from: start.nodes.indexOf(found.stmt) + 1, isFailed: false }];
  const seen = new Set<string>();
  for (let state = work.pop(); state !== undefined; state = work.pop()) {
    const outcome = through(state, found, target, ctx);
    if (outcome === "reached") return true;
    if (outcome === "settled") continue;
    for (const edge of state.block.succs) {
      const isFailed = after(edge, state.isFailed, found, ctx);
      const key = `${edge.to.index} ${isFailed}`;
      if (isFailed === null || seen.has(key)) continue;
      seen.add(key);
      work.push({ block: edge.to, from: 0, isFailed });
    }
  }
  return false;
}

function through(state: State, found: Unchecked, target: DeferStmt, ctx: Context): "reached" | "settled" | "open" {
  const { block, from, isFailed } = state;
  for (const node of block.nodes.slice(from)) {
    if (node === target) return "reached";
    if (node.kind === "DeferStmt" || node.kind === "GoStmt" || block.succs.some((edge) => edge.cond === node)) continue;
    if (writes(node, found, ctx)) return "settled";
    const isTelling = node.kind === "ExprStmt" && node.x.kind === "CallExpr" && tells(node.x, ctx);
    if (isTelling) continue;
    if (found.error !== null && mentions(node, found.error, ctx)) return "settled";
    // A call that nobody knows may end the process or the request; or it makes up for what failed.
    if (isFailed && (hasCall(node) || mentions(node, found.result, ctx))) return "settled";
    if (mentionsAsCheck(node, found.result, ctx)) return "settled";
  }
  return "open";
}

/** null: behind the edge the result is there. */
function after(edge: Edge, isFailed: boolean, { error, result }: Unchecked, ctx: Context): boolean | null {
  const { cond } = edge;
  if (cond === null) return isFailed;
  const isTrue = edge.kind === "true";
  const test = nilTest(cond, ctx);
  if (test !== null && (test.variable === error || test.variable === result)) {
    const isNil = test.isEqual === isTrue;
    return (test.variable === error) === isNil ? null : true;
  }
  if (error === null || !mentions(cond, error, ctx)) {
    // Where it has failed, another condition may well be about what was done then.
    return isFailed || mentions(cond, result, ctx) ? null : false;
  }
  // errors.Is(err, x), err == x: where that is not so, nothing is known yet. Any other question may be the check itself.
  return isAboutOneError(cond, ctx) && edge.kind === "false" ? isFailed : null;
}

function isAboutOneError(cond: Expr, ctx: Context): boolean {
  const x = unparen(cond);
  if (x.kind === "BinaryExpr") return x.op === "==";
  return x.kind === "CallExpr" && /^(errors\.(Is|As)|os\.Is[A-Z]\w*)$/.test(calleeName(x, ctx.names) ?? "");
}

function nilTest(cond: Expr, ctx: Context): { readonly variable: LocalVar; readonly isEqual: boolean } | null {
  const x = unparen(cond);
  if (x.kind !== "BinaryExpr" || (x.op !== "==" && x.op !== "!=")) return null;
  const left = unparen(ctx.text(x.y) === "nil" ? x.x : x.y);
  if (ctx.text(x.x) !== "nil" && ctx.text(x.y) !== "nil") return null;
  const object = left.kind === "Ident" ? ctx.names.objectOf(left) : undefined;
  return object?.kind === "var" ? { variable: object, isEqual: x.op === "==" } : null;
}

function writes(node: Node, { error, result }: Unchecked, ctx: Context): boolean {
  const targets = node.kind === "AssignStmt" ? node.lhs : node.kind === "RangeStmt" ? [node.key, node.value] : [];
  return targets.some((x) => {
    const object = x?.kind === "Ident" ? ctx.names.objectOf(x) : undefined;
    return object !== undefined && (object === error || object === result);
  });
}

/** Calls that tell of something and come back. */
function tells(call: CallExpr, ctx: Context): boolean {
  const name = calleeName(call, ctx.names);
  if (name !== null) {
    return /^(log\.Print|log\.Println|log\.Printf|fmt\.F?[pP]rint(f|ln)?|net\/http\.Error|time\.Sleep|log\/slog\.\w+)$/.test(
      name,
    );
  }
  const fun = calleeExpr(call);
  if (fun.kind !== "SelectorExpr") return false;
  return /^(Print|Printf|Println|Info|Infof|Infow|Debug|Debugf|Warn|Warnf|Warning|Warningf|Error|Errorf|Errorw|Log|Logf)$/.test(
    fun.sel.name,
  );
}

function mentions(root: Node, variable: LocalVar, ctx: Context): boolean {
  let found = false;
  walk(root, (node) => {
    if (node.kind === "Ident" && ctx.names.objectOf(node) === variable) found = true;
    return !found;
  });
  return found;
}

/** check(resp), must(rows): who is given the result may ask whether it is there. */
function mentionsAsCheck(root: Node, variable: LocalVar, ctx: Context): boolean {
  let found = false;
  walkFunctionBody(root, (node) => {
    if (node.kind === "CallExpr") {
      if (node.args.some((arg) => arg.kind === "Ident" && ctx.names.objectOf(arg) === variable)) found = true;
    }
    return !found;
  });
  return found;
}

function hasCall(root: Node): boolean {
  let found = false;
  walkFunctionBody(root, (node) => {
    if (node.kind === "CallExpr") found = true;
    return !found;
  });
  return found;
}
