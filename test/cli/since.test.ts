// --since on real repositories, friendly and hostile ones; standard input as a file.
import { spawnSync } from "node:child_process";
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { expect, test } from "vitest";
import { parseBatch } from "../../src/engine/since-tree.ts";
import { nodeFiles } from "../../src/host/node.ts";
import { findGit, gitEnvironment, nodeGit } from "../../src/host/node-git.ts";
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

class Repository {
  readonly dir = realpathSync(mkdtempSync(`${tmpdir()}/defuse-since-`));

  constructor(files: Readonly<Record<string, string>>) {
    this.git("init", "-q", ".");
    this.git("config", "user.name", "x");
    this.git("config", "user.email", "x@example.com");
    this.write({ "go.mod": "module example.com/m\n\ngo 1.26\n", ...files });
    this.commit();
  }

  write(files: Readonly<Record<string, string>>): void {
    for (const [name, text] of Object.entries(files)) {
      const path = join(this.dir, name);
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, text);
    }
  }

  git(...args: string[]): string {
    const { status, stdout, stderr } = spawnSync("git", args, { cwd: this.dir, encoding: "utf8" });
    if (status !== 0) throw new Error(`git ${args.join(" ")}: ${stderr}`);
    return stdout.trim();
  }

  commit(): void {
    this.git("add", "-A");
    this.git("commit", "-qm", "x");
  }

  /** `defuse check --format concise ...`, the places alone. */
  async check(...argv: string[]): Promise<Ran> {
    return this.checkIn("", "", ...argv);
  }

  async checkIn(sub: string, input: string, ...argv: string[]): Promise<Ran> {
    const over = {
      files: nodeFiles,
      cwd: join(this.dir, sub),
      git: nodeGit(process.env),
      readInput: () => new TextEncoder().encode(input),
      env: { PATH: process.env["PATH"] },
    };
    const ran = await runInMemory({}, ["check", "--format", "concise", ...argv], over);
    return { ...ran, out: ran.out.replace(/^(.*?): warning: `f\.Close` runs when (`\w+`) .*$/gm, "$1 $2") };
  }
}

test("what was found at the commit is not reported, what came since is", async () => {
  const r = new Repository({ "a/a.go": file("f", "g"), "b/b.go": file("h"), "gone/c.go": file("i") });
  expect(await r.check("--since", "HEAD")).toEqual({ code: 0, out: "", err: "note: 4 findings of HEAD not shown\n" });
  // Moved within its file, and a new one of the same text.
  r.write({ "a/a.go": file("new", "g", "f"), "n/n.go": file("j") });
  rmSync(join(r.dir, "gone"), { recursive: true });
  const expected = {
    code: 1,
    out: "a/a.go:11:3 `new`\nn/n.go:11:3 `j`\n",
    err: "note: 3 findings of HEAD not shown\n",
  };
  expect(await r.check("--since", "HEAD")).toEqual(expected);
  r.commit();
  expect((await r.check("--since", "HEAD")).code).toBe(0);
  expect((await r.check("--since", "HEAD~1")).out).toBe(expected.out);
  r.git("tag", "-a", "v1", "-m", "x", "HEAD~1");
  for (const ref of ["v1", "HEAD@{1}", r.git("rev-parse", "HEAD~1"), r.git("rev-parse", "--short", "HEAD~1")]) {
    expect([ref, (await r.check("--since", ref)).out]).toEqual([ref, expected.out]);
  }
  expect((await r.checkIn("a", "", "--since", "v1")).out).toBe("a.go:11:3 `new`\n");
  expect((await r.check("--since", "v1", "./b", "a/a.go")).out).toBe("a/a.go:11:3 `new`\n");
  expect((await r.check("--since", "v1", "--quiet")).err).toBe("");
  expect(r.git("status", "--porcelain")).toBe("");
});

test("a change in another package that makes a finding new", async () => {
  const helper = (body: string): string => `package h\n\nimport "io"\n\nfunc Done(c io.Closer) {\n\t${body}\n}\n`;
  const user = `package p\n\nimport (\n\t"os"\n\n\t"example.com/m/h"\n)\n\nfunc f(name string) error {\n\tx, err := os.Open(name)\n\tif err != nil {\n\t\treturn err\n\t}\n\th.Done(x)\n\treturn nil\n}\n`;
  const r = new Repository({ "h/h.go": helper("c.Close()"), "p/p.go": user });
  expect((await r.check("--since", "HEAD")).code).toBe(0);
  r.write({ "h/h.go": helper("println(c != nil)") });
  const { out, err } = await r.check("--since", "HEAD");
  expect([out, err]).toEqual([
    expect.stringMatching(/^p\/p\.go:10:12: warning: `x` is not closed .*\(file-not-closed\)\n$/),
    "",
  ]);
  r.commit();
  r.write({ "p/p.go": `${user}\n// changed\n` });
  expect(await r.check("--since", "HEAD")).toEqual({ code: 0, out: "", err: "note: 1 finding of HEAD not shown\n" });
});

test("generated code that is not under version control is there at the commit, too", async () => {
  const types = `// Code generated by x. DO NOT EDIT.\n\npackage p\n\nimport "os"\n\nfunc open() (*os.File, error) { return os.Open("x") }\n`;
  const user = `package p\n\nfunc f() error {\n\tx, err := open()\n\tif err != nil {\n\t\treturn err\n\t}\n\t_, err = x.Stat()\n\treturn err\n}\n`;
  const r = new Repository({ ".gitignore": "gen.go\n", "p/p.go": user });
  r.write({ "p/gen.go": types, "p/q.go": "package p\n" });
  expect(await r.check("--since", "HEAD")).toEqual({ code: 0, out: "", err: "note: 1 finding of HEAD not shown\n" });
});

test("CRLF, symbolic links, also in a circle", async () => {
  const r = new Repository({ "a/a.go": file("f") });
  spawnSync("ln", ["-s", "a.go", "a/link.go"], { cwd: r.dir });
  spawnSync("ln", ["-s", "loop.go", "a/loop.go"], { cwd: r.dir });
  r.git("add", "-A");
  r.git("commit", "-qm", "x");
  rmSync(join(r.dir, "a/loop.go"));
  r.write({ "a/a.go": file("f").replaceAll("\n", "\r\n") });
  expect(await r.check("--since", "HEAD")).toMatchObject({ code: 0, out: "" });
  r.write({ "a/a.go": file("f", "g") });
  rmSync(join(r.dir, "a/link.go"));
  expect((await r.check("--since", "HEAD")).out).toBe("a/a.go:21:3 `g`\n");
});

test("mistakes", async () => {
  const r = new Repository({ "a/a.go": file("f") });
  const err = async (...argv: string[]): Promise<string> => {
    const ran = await r.check(...argv);
    expect([ran.code, ran.out]).toEqual([2, ""]);
    return ran.err;
  };
  const unknown = "git knows no such commit (in a shallow clone it must be fetched first)\n";
  for (const ref of ["none", "HEAD..HEAD", "HEAD:a", "HEAD HEAD", "^HEAD"])
    expect(await err("--since", ref)).toBe(`defuse: --since ${ref}: ${unknown}`);
  for (const ref of ["--all", "-h", "", "--output=x", "\u001b[31m", "x\u0000y", "x".repeat(300)]) {
    expect(await err(`--since=${ref}`)).toMatch(/^defuse: --since .*: not the name of a commit\n$/);
  }
  expect(existsSync(join(r.dir, "x"))).toBe(false);
  expect(await err("--since", "HEAD", "--write-baseline")).toBe(
    "defuse: a baseline records everything: leave out --since or --write-baseline\n",
  );
  const outside = await runInMemory({ "/w/a.go": file("f") }, ["check", "--since", "HEAD"]);
  expect(outside).toEqual({
    code: 2,
    out: "",
    err: "defuse: --since HEAD: no git repository at or above the working directory\n",
  });
});

/** Everything a repository's own configuration can name a program by. */
function poison(r: Repository, program: string): void {
  const hooks = join(r.dir, ".git/hooks");
  mkdirSync(hooks, { recursive: true });
  for (const hook of [
    "post-checkout",
    "post-index-change",
    "reference-transaction",
    "pre-auto-gc",
    "fsmonitor-watchman",
  ]) {
    writeFileSync(join(hooks, hook), `#!/bin/sh\n${program} hook-${hook}\n`);
    chmodSync(join(hooks, hook), 0o755);
  }
  for (const [key, value] of [
    ["core.fsmonitor", `${program} fsmonitor`],
    ["core.pager", `${program} pager`],
    ["core.editor", `${program} editor`],
    ["core.sshCommand", `${program} ssh`],
    ["core.askPass", `${program} askpass`],
    ["diff.external", `${program} external`],
    ["diff.go.textconv", `${program} textconv`],
    ["filter.evil.smudge", `${program} smudge`],
    ["filter.evil.clean", `${program} clean`],
    ["filter.evil.process", `${program} process`],
    ["alias.ls-tree", `!${program} alias`],
    ["pager.ls-tree", `${program} pager-ls-tree`],
    ["pager.cat-file", `${program} pager-cat-file`],
    ["core.repositoryFormatVersion", "1"],
    ["extensions.partialClone", "evil"],
    ["remote.evil.url", r.dir],
    ["remote.evil.promisor", "true"],
    ["remote.evil.uploadpack", `${program} uploadpack;git-upload-pack`],
    ["credential.helper", `!${program} credential`],
  ] as const)
    r.git("config", key, value);
  r.write({ ".gitattributes": "*.go diff=go filter=evil\n" });
}

test("nothing that a hostile repository names is run", async () => {
  const r = new Repository({ "a/a.go": file("f", "g"), "b/b.go": file("h") });
  const marks = mkdtempSync(`${tmpdir()}/defuse-marks-`);
  const program = join(marks, "run");
  writeFileSync(program, `#!/bin/sh\ntouch "${marks}/ran-$1"\n`);
  chmodSync(program, 0o755);
  const ran = (): string[] => readdirSync(marks).filter((name) => name.startsWith("ran-"));
  const blob = r.git("rev-parse", "HEAD:a/a.go");
  r.write({ "a/a.go": file("f", "new"), "b/b.go": file("h", "k") });
  poison(r, program);
  // A blob that is missing would be fetched by the program of the remote.
  rmSync(join(r.dir, ".git/objects", blob.slice(0, 2), blob.slice(2)));
  const { code, out, err } = await r.check("--since", "HEAD");
  expect(ran()).toEqual([]);
  // Without its old text everything in it is new.
  expect([code, out, err]).toEqual([
    1,
    "a/a.go:11:3 `f`\na/a.go:21:3 `new`\nb/b.go:21:3 `k`\n",
    "note: 1 finding of HEAD not shown\n",
  ]);
  // The poison works: git as people call it runs some of it.
  spawnSync("git", ["cat-file", "-p", blob], { cwd: r.dir, timeout: 10_000 });
  spawnSync("git", ["status"], { cwd: r.dir, timeout: 10_000 });
  spawnSync("git", ["diff", "HEAD"], { cwd: r.dir, timeout: 10_000 });
  expect(ran()).toEqual(expect.arrayContaining(["ran-fsmonitor", "ran-uploadpack"]));
});

test("no git of the checked tree, nothing of the caller's GIT_*", () => {
  const tree = realpathSync(mkdtempSync(`${tmpdir()}/defuse-path-`));
  const other = realpathSync(mkdtempSync(`${tmpdir()}/defuse-path-`));
  for (const dir of [`${tree}/bin`, tree, other]) {
    mkdirSync(dir, { recursive: true });
    writeFileSync(join(dir, "git"), "");
  }
  expect(findGit({ PATH: `.:bin::${tree}/bin:${tree}:${other}` }, tree)).toBe(join(other, "git"));
  expect(findGit({ PATH: `${tree}/bin` }, tree)).toBe(null);
  const env = gitEnvironment({ PATH: "/bin", GIT_DIR: "/x", GIT_EXTERNAL_DIFF: "x", git_ssh_command: "x" });
  expect(
    Object.keys(env)
      .filter((name) => /^git_/i.test(name))
      .sort(),
  ).toEqual([
    "GIT_ALLOW_PROTOCOL",
    "GIT_NO_LAZY_FETCH",
    "GIT_NO_REPLACE_OBJECTS",
    "GIT_OPTIONAL_LOCKS",
    "GIT_TERMINAL_PROMPT",
  ]);
});

test("what cat-file prints is read by its sizes", () => {
  const name = (c: string): string => c.repeat(40);
  const text = `${name("a")} blob 5\n12\n45\n${name("b")} missing\n${name("c")} blob 0\n\n${name("d")} blob 9\ncut`;
  const found = parseBatch(new TextEncoder().encode(text));
  expect([...found].map(([key, bytes]) => [key[0], new TextDecoder().decode(bytes)])).toEqual([
    ["a", "12\n45"],
    ["c", ""],
  ]);
});

test("standard input is checked as a file of its package", async () => {
  const user = `package p\n\nfunc f() error {\n\tx, err := open()\n\tif err != nil {\n\t\treturn err\n\t}\n\t_, err = x.Stat()\n\treturn err\n}\n`;
  const r = new Repository({
    "p/open.go": `package p\n\nimport "os"\n\nfunc open() (*os.File, error) { return os.Open("x") }\n`,
    "p/p.go": "package p\n",
  });
  const finding = /^p\.go:4:12: warning: `x` is not closed .*\n$/;
  expect(await r.checkIn("p", user, "--stdin-filename", "p.go")).toMatchObject({
    code: 1,
    out: expect.stringMatching(finding),
  });
  expect((await r.checkIn("", user, "--stdin-filename", "p/new.go")).out).toMatch(/^p\/new\.go:4:12: warning/);
  expect((await r.checkIn("", user, "--stdin-filename", "p/p.go", "--since", "HEAD")).code).toBe(1);
  r.write({ "p/p.go": user });
  expect((await r.checkIn("", "package p\n", "--stdin-filename", "p/p.go")).code).toBe(0);
  r.commit();
  expect((await r.checkIn("", user, "--stdin-filename", "p/p.go", "--since", "HEAD")).code).toBe(0);
  expect(await r.checkIn("", "package p\n\nfunc {", "--stdin-filename", "p/p.go")).toMatchObject({
    code: 2,
    err: expect.stringMatching(/^p\/p\.go:3:6: expected/),
  });
  expect((await r.checkIn("", user, "--stdin-filename", "p/p.go", "./...")).err).toBe(
    "defuse: --stdin-filename checks standard input alone: leave out ./...\n",
  );
  expect((await r.checkIn("", user, "--stdin-filename", "p/p.txt")).err).toBe(
    "defuse: --stdin-filename p/p.txt: not the name of a Go file\n",
  );
  expect((await r.checkIn("", user, "--stdin-filename", "none/p.go")).code).toBe(0);
});

test("standard input arrives whole through a pipe", () => {
  const text = `package p\n\n${"// filler\n".repeat(50_000)}\nimport "os"\n\n${leak("f")}`;
  const run = spawnSync("bin/defuse", ["check", "--format", "concise", "--stdin-filename", "examples/orders/x.go"], {
    input: text,
    encoding: "utf8",
  });
  expect([run.status, run.stdout]).toEqual([1, expect.stringMatching(/^examples\/orders\/x\.go:50012:3: warning/)]);
});
