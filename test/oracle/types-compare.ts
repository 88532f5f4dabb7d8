// Compares our types with go/types' (the program in typesdump), row by row. Memory stays that of one package and of what
// it imports.
import { spawn, spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { createInterface } from "node:readline";
import type { Package } from "../../src/go/module/package.ts";
import { loadPackages } from "../../src/go/module/packages.ts";
import { parseSource } from "../../src/go/syntax/parser.ts";
import { completePackage } from "../../src/go/types/complete.ts";
import { TypeSession } from "../../src/go/types/load.ts";
import type { TypedPackage } from "../../src/go/types/package-scope.ts";
import { type TypeRow, typeRows } from "../../src/go/types/rows.ts";
import { isFileProblem } from "../../src/host/files.ts";
import { nodeFiles } from "../../src/host/node.ts";

export interface TypeRates {
  rows: number;
  equal: number;
  constants: number;
  equalConstants: number;
  /** Package -> [equal, rows] for those that are not equal throughout. */
  readonly packages: Map<string, [number, number]>;
  /** A few differences of each kind. */
  readonly differences: Map<string, number>;
  readonly examples: string[];
  /** Stratum (what makes a row hard) -> [equal, rows]. */
  readonly strata: Map<string, [number, number]>;
}

export function newTypeRates(): TypeRates {
  return {
    rows: 0,
    equal: 0,
    constants: 0,
    equalConstants: 0,
    packages: new Map(),
    differences: new Map(),
    examples: [],
    strata: new Map(),
  };
}

interface Dumped {
  readonly file: string;
  readonly package: string;
  /** go/types reported errors. */
  readonly failed?: boolean;
  readonly types: readonly TypeRow[];
  /** Stratum -> spans. */
  readonly strata: Readonly<Record<string, readonly (readonly [number, number])[]>>;
}

/** Builds typesdump and hands it to `use`. */
async function withTypesdump(use: (program: string) => Promise<void>): Promise<void> {
  const work = mkdtempSync(join(tmpdir(), "defuse-types-"));
  try {
    const program = join(work, "typesdump");
    const source = resolve(import.meta.dirname, "typesdump/main.go");
    const built = spawnSync("go", ["build", "-o", program, source], { cwd: work, encoding: "utf8" });
    if (built.status !== 0) throw new Error(`typesdump does not build: ${built.stderr}`);
    await use(program);
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

function newSession(dir: string): TypeSession {
  return new TypeSession(
    { files: nodeFiles, env: process.env, hostOs: "linux", hostArch: "amd64" },
    { goos: "linux", goarch: "amd64", cgo: false, compiler: "gc", tags: [], release: 26 },
    [dir],
    {
      get(file) {
        const bytes = file.read();
        return isFileProblem(bytes) ? null : parseSource(file.path, bytes);
      },
    },
  );
}

/** Runs typesdump for the patterns in `dir` and compares every package it prints. */
export async function compareTypes(dir: string, patterns: readonly string[], rates: TypeRates): Promise<void> {
  await withTypesdump(async (program) => {
    const child = spawn(program, patterns, { cwd: dir, stdio: ["ignore", "pipe", "inherit"] });
    await comparePackages(dir, createInterface({ input: child.stdout }), rates);
  });
}

/** Compares packages from typesdump's lines. */
export async function comparePackages(dir: string, lines: AsyncIterable<string>, rates: TypeRates): Promise<void> {
  const session = newSession(dir);
  let files: Dumped[] = [];
  for await (const line of lines) {
    const dumped = JSON.parse(line) as Dumped;
    if (files.length > 0 && files[0]?.package !== dumped.package) {
      comparePackage(session, dir, files, rates);
      files = [];
    }
    files.push(dumped);
  }
  if (files.length > 0) comparePackage(session, dir, files, rates);
}

/** Compares files that are packages of their own. Those that go/types refuses need only be typed without a throw. */
export async function compareFiles(dir: string, names: readonly string[], rates: TypeRates): Promise<number> {
  let refused = 0;
  await withTypesdump(async (program) => {
    const child = spawn(program, ["-files"], { cwd: dir, stdio: ["pipe", "pipe", "inherit"] });
    child.stdin.end(`${names.join("\n")}\n`);
    refused = await compareSingles(dir, createInterface({ input: child.stdout }), rates);
  });
  return refused;
}

/** As compareFiles, from typesdump's lines. */
export async function compareSingles(dir: string, lines: AsyncIterable<string>, rates: TypeRates): Promise<number> {
  let refused = 0;
  const session = newSession(dir);
  for await (const line of lines) {
    const dumped = JSON.parse(line) as Dumped;
    const bytes = nodeFiles.readFile(dumped.file);
    if (isFileProblem(bytes)) continue;
    const source = parseSource(dumped.file, bytes);
    const files = { path: dumped.package, name: dumped.package, dir, files: [{ source: () => source }] };
    const pkg = completePackage(session.program, files);
    const ours = typeRows(source.decls, pkg.info);
    if (dumped.failed === true) refused++;
    else compareRows(dumped, ours, rates);
  }
  return refused;
}

/** typesdump's output for these arguments, for comparisons that are made more than once. */
export async function dumpTypes(dir: string, args: readonly string[], input: string): Promise<string> {
  let text = "";
  await withTypesdump(async (program) => {
    const run = spawnSync(program, args, { cwd: dir, input, encoding: "utf8", maxBuffer: 1 << 30 });
    if (run.status !== 0) throw new Error(`typesdump: ${run.stderr}`);
    text = run.stdout;
  });
  return text;
}

/** As compareTypes, for the packages' tests: the packages with their in-package tests, and the external tests. */
export async function compareTests(dir: string, patterns: readonly string[], rates: TypeRates): Promise<void> {
  const env = { ...process.env, CGO_ENABLED: "0" };
  const host = { files: nodeFiles, env, hostOs: "linux", hostArch: "amd64" };
  const loaded = loadPackages(host, { cwd: dir, patterns: ["./..."], goos: "linux", goarch: "amd64" });
  const packages = new Map(loaded.packages.flatMap((pkg) => pkg.targets.map((file) => [file.path, pkg] as const)));
  await withTypesdump(async (program) => {
    const child = spawn(program, ["-tests", ...patterns], { cwd: dir, stdio: ["ignore", "pipe", "inherit"] });
    const session = newSession(dir);
    let last: Package | null = null;
    let typed: TypedPackage | null = null;
    for await (const line of createInterface({ input: child.stdout })) {
      const dumped = JSON.parse(line) as Dumped;
      const pkg = packages.get(dumped.file);
      if (pkg !== undefined && pkg !== last) {
        typed?.info.clear();
        typed = session.complete(pkg);
        last = pkg;
      }
      const scope = typed?.files.find((f) => f.source.path === dumped.file);
      compareRows(dumped, scope === undefined ? [] : typeRows(scope.source.decls, scope.pkg.info), rates);
    }
  });
}

function comparePackage(session: TypeSession, dir: string, files: readonly Dumped[], rates: TypeRates): void {
  const path = files[0]?.package ?? "";
  const before: [number, number] = [rates.equal, rates.rows];
  const pkg = session.completeImport(path, dir);
  for (const dumped of files) {
    const scope = pkg?.files.find((f) => f.source.path === dumped.file);
    compareRows(dumped, scope === undefined ? [] : typeRows(scope.source.decls, scope.pkg.info), rates);
  }
  pkg?.info.clear();
  for (const file of pkg?.files ?? [])
    for (const decl of file.source.decls) if (decl.kind === "FuncDecl") decl.release();
  const [equal, rows] = [rates.equal - before[0], rates.rows - before[1]];
  if (equal !== rows) rates.packages.set(path, [equal, rows]);
}

function compareRows(dumped: Dumped, ours: readonly TypeRow[], rates: TypeRates): void {
  const { file, types: theirs } = dumped;
  const known = new Map(ours.map((row) => [`${row[0]}:${row[1]}`, row]));
  compareStrata(dumped, known, rates);
  for (const row of theirs) {
    const own = known.get(`${row[0]}:${row[1]}`);
    const isEqual = own !== undefined && own[2] === row[2];
    rates.rows++;
    if (row[3] !== undefined) rates.constants++;
    if (row[3] !== undefined && own?.[3] === row[3]) rates.equalConstants++;
    if (isEqual && own[3] === row[3]) {
      rates.equal++;
      continue;
    }
    const kind = own === undefined ? "missing" : `${own[2]} for ${row[2]}`;
    rates.differences.set(kind, (rates.differences.get(kind) ?? 0) + 1);
    if (rates.examples.length < 200) {
      const ownText = own === undefined ? "nothing" : JSON.stringify(own.slice(2));
      rates.examples.push(`${file}:#${row[0]}-${row[1]}: ${ownText} for ${JSON.stringify(row.slice(2))}`);
    }
  }
  const expected = new Set(theirs.map((row) => `${row[0]}:${row[1]}`));
  for (const row of ours) {
    if (expected.has(`${row[0]}:${row[1]}`)) continue;
    rates.rows++;
    rates.differences.set("extra", (rates.differences.get("extra") ?? 0) + 1);
    if (rates.examples.length < 200)
      rates.examples.push(`${file}:#${row[0]}-${row[1]}: extra ${JSON.stringify(row.slice(2))}`);
  }
}

function compareStrata(dumped: Dumped, ours: ReadonlyMap<string, TypeRow>, rates: TypeRates): void {
  const theirs = new Map(dumped.types.map((row) => [`${row[0]}:${row[1]}`, row]));
  for (const [name, spans] of Object.entries(dumped.strata)) {
    const sum = rates.strata.get(name) ?? [0, 0];
    rates.strata.set(name, sum);
    for (const [start, end] of spans) {
      const [own, row] = [ours.get(`${start}:${end}`), theirs.get(`${start}:${end}`)];
      if (row === undefined) continue;
      sum[1]++;
      if (own?.[2] === row[2] && own[3] === row[3]) sum[0]++;
    }
  }
}

export function goroot(): string {
  return spawnSync("go", ["env", "GOROOT"], { encoding: "utf8", cwd: tmpdir() }).stdout.trim();
}
