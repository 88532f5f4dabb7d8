// Whether a constant is representable in a basic type, and as what (Go spec, "Representability"; go/types'
// representableConst): integers must fit, floats and complex values round to the type's precision and must not
// become infinite.
import {
  binaryOp,
  bitLen,
  float32Value,
  float64Value,
  imag,
  int64Value,
  makeFloat64,
  makeImaginary,
  real,
  sign,
  toComplex,
  toFloat,
  toInt,
  UNKNOWN,
  type Value,
} from "./constant.ts";

/** The names of the basic types a constant can have, as go/types prints them. */
export type ConstantType =
  | "bool"
  | "string"
  | "int"
  | "int8"
  | "int16"
  | "int32"
  | "int64"
  | "uint"
  | "uint8"
  | "uint16"
  | "uint32"
  | "uint64"
  | "uintptr"
  | "float32"
  | "float64"
  | "complex64"
  | "complex128"
  | "untyped bool"
  | "untyped int"
  | "untyped rune"
  | "untyped float"
  | "untyped complex"
  | "untyped string";

/** The size of int, uint and uintptr in bits. */
export type WordBits = 32 | 64;

/** x as a value of the type, rounded where the type rounds; null where it is not representable. */
export function represent(x: Value, type: ConstantType, word: WordBits = 64): Value | null {
  if (x.kind === "unknown") return x;
  switch (type) {
    case "bool":
    case "untyped bool":
      return x.kind === "bool" ? x : null;
    case "string":
    case "untyped string":
      return x.kind === "string" ? x : null;
    case "untyped float":
      return isNot(toFloat(x)) ? null : x;
    case "float32":
    case "float64":
      return isNot(toFloat(x)) ? null : rounded(toFloat(x), type);
    case "untyped complex":
      return isNot(toComplex(x)) ? null : x;
    case "complex64":
    case "complex128":
      return isNot(toComplex(x)) ? null : roundedComplex(toComplex(x), type);
    default:
      return integer(x, type, word);
  }
}

function isNot(x: Value): boolean {
  return x.kind === "unknown";
}

function integer(x: Value, type: ConstantType, word: WordBits): Value | null {
  const value = toInt(x);
  if (value.kind !== "int") return null;
  if (type === "untyped int" || type === "untyped rune") return value;
  const isUnsigned = type.startsWith("uint");
  const bits = type === "uintptr" ? word : Number(type.replace(/^u?int/, "")) || word;
  if (isUnsigned) return sign(value) >= 0 && bitLen(value) <= bits ? value : null;
  return int64Value(value) !== undefined && BigInt.asIntN(bits, value.value) === value.value ? value : null;
}

function rounded(x: Value, type: "float32" | "float64"): Value | null {
  const value = type === "float32" ? float32Value(x) : float64Value(x);
  return Number.isFinite(value) ? makeFloat64(value) : null;
}

function roundedComplex(x: Value, type: "complex64" | "complex128"): Value | null {
  const part = type === "complex64" ? "float32" : "float64";
  const re = rounded(real(x), part);
  const im = rounded(imag(x), part);
  return re === null || im === null ? null : binaryOp(re, "+", makeImaginary(im));
}

/** go/types refuses untyped integers above 512 bits after an operation: they become unknown. */
export function bounded(x: Value): Value {
  return bitLen(x) > 512 ? UNKNOWN : x;
}
