// defuse debug types: the type of every expression and object of a file, and the value of every constant, as
// shared/contract shows it; what the oracle compares with go/types. And debug summary: what callers know of its functions.

import { say, type Text } from "../base/say.ts";
import type { LoadOptions, LoadResult } from "../go/module/load.ts";
import type { GoFile, Package } from "../go/module/package.ts";
import { loadPackages } from "../go/module/packages.ts";
import { joinPath, normalizePath } from "../go/module/paths.ts";
import { Ownership } from "../go/summaries/ownership.ts";
import { summariesOf } from "../go/summaries/summary.ts";
import { Tables } from "../go/summaries/tables.ts";
import { parseSource } from "../go/syntax/parser.ts";
import type { SourceFile } from "../go/syntax/source.ts";
import { TypeSession } from "../go/types/load.ts";
import type { TypedPackage } from "../go/types/package-scope.ts";
import { typeRows } from "../go/types/rows.ts";
import { isFileProblem } from "../host/files.ts";
import type { ParsedArgs } from "./args.ts";
import { exitCode, type Io } from "./io.ts";

/** `what`: "types" or "summary". */
export function debugTypes(what: string, io: Io, files: readonly string[], options: ParsedArgs["options"]): number {
  const typer = new FileTyper(io, options);
  let code: number = exitCode.clean;
  for (const file of files) {
    const line = typer.lineOf(file, what);
    if (line.error !== null) {
      io.terminal.writeError(`defuse: ${io.tell(say`${file}: ${line.error}`)}\n`);
      code = exitCode.usage;
    } else {
      io.terminal.write(`${line.text}\n`);
    }
  }
  return code;
}

class FileTyper {
  private readonly io: Io;
  private readonly options: Omit<LoadOptions, "patterns">;
  private readonly sessions = new Map<string, TypeSession>();
  private readonly sources = new Map<string, SourceFile | null>();
  private readonly packages = new Map<string, readonly Package[]>();
  private readonly mains = new Map<Package, readonly string[]>();
  private readonly ownership = new Ownership(new Tables([]));
  private readonly complete = new Map<Package, TypedPackage>();

  constructor(io: Io, options: ParsedArgs["options"]) {
    this.io = io;
    const tags = options.get("tags");
    const goos = options.get("goos");
    const goarch = options.get("goarch");
    this.options = {
      cwd: io.cwd,
      ...(goos !== undefined ? { goos } : {}),
      ...(goarch !== undefined ? { goarch } : {}),
      ...(tags !== undefined ? { tags: tags.split(",") } : {}),
    };
  }

  lineOf(file: string, what: string): { readonly text: string; readonly error: Text | null } {
    const path = joinPath(this.io.cwd, normalizePath(file));
    const bytes = this.io.files.readFile(path);
    if (isFileProblem(bytes)) return { text: "", error: bytes.message };
    const pkg = this.packageOf(path);
    if (pkg === null) return { text: "", error: say`belongs to no package` };
    if (what === "summary") return { text: this.summaryLine(file, path, pkg), error: null };
    let typed = this.complete.get(pkg);
    if (typed === undefined) {
      typed = this.sessionOf(pkg).complete(pkg);
      this.complete.set(pkg, typed);
    }
    const source = this.sources.get(path) ?? null;
    const types = source === null ? [] : typeRows(source.decls, typed.info);
    return { text: JSON.stringify({ file, package: typed.path, types }), error: null };
  }

  private summaryLine(file: string, path: string, pkg: Package): string {
    const typed = this.sessionOf(pkg).packageOf(pkg);
    const source = typed.files.find(({ source: one }) => one === this.sources.get(path))?.source;
    const functions = source === undefined ? [] : summariesOf(source, typed, this.ownership);
    return JSON.stringify({ file, package: typed.path, functions });
  }

  /** The package the file is a target of, with all files of its directory under that configuration. */
  private packageOf(path: string): Package | null {
    let packages = this.packages.get(path);
    if (packages === undefined) {
      const loaded = loadPackages(this.io, { ...this.options, patterns: [path] });
      packages = loaded.packages;
      for (const pkg of packages) this.mains.set(pkg, mainDirsOf(pkg, loaded));
      this.packages.set(path, packages);
    }
    const found = packages.find((p) => p.targets.some((f) => f.path === path));
    if (found === undefined) return null;
    // Files of one package share its types.
    for (const known of this.packages.values()) {
      const same = known.find((p) => p.dir === found.dir && p.name === found.name && sameFiles(p, found));
      if (same !== undefined) return same;
    }
    return found;
  }

  private sessionOf(pkg: Package): TypeSession {
    const { config } = pkg;
    const mains = this.mains.get(pkg) ?? [pkg.module.dir];
    const key = `${pkg.module.dir}\0${JSON.stringify(config)}`;
    let session = this.sessions.get(key);
    if (session === undefined) {
      session = new TypeSession(this.io, config, mains, { get: (file) => this.read(file) });
      this.sessions.set(key, session);
    }
    return session;
  }

  private read(file: GoFile): SourceFile | null {
    let source = this.sources.get(file.path);
    if (source === undefined) {
      const bytes = file.read();
      source = isFileProblem(bytes) ? null : parseSource(file.display, bytes);
      this.sources.set(file.path, source);
    }
    return source;
  }
}

/** Its module first, then the other modules of the workspace. */
function mainDirsOf(pkg: Package, { modules }: LoadResult): string[] {
  const others = modules.filter((module) => module.isMain && module.dir !== pkg.module.dir);
  return [pkg.module.dir, ...others.map((module) => module.dir)];
}

function sameFiles(a: Package, b: Package): boolean {
  return a.files.length === b.files.length && a.files.every((f, i) => f.path === b.files[i]?.path);
}
