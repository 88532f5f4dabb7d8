// A sample of GOROOT against go/types; `npm run oracle` compares all of it.
import { readdirSync } from "node:fs";
import { expect, test } from "vitest";
import { needs } from "../needs.ts";
import { compareFiles, compareTypes, goroot, newTypeRates } from "./types-compare.ts";

const isGoHere = needs("go", "the comparison of types with go/types");

test.runIf(isGoHere)(
  "the types of bytes, sort, text/template and what they import are go/types'",
  async () => {
    const rates = newTypeRates();
    await compareTypes(`${goroot()}/src`, ["bytes", "sort", "text/template"], rates);
    expect(rates.examples).toEqual([]);
    expect(rates.equal).toBe(rates.rows);
    expect(rates.rows).toBeGreaterThan(400_000);
  },
  120_000,
);

test.runIf(isGoHere)(
  "generic programs of GOROOT/test/typeparam have go/types' types",
  async () => {
    const dir = `${goroot()}/test/typeparam`;
    const names = readdirSync(dir).filter((name) => name.endsWith(".go") && name !== "issue54765.go");
    const rates = newTypeRates();
    await compareFiles(
      `${goroot()}/src`,
      names.map((name) => `${dir}/${name}`),
      rates,
    );
    expect(rates.examples).toEqual([]);
    expect(rates.equal).toBe(rates.rows);
  },
  120_000,
);

test.runIf(isGoHere)(
  "go/types' own test files type without a throw",
  async () => {
    const dir = `${goroot()}/src/internal/types/testdata`;
    const rates = newTypeRates();
    const names = ["check", "examples", "fixedbugs", "spec"].flatMap((part) =>
      readdirSync(`${dir}/${part}`)
        .filter((name) => name.endsWith(".go"))
        .map((name) => `${dir}/${part}/${name}`),
    );
    const refused = await compareFiles(`${goroot()}/src`, names, rates);
    expect(refused).toBeGreaterThan(200);
    // typeinstcycles.go: a function in the array length of its own signature stays unknown here.
    expect(rates.examples.filter((line) => !line.includes("typeinstcycles.go"))).toEqual([]);
  },
  120_000,
);
