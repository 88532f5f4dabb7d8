// A baseline: findings that are known and not reported again, as fingerprints with counts. Its text is sorted and has
// one entry a line, so that two of them merge like code.
import type { ReportedFinding } from "../base/report.ts";
import { type Say, say } from "../base/say.ts";
import type { Identified } from "./check.ts";

export interface BaselineEntry {
  /** Relative to the folder of the baseline, "/" on every system. For people, and to know what a run can judge. */
  readonly file: string;
  readonly rule: string;
  readonly fingerprint: string;
  readonly count: number;
}

export const maxBaselineSize = 32 * 1024 * 1024;

/** The entries of a baseline's text, or what is wrong with it. */
export function parseBaseline(text: string): readonly BaselineEntry[] | Say {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return say`not JSON`;
  }
  if (typeof value !== "object" || value === null || !("version" in value) || !("findings" in value)) {
    return say`not a baseline: \`version\` and \`findings\` are missing`;
  }
  if (value.version !== 1) return say`a baseline of another version of defuse`;
  if (!Array.isArray(value.findings)) return say`not a baseline: \`findings\` is no list`;
  const entries: BaselineEntry[] = [];
  for (const [i, entry] of (value.findings as readonly unknown[]).entries()) {
    if (!isEntry(entry)) return say`entry ${i + 1} of \`findings\` is not {file, rule, fingerprint, count}`;
    entries.push(entry);
  }
  return entries;
}

function isEntry(value: unknown): value is BaselineEntry {
  if (typeof value !== "object" || value === null) return false;
  const { file, rule, fingerprint, count } = value as Partial<Record<keyof BaselineEntry, unknown>>;
  const isCount = typeof count === "number" && Number.isSafeInteger(count) && count > 0;
  return typeof file === "string" && typeof rule === "string" && typeof fingerprint === "string" && isCount;
}

export function renderBaseline(entries: readonly BaselineEntry[]): string {
  const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
  const lines = [...entries]
    .sort((a, b) => compare(a.file, b.file) || compare(a.rule, b.rule) || compare(a.fingerprint, b.fingerprint))
    .map(({ file, rule, fingerprint, count }) => `    ${JSON.stringify({ file, rule, fingerprint, count })}`);
  const list = lines.length === 0 ? "[]" : `[\n${lines.join(",\n")}\n  ]`;
  return `{\n  "version": 1,\n  "findings": ${list}\n}\n`;
}

/** The entries for findings; `fileOf` makes what is shown relative to the baseline. */
export function entriesOf(
  findings: readonly ReportedFinding[],
  fileOf: (display: string) => string,
): readonly BaselineEntry[] {
  const entries = new Map<string, BaselineEntry>();
  for (const { finding, fingerprint } of findings) {
    const count = (entries.get(fingerprint)?.count ?? 0) + 1;
    entries.set(fingerprint, { file: fileOf(finding.file), rule: finding.rule, fingerprint, count });
  }
  return [...entries.values()];
}

export interface Filtered {
  readonly findings: readonly ReportedFinding[];
  readonly hidden: number;
}

/** Takes out the findings that are known, each entry as often as it counts. */
export function withoutKnown(
  findings: readonly ReportedFinding[],
  known: readonly Pick<BaselineEntry, "fingerprint" | "count">[],
): Filtered {
  const left = new Map<string, number>();
  for (const { fingerprint, count } of known) left.set(fingerprint, (left.get(fingerprint) ?? 0) + count);
  const fresh = findings.filter(({ fingerprint }) => {
    const count = left.get(fingerprint) ?? 0;
    if (count > 0) left.set(fingerprint, count - 1);
    return count === 0;
  });
  return { findings: fresh, hidden: findings.length - fresh.length };
}

/** How many of the entries that a run can judge it did not find, whatever the asked-for severity. */
export function countGone(
  entries: readonly BaselineEntry[],
  all: readonly Identified[],
  isJudged: (entry: BaselineEntry) => boolean,
): number {
  const seen = new Map<string, number>();
  for (const { fingerprint } of all) seen.set(fingerprint, (seen.get(fingerprint) ?? 0) + 1);
  let gone = 0;
  for (const entry of entries) {
    if (isJudged(entry)) gone += Math.max(0, entry.count - (seen.get(entry.fingerprint) ?? 0));
  }
  return gone;
}
