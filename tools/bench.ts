// npm run bench: CPU time and peak memory of `defuse check` beside the field, in one run, on GOROOT/src and on one real
// module with its dependencies. Alternating order, n and spread in every row; a peer that cannot be installed or fails
// is "not run" with the reason. Writes docs/bench.md with -u.
//   --runs N (default 3)   --only goroot|module   --no-peers   --peers DIR (a folder with the peers' programs)
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { cpus, loadavg, tmpdir } from "node:os";
import { join, resolve } from "node:path";

interface Sample {
  readonly cpu: number;
  readonly rssMb: number;
}
interface Subject {
  readonly name: string;
  readonly cwd: string;
  /** Where the Go files lie that `cat` reads. */
  readonly roots: readonly string[];
  readonly patterns: readonly string[];
}
interface Contestant {
  readonly name: string;
  readonly argv: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
  /** Statuses that mean it worked: findings are no failure. */
  readonly statuses: readonly number[];
  readonly runs?: number;
}

const args = process.argv.slice(2);
const option = (name: string): string | undefined => args[args.indexOf(name) + 1 || args.length];
const runs = Number(option("--runs") ?? 3);
const only = option("--only");
const work = mkdtempSync(join(tmpdir(), "defuse-bench-"));
const go = (...words: string[]): string =>
  spawnSync("go", words, {
    encoding: "utf8",
    cwd: tmpdir(),
    env: { ...process.env, GOTOOLCHAIN: "local" },
  }).stdout.trim();

/** User and system time of the whole process tree, from bash's own accounting; peak memory of the largest process. */
function measure(contestant: Contestant, cwd: string): Sample | string {
  const env = { ...process.env, GOTOOLCHAIN: "local", GOFLAGS: "", ...contestant.env };
  const script = 'TIMEFORMAT="@@%U %S"; time "$@" >/dev/null 2>&1; echo "$?" >&3';
  const hasTime = existsSync("/usr/bin/time");
  const command = hasTime
    ? ["/usr/bin/time", "-o", join(work, "rss"), "-f", "%M", ...contestant.argv]
    : contestant.argv;
  const run = spawnSync("bash", ["-c", script, "bash", ...command], {
    cwd,
    env,
    encoding: "utf8",
    stdio: ["ignore", "pipe", "pipe", "pipe"],
    timeout: 900_000,
  });
  const status = Number((run.output[3] ?? "").trim());
  if (!contestant.statuses.includes(status)) return `ended with ${Number.isNaN(status) ? "a time-out" : status}`;
  const [user, system] = (/@@([\d.]+) ([\d.]+)/.exec(run.stderr)?.slice(1) ?? []).map(Number);
  const rss = hasTime ? spawnSync("tail", ["-n", "1", join(work, "rss")], { encoding: "utf8" }).stdout.trim() : "";
  return { cpu: (user ?? Number.NaN) + (system ?? Number.NaN), rssMb: Number(rss) / 1024 };
}

function row(name: string, samples: readonly Sample[], floor: number): string {
  const cpu = samples.map((s) => s.cpu).sort((a, b) => a - b);
  const middle = cpu[cpu.length >> 1] as number;
  const rss = Math.max(...samples.map((s) => s.rssMb));
  const spread = `${(cpu[0] as number).toFixed(2)} - ${(cpu.at(-1) as number).toFixed(2)}`;
  const memory = Number.isNaN(rss) || rss === 0 ? "not measured" : `${rss.toFixed(0)} MB`;
  return `| ${name} | ${cpu.length} | ${middle.toFixed(2)} | ${spread} | ${(middle / floor).toFixed(2)} | ${memory} |`;
}

function peerPrograms(): { readonly dir: string; readonly missing: ReadonlyMap<string, string> } {
  const dir = resolve(option("--peers") ?? join(work, "peers"));
  const missing = new Map<string, string>();
  mkdirSync(dir, { recursive: true });
  for (const [name, path] of [
    ["staticcheck", "honnef.co/go/tools/cmd/staticcheck@latest"],
    ["revive", "github.com/mgechev/revive@latest"],
    ["golangci-lint", "github.com/golangci/golangci-lint/v2/cmd/golangci-lint@latest"],
  ] as const) {
    if (existsSync(join(dir, name))) continue;
    console.error(`installing ${name}`);
    const env = { ...process.env, GOBIN: dir, GOTOOLCHAIN: "local", GOFLAGS: "" };
    const run = spawnSync("go", ["install", path], { encoding: "utf8", cwd: tmpdir(), env, timeout: 900_000 });
    if (run.status !== 0) missing.set(name, run.stderr.trim().split("\n").at(-1)?.trim() ?? "does not install");
  }
  return { dir, missing };
}

function contestants(subject: Subject, peers: string): Contestant[] {
  const revive = join(work, "revive.toml");
  writeFileSync(revive, '[rule.defer]\n  arguments = [["loop"]]\n');
  const golangci = join(work, "golangci.yml");
  const enabled = "enabled-checks: [deferInLoop]";
  writeFileSync(
    golangci,
    `version: "2"\nlinters:\n  default: none\n  enable: [gocritic]\n  settings:\n    gocritic:\n      disable-all: true\n      ${enabled}\n`,
  );
  const cold = join(work, "cold");
  const vet = ["go", "vet", ...subject.patterns];
  const defuse = resolve("bin/defuse");
  return [
    {
      name: "cat, the floor",
      argv: ["bash", "-c", `find ${subject.roots.join(" ")} -type f -name '*.go' -print0 | xargs -0 cat`],
      statuses: [0],
    },
    { name: "**defuse check**", argv: [defuse, "check", ...subject.patterns], statuses: [0, 1, 2] },
    {
      name: "revive (defer: loop)",
      argv: [join(peers, "revive"), "-config", revive, ...subject.patterns],
      statuses: [0, 1],
    },
    { name: "go vet, warm", argv: vet, statuses: [0, 1] },
    { name: "go vet, cold", argv: vet, env: { GOCACHE: cold }, statuses: [0, 1], runs: 1 },
    { name: "staticcheck, warm", argv: [join(peers, "staticcheck"), ...subject.patterns], statuses: [0, 1] },
    {
      name: "golangci-lint (gocritic deferInLoop), warm",
      argv: [join(peers, "golangci-lint"), "run", "-c", golangci, ...subject.patterns],
      statuses: [0, 1],
    },
  ];
}

function bench(
  subject: Subject,
  peers: { readonly dir: string; readonly missing: ReadonlyMap<string, string> } | null,
): string[] {
  const all = contestants(subject, peers?.dir ?? "/nonexistent").filter(
    (c) => peers !== null || /cat|defuse/.test(c.name),
  );
  const samples = new Map<string, Sample[]>();
  const failed = new Map<string, string>();
  for (const c of all) {
    const reason = [...(peers?.missing ?? [])].find(([name]) => c.argv[0]?.endsWith(`/${name}`))?.[1];
    if (reason !== undefined) failed.set(c.name, reason);
    // The first run of a warm row fills the caches and does not count; a cold row has no such run.
    else if (c.runs === undefined)
      console.error(`${subject.name}: ${c.name}, warming up: ${JSON.stringify(measure(c, subject.cwd))}`);
  }
  for (let i = 0; i < runs; i++) {
    for (const c of i % 2 === 0 ? all : [...all].reverse()) {
      if (failed.has(c.name) || i >= (c.runs ?? runs)) continue;
      const sample = measure(c, subject.cwd);
      if (typeof sample === "string") failed.set(c.name, sample);
      else samples.set(c.name, [...(samples.get(c.name) ?? []), sample]);
    }
  }
  const own = samples
    .get("**defuse check**")
    ?.map((s) => s.cpu)
    .sort((a, b) => a - b) ?? [Number.NaN];
  const ours = own[own.length >> 1] as number;
  const head = [
    "| | n | CPU s (median) | min - max | ratio to defuse | peak of the largest process |",
    "|---|---|---|---|---|---|",
  ];
  const rows = all.map((c) => {
    const found = samples.get(c.name);
    return found === undefined
      ? `| ${c.name} | 0 | not run: ${failed.get(c.name) ?? "no sample"} | | | |`
      : row(c.name, found, ours);
  });
  return [`## ${subject.name}`, "", ...head, ...rows, ""];
}

/** The bundled corpus module, its dependencies vendored beside it, so that they are Go files to check. */
function corpusModule(): Subject | null {
  const dir = join(work, "corpus");
  spawnSync("cp", ["-r", "test/corpus", dir]);
  const env = { ...process.env, GOTOOLCHAIN: "local", GOFLAGS: "-mod=mod" };
  const vendored = spawnSync("go", ["mod", "vendor"], { cwd: dir, env, encoding: "utf8" });
  if (vendored.status !== 0 || !existsSync(join(dir, "vendor"))) return null;
  const packages = spawnSync("go", ["list", "-deps", "-f", "{{if not .Standard}}{{.Dir}}{{end}}", "."], {
    cwd: dir,
    encoding: "utf8",
  });
  const dirs = packages.stdout
    .trim()
    .split("\n")
    .map((path) => path.replace(dir, "."));
  return {
    name: `a service and its ${dirs.length} dependency packages (test/corpus)`,
    cwd: dir,
    roots: [dir],
    patterns: dirs,
  };
}

const goroot = go("env", "GOROOT");
const subjects: Subject[] = [];
if (only !== "module")
  subjects.push({ name: "GOROOT/src", cwd: `${goroot}/src`, roots: [`${goroot}/src`], patterns: ["./..."] });
const corpus = only === "goroot" ? null : corpusModule();
if (corpus !== null) subjects.push(corpus);
const peers = args.includes("--no-peers") ? null : peerPrograms();
const out = [
  "# Figures",
  "",
  `From one run of \`npm run bench -- --runs ${runs}\`: CPU seconds (user and system, all processes), ${cpus().length} cores, load ${loadavg()
    .map((x) => x.toFixed(1))
    .join(" ")},`,
  `${go("version").replace("go version ", "")}, Node ${process.versions.node}. Shared, noisy machines: compare the ratios. The order alternates;`,
  "warm rows had one run before that does not count. defuse keeps no cache, so each of its runs is cold.",
  "",
  ...subjects.flatMap((subject) => bench(subject, peers)),
].join("\n");
console.log(out);
if (args.includes("-u")) writeFileSync("docs/bench.md", `${out.trimEnd()}\n`);
rmSync(work, { recursive: true, force: true });
