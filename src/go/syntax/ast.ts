// The syntax tree of one Go file. Kinds, fields and positions are go/ast's: `pos` is the first byte, `end` the byte
// after the last one, both as offsets into the file (what token.File.Offset(n.Pos()) gives). A tree knows nothing of
// types. Nodes are plain objects; each kind is built in exactly one place, so that its shape stays monomorphic.
// Function bodies and declarations are parsed when they are first asked for (see source.ts).
import type { Token } from "./token.ts";

export interface Ident {
  readonly kind: "Ident";
  readonly pos: number;
  readonly end: number;
  readonly name: string;
}
export interface BasicLit {
  readonly kind: "BasicLit";
  readonly pos: number;
  readonly end: number;
  /** INT, FLOAT, IMAG, CHAR or STRING. */
  readonly token: "INT" | "FLOAT" | "IMAG" | "CHAR" | "STRING";
  /** The source text, quotes included; carriage returns of raw strings removed, as go/scanner does. */
  readonly value: string;
}
export interface BadExpr {
  readonly kind: "BadExpr";
  readonly pos: number;
  readonly end: number;
}
export interface Ellipsis {
  readonly kind: "Ellipsis";
  readonly pos: number;
  readonly end: number;
  readonly elt: Expr | null;
}
export interface FuncLit {
  readonly kind: "FuncLit";
  readonly pos: number;
  readonly end: number;
  readonly type: FuncType;
  readonly body: BlockStmt;
}
export interface CompositeLit {
  readonly kind: "CompositeLit";
  readonly pos: number;
  readonly end: number;
  readonly type: Expr | null;
  readonly lbrace: number;
  readonly elts: readonly Expr[];
}
export interface ParenExpr {
  readonly kind: "ParenExpr";
  readonly pos: number;
  readonly end: number;
  readonly x: Expr;
}
export interface SelectorExpr {
  readonly kind: "SelectorExpr";
  readonly pos: number;
  readonly end: number;
  readonly x: Expr;
  readonly sel: Ident;
}
export interface IndexExpr {
  readonly kind: "IndexExpr";
  readonly pos: number;
  readonly end: number;
  readonly x: Expr;
  readonly index: Expr;
}
export interface IndexListExpr {
  readonly kind: "IndexListExpr";
  readonly pos: number;
  readonly end: number;
  readonly x: Expr;
  readonly indices: readonly Expr[];
}
export interface SliceExpr {
  readonly kind: "SliceExpr";
  readonly pos: number;
  readonly end: number;
  readonly x: Expr;
  readonly low: Expr | null;
  readonly high: Expr | null;
  readonly max: Expr | null;
  /** Two colons: x[low:high:max]. */
  readonly slice3: boolean;
}
export interface TypeAssertExpr {
  readonly kind: "TypeAssertExpr";
  readonly pos: number;
  readonly end: number;
  readonly x: Expr;
  /** null: x.(type). */
  readonly type: Expr | null;
}
export interface CallExpr {
  readonly kind: "CallExpr";
  readonly pos: number;
  readonly end: number;
  readonly fun: Expr;
  readonly lparen: number;
  readonly args: readonly Expr[];
  /** The offset of "..." after the last argument, or -1. */
  readonly ellipsis: number;
  readonly rparen: number;
}
export interface StarExpr {
  readonly kind: "StarExpr";
  readonly pos: number;
  readonly end: number;
  readonly x: Expr;
}
export interface UnaryExpr {
  readonly kind: "UnaryExpr";
  readonly pos: number;
  readonly end: number;
  /** + - ! ^ & <- ~ */
  readonly op: Token;
  readonly x: Expr;
}
export interface BinaryExpr {
  readonly kind: "BinaryExpr";
  readonly pos: number;
  readonly end: number;
  readonly x: Expr;
  readonly op: Token;
  readonly opPos: number;
  readonly y: Expr;
}
export interface KeyValueExpr {
  readonly kind: "KeyValueExpr";
  readonly pos: number;
  readonly end: number;
  readonly key: Expr;
  readonly value: Expr;
}
export interface ArrayType {
  readonly kind: "ArrayType";
  readonly pos: number;
  readonly end: number;
  /** null: a slice; an Ellipsis: [...]T. */
  readonly len: Expr | null;
  readonly elt: Expr;
}
export interface StructType {
  readonly kind: "StructType";
  readonly pos: number;
  readonly end: number;
  readonly fields: FieldList;
}
export interface FuncType {
  readonly kind: "FuncType";
  readonly pos: number;
  readonly end: number;
  readonly typeParams: FieldList | null;
  readonly params: FieldList;
  readonly results: FieldList | null;
}
export interface InterfaceType {
  readonly kind: "InterfaceType";
  readonly pos: number;
  readonly end: number;
  readonly methods: FieldList;
}
export interface MapType {
  readonly kind: "MapType";
  readonly pos: number;
  readonly end: number;
  readonly key: Expr;
  readonly value: Expr;
}
export interface ChanType {
  readonly kind: "ChanType";
  readonly pos: number;
  readonly end: number;
  readonly dir: "both" | "send" | "recv";
  readonly value: Expr;
}

export interface Field {
  readonly kind: "Field";
  readonly pos: number;
  readonly end: number;
  /** Empty: an embedded field, an unnamed parameter or result, or a type element of an interface. */
  readonly names: readonly Ident[];
  readonly type: Expr;
  readonly tag: BasicLit | null;
}
export interface FieldList {
  readonly kind: "FieldList";
  readonly pos: number;
  readonly end: number;
  readonly list: readonly Field[];
}

export interface BadStmt {
  readonly kind: "BadStmt";
  readonly pos: number;
  readonly end: number;
}
export interface DeclStmt {
  readonly kind: "DeclStmt";
  readonly pos: number;
  readonly end: number;
  readonly decl: GenDecl;
}
export interface EmptyStmt {
  readonly kind: "EmptyStmt";
  readonly pos: number;
  readonly end: number;
  readonly implicit: boolean;
}
export interface LabeledStmt {
  readonly kind: "LabeledStmt";
  readonly pos: number;
  readonly end: number;
  readonly label: Ident;
  readonly stmt: Stmt;
}
export interface ExprStmt {
  readonly kind: "ExprStmt";
  readonly pos: number;
  readonly end: number;
  readonly x: Expr;
}
export interface SendStmt {
  readonly kind: "SendStmt";
  readonly pos: number;
  readonly end: number;
  readonly chan: Expr;
  readonly value: Expr;
}
export interface IncDecStmt {
  readonly kind: "IncDecStmt";
  readonly pos: number;
  readonly end: number;
  readonly x: Expr;
  readonly token: "++" | "--";
}
export interface AssignStmt {
  readonly kind: "AssignStmt";
  readonly pos: number;
  readonly end: number;
  readonly lhs: readonly Expr[];
  /** "=", ":=", "+=" and so on. */
  readonly token: Token;
  readonly tokenPos: number;
  readonly rhs: readonly Expr[];
}
export interface GoStmt {
  readonly kind: "GoStmt";
  readonly pos: number;
  readonly end: number;
  readonly call: CallExpr;
}
export interface DeferStmt {
  readonly kind: "DeferStmt";
  readonly pos: number;
  readonly end: number;
  readonly call: CallExpr;
}
export interface ReturnStmt {
  readonly kind: "ReturnStmt";
  readonly pos: number;
  readonly end: number;
  readonly results: readonly Expr[];
}
export interface BranchStmt {
  readonly kind: "BranchStmt";
  readonly pos: number;
  readonly end: number;
  readonly token: "break" | "continue" | "goto" | "fallthrough";
  readonly label: Ident | null;
}
export interface BlockStmt {
  readonly kind: "BlockStmt";
  readonly pos: number;
  readonly end: number;
  readonly list: readonly Stmt[];
}
export interface IfStmt {
  readonly kind: "IfStmt";
  readonly pos: number;
  readonly end: number;
  readonly init: Stmt | null;
  readonly cond: Expr;
  readonly body: BlockStmt;
  readonly else: IfStmt | BlockStmt | BadStmt | null;
}
export interface CaseClause {
  readonly kind: "CaseClause";
  readonly pos: number;
  readonly end: number;
  /** null: default. */
  readonly list: readonly Expr[] | null;
  readonly colon: number;
  readonly body: readonly Stmt[];
}
export interface SwitchStmt {
  readonly kind: "SwitchStmt";
  readonly pos: number;
  readonly end: number;
  readonly init: Stmt | null;
  readonly tag: Expr | null;
  /** Its statements are CaseClauses. */
  readonly body: BlockStmt;
}
export interface TypeSwitchStmt {
  readonly kind: "TypeSwitchStmt";
  readonly pos: number;
  readonly end: number;
  readonly init: Stmt | null;
  /** `x.(type)` (ExprStmt) or `v := x.(type)` (AssignStmt). */
  readonly assign: Stmt;
  readonly body: BlockStmt;
}
export interface CommClause {
  readonly kind: "CommClause";
  readonly pos: number;
  readonly end: number;
  /** A send or receive; null: default. */
  readonly comm: Stmt | null;
  readonly colon: number;
  readonly body: readonly Stmt[];
}
export interface SelectStmt {
  readonly kind: "SelectStmt";
  readonly pos: number;
  readonly end: number;
  /** Its statements are CommClauses. */
  readonly body: BlockStmt;
}
export interface ForStmt {
  readonly kind: "ForStmt";
  readonly pos: number;
  readonly end: number;
  readonly init: Stmt | null;
  readonly cond: Expr | null;
  readonly post: Stmt | null;
  readonly body: BlockStmt;
}
export interface RangeStmt {
  readonly kind: "RangeStmt";
  readonly pos: number;
  readonly end: number;
  readonly key: Expr | null;
  readonly value: Expr | null;
  /** ":=", "=", or null where there is neither key nor value. */
  readonly token: ":=" | "=" | null;
  readonly x: Expr;
  readonly body: BlockStmt;
}

export interface ImportSpec {
  readonly kind: "ImportSpec";
  readonly pos: number;
  readonly end: number;
  /** An alias, "." or "_"; null where the package's own name is used. */
  readonly name: Ident | null;
  readonly path: BasicLit;
}
export interface ValueSpec {
  readonly kind: "ValueSpec";
  readonly pos: number;
  readonly end: number;
  readonly names: readonly Ident[];
  readonly type: Expr | null;
  readonly values: readonly Expr[];
  /** The index of this spec in its (const) declaration: the value of iota. */
  readonly iota: number;
}
export interface TypeSpec {
  readonly kind: "TypeSpec";
  readonly pos: number;
  readonly end: number;
  readonly name: Ident;
  readonly typeParams: FieldList | null;
  /** The offset of "=", or -1: an alias declaration or a definition. */
  readonly assign: number;
  readonly type: Expr;
}
export interface BadDecl {
  readonly kind: "BadDecl";
  readonly pos: number;
  readonly end: number;
}
export interface GenDecl {
  readonly kind: "GenDecl";
  readonly pos: number;
  readonly end: number;
  readonly token: "import" | "const" | "type" | "var";
  readonly lparen: number;
  readonly specs: readonly Spec[];
}
export interface FuncDecl {
  readonly kind: "FuncDecl";
  readonly pos: number;
  readonly end: number;
  readonly recv: FieldList | null;
  readonly name: Ident;
  readonly type: FuncType;
  /** Offsets of the body's braces (bodyPos = -1: declared without a body), known without parsing it. */
  readonly bodyPos: number;
  readonly bodyEnd: number;
  /** Parsed at the first access and kept until release(); null where there is none. */
  readonly body: BlockStmt | null;
  /** Whether the body has been parsed. */
  readonly isBodyParsed: boolean;
  /** Drops the parsed body; the next access parses it again (into other nodes). */
  release(): void;
}

export type Expr =
  | Ident
  | BasicLit
  | BadExpr
  | Ellipsis
  | FuncLit
  | CompositeLit
  | ParenExpr
  | SelectorExpr
  | IndexExpr
  | IndexListExpr
  | SliceExpr
  | TypeAssertExpr
  | CallExpr
  | StarExpr
  | UnaryExpr
  | BinaryExpr
  | KeyValueExpr
  | ArrayType
  | StructType
  | FuncType
  | InterfaceType
  | MapType
  | ChanType;
export type Stmt =
  | BadStmt
  | DeclStmt
  | EmptyStmt
  | LabeledStmt
  | ExprStmt
  | SendStmt
  | IncDecStmt
  | AssignStmt
  | GoStmt
  | DeferStmt
  | ReturnStmt
  | BranchStmt
  | BlockStmt
  | IfStmt
  | CaseClause
  | SwitchStmt
  | TypeSwitchStmt
  | CommClause
  | SelectStmt
  | ForStmt
  | RangeStmt;
export type Spec = ImportSpec | ValueSpec | TypeSpec;
export type Decl = BadDecl | GenDecl | FuncDecl;
export type Node = Expr | Stmt | Spec | Decl | Field | FieldList;
export type NodeKind = Node["kind"];
export type NodeOf<K extends NodeKind> = Extract<Node, { readonly kind: K }>;
/** A node that owns a body of its own: control flow, defers and returns belong to the nearest one. */
export type Func = FuncDecl | FuncLit;
