// The house rules, and that the checkers of the house see what they are for.
import { spawnSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { generate } from "../../tools/gen.ts";
import { importsOf, parsePolicy, readImports, violations } from "../../tools/layers.ts";
import { untidy } from "../../tools/tidy.ts";
import { needs } from "../needs.ts";

const policy = parsePolicy(readFileSync("tools/layers.txt", "utf8"));

test("no import goes against the layers", () => {
  const imports = readImports();
  expect(imports.length).toBeGreaterThan(100);
  expect(violations(imports, policy)).toEqual([]);
});

test("forbidden imports are told with their place", () => {
  const bad = (file: string, line: string): string[] => violations(importsOf(file, `// x\n${line}\n`), policy);
  expect(bad("base/a.ts", 'import { x } from "../host/files.ts";')).toEqual([
    "src/base/a.ts:2: base must not import host",
  ]);
  expect(bad("go/syntax/a.ts", 'import type { X } from "../types/object.ts";')).toEqual([
    "src/go/syntax/a.ts:2: go/syntax must not import go/types",
  ]);
  expect(bad("rules/a.ts", 'import b from "./b.ts";')).toEqual([
    "src/rules/a.ts:2: a rule imports rulekit/index.ts and nothing else, not rules/b.ts",
  ]);
  expect(bad("rules/a.ts", 'import { c } from "../go/flow/cfg.ts";')).toEqual([
    "src/rules/a.ts:2: a rule imports rulekit/index.ts and nothing else, not go/flow/cfg.ts",
  ]);
  expect(bad("engine/a.ts", 'import { readFileSync } from "node:fs";')).toEqual([
    "src/engine/a.ts:2: engine must not import node:fs",
  ]);
  expect(bad("rulekit/a.ts", 'const x = await import("../engine/check.ts");')).toEqual([
    "src/rulekit/a.ts:2: rulekit must not import engine",
  ]);
  expect(bad("nowhere/a.ts", 'import "../base/x.ts";')).toEqual([
    "src/nowhere/a.ts:2: tools/layers.txt does not name this folder",
  ]);
});

test("untidy code is told with its place", () => {
  const long = `// x\n${"\n".repeat(900)}`;
  const skip = `// x\ntest.${"skip"}("a", () => {});\n`;
  expect(
    untidy([
      { path: "tools/utils.ts", text: "const a = 1;\n" },
      { path: "test/a.ts", text: long },
      { path: "test/b.ts", text: skip },
    ]),
  ).toEqual([
    "tools/utils.ts: a name that says nothing",
    "tools/utils.ts: no header comment",
    "test/a.ts: 902 lines, at most 800",
    "test/b.ts:2: a test that is switched off or runs alone",
  ]);
});

test("generated files are fresh", async () => {
  for (const [path, text] of await generate()) expect([path, readFileSync(path, "utf8")]).toEqual([path, text]);
});

test("every rule has its page, and its file is named as its id", () => {
  for (const name of readdirSync("src/rules").filter((n) => n.endsWith(".ts") && !n.endsWith(".gen.ts"))) {
    expect(readFileSync(`src/rules/${name}`, "utf8")).toContain(`id: "${name.slice(0, -3)}"`);
    expect(existsSync(`src/rules/${name.slice(0, -3)}.md`)).toBe(true);
  }
});

test("the invariants of ARCHITECTURE.md name tests that exist", () => {
  const text = readFileSync("ARCHITECTURE.md", "utf8");
  const paths = [...text.matchAll(/`(test\/[\w./-]+\.test\.ts)`/g)].map((match) => match[1] as string);
  expect(paths.length).toBeGreaterThan(4);
  for (const path of paths) expect([path, existsSync(path)]).toEqual([path, true]);
});

const isGoHere = needs("go", "building the example service and its repaired twin");
test.runIf(isGoHere)("the examples build, are formatted, and pass go vet and their tests", () => {
  const env = { ...process.env, GOTOOLCHAIN: "local", GOFLAGS: "" };
  for (const cwd of ["examples/orders", "examples/orders-fixed"]) {
    const run = (program: string, ...args: string[]): string => {
      const { status, stdout, stderr } = spawnSync(program, args, { cwd, env, encoding: "utf8" });
      return status === 0 ? "ok" : `${stdout}${stderr}`;
    };
    expect(run("go", "vet", "./...")).toBe("ok");
    expect(run("go", "test", "./...")).toBe("ok");
    expect(spawnSync("gofmt", ["-l", "."], { cwd, encoding: "utf8" }).stdout).toBe("");
  }
});
