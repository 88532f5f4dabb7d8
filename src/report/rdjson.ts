// reviewdog's diagnostic format (DiagnosticResult). Its columns are bytes, as ours; its ends are exclusive, as ours.
import type { Severity } from "../base/finding.ts";
import type { Position } from "../base/position.ts";
import type { Report, ReportedFinding } from "../base/report.ts";
import { neutralise } from "../base/terminal-text.ts";
import { jsonText } from "./json-text.ts";
import { findingLines } from "./lines.ts";

const severities: Readonly<Record<Severity, string>> = { error: "ERROR", warning: "WARNING", hint: "INFO" };

const decoder = new TextDecoder("utf-8", { ignoreBOM: true });

export function renderRdjson(report: Report<string>): string {
  const findings = report.findings.map((found) => ({
    message: findingLines(found).join("\n"),
    location: { path: found.finding.file, range: rangeOf(found.start, found.end) },
    severity: severities[found.finding.severity],
    code: { value: found.finding.rule },
    ...suggestionsOf(found, report),
  }));
  const errors = report.errors.map(({ file, line, column, message }) => ({
    message: neutralise(message),
    location: { path: file, ...(line > 0 ? { range: { start: { line, column } } } : {}) },
    severity: "ERROR",
  }));
  return jsonText({ source: { name: "defuse" }, diagnostics: [...findings, ...errors] });
}

interface Range {
  readonly start: { readonly line: number; readonly column: number };
  readonly end: { readonly line: number; readonly column: number };
}

function rangeOf(start: Position, end: Position): Range {
  return { start: { line: start.line, column: start.column }, end: { line: end.line, column: end.column } };
}

/**
 * Suggestions are taken one by one, and each is for the file of the finding: the edits of a fix become one, with the
 * text between them; a fix that touches other files is none.
 */
function suggestionsOf({ finding, fix }: ReportedFinding<string>, report: Report<string>): object {
  const bytes = report.sourceOf(finding.file);
  const edits = [...(fix?.edits ?? [])].sort((a, b) => a.start.offset - b.start.offset || a.end.offset - b.end.offset);
  const [first] = edits;
  if (bytes === null || first === undefined || edits.some((edit) => edit.file !== finding.file)) return {};
  let text = "";
  let end = first.start;
  for (const edit of edits) {
    text += decoder.decode(bytes.subarray(end.offset, edit.start.offset)) + edit.text;
    end = edit.end;
  }
  return { suggestions: [{ range: rangeOf(first.start, end), text }] };
}
