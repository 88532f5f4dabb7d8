// Identifiers and type expressions (Go spec, "Types"; go/types' typexpr.go, struct.go, interface.go, union.go).
import type { Expr, Field, FieldList, Ident, InterfaceType, StructType } from "../syntax/ast.ts";
import { indicesOf, selector } from "./call.ts";
import type { Checker } from "./checker.ts";
import { representConst } from "./const.ts";
import { int64Value, toInt } from "./constant.ts";
import { stringLiteral } from "./constant-literal.ts";
import { type Entity, FuncObject, TypeName, Var } from "./entity.ts";
import { expr, useExprs } from "./expr.ts";
import { Operand } from "./operand.ts";
import { funcType } from "./signature.ts";
import { instantiate, instantiateAlias } from "./subst.ts";
import {
  type Alias,
  ArrayType,
  Chan,
  Interface,
  MapType,
  type Named,
  Pointer,
  Slice,
  Struct,
  type Term,
  type Type,
  TypeParam,
  Union,
} from "./type.ts";
import { sortMethods } from "./typeset.ts";
import { isGeneric, isInteger, isUntyped, isValid } from "./under.ts";
import { IOTA } from "./universe-scope.ts";
import { INT, INVALID, UNTYPED_NIL } from "./universe-types.ts";

export function identOperand(c: Checker, x: Operand, e: Ident, wantType: boolean): void {
  x.mode = "invalid";
  x.type = INVALID;
  x.expr = e;
  const entity = c.lookup(e.name);
  if (entity === undefined) return;
  c.use(e, entity);
  if (wantType && entity.kind !== "TypeName") return;
  if (entity === IOTA) {
    if (c.iota === null) return;
    x.mode = "constant";
    x.type = IOTA.type ?? INVALID;
    x.value = c.iota;
    return;
  }
  entityOperand(c, x, entity);
}

/** The operand for a use of the object. */
export function entityOperand(_c: Checker, x: Operand, entity: Entity): void {
  switch (entity.kind) {
    case "PkgName":
      x.mode = "invalid";
      return;
    case "Builtin":
      x.mode = "builtin";
      x.builtin = entity.id;
      x.type = INVALID;
      return;
    case "Nil":
      x.mode = "value";
      x.type = UNTYPED_NIL;
      return;
    default:
  }
  entity.declaration?.resolve();
  const type = entity.type ?? INVALID;
  x.type = type;
  x.mode = "invalid";
  if (entity.kind === "TypeName") {
    x.mode = isValid(type) ? "typexpr" : "invalid";
  } else if (isValid(type)) {
    x.mode = entity.kind === "Const" ? "constant" : entity.kind === "Var" ? "variable" : "value";
    if (entity.kind === "Const") x.value = entity.value;
  }
}

/** The type a type expression denotes; a generic type without arguments is no type. Recorded. */
export function typeOf(c: Checker, e: Expr): Type {
  let type = c.depth > 1000 ? INVALID : typeInternal(c, e);
  if (isGeneric(type)) type = INVALID;
  c.recordType(e, "typexpr", type, null);
  return type;
}

/** As typeOf, for what must be a generic type. */
export function genericType(c: Checker, e: Expr): Named | Alias | null {
  const type = typeInternal(c, e);
  const isFine = (type.kind === "Named" || type.kind === "Alias") && isGeneric(type);
  c.recordType(e, "typexpr", isFine ? type : INVALID, null);
  return isFine ? type : null;
}

function typeInternal(c: Checker, e: Expr): Type {
  c.depth++;
  const type = typeExpr(c, e);
  c.depth--;
  return type;
}

function typeExpr(c: Checker, e: Expr): Type {
  switch (e.kind) {
    case "Ident": {
      const x = new Operand();
      identOperand(c, x, e, true);
      return x.mode === "typexpr" ? x.type : INVALID;
    }
    case "SelectorExpr": {
      const x = new Operand();
      selector(c, x, e, true);
      return x.mode === "typexpr" ? x.type : INVALID;
    }
    case "IndexExpr":
    case "IndexListExpr": {
      const generic = genericType(c, e.x);
      const args = indicesOf(e).map((index) => typeOf(c, index));
      if (generic === null || !args.every(isValid) || args.length > generic.typeParams.length) return INVALID;
      return generic.kind === "Named" ? instantiate(generic, args) : instantiateAlias(generic, args);
    }
    case "ParenExpr":
      return typeOf(c, e.x);
    case "ArrayType":
      return arrayType(c, e.len, e.elt);
    case "StructType":
      return structType(c, e);
    case "StarExpr": {
      const elem = typeOf(c, e.x);
      return isValid(elem) ? new Pointer(elem) : INVALID;
    }
    case "FuncType":
      return funcType(c, null, e);
    case "InterfaceType":
      return interfaceType(c, e);
    case "MapType": {
      const key = typeOf(c, e.key);
      return new MapType(key, typeOf(c, e.value));
    }
    case "ChanType":
      return new Chan(e.dir, typeOf(c, e.value));
    default:
      useExprs(c, e);
      return INVALID;
  }
}

function arrayType(c: Checker, len: Expr | null, elt: Expr): Type {
  if (len === null) return new Slice(typeOf(c, elt));
  const length = len.kind === "Ellipsis" ? -1 : arrayLength(c, len);
  const elem = typeOf(c, elt);
  return length < 0 ? INVALID : new ArrayType(elem, length);
}

function arrayLength(c: Checker, e: Expr): number {
  const x = new Operand();
  expr(c, null, x, e);
  if (x.mode !== "constant" || x.value === null || !(isUntyped(x.type) || isInteger(x.type))) return -1;
  const value = toInt(x.value);
  if (value.kind !== "int" || representConst(c, value, INT) === null) return -1;
  const length = int64Value(value);
  return length === undefined || length < 0n ? -1 : Number(length);
}

function structType(c: Checker, e: StructType): Struct {
  const fields: Var[] = [];
  const tags: string[] = [];
  let hasTags = false;
  const add = (name: Ident, type: Type, embedded: boolean, tag: string): void => {
    const field = new Var(name.name, c.pkg, type, "field", name.pos, embedded);
    fields.push(field);
    tags.push(tag);
    if (tag !== "") hasTags = true;
    c.define(name, field);
  };
  for (const f of e.fields.list) {
    const type = typeOf(c, f.type);
    const tag = tagOf(f);
    for (const name of f.names) add(name, type, false, tag);
    if (f.names.length > 0) continue;
    const name = embeddedName(f.type);
    if (name !== null) add(name, type, true, tag);
  }
  return new Struct(fields, hasTags ? tags : []);
}

function tagOf(field: Field): string {
  if (field.tag === null) return "";
  const value = stringLiteral(field.tag.value);
  return value.kind === "string" ? value.value : "";
}

/** The field name an embedded type gives. */
function embeddedName(e: Expr): Ident | null {
  switch (e.kind) {
    case "Ident":
      return e;
    case "StarExpr":
      return e.x.kind === "StarExpr" ? null : embeddedName(e.x);
    case "SelectorExpr":
      return e.sel;
    case "IndexExpr":
    case "IndexListExpr":
      return embeddedName(e.x);
    case "ParenExpr":
      return null;
    default:
      return null;
  }
}

function interfaceType(c: Checker, e: InterfaceType): Interface {
  const methods: FuncObject[] = [];
  const embeddeds: Type[] = [];
  for (const f of e.methods.list) {
    const [name] = f.names;
    if (name === undefined) {
      embeddeds.push(unionType(c, f.type));
      continue;
    }
    const sig = typeOf(c, f.type);
    if (name.name === "_" || sig.kind !== "Signature") continue;
    const method = new FuncObject(name.name, c.pkg, sig);
    c.define(name, method);
    methods.push(method);
  }
  return new Interface(sortMethods(methods), embeddeds);
}

/** A type element: T, ~T, or a union of them. */
function unionType(c: Checker, e: Expr): Type {
  const parts: Expr[] = [];
  const unions: Expr[] = [];
  flatten(e, parts, unions);
  const terms: Term[] = [];
  let union: Type = INVALID;
  for (const [i, part] of parts.entries()) {
    const term = termOf(c, part);
    if (parts.length === 1 && !term.tilde) return term.type;
    terms.push(term);
    union = new Union([...terms]);
    const at = unions[i - 1];
    if (i > 0 && at !== undefined) c.recordType(at, "typexpr", union, null);
  }
  return union;
}

function flatten(e: Expr, parts: Expr[], unions: Expr[]): void {
  let x = e;
  const right: Expr[] = [];
  const nodes: Expr[] = [];
  while (x.kind === "BinaryExpr" && x.op === "|") {
    right.push(x.y);
    nodes.push(x);
    x = x.x;
  }
  parts.push(x, ...right.reverse());
  unions.push(...nodes.reverse());
}

function termOf(c: Checker, e: Expr): Term {
  const isTilde = e.kind === "UnaryExpr" && e.op === "~";
  const type = typeOf(c, isTilde ? e.x : e);
  const term: Term = { tilde: isTilde, type };
  if (isTilde) c.recordType(e, "typexpr", new Union([term]), null);
  return term;
}

/** Declares type parameters in the innermost block; their constraints are typed when first asked for. */
export function collectTypeParams(c: Checker, list: FieldList): TypeParam[] {
  const params: TypeParam[] = [];
  const { scope } = c;
  for (const f of list.list) {
    let bound: Type | null = null;
    let isBusy = false;
    const findBound = (): Type => {
      if (bound !== null || isBusy) return bound ?? INVALID;
      isBusy = true;
      bound = c.inScope(scope, () => boundOf(c, f.type));
      return bound;
    };
    for (const name of f.names) {
      const object = new TypeName(name.name, c.pkg, null);
      const param = new TypeParam(object, findBound);
      param.index = params.length;
      object.type = param;
      params.push(param);
      c.declare(name, object);
    }
  }
  return params;
}

function boundOf(c: Checker, e: Expr): Type {
  if ((e.kind === "UnaryExpr" && e.op === "~") || (e.kind === "BinaryExpr" && e.op === "|")) {
    return new Interface([], [unionType(c, e)], true);
  }
  return typeOf(c, e);
}
