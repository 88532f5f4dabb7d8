// Binary floating-point numbers of bounded precision on big integers: what go/constant takes from math/big's Float.
// A number is mant * 2**exp with |mant| below 2**precision; every operation rounds once, to nearest even.

export interface BigFloat {
  readonly mant: bigint;
  readonly exp: number;
}

/** go/constant's mantissa length; the spec asks for at least 256 bits. */
export const PRECISION = 512;

/** math/big's exponent range; a result above it is an infinity (null here), one below it is zero. */
const MAX_EXP = 0x7fffffff;
const MIN_EXP = -0x80000000;

export type RoundingMode = "nearest" | "down" | "up";

export const ZERO: BigFloat = { mant: 0n, exp: 0 };

/** The number of bits of |x|; 0 for 0. */
export function bitLength(x: bigint): number {
  const magnitude = x < 0n ? -x : x;
  if (magnitude < 0x20000000000000n) {
    const small = Number(magnitude);
    if (small < 0x80000000) return 32 - Math.clz32(small);
    return 64 - Math.clz32(Math.floor(small / 0x100000000));
  }
  const hex = magnitude.toString(16);
  return (hex.length - 1) * 4 + (32 - Math.clz32(Number.parseInt(hex[0] ?? "0", 16)));
}

/** Rounds to `precision` bits: "down" is toward zero, "up" away from it. null: the exponent overflows. */
export function roundFloat(
  mant: bigint,
  exp: number,
  precision: number = PRECISION,
  mode: RoundingMode = "nearest",
): BigFloat | null {
  if (mant === 0n) return ZERO;
  const bits = bitLength(mant);
  let rounded = mant;
  let exponent = exp;
  if (bits > precision) {
    const drop = BigInt(bits - precision);
    rounded = roundedShift(mant < 0n ? -mant : mant, drop, mode);
    if (mant < 0n) rounded = -rounded;
    exponent += bits - precision;
  }
  const top = exponent + bitLength(rounded);
  if (top > MAX_EXP) return null;
  if (top < MIN_EXP) return ZERO;
  return { mant: rounded, exp: exponent };
}

function roundedShift(magnitude: bigint, drop: bigint, mode: RoundingMode): bigint {
  const kept = magnitude >> drop;
  const rest = magnitude - (kept << drop);
  if (rest === 0n || mode === "down") return kept;
  if (mode === "up") return kept + 1n;
  const half = 1n << (drop - 1n);
  if (rest > half || (rest === half && (kept & 1n) === 1n)) return kept + 1n;
  return kept;
}

export function addFloat(x: BigFloat, y: BigFloat): BigFloat | null {
  if (x.mant === 0n) return y;
  if (y.mant === 0n) return x;
  const [high, low] = exponentOf(x) >= exponentOf(y) ? [x, y] : [y, x];
  const gap = exponentOf(high) - exponentOf(low);
  // Far below the last bit only the sign of the smaller number matters; a sticky bit stands for it, so that hostile
  // exponents cannot ask for gigabytes.
  if (gap > 2 * PRECISION + 4) {
    const shift = 2 * PRECISION;
    return roundFloat((high.mant << BigInt(shift)) + (low.mant < 0n ? -1n : 1n), high.exp - shift);
  }
  const exp = Math.min(high.exp, low.exp);
  return roundFloat((high.mant << BigInt(high.exp - exp)) + (low.mant << BigInt(low.exp - exp)), exp);
}

export function negateFloat(x: BigFloat): BigFloat {
  return x.mant === 0n ? x : { mant: -x.mant, exp: x.exp };
}

export function multiplyFloat(x: BigFloat, y: BigFloat, precision: number = PRECISION): BigFloat | null {
  return roundFloat(x.mant * y.mant, x.exp + y.exp, precision);
}

/** The quotient; null where y is 0 or the exponent overflows. */
export function divideFloat(x: BigFloat, y: BigFloat, precision: number = PRECISION): BigFloat | null {
  if (y.mant === 0n) return null;
  if (x.mant === 0n) return ZERO;
  const negative = x.mant < 0n !== y.mant < 0n;
  const numerator = x.mant < 0n ? -x.mant : x.mant;
  const denominator = y.mant < 0n ? -y.mant : y.mant;
  const shift = Math.max(0, precision + 2 - bitLength(numerator) + bitLength(denominator));
  const scaled = numerator << BigInt(shift);
  let quotient = scaled / denominator;
  let exp = x.exp - y.exp - shift;
  if (quotient * denominator !== scaled) {
    quotient = (quotient << 1n) | 1n;
    exp -= 1;
  }
  return roundFloat(negative ? -quotient : quotient, exp, precision);
}

export function compareFloat(x: BigFloat, y: BigFloat): number {
  const signX = signOf(x.mant);
  const signY = signOf(y.mant);
  if (signX !== signY || signX === 0) return signX - signY;
  const topX = exponentOf(x);
  const topY = exponentOf(y);
  if (topX !== topY) return topX > topY ? signX : -signX;
  const exp = Math.min(x.exp, y.exp);
  return signOf((x.mant << BigInt(x.exp - exp)) - (y.mant << BigInt(y.exp - exp)));
}

export function signOf(x: bigint): number {
  return x < 0n ? -1 : x > 0n ? 1 : 0;
}

/** math/big's exponent: 0.5 <= |x| / 2**exponent < 1; 0 for 0. */
export function exponentOf(x: BigFloat): number {
  return x.mant === 0n ? 0 : x.exp + bitLength(x.mant);
}

/** The integer x stands for; null where it has a fraction. The caller bounds the exponent. */
export function exactInteger(x: BigFloat): bigint | null {
  if (x.exp >= 0) return x.mant << BigInt(x.exp);
  if (exponentOf(x) <= 0) return x.mant === 0n ? 0n : null;
  const shift = BigInt(-x.exp);
  const integer = x.mant >> shift;
  return integer << shift === x.mant ? integer : null;
}

/** 5**n as math/big computes it: repeated squaring with 64 further bits. */
export function powerOfFive(n: number, precision: number): BigFloat | null {
  const direct = Math.min(n, 27);
  let result: BigFloat | null = { mant: 5n ** BigInt(direct), exp: 0 };
  let factor: BigFloat | null = { mant: 5n, exp: 0 };
  for (let rest = n - direct; rest > 0; rest = Math.floor(rest / 2)) {
    if (factor === null || result === null) return null;
    if (rest % 2 === 1) result = multiplyFloat(result, factor, precision);
    if (rest > 1) factor = multiplyFloat(factor, factor, precision + 64);
  }
  return result;
}

/** The nearest value of an IEEE format to numerator/denominator (denominator > 0), ties to even; may be infinite. */
export function nearestIEEE(numerator: bigint, denominator: bigint, format: "float32" | "float64"): number {
  if (numerator === 0n) return 0;
  const [bits, minExp, maxExp] = format === "float64" ? [53, -1074, 1024] : [24, -149, 128];
  const magnitude = numerator < 0n ? -numerator : numerator;
  const estimate = bitLength(magnitude) - bitLength(denominator);
  // The quotient lies in (2**(estimate-1), 2**(estimate+1)): scale it to an integer of `bits` or `bits + 1` bits.
  let exp = Math.max(estimate - bits, minExp);
  let rounded = dividedToEven(magnitude, denominator, exp);
  if (bitLength(rounded) > bits) {
    exp = Math.max(estimate - bits + 1, minExp);
    rounded = dividedToEven(magnitude, denominator, exp);
  }
  if (rounded === 0n) return numerator < 0n ? -0 : 0;
  const top = exp + bitLength(rounded);
  if (top > maxExp) return numerator < 0n ? -Infinity : Infinity;
  const value = scaled(Number(rounded), exp);
  return numerator < 0n ? -value : value;
}

function dividedToEven(magnitude: bigint, denominator: bigint, exp: number): bigint {
  const n = exp < 0 ? magnitude << BigInt(-exp) : magnitude;
  const d = exp > 0 ? denominator << BigInt(exp) : denominator;
  const quotient = n / d;
  const twice = (n - quotient * d) * 2n;
  return twice > d || (twice === d && (quotient & 1n) === 1n) ? quotient + 1n : quotient;
}

/** mantissa * 2**exp without an intermediate overflow or a second rounding. */
function scaled(mantissa: number, exp: number): number {
  if (exp > 900) return mantissa * 2 ** 900 * 2 ** (exp - 900);
  if (exp < -1000) return mantissa * 2 ** -1000 * 2 ** (exp + 1000);
  return mantissa * 2 ** exp;
}

/** A finite double as numerator and denominator. */
export function fractionOf(value: number): readonly [bigint, bigint] {
  if (Number.isInteger(value)) return [BigInt(value), 1n];
  const view = new DataView(new ArrayBuffer(8));
  view.setFloat64(0, value);
  const raw = view.getBigUint64(0);
  const biased = Number((raw >> 52n) & 0x7ffn);
  const fraction = raw & 0xfffffffffffffn;
  const mant = biased === 0 ? fraction : fraction | 0x10000000000000n;
  const exp = (biased === 0 ? 1 : biased) - 1075;
  const signed = value < 0 ? -mant : mant;
  return exp >= 0 ? [signed << BigInt(exp), 1n] : [signed, 1n << BigInt(-exp)];
}
