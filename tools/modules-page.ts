// docs/modules.md: the functions of popular modules that are known by name, where their source is not to be had.
import { marksOf } from "../src/go/summaries/tables.ts";
import { moduleApis } from "../src/knowledge/modules/index.ts";
import type { Rule } from "../src/rulekit/rule.ts";

const intro = `Calls of these functions are followed also where the module's source is not on the machine: their caller has to release
what they answer. Where the source is there, its other functions are understood from their bodies.`;

export function modulesPage(rules: readonly Rule[]): string {
  const sections = moduleApis.flatMap(({ paths }) => {
    const byRule = new Map<string, string[]>();
    for (const { name, named } of marksOf(paths[0] ?? "")?.values() ?? []) {
      const rule = rules.find(({ kind }) => kind === named.kind)?.id ?? "";
      byRule.set(rule, [...(byRule.get(rule) ?? []), `\`${name}\``]);
    }
    const lines = [...byRule].map(([rule, names]) => `- ${rule}: ${names.join(", ")}\n`);
    return lines.length === 0 ? [] : [`## ${paths.join(", ")}\n\n${lines.join("")}`];
  });
  return `# Modules known by name\n\n${intro}\n\n${sections.sort().join("\n")}`;
}
