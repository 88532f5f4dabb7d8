// defuse check --fix and --diff: repairs what can be repaired, then writes the files or shows the difference.

import type { ReportedFinding } from "../base/report.ts";
import { type Say, say } from "../base/say.ts";
import { neutralise } from "../base/terminal-text.ts";
import { type FixedFile, type Refusal, writeFixed } from "../engine/apply.ts";
import type { CheckResult } from "../engine/check.ts";
import { type Rechecked, repair } from "../engine/repair.ts";
import type { LoadResult } from "../go/module/load.ts";
import type { GoFile } from "../go/module/package.ts";
import { isFileProblem } from "../host/files.ts";
import { unifiedDiff } from "../report/diff.ts";
import type { ParsedArgs } from "./args.ts";
import type { Io } from "./io.ts";
import { UsageError } from "./usage-error.ts";

export interface FixRequest {
  readonly mode: "fix" | "diff";
  readonly loaded: LoadResult;
  readonly result: CheckResult;
  /** Loads the same patterns again, with texts that are not on disk. */
  readonly reload: (overlay: ReadonlyMap<string, Uint8Array>) => LoadResult;
  readonly check: (loaded: LoadResult) => Promise<CheckResult>;
}

export interface FixOutcome {
  /** What is left: the findings after a fix; those of the unchanged tree after a diff. */
  readonly result: CheckResult;
  readonly diff: string;
  /** Lines for standard error. */
  readonly summary: readonly Say[];
}

/** "" where neither is asked for. */
export function fixMode({ options }: ParsedArgs): "fix" | "diff" | "" {
  const isFix = options.has("fix");
  const isDiff = options.has("diff");
  if (isFix && isDiff) throw new UsageError(say`--fix writes the fixes, --diff only shows them: choose one`);
  if ((isFix || isDiff) && options.has("stdin-filename")) {
    throw new UsageError(say`--${isFix ? "fix" : "diff"} works on files, not on standard input`);
  }
  if (isDiff && options.has("format")) throw new UsageError(say`--diff prints a unified diff: it takes no --format`);
  return isFix ? "fix" : isDiff ? "diff" : "";
}

export async function fixFindings(request: FixRequest, io: Io): Promise<FixOutcome> {
  const { mode, loaded, result } = request;
  const targets = new Map<string, GoFile>(
    loaded.packages.flatMap((pkg) => pkg.targets.map((file) => [file.display, file] as const)),
  );
  const repaired = await repair({
    findings: result.findings,
    sources: result.sources,
    broken: new Set(result.errors.map((error) => error.file)),
    pathOf: (file) => targets.get(file)?.path ?? null,
    recheck: (changed) => recheck(request, changed),
  });
  const roots = [io.cwd, ...loaded.modules.map((module) => module.dir)];
  const refusals = [...repaired.refusals, ...(mode === "fix" ? writeFixed(io.files, repaired.fixed, roots) : [])];
  const refused = new Set(refusals.map((refusal) => refusal.file));
  const fixed = repaired.fixed.filter((file) => mode === "diff" || !isUnwritten(file, refusals, repaired.refusals));
  const remaining = new Map(fixed.map(({ file }) => [file, repaired.remaining.get(file) ?? []]));
  const findings = result.findings.filter(({ finding }) => !remaining.has(finding.file));
  const left = [...findings, ...[...remaining.values()].flat()].sort(byFile);
  const summary = summarize(result.findings, left, fixed.length, refused, refusals, mode);
  if (mode === "diff") return { result, diff: withoutLinks(fixed, io).map(diffOf(io)).join(""), summary };
  const sources = new Map([...result.sources, ...fixed.map(({ file, after }) => [file, after] as const)]);
  return { result: { ...result, findings: left, sources }, diff: "", summary };
}

/** Only the packages of the changed files are checked again. */
async function recheck(request: FixRequest, changed: ReadonlyMap<string, Uint8Array>): Promise<Rechecked> {
  const loaded = request.reload(changed);
  const packages = loaded.packages.filter((pkg) => pkg.targets.some((file) => changed.has(file.path)));
  return request.check({ ...loaded, packages });
}

function isUnwritten({ file }: FixedFile, all: readonly Refusal[], earlier: readonly Refusal[]): boolean {
  return all.some((refusal) => refusal.file === file && !earlier.includes(refusal));
}

function byFile(a: ReportedFinding, b: ReportedFinding): number {
  return a.finding.file < b.finding.file ? -1 : a.finding.file > b.finding.file ? 1 : a.finding.pos - b.finding.pos;
}

/** "3 findings fixed in 2 files, 2 not fixed", and why not. */
function summarize(
  before: readonly ReportedFinding[],
  left: readonly ReportedFinding[],
  files: number,
  refused: ReadonlySet<string>,
  refusals: readonly Refusal[],
  mode: "fix" | "diff",
): Say[] {
  const fixed = before.length - left.length;
  const findings = fixed === 1 ? say`${fixed} finding` : say`${fixed} findings`;
  const where = files === 1 ? say`${files} file` : say`${files} files`;
  const lines =
    mode === "fix"
      ? [say`${findings} fixed in ${where}, ${left.length} not`]
      : [say`${findings} would be fixed in ${where}, ${left.length} not`];
  const unsafe = left.filter(({ finding }) => finding.fix === null);
  if (unsafe.length > 0)
    lines.push(say`note: ${unsafe.length} without a safe fix (${byRule(unsafe)}): see the help of each`);
  const waiting = left.filter(({ finding }) => finding.fix !== null && !refused.has(finding.file)).length;
  if (waiting > 0) lines.push(say`note: ${waiting} overlap others: run it again`);
  for (const { file, reason } of refusals) lines.push(say`note: ${file}: not fixed, ${reason}`);
  return lines;
}

/** "2 defer-in-loop, 1 tx-not-finished". */
function byRule(findings: readonly ReportedFinding[]): string {
  const counts = new Map<string, number>();
  for (const { finding } of findings) counts.set(finding.rule, (counts.get(finding.rule) ?? 0) + 1);
  return [...counts].map(([rule, n]) => `${n} ${rule}`).join(", ");
}

/** A file that has other names, symbolic links, is shown once, by its own name where that is among them. */
function withoutLinks(fixed: readonly FixedFile[], io: Io): FixedFile[] {
  const shown = new Map<string, FixedFile>();
  for (const file of fixed) {
    const real = io.files.realPath(file.path);
    const key = isFileProblem(real) ? file.path : real;
    if (!shown.has(key) || key === file.path) shown.set(key, file);
  }
  const kept = new Set(shown.values());
  return fixed.filter((file) => kept.has(file));
}

/** As text that applies with `patch -p1`; on a terminal nothing of it is a control sequence. */
function diffOf(io: Io): (fixed: FixedFile) => string {
  return ({ file, before, after }) => {
    const decoder = new TextDecoder("utf-8", { ignoreBOM: true });
    const diff = unifiedDiff(neutralise(file), decoder.decode(before), decoder.decode(after));
    if (!io.terminal.isInteractive) return diff;
    return diff
      .split("\n")
      .map((line) => line.split("\t").map(neutralise).join("\t"))
      .join("\n");
  };
}
