// defuse cache: where the cache is and how large; and the cache of a check.
import type { Severity } from "../base/finding.ts";
import { say } from "../base/say.ts";
import { PackageCache } from "../engine/cache.ts";
import { CacheFolder, usualCacheDir } from "../engine/cache-folder.ts";
import { worldOf } from "../engine/cache-world.ts";
import { type Config, configuredOptions } from "../engine/config.ts";
import { joinPath, normalizePath } from "../go/module/paths.ts";
import type { Rule } from "../rulekit/rule.ts";
import type { Options, ParsedArgs } from "./args.ts";
import { type Command, exitCode, type Io } from "./io.ts";
import { hostOf } from "./load.ts";
import { UsageError } from "./usage-error.ts";

export const cacheOptions = {
  "cache-dir": {
    value: "DIR",
    completes: "files",
    doc: say`where results are kept for the next run (default: defuse in the user's cache folder)`,
  },
} as const satisfies Options;

export const cacheCommand: Command = {
  name: "cache",
  summary: say`show or clean what earlier checks keep`,
  usage: ["[clean] [--cache-dir DIR]"],
  about: say`A package is checked again only where its files, what it imports, the options or defuse itself have changed. The
findings are the same with and without the cache. \`defuse check --no-cache\` keeps and uses none.`,
  operands: { first: ["clean"], rest: "none" },
  options: cacheOptions,
  notes: "",
  examples: [
    { command: "defuse cache", doc: say`where it is, and how large` },
    { command: "defuse cache clean", doc: say`take all of it away` },
  ],
  async run(args, io) {
    const [action, ...rest] = args.positional;
    if (rest.length > 0 || (action !== undefined && action !== "clean"))
      throw new UsageError(say`cache ${args.positional.join(" ")}: only \`clean\` is known`);
    const folder = cacheFolder(args, io);
    if (folder === null) throw new UsageError(say`no cache folder: HOME is not set; use --cache-dir DIR`);
    const entries = folder.entries();
    const megabytes = (entries.reduce((sum, { size }) => sum + size, 0) / 1e6).toFixed(1);
    const count = action === "clean" ? folder.clean() : entries.length;
    const files = count === 1 ? say`${count} file` : say`${count} files`;
    const text =
      action === "clean"
        ? say`${folder.dir}: ${files} removed, ${megabytes} MB`
        : say`${folder.dir}: ${files}, ${megabytes} MB`;
    io.terminal.write(`${io.tell(text)}\n`);
    return exitCode.clean;
  },
};

/** null: there is no place for one. */
export function cacheFolder({ options }: ParsedArgs, io: Io): CacheFolder | null {
  const named = options.get("cache-dir");
  const dir =
    named === undefined ? usualCacheDir(io.env, io.hostOs) : joinPath(io.cwd, normalizePath(named)).replace(/\/$/, "");
  return dir === "" ? null : new CacheFolder(dir, io.files, io.digest, io.clock.now());
}

/** The cache of a check; null: not wanted, no place for it, or what is checked is on no disk. */
export function cacheFor(
  args: ParsedArgs,
  rules: readonly Rule[],
  allRules: readonly Rule[],
  config: Config,
  io: Io,
): PackageCache | null {
  const { options } = args;
  const isNamed = options.has("cache-dir");
  if (options.has("no-cache")) {
    if (isNamed) throw new UsageError(say`--no-cache keeps nothing in --cache-dir: choose one`);
    return null;
  }
  if ((io.build === "" && !isNamed) || options.has("stdin-filename")) return null;
  const folder = cacheFolder(args, io);
  if (folder === null) return null;
  const severity = (options.get("severity") ?? "warning") as Severity;
  const settings = [configuredOptions(config), config.resources];
  const request = { build: io.build, host: hostOf(io), cwd: io.cwd, rules, allRules, severity, settings };
  return new PackageCache(folder, worldOf({ ...request, tests: !options.has("no-tests") }));
}
