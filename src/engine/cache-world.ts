// All that decides about findings besides the files that are read: the build of defuse, what it is asked, and the
// environment. A change of any of it is another world, with a cache of its own.
import type { Severity } from "../base/finding.ts";
import { findGoroot } from "../go/module/goroot.ts";
import type { ModuleHost } from "../go/module/load.ts";
import { parentOf } from "../go/module/paths.ts";
import { isFileProblem } from "../host/files.ts";
import type { Rule } from "../rulekit/rule.ts";
import { rulesAsked } from "./check.ts";
import { rulesToRun } from "./unused.ts";

export interface WorldRequest {
  readonly build: string;
  readonly host: ModuleHost;
  readonly cwd: string;
  readonly rules: readonly Rule[];
  readonly allRules: readonly Rule[];
  readonly severity: Severity;
  readonly tests: boolean;
  /** Options of rules, resources of the configuration: data. */
  readonly settings: readonly unknown[];
}

/** What the go command, and so the import resolver, looks at. */
const variables = ["GOMODCACHE", "GOPATH", "GOFLAGS", "GOWORK", "GO111MODULE", "HOME", "USERPROFILE"];

export function worldOf(request: WorldRequest): string {
  const { build, host, cwd, rules, allRules, severity, tests, settings } = request;
  const run = rulesToRun(rulesAsked(rules, severity), allRules);
  const goroot = findGoroot(host);
  const version = goroot === "" ? null : host.files.readFile(`${goroot}/VERSION`, 1000);
  return JSON.stringify([
    build,
    treeOf(host, cwd),
    run.map((rule) => [rule.id, rule.severity]),
    allRules.map((rule) => rule.id),
    [tests, severity === "hint"],
    settings,
    [host.hostOs, host.hostArch, goroot],
    version === null || isFileProblem(version) ? "" : new TextDecoder().decode(version),
    variables.map((name) => host.env[name] ?? null),
  ]);
}

/** The outermost directory around the working directory that has a go.work or go.mod: one cache for a repository. */
function treeOf({ files }: ModuleHost, cwd: string): string {
  let tree = cwd;
  for (let dir = cwd; ; dir = parentOf(dir)) {
    if (["go.work", "go.mod"].some((name) => !isFileProblem(files.stat(`${dir}/${name}`)))) tree = dir;
    if (parentOf(dir) === dir) return tree;
  }
}
