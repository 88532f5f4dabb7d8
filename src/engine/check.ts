// The main job: packages in, findings out. Selects rules, runs them package by package, demotes what stands in tests,
// drops what comments silence, and puts everything into one order.

import type { Confidence, Finding, Severity } from "../base/finding.ts";
import { grouped } from "../base/grouped.ts";
import { lineTable } from "../base/position.ts";
import type { ReportedError, ReportedFinding } from "../base/report.ts";
import { english } from "../base/say.ts";
import type { LoadResult, ModuleHost } from "../go/module/load.ts";
import type { GoFile, Package } from "../go/module/package.ts";
import { hasProduct, isAside, isForTests } from "../go/module/support.ts";
import { isFileProblem } from "../host/files.ts";
import type { Interruptible } from "../host/interruptible.ts";
import type { Employer, Workers } from "../host/workers.ts";
import type { UserResource } from "../knowledge/user-resource.ts";
import { ProgramTypes } from "../rulekit/program.ts";
import type { Rule } from "../rulekit/rule.ts";
import { type CheckOptions, type CheckStats, SourceCache } from "../rulekit/run.ts";
import type { Timing } from "../rulekit/timing.ts";
import { type FreshOutcome, type Kept, type PackageCache, type Surroundings, surroundingsOf } from "./cache.ts";
import { type OthersTold, withOthersTold } from "./elsewhere.ts";
import { fingerprints } from "./fingerprint.ts";
import { serve, share } from "./jobs.ts";
import { type Checking, outcomeOf, type PackageOutcome } from "./outcome.ts";
import { type Suppression, silence } from "./suppress.ts";
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
  /** What earlier runs found; null: everything is checked. */
  readonly cache: PackageCache | null;
  /** Notes what takes how long; absent: nobody asked. */
  readonly timing?: Timing | null;
  /** null: everything is done here. */
  readonly crew?: Crew | null;
  /** Called before each package with how many are done. */
  readonly progress: (done: number, total: number) => void;
  /** Does what takes long and writes nothing. */
  readonly interruptible: Interruptible;
}

/** Who else checks packages, and how many may at the same time. */
export interface Crew {
  readonly workers: Workers;
  readonly jobs: number;
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
  /** Files that rules looked at, and without errors, as they are shown. */
  readonly checked: ReadonlySet<string>;
  readonly errors: readonly ReportedError[];
  readonly stats: CheckStats;
  readonly lines: number;
  /** How many packages were not checked again. */
  readonly cacheHits: number;
  readonly sources: ReadonlyMap<string, Uint8Array>;
}

const severityRank: Readonly<Record<Severity, number>> = { hint: 0, warning: 1, error: 2 };
const confidenceRank: Readonly<Record<Confidence, number>> = { low: 0, medium: 1, high: 2 };
/** Up to so many files every body is parsed: it costs little there, and people expect each syntax error to be told. */
const smallRun = 100;
/** One finding a defer: the worst thing that is said of it. */
const deferRank: Readonly<Record<string, number>> = {
  "defer-never-runs": 3,
  "defer-unlock-in-loop": 2,
  "defer-in-loop": 1,
};

export async function check(request: CheckRequest): Promise<CheckResult> {
  const { loaded, interruptible } = request;
  const setup = interruptible(() => setUp(request));
  const { sources } = setup.checking;
  const job = newJob(request, setup.silencing);
  const { outcomes: found, kept, freshCount } = await outcomesOf(request, setup);
  const outcomes = tellAndKeep(found, kept, request, setup);
  for (const [i, pkg] of loaded.packages.entries()) settle(pkg, outcomes[i] as PackageOutcome, job);
  const { stats, errors, checked } = job;
  const ordered = onePerDefer(job.kept).sort(inOrder);
  const prints = fingerprints(ordered, job.fileKeys);
  const all = ordered.map((finding, i) => ({ finding, fingerprint: prints[i] as string }));
  const shown = all.filter(
    ({ finding }) =>
      severityRank[finding.severity] >= severityRank[request.severity] &&
      confidenceRank[finding.confidence] >= confidenceRank[request.confidence],
  );
  errors.sort(byPlace);
  const texts = textsOf(shown, errors, loaded.packages, sources);
  const cacheHits = loaded.packages.length - freshCount;
  return {
    findings: withPositions(shown, texts),
    all,
    checked,
    errors,
    stats,
    lines: stats.lines,
    sources: texts,
    cacheHits,
  };
}

/** What other packages tell of the findings; and all that was found anew goes into the cache. */
function tellAndKeep(
  found: readonly PackageOutcome[],
  kept: readonly Kept[],
  { loaded, cache, timing = null, interruptible }: CheckRequest,
  { checking, around }: SetUp,
): readonly PackageOutcome[] {
  const key = cache?.toldKey(loaded) ?? "";
  const tell = (): OthersTold => withOthersTold(found, loaded, checking, cache?.recallTold(key) ?? new Map());
  const { outcomes, answers } = interruptible(timing === null ? tell : () => timing.phase("check", tell));
  const keep = (): void => cache?.save(kept, around, answers.size === 0 ? new Map() : new Map([[key, answers]]));
  if (timing === null) keep();
  else timing.phase("cache", keep);
  return outcomes;
}

/** Checks what another thread asks for. */
export async function serveChecks(request: CheckRequest, employer: Employer): Promise<void> {
  const { loaded, cache } = request;
  const { checking, around } = setUp(request);
  await serve(employer, loaded, checking, cache === null ? null : { cache, around });
}

interface SetUp {
  readonly checking: Checking;
  readonly silencing: Silencing;
  readonly around: Surroundings;
}

function setUp(request: CheckRequest): SetUp {
  const { loaded } = request;
  const rules = rulesToRun(rulesAsked(request.rules, request.severity), request.allRules);
  const sources = new SourceCache(loaded.packages);
  const program = new ProgramTypes(request.host, loaded, sources, request.resources);
  const silencing = silencingOf(request, rules);
  const checking: Checking = { rules, options: optionsOf(request), sources, program, known: silencing.known };
  return { checking, silencing, around: surroundingsOf(loaded.packages, program.mainDirs, checking.options.parseAll) };
}

/** What each package comes to: recalled, checked here, or checked by others. */
async function outcomesOf(
  request: CheckRequest,
  { checking, around }: SetUp,
): Promise<{
  readonly outcomes: readonly PackageOutcome[];
  readonly kept: readonly Kept[];
  readonly freshCount: number;
}> {
  const { loaded, cache, timing = null, crew = null, interruptible } = request;
  const { packages } = loaded;
  const timed = <T>(phase: string, run: () => T): T =>
    interruptible(timing === null ? run : () => timing.phase(phase, run));
  const outcomes = timed("cache", () => packages.map((pkg) => cache?.recall(pkg, around) ?? null));
  const asked = packages.filter((_, i) => outcomes[i] === null);
  const known = packages.length - asked.length;
  if (crew !== null && crew.jobs > 1 && asked.length > 1) {
    const progress = (done: number): void => request.progress(known + done, packages.length);
    const shared = await share(asked, crew.jobs, crew.workers, progress);
    const all = packages.map((pkg, i) => outcomes[i] ?? (shared.outcomes.get(pkg) as PackageOutcome));
    return { outcomes: all, kept: shared.kept, freshCount: asked.length };
  }
  const { program } = checking;
  const fresh = new Map<Package, FreshOutcome>();
  const checkOne = (pkg: Package, i: number): PackageOutcome => {
    request.progress(i, packages.length);
    const recalled = outcomes[i] ?? null;
    if (recalled !== null) return recalled;
    const { answer, reads } = program.reads.record(() => outcomeOf(pkg, checking));
    fresh.set(pkg, { outcome: answer, reads });
    return answer;
  };
  const all = timed("check", () => packages.map(checkOne));
  const kept = timed("cache", () => (cache === null ? [] : [cache.keptOf(fresh, program, around)]));
  return { outcomes: all, kept, freshCount: fresh.size };
}

function optionsOf({ ruleOptions, severity, tests, loaded, timing }: CheckRequest): CheckOptions {
  return {
    ruleOptions,
    isSkipped: (file) => file.isTest && !tests,
    // What stands in tests is a hint.
    isAsked: (file) => !file.isTest || severity === "hint",
    parseAll: loaded.fileCount <= smallRun,
    timing: timing ?? null,
  };
}

/** A rule that only ever hints is not asked where hints are not shown. */
export function rulesAsked(rules: readonly Rule[], severity: Severity): readonly Rule[] {
  return severity === "hint" ? rules : rules.filter((rule) => rule.severity !== "hint");
}

/** What grows while packages are checked. */
interface Job {
  readonly request: CheckRequest;
  readonly silencing: Silencing;
  readonly stats: CheckStats;
  readonly kept: Finding[];
  readonly errors: ReportedError[];
  readonly checked: Set<string>;
  /** A file as it is shown -> what stands for it in fingerprints. */
  readonly fileKeys: Map<string, string>;
  /** Module directories, and whether what the module is for lies there. */
  readonly products: Map<string, boolean>;
}

function newJob(request: CheckRequest, silencing: Silencing): Job {
  return {
    request,
    silencing,
    stats: { files: 0, bytes: 0, lines: 0, bytesParsed: 0, bodiesParsed: 0 },
    kept: [],
    errors: request.loaded.errors.map(({ display, line, column, message }) => ({
      file: display,
      line,
      column,
      message,
    })),
    checked: new Set(),
    fileKeys: new Map(),
    products: new Map(),
  };
}

/** What a package comes to after its comments. */
function settle(pkg: Package, outcome: PackageOutcome, job: Job): void {
  for (const name of statNames) job.stats[name] += outcome.stats[name];
  job.errors.push(...outcome.errors);
  const found = grouped(outcome.findings, ({ file }) => file);
  const files = new Map(pkg.targets.map((file) => [file.path, file]));
  const root = outermostOf(pkg.module.dir, job);
  const isProductThere = found.size > 0 && hasProductIn(root, job);
  for (const { path, isWhole, suppressions } of outcome.files) {
    const file = files.get(path);
    if (file === undefined || (file.isGenerated && !job.request.generated)) continue;
    if (isWhole) job.checked.add(file.display);
    job.fileKeys.set(file.display, fileKey(file, pkg));
    const own = found.get(file.display) ?? [];
    const isBeside =
      file.isTest || (isProductThere && own.length > 0 && (isForTests(file, pkg, root) || isAside(file, pkg, root)));
    const left = unsilenced(own, file, suppressions, isWhole, job.silencing);
    job.kept.push(...left.map((finding) => asReported(finding, file, isBeside)));
  }
}

/** The directory of the outermost module that is checked around a module's: what is nested in samples is a sample. */
function outermostOf(moduleDir: string, { request }: Job): string {
  let outermost = moduleDir;
  for (const { dir, isMain } of request.loaded.modules)
    if (isMain && dir.length < outermost.length && outermost.startsWith(`${dir}/`)) outermost = dir;
  return outermost;
}

function hasProductIn(moduleDir: string, { request, products }: Job): boolean {
  let known = products.get(moduleDir);
  if (known === undefined) {
    const top = request.host.files.readDir(moduleDir);
    known = isFileProblem(top) || hasProduct(top);
    products.set(moduleDir, known);
  }
  return known;
}

const statNames = ["files", "bytes", "lines", "bytesParsed", "bodiesParsed"] as const;

/** The bytes of the files that findings and errors point into. */
function textsOf(
  shown: readonly Identified[],
  errors: readonly ReportedError[],
  packages: readonly Package[],
  sources: SourceCache,
): ReadonlyMap<string, Uint8Array> {
  const named = new Set(errors.map((error) => error.file));
  for (const { finding } of shown) {
    named.add(finding.file);
    for (const place of finding.because) named.add(place.file);
    for (const edit of finding.fix?.edits ?? []) named.add(edit.file);
  }
  const texts = new Map<string, Uint8Array>();
  for (const { files } of packages) {
    for (const file of files) {
      const bytes = named.has(file.display) && !texts.has(file.display) ? sources.bytesOf(file) : null;
      if (bytes !== null) texts.set(file.display, bytes);
    }
  }
  return texts;
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

/** What is left of a file's findings after its comments, and the comments that silenced nothing. */
function unsilenced(
  found: readonly Finding[],
  file: GoFile,
  suppressions: readonly Suppression[],
  isWhole: boolean,
  silencing: Silencing,
): Finding[] {
  const { known, wanted, ran, unused } = silencing;
  const { kept, used } = silence(found, suppressions, () => lineTable(bytesOf(file)));
  const left = kept.filter((finding) => wanted.has(finding.rule));
  // Of a broken file not everything was seen.
  if (unused !== null && isWhole && suppressions.length > 0) {
    left.push(...unusedSuppressions({ file: file.display, suppressions, used, ran, known, severity: unused }));
  }
  return left;
}

/** What stands in tests, samples and tools is a hint; what a generator writes is not ours to change. */
function asReported(finding: Finding, file: GoFile, isBeside: boolean): Finding {
  const severity = isBeside ? "hint" : finding.severity;
  return { ...finding, severity, fix: file.isGenerated ? null : finding.fix };
}

function bytesOf(file: GoFile): Uint8Array {
  const bytes = file.read();
  return isFileProblem(bytes) ? new Uint8Array(0) : bytes;
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
