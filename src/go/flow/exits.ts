// How control leaves a run of statements other than at its end, and whether it gets there. Go spec, "Break statements",
// "Continue statements", "Goto statements", "Terminating statements".
import type { BranchStmt, CallExpr, Node, ReturnStmt, Stmt } from "../syntax/ast.ts";
import { walkFunctionBody } from "../syntax/walk.ts";
import type { LoopStmt } from "./cfg.ts";

export interface Exits {
  readonly returns: readonly ReturnStmt[];
  /** Plain `continue` of the loop that the statements are the body of. */
  readonly continues: readonly BranchStmt[];
  /** Plain `break` of it. */
  readonly breaks: readonly BranchStmt[];
  /** goto and labels that lead out of the statements, or into them. */
  readonly others: readonly BranchStmt[];
}

/** The ways out of the last statements of a loop's body. */
export function exitsOf(stmts: readonly Stmt[], loop: LoopStmt, parents: ReadonlyMap<Node, Node>): Exits {
  const returns: ReturnStmt[] = [];
  const continues: BranchStmt[] = [];
  const breaks: BranchStmt[] = [];
  const others: BranchStmt[] = [];
  const pos = stmts[0]?.pos ?? loop.body.end;
  const isWithin = (node: Node): boolean => pos <= node.pos && node.end <= loop.body.end;
  const labels = new Set<string>();
  for (const stmt of stmts) {
    walkFunctionBody(stmt, (node) => {
      if (node.kind === "LabeledStmt") labels.add(node.label.name);
    });
  }
  walkFunctionBody(loop.body, (node) => {
    if (node.kind === "ReturnStmt" && isWithin(node)) returns.push(node);
    if (node.kind !== "BranchStmt" || node.token === "fallthrough") return;
    const isLabelWithin = labels.has(node.label?.name ?? "");
    if (node.token === "goto") {
      if (isLabelWithin !== isWithin(node)) others.push(node);
    } else if (isWithin(node)) {
      const target = targetOf(node, parents);
      if (target !== null && target !== loop && isWithin(target)) return;
      // A label that nothing mentions any more would not compile.
      if (target !== loop || node.label !== null) others.push(node);
      else if (node.token === "continue") continues.push(node);
      else breaks.push(node);
    }
  });
  return { returns, continues, breaks, others };
}

/** The statement that a break or continue belongs to. */
export function targetOf(branch: BranchStmt, parents: ReadonlyMap<Node, Node>): Node | null {
  const label = branch.label?.name ?? "";
  for (let at = parents.get(branch); at !== undefined && at.kind !== "FuncLit"; at = parents.get(at)) {
    if (label !== "") {
      if (at.kind === "LabeledStmt" && at.label.name === label) return at.stmt;
    } else if (isLoop(at) || (branch.token === "break" && isChoice(at))) {
      return at;
    }
  }
  return null;
}

function isLoop(node: Node): node is LoopStmt {
  return node.kind === "ForStmt" || node.kind === "RangeStmt";
}

function isChoice(node: Node): boolean {
  return node.kind === "SwitchStmt" || node.kind === "TypeSwitchStmt" || node.kind === "SelectStmt";
}

/** What the compiler takes for the end of a function; `continue` counts where it is going to be a return. */
export function isTerminating(
  stmt: Stmt | undefined,
  returning: readonly Node[],
  parents: ReadonlyMap<Node, Node>,
  isPanic: (call: CallExpr) => boolean,
): boolean {
  const ends = (list: readonly Stmt[]): boolean => isTerminating(list.at(-1), returning, parents, isPanic);
  const hasBreak = (target: Stmt): boolean => isLeftByBreak(target, parents);
  switch (stmt?.kind) {
    case "ReturnStmt":
      return true;
    case "BranchStmt":
      return stmt.token === "goto" || returning.includes(stmt);
    case "ExprStmt":
      return stmt.x.kind === "CallExpr" && isPanic(stmt.x);
    case "BlockStmt":
      return ends(stmt.list);
    case "LabeledStmt":
      return ends([stmt.stmt]);
    case "IfStmt":
      return stmt.else !== null && ends(stmt.body.list) && ends([stmt.else]);
    case "ForStmt":
      return stmt.cond === null && !hasBreak(stmt);
    case "SwitchStmt":
    case "TypeSwitchStmt":
    case "SelectStmt": {
      const clauses = stmt.body.list.filter((clause) => clause.kind === "CaseClause" || clause.kind === "CommClause");
      const hasDefault = clauses.some((clause) => clause.kind === "CaseClause" && clause.list === null);
      const isFull = stmt.kind === "SelectStmt" || hasDefault;
      return isFull && !hasBreak(stmt) && clauses.every(({ body }) => ends(body) || isFallthrough(body.at(-1)));
    }
    default:
      return false;
  }
}

function isFallthrough(stmt: Stmt | undefined): boolean {
  return stmt?.kind === "BranchStmt" && stmt.token === "fallthrough";
}

function isLeftByBreak(target: Stmt, parents: ReadonlyMap<Node, Node>): boolean {
  let found = false;
  walkFunctionBody(target, (node) => {
    if (node.kind === "BranchStmt" && node.token === "break" && targetOf(node, parents) === target) found = true;
    return !found;
  });
  return found;
}
