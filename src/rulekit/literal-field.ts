// The fields of a struct that the elements of a literal go to, with their keys or without: worker{ticker: t}, worker{t}.

import { fieldOfElement, valueOfElement } from "../go/flow/forms.ts";
import type { CompositeLit, Expr } from "../go/syntax/ast.ts";
import { unparen } from "../go/syntax/parser-expr.ts";
import type { Context } from "./context.ts";

export interface LiteralField {
  readonly owner: string;
  readonly name: string;
}

/** The field of a struct of the package that a value is put into by a literal; null: it is no element of one. */
export function literalField(value: Expr, ctx: Context): LiteralField | null {
  const parent = ctx.parents.get(value);
  const isKeyed = parent?.kind === "KeyValueExpr" && parent.value === value;
  const literal = isKeyed ? ctx.parents.get(parent) : parent;
  if (literal?.kind !== "CompositeLit") return null;
  const type = literal.type;
  if (type?.kind !== "Ident" || ctx.names.objectOf(type)?.kind !== "package-level") return null;
  const element = elementsOf(literal, ctx).find((each) => each.value === unparen(value));
  return element === undefined || element.field === "" ? null : { owner: type.name, name: element.field };
}

export interface Element {
  /** "": it is not known. */
  readonly field: string;
  readonly value: Expr;
}

export function elementsOf(literal: CompositeLit, ctx: Context): readonly Element[] {
  return literal.elts.map((elt, i) => {
    const field = fieldOfElement(literal, i, ctx.frame.calls);
    return { field: field === "[]" ? "" : field, value: valueOfElement(elt) };
  });
}
