// Constant operands: representability, conversion of untyped operands, and the update of what was recorded for them
// (Go spec, "Constants", "Conversions"; go/types' const.go and the updateExprType part of expr.go).
import type { BinaryExpr, Expr } from "../syntax/ast.ts";
import type { Checker } from "./checker.ts";
import { bitLen, UNKNOWN, type Value } from "./constant.ts";
import type { Operand } from "./operand.ts";
import { Operand as OperandClass } from "./operand.ts";
import { type ConstantType, represent } from "./representable.ts";
import type { Basic, Type } from "./type.ts";
import { typeSetOf } from "./typeset.ts";
import {
  allInteger,
  defaultType,
  everyUnder,
  hasNil,
  isBoolean,
  isNumeric,
  isString,
  isTyped,
  isTypeParam,
  isUntyped,
  isValid,
  maxType,
  under,
} from "./under.ts";
import { UNTYPED_NIL } from "./universe-types.ts";

/** The value as the basic type holds it, or null where it does not fit. */
export function representConst(c: Checker, value: Value, type: Basic): Value | null {
  if (type.basic === "invalid" || type.basic === "unsafe.Pointer" || type.basic === "untyped nil") return null;
  return represent(value, type.basic as ConstantType, c.pkg.program.wordBits);
}

/** An untyped integer above 512 bits, or a typed constant that does not fit its type, is no value. */
export function overflow(c: Checker, x: Operand): void {
  if (x.value === null || x.value.kind === "unknown") return;
  if (isTyped(x.type)) {
    const u = under(x.type);
    if (u.kind === "Basic") representable(c, x, u);
    return;
  }
  if (x.value.kind === "int" && bitLen(x.value) > 512) x.value = UNKNOWN;
}

export function representable(c: Checker, x: Operand, type: Basic): void {
  const value = x.value === null ? null : representConst(c, x.value, type);
  if (value === null) x.mode = "invalid";
  else x.value = value;
}

interface Implicit {
  readonly type: Type;
  readonly value: Value | null;
}

/** The type (and constant value) an untyped operand gets where `target` is wanted; null where it cannot. */
export function implicitTypeAndValue(c: Checker, x: Operand, target: Type): Implicit | null {
  if (x.mode === "invalid" || isTyped(x.type) || !isValid(target)) return { type: x.type, value: null };
  if (isUntyped(target)) {
    const max = maxType(x.type, target);
    return max === null ? null : { type: max, value: null };
  }
  const u = under(target);
  switch (u.kind) {
    case "Basic":
      return implicitBasic(c, x, target, u);
    case "Interface":
      if (isTypeParam(target)) {
        const fits = everyUnder(target, (t) => t !== null && implicitTypeAndValue(c, x, t) !== null);
        if (!fits) return null;
        return { type: x.type === UNTYPED_NIL ? UNTYPED_NIL : target, value: null };
      }
      if (x.type === UNTYPED_NIL) return { type: UNTYPED_NIL, value: null };
      return typeSetOf(u).methods.length > 0 ? null : { type: defaultType(x.type), value: null };
    case "Pointer":
    case "Signature":
    case "Slice":
    case "Map":
    case "Chan":
      return x.type === UNTYPED_NIL ? { type: UNTYPED_NIL, value: null } : null;
    default:
      return null;
  }
}

function implicitBasic(c: Checker, x: Operand, target: Type, u: Basic): Implicit | null {
  if (x.mode === "constant") {
    const value = x.value === null ? null : representConst(c, x.value, u);
    return value === null ? null : { type: target, value };
  }
  const kind = x.type.kind === "Basic" ? x.type.basic : "invalid";
  switch (kind) {
    case "untyped bool":
      return isBoolean(target) ? { type: target, value: null } : null;
    case "untyped int":
    case "untyped rune":
    case "untyped float":
    case "untyped complex":
      return isNumeric(target) ? { type: target, value: null } : null;
    case "untyped string":
      return isString(target) ? { type: target, value: null } : null;
    case "untyped nil":
      return hasNil(target) ? { type: UNTYPED_NIL, value: null } : null;
    default:
      return null;
  }
}

export function convertUntyped(c: Checker, x: Operand, target: Type): void {
  const implicit = implicitTypeAndValue(c, x, target);
  if (implicit === null) {
    x.mode = "invalid";
    return;
  }
  applyImplicit(c, x, implicit);
}

export function applyImplicit(c: Checker, x: Operand, implicit: Implicit): void {
  if (implicit.value !== null) {
    x.value = implicit.value;
    updateExprValue(c, x.expr, implicit.value);
  }
  if (implicit.type !== x.type) {
    x.type = implicit.type;
    updateExprType(c, x.expr, implicit.type, false);
  }
}

function updateExprValue(c: Checker, expr: Expr | null, value: Value): void {
  const known = expr === null ? undefined : c.untyped.get(expr);
  if (known !== undefined) known.value = value;
}

const comparisons = new Set<string>(["==", "!=", "<", "<=", ">", ">="]);

/** Passes the type an untyped expression finally has down to its operands, and records it. */
export function updateExprType(c: Checker, expr: Expr | null, type: Type, final: boolean): void {
  // A sum of ten thousand operands nests as deep to the left: a loop from the inside.
  const sums: BinaryExpr[] = [];
  let left = expr;
  for (; left?.kind === "BinaryExpr" && passesDown(c, left); left = left.x) sums.push(left);
  updateOne(c, left, type, final);
  for (const sum of sums.reverse()) {
    if (sum.op !== "<<" && sum.op !== ">>") updateExprType(c, sum.y, type, final);
    settleExprType(c, sum, type, final);
  }
}

/** Whether the type of a binary expression is that of its operands. */
function passesDown(c: Checker, expr: BinaryExpr): boolean {
  return c.untyped.get(expr)?.value === null && !comparisons.has(expr.op);
}

function updateOne(c: Checker, expr: Expr | null, type: Type, final: boolean): void {
  const old = expr === null ? undefined : c.untyped.get(expr);
  if (expr === null || old === undefined) return;
  switch (expr.kind) {
    case "CallExpr":
    case "Ident":
    case "BasicLit":
    case "SelectorExpr":
      break;
    case "ParenExpr":
      updateExprType(c, expr.x, type, final);
      break;
    case "UnaryExpr":
      if (old.value === null) updateExprType(c, expr.x, type, final);
      break;
    case "BinaryExpr":
      break;
    default:
      return;
  }
  settleExprType(c, expr, type, final);
}

function settleExprType(c: Checker, expr: Expr, type: Type, final: boolean): void {
  const old = c.untyped.get(expr);
  if (old === undefined) return;
  if (!final && isUntyped(type)) {
    old.type = type;
    return;
  }
  c.untyped.delete(expr);
  if (old.isLhs && !allInteger(type)) return;
  let value = old.value;
  if (value !== null) {
    const x = new OperandClass();
    x.mode = old.mode;
    x.type = old.type;
    x.value = value;
    convertUntyped(c, x, type);
    if (x.mode === "invalid") return;
    value = old.value;
  }
  c.recordType(expr, old.mode, type, value);
}
