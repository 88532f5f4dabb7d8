// The formats by their names on the command line; what each looks like stands in test/report.
import { expect, test } from "vitest";
import { runInMemory } from "../memory-io.ts";

const leaky = `package p

import "os"

func f(names []string) {
	for _, name := range names {
		f, err := os.Open(name)
		if err != nil {
			return
		}
		defer f.Close()
	}
}
`;
const tree = {
  "/w/go.mod": "module example.com/m\n\ngo 1.26\n",
  "/w/a/ü b.go": leaky,
  "/w/b/b.go": "package b\n\nfunc f( {\n",
};
const starts: Readonly<Record<string, string>> = {
  sarif: '{\n  "$schema": "https://json.schemastore.org/sarif-2.1.0.json"',
  github: "::warning file=a/ü b.go,line=11,endLine=11,col=3,endColumn=18,title=defer-in-loop::`f.Close` runs when",
  checkstyle: '<?xml version="1.0" encoding="UTF-8"?>\n<checkstyle version="8.0">\n  <file name="a/ü b.go">\n',
  junit: '<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="defuse" tests="3" failures="1" errors="2">\n',
  html: '<!DOCTYPE html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n<meta http-equiv="Content-Security-Policy"',
  rdjson: '{\n  "source": {\n    "name": "defuse"\n  },\n  "diagnostics": [\n    {\n      "message": "`f.Close`',
  gitlab: '[\n  {\n    "description": "`f.Close` runs when',
};

for (const [format, start] of Object.entries(starts)) {
  test(`--format ${format}`, async () => {
    const argv = ["check", "--format", format, "--color", "always"];
    const { code, out } = await runInMemory(tree, argv);
    expect(code).toBe(2);
    expect(out.slice(0, start.length)).toBe(start);
    expect(out).toContain("b/b.go");
    expect(out).not.toContain("\u001b");
  });
}

test("SARIF names the rules that ran, with their pages", async () => {
  const { out } = await runInMemory(tree, ["check", "--format", "sarif", "--rules", "defer-in-loop"]);
  const [run] = (JSON.parse(out) as { runs: { tool: { driver: { version: string; rules: unknown[] } } }[] }).runs;
  expect(run?.tool.driver).toMatchObject({
    version: "0.0.0-test",
    rules: [{ id: "defer-in-loop", help: { markdown: expect.stringMatching(/^# defer-in-loop\n/) } }],
  });
  expect(out).not.toContain("Edge cases");
});

test("file names start at the root of the repository where CI names it", async () => {
  const github = await runInMemory(tree, ["check", "--format", "github", "./a"], {
    env: { GITHUB_WORKSPACE: "/" },
  });
  expect(github.out).toContain("file=w/a/ü b.go,");
  const gitlab = await runInMemory(tree, ["check", "--format", "gitlab", "./a"], { env: { CI_PROJECT_DIR: "/w/a/" } });
  expect(gitlab.out).toContain('"path": "ü b.go"');
  const elsewhere = await runInMemory(tree, ["check", "--format", "gitlab", "./a"], { env: { CI_PROJECT_DIR: "/v" } });
  expect(elsewhere.out).toContain('"path": "a/ü b.go"');
});

test("a format that is not there is a mistake with a suggestion", async () => {
  const { code, err } = await runInMemory(tree, ["check", "--format", "sarf"]);
  expect(code).toBe(2);
  expect(err).toContain("did you mean sarif?");
});
