// What the top of a file tells before anything is parsed: constraints, package name, imports, generated or not.
import { parseSource } from "../syntax/parser.ts";
import { type Constraint, parseConstraint, parsePlusBuild } from "./constraint.ts";

export interface Header {
  readonly packageName: string;
  readonly imports: readonly string[];
  /** null: none, or not valid. */
  readonly constraint: Constraint | null;
  readonly isGenerated: boolean;
}

const decoder = new TextDecoder("utf-8");

export function readHeader(bytes: Uint8Array): Header {
  const end = packageClauseAt(bytes);
  const top = decoder.decode(bytes.subarray(0, end));
  const source = importsOf(bytes);
  return { ...source, constraint: constraintOf(top), isGenerated: isGeneratedText(top) };
}

/** The offset of the package clause: the first byte that is neither white space nor a comment. */
function packageClauseAt(bytes: Uint8Array): number {
  let i = bytes[0] === 0xef && bytes[1] === 0xbb ? 3 : 0;
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

/**
 * //go:build counts anywhere before the package clause outside block comments; // +build lines only where a blank
 * line follows their comment block, and only where there is no //go:build (go/build shouldBuild).
 */
function constraintOf(top: string): Constraint | null {
  const lines = top.replace(/\/\*[\s\S]*?\*\//g, (block) => block.replace(/[^\n]/g, " ")).split("\n");
  let lastBlank = -1;
  for (let i = lines.length - 1; i >= 0; i--) {
    if ((lines[i] as string).trim() === "") {
      lastBlank = i;
      break;
    }
  }
  let plus: Constraint | null = null;
  for (let i = 0; i < lines.length; i++) {
    const line = (lines[i] as string).trim();
    const build = /^\/\/go:build(?:\s+(.*))?$/.exec(line);
    if (build !== null) return parseConstraint(build[1] ?? "");
    const old = i < lastBlank ? /^\/\/\s*\+build\s+(.*)$/.exec(line) : null;
    const x = old === null ? null : parsePlusBuild(old[1] as string);
    if (x !== null) plus = plus === null ? x : { op: "&&", x: plus, y: x };
  }
  return plus;
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

/** The bytes up to the first declaration that is no import: all that a header needs. */
function importPart(bytes: Uint8Array): Uint8Array {
  const match = firstDeclaration(bytes);
  return match < 0 ? bytes : bytes.subarray(0, match);
}

/** The offset of the first line that starts with a declaration keyword other than import, or -1. */
function firstDeclaration(bytes: Uint8Array): number {
  for (let newline = bytes.indexOf(10); newline >= 0; newline = bytes.indexOf(10, newline + 1)) {
    const c = bytes[newline + 1];
    // func, var, const, type at the start of a line.
    if (c !== 102 && c !== 118 && c !== 99 && c !== 116) continue;
    const word = String.fromCharCode(...bytes.subarray(newline + 1, newline + 7));
    if (/^(func|var|const|type)[\s(]/.test(word)) return newline + 1;
  }
  return -1;
}
