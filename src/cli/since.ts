// --since GITREF: what was found at that commit is not reported.

import { type Say, say } from "../base/say.ts";
import { withoutKnown } from "../engine/baseline.ts";
import type { PackageCache } from "../engine/cache.ts";
import type { CheckResult } from "../engine/check.ts";
import type { Commit } from "../engine/since-tree.ts";
import type { LoadResult, ModuleHost } from "../go/module/load.ts";
import type { ParsedArgs } from "./args.ts";
import type { Io } from "./io.ts";
import { type Asked, hostOf, loadFrom } from "./load.ts";
import { UsageError } from "./usage-error.ts";

export type CheckFrom = (host: ModuleHost, loaded: LoadResult, cache?: PackageCache | null) => Promise<CheckResult>;

export interface Since {
  /** Takes out what was there already. */
  filter(result: CheckResult): CheckResult;
  readonly notes: readonly Say[];
}

/** Before anything is checked: a name that git does not know is wrong usage. */
export async function commitOf({ options }: ParsedArgs, io: Io): Promise<Commit | null> {
  const ref = options.get("since");
  if (ref === undefined) return null;
  if (options.has("write-baseline")) {
    throw new UsageError(say`a baseline records everything: leave out --since or --write-baseline`);
  }
  const { readCommit } = await import("../engine/since-tree.ts");
  const commit = readCommit(io.git, io.files, io.cwd, ref);
  if ("template" in commit) throw new UsageError(say`--since ${ref}: ${commit}`);
  return commit;
}

export interface Found {
  readonly commit: Commit | null;
  readonly asked: Asked;
  readonly loaded: LoadResult;
  readonly result: CheckResult;
}

export async function sinceOf({ commit, asked, loaded, result }: Found, check: CheckFrom, io: Io): Promise<Since> {
  if (commit === null) return { filter: (some) => some, notes: [] };
  const { knownSince } = await import("../engine/since.ts");
  const { git } = io;
  const load = (host: ModuleHost, dirs: readonly string[]): LoadResult => loadFrom(host, asked, io, dirs);
  const request = { commit, git, host: hostOf(io), loaded, result, overlay: asked.overlay, load, check };
  const known = await knownSince(request);
  const { hidden } = withoutKnown(result.findings, known);
  const ref = asked.args.options.get("since") ?? "";
  const note =
    hidden === 1 ? say`note: 1 finding of ${ref} not shown` : say`note: ${hidden} findings of ${ref} not shown`;
  return {
    filter: (some) => ({ ...some, findings: withoutKnown(some.findings, known).findings }),
    notes: hidden > 0 ? [note] : [],
  };
}
