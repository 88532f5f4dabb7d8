// GitLab's code quality report: the fields GitLab reads of Code Climate's format.
import type { Severity } from "../base/finding.ts";
import type { Report } from "../base/report.ts";
import { neutralise } from "../base/terminal-text.ts";
import { jsonText } from "./json-text.ts";

const severities: Readonly<Record<Severity, string>> = { error: "critical", warning: "major", hint: "info" };

/** `pathOf`: a file as it is called from the root of the repository. */
export function renderGitlab(report: Report<string>, pathOf: (file: string) => string): string {
  const findings = report.findings.map(({ finding, start, fingerprint }) => ({
    description: neutralise(finding.message),
    check_name: finding.rule,
    fingerprint,
    severity: severities[finding.severity],
    location: { path: pathOf(finding.file), lines: { begin: start.line } },
  }));
  // GitLab shows one issue for each fingerprint: errors that are alike are numbered.
  const seen = new Map<string, number>();
  const errors = report.errors.map(({ file, line, message }) => {
    const key = `error:${file}:${message}`;
    const occurrence = seen.get(key) ?? 0;
    seen.set(key, occurrence + 1);
    return {
      description: neutralise(message),
      check_name: "defuse",
      fingerprint: `${key}:${occurrence}`,
      severity: "critical",
      location: { path: pathOf(file), lines: { begin: Math.max(1, line) } },
    };
  });
  return jsonText([...findings, ...errors]);
}
