// The scanner: bytes to tokens, semicolons inserted, comments skipped. Go spec, "Lexical elements".
// Error texts and offsets are go/scanner's. It never throws, and stops at `limit` as if the file ended there.
import { say, type Text } from "../../base/say.ts";
import { hashSeed, hashStep, intern, nameAt, tokenAt } from "./intern.ts";
import { scanNumber } from "./number.ts";
import type { Token } from "./token.ts";
import { decodeRune, formatRune, isDigitRune, isLetterRune, runeError } from "./unicode.ts";

const decoder = new TextDecoder("utf-8", { ignoreBOM: true });

/** Byte classes: 1 letter or _, 2 digit, 4 white space (newline apart). */
const classes = new Uint8Array(256);
for (let c = 0; c < 128; c++) {
  if ((c >= 65 && c <= 90) || (c >= 97 && c <= 122) || c === 95) classes[c] = 1;
  if (c >= 48 && c <= 57) classes[c] = 2;
  if (c === 32 || c === 9 || c === 13) classes[c] = 4;
}

export class Scanner {
  readonly bytes: Uint8Array;
  /** The current token. */
  tok: Token = "ILLEGAL";
  /** Its first byte and the byte after its last one. */
  pos = 0;
  end = 0;
  /** Index of the interned name of an IDENT, or -1 where the name is not ASCII. */
  name = -1;
  /** The semicolon was inserted at a newline or at the end of the file. */
  isImplicit = false;
  /** A raw string that holds carriage returns. */
  hasCarriageReturn = false;
  private offset: number;
  private readonly limit: number;
  private insertSemi = false;
  /** Where an inserted semicolon waits, after a comment that spans lines; -1: none. */
  private newlineAt = -1;
  private readonly report: (offset: number, message: Text) => void;

  constructor(bytes: Uint8Array, start: number, limit: number, report: (offset: number, message: Text) => void) {
    this.bytes = bytes;
    this.offset = start;
    this.limit = limit;
    this.report = report;
    if (start === 0 && bytes.length >= 3 && bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) {
      this.offset = 3;
    }
  }

  error(offset: number, message: Text): void {
    this.report(offset, message);
  }

  /** Goes on scanning at `offset`, as after a line break. */
  seek(offset: number): void {
    this.offset = offset;
    this.insertSemi = false;
    this.newlineAt = -1;
  }

  next(): void {
    const bytes = this.bytes;
    const limit = this.limit;
    for (;;) {
      if (this.newlineAt >= 0) {
        this.pos = this.newlineAt;
        this.end = this.newlineAt;
        this.newlineAt = -1;
        this.tok = ";";
        this.isImplicit = true;
        return;
      }
      let i = this.offset;
      const insertSemi = this.insertSemi;
      let c = 0;
      for (;;) {
        if (i >= limit) {
          this.atEnd(insertSemi);
          return;
        }
        c = bytes[i] as number;
        if (classes[c] === 4 || (c === 10 && !insertSemi)) i++;
        else break;
      }
      this.pos = i;
      const kind = classes[c];
      if (kind === 1) {
        this.scanIdentifier(i);
        return;
      }
      if (c === 10) {
        this.offset = i + 1;
        this.end = i;
        this.tok = ";";
        this.isImplicit = true;
        this.insertSemi = false;
        return;
      }
      if (kind === 2 || (c === 46 && i + 1 < limit && classes[bytes[i + 1] as number] === 2)) {
        const number = scanNumber(bytes, i, limit, this.report);
        this.offset = number.end;
        this.end = number.end;
        this.tok = number.token;
        this.insertSemi = true;
        return;
      }
      if (c === 47 && i + 1 < limit && (bytes[i + 1] === 47 || bytes[i + 1] === 42)) {
        this.skipComment(i);
        continue;
      }
      this.scanOther(i, c);
      return;
    }
  }

  /** The text of the current token: an identifier, or a literal as written (raw strings without "\r"). */
  text(): string {
    if (this.tok === "IDENT" && this.name >= 0) return nameAt(this.name);
    return this.textOf(this.pos, this.end);
  }

  private textOf(start: number, end: number): string {
    const bytes = this.bytes;
    let text = "";
    if (end - start > 24) {
      text = decoder.decode(bytes.subarray(start, end));
    } else {
      for (let i = start; i < end; i++) {
        const c = bytes[i] as number;
        if (c >= 128) {
          text = decoder.decode(bytes.subarray(start, end));
          break;
        }
        text += String.fromCharCode(c);
      }
    }
    return this.hasCarriageReturn && this.tok === "STRING" ? text.replaceAll("\r", "") : text;
  }

  private atEnd(insertSemi: boolean): void {
    this.offset = this.limit;
    this.pos = this.limit;
    this.end = this.limit;
    if (insertSemi) {
      this.insertSemi = false;
      this.tok = ";";
      this.isImplicit = true;
    } else {
      this.tok = "EOF";
    }
  }

  private scanIdentifier(start: number): void {
    const bytes = this.bytes;
    const limit = this.limit;
    let hash = hashSeed;
    let i = start;
    while (i < limit) {
      const c = bytes[i] as number;
      if (((classes[c] as number) & 3) === 0) {
        if (c >= 128) {
          this.scanUnicodeIdentifier(i);
          return;
        }
        break;
      }
      hash = hashStep(hash, c);
      i++;
    }
    this.offset = i;
    this.end = i;
    this.name = intern(bytes, start, i, hash);
    const tok = tokenAt(this.name);
    this.tok = tok;
    this.insertSemi =
      tok === "IDENT" || tok === "return" || tok === "break" || tok === "continue" || tok === "fallthrough";
  }

  /** An identifier with letters outside ASCII; what stands before `from` belongs to it. */
  private scanUnicodeIdentifier(from: number): void {
    let i = from;
    while (i < this.limit) {
      const c = this.bytes[i] as number;
      if (c < 128) {
        if (((classes[c] as number) & 3) === 0) break;
        i++;
        continue;
      }
      const { rune, width } = decodeRune(this.bytes, i, this.limit);
      if (rune === runeError && width === 1) {
        this.error(i, say`illegal UTF-8 encoding`);
        break;
      }
      if (!isLetterRune(rune) && !isDigitRune(rune)) break;
      i += width;
    }
    this.offset = i;
    this.end = i;
    this.name = -1;
    this.tok = "IDENT";
    this.insertSemi = true;
  }

  private skipComment(start: number): void {
    const bytes = this.bytes;
    const limit = this.limit;
    let i = start + 2;
    if (bytes[start + 1] === 47) {
      while (i < limit) {
        const c = bytes[i] as number;
        if (c === 10) break;
        i = c === 0 || c >= 128 ? this.checkRune(i, c) : i + 1;
      }
      this.offset = i;
      return;
    }
    let newline = -1;
    let isClosed = false;
    while (i < limit) {
      const c = bytes[i] as number;
      if (c === 42 && i + 1 < limit && bytes[i + 1] === 47) {
        i += 2;
        isClosed = true;
        break;
      }
      if (c === 10 && newline < 0) newline = i;
      i = c === 0 || c >= 128 ? this.checkRune(i, c) : i + 1;
    }
    this.offset = i;
    if (!isClosed) this.error(start, say`comment not terminated`);
    if (this.insertSemi && newline >= 0) {
      this.newlineAt = newline;
      this.insertSemi = false;
    }
  }

  /** Reports a NUL, an encoding error or a stray byte order mark at `i`; returns the next offset. */
  private checkRune(i: number, c: number): number {
    if (c === 0) {
      this.error(i, say`illegal character NUL`);
      return i + 1;
    }
    const { rune, width } = decodeRune(this.bytes, i, this.limit);
    if (rune === runeError && width === 1) this.error(i, say`illegal UTF-8 encoding`);
    else if (rune === 0xfeff) this.error(i, say`illegal byte order mark`);
    return i + width;
  }

  private scanString(start: number): void {
    const bytes = this.bytes;
    let i = start + 1;
    this.hasCarriageReturn = false;
    for (;;) {
      const c = i < this.limit ? (bytes[i] as number) : 10;
      if (c === 10) {
        this.error(start, say`string literal not terminated`);
        break;
      }
      if (c === 34) {
        i++;
        break;
      }
      if (c === 92) i = this.scanEscape(i + 1, 34).end;
      else i = c === 0 || c >= 128 ? this.checkRune(i, c) : i + 1;
    }
    this.finishLiteral(i, "STRING");
  }

  private scanRawString(start: number): void {
    const bytes = this.bytes;
    let i = start + 1;
    this.hasCarriageReturn = false;
    for (;;) {
      if (i >= this.limit) {
        this.error(start, say`raw string literal not terminated`);
        break;
      }
      const c = bytes[i] as number;
      if (c === 96) {
        i++;
        break;
      }
      if (c === 13) this.hasCarriageReturn = true;
      i = c === 0 || c >= 128 ? this.checkRune(i, c) : i + 1;
    }
    this.finishLiteral(i, "STRING");
  }

  private scanRune(start: number): void {
    const bytes = this.bytes;
    let isValid = true;
    let runes = 0;
    let i = start + 1;
    for (;;) {
      const c = i < this.limit ? (bytes[i] as number) : 10;
      if (c === 10) {
        if (isValid) this.error(start, say`rune literal not terminated`);
        isValid = false;
        break;
      }
      if (c === 39) {
        i++;
        break;
      }
      runes++;
      if (c === 92) {
        const escaped = this.scanEscape(i + 1, 39);
        if (!escaped.isValid) isValid = false;
        i = escaped.end;
      } else {
        i = c === 0 || c >= 128 ? this.checkRune(i, c) : i + 1;
      }
    }
    if (isValid && runes !== 1) this.error(start, say`illegal rune literal`);
    this.finishLiteral(i, "CHAR");
  }

  private finishLiteral(end: number, tok: "STRING" | "CHAR"): void {
    this.offset = end;
    this.end = end;
    this.tok = tok;
    this.insertSemi = true;
  }

  /** `at` is the byte after the backslash. Go spec, "Rune literals". */
  private scanEscape(at: number, quote: number): { readonly end: number; readonly isValid: boolean } {
    const bytes = this.bytes;
    const c = at < this.limit ? (bytes[at] as number) : -1;
    if (c === quote || c === 92 || (c >= 97 && "abfnrtv".includes(String.fromCharCode(c)))) {
      return { end: at + 1, isValid: true };
    }
    let digits = 0;
    let base = 16;
    let max = 0x10ffff;
    let i = at + 1;
    if (c >= 48 && c <= 55) {
      digits = 3;
      base = 8;
      max = 255;
      i = at;
    } else if (c === 120) {
      digits = 2;
      max = 255;
    } else if (c === 117) digits = 4;
    else if (c === 85) digits = 8;
    else {
      this.error(at, c < 0 ? say`escape sequence not terminated` : say`unknown escape sequence`);
      return { end: at, isValid: false };
    }
    let value = 0;
    for (; digits > 0; digits--, i++) {
      const d = i < this.limit ? digitValue(bytes[i] as number) : 99;
      if (d >= base) {
        if (i >= this.limit) this.error(i, say`escape sequence not terminated`);
        else {
          const { rune } = decodeRune(bytes, i, this.limit);
          this.error(i, say`illegal character ${formatRune(rune)} in escape sequence`);
        }
        return { end: i, isValid: false };
      }
      value = value * base + d;
    }
    if (value > max || (value >= 0xd800 && value < 0xe000)) {
      this.error(at, say`escape sequence is invalid Unicode code point`);
      return { end: i, isValid: false };
    }
    return { end: i, isValid: true };
  }

  private scanOther(i: number, c: number): void {
    if (c === 34) this.scanString(i);
    else if (c === 96) this.scanRawString(i);
    else if (c === 39) this.scanRune(i);
    else if (c >= 128 || c === 0) this.scanUnicode(i, c);
    else this.scanOperator(i, c);
  }

  private scanUnicode(i: number, c: number): void {
    const { rune, width } = c === 0 ? { rune: 0, width: 1 } : decodeRune(this.bytes, i, this.limit);
    if (isLetterRune(rune) && rune !== runeError) {
      this.scanUnicodeIdentifier(i);
      return;
    }
    const isUtf16 = i === 0 && ((c === 0xff && this.bytes[1] === 0xfe) || (c === 0xfe && this.bytes[1] === 0xff));
    if (isUtf16) {
      this.error(i, say`illegal UTF-8 encoding (got UTF-16)`);
      this.offset = this.limit;
      this.end = this.limit;
      this.tok = "ILLEGAL";
      return;
    }
    this.checkRune(i, c);
    if (rune === 0x201c || rune === 0x201d) {
      this.error(i, say`curly quotation mark '${String.fromCodePoint(rune)}' (use neutral '"')`);
    } else if (rune !== 0xfeff) {
      this.error(i, say`illegal character ${formatRune(rune)}`);
    }
    this.offset = i + width;
    this.end = i + width;
    this.tok = "ILLEGAL";
  }

  private scanOperator(i: number, c: number): void {
    const bytes = this.bytes;
    const limit = this.limit;
    const c1 = i + 1 < limit ? (bytes[i + 1] as number) : 0;
    const c2 = i + 2 < limit ? (bytes[i + 2] as number) : 0;
    let tok: Token;
    switch (c) {
      case 40:
        tok = "(";
        break;
      case 41:
        tok = ")";
        break;
      case 91:
        tok = "[";
        break;
      case 93:
        tok = "]";
        break;
      case 123:
        tok = "{";
        break;
      case 125:
        tok = "}";
        break;
      case 44:
        tok = ",";
        break;
      case 59:
        tok = ";";
        this.isImplicit = false;
        break;
      case 46:
        tok = c1 === 46 && c2 === 46 ? "..." : ".";
        break;
      case 58:
        tok = c1 === 61 ? ":=" : ":";
        break;
      case 61:
        tok = c1 === 61 ? "==" : "=";
        break;
      case 33:
        tok = c1 === 61 ? "!=" : "!";
        break;
      case 43:
        tok = c1 === 43 ? "++" : c1 === 61 ? "+=" : "+";
        break;
      case 45:
        tok = c1 === 45 ? "--" : c1 === 61 ? "-=" : "-";
        break;
      case 42:
        tok = c1 === 61 ? "*=" : "*";
        break;
      case 47:
        tok = c1 === 61 ? "/=" : "/";
        break;
      case 37:
        tok = c1 === 61 ? "%=" : "%";
        break;
      case 94:
        tok = c1 === 61 ? "^=" : "^";
        break;
      case 126:
        tok = "~";
        break;
      case 60:
        tok = c1 === 45 ? "<-" : c1 === 61 ? "<=" : c1 === 60 ? (c2 === 61 ? "<<=" : "<<") : "<";
        break;
      case 62:
        tok = c1 === 61 ? ">=" : c1 === 62 ? (c2 === 61 ? ">>=" : ">>") : ">";
        break;
      case 38:
        tok = c1 === 94 ? (c2 === 61 ? "&^=" : "&^") : c1 === 38 ? "&&" : c1 === 61 ? "&=" : "&";
        break;
      case 124:
        tok = c1 === 124 ? "||" : c1 === 61 ? "|=" : "|";
        break;
      default:
        this.error(i, say`illegal character ${formatRune(c)}`);
        this.offset = i + 1;
        this.end = i + 1;
        this.tok = "ILLEGAL";
        return;
    }
    this.tok = tok;
    this.offset = i + tok.length;
    this.end = i + tok.length;
    this.insertSemi = c === 41 || c === 93 || c === 125 || tok === "++" || tok === "--";
  }
}

function digitValue(c: number): number {
  if (c >= 48 && c <= 57) return c - 48;
  const lower = c | 32;
  return lower >= 97 && lower <= 102 ? lower - 87 : 99;
}
