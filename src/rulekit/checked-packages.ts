// The packages of a run as one looks at them from outside: which import which, and what each of them uses.
import type { Package } from "../go/module/package.ts";
import type { PackageUses } from "./package-uses.ts";

export class CheckedPackages {
  private readonly byPath = new Map<string, Package[]>();
  private readonly importers = new Map<string, Package[]>();
  private readonly usesOf: (pkg: Package) => PackageUses;
  private readonly known = new Map<Package, PackageUses>();

  /** `usesOf` looks into one of them. */
  constructor(packages: readonly Package[], usesOf: (pkg: Package) => PackageUses) {
    this.usesOf = usesOf;
    for (const pkg of packages) {
      if (pkg.isExternalTest || pkg.importPath === "") continue;
      listed(this.byPath, pkg.importPath).push(pkg);
      const imported = new Set(pkg.files.flatMap((file) => (file.isTest ? [] : file.imports)));
      for (const path of imported) listed(this.importers, path).push(pkg);
    }
  }

  /** A package, once for each platform that has files of its own. */
  at(path: string): readonly Package[] {
    return this.byPath.get(path) ?? [];
  }

  /** Those that import it, tests left out. */
  importing(path: string): readonly Package[] {
    return this.importers.get(path) ?? [];
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

  look(pkg: Package): PackageUses {
    let uses = this.known.get(pkg);
    if (uses === undefined) {
      uses = this.usesOf(pkg);
      this.known.set(pkg, uses);
    }
    return uses;
  }
}

function listed<T>(lists: Map<string, T[]>, key: string): T[] {
  let list = lists.get(key);
  if (list === undefined) {
    list = [];
    lists.set(key, list);
  }
  return list;
}
