// Fields and methods by name, through embedding (Go spec, "Selectors"; go/types' lookup.go), and what is missing for
// an interface.
import { FuncObject, isSameName, type PackageOf, Var } from "./entity.ts";
import { identical } from "./identical.ts";
import { copySignature, substitute, substitutionOf } from "./subst.ts";
import { type Interface, type Named, Pointer, type Type } from "./type.ts";
import { isComparableType, methodOf, subsetOf, typeSetOf } from "./typeset.ts";
import { asNamed, deref, isInterface, isTypeParam, isValid, unalias, under } from "./under.ts";

export interface Found {
  readonly object: Var | FuncObject;
  /** Whether a pointer was followed on the way. */
  readonly indirect: boolean;
  /** The fields on the way, the object's own index last is left out: its length tells promotion. */
  readonly path: readonly Var[];
}

interface Step {
  readonly type: Type;
  readonly indirect: boolean;
  multiples: boolean;
  readonly path: readonly Var[];
}

const MAX_DEPTH = 64;

/** The field or method `type.name` as seen from `pkg`, or null where there is none, or more than one. */
export function lookupFieldOrMethod(
  type: Type,
  addressable: boolean,
  pkg: PackageOf | null,
  name: string,
): Found | null {
  const named = asNamed(type);
  if (named !== null) {
    const p = under(named);
    if (p.kind === "Pointer") {
      const found = search(p, false, pkg, name);
      return found !== null && found.object.kind === "Func" ? null : found;
    }
  }
  return search(type, addressable, pkg, name);
}

function search(root: Type, addressable: boolean, pkg: PackageOf | null, name: string): Found | null {
  if (name === "_") return null;
  const { type, isPointer } = deref(root);
  if (isPointer && under(type).kind === "Interface") return null;
  let current: Step[] = [{ type, indirect: isPointer, multiples: false, path: [] }];
  const seen: Named[] = [];
  for (let depth = 0; current.length > 0 && depth < MAX_DEPTH; depth++) {
    const next: Step[] = [];
    let found: Found | null = null;
    let count = 0;
    for (const step of current) {
      const hit = searchStep(step, pkg, name, seen, next);
      if (hit === null) continue;
      count += step.multiples ? 2 : 1;
      found = hit;
    }
    if (count > 1) return null;
    if (found !== null) {
      const { object } = found;
      if (object.kind === "Func" && object.hasPointerReceiver && !found.indirect && !addressable) return null;
      return found;
    }
    current = consolidate(next);
  }
  return null;
}

function searchStep(step: Step, pkg: PackageOf | null, name: string, seen: Named[], next: Step[]): Found | null {
  const named = asNamed(step.type);
  if (named !== null) {
    if (seen.some((other) => identical(other, named))) return null;
    seen.push(named);
    const method = lookupMethod(named, pkg, name);
    if (method !== null) return { object: method, indirect: step.indirect, path: step.path };
  }
  const u = under(step.type);
  if (u.kind === "Struct") {
    for (const f of u.fields) {
      if (isSameName(f, pkg, name)) return { object: f, indirect: step.indirect, path: step.path };
    }
    for (const f of u.fields) {
      if (!f.embedded || f.type === null) continue;
      const { type, isPointer } = deref(f.type);
      next.push({ type, indirect: step.indirect || isPointer, multiples: step.multiples, path: [...step.path, f] });
    }
  } else if (u.kind === "Interface") {
    const method = methodOf(typeSetOf(u).methods, pkg, name);
    if (method !== null) return { object: method, indirect: step.indirect, path: step.path };
  }
  return null;
}

function consolidate(steps: Step[]): Step[] {
  if (steps.length < 2) return steps;
  const out: Step[] = [];
  for (const step of steps) {
    const same = out.find((other) => identical(other.type, step.type));
    if (same !== undefined) same.multiples = true;
    else out.push(step);
  }
  return out;
}

/** A method declared for the type itself; for an instance with the receiver's type arguments put in. */
export function lookupMethod(named: Named, pkg: PackageOf | null, name: string): FuncObject | null {
  const { origin } = named;
  const declared = origin.findMethod?.(name) ?? null;
  if (declared === null || !isSameName(declared, pkg, name)) return null;
  if (origin === named) return declared;
  let method = named.methods.get(name);
  if (method === undefined) {
    method = expandMethod(named, declared);
    named.methods.set(name, method);
  }
  return method;
}

function expandMethod(instance: Named, declared: FuncObject): FuncObject {
  declared.declaration?.resolve();
  const method = new FuncObject(declared.name, declared.pkg, declared.type);
  method.hasPointerReceiver = declared.hasPointerReceiver;
  method.origin = declared;
  const sig = declared.type;
  if (sig === null) return method;
  const params = sig.recvTypeParams;
  let own = sig;
  if (params.length === instance.typeArgs.length) {
    const out = substitute(sig, substitutionOf(params, instance.typeArgs));
    if (out.kind === "Signature") own = out;
  }
  if (own === sig) own = copySignature(sig);
  own.typeParams = sig.typeParams;
  own.recvTypeParams = [];
  const recv = declared.hasPointerReceiver ? new Pointer(instance) : instance;
  own.recv = new Var(sig.recv?.name ?? "", sig.recv?.pkg ?? null, recv, "receiver");
  method.type = own;
  return method;
}

/** The first method of `wanted` that `type` lacks or has with another signature; null where none is. */
export function missingMethod(
  type: Type,
  wanted: Interface,
  isStatic: boolean,
  same: (x: Type, y: Type) => boolean = identical,
): FuncObject | null {
  const methods = typeSetOf(wanted).methods;
  const u = under(type);
  for (const m of methods) {
    let found: FuncObject | null;
    if (u.kind === "Interface") {
      found = methodOf(typeSetOf(u).methods, m.pkg, m.name);
      if (found === null && !isStatic) continue;
    } else {
      const hit = search(type, false, m.pkg, m.name);
      found = hit?.object.kind === "Func" ? hit.object : null;
    }
    if (found === null) return m;
    found.declaration?.resolve();
    if (found.type === null || m.type === null || !same(found.type, m.type)) return m;
  }
  return null;
}

/** Whether `type` implements the interface `wanted` (Go spec, "Implementing an interface"). */
export function implementsInterface(type: Type, wanted: Type): boolean {
  const w = under(wanted);
  const u = under(type);
  if (!isValid(u) || !isValid(w) || w.kind !== "Interface") return false;
  const wset = typeSetOf(w);
  if (wset.terms === null && wset.methods.length === 0 && !wset.comparable) return true;
  const uset = u.kind === "Interface" ? typeSetOf(u) : null;
  if (wset.terms !== null && wset.terms.length === 0) return false;
  if (missingMethod(type, w, true) !== null) return false;
  if (wset.comparable && !isComparableType(type, true)) return false;
  if (wset.terms === null) return true;
  if (uset !== null) return subsetOf(uset.terms, wset.terms);
  const own = unalias(type);
  return wset.terms.some((t) => identical(t.type, t.tilde ? under(own) : own));
}

export function isInterfacePointer(type: Type): boolean {
  const u = under(type);
  return u.kind === "Pointer" && isInterface(u.elem) && !isTypeParam(u.elem);
}
