// --baseline and --write-baseline: which file, what it hides, writing it.

import type { ReportedFinding } from "../base/report.ts";
import { type Say, say } from "../base/say.ts";
import {
  type BaselineEntry,
  countGone,
  entriesOf,
  maxBaselineSize,
  parseBaseline,
  renderBaseline,
  withoutKnown,
} from "../engine/baseline.ts";
import type { CheckResult } from "../engine/check.ts";
import type { Config } from "../engine/config.ts";
import { displayPath, joinPath, normalizePath, parentOf } from "../go/module/paths.ts";
import { isFileProblem } from "../host/files.ts";
import type { Io } from "./io.ts";
import { UsageError } from "./usage-error.ts";

/** What is left of the findings, and what is said about the rest on standard error. */
export interface Outcome {
  readonly findings: readonly ReportedFinding[];
  readonly notes: readonly Say[];
}

export interface BaselineUse {
  /** Absolute. */
  readonly path: string;
  readonly isWritten: boolean;
  readonly entries: readonly BaselineEntry[];
}

const defaultName = "defuse-baseline.json";

/** What the options and the configuration ask for, the file read; null: no baseline. */
export function baselineUse(options: ReadonlyMap<string, string>, config: Config, io: Io): BaselineUse | null {
  const named = options.get("baseline");
  const written = options.get("write-baseline");
  if (named !== undefined && written !== undefined && written !== "") {
    throw new UsageError(say`--baseline and --write-baseline=FILE both name a file: leave one of them out`);
  }
  const isWritten = written !== undefined;
  const given = written || named;
  if (given !== undefined) return readUse(joinPath(io.cwd, normalizePath(given)), isWritten, "", io);
  const { baseline } = config;
  if (baseline === null) return isWritten ? readUse(joinPath(io.cwd, defaultName), true, "", io) : null;
  const place = `${displayPath(config.path, io.cwd)}:${baseline.line}:${baseline.column}: `;
  return readUse(baseline.path, isWritten, place, io);
}

/** `place`: where the file is named, to stand before what is wrong with it. */
function readUse(path: string, isWritten: boolean, place: string, io: Io): BaselineUse {
  const shown = `${place}${displayPath(path, io.cwd)}`;
  const bytes = io.files.readFile(path, maxBaselineSize);
  if (isFileProblem(bytes)) {
    if (isWritten && bytes.problem === "missing") return { path, isWritten, entries: [] };
    const hint = bytes.problem === "missing" ? say` (--write-baseline makes it)` : "";
    throw new UsageError(say`${shown}: ${bytes.message}${hint}`);
  }
  const entries = parseBaseline(new TextDecoder().decode(bytes));
  if ("template" in entries) {
    throw new UsageError(say`${shown}: ${entries}${isWritten ? say`, and is not overwritten` : ""}`);
  }
  return { path, isWritten, entries };
}

export function applyBaseline(use: BaselineUse, result: CheckResult, ran: ReadonlySet<string>, io: Io): Outcome {
  const isJudged = judgeOf(use, result, ran, io);
  const shown = displayPath(use.path, io.cwd);
  if (use.isWritten) {
    const now = entriesOf(result.findings, (file) => displayPath(joinPath(io.cwd, file), parentOf(use.path)));
    const kept = use.entries.filter((entry) => !isJudged(entry));
    const text = renderBaseline([...now, ...kept]);
    const problem = io.files.writeFileAtomic(use.path, new TextEncoder().encode(text));
    if (problem !== null) throw new UsageError(say`${shown}: ${problem.message}`);
    const rest = kept.length > 0 ? say`; ${kept.length} of what was not checked stay` : "";
    return { findings: [], notes: [say`wrote ${countOf(result.findings.length, "finding")} to ${shown}${rest}`] };
  }
  const { findings, hidden } = withoutKnown(result.findings, use.entries);
  const gone = countGone(use.entries, result.all, isJudged);
  const notes: Say[] = [];
  if (hidden > 0) notes.push(say`note: ${countOf(hidden, "finding")} in ${shown} not shown`);
  if (gone > 0) notes.push(say`note: ${countOf(gone, "entry")} of ${shown} gone from the code (--write-baseline)`);
  return { findings, notes };
}

/** A run judges the entries of the rules that ran, in files that were checked or do not exist any more. */
function judgeOf(
  use: BaselineUse,
  result: CheckResult,
  ran: ReadonlySet<string>,
  io: Io,
): (entry: BaselineEntry) => boolean {
  const known = new Set(io.rules.map((rule) => rule.id));
  const dir = parentOf(use.path);
  const isMissing = (path: string): boolean => {
    const stat = io.files.stat(path);
    return isFileProblem(stat) && stat.problem === "missing";
  };
  return (entry) => {
    if (known.has(entry.rule) && !ran.has(entry.rule)) return false;
    const path = joinPath(dir, normalizePath(entry.file));
    return result.checked.has(displayPath(path, io.cwd)) || isMissing(path);
  };
}

function countOf(count: number, what: "finding" | "entry"): Say {
  if (what === "entry") return count === 1 ? say`${count} entry` : say`${count} entries`;
  return count === 1 ? say`${count} finding` : say`${count} findings`;
}
