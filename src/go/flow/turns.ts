// The branches that decided a leak: of all the conditions on a path, those without which the value would have been
// released, or the path would not have come to where it leaks.
import type { CaseClause, Expr, IfStmt, Node, Stmt } from "../syntax/ast.ts";
import { unparen } from "../syntax/parser-expr.ts";
import type { LocalVar } from "../types/object.ts";
import type { Branch, Frame, Leak, Origin, Releasing } from "./resource.ts";

/** One of them as it is written. */
export interface Turn {
  /** The condition, or the expression of the case. */
  readonly at: Expr;
  readonly isTrue: boolean;
  /** What the cases of its switch are compared with; null: `at` is a condition. */
  readonly tag: Expr | null;
  /** A `continue` that ends the branch, and the iteration. */
  readonly goesOn: Node | null;
}

/** A story has the last turns before its end. */
const MAX_TURNS = 2;

export function turnsOf(leak: Leak, origin: Origin, releasing: Releasing, frame: Frame): readonly Turn[] {
  const turns: Turn[] = [];
  const told = new Set<Node>();
  for (let branch = leak.branch; branch !== null && turns.length < MAX_TURNS; branch = branch.before) {
    const owner = ownerOf(branch.cond, frame);
    if (owner === null || told.has(owner)) continue;
    told.add(owner);
    const turn =
      owner.kind === "IfStmt"
        ? turnOfIf(owner, branch, leak, origin, releasing, frame)
        : turnOfCase(owner, branch, leak, frame);
    if (turn !== null) turns.push(turn);
  }
  return turns.reverse();
}

/** `err != nil` right behind the acquisition: it only says that there is something to release. */
function isOwnCheck(cond: Expr, { stmt, error }: Origin, { names }: Frame): boolean {
  if (error === null) return false;
  if (!names.usesOf(error).some((use) => isWithin(use, cond))) return false;
  return !names.writesOf(error).some((use) => use.pos > stmt.end && use.pos < cond.pos);
}

/** The statement whose condition it is a part of; loops only lead there. */
function ownerOf(cond: Expr, { parents }: Frame): IfStmt | CaseClause | null {
  let at = parents.get(cond);
  while (at !== undefined && isOfCondition(at)) at = parents.get(at);
  return at?.kind === "IfStmt" || at?.kind === "CaseClause" ? at : null;
}

function isOfCondition(node: Node): boolean {
  return (
    node.kind === "ParenExpr" ||
    (node.kind === "UnaryExpr" && node.op === "!") ||
    (node.kind === "BinaryExpr" && (node.op === "&&" || node.op === "||"))
  );
}

function turnOfIf(
  owner: IfStmt,
  { cond, isTrue }: Branch,
  leak: Leak,
  origin: Origin,
  releasing: Releasing,
  frame: Frame,
): Turn | null {
  // The last part decided, and where the whole came out the same way it is the whole that is said.
  const [part, isPart] = outermost(cond, isTrue, owner.cond, frame);
  const isThen = part === owner.cond ? isPart : endsThen(part, isPart, owner.cond, frame);
  const taken: Node | null = isThen ? owner.body : owner.else;
  const other: Node | null = isThen ? owner.else : owner.body;
  const goesOn = leak.at === origin.stmt ? continueAt(taken) : null;
  const leads = (isWithin(leak.at, taken) || isJump(taken)) && !isOwnCheck(cond, origin, frame);
  const isReleased = other !== null && releasesWithin(other, origin.handle, releasing, frame);
  return leads || isReleased ? { at: part, isTrue: isPart, tag: null, goesOn } : null;
}

/** `!x` with x false is said as it is written; so is `a && b` where both hold. */
function outermost(cond: Expr, isTrue: boolean, top: Expr, { parents }: Frame): [Expr, boolean] {
  let [at, holds] = [cond, isTrue];
  while (at !== top) {
    const parent = parents.get(at) as Expr;
    if (parent.kind === "UnaryExpr") holds = !holds;
    else if (parent.kind === "BinaryExpr") {
      const isAll = (parent.op === "&&") === holds;
      if (!isAll || unparen(parent.y) !== unparen(at)) break;
    }
    at = parent;
  }
  return [at, holds];
}

/** How the whole came out, one part of it having decided. */
function endsThen(part: Expr, isTrue: boolean, top: Expr, { parents }: Frame): boolean {
  let holds = isTrue;
  for (let at: Expr = part; at !== top; ) {
    at = parents.get(at) as Expr;
    if (at.kind === "UnaryExpr") holds = !holds;
  }
  return holds;
}

function turnOfCase(clause: CaseClause, { cond, isTrue }: Branch, leak: Leak, { parents }: Frame): Turn | null {
  if (!isTrue || !isWithin(leak.at, clause)) return null;
  const body = parents.get(clause);
  const stmt = body === undefined ? undefined : parents.get(body);
  if (stmt?.kind !== "SwitchStmt") return null;
  return { at: cond, isTrue, tag: stmt.tag, goesOn: null };
}

function isWithin(node: Node | null, outer: Node | null): boolean {
  return node !== null && outer !== null && outer.pos <= node.pos && node.end <= outer.end;
}

function lastOf(taken: Node | null): Stmt | undefined {
  return taken?.kind === "BlockStmt" ? taken.list.at(-1) : undefined;
}

function isJump(taken: Node | null): boolean {
  return lastOf(taken)?.kind === "BranchStmt";
}

function continueAt(taken: Node | null): Node | null {
  const last = lastOf(taken);
  return last?.kind === "BranchStmt" && last.token === "continue" ? last : null;
}

/** Whether the value is given back, or given away, in a branch that was not taken; using it is neither. */
function releasesWithin(branch: Node, handle: LocalVar, releasing: Releasing, frame: Frame): boolean {
  const { names, parents, calls } = frame;
  return names.usesOf(handle).some((use) => {
    if (!isWithin(use, branch)) return false;
    let below: Node = use;
    let at = parents.get(use);
    let last = "";
    while (at?.kind === "SelectorExpr") {
      last = at.sel.name;
      below = at;
      at = parents.get(at);
    }
    if (at?.kind === "CallExpr" && at.fun !== below) {
      const index = at.args.indexOf(below);
      return calls.effectOf(at, index, releasing.path, releasing)?.onSuccess !== "open";
    }
    return last === "" ? at?.kind !== "BinaryExpr" : releasing.releases.has(last);
  });
}
