// What knowledge says of popular modules is in their source: each function, method, field and type, with its results.
// The modules come from the module cache; what is not there is told at the end of the run. All of them:
//   xargs -n 1 go mod download < test/knowledge/modules.txt
import { appendFileSync, existsSync } from "node:fs";
import { expect, test } from "vitest";
import type { FuncObject, TypeName } from "../../src/go/types/entity.ts";
import { lookupFieldOrMethod } from "../../src/go/types/lookup.ts";
import type { TypedPackage } from "../../src/go/types/package-scope.ts";
import type { Signature, Type } from "../../src/go/types/type.ts";
import { typeString } from "../../src/go/types/typestring.ts";
import { under } from "../../src/go/types/under.ts";
import { moduleApis } from "../../src/knowledge/modules/index.ts";
import { directoryOf, modulesOf, sessionOver } from "../../tools/module-session.ts";

const modules = modulesOf("test/knowledge/modules.txt");
const versions = new Map(modules.map(({ path, version }) => [path, version]));

/** The module of a package; null: not in the list. */
function moduleOf(path: string): string | null {
  const found = [...versions.keys()].filter((module) => path === module || path.startsWith(`${module}/`));
  return found.sort((a, b) => b.length - a.length)[0] ?? null;
}

function isHere(module: string): boolean {
  return existsSync(directoryOf({ path: module, version: versions.get(module) ?? "" }));
}

const problems: string[] = [];
const missing: string[] = [];
let compared = 0;
let types = 0;

/** "(*T, error)", and how many parameters there are. */
function shapeOf({ params, results }: Signature, path: string): string {
  const texts = results.vars.map(({ type }) => (type === null ? "?" : typeString(type)));
  return `${params.vars.length} (${texts.join(", ").replaceAll(`${path}.`, "")})`;
}

/** What cannot be told, as a type of a module that is not in the list, may be anything. */
function isSameShape(ours: string, theirs: string): boolean {
  const [a, b] = [ours.split(", "), theirs.split(", ")];
  const isUnknown = (text: string): boolean => text.includes("invalid type");
  return a.length === b.length && a.every((text, i) => text === b[i] || isUnknown(text) || isUnknown(b[i] as string));
}

function compareFunction(name: string, known: FuncObject, real: FuncObject | null, path: string): void {
  known.declaration?.resolve();
  real?.declaration?.resolve();
  compared++;
  if (real?.type == null || known.type === null) {
    problems.push(`${path}.${name}: not there`);
    return;
  }
  const [ours, theirs] = [shapeOf(known.type, path), shapeOf(real.type, path)];
  if (!isSameShape(ours, theirs)) problems.push(`${path}.${name}: ${theirs}, not ${ours}`);
}

function methodOf(type: Type, name: string): FuncObject | null {
  const found = lookupFieldOrMethod(type, true, null, name)?.object;
  return found?.kind === "Func" ? found : null;
}

function compareType(known: TypeName, real: TypeName, pkg: TypedPackage): void {
  known.declaration?.resolve();
  real.declaration?.resolve();
  const { path } = pkg;
  if (known.type === null || real.type === null) return;
  types++;
  const [ours, theirs] = [under(known.type), under(real.type)];
  const isOpaque = ours.kind === "Struct" && ours.fields.length === 0;
  if ((ours.kind === "Interface") !== (theirs.kind === "Interface") && !isOptional(known.name)) {
    problems.push(`${path}.${known.name}: ${theirs.kind}, not ${ours.kind}`);
  }
  if (ours.kind === "Struct" && !isOpaque) {
    for (const field of ours.fields) {
      const found = lookupFieldOrMethod(real.type, true, null, field.name)?.object;
      if (found?.kind !== "Var") problems.push(`${path}.${known.name}.${field.name}: no such field`);
    }
  }
  const methods = new Set(pkg.methodNames(known.name));
  if (ours.kind === "Interface") for (const method of ours.methods) methods.add(method.name);
  for (const name of methods) {
    const method = methodOf(known.type, name);
    if (method !== null) compareFunction(`${known.name}.${name}`, method, methodOf(real.type, name), path);
  }
}

/** Types that only stand for the parameters of functions. */
function isOptional(name: string): boolean {
  return /Opt|Options?$|Config$|Error$/.test(name);
}

for (const { paths, go } of moduleApis) {
  for (const path of paths) {
    const module = moduleOf(path);
    const isAvailable = module !== null && isHere(module);
    if (!isAvailable) {
      missing.push(path);
      continue;
    }
    test(`${path} is as knowledge says`, () => {
      problems.length = 0;
      compared = 0;
      types = 0;
      const goos = path === "github.com/Microsoft/go-winio" ? "windows" : "linux";
      const known = sessionOver([], goos, (asked) => (asked === path ? [go] : []));
      const ours = known.completeImport(path, "/modules") as TypedPackage;
      const real = sessionOver(modules, goos).program.import(path, "/modules");
      if (real === null) throw new Error(`${path} is not in ${module}`);
      expect([path, real.name]).toEqual([path, ours.name]);
      for (const name of ours.names()) {
        const [mine, theirs] = [ours.lookup(name), real.lookup(name)];
        if (mine?.kind === "TypeName" && theirs?.kind === "TypeName") compareType(mine, theirs, ours);
        else if (mine?.kind === "Func") compareFunction(name, mine, theirs?.kind === "Func" ? theirs : null, path);
        else if (mine?.kind !== theirs?.kind && !(isOptional(name) || /^[a-z]/.test(name)))
          problems.push(`${path}.${name}: not there`);
      }
      expect(problems).toEqual([]);
      expect(compared + types).toBeGreaterThan(0);
    });
  }
}

const list = process.env["DEFUSE_NOT_RUN"];
if (missing.length > 0 && list !== undefined) {
  const few = missing.length > 5 ? `${missing.length} packages` : missing.join(", ");
  appendFileSync(list, `not run: the API of ${few} (not in the module cache)\n`);
}
