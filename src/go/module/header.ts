// What the top of a file tells before anything is parsed: constraints, package name, imports, generated or not.
import { type FileProblem, type Files, isFileProblem } from "../../host/files.ts";
import { parseSource } from "../syntax/parser.ts";
import { type Constraint, minimumRelease, parseConstraint, parsePlusBuild } from "./constraint.ts";

export interface Header {
  readonly packageName: string;
  readonly imports: readonly string[];
  /** null: none, or not valid. */
  readonly constraint: Constraint | null;
  /** The N of go1.N that a //go:build line implies, -1 for none; // +build lines set no language version. */
  readonly release: number;
  readonly isGenerated: boolean;
}

/** Where headers come from: a run reads each file's once, and what is cached need not be read at all. */
export interface Headers {
  /** `bytes`: the whole file, where it was read to tell: it is where the caller wants it all next (`isWhole`). */
  of(path: string, isWhole?: boolean): { readonly header: Header; readonly bytes: Uint8Array | null } | FileProblem;
}

/** Enough of most files to tell the header. */
const startBytes = 8192;

/** Each file asked once. */
export function headersOf(files: Files): Headers {
  const known = new Map<string, Header>();
  const note = (path: string, header: Header): Header => {
    known.set(path, header);
    return header;
  };
  return {
    of(path, isWhole = false) {
      const header = known.get(path);
      if (header !== undefined) return { header, bytes: null };
      const start = isWhole ? undefined : files.readStart?.(path, startBytes);
      if (start !== undefined) {
        if (isFileProblem(start)) return start;
        if (start.length < startBytes) return { header: note(path, readHeader(start)), bytes: start };
        if (hasWholeHeader(start)) return { header: note(path, readHeader(start)), bytes: null };
      }
      const bytes = files.readFile(path);
      return isFileProblem(bytes) ? bytes : { header: note(path, readHeader(bytes)), bytes };
    },
  };
}

const decoder = new TextDecoder("utf-8");

export function readHeader(bytes: Uint8Array): Header {
  const end = packageClauseAt(bytes);
  const top = decoder.decode(bytes.subarray(0, end));
  const source = importsOf(bytes);
  return { ...source, ...constraintOf(top), isGenerated: isGeneratedText(top) };
}

/** The offset of the package clause: the first byte that is neither white space nor a comment. */
function packageClauseAt(bytes: Uint8Array): number {
  return skipBlank(bytes, bytes[0] === 0xef && bytes[1] === 0xbb ? 3 : 0);
}

/** The offset of the next byte that is neither white space nor a comment; the length where there is none. */
function skipBlank(bytes: Uint8Array, from: number): number {
  let i = from;
  for (;;) {
    while (i < bytes.length && (bytes[i] as number) <= 32) i++;
    if (bytes[i] !== 47) return i;
    if (bytes[i + 1] === 47) {
      const newline = bytes.indexOf(10, i);
      if (newline < 0) return bytes.length;
      i = newline + 1;
    } else if (bytes[i + 1] === 42) {
      let close = bytes.indexOf(42, i + 2);
      while (close >= 0 && bytes[close + 1] !== 47) close = bytes.indexOf(42, close + 1);
      if (close < 0) return bytes.length;
      i = close + 2;
    } else {
      return i;
    }
  }
}

/** // +build lines beyond this many are not read: their conjunction is evaluated recursively. */
const maxPlusBuildLines = 100;

/**
 * //go:build counts anywhere before the package clause outside block comments; // +build lines only among leading
 * line comments that a blank line follows, and only where there is no //go:build (go/build, parseFileHeader).
 */
function constraintOf(top: string): Pick<Header, "constraint" | "release"> {
  const lines = top.split("\n");
  const old: { readonly at: number; readonly text: string }[] = [];
  let lastBlank = -1;
  let hasEnded = false;
  let inBlock = false;
  for (let i = 0; i < lines.length; i++) {
    const line = (lines[i] as string).trim();
    // The last line is the one the package clause stands on, so never blank.
    if (line === "" && !hasEnded && i < lines.length - 1) lastBlank = i;
    else if (!line.startsWith("//")) hasEnded = true;
    if (!inBlock) {
      const build = /^\/\/go:build(?:\s+(.*))?$/.exec(line);
      if (build !== null) {
        const constraint = parseConstraint(build[1] ?? "");
        return { constraint, release: constraint === null ? -1 : minimumRelease(constraint) };
      }
      const plus = hasEnded ? null : /^\/\/\s*\+build(?:\s+(.*))?$/.exec(line);
      if (plus !== null && old.length < maxPlusBuildLines) old.push({ at: i, text: plus[1] ?? "" });
    }
    inBlock = endsInBlock(line, inBlock);
  }
  let all: Constraint | null = null;
  for (const { at, text } of old) {
    const x = at < lastBlank ? parsePlusBuild(text) : null;
    if (x !== null) all = all === null ? x : { op: "&&", x: all, y: x };
  }
  return { constraint: all, release: -1 };
}

/** Whether a block comment is open after a line of comments. */
function endsInBlock(line: string, inBlock: boolean): boolean {
  let isOpen = inBlock;
  let i = 0;
  for (;;) {
    if (isOpen) {
      const close = line.indexOf("*/", i);
      if (close < 0) return true;
      isOpen = false;
      i = close + 2;
    }
    while (i < line.length && line.charCodeAt(i) <= 32) i++;
    if (!line.startsWith("/*", i)) return false;
    isOpen = true;
    i += 2;
  }
}

/** https://go.dev/s/generatedcode, and as ast.IsGenerated: before the package clause. */
function isGeneratedText(top: string): boolean {
  return top.includes("Code generated ") && /^\/\/ Code generated .* DO NOT EDIT\.\r?$/m.test(top);
}

function importsOf(bytes: Uint8Array): { readonly packageName: string; readonly imports: readonly string[] } {
  const source = parseSource("", importPart(bytes));
  const imports = source.imports.map((spec) => spec.path.value.slice(1, -1));
  return { packageName: source.packageName?.name ?? "", imports };
}

/** Whether the start of a file goes beyond its header: to the word after the last import declaration. */
function hasWholeHeader(start: Uint8Array): boolean {
  let next = skipBlank(start, importPart(start).length);
  while (start[next] === 59) next = skipBlank(start, next + 1);
  return next + importKeyword.length < start.length;
}

/** The bytes up to the end of the last import declaration: all that a header needs. */
function importPart(bytes: Uint8Array): Uint8Array {
  let end = skipWord(bytes, packageClauseAt(bytes));
  end = skipWord(bytes, skipBlank(bytes, end));
  for (;;) {
    let i = skipBlank(bytes, end);
    while (bytes[i] === 59) i = skipBlank(bytes, i + 1);
    const word = skipWord(bytes, i);
    if (word - i !== 6 || !importKeyword.every((c, k) => bytes[i + k] === c)) return bytes.subarray(0, end);
    end = importEnd(bytes, skipBlank(bytes, word));
  }
}

const importKeyword: readonly number[] = [105, 109, 112, 111, 114, 116];

/** The offset after what follows `import`: a list in parentheses, or an optional name and a string. */
function importEnd(bytes: Uint8Array, from: number): number {
  const isList = bytes[from] === 40;
  let i = isList ? from + 1 : from;
  while (i < bytes.length) {
    const c = bytes[i];
    if (c === 34 || c === 96) {
      i = stringEnd(bytes, i);
      if (!isList) return i;
    } else if (isList && c === 41) {
      return i + 1;
    } else {
      const next = skipBlank(bytes, i);
      i = next > i ? next : i + 1;
    }
  }
  return bytes.length;
}

/** The offset after a string; one in double quotes ends with its line at the latest. */
function stringEnd(bytes: Uint8Array, start: number): number {
  const quote = bytes[start];
  for (let i = start + 1; i < bytes.length; i++) {
    if (bytes[i] === quote) return i + 1;
    if (quote === 34 && bytes[i] === 10) return i;
    if (quote === 34 && bytes[i] === 92) i++;
  }
  return bytes.length;
}

/** The offset after an identifier or keyword; bytes above 127 belong to letters. */
function skipWord(bytes: Uint8Array, start: number): number {
  let i = start;
  for (; i < bytes.length; i++) {
    const c = bytes[i] as number;
    const isLetter = (c >= 97 && c <= 122) || (c >= 65 && c <= 90) || c === 95 || c >= 128;
    if (!isLetter && !(c >= 48 && c <= 57)) break;
  }
  return i;
}
