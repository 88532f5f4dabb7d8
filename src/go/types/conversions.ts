// Conversions T(x) (Go spec, "Conversions"; go/types' conversions.go). Whether a non-constant conversion is allowed is
// the compiler's business: code that builds gets its type here.
import type { Checker } from "./checker.ts";
import { representConst, updateExprType } from "./const.ts";
import { makeString, toInt, uint64Value, type Value } from "./constant.ts";
import { encodeRune } from "./constant-literal.ts";
import type { Operand } from "./operand.ts";
import type { Type } from "./type.ts";
import {
  allString,
  basicOf,
  defaultType,
  isConstType,
  isInteger,
  isNonTypeParamInterface,
  isString,
  isUntyped,
  isValid,
} from "./under.ts";
import { UNTYPED_NIL } from "./universe-types.ts";

export function conversion(c: Checker, x: Operand, type: Type): void {
  if (!isValid(type)) {
    x.mode = "invalid";
    return;
  }
  const isConstArg = x.mode === "constant";
  if (isConstArg && isConstType(type)) {
    const value = constantConversion(c, x, type);
    if (value === null) {
      x.mode = "invalid";
      return;
    }
    x.value = value;
  } else {
    x.mode = "value";
  }
  if (isUntyped(x.type)) {
    let final = type;
    if (isNonTypeParamInterface(type) || (isConstArg && !isConstType(type)) || x.type === UNTYPED_NIL) {
      final = defaultType(x.type);
    } else if (x.mode === "constant" && isInteger(x.type) && allString(type)) {
      final = x.type;
    }
    updateExprType(c, x.expr, final, true);
  }
  x.type = type;
}

function constantConversion(c: Checker, x: Operand, type: Type): Value | null {
  const basic = basicOf(type);
  if (basic === null || x.value === null) return null;
  const value = representConst(c, x.value, basic);
  if (value !== null) return value;
  if (!isInteger(x.type) || !isString(basic)) return null;
  const code = uint64Value(toInt(x.value));
  return makeString(encodeRune(code !== undefined && code <= 0x10ffffn ? Number(code) : 0xfffd));
}
