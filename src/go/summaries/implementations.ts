// The methods that a call through an interface of the program may run: those of the types that have all the interface's
// methods, in its own package, the caller's, and what the caller's imports. Others may exist; what is asked is what the
// program's own implementations do, and all have to do the same.
import type { CallExpr } from "../syntax/ast.ts";
import type { BodyTypes } from "../types/body-types.ts";
import { calleeExpr } from "../types/callee.ts";
import type { FuncObject } from "../types/entity.ts";
import { lookupFieldOrMethod } from "../types/lookup.ts";
import { TypedPackage } from "../types/package-scope.ts";
import type { Interface, Type } from "../types/type.ts";
import { typeSetOf } from "../types/typeset.ts";
import { asNamed, under } from "../types/under.ts";

/** With more implementations than that nobody knows which one runs. */
const MAX_IMPLEMENTATIONS = 8;
const MAX_PACKAGES = 60;

export class Implementations {
  private readonly known = new Map<FuncObject, Map<TypedPackage, readonly FuncObject[]>>();

  /** The methods a call may run; none where the callee is no method of an interface, or nothing implements it here. */
  of(call: CallExpr, types: BodyTypes): readonly FuncObject[] {
    const callee = types.calleeOf(call)?.origin ?? null;
    const fun = calleeExpr(call);
    if (callee === null || fun.kind !== "SelectorExpr") return [];
    const answers = this.known.get(callee) ?? new Map<TypedPackage, readonly FuncObject[]>();
    this.known.set(callee, answers);
    const known = answers.get(types.pkg);
    if (known !== undefined) return known;
    const owner = types.ownerOf(fun);
    const found = owner === null ? [] : find(owner, callee.name, types.pkg);
    answers.set(types.pkg, found);
    return found;
  }

  /** Those of an interface's own package. */
  around(owner: Type, method: string): readonly FuncObject[] {
    const home = asNamed(owner)?.object.pkg ?? null;
    return home instanceof TypedPackage ? find(owner, method, home) : [];
  }
}

function find(owner: Type, method: string, caller: TypedPackage): readonly FuncObject[] {
  const shape = under(owner);
  const home = asNamed(owner)?.object.pkg ?? null;
  if (shape.kind !== "Interface" || !(home instanceof TypedPackage)) return [];
  const found: FuncObject[] = [];
  for (const pkg of packagesAround(home, caller)) {
    for (const name of pkg.typesWithMethod(method)) {
      const type = pkg.lookup(name);
      if (type?.kind !== "TypeName") continue;
      type.declaration?.resolve();
      const implementation = type.type === null ? null : methodIn(type.type, pkg, method);
      if (implementation === null || type.type === null || !hasMethodsOf(type.type, pkg, shape)) continue;
      found.push(implementation);
      if (found.length > MAX_IMPLEMENTATIONS) return [];
    }
  }
  return found;
}

function packagesAround(home: TypedPackage, caller: TypedPackage): ReadonlySet<TypedPackage> {
  const packages = new Set([home, caller]);
  const paths = new Set(
    caller.files.flatMap((file) => file.source.imports.map((spec) => spec.path.value.slice(1, -1))),
  );
  const root = rootOf(home.path);
  for (const path of paths) {
    if (rootOf(path) !== root || packages.size > MAX_PACKAGES) continue;
    const imported = caller.program.import(path, caller.dir);
    if (imported !== null) packages.add(imported);
  }
  return packages;
}

function rootOf(path: string): string {
  return path.split("/").slice(0, 3).join("/");
}

function methodIn(type: Type, pkg: TypedPackage, name: string): FuncObject | null {
  const found = lookupFieldOrMethod(type, true, pkg, name)?.object;
  if (found?.kind !== "Func") return null;
  found.declaration?.resolve();
  return found;
}

/** By names and numbers of parameters: types of packages that are not here cannot be compared. */
function hasMethodsOf(type: Type, pkg: TypedPackage, shape: Interface): boolean {
  return typeSetOf(shape).methods.every((wanted) => {
    const own = methodIn(type, pkg, wanted.name);
    if (own === null) return false;
    return own.type?.params.vars.length === wanted.type?.params.vars.length;
  });
}
