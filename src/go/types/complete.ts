// Types everything a package says, for `defuse debug types` and for tests: declarations first, bodies after them.

import type { Decl, FuncDecl, GenDecl, ValueSpec } from "../syntax/ast.ts";
import { makeInt, UNKNOWN } from "./constant.ts";
import { constDecl, forceType, lazyTypeDecl, varDecl } from "./declare.ts";
import { Const, TypeName, Var } from "./entity.ts";
import { type FileScope, type PackageFiles, type Program, TypedPackage } from "./package-scope.ts";
import { INVALID } from "./universe-types.ts";

/** Types all declarations and bodies of a package, apart from the one others may have asked; answers are in its info. */
export function completePackage(program: Program, files: PackageFiles): TypedPackage {
  const pkg = new TypedPackage(program, files);
  pkg.typesBodies = true;
  // go/types' order: types, then the rest, in source order.
  for (const isTypes of [true, false]) {
    for (const file of pkg.files) {
      for (const decl of file.source.decls) {
        if (decl.kind === "GenDecl" && (decl.token === "type") === isTypes) genDecl(file, decl);
      }
    }
  }
  const bodies: (() => void)[] = [];
  for (const file of pkg.files) {
    for (const entry of file.source.entries) {
      if (entry.token !== "func") continue;
      const decl: Decl = file.source.declAt(entry.decl);
      if (decl.kind !== "FuncDecl") continue;
      const object = pkg.functionAt(file, entry);
      object.declaration?.resolve();
      bodies.push(() => {
        pkg.typeBody(file, decl as FuncDecl, object);
      });
    }
  }
  for (const body of bodies) body();
  return pkg;
}

function genDecl(file: FileScope, decl: GenDecl): void {
  const { pkg } = file;
  let from: ValueSpec | null = null;
  for (const spec of decl.specs) {
    if (spec.kind === "TypeSpec") {
      const object = pkg.lookup(spec.name.name);
      if (object?.kind === "TypeName" && spec.name.name !== "_") {
        object.declaration?.resolve();
        forceType(object.type);
      } else {
        const c = file.checker();
        const blank = new TypeName(spec.name.name, pkg, null);
        c.define(spec.name, blank);
        lazyTypeDecl(c, blank, spec, null, () => {});
        forceType(blank.type);
        c.finish();
      }
    } else if (spec.kind === "ValueSpec" && decl.token === "const") {
      if (spec.type !== null || spec.values.length > 0) from = spec;
      consts(file, spec, from ?? spec);
    } else if (spec.kind === "ValueSpec") {
      vars(file, spec);
    }
  }
}

function consts(file: FileScope, spec: ValueSpec, from: ValueSpec): void {
  spec.names.forEach((name, i) => {
    if (name.name !== "_") {
      const object = file.pkg.lookup(name.name);
      if (object?.kind === "Const") object.declaration?.resolve();
      return;
    }
    const c = file.checker();
    const blank = new Const("_", file.pkg, null, UNKNOWN);
    c.define(name, blank);
    constDecl(c, blank, from.type, from.values[i] ?? null, makeInt(spec.iota));
    c.finish();
  });
}

function vars(file: FileScope, spec: ValueSpec): void {
  const blanks = new Map<number, Var>();
  spec.names.forEach((name, i) => {
    const object = name.name === "_" ? undefined : file.pkg.lookup(name.name);
    if (object?.kind === "Var") object.declaration?.resolve();
    else blanks.set(i, new Var(name.name, file.pkg, null, "package", name.pos));
  });
  if (blanks.size === 0) return;
  const c = file.checker();
  const isShared = spec.values.length === 1 && spec.names.length > 1;
  const group = file.pkg.groups.get(spec);
  const own = isShared
    ? (group ?? spec.names.map((name, i) => blanks.get(i) ?? new Var(name.name, file.pkg, null, "package", -2)))
    : [];
  if (isShared && group === undefined) varDecl(c, own, spec);
  for (const [i, blank] of blanks) {
    const name = spec.names[i];
    const init = spec.values[i];
    if (!isShared) varDecl(c, [blank], { ...spec, names: [], values: init === undefined ? [] : [init] });
    if (name !== undefined) c.define(name, isShared ? (own[i] ?? blank) : blank);
    blank.type ??= INVALID;
  }
  c.finish();
}
