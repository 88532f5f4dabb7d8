// Calls of predeclared functions and of package unsafe's (Go spec, "Built-in functions"; go/types' builtins.go).
import type { CallExpr } from "../syntax/ast.ts";
import { assignment } from "./assignments.ts";
import { matchArguments } from "./call.ts";
import type { Checker } from "./checker.ts";
import { convertUntyped, updateExprType } from "./const.ts";
import {
  binaryOp,
  compare,
  imag,
  makeImaginary,
  makeInt,
  real,
  sign,
  toFloat,
  UNKNOWN,
  type Value,
} from "./constant.ts";
import { Var } from "./entity.ts";
import { expr, exprList, exprOrType, matchTypes, unparen, useExprs } from "./expr.ts";
import { identical } from "./identical.ts";
import { indexValue, isValidIndex } from "./index-expr.ts";
import { lookupFieldOrMethod } from "./lookup.ts";
import type { Operand } from "./operand.ts";
import { alignOf, hasVariableSize, offsetsOf, sizeOf } from "./sizes.ts";
import { Pointer, Signature, Slice, Tuple, type Type } from "./type.ts";
import { typeOf } from "./typexpr.ts";
import {
  allOrdered,
  arrayPointerDeref,
  basicOf,
  commonUnder,
  defaultType,
  everyType,
  everyUnder,
  isNumeric,
  isString,
  isTypeParam,
  isUntyped,
  isValid,
  under,
} from "./under.ts";
import { EMPTY_INTERFACE } from "./universe-scope.ts";
import {
  BYTE,
  COMPLEX64,
  COMPLEX128,
  FLOAT32,
  FLOAT64,
  INT,
  INVALID,
  STRING,
  UINTPTR,
  UNSAFE_POINTER,
  UNTYPED_COMPLEX,
  UNTYPED_FLOAT,
} from "./universe-types.ts";

function makeSig(result: Type | null, ...params: readonly Type[]): Signature {
  const vars = (types: readonly Type[]): Tuple =>
    new Tuple(types.map((t) => new Var("", null, defaultType(t), "param")));
  return new Signature(vars(params), vars(result === null ? [] : [result]), false);
}

/** Types the call of the builtin `id`; x gets its result. False: x is invalid. */
export function builtin(c: Checker, x: Operand, call: CallExpr, id: string): boolean {
  if (call.ellipsis >= 0 && id !== "append") {
    useExprs(c, ...call.args);
    return false;
  }
  const outer = c.hasCallOrRecv;
  const isLength = id === "len" || id === "cap";
  if (isLength) c.hasCallOrRecv = false;
  let args: Operand[] = [];
  if (id !== "make" && id !== "new" && id !== "unsafe.Offsetof") {
    args = exprList(c, call.args);
    if (args.some((a) => a.isInvalid)) {
      if (isLength) c.hasCallOrRecv = outer;
      return false;
    }
    const [first] = args;
    if (first !== undefined) x.set(first);
  }
  const isFine = (handlers[id] ?? unknownBuiltin)(c, x, call, args);
  if (isLength) c.hasCallOrRecv = outer;
  return isFine;
}

type Handler = (c: Checker, x: Operand, call: CallExpr, args: readonly Operand[]) => boolean;

function unknownBuiltin(): boolean {
  return false;
}

/** The element type of the slices in t's type set. */
function sliceElem(t: Type): Type | null {
  let elem: Type | null = null;
  const isSlices = everyUnder(t, (u) => {
    if (u?.kind !== "Slice" || (elem !== null && !identical(elem, u.elem))) return false;
    elem = u.elem;
    return true;
  });
  return isSlices ? elem : null;
}

function isByteSlice(t: Type): boolean {
  return everyUnder(t, (u) => u?.kind === "Slice" && identical(u.elem, BYTE));
}

/** Whether all of t's types are byte slices or strings, at least one a string. */
function hasStringBytes(t: Type): boolean {
  let hasString = false;
  const isBytes = everyType(t, (_, u) => {
    if (u === null) return false;
    if (isString(u)) {
      hasString = true;
      return true;
    }
    return u.kind === "Slice" && identical(u.elem, BYTE);
  });
  return isBytes && hasString;
}

function append(c: Checker, x: Operand, call: CallExpr, args: readonly Operand[]): boolean {
  const elem = sliceElem(x.type);
  if (elem === null) return false;
  const type = x.type;
  const second = args[1];
  let sig: Signature;
  if (
    args.length === 2 &&
    second !== undefined &&
    call.ellipsis >= 0 &&
    isByteSlice(type) &&
    hasStringBytes(second.type)
  ) {
    sig = makeSig(type, type, second.type);
    sig.variadic = true;
  } else {
    sig = makeSig(type, type, new Slice(elem));
    sig.variadic = true;
    matchArguments(c, call, sig, [], args, []);
  }
  c.recordBuiltin(call.fun, sig);
  x.mode = "value";
  x.type = type;
  return true;
}

function length(isLen: boolean): Handler {
  return (c, x, call) => {
    let mode: "invalid" | "value" | "constant" = "invalid";
    let value: Value | null = null;
    const u = arrayPointerDeref(under(x.type));
    switch (u.kind) {
      case "Basic":
        if (!isString(u) || !isLen) break;
        mode = "value";
        if (x.mode === "constant" && x.value !== null) {
          mode = "constant";
          value = x.value.kind === "string" ? makeInt(x.value.value.length) : UNKNOWN;
        }
        break;
      case "Array":
        mode = "value";
        if (!c.hasCallOrRecv) {
          mode = "constant";
          value = u.length >= 0 ? makeInt(u.length) : UNKNOWN;
        }
        break;
      case "Slice":
      case "Chan":
        mode = "value";
        break;
      case "Map":
        if (isLen) mode = "value";
        break;
      case "Interface":
        if (isTypeParam(x.type)) mode = "value";
        break;
      default:
    }
    if (mode === "invalid") return false;
    if (mode !== "constant") c.recordBuiltin(call.fun, makeSig(INT, x.type));
    x.mode = mode;
    x.type = INT;
    x.value = value;
    return true;
  };
}

function noValue(c: Checker, x: Operand, call: CallExpr): boolean {
  c.recordBuiltin(call.fun, makeSig(null, x.type));
  x.mode = "novalue";
  return true;
}

/** The results of `part` for all types of x's type set; null where one has none. */
function mapType(x: Operand, part: (t: Type) => Type | null): Type | null {
  if (!isTypeParam(x.type)) return part(x.type);
  let result: Type | null = null;
  const isAll = everyUnder(x.type, (u) => {
    const t = u === null ? null : part(u);
    if (t === null) return false;
    result ??= t;
    return true;
  });
  return isAll ? result : null;
}

function complexOf(t: Type): Type | null {
  switch (basicOf(t)?.basic) {
    case "float32":
      return COMPLEX64;
    case "float64":
      return COMPLEX128;
    case "untyped float":
      return UNTYPED_COMPLEX;
    default:
      return null;
  }
}

function floatOf(t: Type): Type | null {
  switch (basicOf(t)?.basic) {
    case "complex64":
      return FLOAT32;
    case "complex128":
      return FLOAT64;
    case "untyped complex":
      return UNTYPED_FLOAT;
    default:
      return null;
  }
}

function complex(c: Checker, x: Operand, call: CallExpr, args: readonly Operand[]): boolean {
  const y = args[1];
  if (y === undefined) return false;
  const isX = isUntyped(x.type);
  const isY = isUntyped(y.type);
  if (isX && !isY) convertUntyped(c, x, y.type);
  else if (!isX && isY) convertUntyped(c, y, x.type);
  else if (isX && isY) {
    if (x.mode === "constant" && y.mode === "constant") {
      for (const z of [x, y]) {
        if (isNumeric(z.type) && z.value !== null && sign(imag(z.value)) === 0) z.type = UNTYPED_FLOAT;
      }
    } else {
      convertUntyped(c, x, FLOAT64);
      convertUntyped(c, y, FLOAT64);
    }
  }
  if (x.isInvalid || y.isInvalid || !identical(x.type, y.type)) return false;
  const result = mapType(x, complexOf);
  if (result === null) return false;
  if (x.mode === "constant" && y.mode === "constant" && x.value !== null && y.value !== null) {
    x.value = binaryOp(toFloat(x.value), "+", makeImaginary(toFloat(y.value)));
  } else {
    x.mode = "value";
    c.recordBuiltin(call.fun, makeSig(result, x.type, x.type));
  }
  x.type = result;
  return true;
}

function part(isReal: boolean): Handler {
  return (c, x, call) => {
    if (isUntyped(x.type)) {
      if (x.mode === "constant") {
        if (isNumeric(x.type)) x.type = UNTYPED_COMPLEX;
      } else {
        convertUntyped(c, x, COMPLEX128);
        if (x.isInvalid) return false;
      }
    }
    const result = mapType(x, floatOf);
    if (result === null) return false;
    if (x.mode === "constant" && x.value !== null) {
      x.value = isReal ? real(x.value) : imag(x.value);
    } else {
      x.mode = "value";
      c.recordBuiltin(call.fun, makeSig(result, x.type));
    }
    x.type = result;
    return true;
  };
}

function copy(c: Checker, x: Operand, call: CallExpr, args: readonly Operand[]): boolean {
  const y = args[1];
  if (y === undefined) return false;
  c.recordBuiltin(call.fun, makeSig(INT, x.type, y.type));
  x.mode = "value";
  x.type = INT;
  return true;
}

function delete_(c: Checker, x: Operand, call: CallExpr, args: readonly Operand[]): boolean {
  const map = x.type;
  let key: Type | null = null;
  everyUnder(map, (u) => {
    if (u?.kind !== "Map") return false;
    key = u.key;
    return true;
  });
  const second = args[1];
  if (key === null || second === undefined) return false;
  x.set(second);
  assignment(c, x, key);
  if (x.isInvalid) return false;
  x.mode = "novalue";
  c.recordBuiltin(call.fun, makeSig(null, map, key));
  return true;
}

function make(c: Checker, x: Operand, call: CallExpr): boolean {
  const [first, ...sizes] = call.args;
  if (first === undefined) return false;
  const type = typeOf(c, first);
  if (!isValid(type)) {
    useExprs(c, ...sizes);
    return false;
  }
  const u = commonUnder(type);
  if (u?.kind !== "Slice" && u?.kind !== "Map" && u?.kind !== "Chan") return false;
  const types = [type, ...sizes.map((e) => indexValue(c, e).type)];
  x.mode = "value";
  x.type = type;
  c.recordBuiltin(call.fun, makeSig(type, ...types));
  return true;
}

function minMax(isMax: boolean): Handler {
  return (c, x, call, args) => {
    for (const [i, a] of args.entries()) {
      if (!allOrdered(a.type)) return false;
      if (i === 0) continue;
      matchTypes(c, x, a);
      if (x.isInvalid || !identical(x.type, a.type)) return false;
      if (x.mode === "constant" && a.mode === "constant" && x.value !== null && a.value !== null) {
        if (compare(a.value, isMax ? ">" : "<", x.value)) x.set(a);
      } else {
        x.mode = "value";
      }
    }
    if (x.mode !== "constant") {
      x.mode = "value";
      assignment(c, x, EMPTY_INTERFACE);
      if (x.isInvalid) return false;
    }
    for (const a of args) updateExprType(c, a.expr, x.type, true);
    if (x.mode !== "constant") c.recordBuiltin(call.fun, makeSig(x.type, ...args.map(() => x.type)));
    return true;
  };
}

function new_(c: Checker, x: Operand, call: CallExpr): boolean {
  const [arg] = call.args;
  if (arg === undefined) return false;
  exprOrType(c, x, arg, false);
  if (x.isInvalid || x.mode === "builtin") return false;
  if (x.mode !== "typexpr" && isUntyped(x.type)) {
    assignment(c, x, null);
    if (x.isInvalid) return false;
  }
  const type = x.type;
  x.mode = "value";
  x.type = new Pointer(type);
  c.recordBuiltin(call.fun, makeSig(x.type, type));
  return true;
}

function panic(c: Checker, x: Operand, call: CallExpr): boolean {
  assignment(c, x, EMPTY_INTERFACE);
  if (x.isInvalid) return false;
  x.mode = "novalue";
  c.recordBuiltin(call.fun, makeSig(null, EMPTY_INTERFACE));
  return true;
}

function print(c: Checker, x: Operand, call: CallExpr, args: readonly Operand[]): boolean {
  for (const a of args) {
    assignment(c, a, null);
    if (a.isInvalid) return false;
  }
  x.mode = "novalue";
  c.recordBuiltin(call.fun, makeSig(null, ...args.map((a) => a.type)));
  return true;
}

function recover(c: Checker, x: Operand, call: CallExpr): boolean {
  x.mode = "value";
  x.type = EMPTY_INTERFACE;
  c.recordBuiltin(call.fun, makeSig(x.type));
  return true;
}

/** unsafe.Sizeof and unsafe.Alignof. */
function measure(of: (t: Type, word: number) => number): Handler {
  return (c, x, call) => {
    assignment(c, x, null);
    if (x.isInvalid) return false;
    if (hasVariableSize(x.type)) {
      x.mode = "value";
      c.recordBuiltin(call.fun, makeSig(UINTPTR, x.type));
    } else {
      x.mode = "constant";
      x.value = makeInt(of(x.type, c.pkg.program.wordBits / 8));
    }
    x.type = UINTPTR;
    return true;
  };
}

function offsetof(c: Checker, x: Operand, call: CallExpr): boolean {
  const [arg] = call.args;
  const sel = arg === undefined ? null : unparen(arg);
  if (sel?.kind !== "SelectorExpr") {
    useExprs(c, ...call.args);
    return false;
  }
  expr(c, null, x, sel.x);
  if (x.isInvalid) return false;
  const u = under(x.type);
  const base: Type = u.kind === "Pointer" && under(u.elem).kind === "Struct" ? u.elem : x.type;
  const found = lookupFieldOrMethod(base, false, c.pkg, sel.sel.name);
  if (found === null || found.object.kind !== "Var" || found.object.type === null) return false;
  const field = found.object;
  c.use(sel.sel, field);
  c.info.selections.set(sel, { kind: "field", recv: base, object: field, path: found.path });
  c.recordType(sel, x.mode === "variable" ? "variable" : "value", field.type ?? INVALID, null);
  if (hasVariableSize(base)) {
    x.mode = "value";
    c.recordBuiltin(call.fun, makeSig(UINTPTR, field.type ?? INVALID));
  } else {
    x.mode = "constant";
    x.value = makeInt(offsetOf(base, [...found.path, field], c.pkg.program.wordBits / 8));
  }
  x.type = UINTPTR;
  return true;
}

function offsetOf(base: Type, path: readonly Var[], word: number): number {
  let at = 0;
  let type: Type = base;
  for (const field of path) {
    const u = under(type);
    if (u.kind !== "Struct" || field.type === null) return at;
    at += offsetsOf(u.fields, word)[u.fields.indexOf(field)] ?? 0;
    type = field.type;
  }
  return at;
}

/** unsafe.Add, Slice and String: a pointer and a length. */
function pointerAndLength(wanted: (x: Operand) => readonly [Type, Type] | null, allowNegative = false): Handler {
  return (c, x, call, args) => {
    const y = args[1];
    if (y === undefined) return false;
    const types = wanted(x);
    if (types === null) return false;
    const [param, result] = types;
    assignment(c, x, param);
    if (x.isInvalid || !isValidIndex(c, y, allowNegative)) return false;
    x.mode = "value";
    x.type = result;
    c.recordBuiltin(call.fun, makeSig(result, param, y.type));
    return true;
  };
}

function unsafeData(wanted: (x: Operand) => readonly [Type, Type] | null): Handler {
  return (c, x, call) => {
    const types = wanted(x);
    if (types === null) return false;
    const [param, result] = types;
    assignment(c, x, param);
    if (x.isInvalid) return false;
    x.mode = "value";
    x.type = result;
    c.recordBuiltin(call.fun, makeSig(result, param));
    return true;
  };
}

const bytePointer = new Pointer(BYTE);

const handlers: Readonly<Record<string, Handler>> = {
  append,
  cap: length(false),
  clear: noValue,
  close: noValue,
  complex,
  copy,
  delete: delete_,
  imag: part(false),
  len: length(true),
  make,
  max: minMax(true),
  min: minMax(false),
  new: new_,
  panic,
  print,
  println: print,
  real: part(true),
  recover,
  "unsafe.Add": pointerAndLength(() => [UNSAFE_POINTER, UNSAFE_POINTER], true),
  "unsafe.Alignof": measure(alignOf),
  "unsafe.Offsetof": offsetof,
  "unsafe.Sizeof": measure(sizeOf),
  "unsafe.Slice": pointerAndLength((x) => {
    const u = commonUnder(x.type);
    return u?.kind === "Pointer" ? [u, new Slice(u.elem)] : null;
  }),
  "unsafe.SliceData": unsafeData((x) => {
    const u = commonUnder(x.type);
    return u?.kind === "Slice" ? [u, new Pointer(u.elem)] : null;
  }),
  "unsafe.String": pointerAndLength(() => [bytePointer, STRING]),
  "unsafe.StringData": unsafeData(() => [STRING, bytePointer]),
};
