// Applies the fixes of findings: which of them go together, what the text is then, and writing it. Nothing is written
// before all rounds are over, and only where the file still is what was read.
import { joined } from "../base/bytes.ts";
import type { Edit, Finding } from "../base/finding.ts";
import { say, type Text } from "../base/say.ts";
import { isInside, parentOf } from "../go/module/paths.ts";
import { type Files, isFileProblem } from "../host/files.ts";

/** One file with its text before and after. */
export interface FixedFile {
  /** As findings name it. */
  readonly file: string;
  readonly path: string;
  readonly before: Uint8Array;
  readonly after: Uint8Array;
}

/** Why nothing is changed in a file. */
export interface Refusal {
  readonly file: string;
  readonly reason: Text;
}

/** The stretch of a file that a fix is about: its first edit to its last. Nobody else may edit in between. */
interface Stretch {
  readonly file: string;
  readonly pos: number;
  readonly end: number;
}

/** In the order of the findings, the first of several that overlap: the others wait for the next round. */
export function fixesThatFit(findings: readonly Finding[]): Finding[] {
  const taken: Stretch[] = [];
  return findings.filter((finding) => {
    const stretches = stretchesOf(finding);
    if (stretches.length === 0 || stretches.some((own) => taken.some((other) => touches(own, other)))) return false;
    taken.push(...stretches);
    return true;
  });
}

function stretchesOf(finding: Finding): Stretch[] {
  const byFile = new Map<string, Stretch>();
  for (const { file, pos, end } of finding.fix?.edits ?? []) {
    const known = byFile.get(file);
    if (known === undefined) byFile.set(file, { file, pos, end });
    else byFile.set(file, { file, pos: Math.min(known.pos, pos), end: Math.max(known.end, end) });
  }
  return [...byFile.values()];
}

function touches(a: Stretch, b: Stretch): boolean {
  return a.file === b.file && a.pos <= b.end && b.pos <= a.end;
}

/** The bytes with all edits made; null where two edits overlap or one lies outside. */
export function applyEdits(bytes: Uint8Array, edits: readonly Edit[]): Uint8Array | null {
  const sorted = [...edits].sort((a, b) => a.pos - b.pos || a.end - b.end);
  const encoder = new TextEncoder();
  const parts: Uint8Array[] = [];
  let at = 0;
  for (const { pos, end, text } of sorted) {
    if (pos < at || end < pos || end > bytes.length) return null;
    parts.push(bytes.subarray(at, pos), encoder.encode(text));
    at = end;
  }
  parts.push(bytes.subarray(at));
  return joined(parts);
}

export function isSameText(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((byte, i) => byte === b[i]);
}

/** Each file in one step, where the disk still has what was read; `roots` are the folders that are to be changed. */
export function writeFixed(files: Files, fixed: readonly FixedFile[], roots: readonly string[]): Refusal[] {
  const refusals: Refusal[] = [];
  for (const { file, path, before, after } of fixed) {
    const now = files.readFile(path);
    if (isFileProblem(now)) {
      refusals.push({ file, reason: now.message });
    } else if (leadsOut(files, path, roots)) {
      refusals.push({ file, reason: say`it is a link to a file outside of the checked module` });
    } else if (isSameText(now, after)) {
      // Another name of a file that has just been written: a symbolic link.
    } else if (!isSameText(now, before)) {
      refusals.push({ file, reason: say`it changed since it was read` });
    } else {
      const problem = files.writeFileAtomic(path, after);
      if (problem !== null) refusals.push({ file, reason: say`it cannot be written: ${problem.message}` });
    }
  }
  return refusals;
}

/** A symbolic link in somebody else's tree is no leave to write to another one. */
function leadsOut(files: Files, path: string, roots: readonly string[]): boolean {
  const real = files.realPath(path);
  return ![...roots, parentOf(path)].some((root) => {
    const top = files.realPath(root);
    return typeof real === "string" && typeof top === "string" && isInside(real, top);
  });
}
