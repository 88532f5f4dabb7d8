// The cache of a check changes no finding, whatever happened between two runs.
import { cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { nodeFiles } from "../../src/host/node.ts";
import { runInMemory } from "../memory-io.ts";

const work = sharedTemporaryDir();

const open = `package store

import "os"

func Open(name string) (*os.File, error) {
	return os.Open(name)
}
`;
const use = `package main

import "example.com/m/store"

func main() {}

func use() {
	f, err := store.Open("x")
	if err != nil {
		return
	}
	println(f.Name())
}
`;

import { sharedTemporaryDir } from "../temporary.ts";

interface Checked {
  readonly findings: readonly { readonly rule: string }[];
  readonly stats: { readonly cacheHits: number };
}

async function check(dir: string, ...args: readonly string[]): Promise<Checked> {
  // A clock that is ahead: stat is believed.
  const clock = { now: () => Date.now() + 3_600_000, elapsedMs: () => 0, cpuMs: () => 0 };
  const over = { files: nodeFiles, cwd: dir, clock, build: "test", env: { HOME: dir } };
  const { out } = await runInMemory({}, ["check", "--format", "json", ...args], over);
  return JSON.parse(out) as Checked;
}

function tree(name: string): string {
  const dir = join(work, name);
  mkdirSync(join(dir, "store"), { recursive: true });
  writeFileSync(join(dir, "go.mod"), "module example.com/m\n\ngo 1.26\n");
  writeFileSync(join(dir, "store/store.go"), open);
  writeFileSync(join(dir, "main.go"), use);
  return dir;
}

test("nothing is checked again where nothing changed; what a wrapper does now is seen by who calls it", async () => {
  const dir = tree("wrapper");
  const cold = await check(dir, "--cache-dir", ".cache");
  const warm = await check(dir, "--cache-dir", ".cache");
  expect([cold.stats.cacheHits, warm.stats.cacheHits]).toEqual([0, 2]);
  expect(warm.findings).toEqual(cold.findings);
  expect(cold.findings.map((finding) => finding.rule)).toEqual(["file-not-closed"]);
  const kept = 'package store\n\nimport "os"\n\nvar all []*os.File\n\n';
  writeFileSync(
    join(dir, "store/store.go"),
    `${kept}func Open(name string) (*os.File, error) {\n\tf, err := os.Open(name)\n\tall = append(all, f)\n\treturn f, err\n}\n`,
  );
  const changed = await check(dir, "--cache-dir", ".cache");
  expect(changed.findings).toEqual((await check(dir, "--no-cache")).findings);
  expect(changed.stats.cacheHits).toBe(0);
});

test("who ends the process is asked each time, and nothing is checked again for it", async () => {
  const dir = tree("callers");
  const opening = `package store

import "os"

func Open(name string) (*os.File, error) {
	f, err := os.Open(name)
	if err != nil {
		return nil, err
	}
	if _, err := f.Stat(); err != nil {
		return nil, err
	}
	return f, nil
}
`;
  writeFileSync(join(dir, "store/store.go"), opening);
  const calling = (then: string): void =>
    writeFileSync(
      join(dir, "main.go"),
      `package main\n\nimport (\n\t"log"\n\n\t"example.com/m/store"\n)\n\nfunc main() {\n\tf, err := store.Open("x")\n\tif err != nil {\n\t\t${then}\n\t}\n\tdefer f.Close()\n}\n\nvar _ = log.Print\n`,
    );
  calling("log.Fatal(err)");
  expect((await check(dir, "--cache-dir", ".cache")).findings).toEqual([]);
  expect((await check(dir, "--cache-dir", ".cache")).stats.cacheHits).toBe(2);
  calling("log.Print(err)");
  const changed = await check(dir, "--cache-dir", ".cache");
  expect(changed.stats.cacheHits).toBe(1);
  expect(changed.findings.map((finding) => finding.rule)).toContain("file-not-closed");
});

test("a damaged cache is none", async () => {
  const dir = tree("damaged");
  const cold = await check(dir, "--cache-dir", ".cache");
  const folder = join(dir, ".cache");
  const name = join(folder, readdirSync(folder)[0] as string);
  const good = readFileSync(name);
  for (const bad of [good.subarray(0, good.length >> 1), Buffer.from("x"), Buffer.alloc(0)]) {
    writeFileSync(name, bad);
    const again = await check(dir, "--cache-dir", ".cache");
    expect([again.stats.cacheHits, again.findings]).toEqual([0, cold.findings]);
  }
  cpSync(folder, join(dir, "copy"), { recursive: true });
  const { out } = await runInMemory({}, ["cache", "clean", "--cache-dir", "copy"], { files: nodeFiles, cwd: dir });
  expect(out).toMatch(/: 1 file removed, /);
});
