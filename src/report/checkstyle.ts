// Checkstyle's XML, which Jenkins, reviewdog and editors read. Columns are bytes, as Go's own tools count.
import type { Severity } from "../base/finding.ts";
import type { Report } from "../base/report.ts";
import { attributes, xmlHeader } from "../base/xml.ts";

const severities: Readonly<Record<Severity, string>> = { error: "error", warning: "warning", hint: "info" };

export function renderCheckstyle(report: Report<string>): string {
  const files = new Map<string, string[]>();
  const add = (file: string, values: Readonly<Record<string, string | number | null>>): void => {
    const rows = files.get(file) ?? [];
    rows.push(`    <error${attributes(values)}/>\n`);
    files.set(file, rows);
  };
  for (const { finding, start } of report.findings) {
    const { file, message, rule } = finding;
    const severity = severities[finding.severity];
    add(file, { line: start.line, column: start.column, severity, message, source: `defuse.${rule}` });
  }
  for (const { file, line, column, message } of report.errors) {
    const place = line > 0 ? { line, column } : {};
    add(file, { ...place, severity: "error", message, source: "defuse" });
  }
  const body = [...files].map(([name, rows]) => `  <file${attributes({ name })}>\n${rows.join("")}  </file>\n`);
  return `${xmlHeader}<checkstyle version="8.0">\n${body.join("")}</checkstyle>\n`;
}
