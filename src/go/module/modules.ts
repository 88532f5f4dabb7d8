// Which module a directory belongs to, the workspace around it, and what go.mod says.
import { isFileProblem } from "../../host/files.ts";
import { type GoMod, languageVersion, parseGoMod } from "./gomod.ts";
import type { ModuleHost } from "./load.ts";
import type { LoadError, Module } from "./package.ts";
import { displayPath, isInside, joinPath, normalizePath, parentOf } from "./paths.ts";

export interface ModuleRoot {
  readonly module: Module;
  readonly mod: GoMod;
}

export interface Modules {
  /** The module that holds a directory; one without go.mod has path "" and starts at the directory itself. */
  of(dir: string): ModuleRoot;
  /** Directories of the workspace (go.work) that holds a directory, or []. */
  workspace(dir: string): readonly string[];
  /** The modules of the workspace that a module is one of, without itself. */
  besides(module: Module): readonly Module[];
  readonly errors: LoadError[];
}

const decoder = new TextDecoder("utf-8");
const maxDepth = 500;

export function findModules(host: ModuleHost, cwd: string, goroot: string): Modules {
  const errors: LoadError[] = [];
  const roots = new Map<string, ModuleRoot | null>();

  const read = (path: string): GoMod | null => {
    const bytes = host.files.readFile(path);
    if (isFileProblem(bytes)) {
      if (bytes.problem !== "missing" && bytes.problem !== "not-directory") {
        errors.push({ display: displayPath(path, cwd), line: 0, column: 0, message: bytes.message });
      }
      return null;
    }
    const mod = parseGoMod(decoder.decode(bytes));
    for (const { line, message } of mod.errors) {
      errors.push({ display: displayPath(path, cwd), line, column: 1, message });
    }
    return mod;
  };

  const works = new Map<string, GoMod | null>();
  const readOnce = (path: string): GoMod | null => {
    let work = works.get(path);
    if (work === undefined) {
      work = read(path);
      works.set(path, work);
    }
    return work;
  };

  const rootAt = (dir: string): ModuleRoot | null => {
    const known = roots.get(dir);
    if (known !== undefined) return known;
    const mod = read(`${dir}/go.mod`);
    const isStd = goroot !== "" && isInside(dir, `${goroot}/src`);
    const root =
      mod === null
        ? null
        : {
            mod,
            module: { path: mod.path, dir, version: "", goVersion: languageVersion(mod.go), isMain: !isStd, isStd },
          };
    roots.set(dir, root);
    return root;
  };

  return {
    errors,
    of(dir) {
      let at = dir;
      for (let depth = 0; depth < maxDepth; depth++) {
        const root = rootAt(at);
        if (root !== null) return root;
        const parent = parentOf(at);
        if (parent === at) break;
        at = parent;
      }
      const module: Module = { path: "", dir, version: "", goVersion: "go1.16", isMain: true, isStd: false };
      return { module, mod: parseGoMod("") };
    },
    workspace(dir) {
      return workspaceAround(host.env, dir, readOnce)?.dirs ?? [];
    },
    besides(module) {
      const dirs = this.workspace(module.dir);
      if (!dirs.includes(module.dir)) return [];
      const others = dirs.filter((dir) => dir !== module.dir);
      return others.flatMap((dir) => {
        const root = rootAt(dir);
        return root === null ? [] : [root.module];
      });
    },
  };
}

export interface Workspace {
  /** Where its go.work lies. */
  readonly dir: string;
  readonly work: GoMod;
  readonly dirs: readonly string[];
}

/** The workspace the go command would take in a directory: GOWORK's, or the go.work of the nearest directory above. */
export function workspaceAround(
  env: ModuleHost["env"],
  from: string,
  read: (path: string) => GoMod | null,
): Workspace | null {
  const named = env["GOWORK"] ?? "";
  if (named === "off") return null;
  const files = named === "" ? above(from).map((dir) => `${dir}/go.work`) : [normalizePath(named)];
  for (const file of files) {
    const work = read(file);
    const dir = parentOf(file);
    if (work !== null) return { dir, work, dirs: work.use.map((path) => joinPath(dir, normalizePath(path))) };
  }
  return null;
}

function above(from: string): string[] {
  const dirs: string[] = [];
  for (let dir = from; dirs.length < maxDepth; dir = parentOf(dir)) {
    dirs.push(dir);
    if (parentOf(dir) === dir) break;
  }
  return dirs;
}
