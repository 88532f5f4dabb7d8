// The shape of defuse.yaml. Its JSON schema (docs/defuse.schema.json) is made from it by `npm run gen`.
import * as v from "valibot";
import type { OptionSpec, Rule } from "../rulekit/rule.ts";

/** For names that are looked up: nothing is inherited. */
function shape<T extends v.ObjectEntries>(entries: T) {
  return v.strictObject(Object.assign(Object.create(null), entries) as T);
}

type AnySchema = v.BaseSchema<unknown, unknown, v.BaseIssue<unknown>>;

function described<T extends AnySchema>(schema: T, doc: string) {
  return v.pipe(schema, v.description(doc));
}

/** One or several: `acquire: pool.Get` or a list. */
const texts = v.union([v.string(), v.array(v.string())]);

const severity = v.picklist(["error", "warning", "hint"]);
/** YAML 1.2 reads `on` and `off` as words; true and false are understood, too. */
const level = v.picklist(["on", "off", "error", "warning", "hint"]);

function optionSchema(spec: OptionSpec): AnySchema {
  if (typeof spec.default === "number") return v.pipe(v.number(), v.integer(), v.minValue(0));
  return typeof spec.default === "string" ? v.string() : v.boolean();
}

function ruleSchema(rule: Rule) {
  const options = Object.entries(rule.options).map(([name, spec]) => {
    const doc = `${spec.doc} (default ${String(spec.default)})`;
    return [name, v.optional(described(optionSchema(spec), doc))] as const;
  });
  const entries: v.ObjectEntries = {
    enabled: v.optional(described(v.boolean(), "whether the rule is on")),
    severity: v.optional(described(severity, `default ${rule.severity}`)),
  };
  if (options.length > 0) entries["options"] = v.optional(shape(Object.fromEntries(options)));
  const settings = shape(entries);
  return described(v.union([level, v.boolean(), settings]), rule.summary);
}

/** The rules that follow a resource of its kind. */
export function resourceRules(rules: readonly Rule[]): readonly Rule[] {
  return rules.filter(({ kind }) => kind !== null && kind !== "cancel" && kind !== "ticker");
}

const resource = (rules: readonly Rule[]) =>
  shape({
    name: v.optional(described(v.string(), "what it is called in messages")),
    acquire: described(texts, "functions that hand it over: example.com/m/pool.Open, example.com/m/pool.(*Pool).Get"),
    result: v.optional(
      described(
        v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(20)),
        "which result it is, from 0 (default 0)",
      ),
    ),
    release: described(texts, "methods of it (Close), or functions that are given it (example.com/m/pool.(*Pool).Put)"),
    rule: v.optional(
      described(
        v.picklist(resourceRules(rules).map(({ id }) => id)),
        "the rule that reports it (default closer-not-closed)",
      ),
    ),
    severity: v.optional(described(severity, "default warning")),
  });

export function configSchema(rules: readonly Rule[]) {
  const byId: v.ObjectEntries = {};
  for (const rule of rules) byId[rule.id] = v.optional(ruleSchema(rule));
  // A key all of whose lines are comments is empty.
  return shape({
    rules: v.nullish(described(shape(byId), "on, off, a severity, or {enabled, severity, options}")),
    resources: v.nullish(described(v.array(resource(rules)), "your own resources, followed like files and bodies")),
    exclude: v.nullish(described(texts, "files that are not checked, as patterns of .gitignore beside this file")),
    baseline: v.nullish(described(v.string(), "file of findings that are known and not reported")),
  });
}

/** What a text that fits the schema holds. */
export interface ConfigValue {
  readonly rules?: Readonly<Record<string, RuleValue | undefined>> | null;
  readonly resources?: readonly ResourceValue[] | null;
  readonly exclude?: string | readonly string[] | null;
  readonly baseline?: string | null;
}

export type RuleValue = string | boolean | RuleSettings;

export interface RuleSettings {
  readonly enabled?: boolean;
  readonly severity?: "error" | "warning" | "hint";
  readonly options?: Readonly<Record<string, number | string | boolean>>;
}

export type ResourceValue = v.InferOutput<ReturnType<typeof resource>>;
