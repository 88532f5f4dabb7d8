// Types as far as declarations write them down: parameters, fields, package-level variables, literals. The names are
// "import/path.Type"; ".Type" is a type of the package itself; "" is unknown. Pointers are looked through.
import type { Expr, GenDecl } from "../syntax/ast.ts";
import { unparen } from "../syntax/parser-expr.ts";
import type { LocalVar, Names } from "./object.ts";

/** A package-level declaration and the imports of its file. */
export interface Declared {
  readonly decl: GenDecl;
  readonly imports: ReadonlyMap<string, string>;
}

export interface PackageTypes {
  /** The declaration of a package-level name; null: not there. */
  find(name: string): Declared | null;
}

const maxDepth = 10;

/** The named type of an expression. */
export function writtenTypeOf(x: Expr, names: Names, types: PackageTypes, depth = 0): string {
  const value = unparen(x);
  if (depth > maxDepth) return "";
  if (value.kind === "SelectorExpr") {
    const object = value.x.kind === "Ident" ? names.objectOf(value.x) : undefined;
    if (object?.kind === "import") return importedVariable(object.path, value.sel.name);
    const base = writtenTypeOf(value.x, names, types, depth + 1);
    return base.startsWith(".") ? fieldType(base.slice(1), value.sel.name, types) : "";
  }
  if (value.kind !== "Ident") return "";
  const object = names.objectOf(value);
  if (object?.kind === "package-level") return variableType(object.name, types);
  if (object?.kind !== "var") return "";
  const imports: ImportOf = (name) => names.importPath(name);
  if (object.type !== null) return typeName(object.type, imports);
  return literalType(names.valueOf(object), imports) || assertedType(object, names, imports);
}

/** unix, ok := conn.(*net.UnixConn) */
function assertedType(variable: LocalVar, names: Names, imports: ImportOf): string {
  const init = names.writesOf(variable).length === 1 ? names.initOf(variable) : null;
  const value = init?.index === 0 ? unparen(init.value) : null;
  return value?.kind === "TypeAssertExpr" && value.type !== null ? typeName(value.type, imports) : "";
}

function importedVariable(path: string, name: string): string {
  return path === "net/http" && name === "DefaultClient" ? "net/http.Client" : "";
}

type ImportOf = (name: string) => string | undefined;

function typeName(type: Expr, imports: ImportOf): string {
  let at = unparen(type);
  while (at.kind === "StarExpr") at = unparen(at.x);
  if (at.kind === "Ident") return `.${at.name}`;
  if (at.kind !== "SelectorExpr" || at.x.kind !== "Ident") return "";
  const path = imports(at.x.name);
  return path === undefined ? "" : `${path}.${at.sel.name}`;
}

/** http.Client{...} and &http.Client{...}. */
function literalType(value: Expr | null, imports: ImportOf): string {
  const literal = value?.kind === "UnaryExpr" && value.op === "&" ? unparen(value.x) : value;
  return literal?.kind === "CompositeLit" && literal.type !== null ? typeName(literal.type, imports) : "";
}

function fieldType(type: string, field: string, types: PackageTypes): string {
  const found = types.find(type);
  for (const spec of found?.decl.specs ?? []) {
    if (spec.kind !== "TypeSpec" || spec.name.name !== type || spec.type.kind !== "StructType") continue;
    for (const { names, type: written } of spec.type.fields.list) {
      if (names.some((ident) => ident.name === field)) return typeName(written, (name) => found?.imports.get(name));
    }
  }
  return "";
}

function variableType(name: string, types: PackageTypes): string {
  const found = types.find(name);
  for (const spec of found?.decl.specs ?? []) {
    if (spec.kind !== "ValueSpec") continue;
    const at = spec.names.findIndex((ident) => ident.name === name);
    if (at < 0) continue;
    const imports: ImportOf = (alias) => found?.imports.get(alias);
    return spec.type === null ? literalType(spec.values[at] ?? null, imports) : typeName(spec.type, imports);
  }
  return "";
}
