// Underlying types, and what is true of every type in a type parameter's type set (go/types' under.go, predicates.go).

import { identical } from "./identical.ts";
import { substituteRhs } from "./subst.ts";
import {
  type Alias,
  type Basic,
  type Chan,
  Interface,
  IS_BOOLEAN,
  IS_COMPLEX,
  IS_CONST_TYPE,
  IS_FLOAT,
  IS_INTEGER,
  IS_NUMERIC,
  IS_ORDERED,
  IS_STRING,
  IS_UNSIGNED,
  IS_UNTYPED,
  type Named,
  type Term,
  type Type,
  type TypeParam,
} from "./type.ts";
import { typeSetOf } from "./typeset.ts";
import { BOOL, COMPLEX128, FLOAT64, INT, INVALID, RUNE, STRING } from "./universe-types.ts";

/** Follows aliases; Go spec, "Alias declarations". A cycle of aliases is the invalid type. */
export function unalias(type: Type): Type {
  let t = type;
  for (let i = 0; t.kind === "Alias"; i++) {
    if (i > 100) return INVALID;
    t = rhsOf(t);
  }
  return t;
}

export function rhsOf(alias: Alias): Type {
  if (alias.rhs !== null) return alias.rhs;
  if (alias.isResolving) return INVALID;
  alias.isResolving = true;
  const rhs = alias.origin === alias ? (alias.findRhs?.() ?? INVALID) : substituteRhs(alias);
  alias.isResolving = false;
  alias.rhs = rhs;
  return rhs;
}

/** The underlying type; that of a type parameter is its constraint's interface. */
export function under(type: Type): Type {
  switch (type.kind) {
    case "Named":
      return type.underlying ?? resolveNamed(type);
    case "Alias":
      return under(unalias(type));
    case "TypeParam":
      return interfaceOf(type);
    default:
      return type;
  }
}

function resolveNamed(named: Named): Type {
  if (named.isResolving) return INVALID;
  named.isResolving = true;
  let rhs: Type = INVALID;
  if (named.origin !== named) rhs = substituteRhs(named);
  else if (named.findRhs !== null) rhs = under(named.findRhs());
  named.isResolving = false;
  const result = rhs.kind === "Named" ? INVALID : rhs;
  named.underlying = result;
  return result;
}

/** The interface of a type parameter's constraint. */
export function interfaceOf(param: TypeParam): Interface {
  if (param.iface !== null) return param.iface;
  const bound = param.bound;
  if (bound === null) return new Interface([], []);
  const u = bound.kind === "TypeParam" ? INVALID : under(bound);
  const iface = u.kind === "Interface" ? u : u === INVALID ? new Interface([], []) : new Interface([], [bound], true);
  param.iface = iface;
  return iface;
}

/** Whether `test` holds for each term of the type parameter's type set; called with null where it has none. */
export function everyTerm(param: TypeParam, test: (term: Term | null) => boolean): boolean {
  const { terms } = typeSetOf(interfaceOf(param));
  if (terms === null || terms.length === 0) return test(null);
  return terms.every(test);
}

/** Whether `test` holds for (type, underlying type) of each type in t's type set; (null, null): no specific types. */
export function everyType(t: Type, test: (type: Type | null, u: Type | null) => boolean): boolean {
  const param = unalias(t);
  if (param.kind !== "TypeParam") return test(t, under(t));
  return everyTerm(param, (term) => {
    if (term === null) return test(null, null);
    return test(term.type, term.tilde ? unalias(term.type) : under(term.type));
  });
}

export function everyUnder(t: Type, test: (u: Type | null) => boolean): boolean {
  return everyType(t, (_, u) => test(u));
}

/** The one underlying type of all types in t's type set (channels may differ in direction), or null. */
export function commonUnder(t: Type): Type | null {
  if (unalias(t).kind !== "TypeParam") return under(t);
  let common: Type | null = null;
  const found = everyType(t, (_, u) => {
    if (u === null) return false;
    if (common === null) {
      common = u;
      return true;
    }
    const merged = mergeUnder(common, u);
    if (merged === null) return false;
    common = merged;
    return true;
  });
  return found ? common : null;
}

function mergeUnder(x: Type, y: Type): Type | null {
  if (x.kind !== "Chan" || y.kind !== "Chan") return identical(x, y) ? x : null;
  if (!identical(x.elem, y.elem)) return null;
  return mergeChans(x, y);
}

function mergeChans(x: Chan, y: Chan): Chan | null {
  if (x.dir === y.dir || y.dir === "both") return x;
  return x.dir === "both" ? y : null;
}

export function basicOf(t: Type): Basic | null {
  const u = under(t);
  return u.kind === "Basic" ? u : null;
}

function isBasic(t: Type, info: number): boolean {
  const u = under(t);
  return u.kind === "Basic" && (u.info & info) !== 0;
}

function allBasic(t: Type, info: number): boolean {
  const param = unalias(t);
  if (param.kind !== "TypeParam") return isBasic(param, info);
  return everyTerm(param, (term) => term !== null && isBasic(term.type, info));
}

export const isBoolean = (t: Type): boolean => isBasic(t, IS_BOOLEAN);
export const isInteger = (t: Type): boolean => isBasic(t, IS_INTEGER);
export const isUnsigned = (t: Type): boolean => isBasic(t, IS_UNSIGNED);
export const isFloat = (t: Type): boolean => isBasic(t, IS_FLOAT);
export const isComplex = (t: Type): boolean => isBasic(t, IS_COMPLEX);
export const isNumeric = (t: Type): boolean => isBasic(t, IS_NUMERIC);
export const isString = (t: Type): boolean => isBasic(t, IS_STRING);
export const isConstType = (t: Type): boolean => isBasic(t, IS_CONST_TYPE);
export const allBoolean = (t: Type): boolean => allBasic(t, IS_BOOLEAN);
export const allInteger = (t: Type): boolean => allBasic(t, IS_INTEGER);
export const allUnsigned = (t: Type): boolean => allBasic(t, IS_UNSIGNED);
export const allNumeric = (t: Type): boolean => allBasic(t, IS_NUMERIC);
export const allString = (t: Type): boolean => allBasic(t, IS_STRING);
export const allOrdered = (t: Type): boolean => allBasic(t, IS_ORDERED);
export const allNumericOrString = (t: Type): boolean => allBasic(t, IS_NUMERIC | IS_STRING);

export function isUntyped(t: Type): t is Basic {
  return t.kind === "Basic" && (t.info & IS_UNTYPED) !== 0;
}
export function isTyped(t: Type): boolean {
  return !isUntyped(t);
}
export function isValid(t: Type): boolean {
  return unalias(t) !== INVALID;
}
export function isTypeParam(t: Type): boolean {
  return unalias(t).kind === "TypeParam";
}
export function isInterface(t: Type): boolean {
  return under(t).kind === "Interface";
}
export function isNonTypeParamInterface(t: Type): boolean {
  return !isTypeParam(t) && isInterface(t);
}
export function isPointer(t: Type): boolean {
  return under(t).kind === "Pointer";
}
export function asNamed(t: Type): Named | null {
  const u = unalias(t);
  return u.kind === "Named" ? u : null;
}
export function hasName(t: Type): boolean {
  const u = unalias(t);
  return u.kind === "Basic" || u.kind === "Named" || u.kind === "TypeParam";
}
export function isTypeLiteral(t: Type): boolean {
  const u = unalias(t);
  return u.kind !== "Named" && u.kind !== "TypeParam";
}
export function isGeneric(t: Type): boolean {
  if (t.kind === "Alias" && t.typeArgs.length === 0 && t.typeParams.length > 0) return true;
  const named = asNamed(t);
  return named !== null && named.typeArgs.length === 0 && named.typeParams.length > 0;
}
export function isBytesOrRunes(t: Type): boolean {
  const u = under(t);
  if (u.kind !== "Slice") return false;
  const elem = basicOf(u.elem);
  return elem !== null && (elem.basic === "uint8" || elem.basic === "int32");
}

/** The element of a pointer type (not of a named one), and whether it was one. */
export function deref(t: Type): { readonly type: Type; readonly isPointer: boolean } {
  const u = unalias(t);
  return u.kind === "Pointer" ? { type: u.elem, isPointer: true } : { type: t, isPointer: false };
}

/** The array behind a pointer to one; otherwise the type itself. */
export function arrayPointerDeref(t: Type): Type {
  const p = unalias(t);
  if (p.kind !== "Pointer") return t;
  const a = under(p.elem);
  return a.kind === "Array" ? a : t;
}

export function hasNil(t: Type): boolean {
  const u = under(t);
  switch (u.kind) {
    case "Basic":
      return u.basic === "unsafe.Pointer" || u.basic === "untyped nil";
    case "Slice":
    case "Pointer":
    case "Signature":
    case "Map":
    case "Chan":
      return true;
    case "Interface":
      return !isTypeParam(t) || everyUnder(t, (v) => v !== null && hasNil(v));
    default:
      return false;
  }
}

/** The type an untyped value gets where nothing else says (Go spec, "Constants"). */
export function defaultType(t: Type): Type {
  if (t.kind !== "Basic") return t;
  switch (t.basic) {
    case "untyped bool":
      return BOOL;
    case "untyped int":
      return INT;
    case "untyped rune":
      return RUNE;
    case "untyped float":
      return FLOAT64;
    case "untyped complex":
      return COMPLEX128;
    case "untyped string":
      return STRING;
    default:
      return t;
  }
}

const untypedOrder = ["untyped int", "untyped rune", "untyped float", "untyped complex"];

/** The larger of two untyped numeric types, or the type both are; null where they do not mix. */
export function maxType(x: Type, y: Type): Type | null {
  if (x === y) return x;
  if (!isUntyped(x) || !isUntyped(y)) return null;
  const i = untypedOrder.indexOf(x.basic);
  const j = untypedOrder.indexOf(y.basic);
  if (i < 0 || j < 0) return null;
  return i > j ? x : y;
}
