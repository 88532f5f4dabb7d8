// The law of the cache on real code: whatever is edited between two runs, the findings are those of a run without one, in
// the same order. Packages of the standard library as a module of their own, edited at random a hundred times.
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { expect, test } from "vitest";
import { nodeFiles } from "../../src/host/node.ts";
import { runInMemory } from "../memory-io.ts";
import { needs } from "../needs.ts";
import { temporaryDir } from "../temporary.ts";
import { gorootFiles } from "./compare.ts";

const isGoHere = needs("go", "the cache on edited packages of the standard library");
const taken = /\/src\/((?:archive|mime|net\/(?:rpc|textproto)|os\/exec)\/.*)$/;
const rounds = 36;
const editsARound = 3;

interface Checked {
  readonly findings: readonly object[];
  readonly errors: readonly object[];
  readonly stats: { readonly cacheHits: number };
}

async function check(dir: string, ...args: readonly string[]): Promise<Checked> {
  // A clock that is ahead: stat is believed.
  const clock = { now: () => Date.now() + 3_600_000, elapsedMs: () => 0, cpuMs: () => 0 };
  const over = { files: nodeFiles, cwd: dir, clock, build: "test", env: { HOME: dir } };
  const { out } = await runInMemory({}, ["check", "--severity", "hint", "--format", "json", ...args], over);
  return JSON.parse(out) as Checked;
}

/** Imports among the packages name them in this module. */
function moduleOf(dir: string): ReadonlyMap<string, string> {
  const files = gorootFiles().flatMap((path) => {
    const name = taken.exec(path)?.[1];
    return name === undefined || name.includes("testdata/") ? [] : [{ path, name }];
  });
  const packages = new Set(files.map(({ name }) => dirname(name)));
  const originals = new Map<string, string>();
  writeFileSync(join(dir, "go.mod"), "module example.com/std\n\ngo 1.26\n");
  for (const { path, name } of files) {
    const text = readFileSync(path, "utf8").replace(/^(\s*(?:\w+ )?)"([\w/]+)"$/gm, (line, before, imported) =>
      packages.has(imported) ? `${before}"example.com/std/${imported}"` : line,
    );
    mkdirSync(join(dir, dirname(name)), { recursive: true });
    writeFileSync(join(dir, name), text);
    originals.set(name, text);
  }
  return originals;
}

/** A small generator of its own, so that a failure can be run again. */
function numbers(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff;
    return (state >> 8) % below;
  };
}

type Edit = (text: string, number: (below: number) => number) => string;

function atOneOf(pattern: RegExp, write: (found: string, number: (below: number) => number) => string): Edit {
  return (text, number) => {
    const all = [...text.matchAll(pattern)];
    const one = all[number(Math.max(1, all.length))];
    if (one === undefined) return text;
    return text.slice(0, one.index) + write(one[0], number) + text.slice(one.index + one[0].length);
  };
}

/** What people do to a file; much of it does not build, which is code as well. */
const edits: Readonly<Record<string, Edit>> = {
  "a statement more": atOneOf(/^func .*\{\n/gm, (head, number) => `${head}\tprintln(${number(1000)})\n`),
  "opens a file": atOneOf(/^func .*\{\n/gm, (head, n) => `${head}\tf${n(9)}, _ := os.Open("x")\n\tprintln(f.Name())\n`),
  "no release": atOneOf(/^\t+(?:defer )?[\w.]+\.(?:Close|Unlock|Stop)\(\)\n/gm, () => ""),
  "a release more": atOneOf(/^\treturn .*\n/gm, (line) => `\tf.Close()\n${line}`),
  "no check of an error": atOneOf(/^\t+if err != nil \{\n\t+return .*\n\t+\}\n/gm, () => ""),
  "nothing in a body": atOneOf(
    /^func .*\{\n(?:\t.*\n|\n)*\}\n/gm,
    (body) => `${body.slice(0, body.indexOf("\n"))}\n\tpanic("")\n}\n`,
  ),
  "a parameter more": atOneOf(/^func (?:\(.*?\) )?\w+\(/gm, (head) => `${head}more *os.File, `),
  "a result more": atOneOf(/^func (.*\)) error \{$/gm, (head) => head.replace(/ error \{$/, " (io.Closer, error) {")),
  "another name": atOneOf(/^func (?:\(.*?\) )?\w+/gm, (head) => `${head}X`),
  "a field more": atOneOf(/^type \w+ struct \{\n/gm, (head) => `${head}\tfile *os.File\n`),
  "an import less": atOneOf(/^\t"[\w/.]+"\n/gm, () => ""),
  "another package": atOneOf(/^package \w+$/gm, (clause) => `${clause}x`),
  broken: atOneOf(/\)\n/g, () => "\n"),
  "a comment": atOneOf(/^func /gm, () => "//nolint:defuse\nfunc "),
  "a constraint": (text) => `//go:build windows\n\n${text}`,
};

function edit(dir: string, originals: ReadonlyMap<string, string>, number: (below: number) => number): string {
  const names = [...originals.keys()];
  const name = names[number(names.length)] as string;
  const path = join(dir, name);
  switch (number(12)) {
    case 0:
      rmSync(path, { force: true });
      return `without ${name}`;
    case 1:
      writeFileSync(path, originals.get(name) as string);
      return `as it was: ${name}`;
    case 2: {
      const added = `${path.slice(0, -3)}_more.go`;
      writeFileSync(added, (originals.get(name) as string).replace(/^(func (?:\(.*?\) )?\w+)/gm, "$1More"));
      return `a file more beside ${name}`;
    }
    case 3: {
      const release = 20 + number(7);
      writeFileSync(join(dir, "go.mod"), `module example.com/std\n\ngo 1.${release}\n`);
      return `go 1.${release}`;
    }
    case 4: {
      const folder = dirname(path);
      cpSync(folder, `${folder}copy`, { recursive: true });
      return `a copy of ${dirname(name)}`;
    }
    default: {
      const what = Object.keys(edits)[number(Object.keys(edits).length)] as string;
      const text = statSync(path, { throwIfNoEntry: false }) ? readFileSync(path, "utf8") : "";
      writeFileSync(path, (edits[what] as Edit)(text === "" ? (originals.get(name) as string) : text, number));
      return `${what}: ${name}`;
    }
  }
}

test.runIf(isGoHere)(
  "after any edit of real packages the findings are those of a run without a cache",
  async () => {
    const dir = temporaryDir();
    const originals = moduleOf(dir);
    expect(originals.size).toBeGreaterThan(30);
    const number = numbers(Number(process.env["DEFUSE_SEED"] ?? 11));
    const seen = new Set<string>();
    const done: string[] = [];
    let hits = 0;
    for (let round = 0; round < rounds; round++) {
      const warm = await check(dir, "--cache-dir", ".cache");
      const plain = await check(dir, "--no-cache");
      expect([warm.findings, warm.errors], done.slice(-8).join("\n")).toEqual([plain.findings, plain.errors]);
      seen.add(JSON.stringify(plain.findings));
      hits += warm.stats.cacheHits;
      for (let n = 0; n < editsARound; n++) done.push(`${round}: ${edit(dir, originals, number)}`);
    }
    // The edits do change findings, and the cache is used all the same.
    expect(seen.size).toBeGreaterThan(rounds / 2);
    expect(hits).toBeGreaterThan(5 * rounds);
    expect(readdirSync(join(dir, ".cache"))).toHaveLength(1);
  },
  900_000,
);
