// Type unification (Go spec, "Type unification"; go/types' unify.go): finds type arguments for bound type parameters
// so that two types become identical, or assignable where the mode says so.
import { isSameName } from "./entity.ts";
import { identical } from "./identical.ts";
import { lookupFieldOrMethod } from "./lookup.ts";
import type { Interface, Signature, Struct, Tuple, Type, TypeParam } from "./type.ts";
import { equalTerms, methodOf, typeSetOf } from "./typeset.ts";
import { asNamed, commonUnder, isInterface, isTypeLiteral, isTypeParam, unalias, under } from "./under.ts";

/** Bits: the top types need only be assignable; element types must match exactly. */
export const ASSIGN = 1;
export const EXACT = 2;

const MAX_DEPTH = 50;

interface Handle {
  type: Type | null;
}

interface Pair {
  readonly x: Interface;
  readonly y: Interface;
  readonly outer: Pair | null;
}

export class Unifier {
  private readonly handles = new Map<TypeParam, Handle>();
  private depth = 0;

  constructor(params: readonly TypeParam[], args: readonly (Type | null)[]) {
    params.forEach((p, i) => {
      this.handles.set(p, { type: args[i] ?? null });
    });
  }

  at(param: TypeParam): Type | null {
    return this.handles.get(param)?.type ?? null;
  }

  set(param: TypeParam, type: Type): void {
    const handle = this.handles.get(param);
    if (handle !== undefined) handle.type = type;
  }

  unknowns(): number {
    let n = 0;
    for (const handle of this.handles.values()) if (handle.type === null) n++;
    return n;
  }

  unify(x: Type, y: Type, mode: number): boolean {
    return this.nify(x, y, mode, null);
  }

  private boundParam(t: Type): TypeParam | null {
    const u = unalias(t);
    return u.kind === "TypeParam" && this.handles.has(u) ? u : null;
  }

  private join(x: TypeParam, y: TypeParam): boolean {
    const hx = this.handles.get(x) as Handle;
    const hy = this.handles.get(y) as Handle;
    if (hx === hy) return true;
    if (hx.type !== null && hy.type !== null) return false;
    const [from, to] = hx.type !== null ? [hy, hx] : [hx, hy];
    for (const [param, handle] of this.handles) if (handle === from) this.handles.set(param, to);
    return true;
  }

  private nify(x: Type, y: Type, mode: number, pair: Pair | null): boolean {
    if (x === y || unalias(x) === unalias(y)) return true;
    if (this.depth >= MAX_DEPTH) return false;
    this.depth++;
    const result = this.nifyDistinct(x, y, mode, pair);
    this.depth--;
    return result;
  }

  private nifyDistinct(xt: Type, yt: Type, mode: number, pair: Pair | null): boolean {
    let x = xt;
    let y = yt;
    // If exactly one is a defined type it goes to y, if exactly one is a bound type parameter it goes to x.
    if (asNamed(x) !== null || this.boundParam(y) !== null) [x, y] = [y, x];
    const named = asNamed(y);
    if ((mode & EXACT) === 0 && named !== null && isTypeLiteral(x) && !isInterface(x)) {
      y = under(named);
      if (x === y || unalias(x) === unalias(y)) return true;
    }
    const px = this.boundParam(x);
    const py = this.boundParam(y);
    if (px !== null && py !== null) {
      if (this.join(px, py)) return true;
      return this.nify(this.at(px) as Type, this.at(py) as Type, mode, pair);
    }
    if (px !== null) return this.nifyParam(px, y, mode, pair);
    if ((mode & EXACT) === 0) {
      const answer = this.nifyInterfaces(x, y, pair);
      if (answer !== null) return answer;
    }
    if (isTypeParam(y)) [x, y] = [y, x];
    return this.nifyStructure(unalias(x), unalias(y), y, mode, pair);
  }

  private nifyParam(px: TypeParam, y: Type, mode: number, pair: Pair | null): boolean {
    const x = this.at(px);
    if (x === null) {
      this.set(px, y);
      return true;
    }
    if (!this.nify(x, y, mode, pair)) return false;
    const xi = asInterface(x);
    const yi = asInterface(y);
    const xn = asNamed(x) !== null;
    const yn = asNamed(y) !== null;
    if (xi !== null && yi !== null) {
      if (xn && yn) return identical(x, y);
      if (typeSetOf(xi).methods.length !== typeSetOf(yi).methods.length) return false;
    } else if (xi !== null || yi !== null) {
      return false;
    }
    if ((mode & EXACT) === 0 && !xn) {
      if (yn) {
        this.set(px, y);
      } else {
        const chan = under(y);
        if (chan.kind === "Chan" && chan.dir !== "both") this.set(px, y);
      }
    }
    return true;
  }

  /** Inexact unification with an interface on at least one side; null where there is none. */
  private nifyInterfaces(x: Type, y: Type, pair: Pair | null): boolean | null {
    const xi = asInterface(x);
    const yi = asInterface(y);
    if (xi !== null && yi !== null) return this.nifyTwoInterfaces(xi, yi, pair);
    const iface = yi ?? xi;
    if (iface === null) return null;
    const other = yi !== null ? x : y;
    return typeSetOf(iface).methods.every((m) => {
      const found = lookupFieldOrMethod(other, false, m.pkg, m.name)?.object;
      if (found === undefined || found.kind !== "Func") return false;
      found.declaration?.resolve();
      return m.type !== null && found.type !== null && this.nify(m.type, found.type, EXACT, pair);
    });
  }

  private nifyTwoInterfaces(x: Interface, y: Interface, pair: Pair | null): boolean {
    const xset = typeSetOf(x);
    const yset = typeSetOf(y);
    if (xset.comparable !== yset.comparable || !equalTerms(xset.terms, yset.terms)) return false;
    if (isInPairs(pair, x, y)) return true;
    const [fewer, more] =
      xset.methods.length > yset.methods.length ? [yset.methods, xset.methods] : [xset.methods, yset.methods];
    const inner: Pair = { x, y, outer: pair };
    return fewer.every((m) => {
      const other = methodOf(more, m.pkg, m.name);
      return other !== null && m.type !== null && other.type !== null && this.nify(m.type, other.type, EXACT, inner);
    });
  }

  private nifyStructure(x: Type, y: Type, yorig: Type, mode: number, pair: Pair | null): boolean {
    const emode = (mode & ASSIGN) !== 0 ? mode | EXACT : mode;
    switch (x.kind) {
      case "Basic":
        return y.kind === "Basic" && x.basic === y.basic;
      case "Array":
        return (
          y.kind === "Array" &&
          (x.length < 0 || y.length < 0 || x.length === y.length) &&
          this.nify(x.elem, y.elem, emode, pair)
        );
      case "Slice":
        return y.kind === "Slice" && this.nify(x.elem, y.elem, emode, pair);
      case "Pointer":
        return y.kind === "Pointer" && this.nify(x.elem, y.elem, emode, pair);
      case "Map":
        return y.kind === "Map" && this.nify(x.key, y.key, emode, pair) && this.nify(x.elem, y.elem, emode, pair);
      case "Chan":
        return y.kind === "Chan" && ((mode & EXACT) === 0 || x.dir === y.dir) && this.nify(x.elem, y.elem, emode, pair);
      case "Struct":
        return y.kind === "Struct" && this.nifyStructs(x, y, emode, pair);
      case "Tuple":
        return y.kind === "Tuple" && this.nifyTuples(x, y, mode, pair);
      case "Signature":
        return y.kind === "Signature" && this.nifySignatures(x, y, emode, pair);
      case "Interface":
        return y.kind === "Interface" && this.nifyExactInterfaces(x, y, pair);
      case "Named":
        if (y.kind !== "Named" || x.typeArgs.length !== y.typeArgs.length) return false;
        return x.typeArgs.every((arg, i) => this.nify(arg, y.typeArgs[i] as Type, mode, pair)) && x.origin === y.origin;
      case "TypeParam": {
        const core = commonUnder(x);
        return core !== null && this.nify(core, yorig, ASSIGN, pair);
      }
      default:
        return false;
    }
  }

  private nifyStructs(x: Struct, y: Struct, mode: number, pair: Pair | null): boolean {
    if (x.fields.length !== y.fields.length) return false;
    return x.fields.every((f, i) => {
      const g = y.fields[i];
      if (g === undefined || f.embedded !== g.embedded || (x.tags[i] ?? "") !== (y.tags[i] ?? "")) return false;
      return (
        isSameName(f, g.pkg, g.name) && f.type !== null && g.type !== null && this.nify(f.type, g.type, mode, pair)
      );
    });
  }

  private nifyTuples(x: Tuple, y: Tuple, mode: number, pair: Pair | null): boolean {
    if (x.vars.length !== y.vars.length) return false;
    return x.vars.every((v, i) => {
      const w = y.vars[i]?.type;
      return v.type !== null && w !== null && w !== undefined && this.nify(v.type, w, mode, pair);
    });
  }

  private nifySignatures(x: Signature, y: Signature, mode: number, pair: Pair | null): boolean {
    return (
      x.variadic === y.variadic &&
      this.nifyTuples(x.params, y.params, mode, pair) &&
      this.nifyTuples(x.results, y.results, mode, pair)
    );
  }

  private nifyExactInterfaces(x: Interface, y: Interface, pair: Pair | null): boolean {
    const xset = typeSetOf(x);
    const yset = typeSetOf(y);
    if (xset.comparable !== yset.comparable || !equalTerms(xset.terms, yset.terms)) return false;
    if (xset.methods.length !== yset.methods.length) return false;
    if (isInPairs(pair, x, y)) return true;
    const inner: Pair = { x, y, outer: pair };
    return xset.methods.every((f, i) => {
      const g = yset.methods[i];
      if (g === undefined || !isSameName(f, g.pkg, g.name)) return false;
      return f.type !== null && g.type !== null && this.nify(f.type, g.type, EXACT, inner);
    });
  }
}

function isInPairs(pair: Pair | null, x: Interface, y: Interface): boolean {
  for (let p = pair; p !== null; p = p.outer) {
    if ((p.x === x && p.y === y) || (p.x === y && p.y === x)) return true;
  }
  return false;
}

function asInterface(t: Type): Interface | null {
  if (isTypeParam(t)) return null;
  const u = under(t);
  return u.kind === "Interface" ? u : null;
}
