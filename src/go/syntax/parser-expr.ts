// Expressions. Go spec, "Expressions".
import { say } from "../../base/say.ts";
import type {
  BadExpr,
  BasicLit,
  BinaryExpr,
  BlockStmt,
  CallExpr,
  ChanType,
  Expr,
  Ident,
  IndexExpr,
  IndexListExpr,
  ParenExpr,
  SelectorExpr,
  StarExpr,
  UnaryExpr,
} from "./ast.ts";
import { type Parser, stmtStart } from "./parser-core.ts";
import { parseBlock } from "./parser-stmt.ts";
import { parseFuncType, parseType, tryIdentOrType } from "./parser-type.ts";
import { precedence, type Token } from "./token.ts";

// Made once: the loops below only hand them on.
const argumentList = say`argument list`;
const compositeLiteral = say`composite literal`;

export function badExpr(pos: number, end: number): BadExpr {
  return { kind: "BadExpr", pos, end };
}
export function selector(x: Expr, sel: Ident): SelectorExpr {
  return { kind: "SelectorExpr", pos: x.pos, end: sel.end, x, sel };
}
export function star(pos: number, x: Expr): StarExpr {
  return { kind: "StarExpr", pos, end: x.end, x };
}
export function unary(pos: number, op: Token, x: Expr): UnaryExpr {
  return { kind: "UnaryExpr", pos, end: x.end, op, x };
}
export function binary(x: Expr, op: Token, opPos: number, y: Expr): BinaryExpr {
  return { kind: "BinaryExpr", pos: x.pos, end: y.end, x, op, opPos, y };
}
export function paren(pos: number, x: Expr, end: number): ParenExpr {
  return { kind: "ParenExpr", pos, end, x };
}
/** x[a] or x[a, b]; `indices` has at least one element. */
export function indexExpr(x: Expr, indices: readonly Expr[], end: number): IndexExpr | IndexListExpr {
  if (indices.length === 1) return { kind: "IndexExpr", pos: x.pos, end, x, index: indices[0] as Expr };
  return { kind: "IndexListExpr", pos: x.pos, end, x, indices };
}
export function basicLit(p: Parser): BasicLit {
  const token = p.tok as BasicLit["token"];
  const lit: BasicLit = { kind: "BasicLit", pos: p.pos, end: p.end, token, value: p.text() };
  p.next();
  return lit;
}

export function parseExpr(p: Parser): Expr {
  return parseBinaryExpr(p, null, 1);
}

export function parseRhs(p: Parser): Expr {
  const outer = p.inRhs;
  p.inRhs = true;
  const x = parseExpr(p);
  p.inRhs = outer;
  return x;
}

export function parseExprList(p: Parser, inRhs: boolean): Expr[] {
  const outer = p.inRhs;
  p.inRhs = inRhs;
  const list = [parseExpr(p)];
  while (p.tok === ",") {
    p.next();
    list.push(parseExpr(p));
  }
  p.inRhs = outer;
  return list;
}

export function parseBinaryExpr(p: Parser, left: Expr | null, minPrecedence: number): Expr {
  let x = left ?? parseUnaryExpr(p);
  for (let n = 1; ; n++) {
    const op: Token = p.inRhs && p.tok === "=" ? "==" : p.tok;
    const level = precedence(op);
    if (level < minPrecedence) return x;
    p.link(x, n);
    const opPos = p.expect(op);
    const y = parseBinaryExpr(p, null, level + 1);
    x = binary(x, op, opPos, y);
  }
}

function parseUnaryExpr(p: Parser): Expr {
  switch (p.tok) {
    case "+":
    case "-":
    case "!":
    case "^":
    case "&":
    case "~":
    case "*":
    case "<-": {
      p.enter();
      const x = parseUnaryOperator(p);
      p.leave();
      return x;
    }
    default:
      return parsePrimaryExpr(p, null);
  }
}

function parseUnaryOperator(p: Parser): Expr {
  const pos = p.pos;
  const op = p.tok;
  p.next();
  const x = parseUnaryExpr(p);
  if (op === "*") return star(pos, x);
  if (op === "<-" && x.kind === "ChanType") return reassociate(p, pos, x);
  return unary(pos, op, x);
}

/** `<-chan T` was read as `<-` before a channel type: the arrow belongs to the type, also in `<-chan<- T`. */
function reassociate(p: Parser, arrow: number, type: ChanType): Expr {
  if (type.dir === "recv") {
    p.errorExpected(type.pos, "'chan'");
    return type;
  }
  if (type.dir === "both") return { ...type, pos: arrow, dir: "recv" };
  // <-(chan<- T) is (<-chan (<-T)): T must be a channel type that takes the second arrow.
  const value = type.value;
  if (value.kind !== "ChanType") {
    p.errorExpected(arrowOf(p, type), say`channel type`);
    return type;
  }
  return { ...type, pos: arrow, dir: "recv", value: reassociate(p, arrowOf(p, type), value) };
}

/** The offset of the "<-" of `chan<- T`. */
function arrowOf(p: Parser, type: ChanType): number {
  const bytes = p.scanner.bytes;
  let i = type.pos;
  while (i < type.value.pos && !(bytes[i] === 60 && bytes[i + 1] === 45)) i++;
  return i;
}

function parseOperand(p: Parser): Expr {
  switch (p.tok) {
    case "IDENT":
      return p.parseIdent();
    case "INT":
    case "FLOAT":
    case "IMAG":
    case "CHAR":
    case "STRING":
      return basicLit(p);
    case "(": {
      const lparen = p.pos;
      p.enter();
      p.next();
      p.exprLevel++;
      const x = parseRhs(p);
      p.exprLevel--;
      const rparen = p.expect(")");
      p.leave();
      return paren(lparen, x, rparen + 1);
    }
    case "func":
      return parseFuncTypeOrLit(p);
    default:
  }
  const type = tryIdentOrType(p);
  if (type !== null) return type;
  const pos = p.pos;
  p.errorExpected(pos, say`operand`);
  p.advance(stmtStart);
  return badExpr(pos, p.pos);
}

function parseFuncTypeOrLit(p: Parser): Expr {
  p.enter();
  const type = parseFuncType(p);
  if (p.tok !== "{") {
    p.leave();
    return type;
  }
  p.exprLevel++;
  const body: BlockStmt = parseBlock(p);
  p.exprLevel--;
  p.leave();
  return { kind: "FuncLit", pos: type.pos, end: body.end, type, body };
}

export function parsePrimaryExpr(p: Parser, operand: Expr | null): Expr {
  let x = operand ?? parseOperand(p);
  for (let n = 1; ; n++) {
    p.link(x, n);
    switch (p.tok) {
      case ".":
        x = parseAfterPeriod(p, x);
        break;
      case "[":
        p.enter();
        x = parseIndexOrSlice(p, x);
        p.leave();
        break;
      case "(":
        p.enter();
        x = parseCall(p, x);
        p.leave();
        break;
      case "{": {
        const type = unparen(x);
        if (!mayBeLiteralType(p, type)) return x;
        if (type !== x) p.error(type.pos, say`cannot parenthesize type in composite literal`);
        x = parseLiteralValue(p, x);
        break;
      }
      default:
        return x;
    }
  }
}

export function unparen(x: Expr): Expr {
  let inner = x;
  while (inner.kind === "ParenExpr") inner = inner.x;
  return inner;
}

/** Whether "{" after `type` opens a composite literal rather than the block of a control clause. */
function mayBeLiteralType(p: Parser, type: Expr): boolean {
  switch (type.kind) {
    case "BadExpr":
    case "Ident":
    case "SelectorExpr":
    case "IndexExpr":
    case "IndexListExpr":
      return p.exprLevel >= 0;
    case "ArrayType":
    case "StructType":
    case "MapType":
      return true;
    default:
      return false;
  }
}

function parseAfterPeriod(p: Parser, x: Expr): Expr {
  p.next();
  if (p.tok === "IDENT") return selector(x, p.parseIdent());
  if (p.tok === "(") {
    p.expect("(");
    let type: Expr | null = null;
    if ((p.tok as Token) === "type") p.next();
    else type = parseType(p);
    const rparen = p.expect(")");
    return { kind: "TypeAssertExpr", pos: x.pos, end: rparen + 1, x, type };
  }
  const pos = p.pos;
  p.errorExpected(pos, say`selector or type assertion`);
  if (p.tok !== "}") p.next();
  return selector(x, { kind: "Ident", pos, end: pos, name: "_" });
}

function parseIndexOrSlice(p: Parser, x: Expr): Expr {
  p.expect("[");
  if (p.tok === "]") {
    p.errorExpected(p.pos, say`operand`);
    const rbrack = p.pos;
    p.next();
    return indexExpr(x, [badExpr(rbrack, rbrack)], rbrack + 1);
  }
  p.exprLevel++;
  const first = p.tok === ":" ? null : parseRhs(p);
  if ((p.tok as Token) === ":") return parseSlice(p, x, first);
  const args = [first as Expr];
  while ((p.tok as Token) === ",") {
    p.next();
    if ((p.tok as Token) !== "]" && (p.tok as Token) !== "EOF") args.push(parseType(p));
  }
  p.exprLevel--;
  const rbrack = p.expect("]");
  return indexExpr(x, args, rbrack + 1);
}

function parseSlice(p: Parser, x: Expr, low: Expr | null): Expr {
  const index: (Expr | null)[] = [low, null, null];
  const colons: number[] = [];
  while (p.tok === ":" && colons.length < 2) {
    colons.push(p.pos);
    p.next();
    const tok = p.tok as Token;
    if (tok !== ":" && tok !== "]" && tok !== "EOF") index[colons.length] = parseRhs(p);
  }
  p.exprLevel--;
  const rbrack = p.expect("]");
  const isFull = colons.length === 2;
  if (isFull) {
    const [colon1, colon2] = colons as [number, number];
    if (index[1] === null) {
      p.error(colon1, say`middle index required in 3-index slice`);
      index[1] = badExpr(colon1 + 1, colon2);
    }
    if (index[2] === null) {
      p.error(colon2, say`final index required in 3-index slice`);
      index[2] = badExpr(colon2 + 1, rbrack);
    }
  }
  const [, high, max] = index as [Expr | null, Expr | null, Expr | null];
  return { kind: "SliceExpr", pos: x.pos, end: rbrack + 1, x, low, high, max, slice3: isFull };
}

function parseCall(p: Parser, fun: Expr): CallExpr {
  const lparen = p.expect("(");
  p.exprLevel++;
  const args: Expr[] = [];
  let ellipsis = -1;
  while (p.tok !== ")" && p.tok !== "EOF" && ellipsis < 0) {
    args.push(parseRhs(p));
    if ((p.tok as Token) === "...") {
      ellipsis = p.pos;
      p.next();
    }
    if (!p.atComma(argumentList, ")")) break;
    p.next();
  }
  p.exprLevel--;
  const rparen = p.expectClosing(")", argumentList);
  return { kind: "CallExpr", pos: fun.pos, end: rparen + 1, fun, lparen, args, ellipsis, rparen };
}

function parseLiteralValue(p: Parser, type: Expr | null): Expr {
  p.enter();
  const lbrace = p.expect("{");
  const elts: Expr[] = [];
  p.exprLevel++;
  while (p.tok !== "}" && p.tok !== "EOF") {
    elts.push(parseElement(p));
    if (!p.atComma(compositeLiteral, "}")) break;
    p.next();
  }
  p.exprLevel--;
  const rbrace = p.expectClosing("}", compositeLiteral);
  p.leave();
  return { kind: "CompositeLit", pos: type === null ? lbrace : type.pos, end: rbrace + 1, type, lbrace, elts };
}

function parseElement(p: Parser): Expr {
  const key = parseElementValue(p);
  if (p.tok !== ":") return key;
  p.next();
  const value = parseElementValue(p);
  return { kind: "KeyValueExpr", pos: key.pos, end: value.end, key, value };
}

function parseElementValue(p: Parser): Expr {
  return p.tok === "{" ? parseLiteralValue(p, null) : parseExpr(p);
}
