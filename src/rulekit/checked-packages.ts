// The packages of a run as one looks at them from outside: which import which, and what each of them uses.
import type { GoFile, Package } from "../go/module/package.ts";
import { importsTesting, isAsideTree, isTestTree } from "../go/module/support.ts";
import { indexOfWord } from "../go/syntax/prefilter.ts";
import type { PackageUses, Use } from "./package-uses.ts";

export class CheckedPackages {
  private readonly byPath = new Map<string, Package[]>();
  private readonly importers = new Map<string, Package[]>();
  private readonly usesOf: (pkg: Package) => PackageUses;
  private readonly bytesOf: (file: GoFile) => Uint8Array | null;
  /** What tests import. */
  private readonly tested = new Set<string>();
  /** Files, as they are shown, that no product is built from. */
  private readonly support = new Set<string>();
  /** Modules whose product is a program, and those whose package at the top is for others to import. */
  private readonly programs = new Set<string>();
  private readonly libraries = new Set<string>();
  private readonly known = new Map<Package, PackageUses>();

  /** `usesOf` looks into one of them, `bytesOf` reads a file. */
  constructor(
    packages: readonly Package[],
    usesOf: (pkg: Package) => PackageUses,
    bytesOf: (file: GoFile) => Uint8Array | null,
  ) {
    this.usesOf = usesOf;
    this.bytesOf = bytesOf;
    for (const pkg of packages) {
      for (const file of pkg.files) if (file.isTest) for (const path of file.imports) this.tested.add(path);
      for (const file of pkg.files) if (importsTesting(file) || isBeside(pkg)) this.support.add(file.display);
      if (pkg.isExternalTest || pkg.importPath === "") continue;
      this.noteProduct(pkg);
      listed(this.byPath, pkg.importPath).push(pkg);
      const imported = new Set(pkg.files.flatMap((file) => (file.isTest ? [] : file.imports)));
      for (const path of imported) listed(this.importers, path).push(pkg);
    }
  }

  private noteProduct({ config, importPath, name, module }: Package): void {
    // A script that no build takes, as one that writes code of the package it lies beside.
    if (config.tags.length > 0) return;
    const below = importPath.slice(module.path.length);
    if (name !== "main") {
      if (below === "") this.libraries.add(module.dir);
    } else if (/^((\/[^/]+)*\/(cmd|apps?)\/.+|\/[^/]+)?$/.test(below) && !isAsideTree(`${below}/`))
      this.programs.add(module.dir);
  }

  /** Whether only the module itself imports a package: it is internal, or what the module is for is a program. */
  isOwn({ importPath, module }: Package): boolean {
    if (/(^|\/)internal(\/|$)/.test(importPath)) return true;
    return this.programs.has(module.dir) && !this.libraries.has(module.dir);
  }

  /** A package, once for each platform that has files of its own. */
  at(path: string): readonly Package[] {
    return this.byPath.get(path) ?? [];
  }

  /** Those that import it, tests left out. */
  importing(path: string): readonly Package[] {
    return this.importers.get(path) ?? [];
  }

  /** All but this one. */
  others(path: string): readonly Package[] {
    return [...this.byPath.values()].flat().filter((pkg) => pkg.importPath !== path);
  }

  /** Those that import it, or what imports it, and so on. */
  above(path: string): readonly Package[] {
    const found = new Set<Package>();
    const paths = new Set([path]);
    for (const each of paths) {
      for (const pkg of this.importing(each)) {
        found.add(pkg);
        paths.add(pkg.importPath);
      }
    }
    return [...found];
  }

  /** Whether a package of a program is imported by tests alone; what has the name of an interface for others may be theirs. */
  isOnlyTested(pkg: Package): boolean {
    const { importPath, name } = pkg;
    if (name === "main" || !this.tested.has(importPath) || this.importing(importPath).length > 0) return false;
    return this.isOwn(pkg) && !/(^|\/)(api|client|sdk|plugins?)(\/|$)/.test(importPath);
  }

  isForTests(display: string): boolean {
    return this.support.has(display);
  }

  /** Where something is selected by the name, if at all: most packages do not have the word. */
  selecting(pkg: Package, name: string): readonly Use[] {
    const isNamed = pkg.files.some((file) => {
      const bytes = file.isTest ? null : this.bytesOf(file);
      return bytes !== null && indexOfWord(bytes, name, 0) >= 0;
    });
    return isNamed ? this.look(pkg).selectorsOf(name) : [];
  }

  look(pkg: Package): PackageUses {
    let uses = this.known.get(pkg);
    if (uses === undefined) {
      uses = this.usesOf(pkg);
      this.known.set(pkg, uses);
    }
    return uses;
  }
}

/** In a folder for samples, tools or tests, or built by a generator of code alone (wire). */
function isBeside({ config, importPath, module }: Package): boolean {
  const below = `${importPath.slice(module.path.length)}/`;
  return isAsideTree(below) || isTestTree(below) || config.tags.includes("wireinject");
}

function listed<T>(lists: Map<string, T[]>, key: string): T[] {
  let list = lists.get(key);
  if (list === undefined) {
    list = [];
    lists.set(key, list);
  }
  return list;
}
