// What package loading is given and what it answers; `loadPackages` (packages.ts) does it.

import type { Say } from "../../base/say.ts";
import type { Environment } from "../../host/environment.ts";
import type { Files } from "../../host/files.ts";
import type { Headers } from "./header.ts";
import type { LoadError, Module, Package } from "./package.ts";

/** What every question about modules needs. Environment values are data: nothing here reads process.env. */
export interface ModuleHost {
  readonly files: Files;
  /** GOROOT, GOPATH, GOMODCACHE, GOFLAGS (-mod, -tags), GOOS, GOARCH, CGO_ENABLED, GOWORK, HOME, PATH ... */
  readonly env: Environment;
  /** The platform defuse runs on, in Go's words (platformOf in buildconfig.ts makes it from Node's). */
  readonly hostOs: string;
  readonly hostArch: string;
  /** Absent: every file is read for its header. */
  readonly headers?: Headers;
  /** The embedded API of the standard library (see go/types/std.ts); absent or null: only GOROOT tells. */
  readonly standardLibrary?: () => string | null;
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
  readonly usage: readonly Say[];
  /** Directories (display) of nested modules that were met and not checked. */
  readonly skippedModules: readonly string[];
  /** The modules of the checked tree, and the others of their workspaces. */
  readonly modules: readonly Module[];
  /** Directories of which everything below was asked for: ./... */
  readonly wholeTrees: readonly string[];
  /** How many files are targets. */
  readonly fileCount: number;
}
