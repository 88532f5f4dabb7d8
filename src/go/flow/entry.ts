// Entries: functions that a server, a framework or a scheduler calls for each request, message or turn.
import { type EntryShape, entryShapes } from "../../knowledge/entries.ts";
import type { Expr, Func } from "../syntax/ast.ts";
import type { Names } from "../types/object.ts";

/** Which entry a function is by its signature; null: none that is known. */
export function entryOf(func: Func, names: Names): EntryShape | null {
  const types = parameterTypes(func, names);
  if (types.length === 0) return null;
  const name = func.kind === "FuncDecl" ? func.name.name : "";
  return (
    entryShapes.find(
      (shape) => (shape.name === "" || shape.name === name) && shape.params.every((type) => types.includes(type)),
    ) ?? null
  );
}

/** The parameters' types as they are written, "import/path.Type"; "" for what has no such name. */
export function parameterTypes(func: Func, names: Names): string[] {
  return func.type.params.list.flatMap((field) => {
    const type = qualifiedType(field.type, names);
    return field.names.length === 0 ? [type] : field.names.map(() => type);
  });
}

/** "net/http.Request" for *http.Request and http.Request; "" for anything else. */
export function qualifiedType(type: Expr, names: Names): string {
  let at = type;
  while (at.kind === "StarExpr" || at.kind === "ParenExpr") at = at.x;
  if (at.kind !== "SelectorExpr" || at.x.kind !== "Ident") return "";
  const object = names.objectOf(at.x);
  return object?.kind === "import" ? `${object.path}.${at.sel.name}` : "";
}
