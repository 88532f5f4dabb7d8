// Initialization and assignment (Go spec, "Assignability", "Assignment statements"; go/types' assignments.go).
import type { Expr, Ident } from "../syntax/ast.ts";
import type { Checker } from "./checker.ts";
import { applyImplicit, implicitTypeAndValue } from "./const.ts";
import { type Const, Var } from "./entity.ts";
import { expr, multiExpr, unparen, useExprs } from "./expr.ts";
import { Operand } from "./operand.ts";
import type { Signature, Type } from "./type.ts";
import { defaultType, isNonTypeParamInterface, isUntyped, isValid, under } from "./under.ts";
import { BOOL, INVALID, UNTYPED_NIL } from "./universe-types.ts";

/** Gives an untyped operand the type it is assigned to; `type` null: its default type. */
export function assignment(c: Checker, x: Operand, type: Type | null): void {
  if (x.isInvalid) return;
  if (x.mode === "novalue" || x.mode === "builtin" || x.mode === "typexpr" || x.type.kind === "Tuple") {
    x.mode = "invalid";
    return;
  }
  if (isUntyped(x.type)) {
    let target = type;
    if (type === null || isNonTypeParamInterface(type)) {
      if (type === null && x.type === UNTYPED_NIL) {
        x.mode = "invalid";
        return;
      }
      target = defaultType(x.type);
    }
    const implicit = implicitTypeAndValue(c, x, target as Type);
    if (implicit === null) {
      x.mode = "invalid";
      return;
    }
    applyImplicit(c, x, implicit);
  }
  const sig = x.type.kind === "Signature" ? x.type : null;
  if (sig !== null && sig.typeParams.length > 0) x.mode = "invalid";
}

/** The function type a value of type t must have, for the inference of generic functions assigned to it. */
export function targetOf(t: Type | null): Signature | null {
  if (t === null) return null;
  const u = under(t);
  return u.kind === "Signature" ? u : null;
}

export function initConst(c: Checker, lhs: Const, x: Operand): void {
  if (x.mode !== "constant" || !isValid(x.type) || (lhs.type !== null && !isValid(lhs.type))) {
    lhs.type ??= INVALID;
    return;
  }
  lhs.type ??= x.type;
  assignment(c, x, lhs.type);
  if (x.isInvalid || x.value === null) return;
  lhs.value = x.value;
}

export function initVar(c: Checker, lhs: Var, x: Operand): void {
  if (x.isInvalid || !isValid(x.type) || (lhs.type !== null && !isValid(lhs.type))) {
    lhs.type ??= INVALID;
    x.mode = "invalid";
    return;
  }
  if (lhs.type === null) {
    if (x.type === UNTYPED_NIL) {
      lhs.type = INVALID;
      x.mode = "invalid";
      return;
    }
    lhs.type = defaultType(x.type);
  }
  assignment(c, x, lhs.type);
}

function isCall(list: readonly Expr[]): boolean {
  const [only] = list;
  return list.length === 1 && only !== undefined && unparen(only).kind === "CallExpr";
}

/** Initializes variables (or results, for a return statement) with values. */
export function initVars(c: Checker, lhs: readonly Var[], rhs: readonly Expr[], isReturn: boolean): void {
  const [first] = rhs;
  if (first === undefined || (lhs.length === rhs.length && !isCall(rhs))) {
    lhs.forEach((v, i) => {
      const e = rhs[i];
      if (e === undefined) return;
      const x = new Operand();
      expr(c, targetOf(v.type), x, e);
      initVar(c, v, x);
    });
    return;
  }
  if (rhs.length === 1) {
    const { list, commaOk } = multiExpr(c, first, lhs.length === 2 && !isReturn);
    if (list.length === lhs.length) {
      lhs.forEach((v, i) => {
        initVar(c, v, list[i] as Operand);
      });
      if (commaOk) recordCommaOk(c, first, list);
      return;
    }
  } else {
    useExprs(c, ...rhs);
  }
  for (const v of lhs) v.type ??= INVALID;
}

function recordCommaOk(c: Checker, e: Expr, list: readonly Operand[]): void {
  const [x, ok] = list;
  if (x === undefined || ok === undefined || x.isInvalid || ok.mode === "invalid") return;
  c.recordCommaOk(e, [x.type, isUntyped(ok.type) ? BOOL : ok.type]);
}

/** The type of the left side of an assignment; null for the blank identifier. */
function lhsType(c: Checker, lhs: Expr): Type | null {
  const ident = unparen(lhs);
  if (ident.kind === "Ident" && ident.name === "_") return null;
  const x = new Operand();
  expr(c, null, x, lhs);
  return x.mode === "variable" || x.mode === "mapindex" ? x.type : INVALID;
}

/** Assigns the operand, or where it is null the value of `rhs`, to `lhs`. */
export function assignVar(c: Checker, lhs: Expr, rhs: Expr | null, value: Operand | null): void {
  const type = lhsType(c, lhs);
  if (type !== null && !isValid(type)) {
    if (value === null) useExprs(c, rhs);
    return;
  }
  let x = value;
  if (x === null) {
    x = new Operand();
    if (rhs !== null) expr(c, targetOf(type), x, rhs);
  }
  assignment(c, x, type);
}

export function assignVars(c: Checker, lhs: readonly Expr[], rhs: readonly Expr[]): void {
  const [first] = rhs;
  if (first !== undefined && lhs.length === rhs.length && !isCall(rhs)) {
    lhs.forEach((e, i) => {
      assignVar(c, e, rhs[i] as Expr, null);
    });
    return;
  }
  if (rhs.length === 1 && first !== undefined) {
    const { list, commaOk } = multiExpr(c, first, lhs.length === 2);
    if (list.length === lhs.length) {
      lhs.forEach((e, i) => {
        assignVar(c, e, null, list[i] as Operand);
      });
      if (commaOk) recordCommaOk(c, first, list);
      return;
    }
    useExprs(c, ...lhs);
    return;
  }
  useExprs(c, ...lhs, ...rhs);
}

/** x, y := ...: names new in this block are declared, after the right side was typed. */
export function shortVarDecl(c: Checker, lhs: readonly Expr[], rhs: readonly Expr[]): void {
  const from = c.delayedCount;
  const fresh: (readonly [Ident, Var])[] = [];
  const vars = lhs.map((e) => {
    if (e.kind !== "Ident") {
      useExprs(c, e);
      return new Var("_", c.pkg, null, "local", e.pos);
    }
    const known = c.scope.lookup(e.name);
    if (known !== undefined && e.name !== "_") {
      c.use(e, known);
      return known.kind === "Var" ? known : new Var("_", c.pkg, null, "local", e.pos);
    }
    const v = new Var(e.name, c.pkg, null, "local", e.pos);
    c.define(e, v);
    fresh.push([e, v]);
    return v;
  });
  initVars(c, vars, rhs, false);
  c.processDelayed(from);
  for (const [name, v] of fresh) c.scope.insert(name.name, v);
}
