// Comments that silence findings: //nolint, //nolint:defuse, //nolint:<rule>, //defuse:ignore <rule> -- reason.
// On the line they silence that line; alone above a statement or declaration, all of it; above the package clause, the file.
import type { Finding } from "../base/finding.ts";
import { type LineTable, lineTable } from "../base/position.ts";

export interface Suppression {
  readonly line: number;
  /** Rule ids; empty: every rule. */
  readonly rules: readonly string[];
  readonly from: number;
  readonly to: number;
  /** A defuse comment rather than the general //nolint, so that an unused one is ours to report. */
  readonly isOurs: boolean;
  readonly pos: number;
  readonly end: number;
}

const decoder = new TextDecoder("utf-8");

/** `known` are the rule ids: //nolint:errcheck is another linter's. */
export function findSuppressions(bytes: Uint8Array, known: ReadonlySet<string>): Suppression[] {
  const text = decoder.decode(bytes);
  if (!text.includes("nolint") && !text.includes("defuse:ignore")) return [];
  const lines = text.split("\n");
  const found: Suppression[] = [];
  const packageLine = lines.findIndex((line) => line.startsWith("package "));
  let offset = 0;
  lines.forEach((line, i) => {
    const comment =
      /\/\/\s?(nolint(?::([\w,\s-]+))?|defuse:ignore(?:\s+([\w,\s-]+?))?)(?:\s+--.*|\s*\/\/.*|\s*)\r?$/.exec(line);
    if (comment !== null) {
      const rules = rulesOf(comment, known);
      if (rules !== null) {
        const isAlone = line.slice(0, comment.index).trim() === "";
        const [from, to] =
          isAlone && i < packageLine ? [1, lines.length] : isAlone ? [i + 1, blockEnd(lines, i + 1)] : [i + 1, i + 1];
        const start = offset + new TextEncoder().encode(line.slice(0, comment.index)).length;
        const isOurs = comment[1]?.startsWith("defuse") === true || (comment[2] ?? "") !== "";
        found.push({ line: i + 1, rules, from, to, isOurs, pos: start, end: start + comment[0].trimEnd().length });
      }
    }
    offset += new TextEncoder().encode(line).length + 1;
  });
  return found;
}

/** null: the comment names only other linters. */
function rulesOf(comment: RegExpExecArray, known: ReadonlySet<string>): readonly string[] | null {
  const list = (comment[2] ?? comment[3] ?? "").split(/[,\s]+/).filter((name) => name !== "");
  if (list.length === 0 || list.includes("all") || list.includes("defuse")) return [];
  const ours = list.filter((name) => known.has(name));
  return ours.length > 0 || comment[1]?.startsWith("defuse") === true ? (ours.length > 0 ? ours : list) : null;
}

/** The last line of the statement or declaration that starts after line `at`: until its brackets are closed. */
function blockEnd(lines: readonly string[], at: number): number {
  let i = at;
  while (i < lines.length && /^\s*(\/\/.*)?$/.test(lines[i] as string)) i++;
  let depth = 0;
  for (; i < lines.length; i++) {
    const code = (lines[i] as string).replace(/"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|`[^`]*`|\/\/.*/g, "");
    for (const c of code) {
      if (c === "{" || c === "(" || c === "[") depth++;
      else if (c === "}" || c === ")" || c === "]") depth--;
    }
    if (depth <= 0) return i + 1;
  }
  return lines.length;
}

/** The findings of one file that no comment silences, and the comments that silenced none. */
export function applySuppressions(
  findings: readonly Finding[],
  bytes: Uint8Array,
  known: ReadonlySet<string>,
): { readonly kept: Finding[]; readonly unused: Suppression[] } {
  const suppressions = findSuppressions(bytes, known);
  if (suppressions.length === 0) return { kept: [...findings], unused: [] };
  const table: LineTable = lineTable(bytes);
  const used = new Set<Suppression>();
  const kept = findings.filter((finding) => {
    const { line } = table.positionAt(finding.pos);
    const matching = suppressions.filter(
      (s) => s.from <= line && line <= s.to && (s.rules.length === 0 || s.rules.includes(finding.rule)),
    );
    for (const s of matching) used.add(s);
    return matching.length === 0;
  });
  return { kept, unused: suppressions.filter((s) => s.isOurs && !used.has(s)) };
}
