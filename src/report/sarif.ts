// SARIF 2.1.0, for GitHub code scanning, editors and everything that collects findings. Regions are lines and columns:
// viewers take a region with a byte offset for one of a binary file.
import type { Severity } from "../base/finding.ts";
import type { Position } from "../base/position.ts";
import type { Report, ReportedError, ReportedFinding } from "../base/report.ts";
import { neutralise } from "../base/terminal-text.ts";
import { jsonText } from "./json-text.ts";
import { directoryUri, uriOf } from "./uri.ts";
import { type Utf16Column, utf16Columns } from "./utf16-columns.ts";

export interface SarifRule {
  readonly id: string;
  readonly summary: string;
  readonly group: string;
  readonly severity: Severity;
  /** Its page as markdown; "" where there is none. */
  readonly page: string;
}

/** What a SARIF log says about a run besides its findings. */
export interface SarifRun {
  readonly version: string;
  /** The directory that file names are relative to. */
  readonly root: string;
  readonly rules: readonly SarifRule[];
}

interface Source {
  readonly report: Report<string>;
  readonly root: string;
  readonly columnOf: Utf16Column;
}

interface Span {
  readonly file: string;
  readonly start: Pick<Position, "line" | "column">;
  readonly end: Pick<Position, "line" | "column"> | null;
}

const levels: Readonly<Record<Severity, string>> = { error: "error", warning: "warning", hint: "note" };

export function renderSarif(report: Report<string>, run: SarifRun): string {
  const source: Source = { report, root: run.root, columnOf: utf16Columns(report) };
  const indexes = new Map(run.rules.map(({ id }, index) => [id, index]));
  const driver = {
    name: "defuse",
    version: run.version,
    semanticVersion: run.version,
    rules: run.rules.map(descriptorOf),
  };
  const invocation = {
    executionSuccessful: report.errors.length === 0,
    toolExecutionNotifications: report.errors.map((error) => notificationOf(error, source)),
    workingDirectory: { uri: directoryUri(run.root) },
  };
  return jsonText({
    $schema: "https://json.schemastore.org/sarif-2.1.0.json",
    version: "2.1.0",
    runs: [
      {
        tool: { driver },
        invocations: [invocation],
        originalUriBaseIds: { "%SRCROOT%": { uri: directoryUri(run.root) } },
        columnKind: "utf16CodeUnits",
        results: report.findings.map((found) => resultOf(found, indexes, source)),
      },
    ],
  });
}

function descriptorOf({ id, summary, group, severity, page }: SarifRule): object {
  const text = `${summary}; \`defuse explain ${id}\` says more`;
  return {
    id,
    shortDescription: { text: summary },
    help: page === "" ? { text } : { text, markdown: page },
    defaultConfiguration: { level: levels[severity] },
    properties: { tags: [group] },
  };
}

function resultOf(found: ReportedFinding<string>, indexes: ReadonlyMap<string, number>, source: Source): object {
  const { finding, start, end, because, fingerprint } = found;
  const ruleIndex = indexes.get(finding.rule);
  const help = finding.help === "" ? [] : [`help: ${finding.help}`];
  return {
    ruleId: finding.rule,
    ...(ruleIndex === undefined ? {} : { ruleIndex }),
    level: levels[finding.severity],
    message: messageOf(finding.message, ...help),
    locations: [locationOf({ file: finding.file, start, end }, source)],
    ...(because.length === 0 ? {} : pathOf(found, source)),
    ...fixesOf(found.fix, source),
    partialFingerprints: { "defuse/v1": fingerprint },
    properties: { confidence: finding.confidence },
  };
}

/**
 * The places that explain a finding: in their own order, which is the path's where the finding is one of them; and with
 * the finding in the order of the source.
 */
function pathOf({ finding, start, end, because }: ReportedFinding<string>, source: Source): object {
  const main = { file: finding.file, start, end, label: finding.message };
  const isElsewhere = (file: string): number => Number(file !== main.file);
  const isPath = because.some((place) => place.file === main.file && place.start.offset === start.offset);
  const inSource = [main, ...because].sort(
    (a, b) => isElsewhere(a.file) - isElsewhere(b.file) || a.start.offset - b.start.offset,
  );
  const steps = isPath ? because : inSource;
  const located = (place: Span & { readonly label: string }): object => ({
    ...locationOf(place, source),
    message: messageOf(place.label),
  });
  return {
    codeFlows: [{ threadFlows: [{ locations: steps.map((step) => ({ location: located(step) })) }] }],
    relatedLocations: because.map((place, i) => ({ id: i + 1, ...located(place) })),
  };
}

/** None where a file's text is not at hand: a fix without columns would delete whole lines. */
function fixesOf(fix: ReportedFinding<string>["fix"], source: Source): object {
  if (fix === null || fix.edits.length === 0) return {};
  const files = [...new Set(fix.edits.map((edit) => edit.file))];
  if (files.some((file) => source.report.sourceOf(file) === null)) return {};
  const artifactChanges = files.map((file) => ({
    artifactLocation: artifactOf(file, source),
    replacements: fix.edits
      .filter((edit) => edit.file === file)
      .map((edit) => ({ deletedRegion: regionOf(edit, source), insertedContent: { text: edit.text } })),
  }));
  return { fixes: [{ description: messageOf(fix.title), artifactChanges }] };
}

function notificationOf({ file, line, column, message }: ReportedError<string>, source: Source): object {
  const location = locationOf({ file, start: { line, column }, end: null }, source);
  return { level: "error", message: messageOf(message), locations: [location] };
}

function locationOf(span: Span, source: Source): object {
  const region = span.start.line > 0 ? { region: regionOf(span, source) } : {};
  return { physicalLocation: { artifactLocation: artifactOf(span.file, source), ...region } };
}

/** Whole lines where the text is not at hand: bytes are no columns. */
function regionOf({ file, start, end }: Span, source: Source): object {
  const startColumn = source.columnOf(file, start);
  const endColumn = end === null ? null : source.columnOf(file, end);
  return {
    startLine: start.line,
    ...(startColumn === null ? {} : { startColumn }),
    ...(end === null ? {} : { endLine: end.line }),
    ...(endColumn === null ? {} : { endColumn }),
  };
}

function artifactOf(file: string, source: Source): object {
  const { isRelative, uri } = uriOf(file, source.root);
  return isRelative ? { uri, uriBaseId: "%SRCROOT%" } : { uri };
}

/** `m[k](x)` would be a link: its brackets are escaped. */
function messageOf(...lines: readonly string[]): { readonly text: string } {
  const text = lines.map(neutralise).join("\n");
  return { text: text.includes("](") ? text.replace(/[\\[\]]/g, "\\$&") : text };
}
