// Statements. Go spec, "Statements".
import { type Say, say } from "../../base/say.ts";
import type {
  BlockStmt,
  BranchStmt,
  CallExpr,
  CaseClause,
  CommClause,
  DeferStmt,
  Expr,
  ForStmt,
  GoStmt,
  Ident,
  IfStmt,
  RangeStmt,
  SelectStmt,
  Stmt,
} from "./ast.ts";
import { type Parser, stmtStart } from "./parser-core.ts";
import { parseGenDecl } from "./parser-decl.ts";
import { badExpr, parseExprList, parseRhs, unparen } from "./parser-expr.ts";
import type { Token } from "./token.ts";

// Made once: the loops below only hand them on.
const booleanExpression = say`boolean expression`;
const booleanOrRange = say`boolean or range expression`;
const switchExpression = say`switch expression`;

export function parseBlock(p: Parser): BlockStmt {
  p.enter();
  const pos = p.expect("{");
  const list = parseStmtList(p);
  const hasBrace = p.tok === "}";
  const last = list[list.length - 1];
  const rbrace = p.expect("}");
  p.leave();
  return { kind: "BlockStmt", pos, end: hasBrace ? rbrace + 1 : (last?.end ?? pos + 1), list };
}

function parseStmtList(p: Parser): Stmt[] {
  const list: Stmt[] = [];
  while (p.tok !== "case" && p.tok !== "default" && p.tok !== "}" && p.tok !== "EOF") list.push(parseStmt(p));
  return list;
}

function parseStmt(p: Parser): Stmt {
  p.enter();
  const stmt = stmtAt(p);
  p.leave();
  return stmt;
}

function stmtAt(p: Parser): Stmt {
  switch (p.tok) {
    case "const":
    case "type":
    case "var": {
      const decl = parseGenDecl(p, p.tok);
      return { kind: "DeclStmt", pos: decl.pos, end: decl.end, decl };
    }
    case "IDENT":
    case "INT":
    case "FLOAT":
    case "IMAG":
    case "CHAR":
    case "STRING":
    case "func":
    case "(":
    case "[":
    case "struct":
    case "map":
    case "chan":
    case "interface":
    case "+":
    case "-":
    case "*":
    case "&":
    case "^":
    case "<-":
    case "!": {
      const stmt = parseSimpleStmt(p, "label").stmt;
      if (stmt.kind !== "LabeledStmt") p.expectSemi();
      return stmt;
    }
    case "go":
    case "defer":
      return parseGoOrDefer(p, p.tok);
    case "return":
      return parseReturn(p);
    case "break":
    case "continue":
    case "goto":
    case "fallthrough":
      return parseBranch(p, p.tok);
    case "{": {
      const block = parseBlock(p);
      p.expectSemi();
      return block;
    }
    case "if":
      return parseIf(p);
    case "switch":
      return parseSwitch(p);
    case "select":
      return parseSelect(p);
    case "for":
      return parseFor(p);
    case ";": {
      const implicit = p.scanner.isImplicit;
      const pos = p.pos;
      p.next();
      return { kind: "EmptyStmt", pos, end: implicit ? pos : pos + 1, implicit };
    }
    case "}":
      return { kind: "EmptyStmt", pos: p.pos, end: p.pos, implicit: true };
    default: {
      const pos = p.pos;
      p.errorExpected(pos, say`statement`);
      p.advance(stmtStart);
      return { kind: "BadStmt", pos, end: p.pos };
    }
  }
}

/** `range`: the statement is `lhs op range x` with x as the only right-hand side. */
interface Simple {
  readonly stmt: Stmt;
  readonly isRange: boolean;
}

function simple(stmt: Stmt): Simple {
  return { stmt, isRange: false };
}

function parseSimpleStmt(p: Parser, mode: "basic" | "label" | "range"): Simple {
  const lhs = parseExprList(p, false);
  const first = lhs[0] as Expr;
  switch (p.tok) {
    case ":=":
    case "=":
    case "+=":
    case "-=":
    case "*=":
    case "/=":
    case "%=":
    case "&=":
    case "|=":
    case "^=":
    case "<<=":
    case ">>=":
    case "&^=":
      return parseAssignment(p, lhs, mode === "range");
    default:
  }
  if (lhs.length > 1) p.errorExpected(first.pos, say`1 expression`);
  switch (p.tok) {
    case ":": {
      const colon = p.pos;
      p.next();
      if (mode === "label" && first.kind === "Ident") {
        const stmt = parseStmt(p);
        return simple({ kind: "LabeledStmt", pos: first.pos, end: stmt.end, label: first, stmt });
      }
      p.error(colon, say`illegal label declaration`);
      return simple({ kind: "BadStmt", pos: first.pos, end: colon + 1 });
    }
    case "<-": {
      p.next();
      const value = parseRhs(p);
      return simple({ kind: "SendStmt", pos: first.pos, end: value.end, chan: first, value });
    }
    case "++":
    case "--": {
      const token = p.tok;
      const end = p.end;
      p.next();
      return simple({ kind: "IncDecStmt", pos: first.pos, end, x: first, token });
    }
    default:
      return simple({ kind: "ExprStmt", pos: first.pos, end: first.end, x: first });
  }
}

function parseAssignment(p: Parser, lhs: readonly Expr[], isRangeAllowed: boolean): Simple {
  const token = p.tok;
  const tokenPos = p.pos;
  p.next();
  const isRange = isRangeAllowed && p.tok === "range" && (token === ":=" || token === "=");
  if (isRange) p.next();
  const rhs = isRange ? [parseRhs(p)] : parseExprList(p, true);
  return { stmt: assignment(lhs, token, tokenPos, rhs), isRange };
}

function assignment(lhs: readonly Expr[], token: Token, tokenPos: number, rhs: readonly Expr[]): Stmt {
  const end = (rhs[rhs.length - 1] as Expr).end;
  const pos = (lhs[0] as Expr).pos;
  return { kind: "AssignStmt", pos, end, lhs, token, tokenPos, rhs };
}

function parseGoOrDefer(p: Parser, keyword: "go" | "defer"): Stmt {
  const pos = p.expect(keyword);
  const call = parseCallOf(p, keyword);
  p.expectSemi();
  if (call === null) return { kind: "BadStmt", pos, end: pos + keyword.length };
  const node: GoStmt | DeferStmt =
    keyword === "go" ? { kind: "GoStmt", pos, end: call.end, call } : { kind: "DeferStmt", pos, end: call.end, call };
  return node;
}

function parseCallOf(p: Parser, keyword: string): CallExpr | null {
  const x = parseRhs(p);
  const inner = unparen(x);
  if (inner !== x) p.error(x.pos, say`expression in ${keyword} must not be parenthesized`);
  if (inner.kind === "CallExpr") return inner;
  if (inner.kind !== "BadExpr") p.error(inner.end, say`expression in ${keyword} must be function call`);
  return null;
}

function parseReturn(p: Parser): Stmt {
  const pos = p.expect("return");
  const results = p.tok === ";" || p.tok === "}" ? [] : parseExprList(p, true);
  p.expectSemi();
  const last = results[results.length - 1];
  return { kind: "ReturnStmt", pos, end: last === undefined ? pos + 6 : last.end, results };
}

function parseBranch(p: Parser, token: BranchStmt["token"]): Stmt {
  const pos = p.expect(token);
  let label: Ident | null = null;
  if (token === "goto" || ((token === "break" || token === "continue") && p.tok === "IDENT")) label = p.parseIdent();
  p.expectSemi();
  return { kind: "BranchStmt", pos, end: label === null ? pos + token.length : label.end, token, label };
}

function conditionOf(p: Parser, stmt: Stmt | null, want: Say): Expr | null {
  if (stmt === null) return null;
  if (stmt.kind === "ExprStmt") return stmt.x;
  const found = stmt.kind === "AssignStmt" ? say`assignment` : say`simple statement`;
  p.error(stmt.pos, say`expected ${want}, found ${found} (missing parentheses around composite literal?)`);
  return badExpr(stmt.pos, stmt.end);
}

function parseIf(p: Parser): IfStmt {
  p.enter();
  const pos = p.expect("if");
  const { init, cond } = parseIfHeader(p);
  const body = parseBlock(p);
  let otherwise: IfStmt["else"] = null;
  if (p.tok === "else") {
    p.next();
    switch (p.tok as Token) {
      case "if":
        otherwise = parseIf(p);
        break;
      case "{":
        otherwise = parseBlock(p);
        p.expectSemi();
        break;
      default:
        p.errorExpected(p.pos, say`if statement or block`);
        otherwise = { kind: "BadStmt", pos: p.pos, end: p.pos };
    }
  } else {
    p.expectSemi();
  }
  p.leave();
  return { kind: "IfStmt", pos, end: (otherwise ?? body).end, init, cond, body, else: otherwise };
}

function parseIfHeader(p: Parser): { readonly init: Stmt | null; readonly cond: Expr } {
  if (p.tok === "{") {
    p.error(p.pos, say`missing condition in if statement`);
    return { init: null, cond: badExpr(p.pos, p.pos) };
  }
  const outer = p.exprLevel;
  p.exprLevel = -1;
  let init: Stmt | null = null;
  if (p.tok !== ";") {
    if (p.tok === "var") {
      p.next();
      p.error(p.pos, say`var declaration not allowed in if initializer`);
    }
    init = parseSimpleStmt(p, "basic").stmt;
  }
  let condition: Stmt | null = null;
  let semi = -1;
  let isImplicit = false;
  if ((p.tok as Token) === "{") {
    condition = init;
    init = null;
  } else {
    if ((p.tok as Token) === ";") {
      semi = p.pos;
      isImplicit = p.scanner.isImplicit;
      p.next();
    } else {
      p.expect(";");
    }
    if ((p.tok as Token) !== "{") condition = parseSimpleStmt(p, "basic").stmt;
  }
  const cond = conditionOf(p, condition, booleanExpression);
  if (cond === null && semi >= 0) {
    const newline = say`unexpected newline, expecting { after if clause`;
    p.error(semi, isImplicit ? newline : say`missing condition in if statement`);
  }
  p.exprLevel = outer;
  return { init, cond: cond ?? badExpr(p.pos, p.pos) };
}

/** The header of a switch: `init; tag`. */
function parseSwitch(p: Parser): Stmt {
  const pos = p.expect("switch");
  let init: Stmt | null = null;
  let tag: Stmt | null = null;
  if (p.tok !== "{") {
    const outer = p.exprLevel;
    p.exprLevel = -1;
    if (p.tok !== ";") tag = parseSimpleStmt(p, "basic").stmt;
    if ((p.tok as Token) === ";") {
      p.next();
      init = tag;
      tag = null;
      if ((p.tok as Token) !== "{") tag = parseSimpleStmt(p, "basic").stmt;
    }
    p.exprLevel = outer;
  }
  const isTypeSwitch = tag !== null && isTypeSwitchGuard(p, tag);
  const body = parseClauses(p, parseCaseClause);
  if (isTypeSwitch) {
    return { kind: "TypeSwitchStmt", pos, end: body.end, init, assign: tag as Stmt, body };
  }
  return { kind: "SwitchStmt", pos, end: body.end, init, tag: conditionOf(p, tag, switchExpression), body };
}

function isTypeSwitchGuard(p: Parser, stmt: Stmt): boolean {
  if (stmt.kind === "ExprStmt") return stmt.x.kind === "TypeAssertExpr" && stmt.x.type === null;
  if (stmt.kind !== "AssignStmt" || stmt.lhs.length !== 1 || stmt.rhs.length !== 1) return false;
  const x = stmt.rhs[0] as Expr;
  if (x.kind !== "TypeAssertExpr" || x.type !== null) return false;
  if (stmt.token === "=") p.error(stmt.tokenPos, say`expected ':=', found '='`);
  return stmt.token === "=" || stmt.token === ":=";
}

function parseClauses(p: Parser, parseClause: (p: Parser) => Stmt): BlockStmt {
  const pos = p.expect("{");
  const list: Stmt[] = [];
  while (p.tok === "case" || p.tok === "default") list.push(parseClause(p));
  const rbrace = p.expect("}");
  p.expectSemi();
  return { kind: "BlockStmt", pos, end: rbrace + 1, list };
}

function parseCaseClause(p: Parser): CaseClause {
  const pos = p.pos;
  let list: Expr[] | null = null;
  if (p.tok === "case") {
    p.next();
    list = parseExprList(p, true);
  } else {
    p.expect("default");
  }
  const colon = p.expect(":");
  const body = parseStmtList(p);
  return { kind: "CaseClause", pos, end: clauseEnd(colon, body), list, colon, body };
}

function clauseEnd(colon: number, body: readonly Stmt[]): number {
  const last = body[body.length - 1];
  return last === undefined ? colon + 1 : last.end;
}

function parseSelect(p: Parser): SelectStmt {
  const pos = p.expect("select");
  const body = parseClauses(p, parseCommClause);
  return { kind: "SelectStmt", pos, end: body.end, body };
}

function parseCommClause(p: Parser): CommClause {
  const pos = p.pos;
  let comm: Stmt | null = null;
  if (p.tok === "case") {
    p.next();
    comm = parseComm(p);
  } else {
    p.expect("default");
  }
  const colon = p.expect(":");
  const body = parseStmtList(p);
  return { kind: "CommClause", pos, end: clauseEnd(colon, body), comm, colon, body };
}

function parseComm(p: Parser): Stmt {
  const lhs = parseExprList(p, false);
  const first = lhs[0] as Expr;
  if (p.tok === "=" || p.tok === ":=") {
    if (lhs.length > 2) p.errorExpected(first.pos, say`1 or 2 expressions`);
    const token = p.tok;
    const tokenPos = p.pos;
    p.next();
    return assignment(lhs.slice(0, 2), token, tokenPos, [parseRhs(p)]);
  }
  if (lhs.length > 1) p.errorExpected(first.pos, say`1 expression`);
  if (p.tok !== "<-") return { kind: "ExprStmt", pos: first.pos, end: first.end, x: first };
  p.next();
  const value = parseRhs(p);
  return { kind: "SendStmt", pos: first.pos, end: value.end, chan: first, value };
}

function parseFor(p: Parser): Stmt {
  const pos = p.expect("for");
  let init: Stmt | null = null;
  let cond: Stmt | null = null;
  let post: Stmt | null = null;
  let isRange = false;
  let ranged: Expr | null = null;
  if (p.tok !== "{") {
    const outer = p.exprLevel;
    p.exprLevel = -1;
    if (p.tok === "range") {
      p.next();
      ranged = parseRhs(p);
      isRange = true;
    } else if (p.tok !== ";") {
      const header = parseSimpleStmt(p, "range");
      cond = header.stmt;
      isRange = header.isRange;
    }
    if (!isRange && (p.tok as Token) === ";") {
      p.next();
      init = cond;
      cond = null;
      if ((p.tok as Token) !== ";") cond = parseSimpleStmt(p, "basic").stmt;
      p.expectSemi();
      if ((p.tok as Token) !== "{") post = parseSimpleStmt(p, "basic").stmt;
    }
    p.exprLevel = outer;
  }
  const body = parseBlock(p);
  p.expectSemi();
  if (isRange) return rangeStmt(p, pos, cond, ranged, body);
  const condition = conditionOf(p, cond, booleanOrRange);
  const loop: ForStmt = { kind: "ForStmt", pos, end: body.end, init, cond: condition, post, body };
  return loop;
}

function rangeStmt(p: Parser, pos: number, header: Stmt | null, ranged: Expr | null, body: BlockStmt): Stmt {
  if (header?.kind !== "AssignStmt") {
    return makeRange(pos, null, null, null, ranged as Expr, body);
  }
  const lhs = header.lhs;
  if (lhs.length > 2) {
    p.errorExpected((lhs[lhs.length - 1] as Expr).pos, say`at most 2 expressions`);
    return { kind: "BadStmt", pos, end: body.end };
  }
  const token = header.token === "=" ? "=" : ":=";
  return makeRange(pos, lhs[0] as Expr, lhs[1] ?? null, token, header.rhs[0] as Expr, body);
}

function makeRange(
  pos: number,
  key: Expr | null,
  value: Expr | null,
  token: RangeStmt["token"],
  x: Expr,
  body: BlockStmt,
): RangeStmt {
  return { kind: "RangeStmt", pos, end: body.end, key, value, token, x, body };
}
