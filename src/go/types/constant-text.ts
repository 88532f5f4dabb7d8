// How constants print: exactly (go/constant's ExactString, what `debug types` shows) and shortened for messages.

import { float64Value, type Value } from "./constant.ts";
import { type BigFloat, bitLength, exponentOf } from "./constant-float.ts";
import { isPrintable } from "./constant-printable.ts";

export function exactString(x: Value): string {
  switch (x.kind) {
    case "unknown":
      return "unknown";
    case "bool":
      return String(x.value);
    case "string":
      return quote(x.value);
    case "int":
      return x.value.toString();
    case "rat":
      return x.den === 1n ? x.num.toString() : `${x.num}/${x.den}`;
    case "float":
      return exactFloat(x.value);
    case "complex":
      return `(${exactString(x.re)} + ${exactString(x.im)}i)`;
  }
}

/** math/big's 'p' format: a mantissa in [0.5, 1) in hexadecimal and a binary exponent. */
function exactFloat(x: BigFloat): string {
  if (x.mant === 0n) return "0";
  const magnitude = x.mant < 0n ? -x.mant : x.mant;
  const padding = (4 - (bitLength(magnitude) % 4)) % 4;
  const digits = (magnitude << BigInt(padding)).toString(16).replace(/0+$/, "");
  const exponent = exponentOf(x);
  return `${x.mant < 0n ? "-" : ""}0x.${digits}p${exponent >= 0 ? "+" : ""}${exponent}`;
}

const MAX_SHOWN = 72;

/** A short form for messages: strings cut, floats to six digits. */
export function shortString(x: Value): string {
  switch (x.kind) {
    case "string": {
      const quoted = [...quote(x.value)];
      return quoted.length > MAX_SHOWN ? `${quoted.slice(0, MAX_SHOWN - 3).join("")}...` : quoted.join("");
    }
    case "rat":
    case "float": {
      const value = float64Value(x);
      return Number.isFinite(value) ? String(Number(value.toPrecision(6))) : exactString(x);
    }
    case "complex":
      return `(${shortString(x.re)} + ${shortString(x.im)}i)`;
    default:
      return exactString(x);
  }
}

const ESCAPES: Readonly<Record<number, string>> = {
  7: "\\a",
  8: "\\b",
  9: "\\t",
  10: "\\n",
  11: "\\v",
  12: "\\f",
  13: "\\r",
  34: '\\"',
  92: "\\\\",
};
const PLAIN = /^[ !#-[\]-~]*$/;

/** strconv.Quote of a Go string whose bytes are the characters of `bytes`. */
export function quote(bytes: string): string {
  if (PLAIN.test(bytes)) return `"${bytes}"`;
  let out = '"';
  for (let i = 0; i < bytes.length; ) {
    const { rune, size } = decodeRune(bytes, i);
    out += rune < 0 ? `\\x${hex(bytes.charCodeAt(i), 2)}` : quoteRune(rune);
    i += size;
  }
  return `${out}"`;
}

function quoteRune(rune: number): string {
  const escaped = ESCAPES[rune];
  if (escaped !== undefined) return escaped;
  if (isPrintable(rune)) return String.fromCodePoint(rune);
  if (rune < 0x80) return `\\x${hex(rune, 2)}`;
  return rune < 0x10000 ? `\\u${hex(rune, 4)}` : `\\U${hex(rune, 8)}`;
}

function hex(value: number, width: number): string {
  return value.toString(16).padStart(width, "0");
}

/** The rune that starts at a byte, with its length; rune -1 (and size 1) where the bytes are not valid UTF-8. */
export function decodeRune(bytes: string, at: number): { readonly rune: number; readonly size: number } {
  const first = bytes.charCodeAt(at);
  if (first < 0x80) return { rune: first, size: 1 };
  const size = first >= 0xf0 ? 4 : first >= 0xe0 ? 3 : 2;
  const least = size === 4 ? 0x10000 : size === 3 ? 0x800 : 0x80;
  if (first < 0xc2 || first > 0xf4 || at + size > bytes.length) return { rune: -1, size: 1 };
  let rune = first & (0x7f >> size);
  for (let i = 1; i < size; i++) {
    const next = bytes.charCodeAt(at + i);
    if ((next & 0xc0) !== 0x80) return { rune: -1, size: 1 };
    rune = (rune << 6) | (next & 0x3f);
  }
  const isRune = rune >= least && rune <= 0x10ffff && (rune < 0xd800 || rune > 0xdfff);
  return isRune ? { rune, size } : { rune: -1, size: 1 };
}
