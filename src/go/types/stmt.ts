// Typing statements (Go spec, "Statements"; go/types' stmt.go, range.go).
import type {
  BlockStmt,
  CommClause,
  Expr,
  GenDecl,
  Ident,
  RangeStmt,
  Stmt,
  SwitchStmt,
  TypeSwitchStmt,
  ValueSpec,
} from "../syntax/ast.ts";
import type { Token } from "../syntax/token.ts";
import { assignment, assignVar, assignVars, initVar, initVars, shortVarDecl } from "./assignments.ts";
import type { Checker } from "./checker.ts";
import { makeBool, makeInt, UNKNOWN, type Value } from "./constant.ts";
import { constDecl, typeDecl, varDecl } from "./declare.ts";
import { Const, TypeName, Var } from "./entity.ts";
import { binary, chanElem, comparison, expr, matchTypes, rawExpr, useExprs } from "./expr.ts";
import { identical } from "./identical.ts";
import { Operand, operand } from "./operand.ts";
import type { Signature, Type } from "./type.ts";
import { typeOf } from "./typexpr.ts";
import { arrayPointerDeref, commonUnder, isInteger, isString, isValid } from "./under.ts";
import { BOOL, INT, INVALID, RUNE, UNTYPED_NIL } from "./universe-types.ts";

/** Types a function's body in the block of its parameters. */
export function funcBody(c: Checker, sig: Signature, body: BlockStmt, iota: Value | null): void {
  if (sig.scope === null) return;
  c.inScope(sig.scope, () => {
    c.sig = sig;
    c.iota = iota;
    c.hasCallOrRecv = false;
    stmtList(c, body.list);
  });
}

function stmtList(c: Checker, list: readonly Stmt[]): void {
  for (const s of list) stmt(c, s);
}

/** Statements deeper than this stay untyped. */
const MAX_DEPTH = 1000;

export function stmt(c: Checker, s: Stmt): void {
  if (c.depth >= MAX_DEPTH) return;
  c.depth++;
  const from = c.delayedCount;
  oneStmt(c, s);
  c.processDelayed(from);
  c.depth--;
}

function block(c: Checker, list: readonly Stmt[]): void {
  c.openScope();
  stmtList(c, list);
  c.closeScope();
}

function oneStmt(c: Checker, s: Stmt): void {
  switch (s.kind) {
    case "DeclStmt":
      declStmt(c, s.decl);
      return;
    case "LabeledStmt":
      stmt(c, s.stmt);
      return;
    case "ExprStmt":
      rawExpr(c, null, new Operand(), s.x, null, false);
      return;
    case "SendStmt":
      sendStmt(c, s.chan, s.value);
      return;
    case "IncDecStmt":
      incDec(c, s.x, s.token === "++" ? "+" : "-");
      return;
    case "AssignStmt":
      if (s.token === ":=") shortVarDecl(c, s.lhs, s.rhs);
      else if (s.token === "=") assignVars(c, s.lhs, s.rhs);
      else assignOp(c, s.lhs[0], s.rhs[0], s.token.slice(0, -1) as Token);
      return;
    case "GoStmt":
    case "DeferStmt":
      rawExpr(c, null, new Operand(), s.call, null, false);
      return;
    case "ReturnStmt":
      if (s.results.length > 0) initVars(c, c.sig?.results.vars ?? [], s.results, true);
      return;
    case "BlockStmt":
      block(c, s.list);
      return;
    case "IfStmt":
      c.openScope();
      if (s.init !== null) stmt(c, s.init);
      expr(c, null, new Operand(), s.cond);
      stmt(c, s.body);
      if (s.else !== null) stmt(c, s.else);
      c.closeScope();
      return;
    case "SwitchStmt":
      switchStmt(c, s);
      return;
    case "TypeSwitchStmt":
      typeSwitchStmt(c, s);
      return;
    case "SelectStmt":
      for (const clause of s.body.list) if (clause.kind === "CommClause") commClause(c, clause);
      return;
    case "ForStmt":
      c.openScope();
      if (s.init !== null) stmt(c, s.init);
      if (s.cond !== null) expr(c, null, new Operand(), s.cond);
      if (s.post !== null) stmt(c, s.post);
      stmt(c, s.body);
      c.closeScope();
      return;
    case "RangeStmt":
      rangeStmt(c, s);
      return;
    default:
      return;
  }
}

function sendStmt(c: Checker, chan: Expr, sent: Expr): void {
  const ch = new Operand();
  const value = new Operand();
  expr(c, null, ch, chan);
  expr(c, null, value, sent);
  if (ch.mode === "invalid" || value.mode === "invalid") return;
  const elem = chanElem(ch.type);
  if (elem !== null) assignment(c, value, elem);
}

function incDec(c: Checker, e: Expr, op: Token): void {
  const x = new Operand();
  expr(c, null, x, e);
  if (x.isInvalid) return;
  const one: Expr = { kind: "BasicLit", pos: -1, end: -1, token: "INT", value: "1" };
  binary(c, x, null, e, one, op);
  c.info.types.delete(one);
  c.untyped.delete(one);
  if (!x.isInvalid) assignVar(c, e, null, x);
}

function assignOp(c: Checker, lhs: Expr | undefined, rhs: Expr | undefined, op: Token): void {
  if (lhs === undefined || rhs === undefined) return;
  const x = new Operand();
  binary(c, x, null, lhs, rhs, op);
  if (!x.isInvalid) assignVar(c, lhs, null, x);
}

function switchStmt(c: Checker, s: SwitchStmt): void {
  c.openScope();
  if (s.init !== null) stmt(c, s.init);
  const x = new Operand();
  if (s.tag !== null) {
    expr(c, null, x, s.tag);
    assignment(c, x, null);
  } else {
    x.mode = "constant";
    x.type = BOOL;
    x.value = makeBool(true);
  }
  for (const clause of s.body.list) {
    if (clause.kind !== "CaseClause") continue;
    for (const e of clause.list ?? []) caseValue(c, x, e);
    block(c, clause.body);
  }
  c.closeScope();
}

function caseValue(c: Checker, tag: Operand, e: Expr): void {
  const v = new Operand();
  expr(c, null, v, e);
  if (tag.mode === "invalid" || v.isInvalid) return;
  matchTypes(c, v, tag);
  if (v.isInvalid) return;
  const x = new Operand();
  x.set(tag);
  comparison(c, v, x, "==");
}

function typeSwitchStmt(c: Checker, s: TypeSwitchStmt): void {
  c.openScope();
  if (s.init !== null) stmt(c, s.init);
  const { assign } = s;
  let lhs: Ident | null = null;
  let guard: Expr | null = null;
  if (assign.kind === "ExprStmt") {
    guard = assign.x;
  } else if (assign.kind === "AssignStmt") {
    const [name] = assign.lhs;
    if (name?.kind === "Ident" && name.name !== "_") lhs = name;
    guard = assign.rhs[0] ?? null;
  }
  if (guard?.kind === "TypeAssertExpr") {
    const x = new Operand();
    expr(c, null, x, guard.x);
    for (const clause of s.body.list) {
      if (clause.kind !== "CaseClause") continue;
      const type = caseTypes(c, x, clause.list);
      c.openScope();
      if (lhs !== null) {
        const v = new Var(lhs.name, c.pkg, type, "local", lhs.pos);
        c.scope.insert(lhs.name, v);
        c.info.implicits.set(clause, v);
      }
      stmtList(c, clause.body);
      c.closeScope();
    }
  }
  c.closeScope();
}

/** The type of the symbol in a clause: the one type it lists, otherwise the operand's. */
function caseTypes(c: Checker, x: Operand, list: readonly Expr[] | null): Type {
  let type: Type = INVALID;
  for (const e of list ?? []) {
    if (e.kind === "Ident" && c.lookup(e.name)?.kind === "Nil") {
      rawExpr(c, null, new Operand(), e, null, false);
      type = UNTYPED_NIL;
    } else {
      type = typeOrNil(c, e);
    }
  }
  const isOne = list?.length === 1 && type !== UNTYPED_NIL;
  return isOne ? type : x.isInvalid ? INVALID : x.type;
}

function typeOrNil(c: Checker, e: Expr): Type {
  if (e.kind === "ParenExpr" && e.x.kind === "Ident" && e.x.name === "nil") {
    rawExpr(c, null, new Operand(), e, null, false);
    return UNTYPED_NIL;
  }
  return typeOf(c, e);
}

function commClause(c: Checker, clause: CommClause): void {
  c.openScope();
  if (clause.comm !== null) stmt(c, clause.comm);
  stmtList(c, clause.body);
  c.closeScope();
}

interface KeyValue {
  readonly key: Type | null;
  readonly value: Type | null;
}

/** The types of a range clause's variables; null where t cannot be ranged over. */
export function rangeKeyValue(t: Type): KeyValue | null {
  const common = commonUnder(t);
  if (common === null) return null;
  const u = arrayPointerDeref(common);
  switch (u.kind) {
    case "Basic":
      if (isString(u)) return { key: INT, value: RUNE };
      return isInteger(u) ? { key: t, value: null } : null;
    case "Array":
    case "Slice":
      return { key: INT, value: u.elem };
    case "Map":
      return { key: u.key, value: u.elem };
    case "Chan":
      return { key: u.elem, value: null };
    case "Signature": {
      const [yieldParam] = u.params.vars;
      if (u.params.vars.length !== 1 || u.results.vars.length !== 0 || !yieldParam?.type) return null;
      const cb = commonUnder(yieldParam.type);
      if (cb?.kind !== "Signature" || cb.params.vars.length > 2) return null;
      const result = cb.results.vars[0]?.type;
      if (cb.results.vars.length !== 1 || !result || !identical(result, BOOL)) return null;
      return { key: cb.params.vars[0]?.type ?? null, value: cb.params.vars[1]?.type ?? null };
    }
    default:
      return null;
  }
}

function rangeStmt(c: Checker, s: RangeStmt): void {
  const x = new Operand();
  c.hasCallOrRecv = false;
  expr(c, null, x, s.x);
  const types = x.isInvalid ? null : rangeKeyValue(x.type);
  c.openScope();
  const isInt = !x.isInvalid && isInteger(x.type);
  const pairs: readonly (readonly [Expr | null, Type | null])[] = [
    [s.key, types?.key ?? null],
    [s.value, types?.value ?? null],
  ];
  if (s.token === ":=") {
    const fresh: Var[] = [];
    for (const [lhs, type] of pairs) {
      if (lhs === null) continue;
      const v = new Var(lhs.kind === "Ident" ? lhs.name : "_", c.pkg, null, "local", lhs.pos);
      if (lhs.kind === "Ident") {
        c.define(lhs, v);
        fresh.push(v);
      }
      if (type === null || !isValid(type)) v.type = INVALID;
      else initVar(c, v, isInt ? x : operand("value", type, lhs));
    }
    for (const v of fresh) c.scope.insert(v.name, v);
  } else if (s.key !== null) {
    for (const [lhs, type] of pairs) {
      if (lhs === null) continue;
      if (type === null || !isValid(type)) useExprs(c, lhs);
      else assignVar(c, lhs, null, isInt ? x : operand("value", type, lhs));
    }
  } else if (isInt) {
    assignment(c, x, null);
  }
  stmt(c, s.body);
  c.closeScope();
}

function declStmt(c: Checker, decl: GenDecl): void {
  let last: ValueSpec | null = null;
  for (const spec of decl.specs) {
    if (spec.kind === "TypeSpec") {
      const object = new TypeName(spec.name.name, c.pkg, null);
      c.declare(spec.name, object);
      typeDecl(c, object, spec);
    } else if (spec.kind === "ValueSpec" && decl.token === "const") {
      if (spec.type !== null || spec.values.length > 0) last = spec;
      localConsts(c, spec, last ?? spec);
    } else if (spec.kind === "ValueSpec") {
      localVars(c, spec);
    }
  }
}

function localConsts(c: Checker, spec: ValueSpec, from: ValueSpec): void {
  const top = c.delayedCount;
  const consts = spec.names.map((name, i) => {
    const object = new Const(name.name, c.pkg, null, UNKNOWN);
    constDecl(c, object, from.type, from.values[i] ?? null, makeInt(spec.iota));
    return object;
  });
  c.processDelayed(top);
  spec.names.forEach((name, i) => {
    c.declare(name, consts[i] as Const);
  });
}

function localVars(c: Checker, spec: ValueSpec): void {
  const top = c.delayedCount;
  const vars = spec.names.map((name) => new Var(name.name, c.pkg, null, "local", name.pos));
  varDecl(c, vars, spec);
  c.processDelayed(top);
  spec.names.forEach((name, i) => {
    c.declare(name, vars[i] as Var);
  });
}
