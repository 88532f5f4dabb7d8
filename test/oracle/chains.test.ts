// Chains as long as go/parser takes them, and one link longer.
import { readFileSync, writeFileSync } from "node:fs";
import { expect, test } from "vitest";
import { english } from "../../src/base/say.ts";
import { parseSource } from "../../src/go/syntax/parser.ts";
import { needs } from "../needs.ts";
import { temporaryDir } from "../temporary.ts";
import { compare, type Dump, dumpTrees, newRates } from "./compare.ts";

const isGoHere = needs("go", "the comparison of long chains with go/parser");

const chains: Readonly<Record<string, (links: number) => string>> = {
  sum: (links) => `var x = a${" + a".repeat(links)}`,
  lines: (links) => `var x = "a"${' +\n\t"b"'.repeat(links)}`,
  or: (links) => `func f() bool { return a${" || a".repeat(links)} }`,
  fields: (links) => `var x = a${".b".repeat(links)}`,
  methods: (links) => `func f() { a${".b()".repeat(links / 2)} }`,
  elements: (links) => `func f() { a${"[0]".repeat(links)}++ }`,
  asserted: (links) => `var x = a${".(T)".repeat(links)}`,
  // A chain each for "&&" and "||"; and links that nobody counts.
  mixed: (links) => `func f() { if a${" && a || a".repeat(links / 2)} { return } }`,
  union: (links) => `type T interface { a${" | a".repeat(links)} }`,
};

test.runIf(isGoHere)("long chains are go/parser's, and too long ones too long", { timeout: 120_000 }, async () => {
  const dir = temporaryDir();
  const write = (links: number): string[] =>
    Object.entries(chains).map(([name, chain]) => {
      writeFileSync(`${dir}/${name}${links}.go`, `package p\n\n${chain(links)}\n`);
      return `${dir}/${name}${links}.go`;
    });
  const rates = newRates();
  await dumpTrees(write(2000), (dump) => compare(dump, rates));
  expect(rates).toMatchObject({ accepted: 9, equal: 9, differences: [] });

  const rejected: string[] = [];
  const judge = ({ file, errors }: Dump): void => {
    const source = parseSource(file, readFileSync(file));
    source.parseAll();
    expect([file, source.errors.length > 0]).toEqual([file, errors.length > 0]);
    if (errors.length > 0) rejected.push(english(source.errors[0]?.message ?? ""));
  };
  await dumpTrees([...write(99_900), ...write(100_100)], judge, ["errors"]);
  expect(rejected).toEqual(Array(7).fill("exceeded max nesting depth"));
});
