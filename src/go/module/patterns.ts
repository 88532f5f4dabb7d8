// Patterns on the command line to directories: ./..., ./x, module/path/..., directories, .go files.
import { type Say, say } from "../../base/say.ts";
import { isFileProblem } from "../../host/files.ts";
import type { LoadOptions, ModuleHost } from "./load.ts";
import type { ModuleRoot, Modules } from "./modules.ts";
import type { LoadError } from "./package.ts";
import { baseName, displayPath, joinPath, normalizePath, parentOf } from "./paths.ts";

export interface Targets {
  /** Sorted. */
  readonly dirs: readonly string[];
  /** Whether a file of a directory was asked for (all are, unless only single files were named). */
  isWanted(dir: string, path: string): boolean;
  readonly errors: readonly LoadError[];
  readonly usage: readonly Say[];
  readonly skippedModules: readonly string[];
  /** Directories of which everything below was asked for. */
  readonly wholeTrees: readonly string[];
}

const maxDirs = 500_000;

export function findDirectories(host: ModuleHost, options: LoadOptions, modules: Modules): Targets {
  const search = new Search(host, options, modules);
  for (const pattern of options.patterns.length === 0 ? ["./..."] : options.patterns) search.add(pattern);
  return {
    dirs: [...search.dirs].sort(),
    isWanted: (dir, path) => search.wholeDirs.has(dir) || search.files.has(path),
    errors: search.errors,
    usage: search.usage,
    skippedModules: [...search.skipped].sort(),
    wholeTrees: [...search.wholeTrees].sort(),
  };
}

class Search {
  readonly dirs = new Set<string>();
  readonly wholeDirs = new Set<string>();
  readonly files = new Set<string>();
  readonly errors: LoadError[] = [];
  readonly usage: Say[] = [];
  readonly skipped = new Set<string>();
  readonly wholeTrees = new Set<string>();
  private readonly host: ModuleHost;
  private readonly options: LoadOptions;
  private readonly modules: Modules;

  constructor(host: ModuleHost, options: LoadOptions, modules: Modules) {
    this.host = host;
    this.options = options;
    this.modules = modules;
  }

  add(raw: string): void {
    if (raw === "") {
      this.usage.push(say`an empty pattern names nothing (for all packages below: ./...)`);
      return;
    }
    if (raw === "-") {
      this.usage.push(say`-: for standard input say which file it is: --stdin-filename FILE`);
      return;
    }
    const pattern = normalizePath(raw);
    if (pattern.endsWith(".go") && this.addFile(raw, pattern)) return;
    const dots = pattern.indexOf("...");
    if (dots < 0) this.addDir(raw, pattern);
    else this.addTree(raw, pattern, dots);
  }

  private addFile(raw: string, pattern: string): boolean {
    const path = joinPath(this.options.cwd, pattern);
    const stat = this.options.overlay?.has(path) ? { kind: "file" } : this.host.files.stat(path);
    if (isFileProblem(stat)) {
      this.usage.push(say`${raw}: ${stat.message}`);
      return true;
    }
    if (stat.kind !== "file") return false;
    this.files.add(path);
    this.dirs.add(parentOf(path));
    return true;
  }

  /** The directory a pattern names: a path, or an import path of the main module or a workspace. */
  private directoryOf(pattern: string): string {
    if (!isPath(pattern)) {
      for (const { module } of this.mains()) {
        if (pattern === module.path) return module.dir;
        if (pattern.startsWith(`${module.path}/`)) return joinPath(module.dir, pattern.slice(module.path.length + 1));
      }
    }
    return joinPath(this.options.cwd, pattern);
  }

  /** The main module and those of the workspace, where they have a path. */
  private mains(): ModuleRoot[] {
    const { cwd } = this.options;
    const roots = [cwd, ...this.modules.workspace(cwd)].map((dir) => this.modules.of(dir));
    const named = roots.filter(({ module }) => module.path !== "" && module.path !== "std");
    return [...new Map(named.map((root) => [root.module.dir, root])).values()];
  }

  private addDir(raw: string, pattern: string): void {
    const dir = this.directoryOf(pattern);
    const stat = this.host.files.stat(dir);
    if (isFileProblem(stat)) this.usage.push(say`${raw}: ${stat.message}`);
    else if (stat.kind !== "dir") this.usage.push(say`${raw}: not a Go file or directory`);
    else if (!this.hasGoFiles(dir))
      this.usage.push(say`${raw}: no Go files in this directory (for all below it: ${raw}/...)`);
    else this.addWhole(dir);
  }

  private addWhole(dir: string): void {
    this.dirs.add(dir);
    this.wholeDirs.add(dir);
  }

  private hasGoFiles(dir: string): boolean {
    const entries = this.host.files.readDir(dir);
    return !isFileProblem(entries) && entries.some((e) => isGoFileName(e.name) && e.kind !== "dir");
  }

  private addTree(raw: string, pattern: string, dots: number): void {
    const slash = pattern.lastIndexOf("/", dots);
    // example.com/... with a main module example.com/orders: all of that.
    const above = pattern.endsWith("/...") && dots === pattern.length - 3 ? pattern.slice(0, dots) : "";
    const below = isPath(pattern) || above === "" ? [] : this.mains().filter((m) => m.module.path.startsWith(above));
    if (below.length > 0) {
      for (const { module } of below) this.addTree(raw, `${module.dir}/...`, module.dir.length + 1);
      return;
    }
    const base = this.directoryOf(slash < 0 ? "." : pattern.slice(0, slash) || "/");
    const stat = this.host.files.stat(base);
    if (isFileProblem(stat) || stat.kind !== "dir") {
      this.usage.push(say`${raw}: ${isFileProblem(stat) ? stat.message : say`not a directory`}`);
      return;
    }
    const rest = slash < 0 ? pattern : pattern.slice(slash + 1);
    if (rest === "...") this.wholeTrees.add(base);
    const isMatch = rest === "..." ? (): boolean => true : matcher(rest, base);
    const before = this.dirs.size + this.errors.length;
    const root = this.modules.of(base);
    const workspace = new Set(this.modules.workspace(base));
    this.walk(base, root, workspace, isMatch);
    if (this.dirs.size + this.errors.length === before) {
      const nested = this.skipped.size > 0 ? say` (only nested modules: --all-modules checks them)` : "";
      this.usage.push(say`${raw}: matched no packages${nested}`);
    }
  }

  /** An explicit stack, directories in sorted order; symbolic links to directories are not followed, as in Go. */
  private walk(
    base: string,
    root: ModuleRoot,
    workspace: ReadonlySet<string>,
    isMatch: (dir: string) => boolean,
  ): void {
    const stack: { dir: string; root: ModuleRoot }[] = [{ dir: base, root }];
    for (let count = 0; count < maxDirs; count++) {
      const next = stack.pop();
      if (next === undefined) return;
      const entries = this.host.files.readDir(next.dir);
      if (isFileProblem(entries)) {
        const display = displayPath(next.dir, this.options.cwd);
        this.errors.push({ display, line: 0, column: 0, message: entries.message });
        continue;
      }
      let at = next.root;
      if (next.dir !== base && entries.some((e) => e.name === "go.mod" && e.kind === "file")) {
        if (this.options.allModules !== true && !workspace.has(next.dir)) {
          this.skipped.add(displayPath(next.dir, this.options.cwd));
          continue;
        }
        at = this.modules.of(next.dir);
      }
      if (isMatch(next.dir) && entries.some((e) => isGoFileName(e.name) && e.kind !== "dir")) this.addWhole(next.dir);
      const names = entries.filter((e) => e.kind === "dir").map((e) => e.name);
      for (const name of names.sort().reverse()) {
        const dir = next.dir === "/" ? `/${name}` : `${next.dir}/${name}`;
        if (!this.isIgnored(name, dir, at)) stack.push({ dir, root: at });
      }
    }
  }

  private isIgnored(name: string, dir: string, root: ModuleRoot): boolean {
    if (name.startsWith("_") || name.startsWith(".") || name === "testdata" || name === "vendor") return true;
    return root.mod.ignore.some((entry) =>
      entry.startsWith("./") ? dir === joinPath(root.module.dir, entry) : `${dir}/`.endsWith(`/${entry}/`),
    );
  }
}

function isGoFileName(name: string): boolean {
  return name.endsWith(".go") && !name.startsWith("_") && !name.startsWith(".");
}

/** `x/...` and `...x`: "..." matches any text; a trailing "/..." also the directory itself (cmd/go). */
function matcher(rest: string, base: string): (dir: string) => boolean {
  const text = rest
    .split("...")
    .map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"))
    .join(".*");
  const pattern = new RegExp(`^${text.endsWith("/.*") ? `${text.slice(0, -3)}(/.*)?` : text}$`, "s");
  return (dir) => pattern.test(dir.slice(base.length + 1) || baseName(dir));
}

/** ./x, ../x, /x, C:/x: a place in the file system, never an import path. */
function isPath(pattern: string): boolean {
  return /^(\.\.?(\/|$)|\/|[A-Za-z]:)/.test(pattern);
}
