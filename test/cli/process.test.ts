// The bundled command as a process: the examples, pipes, signals.
import { spawnSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from "node:fs";
import { resolve } from "node:path";
import { beforeAll, expect, test } from "vitest";
import { temporaryDir } from "../temporary.ts";

beforeAll(() => {
  if (!existsSync("dist/defuse.cjs")) spawnSync("node", ["tools/build.mjs"]);
});

test("the example service has its findings, the repaired twin none", () => {
  const run = spawnSync("bin/defuse", ["check", "--format", "concise", "./examples/orders/..."], { encoding: "utf8" });
  expect(run.status).toBe(1);
  expect(run.stdout.split("\n").map((line) => line.replace(/:\d+: (\w+): .*\((.*)\)/, " $1 $2"))).toEqual([
    "examples/orders/importer.go:25 warning defer-in-loop",
    "examples/orders/importer.go:52 error defer-never-runs",
    "examples/orders/main.go:26 warning ignored-error",
    "examples/orders/main.go:37 error defer-never-runs",
    "examples/orders/report.go:13 warning client-per-request",
    "examples/orders/report.go:37 warning defer-in-loop",
    "examples/orders/report.go:37 warning deferred-error-lost",
    "examples/orders/server.go:31 warning unbounded-growth",
    "examples/orders/server.go:31 error unguarded-map",
    "examples/orders/server.go:38 warning client-per-request",
    "examples/orders/server.go:38 warning closer-not-closed",
    "examples/orders/server.go:53 error unguarded-map",
    "examples/orders/server.go:64 warning body-not-closed",
    "examples/orders/stock.go:18 error defer-unlock-in-loop",
    "examples/orders/store.go:11 warning unbounded-growth",
    "examples/orders/store.go:11 error unguarded-map",
    "examples/orders/store.go:19 warning tx-not-finished",
    "examples/orders/store.go:47 warning defer-in-loop",
    "",
  ]);
  const fixed = spawnSync("bin/defuse", ["check", "./examples/orders-fixed/..."], { encoding: "utf8" });
  expect([fixed.status, fixed.stdout, fixed.stderr]).toEqual([0, "", "no findings in 7 files\n"]);
});

test("colours only where they are asked for", () => {
  const run = (args: string[], env: Record<string, string>): string =>
    spawnSync("bin/defuse", ["check", ...args, "examples/orders"], {
      encoding: "utf8",
      env: { ...process.env, ...env },
    }).stdout;
  expect(run([], {})).not.toContain("\u001b");
  expect(run(["--color", "always"], { NO_COLOR: "1" })).toContain("\u001b[1;31merror[defer-never-runs]\u001b[0m");
  expect(run([], { FORCE_COLOR: "1" })).toContain("\u001b");
});

test("a large output into a pipe arrives whole", () => {
  const files = Array.from({ length: 200 }, () => "examples/orders/store.go");
  const run = spawnSync("bin/defuse", ["debug", "ast", ...files], { encoding: "utf8", maxBuffer: 1 << 28 });
  const lines = run.stdout.trim().split("\n");
  expect([run.status, lines.length, new Set(lines).size]).toEqual([0, 200, 1]);
});

test("a closed pipe ends quietly", () => {
  const files = "examples/orders/store.go ".repeat(300);
  const run = spawnSync("bash", ["-c", `bin/defuse debug ast ${files} | head -c 10; echo " \${PIPESTATUS[0]}"`], {
    encoding: "utf8",
  });
  expect(run.stderr).toBe("");
  expect(run.stdout).toMatch(/^\{"file":"e \d+\n$/);
});

test("--output replaces a file in one step, and never a device or a folder", () => {
  const dir = temporaryDir();
  const check = (output: string): [number | null, string, string] => {
    const args = ["check", "--format", "concise", "--quiet", "--output", output, "examples/orders/stock.go"];
    const { status, stdout, stderr } = spawnSync("bin/defuse", args, { encoding: "utf8" });
    return [status, stdout, stderr];
  };
  expect(check(`${dir}/x`)).toEqual([1, "", ""]);
  expect(readFileSync(`${dir}/x`, "utf8")).toMatch(/^examples\/orders\/stock\.go:18:3: error: .*\n$/);
  symlinkSync("x", `${dir}/link`);
  writeFileSync(`${dir}/x`, "old", { mode: 0o600 });
  expect(check(`${dir}/link`)).toEqual([1, "", ""]);
  expect(readFileSync(`${dir}/x`, "utf8")).toMatch(/^examples/);
  expect(readdirSync(dir).sort()).toEqual(["link", "x"]);

  spawnSync("mkfifo", [`${dir}/pipe`]);
  expect(check(`${dir}/pipe`)).toEqual([2, "", `defuse: ${dir}/pipe: not a regular file\n`]);
  expect(statSync(`${dir}/pipe`).isFIFO()).toBe(true);
  expect(check(dir)).toEqual([2, "", `defuse: ${dir}: is a directory\n`]);
  expect(check(`${dir}/none/x`)).toEqual([2, "", `defuse: ${dir}/none/x: no such file or directory\n`]);
});

test("where nothing can be written any more it is told, and the exit status stays what it is", () => {
  const checked = (to: string): [number | null, string] => {
    const command = `bin/defuse check --format concise --quiet examples/orders/stock.go ${to}`;
    const { status, stderr } = spawnSync("sh", ["-c", command], { encoding: "utf8" });
    return [status, stderr];
  };
  expect(checked("> /dev/full")).toEqual([2, "defuse: standard output: no space is left on the disk\n"]);
  expect(checked("> /dev/null 2> /dev/full")).toEqual([1, ""]);
});

test("a working directory that is gone is told, and is no defect", () => {
  const gone = temporaryDir();
  const command = `cd "${gone}" && rmdir "${gone}" && exec "${resolve("bin/defuse")}" check`;
  const { status, stderr } = spawnSync("sh", ["-c", command], { encoding: "utf8" });
  expect([status, stderr]).toEqual([2, "defuse: the working directory does not exist any more\n"]);
});

test("the code that was compiled when the bundle was made is taken", () => {
  const program = `
    const { load } = require("./bin/load.cjs");
    process.argv.splice(1, 9, "defuse", "--version");
    const script = load();
    process.on("exit", () => process.stderr.write(String(script.cachedDataRejected)));
  `;
  const { stdout, stderr } = spawnSync(process.execPath, ["-e", program], { encoding: "utf8" });
  expect([stdout, stderr]).toEqual([expect.stringMatching(/^defuse \d/), "false"]);
});
