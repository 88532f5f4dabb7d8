// docs/modules.md: the functions of popular modules that are known by name, where their source is not to be had.
import { derivedApi, derivedPaths } from "../src/go/summaries/derived.ts";
import type { Marked } from "../src/go/summaries/marks.ts";
import { marksOf } from "../src/go/summaries/tables.ts";
import { moduleApis } from "../src/knowledge/modules/index.ts";
import type { Rule } from "../src/rulekit/rule.ts";

const intro = `Calls of these functions are followed also where the module's source is not on the machine: their caller has to release
what they answer. Where the source is there, its other functions are understood from their bodies.`;

const derivedIntro = `What defuse understands of the bodies of these modules at the versions that are named (ADR 15). Where a module's source is
on the machine, that is asked instead.`;

export function modulesPage(rules: readonly Rule[]): string {
  const sections = moduleApis.flatMap(({ paths }) => {
    const lines = linesOf(marksOf(paths[0] ?? "")?.values() ?? [], rules, ": ");
    return lines.length === 0 ? [] : [`## ${paths.join(", ")}\n\n${lines.map((line) => `- ${line}\n`).join("")}`];
  });
  return `# Modules known by name\n\n${intro}\n\n${sections.sort().join("\n")}\n${derivedSections(rules)}`;
}

/** One line for each rule: "conn-not-closed: `Dial`". */
function linesOf(marks: Iterable<Marked>, rules: readonly Rule[], between: string): string[] {
  const byRule = new Map<string, string[]>();
  for (const { name, named } of marks) {
    const rule = rules.find(({ kind }) => kind === named.kind)?.id ?? "";
    byRule.set(rule, [...(byRule.get(rule) ?? []), `\`${name}\``]);
  }
  return [...byRule].map(([rule, names]) => `${rule}${between}${names.join(", ")}`);
}

/** A line a package, under its module and the version that was read. */
function derivedSections(rules: readonly Rule[]): string {
  const byModule = new Map<string, string[]>();
  for (const path of [...derivedPaths()].sort()) {
    const api = derivedApi(path);
    if (api === null || api.marks.size === 0) continue;
    const line = `- ${path}: ${linesOf(api.marks.values(), rules, " ").join("; ")}\n`;
    byModule.set(api.module, [...(byModule.get(api.module) ?? []), line]);
  }
  const sections = [...byModule].sort().map(([module, lines]) => `### ${module}\n\n${lines.join("")}`);
  return `## Derived from source\n\n${derivedIntro}\n\n${sections.join("\n")}`;
}
