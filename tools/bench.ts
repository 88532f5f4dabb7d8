// npm run bench: CPU time and peak memory of `defuse check`, cold, warm and after one changed body, beside the field, in
// one run. Alternating order, n and spread in every row; a peer that cannot be installed or fails is "not run" with the
// reason. Writes docs/bench.md with -u.
//   --runs N (default 3)   --only goroot|large|corpus,...   --no-peers   --peers DIR (a folder with the peers' programs)
//   --module DIR (instead of prometheus, which is downloaded)
import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { cpus, loadavg, tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { type Contestant, contestantsFor, installPeers, type Peers } from "./bench-contestants.ts";
import { corpusModule, go, goroot, largeModule, type Subject } from "./bench-subjects.ts";

interface Sample {
  readonly cpu: number;
  readonly rssMb: number;
}

const args = process.argv.slice(2);
const option = (name: string): string | undefined => args[args.indexOf(name) + 1 || args.length];
const runs = Number(option("--runs") ?? 3);
const only = option("--only")?.split(",") ?? ["goroot", "large", "corpus"];
const work = mkdtempSync(join(tmpdir(), "defuse-bench-"));

/** User and system time of the whole process tree, from bash's own accounting; peak memory of the largest process. */
function measure(contestant: Contestant, cwd: string): Sample | string {
  contestant.prepare?.();
  const env = { ...process.env, GOTOOLCHAIN: "local", GOFLAGS: "", ...contestant.env };
  const script = 'TIMEFORMAT="@@%U %S"; time "$@" >/dev/null 2>&1; echo "$?" >&3';
  const hasTime = existsSync("/usr/bin/time");
  const timed = ["/usr/bin/time", "-o", join(work, "rss"), "-f", "%M"];
  const run = spawnSync("bash", ["-c", script, "bash", ...(hasTime ? timed : []), ...contestant.argv], {
    cwd,
    env,
    encoding: "utf8",
    stdio: ["ignore", "pipe", "pipe", "pipe"],
    timeout: 900_000,
  });
  contestant.restore?.();
  const status = Number((run.output[3] ?? "").trim());
  if (!contestant.statuses.includes(status)) return `ended with ${Number.isNaN(status) ? "a time-out" : status}`;
  const [user, system] = (/@@([\d.]+) ([\d.]+)/.exec(run.stderr)?.slice(1) ?? []).map(Number);
  const rss = hasTime ? spawnSync("tail", ["-n", "1", join(work, "rss")], { encoding: "utf8" }).stdout.trim() : "";
  return { cpu: (user ?? Number.NaN) + (system ?? Number.NaN), rssMb: Number(rss) / 1024 };
}

function median(samples: readonly Sample[]): number {
  const cpu = samples.map((s) => s.cpu).sort((a, b) => a - b);
  return cpu[cpu.length >> 1] ?? Number.NaN;
}

function row(name: string, samples: readonly Sample[], ours: number): string {
  const cpu = samples.map((s) => s.cpu).sort((a, b) => a - b);
  const rss = Math.max(...samples.map((s) => s.rssMb));
  const spread = `${(cpu[0] as number).toFixed(2)} - ${(cpu.at(-1) as number).toFixed(2)}`;
  const memory = Number.isNaN(rss) || rss === 0 ? "not measured" : `${rss.toFixed(0)} MB`;
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
      console.error(`${subject.name}: ${c.name}, does not count: ${JSON.stringify(measure(c, subject.cwd))}`);
  }
  // What was changed a moment ago is hashed again, not believed by its times.
  spawnSync("sleep", ["2.5"]);
  for (let i = 0; i < runs; i++) {
    for (const c of i % 2 === 0 ? all : [...all].reverse()) {
      if (failed.has(c.name) || i >= (c.runs ?? runs)) continue;
      const sample = measure(c, subject.cwd);
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
