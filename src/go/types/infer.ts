// Type inference (Go spec, "Type inference"; go/types' infer.go): type arguments for a generic function from its
// arguments, the constraints, and last the default types of untyped constants.

import type { Var } from "./entity.ts";
import { missingMethod } from "./lookup.ts";
import type { Operand } from "./operand.ts";
import { copySignature, substitute, substitutionOf } from "./subst.ts";
import type { Term, Type, TypeParam } from "./type.ts";
import { typeSetOf } from "./typeset.ts";
import { commonUnder, defaultType, everyTerm, interfaceOf, isTyped, maxType, unalias } from "./under.ts";
import { ASSIGN, EXACT, Unifier } from "./unify.ts";
import { UNTYPED_NIL } from "./universe-types.ts";

/** The type arguments for all of `params`, those in `given` kept; null where they cannot be inferred. */
export function infer(
  params: readonly TypeParam[],
  given: readonly (Type | null)[],
  wanted: readonly Var[],
  args: readonly Operand[],
): readonly Type[] | null {
  const known = params.map((_, i) => given[i] ?? null);
  if (known.every((t) => t !== null)) return known as readonly Type[];
  if (args.some((arg) => arg.mode === "invalid")) return null;
  const map = substitutionOf(params, known);
  const types = wanted.map((v) => (v.type === null ? null : substitute(v.type, map)));
  const unifier = new Unifier(params, known);
  const untyped = unifyArguments(unifier, params, types, args);
  if (untyped === null) return null;
  if (!unifyConstraints(unifier, params)) return null;
  if (!setUntyped(unifier, types, untyped, args)) return null;
  const inferred = params.map((p) => unifier.at(p));
  killCycles(params, inferred);
  return simplify(params, known, inferred);
}

/** Answers the indices of the untyped constant arguments for parameters of type parameter type; null: no match. */
function unifyArguments(
  unifier: Unifier,
  params: readonly TypeParam[],
  types: readonly (Type | null)[],
  args: readonly Operand[],
): number[] | null {
  const untyped: number[] = [];
  for (let i = 0; i < args.length; i++) {
    const arg = args[i] as Operand;
    const type = types[i] ?? null;
    if (type === null || !(isParameterized(params, type) || isParameterized(params, arg.type))) continue;
    if (isTyped(arg.type)) {
      if (!unifier.unify(type, arg.type, ASSIGN)) return null;
    } else if (type.kind === "TypeParam" && arg.type !== UNTYPED_NIL) {
      untyped.push(i);
    }
  }
  return untyped;
}

function unifyConstraints(unifier: Unifier, params: readonly TypeParam[]): boolean {
  for (;;) {
    const before = unifier.unknowns();
    for (const param of params) {
      const type = unifier.at(param);
      const core = coreTerm(param);
      if (core !== null) {
        if (type !== null) {
          if (!unifier.unify(type, core.term.type, 0)) return false;
        } else if (core.single && !core.term.tilde) {
          unifier.set(param, core.term.type);
        }
      }
      if (type !== null && !isParameterized(params, type)) {
        const iface = interfaceOf(param);
        if (missingMethod(type, iface, true, (x, y) => unifier.unify(x, y, EXACT)) !== null) return false;
      }
    }
    if (unifier.unknowns() === before) return true;
  }
}

function setUntyped(
  unifier: Unifier,
  types: readonly (Type | null)[],
  untyped: readonly number[],
  args: readonly Operand[],
): boolean {
  const largest = new Map<TypeParam, Type>();
  for (const i of untyped) {
    const param = types[i];
    const arg = args[i];
    if (param?.kind !== "TypeParam" || arg === undefined || unifier.at(param) !== null) continue;
    const max = largest.get(param);
    const type = max === undefined ? arg.type : maxType(max, arg.type);
    if (type === null) return false;
    largest.set(param, type);
  }
  for (const [param, type] of largest) unifier.set(param, defaultType(type));
  return true;
}

function simplify(
  params: readonly TypeParam[],
  known: readonly (Type | null)[],
  inferred: (Type | null)[],
): readonly Type[] | null {
  let dirty = inferred.flatMap((t, i) => (t !== null && known[i] === null ? [i] : []));
  for (let rounds = 0; dirty.length > 0 && rounds < 100; rounds++) {
    const map = substitutionOf(params, inferred);
    dirty = dirty.filter((i) => {
      const before = inferred[i] as Type;
      let after = substitute(before, map);
      if (after === before) return false;
      if (after.kind === "Signature" && after.typeParams.length > 0 && !isParameterized(params, after)) {
        after = copySignature(after);
        after.typeParams = [];
      }
      inferred[i] = after;
      return true;
    });
  }
  return inferred.every((t) => t !== null && !isParameterized(params, t)) ? (inferred as readonly Type[]) : null;
}

/** Whether the type mentions one of the parameters. */
export function isParameterized(params: readonly TypeParam[], type: Type, seen: Set<Type> = new Set()): boolean {
  if (seen.has(type)) return false;
  seen.add(type);
  const inner = (t: Type | null): boolean => t !== null && isParameterized(params, t, seen);
  switch (type.kind) {
    case "Alias":
      return inner(unalias(type));
    case "Array":
    case "Slice":
    case "Pointer":
    case "Chan":
      return inner(type.elem);
    case "Map":
      return inner(type.key) || inner(type.elem);
    case "Struct":
      return type.fields.some((f) => inner(f.type));
    case "Tuple":
      return type.vars.some((v) => inner(v.type));
    case "Signature":
      return type.params.vars.some((v) => inner(v.type)) || type.results.vars.some((v) => inner(v.type));
    case "Interface": {
      const set = typeSetOf(type);
      if (set.methods.some((m) => inner(m.type))) return true;
      return set.terms !== null && set.terms.length > 0 && set.terms.every((t) => inner(t.type));
    }
    case "Named":
      return type.typeArgs.some(inner);
    case "TypeParam":
      return params.includes(type);
    default:
      return false;
  }
}

/** The one term of a constraint, or the type all its terms have underneath. */
function coreTerm(param: TypeParam): { readonly term: Term; readonly single: boolean } | null {
  const terms: Term[] = [];
  const isSpecific = everyTerm(param, (term) => {
    if (term === null) return false;
    terms.push(term);
    return true;
  });
  const [only] = terms;
  if (isSpecific && terms.length === 1 && only !== undefined) return { term: only, single: true };
  const type = isSpecific ? commonUnder(param) : null;
  return type === null ? null : { term: { tilde: terms.some((t) => t.tilde), type }, single: false };
}

/** A parameter inferred as a type that contains itself is not inferred. */
function killCycles(params: readonly TypeParam[], inferred: (Type | null)[]): void {
  const path = new Set<Type>();
  const visitVars = (vars: readonly Var[]): void => {
    for (const v of vars) if (v.type !== null) visit(v.type);
  };
  const visit = (t: Type): void => {
    const type = unalias(t);
    if (path.has(type)) {
      const i = type.kind === "TypeParam" ? params.indexOf(type) : -1;
      if (i >= 0) inferred[i] = null;
      return;
    }
    path.add(type);
    switch (type.kind) {
      case "Array":
      case "Slice":
      case "Pointer":
      case "Chan":
        visit(type.elem);
        break;
      case "Map":
        visit(type.key);
        visit(type.elem);
        break;
      case "Struct":
        visitVars(type.fields);
        break;
      case "Signature":
        visitVars(type.params.vars);
        visitVars(type.results.vars);
        break;
      case "Named":
        for (const arg of type.typeArgs) visit(arg);
        break;
      case "TypeParam": {
        const i = params.indexOf(type);
        const own = i >= 0 ? inferred[i] : null;
        if (own !== null && own !== undefined) visit(own);
        break;
      }
      default:
    }
    path.delete(type);
  };
  for (const p of params) visit(p);
}
