// The programs of all pages, written in other ways that do the same: what is found must not depend on it. Where it does,
// a line of rewrites.txt says so: the rule, the rewrite, and the line where something is lost (-) or found as well (+).
// DEFUSE_UPDATE=1 writes them; a line more is a step back.
import { readFileSync, writeFileSync } from "node:fs";
import { expect, test } from "vitest";
import { rules } from "../../src/rules/index.gen.ts";
import { runInMemory } from "../memory-io.ts";
import { type Case, casesOf, parsePage, wantsOf } from "./page.ts";
import { rewrites, rewritten } from "./rewrites.ts";

const known = "test/spec/rewrites.txt";
const differences: string[] = [];

for (const rule of rules) {
  test(`${rule.id} finds the same in what does the same`, async () => {
    const found: string[] = [];
    for (const spec of casesOf(parsePage(readFileSync(`src/rules/${rule.id}.md`, "utf8")))) {
      for (const name of Object.keys(rewrites)) found.push(...(await differencesOf(spec, name, rule.id)));
    }
    differences.push(...found);
    if (process.env["DEFUSE_UPDATE"] === "1") return;
    const expected = readFileSync(known, "utf8").split("\n");
    expect(found).toEqual(expected.filter((line) => line.startsWith(`${rule.id} `)));
  });
}

test("every known difference is one of a rule", () => {
  if (process.env["DEFUSE_UPDATE"] === "1") writeFileSync(known, differences.map((line) => `${line}\n`).join(""));
  expect(`${differences.join("\n")}\n`).toBe(readFileSync(known, "utf8"));
});

async function differencesOf(spec: Case, name: string, rule: string): Promise<string[]> {
  const tree: Record<string, string> = { "/w/go.mod": `module example.com/p\n\ngo ${spec.go}\n` };
  const wanted = new Set<string>();
  let isRewritten = false;
  for (const [file, text] of spec.files) {
    const other = rewritten(text, rewrites[name] as (typeof rewrites)[string]);
    isRewritten ||= other !== null;
    tree[`/w/${file}`] = other ?? text;
    for (const { line } of wantsOf(other ?? text)) wanted.add(`${file}:${line}`);
  }
  if (!isRewritten) return [];
  const argv = ["check", "--format", "json", "--severity", "hint", "--rules", rule];
  const report = JSON.parse((await runInMemory(tree, argv)).out) as {
    readonly findings: readonly { readonly file: string; readonly start: { readonly line: number } }[];
    readonly errors: readonly unknown[];
  };
  expect([name, spec.line, report.errors]).toEqual([name, spec.line, []]);
  const found = new Set(report.findings.map(({ file, start }) => `${file}:${start.line}`));
  const told = (sign: string, at: string): string => {
    const [file, line] = at.split(":") as [string, string];
    const text = tree[`/w/${file}`]?.split("\n")[Number(line) - 1] ?? "";
    return `${rule} ${name} ${sign} ${text.replace(/ \/\/ (want|hint) ".*/, "").trim()}`;
  };
  return [
    ...[...wanted].filter((at) => !found.has(at)).map((at) => told("-", at)),
    ...[...found].filter((at) => !wanted.has(at)).map((at) => told("+", at)),
  ].sort();
}
