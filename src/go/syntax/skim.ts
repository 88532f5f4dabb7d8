// The first level: where the declarations of a file are and what they are called, without parsing them.
// Bodies are skipped by their braces. Whatever looks odd makes the skim give up; the file is then parsed whole.
import { hashSeed, hashStep, intern, nameAt, tokenAt } from "./intern.ts";
import { isNameByte } from "./prefilter.ts";
import { Scanner } from "./scanner.ts";
import type { Entry } from "./source.ts";
import type { Token } from "./token.ts";

export interface SkimmedDecl {
  readonly pos: number;
  /** The offset after the declaration (its semicolon left out). */
  readonly end: number;
  readonly token: "import" | "const" | "type" | "var" | "func";
  /** Offsets of the body's braces; -1: no body. */
  readonly bodyPos: number;
  readonly bodyEnd: number;
}

export interface Skim {
  readonly packagePos: number;
  readonly name: { readonly text: string; readonly pos: number; readonly end: number };
  readonly decls: readonly SkimmedDecl[];
  readonly entries: readonly Entry[];
}

/**
 * null: the file does not look like Go, or brackets do not match. `isCursory`: nobody wants to be told what is wrong with
 * it, so that what stands in the braces of types and values is not scanned.
 */
export function skim(bytes: Uint8Array, isCursory = false): Skim | null {
  return new Skimmer(bytes, isCursory).run();
}

class Skimmer {
  private readonly bytes: Uint8Array;
  private scanner: Scanner;
  private isOdd = false;
  private readonly decls: SkimmedDecl[] = [];
  private readonly entries: Entry[] = [];
  private readonly isCursory: boolean;

  constructor(bytes: Uint8Array, isCursory: boolean) {
    this.bytes = bytes;
    this.isCursory = isCursory;
    this.scanner = new Scanner(bytes, 0, bytes.length, this.onError);
    this.scanner.next();
  }

  private readonly onError = (): void => {
    this.isOdd = true;
  };

  run(): Skim | null {
    const s = this.scanner;
    const packagePos = s.pos;
    if (!this.accept("package")) return null;
    if (this.scanner.tok !== "IDENT") return null;
    const name = { text: s.text(), pos: s.pos, end: s.end };
    s.next();
    if (!this.accept(";")) return null;
    let isImportAllowed = true;
    while ((s.tok as Token) !== "EOF") {
      const token = s.tok as Token;
      switch (token) {
        case "import":
          if (!isImportAllowed) return null;
          this.skimGroup(token);
          break;
        case "const":
        case "var":
        case "type":
          isImportAllowed = false;
          this.skimGroup(token);
          break;
        case "func":
          isImportAllowed = false;
          if (!this.skimPlainFunc()) this.skimFunc();
          break;
        default:
          return null;
      }
      if (this.isOdd) return null;
    }
    return { packagePos, name, decls: this.decls, entries: this.entries };
  }

  private accept(tok: Token): boolean {
    if (this.scanner.tok !== tok) return false;
    this.scanner.next();
    return true;
  }

  /** `const|var|type|import` spec, or ( specs ). */
  private skimGroup(token: "import" | "const" | "type" | "var"): void {
    const s = this.scanner;
    const pos = s.pos;
    s.next();
    let end = s.end;
    if (s.tok === "(") {
      s.next();
      while ((s.tok as Token) !== ")" && (s.tok as Token) !== "EOF" && !this.isOdd) {
        this.skimSpec(token);
        if ((s.tok as Token) === ";") s.next();
        else if ((s.tok as Token) !== ")") this.isOdd = true;
      }
      end = s.end;
      if (!this.accept(")")) this.isOdd = true;
    } else {
      end = this.skimSpec(token);
    }
    if (!this.accept(";")) this.isOdd = true;
    this.decls.push({ pos, end, token, bodyPos: -1, bodyEnd: -1 });
  }

  /** Notes the names and skips to the ";" or ")" that ends the spec; returns the offset after its last token. */
  private skimSpec(token: "import" | "const" | "type" | "var"): number {
    const s = this.scanner;
    if (token !== "import") {
      for (;;) {
        if (s.tok !== "IDENT") {
          this.isOdd = true;
          return s.end;
        }
        this.addEntry(token, "");
        s.next();
        if (token === "type" || (s.tok as Token) !== ",") break;
        s.next();
      }
    }
    return this.skipBalanced();
  }

  private addEntry(token: Entry["token"], receiver: string): void {
    const s = this.scanner;
    const name = s.name >= 0 ? nameAt(s.name) : s.text();
    this.entries.push({ token, name, namePos: s.pos, receiver, decl: this.decls.length });
  }

  /** Skips tokens up to a ";" or closing bracket at depth 0; returns the offset after the last skipped token. */
  private skipBalanced(): number {
    const s = this.scanner;
    let depth = 0;
    let end = s.pos;
    for (;;) {
      switch (s.tok) {
        case "{":
          if (this.isCursory) this.skipBraces();
          else depth++;
          break;
        case "(":
        case "[":
          depth++;
          break;
        case ")":
        case "]":
        case "}":
          if (depth === 0) return end;
          depth--;
          break;
        case ";":
          if (depth === 0) return end;
          break;
        case "EOF":
          this.isOdd = true;
          return end;
        default:
      }
      if (this.isOdd) return end;
      end = s.end;
      s.next();
    }
  }

  /** Goes on at the "}" that matches. */
  private skipBraces(): void {
    const end = skipBlock(this.bytes, this.scanner.pos, this.bytes.length);
    if (end < 0) {
      this.isOdd = true;
      return;
    }
    this.scanner.seek(end - 1);
    this.scanner.next();
  }

  /**
   * The same as skimFunc for what most functions look like: name, parameters and results on one line, of letters and
   * brackets alone. It reads bytes where the scanner would make tokens; false: nothing was read.
   */
  private skimPlainFunc(): boolean {
    const { bytes, scanner } = this;
    const { pos, end } = scanner;
    if (bytes[end] !== 32) return false;
    let at = end + 1;
    let receiver = "";
    if (bytes[at] === 40) {
      const word = wordEnd(bytes, at + 1);
      let type = bytes[word] === 32 ? word + 1 : at + 1;
      if (bytes[type] === 42) type++;
      const typeEnd = wordEnd(bytes, type);
      if (bytes[typeEnd] !== 41 || bytes[typeEnd + 1] !== 32) return false;
      receiver = nameBetween(bytes, type, typeEnd);
      if (receiver === "" || (type > word && nameBetween(bytes, at + 1, word) === "")) return false;
      at = typeEnd + 2;
    }
    const nameEnd = wordEnd(bytes, at);
    const name = nameBetween(bytes, at, nameEnd);
    const signatureEnd = name === "" ? -1 : plainSignatureEnd(bytes, nameEnd);
    if (signatureEnd < 0) return false;
    let bodyPos = -1;
    let bodyEnd = -1;
    let next = signatureEnd;
    if (bytes[signatureEnd] === 32) {
      bodyPos = signatureEnd + 1;
      bodyEnd = skipBlock(bytes, bodyPos, bytes.length);
      if (bodyEnd < 0 || bytes[bodyEnd] !== 10) return false;
      next = bodyEnd;
    }
    this.entries.push({ token: "func", name, namePos: at, receiver, decl: this.decls.length });
    this.decls.push({ pos, end: bodyEnd < 0 ? signatureEnd : bodyEnd, token: "func", bodyPos, bodyEnd });
    scanner.seek(next + 1);
    scanner.next();
    // A brace on the next line: a mistake that the scanner's way to here makes odd as well.
    if (bodyEnd < 0 && (scanner.tok as Token) === "{") this.isOdd = true;
    return true;
  }

  private skimFunc(): void {
    const s = this.scanner;
    const pos = s.pos;
    s.next();
    const receiver = (s.tok as Token) === "(" ? this.skimReceiver() : "";
    if ((s.tok as Token) !== "IDENT" || receiver === null) {
      this.isOdd = true;
      return;
    }
    this.addEntry("func", receiver);
    s.next();
    const signatureEnd = this.skipSignature();
    if (this.isOdd) return;
    if ((s.tok as Token) !== "{") {
      this.decls.push({ pos, end: signatureEnd, token: "func", bodyPos: -1, bodyEnd: -1 });
      if (!this.accept(";")) this.isOdd = true;
      else if ((s.tok as Token) === "{") this.isOdd = true;
      return;
    }
    const bodyPos = s.pos;
    const bodyEnd = skipBlock(this.bytes, bodyPos, this.bytes.length);
    if (bodyEnd < 0) {
      this.isOdd = true;
      return;
    }
    this.decls.push({ pos, end: bodyEnd, token: "func", bodyPos, bodyEnd });
    // The scanner goes on behind the body: its "}" is scanned, so that the semicolon after it is inserted.
    this.scanner.seek(bodyEnd - 1);
    this.scanner.next();
    if (!this.accept("}")) this.isOdd = true;
    if (!this.accept(";")) this.isOdd = true;
  }

  /** `(r *T[P])`: the name of the receiver's base type, the last one outside brackets; null where there is none. */
  private skimReceiver(): string | null {
    const s = this.scanner;
    let brackets = 0;
    let name: string | null = null;
    for (s.next(); ; s.next()) {
      switch (s.tok as Token) {
        case "[":
          brackets++;
          break;
        case "]":
          brackets--;
          break;
        case "IDENT":
          if (brackets === 0) name = s.name >= 0 ? nameAt(s.name) : s.text();
          break;
        case ")":
          s.next();
          return name;
        case "(":
        case "*":
        case ",":
        case ".":
          if (s.tok === "(") return null;
          break;
        case "EOF":
        case "{":
        case ";":
          return null;
        default:
      }
    }
  }

  /** Type parameters, parameters and results: up to the body's "{" or the ";". */
  private skipSignature(): number {
    const s = this.scanner;
    let depth = 0;
    let end = s.pos;
    let previous: Token = "func";
    for (;;) {
      switch (s.tok) {
        case "{":
          // struct{...} and interface{...} are the only braces in a signature.
          if (depth === 0 && previous !== "struct" && previous !== "interface") return end;
          depth++;
          break;
        case "(":
        case "[":
          depth++;
          break;
        case ")":
        case "]":
        case "}":
          if (--depth < 0) this.isOdd = true;
          break;
        case ";":
          if (depth === 0) return end;
          break;
        case "EOF":
          this.isOdd = true;
          break;
        default:
      }
      if (this.isOdd) return end;
      previous = s.tok;
      end = s.end;
      s.next();
    }
  }
}

/** Bytes of names, and what stands between names in a plain signature: a table costs no calls. */
const isName = new Uint8Array(256).map((_, c) => (isNameByte(c) ? 1 : 0));
const isPlain = new Uint8Array(256).map((_, c) => (isNameByte(c) && !isDigit(c) ? 1 : 0));
for (const c of " ,.*") isPlain[c.charCodeAt(0)] = 1;

/** The offset after the letters, digits and underscores from `start` on. */
function wordEnd(bytes: Uint8Array, start: number): number {
  let i = start;
  while (i < bytes.length && isName[bytes[i] as number] === 1) i++;
  return i;
}

/** An identifier; "" where it is none. */
function nameBetween(bytes: Uint8Array, start: number, end: number): string {
  if (start >= end || isDigit(bytes[start] as number)) return "";
  let hash = hashSeed;
  for (let i = start; i < end; i++) hash = hashStep(hash, bytes[i] as number);
  const name = intern(bytes, start, end, hash);
  return tokenAt(name) === "IDENT" ? nameAt(name) : "";
}

function isDigit(c: number): boolean {
  return c >= 48 && c <= 57;
}

/** Where a signature of names and brackets ends: at the space before "{" or at the end of the line; -1: it is another. */
function plainSignatureEnd(bytes: Uint8Array, start: number): number {
  let depth = 0;
  for (let i = start; i < bytes.length; i++) {
    const c = bytes[i] as number;
    if (isPlain[c] === 1) continue;
    if (c === 40 || c === 91) depth++;
    else if (c === 41 || c === 93) {
      if (--depth < 0) return -1;
    } else if (c === 10) {
      // A name or bracket before the end of the line: a semicolon is inserted.
      const last = bytes[i - 1] as number;
      return depth === 0 && (isName[last] === 1 || last === 41 || last === 93) && !endsInKeyword(bytes, i) ? i : -1;
    } else if (c === 123) {
      const isBody = depth === 0 && bytes[i - 1] === 32 && bytes[i - 2] !== 32 && !endsInKeyword(bytes, i - 1);
      return isBody ? i - 1 : -1;
    } else if (!isDigit(c) || isName[bytes[i - 1] as number] === 0) {
      return -1;
    }
  }
  return -1;
}

/** Whether the word that ends at `end` is one that a signature goes on after: struct {, interface {, chan, map. */
function endsInKeyword(bytes: Uint8Array, end: number): boolean {
  let start = end;
  while (isName[bytes[start - 1] as number] === 1) start--;
  return start < end && nameBetween(bytes, start, end) === "";
}

/** Bytes the block skipper must look at: braces, quotes, a slash. */
const special = new Uint8Array(256);
for (const c of "{}\"'`/") special[c.charCodeAt(0)] = 1;

/** The offset after the "}" that matches the "{" at `open`, or -1. Strings, runes and comments are skipped. */
export function skipBlock(bytes: Uint8Array, open: number, limit: number): number {
  let depth = 0;
  let i = open;
  while (i < limit) {
    const c = bytes[i] as number;
    if (special[c] === 0) {
      i++;
      continue;
    }
    if (c === 123) {
      depth++;
      i++;
    } else if (c === 125) {
      i++;
      if (--depth === 0) return i;
    } else if (c === 34 || c === 39) {
      i = skipQuoted(bytes, i + 1, limit, c);
      if (i < 0) return -1;
    } else if (c === 96) {
      i = bytes.indexOf(96, i + 1) + 1;
      if (i === 0 || i > limit) return -1;
    } else {
      i = skipSlash(bytes, i, limit);
      if (i < 0) return -1;
    }
  }
  return -1;
}

function skipQuoted(bytes: Uint8Array, from: number, limit: number, quote: number): number {
  for (let i = from; i < limit; i++) {
    const c = bytes[i];
    if (c === quote) return i + 1;
    if (c === 92) i++;
    else if (c === 10) return -1;
  }
  return -1;
}

/** A comment, or the operator "/". */
function skipSlash(bytes: Uint8Array, at: number, limit: number): number {
  const next = at + 1 < limit ? bytes[at + 1] : 0;
  if (next === 47) {
    const newline = bytes.indexOf(10, at + 2);
    return newline < 0 || newline >= limit ? limit : newline;
  }
  if (next !== 42) return at + 1;
  for (let i = at + 2; ; ) {
    const star = bytes.indexOf(42, i);
    if (star < 0 || star + 1 >= limit) return -1;
    if (bytes[star + 1] === 47) return star + 2;
    i = star + 1;
  }
}
