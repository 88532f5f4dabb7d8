// Ctrl-C while the bundled command is at something long: it ends at once, and says and leaves nothing.
import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { existsSync, linkSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { resolve } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { beforeAll, expect, onTestFinished, test } from "vitest";
import { temporaryDir } from "../temporary.ts";

beforeAll(() => {
  if (!existsSync("dist/defuse.cjs")) spawnSync("node", ["tools/build.mjs"]);
});

/** In clock ticks: hundredths of a second. */
function cpuOf(child: ChildProcess): number {
  const stat = readFileSync(`/proc/${child.pid}/stat`, "utf8");
  const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
  return Number(fields[11]) + Number(fields[12]);
}

/** Well past its start, and far from its end: what it is given takes half a minute. */
async function underWay(child: ChildProcess): Promise<void> {
  if (!existsSync("/proc/self/stat")) await sleep(2000);
  else while (child.exitCode === null && cpuOf(child) < 50) await sleep(20);
}

interface Ended {
  readonly code: number | null;
  readonly signal: string | null;
  readonly output: string;
  /** After the signal. */
  readonly ms: number;
}

async function interrupted(dir: string, ...args: readonly string[]): Promise<Ended> {
  const child = spawn(resolve("bin/defuse"), ["check", "--cache-dir", `${dir}/cache`, ...args], { cwd: dir });
  onTestFinished(() => void child.kill("SIGKILL"));
  let output = "";
  child.stdout.on("data", (data) => {
    output += data;
  });
  child.stderr.on("data", (data) => {
    output += data;
  });
  const ended = new Promise<[number | null, string | null]>((done) => {
    child.on("close", (code, signal) => done([code, signal]));
  });
  await underWay(child);
  const sent = performance.now();
  child.kill("SIGINT");
  const [code, signal] = await ended;
  return { code, signal, output, ms: performance.now() - sent };
}

/** Nothing but complete files of the cache, of which an interrupted run has none. */
function leftIn(dir: string): readonly string[] {
  return existsSync(`${dir}/cache`) ? readdirSync(`${dir}/cache`).filter((name) => name.endsWith(".tmp")) : [];
}

test("while files are found", { timeout: 120_000 }, async () => {
  const dir = temporaryDir();
  writeFileSync(`${dir}/go.mod`, "module found\n\ngo 1.22\n");
  mkdirSync(`${dir}/p`);
  // What stands before the package clause is read for constraints.
  writeFileSync(`${dir}/p/first.go`, `${"// x\n".repeat(2_000_000)}\npackage p\n`);
  for (let i = 0; i < 100; i++) linkSync(`${dir}/p/first.go`, `${dir}/p/f${i}.go`);
  const { ms, ...ended } = await interrupted(dir, "./...");
  expect(ended).toEqual({ code: 130, signal: null, output: "" });
  expect(ms).toBeLessThan(10_000);
  expect(leftIn(dir)).toEqual([]);
});

test.each([[[]], [["--jobs", "2"]]])("while a huge package is checked %s", { timeout: 120_000 }, async (args) => {
  const dir = temporaryDir();
  writeFileSync(`${dir}/go.mod`, "module huge\n\ngo 1.22\n");
  const body = "f, err := os.Open(n)\nif err != nil { return err }\ndefer f.Close()\n";
  const functionOf = (i: number): string =>
    `func f${i}(ns []string) error {\nfor _, n := range ns {\n${body}}\nreturn nil\n}\n`;
  const functions = Array.from({ length: 40_000 }, (_, i) => functionOf(i));
  mkdirSync(`${dir}/small`);
  writeFileSync(`${dir}/small/b.go`, "package small\n");
  writeFileSync(`${dir}/a.go`, `package huge\n\nimport "os"\n\n${functions.join("")}`);
  const { ms, ...ended } = await interrupted(dir, ...args, "./...");
  expect(ended).toEqual({ code: 130, signal: null, output: "" });
  expect(ms).toBeLessThan(10_000);
  expect(leftIn(dir)).toEqual([]);
});
