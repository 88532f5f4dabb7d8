// npm run lang: keeps src/lang/zh-CN/*.json in step with what the sources say`...`. It adds what is missing, with empty
// texts to be filled in, and takes out what nobody says any more. With --check it writes nothing and fails on both, on
// placeholders that differ, and on Chinese that is not set as Chinese.
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { proseOf } from "./chinese-page.ts";
import { readmeTexts, renumbered, textsOf } from "./chinese-readme.ts";

const folder = "src/lang/zh-CN";

/** English -> Chinese, as it stands in a file. */
export type Entries = Readonly<Record<string, string>>;

/** The templates of all say`...` in a source, nested ones, too, but not those in comments. */
export function templatesIn(source: string): string[] {
  const found: string[] = [];
  for (const match of source.matchAll(/\bsay`/g)) {
    const line = source.slice(source.lastIndexOf("\n", match.index) + 1, match.index);
    if (!/^\s*(?:\/\/|\/?\*)/.test(line)) found.push(templateAt(source, match.index + match[0].length).template);
  }
  return found;
}

/** The template whose text starts at an offset, behind the opening quote. */
function templateAt(source: string, start: number): { readonly template: string; readonly end: number } {
  let template = "";
  let count = 0;
  let at = start;
  while (at < source.length && source[at] !== "`") {
    if (source[at] === "\\") {
      template += source[at + 1] === "n" ? "\n" : source[at + 1];
      at += 2;
    } else if (source.startsWith("${", at)) {
      template += `{${count++}}`;
      at = endOfExpression(source, at + 2);
    } else {
      template += source[at++];
    }
  }
  return { template, end: at + 1 };
}

/** Behind the `}` that closes an expression in a template. */
function endOfExpression(source: string, start: number): number {
  let depth = 0;
  for (let at = start; at < source.length; at++) {
    const c = source[at];
    if (c === "`") at = templateAt(source, at + 1).end - 1;
    else if (c === '"') at += (/^"(?:[^"\\]|\\.)*"/.exec(source.slice(at, at + 1000))?.[0].length ?? 1) - 1;
    else if (c === "{") depth++;
    else if (c === "}" && depth-- === 0) return at + 1;
  }
  return source.length;
}

/** A rule's own file, or that of the folder: "defer-in-loop", "rulekit". */
function areaOf(path: string): string {
  return /^rules\/([\w-]+)\.ts$/.exec(path)?.[1] ?? path.replace(/[/.].*/, "");
}

/** What is said -> the area of the first source that says it: folders before rules. */
export function readSays(): Map<string, string> {
  const says = new Map<string, string>();
  const files = readdirSync("src", { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".ts") && !file.endsWith(".gen.ts"))
    .sort((a, b) => Number(a.startsWith("rules/")) - Number(b.startsWith("rules/")) || (a < b ? -1 : 1));
  for (const file of files) {
    const source = readFileSync(`src/${file}`, "utf8");
    const summaries = file.startsWith("rules/")
      ? [...source.matchAll(/(?:^ {2}summary|\bdoc): ("(?:[^"\\]|\\.)*")/gm)]
      : [];
    const texts = [...summaries.map((match) => JSON.parse(match[1] as string) as string), ...templatesIn(source)];
    for (const text of texts) if (!says.has(text)) says.set(text, areaOf(file));
  }
  for (const text of templatesIn(readFileSync("tools/start.ts", "utf8"))) says.set(text, "start");
  for (const [id, page] of pagesOfRules()) for (const text of proseOf(page).slice(0, 1)) says.set(text, id);
  return says;
}

/** The paragraphs of the pages but the first, which is said in readSays: they may stay English for a while. */
export function readProse(): Map<string, string> {
  return new Map(pagesOfRules().flatMap(([id, page]) => proseOf(page).map((text) => [text, id])));
}

function pagesOfRules(): [string, string][] {
  return readdirSync("src/rules")
    .filter((name) => name.endsWith(".md"))
    .sort()
    .map((name) => [name.slice(0, -".md".length), readFileSync(`src/rules/${name}`, "utf8")]);
}

export function readEntries(): Map<string, Entries> {
  const names = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith(".json")) : [];
  return new Map(
    names
      .sort()
      .map((name) => [
        name.slice(0, -".json".length),
        JSON.parse(readFileSync(`${folder}/${name}`, "utf8")) as Entries,
      ]),
  );
}

export function readmeEntries(): Entries {
  return existsSync(readmeTexts) ? (JSON.parse(readFileSync(readmeTexts, "utf8")) as Entries) : {};
}

/** What is wrong, a line each; of the prose nothing needs to be there. */
export function problems(
  says: ReadonlyMap<string, string>,
  prose: ReadonlyMap<string, string>,
  entries: ReadonlyMap<string, Entries>,
): string[] {
  const bad: string[] = [];
  const known = new Map<string, string>();
  for (const [area, texts] of entries) {
    for (const [text, chinese] of Object.entries(texts)) {
      const place = `${folder}/${area}.json: ${JSON.stringify(text)}`;
      if (!says.has(text) && !prose.has(text)) bad.push(`${place}: nobody says this any more`);
      else if (chinese !== "") bad.push(...untold(text, chinese).map((what) => `${place}: ${what}`));
      else if (says.has(text)) bad.push(`${place}: no Chinese yet`);
      if (known.has(text) && known.get(text) !== chinese) bad.push(`${place}: another Chinese text in another file`);
      known.set(text, chinese);
    }
  }
  for (const [text, area] of says) {
    if (!known.has(text)) bad.push(`${folder}/${area}.json: ${JSON.stringify(text)}: missing`);
  }
  return bad;
}

const placeholders = (text: string): string => [...new Set(text.match(/\{\d+\}/g))].sort().join(" ");

function untold(text: string, chinese: string): string[] {
  const bad: string[] = [];
  if (placeholders(text) !== placeholders(chinese)) bad.push(`placeholders are not ${placeholders(text) || "none"}`);
  if (/[a-z]{2}/.test(withoutCode(text)) && !/[\u4e00-\u9fff]/.test(chinese)) bad.push("no Chinese in it");
  return [...bad, ...unset(chinese)];
}

function withoutCode(text: string): string {
  return text.replace(/`[^`]*`|--[\w-]+|defuse/g, "");
}

/** Full-width punctuation after Chinese, and a space between Chinese and anything Latin. */
export function unset(chinese: string): string[] {
  const bad: string[] = [];
  const text = /[\u4e00-\u9fff]/.test(chinese) ? chinese.replace(/`[^`]*`/g, "``") : "";
  const half = /[\u4e00-\u9fff] ?[,;:?!()]|[()] ?[\u4e00-\u9fff]|[`}][,;!?]/.exec(text)?.[0];
  if (half !== undefined) bad.push(`half-width punctuation at "${half}"`);
  const tight = /[\u4e00-\u9fff][A-Za-z0-9`]|[A-Za-z0-9`][\u4e00-\u9fff]/.exec(chinese)?.[0];
  if (tight !== undefined) bad.push(`no space at "${tight}"`);
  return bad;
}

function update(said: ReadonlyMap<string, string>, entries: ReadonlyMap<string, Entries>): void {
  const texts = new Map<string, Record<string, string>>();
  const known = new Set<string>();
  for (const [area, old] of entries) {
    const kept = Object.entries(old).filter(([text]) => said.has(text) && !known.has(text));
    for (const [text] of kept) known.add(text);
    texts.set(area, Object.fromEntries(kept));
  }
  for (const [text, area] of said) {
    if (!known.has(text)) texts.set(area, { ...texts.get(area), [text]: "" });
  }
  for (const [area, left] of texts) {
    const path = `${folder}/${area}.json`;
    if (Object.keys(left).length === 0) rmSync(path, { force: true });
    else writeFileSync(path, `${JSON.stringify(left, null, 2)}\n`);
  }
}

/** The texts of README.md in their order, with the Chinese that is known. */
function updateReadme(): void {
  const known = readmeEntries();
  const texts = textsOf(readFileSync("README.md", "utf8"));
  const now = Object.fromEntries(texts.map((text) => [text, known[text] || renumbered(text, known)]));
  writeFileSync(readmeTexts, `${JSON.stringify(now, null, 2)}\n`);
}

/** Texts that may wait a while for their Chinese: they are shown in English. */
function waiting(prose: ReadonlyMap<string, string>): string[] {
  const known = new Map([...readEntries().values()].flatMap((texts) => Object.entries(texts)));
  const open = [...prose].filter(([text]) => (known.get(text) ?? "") === "");
  const readme = readmeEntries();
  const unread = textsOf(readFileSync("README.md", "utf8")).filter((text) => (readme[text] ?? "") === "");
  return [
    ...open.map(([text, area]) => `${folder}/${area}.json: ${JSON.stringify(text)}`),
    ...unread.map((text) => `${readmeTexts}: ${JSON.stringify(text)}`),
  ];
}

if (process.argv[1]?.endsWith("lang.ts")) {
  const says = readSays();
  const isCheck = process.argv.includes("--check");
  const prose = readProse();
  if (!isCheck) {
    update(new Map([...prose, ...says]), readEntries());
    updateReadme();
  }
  const open = waiting(prose);
  if (open.length > 0) console.error(`still English (no mistake, but to be told in Chinese):\n${open.join("\n")}`);
  const bad = problems(says, prose, readEntries());
  for (const line of bad) console.error(line);
  if (bad.length > 0 && isCheck)
    console.error('`npm run lang` writes the missing lines; CONTRIBUTING.md, "Messages and languages"');
  process.exitCode = bad.length > 0 ? 1 : 0;
}
