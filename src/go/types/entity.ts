// What identifiers denote, with go/types' names. Objects of a package's scope are typed when they are first asked for:
// their `type` is null until `resolve` has run (declare.ts).
import type { ConstantValue } from "./operand.ts";
import type { Signature, Type } from "./type.ts";

/** The package an object belongs to, as far as objects need it. */
export interface PackageOf {
  readonly path: string;
  readonly name: string;
}

/** Types a package-level object; a no-op once that is done. */
export interface Declaration {
  resolve(): void;
}

export class Var {
  readonly kind = "Var";
  readonly name: string;
  readonly pkg: PackageOf | null;
  type: Type | null;
  readonly role: "package" | "local" | "param" | "result" | "receiver" | "field";
  readonly embedded: boolean;
  declaration: Declaration | null = null;
  /** The offset of its name in its file; -1 where there is none. */
  readonly pos: number;
  constructor(name: string, pkg: PackageOf | null, type: Type | null, role: Var["role"], pos = -1, embedded = false) {
    this.name = name;
    this.pkg = pkg;
    this.type = type;
    this.role = role;
    this.pos = pos;
    this.embedded = embedded;
  }
}

export class Const {
  readonly kind = "Const";
  readonly name: string;
  readonly pkg: PackageOf | null;
  type: Type | null;
  value: ConstantValue;
  declaration: Declaration | null = null;
  constructor(name: string, pkg: PackageOf | null, type: Type | null, value: ConstantValue) {
    this.name = name;
    this.pkg = pkg;
    this.type = type;
    this.value = value;
  }
}

export class TypeName {
  readonly kind = "TypeName";
  readonly name: string;
  readonly pkg: PackageOf | null;
  type: Type | null;
  declaration: Declaration | null = null;
  constructor(name: string, pkg: PackageOf | null, type: Type | null) {
    this.name = name;
    this.pkg = pkg;
    this.type = type;
  }
}

export class FuncObject {
  readonly kind = "Func";
  readonly name: string;
  readonly pkg: PackageOf | null;
  type: Signature | null;
  /** Whether it is a method whose receiver is written *T. */
  hasPointerReceiver = false;
  declaration: Declaration | null = null;
  /** The method of the generic type that this method of an instance comes from; itself otherwise. */
  origin: FuncObject = this;
  constructor(name: string, pkg: PackageOf | null, type: Signature | null) {
    this.name = name;
    this.pkg = pkg;
    this.type = type;
  }
}

export class PkgName<P extends PackageOf = PackageOf> {
  readonly kind = "PkgName";
  readonly name: string;
  readonly path: string;
  /** null: not on this machine, or "C". */
  readonly imported: P | null;
  constructor(name: string, path: string, imported: P | null) {
    this.name = name;
    this.path = path;
    this.imported = imported;
  }
}

export class Builtin {
  readonly kind = "Builtin";
  readonly name: string;
  /** "unsafe." and the name, or the name. */
  readonly id: string;
  constructor(name: string, id = name) {
    this.name = name;
    this.id = id;
  }
}

export class Nil {
  readonly kind = "Nil";
  readonly name = "nil";
}

export type Entity = Var | Const | TypeName | FuncObject | PkgName | Builtin | Nil;

/** Go spec, "Exported identifiers": the first character is an upper-case letter. */
export function isExported(name: string): boolean {
  const first = name.codePointAt(0) ?? 0;
  if (first < 128) return first >= 65 && first <= 90;
  return /^\p{Lu}/u.test(name);
}

/** Whether a field or method called (pkg, name) is the one `of` names (go/types' sameId). */
export function isSameName(
  of: { readonly name: string; readonly pkg: PackageOf | null },
  pkg: PackageOf | null,
  name: string,
): boolean {
  if (of.name !== name) return false;
  if (isExported(name)) return true;
  return of.pkg === pkg || (of.pkg !== null && pkg !== null && of.pkg.path === pkg.path);
}
