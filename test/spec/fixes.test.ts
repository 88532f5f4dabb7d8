// The laws of fixes, for every program of every rule's page that has one: it parses, silences what it fixes, adds no
// other finding, is done after one run; and with Go: gofmt has nothing to change, it builds, go vet has nothing to add.
import { spawnSync } from "node:child_process";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { beforeAll, expect, test } from "vitest";
import { memoryFiles } from "../../src/host/memory.ts";
import { rules } from "../../src/rules/index.gen.ts";
import { runInMemory } from "../memory-io.ts";
import { needs } from "../needs.ts";
import { temporaryDir } from "../temporary.ts";
import { type Case, casesOf, parsePage, plain } from "./page.ts";

interface Outcome {
  readonly rule: string;
  readonly name: string;
  readonly before: ReadonlyMap<string, string>;
  readonly after: ReadonlyMap<string, string>;
  readonly findings: readonly [readonly Found[], readonly Found[]];
  readonly again: string;
}

interface Found {
  readonly rule: string;
  readonly message: string;
  readonly fix: object | null;
}

const outcomes: Outcome[] = [];
const wanted = process.env["DEFUSE_SPEC"] ?? "";
const asked = rules.filter(({ id }) => wanted === "" || id === wanted);
/** Only a rule that has a fix is held to show one; with all rules at hand that is most of them. */
const isFixExpected = asked.some((rule) => rule.fix !== "none");

beforeAll(async () => {
  for (const rule of asked) {
    for (const spec of casesOf(parsePage(readFileSync(`src/rules/${rule.id}.md`, "utf8")))) {
      const outcome = await fix(rule.id, plain(spec));
      if (outcome !== null) outcomes.push(outcome);
    }
  }
}, 120_000);

async function fix(rule: string, spec: Case): Promise<Outcome | null> {
  const tree = Object.fromEntries([...spec.files].map(([file, text]) => [`/w/${file}`, text]));
  const files = memoryFiles({ "/w/go.mod": `module example.com/p\n\ngo ${spec.go}\n`, ...tree });
  const check = async (...args: string[]): Promise<string> =>
    (await runInMemory({}, ["check", "--severity", "hint", ...args], { files })).out;
  const findings = async (): Promise<Found[]> =>
    (JSON.parse(await check("--format", "json")) as { findings: Found[] }).findings;
  const before = await findings();
  if (before.every((finding) => finding.fix === null)) return null;
  await check("--fix");
  const read = (file: string): string => new TextDecoder().decode(files.readFile(`/w/${file}`) as Uint8Array);
  const after = new Map([...spec.files.keys()].map((file) => [file, read(file)]));
  return {
    rule,
    name: spec.name,
    before: spec.files,
    after,
    findings: [before, await findings()],
    again: await check("--diff"),
  };
}

test("a fix silences its finding, adds none, and leaves nothing to fix", () => {
  expect(outcomes.length > 0).toBe(isFixExpected);
  for (const { rule, name, findings, again } of outcomes) {
    const [before, after] = findings;
    const told = new Set(before.map((finding) => `${finding.rule}: ${finding.message}`));
    expect([rule, name, after.filter((finding) => finding.fix !== null), again]).toEqual([rule, name, [], ""]);
    // A fix of two defers in one loop silences both.
    const fixable = before.filter((finding) => finding.fix !== null).length;
    expect([rule, name, after.length <= before.length - fixable]).toEqual([rule, name, true]);
    expect(after.filter((finding) => !told.has(`${finding.rule}: ${finding.message}`))).toEqual([]);
  }
});

const isGoHere = needs("go", "gofmt, go build and go vet of what --fix makes");
test.runIf(isGoHere)("what was fixed is formatted, builds, and go vet says nothing new of it", () => {
  const dir = temporaryDir();
  writeFileSync(join(dir, "go.mod"), "module example.com/fixes\n\ngo 1.26\n");
  for (const state of ["before", "after"] as const) {
    for (const outcome of outcomes) {
      for (const [file, text] of outcome[state]) {
        const path = join(dir, state, `${outcome.rule.replaceAll("-", "")}_${outcome.name}`, file);
        mkdirSync(dirname(path), { recursive: true });
        writeFileSync(path, text);
      }
    }
  }
  const run = (program: string, ...args: string[]): string => {
    const env = { ...process.env, GOTOOLCHAIN: "local", GOFLAGS: "" };
    const { stdout, stderr } = spawnSync(program, args, { cwd: dir, env, encoding: "utf8" });
    return stdout + stderr;
  };
  for (const state of ["before", "after"]) {
    mkdirSync(join(dir, state), { recursive: true });
    expect(run("gofmt", "-l", state)).toBe("");
  }
  if (isFixExpected) expect(run("go", "build", "./...")).toBe("");
  const told = (state: string): string[] =>
    run("go", "vet", `./${state}/...`)
      .split("\n")
      .map((line) => line.replace(/^# .*|:\d+:\d+|\d+$/g, "").replace(state, ""));
  const known = new Set(told("before"));
  expect(told("after").filter((line) => !known.has(line))).toEqual([]);
});
