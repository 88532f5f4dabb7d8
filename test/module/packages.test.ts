// Which files form which packages, on trees in memory; and on GOROOT against the go command.

import { spawnSync } from "node:child_process";
import { tmpdir } from "node:os";
import { expect, test } from "vitest";
import { say } from "../../src/base/say.ts";
import { evaluate, minimumRelease, parseConstraint } from "../../src/go/module/constraint.ts";
import { parseGoMod } from "../../src/go/module/gomod.ts";
import type { LoadOptions } from "../../src/go/module/load.ts";
import { loadPackages } from "../../src/go/module/packages.ts";
import { nameConstraint } from "../../src/go/module/platform.ts";
import { type MemoryEntry, memoryFiles } from "../../src/host/memory.ts";
import { nodeFiles } from "../../src/host/node.ts";
import { needs } from "../needs.ts";

function load(tree: Record<string, MemoryEntry>, over: Partial<LoadOptions> = {}): string[] {
  const host = { files: memoryFiles(tree), env: {}, hostOs: "linux", hostArch: "amd64" };
  const loaded = loadPackages(host, { cwd: "/w", patterns: [], ...over });
  const rows = loaded.packages.map(
    (p) => `${p.importPath} ${p.name} ${p.config.goos}: ${p.targets.map((f) => f.name).join(" ")}`,
  );
  return [
    ...rows,
    ...loaded.errors.map((e) => `error ${e.display}: ${e.message}`),
    ...loaded.usage.map((u) => `usage ${u}`),
    ...loaded.skippedModules.map((m) => `skipped ${m}`),
  ];
}

const p = "package p\n";

test("packages of a module: tests, external tests, platforms, programs that are built by hand", () => {
  expect(
    load({
      "/w/go.mod": "module example.com/m\n\ngo 1.22\n",
      "/w/a.go": p,
      "/w/a_test.go": p,
      "/w/x_test.go": "package p_test\n",
      "/w/b_windows.go": p,
      "/w/c.go": "//go:build darwin && !linux\n\npackage p\n",
      "/w/gen.go": "//go:build ignore\n\npackage main\n",
      "/w/sub/d.go": "package d\n",
      "/w/_skipped/e.go": p,
      "/w/testdata/f.go": p,
      "/w/vendor/v/g.go": p,
      "/w/nested/go.mod": "module example.com/nested\n",
      "/w/nested/h.go": p,
    }),
  ).toEqual([
    "example.com/m p linux: a.go a_test.go",
    "example.com/m_test p_test linux: x_test.go",
    "example.com/m p windows: b_windows.go",
    "example.com/m p darwin: c.go",
    "example.com/m main linux: gen.go",
    "example.com/m/sub d linux: d.go",
    "skipped nested",
  ]);
});

test("one configuration, when one is asked for", () => {
  const tree = { "/w/a.go": p, "/w/b_windows.go": p, "/w/c.go": "//go:build special\n\npackage p\n" };
  expect(load(tree, { goos: "windows" })).toEqual([" p windows: a.go b_windows.go"]);
  expect(load(tree, { tags: ["special"] })).toEqual([" p linux: a.go c.go"]);
});

test("patterns", () => {
  const tree = {
    "/w/go.mod": "module example.com/m\n",
    "/w/a/a.go": p,
    "/w/a/b/b.go": p,
    "/w/a/b/c.go": p,
    "/w/empty/x.txt": "",
  };
  expect(load(tree, { patterns: ["./a"] })).toEqual(["example.com/m/a p linux: a.go"]);
  expect(load(tree, { patterns: ["example.com/m/a/..."] })).toEqual([
    "example.com/m/a p linux: a.go",
    "example.com/m/a/b p linux: b.go c.go",
  ]);
  expect(load(tree, { patterns: ["a\\b\\c.go", "./a/a.go"] })).toEqual([
    "example.com/m/a p linux: a.go",
    "example.com/m/a/b p linux: c.go",
  ]);
  expect(load(tree, { patterns: ["./empty"] })).toEqual([
    "usage ./empty: no Go files in this directory (for all below it: ./empty/...)",
  ]);
  expect(load(tree, { patterns: ["./empty/..."] })).toEqual(["usage ./empty/...: matched no packages"]);
});

test("nested modules, workspaces, ignored directories", () => {
  const tree = {
    "/w/go.mod": "module m\n\nignore (\n\t./top\n\tany\n)\n",
    "/w/go.work": "go 1.22\n\nuse (\n\t.\n\t./used\n)\n",
    "/w/a.go": p,
    "/w/used/go.mod": "module used\n",
    "/w/used/u.go": p,
    "/w/other/go.mod": "module other\n",
    "/w/other/o.go": p,
    "/w/top/t.go": p,
    "/w/sub/top/t.go": p,
    "/w/sub/any/x.go": p,
  };
  expect(load(tree)).toEqual(["m p linux: a.go", "m/sub/top p linux: t.go", "used p linux: u.go", "skipped other"]);
  expect(load(tree, { allModules: true })).toContain("other p linux: o.go");
});

test("patterns by import path reach every main module below their prefix", () => {
  const tree = {
    "/w/go.work": "go 1.22\n\nuse (\n\t./a\n\t./b\n)\n",
    "/w/a/go.mod": "module example.com/a\n",
    "/w/a/a.go": p,
    "/w/b/go.mod": "module example.com/b\n",
    "/w/b/sub/b.go": p,
  };
  const both = ["example.com/a p linux: a.go", "example.com/b/sub p linux: b.go"];
  expect(load(tree, { cwd: "/w/a", patterns: ["example.com/..."] })).toEqual(both);
  expect(load(tree, { cwd: "/w/a", patterns: ["example.com/b/..."] })).toEqual(both.slice(1));
  expect(load(tree, { cwd: "/w/a", patterns: ["other.com/..."] })).toEqual([
    "usage other.com/...: no such file or directory",
  ]);
});

test("an empty pattern and - are told what to do instead", () => {
  expect(load({ "/w/a.go": p }, { patterns: [""] })).toEqual([
    "usage an empty pattern names nothing (for all packages below: ./...)",
  ]);
  expect(load({ "/w/a.go": p }, { patterns: ["-"] })).toEqual([
    "usage -: for standard input say which file it is: --stdin-filename FILE",
  ]);
});

test("what cannot be read is an error, links do not loop", () => {
  const tree = {
    "/w/a.go": p,
    "/w/b.go": { denied: true } as const,
    "/w/loop": { link: "/w" },
    "/w/l.go": { link: "/w/a.go" },
  };
  expect(load(tree)).toEqual([" p linux: a.go l.go", "error b.go: permission denied"]);
});

test("constraints", () => {
  const tags = new Set(["linux", "amd64", "go1.21"]);
  const value = (text: string): boolean | null => {
    const x = parseConstraint(text);
    return x === null ? null : evaluate(x, (tag) => tags.has(tag));
  };
  expect(["linux && !cgo", "windows || (amd64 && go1.21)", "!linux", "!!linux", "(", "a b", ""].map(value)).toEqual([
    true,
    true,
    false,
    null,
    null,
    null,
    null,
  ]);
  const release = (text: string): number =>
    minimumRelease(parseConstraint(text) as NonNullable<ReturnType<typeof parseConstraint>>);
  expect(["go1.21", "go1.21 && go1.22", "go1.21 || go1.22", "linux", "!go1.20"].map(release)).toEqual([
    21, 22, 21, -1, -1,
  ]);
  expect(
    ["a_linux.go", "a_linux_arm64_test.go", "linux.go", "a_arm64.go", "a_test.go", "_linux.go"].map(nameConstraint),
  ).toEqual([
    { os: "linux", arch: "" },
    { os: "linux", arch: "arm64" },
    { os: "", arch: "" },
    { os: "", arch: "arm64" },
    { os: "", arch: "" },
    { os: "linux", arch: "" },
  ]);
});

test("go.mod", () => {
  const mod = parseGoMod(
    'module "example.com/m" // c\ngo 1.22.3\nrequire a v1\nrequire (\n\tb v2 // indirect\n)\nreplace a => ../a\nreplace b v2 => c v3\nbad "x\n',
  );
  expect(mod).toMatchObject({
    path: "example.com/m",
    go: "1.22.3",
    require: [
      { path: "a", version: "v1" },
      { path: "b", version: "v2" },
    ],
    replace: [
      { path: "a", version: "", newPath: "../a", newVersion: "" },
      { path: "b", version: "v2", newPath: "c", newVersion: "v3" },
    ],
    errors: [{ line: 9, message: say`unterminated string` }],
  });
});

const isGoHere = needs("go", "the comparison of package files with the go command");
test.runIf(isGoHere)("the files of GOROOT's packages are those of go list", () => {
  const env = { ...process.env, GOTOOLCHAIN: "local", GOFLAGS: "", CGO_ENABLED: "1" };
  const goroot = spawnSync("go", ["env", "GOROOT"], { encoding: "utf8", cwd: tmpdir() }).stdout.trim();
  const patterns = ["os", "syscall", "net", "internal/...", "runtime", "time", "crypto/...", "encoding/..."];
  for (const [goos, goarch] of [
    ["linux", "amd64"],
    ["windows", "arm64"],
    ["darwin", "arm64"],
  ] as const) {
    const format = "{{.ImportPath}} {{.GoFiles}} {{.CgoFiles}} {{.TestGoFiles}} {{.XTestGoFiles}}";
    const listed = spawnSync("go", ["list", "-f", format, ...patterns], {
      cwd: `${goroot}/src`,
      env: { ...env, GOOS: goos, GOARCH: goarch },
      encoding: "utf8",
    });
    const want = new Map<string, string>();
    for (const line of listed.stdout.trim().split("\n")) {
      const [path, ...files] = line.replaceAll(/[[\]]/g, "").split(" ");
      want.set(
        path as string,
        files
          .filter((f) => f !== "")
          .sort()
          .join(" "),
      );
    }
    const host = { files: nodeFiles, env, hostOs: "linux", hostArch: "amd64" };
    const loaded = loadPackages(host, { cwd: `${goroot}/src`, patterns: patterns.map((x) => `./${x}`), goos, goarch });
    const got = new Map<string, string>();
    for (const pkg of loaded.packages) {
      const path = pkg.importPath.replace(/_test$/, "");
      const files = [...(got.get(path) ?? "").split(" "), ...pkg.targets.map((f) => f.name)];
      got.set(
        path,
        files
          .filter((f) => f !== "")
          .sort()
          .join(" "),
      );
    }
    expect(want.size).toBeGreaterThan(100);
    for (const [path, files] of want) expect(`${path}: ${got.get(path) ?? ""}`).toBe(`${path}: ${files}`);
  }
});
