// SARIF logs against the schema of the standard (2.1.0, as the OASIS committee published it; it comes with the package).
import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import Ajv from "ajv";
import { expect, test } from "vitest";
import { nodeFiles } from "../../src/host/node.ts";
import { renderSarif } from "../../src/report/sarif.ts";
import { runInMemory } from "../memory-io.ts";
import { empty, full, run } from "./sample.ts";

const schemaFile = "node_modules/@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json";
const read = (file: string): object => JSON.parse(readFileSync(file, "utf8")) as object;
const ajv = new Ajv({ allErrors: true, schemaId: "auto" });
ajv.addMetaSchema(read("node_modules/ajv/lib/refs/json-schema-draft-04.json"));
const validate = ajv.compile(read(schemaFile));

function mistakes(log: string): string[] {
  return validate(JSON.parse(log)) === true ? [] : (validate.errors ?? []).map((e) => `${e.dataPath} ${e.message}`);
}

interface Result {
  readonly ruleId: string;
  readonly codeFlows?: readonly {
    readonly threadFlows: readonly {
      readonly locations: readonly { readonly location: { readonly message: { readonly text: string } } }[];
    }[];
  }[];
}

test("logs of samples are valid: every kind of finding, fixes, errors, and nothing at all", () => {
  expect(mistakes(renderSarif(full, run))).toEqual([]);
  expect(mistakes(renderSarif(empty, run))).toEqual([]);
});

test("the log of a real check is valid, and tells the path", async () => {
  const cwd = resolve("examples/orders");
  const { out } = await runInMemory({}, ["check", "--format", "sarif", "--severity", "hint"], {
    files: nodeFiles,
    cwd,
  });
  expect(mistakes(out)).toEqual([]);
  const log = JSON.parse(out) as {
    readonly runs: readonly { readonly results: readonly Result[] }[];
  };
  const results = log.runs[0]?.results ?? [];
  expect(results.length).toBeGreaterThan(5);
  const flow =
    results.find(({ ruleId }) => ruleId === "body-not-closed")?.codeFlows?.[0]?.threadFlows[0]?.locations ?? [];
  expect(flow.map(({ location }) => location.message.text)).toEqual([
    "the response arrives here",
    "when `resp.StatusCode != http.StatusOK`",
    "leaves here without releasing it",
  ]);
});

test("the schema notices what is wrong", () => {
  const log = JSON.parse(renderSarif(full, run)) as { runs: { results: { level: string }[] }[] };
  (log.runs[0]?.results[0] as { level: string }).level = "hint";
  expect(mistakes(JSON.stringify(log)).join("\n")).toMatch(/level/);
});
