// --baseline and --write-baseline: what is recorded, what is hidden, what a run of a part keeps.
import { expect, test } from "vitest";
import type { Files } from "../../src/host/files.ts";
import { type MemoryEntry, memoryFiles } from "../../src/host/memory.ts";
import { type Ran, runInMemory } from "../memory-io.ts";

const leak = (name: string): string => `func ${name}(names []string) {
	for _, name := range names {
		f, err := os.Open(name)
		if err != nil {
			return
		}
		defer f.Close()
	}
}
`;
const file = (...functions: string[]): string => `package p\n\nimport "os"\n\n${functions.map(leak).join("\n")}`;
const tree = {
  "/w/go.mod": "module example.com/m\n\ngo 1.26\n",
  "/w/a/a.go": file("f", "g"),
  "/w/b/b.go": file("h"),
};

/** A tree that several runs share, and that is changed between them. */
function workspace(start: Record<string, MemoryEntry>): {
  readonly files: Files;
  write(path: string, text: string): void;
  read(path: string): string;
  run(...argv: string[]): Promise<Ran>;
} {
  const files = memoryFiles(start);
  return {
    files,
    write: (path, text) => files.writeFileAtomic(path, new TextEncoder().encode(text)),
    read: (path) => new TextDecoder().decode(files.readFile(path) as Uint8Array),
    run: (...argv) => runInMemory({}, argv, { files }),
  };
}

test("a baseline hides what it records, and tells what is gone", async () => {
  const w = workspace(tree);
  expect(await w.run("check", "--write-baseline=known.json")).toEqual({
    code: 0,
    out: "",
    err: "wrote 3 findings to known.json\n",
  });
  expect(w.read("/w/known.json")).toMatch(
    /^\{\n {2}"version": 1,\n {2}"findings": \[\n( {4}\{"file":"[ab]\/[ab].go","rule":"defer-in-loop","fingerprint":"[0-9a-f]{16}","count":1\},?\n){3} {2}\]\n\}\n$/,
  );
  expect(await w.run("check", "--baseline", "known.json")).toEqual({
    code: 0,
    out: "",
    err: "note: 3 findings in known.json not shown\nno findings in 2 files\n",
  });
  w.write("/w/a/a.go", file("new", "g"));
  const { code, out, err } = await w.run("check", "--baseline", "known.json", "--format", "concise");
  expect([code, out]).toEqual([1, expect.stringMatching(/^a\/a\.go:11:3: warning: .*`new`.*\n$/)]);
  expect(err).toBe(
    "note: 2 findings in known.json not shown\nnote: 1 entry of known.json gone from the code (--write-baseline)\n",
  );
  expect((await w.run("check", "--baseline", "known.json", "--quiet", "--format", "concise")).err).toBe("");
});

test("the text is the same whatever the order and the working directory", async () => {
  const w = workspace(tree);
  await w.run("check", "--write-baseline=/w/known.json");
  const first = w.read("/w/known.json");
  await w.run("check", "--write-baseline=/w/known.json", "./b", "./a");
  expect(w.read("/w/known.json")).toBe(first);
  await runInMemory({}, ["check", "--write-baseline=../known.json", "../..."], { files: w.files, cwd: "/w/a" });
  expect(w.read("/w/known.json")).toBe(first);
});

test("a run of a part judges that part only", async () => {
  const w = workspace(tree);
  await w.run("check", "--write-baseline");
  const first = w.read("/w/defuse-baseline.json");
  const base = ["--baseline", "defuse-baseline.json"];
  expect((await w.run("check", ...base, "./b")).err).toBe(
    "note: 1 finding in defuse-baseline.json not shown\nno findings in 1 file\n",
  );
  expect((await w.run("check", ...base, "--rules", "file-not-closed")).err).toBe("no findings in 2 files\n");
  expect((await w.run("check", ...base, "--severity", "error")).err).toBe("no findings in 2 files\n");
  expect((await w.run("check", ...base, "--write-baseline", "./b")).err).toBe(
    "wrote 1 finding to defuse-baseline.json; 2 of what was not checked stay\n",
  );
  expect(w.read("/w/defuse-baseline.json")).toBe(first);
  w.files.removeFile("/w/b/b.go");
  expect((await w.run("check", ...base, "./a")).err).toContain(
    "note: 1 entry of defuse-baseline.json gone from the code",
  );
});

test("mistakes with baselines", async () => {
  const w = workspace({ ...tree, "/w/x.json": "{", "/w/y.json": "{}", "/w/z.json": '{"version":1,"findings":[{}]}' });
  const err = async (...argv: string[]): Promise<string> => {
    const { code, out, err: text } = await w.run("check", ...argv);
    expect([code, out]).toEqual([2, ""]);
    return text;
  };
  expect(await err("--baseline", "no.json")).toBe(
    "defuse: no.json: no such file or directory (--write-baseline makes it)\n",
  );
  expect(await err("--baseline", "x.json")).toBe("defuse: x.json: not JSON\n");
  expect(await err("--baseline", "y.json")).toBe(
    "defuse: y.json: not a baseline: `version` and `findings` are missing\n",
  );
  expect(await err("--baseline", "z.json")).toBe(
    "defuse: z.json: entry 1 of `findings` is not {file, rule, fingerprint, count}\n",
  );
  expect(await err("--write-baseline=a/a.go")).toBe("defuse: a/a.go: not JSON, and is not overwritten\n");
  expect(await err("--baseline", "x.json", "--write-baseline=y.json")).toBe(
    "defuse: --baseline and --write-baseline=FILE both name a file: leave one of them out\n",
  );
});
