// A report with everything a format can meet: a path, a fix, hostile text, names that need escaping, errors.
import type { Finding } from "../../src/base/finding.ts";
import { lineTable } from "../../src/base/position.ts";
import type { Report, ReportedFinding } from "../../src/base/report.ts";
import type { SarifRun } from "../../src/report/sarif.ts";

export const file = "a b/ü%&,:.go";
/** Behind a byte order mark, and with characters of two and four bytes before the places. */
const text = `\ufeffpackage p

func f(names []string) {
	/* ü😀 */ for range names {
		/* é */ defer g()
	}
}
`;
const other = "package p\n\nfunc g() {}\n";
const sources = new Map([
  [file, new TextEncoder().encode(text)],
  ["../other.go", new TextEncoder().encode(other)],
]);

function place(of: string, part: string): { file: string; pos: number; end: number } {
  const source = of === file ? text : other;
  const pos = new TextEncoder().encode(source.slice(0, source.indexOf(part))).length;
  return { file: of, pos, end: pos + new TextEncoder().encode(part).length };
}

const insertion = { ...place(file, "defer g()"), text: "func() { " };
const piling: Finding<string> = {
  rule: "defer-in-loop",
  severity: "warning",
  confidence: "high",
  message: '`m[k](x)` <piles> "up" & 100%\n::error::\u001b[31m\u202e\ufffe]]>',
  ...place(file, "defer g()"),
  because: [
    { ...place(file, "for"), label: "the loop starts here" },
    { ...place("../other.go", "g()"), label: "`g` is here" },
  ],
  help: "call `g` at the end, or <move> it",
  fix: {
    title: "call `g` at once",
    edits: [
      { ...insertion, end: insertion.pos },
      { ...place(file, "\n\t}"), text: " }()\n\t}" },
    ],
  },
  functionName: "f",
  snippet: "defer g()",
};
const hint: Finding<string> = {
  ...piling,
  rule: "later",
  severity: "hint",
  confidence: "low",
  message: "over two lines",
  pos: place(file, "for").pos,
  end: place(file, "g()").pos,
  because: [],
  help: "",
  fix: null,
};

function reported(finding: Finding<string>, fingerprint: string): ReportedFinding<string> {
  const at = (of: string, pos: number) => lineTable(sources.get(of) as Uint8Array).positionAt(pos);
  const because = finding.because.map(({ file: of, pos, end, label }) => ({
    file: of,
    start: at(of, pos),
    end: at(of, end),
    label,
  }));
  const edits = finding.fix?.edits.map((edit) => ({
    file: edit.file,
    start: at(edit.file, edit.pos),
    end: at(edit.file, edit.end),
    text: edit.text,
  }));
  const fix = finding.fix === null ? null : { title: finding.fix.title, edits: edits ?? [] };
  return { finding, start: at(file, finding.pos), end: at(file, finding.end), because, fix, fingerprint };
}

const stats = { files: 2, bytes: 9, lines: 9, bytesParsed: 9, bodiesParsed: 1, ms: 1, cpuMs: 1, peakRssBytes: 1 };

export const full: Report<string> = {
  findings: [reported(piling, "0123456789abcdef"), reported(hint, "fedcba9876543210")],
  errors: [
    { file, line: 5, column: 12, message: "expected ';', found <nothing>\u009b" },
    { file: "gone, now", line: 0, column: 0, message: "no such file" },
    { file: "gone, now", line: 0, column: 0, message: "no such file" },
  ],
  stats: { ...stats, cacheHits: 0 },
  sourceOf: (of) => sources.get(of) ?? null,
};

export const empty: Report<string> = { findings: [], errors: [], stats: full.stats, sourceOf: () => null };

export const run: SarifRun = {
  version: "0.1.0",
  root: "/w/x y",
  rules: [
    { id: "other", summary: "not found here", group: "leak", severity: "error", page: "" },
    { id: "defer-in-loop", summary: "calls pile up", group: "defer", severity: "warning", page: "# defer-in-loop" },
    { id: "later", summary: "runs late", group: "cost", severity: "hint", page: "# later" },
  ],
};
