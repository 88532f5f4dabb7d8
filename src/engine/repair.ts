// Fixes in rounds: apply what does not overlap, check the changed files again, and go on with what is offered then.
// A file whose findings do not become fewer, or which no longer parses, gets its text of before the round back.
import type { Finding } from "../base/finding.ts";
import type { ReportedFinding } from "../base/report.ts";
import { say } from "../base/say.ts";
import { parseSource } from "../go/syntax/parser.ts";
import { applyEdits, type FixedFile, fixesThatFit, isSameText, type Refusal } from "./apply.ts";

export interface RepairRequest {
  readonly findings: readonly ReportedFinding[];
  /** Display path -> the bytes the findings were made from. */
  readonly sources: ReadonlyMap<string, Uint8Array>;
  /** Files with errors: nothing is changed in them. */
  readonly broken: ReadonlySet<string>;
  readonly pathOf: (file: string) => string | null;
  /** Checks the packages of the changed files (path -> text) again. */
  readonly recheck: (changed: ReadonlyMap<string, Uint8Array>) => Promise<Rechecked>;
}

export interface Rechecked {
  readonly findings: readonly ReportedFinding[];
  readonly sources: ReadonlyMap<string, Uint8Array>;
}

export interface Repaired {
  readonly fixed: readonly FixedFile[];
  /** What the changed files' findings are then, by file. */
  readonly remaining: ReadonlyMap<string, readonly ReportedFinding[]>;
  readonly refusals: readonly Refusal[];
}

const maxRounds = 10;

/** One file on its way through the rounds. */
interface Draft {
  readonly file: string;
  readonly path: string;
  readonly before: Uint8Array;
  text: Uint8Array;
  findings: readonly ReportedFinding[];
  isDone: boolean;
}

export async function repair(request: RepairRequest): Promise<Repaired> {
  const refusals: Refusal[] = [];
  const drafts = draftsOf(request, refusals);
  for (let round = 0; round < maxRounds; round++) {
    const changed = applyRound(drafts, refusals);
    if (changed.size === 0) break;
    const texts = new Map(drafts.filter((d) => d.text !== d.before).map((d) => [d.path, d.text]));
    for (const [draft, old] of changed) texts.set(draft.path, old.after);
    const result = await request.recheck(texts);
    const found = groupByFile(result.findings);
    for (const [draft, { after }] of changed) accept(draft, after, found.get(draft.file) ?? [], refusals);
  }
  const fixed = drafts.filter((draft) => !isSameText(draft.before, draft.text));
  return {
    fixed: fixed.map(({ file, path, before, text }) => ({ file, path, before, after: text })),
    remaining: new Map(fixed.map(({ file, findings }) => [file, findings])),
    refusals,
  };
}

function draftsOf(request: RepairRequest, refusals: Refusal[]): Draft[] {
  const drafts: Draft[] = [];
  for (const [file, findings] of groupByFile(request.findings)) {
    if (findings.every(({ finding }) => finding.fix === null)) continue;
    const before = request.sources.get(file);
    const path = request.pathOf(file);
    if (before === undefined || path === null) continue;
    if (request.broken.has(file)) refusals.push({ file, reason: say`it has errors` });
    else if (!isUtf8(before)) refusals.push({ file, reason: say`it is not valid UTF-8` });
    else drafts.push({ file, path, before, text: before, findings, isDone: false });
  }
  return drafts;
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

function groupByFile(findings: readonly ReportedFinding[]): Map<string, ReportedFinding[]> {
  const groups = new Map<string, ReportedFinding[]>();
  for (const reported of findings) {
    const list = groups.get(reported.finding.file);
    if (list === undefined) groups.set(reported.finding.file, [reported]);
    else list.push(reported);
  }
  return groups;
}

/** The new texts of a round; files in which nothing is left to do, or that would not parse, are done. */
function applyRound(drafts: readonly Draft[], refusals: Refusal[]): Map<Draft, { readonly after: Uint8Array }> {
  const changed = new Map<Draft, { readonly after: Uint8Array }>();
  for (const draft of drafts) {
    if (draft.isDone) continue;
    const chosen = fixesThatFit(draft.findings.map(({ finding }) => finding).filter((f) => isWithin(f, draft.file)));
    const edits = chosen.flatMap((finding) => finding.fix?.edits ?? []);
    const after = edits.length === 0 ? null : applyEdits(draft.text, edits);
    if (after !== null && parses(draft.file, after)) {
      changed.set(draft, { after });
      continue;
    }
    draft.isDone = true;
    if (edits.length > 0) refusals.push({ file: draft.file, reason: say`the fix would not parse` });
  }
  return changed;
}

/** A fix that edits other files, too, is none that can be taken back file by file. */
function isWithin(finding: Finding, file: string): boolean {
  return finding.fix?.edits.every((edit) => edit.file === file) === true;
}

function parses(file: string, bytes: Uint8Array): boolean {
  const source = parseSource(file, bytes);
  source.parseAll();
  return source.errors.length === 0;
}

function accept(draft: Draft, after: Uint8Array, found: readonly ReportedFinding[], refusals: Refusal[]): void {
  if (found.length < draft.findings.length && addsNothing(draft.findings, found)) {
    draft.text = after;
    draft.findings = found;
    return;
  }
  draft.isDone = true;
  refusals.push({ file: draft.file, reason: say`the fix does not silence its finding` });
}

/** Rule, function and text there: what a finding is while its lines move. */
function addsNothing(before: readonly ReportedFinding[], after: readonly ReportedFinding[]): boolean {
  const counts = new Map<string, number>();
  const key = ({ finding }: ReportedFinding): string =>
    [finding.rule, finding.functionName, finding.snippet.replace(/\s+/g, " ")].join("\u0000");
  for (const reported of before) counts.set(key(reported), (counts.get(key(reported)) ?? 0) + 1);
  for (const reported of after) {
    const left = (counts.get(key(reported)) ?? 0) - 1;
    if (left < 0) return false;
    counts.set(key(reported), left);
  }
  return true;
}
