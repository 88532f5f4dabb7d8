// What typing found out, as rows (start, end, type, constant?) for `defuse debug types` and the oracle.

import type { Decl, Expr, Node } from "../syntax/ast.ts";
import { walk } from "../syntax/walk.ts";
import type { Info } from "./checker.ts";
import { exactString } from "./constant-text.ts";
import type { Entity } from "./entity.ts";
import type { Type } from "./type.ts";
import { typeString } from "./typestring.ts";
import { INVALID } from "./universe-types.ts";

export type TypeRow = readonly [number, number, string] | readonly [number, number, string, string];

/** Sorted by start, then by end descending; one row a span, expressions before mere identifiers. */
export function typeRows(decls: readonly Decl[], info: Info): TypeRow[] {
  const exprs = new Map<string, TypeRow>();
  const idents = new Map<string, TypeRow>();
  const texts = new Map<Type, string>();
  const textOf = (type: Type): string => {
    let text = texts.get(type);
    if (text === undefined) {
      text = typeString(type);
      texts.set(type, text);
    }
    return text;
  };
  const visit = (node: Node): boolean => {
    const key = `${node.pos}:${node.end}`;
    const known = info.types.get(node as Expr);
    if (known !== undefined && !exprs.has(key)) {
      const text = known.mode === "novalue" ? "()" : textOf(known.type);
      const row: TypeRow =
        known.value === null ? [node.pos, node.end, text] : [node.pos, node.end, text, exactString(known.value)];
      exprs.set(key, row);
    }
    if (node.kind === "Ident" && !idents.has(key)) {
      const type = typeOfEntity(info.defs.get(node) ?? info.uses.get(node));
      if (type !== null) idents.set(key, [node.pos, node.end, textOf(type)]);
    }
    return true;
  };
  for (const decl of decls) walk(decl, visit);
  const rows = [...exprs.values()];
  for (const [key, row] of idents) if (!exprs.has(key)) rows.push(row);
  return rows.sort((a, b) => a[0] - b[0] || b[1] - a[1]);
}

function typeOfEntity(entity: Entity | undefined): Type | null {
  if (entity === undefined || entity.kind === "PkgName" || entity.kind === "Nil") return null;
  if (entity.kind === "Builtin") return INVALID;
  return entity.type;
}
