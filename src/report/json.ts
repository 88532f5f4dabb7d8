// The machine-readable report, version 1; shared/contract in the design.
import type { Report } from "../base/report.ts";
import { jsonText } from "./json-text.ts";

export function renderJson(report: Report<string>): string {
  const findings = report.findings.map(({ finding, start, end, because, fix, fingerprint }) => ({
    rule: finding.rule,
    file: finding.file,
    start,
    end,
    severity: finding.severity,
    confidence: finding.confidence,
    message: finding.message,
    because,
    help: finding.help,
    fix,
    fingerprint,
  }));
  const { files, bytes, lines, bytesParsed, ms, cpuMs, peakRssBytes, cacheHits } = report.stats;
  const stats = { files, bytes, lines, bytesParsed, ms, cpuMs, peakRssBytes, cacheHits };
  return jsonText({ version: 1, findings, errors: report.errors, stats });
}
