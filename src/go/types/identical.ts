// Type identity (Go spec, "Type identity").
import { isSameName } from "./entity.ts";
import { substitute, substitutionOf } from "./subst.ts";
import type { Interface, Signature, Struct, Tuple, Type } from "./type.ts";
import { equalTerms, typeSetOf } from "./typeset.ts";
import { unalias } from "./under.ts";

interface Pair {
  readonly x: Interface;
  readonly y: Interface;
  readonly outer: Pair | null;
}

export function identical(x: Type, y: Type): boolean {
  return compare(x, y, false, null);
}

export function identicalIgnoringTags(x: Type, y: Type): boolean {
  return compare(x, y, true, null);
}

function compare(xt: Type, yt: Type, ignoreTags: boolean, pair: Pair | null): boolean {
  const x = unalias(xt);
  const y = unalias(yt);
  if (x === y) return true;
  switch (x.kind) {
    case "Basic":
      return y.kind === "Basic" && x.basic === y.basic;
    case "Array":
      return (
        y.kind === "Array" &&
        (x.length < 0 || y.length < 0 || x.length === y.length) &&
        compare(x.elem, y.elem, ignoreTags, pair)
      );
    case "Slice":
      return y.kind === "Slice" && compare(x.elem, y.elem, ignoreTags, pair);
    case "Pointer":
      return y.kind === "Pointer" && compare(x.elem, y.elem, ignoreTags, pair);
    case "Map":
      return y.kind === "Map" && compare(x.key, y.key, ignoreTags, pair) && compare(x.elem, y.elem, ignoreTags, pair);
    case "Chan":
      return y.kind === "Chan" && x.dir === y.dir && compare(x.elem, y.elem, ignoreTags, pair);
    case "Struct":
      return y.kind === "Struct" && sameStructs(x, y, ignoreTags, pair);
    case "Tuple":
      return y.kind === "Tuple" && sameTuples(x, y, ignoreTags, pair);
    case "Signature":
      return y.kind === "Signature" && sameSignatures(x, y, ignoreTags, pair);
    case "Union":
      return y.kind === "Union" && equalTerms(x.terms, y.terms);
    case "Interface":
      return y.kind === "Interface" && sameInterfaces(x, y, ignoreTags, pair);
    case "Named":
      return (
        y.kind === "Named" &&
        x.origin === y.origin &&
        x.typeArgs.length === y.typeArgs.length &&
        x.typeArgs.length > 0 &&
        x.typeArgs.every((arg, i) => compare(arg, y.typeArgs[i] as Type, ignoreTags, pair))
      );
    default:
      return false;
  }
}

function sameStructs(x: Struct, y: Struct, ignoreTags: boolean, pair: Pair | null): boolean {
  if (x.fields.length !== y.fields.length) return false;
  return x.fields.every((f, i) => {
    const g = y.fields[i];
    if (g === undefined || f.embedded !== g.embedded || !isSameName(f, g.pkg, g.name)) return false;
    if (!ignoreTags && (x.tags[i] ?? "") !== (y.tags[i] ?? "")) return false;
    return f.type !== null && g.type !== null && compare(f.type, g.type, ignoreTags, pair);
  });
}

function sameTuples(x: Tuple, y: Tuple, ignoreTags: boolean, pair: Pair | null): boolean {
  if (x.vars.length !== y.vars.length) return false;
  return x.vars.every((v, i) => {
    const w = y.vars[i]?.type;
    return v.type !== null && w !== null && w !== undefined && compare(v.type, w, ignoreTags, pair);
  });
}

function sameSignatures(x: Signature, other: Signature, ignoreTags: boolean, pair: Pair | null): boolean {
  let y = other;
  if (x.typeParams.length !== y.typeParams.length || x.variadic !== y.variadic) return false;
  if (x.typeParams.length > 0) {
    // Identical up to the names of the type parameters.
    const map = substitutionOf(y.typeParams, x.typeParams);
    const same = x.typeParams.every((p, i) => {
      const q = y.typeParams[i]?.bound;
      return (
        p.bound !== null && q !== null && q !== undefined && compare(p.bound, substitute(q, map), ignoreTags, pair)
      );
    });
    if (!same) return false;
    const params = substitute(y.params, map);
    const results = substitute(y.results, map);
    if (params.kind !== "Tuple" || results.kind !== "Tuple") return false;
    y = Object.assign(Object.create(Object.getPrototypeOf(y) as object) as Signature, y, { params, results });
  }
  return sameTuples(x.params, y.params, ignoreTags, pair) && sameTuples(x.results, y.results, ignoreTags, pair);
}

function sameInterfaces(x: Interface, y: Interface, ignoreTags: boolean, pair: Pair | null): boolean {
  const xset = typeSetOf(x);
  const yset = typeSetOf(y);
  if (xset.comparable !== yset.comparable || !equalTerms(xset.terms, yset.terms)) return false;
  if (xset.methods.length !== yset.methods.length) return false;
  for (let p = pair; p !== null; p = p.outer) {
    if ((p.x === x && p.y === y) || (p.x === y && p.y === x)) return true;
  }
  const inner: Pair = { x, y, outer: pair };
  return xset.methods.every((f, i) => {
    const g = yset.methods[i];
    if (g === undefined || !isSameName(f, g.pkg, g.name)) return false;
    return f.type !== null && g.type !== null && compare(f.type, g.type, ignoreTags, inner);
  });
}
