// defuse.yaml: which file, what it changes, what is wrong with it and where.

import { spawnSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import type { Config } from "../../src/engine/config.ts";
import { readConfig } from "../../src/engine/config-read.ts";
import { rules } from "../../src/rules/index.gen.ts";
import { runInMemory } from "../memory-io.ts";
import { temporaryDir } from "../temporary.ts";

const leak = (times: string): string =>
  `package p\n\nimport "os"\n\nfunc f(names []string) {\n\tfor ${times} {\n\t\tf, err := os.Open("x")\n\t\tif err != nil {\n\t\t\treturn\n\t\t}\n\t\tdefer f.Close()\n\t}\n}\n`;
const tree = {
  "/w/go.mod": "module example.com/m\n\ngo 1.26\n",
  "/w/a/a.go": leak("range names"),
  "/w/b/b.go": leak("i := 0; i < 20; i++"),
  "/w/b/old/c.go": leak("range names"),
};

async function concise(config: string, ...argv: string[]): Promise<readonly [number, string]> {
  const files = { ...tree, "/w/defuse.yaml": config };
  const { code, out, err } = await runInMemory(files, ["check", "--format", "concise", "--quiet", ...argv]);
  const places = out.replace(/^(.*?): (\w+): .*\((.*)\)$/gm, "$1 $2 $3");
  return [code, `${places}${err}`];
}

const all =
  "a/a.go:11:3 warning defer-in-loop\nb/b.go:11:3 warning defer-in-loop\nb/old/c.go:11:3 warning defer-in-loop\n";

test("without a say nothing changes", async () => {
  for (const text of ["", "# nothing\n", "---\n", "rules: {}\n", "\uFEFF# marked\n", "{}"]) {
    expect([text, await concise(text)]).toEqual([text, [1, all]]);
  }
});

test("rules: off, severities, options", async () => {
  expect(await concise("rules:\n  defer-in-loop: off\n")).toEqual([0, ""]);
  expect(await concise("rules:\n  defer-in-loop: false\n")).toEqual([0, ""]);
  expect(await concise("rules:\n  defer-in-loop: {enabled: false}\n")).toEqual([0, ""]);
  expect(await concise("rules:\n  defer-in-loop: hint\n")).toEqual([0, ""]);
  expect(await concise("rules:\n  defer-in-loop: error\n")).toEqual([1, all.replaceAll("warning", "error")]);
  expect(await concise("rules:\n  defer-in-loop: {severity: error}\n", "--severity", "error")).toEqual([
    1,
    all.replaceAll("warning", "error"),
  ]);
  expect(await concise("rules: {defer-in-loop: {options: {maxIterations: 20}}}\n")).toEqual([
    1,
    all.replace("b/b.go:11:3 warning defer-in-loop\n", ""),
  ]);
  // What the command line names is run, with the configured severity.
  expect(await concise("rules: {defer-in-loop: off}\n", "--rules", "defer-in-loop")).toEqual([1, all]);
});

test("a rule that is switched off silences nothing, and its comments are not judged", async () => {
  const silenced = tree["/w/a/a.go"].replace("f.Close()", "f.Close() //nolint:defer-in-loop");
  const files = { ...tree, "/w/a/a.go": silenced, "/w/defuse.yaml": "rules: {defer-in-loop: off}\n" };
  expect(await runInMemory(files, ["check", "--quiet"])).toEqual({ code: 0, out: "", err: "" });
});

test("exclude: patterns as in .gitignore, beside the file", async () => {
  const first = "a/a.go:11:3 warning defer-in-loop\n";
  const second = "b/b.go:11:3 warning defer-in-loop\n";
  expect(await concise("exclude: b/\n")).toEqual([1, first]);
  expect(await concise('exclude: ["b/*", "!b/old/"]\n')).toEqual([
    1,
    first + "b/old/c.go:11:3 warning defer-in-loop\n",
  ]);
  expect(await concise("exclude: [old, /a]\n")).toEqual([1, second]);
  expect(await concise('exclude: ["**/old/**", "*.pb.go", a.go]\n')).toEqual([1, second]);
  expect(await concise("exclude: [b, a]\n")).toEqual([0, ""]);
  const below = { ...tree, "/w/b/defuse.yaml": "exclude: old\n" };
  expect((await runInMemory(below, ["check", "--format", "concise"], { cwd: "/w/b" })).out).toMatch(
    /^b\.go:11:3: .*\n$/,
  );
});

test("the nearest file counts; --config names another; others are not looked at", async () => {
  const files = {
    ...tree,
    "/defuse.yaml": "broken: [",
    "/w/defuse.yaml": "rules: {defer-in-loop: off}\n",
    "/w/b/defuse.yaml": "rules: {defer-in-loop: on}\n",
    "/etc/x.yaml": "exclude: x\n",
  };
  const code = async (cwd: string, ...argv: string[]): Promise<number> =>
    (await runInMemory(files, ["check", ...argv], { cwd })).code;
  expect(await code("/w")).toBe(0);
  expect(await code("/w/a")).toBe(0);
  expect(await code("/w/b")).toBe(1);
  expect(await code("/w", "--config", "/etc/x.yaml")).toBe(1);
  expect(await code("/w", "--config", "b/defuse.yaml")).toBe(1);
  expect(await code("/w", "--config", "../defuse.yaml")).toBe(2);
  expect((await runInMemory(files, ["check", "--config", "none.yaml"])).err).toBe(
    "defuse: none.yaml: no such file or directory\n",
  );
});

test("a defuse.yaml that is no file is a mistake, and not as if there were none", async () => {
  for (const [extra, why] of [
    [{ "/w/defuse.yaml/x": "" }, "is a directory"],
    [{ "/w/defuse.yaml": { link: "defuse.yaml" } }, "too many symbolic links"],
  ] as const) {
    const { code, err } = await runInMemory({ ...tree, ...extra }, ["check"]);
    expect([code, err]).toEqual([2, `defuse: defuse.yaml: ${why}\n`]);
  }
});

test("baseline: found beside the file, from whatever working directory", async () => {
  const { memoryFiles } = await import("../../src/host/memory.ts");
  const files = memoryFiles({ ...tree, "/w/defuse.yaml": "baseline: lint/known.json\n" });
  expect((await runInMemory({}, ["check"], { files })).err).toBe(
    "defuse: defuse.yaml:1:11: lint/known.json: no such file or directory (--write-baseline makes it)\n",
  );
  expect((await runInMemory({}, ["check", "--write-baseline"], { files, cwd: "/w/a" })).err).toContain(
    "wrote 1 finding to ../lint/known.json",
  );
  expect((await runInMemory({}, ["check", "../..."], { files, cwd: "/w/a" })).err).toContain(
    "note: 1 finding in ../lint/known.json not shown",
  );
});

test("mistakes are told with line, column and what was probably meant", async () => {
  const mistakes = `rules:
  defer-in-lop: off
  defer-in-loop: {severity: eror, option: 3, options: {maxIteration: 3, maxIterations: many}}
  file-not-closed: of
  body-not-closed: {options: {a: 1}}
  tx-not-finished:
  rows-not-closed: [a]
defer-in-loop: off
exclude: 3
resources:
  - acquire: [Pool.Get, "a b"]
    release: Close
    result: -1
  - release: x/y.Put
  - 3
  - {acquire: x/y.Get, release: Close, relase: 1}
baseline: {}
`;
  const { code, out, err } = await runInMemory({ ...tree, "/w/defuse.yaml": mistakes }, ["check"], { cwd: "/w/a" });
  expect([code, out]).toEqual([2, ""]);
  expect(err).toBe(`defuse: ../defuse.yaml:2:3: unknown rule \`defer-in-lop\`; did you mean defer-in-loop?
defuse: ../defuse.yaml:3:29: \`severity\` is one of error, warning, hint, not \`eror\`; did you mean error?
defuse: ../defuse.yaml:3:35: unknown key \`option\` of a rule; did you mean options?
defuse: ../defuse.yaml:3:56: \`defer-in-loop\` has no option \`maxIteration\`; did you mean maxIterations?
defuse: ../defuse.yaml:3:88: \`maxIterations\` is a number, not \`many\`
defuse: ../defuse.yaml:4:20: \`file-not-closed\` is one of off, on, error, warning, hint, not \`of\`; did you mean off?
defuse: ../defuse.yaml:5:21: \`body-not-closed\` has no options
defuse: ../defuse.yaml:6:19: \`tx-not-finished\` is one of off, on, error, warning, hint, not empty
defuse: ../defuse.yaml:7:20: \`rows-not-closed\` is one of off, on, error, warning, hint, not a list
defuse: ../defuse.yaml:8:1: unknown key \`defer-in-loop\`; rules stand below \`rules:\`
defuse: ../defuse.yaml:9:10: \`exclude\` is a text or a list of texts, not \`3\`
defuse: ../defuse.yaml:13:13: \`result\` is a whole number from 0, not \`-1\`
defuse: ../defuse.yaml:14:5: a resource needs \`acquire\`
defuse: ../defuse.yaml:15:5: a resource is a mapping, not \`3\`
defuse: ../defuse.yaml:16:40: unknown key \`relase\` of a resource; did you mean release?
defuse: ../defuse.yaml:17:11: \`baseline\` is a text, not a mapping
`);
});

async function told(config: string): Promise<string> {
  const { code, out, err } = await runInMemory({ ...tree, "/w/defuse.yaml": config }, ["check"]);
  expect([code, out]).toEqual([2, ""]);
  return err.replaceAll("defuse: defuse.yaml:", "");
}

test("names, patterns and paths that cannot be", async () => {
  expect(await told('resources: [{acquire: [Pool.Get, "a b", x/y.z.], release: ["a..b"]}]\n')).toBe(
    [
      "1:24: `Pool.Get`: no package: its import path stands before the name",
      ...["1:34: `a b`", "1:41: `x/y.z.`", "1:60: `a..b`"].map(
        (place) =>
          `${place}: not the name of a function or method, as example.com/m/pool.Open or example.com/m/pool.(*Pool).Get`,
      ),
      "",
    ].join("\n"),
  );
  expect(await told("resources: [{acquire: x/y.Get, release: [Close, Body.Close], rule: tx-not-finished}]\n")).toBe(
    "1:49: `Body.Close`: methods of one resource are called on the same field\n",
  );
  expect(await told("resources: [{acquire: x/y.Get, release: Close, rule: conn-not-close}]\n")).toMatch(
    /^1:54: `rule` is one of [\w, -]+, not `conn-not-close`; did you mean conn-not-closed\?\n$/,
  );
  expect(await told("resources: [{acquire: [], release: x}]\n")).toBe("1:13: `acquire` of a resource is empty\n");
  expect(
    await told('exclude: ["", ../x, "a*b*c*d*e", "**/a/**/b/**/c/**/d/**"]\n'),
  ).toBe(`1:11: \`exclude\`: an empty pattern
1:15: \`exclude\`: \`..\`: a pattern is about files below the configuration
1:21: \`exclude\`: more than 3 \`*\` between two \`/\`
1:34: \`exclude\`: more than 4 \`**\`
`);
  for (const path of ["../x", "/x", "a/../../x", '""'])
    expect(await told(`baseline: ${path}\n`)).toBe("1:11: `baseline` is a file below the configuration\n");
});

// By counts, at the place where they are exceeded: nothing behind it is looked at.
test("hostile text is refused where it goes too far, without a trace", async () => {
  const bomb = [
    "a: &a [x,x,x,x,x,x,x,x,x,x]",
    ..."bcdefghi".split("").map((c, i) => `${c}: &${c} [${Array(10).fill(`*${"abcdefgh"[i]}`).join(",")}]`),
  ].join("\n");
  const wrong: string[][] = [];
  for (const [text, expected] of [
    [bomb, "2:11: too many aliases\n"],
    ["a: &a [*a]\n", "1:7: nested too deeply\n"],
    ["[".repeat(30_000), "1:41: nested too deeply\n"],
    ["- ".repeat(30_000), "1:80: nested too deeply\n"],
    ["{a: ".repeat(10_000), "1:158: nested too deeply\n"],
    [Array.from({ length: 200 }, (_, i) => `${" ".repeat(i)}a:`).join("\n"), "40:41: nested too deeply\n"],
    ["[,".padEnd(60_000, ","), "1:3: not YAML: unexpected , in flow sequence\n"],
    [`exclude: [${"a,".repeat(25_000)}]\n`, "1:40005: too many values\n"],
    [`#${"x".repeat(70_000)}`, " larger than 65536 bytes\n"],
    ["a: *b\n", "1:4: no anchor &b\n"],
    ["rules: {}\nrules: {}\n", "2:1: `rules` is set twice\n"],
    ["? [a]\n: 1\n", "1:3: a key is a word\n"],
    ["a: 1\n---\nb: 2\n", "2:1: a second document: one is expected\n"],
    ["rules: [\n", "2:1: not YAML: flow sequence in block collection must be sufficiently indented and end with a ]\n"],
    ["\u001b[31m: 1\n", "1:1: unknown key `<1b>[31m`\n"],
    ["rules: {__proto__: off}\n", "1:9: unknown rule `__proto__` (`defuse rules` lists them)\n"],
    ["rules: {constructor: off}\n", "1:9: unknown rule `constructor` (`defuse rules` lists them)\n"],
    ["toString: 1\n", "1:1: unknown key `toString`\n"],
    ["just text", "1:1: a configuration is a mapping, not `just text`\n"],
  ] as const) {
    const answer = `${(await told(text)).split("\n")[0]}\n`;
    if (answer !== expected) wrong.push([text.slice(0, 40), answer]);
  }
  expect(wrong).toEqual([]);
});

test("aliases that are no bomb are followed", async () => {
  expect(await concise("exclude: &old [b]\nrules: {}\n")).toEqual([1, "a/a.go:11:3 warning defer-in-loop\n"]);
  expect(await concise("rules:\n  file-not-closed: &s {severity: hint}\n  defer-in-loop: *s\n")).toEqual([0, ""]);
});

test("resources are plain records in the words of the tables", () => {
  const text = `resources:
  - acquire: [example.com/m/pool.(*Pool).Get, example.com/m/pool.Pool.Get, gopkg.in/yaml.v3.Open, "(x/y.Set[K, z/q.V]).Take"]
    release: [Close, Reset, example.com/m/pool.(*Pool).Put, x/y.Free, (*os.File).Close]
  - {name: lease, acquire: os.Open, result: 1, release: done, severity: error, rule: conn-not-closed}
`;
  const config = readConfig(text, "/w/defuse.yaml", rules) as Config;
  expect(config.resources).toEqual([
    {
      name: "",
      acquire: ["example.com/m/pool.Pool.Get", "example.com/m/pool.Pool.Get", "gopkg.in/yaml.v3.Open", "x/y.Set.Take"],
      result: 0,
      methods: ["Close", "Reset"],
      functions: ["example.com/m/pool.Pool.Put", "x/y.Free", "os.File.Close"],
      severity: "warning",
      kind: "closer",
    },
    {
      name: "lease",
      acquire: ["os.Open"],
      result: 1,
      methods: ["done"],
      functions: [],
      severity: "error",
      kind: "conn",
    },
  ]);
});

interface Coverage {
  readonly result: readonly {
    readonly url: string;
    readonly functions: readonly { readonly functionName: string; readonly ranges: readonly { count: number }[] }[];
  }[];
}

test("without a defuse.yaml nothing of its reader is loaded", () => {
  if (!existsSync("dist/defuse.cjs")) spawnSync("node", ["tools/build.mjs"]);
  /** The modules of the bundle's lazy parts that ran: esbuild wraps each into a method named for its file. */
  const loaded = (...args: string[]): string[] => {
    const dir = temporaryDir();
    const env = { ...process.env, NODE_V8_COVERAGE: dir };
    spawnSync(`${process.cwd()}/bin/defuse`, ["check", ...args], { cwd: "examples/orders", env });
    const [name = ""] = readdirSync(dir);
    const coverage = JSON.parse(readFileSync(`${dir}/${name}`, "utf8")) as Coverage;
    const bundle = coverage.result.find(({ url }) => url.endsWith("/dist/defuse.cjs"));
    expect(bundle?.functions.some(({ functionName }) => functionName === "makeIo")).toBe(true);
    return (bundle?.functions ?? [])
      .filter(({ functionName, ranges }) => functionName.startsWith("src/engine/") && ranges[0]?.count !== 0)
      .map(({ functionName }) => functionName);
  };
  const reader = "src/engine/config-read.ts";
  expect(loaded()).not.toContain(reader);
  expect(loaded("--config", ".")).not.toContain(reader);
  const yaml = `${temporaryDir()}/x.yaml`;
  spawnSync("touch", [yaml]);
  expect(loaded("--config", yaml)).toContain(reader);
});
