// From an import path to the directory that holds the package, as the go command would choose it: the standard library
// with its vendored packages, the main module or workspace, vendor/, replace, and the module cache at the versions of
// the build list. https://go.dev/ref/mod#resolve-pkg-mod
import { isFileProblem } from "../../host/files.ts";
import { type GoMod, parseGoMod } from "./gomod.ts";
import type { ModuleHost } from "./load.ts";
import { workspaceAround } from "./modules.ts";
import { isInside, joinPath, normalizePath, parentOf } from "./paths.ts";
import { compareVersions } from "./version.ts";

export interface ImportResolver {
  /** The absolute directory of the package when imported from a file in `fromDir`; null: not on this machine. */
  dirOf(path: string, fromDir: string): string | null;
  /** What its answers rest on so far: go.mod files that were looked for, and which directories hold Go files. */
  readonly consulted: { readonly mods: ReadonlySet<string>; readonly dirs: ReadonlyMap<string, boolean> };
}

const decoder = new TextDecoder("utf-8");

/** go.mod files read for the build list of a module without pruning are bounded. */
const MAX_MODULES = 5000;
/** Directories looked at above a file of a tree without go.mod. */
const MAX_UP = 8;

/** `mainDirs`: the main module's directory, or those of the workspace's modules. */
export function importResolver(host: ModuleHost, goroot: string, mainDirs: readonly string[]): ImportResolver {
  return new Resolver(host, goroot, mainDirs);
}

interface Main {
  readonly dir: string;
  readonly mod: GoMod;
}

class Resolver implements ImportResolver {
  private readonly host: ModuleHost;
  private readonly goroot: string;
  private readonly mains: Main[];
  private readonly known = new Map<string, string | null>();
  private readonly holds = new Map<string, boolean>();
  private readonly mods = new Set<string>();
  private list: ReadonlyMap<string, string> | null = null;
  private readonly cache: string;

  constructor(host: ModuleHost, goroot: string, mainDirs: readonly string[]) {
    this.host = host;
    this.goroot = goroot;
    this.mains = mainDirs.flatMap((dir) => {
      const mod = this.readMod(`${dir}/go.mod`);
      return mod === null ? [] : [{ dir, mod }];
    });
    const [first] = mainDirs;
    const workspace = first === undefined ? null : workspaceAround(host.env, first, (path) => this.readMod(path));
    // Its replacements and its vendor directory count before those of its modules.
    if (workspace?.dirs.includes(first as string)) this.mains.unshift({ dir: workspace.dir, mod: workspace.work });
    this.cache = moduleCache(host);
  }

  dirOf(path: string, fromDir: string): string | null {
    if (path === "C" || path === "unsafe" || path === "" || path.startsWith("/")) return null;
    if (path.startsWith("./") || path.startsWith("../")) return this.existing(joinPath(fromDir, path));
    const inStd = this.goroot !== "" && isInside(fromDir, `${this.goroot}/src`);
    const key = inStd ? `${isInside(fromDir, `${this.goroot}/src/cmd`) ? "cmd" : "std"} ${path}` : path;
    let dir = this.known.get(key);
    if (dir === undefined) {
      dir = inStd ? this.fromStd(path, fromDir) : (this.fromModules(path) ?? this.fromGopath(path, fromDir));
      this.known.set(key, dir);
    }
    return dir;
  }

  private fromStd(path: string, fromDir: string): string | null {
    const src = `${this.goroot}/src`;
    const isCmd = isInside(fromDir, `${src}/cmd`);
    const vendored = isCmd ? `${src}/cmd/vendor/${path}` : `${src}/vendor/${path}`;
    return this.existing(isStdPath(path) ? `${src}/${path}` : vendored) ?? this.existing(`${src}/${path}`);
  }

  private fromModules(path: string): string | null {
    if (isStdPath(path) && this.goroot !== "") {
      const dir = this.existing(`${this.goroot}/src/${path}`);
      if (dir !== null) return dir;
    }
    for (const { dir, mod } of this.mains) {
      if (mod.path === "" || !isPrefix(mod.path, path)) continue;
      const found = this.existing(joinRest(dir, mod.path, path));
      if (found !== null) return found;
    }
    return this.fromVendor(path) ?? this.fromBuildList(path);
  }

  private fromVendor(path: string): string | null {
    for (const { dir, mod } of this.mains) {
      if (compareVersions(`v${mod.go || "1.16"}`, "v1.14") < 0) continue;
      const found = this.existing(`${dir}/vendor/${path}`);
      if (found !== null) return found;
    }
    return null;
  }

  /**
   * A tree without go.mod, as GOPATH had them: vendor/ (or Godeps) of a directory around, or the tree itself, where
   * the path's first elements say where it was checked out.
   */
  private fromGopath(path: string, fromDir: string): string | null {
    if (this.mains.length > 0 || isStdPath(path)) return null;
    const parts = path.split("/");
    let dir = fromDir;
    for (let depth = 0; depth < MAX_UP; depth++) {
      const vendored = this.existing(`${dir}/vendor/${path}`) ?? this.existing(`${dir}/Godeps/_workspace/src/${path}`);
      if (vendored !== null) return vendored;
      const own = parts.length >= 3 ? this.existing([dir, ...parts.slice(3)].join("/")) : null;
      if (own !== null && (parts.length > 3 || depth > 0)) return own;
      const parent = parentOf(dir);
      if (parent === dir) break;
      dir = parent;
    }
    return null;
  }

  /** The module with the longest path that holds the package. */
  private fromBuildList(path: string): string | null {
    const versions = this.buildList();
    for (let prefix = path; ; prefix = prefix.slice(0, prefix.lastIndexOf("/"))) {
      const version = versions.get(prefix);
      const root = this.moduleDir(prefix, version);
      if (root !== null) {
        const found = this.existing(joinRest(root, prefix, path));
        if (found !== null) return found;
      }
      if (!prefix.includes("/")) return null;
    }
  }

  /** Where a module's files are: a replacement, or the module cache. */
  private moduleDir(path: string, version: string | undefined): string | null {
    for (const { dir, mod } of this.mains) {
      for (const r of mod.replace) {
        if (r.path !== path || (r.version !== "" && r.version !== version)) continue;
        if (r.newVersion === "") return joinPath(dir, normalizePath(r.newPath));
        return `${this.cache}/${escapeModule(r.newPath)}@${escapeModule(r.newVersion)}`;
      }
    }
    return version === undefined ? null : `${this.cache}/${escapeModule(path)}@${escapeModule(version)}`;
  }

  /** Module path to selected version. From go 1.17 on go.mod names every module that is needed; before, MVS finds them. */
  private buildList(): ReadonlyMap<string, string> {
    if (this.list !== null) return this.list;
    const selected = new Map<string, string>();
    const todo: { path: string; version: string }[] = [];
    for (const { mod } of this.mains) {
      const isComplete = compareVersions(`v${mod.go || "1.16"}`, "v1.17") >= 0;
      for (const { path, version } of mod.require) {
        raise(selected, path, version);
        if (!isComplete) todo.push({ path, version });
      }
    }
    const seen = new Set<string>();
    while (todo.length > 0 && seen.size < MAX_MODULES) {
      const next = todo.pop() as { path: string; version: string };
      const key = `${next.path}@${next.version}`;
      if (seen.has(key)) continue;
      seen.add(key);
      for (const required of this.requirementsOf(next.path, next.version)) {
        raise(selected, required.path, required.version);
        todo.push(required);
      }
    }
    this.list = selected;
    return selected;
  }

  private requirementsOf(path: string, version: string): GoMod["require"] {
    const replaced = this.mains.flatMap(({ dir, mod }) =>
      mod.replace
        .filter((r) => r.path === path && (r.version === "" || r.version === version))
        .map((r) => ({ dir, path: r.newPath, version: r.newVersion })),
    )[0];
    if (replaced?.version === "") {
      return this.readMod(`${joinPath(replaced.dir, normalizePath(replaced.path))}/go.mod`)?.require ?? [];
    }
    const at = replaced ?? { path, version };
    const file = `${this.cache}/cache/download/${escapeModule(at.path)}/@v/${escapeModule(at.version)}.mod`;
    return this.readMod(file)?.require ?? [];
  }

  get consulted(): ImportResolver["consulted"] {
    return { mods: this.mods, dirs: this.holds };
  }

  private readMod(path: string): GoMod | null {
    this.mods.add(path);
    const bytes = this.host.files.readFile(path);
    return isFileProblem(bytes) ? null : parseGoMod(decoder.decode(bytes));
  }

  /** The directory where it holds Go files, or null. */
  private existing(dir: string): string | null {
    let holds = this.holds.get(dir);
    if (holds === undefined) {
      const entries = this.host.files.readDir(dir);
      holds = !isFileProblem(entries) && entries.some((e) => e.kind !== "dir" && e.name.endsWith(".go"));
      this.holds.set(dir, holds);
    }
    return holds ? dir : null;
  }
}

function raise(selected: Map<string, string>, path: string, version: string): void {
  const before = selected.get(path);
  if (before === undefined || compareVersions(version, before) > 0) selected.set(path, version);
}

/** Standard library paths have no dot in their first element. */
function isStdPath(path: string): boolean {
  const slash = path.indexOf("/");
  return !(slash < 0 ? path : path.slice(0, slash)).includes(".");
}

function isPrefix(module: string, path: string): boolean {
  return path === module || path.startsWith(`${module}/`);
}

function joinRest(dir: string, module: string, path: string): string {
  return path === module ? dir : `${dir}/${path.slice(module.length + 1)}`;
}

/** Upper-case letters as "!" and the lower-case letter (module cache paths). */
export function escapeModule(path: string): string {
  return path.replace(/[A-Z]/g, (c) => `!${c.toLowerCase()}`);
}

function moduleCache(host: ModuleHost): string {
  const { env } = host;
  if (env["GOMODCACHE"]) return normalizePath(env["GOMODCACHE"]);
  const home = env["HOME"] || env["USERPROFILE"] || "";
  const gopath = env["GOPATH"]?.split(host.hostOs === "windows" ? ";" : ":")[0] || `${normalizePath(home)}/go`;
  return `${normalizePath(gopath)}/pkg/mod`;
}
