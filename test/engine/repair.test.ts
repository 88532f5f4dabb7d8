// The rounds of fixes, with a checker that finds words: what does not silence its finding, or brings another one, is taken
// back by itself, and the rest of the file is fixed all the same.
import { expect, test } from "vitest";
import type { Finding } from "../../src/base/finding.ts";
import { lineTable } from "../../src/base/position.ts";
import type { ReportedFinding } from "../../src/base/report.ts";
import { teller } from "../../src/base/say.ts";
import { type Repaired, repair } from "../../src/engine/repair.ts";

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const text = (source: Uint8Array): string => new TextDecoder().decode(source);

/** Each `bad...` is a finding in the function its line names; what stands for it after the fix is in `fixes`. */
function find(file: string, source: string, fixes: Readonly<Record<string, string>>): ReportedFinding[] {
  return [...source.matchAll(/bad\w*/g)].map(([word], i, all) => {
    const pos = all[i]?.index ?? 0;
    const start = source.lastIndexOf("func ", pos) + 5;
    const finding: Finding = {
      rule: "words",
      severity: "warning",
      confidence: "high",
      message: word,
      file,
      pos,
      end: pos + word.length,
      because: [],
      help: "",
      fix:
        fixes[word] === undefined
          ? null
          : { title: "", edits: [{ file, pos, end: pos + word.length, text: fixes[word] }] },
      functionName: source.slice(start, source.indexOf("(", start)),
      snippet: word,
    };
    const place = lineTable(bytes(source)).positionAt(pos);
    return { finding, start: place, end: place, because: [], fix: null, fingerprint: `${file}${pos}` };
  });
}

async function repaired(
  sources: Readonly<Record<string, string>>,
  fixes: Readonly<Record<string, string>>,
): Promise<Repaired & { readonly texts: Record<string, string>; readonly told: string[] }> {
  const check = (texts: Readonly<Record<string, string>>): ReportedFinding[] =>
    Object.entries(texts).flatMap(([file, source]) => {
      // What one file loses another may suffer from.
      const orphaned = texts["a/a.go"]?.includes("gone") === true && file === "a/other.go" ? " badcall" : "";
      return find(file, source + orphaned, fixes);
    });
  const result = await repair({
    findings: check(sources),
    sources: new Map(Object.entries(sources).map(([file, source]) => [file, bytes(source)])),
    broken: new Set(),
    pathOf: (file) => `/${file}`,
    recheck: async (changed) => {
      const texts = { ...sources };
      for (const [path, after] of changed) texts[path.slice(1)] = text(after);
      return { findings: check(texts), sources: new Map() };
    },
  });
  const texts = Object.fromEntries(result.fixed.map(({ file, after }) => [file, text(after)]));
  return { ...result, texts, told: result.refusals.map(({ file, reason }) => `${file}: ${teller(null)(reason)}`) };
}

const two = "package p\n\nfunc f() { bad1() }\n\nfunc g() { bad2() }\n";

test("a fix that does not silence its finding is taken back, the others stay", async () => {
  const { texts, told } = await repaired({ "a.go": two }, { bad1: "good", bad2: "(bad2)" });
  expect(texts).toEqual({ "a.go": two.replace("bad1", "good") });
  expect(told).toEqual(["a.go: words in g: the fix does not silence its finding"]);
});

test("a fix that brings another finding is taken back, the others stay", async () => {
  const { texts, told } = await repaired({ "a.go": two }, { bad1: "bad3", bad2: "good" });
  expect(texts).toEqual({ "a.go": two.replace("bad2", "good") });
  expect(told).toEqual(["a.go: words in f: the fix brings another finding"]);
});

test("a fix that brings a finding to another file of the package is taken back", async () => {
  const sources = { "a/a.go": two, "a/other.go": "package p\n\nfunc h() {}\n" };
  const { texts, told } = await repaired(sources, { bad1: "gone", bad2: "good" });
  expect(texts).toEqual({});
  expect(told).toEqual([
    "a/a.go: words in f: the fix brings a finding to another file",
    "a/a.go: words in g: the fix brings a finding to another file",
  ]);
});

test("a fix that would not parse is taken back, the others stay", async () => {
  const { texts, told } = await repaired({ "a.go": two }, { bad1: "((", bad2: "good" });
  expect(texts).toEqual({ "a.go": two.replace("bad2", "good") });
  expect(told).toEqual(["a.go: words in f: the fix would not parse"]);
});
