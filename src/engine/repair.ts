// Fixes in rounds: apply what does not overlap, check the changed packages again, and go on with what is offered then. A
// file in which a fix did not silence its finding, or brought another one, gets its text of before the round back, and
// goes on without that fix. What the fixes bring to other files of their package counts as well.

import type { Finding } from "../base/finding.ts";
import { grouped } from "../base/grouped.ts";
import type { ReportedFinding } from "../base/report.ts";
import { type Say, say } from "../base/say.ts";
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

/** Loops in loops take a round each; a fix that is taken back takes one, too. */
const maxRounds = 24;

/** One file on its way through the rounds. */
interface Draft {
  readonly file: string;
  readonly path: string;
  readonly before: Uint8Array;
  text: Uint8Array;
  findings: readonly ReportedFinding[];
  /** Keys of findings whose fix was taken back. */
  readonly banned: Set<string>;
  isDone: boolean;
}

/** What a round makes of a file, and the findings whose fixes made it. */
interface Attempt {
  readonly after: Uint8Array;
  readonly chosen: readonly Finding[];
}

export async function repair(request: RepairRequest): Promise<Repaired> {
  const refusals: Refusal[] = [];
  const drafts = draftsOf(request, refusals);
  const known = new Map(grouped(request.findings, ({ finding }) => finding.file));
  for (let round = 0; round < maxRounds; round++) {
    const attempts = applyRound(drafts, refusals);
    if (attempts.size === 0) break;
    const texts = new Map(drafts.filter((d) => d.text !== d.before).map((d) => [d.path, d.text]));
    for (const [draft, { after }] of attempts) texts.set(draft.path, after);
    const result = await request.recheck(texts);
    const found = grouped(result.findings, ({ finding }) => finding.file);
    const disturbed = disturbedFolders(attempts, known, found);
    for (const [draft, attempt] of attempts) {
      const now = found.get(draft.file) ?? [];
      if (disturbed.has(folderOf(draft.file))) takeBack(draft, attempt.chosen, bringsElsewhere, refusals);
      else if (accept(draft, attempt, now, refusals)) known.set(draft.file, now);
    }
  }
  const fixed = drafts.filter((draft) => !isSameText(draft.before, draft.text));
  return {
    fixed: fixed.map(({ file, path, before, text }) => ({ file, path, before, after: text })),
    remaining: new Map(fixed.map(({ file, findings }) => [file, findings])),
    refusals,
  };
}

/** Folders in which a file that is not changed has a finding that it had not. */
function disturbedFolders(
  attempts: ReadonlyMap<Draft, Attempt>,
  known: ReadonlyMap<string, readonly ReportedFinding[]>,
  found: ReadonlyMap<string, readonly ReportedFinding[]>,
): ReadonlySet<string> {
  const changed = new Set([...attempts.keys()].map(({ file }) => file));
  const disturbed = new Set<string>();
  for (const [file, now] of found) {
    if (!changed.has(file) && added(known.get(file) ?? [], now).length > 0) disturbed.add(folderOf(file));
  }
  return disturbed;
}

function folderOf(file: string): string {
  return file.slice(0, Math.max(0, file.lastIndexOf("/")));
}

function draftsOf(request: RepairRequest, refusals: Refusal[]): Draft[] {
  const drafts: Draft[] = [];
  for (const [file, findings] of grouped(request.findings, ({ finding }) => finding.file)) {
    if (findings.every(({ finding }) => finding.fix === null)) continue;
    const before = request.sources.get(file);
    const path = request.pathOf(file);
    if (before === undefined || path === null) continue;
    if (request.broken.has(file)) refusals.push({ file, reason: say`it has errors` });
    else if (!isUtf8(before)) refusals.push({ file, reason: say`it is not valid UTF-8` });
    else drafts.push({ file, path, before, text: before, findings, banned: new Set(), isDone: false });
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

/** The new texts of a round; files in which nothing is left to do are done. */
function applyRound(drafts: readonly Draft[], refusals: Refusal[]): Map<Draft, Attempt> {
  const attempts = new Map<Draft, Attempt>();
  for (const draft of drafts) {
    const attempt = draft.isDone ? null : nextAttempt(draft, refusals);
    if (attempt === null) draft.isDone = true;
    else attempts.set(draft, attempt);
  }
  return attempts;
}

function nextAttempt(draft: Draft, refusals: Refusal[]): Attempt | null {
  for (;;) {
    const open = draft.findings.map(({ finding }) => finding).filter((finding) => !draft.banned.has(keyOf(finding)));
    const chosen = fixesThatFit(open.filter((finding) => isWithin(finding, draft.file)));
    const after = applyEdits(
      draft.text,
      chosen.flatMap((finding) => finding.fix?.edits ?? []),
    );
    if (chosen.length === 0 || after === null) return null;
    if (parses(draft.file, after)) return { after, chosen };
    takeBack(draft, unparsable(chosen, draft), say`the fix would not parse`, refusals);
  }
}

/** Those that do not parse even alone; all, where it is only together that they do not. */
function unparsable(chosen: readonly Finding[], draft: Draft): readonly Finding[] {
  const alone = chosen.filter((finding) => {
    const after = applyEdits(draft.text, finding.fix?.edits ?? []);
    return after === null || !parses(draft.file, after);
  });
  return alone.length === 0 ? chosen : alone;
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

/** Whether the round's text is kept: each of its fixes has silenced its finding, and none has brought another one. */
function accept(draft: Draft, attempt: Attempt, found: readonly ReportedFinding[], refusals: Refusal[]): boolean {
  const { after, chosen } = attempt;
  const before = draft.findings;
  const left = counted(found);
  const had = counted(before);
  const loud = chosen.filter((finding) => (left.get(keyOf(finding)) ?? 0) >= (had.get(keyOf(finding)) ?? 0));
  const fresh = added(before, found);
  if (loud.length === 0 && fresh.length === 0) {
    draft.text = after;
    draft.findings = found;
    return true;
  }
  takeBack(draft, loud, say`the fix does not silence its finding`, refusals);
  if (fresh.length === 0) return false;
  const functions = new Set(fresh.map((finding) => finding.functionName));
  const near = chosen.filter((finding) => functions.has(finding.functionName) && !loud.includes(finding));
  if (near.length > 0 || loud.length === 0) {
    takeBack(draft, near.length > 0 ? near : chosen, say`the fix brings another finding`, refusals);
  }
  return false;
}

const bringsElsewhere = say`the fix brings a finding to another file`;

/** The next rounds go on without these fixes. */
function takeBack(draft: Draft, chosen: readonly Finding[], reason: Say, refusals: Refusal[]): void {
  for (const finding of chosen) {
    if (draft.banned.has(keyOf(finding))) continue;
    draft.banned.add(keyOf(finding));
    refusals.push({ file: draft.file, reason: say`${finding.rule} in ${nameOf(finding)}: ${reason}` });
  }
}

function nameOf({ functionName }: Finding): string | Say {
  return functionName === "" ? say`a declaration` : functionName;
}

/** Rule, function and text there: what a finding is while its lines move. */
function keyOf(finding: Finding): string {
  return [finding.rule, finding.functionName, finding.snippet.replace(/\s+/g, " ")].join("\u0000");
}

function counted(findings: readonly ReportedFinding[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { finding } of findings) counts.set(keyOf(finding), (counts.get(keyOf(finding)) ?? 0) + 1);
  return counts;
}

/** The findings that there are more of than before. */
function added(before: readonly ReportedFinding[], after: readonly ReportedFinding[]): Finding[] {
  const counts = counted(before);
  const fresh: Finding[] = [];
  for (const { finding } of after) {
    const left = (counts.get(keyOf(finding)) ?? 0) - 1;
    if (left < 0) fresh.push(finding);
    counts.set(keyOf(finding), left);
  }
  return fresh;
}
