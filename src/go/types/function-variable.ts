// The function that a package-level variable stands for: var openFile = os.Open, a seam for tests. It is one where the
// variable is the package's own and nothing but its declaration puts anything into it; tests are no part of the program.
import type { Expr } from "../syntax/ast.ts";
import { unparen } from "../syntax/parser-expr.ts";
import type { FuncObject, Var } from "./entity.ts";
import { type FileScope, TypedPackage, VarDeclaration } from "./package-scope.ts";

const known = new WeakMap<Var, FuncObject | null>();
const decoder = new TextDecoder("latin1");

/** null: it is no such variable, or somebody may put another function into it. */
export function functionBehind(variable: Var): FuncObject | null {
  let found = known.get(variable);
  if (found === undefined) {
    found = find(variable);
    known.set(variable, found);
  }
  return found;
}

function find({ name, pkg, declaration, pos }: Var): FuncObject | null {
  if (!(declaration instanceof VarDeclaration) || !(pkg instanceof TypedPackage) || !/^[a-z_]/.test(name)) return null;
  const spec = declaration.find();
  const value =
    spec?.values.length === spec?.names.length ? spec?.values[spec.names.findIndex((x) => x.pos === pos)] : null;
  const func = value == null ? null : functionAt(unparen(value), declaration.file);
  if (spec == null || func === null || isAssignedAgain(name, pkg, spec.type === null ? 1 : 0)) return null;
  func.declaration?.resolve();
  return func;
}

function functionAt(value: Expr, file: FileScope): FuncObject | null {
  if (value.kind === "Ident") {
    const entity = file.lookup(value.name);
    return entity?.kind === "Func" ? entity : null;
  }
  if (value.kind !== "SelectorExpr" || value.x.kind !== "Ident") return null;
  const imported = file.lookup(value.x.name);
  const entity = imported?.kind === "PkgName" ? file.member(imported, value.sel.name) : undefined;
  return entity?.kind === "Func" ? entity : null;
}

/** Whether the package's text has `name =` or `&name` more often than its declaration says. */
function isAssignedAgain(name: string, pkg: TypedPackage, declared: number): boolean {
  const assignment = new RegExp(`(?<![.\\w])${name}\\s*(?:,[\\w\\s,]*)?=(?!=)|&${name}\\b`, "g");
  let count = 0;
  for (const { source } of pkg.files) count += decoder.decode(source.bytes).match(assignment)?.length ?? 0;
  return count > declared;
}
