// The signatures of package loading: `loadPackages` (packages.ts) and `newResolver` (resolve.ts) implement them.
import type { Files } from "../../host/files.ts";
import type { Environment, ProcessRunner } from "../../host/process.ts";
import type { BuildConfig, LoadError, Module, Package } from "./package.ts";

/** What every question about modules needs. Environment values are data: nothing here reads process.env. */
export interface ModuleHost {
  readonly files: Files;
  /** GOROOT, GOPATH, GOMODCACHE, GOFLAGS (-mod, -tags), GOOS, GOARCH, CGO_ENABLED, GOWORK, HOME, PATH ... */
  readonly env: Environment;
  /** The platform defuse runs on, in Go's words (platformOf in buildconfig.ts makes it from Node's). */
  readonly hostOs: string;
  readonly hostArch: string;
  /** Only for the last resort `go env GOROOT GOMODCACHE`; null: never. */
  readonly processes: ProcessRunner | null;
}

export interface LoadOptions {
  /** Absolute, "/" on every system. */
  readonly cwd: string;
  /** Go package patterns, directories, .go files; empty: ./... */
  readonly patterns: readonly string[];
  /** Any of these fixes one configuration: files it excludes are then not checked. */
  readonly goos?: string;
  readonly goarch?: string;
  readonly tags?: readonly string[];
  /** Also check the nested modules a `...` pattern meets. */
  readonly allModules?: boolean;
  /** Unsaved text instead of the file on disk (absolute path), for --stdin-filename and editors. */
  readonly overlay?: ReadonlyMap<string, Uint8Array>;
}

export interface LoadResult {
  /** Sorted by directory, then package, then configuration; the same whatever the order of patterns. */
  readonly packages: readonly Package[];
  readonly errors: readonly LoadError[];
  /** Why there is nothing to check: a pattern that matches nothing, an unknown GOOS. The caller exits with 2. */
  readonly usage: readonly string[];
  /** Directories (display) of nested modules that were met and not checked. */
  readonly skippedModules: readonly string[];
  /** The modules of the checked tree. */
  readonly modules: readonly Module[];
  /** How many files are targets. */
  readonly fileCount: number;
}

/** Import paths to directories and packages; one Resolver a run, it remembers what it found. */
export interface Resolver {
  /** The package an import path names as seen from a package; null: not found here (an unknown import). */
  resolve(importPath: string, from: Package): ResolvedImport | null;
  /**
   * The imported package without test files, under the importer's configuration; the same object for the same
   * directory and configuration. null where it is not found or has no files there.
   */
  load(importPath: string, from: Package): Package | null;
  /** The package in a directory, by import path, e.g. ("fmt", config): for tables and tools without an importer. */
  loadStd(importPath: string, config: BuildConfig): Package | null;
  /** "" where no GOROOT was found: the standard library is then what is embedded. */
  readonly goroot: string;
}

export interface ResolvedImport {
  readonly dir: string;
  /** The path the package is known by: for vendored std imports "vendor/golang.org/x/...". */
  readonly importPath: string;
  readonly module: Module;
}

export type LoadPackages = (host: ModuleHost, options: LoadOptions) => LoadResult;
export type NewResolver = (host: ModuleHost, loaded: LoadResult) => Resolver;
