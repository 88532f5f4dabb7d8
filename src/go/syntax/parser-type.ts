// Types, parameter lists, type parameters. Go spec, "Types", "Type parameter declarations".
import { say } from "../../base/say.ts";
import type {
  ArrayType,
  ChanType,
  Ellipsis,
  Expr,
  Field,
  FieldList,
  FuncType,
  Ident,
  InterfaceType,
  MapType,
  StructType,
} from "./ast.ts";
import { noteLink } from "./chain.ts";
import { exprEnd, type Parser } from "./parser-core.ts";
import {
  badExpr,
  basicLit,
  binary,
  indexExpr,
  paren,
  parseExpr,
  parseRhs,
  selector,
  star,
  unary,
} from "./parser-expr.ts";
import type { Token } from "./token.ts";

// Made once: the loops below only hand them on.
const typeArgumentList = say`type argument list`;
const parameterList = say`parameter list`;

export function parseType(p: Parser): Expr {
  const type = tryIdentOrType(p);
  if (type !== null) return type;
  const pos = p.pos;
  p.errorExpected(pos, say`type`);
  p.advance(exprEnd);
  return badExpr(pos, p.pos);
}

/** null: no type starts here (nothing was consumed). */
export function tryIdentOrType(p: Parser): Expr | null {
  p.enter();
  const type = typeAt(p);
  p.leave();
  return type;
}

function typeAt(p: Parser): Expr | null {
  switch (p.tok) {
    case "IDENT": {
      const type = parseTypeName(p, null);
      return (p.tok as Token) === "[" ? parseTypeInstance(p, type) : type;
    }
    case "[": {
      const lbrack = p.expect("[");
      return parseArrayType(p, lbrack, null);
    }
    case "struct":
      return parseStructType(p);
    case "*": {
      const pos = p.expect("*");
      return star(pos, parseType(p));
    }
    case "func":
      return parseFuncType(p);
    case "interface":
      return parseInterfaceType(p);
    case "map":
      return parseMapType(p);
    case "chan":
    case "<-":
      return parseChanType(p);
    case "(": {
      const lparen = p.pos;
      p.next();
      const type = parseType(p);
      const rparen = p.expect(")");
      return paren(lparen, type, rparen + 1);
    }
    default:
      return null;
  }
}

function parseTypeName(p: Parser, name: Ident | null): Expr {
  const ident = name ?? p.parseIdent();
  if (p.tok !== ".") return ident;
  p.next();
  return selector(ident, p.parseIdent());
}

function parseQualifiedIdent(p: Parser, name: Ident | null): Expr {
  const type = parseTypeName(p, name);
  return p.tok === "[" ? parseTypeInstance(p, type) : type;
}

/** "[" is consumed at `lbrack`; `length` is the length where it was parsed already. */
export function parseArrayType(p: Parser, lbrack: number, length: Expr | null): ArrayType {
  let len = length;
  if (len === null) {
    p.exprLevel++;
    if (p.tok === "...") {
      len = ellipsis(p.pos, null);
      p.next();
    } else if (p.tok !== "]") {
      len = parseRhs(p);
    }
    p.exprLevel--;
  }
  if (p.tok === ",") {
    p.error(p.pos, say`unexpected comma; expecting ]`);
    p.next();
  }
  p.expect("]");
  return arrayType(lbrack, len, parseType(p));
}

function arrayType(pos: number, len: Expr | null, elt: Expr): ArrayType {
  return { kind: "ArrayType", pos, end: elt.end, len, elt };
}

function ellipsis(pos: number, elt: Expr | null): Ellipsis {
  return { kind: "Ellipsis", pos, end: elt === null ? pos + 3 : elt.end, elt };
}

/** After a name, at "[": a field or parameter `x []E`, `x [P]E`, or the instantiated type `x[P]`. */
function parseArrayOrInstance(p: Parser, name: Ident): { readonly name: Ident | null; readonly type: Expr } {
  const lbrack = p.expect("[");
  let trailingComma = -1;
  const args: Expr[] = [];
  if (p.tok !== "]") {
    p.exprLevel++;
    args.push(parseRhs(p));
    while (p.tok === ",") {
      const comma = p.pos;
      p.next();
      if ((p.tok as Token) === "]") {
        trailingComma = comma;
        break;
      }
      args.push(parseRhs(p));
    }
    p.exprLevel--;
  }
  const rbrack = p.expect("]");
  const first = args[0];
  if (first === undefined) return { name, type: arrayType(lbrack, null, parseType(p)) };
  if (args.length === 1) {
    const elt = tryIdentOrType(p);
    if (elt !== null) {
      if (trailingComma >= 0) p.error(trailingComma, say`unexpected comma; expecting ]`);
      return { name, type: arrayType(lbrack, first, elt) };
    }
  }
  return { name: null, type: indexExpr(name, args, rbrack + 1) };
}

export function parseTypeInstance(p: Parser, type: Expr): Expr {
  const opening = p.expect("[");
  p.exprLevel++;
  const list: Expr[] = [];
  while (p.tok !== "]" && p.tok !== "EOF") {
    list.push(parseType(p));
    if (!p.atComma(typeArgumentList, "]")) break;
    p.next();
  }
  p.exprLevel--;
  const closing = p.expectClosing("]", typeArgumentList);
  if (list.length === 0) {
    p.errorExpected(closing, typeArgumentList);
    list.push(badExpr(opening + 1, closing));
  }
  return indexExpr(type, list, closing + 1);
}

function fieldList(pos: number, end: number, list: readonly Field[]): FieldList {
  return { kind: "FieldList", pos, end, list };
}

function field(names: readonly Ident[], type: Expr, tag: Field["tag"]): Field {
  const first = names[0];
  return {
    kind: "Field",
    pos: first === undefined ? type.pos : first.pos,
    end: tag === null ? type.end : tag.end,
    names,
    type,
    tag,
  };
}

function parseStructType(p: Parser): StructType {
  const pos = p.expect("struct");
  const lbrace = p.expect("{");
  const list: Field[] = [];
  while (p.tok === "IDENT" || p.tok === "*" || p.tok === "(") list.push(parseFieldDecl(p));
  const end = p.expect("}") + 1;
  return { kind: "StructType", pos, end, fields: fieldList(lbrace, end, list) };
}

function parseFieldDecl(p: Parser): Field {
  let names: Ident[] = [];
  let type: Expr;
  switch (p.tok) {
    case "IDENT": {
      const name = p.parseIdent();
      const tok = p.tok as Token;
      if (tok === "." || tok === "STRING" || tok === ";" || tok === "}") {
        type = tok === "." ? parseQualifiedIdent(p, name) : name;
        break;
      }
      names = [name];
      while ((p.tok as Token) === ",") {
        p.next();
        names.push(p.parseIdent());
      }
      if (names.length === 1 && (p.tok as Token) === "[") {
        const parsed = parseArrayOrInstance(p, name);
        type = parsed.type;
        if (parsed.name === null) names = [];
      } else {
        type = parseType(p);
      }
      break;
    }
    case "*": {
      const pos = p.expect("*");
      type = star(pos, parseEmbedded(p));
      break;
    }
    case "(":
      type = parseEmbedded(p);
      break;
    default: {
      const pos = p.pos;
      p.errorExpected(pos, say`field name or embedded type`);
      p.advance(exprEnd);
      type = badExpr(pos, p.pos);
    }
  }
  const tag = (p.tok as Token) === "STRING" ? basicLit(p) : null;
  p.expectSemi();
  return field(names, type, tag);
}

/** The type of an embedded field, after "*" or at "("; parentheses are an error, but are read. */
function parseEmbedded(p: Parser): Expr {
  if (p.tok !== "(") return parseQualifiedIdent(p, null);
  p.error(p.pos, say`cannot parenthesize embedded type`);
  p.next();
  let type: Expr;
  if ((p.tok as Token) === "*") {
    const pos = p.expect("*");
    type = star(pos, parseQualifiedIdent(p, null));
  } else {
    type = parseQualifiedIdent(p, null);
  }
  if ((p.tok as Token) === ")") p.next();
  return type;
}

export function parseFuncType(p: Parser): FuncType {
  const pos = p.expect("func");
  if (p.tok === "[") {
    const typeParams = parseTypeParameters(p);
    if (typeParams !== null) p.error(typeParams.pos, say`function type must have no type parameters`);
  }
  const params = parseParameters(p);
  return funcType(pos, null, params, parseResults(p));
}

export function funcType(
  pos: number,
  typeParams: FieldList | null,
  params: FieldList,
  results: FieldList | null,
): FuncType {
  return { kind: "FuncType", pos, end: (results ?? params).end, typeParams, params, results };
}

export function parseParameters(p: Parser): FieldList {
  return parenthesized(p, true);
}

export function parseResults(p: Parser): FieldList | null {
  if (p.tok === "(") return parenthesized(p, false);
  const type = tryIdentOrType(p);
  return type === null ? null : fieldList(type.pos, type.end, [field([], type, null)]);
}

function parenthesized(p: Parser, isVariadicAllowed: boolean): FieldList {
  const lparen = p.expect("(");
  const list = p.tok === ")" ? [] : parseParameterList(p, null, null, ")", isVariadicAllowed);
  const rparen = p.expect(")");
  return fieldList(lparen, rparen + 1, list);
}

export function parseTypeParameters(p: Parser): FieldList | null {
  const lbrack = p.expect("[");
  const list = p.tok === "]" ? [] : parseParameterList(p, null, null, "]", false);
  const rbrack = p.expect("]");
  if (list.length === 0) {
    p.error(rbrack, say`empty type parameter list`);
    return null;
  }
  return fieldList(lbrack, rbrack + 1, list);
}

/** The rest of `type T[name0 type0, ...]`, whose "[" stood at `lbrack`. */
export function parseGenericParameters(p: Parser, lbrack: number, name0: Ident, type0: Expr | null): FieldList {
  const list = parseParameterList(p, name0, type0, "]", false);
  const rbrack = p.expect("]");
  return fieldList(lbrack, rbrack + 1, list);
}

interface Param {
  name: Ident | null;
  type: Expr | null;
}

function parseParamDecl(p: Parser, name0: Ident | null, isTypeParams: boolean): Param {
  let name = name0;
  let type: Expr | null = null;
  if (name !== null || p.tok === "IDENT") {
    name ??= p.parseIdent();
    switch (p.tok) {
      case "IDENT":
      case "*":
      case "<-":
      case "func":
      case "chan":
      case "map":
      case "struct":
      case "interface":
      case "(":
        type = parseType(p);
        break;
      case "[": {
        const parsed = parseArrayOrInstance(p, name);
        name = parsed.name;
        type = parsed.type;
        break;
      }
      case "...":
        return { name, type: parseDotsType(p) };
      case ".":
        type = parseQualifiedIdent(p, name);
        name = null;
        break;
      case "~":
        if (isTypeParams) return { name, type: embeddedElem(p, null) };
        break;
      case "|":
        if (isTypeParams) return { name: null, type: embeddedElem(p, name) };
        break;
      default:
    }
  } else {
    if (isTypeParams && p.tok === "~") return { name: null, type: embeddedElem(p, null) };
    if (p.tok === "...") return { name: null, type: parseDotsType(p) };
    type = tryIdentOrType(p);
    if (type === null) {
      p.errorExpected(p.pos, "')'");
      p.advance(exprEnd);
    }
  }
  if (isTypeParams && p.tok === "|" && type !== null) type = embeddedElem(p, type);
  return { name, type };
}

function parseDotsType(p: Parser): Ellipsis {
  const pos = p.expect("...");
  return ellipsis(pos, parseType(p));
}

function parseParameterList(
  p: Parser,
  name0: Ident | null,
  type0: Expr | null,
  closing: ")" | "]",
  isVariadicAllowed: boolean,
): Field[] {
  const isTypeParams = closing === "]";
  const start = name0?.pos ?? type0?.pos ?? p.pos;
  const list: Param[] = [];
  let name = name0;
  let type = type0;
  while (name !== null || (p.tok !== closing && p.tok !== "EOF")) {
    let param: Param;
    if (type !== null) param = { name, type: isTypeParams ? embeddedElem(p, type) : type };
    else param = parseParamDecl(p, name, isTypeParams);
    name = null;
    type = null;
    if (param.name !== null || param.type !== null) list.push(param);
    if (!p.atComma(parameterList, closing)) break;
    p.next();
  }
  if (list.length === 0) return [];
  const isNamed = distributeTypes(p, list, isTypeParams, start);
  checkEllipses(p, list, isVariadicAllowed);
  return isNamed ? groupByType(list) : list.map((param) => field([], param.type as Expr, null));
}

const noName = say`missing type parameter name`;
const noNameOrLength = say`missing type parameter name or invalid array length`;

/** Gives every parameter its type (`a, b int`), or turns names into types where none is named. */
function distributeTypes(p: Parser, list: Param[], isTypeParams: boolean, start: number): boolean {
  const named = list.filter((param) => param.name !== null && param.type !== null).length;
  const typed = list.filter((param) => param.type !== null).length;
  const missingName = list.length === 1 ? noNameOrLength : noName;
  if (named === 0) {
    for (const param of list) {
      if (param.name === null) continue;
      param.type = param.name;
      param.name = null;
    }
    if (isTypeParams) {
      if (typed === 0) p.error(p.pos, say`missing type constraint`);
      else p.error(start, missingName);
    }
    return false;
  }
  if (named === list.length) return true;
  let errorAt = -1;
  let type: Expr | null = null;
  for (let i = list.length - 1; i >= 0; i--) {
    const param = list[i] as Param;
    if (param.type !== null) {
      type = param.type;
      if (param.name === null) {
        errorAt = type.pos;
        param.name = { kind: "Ident", pos: errorAt, end: errorAt + 1, name: "_" };
      }
    } else if (type !== null) {
      param.type = type;
    } else {
      errorAt = (param.name as Ident).pos;
      param.type = badExpr(errorAt, p.pos);
    }
  }
  if (errorAt >= 0) {
    if (named === typed) p.error(p.pos, isTypeParams ? say`missing type constraint` : say`missing parameter type`);
    else p.error(errorAt, isTypeParams ? missingName : say`missing parameter name`);
  }
  return true;
}

function checkEllipses(p: Parser, list: Param[], isVariadicAllowed: boolean): void {
  let isFirst = true;
  list.forEach((param, i) => {
    const type = param.type;
    if (type?.kind !== "Ellipsis" || (isVariadicAllowed && i + 1 === list.length)) return;
    if (isFirst) {
      p.error(type.pos, isVariadicAllowed ? say`can only use ... with final parameter` : say`invalid use of ...`);
    }
    isFirst = false;
    param.type = badExpr(type.pos, type.end);
  });
}

function groupByType(list: readonly Param[]): Field[] {
  const fields: Field[] = [];
  let names: Ident[] = [];
  let type: Expr | null = null;
  for (const param of list) {
    if (param.type !== type) {
      if (type !== null && names.length > 0) fields.push(field(names, type, null));
      names = [];
      type = param.type;
    }
    if (param.name !== null) names.push(param.name);
  }
  if (type !== null && names.length > 0) fields.push(field(names, type, null));
  return fields;
}

function parseInterfaceType(p: Parser): InterfaceType {
  const pos = p.expect("interface");
  const lbrace = p.expect("{");
  const list: Field[] = [];
  for (;;) {
    if (p.tok === "IDENT") {
      const element = parseMethodSpec(p);
      const isMethod = element.names.length > 0;
      list.push(isMethod ? element : field([], embeddedElem(p, element.type), null));
    } else if (p.tok === "~") {
      list.push(field([], embeddedElem(p, null), null));
    } else {
      const type = tryIdentOrType(p);
      if (type === null) break;
      list.push(field([], embeddedElem(p, type), null));
    }
    p.expectSemi();
  }
  const end = p.expect("}") + 1;
  return { kind: "InterfaceType", pos, end, methods: fieldList(lbrace, end, list) };
}

/** A method, or an embedded (possibly instantiated) type. */
function parseMethodSpec(p: Parser): Field {
  const x = parseTypeName(p, null);
  if (x.kind !== "Ident") return field([], p.tok === "[" ? parseTypeInstance(p, x) : x, null);
  if (p.tok === "(") return method(p, x);
  if (p.tok !== "[") return field([], x, null);
  const lbrack = p.pos;
  p.next();
  p.exprLevel++;
  const first = parseExpr(p);
  p.exprLevel--;
  const tok = p.tok as Token;
  if (first.kind === "Ident" && tok !== "," && tok !== "]") {
    parseGenericParameters(p, lbrack, first, null);
    p.error(lbrack, say`interface method must have no type parameters`);
    return method(p, x);
  }
  const list = [first];
  if (p.atComma(typeArgumentList, "]")) {
    p.exprLevel++;
    p.next();
    while ((p.tok as Token) !== "]" && (p.tok as Token) !== "EOF") {
      list.push(parseType(p));
      if (!p.atComma(typeArgumentList, "]")) break;
      p.next();
    }
    p.exprLevel--;
  }
  const rbrack = p.expectClosing("]", typeArgumentList);
  return field([], indexExpr(x, list, rbrack + 1), null);
}

function method(p: Parser, name: Ident): Field {
  const params = parseParameters(p);
  return field([name], funcType(params.pos, null, params, parseResults(p)), null);
}

function embeddedElem(p: Parser, first: Expr | null): Expr {
  let x = first ?? embeddedTerm(p);
  for (let n = 1; p.tok === "|"; n++) {
    noteLink(x, n, p.tok);
    const opPos = p.pos;
    p.next();
    x = binary(x, "|", opPos, embeddedTerm(p));
  }
  return x;
}

function embeddedTerm(p: Parser): Expr {
  if (p.tok === "~") {
    const pos = p.pos;
    p.next();
    return unary(pos, "~", parseType(p));
  }
  const type = tryIdentOrType(p);
  if (type !== null) return type;
  const pos = p.pos;
  p.errorExpected(pos, say`~ term or type`);
  p.advance(exprEnd);
  return badExpr(pos, p.pos);
}

function parseMapType(p: Parser): MapType {
  const pos = p.expect("map");
  p.expect("[");
  const key = parseType(p);
  p.expect("]");
  const value = parseType(p);
  return { kind: "MapType", pos, end: value.end, key, value };
}

function parseChanType(p: Parser): ChanType {
  const pos = p.pos;
  let dir: ChanType["dir"] = "both";
  if (p.tok === "chan") {
    p.next();
    if ((p.tok as Token) === "<-") {
      p.next();
      dir = "send";
    }
  } else {
    p.expect("<-");
    p.expect("chan");
    dir = "recv";
  }
  const value = parseType(p);
  return { kind: "ChanType", pos, end: value.end, dir, value };
}
