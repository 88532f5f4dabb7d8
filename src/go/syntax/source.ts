// One Go file, in three levels: the index (a skim of the declarations), one declaration, one body, each on demand.
import type { Text } from "../../base/say.ts";
import type { Decl, FuncDecl, GenDecl, Ident, ImportSpec } from "./ast.ts";
import type { Prefilter, Stretch } from "./prefilter.ts";

/** A scan or parse error; the text is go/parser's where there is one. */
export interface SyntaxProblem {
  readonly offset: number;
  readonly message: Text;
}

/** What the skim knows of one top-level name, without parsing its declaration. */
export interface Entry {
  readonly token: "const" | "type" | "var" | "func";
  /** The declared name; "_" and "init" included. */
  readonly name: string;
  readonly namePos: number;
  /** For methods: the receiver's base type name, without "*" and type parameters; "" otherwise. */
  readonly receiver: string;
  /** Index into `SourceFile.declAt`. */
  readonly decl: number;
}

/** Where a top-level declaration is, and whether it is a function, method or variable. */
export interface DeclStretch extends Stretch {
  readonly hasCode: boolean;
}

export interface BodyStretch extends Stretch {
  readonly receiver: string;
  readonly name: string;
}

export interface SourceFile {
  /** The path exactly as given. */
  readonly path: string;
  readonly bytes: Uint8Array;
  /** The package clause's name; null where it is missing. */
  readonly packageName: Ident | null;
  readonly packagePos: number;
  readonly imports: readonly ImportSpec[];
  /** Every top-level constant, type, variable, function and method, in source order. */
  readonly entries: readonly Entry[];
  /** Number of top-level declarations, imports included. */
  readonly declCount: number;
  /** Parses the declaration at its first access. */
  declAt(index: number): Decl;
  /** All declarations (parsed), bodies still lazy. */
  readonly decls: readonly Decl[];
  /** Problems seen so far; grows as declarations and bodies are parsed. Ordered by offset. */
  readonly errors: readonly SyntaxProblem[];
  /** Parses everything that is still lazy. */
  parseAll(): void;
  /**
   * Functions, methods and variable declarations (for the func literals in them) whose bytes contain one of the words,
   * e.g. "defer", or a call of one of the names, e.g. "Open"; in source order. A byte search: comments may match.
   */
  declarationsWith(words: readonly string[], calls: readonly string[]): (FuncDecl | GenDecl)[];
  /** The same for many who look for something: `found`, made by the filter's wanted, says at each visit for whom it is. */
  searchDeclarations(filter: Prefilter, found: Uint8Array, visit: (decl: FuncDecl | GenDecl) => void): void;
  /** Where the declaration is: nothing is parsed for it. */
  stretchAt(index: number): DeclStretch;
  /** The function, method or variable declaration around an offset; null: none there. */
  declarationAt(offset: number): FuncDecl | GenDecl | null;
  /** Where the bodies of functions are, as far as that is known without parsing, in source order. */
  readonly bodies: readonly BodyStretch[];
  /** How many bytes were parsed (declarations and bodies), for --stats. */
  readonly bytesParsed: number;
  readonly bodiesParsed: number;
}
