// A report told in one language: every say becomes a string. Machine formats are told in English.
import type { Report } from "../base/report.ts";
import type { Tell } from "../base/say.ts";

export function toldIn(report: Report, tell: Tell): Report<string> {
  const findings = report.findings.map((found) => {
    const { finding, because, fix } = found;
    const { message, help } = finding;
    const told = {
      ...finding,
      message: tell(message),
      help: tell(help),
      because: finding.because.map((place) => ({ ...place, label: tell(place.label) })),
      fix: finding.fix === null ? null : { ...finding.fix, title: tell(finding.fix.title) },
    };
    return {
      ...found,
      finding: told,
      because: because.map((place) => ({ ...place, label: tell(place.label) })),
      fix: fix === null ? null : { ...fix, title: tell(fix.title) },
    };
  });
  const errors = report.errors.map((error) => ({ ...error, message: tell(error.message) }));
  return { ...report, findings, errors };
}
