// reviewdog's diagnostic format (DiagnosticResult). Its columns are bytes, as ours; its ends are exclusive, as ours.
import type { Fix, Severity } from "../base/finding.ts";
import { lineTable, type Position } from "../base/position.ts";
import type { Report, ReportedFinding } from "../base/report.ts";
import { neutralise } from "../base/terminal-text.ts";
import { jsonText } from "./json-text.ts";
import { findingLines } from "./lines.ts";

const severities: Readonly<Record<Severity, string>> = { error: "ERROR", warning: "WARNING", hint: "INFO" };

export function renderRdjson(report: Report): string {
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

function suggestionsOf({ finding }: ReportedFinding, report: Report): object {
  const bytes = report.sourceOf(finding.file);
  if (finding.fix === null || bytes === null) return {};
  const suggestion = oneEdit(finding.fix, finding.file, bytes);
  if (suggestion === null) return {};
  const table = lineTable(bytes);
  const range = rangeOf(table.positionAt(suggestion.pos), table.positionAt(suggestion.end));
  return { suggestions: [{ range, text: suggestion.text }] };
}

/**
 * Suggestions are taken one by one, and each is for the file of the finding: the edits of a fix become one, with the
 * text between them; a fix that touches other files is none.
 */
function oneEdit({ edits }: Fix, file: string, bytes: Uint8Array): { pos: number; end: number; text: string } | null {
  const sorted = [...edits].sort((a, b) => a.pos - b.pos || a.end - b.end);
  const first = sorted[0];
  if (first === undefined || sorted.some((edit) => edit.file !== file)) return null;
  let text = "";
  let end = first.pos;
  for (const edit of sorted) {
    text += new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes.subarray(end, edit.pos)) + edit.text;
    end = edit.end;
  }
  return { pos: first.pos, end, text };
}
