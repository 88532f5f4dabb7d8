// What a name denotes, with its type (go/types calls these objects; object.ts has the names alone, without types).
import type { Value } from "./constant.ts";
import type { Signature, Type } from "./type.ts";

export interface PackageRef {
  /** The import path. */
  readonly path: string;
  readonly name: string;
}

/** A value that is found out when it is first asked for; null while that is going on, which is never remembered. */
export class Lazy<T> {
  private readonly find: () => T;
  private value: T | undefined;
  private isBusy = false;
  constructor(find: () => T) {
    this.find = find;
  }
  get(): T | null {
    if (this.value !== undefined) return this.value;
    if (this.isBusy) return null;
    this.isBusy = true;
    this.value = this.find();
    this.isBusy = false;
    return this.value;
  }
}

export interface VarObject {
  readonly kind: "Var";
  readonly name: string;
  readonly package: PackageRef | null;
  readonly isField: boolean;
  readonly isEmbedded: boolean;
  readonly type: Lazy<Type>;
}
export interface ConstObject {
  readonly kind: "Const";
  readonly name: string;
  readonly package: PackageRef | null;
  readonly type: Lazy<Type>;
  readonly value: Lazy<Value>;
}
export interface TypeNameObject {
  readonly kind: "TypeName";
  readonly name: string;
  /** null: predeclared. */
  readonly package: PackageRef | null;
  /** Declared inside a function. */
  readonly isLocal: boolean;
  readonly type: Lazy<Type>;
}
export interface FuncObject {
  readonly kind: "Func";
  readonly name: string;
  readonly package: PackageRef | null;
  /** Name and form of the receiver; null for functions. */
  readonly receiver: { readonly base: string; readonly isPointer: boolean; readonly isInterface: boolean } | null;
  readonly type: Lazy<Signature>;
}
export interface PkgNameObject {
  readonly kind: "PkgName";
  readonly name: string;
  readonly imported: PackageRef;
}
export interface BuiltinObject {
  readonly kind: "Builtin";
  readonly name: string;
  readonly package: PackageRef | null;
}
export interface NilObject {
  readonly kind: "Nil";
  readonly name: "nil";
  readonly package: null;
}
export interface LabelObject {
  readonly kind: "Label";
  readonly name: string;
  readonly package: PackageRef;
}
export type Entity =
  | VarObject
  | ConstObject
  | TypeNameObject
  | FuncObject
  | PkgNameObject
  | BuiltinObject
  | NilObject
  | LabelObject;

/** "net/http.(*Client).Do", "io.(Closer).Close", "os.Open", "len". */
export function qualifiedName(object: Entity): string {
  if (object.kind === "PkgName") return object.imported.path;
  const path = object.package?.path ?? "";
  const prefix = path === "" ? "" : `${path}.`;
  if (object.kind !== "Func" || object.receiver === null) return `${prefix}${object.name}`;
  const { base, isPointer } = object.receiver;
  return `${prefix}(${isPointer ? "*" : ""}${base}).${object.name}`;
}
