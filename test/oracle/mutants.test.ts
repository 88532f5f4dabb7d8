// Faults put into the typer are seen by the comparison with go/types; `npm run oracle -- --mutants` tries all of them.
import { expect, test } from "vitest";
import { faults, runMutants } from "../../tools/mutants.ts";
import { needs } from "../needs.ts";

const isGoHere = needs("go", "the faults put into the typer");

test.runIf(isGoHere)(
  "three faults of the typer are seen",
  async () => {
    const wanted = faults.filter(({ name }) =>
      /^(no promotion|range over an int takes the bound for a value|no inference)$/.test(name),
    );
    const { unseen, text } = await runMutants(wanted);
    expect(unseen).toEqual([]);
    expect(text).toMatch(/\d+ {2}infer.ts: no inference\n/);
  },
  120_000,
);
