// npm run tidy: sizes, headers, names, and what must not stand in the code.
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";

const maxLines = 800;
const p90Lines = 400;
const medianLines = 150;

export interface TidyFile {
  readonly path: string;
  readonly text: string;
}

/** Spelled so that this file does not contain them. */
const banned: readonly (readonly [RegExp, string])[] = [
  [/\b(?:it|test|describe)\.(?:only|skip|todo|fails)\b/, "a test that is switched off or runs alone"],
  [new RegExp("@ts-" + "(?:ignore|nocheck|expect-error)"), "a check switched off"],
  [new RegExp("biome-" + "ignore"), "a check switched off"],
  [/(?:: |<|as )any\b(?!\w)/, "the type any"],
];

export function untidy(files: readonly TidyFile[]): string[] {
  const bad: string[] = [];
  const sizes: number[] = [];
  for (const { path, text } of files) {
    const lines = text.split("\n");
    if (/(?:^|\/)(?:utils?|helpers?|common|misc|manager|impl)(?:[./-]|$)/i.test(path)) {
      bad.push(`${path}: a name that says nothing`);
    }
    if (path.endsWith(".gen.ts")) continue;
    if (path.startsWith("src/")) sizes.push(lines.length);
    if (lines.length > maxLines) bad.push(`${path}: ${lines.length} lines, at most ${maxLines}`);
    const isRule = path.startsWith("src/rules/");
    if (!isRule && !text.startsWith("// ") && !text.startsWith("#!")) bad.push(`${path}: no header comment`);
    if (isRule && lines.length > 150)
      bad.push(`${path}: a rule of ${lines.length} lines hides a capability, at most 150`);
    lines.forEach((line, i) => {
      for (const [pattern, what] of banned) if (pattern.test(line)) bad.push(`${path}:${i + 1}: ${what}`);
    });
    bad.push(...longFunctions(path, lines));
  }
  sizes.sort((a, b) => a - b);
  const at = (share: number): number => sizes[Math.floor((sizes.length - 1) * share)] ?? 0;
  if (at(0.9) > p90Lines) bad.push(`src: nine in ten files have at most ${at(0.9)} lines, wanted ${p90Lines}`);
  if (at(0.5) > medianLines) bad.push(`src: half of the files have at most ${at(0.5)} lines, wanted ${medianLines}`);
  return bad;
}

/** Functions over 100 lines, by the formatter's indentation; one that is mostly `case` is a flat switch. */
function longFunctions(path: string, lines: readonly string[]): string[] {
  const bad: string[] = [];
  lines.forEach((line, i) => {
    const start = /^(\s*)(?:export )?(?:async )?(?:function |private |public |static )*\w+.*\)(?:: .*)? \{$/.exec(line);
    if (start === null || /^\s*(?:if|for|while|switch|\} else)\b/.test(line)) return;
    const end = lines.indexOf(`${start[1]}}`, i + 1);
    const body = lines.slice(i, end);
    const cases = body.filter((l) => /^\s*(?:case |default:)/.test(l)).length;
    if (end > 0 && body.length > 100 && cases * 6 < body.length)
      bad.push(`${path}:${i + 1}: a function of ${body.length} lines`);
  });
  return bad;
}

if (process.argv[1]?.endsWith("tidy.ts")) {
  const listed = execFileSync("git", ["ls-files", "-co", "--exclude-standard", "src", "test", "tools"], {
    encoding: "utf8",
  });
  const paths = listed.split("\n").filter((path) => path.endsWith(".ts"));
  const bad = untidy(paths.map((path) => ({ path, text: readFileSync(path, "utf8") })));
  for (const line of bad) console.error(line);
  process.exitCode = bad.length > 0 ? 1 : 0;
}
