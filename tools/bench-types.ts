// npm run bench:types: what typing costs. CPU time, peak memory and bytes touched of answering only what the rules ask
// (defuse check), of typing everything from source, and of what the field does first: go list -export, go vet. One run,
// alternating order, n and spread in every row. Writes docs/bench-types.md with -u.
//   --runs N (default 3)   --dir DIR (a module; default test/corpus/services)   --no-cold (without the peers' cold runs)
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { loadavg, tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { bundleProgram } from "./bundle.ts";
import { measure, type Sample } from "./measure.ts";

interface Row {
  readonly name: string;
  readonly argv: readonly string[];
  readonly cwd: string;
  readonly env?: () => Readonly<Record<string, string>>;
  readonly runs: number;
  /** From what the program said on standard error. */
  readonly touched?: (said: string) => string;
}

const args = process.argv.slice(2);
const option = (name: string): string | undefined => args[args.indexOf(name) + 1 || args.length];
const runs = Number(option("--runs") ?? 3);
const dir = resolve(option("--dir") ?? "test/corpus/services");
const work = mkdtempSync(join(tmpdir(), "defuse-bench-types-"));

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

function sampleOf({ argv, cwd, env }: Row): Sample | string {
  return measure({ argv, cwd, env: { CGO_ENABLED: "0", ...env?.() }, statuses: [0, 1, 2] });
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

let caches = 0;
const emptyCache = (): Record<string, string> => ({ GOCACHE: join(work, `cache-${caches++}`) });

function rowsOf(program: string): Row[] {
  const goroot = spawnSync("go", ["env", "GOROOT"], { encoding: "utf8", cwd: tmpdir() }).stdout.trim();
  const check = [resolve("bin/defuse"), "check", "--no-cache", "--stats=json", "--format", "json", "./..."];
  const list = ["go", "list", "-export", "-deps", "./..."];
  const all: Row[] = [
    { name: "defuse: what the rules ask", argv: check, cwd: dir, runs, touched: touchedByCheck },
    { name: "defuse: everything typed", argv: [process.execPath, program], cwd: dir, runs, touched: touchedByAll },
    { name: "go list -export -deps, warm", argv: list, cwd: dir, runs },
    { name: "go vet, warm", argv: ["go", "vet", "./..."], cwd: dir, runs },
    {
      name: "GOROOT/src: everything typed",
      argv: [process.execPath, program],
      cwd: `${goroot}/src`,
      runs: 1,
      touched: touchedByAll,
    },
  ];
  const cold: Row[] = [
    { name: "go list -export -deps, cold", argv: list, cwd: dir, runs: 1, env: emptyCache },
    { name: "go vet, cold", argv: ["go", "vet", "./..."], cwd: dir, runs: 1, env: emptyCache },
  ];
  return args.includes("--no-cold") ? all : [...all, ...cold];
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
  for (const row of rows) if (row.name.endsWith("warm")) sampleOf(row);
  for (let run = 0; run < runs; run++) {
    for (const row of run % 2 === 0 ? rows : [...rows].reverse()) {
      if (run >= row.runs) continue;
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
