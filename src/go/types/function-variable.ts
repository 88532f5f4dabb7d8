// The function that a package-level variable stands for: var openFile = os.Open, a seam for tests. It is one where the
// variable is the package's own and nothing but its declaration puts anything into it; tests are no part of the program.
import type { Expr } from "../syntax/ast.ts";
import { unparen } from "../syntax/parser-expr.ts";
import type { Entity, FuncObject, Var } from "./entity.ts";
import { lookupFieldOrMethod } from "./lookup.ts";
import { type FileScope, TypedPackage, VarDeclaration } from "./package-scope.ts";

/** A function, or what a method expression says: (*os.File).Close, whose receiver is the first argument. */
interface Behind {
  readonly func: FuncObject;
  readonly isMethod: boolean;
}

const known = new WeakMap<Var, Behind | null>();
const decoder = new TextDecoder("latin1");

/** null: it is no such variable, or somebody may put another function into it. */
export function functionBehind(variable: Var): FuncObject | null {
  const found = behind(variable);
  return found === null || found.isMethod ? null : found.func;
}

/** The method whose expression the variable stands for: the arguments of a call begin with its receiver. */
export function methodBehind(variable: Var): FuncObject | null {
  const found = behind(variable);
  return found?.isMethod === true ? found.func : null;
}

function behind(variable: Var): Behind | null {
  let found = known.get(variable);
  if (found === undefined) {
    found = find(variable);
    known.set(variable, found);
  }
  return found;
}

function find({ name, pkg, declaration, pos }: Var): Behind | null {
  if (!(declaration instanceof VarDeclaration) || !(pkg instanceof TypedPackage) || !/^[a-z_]/.test(name)) return null;
  const spec = declaration.find();
  const value =
    spec?.values.length === spec?.names.length ? spec?.values[spec.names.findIndex((x) => x.pos === pos)] : null;
  const found = value == null ? null : valueAt(unparen(value), declaration.file);
  if (spec == null || found === null || isAssignedAgain(name, pkg, spec.type === null ? 1 : 0)) return null;
  found.func.declaration?.resolve();
  return found;
}

function valueAt(value: Expr, file: FileScope): Behind | null {
  const entity = entityAt(value, file);
  if (entity?.kind === "Func") return { func: entity, isMethod: false };
  if (value.kind !== "SelectorExpr") return null;
  const of = unparen(value.x);
  const type = entityAt(of.kind === "StarExpr" ? unparen(of.x) : of, file);
  if (type?.kind !== "TypeName") return null;
  type.declaration?.resolve();
  const method = type.type === null ? null : lookupFieldOrMethod(type.type, true, file.pkg, value.sel.name)?.object;
  return method?.kind === "Func" ? { func: method, isMethod: true } : null;
}

/** What a name, or a name of another package, denotes. */
function entityAt(x: Expr, file: FileScope): Entity | null {
  if (x.kind === "Ident") return file.lookup(x.name) ?? null;
  if (x.kind !== "SelectorExpr" || x.x.kind !== "Ident") return null;
  const imported = file.lookup(x.x.name);
  return imported?.kind === "PkgName" ? (file.member(imported, x.sel.name) ?? null) : null;
}

/** Whether the program's text has `name =` or `&name` more often than the declaration says. */
function isAssignedAgain(name: string, pkg: TypedPackage, declared: number): boolean {
  const assignment = new RegExp(`(?<![.\\w])${name}\\s*(?:,[\\w\\s,]*)?=(?!=)|&${name}\\b`, "g");
  let count = 0;
  for (const { source } of pkg.files.filter((file) => !file.source.path.endsWith("_test.go")))
    count += decoder.decode(source.bytes).match(assignment)?.length ?? 0;
  return count > declared;
}
