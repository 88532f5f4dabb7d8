// Comments that silence findings: //nolint, //nolint:defuse, //nolint:<rule>, //defuse:ignore <rule> -- reason, and
// //nolint:<linter> where another linter looks for the same mistake.
// On the line they silence that line; alone above a statement or declaration, all of it; above the package clause, the file.
import { needle } from "../base/bytes.ts";
import type { Finding } from "../base/finding.ts";
import { type LineTable, lineTable } from "../base/position.ts";
import { Scanner } from "../go/syntax/scanner.ts";
import { counterparts } from "../knowledge/linters.ts";

export interface Suppression {
  /** Rule ids; empty: every rule. */
  readonly rules: readonly string[];
  /** Names after //defuse:ignore that are no rule's. */
  readonly unknown: readonly string[];
  /** Written for this tool: neither the bare //nolint, which other linters obey, too, nor another linter's name. */
  readonly isOurs: boolean;
  readonly form: "//nolint:" | "//defuse:ignore ";
  /** The lines it is about. */
  readonly from: number;
  readonly to: number;
  /** The comment, up to its reason. */
  readonly pos: number;
  readonly end: number;
}

const decoder = new TextDecoder("utf-8");
/** Longer comments are cut before they are read. */
const maxLength = 500;
const markers = [needle("nolint"), needle("defuse:ignore")];

/** As golangci-lint reads it: names with commas, then any words; `//nolint words` is about every linter. */
const nolint = /^\/\/( ?)nolint(?::[\t ]*([\w-]+(?:[\t ]*,[\t ]*[\w-]+)*))?(?=[\t ]|\/\/|$)/;
/** Names with commas or spaces; the reason stands behind two dashes. */
const ignore = /^\/\/ ?defuse:ignore(?=[\t ]|\/\/|$)/;
const ignoredNames = /^[\t ]+\w[\w-]*(?:[\t ,]+\w[\w-]*)*/;

/** `known` are the rule ids. */
export function findSuppressions(bytes: Uint8Array, known: ReadonlySet<string>): Suppression[] {
  const places = markers.flatMap((marker) => marker.allIn(bytes));
  if (places.length === 0) return [];
  const table = lineTable(bytes);
  const { tokens, from: start, packagePos } = tokensAround(bytes, Math.min(...places), Math.max(...places));
  const found: Suppression[] = [];
  for (const { pos, end } of commentsOf(bytes, start, tokens)) {
    const comment = decoder.decode(bytes.subarray(pos, Math.min(end, pos + maxLength)));
    const { line } = table.positionAt(pos);
    const lineStart = pos - table.positionAt(pos).column + 1;
    const isAlone = decoder.decode(bytes.subarray(lineStart, pos)).trim() === "";
    const names = namesIn(comment, known);
    const others = othersIn(comment, known, isAlone);
    if (names === null && others === null) continue;
    let [from, to] = [line, line];
    if (isAlone && pos < packagePos) [from, to] = [1, table.lineCount];
    else if (isAlone) to = lastLine(tokens, end, table);
    for (const some of [names, others]) {
      if (some !== null) found.push({ ...some, from, to, pos, end: pos + some.length });
    }
  }
  return found;
}

/** What a comment says to other linters that is about one of our rules, too. */
function othersIn(comment: string, known: ReadonlySet<string>, isAlone: boolean): Names | null {
  const match = nolint.exec(comment);
  const rules = (match?.[2] ?? "").split(/[,\s]+/).flatMap((name) => {
    const other = counterparts.get(name);
    return other === undefined || (other.isBroad && isAlone) ? [] : other.rules.filter((rule) => known.has(rule));
  });
  if (match === null || rules.length === 0) return null;
  return { rules, unknown: [], isOurs: false, form: "//nolint:", length: match[0].length };
}

type Names = Pick<Suppression, "rules" | "unknown" | "isOurs" | "form"> & { readonly length: number };

/** What a comment says; null: it silences nothing of ours. */
function namesIn(comment: string, known: ReadonlySet<string>): Names | null {
  const isNolint = nolint.exec(comment);
  const match = isNolint ?? ignore.exec(comment);
  if (match === null) return null;
  const rest = comment.slice(match[0].length);
  const isReason = /^[\t ]*(?:$|\/\/|--)/.test(rest);
  // Prose that begins with the word.
  if (isNolint?.[1] === " " && isNolint[2] === undefined && !isReason) return null;
  const names = isNolint === null && !isReason ? ignoredNames.exec(rest)?.[0] : (isNolint?.[2] ?? "");
  if (names === undefined) return null;
  // ASCII so far, or not matched.
  const length = match[0].length + (isNolint === null ? names.length : 0);
  const list = [...new Set(names.split(/[,\s]+/).filter((name) => name !== ""))];
  const form = isNolint === null ? "//defuse:ignore " : "//nolint:";
  const isForAll = list.length === 0 || list.includes("all") || list.includes("defuse");
  if (isForAll) {
    const isOurs = form === "//defuse:ignore " || list.includes("defuse");
    return { rules: [], unknown: [], isOurs, form, length };
  }
  const rules = list.filter((name) => known.has(name));
  if (form === "//nolint:") return rules.length === 0 ? null : { rules, unknown: [], isOurs: true, form, length };
  const unknown = list.filter((name) => !known.has(name));
  // A name that is no rule's silences nothing, and must not read as "every rule".
  return { rules: rules.length > 0 ? rules : unknown, unknown, isOurs: true, form, length };
}

interface Tok {
  readonly tok: string;
  readonly pos: number;
  readonly end: number;
  readonly isImplicit: boolean;
}

interface Tokens {
  readonly tokens: readonly Tok[];
  /** Where the first of them may have comments before it. */
  readonly from: number;
  readonly packagePos: number;
}

/** The tokens from those around the first offset to the end of the declaration around, or after, the last one. */
function tokensAround(bytes: Uint8Array, first: number, last: number): Tokens {
  const scanner = new Scanner(bytes, 0, bytes.length, () => {});
  const tokens: Tok[] = [];
  let from = 0;
  let packagePos = -1;
  let depth = 0;
  let isBalanced = true;
  let isBehind = false;
  do {
    scanner.next();
    const { tok, pos, end } = scanner;
    if (tok === "{" || tok === "(" || tok === "[") depth++;
    else if (tok === "}" || tok === ")" || tok === "]") depth--;
    isBalanced &&= depth >= 0;
    if (tok === "package" && packagePos < 0) packagePos = pos;
    const isImplicit = tok === ";" && scanner.isImplicit;
    if (end >= first) tokens.push({ tok, pos, end, isImplicit });
    else if (!isImplicit) from = end;
    if (isBehind && isBalanced && depth === 0 && tok === ";" && packagePos >= 0) break;
    isBehind ||= pos > last && !isImplicit;
  } while (scanner.tok !== "EOF");
  return { tokens, from, packagePos: Math.max(0, packagePos) };
}

/** The // comments: they stand between tokens, and not within a general comment. */
function commentsOf(
  bytes: Uint8Array,
  from: number,
  tokens: readonly Tok[],
): { readonly pos: number; readonly end: number }[] {
  const comments: { pos: number; end: number }[] = [];
  let at = from;
  for (const token of tokens) {
    if (token.isImplicit) continue;
    while (at < token.pos) {
      if (bytes[at] !== 47) {
        at++;
      } else if (bytes[at + 1] === 47) {
        const newline = bytes.indexOf(10, at);
        const next = newline < 0 ? bytes.length : newline;
        comments.push({ pos: at, end: bytes[next - 1] === 13 ? next - 1 : next });
        at = next;
      } else {
        at = endOfGeneralComment(bytes, at + 2);
      }
    }
    at = token.end;
  }
  return comments;
}

function endOfGeneralComment(bytes: Uint8Array, from: number): number {
  for (let star = bytes.indexOf(42, from); star >= 0; star = bytes.indexOf(42, star + 1)) {
    if (bytes[star + 1] === 47) return star + 2;
  }
  return bytes.length;
}

/** The last line of the statement or declaration that starts at or after an offset: until its brackets are closed. */
function lastLine(tokens: readonly Tok[], offset: number, table: LineTable): number {
  let depth = 0;
  let i = firstAfter(tokens, offset);
  while (tokens[i]?.isImplicit === true) i++;
  for (; i < tokens.length; i++) {
    const { tok, pos } = tokens[i] as Tok;
    if (tok === "{" || tok === "(" || tok === "[") depth++;
    else if (tok === "}" || tok === ")" || tok === "]") depth--;
    if (depth < 0 || (tok === ";" && depth === 0)) return table.positionAt(pos).line;
  }
  return table.lineCount;
}

/** Tokens are sorted by place. */
function firstAfter(tokens: readonly Tok[], offset: number): number {
  let low = 0;
  let high = tokens.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((tokens[middle] as Tok).pos < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

export interface Silenced {
  /** The findings that no comment silences. */
  readonly kept: readonly Finding[];
  /** For each suppression, the rules of which it silenced something. */
  readonly used: readonly ReadonlySet<string>[];
}

/** The findings of one file, and what its comments do to them. */
export function silence(findings: readonly Finding[], all: readonly Suppression[], tableOf: () => LineTable): Silenced {
  const used = all.map(() => new Set<string>());
  if (all.length === 0 || findings.length === 0) return { kept: findings, used };
  const table = tableOf();
  const kept = findings.filter((finding) => {
    const { line } = table.positionAt(finding.pos);
    let isSilenced = false;
    all.forEach((s, i) => {
      if (line < s.from || line > s.to || !(s.rules.length === 0 || s.rules.includes(finding.rule))) return;
      used[i]?.add(finding.rule);
      isSilenced = true;
    });
    return !isSilenced;
  });
  return { kept, used };
}
