// What a SARIF log refers to inside itself; its shape is held to the schema by sarif-schema.test.ts.
import { expect, test } from "vitest";
import { renderSarif } from "../../src/report/sarif.ts";
import { full, run } from "./sample.ts";

interface Run {
  readonly tool: { readonly driver: { readonly rules: readonly { readonly id: string }[] } };
  readonly originalUriBaseIds: Readonly<Record<string, unknown>>;
  readonly results: readonly {
    readonly ruleId: string;
    readonly ruleIndex: number;
    readonly relatedLocations?: readonly { readonly id: number }[];
  }[];
}

test("references inside a log lead somewhere", () => {
  const text = renderSarif(full, run);
  const { tool, originalUriBaseIds, results } = (JSON.parse(text) as { runs: Run[] }).runs[0] as Run;
  for (const { ruleId, ruleIndex, relatedLocations = [] } of results) {
    expect(tool.driver.rules[ruleIndex]?.id).toBe(ruleId);
    expect(new Set(relatedLocations.map(({ id }) => id)).size).toBe(relatedLocations.length);
  }
  for (const [, base] of text.matchAll(/"uriBaseId": "([^"]+)"/g)) {
    expect(originalUriBaseIds).toHaveProperty([base as string]);
  }
});

test("a rule that was not in the run has no index", () => {
  const [first] = (JSON.parse(renderSarif(full, { ...run, rules: [] })) as { runs: Run[] }).runs[0]!.results;
  expect(first).not.toHaveProperty("ruleIndex");
});
