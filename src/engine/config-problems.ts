// What is wrong with a configuration, in words: each with its place and the name that was probably meant.
import type * as v from "valibot";
import { suggestion } from "../base/nearest.ts";
import { say, type Text } from "../base/say.ts";
import type { Rule } from "../rulekit/rule.ts";
import { resourceRules } from "./config-schema.ts";
import type { Located, YamlProblem } from "./yaml-tree.ts";

type Issue = v.BaseIssue<unknown>;
type Path = readonly (string | number)[];

const known = {
  root: ["rules", "resources", "exclude", "baseline"],
  rule: ["enabled", "severity", "options"],
  resource: ["name", "acquire", "result", "release", "rule", "severity"],
  level: ["off", "on", "error", "warning", "hint"],
  severity: ["error", "warning", "hint"],
} as const;

export function problemsOf(issues: readonly Issue[], root: Located, rules: readonly Rule[]): YamlProblem[] {
  return issues.flatMap((issue) => settled(issue, [])).map(({ issue, path }) => describe(issue, path, root, rules));
}

interface Settled {
  readonly issue: Issue;
  readonly path: Path;
}

/** Of a choice of shapes, what is wrong with the one that was meant: the mapping where there is a mapping. */
function settled(issue: Issue, base: Path): Settled[] {
  const path = [...base, ...(issue.path ?? []).map((item) => item.key as string | number)];
  if (issue.type !== "union" || issue.issues === undefined) return [{ issue, path }];
  const isInner = (sub: Issue): boolean => (sub.path?.length ?? 0) > 0;
  const inner = issue.issues.filter(isInner);
  return inner.length > 0 ? inner.flatMap((sub) => settled(sub, path)) : [{ issue, path }];
}

function describe(issue: Issue, path: Path, root: Located, rules: readonly Rule[]): YamlProblem {
  const last = path.at(-1);
  const origin = (issue.path?.at(-1) as { readonly origin?: string } | undefined)?.origin ?? "value";
  if (issue.type === "strict_object" && origin === "key") {
    const parent = locate(root, path.slice(0, -1));
    // To the library a list is an object whose keys are unknown.
    if (Array.isArray(parent.value))
      return problemAt(parent, wrongValue(issue, path.slice(0, -1), parent.value, rules));
    const isMissing = issue.received === "undefined" && !parent.entries.has(String(last));
    const at = isMissing ? parent : (parent.entries.get(String(last))?.key ?? parent);
    const message = isMissing ? say`a resource needs \`${String(last)}\`` : unknownKey(path, rules);
    return problemAt(at, message);
  }
  const at = locate(root, path);
  return problemAt(at, wrongValue(issue, path, at.value, rules));
}

function problemAt({ line, column }: Located, message: Text): YamlProblem {
  return { line, column, message };
}

function locate(root: Located, path: Path): Located {
  let at = root;
  for (const key of path) {
    const next = typeof key === "number" ? at.items[key] : at.entries.get(key)?.value;
    if (next === undefined) break;
    at = next;
  }
  return at;
}

function unknownKey(path: Path, rules: readonly Rule[]): Text {
  const name = String(path.at(-1));
  const ids = rules.map((rule) => rule.id);
  if (path.length === 1) {
    const hint = ids.includes(name) ? say`; rules stand below \`rules:\`` : suggestion(name, known.root, "");
    return say`unknown key \`${name}\`${hint}`;
  }
  if (path[0] === "resources") {
    return say`unknown key \`${name}\` of a resource${suggestion(name, known.resource, "")}`;
  }
  if (path.length === 2) {
    return say`unknown rule \`${name}\`${suggestion(name, ids, "") || say` (\`defuse rules\` lists them)`}`;
  }
  const id = String(path[1]);
  const options = Object.keys(rules.find((rule) => rule.id === id)?.options ?? {});
  if (path.length === 4) return say`\`${id}\` has no option \`${name}\`${suggestion(name, options, "")}`;
  if (name === "options") return say`\`${id}\` has no options`;
  const hint = options.includes(name) ? say`; options stand below \`options:\`` : suggestion(name, known.rule, "");
  return say`unknown key \`${name}\` of a rule${hint}`;
}

const expectations: Readonly<Record<string, Text>> = {
  string: say`a text`,
  number: say`a number`,
  integer: say`a whole number`,
  min_value: say`a whole number from 0`,
  max_value: say`a whole number of at most 20`,
  boolean: say`true or false`,
  array: say`a list`,
  strict_object: say`a mapping`,
};

function wrongValue(issue: Issue, path: Path, value: unknown, rules: readonly Rule[]): Text {
  const isRule = path.length === 2 && path[0] === "rules";
  const isNamed = path[0] === "resources" && path.at(-1) === "rule";
  if (isRule || isNamed || path.at(-1) === "severity") {
    const ids = resourceRules(rules).map((rule) => rule.id);
    const choices = isNamed ? ids : isRule ? known.level : known.severity;
    const hint = typeof value === "string" ? suggestion(value, choices, "") : "";
    return say`${subject(path)} is one of ${choices.join(", ")}, not ${shown(value)}${hint}`;
  }
  const expected =
    issue.type === "union" ? say`a text or a list of texts` : (expectations[issue.type] ?? String(issue.expected));
  return say`${subject(path)} is ${expected}, not ${shown(value)}`;
}

function subject(path: Path): Text {
  const last = path.at(-1);
  if (last === undefined) return say`a configuration`;
  if (typeof last === "string") return `\`${last}\``;
  return path[0] === "resources" && path.length === 2 ? say`a resource` : say`each of \`${String(path.at(-2))}\``;
}

function shown(value: unknown): Text {
  if (value === null || value === undefined) return say`empty`;
  if (Array.isArray(value)) return say`a list`;
  if (typeof value === "object") return say`a mapping`;
  const text = String(value);
  return `\`${text.length > 40 ? `${text.slice(0, 40)}...` : text}\``;
}
