// Every rule's page is its test: what it finds, where it is silent, how a finding looks; and that its code builds.
import { spawnSync } from "node:child_process";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, test } from "vitest";
import { rules } from "../../src/rules/index.gen.ts";
import { runInMemory } from "../memory-io.ts";
import { needs } from "../needs.ts";
import { temporaryDir } from "../temporary.ts";
import { type Case, casesOf, diffsOf, parsePage, plain, shownDiff, wantsOf } from "./page.ts";

interface JsonFinding {
  readonly rule: string;
  readonly severity: string;
  readonly message: string;
  readonly file: string;
  readonly start: { readonly line: number };
}

function treeOf(spec: Case): Record<string, string> {
  const tree: Record<string, string> = { "/w/go.mod": `module example.com/p\n\ngo ${spec.go}\n` };
  for (const [file, text] of spec.files) tree[`/w/${file}`] = text;
  return tree;
}

const pageOf = (id: string): string => readFileSync(`src/rules/${id}.md`, "utf8");
const wantedRule = process.env["DEFUSE_SPEC"] ?? "";
const selected = rules.filter((rule) => wantedRule === "" || rule.id === wantedRule);

for (const rule of selected) {
  const page = parsePage(pageOf(rule.id));
  describe(rule.id, () => {
    test("has a page with the headings of all pages", () => {
      expect(page.title).toBe(rule.id);
      expect(page.headings).toEqual(["Found", "Fix", "Silent", "Options", "Edge cases"]);
      expect(page.hasCut).toBe(true);
      expect(rule.summary).toMatch(/^[^A-Z].{0,71}$/);
      expect(rule.summary.endsWith(".")).toBe(false);
      for (const name of Object.keys(rule.options)) expect(pageOf(rule.id)).toContain(`\`${name}\``);
    });

    for (const spec of casesOf(page)) {
      test(`the program at line ${spec.line}`, async () => {
        const { out, err, code } = await runInMemory(treeOf(spec), [
          "check",
          "--format",
          "json",
          "--severity",
          "hint",
          "--rules",
          rule.id,
        ]);
        const found = (JSON.parse(out) as { findings: JsonFinding[] }).findings;
        expect(err).toBe("");
        const got = found.map((f) => `${f.file}:${f.start.line}`).sort();
        const wants = [...spec.files].flatMap(([file, text]) => wantsOf(text).map((want) => ({ ...want, file })));
        expect(got).toEqual(wants.map((want) => `${want.file}:${want.line}`).sort());
        for (const want of wants) {
          const match = found.find((f) => f.file === want.file && f.start.line === want.line);
          expect(match?.message).toContain(want.text);
          const isHint = want.severity === "hint" || rule.severity === "hint" || want.file.endsWith("_test.go");
          expect([want.line, match?.severity === "hint"]).toEqual([want.line, isHint]);
        }
        expect(code).toBe(wants.length > 0 ? 1 : 0);
      });
    }

    test("shows a finding as its page does", async () => {
      const first = casesOf(page)[0] as Case;
      const shown = page.blocks.find((block) => block.language === "text");
      const { out } = await runInMemory(treeOf(first), ["check", "--rules", rule.id]);
      const rendered = out.replace(/ \/\/ want "[^"\n]*"?/g, "");
      if (process.env["DEFUSE_UPDATE"] === "1") {
        const text = pageOf(rule.id).replace(/```text\n[\s\S]*?```/, () => `\`\`\`text\n${rendered}\`\`\``);
        writeFileSync(`src/rules/${rule.id}.md`, text);
      } else {
        expect(shown?.text).toBe(rendered);
      }
    });

    test("fixes its findings as its page does", async () => {
      const diffs = diffsOf(page);
      expect(diffs.length > 0).toBe(rule.fix === "safe");
      const shown: string[] = [];
      for (const { caseName } of diffs) {
        const spec = plain(casesOf(page).find((c) => c.name === caseName) as Case);
        const { out } = await runInMemory(treeOf(spec), ["check", "--diff", "--severity", "hint", "--rules", rule.id]);
        shown.push(shownDiff(out));
      }
      if (process.env["DEFUSE_UPDATE"] === "1") {
        const text = pageOf(rule.id).replace(/```diff\n[\s\S]*?```/g, () => `\`\`\`diff\n${shown.shift()}\`\`\``);
        writeFileSync(`src/rules/${rule.id}.md`, text);
      } else {
        expect(diffs.map((diff) => diff.text)).toEqual(shown);
      }
    });
  });
}

const isGoHere = needs("go", "building the programs of the rule pages");
test.runIf(isGoHere)("the programs of all pages build", () => {
  const dir = temporaryDir();
  writeFileSync(join(dir, "go.mod"), "module example.com/pages\n\ngo 1.26\n");
  for (const rule of selected) {
    for (const spec of casesOf(parsePage(pageOf(rule.id)))) {
      for (const [file, text] of spec.files) {
        const path = join(dir, rule.id.replaceAll("-", ""), spec.name, file);
        mkdirSync(dirname(path), { recursive: true });
        writeFileSync(path, text);
      }
    }
  }
  const env = { ...process.env, GOTOOLCHAIN: "local", GOFLAGS: "" };
  const built = spawnSync("go", ["build", "./..."], { cwd: dir, env, encoding: "utf8" });
  expect(built.stderr).toBe("");
  expect(built.status).toBe(0);
});
