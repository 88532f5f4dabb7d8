// The report for people: message, code frame, path, help. And `concise`: one line a finding.
import type { Severity } from "../base/finding.ts";
import type { LineTable } from "../base/position.ts";
import type { Report, ReportedFinding } from "../base/report.ts";
import { type Say, say, type Tell } from "../base/say.ts";
import { columnsOf, fitColumns, neutralise, wrapText } from "../base/terminal-text.ts";
import { type Mark, marksOf } from "./marks.ts";
import { sourcesOf } from "./sources.ts";

export interface TextStyle {
  readonly color: boolean;
  /** Columns of the terminal. */
  readonly columns: number;
  readonly tell: Tell;
}

const codes = { bold: "1", dim: "2", red: "31", yellow: "33", blue: "34", cyan: "36" } as const;

function paint(text: string, style: TextStyle, ...names: (keyof typeof codes)[]): string {
  return style.color ? `\u001b[${names.map((name) => codes[name]).join(";")}m${text}\u001b[0m` : text;
}

const severityColor: Readonly<Record<Severity, "red" | "yellow" | "cyan">> = {
  error: "red",
  warning: "yellow",
  hint: "cyan",
};

export const severityName: Readonly<Record<Severity, Say>> = {
  error: say`error`,
  warning: say`warning`,
  hint: say`hint`,
};

/** The severity stays a word of the command line's, which editors look for. */
export function renderConcise(report: Report<string>): string {
  return report.findings
    .map(({ finding, start }) => {
      const place = `${neutralise(finding.file)}:${start.line}:${start.column}`;
      return `${place}: ${finding.severity}: ${neutralise(finding.message)} (${finding.rule})\n`;
    })
    .join("");
}

export function renderText(report: Report<string>, style: TextStyle): string {
  const sources = sourcesOf(report);
  const tableOf = (file: string): LineTable | null => sources(file)?.table ?? null;
  return report.findings.map((found) => renderFinding(found, tableOf, style)).join("\n");
}

function renderFinding(
  found: ReportedFinding<string>,
  tableOf: (file: string) => LineTable | null,
  style: TextStyle,
): string {
  const { finding, start } = found;
  const color = severityColor[finding.severity];
  const head = style.tell(say`${severityName[finding.severity]}[${finding.rule}]`);
  const lines = wrapText(style.tell(say`${head}: ${neutralise(finding.message)}`), Math.max(30, style.columns - 2));
  const first = (lines[0] as string).slice(head.length);
  const out = [`${paint(head, style, "bold", color)}${paint(first, style, "bold")}`];
  for (const line of lines.slice(1)) out.push(`  ${paint(line, style, "bold")}`);
  const place = `${neutralise(finding.file)}:${start.line}:${start.column}`;
  const gutter = " ".repeat(gutterWidth(found));
  out.push(`${gutter}${paint("-->", style, "blue")} ${place}`);
  out.push(...renderFrames(found, tableOf, gutter, style));
  if (finding.help !== "") {
    const title = style.tell(say`help: `);
    const indent = " ".repeat(3 + columnsOf(title));
    const help = wrapText(neutralise(finding.help), Math.max(30, style.columns - gutter.length - indent.length));
    out.push(`${gutter} ${paint("=", style, "blue")} ${title}${help.join(`\n${gutter}${indent}`)}`);
  }
  return `${out.join("\n")}\n`;
}

function gutterWidth(found: ReportedFinding<string>): number {
  const lines = [found.start.line, ...found.because.map((place) => place.start.line)];
  return String(Math.max(...lines)).length + 1;
}

function renderFrames(
  found: ReportedFinding<string>,
  tableOf: (file: string) => LineTable | null,
  gutter: string,
  style: TextStyle,
): string[] {
  const bar = paint("|", style, "blue");
  const out = [`${gutter} ${bar}`];
  let { file } = found.finding;
  let previous = 0;
  for (const mark of marksOf(found)) {
    const table = tableOf(mark.file);
    if (table === null) continue;
    if (mark.file !== file) {
      out.push(
        `${gutter}${paint(":::", style, "blue")} ${neutralise(mark.file)}:${mark.start.line}:${mark.start.column}`,
      );
      file = mark.file;
    } else if (previous > 0 && mark.start.line > previous + 1) {
      out.push(`${gutter}${paint("...", style, "blue")}`);
    }
    out.push(...renderMark(mark, table, mark.start.line === previous, gutter, style, bar));
    previous = mark.start.line;
  }
  return out;
}

const decoder = new TextDecoder("utf-8");

function renderMark(
  mark: Mark,
  table: LineTable,
  isSameLine: boolean,
  gutter: string,
  style: TextStyle,
  bar: string,
): string[] {
  const bytes = table.lineBytes(mark.start.line);
  const from = mark.start.column - 1;
  const to = mark.end.line === mark.start.line ? mark.end.column - 1 : bytes.length;
  const before = neutralise(decoder.decode(bytes.subarray(0, from)));
  const marked = neutralise(decoder.decode(bytes.subarray(from, to)));
  const room = Math.max(20, style.columns - gutter.length - 4);
  // A long line is cut so that the marked part stays in sight.
  const shift = Math.max(0, columnsOf(before) - Math.max(8, Math.floor(room / 2)));
  const cut = shift > 0 && columnsOf(before) + columnsOf(marked) > room;
  const lead = cut ? `…${dropColumns(before, shift + 1)}` : before;
  const after = neutralise(decoder.decode(bytes.subarray(to)));
  const text = fitColumns(`${lead}${marked}${after}`, room);
  const number = paint(String(mark.start.line).padStart(gutter.length), style, "blue");
  const out = isSameLine ? [] : [`${number} ${bar} ${text}`];
  const width = Math.max(1, Math.min(columnsOf(marked), room - columnsOf(lead)));
  const caret = (mark.isMain ? "^" : "-").repeat(width);
  const color = mark.isMain ? "yellow" : "blue";
  const label = neutralise(mark.label);
  const indent = " ".repeat(columnsOf(lead));
  const isRoomy = indent.length + width + 1 + columnsOf(label) <= room;
  out.push(`${gutter} ${bar} ${indent}${paint(isRoomy ? `${caret} ${label}`.trimEnd() : caret, style, color)}`);
  if (!isRoomy) for (const line of wrapText(label, room)) out.push(`${gutter} ${bar} ${paint(line, style, color)}`);
  return out;
}

function dropColumns(text: string, columns: number): string {
  return text.slice(fitColumns(text, columns).length);
}

/** "3 findings (1 error, 2 warnings) in 12 files" for the end of the report. */
export function summaryLine(report: Report): Say {
  const count = (severity: Severity): number => report.findings.filter((f) => f.finding.severity === severity).length;
  const parts = (["error", "warning", "hint"] as const)
    .map((severity) => [count(severity), severity] as const)
    .filter(([n]) => n > 0)
    .map(([n, severity]) => severityCounts[severity](n));
  const total = report.findings.length;
  const { files: n } = report.stats;
  const files = n === 1 ? say`${n} file` : say`${n} files`;
  if (parts.length === 0) return say`no findings in ${files}`;
  const list = parts.reduce((some, one) => say`${some}, ${one}`);
  return say`${total === 1 ? say`${total} finding` : say`${total} findings`} (${list}) in ${files}`;
}

const severityCounts: Readonly<Record<Severity, (n: number) => Say>> = {
  error: (n) => (n === 1 ? say`${n} error` : say`${n} errors`),
  warning: (n) => (n === 1 ? say`${n} warning` : say`${n} warnings`),
  hint: (n) => (n === 1 ? say`${n} hint` : say`${n} hints`),
};
