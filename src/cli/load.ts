// Which packages a command line asks for, and text that stands instead of a file's on disk.

import { say } from "../base/say.ts";
import type { PackageCache } from "../engine/cache.ts";
import type { Config } from "../engine/config.ts";
import { headersOf } from "../go/module/header.ts";
import type { LoadResult, ModuleHost } from "../go/module/load.ts";
import { loadPackages } from "../go/module/packages.ts";
import { joinPath, normalizePath } from "../go/module/paths.ts";
import type { ParsedArgs } from "./args.ts";
import { withoutExcluded } from "./config.ts";
import type { Io } from "./io.ts";
import { UsageError } from "./usage-error.ts";

export type Overlay = ReadonlyMap<string, Uint8Array>;

export interface Asked {
  readonly args: ParsedArgs;
  readonly config: Config;
  /** Standard input, with --stdin-filename. */
  readonly overlay: Overlay;
}

export function askedOf(args: ParsedArgs, config: Config, io: Io): Asked {
  const named = args.options.get("stdin-filename");
  if (named === undefined) return { args, config, overlay: new Map() };
  if (args.positional.length > 0) {
    throw new UsageError(say`--stdin-filename checks standard input alone: leave out ${args.positional.join(" ")}`);
  }
  if (!named.endsWith(".go")) throw new UsageError(say`--stdin-filename ${named}: not the name of a Go file`);
  const overlay = new Map([[joinPath(io.cwd, normalizePath(named)), io.readInput()]]);
  return { args: { ...args, positional: [named] }, config, overlay };
}

export function hostOf(io: Io, cache: PackageCache | null = null): ModuleHost {
  const { env, hostOs, hostArch, standardLibrary } = io;
  const host = { env, hostOs, hostArch, standardLibrary };
  return cache === null
    ? { ...host, files: io.files, headers: headersOf(io.files) }
    : { ...host, files: cache.states.files, headers: cache.states };
}

/** `changed`: files as a fix leaves them. */
export function load(
  { args, config, overlay }: Asked,
  io: Io,
  changed: Overlay = new Map(),
  host: ModuleHost = hostOf(io),
): LoadResult {
  const all = new Map([...overlay, ...changed]);
  return withoutExcluded(
    loadPackages(host, { ...optionsOf(args, io), patterns: args.positional, overlay: all }),
    config,
  );
}

/** The packages of folders, from other files than the disk's. */
export function loadFrom(host: ModuleHost, { args, config }: Asked, io: Io, dirs: readonly string[]): LoadResult {
  if (dirs.length === 0)
    return { packages: [], errors: [], usage: [], skippedModules: [], wholeTrees: [], modules: [], fileCount: 0 };
  return withoutExcluded(loadPackages(host, { ...optionsOf(args, io), patterns: dirs }), config);
}

function optionsOf({ options }: ParsedArgs, io: Io): Omit<Parameters<typeof loadPackages>[1], "patterns"> {
  const tags = options.get("tags");
  const goos = options.get("goos");
  const goarch = options.get("goarch");
  return {
    cwd: io.cwd,
    allModules: options.has("all-modules"),
    ...(tags === undefined ? {} : { tags: tags.split(",").filter((tag) => tag !== "") }),
    ...(goos === undefined ? {} : { goos }),
    ...(goarch === undefined ? {} : { goarch }),
  };
}
