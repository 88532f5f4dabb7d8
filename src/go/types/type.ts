// The types of Go, with go/types' names. A Named is the same type only as itself or as an instance of the same origin
// with identical arguments; the others are compared by structure (identical.ts). What a declaration says is looked at
// when it is first asked for: the lazy parts of Named, Alias and TypeParam hold a function until then.
import type { FuncObject, TypeName, Var } from "./entity.ts";
import type { Scope } from "./scope.ts";

/** Bits of Basic.info. */
export const IS_BOOLEAN = 1;
export const IS_INTEGER = 2;
export const IS_UNSIGNED = 4;
export const IS_FLOAT = 8;
export const IS_COMPLEX = 16;
export const IS_STRING = 32;
export const IS_UNTYPED = 64;
export const IS_ORDERED = IS_INTEGER | IS_FLOAT | IS_STRING;
export const IS_NUMERIC = IS_INTEGER | IS_FLOAT | IS_COMPLEX;
export const IS_CONST_TYPE = IS_BOOLEAN | IS_NUMERIC | IS_STRING;

export type BasicKind =
  | "invalid"
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
  | "untyped nil";

let nextId = 0;

export class Basic {
  readonly kind = "Basic";
  readonly basic: BasicKind;
  readonly info: number;
  /** As it prints: "byte" and "rune" are uint8 and int32 with another name. */
  readonly name: string;
  constructor(basic: BasicKind, info: number, name: string = basic) {
    this.basic = basic;
    this.info = info;
    this.name = name;
  }
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

export class ArrayType {
  readonly kind = "Array";
  readonly elem: Type;
  /** -1: not known (yet). */
  length: number;
  constructor(elem: Type, length: number) {
    this.elem = elem;
    this.length = length;
  }
}

export class MapType {
  readonly kind = "Map";
  readonly key: Type;
  readonly elem: Type;
  constructor(key: Type, elem: Type) {
    this.key = key;
    this.elem = elem;
  }
}

export type ChanDir = "both" | "send" | "recv";

export class Chan {
  readonly kind = "Chan";
  readonly dir: ChanDir;
  readonly elem: Type;
  constructor(dir: ChanDir, elem: Type) {
    this.dir = dir;
    this.elem = elem;
  }
}

export class Struct {
  readonly kind = "Struct";
  readonly fields: readonly Var[];
  /** Parallel to `fields`, "" where a field has none; empty where no field has one. */
  readonly tags: readonly string[];
  constructor(fields: readonly Var[], tags: readonly string[]) {
    this.fields = fields;
    this.tags = tags;
  }
}

export class Tuple {
  readonly kind = "Tuple";
  readonly vars: readonly Var[];
  constructor(vars: readonly Var[]) {
    this.vars = vars;
  }
}

export class Signature {
  readonly kind = "Signature";
  recv: Var | null = null;
  /** The receiver's type parameters under the names the method's declaration gives them. */
  recvTypeParams: readonly TypeParam[] = [];
  typeParams: readonly TypeParam[] = [];
  params: Tuple;
  results: Tuple;
  /** The last parameter is written ...T; its type is []T. */
  variadic: boolean;
  /** The block of its parameters, for the body; null unless it was typed from a declaration or literal. */
  scope: Scope | null = null;
  constructor(params: Tuple, results: Tuple, variadic: boolean) {
    this.params = params;
    this.results = results;
    this.variadic = variadic;
  }
}

export interface Term {
  readonly tilde: boolean;
  readonly type: Type;
}

/** A union of type terms; only embedded in interfaces. */
export class Union {
  readonly kind = "Union";
  readonly terms: readonly Term[];
  constructor(terms: readonly Term[]) {
    this.terms = terms;
  }
}

/** The type set of an interface: its methods, and its terms (null: all types). */
export interface TypeSet {
  readonly methods: readonly FuncObject[];
  readonly terms: readonly Term[] | null;
  readonly comparable: boolean;
}

export class Interface {
  readonly kind = "Interface";
  /** The explicitly declared methods, sorted as go/types sorts them. */
  methods: readonly FuncObject[];
  embeddeds: readonly Type[];
  /** An interface that a constraint such as ~int stands for. */
  readonly implicit: boolean;
  typeSet: TypeSet | null = null;
  constructor(methods: readonly FuncObject[], embeddeds: readonly Type[], implicit = false) {
    this.methods = methods;
    this.embeddeds = embeddeds;
    this.implicit = implicit;
  }
}

export class TypeParam {
  readonly kind = "TypeParam";
  readonly id = ++nextId;
  readonly object: TypeName;
  index = 0;
  private readonly findBound: (() => Type) | null;
  private known: Type | null = null;
  /** The interface of `bound`, computed once. */
  iface: Interface | null = null;
  constructor(object: TypeName, findBound: (() => Type) | null) {
    this.object = object;
    this.findBound = findBound;
  }
  get bound(): Type | null {
    if (this.known === null && this.findBound !== null) this.known = this.findBound();
    return this.known;
  }
  set bound(bound: Type | null) {
    this.known = bound;
  }
}

/** A defined type or an instance of one. */
export class Named {
  readonly kind = "Named";
  readonly id = ++nextId;
  readonly object: TypeName;
  /** The generic type this is an instance of; itself otherwise. */
  readonly origin: Named;
  /** Empty unless it is an instance. */
  readonly typeArgs: readonly Type[];
  /** Gives the type parameters of a generic type. */
  findTypeParams: (() => readonly TypeParam[]) | null = null;
  /** Gives the right side of the declaration. */
  findRhs: (() => Type) | null = null;
  /** Finds a declared method of an origin by name. */
  findMethod: ((name: string) => FuncObject | null) | null = null;
  private params: readonly TypeParam[] | null = null;
  underlying: Type | null = null;
  isResolving = false;
  /** Methods of an instance, by name. */
  readonly methods = new Map<string, FuncObject | null>();
  /** Of an origin: its instances by the key of their arguments. */
  readonly instances = new Map<string, Named>();
  constructor(object: TypeName, origin: Named | null, typeArgs: readonly Type[]) {
    this.object = object;
    this.origin = origin ?? this;
    this.typeArgs = typeArgs;
  }
  get typeParams(): readonly TypeParam[] {
    if (this.params === null) {
      const find = this.findTypeParams;
      this.params = [];
      if (find !== null) this.params = find();
    }
    return this.params;
  }
}

/** An alias declaration's type; `any` is one. */
export class Alias {
  readonly kind = "Alias";
  readonly id = ++nextId;
  readonly object: TypeName;
  readonly origin: Alias;
  readonly typeArgs: readonly Type[];
  findTypeParams: (() => readonly TypeParam[]) | null = null;
  findRhs: (() => Type) | null = null;
  private params: readonly TypeParam[] | null = null;
  rhs: Type | null = null;
  isResolving = false;
  readonly instances = new Map<string, Alias>();
  constructor(object: TypeName, origin: Alias | null, typeArgs: readonly Type[]) {
    this.object = object;
    this.origin = origin ?? this;
    this.typeArgs = typeArgs;
  }
  get typeParams(): readonly TypeParam[] {
    if (this.params === null) {
      const find = this.findTypeParams;
      this.params = [];
      if (find !== null) this.params = find();
    }
    return this.params;
  }
}

export type Type =
  | Basic
  | Pointer
  | Slice
  | ArrayType
  | MapType
  | Chan
  | Struct
  | Tuple
  | Signature
  | Union
  | Interface
  | TypeParam
  | Named
  | Alias;

export const EMPTY_TUPLE = new Tuple([]);
