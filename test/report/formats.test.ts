// The whole output of each format, as it stands in test/report/expected: `npx vitest run test/report -u` rewrites it.
import { expect, test } from "vitest";
import type { Report } from "../../src/base/report.ts";
import { english } from "../../src/base/say.ts";
import { xml } from "../../src/base/xml.ts";
import { renderCheckstyle } from "../../src/report/checkstyle.ts";
import { renderGithub } from "../../src/report/github.ts";
import { renderGitlab } from "../../src/report/gitlab.ts";
import { renderHtml } from "../../src/report/html.ts";
import { renderJunit } from "../../src/report/junit.ts";
import { renderRdjson } from "../../src/report/rdjson.ts";
import { renderSarif } from "../../src/report/sarif.ts";
import { uriOf } from "../../src/report/uri.ts";
import { utf16Columns } from "../../src/report/utf16-columns.ts";
import { empty, full, run } from "./sample.ts";

const formats: Readonly<Record<string, (report: Report<string>) => string>> = {
  checkstyle: renderCheckstyle,
  github: (report) => renderGithub(report, (file) => `sub/${file}`),
  gitlab: (report) => renderGitlab(report, (file) => `sub/${file}`),
  html: (report) => renderHtml(report, { tell: english, language: "en", version: "0.1.0" }),
  junit: renderJunit,
  rdjson: renderRdjson,
  sarif: (report) => renderSarif(report, run),
};

for (const [name, render] of Object.entries(formats)) {
  test(`${name}: findings, a path, a fix, errors, hostile text`, async () => {
    const text = render(full);
    await expect(text).toMatchFileSnapshot(`expected/full.${name}`);
    const codes = [...text].map((c) => c.codePointAt(0) as number);
    expect(codes.filter((code) => (code < 0x20 && code !== 10) || (code > 0x7e && code < 0xa0))).toEqual([]);
    expect(text).not.toMatch(/[\u202a-\u202e]/);
    expect(render(full)).toBe(text);
  });

  test(`${name}: nothing found`, async () => {
    await expect(render(empty)).toMatchFileSnapshot(`expected/empty.${name}`);
  });
}

test("a workflow command stays on its line", () => {
  const report: Report<string> = { ...full, findings: full.findings.slice(0, 1), errors: [] };
  expect(renderGithub(report, () => "a\r\nb%:,").split("\n")).toEqual([
    expect.stringMatching(
      /^::warning file=a%0D%0Ab%25%3A%2C,line=5,endLine=5,col=11,endColumn=20,title=defer-in-loop::/,
    ),
    "",
  ]);
});

test("XML has only what XML 1.0 allows", () => {
  expect(xml("a\t\r\n\u0000\u001b\u0085\ud800\uffff<&'\">😀")).toBe(
    "a&#9;&#13;&#10;&lt;00&gt;&lt;1b&gt;&lt;85&gt;&lt;d800&gt;&lt;ffff&gt;&lt;&amp;&apos;&quot;&gt;😀",
  );
});

test("URIs: relative below the root, absolute elsewhere, always encoded", () => {
  expect(uriOf("a b/c:d#?.go", "/w")).toEqual({ isRelative: true, uri: "a%20b/c%3Ad%23%3F.go" });
  expect(uriOf("../x/é.go", "/w/v")).toEqual({ isRelative: false, uri: "file:///w/x/%C3%A9.go" });
  expect(uriOf("/usr/a.go", "/w")).toEqual({ isRelative: false, uri: "file:///usr/a.go" });
  expect(uriOf("D:/a b.go", "C:/w")).toEqual({ isRelative: false, uri: "file:///D:/a%20b.go" });
  expect(uriOf("../a.go", "C:/w/v")).toEqual({ isRelative: false, uri: "file:///C:/w/a.go" });
  expect(uriOf("\ud800.go", "/w").uri).toBe("%EF%BF%BD.go");
});

test("columns are UTF-16 code units, without the byte order mark", () => {
  const bytes = new TextEncoder().encode("\ufeffé😀x\n\ufeffy\n");
  const columnOf = utf16Columns({ ...empty, sourceOf: (file) => (file === "a.go" ? bytes : null) });
  const columns = (line: number, ...at: number[]) => at.map((column) => columnOf("a.go", { line, column }));
  expect(columns(1, 1, 4, 6, 10, 11)).toEqual([1, 1, 2, 4, 5]);
  expect(columns(2, 1, 4, 5)).toEqual([1, 2, 3]);
  expect(columnOf("b.go", { line: 1, column: 1 })).toBeNull();
  expect(columnOf("a.go", { line: 0, column: 0 })).toBeNull();
});

test("without the text of a file: lines alone, no fix", () => {
  const blind: Report<string> = { ...full, sourceOf: () => null };
  const [result] = (JSON.parse(renderSarif(blind, run)) as { runs: { results: Record<string, unknown>[] }[] }).runs[0]!
    .results;
  expect(JSON.stringify(result)).not.toContain("Column");
  expect(result).not.toHaveProperty("fixes");
  expect(renderRdjson(blind)).not.toContain("suggestions");
  expect(renderGithub(blind, (file) => file)).not.toContain("col=");
});
