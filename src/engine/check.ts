// The main job: packages in, findings out. Selects rules, runs them package by package, demotes what stands in tests,
// drops what comments silence, and puts everything into one order.
import type { Confidence, Finding, Severity } from "../base/finding.ts";
import { lineTable } from "../base/position.ts";
import type { ReportedError, ReportedFinding } from "../base/report.ts";
import { english } from "../base/say.ts";
import type { LoadResult, ModuleHost } from "../go/module/load.ts";
import type { GoFile, Package } from "../go/module/package.ts";
import type { UserResource } from "../knowledge/user-resource.ts";
import { ProgramTypes } from "../rulekit/program.ts";
import type { Rule } from "../rulekit/rule.ts";
import { type CheckStats, checkPackage, SourceCache } from "../rulekit/run.ts";
import { fingerprints } from "./fingerprint.ts";
import { findSuppressions, silence } from "./suppress.ts";
import { ranOf, rulesToRun, unusedId, unusedSuppressions } from "./unused.ts";

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
  /** What a configuration adds to the tables of resources. */
  readonly resources: readonly UserResource[];
  /** Called before each package with how many are done. */
  readonly progress: (done: number, total: number) => void;
  /** Awaited now and then, so that signals are seen. */
  readonly breathe: () => Promise<void>;
}

/** A finding and what identifies it. */
export interface Identified {
  readonly finding: Finding;
  readonly fingerprint: string;
}

export interface CheckResult {
  readonly findings: readonly ReportedFinding[];
  /** Every finding, those below the asked-for severity and confidence, too. */
  readonly all: readonly Identified[];
  /** Files that were read without errors, as they are shown. */
  readonly checked: ReadonlySet<string>;
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
  const run = rulesToRun(rulesAsked(request.rules, request.severity), request.allRules);
  const cache = new SourceCache(loaded.packages);
  const job: Job = {
    request,
    run,
    silencing: silencingOf(request, run),
    cache,
    program: new ProgramTypes(request.host, loaded, cache),
    stats: { files: 0, bytes: 0, lines: 0, bytesParsed: 0, bodiesParsed: 0 },
    sources: new Map(),
    kept: [],
    errors: loaded.errors.map(({ display, line, column, message }) => ({ file: display, line, column, message })),
    checked: new Set(),
    fileKeys: new Map(),
  };
  for (const [done, pkg] of loaded.packages.entries()) {
    request.progress(done, loaded.packages.length);
    if (done % packagesPerBreath === packagesPerBreath - 1) await request.breathe();
    checkOne(pkg, job);
  }
  const { sources, stats, errors, checked } = job;
  const ordered = onePerDefer(job.kept).sort(inOrder);
  const prints = fingerprints(ordered, job.fileKeys);
  const all = ordered.map((finding, i) => ({ finding, fingerprint: prints[i] as string }));
  const shown = all.filter(
    ({ finding }) =>
      severityRank[finding.severity] >= severityRank[request.severity] &&
      confidenceRank[finding.confidence] >= confidenceRank[request.confidence],
  );
  errors.sort(byPlace);
  return { findings: withPositions(shown, sources), all, checked, errors, stats, lines: stats.lines, sources };
}

/** A rule that only ever hints is not asked where hints are not shown. */
export function rulesAsked(rules: readonly Rule[], severity: Severity): readonly Rule[] {
  return severity === "hint" ? rules : rules.filter((rule) => rule.severity !== "hint");
}

/** What grows while packages are checked. */
interface Job {
  readonly request: CheckRequest;
  readonly run: readonly Rule[];
  readonly silencing: Silencing;
  readonly cache: SourceCache;
  readonly program: ProgramTypes;
  readonly stats: CheckStats;
  readonly sources: Map<string, Uint8Array>;
  readonly kept: Finding[];
  readonly errors: ReportedError[];
  readonly checked: Set<string>;
  /** A file as it is shown -> what stands for it in fingerprints. */
  readonly fileKeys: Map<string, string>;
}

function checkOne(pkg: Package, job: Job): void {
  const { request, sources, cache } = job;
  const isSkipped = (file: GoFile): boolean => file.isTest && !request.tests;
  const parseAll = request.loaded.fileCount <= smallRun;
  const options = { ruleOptions: request.ruleOptions, isSkipped, parseAll };
  const result = checkPackage(pkg, job.run, options, cache, job.program, job.stats);
  for (const [file, bytes] of result.sources) sources.set(file, bytes);
  for (const { file, pos, message } of result.errors)
    job.errors.push({ file, ...positionOf(sources.get(file), pos), message });
  const found = groupByFile(result.findings);
  const broken = new Set(result.errors.map((error) => error.file));
  for (const file of pkg.targets) {
    if (isSkipped(file) || (file.isGenerated && !request.generated)) continue;
    const bytes = cache.get(file)?.bytes;
    if (bytes === undefined) continue;
    const isWhole = !broken.has(file.display);
    if (isWhole) job.checked.add(file.display);
    job.fileKeys.set(file.display, fileKey(file, pkg));
    const left = unsilenced(found.get(file.display) ?? [], file, bytes, isWhole, job.silencing);
    if (left.length > 0) sources.set(file.display, bytes);
    job.kept.push(...left);
  }
}

/** A file by its module: the same from whatever working directory. */
function fileKey(file: GoFile, { module }: Package): string {
  return module.path === "" ? file.display : `${module.path}${file.path.slice(module.dir.length)}`;
}

interface Silencing {
  readonly known: ReadonlySet<string>;
  readonly wanted: ReadonlySet<string>;
  readonly ran: ReturnType<typeof ranOf>;
  /** Of unused-suppression; null where it is not asked for. */
  readonly unused: Severity | null;
}

function silencingOf(request: CheckRequest, run: readonly Rule[]): Silencing {
  return {
    known: new Set(request.allRules.map((rule) => rule.id)),
    wanted: new Set(request.rules.map((rule) => rule.id)),
    ran: ranOf(run, rulesAsked(request.allRules, request.severity)),
    unused: request.rules.find((rule) => rule.id === unusedId)?.severity ?? null,
  };
}

/** What is left of a file's findings after its comments, and the comments that silenced nothing; hints in tests. */
function unsilenced(
  found: readonly Finding[],
  file: GoFile,
  bytes: Uint8Array,
  isWhole: boolean,
  silencing: Silencing,
): Finding[] {
  const { known, wanted, ran, unused } = silencing;
  const suppressions = findSuppressions(bytes, known);
  const { kept, used } = silence(found, bytes, suppressions);
  const left = kept.filter((finding) => wanted.has(finding.rule));
  // Of a broken file not everything was seen.
  if (unused !== null && isWhole && suppressions.length > 0) {
    left.push(...unusedSuppressions({ file: file.display, suppressions, used, ran, known, severity: unused }));
  }
  return left.map((finding) => asReported(finding, file));
}

/** What stands in tests is a hint; what a generator writes is not ours to change. */
function asReported(finding: Finding, file: GoFile): Finding {
  const severity = file.isTest ? "hint" : finding.severity;
  return { ...finding, severity, fix: file.isGenerated ? null : finding.fix };
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
  return (
    compare(a.file, b.file) ||
    a.pos - b.pos ||
    compare(a.rule, b.rule) ||
    compare(english(a.message), english(b.message))
  );
}

function byPlace(a: ReportedError, b: ReportedError): number {
  return compare(a.file, b.file) || a.line - b.line || a.column - b.column;
}

function withPositions(shown: readonly Identified[], sources: ReadonlyMap<string, Uint8Array>): ReportedFinding[] {
  const tables = new Map<string, ReturnType<typeof lineTable>>();
  const tableOf = (file: string): ReturnType<typeof lineTable> => {
    let table = tables.get(file);
    if (table === undefined) {
      table = lineTable(sources.get(file) ?? new Uint8Array(0));
      tables.set(file, table);
    }
    return table;
  };
  return shown.map(({ finding, fingerprint }) => ({
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
    fingerprint,
  }));
}
