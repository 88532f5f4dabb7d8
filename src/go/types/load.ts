// Where the packages of a Program come from: the files of a directory under one build configuration, found through the
// import resolver. Packages that are checked come as they were loaded, with their in-package tests.
import { isFileProblem } from "../../host/files.ts";
import { evaluate } from "../module/constraint.ts";
import { findGoroot } from "../module/goroot.ts";
import { type Headers, headersOf } from "../module/header.ts";
import type { ModuleHost } from "../module/load.ts";
import { findModules, type Modules } from "../module/modules.ts";
import type { BuildConfig, GoFile, Package } from "../module/package.ts";
import { importPathOf } from "../module/packages.ts";
import { isInside } from "../module/paths.ts";
import { hasTag, matchesName } from "../module/platform.ts";
import { type ImportResolver, importResolver } from "../module/resolve.ts";
import { parseImported } from "../syntax/parser.ts";
import type { SourceFile } from "../syntax/source.ts";
import { apiPackage, type FindApi, isApi } from "./api.ts";
import { BodyReads } from "./body-reads.ts";
import { completePackage } from "./complete.ts";
import { type FileScope, type PackageFile, type PackageFiles, Program, type TypedPackage } from "./package-scope.ts";
import { embeddedPackage, isEmbedded } from "./std.ts";

const narrow = new Set([
  "386",
  "arm",
  "mips",
  "mipsle",
  "wasm32",
  "armbe",
  "ppc",
  "riscv",
  "s390",
  "sparc",
  "amd64p32",
]);

/** The sources that the rest of the run has, too. */
export interface Sources {
  /** A file that is checked. */
  get(file: GoFile): SourceFile | null;
  /** The same by its path; null: it is not checked. Absent: nothing is shared. */
  at?(path: string): SourceFile | null;
}

/** A directory whose package was imported. */
export interface ImportedDirectory {
  readonly dir: string;
  /** The names of all Go files that were read so far, those that constraints leave out, too. */
  readonly names: readonly string[];
  /** Those whose declarations were looked at. */
  readonly scopes: readonly FileScope[];
}

interface FoundFile {
  readonly packageName: string;
  readonly file: PackageFile;
}

/** The types of all packages of one main module (or workspace) under one configuration. */
export class TypeSession {
  private readonly host: ModuleHost;
  private readonly config: BuildConfig;
  private readonly resolver: ImportResolver;
  private readonly modules: Modules;
  private readonly sources: Sources;
  private readonly goroot: string;
  private readonly std: "source" | "embedded";
  private readonly findApi: FindApi;
  private readonly apis = new Map<string, PackageFiles | null>();
  private readonly mainDir: string;
  readonly program: Program;
  private readonly loaded = new Map<string, PackageFiles | null>();
  private readonly headers: Headers;
  private readonly namesRead = new Map<string, string[]>();
  private readonly checked = new Map<Package, PackageFiles>();
  /** While an external test is typed: the package it tests, by directory. */
  private readonly tested = new Map<string, PackageFiles>();

  /**
   * `std`: where the standard library's types come from first: its source in GOROOT, or the embedded API.
   * `findApi`: what is known of packages that are not on this machine.
   */
  constructor(
    host: ModuleHost,
    config: BuildConfig,
    mainDirs: readonly string[],
    sources: Sources,
    std: "source" | "embedded" = "source",
    findApi: FindApi = () => [],
    reads: BodyReads = new BodyReads(),
  ) {
    this.std = std;
    this.findApi = findApi;
    this.mainDir = mainDirs[0] ?? "/";
    this.host = host;
    this.config = config;
    this.sources = sources;
    this.headers = host.headers ?? headersOf(host.files);
    this.goroot = findGoroot(host);
    this.modules = findModules(host, "/", this.goroot);
    this.resolver = importResolver(host, this.goroot, mainDirs);
    this.program = new Program((path, from) => this.find(path, from), narrow.has(config.goarch) ? 32 : 64, reads);
  }

  /** The types of a package that is checked. */
  packageOf(pkg: Package): TypedPackage {
    let files = this.checked.get(pkg);
    if (files === undefined) {
      if (pkg.tested !== null) this.tested.set(pkg.dir, this.filesOf(pkg.tested));
      files = this.filesOf(pkg);
      this.checked.set(pkg, files);
    }
    return this.program.packageOf(files);
  }

  /** All of the package an import path names, typed; null where it is not to be had. */
  completeImport(path: string, from: string): TypedPackage | null {
    const files = this.find(path, from);
    return files === null ? null : completePackage(this.program, files);
  }

  /** All of a package that is checked, typed. */
  complete(pkg: Package): TypedPackage {
    if (pkg.tested !== null) this.tested.set(pkg.dir, this.filesOf(pkg.tested));
    return completePackage(this.program, this.filesOf(pkg));
  }

  /** The directories that were imported so far, with the files that were read there. */
  *imported(): Iterable<ImportedDirectory> {
    for (const [dir, files] of this.loaded) {
      const scopes = files === null ? [] : this.program.packageOf(files).filesRead;
      yield { dir, names: this.namesRead.get(dir) ?? [], scopes };
    }
  }

  /** What the import resolver's answers rest on so far. */
  get resolved(): ImportResolver["consulted"] {
    return this.resolver.consulted;
  }

  private filesOf(pkg: Package): PackageFiles {
    const files = pkg.files.map((file) => ({ source: () => this.sources.get(file) }));
    const path = pkg.importPath === "" ? pkg.name : pkg.importPath;
    return { path, name: pkg.name, dir: pkg.isExternalTest ? `${pkg.dir}` : pkg.dir, files };
  }

  private find(path: string, from: string): PackageFiles | null {
    if (this.std === "embedded" || isEmbedded(from)) {
      const api = this.embedded(path, from);
      if (api !== null) return api;
    }
    const dir = isEmbedded(from) ? null : this.resolver.dirOf(path, isApi(from) ? this.mainDir : from);
    if (dir === null) return this.embedded(path, from) ?? this.known(path);
    const tested = this.tested.get(dir);
    if (tested !== undefined && from === dir) return tested;
    let files = this.loaded.get(dir);
    if (files === undefined) {
      files = this.readDirectory(dir, path);
      this.loaded.set(dir, files);
    }
    return files;
  }

  private known(path: string): PackageFiles | null {
    let files = this.apis.get(path);
    if (files === undefined) {
      const texts = this.findApi(path);
      files = texts.length === 0 ? null : apiPackage(path, texts);
      this.apis.set(path, files);
    }
    return files;
  }

  private embedded(path: string, from: string): PackageFiles | null {
    // Of internal packages only what exported names mention is embedded: within GOROOT their source is asked.
    if (/(^|\/)internal(\/|$)/.test(path) && this.goroot !== "" && isInside(from, `${this.goroot}/src`)) return null;
    return embeddedPackage(this.host.standardLibrary?.() ?? null, path, this.config);
  }

  private readDirectory(dir: string, path: string): PackageFiles | null {
    const entries = this.host.files.readDir(dir);
    if (isFileProblem(entries)) return null;
    const names = entries
      .filter((e) => e.kind !== "dir" && this.isWanted(e.name))
      .map((e) => e.name)
      .sort();
    const namesRead: string[] = [];
    this.namesRead.set(dir, namesRead);
    let first: FoundFile | null = null;
    while (first === null && namesRead.length < names.length) first = this.readNext(dir, names, namesRead, null, false);
    if (first === null) return null;
    const { packageName, file } = first;
    let files: PackageFile[] | null = null;
    // Most packages that are imported are never asked for more than their name.
    const readRest = (): readonly PackageFile[] => {
      if (files !== null) return files;
      files = [file];
      while (namesRead.length < names.length) {
        const next = this.readNext(dir, names, namesRead, packageName, true);
        if (next !== null) files.push(next.file);
      }
      return files;
    };
    return {
      path: this.pathOf(dir, path),
      name: packageName,
      dir,
      get files() {
        return readRest();
      },
    };
  }

  /** The file after those that were read; null: it does not belong to the package called `name` (null: to any). */
  private readNext(
    dir: string,
    names: readonly string[],
    namesRead: string[],
    name: string | null,
    isWhole: boolean,
  ): FoundFile | null {
    const fileName = names[namesRead.length] as string;
    namesRead.push(fileName);
    const path = `${dir}/${fileName}`;
    const found = this.headers.of(path, isWhole);
    if (isFileProblem(found)) return null;
    const { packageName, constraint, imports } = found.header;
    if (constraint !== null && !evaluate(constraint, (tag) => hasTag(this.config, tag))) return null;
    if (imports.includes("C") && !this.config.cgo) return null;
    if (packageName === "documentation" || (name !== null && packageName !== name)) return null;
    return { packageName, file: { source: this.sourceAt(path, found.bytes) } };
  }

  /** Reads the file when its source is first asked for, where it has not been read already. */
  private sourceAt(path: string, read: Uint8Array | null): () => SourceFile | null {
    let bytes = read;
    let source: SourceFile | null | undefined;
    return () => {
      if (source === undefined) {
        source = this.sources.at?.(path) ?? this.parse(path, bytes);
        bytes = null;
      }
      return source;
    };
  }

  private parse(path: string, read: Uint8Array | null): SourceFile | null {
    const bytes = read ?? this.host.files.readFile(path);
    return isFileProblem(bytes) ? null : parseImported(path, bytes);
  }

  private isWanted(name: string): boolean {
    if (!name.endsWith(".go") || name.endsWith("_test.go") || name.startsWith("_") || name.startsWith("."))
      return false;
    return matchesName(this.config, name);
  }

  /** The import path proper: vendored packages of the standard library are called vendor/... */
  private pathOf(dir: string, path: string): string {
    if (this.goroot === "" || !isInside(dir, `${this.goroot}/src`)) return path;
    const rest = dir.slice(`${this.goroot}/src/`.length);
    return rest.startsWith("vendor/") || rest.startsWith("cmd/vendor/")
      ? rest
      : importPathOf(dir, this.modules.of(dir).module) || path;
  }
}
