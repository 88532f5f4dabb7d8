// A sample of GOROOT against go/parser; `npm run oracle` compares all of it.
import { expect, test } from "vitest";
import { needs } from "../needs.ts";
import { compare, dumpTrees, gorootFiles, newRates } from "./compare.ts";

const isGoHere = needs("go", "the comparison of syntax trees with go/parser");

test.runIf(isGoHere)("the trees of a sample of GOROOT are go/parser's", async () => {
  const all = gorootFiles();
  // Every 40th file, and all whose names tell that they try the parser.
  const sample = all.filter((file, i) => i % 40 === 0 || /\/test\/(syntax|fixedbugs\/(bug|issue)\w*[05])/.test(file));
  const rates = newRates();
  await dumpTrees(sample, (dump) => compare(dump, rates));
  expect(rates.differences).toEqual([]);
  expect(rates.accepted + rates.rejected).toBe(sample.length);
  expect(rates.equal).toBe(rates.accepted);
  expect(rates.rejected).toBeGreaterThan(10);
});
