// Typing expressions (Go spec, "Expressions"; go/types' expr.go). Each function leaves its answer in the operand x;
// an operand of mode "invalid" is unknown and silently makes unknown what is built from it.
import type { BinaryExpr, Expr, UnaryExpr } from "../syntax/ast.ts";
import type { Token } from "../syntax/token.ts";
import { callExpr, funcInst, selector } from "./call.ts";
import type { Checker } from "./checker.ts";
import { convertUntyped, overflow, representable, updateExprType } from "./const.ts";
import {
  binaryOp,
  compare,
  makeBool,
  shift as shiftValue,
  sign,
  toInt,
  UNKNOWN,
  uint64Value,
  unaryOp,
  type Value,
} from "./constant.ts";
import { identical } from "./identical.ts";
import { indexExpr, sliceExpr } from "./index-expr.ts";
import { basicLit, compositeLit, funcLit } from "./literals.ts";
import { type Mode, Operand, operand } from "./operand.ts";
import { sizeOf } from "./sizes.ts";
import { Pointer, type Signature, type Type } from "./type.ts";
import { identOperand, typeOf } from "./typexpr.ts";
import {
  allBoolean,
  allInteger,
  allNumeric,
  allNumericOrString,
  allString,
  defaultType,
  everyType,
  everyUnder,
  hasNil,
  isGeneric,
  isInteger,
  isNonTypeParamInterface,
  isPointer,
  isTyped,
  isUnsigned,
  isUntyped,
  isValid,
} from "./under.ts";
import { INVALID, UINT, UNTYPED_BOOL, UNTYPED_INT, UNTYPED_NIL } from "./universe-types.ts";

/** Deeper nesting than this is unknown. */
const MAX_DEPTH = 1000;

/** Types e, and records it. `target` is the function type a generic function value is assigned to. */
export function rawExpr(
  c: Checker,
  target: Signature | null,
  x: Operand,
  e: Expr,
  hint: Type | null,
  allowGeneric: boolean,
): void {
  x.mode = "invalid";
  x.type = INVALID;
  x.value = null;
  x.expr = e;
  if (c.depth >= MAX_DEPTH) return;
  c.depth++;
  if (e.kind === "BinaryExpr") operands(c, x, e);
  else exprInternal(c, target, x, e, hint);
  c.depth--;
  x.expr = e;
  if (!allowGeneric) nonGeneric(c, target, x);
  c.record(x);
}

/** A generic type or function cannot be used without instantiation, except where a target tells its arguments. */
export function nonGeneric(c: Checker, target: Signature | null, x: Operand): void {
  if (x.isInvalid || x.mode === "novalue") return;
  const t = x.type;
  if (t.kind === "Signature") {
    if (t.typeParams.length === 0) return;
    if (target !== null) {
      funcInst(c, target, x, null, true);
      return;
    }
  } else if ((t.kind !== "Alias" && t.kind !== "Named") || !isGeneric(t)) {
    return;
  }
  x.mode = "invalid";
  x.type = INVALID;
}

function exclude(x: Operand, ...modes: readonly Mode[]): void {
  if (modes.includes(x.mode)) x.mode = "invalid";
}

function singleValue(x: Operand): void {
  if (x.mode === "value" && x.type.kind === "Tuple") x.mode = "invalid";
}

export function expr(c: Checker, target: Signature | null, x: Operand, e: Expr): void {
  rawExpr(c, target, x, e, null, false);
  exclude(x, "novalue", "builtin", "typexpr");
  singleValue(x);
}

export function genericExpr(c: Checker, x: Operand, e: Expr): void {
  rawExpr(c, null, x, e, null, true);
  exclude(x, "novalue", "builtin", "typexpr");
  singleValue(x);
}

export function exprWithHint(c: Checker, x: Operand, e: Expr, hint: Type): void {
  rawExpr(c, null, x, e, hint, false);
  exclude(x, "novalue", "builtin", "typexpr");
  singleValue(x);
}

export function exprOrType(c: Checker, x: Operand, e: Expr, allowGeneric: boolean): void {
  rawExpr(c, null, x, e, null, allowGeneric);
  exclude(x, "novalue");
  singleValue(x);
}

/** One operand per value of e; with `allowCommaOk` two where e has a comma-ok form. */
export function multiExpr(
  c: Checker,
  e: Expr,
  allowCommaOk: boolean,
): { readonly list: Operand[]; readonly commaOk: boolean } {
  const x = new Operand();
  rawExpr(c, null, x, e, null, false);
  exclude(x, "novalue", "builtin", "typexpr");
  if (x.type.kind === "Tuple" && !x.isInvalid) {
    return { list: x.type.vars.map((v) => operand("value", v.type ?? INVALID, e)), commaOk: false };
  }
  if (allowCommaOk && (x.mode === "mapindex" || x.mode === "commaok")) {
    return { list: [x, operand("value", UNTYPED_BOOL, e)], commaOk: true };
  }
  return { list: [x], commaOk: false };
}

export function exprList(c: Checker, list: readonly Expr[]): Operand[] {
  const [only] = list;
  if (list.length === 1 && only !== undefined) return multiExpr(c, only, false).list;
  return list.map((e) => {
    const x = new Operand();
    expr(c, null, x, e);
    return x;
  });
}

/** Types expressions whose values no longer matter. */
export function useExprs(c: Checker, ...list: readonly (Expr | null)[]): void {
  const x = new Operand();
  for (const e of list) {
    if (e === null || (e.kind === "Ident" && e.name === "_")) continue;
    if (e.kind === "Ident") exprOrType(c, x, e, true);
    else rawExpr(c, null, x, e, null, true);
  }
}

function exprInternal(c: Checker, target: Signature | null, x: Operand, e: Expr, hint: Type | null): void {
  switch (e.kind) {
    case "Ident":
      identOperand(c, x, e, false);
      return;
    case "BasicLit":
      basicLit(c, x, e);
      return;
    case "FuncLit":
      funcLit(c, x, e);
      return;
    case "CompositeLit":
      compositeLit(c, x, e, hint);
      return;
    case "ParenExpr":
      rawExpr(c, null, x, e.x, null, false);
      return;
    case "SelectorExpr":
      selector(c, x, e, false);
      return;
    case "IndexExpr":
    case "IndexListExpr":
      if (indexExpr(c, x, e)) funcInst(c, target, x, e, true);
      return;
    case "SliceExpr":
      sliceExpr(c, x, e);
      return;
    case "TypeAssertExpr": {
      expr(c, null, x, e.x);
      if (x.isInvalid || e.type === null) {
        x.mode = "invalid";
        return;
      }
      const type = typeOf(c, e.type);
      x.mode = isValid(type) ? "commaok" : "invalid";
      x.type = type;
      return;
    }
    case "CallExpr":
      callExpr(c, x, e);
      return;
    case "StarExpr":
      starExpr(c, x, e.x);
      return;
    case "UnaryExpr":
      unary(c, x, e);
      return;
    case "ArrayType":
    case "StructType":
    case "FuncType":
    case "InterfaceType":
    case "MapType":
    case "ChanType":
      x.type = typeOf(c, e);
      x.mode = "typexpr";
      return;
    default:
      return;
  }
}

function starExpr(c: Checker, x: Operand, inner: Expr): void {
  exprOrType(c, x, inner, false);
  if (x.isInvalid) return;
  if (x.mode === "typexpr") {
    x.type = new Pointer(x.type);
    return;
  }
  let base: Type | null = null;
  const isPointers = everyUnder(x.type, (u) => {
    if (u?.kind !== "Pointer" || (base !== null && !identical(u.elem, base))) return false;
    base = u.elem;
    return true;
  });
  if (!isPointers || base === null) {
    x.mode = "invalid";
    return;
  }
  x.mode = "variable";
  x.type = base;
}

function unary(c: Checker, x: Operand, e: UnaryExpr): void {
  expr(c, null, x, e.x);
  if (x.isInvalid) return;
  if (e.op === "&") {
    if (unparen(e.x).kind !== "CompositeLit" && x.mode !== "variable") {
      x.mode = "invalid";
      return;
    }
    x.mode = "value";
    x.type = new Pointer(x.type);
    return;
  }
  if (e.op === "<-") {
    const elem = chanElem(x.type);
    x.mode = elem === null ? "invalid" : "commaok";
    x.type = elem ?? INVALID;
    c.hasCallOrRecv = true;
    return;
  }
  const op = e.op === "~" ? "^" : e.op;
  const isFit = op === "!" ? allBoolean(x.type) : op === "^" ? allInteger(x.type) : allNumeric(x.type);
  if (!isFit) {
    x.mode = "invalid";
    return;
  }
  if (x.mode !== "constant") {
    x.mode = "value";
    return;
  }
  if (x.value === null || x.value.kind === "unknown") return;
  const bits = isUnsigned(x.type) ? sizeOf(x.type, c.pkg.program.wordBits / 8) * 8 : 0;
  x.value = unaryOp(op, x.value, bits);
  x.expr = e;
  overflow(c, x);
}

export function unparen(e: Expr): Expr {
  let x = e;
  while (x.kind === "ParenExpr") x = x.x;
  return x;
}

/** The element type of the channels in t's type set, or null. */
export function chanElem(t: Type): Type | null {
  let elem: Type | null = null;
  const isChan = everyType(t, (_, u) => {
    if (u?.kind !== "Chan" || (elem !== null && !identical(u.elem, elem))) return false;
    elem = u.elem;
    return true;
  });
  return isChan ? elem : null;
}

const comparisonOps = new Set<string>(["==", "!=", "<", "<=", ">", ">="]);

/** A sum of ten thousand texts nests as deep to the left: a loop from the inside. */
function operands(c: Checker, x: Operand, e: BinaryExpr): void {
  const links: BinaryExpr[] = [];
  let left: Expr = e;
  for (; left.kind === "BinaryExpr"; left = left.x) links.push(left);
  expr(c, null, x, left);
  for (const link of links.reverse()) {
    operate(c, x, link, link.y, link.op);
    x.expr = link;
    if (link !== e) c.record(x);
  }
}

export function binary(c: Checker, x: Operand, e: BinaryExpr | null, lhs: Expr, rhs: Expr, op: Token): void {
  expr(c, null, x, lhs);
  operate(c, x, e, rhs, op);
}

/** x op rhs, where x is typed. */
function operate(c: Checker, x: Operand, e: BinaryExpr | null, rhs: Expr, op: Token): void {
  const y = new Operand();
  expr(c, null, y, rhs);
  if (x.isInvalid) return;
  if (y.isInvalid) {
    x.mode = "invalid";
    x.expr = y.expr;
    return;
  }
  if (op === "<<" || op === ">>") {
    shift(c, x, y, e, op);
    return;
  }
  matchTypes(c, x, y);
  if (x.isInvalid) return;
  if (comparisonOps.has(op)) {
    comparison(c, x, y, op);
    return;
  }
  if (!identical(x.type, y.type) || !isDefined(op, x.type)) {
    x.mode = "invalid";
    return;
  }
  if ((op === "/" || op === "%") && isZeroDivision(x, y)) {
    x.mode = "invalid";
    return;
  }
  if (x.mode !== "constant" || y.mode !== "constant") {
    x.mode = "value";
    return;
  }
  x.value = constantBinary(x.value, y.value, op, isInteger(x.type));
  if (x.value.kind === "unknown") return;
  x.expr = e;
  overflow(c, x);
}

function isDefined(op: Token, type: Type): boolean {
  switch (op) {
    case "+":
      return allNumericOrString(type);
    case "-":
    case "*":
    case "/":
      return allNumeric(type);
    case "&&":
    case "||":
      return allBoolean(type);
    default:
      return allInteger(type);
  }
}

function isZeroDivision(x: Operand, y: Operand): boolean {
  if (y.mode !== "constant" || y.value === null || y.value.kind === "unknown") return false;
  return (x.mode === "constant" || allInteger(x.type)) && sign(y.value) === 0;
}

function constantBinary(x: Value | null, y: Value | null, op: Token, isIntegers: boolean): Value {
  if (x === null || y === null || x.kind === "unknown" || y.kind === "unknown") return UNKNOWN;
  // As go/constant: "/=" forces the integer division.
  return binaryOp(x, op === "/" && isIntegers ? "/=" : op, y);
}

/** Converts an untyped operand to the type of the other where that may be. */
export function matchTypes(c: Checker, x: Operand, y: Operand): void {
  if (!mayConvert(x, y)) return;
  convertUntyped(c, x, y.type);
  if (x.isInvalid) return;
  convertUntyped(c, y, x.type);
  if (y.isInvalid) x.mode = "invalid";
}

function mayConvert(x: Operand, y: Operand): boolean {
  if (isTyped(x.type) && isTyped(y.type)) return false;
  if (allNumeric(x.type) !== allNumeric(y.type)) {
    if (isNonTypeParamInterface(x.type) || isNonTypeParamInterface(y.type)) return true;
    return false;
  }
  if (isNonTypeParamInterface(x.type) || isNonTypeParamInterface(y.type)) return true;
  if (allBoolean(x.type) !== allBoolean(y.type)) return false;
  if (allString(x.type) !== allString(y.type)) return false;
  if (x.type === UNTYPED_NIL) return hasNil(y.type);
  if (y.type === UNTYPED_NIL) return hasNil(x.type);
  return !isPointer(x.type) && !isPointer(y.type);
}

export function comparison(c: Checker, x: Operand, y: Operand, op: Token): void {
  if (!isValid(x.type) || !isValid(y.type)) {
    x.mode = "invalid";
    return;
  }
  if (x.mode === "constant" && y.mode === "constant") {
    const known = x.value !== null && y.value !== null && x.value.kind !== "unknown" && y.value.kind !== "unknown";
    x.value = known ? makeBool(compare(x.value as Value, op, y.value as Value)) : UNKNOWN;
  } else {
    x.mode = "value";
    updateExprType(c, x.expr, defaultType(x.type), true);
    updateExprType(c, y.expr, defaultType(y.type), true);
  }
  x.type = UNTYPED_BOOL;
}

/** Above this many bits a constant shift is refused (go/types' shiftBound). */
const SHIFT_BOUND = 1023n - 1n + 52n;

function shift(c: Checker, x: Operand, y: Operand, e: BinaryExpr | null, op: Token): void {
  const xval = x.mode === "constant" && x.value !== null ? toInt(x.value) : null;
  const isFit = allInteger(x.type) || (isUntyped(x.type) && xval !== null && xval.kind === "int");
  if (!isFit) {
    x.mode = "invalid";
    return;
  }
  if (y.mode === "constant") {
    const count = y.value === null ? UNKNOWN : toInt(y.value);
    if (count.kind === "int" && sign(count) < 0) y.mode = "invalid";
    else if (isUntyped(y.type)) representable(c, y, UINT);
  } else if (!allInteger(y.type)) {
    if (isUntyped(y.type)) convertUntyped(c, y, UINT);
    else y.mode = "invalid";
  }
  if (y.isInvalid) {
    x.mode = "invalid";
    return;
  }
  if (x.mode === "constant") {
    if (y.mode === "constant") {
      shiftConstants(c, x, y, xval, e, op);
      return;
    }
    if (isUntyped(x.type)) {
      // Go spec, "Operators": the untyped left operand of a non-constant shift gets its type from the context.
      const known = x.expr === null ? undefined : c.untyped.get(x.expr);
      if (known !== undefined) known.isLhs = true;
      x.mode = "value";
      return;
    }
  }
  x.mode = allInteger(x.type) ? "value" : "invalid";
}

function shiftConstants(c: Checker, x: Operand, y: Operand, xval: Value | null, e: BinaryExpr | null, op: Token): void {
  if (!isInteger(x.type)) x.type = UNTYPED_INT;
  if (xval === null || y.value === null || xval.kind === "unknown" || y.value.kind === "unknown") {
    x.value = UNKNOWN;
    return;
  }
  const count = uint64Value(toInt(y.value));
  if (count === undefined || count > SHIFT_BOUND) {
    x.mode = "invalid";
    return;
  }
  x.value = shiftValue(xval, op, Number(count));
  x.expr = e;
  overflow(c, x);
}
