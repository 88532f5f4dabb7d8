// Basic, function and composite literals (Go spec, "Composite literals"; go/types' literals.go).
import type { BasicLit, CompositeLit, Expr, FuncLit } from "../syntax/ast.ts";
import { assignment } from "./assignments.ts";
import type { Checker } from "./checker.ts";
import { overflow } from "./const.ts";
import { makeFromLiteral } from "./constant-literal.ts";
import { isExported, isSameName } from "./entity.ts";
import { expr, exprWithHint, useExprs } from "./expr.ts";
import { indexValue } from "./index-expr.ts";
import { Operand } from "./operand.ts";
import { funcBody } from "./stmt.ts";
import { ArrayType, type Struct, type Type } from "./type.ts";
import { typeOf } from "./typexpr.ts";
import { commonUnder, deref, isValid } from "./under.ts";
import {
  INVALID,
  UNTYPED_COMPLEX,
  UNTYPED_FLOAT,
  UNTYPED_INT,
  UNTYPED_RUNE,
  UNTYPED_STRING,
} from "./universe-types.ts";

const literalTypes = {
  INT: UNTYPED_INT,
  FLOAT: UNTYPED_FLOAT,
  IMAG: UNTYPED_COMPLEX,
  CHAR: UNTYPED_RUNE,
  STRING: UNTYPED_STRING,
} as const;

/** Longer numbers are refused, as go/types refuses them. */
const MAX_NUMBER = 10_000;

export function basicLit(c: Checker, x: Operand, e: BasicLit): void {
  if (e.token !== "STRING" && e.token !== "CHAR" && e.value.length > MAX_NUMBER) return;
  const value = makeFromLiteral(e.value, e.token);
  if (value.kind === "unknown") return;
  x.mode = "constant";
  x.type = literalTypes[e.token];
  x.value = value;
  overflow(c, x);
}

export function funcLit(c: Checker, x: Operand, e: FuncLit): void {
  const sig = typeOf(c, e.type);
  if (sig.kind !== "Signature") return;
  const { iota } = c;
  if (c.typesBodies) {
    c.later(() => {
      funcBody(c, sig, e.body, iota);
    });
  }
  x.mode = "value";
  x.type = sig;
}

export function compositeLit(c: Checker, x: Operand, e: CompositeLit, hint: Type | null): void {
  let type: Type = INVALID;
  let base: Type;
  if (e.type !== null) {
    type =
      e.type.kind === "ArrayType" && e.type.len?.kind === "Ellipsis"
        ? new ArrayType(typeOf(c, e.type.elt), -1)
        : typeOf(c, e.type);
    base = type;
  } else if (hint !== null) {
    type = hint;
    const u = commonUnder(hint);
    const inner = u === null ? null : deref(u);
    base = inner?.isPointer === true ? inner.type : hint;
  } else {
    base = INVALID;
  }
  const u = isValid(base) ? commonUnder(base) : null;
  switch (u?.kind) {
    case "Struct":
      structLit(c, x, e, u);
      break;
    case "Array": {
      const length = indexedElements(c, e.elts, u.elem);
      if (u.length < 0) {
        u.length = length;
        if (e.type !== null) c.recordType(e.type, "typexpr", u, null);
      }
      break;
    }
    case "Slice":
      indexedElements(c, e.elts, u.elem);
      break;
    case "Map":
      for (const elt of e.elts) {
        if (elt.kind !== "KeyValueExpr") continue;
        exprWithHint(c, x, elt.key, u.key);
        assignment(c, x, u.key);
        exprWithHint(c, x, elt.value, u.elem);
        assignment(c, x, u.elem);
      }
      break;
    default:
      for (const elt of e.elts) useExprs(c, elt.kind === "KeyValueExpr" ? elt.value : elt);
      x.mode = "invalid";
      if (isValid(type)) return;
  }
  x.mode = isValid(type) ? "value" : "invalid";
  x.type = type;
}

function structLit(c: Checker, x: Operand, e: CompositeLit, struct: Struct): void {
  const { fields } = struct;
  const isKeyed = e.elts[0]?.kind === "KeyValueExpr";
  e.elts.forEach((elt, i) => {
    if (!isKeyed) {
      if (elt.kind === "KeyValueExpr") return;
      expr(c, null, x, elt);
      const field = fields[i];
      if (field !== undefined && (isExported(field.name) || field.pkg?.path === c.pkg.path)) {
        assignment(c, x, field.type ?? INVALID);
      }
      return;
    }
    if (elt.kind !== "KeyValueExpr") return;
    expr(c, null, x, elt.value);
    const { key } = elt;
    if (key.kind !== "Ident") return;
    const field = fields.find((f) => isSameName(f, c.pkg, key.name));
    if (field === undefined) return;
    c.use(key, field);
    assignment(c, x, field.type ?? INVALID);
  });
}

/** Answers the length: one more than the largest index. */
function indexedElements(c: Checker, elts: readonly Expr[], type: Type): number {
  let index = 0;
  let max = 0;
  const x = new Operand();
  for (const elt of elts) {
    let value: Expr = elt;
    if (elt.kind === "KeyValueExpr") {
      const key = indexValue(c, elt.key);
      if (key.value >= 0) index = key.value;
      value = elt.value;
    }
    index++;
    max = Math.max(max, index);
    exprWithHint(c, x, value, type);
    assignment(c, x, type);
  }
  return max;
}
