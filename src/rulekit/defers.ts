// Shared by the defer rules: where a defer stands in its function's flow, and which one rule it belongs to.
import { say, type Text } from "../base/say.ts";
import type { Block, Cfg, Loop } from "../go/flow/cfg.ts";
import { reachableBlocks, reachableFrom } from "../go/flow/cfg.ts";
import { repeatingLoop } from "../go/flow/cycle.ts";
import { type Deferred, type Release, readDefer } from "../go/flow/deferred.ts";
import type { CallExpr, DeferStmt, Expr, Node } from "../go/syntax/ast.ts";
import { walkFunctionBody } from "../go/syntax/walk.ts";
import { calleeExpr, calleeName, methodName } from "../go/types/callee.ts";
import type { LocalVar, Names, Obj } from "../go/types/object.ts";
import { type Holding, holdingMethods, holdingOf } from "../knowledge/holdings.ts";
import type { Context } from "./context.ts";

export interface DeferFacts {
  readonly deferred: Deferred;
  readonly cfg: Cfg;
  readonly block: Block;
  /** It can run more than once in one activation of its function. */
  readonly isRepeated: boolean;
  /** The loop whose iterations repeat it; null where a goto does, or nothing. */
  readonly loop: Loop | null;
  /** Where control can be after it. */
  readonly ahead: ReadonlySet<Block>;
}

/** null: unreachable code, or no function around it. */
export function deferFacts(stmt: DeferStmt, ctx: Context): DeferFacts | null {
  const body = ctx.func?.body;
  if (body === undefined || body === null) return null;
  const { cfg, cycles } = ctx.flow(body);
  const block = cfg.blockOf(stmt);
  if (block === undefined) return null;
  if (!reachableBlocks(cfg).has(block)) return null;
  const isRepeated = cycles.has(block);
  let ahead: ReadonlySet<Block> | null = null;
  return {
    deferred: readDefer(stmt, ctx.names),
    cfg,
    block,
    isRepeated,
    loop: isRepeated ? repeatingLoop(block) : null,
    get ahead() {
      ahead ??= reachableFrom(block);
      return ahead;
    },
  };
}

/** What the released value keeps, judged from the call that made it inside the loop. */
export function holdingOfRelease(release: Release, within: Node, names: Names): Holding {
  if (release.name === "Unlock" || release.name === "RUnlock") return "lock";
  const root = release.root;
  let found: Holding = "memory";
  if (root === null) return found;
  for (const call of assignedCalls(within, names).get(root) ?? []) found = madeBy(call, names) ?? found;
  return found;
}

const assigned = new WeakMap<Names, WeakMap<Node, Map<Obj, CallExpr[]>>>();

/** The calls whose results variables are given inside a statement, in source order; found once for each. */
function assignedCalls(within: Node, names: Names): ReadonlyMap<Obj, readonly CallExpr[]> {
  const byNode = assigned.get(names) ?? new WeakMap<Node, Map<Obj, CallExpr[]>>();
  assigned.set(names, byNode);
  const known = byNode.get(within);
  if (known !== undefined) return known;
  const found = new Map<Obj, CallExpr[]>();
  walkFunctionBody(within, (node) => {
    const value = node.kind === "AssignStmt" && node.rhs.length === 1 ? node.rhs[0] : undefined;
    if (node.kind !== "AssignStmt" || value?.kind !== "CallExpr") return true;
    for (const x of node.lhs) {
      const variable = x.kind === "Ident" ? names.objectOf(x) : undefined;
      if (variable !== undefined) found.set(variable, [...(found.get(variable) ?? []), value]);
    }
    return true;
  });
  byNode.set(within, found);
  return found;
}

/** for rows.Next() { ... } without a break: rows that are read to their end have given their connection back. */
export function isReadToEnd({ root }: Release, within: Node, names: Names): boolean {
  let isRead = false;
  if (root === null) return false;
  walkFunctionBody(within, (node) => {
    const cond = node.kind === "ForStmt" ? node.cond : null;
    if (node.kind !== "ForStmt" || cond?.kind !== "CallExpr" || methodName(cond, names) !== "Next") return true;
    const fun = calleeExpr(cond);
    if (fun.kind !== "SelectorExpr" || !isVariable(fun.x, root, names)) return true;
    let isLeft = false;
    walkFunctionBody(node.body, (inner) => {
      if (inner.kind === "BranchStmt" && inner.token !== "continue") isLeft = true;
    });
    isRead ||= !isLeft;
    return false;
  });
  return isRead;
}

function madeBy(call: CallExpr, names: Names): Holding | undefined {
  const name = calleeName(call, names);
  if (name !== null) return holdingOf.get(name);
  const method = methodName(call, names);
  return method === null ? undefined : holdingMethods.get(method);
}

function isVariable(x: Expr, variable: LocalVar, names: Names): boolean {
  return x.kind === "Ident" && names.objectOf(x) === variable;
}

/** `time.NewTicker(d).Stop`: stopping what dies with the process anyway. */
export function stopsTicker(deferred: Deferred, within: Node, names: Names): boolean {
  return deferred.releases.some((r) => r.name === "Stop" && holdingOfRelease(r, within, names) === "ticker");
}

/** The deferred call in one or two words: `f.Close`, `cancel`, "the deferred function". */
export function calledText(stmt: DeferStmt, text: string): Text {
  const fun = calleeExpr(stmt.call);
  return fun.kind === "FuncLit" ? say`the deferred function` : `\`${text}\``;
}
