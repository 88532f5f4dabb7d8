// --jobs: the same findings whatever the number of workers and the state of the cache; a worker that dies costs one
// package.
import { spawnSync } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { expect, test } from "vitest";
import { english } from "../../src/base/say.ts";
import { share } from "../../src/engine/jobs.ts";
import { loadPackages } from "../../src/go/module/packages.ts";
import { memoryFiles } from "../../src/host/memory.ts";
import type { Workers } from "../../src/host/workers.ts";

const work = sharedTemporaryDir();

const store = `package store

import "os"

func Open(name string) (*os.File, error) { return os.Open(name) }
`;
const use = (name: string): string => `package ${name}

import "example.com/m/store"

func use() {
	f, err := store.Open("x")
	if err != nil {
		return
	}
	println(f.Name())
}
`;

import { sharedTemporaryDir } from "../temporary.ts";

function writeTree(): void {
  const write = (path: string, text: string): void => {
    mkdirSync(join(work, path, ".."), { recursive: true });
    writeFileSync(join(work, path), text);
  };
  write("go.mod", "module example.com/m\n\ngo 1.26\n");
  write("store/store.go", store);
  for (const name of ["a", "b", "c", "d", "e"]) write(`${name}/${name}.go`, use(name));
  write("broken/broken.go", "package broken\n\nfunc f() {\n");
}

test("the findings are the same for every number of jobs, with a cold and a warm cache", () => {
  writeTree();
  const check = (...args: string[]): string => {
    const argv = ["check", "--format", "json", ...args];
    const { status, stdout } = spawnSync(resolve("bin/defuse"), argv, { cwd: work, encoding: "utf8" });
    const { findings, errors } = JSON.parse(stdout) as Record<string, unknown>;
    return JSON.stringify({ status, findings, errors });
  };
  const alone = check("--no-cache");
  expect(JSON.parse(alone).findings).toHaveLength(5);
  expect(JSON.parse(alone).errors).toHaveLength(1);
  for (const jobs of ["1", "2", "5"]) expect(check("--no-cache", "--jobs", jobs)).toBe(alone);
  for (const [dir, first, second] of [
    ["x", "1", "2"],
    ["y", "2", "1"],
    ["z", "2", "3"],
  ] as const) {
    expect(check("--cache-dir", join(work, `.cache-${dir}`), "--jobs", first)).toBe(alone);
    expect(check("--cache-dir", join(work, `.cache-${dir}`), "--jobs", second)).toBe(alone);
  }
});

test("what workers found is not checked again, until a package changes that it rests on", () => {
  writeTree();
  const hits = (): number => {
    const argv = ["check", "--format", "json", "--cache-dir", join(work, ".cache-hits"), "--jobs", "2"];
    const { stdout } = spawnSync(resolve("bin/defuse"), argv, { cwd: work, encoding: "utf8" });
    return (JSON.parse(stdout) as { stats: { cacheHits: number } }).stats.cacheHits;
  };
  expect([hits(), hits()]).toEqual([0, 7]);
  writeFileSync(join(work, "store/store.go"), `${store}\nfunc More() {}\n`);
  expect([hits(), hits()]).toEqual([1, 7]);
});

test("a worker that dies costs the package it died in, and no other", async () => {
  const files = Object.fromEntries(["a", "b", "c", "d"].map((name) => [`/w/${name}/${name}.go`, `package ${name}\n`]));
  const host = {
    files: memoryFiles({ ...files, "/w/go.mod": "module m\n" }),
    env: {},
    hostOs: "linux",
    hostArch: "amd64",
  };
  const { packages } = loadPackages(host, { cwd: "/w", patterns: ["./..."] });
  let started = 0;
  const workers: Workers = {
    start() {
      started++;
      return {
        reason: "out of memory",
        stop: () => {},
        ask: async (message) => {
          const { check } = message as { readonly check: readonly string[] };
          if (check.some((name) => name.includes('"/w/c"'))) return null;
          const stats = { files: 1, bytes: 0, lines: 0, bytesParsed: 0, bodiesParsed: 0 };
          const outcome = { findings: [], errors: [], files: [], stats };
          return { outcomes: check.map((name) => [name, outcome]), kept: null };
        },
      };
    },
  };
  const { outcomes } = await share(packages, 2, workers, () => {});
  const told = packages.map((pkg) => outcomes.get(pkg)?.errors.map(({ file, message }) => [file, english(message)]));
  const lost = [["c/c.go", "not checked: a worker has ended (out of memory)"]];
  expect(told).toEqual([[], [], lost, []]);
  expect(started).toBeGreaterThan(1);
});
