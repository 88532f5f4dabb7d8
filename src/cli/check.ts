// defuse check: the main job.

import type { Confidence, Severity } from "../base/finding.ts";
import type { Report, ReportedFinding } from "../base/report.ts";
import { type Say, say } from "../base/say.ts";
import { neutralise } from "../base/terminal-text.ts";
import type { PackageCache } from "../engine/cache.ts";
import { type CheckRequest, type CheckResult, check, rulesAsked, serveChecks } from "../engine/check.ts";
import { type Config, configuredOptions, configuredRules } from "../engine/config.ts";
import type { LoadResult, ModuleHost } from "../go/module/load.ts";
import { joinPath, normalizePath } from "../go/module/paths.ts";
import { summaryLine } from "../report/text.ts";
import type { Rule } from "../rulekit/rule.ts";
import { Timing } from "../rulekit/timing.ts";
import { type Options, type ParsedArgs, suggestion } from "./args.ts";
import { applyBaseline, baselineUse } from "./baseline.ts";
import { cacheFor, cacheOptions } from "./cache.ts";
import { configOf } from "./config.ts";
import { fixFindings, fixMode } from "./fix.ts";
import { formats, render } from "./formats.ts";
import { type Command, exitCode, type Io } from "./io.ts";
import { askedOf, hostOf, load, type Overlay } from "./load.ts";
import { type CheckFrom, commitOf, sinceOf } from "./since.ts";
import { renderStats } from "./stats.ts";
import { UsageError } from "./usage-error.ts";

const shapes: Options = {
  format: { value: "FORMAT", oneOf: formats, doc: say`text (default), ${formats.slice(1).join(", ")}` },
  output: { value: "FILE", completes: "files", doc: say`write the findings to FILE instead of standard output` },
  fix: { doc: say`repair what can be repaired safely; the rest is reported` },
  diff: { doc: say`show what --fix would change as a unified diff, and write nothing` },
  rules: { value: "ID,...", completes: "rules", doc: say`only these rules (\`defuse rules\` lists them)` },
  severity: { value: "LEVEL", oneOf: ["error", "warning", "hint"], doc: say`report this and worse (default warning)` },
  confidence: { value: "LEVEL", oneOf: ["high", "medium", "low"], doc: say`report this and surer (default high)` },
  config: {
    value: "FILE",
    completes: "files",
    doc: say`instead of the nearest defuse.yaml at or above the working directory`,
  },
  since: { value: "GITREF", doc: say`report only what was not found at this commit` },
  baseline: { value: "FILE", completes: "files", doc: say`findings recorded in FILE are not reported` },
  "write-baseline": {
    value: "FILE",
    isOptional: true,
    completes: "files",
    doc: say`record what is found now (FILE, --baseline's, or defuse-baseline.json)`,
  },
  tests: { doc: say`read _test.go files; their findings are hints (default)` },
  "no-tests": { doc: say`leave _test.go files out` },
  generated: { doc: say`report findings in generated files, too` },
  tags: { value: "LIST", doc: say`build tags, comma-separated; fixes one build configuration` },
  goos: { value: "OS", doc: say`check for this operating system only` },
  goarch: { value: "ARCH", doc: say`check for this architecture only` },
  "stdin-filename": { value: "FILE", completes: "files", doc: say`check standard input as this file of its package` },
  "all-modules": { doc: say`check nested modules as well` },
  ...cacheOptions,
  "no-cache": { doc: say`check everything anew, and keep nothing for the next run` },
  jobs: { value: "N", doc: say`check with N threads (default 1; --stats and --stdin-filename use one)` },
  stats: { value: "json", oneOf: ["json"], isOptional: true, doc: say`figures of the run on standard error` },
  quiet: { doc: say`findings and errors only: no notes, no summary` },
  color: { value: "WHEN", oneOf: ["auto", "always", "never"], doc: say`colours (default auto; NO_COLOR is obeyed)` },
};

export const checkCommand: Command = {
  name: "check",
  summary: say`find leaks and defer mistakes in Go code`,
  usage: ["[PATTERN...]"],
  about: say`A PATTERN is a Go package pattern (./..., ./x, example.com/m/...), a directory or .go files; default ./...`,
  operands: "files",
  options: shapes,
  notes: say`Exit status: 0 nothing found, 1 findings (with --fix: findings that remain), 2 wrong usage or input that could
not be read or parsed, 3 a defect in defuse, 130 after Ctrl-C.`,
  examples: [
    { command: "defuse check", doc: say`the module around the working directory` },
    { command: "defuse check ./internal/... cmd/server", doc: say`some packages` },
    { command: "defuse check --format sarif --output f.sarif", doc: say`for other programs` },
    { command: "defuse check --diff | less", doc: say`what --fix would change` },
    { command: "defuse check --severity hint", doc: say`with hints and what stands in tests` },
    { command: "defuse check --write-baseline", doc: say`record today's findings ...` },
    { command: "defuse check --baseline defuse-baseline.json", doc: say`... and report only new ones` },
  ],
  run: runCheck,
};

async function runCheck(args: ParsedArgs, io: Io): Promise<number> {
  const { options } = args;
  const started = { ms: io.clock.elapsedMs(), cpuMs: io.clock.cpuMs() };
  const config = await configOf(options.get("config"), io);
  const known = configuredRules(io.rules, config);
  const rules = selectRules(options.get("rules"), known);
  if (options.has("tests") && options.has("no-tests"))
    throw new UsageError(say`--tests reads test files, --no-tests leaves them out: choose one`);
  const jobs = options.get("jobs");
  if (jobs !== undefined && !/^[1-9][0-9]*$/.test(jobs))
    throw new UsageError(say`--jobs ${jobs}: not a positive number`);
  const crew = io.workers === null ? null : { workers: io.workers, jobs: Number(jobs ?? 1) };
  const mode = fixMode(args);
  const quiet = options.has("quiet");
  const asked = askedOf(args, config, io);
  const cache = cacheFor(args, rules, known, config, io);
  const host = hostOf(io, cache);
  const timing = options.has("stats") ? new Timing(() => io.clock.elapsedMs()) : null;
  const find = (): LoadResult => load(asked, io, new Map(), host);
  const loaded = io.interruptible(timing === null ? find : () => timing.phase("find", find));
  if (loaded.usage.length > 0) throw new UsageError(loaded.usage.reduce((some, one) => say`${some}\ndefuse: ${one}`));
  const baseline = baselineUse(options, config, io);
  const commit = await commitOf(args, io);
  const progress = progressOf(io, quiet);
  const requestFrom = requesterOf(args, rules, known, config, {
    progress: progress.show,
    timing,
    interruptible: io.interruptible,
  });
  const request = requestFrom(host, loaded, cache);
  if (io.employer !== null) {
    await serveChecks(request, io.employer);
    return exitCode.clean;
  }
  // Only one knows what takes how long, and what is on no disk.
  const isShared = timing === null && asked.overlay.size === 0;
  const all = await check({ ...request, crew: isShared ? crew : null });
  const checkFrom: CheckFrom = (...of) => check(requestFrom(...of));
  const since = await sinceOf({ commit, asked, loaded, result: all }, checkFrom, io);
  const found = since.filter(all);
  const checkLoaded = async (some: LoadResult): Promise<CheckResult> => since.filter(await checkFrom(hostOf(io), some));
  const reload = (overlay: Overlay): LoadResult => load(asked, io, overlay);
  const fixed = mode === "" ? null : await fixFindings({ mode, loaded, result: found, reload, check: checkLoaded }, io);
  progress.clear();
  const ran = new Set(rulesAsked(rules, (options.get("severity") ?? "warning") as Severity).map((rule) => rule.id));
  const result = fixed?.result ?? found;
  const outcome =
    baseline === null ? { findings: result.findings, notes: [] } : applyBaseline(baseline, result, ran, io);
  const notes = [...since.notes, ...outcome.notes];
  const report = reportOf(result, outcome.findings, io, started);
  const text = mode === "diff" ? (fixed?.diff ?? "") : await render(report, rules, options, io);
  write(text, options.get("output"), io);
  writeErrors(report, io);
  if (!quiet) {
    const format = mode === "diff" ? mode : (options.get("format") ?? "text");
    const isRecorded = baseline?.isWritten === true;
    writeNotes(report, loaded, { summary: fixed?.summary ?? [], baseline: notes, isRecorded }, format, io);
  }
  if (timing !== null) io.terminal.writeError(renderStats(report, timing, options.get("stats") === "json", io));
  if (report.errors.length > 0) return exitCode.usage;
  return report.findings.length > 0 ? exitCode.findings : exitCode.clean;
}

function requesterOf(
  { options }: ParsedArgs,
  rules: readonly Rule[],
  allRules: readonly Rule[],
  config: Config,
  watching: Pick<CheckRequest, "progress" | "timing" | "interruptible">,
): (host: ModuleHost, loaded: LoadResult, cache?: PackageCache | null) => CheckRequest {
  return (host, loaded, cache = null) => ({
    host,
    loaded,
    cache,
    rules,
    allRules,
    severity: (options.get("severity") ?? "warning") as Severity,
    confidence: (options.get("confidence") ?? "high") as Confidence,
    tests: !options.has("no-tests"),
    generated: options.has("generated"),
    ruleOptions: configuredOptions(config),
    resources: config.resources,
    ...watching,
  });
}

function selectRules(list: string | undefined, known: readonly Rule[]): readonly Rule[] {
  if (list === undefined) return known.filter((rule) => rule.default === "on");
  const ids = known.map((rule) => rule.id);
  const asked = list
    .split(",")
    .map((id) => id.trim())
    .filter((id) => id !== "");
  if (asked.length === 0) throw new UsageError(say`--rules needs a rule (\`defuse rules\` lists them)`);
  return asked.map((id) => {
    const rule = known.find((r) => r.id === id);
    if (rule === undefined)
      throw new UsageError(say`unknown rule ${id}${suggestion(id, ids, "")} (\`defuse rules\` lists them)`);
    return rule;
  });
}

function progressOf(io: Io, quiet: boolean): { show: (done: number, total: number) => void; clear: () => void } {
  if (quiet || !io.terminal.isErrorInteractive) return { show: () => {}, clear: () => {} };
  let last = io.clock.elapsedMs();
  let isShown = false;
  return {
    show(done, total) {
      const now = io.clock.elapsedMs();
      if (now - last < 200) return;
      last = now;
      isShown = true;
      io.terminal.writeError(`\r\u001b[K${io.tell(say`checking package ${done + 1} of ${total}`)}`);
    },
    clear() {
      if (isShown) io.terminal.writeError("\r\u001b[K");
    },
  };
}

function reportOf(
  result: CheckResult,
  findings: readonly ReportedFinding[],
  io: Io,
  started: { ms: number; cpuMs: number },
): Report {
  const { stats } = result;
  return {
    findings,
    errors: result.errors,
    stats: {
      ...stats,
      ms: Math.round(io.clock.elapsedMs() - started.ms),
      cpuMs: Math.round(io.clock.cpuMs() - started.cpuMs),
      peakRssBytes: io.peakRssBytes(),
      cacheHits: result.cacheHits,
    },
    sourceOf: (file) => result.sources.get(file) ?? null,
  };
}

function write(text: string, file: string | undefined, io: Io): void {
  // /dev/stdout may lead to a file, which would be replaced.
  if (file === undefined || file === "-" || file === "/dev/stdout") {
    io.terminal.write(text);
    return;
  }
  const problem = io.files.writeFileAtomic(joinPath(io.cwd, normalizePath(file)), new TextEncoder().encode(text));
  if (problem !== null) throw new UsageError(say`${file}: ${problem.message}`);
}

/** What --fix did, and what a baseline hides. */
interface Notes {
  readonly summary: readonly Say[];
  readonly baseline: readonly Say[];
  /** All findings went into a baseline. */
  readonly isRecorded: boolean;
}

/** What was not read or parsed makes the exit status, so it is told in any case. */
function writeErrors({ errors }: Report, io: Io): void {
  for (const { file, line, column, message } of errors) {
    const place = line > 0 ? `${file}:${line}:${column}` : file;
    io.terminal.writeError(`${neutralise(place)}: ${neutralise(io.tell(message))}\n`);
  }
}

function writeNotes(report: Report, loaded: LoadResult, notes: Notes, format: string, io: Io): void {
  const { summary, baseline, isRecorded } = notes;
  const lines: string[] = [];
  const told = (text: Say): number => lines.push(neutralise(io.tell(text)));
  const skipped = loaded.skippedModules.length;
  if (skipped > 0) {
    const modules = skipped === 1 ? say`${skipped} nested module was` : say`${skipped} nested modules were`;
    told(say`note: ${modules} not checked (--all-modules checks them)`);
  }
  baseline.forEach(told);
  if (format === "text" && !isRecorded) {
    if (report.findings.length > 0) lines.push("");
    told(summaryLine(report));
    const first = report.findings[0];
    if (first !== undefined) told(say`\`defuse explain ${first.finding.rule}\` says more`);
    const fixable = report.findings.filter(({ finding }) => finding.fix !== null).length;
    if (fixable > 0 && summary.length === 0) told(say`--fix repairs ${fixable} of them, --diff shows how`);
  }
  summary.forEach(told);
  if (lines.length > 0) io.terminal.writeError(`${lines.join("\n")}\n`);
}
