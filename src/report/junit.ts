// JUnit's XML: a test case that fails for each finding, one in error for each file that could not be read or parsed,
// and one that passes where there is neither.
import type { Report, ReportedError, ReportedFinding } from "../base/report.ts";
import { attributes, xml, xmlHeader } from "../base/xml.ts";
import { findingLines, placeText } from "./lines.ts";

export function renderJunit(report: Report<string>): string {
  const cases = [...report.findings.map(failedCase), ...report.errors.map(brokenCase)];
  if (cases.length === 0) cases.push(`    <testcase${attributes({ classname: "defuse", name: "no findings" })}/>\n`);
  const counts = attributes({
    name: "defuse",
    tests: cases.length,
    failures: report.findings.length,
    errors: report.errors.length,
  });
  return `${xmlHeader}<testsuites${counts}>\n  <testsuite${counts}>\n${cases.join("")}  </testsuite>\n</testsuites>\n`;
}

function failedCase(found: ReportedFinding<string>): string {
  const { finding, start } = found;
  const place = placeText(finding.file, start);
  const named = attributes({
    classname: `defuse.${finding.rule}`,
    name: place,
    file: finding.file,
    line: start.line,
  });
  const failure = attributes({ message: finding.message, type: finding.severity });
  const [message, ...rest] = findingLines(found);
  const text = [`${place}: ${message}`, ...rest].map(xml).join("\n");
  return `    <testcase${named}>\n      <failure${failure}>${text}</failure>\n    </testcase>\n`;
}

function brokenCase({ file, line, column, message }: ReportedError<string>): string {
  const place = placeText(file, { line, column });
  const named = attributes({ classname: "defuse", name: place, file, line: line > 0 ? line : null });
  const text = xml(`${place}: ${message}`);
  const error = attributes({ message, type: "error" });
  return `    <testcase${named}>\n      <error${error}>${text}</error>\n    </testcase>\n`;
}
