// Constant values and their arithmetic, with the representations and the limits of go/constant: integers are exact,
// floats are fractions while their parts stay below 2**4096 and 512-bit floats from then on (never back), so that
// every value prints as go/types prints it. Nothing here throws: an operation that is not defined is "unknown".
import type { Token } from "../syntax/token.ts";
import {
  addFloat,
  type BigFloat,
  bitLength,
  compareFloat,
  divideFloat,
  exactInteger,
  exponentOf,
  fractionOf,
  multiplyFloat,
  nearestIEEE,
  negateFloat,
  PRECISION,
  roundFloat,
  signOf,
  ZERO,
} from "./constant-float.ts";

export interface UnknownValue {
  readonly kind: "unknown";
}
export interface BoolValue {
  readonly kind: "bool";
  readonly value: boolean;
}
/** A Go string: each character of `value` is one byte (0 to 255). */
export interface StringValue {
  readonly kind: "string";
  readonly value: string;
}
export interface IntValue {
  readonly kind: "int";
  readonly value: bigint;
}
/** A Float that is a fraction in lowest terms, den > 0. */
export interface RatValue {
  readonly kind: "rat";
  readonly num: bigint;
  readonly den: bigint;
}
/** A Float too large or too small for a fraction. */
export interface FloatValue {
  readonly kind: "float";
  readonly value: BigFloat;
}
export interface ComplexValue {
  readonly kind: "complex";
  readonly re: RealValue;
  readonly im: RealValue;
}
export type RealValue = IntValue | RatValue | FloatValue;
export type Value = UnknownValue | BoolValue | StringValue | RealValue | ComplexValue;

/** go/constant's Kind: both representations of a float are "float". */
export type ConstantKind = "unknown" | "bool" | "string" | "int" | "float" | "complex";

/** A fraction whose parts stay below 2**MAX_FRACTION_EXP is kept exact (go/constant's maxExp). */
const MAX_FRACTION_EXP = 4 << 10;
/** Integers above this are refused; go/types already refuses untyped ones over 512 bits after each operation. */
const MAX_INT_BITS = 1 << 16;

export const UNKNOWN: UnknownValue = { kind: "unknown" };
const TRUE: BoolValue = { kind: "bool", value: true };
const FALSE: BoolValue = { kind: "bool", value: false };
const SMALL_INTS: readonly IntValue[] = Array.from({ length: 257 }, (_, i) => ({ kind: "int", value: BigInt(i) }));

export function makeBool(value: boolean): BoolValue {
  return value ? TRUE : FALSE;
}

/** From bytes written one a character (see StringValue). */
export function makeString(bytes: string): StringValue {
  return { kind: "string", value: bytes };
}

export function makeInt(value: bigint | number): IntValue {
  if (value >= 0 && value <= 256) {
    const small = SMALL_INTS[Number(value)];
    if (small !== undefined) return small;
  }
  return { kind: "int", value: BigInt(value) };
}

function boundedInt(value: bigint): Value {
  return bitLength(value) > MAX_INT_BITS ? UNKNOWN : makeInt(value);
}

/** The nearest fraction or float of num/den; unknown where den is 0. */
export function makeFraction(num: bigint, den: bigint): RatValue | FloatValue | UnknownValue {
  if (den === 0n) return UNKNOWN;
  const divisor = gcd(num < 0n ? -num : num, den < 0n ? -den : den);
  const sign = den < 0n ? -1n : 1n;
  const n = (sign * num) / divisor;
  const d = (sign * den) / divisor;
  if (isSmallInt(n) && isSmallInt(d)) return { kind: "rat", num: n, den: d };
  return makeFloat(divideFloat({ mant: n, exp: 0 }, { mant: d, exp: 0 }));
}

/** null stands for an infinity. */
export function makeFloat(value: BigFloat | null): FloatValue | UnknownValue {
  return value === null ? UNKNOWN : { kind: "float", value };
}

/** The Float for a double; unknown unless it is finite. */
export function makeFloat64(value: number): RatValue | UnknownValue {
  if (!Number.isFinite(value)) return UNKNOWN;
  const [num, den] = fractionOf(value);
  const divisor = gcd(num < 0n ? -num : num, den);
  return { kind: "rat", num: num / divisor, den: den / divisor };
}

export function makeComplex(re: Value, im: Value): Value {
  return isReal(re) && isReal(im) ? { kind: "complex", re, im } : UNKNOWN;
}

/** x*i. */
export function makeImaginary(x: Value): Value {
  return makeComplex(makeInt(0n), x);
}

function gcd(a: bigint, b: bigint): bigint {
  let x = a;
  let y = b;
  while (y !== 0n) [x, y] = [y, x % y];
  return x === 0n ? 1n : x;
}

function isSmallInt(x: bigint): boolean {
  return bitLength(x) < MAX_FRACTION_EXP;
}

/** Whether a float would make a fraction of reasonable size. */
export function isSmallFloat(x: BigFloat): boolean {
  return Math.abs(exponentOf(x)) < MAX_FRACTION_EXP;
}

export function isReal(x: Value): x is RealValue {
  return x.kind === "int" || x.kind === "rat" || x.kind === "float";
}

export function kindOf(x: Value): ConstantKind {
  return x.kind === "rat" ? "float" : x.kind;
}

export function boolValue(x: Value): boolean {
  return x.kind === "bool" && x.value;
}

/** The integer as a number; undefined where x is no int or not a safe integer. */
export function numberValue(x: Value): number | undefined {
  if (x.kind !== "int") return undefined;
  const value = Number(x.value);
  return Number.isSafeInteger(value) ? value : undefined;
}

/** The integer if it fits an int64. */
export function int64Value(x: Value): bigint | undefined {
  return x.kind === "int" && BigInt.asIntN(64, x.value) === x.value ? x.value : undefined;
}

/** The integer if it fits a uint64. */
export function uint64Value(x: Value): bigint | undefined {
  return x.kind === "int" && BigInt.asUintN(64, x.value) === x.value ? x.value : undefined;
}

/** The nearest double; infinite where x is too large, 0 for what is no real number. */
export function float64Value(x: Value): number {
  return ieeeValue(x, "float64");
}

export function float32Value(x: Value): number {
  return ieeeValue(x, "float32");
}

function ieeeValue(x: Value, format: "float32" | "float64"): number {
  switch (x.kind) {
    case "int":
      return nearestIEEE(x.value, 1n, format);
    case "rat":
      return nearestIEEE(x.num, x.den, format);
    case "float": {
      const { mant, exp } = x.value;
      if (exponentOf(x.value) > 1100) return mant < 0n ? -Infinity : Infinity;
      if (exponentOf(x.value) < -1200) return mant < 0n ? -0 : 0;
      return exp >= 0 ? nearestIEEE(mant << BigInt(exp), 1n, format) : nearestIEEE(mant, 1n << BigInt(-exp), format);
    }
    default:
      return 0;
  }
}

/** The bits of |x| of an int; 0 for anything else. */
export function bitLen(x: Value): number {
  return x.kind === "int" ? bitLength(x.value) : 0;
}

/** -1, 0 or 1; for a complex value 0 only if it is 0; 1 for unknown (no spurious division by zero). */
export function sign(x: Value): number {
  switch (x.kind) {
    case "int":
      return signOf(x.value);
    case "rat":
      return signOf(x.num);
    case "float":
      return signOf(x.value.mant);
    case "complex":
      return sign(x.re) | sign(x.im);
    default:
      return 1;
  }
}

export function real(x: Value): Value {
  return x.kind === "complex" ? x.re : isReal(x) ? x : UNKNOWN;
}

export function imag(x: Value): Value {
  return x.kind === "complex" ? x.im : isReal(x) ? makeInt(0n) : UNKNOWN;
}

/** x as an int where it is one; a float a few bits off an integer counts as that integer (go/constant.ToInt). */
export function toInt(x: Value): IntValue | UnknownValue {
  switch (x.kind) {
    case "int":
      return x;
    case "rat":
      return x.den === 1n ? makeInt(x.num) : UNKNOWN;
    case "float":
      return floatToInt(x.value);
    case "complex":
      return sign(x.im) === 0 ? toInt(toFloat(x.re)) : UNKNOWN;
    default:
      return UNKNOWN;
  }
}

function floatToInt(x: BigFloat): IntValue | UnknownValue {
  if (!isSmallFloat(x)) return UNKNOWN;
  const slack = PRECISION - 4;
  for (const candidate of [x, roundFloat(x.mant, x.exp, slack, "down"), roundFloat(x.mant, x.exp, slack, "up")]) {
    const integer = candidate === null ? null : exactInteger(candidate);
    if (integer !== null) return makeInt(integer);
  }
  return UNKNOWN;
}

export function toFloat(x: Value): RatValue | FloatValue | UnknownValue {
  switch (x.kind) {
    case "int":
      if (isSmallInt(x.value)) return { kind: "rat", num: x.value, den: 1n };
      return makeFloat(roundFloat(x.value, 0));
    case "rat":
    case "float":
      return x;
    case "complex":
      return sign(x.im) === 0 ? toFloat(x.re) : UNKNOWN;
    default:
      return UNKNOWN;
  }
}

export function toComplex(x: Value): ComplexValue | UnknownValue {
  if (x.kind === "complex") return x;
  return isReal(x) ? { kind: "complex", re: x, im: makeInt(0n) } : UNKNOWN;
}

/** `size` > 0 limits ^ to that many bits: the operand's type is unsigned. */
export function unaryOp(op: Token, x: Value, size = 0): Value {
  switch (op) {
    case "+":
      return isReal(x) || x.kind === "complex" ? x : UNKNOWN;
    case "-":
      return negate(x);
    case "^":
      if (x.kind !== "int") return UNKNOWN;
      return makeInt(size > 0 ? BigInt.asUintN(size, ~x.value) : ~x.value);
    case "!":
      return x.kind === "bool" ? makeBool(!x.value) : UNKNOWN;
    default:
      return UNKNOWN;
  }
}

function negate(x: Value): Value {
  switch (x.kind) {
    case "int":
      return makeInt(-x.value);
    case "rat":
      return { kind: "rat", num: -x.num, den: x.den };
    case "float":
      return { kind: "float", value: negateFloat(x.value) };
    case "complex":
      return makeComplex(negate(x.re), negate(x.im));
    default:
      return UNKNOWN;
  }
}

/**
 * x op y for all operators but comparisons and shifts. Two ints are divided exactly by "/" (the result is a float)
 * and truncated by "/=", as in go/constant. Division by zero is unknown.
 */
export function binaryOp(x: Value, op: Token, y: Value): Value {
  if (x.kind === "int" && y.kind === "int") return intOp(x.value, op, y.value);
  if (isReal(x) && isReal(y)) return realOp(x, op, y);
  if (x.kind === "string" && y.kind === "string") return op === "+" ? makeString(x.value + y.value) : UNKNOWN;
  if (x.kind === "bool" && y.kind === "bool") {
    if (op === "&&") return makeBool(x.value && y.value);
    return op === "||" ? makeBool(x.value || y.value) : UNKNOWN;
  }
  const a = toComplex(x);
  const b = toComplex(y);
  return a.kind === "complex" && b.kind === "complex" ? complexOp(a, op, b) : UNKNOWN;
}

function intOp(a: bigint, op: Token, b: bigint): Value {
  switch (op) {
    case "+":
      return makeInt(a + b);
    case "-":
      return makeInt(a - b);
    case "*":
      return boundedInt(a * b);
    case "/":
      return makeFraction(a, b);
    case "/=":
      return b === 0n ? UNKNOWN : makeInt(a / b);
    case "%":
      return b === 0n ? UNKNOWN : makeInt(a % b);
    case "&":
      return makeInt(a & b);
    case "|":
      return makeInt(a | b);
    case "^":
      return makeInt(a ^ b);
    case "&^":
      return makeInt(a & ~b);
    default:
      return UNKNOWN;
  }
}

function realOp(x: RealValue, op: Token, y: RealValue): Value {
  if (x.kind === "float" || y.kind === "float") return floatOp(bigFloat(x), op, bigFloat(y));
  const [a, b] = x.kind === "rat" ? [x.num, x.den] : [x.value, 1n];
  const [c, d] = y.kind === "rat" ? [y.num, y.den] : [y.value, 1n];
  switch (op) {
    case "+":
      return makeFraction(a * d + c * b, b * d);
    case "-":
      return makeFraction(a * d - c * b, b * d);
    case "*":
      return makeFraction(a * c, b * d);
    case "/":
      return makeFraction(a * d, b * c);
    default:
      return UNKNOWN;
  }
}

function floatOp(a: BigFloat | null, op: Token, b: BigFloat | null): Value {
  if (a === null || b === null) return UNKNOWN;
  switch (op) {
    case "+":
      return makeFloat(addFloat(a, b));
    case "-":
      return makeFloat(addFloat(a, negateFloat(b)));
    case "*":
      return makeFloat(multiplyFloat(a, b));
    case "/":
      return makeFloat(divideFloat(a, b));
    default:
      return UNKNOWN;
  }
}

function bigFloat(x: RealValue): BigFloat | null {
  switch (x.kind) {
    case "int":
      return roundFloat(x.value, 0);
    case "rat":
      return x.num === 0n ? ZERO : divideFloat({ mant: x.num, exp: 0 }, { mant: x.den, exp: 0 });
    default:
      return x.value;
  }
}

function complexOp(x: ComplexValue, op: Token, y: ComplexValue): Value {
  const { re: a, im: b } = x;
  const { re: c, im: d } = y;
  switch (op) {
    case "+":
    case "-":
      return makeComplex(binaryOp(a, op, c), binaryOp(b, op, d));
    case "*": {
      const re = binaryOp(binaryOp(a, "*", c), "-", binaryOp(b, "*", d));
      return makeComplex(re, binaryOp(binaryOp(b, "*", c), "+", binaryOp(a, "*", d)));
    }
    case "/": {
      const divisor = binaryOp(binaryOp(c, "*", c), "+", binaryOp(d, "*", d));
      const re = binaryOp(binaryOp(a, "*", c), "+", binaryOp(b, "*", d));
      const im = binaryOp(binaryOp(b, "*", c), "-", binaryOp(a, "*", d));
      return makeComplex(binaryOp(re, "/", divisor), binaryOp(im, "/", divisor));
    }
    default:
      return UNKNOWN;
  }
}

/** x << count or x >> count; unknown for what is no int. The typer bounds count (go/types: 1023 - 1 + 52). */
export function shift(x: Value, op: Token, count: number): Value {
  if (x.kind !== "int" || !Number.isSafeInteger(count) || count < 0) return UNKNOWN;
  if (op === ">>") return makeInt(x.value >> BigInt(count));
  if (op !== "<<" || count > MAX_INT_BITS) return UNKNOWN;
  return boundedInt(x.value << BigInt(count));
}

/** x op y for a comparison; false where an operand is unknown or the comparison is not defined. */
export function compare(x: Value, op: Token, y: Value): boolean {
  if (isReal(x) && isReal(y)) {
    const order = realOrder(x, y);
    return order !== null && ordered(order, op);
  }
  if (x.kind === "string" && y.kind === "string") {
    return ordered(x.value < y.value ? -1 : x.value > y.value ? 1 : 0, op);
  }
  if (x.kind === "bool" && y.kind === "bool") {
    return op === "==" ? x.value === y.value : op === "!=" && x.value !== y.value;
  }
  const a = toComplex(x);
  const b = toComplex(y);
  if (a.kind !== "complex" || b.kind !== "complex") return false;
  const equal = compare(a.re, "==", b.re) && compare(a.im, "==", b.im);
  return op === "==" ? equal : op === "!=" && !equal;
}

function realOrder(x: RealValue, y: RealValue): number | null {
  if (x.kind === "float" || y.kind === "float") {
    const a = bigFloat(x);
    const b = bigFloat(y);
    return a === null || b === null ? null : compareFloat(a, b);
  }
  const [a, b] = x.kind === "rat" ? [x.num, x.den] : [x.value, 1n];
  const [c, d] = y.kind === "rat" ? [y.num, y.den] : [y.value, 1n];
  return signOf(a * d - c * b);
}

function ordered(order: number, op: Token): boolean {
  switch (op) {
    case "==":
      return order === 0;
    case "!=":
      return order !== 0;
    case "<":
      return order < 0;
    case "<=":
      return order <= 0;
    case ">":
      return order > 0;
    case ">=":
      return order >= 0;
    default:
      return false;
  }
}
