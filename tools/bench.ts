// npm run bench: CPU time and peak memory of `defuse check`, cold, warm and after one changed body, beside the field, in
// one run. Alternating order, n and spread in every row; a peer that cannot be installed or fails is "not run" with the
// reason. Writes docs/bench.md with -u.
//   --runs N (default 3)   --only goroot|large|corpus,...   --no-peers   --peers DIR (a folder with the peers' programs)
//   --module DIR (instead of prometheus, which is downloaded)
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { cpus, loadavg, tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { type Contestant, contestantsFor, installPeers, type Peers } from "./bench-contestants.ts";
import { corpusModule, go, goroot, largeModule, type Subject } from "./bench-subjects.ts";
import { measure, type Sample } from "./measure.ts";

const args = process.argv.slice(2);
const option = (name: string): string | undefined => args[args.indexOf(name) + 1 || args.length];
const runs = Number(option("--runs") ?? 3);
const only = option("--only")?.split(",") ?? ["goroot", "large", "corpus"];
const work = mkdtempSync(join(tmpdir(), "defuse-bench-"));

function sampleOf(contestant: Contestant, cwd: string): Sample | string {
  contestant.prepare?.();
  try {
    return measure({ ...contestant, cwd });
  } finally {
    contestant.restore?.();
  }
}

function toldSample(sample: Sample | string): string {
  return typeof sample === "string" ? sample : `${sample.cpu.toFixed(2)} s`;
}

function median(samples: readonly Sample[]): number {
  const cpu = samples.map((s) => s.cpu).sort((a, b) => a - b);
  return cpu[cpu.length >> 1] ?? Number.NaN;
}

function row(name: string, samples: readonly Sample[], ours: number): string {
  const cpu = samples.map((s) => s.cpu).sort((a, b) => a - b);
  const rss = Math.max(...samples.map((s) => s.rssMb));
  const spread = `${(cpu[0] as number).toFixed(2)} - ${(cpu.at(-1) as number).toFixed(2)}`;
  const memory = Number.isNaN(rss) ? "not measured" : `${rss.toFixed(0)} MB`;
  const middle = median(samples);
  return `| ${name} | ${cpu.length} | ${middle.toFixed(2)} | ${spread} | ${(middle / ours).toFixed(2)} | ${memory} |`;
}

function bench(subject: Subject, peers: Peers | null): string[] {
  const all = contestantsFor(subject, work, peers);
  const samples = new Map<string, Sample[]>();
  const failed = new Map<string, string>();
  for (const c of all) {
    const reason = c.peer === undefined ? undefined : peers?.missing.get(c.peer);
    if (reason !== undefined) failed.set(c.name, reason);
    else if (c.isWarm)
      console.error(`${subject.name}: ${c.name}, does not count: ${toldSample(sampleOf(c, subject.cwd))}`);
  }
  // What was changed a moment ago is hashed again, not believed by its times.
  spawnSync("sleep", ["2.5"]);
  for (let i = 0; i < runs; i++) {
    for (const c of i % 2 === 0 ? all : [...all].reverse()) {
      if (failed.has(c.name) || i >= (c.runs ?? runs)) continue;
      const sample = sampleOf(c, subject.cwd);
      if (typeof sample === "string") failed.set(c.name, sample);
      else samples.set(c.name, [...(samples.get(c.name) ?? []), sample]);
    }
  }
  const ours = median(samples.get("**defuse check**, cold") ?? []);
  const rows = all.map((c) => {
    const found = samples.get(c.name);
    return found === undefined
      ? `| ${c.name} | 0 | not run: ${failed.get(c.name) ?? "no sample"} | | | |`
      : row(c.name, found, ours);
  });
  const head = ["| | n | CPU s (median) | min - max | ratio to defuse, cold | peak of the largest process |"];
  return [`## ${subject.name}`, "", ...head, "|---|---|---|---|---|---|", ...rows, "", ...whereItGoes(subject), ""];
}

/** Wall time of one cold run, by phase and rule. */
function whereItGoes({ cwd, patterns }: Subject): string[] {
  const argv = ["check", ...patterns, "--no-cache", "--quiet", "--stats=json"];
  const run = spawnSync(resolve("bin/defuse"), argv, { cwd, encoding: "utf8", maxBuffer: 1 << 28 });
  const line = run.stderr.split("\n").find((text) => text.startsWith("{"));
  if (line === undefined) return ["No figures by phase and rule."];
  const { files, bytes, phases, rules } = JSON.parse(line) as {
    files: number;
    bytes: number;
    phases: Record<string, number>;
    rules: Record<string, number>;
  };
  const told = (costs: Record<string, number>): string =>
    Object.entries(costs)
      .filter(([, ms]) => ms > 0)
      .map(([name, ms]) => `${name} ${ms}`)
      .join(", ");
  const read = `${files} files, ${(bytes / 1e6).toFixed(1)} MB.`;
  return [`${read} Milliseconds of one cold run by phase: ${told(phases)}; by rule: ${told(rules)}.`];
}

const subjects: (Subject | null)[] = [];
if (only.includes("goroot")) subjects.push(goroot(work));
if (only.includes("large")) subjects.push(largeModule(work, option("--module")));
if (only.includes("corpus")) subjects.push(corpusModule(work));
const peers = args.includes("--no-peers") ? null : installPeers(resolve(option("--peers") ?? join(work, "peers")));
const load = loadavg().map((x) => x.toFixed(1));
const machine = `${cpus().length} cores, load ${load.join(" ")}, ${go(work, "version").replace("go version ", "")}`;
const out = [
  "# Figures",
  "",
  `From one run of \`npm run bench -- --runs ${runs}\`: CPU seconds (user and system, all processes), ${machine},`,
  `Node ${process.versions.node}. Shared, noisy machines: compare the ratios. The order alternates; all rows but the`,
  "cold one of go vet had one run before that does not count. One changed body: in the middle of the module's largest",
  "file, changed before each run.",
  "",
  ...subjects.flatMap((subject) =>
    subject === null ? ["A module could not be had: not run.", ""] : bench(subject, peers),
  ),
].join("\n");
console.log(out);
if (args.includes("-u")) writeFileSync("docs/bench.md", `${out.trimEnd()}\n`);
rmSync(work, { recursive: true, force: true });
