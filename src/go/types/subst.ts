// Substitution of type arguments for type parameters, and instances of generic types (go/types' subst.go,
// instantiate.go). A type that mentions no parameter of the map comes back as the same object.
import { FuncObject, Var } from "./entity.ts";
import {
  Alias,
  ArrayType,
  Chan,
  Interface,
  MapType,
  Named,
  Pointer,
  Signature,
  Slice,
  Struct,
  type Term,
  Tuple,
  type Type,
  TypeParam,
  Union,
} from "./type.ts";
import { typeKey } from "./typekey.ts";
import { rhsOf, under } from "./under.ts";
import { INVALID } from "./universe-types.ts";

export type Substitution = ReadonlyMap<TypeParam, Type>;

export function substitutionOf(params: readonly TypeParam[], args: readonly (Type | null)[]): Substitution {
  const map = new Map<TypeParam, Type>();
  params.forEach((p, i) => {
    const arg = args[i];
    if (arg !== null && arg !== undefined) map.set(p, arg);
  });
  return map;
}

/** The underlying type of an instance, or the right side of an alias's. */
export function substituteRhs(instance: Named | Alias): Type {
  const { origin, typeArgs } = instance;
  const params = origin.typeParams;
  if (params.length !== typeArgs.length) return INVALID;
  const rhs = origin.kind === "Named" ? under(origin) : rhsOf(origin);
  return substitute(rhs, substitutionOf(params, typeArgs));
}

/** The same object for the same arguments, as written (aliases in them kept apart). */
export function instantiate(origin: Named, args: readonly Type[]): Named {
  const key = args.map(typeKey).join(",");
  let instance = origin.instances.get(key);
  if (instance === undefined) {
    instance = new Named(origin.object, origin, args);
    origin.instances.set(key, instance);
  }
  return instance;
}

export function instantiateAlias(origin: Alias, args: readonly Type[]): Alias {
  const key = args.map(typeKey).join(",");
  let instance = origin.instances.get(key);
  if (instance === undefined) {
    instance = new Alias(origin.object, origin, args);
    origin.instances.set(key, instance);
  }
  return instance;
}

/** The signature with its own type parameters replaced. */
export function instantiateSignature(sig: Signature, args: readonly Type[]): Signature {
  const out = substitute(sig, substitutionOf(sig.typeParams, args));
  if (out.kind !== "Signature") return sig;
  const copy = out === sig ? copySignature(sig) : out;
  copy.typeParams = [];
  return copy;
}

export function copySignature(sig: Signature): Signature {
  const copy = new Signature(sig.params, sig.results, sig.variadic);
  copy.recv = sig.recv;
  copy.typeParams = sig.typeParams;
  copy.recvTypeParams = sig.recvTypeParams;
  return copy;
}

/** New type parameters for a signature's own, so that a call within the generic function itself is no confusion. */
export function renameTypeParams(params: readonly TypeParam[]): readonly [readonly TypeParam[], Substitution] {
  const fresh = params.map((p) => {
    const q: TypeParam = new TypeParam(p.object, () => (p.bound === null ? INVALID : substitute(p.bound, map)));
    q.index = p.index;
    return q;
  });
  const map = substitutionOf(params, fresh);
  return [fresh, map];
}

export function substitute(type: Type, map: Substitution): Type {
  return map.size === 0 ? type : subst(type, map);
}

function subst(type: Type, map: Substitution): Type {
  switch (type.kind) {
    case "Basic":
      return type;
    case "TypeParam":
      return map.get(type) ?? type;
    case "Pointer": {
      const elem = subst(type.elem, map);
      return elem === type.elem ? type : new Pointer(elem);
    }
    case "Slice": {
      const elem = subst(type.elem, map);
      return elem === type.elem ? type : new Slice(elem);
    }
    case "Array": {
      const elem = subst(type.elem, map);
      return elem === type.elem ? type : new ArrayType(elem, type.length);
    }
    case "Map": {
      const key = subst(type.key, map);
      const elem = subst(type.elem, map);
      return key === type.key && elem === type.elem ? type : new MapType(key, elem);
    }
    case "Chan": {
      const elem = subst(type.elem, map);
      return elem === type.elem ? type : new Chan(type.dir, elem);
    }
    case "Struct": {
      const fields = substVars(type.fields, map);
      return fields === type.fields ? type : new Struct(fields, type.tags);
    }
    case "Tuple": {
      const vars = substVars(type.vars, map);
      return vars === type.vars ? type : new Tuple(vars);
    }
    case "Signature":
      return substSignature(type, map);
    case "Union": {
      const terms = substTerms(type.terms, map);
      return terms === type.terms ? type : new Union(terms);
    }
    case "Interface":
      return substInterface(type, map);
    case "Named": {
      const args = substTypes(type.typeArgs, map);
      return args === type.typeArgs ? type : instantiate(type.origin, args);
    }
    case "Alias": {
      const args = substTypes(type.typeArgs, map);
      return args === type.typeArgs ? type : instantiateAlias(type.origin, args);
    }
  }
}

function substVars(vars: readonly Var[], map: Substitution): readonly Var[] {
  let out: Var[] | null = null;
  vars.forEach((v, i) => {
    if (v.type === null) return;
    const type = subst(v.type, map);
    if (type === v.type) return;
    out ??= [...vars];
    out[i] = new Var(v.name, v.pkg, type, v.role, v.pos, v.embedded);
  });
  return out ?? vars;
}

function substTypes(types: readonly Type[], map: Substitution): readonly Type[] {
  let out: Type[] | null = null;
  types.forEach((t, i) => {
    const type = subst(t, map);
    if (type === t) return;
    out ??= [...types];
    out[i] = type;
  });
  return out ?? types;
}

function substTerms(terms: readonly Term[], map: Substitution): readonly Term[] {
  let out: Term[] | null = null;
  terms.forEach((t, i) => {
    const type = subst(t.type, map);
    if (type === t.type) return;
    out ??= [...terms];
    out[i] = { tilde: t.tilde, type };
  });
  return out ?? terms;
}

function substSignature(sig: Signature, map: Substitution): Signature {
  const params = substVars(sig.params.vars, map);
  const results = substVars(sig.results.vars, map);
  if (params === sig.params.vars && results === sig.results.vars) return sig;
  const out = new Signature(new Tuple(params), new Tuple(results), sig.variadic);
  out.typeParams = sig.typeParams;
  return out;
}

function substInterface(iface: Interface, map: Substitution): Interface {
  let isChanged = false;
  const methods = iface.methods.map((m) => {
    if (m.type === null) return m;
    const type = substSignature(m.type, map);
    if (type === m.type) return m;
    isChanged = true;
    return new FuncObject(m.name, m.pkg, type);
  });
  const embeddeds = substTypes(iface.embeddeds, map);
  if (!isChanged && embeddeds === iface.embeddeds) return iface;
  return new Interface(methods, embeddeds, iface.implicit);
}
