// Whatever is changed between two runs, the findings are those of a run without a cache; and whatever lies in its folder.
import {
  chmodSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { nodeFiles } from "../../src/host/node.ts";
import { runInMemory } from "../memory-io.ts";
import { sharedTemporaryDir } from "../temporary.ts";

const work = sharedTemporaryDir();

interface Checked {
  readonly findings: readonly { readonly rule: string; readonly file: string }[];
  readonly stats: { readonly cacheHits: number };
}

async function check(dir: string, ...args: readonly string[]): Promise<Checked> {
  const clock = { now: () => Date.now() + 3_600_000, elapsedMs: () => 0, cpuMs: () => 0 };
  const over = { files: nodeFiles, cwd: dir, clock, build: "test", env: { HOME: dir } };
  const { out } = await runInMemory({}, ["check", "--format", "json", ...args], over);
  return JSON.parse(out) as Checked;
}

/** Ways to write each function: what it does with the file differs. */
const ways: Readonly<Record<string, readonly string[]>> = {
  "store/open.go:Open(name string) (*os.File, error)": [
    "return os.Open(name)",
    "f, err := os.Open(name)\n\tall = append(all, f)\n\treturn f, err",
    "// the same, said another way\n\treturn os.OpenFile(name, os.O_RDONLY, 0)",
    "return shared, nil",
  ],
  "store/deep.go:Deep(name string) (*os.File, error)": [
    "return Open(name)",
    "return Deeper(name)",
    "return shared, nil",
  ],
  "store/deep.go:Deeper(name string) (*os.File, error)": ["return Open(name)", "return Deep(name)"],
  "use/done.go:Done(f *os.File)": ["f.Close()", "println(f.Name())", "kept = f", "go Done(f)"],
  "main.go:first()": [
    'f, err := store.Open("x")\n\tif err != nil {\n\t\treturn\n\t}\n\tprintln(f.Name())',
    'f, err := store.Open("x")\n\tif err != nil {\n\t\treturn\n\t}\n\tuse.Done(f)',
    'f, err := store.Deep("x")\n\tif err != nil {\n\t\treturn\n\t}\n\tprintln(f.Name())',
    "",
  ],
  "main.go:second()": [
    'f, err := store.Deep("y")\n\tif err != nil {\n\t\treturn\n\t}\n\tuse.Done(f)',
    'f, err := store.Deeper("y")\n\tif err != nil {\n\t\treturn\n\t}\n\tprintln(f.Name())',
  ],
  "other/other.go:Other()": [
    'f, err := os.Open("z")\n\tif err != nil {\n\t\treturn\n\t}\n\tuse.Done(f)',
    'f, err := os.Open("z")\n\tif err != nil {\n\t\treturn\n\t}\n\tprintln(f.Name())',
  ],
};
const heads: Readonly<Record<string, string>> = {
  "store/open.go": 'package store\n\nimport "os"\n\nvar all []*os.File\nvar shared *os.File\n',
  "store/deep.go": 'package store\n\nimport "os"\n',
  "use/done.go": 'package use\n\nimport "os"\n\nvar kept *os.File\n',
  "main.go":
    'package main\n\nimport (\n\t"example.com/m/other"\n\t"example.com/m/store"\n\t"example.com/m/use"\n)\n\nfunc main() { first(); second(); other.Other() }\n',
  "other/other.go": 'package other\n\nimport (\n\t"os"\n\n\t"example.com/m/use"\n)\n',
};

/** A small generator of its own, so that a failure can be run again. */
function numbers(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff;
    return (state >> 8) % below;
  };
}

function write(dir: string, chosen: ReadonlyMap<string, number>): void {
  for (const [file, head] of Object.entries(heads)) {
    const functions = Object.entries(ways)
      .filter(([key]) => key.startsWith(`${file}:`))
      .map(([key, bodies]) => `\nfunc ${key.slice(file.length + 1)} {\n\t${bodies[chosen.get(key) ?? 0] ?? ""}\n}\n`);
    const text = `${head}${functions.join("")}`;
    const path = join(dir, file);
    if (readIfThere(path) !== text) writeFileSync(path, text);
  }
}

function readIfThere(path: string): string | null {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return null;
  }
}

function tree(name: string): string {
  const dir = join(work, name);
  for (const folder of ["store", "use", "other"]) mkdirSync(join(dir, folder), { recursive: true });
  writeFileSync(join(dir, "go.mod"), "module example.com/m\n\ngo 1.26\n");
  write(dir, new Map());
  return dir;
}

test("after any edit the findings are those of a run without a cache", async () => {
  const dir = tree("edits");
  const number = numbers(7);
  const chosen = new Map<string, number>();
  const keys = Object.keys(ways);
  const seen = new Set<string>();
  let hits = 0;
  for (let round = 0; round < 60; round++) {
    const warm = await check(dir, "--cache-dir", ".cache");
    const plain = await check(dir, "--no-cache");
    expect(warm.findings, `round ${round}: ${JSON.stringify([...chosen])}`).toEqual(plain.findings);
    seen.add(JSON.stringify(plain.findings));
    hits += warm.stats.cacheHits;
    for (let edits = number(3); edits >= 0; edits--) {
      const key = keys[number(keys.length)] as string;
      chosen.set(key, number((ways[key] as readonly string[]).length));
    }
    write(dir, chosen);
  }
  // The edits do change findings, and the cache is used all the same.
  expect(seen.size).toBeGreaterThan(5);
  expect(hits).toBeGreaterThan(60);
}, 60_000);

test("the order of packages decides nothing", async () => {
  const dir = tree("order");
  const all = ["./store", "./use", "./other", "."];
  const findings = JSON.stringify((await check(dir, "--no-cache", ...all)).findings);
  for (const order of [[...all].reverse(), ["./use", ".", "./store", "./other"]]) {
    expect(JSON.stringify((await check(dir, "--no-cache", ...order)).findings)).toBe(findings);
  }
});

test("a body that a package's answers do not rest on concerns nobody", async () => {
  const dir = tree("apart");
  await check(dir, "--cache-dir", ".cache");
  write(dir, new Map([["main.go:second()", 1]]));
  expect((await check(dir, "--cache-dir", ".cache")).stats.cacheHits).toBe(3);
  write(dir, new Map([["use/done.go:Done(f *os.File)", 1]]));
  // other and main give Done their files, store knows nothing of it.
  expect((await check(dir, "--cache-dir", ".cache")).stats.cacheHits).toBe(1);
});

test("what lies in the folder of the cache changes no finding", async () => {
  const dir = tree("hostile");
  const good = await check(dir, "--cache-dir", ".cache");
  expect(good.findings.length).toBeGreaterThan(0);
  const folder = join(dir, ".cache");
  const name = join(folder, readdirSync(folder)[0] as string);
  const bytes = readFileSync(name);
  const again = async (): Promise<void> => {
    const { findings, stats } = await check(dir, "--cache-dir", ".cache");
    expect(findings).toEqual(good.findings);
    expect(stats.cacheHits).toBe(0);
    rmSync(name, { recursive: true, force: true });
    writeFileSync(name, bytes);
  };
  for (let at = 3; at < bytes.length; at += Math.ceil(bytes.length / 12)) {
    const flipped = Buffer.from(bytes);
    flipped[at] = (flipped[at] as number) ^ 4;
    writeFileSync(name, flipped);
    await again();
  }
  writeFileSync(name, bytes.toString().replace(/^defuse cache \d+/, "defuse cache 999"));
  await again();
  truncateSync(name, 80 * 1024 * 1024);
  await again();
  rmSync(name);
  symlinkSync("/etc", name);
  await again();
  rmSync(name);
  mkdirSync(name);
  await again();
}, 60_000);

test("a folder that cannot be written is no cache", async () => {
  const dir = tree("closed");
  const plain = await check(dir, "--no-cache");
  writeFileSync(join(dir, "file"), "");
  expect((await check(dir, "--cache-dir", "file")).findings).toEqual(plain.findings);
  expect((await check(dir, "--cache-dir", "file/below")).findings).toEqual(plain.findings);
  mkdirSync(join(dir, "shut"));
  chmodSync(join(dir, "shut"), 0o500);
  expect((await check(dir, "--cache-dir", "shut")).findings).toEqual(plain.findings);
});
