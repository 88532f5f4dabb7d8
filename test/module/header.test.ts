// What the top of a file tells: cases that a quicker reading gets wrong, and GOROOT against go/build and go/parser.
import { spawnSync } from "node:child_process";
import { chmodSync, lstatSync, readFileSync, statSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { expect, test } from "vitest";
import { evaluate } from "../../src/go/module/constraint.ts";
import { readHeader } from "../../src/go/module/header.ts";
import { loadPackages } from "../../src/go/module/packages.ts";
import { baseName } from "../../src/go/module/paths.ts";
import { hasTag, matchesName } from "../../src/go/module/platform.ts";
import { memoryFiles } from "../../src/host/memory.ts";
import { nodeFiles } from "../../src/host/node.ts";
import { needs } from "../needs.ts";
import { temporaryDir } from "../temporary.ts";

const encoder = new TextEncoder();
const header = (text: string): ReturnType<typeof readHeader> => readHeader(encoder.encode(text));
const ignore = { op: "tag", tag: "ignore" };

test("// +build needs a blank line after it and only line comments before it", () => {
  expect(header("// +build ignore\npackage p\n").constraint).toBe(null);
  expect(header("/* c */\n// +build ignore\n\npackage p\n").constraint).toBe(null);
  expect(header("// c\n\n// +build ignore\n\n/* c */ package p\n").constraint).toEqual(ignore);
  expect(header("// +build go1.18\n\npackage p\n").release).toBe(-1);
});

test("//go:build is found after line comments that hold /*, not inside block comments", () => {
  expect(header("// a/*.go\n//go:build ignore\n\n/* doc */\npackage p\n").constraint).toEqual(ignore);
  expect(header("/*\n//go:build ignore\n*/\npackage p\n").constraint).toBe(null);
  expect(header("/* a */ /*\n*/\n//go:build go1.22\n\npackage p\n").release).toBe(22);
});

test("declaration words in comments do not end the header", () => {
  expect(header("/*\ntype of thing\n*/\npackage p\n").packageName).toBe("p");
  const cgo = 'package p\n\n/*\nconst char *x;\n*/\nimport "C"\nimport ("a"; b `c`)\n\nfunc f() { import "no" }\n';
  expect(header(cgo).imports).toEqual(["C", "a", "c"]);
});

test("long constraints are bounded, not a full stack", () => {
  expect(header(`// +build ${"a ".repeat(100_000)}\n\npackage p\n`).constraint).toBe(null);
  const many = header(`${"// +build a\n".repeat(100_000)}\npackage p\n`).constraint;
  expect(many !== null && evaluate(many, () => true)).toBe(true);
});

test("an excluded file is checked with the files of the configuration that includes it", () => {
  const p = "package p\n";
  const tree = {
    "/w/a.go": p,
    "/w/linux_linux.go": p,
    "/w/no_cgo.go": `//go:build !cgo\n\n${p}`,
    "/w/win.go": `//go:build windows && integration\n\n${p}`,
    "/w/old.go": `//go:build !go1.20\n\n${p}`,
    "/w/never.go": `//go:build linux && !linux\n\n${p}`,
  };
  const host = { files: memoryFiles(tree), env: {}, hostOs: "linux", hostArch: "amd64" };
  const units = loadPackages(host, { cwd: "/w", patterns: [] }).packages.map(
    ({ config: c, files, targets }) =>
      `${c.goos} ${c.cgo ? "cgo" : "-"} ${c.release} [${c.tags}]: ${files.map((f) => f.name).join(" ")} -> ` +
      targets.map((f) => f.name).join(" "),
  );
  expect(units).toEqual([
    "linux cgo 26 []: a.go linux_linux.go -> a.go linux_linux.go",
    "linux cgo 26 []: never.go -> never.go",
    "linux - 26 []: a.go linux_linux.go no_cgo.go -> no_cgo.go",
    "linux cgo 19 []: a.go linux_linux.go old.go -> old.go",
    "windows cgo 26 [integration]: a.go win.go -> win.go",
  ]);
});

test("writing through a symbolic link keeps the link and the file's mode", () => {
  const dir = temporaryDir();
  writeFileSync(`${dir}/real.go`, "old");
  chmodSync(`${dir}/real.go`, 0o640);
  symlinkSync("real.go", `${dir}/link.go`);
  expect(nodeFiles.writeFileAtomic(`${dir}/link.go`, encoder.encode("new"))).toBe(null);
  expect(lstatSync(`${dir}/link.go`).isSymbolicLink()).toBe(true);
  expect(readFileSync(`${dir}/real.go`, "utf8")).toBe("new");
  expect(statSync(`${dir}/real.go`).mode & 0o777).toBe(0o640);
});

interface GoHeader {
  readonly Path: string;
  readonly Name: string;
  readonly GoVersion: string;
  readonly Imports: readonly string[];
  readonly Generated: boolean;
  readonly Match: string;
}

const configs = ["linux/amd64/cgo", "linux/amd64/-", "windows/arm64/-", "darwin/arm64/cgo", "plan9/386/-", "js/wasm/-"];

function ours(path: string): GoHeader {
  const h = readHeader(readFileSync(path));
  const name = baseName(path);
  const match = configs.map((text) => {
    const [goos = "", goarch = "", cgo] = text.split("/");
    const config = { goos, goarch, cgo: cgo === "cgo", compiler: "gc", tags: [], release: 26 } as const;
    // The oracle runs without tool tags.
    const has = (tag: string): boolean => !tag.startsWith("goexperiment.") && hasTag(config, tag);
    const isIn = matchesName(config, name) && (h.constraint === null || evaluate(h.constraint, has));
    return isIn && !/^[_.]/.test(name) ? "1" : "0";
  });
  return {
    Path: path,
    Name: h.packageName,
    GoVersion: h.release < 0 ? "" : h.release === 0 ? "go1" : `go1.${h.release}`,
    Imports: h.imports,
    Generated: h.isGenerated,
    Match: match.join(""),
  };
}

const isGoHere = needs("go", "the comparison of file headers with go/build and go/parser");
test.runIf(isGoHere)("the headers of GOROOT are those of go/build and go/parser", () => {
  const env = { ...process.env, GOTOOLCHAIN: "local", GOFLAGS: "" };
  const goroot = spawnSync("go", ["env", "GOROOT"], { encoding: "utf8", cwd: tmpdir(), env }).stdout.trim();
  const dirs = ["cmd", "crypto", "internal", "net", "os", "runtime", "syscall", "go"].map((d) => `${goroot}/src/${d}`);
  const cwd = `${import.meta.dirname}/oracle/headers`;
  const run = spawnSync("go", ["run", ".", configs.join(","), ...dirs], {
    cwd,
    env,
    encoding: "utf8",
    maxBuffer: 64 << 20,
  });
  const lines = run.stdout.trim().split("\n");
  expect(lines.length).toBeGreaterThan(4000);
  for (const line of lines) {
    const want = JSON.parse(line) as GoHeader;
    // An import path with an escape that is no UTF-8; files whose constraints go/build refuses.
    if (want.Path.endsWith("/importdecl0b.go") || want.Match.includes("e")) continue;
    expect(ours(want.Path)).toEqual(want);
  }
});
