// The shape of a SARIF log: the required properties and the value ranges of the 2.1.0 schema for every object that is
// written, nothing the schema does not know, and the references inside the log.
import { expect, test } from "vitest";
import { renderSarif } from "../../src/report/sarif.ts";
import { empty, full, run } from "./sample.ts";

type Json = Readonly<Record<string, unknown>>;
/** A property and what stands there; `?` where the schema does not require it, `[]` a list, `{}` a map. */
type Shape = Readonly<Record<string, string>>;

const shapes: Readonly<Record<string, Shape>> = {
  log: { $schema: "uri?", version: "version", runs: "run[]" },
  run: {
    tool: "tool",
    invocations: "invocation[]?",
    originalUriBaseIds: "artifactLocation{}?",
    columnKind: "columnKind?",
    results: "result[]?",
  },
  tool: { driver: "driver" },
  driver: { name: "text", version: "text?", semanticVersion: "text?", rules: "rule[]?" },
  rule: {
    id: "text",
    shortDescription: "message?",
    help: "help?",
    defaultConfiguration: "configuration?",
    properties: "bag?",
  },
  help: { text: "text", markdown: "text?" },
  configuration: { level: "level?" },
  invocation: {
    executionSuccessful: "flag",
    toolExecutionNotifications: "notification[]?",
    workingDirectory: "artifactLocation?",
  },
  notification: { level: "level?", message: "message", locations: "location[]?" },
  result: {
    ruleId: "text?",
    ruleIndex: "index?",
    level: "level?",
    message: "message",
    locations: "location[]?",
    codeFlows: "codeFlow[]?",
    relatedLocations: "location[]?",
    fixes: "fix[]?",
    partialFingerprints: "text{}?",
    properties: "bag?",
  },
  message: { text: "text" },
  location: { id: "index?", physicalLocation: "physicalLocation?", message: "message?" },
  physicalLocation: { artifactLocation: "artifactLocation", region: "region?" },
  artifactLocation: { uri: "uri?", uriBaseId: "text?" },
  region: { startLine: "count?", startColumn: "count?", endLine: "count?", endColumn: "count?" },
  codeFlow: { threadFlows: "threadFlow[]" },
  threadFlow: { locations: "threadFlowLocation[]" },
  threadFlowLocation: { location: "location?" },
  fix: { description: "message?", artifactChanges: "artifactChange[]" },
  artifactChange: { artifactLocation: "artifactLocation", replacements: "replacement[]" },
  replacement: { deletedRegion: "region", insertedContent: "content?" },
  content: { text: "string" },
};

const isText = (value: unknown): boolean => typeof value === "string" && value !== "";
const values: Readonly<Record<string, (value: unknown) => boolean>> = {
  text: isText,
  string: (value) => typeof value === "string",
  flag: (value) => typeof value === "boolean",
  index: (value) => Number.isInteger(value) && (value as number) >= 0,
  count: (value) => Number.isInteger(value) && (value as number) >= 1,
  level: (value) => ["none", "note", "warning", "error"].includes(value as string),
  version: (value) => value === "2.1.0",
  columnKind: (value) => value === "utf16CodeUnits" || value === "unicodeCodePoints",
  uri: (value) => /^(?:[A-Za-z0-9._~!$&'()*+,;=:@/-]|%[0-9A-F]{2})+$/.test(String(value)),
  bag: (value) => typeof value === "object" && value !== null,
};

function misshapen(value: unknown, type: string, at: string): string[] {
  if (type.endsWith("[]")) {
    if (!Array.isArray(value)) return [`${at}: no list`];
    return value.flatMap((item, i) => misshapen(item, type.slice(0, -2), `${at}[${i}]`));
  }
  if (typeof value === "object" && value !== null && type.endsWith("{}")) {
    return Object.entries(value).flatMap(([key, item]) => misshapen(item, type.slice(0, -2), `${at}.${key}`));
  }
  const shape = shapes[type];
  if (shape === undefined) return values[type]?.(value) === true ? [] : [`${at}: no ${type}: ${String(value)}`];
  if (typeof value !== "object" || value === null) return [`${at}: no object`];
  const unknown = Object.keys(value).filter((key) => shape[key] === undefined);
  const wrong = Object.entries(shape).flatMap(([key, kind]) => {
    const item = (value as Json)[key];
    if (item === undefined) return kind.endsWith("?") ? [] : [`${at}.${key} is missing`];
    return misshapen(item, kind.replace("?", ""), `${at}.${key}`);
  });
  return [...unknown.map((key) => `${at}.${key} is unknown`), ...wrong];
}

test("a log has the schema's shape", () => {
  expect(misshapen(JSON.parse(renderSarif(full, run)), "log", "log")).toEqual([]);
  expect(misshapen(JSON.parse(renderSarif(empty, run)), "log", "log")).toEqual([]);
});

test("the check of the shape notices", () => {
  const broken = { version: "2.1", runs: [{ tool: {}, results: [{ message: { text: "" }, level: "hint", x: 1 }] }] };
  expect(misshapen(broken, "log", "log")).toEqual([
    "log.version: no version: 2.1",
    "log.runs[0].tool.driver is missing",
    "log.runs[0].results[0].x is unknown",
    "log.runs[0].results[0].level: no level: hint",
    "log.runs[0].results[0].message.text: no text: ",
  ]);
});

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
