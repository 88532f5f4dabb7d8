// Declarations of constants, variables, types and functions (go/types' decl.go): what gives an object its type.
import type { Expr, TypeSpec, ValueSpec } from "../syntax/ast.ts";
import { initConst, initVar, initVars, targetOf } from "./assignments.ts";
import type { Checker } from "./checker.ts";
import { UNKNOWN, type Value } from "./constant.ts";
import type { Const, FuncObject, TypeName, Var } from "./entity.ts";
import { expr } from "./expr.ts";
import { Operand } from "./operand.ts";
import { Alias, Named, type Type, type TypeParam } from "./type.ts";
import { collectTypeParams, typeOf } from "./typexpr.ts";
import { isConstType, rhsOf, under } from "./under.ts";
import { INVALID } from "./universe-types.ts";

export function constDecl(c: Checker, object: Const, type: Expr | null, init: Expr | null, iota: Value): void {
  const saved = c.iota;
  c.iota = iota;
  object.value = UNKNOWN;
  if (type !== null) {
    const t = typeOf(c, type);
    object.type = isConstType(t) ? t : INVALID;
    if (object.type === INVALID) {
      c.iota = saved;
      return;
    }
  }
  const x = new Operand();
  if (init !== null) expr(c, null, x, init);
  initConst(c, object, x);
  c.iota = saved;
}

/** Gives the variables of a specification their types, and types their values. */
export function varDecl(c: Checker, vars: readonly Var[], spec: ValueSpec): void {
  const declared = spec.type === null ? null : typeOf(c, spec.type);
  if (declared !== null) for (const v of vars) v.type = declared;
  if (spec.values.length === 0) {
    for (const v of vars) v.type ??= INVALID;
    return;
  }
  if (spec.values.length === 1 && vars.length > 1) {
    initVars(c, vars, spec.values, false);
    return;
  }
  vars.forEach((v, i) => {
    const init = spec.values[i];
    if (init !== undefined) singleVar(c, v, init);
    else v.type ??= INVALID;
  });
}

export function singleVar(c: Checker, v: Var, init: Expr): void {
  const x = new Operand();
  expr(c, targetOf(v.type), x, init);
  initVar(c, v, x);
}

/**
 * Gives the name its Named or Alias at once; type parameters and right side are typed when asked for, by `c`, which is
 * the caller's for a local type and the declaration's own for a package-level one.
 */
export function lazyTypeDecl(
  c: Checker,
  object: TypeName,
  spec: TypeSpec,
  findMethod: ((name: string) => FuncObject | null) | null,
  finish: () => void,
): void {
  const type = spec.assign >= 0 ? new Alias(object, null, []) : new Named(object, null, []);
  object.type = type;
  c.openScope();
  const { scope } = c;
  c.closeScope();
  const list = spec.typeParams;
  if (list !== null) {
    type.findTypeParams = (): readonly TypeParam[] => c.inScope(scope, () => collectTypeParams(c, list));
  }
  type.findRhs = (): Type => {
    void type.typeParams;
    const rhs = c.inScope(scope, () => typeOf(c, spec.type));
    finish();
    return rhs.kind === "TypeParam" && type.kind === "Named" ? INVALID : rhs;
  };
  if (type.kind === "Named") type.findMethod = findMethod;
}

/** A type declared in a function: resolved on the spot, as its block is still there. */
export function typeDecl(c: Checker, object: TypeName, spec: TypeSpec): void {
  lazyTypeDecl(c, object, spec, null, () => {});
  forceType(object.type);
}

/** Types everything a type declaration says, so that it is recorded. */
export function forceType(type: Type | null): void {
  if (type === null || (type.kind !== "Named" && type.kind !== "Alias")) return;
  for (const p of type.typeParams) void p.bound;
  if (type.kind === "Named") under(type);
  else rhsOf(type);
}
