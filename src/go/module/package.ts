// What go/module hands to its callers: modules, build configurations, files and packages as plain data.
// Paths named `path` and `dir` are absolute with "/" on every system; `display` is what people and JSON see.
import type { Text } from "../../base/say.ts";
import type { FileProblem } from "../../host/files.ts";

/** Where packages live: a module of the workspace, a dependency, or the standard library. */
export interface Module {
  /** The module path; "" where there is no go.mod (dir is then the directory of the files), "std" or "cmd" in GOROOT. */
  readonly path: string;
  readonly dir: string;
  /** "" for main and replaced-by-directory modules. */
  readonly version: string;
  /** Language version as go/types spells it, e.g. "go1.22"; "go1.16" where go.mod has no go line. */
  readonly goVersion: string;
  /** A module of the checked tree (the main module, a workspace member), not a dependency. */
  readonly isMain: boolean;
  /** Part of GOROOT/src. */
  readonly isStd: boolean;
}

/** One build configuration: what decides which files are built. */
export interface BuildConfig {
  readonly goos: string;
  readonly goarch: string;
  readonly cgo: boolean;
  readonly compiler: "gc" | "gccgo";
  /** Build tags beyond the implied ones, sorted. */
  readonly tags: readonly string[];
  /** The newest release tag: 26 makes go1.1 to go1.26 true. */
  readonly release: number;
}

/** One Go file. The same object appears in every package it is part of, so it may key caches. */
export interface GoFile {
  readonly path: string;
  /** Relative to the working directory where the file is below it (or near), "/" on every system. */
  readonly display: string;
  /** The file's name without its directory. */
  readonly name: string;
  /** The package clause's name; "" where it is missing. */
  readonly packageName: string;
  /** Ends in _test.go. */
  readonly isTest: boolean;
  /** A test file whose package clause ends in _test. */
  readonly isExternalTest: boolean;
  readonly isGenerated: boolean;
  /** Imports "C". */
  readonly usesCgo: boolean;
  /** The language version in this file: the module's, raised or lowered by //go:build go1.N; e.g. "go1.22". */
  readonly goVersion: string;
  /** Import paths as the file's header spells them, in order ("C" included). */
  readonly imports: readonly string[];
  /** Whether the asked-for configuration excludes this file (it is then checked under another one). */
  readonly isExcluded: boolean;
  /** The bytes, read when asked. The first call may reuse what was read for the header; nothing is kept afterwards. */
  read(): Uint8Array | FileProblem;
}

/**
 * One package as the compiler sees it, under one configuration. Package files and in-package test files are one
 * Package (tests have isTest), an external test package is another. Every file checked is a target of exactly one
 * Package; the other files are there because its declarations are needed.
 */
export interface Package {
  readonly dir: string;
  /** E.g. "example.com/m/a"; with "_test" appended for external tests; "" where no module tells. */
  readonly importPath: string;
  readonly name: string;
  readonly module: Module;
  readonly config: BuildConfig;
  readonly isExternalTest: boolean;
  /** For an external test package: the package it tests (with its in-package tests); null otherwise. */
  readonly tested: Package | null;
  /** All files of the package under `config`, sorted by name. */
  readonly files: readonly GoFile[];
  /** The files to check and report in this package, a subset of `files`, same order. Empty for mere imports. */
  readonly targets: readonly GoFile[];
}

/** A file or directory that could not be used; becomes an entry of `errors`, the rest is still checked. */
export interface LoadError {
  /** As GoFile.display. */
  readonly display: string;
  /** From 1; 0 where there is no position. */
  readonly line: number;
  readonly column: number;
  readonly message: Text;
}
