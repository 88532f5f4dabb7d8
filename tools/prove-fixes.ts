// npx tsx tools/prove-fixes.ts DIR...: what --fix does to real modules, on copies of them. For each module: how many
// findings are fixed, by rule, and whether the laws hold: gofmt has nothing to change in what was changed, each fixed
// finding is gone, no other is there, a second run has nothing to do.
//   --vet     go vet (which type-checks) of the packages that changed, before and after
//   --tests   go test of them, before and after; what fails only after is run ten times on the files as they were: a test
//             that fails there, too, is unsteady, and listed apart
//   --rules ID,...   only these   --sample N   at most N files a module, spread evenly   --keep   leaves the copies
//   --jobs N  go's -p
//   --mutate  takes every `defer x.Close()` out that stands right behind an error check, and looks what --fix puts back:
//             the same line in the same place, nothing, or something else
import { spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, dirname, join, resolve } from "node:path";

interface Found {
  readonly rule: string;
  readonly message: string;
  readonly file: string;
  readonly start: { readonly line: number };
  readonly fix: object | null;
}

interface Proof {
  readonly module: string;
  readonly offered: number;
  readonly fixed: ReadonlyMap<string, number>;
  readonly files: number;
  readonly packages: number;
  readonly broken: readonly string[];
  /** What --fix said of files it left alone. */
  readonly notes: readonly string[];
}

const args = process.argv.slice(2);
const valued = new Set(["--rules", "--sample", "--jobs"]);
const has = (name: string): boolean => args.includes(name);
const option = (name: string): string | undefined => (has(name) ? args[args.indexOf(name) + 1] : undefined);
const dirs = args.filter((arg, i) => !arg.startsWith("--") && !valued.has(args[i - 1] ?? ""));
const onlyRules = has("--rules") ? ["--rules", option("--rules") as string] : [];
const defuse = resolve("bin/defuse");

function run(program: string, words: readonly string[], cwd: string): { status: number; out: string; err: string } {
  const env = { ...process.env, GOTOOLCHAIN: "local", GOFLAGS: existsSync(join(cwd, "vendor")) ? "" : "-mod=mod" };
  const { status, stdout, stderr } = spawnSync(program, words, { cwd, env, encoding: "utf8", maxBuffer: 1 << 30 });
  return { status: status ?? -1, out: stdout, err: stderr };
}

function check(dir: string, patterns: readonly string[], ...more: readonly string[]): string {
  const { out, status, err } = run(
    defuse,
    ["check", "--severity", "hint", "--quiet", ...onlyRules, ...more, ...patterns],
    dir,
  );
  if (status === 3 || status < 0) throw new Error(`${dir}: ${err}`);
  return out;
}

function findings(dir: string, patterns: readonly string[]): readonly Found[] {
  return (JSON.parse(check(dir, patterns, "--format", "json")) as { findings: Found[] }).findings;
}

function counted<T>(list: readonly T[], key: (item: T) => string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const item of list) counts.set(key(item), (counts.get(key(item)) ?? 0) + 1);
  return counts;
}

/** What there is more of than before. */
function added(before: ReadonlyMap<string, number>, after: ReadonlyMap<string, number>): string[] {
  return [...after].filter(([key, n]) => n > (before.get(key) ?? 0)).map(([key]) => key);
}

/** The files with fixes; where there are too many, every so-many-th. */
function chosenFiles(found: readonly Found[]): string[] {
  const files = [...new Set(found.filter(({ fix }) => fix !== null).map(({ file }) => file))].sort();
  const limit = Number(option("--sample") ?? files.length);
  if (files.length <= limit) return files;
  return Array.from({ length: limit }, (_, i) => files[Math.floor((i * files.length) / limit)] as string);
}

/** Lines of go vet or go test without what moves when lines do. */
function diagnostics(text: string): Map<string, number> {
  const lines = text.split("\n").filter((line) => /\S/.test(line) && !/^(ok|#|\?) |^=== |no test files/.test(line));
  return counted(lines, (line) => line.replace(/:\d+(:\d+)?|\(?\d+(\.\d+)?m?s\)?|0x[0-9a-f]+|\d+/g, ""));
}

/** Names of tests and packages that failed. */
function failures(text: string): Map<string, number> {
  const lines = text.split("\n").filter((line) => /^(--- FAIL|FAIL\t|panic:)/.test(line));
  return new Map(lines.map((line) => [line.replace(/[\t (]*\(?\d+\.\d+s\)?$/, ""), 1]));
}

function goTool(copy: string, packages: readonly string[]): { vet: Map<string, number>; tests: Map<string, number> } {
  const jobs = option("--jobs") === undefined ? [] : ["-p", option("--jobs") as string];
  const vet = has("--vet") ? run("go", ["vet", ...jobs, ...packages], copy) : null;
  const test = has("--tests") ? run("go", ["test", "-vet=off", "-timeout", "300s", ...jobs, ...packages], copy) : null;
  return {
    vet: diagnostics(vet === null ? "" : vet.out + vet.err),
    tests: failures(test === null ? "" : test.out + test.err),
  };
}

/** Of tests that failed, those that fail in ten runs of them alone. */
function failingOf(names: readonly string[], copy: string, packages: readonly string[]): Set<string> {
  const tests = names.flatMap((name) => /^--- FAIL: ([\w]+)/.exec(name)?.[1] ?? []);
  if (tests.length === 0) return new Set();
  const pattern = `^(${tests.join("|")})$`;
  const jobs = option("--jobs") === undefined ? [] : ["-p", option("--jobs") as string];
  const words = ["test", "-vet=off", "-timeout", "600s", "-count", "10", "-run", pattern, ...jobs, ...packages];
  const { out, err } = run("go", words, copy);
  return new Set(failures(out + err).keys());
}

function prove(dir: string): Proof {
  const copy = mkdtempSync(join(tmpdir(), `defuse-prove-${basename(dir)}-`));
  try {
    cpSync(dir, copy, { recursive: true, filter: (path) => basename(path) !== ".git" });
    return proveCopy(basename(dir), copy);
  } finally {
    if (!has("--keep")) rmSync(copy, { recursive: true, force: true });
  }
}

const isOfTest = (failure: string): boolean => failure.startsWith("--- FAIL");

/** Of the failures that are new, those that the files as they were have, too, when asked again. */
function unsteadyOf(
  failing: readonly string[],
  copy: string,
  packages: readonly string[],
  texts: ReadonlyMap<string, Buffer>,
): string[] {
  if (!failing.some(isOfTest)) return [];
  const fixed = [...texts.keys()].map((file) => [file, readFileSync(join(copy, file))] as const);
  for (const [file, text] of texts) writeFileSync(join(copy, file), text);
  const before = failingOf(failing, copy, packages);
  for (const [file, text] of fixed) writeFileSync(join(copy, file), text);
  return failing.filter((failure) => before.has(failure));
}

function proveCopy(module: string, copy: string): Proof {
  const all = findings(copy, ["./..."]);
  const files = chosenFiles(all);
  const packages = [...new Set(files.map((file) => `./${dirname(file)}`))];
  if (files.length === 0) return { module, offered: 0, fixed: new Map(), files: 0, packages: 0, broken: [], notes: [] };
  const unformatted = new Set(run("gofmt", ["-l", ...files], copy).out.split("\n"));
  const texts = new Map(files.map((file) => [file, readFileSync(join(copy, file))]));
  const before = findings(copy, packages);
  const goBefore = goTool(copy, packages);
  const notes = run(defuse, ["check", "--severity", "hint", "--fix", ...onlyRules, ...files], copy).err;
  const after = findings(copy, packages);
  const changed = files.filter((file) => !readFileSync(join(copy, file)).equals(texts.get(file) as Buffer));
  const broken: string[] = [];
  const say = (law: string, items: readonly string[]): void => {
    broken.push(...items.map((item) => `${module}: ${law}: ${item}`));
  };
  const formatted = run("gofmt", ["-l", ...changed], copy).out.split("\n");
  say(
    "gofmt",
    formatted.filter((file) => !unformatted.has(file)),
  );
  const key = ({ rule, file, message }: Found): string => `${rule} ${file}: ${message}`;
  say("a new finding", added(counted(before, key), counted(after, key)));
  say(
    "not done after one run",
    check(copy, changed.length > 0 ? changed : files, "--diff")
      .split("\n")
      .filter((line) => /^\+\+\+/.test(line)),
  );
  const goAfter = goTool(copy, packages);
  say("go vet", added(goBefore.vet, goAfter.vet));
  const failing = added(goBefore.tests, goAfter.tests);
  const unsteady = has("--tests") ? unsteadyOf(failing, copy, packages, texts) : [];
  const isUnsteady = (failure: string): boolean =>
    unsteady.includes(failure) || (/^FAIL\t/.test(failure) && unsteady.length === failing.filter(isOfTest).length);
  say(
    "go test",
    failing.filter((failure) => !isUnsteady(failure)),
  );
  const fixed = new Map<string, number>();
  const left = counted(after, (found) => found.rule);
  for (const [rule, n] of counted(before, (found) => found.rule)) {
    if (n > (left.get(rule) ?? 0)) fixed.set(rule, n - (left.get(rule) ?? 0));
  }
  if (has("--keep")) writeFileSync(join(copy, "defuse-prove.txt"), changed.join("\n"));
  const refusals = [
    ...notes.split("\n").filter((line) => /: not fixed|overlap/.test(line)),
    ...unsteady.map((failure) => `unsteady, fails on the files as they were, too: ${failure}`),
  ];
  const offered = before.filter(({ fix, file }) => fix !== null && texts.has(file)).length;
  return { module, offered, fixed, files: changed.length, packages: packages.length, broken, notes: refusals };
}

interface Mutation {
  readonly removed: number;
  readonly restored: number;
  readonly other: number;
  /** Files that gofmt would change, and would not have changed before the fix. */
  readonly unformatted: readonly string[];
}

/** Without the closes behind error checks; the numbers of the lines that went. */
function withoutCloses(lines: readonly string[]): { readonly text: string; readonly removed: ReadonlySet<number> } {
  const removed = new Set<number>();
  lines.forEach((line, i) => {
    const indent = /^(\t+)defer \w+(?:\.Body)?\.(?:Close|Rollback)\(\)$/.exec(line)?.[1];
    if (indent === undefined || lines[i - 1] !== `${indent}}`) return;
    let at = i - 2;
    while (at > 0 && (lines[at] === "" || lines[at]?.startsWith(`${indent}\t`) === true)) at--;
    if (lines[at]?.startsWith(`${indent}if err != nil {`) === true) removed.add(i);
  });
  return { text: lines.filter((_, i) => !removed.has(i)).join("\n"), removed };
}

/** What came back of the lines that went, and how many lines were put in otherwise: for leaks that were there before. */
function compared(lines: readonly string[], removed: ReadonlySet<number>, fixed: readonly string[]): Mutation {
  let restored = 0;
  let other = 0;
  let j = 0;
  for (let i = 0; i < lines.length; i++) {
    const next = removed.has(i) ? -1 : fixed.indexOf(lines[i] as string, j);
    if (fixed[j] === lines[i]) {
      if (removed.has(i)) restored++;
      j++;
    } else if (next >= 0 && next - j <= 2) {
      other += next - j;
      j = next + 1;
    }
  }
  return { removed: removed.size, restored, other, unformatted: [] };
}

function listed(copy: string, files: readonly string[]): string[] {
  return run("gofmt", ["-l", ...files], copy)
    .out.split("\n")
    .filter((file) => file !== "");
}

const leakRules = ["file", "body", "rows", "stmt", "conn", "listener", "closer"].map((kind) => `${kind}-not-closed`);

function mutate(dir: string): Mutation {
  const copy = mkdtempSync(join(tmpdir(), `defuse-mutate-${basename(dir)}-`));
  try {
    cpSync(dir, copy, { recursive: true, filter: (path) => basename(path) !== ".git" });
    const files = run(
      "git",
      ["grep", "--no-index", "-l", "-E", "defer \\w+(\\.Body)?\\.(Close|Rollback)\\(\\)", "--", "*.go"],
      copy,
    );
    const changed = files.out.split("\n").filter((file) => file !== "" && !file.startsWith("vendor/"));
    const texts = changed.map((file) => readFileSync(join(copy, file), "utf8").split("\n"));
    const mutants = texts.map(withoutCloses);
    changed.forEach((file, i) => {
      writeFileSync(join(copy, file), mutants[i]?.text ?? "");
    });
    const before = new Set(listed(copy, changed));
    run(
      defuse,
      [
        "check",
        "--severity",
        "hint",
        "--fix",
        "--quiet",
        "--rules",
        [...leakRules, "tx-not-finished"].join(","),
        "./...",
      ],
      copy,
    );
    const results = changed.map((file, i) =>
      compared(
        texts[i] as string[],
        mutants[i]?.removed ?? new Set(),
        readFileSync(join(copy, file), "utf8").split("\n"),
      ),
    );
    const unformatted = listed(copy, changed).filter((file) => !before.has(file));
    const sum = (of: (mutation: Mutation) => number): number => results.reduce((n, result) => n + of(result), 0);
    return {
      removed: sum((m) => m.removed),
      restored: sum((m) => m.restored),
      other: sum((m) => m.other),
      unformatted,
    };
  } finally {
    if (!has("--keep")) rmSync(copy, { recursive: true, force: true });
  }
}

const total = (counts: ReadonlyMap<string, number>): number => [...counts.values()].reduce((sum, n) => sum + n, 0);
let isBroken = false;
const sums = new Map<string, number>();
if (has("--mutate")) {
  for (const dir of dirs) {
    const { removed, restored, other, unformatted } = mutate(resolve(dir));
    console.log(
      `${basename(dir)}: ${removed} taken out, ${restored} put back as they were, ${other} other lines, ${unformatted.length} laws broken`,
    );
    for (const file of unformatted) console.log(`  gofmt: ${file}`);
  }
  process.exit(0);
}
for (const dir of dirs) {
  const proof = prove(resolve(dir));
  const { module, offered, fixed, files, packages, broken } = proof;
  for (const [rule, n] of fixed) sums.set(rule, (sums.get(rule) ?? 0) + n);
  console.log(
    `${module}: ${total(fixed)} fixed of ${offered} offered, ${files} files, ${packages} packages, ${broken.length} laws broken`,
  );
  for (const line of [...broken, ...proof.notes]) console.log(`  ${line}`);
  if (broken.length > 0) isBroken = true;
}
for (const [rule, n] of [...sums].sort((a, b) => b[1] - a[1])) console.log(`${String(n).padStart(6)} ${rule}`);
console.log(`${String(total(sums)).padStart(6)} in all`);
process.exitCode = isBroken ? 1 : 0;
