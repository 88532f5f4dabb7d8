// From import paths to directories: small trees in memory, and the go command as the judge of the corpus and of std.
import { spawnSync } from "node:child_process";
import { resolve } from "node:path";
import { expect, test } from "vitest";
import type { ModuleHost } from "../../src/go/module/load.ts";
import { importResolver } from "../../src/go/module/resolve.ts";
import { compareVersions } from "../../src/go/module/version.ts";
import { memoryFiles } from "../../src/host/memory.ts";
import { nodeFiles } from "../../src/host/node.ts";
import { needs } from "../needs.ts";

function host(tree: Readonly<Record<string, string>>): ModuleHost {
  return { files: memoryFiles(tree), env: { GOMODCACHE: "/cache" }, hostOs: "linux", hostArch: "amd64" };
}

const go = "package p\n";

test("versions are ordered as semver and the go command order them", () => {
  const order = [
    "none",
    "v0.0.0-20200101000000-abcdefabcdef",
    "v1.0.0-alpha",
    "v1.0.0-alpha.1",
    "v1.0.0-beta.2",
    "v1.0.0-beta.11",
    "v1.0.0",
    "v1.2.0+incompatible",
    "v1.10.0",
    "v2.0.0",
  ];
  expect([...order].reverse().sort(compareVersions)).toEqual(order);
});

test("a workspace: its modules, its replacements before theirs, its vendor directory, and GOWORK", () => {
  const tree = {
    "/w/go.work": "go 1.24\n\nuse (\n\t./a\n\t./b\n)\n\nreplace example.com/dep => ./forked\n",
    "/w/a/go.mod": "module example.com/a\n\ngo 1.24\n\nreplace example.com/dep => ../other\n",
    "/w/b/go.mod": "module example.com/b\n\ngo 1.24\n",
    "/w/b/sub/b.go": go,
    "/w/forked/f.go": go,
    "/w/other/o.go": go,
    "/w/vendor/example.com/v/v.go": go,
    "/w/alone/go.mod": "module example.com/alone\n\ngo 1.24\n",
  };
  const dirsOf = (env: Readonly<Record<string, string>>, main: string, ...others: string[]): (string | null)[] => {
    const resolver = importResolver({ ...host(tree), env }, "", [main, ...others]);
    return ["example.com/b/sub", "example.com/dep", "example.com/v"].map((path) => resolver.dirOf(path, main));
  };
  expect(dirsOf({}, "/w/a", "/w/b")).toEqual(["/w/b/sub", "/w/forked", "/w/vendor/example.com/v"]);
  expect(dirsOf({ GOWORK: "off" }, "/w/a")).toEqual([null, "/w/other", null]);
  expect(dirsOf({ GOWORK: "/w/go.work" }, "/w/a", "/w/b")).toEqual(dirsOf({}, "/w/a", "/w/b"));
  expect(dirsOf({}, "/w/alone")).toEqual([null, null, null]);
});

test("main module, replace, vendor and the module cache, the longest module path first", () => {
  const tree = {
    "/w/go.mod": `module example.com/w
go 1.22
require (
  example.com/a v1.0.0
  example.com/a/sub v1.5.0
  github.com/Upper/Case v0.1.0
  example.com/gone v1.0.0
)
replace example.com/gone => ./local
replace example.com/moved v1.0.0 => example.com/other v2.0.0
`,
    "/w/pkg/p.go": go,
    "/w/local/g.go": go,
    "/w/empty/readme": "",
    "/cache/example.com/a@v1.0.0/sub/old/o.go": go,
    "/cache/example.com/a@v1.0.0/x/x.go": go,
    "/cache/example.com/a/sub@v1.5.0/old/o.go": go,
    "/cache/github.com/!upper/!case@v0.1.0/c.go": go,
  };
  const resolver = importResolver(host(tree), "", ["/w"]);
  const dirs = [
    "example.com/w/pkg",
    "example.com/w/empty",
    "example.com/gone",
    "example.com/a/sub/old",
    "example.com/a/x",
  ];
  expect(dirs.map((path) => resolver.dirOf(path, "/w"))).toEqual([
    "/w/pkg",
    null,
    "/w/local",
    "/cache/example.com/a/sub@v1.5.0/old",
    "/cache/example.com/a@v1.0.0/x",
  ]);
  expect(resolver.dirOf("github.com/Upper/Case", "/w/pkg")).toBe("/cache/github.com/!upper/!case@v0.1.0");
  expect([resolver.dirOf("C", "/w"), resolver.dirOf("unsafe", "/w")]).toEqual([null, null]);
});

test("before go 1.17 the versions are the greatest that any requirement asks for", () => {
  const mod = "/cache/cache/download/example.com";
  const tree = {
    "/w/go.mod": "module example.com/w\ngo 1.16\nrequire (\n example.com/b v1.0.0\n example.com/c v1.0.0\n)\n",
    [`${mod}/b/@v/v1.0.0.mod`]: "module example.com/b\nrequire example.com/d v1.1.0\n",
    [`${mod}/c/@v/v1.0.0.mod`]: "module example.com/c\nrequire example.com/d v1.3.0\n",
    [`${mod}/d/@v/v1.3.0.mod`]: "module example.com/d\nrequire example.com/b v0.9.0\n",
    "/cache/example.com/d@v1.1.0/d.go": go,
    "/cache/example.com/d@v1.3.0/d.go": go,
    "/cache/example.com/b@v1.0.0/b.go": go,
  };
  const resolver = importResolver(host(tree), "", ["/w"]);
  expect(resolver.dirOf("example.com/d", "/w")).toBe("/cache/example.com/d@v1.3.0");
  expect(resolver.dirOf("example.com/b", "/w")).toBe("/cache/example.com/b@v1.0.0");
});

test("vendor comes before the module cache, and trees without go.mod find their own packages", () => {
  const vendored = {
    "/w/go.mod": "module example.com/w\ngo 1.22\nrequire example.com/a v1.0.0\n",
    "/w/vendor/example.com/a/a.go": go,
    "/cache/example.com/a@v1.0.0/a.go": go,
  };
  expect(importResolver(host(vendored), "", ["/w"]).dirOf("example.com/a", "/w")).toBe("/w/vendor/example.com/a");
  const old = { "/g/core/c.go": go, "/g/cmd/x/x.go": go, "/g/vendor/github.com/y/z/z.go": go };
  const resolver = importResolver(host(old), "", []);
  expect(resolver.dirOf("github.com/owner/repo/core", "/g/cmd/x")).toBe("/g/core");
  expect(resolver.dirOf("github.com/y/z", "/g/cmd/x")).toBe("/g/vendor/github.com/y/z");
  expect(resolver.dirOf("github.com/owner/repo/none", "/g/cmd/x")).toBe(null);
});

const isGoHere = needs("go", "the comparison of import resolution with go list");

test.runIf(isGoHere)(
  "packages of the corpus and std resolve as go list says",
  () => {
    const env = { ...process.env, GOFLAGS: "-mod=mod", CGO_ENABLED: "0" };
    const goroot = spawnSync("go", ["env", "GOROOT"], { encoding: "utf8" }).stdout.trim();
    const nodeHost: ModuleHost = { files: nodeFiles, env: process.env, hostOs: "linux", hostArch: "amd64" };
    const parts: readonly (readonly [string, readonly string[]])[] = [
      [resolve("test/corpus"), ["go.uber.org/zap", "gorm.io/gorm", "github.com/samber/lo"]],
      [`${goroot}/src`, ["std"]],
    ];
    for (const [dir, patterns] of parts) {
      const resolver = importResolver(nodeHost, goroot, [dir]);
      const args = ["list", "-deps", "-f", "{{.ImportPath}} {{.Dir}}", ...patterns];
      const list = spawnSync("go", args, { cwd: dir, env, encoding: "utf8", maxBuffer: 1 << 26 });
      expect(`${list.status} ${list.status === 0 ? "" : list.stderr}`).toBe("0 ");
      const rows = list.stdout
        .trim()
        .split("\n")
        .map((line) => line.split(" ") as [string, string])
        .filter(([path]) => path !== "unsafe");
      expect(rows.length).toBeGreaterThan(90);
      for (const [path, wanted] of rows) {
        // In the listing vendored packages of std are called vendor/...; files import them without it.
        const from = path.startsWith("vendor/") ? `${goroot}/src/net/http` : dir;
        expect(`${path} ${resolver.dirOf(path.replace(/^vendor\//, ""), from)}`).toBe(`${path} ${wanted}`);
      }
    }
  },
  120_000,
);
