// Which module a directory belongs to, the workspace around it, and what go.mod says.
import { isFileProblem } from "../../host/files.ts";
import { type GoMod, languageVersion, parseGoMod } from "./gomod.ts";
import type { ModuleHost } from "./load.ts";
import type { LoadError, Module } from "./package.ts";
import { displayPath, isInside, joinPath, parentOf } from "./paths.ts";

export interface ModuleRoot {
  readonly module: Module;
  readonly mod: GoMod;
}

export interface Modules {
  /** The module that holds a directory; one without go.mod has path "" and starts at the directory itself. */
  of(dir: string): ModuleRoot;
  /** Directories of the workspace (go.work) that holds a directory, or []. */
  workspace(dir: string): readonly string[];
  readonly errors: LoadError[];
}

const decoder = new TextDecoder("utf-8");
const maxDepth = 500;

export function findModules(host: ModuleHost, cwd: string, goroot: string): Modules {
  const errors: LoadError[] = [];
  const roots = new Map<string, ModuleRoot | null>();
  const workspaces = new Map<string, readonly string[]>();

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
      if (host.env["GOWORK"] === "off") return [];
      const known = workspaces.get(dir);
      if (known !== undefined) return known;
      const work = read(`${dir}/go.work`);
      const parent = parentOf(dir);
      const found =
        work !== null ? work.use.map((path) => joinPath(dir, path)) : parent === dir ? [] : this.workspace(parent);
      workspaces.set(dir, found);
      return found;
    },
  };
}
