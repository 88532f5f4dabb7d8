// npm run oracle: all of GOROOT/src and GOROOT/test against go/parser, and the types of std, cmd and
// test/corpus against go/types. The rates stand in test/oracle/*-rates.txt;
// they may only rise, and their denominators not shrink. -u writes them. --mutants also shows that faults of the typer
// are seen.
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { resolve } from "node:path";
import { compare, dumpTrees, gorootFiles, newRates, type Rates } from "../test/oracle/compare.ts";
import { compareTests, compareTypes, goroot, newTypeRates } from "../test/oracle/types-compare.ts";
import { faults, runMutants } from "./mutants.ts";

const path = "test/oracle/ast-rates.txt";
const typesPath = "test/oracle/types-rates.txt";

function rows(rates: Rates): [string, number, number][] {
  return [
    ["accepted by go/parser, tree equal node for node", rates.equal, rates.accepted],
    ["rejected by go/parser, rejected by us", rates.alsoRejected, rates.rejected],
    ["rejected, first error at the same offset", rates.sameFirstError, rates.rejected],
  ];
}

function worse(text: string, now: readonly [string, number, number][]): string[] {
  const bad: string[] = [];
  for (const [name, numerator, denominator] of now) {
    const known = text.split("\n").find((line) => line.endsWith(name));
    const match = /^\s*(\d+) of\s+(\d+)/.exec(known ?? "");
    if (match === null) continue;
    const [before, of] = [Number(match[1]), Number(match[2])];
    if (denominator < of) bad.push(`${name}: only ${denominator} files, ${of} before`);
    if (numerator * of < before * denominator)
      bad.push(`${name}: ${numerator} of ${denominator}, ${before} of ${of} before`);
  }
  return bad;
}

/** What a check of GOROOT/src touches: deterministic, so a change of the laziness shows as a changed line. */
function counts(): string {
  const goroot = spawnSync("go", ["env", "GOROOT"], { encoding: "utf8", cwd: tmpdir() }).stdout.trim();
  const version = spawnSync("go", ["env", "GOVERSION"], { encoding: "utf8", cwd: tmpdir() }).stdout.trim();
  const args = ["check", "--all-modules", "--no-cache", "--stats=json", "--quiet", "./..."];
  const run = spawnSync(resolve("bin/defuse"), args, { cwd: `${goroot}/src`, encoding: "utf8", maxBuffer: 1 << 28 });
  const { files, bytes, bytesParsed, bodiesParsed } = JSON.parse(run.stderr) as Record<string, number>;
  return `GOROOT/src of ${version}: ${files} files, ${bytes} bytes, ${bytesParsed} bytes parsed, ${bodiesParsed} bodies parsed\n`;
}

/** A denominator that shrinks or a rate that falls is a failure; one line per comparison. */
async function typeTable(): Promise<{ text: string; rows: [string, number, number][] }> {
  const parts: readonly (readonly [string, string, readonly string[], typeof compareTypes])[] = [
    ["GOROOT/src, std", `${goroot()}/src`, ["std"], compareTypes],
    ["GOROOT/src, cmd", `${goroot()}/src`, ["cmd"], compareTypes],
    ["GOROOT/src, std with its tests", `${goroot()}/src`, ["std"], compareTests],
    ["GOROOT/src, cmd with its tests", `${goroot()}/src/cmd`, ["cmd"], compareTests],
    ["test/corpus and its dependencies", resolve("test/corpus"), ["./..."], compareTypes],
    ["test/corpus/services and its dependencies", resolve("test/corpus/services"), ["./..."], compareTypes],
  ];
  const table: [string, number, number][] = [];
  let text = "";
  const strata = new Map<string, [number, number]>();
  const differences = new Map<string, number>();
  for (const [name, dir, patterns, compareAll] of parts) {
    const rates = newTypeRates();
    await compareAll(dir, patterns, rates);
    for (const [stratum, [equal, rows]] of rates.strata) {
      const sum = strata.get(stratum) ?? [0, 0];
      strata.set(stratum, [sum[0] + equal, sum[1] + rows]);
    }
    for (const [kind, n] of rates.differences) differences.set(kind, (differences.get(kind) ?? 0) + n);
    table.push([`${name}: types equal to go/types'`, rates.equal, rates.rows]);
    table.push([`${name}: constants equal`, rates.equalConstants, rates.constants]);
    for (const [path, [equal, rows]] of rates.packages) {
      if (equal < 0.999 * rows) text += `below 99.9 %: ${path}, ${equal} of ${rows}\n`;
    }
    for (const example of rates.examples) console.log(example);
  }
  for (const [stratum, [equal, rows]] of [...strata].sort()) table.push([`all of these: ${stratum}`, equal, rows]);
  const frequent = [...differences].sort((a, b) => b[1] - a[1]).slice(0, 10);
  for (const [kind, n] of frequent) text += `${n} differences: ${kind}\n`;
  text =
    table.map(([name, n, of]) => `${String(n).padStart(8)} of ${String(of).padStart(8)}  ${name}\n`).join("") + text;
  return { text, rows: table };
}

const rates = newRates();
await dumpTrees(gorootFiles(), (dump) => compare(dump, rates));
const table = rows(rates);
const text = table.map(([name, n, of]) => `${String(n).padStart(6)} of ${String(of).padStart(6)}  ${name}\n`).join("");
console.log(text);
for (const difference of rates.differences) console.log(difference);
console.log(counts());
if (process.argv.includes("-u")) {
  writeFileSync(path, text);
  writeFileSync("test/oracle/counts.txt", counts());
}
const bad = worse(existsSync(path) ? readFileSync(path, "utf8") : "", table);
const types = await typeTable();
console.log(types.text);
bad.push(...worse(existsSync(typesPath) ? readFileSync(typesPath, "utf8") : "", types.rows));
if (process.argv.includes("-u")) writeFileSync(typesPath, types.text);
if (process.argv.includes("--mutants")) {
  const { text: shown, unseen } = await runMutants(faults);
  console.log(shown);
  if (process.argv.includes("-u")) writeFileSync("test/oracle/mutants.txt", shown);
  bad.push(...unseen.map((name) => `a fault of the typer that no row shows: ${name}`));
}
for (const line of bad) console.error(line);
process.exitCode = bad.length > 0 ? 1 : 0;
