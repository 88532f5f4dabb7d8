// The package around one file, for what is told of its functions: which of those they call never return.
import type { GoFile } from "../go/module/package.ts";
import { loadPackages } from "../go/module/packages.ts";
import { Endings } from "../go/summaries/endings.ts";
import type { FuncDecl, GenDecl } from "../go/syntax/ast.ts";
import { parseSource } from "../go/syntax/parser.ts";
import type { SourceFile } from "../go/syntax/source.ts";
import { fileScope, packageFunctions, packageScope, resolveNames } from "../go/types/names.ts";
import type { Names } from "../go/types/object.ts";
import { isFileProblem } from "../host/files.ts";
import type { Io } from "./io.ts";

export interface Neighbours {
  readonly endings: Endings;
  namesOf(decl: FuncDecl | GenDecl): Names;
}

/** `path` is absolute, and `source` what is there. A file that belongs to no package is one of its own. */
export function neighboursOf(source: SourceFile, path: string, io: Io): Neighbours {
  const { packages } = loadPackages(io, { cwd: io.cwd, patterns: [path] });
  const files = packages.find((pkg) => pkg.targets.some((file) => file.path === path))?.files ?? [];
  const others = files.filter((file) => file.path !== path).flatMap((file) => sourceOf(file) ?? []);
  const all = [source, ...others];
  const scope = packageScope(all);
  const functions = packageFunctions(all);
  const home = new Map(all.flatMap((one) => one.entries.map((entry) => [entry, one])));
  const endings = new Endings({
    find(name) {
      const entry = functions.get(name);
      const owner = entry === undefined ? undefined : home.get(entry);
      const decl = entry === undefined ? undefined : owner?.declAt(entry.decl);
      if (owner === undefined || decl?.kind !== "FuncDecl") return null;
      return { decl, names: resolveNames(decl, fileScope(owner), scope), bytes: owner.bytes };
    },
  });
  return { endings, namesOf: (decl) => resolveNames(decl, fileScope(source), scope) };
}

function sourceOf(file: GoFile): SourceFile | null {
  const bytes = file.read();
  return isFileProblem(bytes) ? null : parseSource(file.display, bytes);
}
