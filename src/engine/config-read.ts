// Reads defuse.yaml: text to a checked configuration, or its mistakes with their places.
import * as v from "valibot";
import type { Severity } from "../base/finding.ts";
import { say } from "../base/say.ts";
import { isAbsolutePath, joinPath, parentOf } from "../go/module/paths.ts";
import type { UserResource } from "../knowledge/user-resource.ts";
import type { Rule } from "../rulekit/rule.ts";
import type { Config, RuleSetting } from "./config.ts";
import { problemsOf } from "./config-problems.ts";
import { type ConfigValue, configSchema, type ResourceValue, type RuleValue } from "./config-schema.ts";
import { excluder, patternProblem } from "./exclude.ts";
import { isMethodPath, qualifiedName } from "./resource-names.ts";
import { type Located, parseYaml, type YamlProblem } from "./yaml-tree.ts";

const maxResources = 1000;

/** `path` is where the text stands: what it names is relative to its folder. */
export function readConfig(text: string, path: string, rules: readonly Rule[]): Config | readonly YamlProblem[] {
  const tree = parseYaml(text.replace(/^\uFEFF/, ""));
  if (tree !== null && !("value" in tree)) return tree;
  const dir = parentOf(path);
  if (tree === null || tree.value === null) {
    return { path, rules: new Map(), resources: [], isExcluded: () => false, baseline: null };
  }
  const result = v.safeParse(configSchema(rules), tree.value);
  if (!result.success) return problemsOf(result.issues, tree, rules);
  const value = result.output as ConfigValue;
  const problems: YamlProblem[] = [];
  const resources = resourcesOf(value.resources ?? [], tree.entries.get("resources")?.value, rules, problems);
  const exclude = textsAt(tree, "exclude");
  for (const { value: pattern, line, column } of exclude) {
    const message = patternProblem(String(pattern));
    if (message !== "") problems.push({ line, column, message: say`\`exclude\`: ${message}` });
  }
  const baseline = value.baseline ?? null;
  const named = tree.entries.get("baseline")?.value ?? tree;
  if (baseline !== null && (isAbsolutePath(baseline) || baseline === "" || baseline.split(/[/\\]/).includes(".."))) {
    const { line, column } = named;
    problems.push({ line, column, message: say`\`baseline\` is a file below the configuration` });
  }
  if (problems.length > 0) return problems;
  return {
    path,
    rules: new Map(Object.entries(value.rules ?? {}).map(([id, setting]) => [id, settingOf(setting as RuleValue)])),
    resources,
    isExcluded: excluder(
      exclude.map((located) => String(located.value)),
      dir,
    ),
    baseline: baseline === null ? null : { path: joinPath(dir, baseline), line: named.line, column: named.column },
  };
}

/** One text or a list of them, each with its place. */
function textsAt(tree: Located | undefined, key: string): readonly Located[] {
  const found = tree?.entries.get(key)?.value;
  if (found === undefined) return [];
  return typeof found.value === "string" ? [found] : found.items;
}

function settingOf(value: RuleValue): RuleSetting {
  if (typeof value === "boolean") return { isOn: value, severity: null, options: {} };
  if (typeof value === "object") {
    return { isOn: value.enabled ?? true, severity: value.severity ?? null, options: { ...value.options } };
  }
  const isSeverity = value !== "on" && value !== "off";
  return { isOn: value !== "off", severity: isSeverity ? (value as Severity) : null, options: {} };
}

function resourcesOf(
  values: readonly ResourceValue[],
  tree: Located | undefined,
  rules: readonly Rule[],
  problems: YamlProblem[],
): UserResource[] {
  if (tree !== undefined && values.length > maxResources) {
    problems.push({ line: tree.line, column: tree.column, message: say`more than ${maxResources} resources` });
    return [];
  }
  return values.map((value, i) => {
    const at = tree?.items[i];
    const names = (located: readonly Located[]): string[] =>
      located.flatMap((one) => {
        const parsed = qualifiedName(String(one.value));
        if ("name" in parsed) return [parsed.name];
        problems.push({
          line: one.line,
          column: one.column,
          message: say`\`${clip(String(one.value))}\`: ${parsed.problem}`,
        });
        return [];
      });
    const releases = textsAt(at, "release");
    const isMethod = (one: Located): boolean => isMethodPath(String(one.value));
    for (const key of ["acquire", "release"]) {
      if (textsAt(at, key).length > 0 || at === undefined) continue;
      problems.push({ line: at.line, column: at.column, message: say`\`${key}\` of a resource is empty` });
    }
    const methods = releases.filter(isMethod);
    const [first] = methods;
    for (const other of methods) {
      if (first === undefined || ownerOf(other) === ownerOf(first)) continue;
      const { line, column } = other;
      const message = say`\`${String(other.value)}\`: methods of one resource are called on the same field`;
      problems.push({ line, column, message });
    }
    return {
      name: value.name ?? "",
      acquire: names(textsAt(at, "acquire")),
      result: value.result ?? 0,
      methods: methods.map((one) => String(one.value)),
      functions: names(releases.filter((one) => !isMethod(one))),
      severity: value.severity ?? "warning",
      kind: rules.find((rule) => rule.id === value.rule)?.kind ?? "closer",
    };
  });
}

/** Body of Body.Close. */
function ownerOf({ value }: Located): string {
  return String(value).split(".").slice(0, -1).join(".");
}

function clip(text: string): string {
  return text.length > 60 ? `${text.slice(0, 60)}...` : text;
}
