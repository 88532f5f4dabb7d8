// The main job: packages in, findings out. Selects rules, runs them package by package, demotes what stands in tests,
// drops what comments silence, and puts everything into one order.
import type { Confidence, Finding, Severity } from "../base/finding.ts";
import { lineTable } from "../base/position.ts";
import type { ReportedError, ReportedFinding } from "../base/report.ts";
import type { LoadResult, ModuleHost } from "../go/module/load.ts";
import type { GoFile } from "../go/module/package.ts";
import { ProgramTypes } from "../rulekit/program.ts";
import type { Rule } from "../rulekit/rule.ts";
import { type CheckStats, checkPackage, SourceCache } from "../rulekit/run.ts";
import { fingerprints } from "./fingerprint.ts";
import { unsuppressed } from "./suppress.ts";

export interface CheckRequest {
  /** For the packages that the checked ones import. */
  readonly host: ModuleHost;
  readonly loaded: LoadResult;
  readonly rules: readonly Rule[];
  /** Every rule there is: suppressions name rules that are not selected, too. */
  readonly allRules: readonly Rule[];
  readonly severity: Severity;
  readonly confidence: Confidence;
  readonly tests: boolean;
  readonly generated: boolean;
  readonly ruleOptions: Readonly<Record<string, number | string | boolean>>;
  /** Called before each package with how many are done. */
  readonly progress: (done: number, total: number) => void;
  /** Awaited now and then, so that signals are seen. */
  readonly breathe: () => Promise<void>;
}

export interface CheckResult {
  readonly findings: readonly ReportedFinding[];
  readonly errors: readonly ReportedError[];
  readonly stats: CheckStats;
  readonly lines: number;
  readonly sources: ReadonlyMap<string, Uint8Array>;
}

const severityRank: Readonly<Record<Severity, number>> = { hint: 0, warning: 1, error: 2 };
const confidenceRank: Readonly<Record<Confidence, number>> = { low: 0, medium: 1, high: 2 };
const packagesPerBreath = 32;
/** Up to so many files every body is parsed: it costs little there, and people expect each syntax error to be told. */
const smallRun = 100;
/** One finding a defer: the worst thing that is said of it. */
const deferRank: Readonly<Record<string, number>> = {
  "defer-never-runs": 3,
  "defer-unlock-in-loop": 2,
  "defer-in-loop": 1,
};

export async function check(request: CheckRequest): Promise<CheckResult> {
  const { loaded } = request;
  const cache = new SourceCache();
  const program = new ProgramTypes(request.host, loaded, cache);
  const stats: CheckStats = { files: 0, bytes: 0, lines: 0, bytesParsed: 0, bodiesParsed: 0 };
  const known = new Set(request.allRules.map((rule) => rule.id));
  const sources = new Map<string, Uint8Array>();
  const kept: Finding[] = [];
  const errors: ReportedError[] = loaded.errors.map(({ display, line, column, message }) => ({
    file: display,
    line,
    column,
    message,
  }));
  const isSkipped = (file: GoFile): boolean => file.isTest && !request.tests;
  const parseAll = loaded.fileCount <= smallRun;
  const options = { ruleOptions: request.ruleOptions, isSkipped, parseAll };
  for (const [done, pkg] of loaded.packages.entries()) {
    request.progress(done, loaded.packages.length);
    if (done % packagesPerBreath === packagesPerBreath - 1) await request.breathe();
    const result = checkPackage(pkg, request.rules, options, cache, program, stats);
    for (const [file, bytes] of result.sources) sources.set(file, bytes);
    for (const { file, pos, message } of result.errors)
      errors.push({ file, ...positionOf(sources.get(file), pos), message });
    const files = new Map(pkg.targets.map((file) => [file.display, file]));
    for (const [file, found] of groupByFile(result.findings)) {
      const target = files.get(file);
      if (target?.isGenerated === true && !request.generated) continue;
      const demoted = found.map((f) => asReported(f, target));
      const bytes = sources.get(file);
      kept.push(...(bytes === undefined ? demoted : unsuppressed(demoted, bytes, known)));
    }
  }
  const shown = onePerDefer(kept)
    .filter((f) => severityRank[f.severity] >= severityRank[request.severity])
    .filter((f) => confidenceRank[f.confidence] >= confidenceRank[request.confidence])
    .sort(inOrder);
  return { findings: withPositions(shown, sources), errors: errors.sort(byPlace), stats, lines: stats.lines, sources };
}

/** What stands in tests is a hint; what a generator writes is not ours to change. */
function asReported(finding: Finding, file: GoFile | undefined): Finding {
  const severity = file?.isTest === true ? "hint" : finding.severity;
  return { ...finding, severity, fix: file?.isGenerated === true ? null : finding.fix };
}

function positionOf(bytes: Uint8Array | undefined, pos: number): { line: number; column: number } {
  if (bytes === undefined || pos < 0) return { line: 0, column: 0 };
  const { line, column } = lineTable(bytes).positionAt(pos);
  return { line, column };
}

function groupByFile(findings: readonly Finding[]): Map<string, Finding[]> {
  const groups = new Map<string, Finding[]>();
  for (const finding of findings) {
    const list = groups.get(finding.file);
    if (list === undefined) groups.set(finding.file, [finding]);
    else list.push(finding);
  }
  return groups;
}

function onePerDefer(findings: readonly Finding[]): Finding[] {
  const best = new Map<string, Finding>();
  const rest: Finding[] = [];
  for (const finding of findings) {
    const rank = deferRank[finding.rule];
    if (rank === undefined) {
      rest.push(finding);
      continue;
    }
    const key = `${finding.file}:${finding.pos}`;
    const known = best.get(key);
    if (known === undefined || rank > (deferRank[known.rule] as number)) best.set(key, finding);
  }
  return [...rest, ...best.values()];
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function inOrder(a: Finding, b: Finding): number {
  return compare(a.file, b.file) || a.pos - b.pos || compare(a.rule, b.rule) || compare(a.message, b.message);
}

function byPlace(a: ReportedError, b: ReportedError): number {
  return compare(a.file, b.file) || a.line - b.line || a.column - b.column;
}

function withPositions(findings: readonly Finding[], sources: ReadonlyMap<string, Uint8Array>): ReportedFinding[] {
  const prints = fingerprints(findings);
  const tables = new Map<string, ReturnType<typeof lineTable>>();
  const tableOf = (file: string): ReturnType<typeof lineTable> => {
    let table = tables.get(file);
    if (table === undefined) {
      table = lineTable(sources.get(file) ?? new Uint8Array(0));
      tables.set(file, table);
    }
    return table;
  };
  return findings.map((finding, i) => ({
    finding,
    start: tableOf(finding.file).positionAt(finding.pos),
    end: tableOf(finding.file).positionAt(finding.end),
    because: finding.because.map((place) => ({
      file: place.file,
      start: tableOf(place.file).positionAt(place.pos),
      end: tableOf(place.file).positionAt(place.end),
      label: place.label,
    })),
    fix:
      finding.fix === null
        ? null
        : {
            title: finding.fix.title,
            edits: finding.fix.edits.map(({ file, pos, end, text }) => ({
              file,
              start: tableOf(file).positionAt(pos),
              end: tableOf(file).positionAt(end),
              text,
            })),
          },
    fingerprint: prints[i] as string,
  }));
}
