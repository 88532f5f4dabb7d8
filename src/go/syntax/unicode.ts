// UTF-8 and the character classes of identifiers. Go spec, "Characters", "Letters and digits".

export const runeError = 0xfffd;

/** One code point as unicode/utf8.DecodeRune gives it: an invalid sequence is U+FFFD of width 1. */
export function decodeRune(bytes: Uint8Array, at: number, limit: number): { rune: number; width: number } {
  const b0 = bytes[at] as number;
  if (b0 < 0x80) return { rune: b0, width: 1 };
  const need = b0 >= 0xc2 && b0 <= 0xdf ? 2 : b0 >= 0xe0 && b0 <= 0xef ? 3 : b0 >= 0xf0 && b0 <= 0xf4 ? 4 : 0;
  if (need === 0 || at + need > limit) return { rune: runeError, width: 1 };
  let rune = need === 2 ? b0 & 0x1f : need === 3 ? b0 & 0x0f : b0 & 0x07;
  for (let i = 1; i < need; i++) {
    const b = bytes[at + i] as number;
    if ((b & 0xc0) !== 0x80) return { rune: runeError, width: 1 };
    rune = (rune << 6) | (b & 0x3f);
  }
  const isOverlong = (need === 3 && rune < 0x800) || (need === 4 && rune < 0x10000);
  const isSurrogate = rune >= 0xd800 && rune <= 0xdfff;
  if (isOverlong || isSurrogate || rune > 0x10ffff) return { rune: runeError, width: 1 };
  return { rune, width: need };
}

export function isLetterRune(rune: number): boolean {
  if (rune < 0x80) return rune === 95 || ((rune | 32) >= 97 && (rune | 32) <= 122);
  return /^\p{L}$/u.test(String.fromCodePoint(rune));
}

export function isDigitRune(rune: number): boolean {
  if (rune < 0x80) return rune >= 48 && rune <= 57;
  return /^\p{Nd}$/u.test(String.fromCodePoint(rune));
}

/** As fmt's %#U prints it: U+0040 '@'; control characters without the quoted form. */
export function formatRune(rune: number): string {
  const code = `U+${rune.toString(16).toUpperCase().padStart(4, "0")}`;
  const text = String.fromCodePoint(rune);
  return /^[\p{L}\p{M}\p{N}\p{P}\p{S} ]$/u.test(text) ? `${code} '${text}'` : code;
}
