// Comments that silence findings, and those that silence nothing.
import { expect, test } from "vitest";
import { runInMemory } from "../memory-io.ts";

const module = { "/w/go.mod": "module example.com/m\n\ngo 1.26\n" };
const idle = (comment: string): Record<string, string> => ({
  ...module,
  "/w/a.go": `package p\n\nfunc f() {\n\tprintln() ${comment}\n}\n`,
});

test("a comment that silences nothing is a warning of its own", async () => {
  const { code, out } = await runInMemory(idle("//defuse:ignore defer-in-loop -- gone"), [
    "check",
    "--format",
    "concise",
  ]);
  expect([code, out]).toEqual([
    1,
    "a.go:4:12: warning: `//defuse:ignore defer-in-loop` silences no finding (unused-suppression)\n",
  ]);
  const misspelt = await runInMemory(idle("//defuse:ignore defer-in-lop"), ["check"]);
  expect(misspelt.out).toBe(`warning[unused-suppression]: \`//defuse:ignore defer-in-lop\` names no rule
  --> a.go:4:12
   |
 4 |   println() //defuse:ignore defer-in-lop
   |             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^
   = help: did you mean \`defer-in-loop\`?
`);
});

test("comments for others, and in broken files, are left alone", async () => {
  for (const comment of [
    "//nolint",
    "//nolint:all",
    "//nolint:errcheck",
    "// see //nolint:defuse",
    "/* //nolint:defuse */",
  ])
    expect([comment, (await runInMemory(idle(comment), ["check"])).code]).toEqual([comment, 0]);
  const broken = { ...module, "/w/a.go": "package p\n\nfunc f() {\n\tx := //nolint:defuse\n}\n" };
  expect((await runInMemory(broken, ["check"])).out).toBe("");
});

const leaky = `package p

import "os"

func f(names []string) {
	for _, name := range names {
		f, err := os.Open(name)
		if err != nil {
			return
		}
		defer f.Close() COMMENT
	}
}
`;

/** The rules reported for the line, whose defer is in a loop. */
async function reported(comment: string): Promise<string[]> {
  const tree = { ...module, "/w/a.go": leaky.replace("COMMENT", comment) };
  const { out } = await runInMemory(tree, ["check", "--format", "json"]);
  return (JSON.parse(out) as { findings: { rule: string }[] }).findings.map((finding) => finding.rule);
}

test("comments as people write them", async () => {
  for (const comment of [
    "//nolint",
    "// nolint",
    "//nolint few files",
    "//nolint // few files",
    "//nolint:all",
    "//nolint: defuse",
    "//nolint:errcheck,defuse",
    "//nolint:errcheck, defer-in-loop",
    "//nolint:defer-in-loop few files",
    "//nolint:defer-in-loop // few files",
    "//nolint:defer-in-loop//few",
    "//nolint:defer-in-loop \u2014 few files",
    "//nolint:defer-in-loop\r",
    "//defuse:ignore",
    "//defuse:ignore -- few files",
    "// defuse:ignore defer-in-loop -- few: files",
    "//defuse:ignore defer-in-loop, defer-in-loop",
    "//defuse:ignore defer-in-loop \u53ea\u6709\u51e0\u4e2a",
  ])
    expect([comment, await reported(comment)]).toEqual([comment, []]);
});

test("a comment alone is about the statement or declaration after it, and nothing behind", async () => {
  const loop = (name: string): string =>
    leaky.slice(leaky.indexOf("func")).replace("f(", `${name}(`).replace(" COMMENT", "");
  const found = async (...functions: readonly string[]): Promise<number[]> => {
    const text = `package p\n\nimport "os"\n\n${functions.join("\n")}`;
    const { out } = await runInMemory({ ...module, "/w/a.go": text }, ["check", "--format", "json"]);
    const { findings } = JSON.parse(out) as { findings: { start: { line: number } }[] };
    return findings.map(({ start }) => start.line);
  };
  const above = `//nolint:defuse\n${loop("g")}`;
  const within = loop("g").replace("\tfor", "\t//nolint:defuse\n\tfor");
  expect(await found(loop("f"), loop("g"), loop("h"))).toEqual([11, 21, 31]);
  expect(await found(loop("f"), above, loop("h"))).toEqual([11, 32]);
  expect(await found(loop("f"), within, loop("h"))).toEqual([11, 32]);
  expect(await found(above, loop("h"), `// nolint\n${loop("k")}`)).toEqual([22]);
});

test("what was silenced for a linter that looks for the same mistake stays silent", async () => {
  for (const comment of ["//nolint:gocritic", "//nolint: gosec, revive // few files"])
    expect([comment, await reported(comment)]).toEqual([comment, []]);
  // Of what looks for many things only a comment at the line is about this one.
  const above = { ...module, "/w/a.go": leaky.replace(" COMMENT", "").replace("func f", "//nolint:gocritic\nfunc f") };
  expect((await runInMemory(above, ["check"])).code).toBe(1);
  const body = `package p

import "net/http"

func status(url string) (int, error) {
	COMMENT
	resp, err := http.Get(url)
	if err != nil {
		return 0, err
	}
	return resp.StatusCode, nil
}
`;
  for (const [comment, code] of [
    ["//nolint:bodyclose // the caller asks once", 0],
    ["//nolint:errcheck", 1],
  ] as const) {
    const tree = { ...module, "/w/a.go": body.replace("COMMENT", comment) };
    expect([comment, (await runInMemory(tree, ["check"])).code]).toEqual([comment, code]);
  }
  const dropped = `package p

import (
	"context"
	"time"
)

func limited(ctx context.Context) context.Context {
	ctx, _ = context.WithTimeout(ctx, time.Hour) COMMENT
	return ctx
}
`;
  for (const [comment, code] of [
    ["//nolint:govet", 0],
    ["//nolint:errcheck", 1],
  ] as const) {
    const tree = { ...module, "/w/a.go": dropped.replace("COMMENT", comment) };
    expect([comment, (await runInMemory(tree, ["check"])).code]).toEqual([comment, code]);
  }
});

test("what is no such comment silences nothing", async () => {
  for (const comment of [
    "// nolint comments are read by linters",
    "//nolinted",
    "//nolint:",
    "//nolint:gosec",
    "//nolint:gosec // not defuse",
    "//nolint:defer-in-loop.go",
    "//nolint:\u4fee\u590d",
    "///nolint",
    "/*nolint*/",
    "/* //nolint:defuse */",
    "//defuse:ignored",
    "//defuse:ignore:defer-in-loop",
    "//defuse: ignore",
    "//defuse:ignore (few)",
    `//nolint:${"x,".repeat(100_000)}defuse`,
  ])
    expect([comment.slice(0, 40), await reported(comment)]).toEqual([comment.slice(0, 40), ["defer-in-loop"]]);
  expect(await reported("//defuse:ignore defer-in-lop")).toEqual(["defer-in-loop", "unused-suppression"]);
  expect(await reported("//defuse:ignore file-not-closed -- defer-in-loop")).toEqual([
    "defer-in-loop",
    "unused-suppression",
  ]);
});

test("a rule that did not run leaves its comments alone", async () => {
  const check = async (comment: string, rules: string): Promise<number> =>
    (await runInMemory(idle(comment), ["check", "--rules", rules])).code;
  expect(await check("//nolint:defer-in-loop", "defer-in-loop")).toBe(0);
  expect(await check("//nolint:defer-in-loop", "file-not-closed,unused-suppression")).toBe(0);
  expect(await check("//nolint:defuse", "file-not-closed,unused-suppression")).toBe(0);
  expect(await check("//nolint:defer-in-loop", "defer-in-loop,unused-suppression")).toBe(1);
  expect(await check("//nolint:defuse", "unused-suppression")).toBe(1);
});

test("the fingerprint does not depend on the working directory", async () => {
  const tree = { ...module, "/w/sub/a.go": idle("//nolint:defuse")["/w/a.go"] as string };
  const prints: string[] = [];
  for (const cwd of ["/w", "/w/sub", "/"]) {
    const { out } = await runInMemory(tree, ["check", "--format", "json", "/w/sub"], { cwd });
    prints.push(...(JSON.parse(out) as { findings: { fingerprint: string }[] }).findings.map((f) => f.fingerprint));
  }
  expect([prints.length, new Set(prints).size]).toEqual([3, 1]);
});
