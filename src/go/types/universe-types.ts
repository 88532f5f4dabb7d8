// The predeclared types (Go spec, "Predeclared identifiers") and unsafe.Pointer.
import {
  Basic,
  type BasicKind,
  IS_BOOLEAN,
  IS_COMPLEX,
  IS_FLOAT,
  IS_INTEGER,
  IS_STRING,
  IS_UNSIGNED,
  IS_UNTYPED,
} from "./type.ts";

function basic(kind: BasicKind, info: number, name?: string): Basic {
  return new Basic(kind, info, name);
}

export const INVALID = basic("invalid", 0, "invalid type");
export const BOOL = basic("bool", IS_BOOLEAN);
export const INT = basic("int", IS_INTEGER);
export const INT32 = basic("int32", IS_INTEGER);
export const UINT = basic("uint", IS_INTEGER | IS_UNSIGNED);
export const UINT8 = basic("uint8", IS_INTEGER | IS_UNSIGNED);
export const UINTPTR = basic("uintptr", IS_INTEGER | IS_UNSIGNED);
export const FLOAT32 = basic("float32", IS_FLOAT);
export const FLOAT64 = basic("float64", IS_FLOAT);
export const COMPLEX64 = basic("complex64", IS_COMPLEX);
export const COMPLEX128 = basic("complex128", IS_COMPLEX);
export const STRING = basic("string", IS_STRING);
export const UNSAFE_POINTER = basic("unsafe.Pointer", 0);
export const BYTE = basic("uint8", IS_INTEGER | IS_UNSIGNED, "byte");
export const RUNE = basic("int32", IS_INTEGER, "rune");
export const UNTYPED_BOOL = basic("untyped bool", IS_BOOLEAN | IS_UNTYPED);
export const UNTYPED_INT = basic("untyped int", IS_INTEGER | IS_UNTYPED);
export const UNTYPED_RUNE = basic("untyped rune", IS_INTEGER | IS_UNTYPED);
export const UNTYPED_FLOAT = basic("untyped float", IS_FLOAT | IS_UNTYPED);
export const UNTYPED_COMPLEX = basic("untyped complex", IS_COMPLEX | IS_UNTYPED);
export const UNTYPED_STRING = basic("untyped string", IS_STRING | IS_UNTYPED);
export const UNTYPED_NIL = basic("untyped nil", IS_UNTYPED);

export const PREDECLARED_BASICS: readonly Basic[] = [
  BOOL,
  INT,
  basic("int8", IS_INTEGER),
  basic("int16", IS_INTEGER),
  INT32,
  basic("int64", IS_INTEGER),
  UINT,
  UINT8,
  basic("uint16", IS_INTEGER | IS_UNSIGNED),
  basic("uint32", IS_INTEGER | IS_UNSIGNED),
  basic("uint64", IS_INTEGER | IS_UNSIGNED),
  UINTPTR,
  FLOAT32,
  FLOAT64,
  COMPLEX64,
  COMPLEX128,
  STRING,
  BYTE,
  RUNE,
];
