// The report as one page that needs nothing else: no script, no font, no picture. A finding is an article with its code,
// its story, its help and its fix. All that comes from outside is neutralised and escaped, as for XML.
import type { Severity } from "../base/finding.ts";
import { grouped } from "../base/grouped.ts";
import { htmlPage } from "../base/html-page.ts";
import type { Report, ReportedError, ReportedFinding } from "../base/report.ts";
import { say, type Tell } from "../base/say.ts";
import { xml as html } from "../base/xml.ts";
import { unifiedDiff } from "./diff.ts";
import { type Mark, marksOf } from "./marks.ts";
import { type Source, type Sources, sourcesOf } from "./sources.ts";
import { severityName, summaryLine } from "./text.ts";

export interface HtmlStyle {
  readonly tell: Tell;
  /** A language tag (BCP 47). */
  readonly language: string;
  readonly version: string;
}

export function renderHtml(report: Report<string>, style: HtmlStyle): string {
  const { tell } = style;
  const title = `defuse: ${tell(summaryLine(report))}`;
  const sources = sourcesOf(report);
  const files = grouped(report.findings, ({ finding }) => finding.file);
  const sections = [...files].map(
    ([file, found]) =>
      `<section>\n<h2>${html(file)}</h2>\n${found.map((one) => renderFinding(one, sources, tell)).join("")}</section>\n`,
  );
  return htmlPage({
    title,
    language: style.language,
    css,
    head: `<meta name="generator" content="defuse ${html(style.version)}">\n`,
    body: `${renderRules(report, tell)}${renderErrors(report.errors, tell)}${sections.join("")}`,
  });
}

/** How often each rule speaks, the most frequent first. */
function renderRules(report: Report<string>, tell: Tell): string {
  const rules = grouped(report.findings, ({ finding }) => finding.rule);
  if (rules.size === 0) return "";
  const rows = [...rules]
    .sort(([a, found], [b, other]) => other.length - found.length || (a < b ? -1 : 1))
    .map(([rule, found]) => `<tr><td><code>${html(rule)}</code></td><td>${found.length}</td></tr>\n`);
  const head = `<tr><th>${html(tell(say`rule`))}</th><th>${html(tell(say`findings`))}</th></tr>`;
  return `<table>\n${head}\n${rows.join("")}</table>\n`;
}

function renderErrors(errors: readonly ReportedError<string>[], tell: Tell): string {
  if (errors.length === 0) return "";
  const items = errors.map(({ file, line, column, message }) => {
    const place = line > 0 ? `${file}:${line}:${column}` : file;
    return `<li><code>${html(place)}</code> ${html(message)}</li>\n`;
  });
  return `<section>\n<h2>${html(tell(say`not read or parsed`))}</h2>\n<ul>\n${items.join("")}</ul>\n</section>\n`;
}

function renderFinding(found: ReportedFinding<string>, sources: Sources, tell: Tell): string {
  const { finding, start, fix } = found;
  const { rule, severity, message, file, help } = finding;
  const place = `${file}:${start.line}:${start.column}`;
  const parts = [
    `<h3>${badge(severity, tell)} ${prose(message)} <code class="rule">${html(rule)}</code></h3>`,
    `<p class="place"><code>${html(place)}</code></p>`,
    ...framesOf(found).map((frame) => renderFrame(frame, frame.file === file, sources(frame.file))),
  ];
  if (help !== "") parts.push(`<p>${prose(help)}</p>`);
  if (fix !== null) parts.push(renderFix(fix, sources, tell));
  return `<article class="${severity}" id="${html(found.fingerprint)}">\n${parts.join("\n")}\n</article>\n`;
}

function badge(severity: Severity, tell: Tell): string {
  return `<span class="severity">${html(tell(severityName[severity]))}</span>`;
}

interface Frame {
  readonly file: string;
  readonly marks: readonly Mark[];
}

function framesOf(found: ReportedFinding<string>): Frame[] {
  return [...grouped(marksOf(found), (mark) => mark.file)].map(([file, marks]) => ({ file, marks }));
}

/** Lines around what is marked; of what is marked over several, the first. */
const around = 1;

function renderFrame({ file, marks }: Frame, isOwn: boolean, source: Source | null): string {
  if (source === null) return "";
  const { table } = source;
  const shown = new Set<number>();
  for (const { start } of marks) {
    for (let line = start.line - around; line <= start.line + around; line++) {
      if (line >= 1 && line <= table.lineCount) shown.add(line);
    }
  }
  let previous = 0;
  const rows: string[] = [];
  for (const line of [...shown].sort((a, b) => a - b)) {
    if (previous > 0 && line > previous + 1) rows.push(`<tr class="gap"><td></td><td>⋯</td></tr>\n`);
    previous = line;
    const here = marks.filter(({ start }) => start.line === line);
    rows.push(`<tr><td>${line}</td><td>${markedLine(table.lineBytes(line), here)}</td></tr>\n`);
    for (const { label, isMain } of here) {
      if (label !== "")
        rows.push(`<tr class="${isMain ? "main" : "because"}"><td></td><td>${prose(label)}</td></tr>\n`);
    }
  }
  const caption = isOwn ? "" : `<caption><code>${html(file)}</code></caption>\n`;
  return `<table class="code">\n${caption}${rows.join("")}</table>`;
}

const decoder = new TextDecoder("utf-8");

/** Marks that overlap are drawn up to where the next begins. */
function markedLine(bytes: Uint8Array, marks: readonly Mark[]): string {
  const text = (from: number, to: number): string => html(decoder.decode(bytes.subarray(from, to)));
  let line = "";
  let at = 0;
  marks.forEach(({ start, end, isMain }, i) => {
    const from = Math.max(at, start.column - 1);
    const next = marks[i + 1]?.start.column ?? bytes.length + 1;
    const to = Math.min(end.line === start.line ? end.column - 1 : bytes.length, Math.max(from, next - 1));
    line += `${text(at, from)}<mark${isMain ? ' class="main"' : ""}>${text(from, to)}</mark>`;
    at = to;
  });
  return line + text(at, bytes.length);
}

/** More lines than anybody reads in a report: the title alone stands for it. */
const maxFixLines = 80;

function renderFix(fix: NonNullable<ReportedFinding<string>["fix"]>, sources: Sources, tell: Tell): string {
  const { title, edits } = fix;
  const file = edits[0]?.file ?? "";
  const source = edits.every((edit) => edit.file === file) ? sources(file) : null;
  const head = `${html(tell(say`fix`))}: ${prose(title)}`;
  const diff = source === null ? [] : fixDiff(edits, source.bytes);
  if (diff.length === 0 || diff.length > maxFixLines) return `<p>${head}</p>`;
  return `<details>\n<summary>${head}</summary>\n<pre>${diff.map(diffLine).join("\n")}</pre>\n</details>`;
}

/** The lines that change, and three around them, as in a unified diff. */
function fixDiff(edits: NonNullable<ReportedFinding<string>["fix"]>["edits"], bytes: Uint8Array): string[] {
  const inOrder = edits.toSorted((a, b) => a.start.offset - b.start.offset);
  let from = Math.min(...inOrder.map(({ start }) => start.offset));
  for (let line = 0; line <= 3 && from > 0; line++) from = bytes.lastIndexOf(10, from - 1);
  from = Math.max(0, from);
  let to = Math.max(...inOrder.map(({ end }) => end.offset));
  for (let line = 0; line <= 3 && to < bytes.length; line++) {
    const next = bytes.indexOf(10, to);
    to = next < 0 ? bytes.length : next + 1;
  }
  let after = "";
  let at = from;
  for (const { start, end, text } of inOrder) {
    after += decoder.decode(bytes.subarray(at, start.offset)) + text;
    at = end.offset;
  }
  after += decoder.decode(bytes.subarray(at, to));
  return unifiedDiff("", decoder.decode(bytes.subarray(from, to)), after)
    .split(/\r?\n/)
    .slice(2, -1)
    .filter((line) => !line.startsWith("@@"));
}

function diffLine(text: string): string {
  const kind = text.startsWith("+") ? "ins" : text.startsWith("-") ? "del" : "";
  return kind === "" ? html(text) : `<${kind}>${html(text)}</${kind}>`;
}

/** Text of a message: what stands in backquotes is code. */
function prose(text: string): string {
  return html(text).replace(/`([^`]*)`/g, "<code>$1</code>");
}

const css = `
:root { color-scheme: light dark; --line: light-dark(#d5d9df, #3a3f47); --soft: light-dark(#f4f6f8, #22262c);
  --error: light-dark(#b3261e, #ff8a80); --warning: light-dark(#8a5a00, #ffc24b); --hint: light-dark(#0b6bcb, #7cc4ff);
  --dim: light-dark(#5c6570, #9aa4b0); }
body { font: 16px/1.5 system-ui, sans-serif; max-width: 70rem; margin: 2rem auto; padding: 0 1rem; }
h1 { font-size: 1.4rem; } h2 { font-size: 1.1rem; margin-top: 2.5rem; overflow-wrap: anywhere; }
h3 { font-size: 1rem; margin: 0; font-weight: 600; }
code, pre, .code { font-family: ui-monospace, monospace; font-size: 0.875rem; }
table { border-collapse: collapse; } th, td { text-align: left; padding: 0.15rem 1rem 0.15rem 0; }
article { border: 1px solid var(--line); border-left-width: 4px; border-radius: 6px; padding: 0.8rem 1rem; margin: 1rem 0; }
article.error { border-left-color: var(--error); } .error .severity { color: var(--error); }
article.warning { border-left-color: var(--warning); } .warning .severity { color: var(--warning); }
article.hint { border-left-color: var(--hint); } .hint .severity { color: var(--hint); }
.rule, .place { color: var(--dim); font-weight: 400; } .place { margin: 0.2rem 0 0.6rem; }
.code { display: block; overflow-x: auto; background: var(--soft); border-radius: 4px; padding: 0.4rem 0; }
.code td { padding: 0 0.8rem; white-space: pre; tab-size: 4; } .code caption { text-align: left; padding: 0 0.8rem; }
.code td:first-child { text-align: right; color: var(--dim); user-select: none; }
.code .main td, .code .because td { white-space: normal; color: var(--dim); font-family: system-ui, sans-serif; }
mark { background: none; color: inherit; border-bottom: 2px solid var(--dim); } mark.main { border-color: var(--error); }
pre { background: var(--soft); border-radius: 4px; padding: 0.6rem 0.8rem; overflow-x: auto; tab-size: 4; }
ins { text-decoration: none; color: light-dark(#116329, #7ee2a0); } del { text-decoration: none; color: var(--error); }
`;
