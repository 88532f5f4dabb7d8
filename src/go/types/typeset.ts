// Type sets of interfaces (Go spec, "Interface types"): methods, and terms in a normal form without overlaps.
import { type FuncObject, isExported, isSameName, type PackageOf } from "./entity.ts";
import { identical } from "./identical.ts";
import type { Interface, Term, Type, TypeSet, Union } from "./type.ts";
import { under } from "./under.ts";

/** More terms than this make the set unknown: all types. */
const MAX_TERMS = 100;

/** null stands for the list of all types; an empty list is the empty set. */
type TermList = readonly Term[] | null;

export function typeSetOf(iface: Interface): TypeSet {
  if (iface.typeSet !== null) return iface.typeSet;
  // Against cycles: while it is computed, an interface embeds nothing.
  iface.typeSet = { methods: [], terms: null, comparable: false };
  const methods: FuncObject[] = [...iface.methods];
  let terms: TermList = null;
  let isComparable = false;
  for (const embedded of iface.embeddeds) {
    const part = setOfElement(embedded);
    if (part === null) continue;
    for (const m of part.methods) if (!methods.some((other) => isSameName(other, m.pkg, m.name))) methods.push(m);
    terms = intersect(terms, part.terms);
    isComparable ||= part.comparable;
  }
  if (isComparable && terms !== null) {
    terms = terms.filter((t) => isComparableType(t.type, false));
    isComparable = false;
  }
  iface.typeSet = { methods: sortMethods(methods), terms, comparable: isComparable };
  return iface.typeSet;
}

/** The set an embedded element stands for; null: it is invalid and says nothing. */
function setOfElement(type: Type): TypeSet | null {
  if (type.kind === "Union") return { methods: [], terms: termsOfUnion(type), comparable: false };
  const u = under(type);
  if (u.kind === "Interface") return typeSetOf(u);
  if (u.kind === "Union") return { methods: [], terms: termsOfUnion(u), comparable: false };
  if (u.kind === "Basic" && u.basic === "invalid") return null;
  return { methods: [], terms: [{ tilde: false, type }], comparable: false };
}

function termsOfUnion(union: Union): TermList {
  let all: TermList = [];
  for (const term of union.terms) {
    const u = under(term.type);
    if (u.kind === "Basic" && u.basic === "invalid") continue;
    if (u.kind === "Interface") all = unite(all, typeSetOf(u).terms);
    else all = unite(all, [term]);
    if (all !== null && all.length > MAX_TERMS) return null;
  }
  return all;
}

/** Methods in go/types' order: exported ones first, then by name, then by package path. */
export function sortMethods(methods: readonly FuncObject[]): readonly FuncObject[] {
  return methods.length < 2 ? methods : [...methods].sort(compareMethods);
}

function compareMethods(a: FuncObject, b: FuncObject): number {
  const exported = Number(isExported(b.name)) - Number(isExported(a.name));
  if (exported !== 0) return exported;
  if (a.name !== b.name) return a.name < b.name ? -1 : 1;
  const x = a.pkg?.path ?? "";
  const y = b.pkg?.path ?? "";
  return isExported(a.name) || x === y ? 0 : x < y ? -1 : 1;
}

export function methodOf(methods: readonly FuncObject[], pkg: PackageOf | null, name: string): FuncObject | null {
  for (const m of methods) if (isSameName(m, pkg, name)) return m;
  return null;
}

function isDisjoint(x: Term, y: Term): boolean {
  const ux = y.tilde ? under(x.type) : x.type;
  const uy = x.tilde ? under(y.type) : y.type;
  return !identical(ux, uy);
}

function isSubset(x: Term, y: Term): boolean {
  return !isDisjoint(x, y) && (!x.tilde || y.tilde);
}

function unite(x: TermList, y: TermList): TermList {
  if (x === null || y === null) return null;
  const out: Term[] = [...x];
  for (const term of y) {
    if (out.some((other) => isSubset(term, other))) continue;
    const at = out.findIndex((other) => isSubset(other, term));
    if (at >= 0) out[at] = term;
    else out.push(term);
  }
  return out;
}

function intersect(x: TermList, y: TermList): TermList {
  if (x === null) return y;
  if (y === null) return x;
  const out: Term[] = [];
  for (const a of x) {
    for (const b of y) {
      if (isDisjoint(a, b)) continue;
      const both = !a.tilde || b.tilde ? a : b;
      if (!out.some((other) => isSubset(both, other))) out.push(both);
    }
  }
  return out;
}

export function equalTerms(x: TermList, y: TermList): boolean {
  if (x === null || y === null) return x === y;
  return subsetOf(x, y) && subsetOf(y, x);
}

/** Whether every term of x is within some term of y. */
export function subsetOf(x: TermList, y: TermList): boolean {
  if (y === null) return true;
  if (x === null) return false;
  return x.every((a) => y.some((b) => isSubset(a, b)));
}

/** Whether values of the type can be compared with == (Go spec, "Comparison operators"). */
export function isComparableType(type: Type, dynamic: boolean, seen: ReadonlySet<Type> = new Set()): boolean {
  if (seen.has(type)) return true;
  const inner = new Set(seen).add(type);
  const u = under(type);
  switch (u.kind) {
    case "Basic":
      return u.basic !== "untyped nil";
    case "Pointer":
    case "Chan":
      return true;
    case "Struct":
      return u.fields.every((f) => f.type !== null && isComparableType(f.type, dynamic, inner));
    case "Array":
      return isComparableType(u.elem, dynamic, inner);
    case "Interface": {
      if (dynamic && type.kind !== "TypeParam") return true;
      const set = typeSetOf(u);
      return set.terms === null ? set.comparable : set.terms.every((t) => isComparableType(t.type, false, inner));
    }
    default:
      return false;
  }
}
