// What a configuration says, as plain data, and what it makes of the rules. Reading one is config-read.ts, which is
// loaded only where there is a file.
import type { Severity } from "../base/finding.ts";
import { joinPath, parentOf } from "../go/module/paths.ts";
import type { Files } from "../host/files.ts";
import { isFileProblem } from "../host/files.ts";
import type { UserResource } from "../knowledge/user-resource.ts";
import type { Rule } from "../rulekit/rule.ts";

export interface Config {
  /** Absolute; "" without a configuration. */
  readonly path: string;
  readonly rules: ReadonlyMap<string, RuleSetting>;
  readonly resources: readonly UserResource[];
  /** Whether a file, given by its absolute path, is not to be checked. */
  readonly isExcluded: (path: string) => boolean;
  /** null where none is named. */
  readonly baseline: NamedFile | null;
}

/** A file that a configuration names: its absolute path, and where the name stands. */
export interface NamedFile {
  readonly path: string;
  readonly line: number;
  readonly column: number;
}

export interface RuleSetting {
  readonly isOn: boolean;
  /** null: the rule's own. */
  readonly severity: Severity | null;
  readonly options: Readonly<Record<string, number | string | boolean>>;
}

export const configName = "defuse.yaml";

export const noConfig: Config = {
  path: "",
  rules: new Map(),
  resources: [],
  isExcluded: () => false,
  baseline: null,
};

const maxParents = 500;

/** The nearest defuse.yaml at or above a directory, also one that reading will complain of; null: there is none. */
export function findConfig(files: Files, cwd: string): string | null {
  let dir = cwd;
  for (let depth = 0; depth < maxParents; depth++) {
    const path = joinPath(dir, configName);
    const stat = files.stat(path);
    if (!isFileProblem(stat) || stat.problem === "failed") return path;
    const parent = parentOf(dir);
    if (parent === dir) break;
    dir = parent;
  }
  return null;
}

/** The rules as a configuration wants them: on or off by default, with its severities. */
export function configuredRules(rules: readonly Rule[], config: Config): readonly Rule[] {
  if (config.rules.size === 0) return rules;
  return rules.map((rule) => {
    const setting = config.rules.get(rule.id);
    if (setting === undefined) return rule;
    return { ...rule, default: setting.isOn ? "on" : "off", severity: setting.severity ?? rule.severity };
  });
}

/** "rule-id.option" -> value. */
export function configuredOptions(config: Config): Readonly<Record<string, number | string | boolean>> {
  const values: Record<string, number | string | boolean> = {};
  for (const [id, { options }] of config.rules) {
    for (const [name, value] of Object.entries(options)) values[`${id}.${name}`] = value;
  }
  return values;
}
