// GitHub's workflow commands: a line of the log that becomes an annotation in the pull request.
import type { Severity } from "../base/finding.ts";
import type { Report } from "../base/report.ts";
import { neutralise } from "../base/terminal-text.ts";
import { findingLines } from "./lines.ts";
import { utf16Columns } from "./utf16-columns.ts";

const commands: Readonly<Record<Severity, string>> = { error: "error", warning: "warning", hint: "notice" };

/** `pathOf`: a file as it is called from the root of the repository. */
export function renderGithub(report: Report<string>, pathOf: (file: string) => string): string {
  const columnOf = utf16Columns(report);
  const out: string[] = [];
  for (const found of report.findings) {
    const { finding, start, end } = found;
    // GitHub takes columns only where a finding begins and ends on one line.
    const isOneLine = start.line === end.line;
    const properties = {
      file: pathOf(finding.file),
      line: start.line,
      endLine: end.line,
      col: isOneLine ? columnOf(finding.file, start) : null,
      endColumn: isOneLine ? columnOf(finding.file, end) : null,
      title: finding.rule,
    };
    out.push(command(commands[finding.severity], properties, findingLines(found).join("\n")));
  }
  for (const { file, line, column, message } of report.errors) {
    const place = line > 0 ? { line, col: columnOf(file, { line, column }) } : {};
    out.push(command("error", { file: pathOf(file), ...place, title: "defuse" }, neutralise(message)));
  }
  return out.join("");
}

function command(name: string, properties: Readonly<Record<string, string | number | null>>, message: string): string {
  const list = Object.entries(properties)
    .filter(([, value]) => value !== null)
    .map(([key, value]) => `${key}=${escapeProperty(String(value))}`);
  return `::${name} ${list.join(",")}::${escapeData(message)}\n`;
}

/** `%` first; what is left of control characters after the line breaks becomes visible. */
function escapeData(text: string): string {
  return text.replaceAll("%", "%25").split("\r").map(escapeLines).join("%0D");
}

function escapeLines(text: string): string {
  return text.split("\n").map(neutralise).join("%0A");
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(":", "%3A").replaceAll(",", "%2C");
}
