// From a literal's text to its constant value (go/constant.MakeFromLiteral): number forms with prefixes, separators
// and exponents, runes, and strings, whose value is bytes.

import {
  isSmallFloat,
  makeFloat,
  makeFraction,
  makeImaginary,
  makeInt,
  makeString,
  UNKNOWN,
  type Value,
} from "./constant.ts";
import { bitLength, divideFloat, multiplyFloat, PRECISION, powerOfFive, roundFloat } from "./constant-float.ts";

export type LiteralKind = "INT" | "FLOAT" | "IMAG" | "CHAR" | "STRING";

/** Longer number literals are unknown: converting digits costs more than linear time. */
const MAX_DIGITS = 50_000;

export function makeFromLiteral(text: string, token: LiteralKind): Value {
  switch (token) {
    case "INT":
      return intLiteral(text);
    case "FLOAT":
      return floatLiteral(text);
    case "IMAG":
      return text.endsWith("i") ? makeImaginary(floatLiteral(text.slice(0, -1))) : UNKNOWN;
    case "CHAR":
      return charLiteral(text);
    case "STRING":
      return stringLiteral(text);
  }
}

const DECIMAL = /^[0-9]+$/;
const PREFIXED = /^0(?:[xX](?:_?[0-9a-fA-F])+|[bB](?:_?[01])+|[oO](?:_?[0-7])+|(?:_?[0-7])+)$/;
const SEPARATED = /^[0-9](?:_?[0-9])*$/;

function intLiteral(text: string): Value {
  if (text.length < 16 && DECIMAL.test(text) && !text.startsWith("0")) return makeInt(Number(text));
  if (text.length > MAX_DIGITS) return UNKNOWN;
  if (PREFIXED.test(text)) {
    const digits = text.replaceAll("_", "");
    const prefix = digits[1] ?? "";
    return makeInt(BigInt(prefix >= "0" && prefix <= "9" ? `0o${digits.slice(1)}` : digits.toLowerCase()));
  }
  if (!SEPARATED.test(text) || (text.startsWith("0") && text !== "0")) return UNKNOWN;
  return makeInt(BigInt(text.replaceAll("_", "")));
}

const NUMBER = /^(0[xXbBoO])?([0-9a-fA-F_]*)(?:\.([0-9a-fA-F_]*))?(?:([eEpP])([+-]?[0-9_]+))?$/;
const DECIMAL_NUMBER = /^()([0-9_]*)(?:\.([0-9_]*))?(?:([eEpP])([+-]?[0-9_]+))?$/;

/** Also the number of an imaginary literal, where a leading 0 does not mean octal. */
function floatLiteral(text: string): Value {
  if (text.length > MAX_DIGITS) return UNKNOWN;
  const match = (/^0[xXbBoO]/.test(text) ? NUMBER : DECIMAL_NUMBER).exec(text);
  if (match === null) return UNKNOWN;
  const prefix = (match[1] ?? "").toLowerCase();
  const fraction = (match[3] ?? "").replaceAll("_", "");
  const digits = (match[2] ?? "").replaceAll("_", "") + fraction;
  if (digits === "") return UNKNOWN;
  const mantissa = integerOf(prefix, digits);
  if (mantissa === null) return UNKNOWN;
  const exponent = Number((match[5] ?? "0").replaceAll("_", ""));
  const binary = match[4]?.toLowerCase() === "p";
  const digitBits = prefix === "0x" ? 4 : prefix === "0o" ? 3 : prefix === "0b" ? 1 : 0;
  const exp5 = (digitBits === 0 ? -fraction.length : 0) + (binary ? 0 : exponent);
  const exp2 = (digitBits === 0 ? -fraction.length : -fraction.length * digitBits) + exponent;
  return scaledLiteral(mantissa, exp2, exp5);
}

function integerOf(prefix: string, digits: string): bigint | null {
  const allowed =
    prefix === "0x" ? /^[0-9a-fA-F]+$/ : prefix === "0o" ? /^[0-7]+$/ : prefix === "0b" ? /^[01]+$/ : DECIMAL;
  return allowed.test(digits) ? BigInt(prefix + digits) : null;
}

/** mantissa * 2**exp2 * 5**exp5: a 512-bit float first, then a fraction where its size is reasonable. */
function scaledLiteral(mantissa: bigint, exp2: number, exp5: number): Value {
  if (mantissa === 0n) return makeFraction(0n, 1n);
  const top = exp2 + bitLength(mantissa);
  if (!(Math.abs(top) < 0x7fffffff) || !Number.isSafeInteger(exp5)) return UNKNOWN;
  const scaled = { mant: mantissa, exp: exp2 };
  let float = exp5 === 0 ? roundFloat(mantissa, exp2) : null;
  if (exp5 !== 0) {
    const power = powerOfFive(Math.abs(exp5), PRECISION + 64);
    if (power === null) return exp5 < 0 ? makeFraction(0n, 1n) : UNKNOWN;
    float = exp5 < 0 ? divideFloat(scaled, power) : multiplyFloat(scaled, power);
  }
  if (float === null) return UNKNOWN;
  if (float.mant === 0n) return makeFraction(0n, 1n);
  if (!isSmallFloat(float) || Math.abs(exp5) > 1e6 || Math.abs(exp2) > 1e7) return makeFloat(float);
  let num = mantissa;
  let den = 1n;
  if (exp5 > 0) num *= 5n ** BigInt(exp5);
  else den *= 5n ** BigInt(-exp5);
  if (exp2 > 0) num <<= BigInt(exp2);
  else den <<= BigInt(-exp2);
  return exactFraction(num, den);
}

/** go/constant keeps a literal as a fraction by the size of its value alone. */
function exactFraction(num: bigint, den: bigint): Value {
  let a = num;
  let b = den;
  while (b !== 0n) [a, b] = [b, a % b];
  return { kind: "rat", num: num / a, den: den / a };
}

function charLiteral(text: string): Value {
  if (text.length < 3 || !text.endsWith("'")) return UNKNOWN;
  const inner = text.slice(1, -1);
  if (inner.startsWith("\\")) {
    const escaped = readEscape(inner, 0, "'");
    return escaped === null ? UNKNOWN : makeInt(escaped.code);
  }
  const code = inner.codePointAt(0);
  return code === undefined || inner === "'" ? UNKNOWN : makeInt(code);
}

/** The value of a quoted string; its characters are the bytes of the Go string. */
export function stringLiteral(text: string): Value {
  const bytes = unquote(text);
  return bytes === null ? UNKNOWN : makeString(bytes);
}

/** The bytes, one a character, of a string literal; null where it is malformed. */
export function unquote(text: string): string | null {
  if (text.length < 2 || text[0] !== text[text.length - 1]) return null;
  const inner = text.slice(1, -1);
  if (text[0] === "`") return inner.includes("`") ? null : utf8(inner.replaceAll("\r", ""));
  if (text[0] !== '"') return null;
  if (!inner.includes("\\")) return inner.includes('"') || inner.includes("\n") ? null : utf8(inner);
  let bytes = "";
  for (let i = 0; i < inner.length; ) {
    const next = inner.indexOf("\\", i);
    const plain = inner.slice(i, next < 0 ? undefined : next);
    if (plain.includes('"') || plain.includes("\n")) return null;
    bytes += utf8(plain);
    if (next < 0) break;
    const escaped = readEscape(inner, next, '"');
    if (escaped === null) return null;
    bytes += escaped.isByte ? String.fromCharCode(escaped.code) : encodeRune(escaped.code);
    i = escaped.end;
  }
  return bytes;
}

interface Escape {
  readonly code: number;
  readonly end: number;
  /** \x and octal escapes name one byte, the others a rune. */
  readonly isByte: boolean;
}

const SIMPLE_ESCAPES: Readonly<Record<string, number>> = { a: 7, b: 8, f: 12, n: 10, r: 13, t: 9, v: 11, "\\": 92 };
const HEX_ESCAPES: Readonly<Record<string, number>> = { x: 2, u: 4, U: 8 };

function readEscape(text: string, at: number, quote: string): Escape | null {
  const letter = text[at + 1] ?? "";
  if (letter === quote) return { code: quote.charCodeAt(0), end: at + 2, isByte: false };
  const simple = SIMPLE_ESCAPES[letter];
  if (simple !== undefined) return { code: simple, end: at + 2, isByte: false };
  const length = HEX_ESCAPES[letter];
  if (length !== undefined) {
    const digits = text.slice(at + 2, at + 2 + length);
    if (digits.length !== length || !/^[0-9a-fA-F]+$/.test(digits)) return null;
    const code = Number.parseInt(digits, 16);
    if (letter !== "x" && (code > 0x10ffff || (code >= 0xd800 && code < 0xe000))) return null;
    return { code, end: at + 2 + length, isByte: letter === "x" };
  }
  const octal = text.slice(at + 1, at + 4);
  if (!/^[0-7]{3}$/.test(octal) || Number.parseInt(octal, 8) > 255) return null;
  return { code: Number.parseInt(octal, 8), end: at + 4, isByte: true };
}

const ASCII = /^[\0-\x7f]*$/;

/** The UTF-8 bytes of a text, one a character. */
export function utf8(text: string): string {
  if (ASCII.test(text)) return text;
  let bytes = "";
  for (const char of text) bytes += encodeRune(char.codePointAt(0) ?? 0xfffd);
  return bytes;
}

/** The UTF-8 bytes of a rune, one a character; U+FFFD for what is no rune: the conversion string(rune). */
export function encodeRune(code: number): string {
  const rune = code < 0 || code > 0x10ffff || (code >= 0xd800 && code < 0xe000) ? 0xfffd : code;
  if (rune < 0x80) return String.fromCharCode(rune);
  const tail = 0x80 | (rune & 0x3f);
  if (rune < 0x800) return String.fromCharCode(0xc0 | (rune >> 6), tail);
  const middle = 0x80 | ((rune >> 6) & 0x3f);
  if (rune < 0x10000) return String.fromCharCode(0xe0 | (rune >> 12), middle, tail);
  return String.fromCharCode(0xf0 | (rune >> 18), 0x80 | ((rune >> 12) & 0x3f), middle, tail);
}
