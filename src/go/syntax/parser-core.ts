// What every part of the parser shares: the current token, errors, recovery, limits. The grammar lives in
// parser-type, parser-expr, parser-stmt and parser-decl as functions over this state.
// Error texts and offsets follow go/parser, which is the oracle for the first error of a broken file.
import { type Say, say, type Text } from "../../base/say.ts";
import type { Expr, Ident } from "./ast.ts";
import { noteLink } from "./chain.ts";
import { Scanner } from "./scanner.ts";
import type { SyntaxProblem } from "./source.ts";
import type { Token } from "./token.ts";

/** Deepest recursion of the grammar; beyond it the rest of the source is given up with one error. */
const maxNesting = 600;
/** Longest left-leaning chain (a + b + c ..., f()()() ...), as in go/parser: parsed in a loop. */
const maxChain = 100_000;
const maxErrors = 10;

export class Parser {
  readonly scanner: Scanner;
  readonly errors: SyntaxProblem[];
  tok: Token = "ILLEGAL";
  pos = 0;
  end = 0;
  /** < 0: in a control clause, where "{" opens a block; >= 0: in an expression. */
  exprLevel = 0;
  /** Parsing a right-hand side, where "=" is read as a mistyped "==". */
  inRhs = false;
  nesting = 0;
  private isStopped = false;
  private syncPos = -1;
  private syncCount = 0;

  constructor(bytes: Uint8Array, start: number, limit: number, errors: SyntaxProblem[]) {
    this.errors = errors;
    this.scanner = new Scanner(bytes, start, limit, (offset, message) => {
      if (!this.isStopped && errors.length <= maxErrors) errors.push({ offset, message });
    });
    this.next();
  }

  next(): void {
    const scanner = this.scanner;
    if (this.isStopped) {
      this.tok = "EOF";
      return;
    }
    scanner.next();
    this.tok = scanner.tok;
    this.pos = scanner.pos;
    this.end = scanner.end;
  }

  /** Gives the rest of the source up: every loop sees the end of the file. */
  private stop(): void {
    this.isStopped = true;
    this.tok = "EOF";
  }

  enter(): void {
    if (++this.nesting > maxNesting) this.tooDeep();
  }

  leave(): void {
    this.nesting--;
  }

  /** Called for each link of a chain that is parsed in a loop. */
  link(x: Expr, count: number): void {
    if (count > maxChain) this.tooDeep();
    noteLink(x, count, this.tok);
  }

  private tooDeep(): void {
    this.error(this.pos, say`exceeded max nesting depth`);
    this.stop();
  }

  error(offset: number, message: Text): void {
    if (this.isStopped) return;
    const errors = this.errors;
    if (errors.length > maxErrors) return;
    const last = errors[errors.length - 1];
    if (last !== undefined && this.isSameLine(last.offset, offset)) return;
    errors.push({ offset, message });
  }

  private isSameLine(a: number, b: number): boolean {
    const bytes = this.scanner.bytes;
    for (let i = Math.min(a, b); i < Math.max(a, b); i++) if (bytes[i] === 10) return false;
    return true;
  }

  errorExpected(offset: number, what: Text): void {
    let message = say`expected ${what}`;
    if (offset === this.pos) {
      if (this.tok === ";" && this.scanner.isImplicit) message = say`expected ${what}, found newline`;
      else if (isLiteral(this.tok)) message = say`expected ${what}, found ${shortened(this.text())}`;
      else message = say`expected ${what}, found '${this.tok}'`;
    }
    this.error(offset, message);
  }

  text(): string {
    return this.scanner.text();
  }

  /** Consumes `tok`, or reports that it is missing and consumes what stands there. Returns the offset. */
  expect(tok: Token): number {
    const pos = this.pos;
    if (this.tok !== tok) this.errorExpected(pos, tok === "IDENT" ? "'IDENT'" : `'${tok}'`);
    this.next();
    return pos;
  }

  expectClosing(tok: ")" | "]" | "}", context: Say): number {
    if (this.tok !== tok && this.tok === ";" && this.scanner.isImplicit) {
      this.error(this.pos, say`missing ',' before newline in ${context}`);
      this.next();
    }
    return this.expect(tok);
  }

  expectSemi(): void {
    switch (this.tok) {
      case ")":
      case "}":
        return;
      case ",":
        this.errorExpected(this.pos, "';'");
        this.next();
        return;
      case ";":
        this.next();
        return;
      default:
        this.errorExpected(this.pos, "';'");
        this.advance(stmtStart);
    }
  }

  atComma(context: Say, follow: Token): boolean {
    if (this.tok === ",") return true;
    if (this.tok === follow) return false;
    const isAtNewline = this.tok === ";" && this.scanner.isImplicit;
    this.error(this.pos, isAtNewline ? say`missing ',' before newline in ${context}` : say`missing ',' in ${context}`);
    return true;
  }

  /** Skips to a token of `to`. Bounded: ten calls at one place without progress consume a token. */
  advance(to: ReadonlySet<Token>): void {
    for (; this.tok !== "EOF"; this.next()) {
      if (!to.has(this.tok)) continue;
      if (this.pos === this.syncPos && this.syncCount < 10) {
        this.syncCount++;
        return;
      }
      if (this.pos > this.syncPos) {
        this.syncPos = this.pos;
        this.syncCount = 0;
        return;
      }
    }
  }

  parseIdent(): Ident {
    const pos = this.pos;
    if (this.tok === "IDENT") {
      const name = this.scanner.text();
      const end = this.end;
      this.next();
      return { kind: "Ident", pos, end, name };
    }
    this.expect("IDENT");
    return { kind: "Ident", pos, end: pos + 1, name: "_" };
  }
}

/** A token may be megabytes long; a message is a line. */
function shortened(text: string): string {
  return text.length > 100 ? `${text.slice(0, 97)}...` : text;
}

function isLiteral(tok: Token): boolean {
  return tok === "IDENT" || tok === "INT" || tok === "FLOAT" || tok === "IMAG" || tok === "CHAR" || tok === "STRING";
}

export const stmtStart: ReadonlySet<Token> = new Set<Token>([
  "break",
  "const",
  "continue",
  "defer",
  "fallthrough",
  "for",
  "go",
  "goto",
  "if",
  "return",
  "select",
  "switch",
  "type",
  "var",
]);
export const declStart: ReadonlySet<Token> = new Set<Token>(["import", "const", "type", "var", "func"]);
export const exprEnd: ReadonlySet<Token> = new Set<Token>([",", ":", ";", ")", "]", "}"]);
