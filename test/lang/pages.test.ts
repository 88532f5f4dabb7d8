// `defuse explain RULE` in Chinese: the page with the code and headings of the English one.
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { pages } from "../../src/lang/zh-CN/pages.gen.ts";
import { rules } from "../../src/rules/index.gen.ts";
import { chinesePage, proseOf } from "../../tools/chinese-page.ts";
import { runInMemory } from "../memory-io.ts";

test("every rule is explained in Chinese", async () => {
  for (const { id } of rules) {
    const { out } = await runInMemory({}, ["explain", id, "--lang", "zh-CN"]);
    expect([id, out.split("\n")[0]]).toEqual([id, `# ${id}`]);
    for (const heading of ["会报告", "修复", "不报告", "选项"])
      expect([id, out]).toEqual([id, expect.stringContaining(`\n## ${heading}\n`)]);
    expect([id, out.split("\n").filter((line) => line.startsWith("```")).length]).toEqual([id, fencesOf(id)]);
    expect([id, proseOf(pages.get(id) as string)[0]]).toEqual([id, expect.stringMatching(/[\u4e00-\u9fff]/)]);
    expect([id, out]).toEqual([id, expect.stringMatching(/```text\n(?:错误|警告|提示)\[/)]);
  }
});

function fencesOf(id: string): number {
  const [published = ""] = readFileSync(`src/rules/${id}.md`, "utf8").split("<!-- cut -->");
  return published.split("\n").filter((line) => line.startsWith("```")).length;
}

test("a page in Chinese: paragraphs on one line, comments that are no expectations, what is not known stays English", () => {
  const page =
    '# a-b\n\nOne\ntwo.\n\n## Found\n\nMore.\n\n```go\nx() // want "x is"\n// hint\n```\n\n```text\nold\n```\n\n<!-- cut -->\n\n## Edge cases\n\nNo.\n';
  expect(proseOf(page)).toEqual(["One two.", "More."]);
  expect(chinesePage(page, new Map([["One two.", "一二。"]]), "新\n")).toBe(
    "# a-b\n\n一二。\n\n## 会报告\n\nMore.\n\n```go\nx() // 此处报告\n// hint\n```\n\n```text\n新\n```",
  );
});
