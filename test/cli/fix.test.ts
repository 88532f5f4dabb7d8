// check --fix and --diff on real files: what is written, what is kept of a file, what is refused, what is said.
import {
  chmodSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { beforeEach, expect, test } from "vitest";
import type { Files } from "../../src/host/files.ts";
import { nodeFiles } from "../../src/host/node.ts";
import { type Ran, runInMemory } from "../memory-io.ts";
import { temporaryDir } from "../temporary.ts";

let dir = "";

beforeEach(() => {
  dir = temporaryDir();
  writeFileSync(join(dir, "go.mod"), "module example.com/m\n\ngo 1.26\n");
});

function check(args: readonly string[], files: Files = nodeFiles): Promise<Ran> {
  return runInMemory({}, ["check", ...args], { files, cwd: dir });
}

const at = (name: string): string => join(dir, name);
const text = (name: string): string => readFileSync(at(name), "utf8");

const leaky = `package p

import "os"

func f(names []string) error {
	for _, name := range names {
		f, err := os.Open(name)
		if err != nil {
			return err
		}
		defer f.Close()
		if _, err := f.Stat(); err != nil {
			return err
		}
	}
	return nil
}
`;
const fixed = `package p

import "os"

func f(names []string) error {
	for _, name := range names {
		if err := func() error {
			f, err := os.Open(name)
			if err != nil {
				return err
			}
			defer f.Close()
			if _, err := f.Stat(); err != nil {
				return err
			}
			return nil
		}(); err != nil {
			return err
		}
	}
	return nil
}
`;
/** One way out is a return, the other a break: a literal could not tell which. */
const breaking = leaky
  .replace("\t\tdefer f.Close()\n", '\t\tdefer f.Close()\n\t\tif name == "" {\n\t\t\tbreak\n\t\t}\n')
  .replace("func f", "func g");

test("--fix writes what is safe and reports the rest", async () => {
  writeFileSync(at("a.go"), leaky);
  writeFileSync(at("b.go"), breaking);
  const { code, out, err } = await check(["--fix", "--format", "concise"]);
  expect([code, out]).toEqual([1, expect.stringMatching(/^b\.go:11:3: warning: [^\n]*\n$/)]);
  expect(err).toBe(
    "1 finding fixed in 1 file, 1 not\nnote: 1 without a safe fix (1 defer-in-loop): see the help of each\n",
  );
  expect([text("a.go"), text("b.go")]).toEqual([fixed, breaking]);
  expect(readdirSync(dir).sort()).toEqual(["a.go", "b.go", "go.mod"]);
});

test("nothing is left to do: exit code 0, and a second run changes nothing", async () => {
  writeFileSync(at("a.go"), leaky);
  const first = await check(["--fix"]);
  expect(first).toEqual({ code: 0, out: "", err: "no findings in 1 file\n1 finding fixed in 1 file, 0 not\n" });
  const second = await check(["--fix"]);
  expect(second).toEqual({ code: 0, out: "", err: "no findings in 1 file\n0 findings fixed in 0 files, 0 not\n" });
  expect(text("a.go")).toBe(fixed);
});

test("a plain run says what --fix could do, JSON has the edits", async () => {
  writeFileSync(at("a.go"), leaky);
  const { err } = await check([]);
  expect(err).toContain("--fix repairs 1 of them, --diff shows how\n");
  const { out } = await check(["--format", "json"]);
  const [finding] = (JSON.parse(out) as { findings: { fix: { title: string; edits: Record<string, unknown>[] } }[] })
    .findings;
  expect(finding?.fix.title).toBe("run the deferred call at the end of each iteration");
  expect(finding?.fix.edits).toEqual([
    {
      file: "a.go",
      start: { line: 7, column: 1, offset: leaky.indexOf("\t\tf, err") },
      end: { line: 15, column: 1, offset: leaky.indexOf("\t}\n\treturn nil") },
      text: fixed.slice(fixed.indexOf("\t\tif err := func"), fixed.indexOf("\t}\n\treturn nil")),
    },
  ]);
});

test("--diff prints a unified diff and writes nothing", async () => {
  writeFileSync(at("a.go"), leaky);
  const { code, out, err } = await check(["--diff"]);
  expect([code, err]).toEqual([1, "1 finding would be fixed in 1 file, 0 not\n"]);
  expect(out).toBe(`--- a/a.go
+++ b/a.go
@@ -4,12 +4,17 @@
 
 func f(names []string) error {
 	for _, name := range names {
-		f, err := os.Open(name)
-		if err != nil {
-			return err
-		}
-		defer f.Close()
-		if _, err := f.Stat(); err != nil {
+		if err := func() error {
+			f, err := os.Open(name)
+			if err != nil {
+				return err
+			}
+			defer f.Close()
+			if _, err := f.Stat(); err != nil {
+				return err
+			}
+			return nil
+		}(); err != nil {
 			return err
 		}
 	}
`);
  expect(text("a.go")).toBe(leaky);
});

test("a diff of nothing is empty; on a terminal it has no control sequences", async () => {
  writeFileSync(at("a.go"), "package p\n");
  expect(await check(["--diff"])).toEqual({ code: 0, out: "", err: "0 findings would be fixed in 0 files, 0 not\n" });
  writeFileSync(at("a.go"), leaky.replace("defer f.Close()", "defer f.Close() // \u001b[31mred"));
  let shown = "";
  const terminal = {
    write(output: string) {
      shown += output;
    },
    writeError() {},
    isInteractive: true,
    isErrorInteractive: false,
    columns: 80,
  };
  await runInMemory({}, ["check", "--diff"], { files: nodeFiles, cwd: dir, terminal });
  expect(shown).toContain("+\t\t\tdefer f.Close() // <1b>[31mred\n");
  expect(shown).not.toContain("\u001b");
});

test("line breaks, byte order mark, permissions and a symbolic link are kept", async () => {
  const windows = (source: string): string => `\ufeff${source}`.replaceAll("\n", "\r\n");
  writeFileSync(at("real.txt"), windows(leaky));
  chmodSync(at("real.txt"), 0o640);
  symlinkSync("real.txt", at("a.go"));
  expect((await check(["--fix"])).code).toBe(0);
  expect(text("real.txt")).toBe(windows(fixed));
  expect(statSync(at("real.txt")).mode & 0o777).toBe(0o640);
  expect(lstatSync(at("a.go")).isSymbolicLink()).toBe(true);
});

test("a file with two names is shown and written once, and both are fixed", async () => {
  writeFileSync(at("a.go"), leaky);
  mkdirSync(at("sub"));
  symlinkSync("../a.go", at("sub/b.go"));
  const { out } = await check(["--diff"]);
  expect(out.match(/^---.*$/gm)).toEqual(["--- a/a.go"]);
  const { code, err } = await check(["--fix"]);
  expect([code, err]).toEqual([0, "no findings in 2 files\n2 findings fixed in 2 files, 0 not\n"]);
  expect([text("a.go"), lstatSync(at("sub/b.go")).isSymbolicLink()]).toEqual([fixed, true]);
});

test("a link out of the module is not followed", async () => {
  const elsewhere = temporaryDir();
  writeFileSync(join(elsewhere, "x.go"), leaky);
  symlinkSync(join(elsewhere, "x.go"), at("a.go"));
  const { code, err } = await check(["--fix", "--quiet"]);
  expect([code, readFileSync(join(elsewhere, "x.go"), "utf8")]).toEqual([1, leaky]);
  expect(err).toBe("");
  expect((await check(["--fix"])).err).toContain(
    "a.go: not fixed, it is a link to a file outside of the checked module",
  );
});

test("a file without a line break at its end stays so", async () => {
  writeFileSync(at("a.go"), leaky.trimEnd());
  expect((await check(["--fix"])).code).toBe(0);
  expect(text("a.go")).toBe(fixed.trimEnd());
});

test("two defers in one loop are one fix, the second has nothing left to do", async () => {
  const second =
    '\t\tg, err := os.Open(name + "2")\n\t\tif err != nil {\n\t\t\treturn err\n\t\t}\n\t\tdefer g.Close()\n\t\tg.Stat()\n';
  writeFileSync(at("a.go"), leaky.replace("\t\tdefer f.Close()\n", `\t\tdefer f.Close()\n${second}`));
  const { code, err } = await check(["--fix"]);
  expect([code, err]).toEqual([0, "no findings in 1 file\n2 findings fixed in 1 file, 0 not\n"]);
  expect(text("a.go")).toBe(
    fixed.replace("\t\t\tdefer f.Close()\n", `\t\t\tdefer f.Close()\n${second.replace(/^/gm, "\t").trimEnd()}\n`),
  );
});

test("nested loops take two rounds, the inner one first", async () => {
  const inner = leaky
    .split("\n")
    .slice(5, 15)
    .map((line) => `\t${line}`)
    .join("\n")
    .replaceAll("f.", "g.")
    .replace("f, err", "g, err");
  writeFileSync(at("a.go"), leaky.replace("\t\tif _, err", `${inner}\n\t\tif _, err`));
  const { code, err } = await check(["--fix"]);
  expect([code, err]).toEqual([0, "no findings in 1 file\n2 findings fixed in 1 file, 0 not\n"]);
  expect(text("a.go").match(/func\(\) error \{/g)?.length).toBe(2);
});

test("a file that changed since it was read is left alone", async () => {
  writeFileSync(at("a.go"), leaky);
  writeFileSync(at("b.go"), leaky.replace("func f", "func g"));
  let reads = 0;
  const files: Files = {
    ...nodeFiles,
    readFile(path, limit) {
      const bytes = nodeFiles.readFile(path, limit);
      // Somebody saves it right after it was read as a whole.
      if (path.endsWith("/a.go") && ++reads === 1) writeFileSync(at("a.go"), `// Mine.\n${leaky}`);
      return bytes;
    },
  };
  const { code, out, err } = await check(["--fix", "--format", "concise"], files);
  expect([code, out]).toEqual([1, expect.stringMatching(/^a\.go:11:3: /)]);
  expect(err).toBe("1 finding fixed in 1 file, 1 not\nnote: a.go: not fixed, it changed since it was read\n");
  expect([text("a.go"), text("b.go")]).toEqual([`// Mine.\n${leaky}`, fixed.replace("func f", "func g")]);
});

test("what cannot be written is told, and its findings remain", async () => {
  writeFileSync(at("a.go"), leaky);
  const files: Files = {
    ...nodeFiles,
    writeFileAtomic: (path) => ({ problem: "denied", path, message: "permission denied" }),
  };
  const { code, out, err } = await check(["--fix", "--format", "concise"], files);
  expect([code, out]).toEqual([1, expect.stringMatching(/^a\.go:11:3: /)]);
  expect(err).toBe(
    "0 findings fixed in 0 files, 1 not\nnote: a.go: not fixed, it cannot be written: permission denied\n",
  );
});

test("broken, generated and silenced code is not touched", async () => {
  const broken = `${leaky}\nfunc (\n`;
  const generated = `// Code generated by x. DO NOT EDIT.\n\n${leaky}`;
  const silenced = leaky.replace("defer f.Close()", "defer f.Close() //nolint:defer-in-loop");
  for (const [source, args] of [
    [broken, []],
    [generated, ["--generated"]],
    [silenced, []],
  ] as const) {
    writeFileSync(at("a.go"), source);
    await check(["--fix", ...args]);
    expect(text("a.go")).toBe(source);
  }
});

test("lines that share their comments' columns, or a line, are left to people", async () => {
  const aligned = leaky
    .replace("\t\tf, err", "\t\tn := name        // its name\n\t\tf, err")
    .replace("os.Open(name)\n", "os.Open(n) // opened\n");
  // From the acquisition the comments would be parted; the whole body goes, and they stay together.
  writeFileSync(at("a.go"), aligned);
  await check(["--fix"]);
  expect(text("a.go")).toContain("\t\tif err := func() error {\n\t\t\tn := name        // its name\n");
  const oneLine =
    'package p\n\nimport "os"\n\nfunc f(fs []string) {\n\tfor _, n := range fs { f, _ := os.Open(n); defer f.Close(); f.Stat() }\n}\n';
  writeFileSync(at("a.go"), oneLine);
  expect((await check(["--fix"])).code).toBe(1);
  expect(text("a.go")).toBe(oneLine);
});

test("--fix and --diff exclude each other and standard input", async () => {
  writeFileSync(at("a.go"), leaky);
  for (const [args, err] of [
    [["--fix", "--diff"], "defuse: --fix writes the fixes, --diff only shows them: choose one\n"],
    [["--diff", "--format", "json"], "defuse: --diff prints a unified diff: it takes no --format\n"],
    [["--fix", "--stdin-filename", "a.go"], "defuse: --fix works on files, not on standard input\n"],
  ] as const) {
    expect(await check(args)).toEqual({ code: 2, out: "", err });
  }
  expect(text("a.go")).toBe(leaky);
});
