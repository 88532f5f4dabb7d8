// The types of Go, with go/types' names. Types are objects with identity: a Named is the same type only as itself (or
// an instance of the same origin with identical arguments); the others are compared by structure (predicates.ts).
// What a declaration says is looked at when it is first asked for, through the lazy fields of Named and Interface.
import type { FuncObject, PackageRef, TypeNameObject, VarObject } from "./entity.ts";

export type BasicName =
  | "bool"
  | "int"
  | "int8"
  | "int16"
  | "int32"
  | "int64"
  | "uint"
  | "uint8"
  | "uint16"
  | "uint32"
  | "uint64"
  | "uintptr"
  | "float32"
  | "float64"
  | "complex64"
  | "complex128"
  | "string"
  | "unsafe.Pointer"
  | "untyped bool"
  | "untyped int"
  | "untyped rune"
  | "untyped float"
  | "untyped complex"
  | "untyped string"
  | "untyped nil"
  | "invalid type"
  | "byte"
  | "rune";

/** Bits of Basic.info; as in go/types. */
export const isBoolean = 1;
export const isInteger = 2;
export const isUnsigned = 4;
export const isFloat = 8;
export const isComplex = 16;
export const isString = 32;
export const isUntyped = 64;
export const isOrdered = isInteger | isFloat | isString;
export const isNumeric = isInteger | isFloat | isComplex;
export const isConstType = isBoolean | isNumeric | isString;

/** "byte" and "rune" print as written and are otherwise uint8 and int32: `same` says which. */
export class Basic {
  readonly kind = "Basic";
  readonly name: BasicName;
  readonly info: number;
  readonly same: BasicName;
  constructor(name: BasicName, info: number, same: BasicName = name) {
    this.name = name;
    this.info = info;
    this.same = same;
  }
}

/** Nothing is known: an import that was not found, cgo. Makes everything that is built from it unknown, silently. */
export class Unknown {
  readonly kind = "Unknown";
}

export class Pointer {
  readonly kind = "Pointer";
  readonly elem: Type;
  constructor(elem: Type) {
    this.elem = elem;
  }
}

export class Slice {
  readonly kind = "Slice";
  readonly elem: Type;
  constructor(elem: Type) {
    this.elem = elem;
  }
}

export class ArrayOf {
  readonly kind = "Array";
  readonly elem: Type;
  /** -1: not known. */
  readonly length: bigint;
  constructor(elem: Type, length: bigint) {
    this.elem = elem;
    this.length = length;
  }
}

export class MapOf {
  readonly kind = "Map";
  readonly key: Type;
  readonly elem: Type;
  constructor(key: Type, elem: Type) {
    this.key = key;
    this.elem = elem;
  }
}

export class Chan {
  readonly kind = "Chan";
  readonly dir: "both" | "send" | "recv";
  readonly elem: Type;
  constructor(dir: "both" | "send" | "recv", elem: Type) {
    this.dir = dir;
    this.elem = elem;
  }
}

export class Struct {
  readonly kind = "Struct";
  readonly fields: readonly VarObject[];
  /** Parallel to fields; "" where there is none. */
  readonly tags: readonly string[];
  constructor(fields: readonly VarObject[], tags: readonly string[] = []) {
    this.fields = fields;
    this.tags = tags;
  }
}

export class Tuple {
  readonly kind = "Tuple";
  readonly vars: readonly VarObject[];
  constructor(vars: readonly VarObject[]) {
    this.vars = vars;
  }
}

export class Signature {
  readonly kind = "Signature";
  readonly recv: VarObject | null;
  readonly typeParams: readonly TypeParam[];
  /** The receiver's type parameters, as the method's declaration names them. */
  readonly recvTypeParams: readonly TypeParam[];
  readonly params: Tuple;
  readonly results: Tuple;
  /** The last parameter is a slice written as ...T. */
  readonly variadic: boolean;
  constructor(
    recv: VarObject | null,
    params: Tuple,
    results: Tuple,
    variadic: boolean,
    typeParams: readonly TypeParam[] = [],
    recvTypeParams: readonly TypeParam[] = [],
  ) {
    this.recv = recv;
    this.params = params;
    this.results = results;
    this.variadic = variadic;
    this.typeParams = typeParams;
    this.recvTypeParams = recvTypeParams;
  }
}

export interface Term {
  readonly tilde: boolean;
  readonly type: Type;
}

export class Union {
  readonly kind = "Union";
  readonly terms: readonly Term[];
  constructor(terms: readonly Term[]) {
    this.terms = terms;
  }
}

export class Interface {
  readonly kind = "Interface";
  /** The methods it lists itself; embedded ones are found through `embedded`. */
  readonly methods: readonly FuncObject[];
  readonly embedded: readonly Type[];
  /** The interface around a constraint literal such as [T ~int]. */
  readonly implicit: boolean;
  constructor(methods: readonly FuncObject[], embedded: readonly Type[], implicit = false) {
    this.methods = methods;
    this.embedded = embedded;
    this.implicit = implicit;
  }
}

export class TypeParam {
  readonly kind = "TypeParam";
  readonly object: TypeNameObject;
  readonly index: number;
  /** Set once, after all parameters of the list are declared: a bound may name any of them. */
  bound: Type | null = null;
  constructor(object: TypeNameObject, index: number) {
    this.object = object;
    this.index = index;
  }
}

/** What a defined type is made from, asked for at most once each. */
export interface NamedSource {
  typeParams(): readonly TypeParam[];
  /** The declared right side; the chain of defined types is followed by `under`. */
  rhs(): Type;
  methods(): readonly FuncObject[];
}

export class Named {
  readonly kind = "Named";
  readonly object: TypeNameObject;
  /** The generic type it is an instance of; itself where it is none. */
  readonly origin: Named;
  readonly typeArgs: readonly Type[];
  private readonly source: NamedSource;
  private params: readonly TypeParam[] | null = null;
  private right: Type | null = null;
  private declared: readonly FuncObject[] | null = null;
  private isBusy = false;

  constructor(object: TypeNameObject, source: NamedSource, origin: Named | null = null, args: readonly Type[] = []) {
    this.object = object;
    this.source = source;
    this.origin = origin ?? this;
    this.typeArgs = args;
  }

  /** Empty for instances, as in go/types. */
  get typeParams(): readonly TypeParam[] {
    if (this.origin !== this) return [];
    this.params ??= this.source.typeParams();
    return this.params;
  }

  /** The type it is declared as; null while that is being found out (a cycle), which is never remembered. */
  get rhs(): Type | null {
    if (this.right !== null) return this.right;
    if (this.isBusy) return null;
    this.isBusy = true;
    this.right = this.source.rhs();
    this.isBusy = false;
    return this.right;
  }

  /** Its declared methods, in source order; bodies and signatures not looked at. */
  get methods(): readonly FuncObject[] {
    this.declared ??= this.source.methods();
    return this.declared;
  }
}

/** A declared alias. Prints as its name; is its target everywhere else. */
export class Alias {
  readonly kind = "Alias";
  readonly object: TypeNameObject;
  readonly typeArgs: readonly Type[];
  private readonly find: () => Type;
  private target: Type | null = null;
  private isBusy = false;
  constructor(object: TypeNameObject, find: () => Type, typeArgs: readonly Type[] = []) {
    this.object = object;
    this.find = find;
    this.typeArgs = typeArgs;
  }
  get rhs(): Type | null {
    if (this.target !== null) return this.target;
    if (this.isBusy) return null;
    this.isBusy = true;
    this.target = this.find();
    this.isBusy = false;
    return this.target;
  }
}

export type Type =
  | Basic
  | Unknown
  | Pointer
  | Slice
  | ArrayOf
  | MapOf
  | Chan
  | Struct
  | Tuple
  | Signature
  | Union
  | Interface
  | TypeParam
  | Named
  | Alias;

export const unknown: Unknown = new Unknown();
export const emptyTuple: Tuple = new Tuple([]);
const maxChain = 100;

/** Without aliases at the top. A cycle of aliases is unknown. */
export function unalias(type: Type): Type {
  let at = type;
  for (let step = 0; step < maxChain; step++) {
    if (at.kind !== "Alias") return at;
    const next = at.rhs;
    if (next === null) return unknown;
    at = next;
  }
  return unknown;
}

/** The underlying type; of a type parameter its constraint's interface. Go spec, "Underlying types". */
export function under(type: Type): Type {
  let at = unalias(type);
  for (let step = 0; step < maxChain; step++) {
    if (at.kind === "TypeParam") return at.bound === null ? unknown : boundOf(at.bound);
    if (at.kind !== "Named") return at;
    const next = at.rhs;
    if (next === null) return unknown;
    at = unalias(next);
  }
  return unknown;
}

/** A constraint that is no interface stands for the interface that embeds it. */
function boundOf(bound: Type): Type {
  const at = unalias(bound);
  if (at.kind === "TypeParam") return unknown;
  const type = under(at);
  return type.kind === "Interface" || type.kind === "Unknown" ? type : new Interface([], [bound], true);
}

export function isPackageOf(object: { readonly package: PackageRef | null }, other: PackageRef | null): boolean {
  return object.package === other || (object.package?.path ?? "") === (other?.path ?? "");
}
