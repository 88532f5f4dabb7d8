// What defuse says of some pinned modules is what the text says it says; `npm run findings` compares all of them.
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { nodeFiles } from "../../src/host/node.ts";
import { changed, findingsOf, pinnedModules, sample } from "../corpus/findings.ts";
import { runInMemory } from "../memory-io.ts";
import { needs } from "../needs.ts";

const isGoHere = needs("go", "the findings on pinned modules");

test.runIf(isGoHere)(
  "the findings on a sample of pinned modules are those of test/corpus/findings.txt (npm run findings)",
  async () => {
    const all = pinnedModules("test/corpus");
    const wanted = all.filter(({ path }) => sample.includes(path));
    expect(wanted.map(({ path }) => path)).toEqual([...sample].sort());
    const check = async (args: readonly string[], cwd: string): Promise<string> =>
      (await runInMemory({}, args, { files: nodeFiles, cwd })).out;
    const now = await findingsOf(all, wanted, check);
    const isOfSample = (line: string): boolean => wanted.some(({ path }) => line.split(" ")[1]?.startsWith(`${path}@`));
    const before = readFileSync("test/corpus/findings.txt", "utf8").split("\n").filter(isOfSample);
    expect(before.length).toBeGreaterThan(0);
    expect(changed(before, now)).toEqual([]);
  },
  120_000,
);
