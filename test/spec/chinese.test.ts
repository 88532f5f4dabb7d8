// Every finding of every rule's page is told in Chinese, and nothing but Chinese; one of each rule as it looks, in
// src/lang/zh-CN, where its Chinese page has it from (`npm run spec -- RULE -u` rewrites it).
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { catalogue } from "../../src/lang/zh-CN/index.gen.ts";
import { rules } from "../../src/rules/index.gen.ts";
import { unset } from "../../tools/lang.ts";
import { runInMemory } from "../memory-io.ts";
import { type Case, casesOf, parsePage, plain } from "./page.ts";

const wantedRule = process.env["DEFUSE_SPEC"] ?? "";
const latin = /[A-Za-z]{2,}/g;
/** Latin words that translators have chosen to keep: goroutine, defer, nil. */
const kept = new Set([...catalogue.values()].flatMap((chinese) => chinese.match(latin) ?? []));

async function told(rule: string, spec: Case, columns: number): Promise<string> {
  const tree: Record<string, string> = { "/w/go.mod": `module example.com/p\n\ngo ${spec.go}\n` };
  for (const [file, text] of plain(spec).files) tree[`/w/${file}`] = text;
  let out = "";
  const write = (text: string): void => {
    out += text;
  };
  const terminal = { write, writeError: () => {}, isInteractive: false, isErrorInteractive: false, columns };
  await runInMemory(tree, ["check", "--lang", "zh-CN", "--severity", "hint", "--rules", rule], { terminal });
  return out;
}

/** The lines of a report that are not source: message, labels, help. */
function prose(report: string): string[] {
  const lines = report.split("\n").filter((line) => !/^ *\d+ \||^ *(?:-->|:::|\.\.\.)/.test(line));
  return lines.map((line) => line.replace(/^\W*\[[\w-]+\]|^.*?\[[\w-]+\]|^[ |^-]*/, "")).filter((line) => line !== "");
}

for (const rule of rules.filter(({ id }) => wantedRule === "" || id === wantedRule)) {
  const cases = casesOf(parsePage(readFileSync(`src/rules/${rule.id}.md`, "utf8")));
  describe(rule.id, () => {
    test("is told in Chinese, whatever it finds", async () => {
      let lines = 0;
      for (const spec of cases) {
        for (const line of prose(await told(rule.id, spec, 10_000))) {
          lines++;
          const words = line.replace(/`[^`]*`/g, "``").match(latin) ?? [];
          const foreign = words.filter((word) => !kept.has(word));
          // A word here is not told in Chinese: is it an argument that should be a say`...` itself?
          expect({ line, foreign, unset: unset(line) }).toEqual({ line, foreign: [], unset: [] });
        }
      }
      expect(lines).toBeGreaterThan(0);
    });

    test("looks in Chinese as it does in src/lang/zh-CN", async () => {
      const path = `src/lang/zh-CN/${rule.id}.txt`;
      const shown = await told(rule.id, cases[0] as Case, 80);
      if (process.env["DEFUSE_UPDATE"] === "1") writeFileSync(path, shown);
      expect(existsSync(path) ? readFileSync(path, "utf8") : "").toBe(shown);
    });
  });
}
