// Objects: what a name denotes. Go spec, "Declarations and scope"; named as in go/types.
import type { Expr, FuncDecl, GenDecl, Ident, Node } from "../syntax/ast.ts";
import type { Entry } from "../syntax/source.ts";

/** A variable of a function: a local, a parameter, a result, a receiver. */
export interface LocalVar {
  readonly kind: "var";
  readonly name: string;
  readonly decl: Ident;
  readonly role: "local" | "param" | "result" | "receiver" | "typeparam" | "const" | "type";
  /** The function literal or declaration it belongs to. */
  readonly func: Node;
  /** Its declared type, where one is written. */
  readonly type: Expr | null;
}
/** A package-level constant, type, variable or function of the package that is checked. */
export interface PackageObject {
  readonly kind: "package-level";
  readonly name: string;
  readonly entry: Entry;
}
export interface ImportedPackage {
  readonly kind: "import";
  readonly name: string;
  readonly path: string;
}
export interface Predeclared {
  readonly kind: "predeclared";
  readonly name: string;
}
export type Obj = LocalVar | PackageObject | ImportedPackage | Predeclared;

/** f, err := open(): of f the value open(), index 0, count 2; of a, b := 1, 2 each one's own value. */
export interface Init {
  readonly value: Expr;
  readonly index: number;
  readonly count: number;
}

/** for k, v := range over */
export interface Ranged {
  readonly over: Expr;
  readonly isKey: boolean;
}

/** The names of one declaration with code, its literals included, resolved. */
export interface Names {
  readonly decl: FuncDecl | GenDecl;
  /** The import path behind a name of the file's scope. */
  importPath(name: string): string | undefined;
  /** What an identifier denotes; undefined: a field, a method, a key, a label, or unknown. */
  objectOf(ident: Ident): Obj | undefined;
  /** Every identifier that denotes a variable of the function, its declaration first, in source order. */
  usesOf(variable: LocalVar): readonly Ident[];
  /** Those of its identifiers that are assigned, incremented, ranged into or whose address is taken. */
  writesOf(variable: LocalVar): readonly Ident[];
  /** The right side of its only assignment, where that is one value to one name; null otherwise. */
  valueOf(variable: LocalVar): Expr | null;
  /** The value it is declared with, and which of the values of how many variables; null: none, or not by `=`. */
  initOf(variable: LocalVar): Init | null;
  /** What a variable is declared to range over; null: it is no variable of a range clause. */
  rangeOf(variable: LocalVar): Ranged | null;
  /** The right sides of all its assignments, where each is one value to one name; null where one is not. */
  valuesOf(variable: LocalVar): readonly Expr[] | null;
}
