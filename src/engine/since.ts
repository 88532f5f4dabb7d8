// --since: which findings were there at a commit. Only packages that have findings now, and of which something has
// changed (their own files, their go.mod, or a package of the repository that they import), are checked as they were.

import { findGoroot } from "../go/module/goroot.ts";
import { headersOf, readHeader } from "../go/module/header.ts";
import type { LoadResult, ModuleHost } from "../go/module/load.ts";
import type { Package } from "../go/module/package.ts";
import { joinPath, parentOf } from "../go/module/paths.ts";
import { type ImportResolver, importResolver } from "../go/module/resolve.ts";
import { isFileProblem } from "../host/files.ts";
import type { Git } from "../host/process.ts";
import type { BaselineEntry } from "./baseline.ts";
import type { CheckResult } from "./check.ts";
import { type Commit, CommitFiles } from "./since-tree.ts";

export interface SinceRequest {
  readonly commit: Commit;
  readonly git: Git;
  /** The machine as it is. */
  readonly host: ModuleHost;
  readonly loaded: LoadResult;
  readonly result: CheckResult;
  /** Text that stands instead of a file's on disk. */
  readonly overlay: ReadonlyMap<string, Uint8Array>;
  /** Loads the packages of folders from other files than the disk's. */
  readonly load: (host: ModuleHost, dirs: readonly string[]) => LoadResult;
  readonly check: (host: ModuleHost, loaded: LoadResult) => Promise<CheckResult>;
}

export type Known = Pick<BaselineEntry, "fingerprint" | "count">;

/** What was found at the commit, as far as it bears on what is found now. */
export async function knownSince(request: SinceRequest): Promise<readonly Known[]> {
  const { commit, git, host, loaded, result } = request;
  const old = new CommitFiles(commit, git, host.files);
  const changes = new Changes(request, old);
  const packageOf = new Map<string, Package>();
  for (const pkg of loaded.packages) for (const file of pkg.targets) packageOf.set(file.display, pkg);
  const known: Known[] = [];
  const dirs = new Set<string>();
  for (const { finding, fingerprint } of result.findings) {
    const pkg = packageOf.get(finding.file);
    // A package that is new since: all of it is.
    if (pkg === undefined || !old.hasDir(pkg.dir)) continue;
    if (changes.isChanged(pkg)) dirs.add(pkg.dir);
    else known.push({ fingerprint, count: 1 });
  }
  if (dirs.size === 0) return known;
  const oldHost = { ...host, files: old, headers: headersOf(old) };
  const oldLoaded = request.load(oldHost, [...dirs].filter((dir) => hasGoFiles(old, dir)).sort());
  const before = await request.check(oldHost, { ...oldLoaded, modules: loaded.modules });
  const pathOf = new Map(oldLoaded.packages.flatMap((pkg) => pkg.targets.map((file) => [file.display, file.path])));
  for (const { finding, fingerprint } of before.all) {
    if (old.has(pathOf.get(finding.file) ?? "")) known.push({ fingerprint, count: 1 });
  }
  return known;
}

function hasGoFiles(files: CommitFiles, dir: string): boolean {
  const entries = files.readDir(dir);
  return !isFileProblem(entries) && entries.some((entry) => entry.kind !== "dir" && entry.name.endsWith(".go"));
}

/** What differs between the commit and now, asked folder by folder. */
class Changes {
  private readonly request: SinceRequest;
  private readonly old: CommitFiles;
  private readonly resolver: ImportResolver;
  private readonly imports = new Map<string, readonly string[]>();
  private readonly differs = new Map<string, boolean>();

  constructor(request: SinceRequest, old: CommitFiles) {
    this.request = request;
    this.old = old;
    const { host, loaded } = request;
    const mains = loaded.modules.filter((module) => module.isMain && module.path !== "").map((module) => module.dir);
    this.resolver = importResolver(host, findGoroot(host), mains);
    for (const pkg of loaded.packages) {
      const own = pkg.files.flatMap((file) => file.imports);
      this.imports.set(pkg.dir, [...(this.imports.get(pkg.dir) ?? []), ...own]);
    }
  }

  isChanged(pkg: Package): boolean {
    if (this.isFileChanged(joinPath(pkg.module.dir, "go.mod"))) return true;
    const seen = new Set([pkg.dir]);
    for (const dir of seen) {
      if (this.isDirChanged(dir)) return true;
      for (const path of this.importsOf(dir)) {
        const imported = this.resolver.dirOf(path, dir);
        if (imported !== null && this.old.hasDir(imported)) seen.add(imported);
      }
    }
    return false;
  }

  private importsOf(dir: string): readonly string[] {
    let imports = this.imports.get(dir);
    if (imports === undefined) {
      imports = this.goFiles(dir).flatMap((path) => {
        const bytes = this.now(path);
        return isFileProblem(bytes) ? [] : readHeader(bytes).imports;
      });
      this.imports.set(dir, imports);
    }
    return imports;
  }

  private isDirChanged(dir: string): boolean {
    let differs = this.differs.get(dir);
    if (differs === undefined) {
      const before = this.old.readDir(dir);
      const names = isFileProblem(before) ? [] : before.filter((e) => e.name.endsWith(".go")).map((e) => e.name);
      const paths = new Set([...this.goFiles(dir), ...names.map((name) => joinPath(dir, name))]);
      differs = [...paths].some((path) => this.isFileChanged(path));
      this.differs.set(dir, differs);
    }
    return differs;
  }

  private goFiles(dir: string): string[] {
    const { files } = this.request.host;
    const entries = files.readDir(dir);
    const names = isFileProblem(entries) ? [] : entries.filter((e) => e.kind !== "dir").map((e) => e.name);
    const unsaved = [...this.request.overlay.keys()].filter((path) => parentOf(path) === dir);
    return [...names.filter((name) => name.endsWith(".go")).map((name) => joinPath(dir, name)), ...unsaved];
  }

  private isFileChanged(path: string): boolean {
    const bytes = this.now(path);
    return isFileProblem(bytes) ? this.old.has(path) : !this.old.isSame(path, bytes);
  }

  private now(path: string): ReturnType<ModuleHost["files"]["readFile"]> {
    return this.request.overlay.get(path) ?? this.request.host.files.readFile(path);
  }
}
