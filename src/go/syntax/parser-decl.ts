// Declarations. Go spec, "Declarations and scope", "Source file organization".
import { say } from "../../base/say.ts";
import type {
  BadDecl,
  BasicLit,
  BlockStmt,
  Decl,
  Expr,
  FieldList,
  FuncDecl,
  FuncType,
  GenDecl,
  Ident,
  ImportSpec,
  Spec,
  TypeSpec,
  ValueSpec,
} from "./ast.ts";
import { declStart, exprEnd, type Parser } from "./parser-core.ts";
import { basicLit, paren, parseBinaryExpr, parseExprList, parsePrimaryExpr, star } from "./parser-expr.ts";
import { parseBlock } from "./parser-stmt.ts";
import {
  funcType,
  parseArrayType,
  parseGenericParameters,
  parseParameters,
  parseResults,
  parseType,
  parseTypeParameters,
  tryIdentOrType,
} from "./parser-type.ts";
import type { Token } from "./token.ts";

/** Parses a body later: the offsets of its braces are known, what stands between them is not looked at. */
export interface BodySource {
  /** The offset after the body's closing brace, or -1: parse it now. */
  bodyEnd(open: number): number;
  parseBody(open: number, end: number): BlockStmt;
}

export function parseDecl(p: Parser, bodies: BodySource | null): Decl {
  switch (p.tok) {
    case "import":
    case "const":
    case "var":
    case "type":
      return parseGenDecl(p, p.tok);
    case "func":
      return parseFuncDecl(p, bodies);
    default: {
      const pos = p.pos;
      p.errorExpected(pos, say`declaration`);
      p.advance(declStart);
      if (p.pos === pos && p.tok !== "EOF" && !declStart.has(p.tok)) p.next();
      const bad: BadDecl = { kind: "BadDecl", pos, end: p.pos };
      return bad;
    }
  }
}

export function parseGenDecl(p: Parser, token: GenDecl["token"]): GenDecl {
  const pos = p.expect(token);
  const specs: Spec[] = [];
  let lparen = -1;
  let end = 0;
  if (p.tok === "(") {
    lparen = p.pos;
    p.next();
    for (let iota = 0; (p.tok as Token) !== ")" && (p.tok as Token) !== "EOF"; iota++) {
      specs.push(parseSpec(p, token, iota));
    }
    end = p.expect(")") + 1;
    p.expectSemi();
  } else {
    const spec = parseSpec(p, token, 0);
    specs.push(spec);
    end = spec.end;
  }
  return { kind: "GenDecl", pos, end, token, lparen, specs };
}

function parseSpec(p: Parser, token: GenDecl["token"], iota: number): Spec {
  switch (token) {
    case "import":
      return parseImportSpec(p);
    case "type":
      return parseTypeSpec(p);
    default:
      return parseValueSpec(p, token, iota);
  }
}

function parseImportSpec(p: Parser): ImportSpec {
  let name: Ident | null = null;
  if (p.tok === "IDENT") {
    name = p.parseIdent();
  } else if (p.tok === ".") {
    name = { kind: "Ident", pos: p.pos, end: p.end, name: "." };
    p.next();
  }
  const pos = p.pos;
  let path: BasicLit = { kind: "BasicLit", pos, end: pos, token: "STRING", value: "" };
  switch (p.tok as Token) {
    case "STRING":
      path = basicLit(p);
      break;
    case "IDENT":
    case "INT":
    case "FLOAT":
    case "IMAG":
    case "CHAR":
      p.error(pos, say`import path must be a string`);
      p.next();
      break;
    default:
      p.error(pos, say`missing import path`);
      p.advance(exprEnd);
  }
  p.expectSemi();
  return { kind: "ImportSpec", pos: name === null ? path.pos : name.pos, end: path.end, name, path };
}

function parseValueSpec(p: Parser, token: "const" | "var", iota: number): ValueSpec {
  const names = [p.parseIdent()];
  while (p.tok === ",") {
    p.next();
    names.push(p.parseIdent());
  }
  let type: Expr | null = null;
  let values: Expr[] = [];
  const tok = p.tok as Token;
  if (token === "const") {
    if (tok !== "EOF" && tok !== ";" && tok !== ")") type = tryIdentOrType(p);
    else {
      p.expectSemi();
      return valueSpec(names, type, values, iota);
    }
  } else if (tok !== "=") {
    type = parseType(p);
  }
  if ((p.tok as Token) === "=") {
    p.next();
    values = parseExprList(p, true);
  }
  p.expectSemi();
  return valueSpec(names, type, values, iota);
}

function valueSpec(names: readonly Ident[], type: Expr | null, values: readonly Expr[], iota: number): ValueSpec {
  const last = values[values.length - 1] ?? type ?? (names[names.length - 1] as Ident);
  return { kind: "ValueSpec", pos: (names[0] as Ident).pos, end: last.end, names, type, values, iota };
}

function parseTypeSpec(p: Parser): TypeSpec {
  const name = p.parseIdent();
  let typeParams: FieldList | null = null;
  let type: Expr | null = null;
  let assign = -1;
  if (p.tok === "[") {
    const lbrack = p.pos;
    p.next();
    if ((p.tok as Token) === "IDENT") {
      const x = parseNameOrLength(p);
      const split = splitTypeParameter(x, (p.tok as Token) === ",");
      if (split !== null && (split.type !== null || (p.tok as Token) !== "]")) {
        typeParams = parseGenericParameters(p, lbrack, split.name, split.type);
      } else {
        type = parseArrayType(p, lbrack, x);
      }
    } else {
      type = parseArrayType(p, lbrack, null);
    }
  }
  if (type === null) {
    if ((p.tok as Token) === "=") {
      assign = p.pos;
      p.next();
    }
    type = parseType(p);
  }
  p.expectSemi();
  return { kind: "TypeSpec", pos: name.pos, end: type.end, name, typeParams, assign, type };
}

/** After `type T [`, at a name: the first type parameter's name, or an array length that starts with a name. */
function parseNameOrLength(p: Parser): Expr {
  const name = p.parseIdent();
  // `P []E` and `P [n]E` are constraints: an index expression is never a constant length.
  if (p.tok === "[") return name;
  p.exprLevel++;
  const x = parseBinaryExpr(p, parsePrimaryExpr(p, name), 1);
  p.exprLevel--;
  return x;
}

/**
 * Reads `x` as "name type" of a type parameter list: `P *T`, `P (T)` and `P *T|U` parse as expressions first.
 * With `force` (a comma follows) even where x could be an array length.
 */
function splitTypeParameter(x: Expr, force: boolean): { readonly name: Ident; readonly type: Expr | null } | null {
  if (x.kind === "Ident") return { name: x, type: null };
  if (x.kind === "BinaryExpr" && x.op === "*") {
    if (x.x.kind !== "Ident" || !(force || isTypeElement(x.y))) return null;
    return { name: x.x, type: star(x.opPos, x.y) };
  }
  if (x.kind === "BinaryExpr" && x.op === "|") {
    const left = splitTypeParameter(x.x, force || isTypeElement(x.y));
    if (left === null || left.type === null) return null;
    return { name: left.name, type: { ...x, pos: left.type.pos, x: left.type } };
  }
  if (x.kind === "CallExpr" && x.fun.kind === "Ident" && x.args.length === 1 && x.ellipsis < 0) {
    const arg = x.args[0] as Expr;
    return force || isTypeElement(arg) ? { name: x.fun, type: paren(x.lparen, arg, x.rparen + 1) } : null;
  }
  return null;
}

function isTypeElement(x: Expr): boolean {
  switch (x.kind) {
    case "ArrayType":
    case "StructType":
    case "FuncType":
    case "InterfaceType":
    case "MapType":
    case "ChanType":
      return true;
    case "BinaryExpr":
      return isTypeElement(x.x) || isTypeElement(x.y);
    case "UnaryExpr":
      return x.op === "~";
    case "ParenExpr":
      return isTypeElement(x.x);
    default:
      return false;
  }
}

function parseFuncDecl(p: Parser, bodies: BodySource | null): FuncDecl {
  const pos = p.expect("func");
  const recv = p.tok === "(" ? parseParameters(p) : null;
  const name = p.parseIdent();
  let typeParams: FieldList | null = null;
  if ((p.tok as Token) === "[") {
    typeParams = parseTypeParameters(p);
    if (recv !== null && typeParams !== null) {
      p.error(typeParams.pos, say`method must have no type parameters`);
      typeParams = null;
    }
  }
  const params = parseParameters(p);
  const type = funcType(pos, typeParams, params, parseResults(p));
  if ((p.tok as Token) === ";") {
    p.next();
    if ((p.tok as Token) !== "{") return new FuncDeclNode(recv, name, type, null, -1, -1, null);
    p.error(p.pos, say`unexpected semicolon or newline before {`);
  }
  if ((p.tok as Token) !== "{") {
    p.expectSemi();
    return new FuncDeclNode(recv, name, type, null, -1, -1, null);
  }
  const open = p.pos;
  const end = bodies === null ? -1 : bodies.bodyEnd(open);
  if (end >= 0) return new FuncDeclNode(recv, name, type, null, open, end, bodies);
  const body = parseBlock(p);
  p.expectSemi();
  return new FuncDeclNode(recv, name, type, body, body.pos, body.end, null);
}

class FuncDeclNode implements FuncDecl {
  readonly kind = "FuncDecl";
  readonly pos: number;
  readonly end: number;
  readonly recv: FieldList | null;
  readonly name: Ident;
  readonly type: FuncType;
  readonly bodyPos: number;
  readonly bodyEnd: number;
  private block: BlockStmt | null;
  private readonly source: BodySource | null;

  constructor(
    recv: FieldList | null,
    name: Ident,
    type: FuncType,
    block: BlockStmt | null,
    bodyPos: number,
    bodyEnd: number,
    source: BodySource | null,
  ) {
    this.pos = type.pos;
    this.end = bodyPos >= 0 ? bodyEnd : type.end;
    this.recv = recv;
    this.name = name;
    this.type = type;
    this.block = block;
    this.bodyPos = bodyPos;
    this.bodyEnd = bodyEnd;
    this.source = source;
  }

  get body(): BlockStmt | null {
    if (this.block === null && this.source !== null) {
      this.block = this.source.parseBody(this.bodyPos, this.bodyEnd);
    }
    return this.block;
  }

  get isBodyParsed(): boolean {
    return this.block !== null;
  }

  release(): void {
    if (this.source !== null) this.block = null;
  }
}
