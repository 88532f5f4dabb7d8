// npm run oracle: all of GOROOT/src and GOROOT/test against go/parser. The rates stand in test/oracle/ast-rates.txt;
// they may only rise, and their denominators not shrink. -u writes them.
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { compare, dumpTrees, gorootFiles, newRates, type Rates } from "../test/oracle/compare.ts";

const path = "test/oracle/ast-rates.txt";

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

const rates = newRates();
await dumpTrees(gorootFiles(), (dump) => compare(dump, rates));
const table = rows(rates);
const text = table.map(([name, n, of]) => `${String(n).padStart(6)} of ${String(of).padStart(6)}  ${name}\n`).join("");
console.log(text);
for (const difference of rates.differences) console.log(difference);
if (process.argv.includes("-u")) writeFileSync(path, text);
const bad = worse(existsSync(path) ? readFileSync(path, "utf8") : "", table);
for (const line of bad) console.error(line);
process.exitCode = bad.length > 0 ? 1 : 0;
