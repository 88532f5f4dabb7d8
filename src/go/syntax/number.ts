// Number literals. Go spec, "Integer literals", "Floating-point literals", "Imaginary literals".
import { type Say, say, type Text } from "../../base/say.ts";
import type { LiteralToken } from "./token.ts";

type Report = (offset: number, message: Text) => void;

/** `invalid` is the offset of the first digit that the base does not have, or -1. */
interface Digits {
  end: number;
  hasDigit: boolean;
  hasSeparator: boolean;
  invalid: number;
}

/** Scans the literal at `start` (a digit, or "." before a digit). */
export function scanNumber(
  bytes: Uint8Array,
  start: number,
  limit: number,
  report: Report,
): { readonly end: number; readonly token: LiteralToken } {
  const at = (i: number): number => (i < limit ? (bytes[i] as number) : 0);
  // The common case: a short decimal integer that nothing follows.
  let i = start;
  if (at(i) !== 48) {
    while (at(i) >= 48 && at(i) <= 57) i++;
    const c = at(i);
    if (i > start && c !== 95 && c !== 46 && (c | 32) !== 101 && (c | 32) !== 112 && c !== 105) {
      return { end: i, token: "INT" };
    }
  }
  const d: Digits = { end: start, hasDigit: false, hasSeparator: false, invalid: -1 };
  let token: LiteralToken = "INT";
  let base = 10;
  let prefix = "";
  if (at(start) === 48) {
    const next = String.fromCharCode(at(start + 1) | 32);
    prefix = next === "x" || next === "o" || next === "b" ? next : "0";
    base = prefix === "x" ? 16 : prefix === "b" ? 2 : 8;
    d.end = prefix === "0" ? start + 1 : start + 2;
    d.hasDigit = prefix === "0";
  }
  if (at(start) !== 46) scanDigits(bytes, limit, base, d);
  if (at(d.end) === 46) {
    token = "FLOAT";
    if (prefix === "o" || prefix === "b") report(d.end, say`invalid radix point in ${literalName(prefix)}`);
    d.end++;
    scanDigits(bytes, limit, base, d);
  }
  if (!d.hasDigit) report(d.end, say`${literalName(prefix)} has no digits`);
  const e = at(d.end) | 32;
  if (at(d.end) !== 0 && (e === 101 || e === 112)) {
    scanExponent(bytes, limit, prefix, d, report);
    token = "FLOAT";
  } else if (prefix === "x" && token === "FLOAT") {
    report(d.end, say`hexadecimal mantissa requires a 'p' exponent`);
  }
  if (at(d.end) === 105) {
    token = "IMAG";
    d.end++;
  }
  if (token === "INT" && d.invalid >= 0) {
    report(d.invalid, say`invalid digit '${String.fromCharCode(at(d.invalid))}' in ${literalName(prefix)}`);
  }
  if (d.hasSeparator) {
    const bad = invalidSeparator(bytes, start, d.end);
    if (bad >= 0) report(bad, say`'_' must separate successive digits`);
  }
  return { end: d.end, token };
}

function scanExponent(bytes: Uint8Array, limit: number, prefix: string, d: Digits, report: Report): void {
  const letter = String.fromCharCode(bytes[d.end] as number);
  const isE = letter === "e" || letter === "E";
  if (isE && prefix !== "" && prefix !== "0") report(d.end, say`'${letter}' exponent requires decimal mantissa`);
  else if (!isE && prefix !== "x") report(d.end, say`'${letter}' exponent requires hexadecimal mantissa`);
  d.end++;
  const sign = d.end < limit ? bytes[d.end] : 0;
  if (sign === 43 || sign === 45) d.end++;
  const exponent: Digits = { end: d.end, hasDigit: false, hasSeparator: false, invalid: -1 };
  scanDigits(bytes, limit, 10, exponent);
  d.end = exponent.end;
  d.hasSeparator ||= exponent.hasSeparator;
  if (!exponent.hasDigit) report(d.end, say`exponent has no digits`);
}

function scanDigits(bytes: Uint8Array, limit: number, base: number, d: Digits): void {
  let i = d.end;
  for (; i < limit; i++) {
    const c = bytes[i] as number;
    if (c === 95) d.hasSeparator = true;
    else if (c >= 48 && c <= 57) {
      d.hasDigit = true;
      if (base < 10 && c >= 48 + base && d.invalid < 0) d.invalid = i;
    } else if (base === 16 && (c | 32) >= 97 && (c | 32) <= 102) d.hasDigit = true;
    else break;
  }
  d.end = i;
}

function literalName(prefix: string): Say {
  switch (prefix) {
    case "x":
      return say`hexadecimal literal`;
    case "o":
    case "0":
      return say`octal literal`;
    case "b":
      return say`binary literal`;
    default:
      return say`decimal literal`;
  }
}

/** The offset of the first "_" that does not stand between digits (or between prefix and digit), or -1. */
function invalidSeparator(bytes: Uint8Array, start: number, end: number): number {
  const second = (bytes[start + 1] ?? 0) | 32;
  const hasPrefix = bytes[start] === 48 && (second === 120 || second === 111 || second === 98);
  const isHex = hasPrefix && second === 120;
  // What stood before: "0" a digit (a prefix counts as one), "_" a separator, "." anything else.
  let before = hasPrefix ? "0" : ".";
  let i = hasPrefix ? start + 2 : start;
  for (; i < end; i++) {
    const c = bytes[i] as number;
    if (c === 95) {
      if (before !== "0") return i;
      before = "_";
    } else if ((c >= 48 && c <= 57) || (isHex && (c | 32) >= 97 && (c | 32) <= 102)) before = "0";
    else {
      if (before === "_") return i - 1;
      before = ".";
    }
  }
  return before === "_" ? end - 1 : -1;
}
