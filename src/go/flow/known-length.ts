// Loops whose number of turns is known when they start, and slices that get one element in each turn.
import type { AssignStmt, CallExpr, Expr, ForStmt, Node, Stmt } from "../syntax/ast.ts";
import { unparen } from "../syntax/parser-expr.ts";
import { isWithin, walk } from "../syntax/walk.ts";
import type { BodyTypes } from "../types/body-types.ts";
import { calleeName, rootVariable } from "../types/callee.ts";
import type { LocalVar, Names } from "../types/object.ts";
import type { Type } from "../types/type.ts";
import { deref, under } from "../types/under.ts";
import type { LoopStmt } from "./cfg.ts";
import { placeText } from "./deferred.ts";

/** The number of turns: that of `x` itself, or of its elements. */
export interface KnownLength {
  readonly x: Expr;
  readonly isCount: boolean;
}

/** null: nothing tells before the loop how often it runs, breaks and returns left aside. */
export function lengthBefore(loop: LoopStmt, names: Names, types: BodyTypes): KnownLength | null {
  if (loop.kind === "ForStmt") return countedLength(loop, names, types);
  const x = unparen(loop.x);
  const type = isPlace(x) ? types.typeOf(x) : null;
  if (type === null) return null;
  const kind = lengthKind(type);
  return kind === null ? null : { x, isCount: kind === "count" };
}

function lengthKind(type: Type): "count" | "elements" | null {
  const own = under(type);
  switch (own.kind) {
    case "Slice":
    case "Array":
    case "Map":
      return "elements";
    case "Pointer":
      return under(deref(own).type).kind === "Array" ? "elements" : null;
    case "Basic":
      return /^u?int/.test(own.basic) ? "count" : null;
    default:
      return null;
  }
}

/** x, x.y, x.y.z: what is evaluated twice with the same answer. */
function isPlace(x: Expr): boolean {
  let at = x;
  while (at.kind === "SelectorExpr") at = unparen(at.x);
  return at.kind === "Ident";
}

/** for i := 0; i < n; i++ where the body writes neither; n may be len(x). */
function countedLength(loop: ForStmt, names: Names, types: BodyTypes): KnownLength | null {
  const { init, cond, post } = loop;
  if (init?.kind !== "AssignStmt" || init.token !== ":=" || init.lhs.length !== 1) return null;
  const [counter] = init.lhs;
  const variable = counter?.kind === "Ident" ? names.objectOf(counter) : undefined;
  const [start] = init.rhs;
  if (variable?.kind !== "var" || start?.kind !== "BasicLit" || start.value !== "0") return null;
  if (post?.kind !== "IncDecStmt" || post.token !== "++" || !isVariable(post.x, variable, names)) return null;
  if (cond?.kind !== "BinaryExpr" || cond.op !== "<" || !isVariable(cond.x, variable, names)) return null;
  if (names.writesOf(variable).some((ident) => isWithin(ident, loop.body))) return null;
  const bound = unparen(cond.y);
  const isLength = bound.kind === "CallExpr" && calleeName(bound, names) === "len" && bound.args.length === 1;
  const x = isLength ? unparen(bound.args[0] as Expr) : bound;
  if (!isPlace(x) || isWrittenIn(x, loop.body, names)) return null;
  const type = types.typeOf(x);
  const kind = type === null ? null : lengthKind(type);
  if (kind === null || (kind === "count") === isLength) return null;
  return { x, isCount: !isLength };
}

function isVariable(x: Expr, variable: LocalVar, names: Names): boolean {
  return x.kind === "Ident" && names.objectOf(x) === variable;
}

/** Whether the body assigns the place, or (for a field) calls anything that could. */
function isWrittenIn(x: Expr, body: Node, names: Names): boolean {
  const root = rootVariable(x, names);
  if (x.kind === "Ident") return root === null || names.writesOf(root).some((ident) => isWithin(ident, body));
  const text = placeText(x);
  let isWritten = root !== null && names.writesOf(root).some((ident) => isWithin(ident, body));
  walk(body, (node) => {
    if (node.kind === "AssignStmt" && node.lhs.some((target) => placeText(target) === text)) isWritten = true;
    if (node.kind === "CallExpr" && node.fun.kind === "SelectorExpr" && rootVariable(node.fun, names) === root)
      isWritten = true;
    return !isWritten;
  });
  return isWritten;
}

export interface Growth {
  readonly variable: LocalVar;
  readonly stmt: AssignStmt;
}

/** Slices that get exactly one element in every turn that is not left through an error. */
export function grownOncePerTurn(loop: LoopStmt, names: Names): Growth[] {
  const grown = loop.body.list.flatMap((stmt) => growthOf(stmt, names) ?? []);
  if (grown.length === 0) return [];
  const last = grown.at(-1)?.stmt.end ?? 0;
  return hasOtherTurns(loop, last) ? [] : grown;
}

/** s = append(s, x). */
function growthOf(stmt: Stmt, names: Names): Growth | null {
  if (stmt.kind !== "AssignStmt" || stmt.token !== "=" || stmt.lhs.length !== 1) return null;
  const [target] = stmt.lhs;
  const [call] = stmt.rhs;
  const variable = target?.kind === "Ident" ? names.objectOf(target) : undefined;
  if (variable?.kind !== "var" || call?.kind !== "CallExpr" || !isAppendOfOne(call, variable, names)) return null;
  return { variable, stmt };
}

function isAppendOfOne(call: CallExpr, variable: LocalVar, names: Names): boolean {
  if (calleeName(call, names) !== "append" || call.args.length !== 2 || call.ellipsis >= 0) return false;
  const [slice] = call.args;
  return slice !== undefined && isVariable(slice, variable, names);
}

/** A break, a continue or a goto that makes turns fewer, or skips the append that ends at `until`. */
function hasOtherTurns(loop: LoopStmt, until: number): boolean {
  let found = false;
  const look = (node: Node, isInLoop: boolean, isInSwitch: boolean): void => {
    walk(node, (at) => {
      if (found || at.kind === "FuncLit") return false;
      if (at.kind === "BranchStmt") {
        if (at.label !== null || at.token === "goto") found = true;
        if (at.token === "break" && !isInLoop && !isInSwitch) found = true;
        if (at.token === "continue" && !isInLoop && at.pos < until) found = true;
      }
      if (at === node) return true;
      if (at.kind === "ForStmt" || at.kind === "RangeStmt") {
        look(at.body, true, true);
        return false;
      }
      if (at.kind === "SwitchStmt" || at.kind === "TypeSwitchStmt" || at.kind === "SelectStmt") {
        look(at.body, isInLoop, true);
        return false;
      }
      return true;
    });
  };
  look(loop.body, false, false);
  return found;
}

export interface SliceStart {
  readonly stmt: Stmt;
  /** []T{} or make([]T, 0); null: nil. */
  readonly value: Expr | null;
}

/** var s []T, s := []T{}, s := make([]T, 0). */
export function emptyStart(stmt: Stmt, { variable }: Growth): SliceStart | null {
  if (stmt.kind === "DeclStmt") {
    const [spec, ...more] = stmt.decl.specs;
    if (spec?.kind !== "ValueSpec" || more.length > 0 || spec.names.length !== 1) return null;
    const isNil = spec.values.length === 0 && spec.type?.kind === "ArrayType" && spec.type.len === null;
    return isNil && spec.names[0] === variable.decl ? { stmt, value: null } : null;
  }
  if (stmt.kind !== "AssignStmt" || stmt.token !== ":=" || stmt.lhs.length !== 1) return null;
  const [value] = stmt.rhs;
  return stmt.lhs[0] === variable.decl && value !== undefined && isEmptySlice(value) ? { stmt, value } : null;
}

function isEmptySlice(value: Expr): boolean {
  if (value.kind === "CompositeLit") return value.elts.length === 0 && isSliceType(value.type);
  if (value.kind !== "CallExpr" || value.fun.kind !== "Ident" || value.fun.name !== "make") return false;
  const [type, length, ...more] = value.args;
  return isSliceType(type) && more.length === 0 && length?.kind === "BasicLit" && length.value === "0";
}

function isSliceType(type: Node | null | undefined): boolean {
  return type?.kind === "ArrayType" && type.len === null;
}
