// --config and defuse.yaml: which file, read and told of with the places of its mistakes.
import { say } from "../base/say.ts";
import { type Config, findConfig, noConfig } from "../engine/config.ts";
import type { LoadResult } from "../go/module/load.ts";
import { displayPath, joinPath, normalizePath } from "../go/module/paths.ts";
import { isFileProblem } from "../host/files.ts";
import type { Io } from "./io.ts";
import { UsageError } from "./usage-error.ts";

const maxConfigSize = 64 * 1024;

/** The configuration of a run; without a file nothing of the parser is loaded. */
export async function configOf(named: string | undefined, io: Io): Promise<Config> {
  const path = named === undefined ? findConfig(io.files, io.cwd) : joinPath(io.cwd, normalizePath(named));
  if (path === null) return noConfig;
  const shown = displayPath(path, io.cwd);
  const bytes = io.files.readFile(path, maxConfigSize);
  if (isFileProblem(bytes)) throw new UsageError(say`${shown}: ${bytes.message}`);
  const { readConfig } = await import("../engine/config-read.ts");
  const config = readConfig(new TextDecoder().decode(bytes), path, io.rules);
  if ("rules" in config) return config;
  const sorted = [...config].sort((a, b) => a.line - b.line || a.column - b.column);
  const lines = sorted.map(({ line, column, message }) => say`${shown}:${line}:${column}: ${message}`);
  throw new UsageError(lines.reduce((some, one) => say`${some}\ndefuse: ${one}`));
}

/** Without what the configuration excludes: excluded files are still read where others need them. */
export function withoutExcluded(loaded: LoadResult, config: Config): LoadResult {
  if (config.path === "") return loaded;
  const packages = loaded.packages
    .map((pkg) => ({ ...pkg, targets: pkg.targets.filter((file) => !config.isExcluded(file.path)) }))
    .filter((pkg) => pkg.targets.length > 0);
  const fileCount = packages.reduce((sum, pkg) => sum + pkg.targets.length, 0);
  // Who is excluded is not seen to call anything.
  const wholeTrees = packages.length < loaded.packages.length ? [] : loaded.wholeTrees;
  return { ...loaded, packages, wholeTrees, fileCount };
}
