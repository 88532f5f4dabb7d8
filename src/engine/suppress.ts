// Comments that silence findings: //nolint, //nolint:defuse, //nolint:<rule>, //defuse:ignore <rule> -- reason.
// On the line they silence that line; alone above a statement or declaration, all of it; above the package clause, the file.
import type { Finding } from "../base/finding.ts";
import { lineTable } from "../base/position.ts";

export interface Suppression {
  /** Rule ids; empty: every rule. */
  readonly rules: readonly string[];
  readonly from: number;
  readonly to: number;
}

const decoder = new TextDecoder("utf-8");

/** `known` are the rule ids: //nolint:errcheck is another linter's. */
export function findSuppressions(bytes: Uint8Array, known: ReadonlySet<string>): Suppression[] {
  const text = decoder.decode(bytes);
  if (!text.includes("nolint") && !text.includes("defuse:ignore")) return [];
  const lines = text.split("\n");
  const found: Suppression[] = [];
  const packageLine = lines.findIndex((line) => line.startsWith("package "));
  lines.forEach((line, i) => {
    const comment =
      /\/\/\s?(nolint(?::([\w,\s-]+))?|defuse:ignore(?:\s+([\w,\s-]+?))?)(?:\s+--.*|\s*\/\/.*|\s*)\r?$/.exec(line);
    const rules = comment === null ? null : rulesOf(comment, known);
    if (comment === null || rules === null) return;
    const isAlone = line.slice(0, comment.index).trim() === "";
    if (!isAlone) found.push({ rules, from: i + 1, to: i + 1 });
    else if (i < packageLine) found.push({ rules, from: 1, to: lines.length });
    else found.push({ rules, from: i + 1, to: blockEnd(lines, i + 1) });
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

/** The findings of one file that no comment silences. */
export function unsuppressed(findings: readonly Finding[], bytes: Uint8Array, known: ReadonlySet<string>): Finding[] {
  const suppressions = findSuppressions(bytes, known);
  if (suppressions.length === 0) return [...findings];
  const table = lineTable(bytes);
  return findings.filter((finding) => {
    const { line } = table.positionAt(finding.pos);
    return !suppressions.some(
      (s) => s.from <= line && line <= s.to && (s.rules.length === 0 || s.rules.includes(finding.rule)),
    );
  });
}
