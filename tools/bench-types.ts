// npm run bench:types: what typing costs. CPU time, peak memory and bytes touched of answering only what the rules ask
// (defuse check), of typing everything from source, and of what the field does first: go list -export, go vet,
// staticcheck, golangci-lint. One run, alternating order, n and spread in every row. Writes docs/bench-types.md with -u.
//   --runs N (default 3)   --dir DIR (a module; default test/corpus/services)   --no-cold (without the peers' cold runs)
//   --peers DIR (a folder with the peers' programs)
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { loadavg, tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { type Contestant, installPeers, typeCheckers } from "./bench-contestants.ts";
import { bundleProgram } from "./bundle.ts";
import { measure, type Sample } from "./measure.ts";

interface Row extends Contestant {
  readonly cwd: string;
  /** From what the program said on standard error. */
  readonly touched?: (said: string) => string;
}

const args = process.argv.slice(2);
const option = (name: string): string | undefined => args[args.indexOf(name) + 1 || args.length];
const runs = Number(option("--runs") ?? 3);
const dir = resolve(option("--dir") ?? "test/corpus/services");
const work = mkdtempSync(join(tmpdir(), "defuse-bench-types-"));
const peers = installPeers(resolve(option("--peers") ?? join(work, "peers")));

/** Types every package of the module in the working directory, tests included, and all that they import. */
const everything = `
  import { completePackage } from "./src/go/types/complete.ts";
  import { parseSource } from "./src/go/syntax/parser.ts";
  import { TypeSession } from "./src/go/types/load.ts";
  import { loadPackages } from "./src/go/module/packages.ts";
  import { isFileProblem } from "./src/host/files.ts";
  import { nodeFiles } from "./src/host/node.ts";
  const host = { files: nodeFiles, env: { ...process.env, CGO_ENABLED: "0" }, hostOs: "linux", hostArch: "amd64" };
  const cwd = process.cwd();
  const loaded = loadPackages(host, { cwd, patterns: ["./..."], goos: "linux", goarch: "amd64" });
  const [first] = loaded.packages;
  let bytes = 0;
  let files = 0;
  let expressions = 0;
  const session = new TypeSession(host, first.config, [cwd], {
    get(file) {
      const read = file.read();
      if (isFileProblem(read)) return null;
      return parseSource(file.path, read);
    },
  });
  const done = (pkg) => {
    for (const { source } of pkg.files) {
      files++;
      bytes += source.bytes.length;
      for (const decl of source.decls) if (decl.kind === "FuncDecl") decl.release();
    }
    expressions += pkg.info.types.size;
    pkg.info.clear();
  };
  for (const pkg of loaded.packages) done(session.complete(pkg));
  const seen = new Set(loaded.packages.map((pkg) => pkg.dir));
  for (let isMore = true; isMore; ) {
    isMore = false;
    for (const { dir, scopes } of [...session.imported()]) {
      if (seen.has(dir)) continue;
      seen.add(dir);
      isMore = true;
      const [scope] = scopes;
      if (scope === undefined) continue;
      const { path, name, files: all } = scope.pkg;
      const sources = all.map(({ source }) => ({ source: () => source }));
      done(completePackage(session.program, { path, name, dir, files: sources }));
    }
  }
  console.error(JSON.stringify({ files, bytes, expressions }));`;

function sampleOf(row: Row): Sample | string {
  const { peer, prepare } = row;
  const reason = peer === undefined ? undefined : peers.missing.get(peer);
  if (reason !== undefined) return reason;
  prepare?.();
  return measure({ ...row, env: { CGO_ENABLED: "0", ...row.env } });
}

const million = (bytes: unknown): string => `${(Number(bytes) / 1e6).toFixed(1)} MB`;

function touchedByCheck(said: string): string {
  const stats = JSON.parse(/^\{.*\}$/m.exec(said)?.[0] ?? "{}") as Record<string, number>;
  return `${million(stats["bytesParsed"])} parsed of ${million(stats["bytes"])} read`;
}

function touchedByAll(said: string): string {
  const { files, bytes, expressions } = JSON.parse(/^\{.*\}$/m.exec(said)?.[0] ?? "{}") as Record<string, number>;
  return `${million(bytes)} in ${files} files, ${(Number(expressions) / 1e6).toFixed(1)} million expressions`;
}

function rowsOf(program: string): Row[] {
  const goroot = spawnSync("go", ["env", "GOROOT"], { encoding: "utf8", cwd: tmpdir() }).stdout.trim();
  const check = [resolve("bin/defuse"), "check", "--no-cache", "--stats=json", "--format", "json", "./..."];
  const list = { argv: ["go", "list", "-export", "-deps", "./..."], cwd: dir, statuses: [0] };
  const everyType = { argv: [process.execPath, program], statuses: [0], isWarm: false, touched: touchedByAll };
  const cache = join(work, "list-cache");
  const all: Row[] = [
    {
      name: "defuse: what the rules ask",
      argv: check,
      cwd: dir,
      statuses: [0, 1, 2],
      isWarm: false,
      touched: touchedByCheck,
    },
    { name: "defuse: everything typed", ...everyType, cwd: dir },
    { name: "go list -export -deps, warm", ...list, isWarm: true },
    {
      name: "go list -export -deps, cold",
      ...list,
      isWarm: false,
      runs: 1,
      env: { GOCACHE: cache },
      prepare: () => rmSync(cache, { recursive: true, force: true }),
    },
    ...typeCheckers(["./..."], work, peers.dir).map((peer) => ({ ...peer, cwd: dir })),
    { name: "GOROOT/src: everything typed", ...everyType, cwd: `${goroot}/src`, runs: 1 },
  ];
  return args.includes("--no-cold") ? all.filter(({ name }) => !name.endsWith("cold")) : all;
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[values.length >> 1] as number;
}

function line({ name, touched }: Row, samples: readonly (Sample | string)[]): string {
  const good = samples.filter((sample): sample is Sample => typeof sample !== "string");
  if (good.length === 0) return `| ${name} | 0 | not run: ${samples[0]} | | | |\n`;
  const cpu = good.map((sample) => sample.cpu);
  const spread = `${Math.min(...cpu).toFixed(2)} - ${Math.max(...cpu).toFixed(2)}`;
  const rss = Math.max(...good.map((sample) => sample.rssMb)).toFixed(0);
  const what = touched?.((good[0] as Sample).said) ?? "";
  return `| ${name} | ${good.length} | ${median(cpu).toFixed(2)} | ${spread} | ${rss} MB | ${what} |\n`;
}

try {
  const program = join(work, "everything.mjs");
  await bundleProgram(everything, program);
  const rows = rowsOf(program);
  const samples = new Map<Row, (Sample | string)[]>(rows.map((row) => [row, []]));
  // A run that does not count warms what is said to be warm.
  for (const row of rows) if (row.isWarm) sampleOf(row);
  for (let run = 0; run < runs; run++) {
    for (const row of run % 2 === 0 ? rows : [...rows].reverse()) {
      if (run >= (row.runs ?? runs)) continue;
      process.stderr.write(`${row.name} ${run + 1}\n`);
      samples.get(row)?.push(sampleOf(row));
    }
  }
  const load = loadavg().map((value) => value.toFixed(1));
  const head = `# What typing costs

From one run of \`npm run bench:types\` over ${option("--dir") === undefined ? "test/corpus/services" : "one module"}: CPU seconds
(user and system, all processes), load ${load.join(" ")}, Node ${process.versions.node}. Shared, noisy machines: compare the
ratios. "Everything typed" types all packages of the module with their tests and every package that they need, from
source; GOROOT/src is the standard library with its tests.

| | n | CPU s (median) | min - max | peak of the largest process | touched |
| --- | --- | --- | --- | --- | --- |
`;
  const text = head + rows.map((row) => line(row, samples.get(row) ?? [])).join("");
  console.log(text);
  if (args.includes("-u")) writeFileSync("docs/bench-types.md", text);
} finally {
  rmSync(work, { recursive: true, force: true });
}
