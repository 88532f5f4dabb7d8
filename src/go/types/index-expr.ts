// Index and slice expressions (Go spec, "Index expressions", "Slice expressions"; go/types' index.go).
import type { Expr, IndexExpr, IndexListExpr, SliceExpr } from "../syntax/ast.ts";
import { assignment } from "./assignments.ts";
import { indicesOf } from "./call.ts";
import type { Checker } from "./checker.ts";
import { convertUntyped, representConst } from "./const.ts";
import { int64Value, sign } from "./constant.ts";
import { expr, exprOrType, nonGeneric, useExprs } from "./expr.ts";
import { identical } from "./identical.ts";
import { Operand } from "./operand.ts";
import { Slice, type Type } from "./type.ts";
import { typeOf } from "./typexpr.ts";
import { allInteger, everyType, everyUnder, isString, isTypeParam, isUntyped, isValid, under } from "./under.ts";
import { BYTE, INT, INVALID, STRING } from "./universe-types.ts";

/** Answers true where e instantiates a generic function, which x then holds. */
export function indexExpr(c: Checker, x: Operand, e: IndexExpr | IndexListExpr): boolean {
  const indices = indicesOf(e);
  exprOrType(c, x, e.x, true);
  if (x.isInvalid) {
    useExprs(c, ...indices);
    return false;
  }
  if (x.mode === "typexpr") {
    x.type = typeOf(c, e);
    x.mode = isValid(x.type) ? "typexpr" : "invalid";
    return false;
  }
  if (x.mode === "value") {
    const sig = under(x.type);
    if (sig.kind === "Signature" && sig.typeParams.length > 0) return true;
  }
  nonGeneric(c, null, x);
  const [index] = indices;
  if (x.isInvalid || index === undefined) return false;
  const element = isTypeParam(x.type) ? elementOfParam(x) : elementOf(x, under(x.type));
  if (element === null) {
    useExprs(c, ...indices);
    x.mode = "invalid";
    return false;
  }
  if (element.key !== null) {
    const key = new Operand();
    expr(c, null, key, index);
    assignment(c, key, element.key);
    x.mode = "mapindex";
    x.type = element.type;
    return false;
  }
  x.mode = element.isVariable ? "variable" : "value";
  x.type = element.type;
  x.value = null;
  indexValue(c, index);
  return false;
}

interface Element {
  readonly type: Type;
  /** For maps. */
  readonly key: Type | null;
  readonly isVariable: boolean;
}

function elementOf(x: Operand, u: Type): Element | null {
  switch (u.kind) {
    case "Basic":
      return isString(u) ? { type: BYTE, key: null, isVariable: false } : null;
    case "Array":
      return { type: u.elem, key: null, isVariable: x.mode === "variable" };
    case "Pointer": {
      const array = under(u.elem);
      return array.kind === "Array" ? { type: array.elem, key: null, isVariable: true } : null;
    }
    case "Slice":
      return { type: u.elem, key: null, isVariable: true };
    case "Map":
      return { type: u.elem, key: u.key, isVariable: true };
    default:
      return null;
  }
}

function elementOfParam(x: Operand): Element | null {
  let all: Element | null = null;
  const isIndexable = everyUnder(x.type, (u) => {
    const one = u === null ? null : elementOf(x, u);
    if (one === null) return false;
    if (all === null) {
      all = one;
      return true;
    }
    if (!identical(all.type, one.type) || (all.key === null) !== (one.key === null)) return false;
    all = { ...all, isVariable: all.isVariable && one.isVariable };
    return true;
  });
  return isIndexable ? all : null;
}

export function sliceExpr(c: Checker, x: Operand, e: SliceExpr): void {
  expr(c, null, x, e.x);
  if (x.isInvalid) {
    useExprs(c, e.low, e.high, e.max);
    return;
  }
  sliceOperand(x, slicedUnder(x.type));
  for (const index of [e.low, e.high, e.max]) if (index !== null) indexValue(c, index);
}

/** What all types of x's type set are when sliced; strings count as []byte beside slices. */
function slicedUnder(type: Type): Type | null {
  let common: Type | null = null;
  let hasString = false;
  const isSame = everyType(type, (_, u) => {
    if (u === null) return false;
    const v = isString(u) ? new Slice(BYTE) : u;
    if (v !== u) hasString = true;
    if (common === null) {
      common = v;
      return true;
    }
    return identical(common, v);
  });
  if (!isSame) return null;
  if (!hasString) return common;
  return isTypeParam(type) ? STRING : under(type);
}

function sliceOperand(x: Operand, u: Type | null): void {
  x.value = null;
  switch (u?.kind) {
    case "Basic":
      if (!isString(u)) break;
      if (isUntyped(x.type)) x.type = STRING;
      x.mode = "value";
      return;
    case "Array":
      x.mode = x.mode === "variable" ? "value" : "invalid";
      x.type = new Slice(u.elem);
      return;
    case "Pointer": {
      const array = under(u.elem);
      if (array.kind !== "Array") break;
      x.type = new Slice(array.elem);
      x.mode = "value";
      return;
    }
    case "Slice":
      x.mode = "value";
      return;
    default:
  }
  x.mode = "invalid";
}

/** Types an index or size. Answers its type, and its value where it is a constant, -1 otherwise. */
export function indexValue(c: Checker, index: Expr): { readonly type: Type; readonly value: number } {
  const x = new Operand();
  expr(c, null, x, index);
  if (!isValidIndex(c, x, false)) return { type: INVALID, value: -1 };
  if (x.mode !== "constant" || x.value === null) return { type: x.type, value: -1 };
  const value = int64Value(x.value);
  return { type: x.type, value: value === undefined ? -1 : Number(value) };
}

export function isValidIndex(c: Checker, x: Operand, allowNegative: boolean): boolean {
  if (x.isInvalid) return false;
  convertUntyped(c, x, INT);
  if (x.isInvalid || !allInteger(x.type)) return false;
  if (x.mode !== "constant" || x.value === null || x.value.kind === "unknown") return true;
  if (!allowNegative && sign(x.value) < 0) return false;
  const value = representConst(c, x.value, INT);
  if (value === null) return false;
  x.value = value;
  return true;
}
