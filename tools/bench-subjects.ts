// What npm run bench measures on: GOROOT/src, a large public module, and the bundled module with its dependencies.
import { spawnSync } from "node:child_process";
import { cpSync, existsSync, readdirSync, statSync } from "node:fs";
import { join, resolve } from "node:path";

export interface Subject {
  readonly name: string;
  readonly cwd: string;
  /** Where the Go files lie that `cat` reads. */
  readonly roots: readonly string[];
  readonly patterns: readonly string[];
  /** The file a body of which is changed between runs; null: nothing here is ours to change. */
  readonly changing: string | null;
}

const prometheus = "github.com/prometheus/prometheus@v0.305.0";

export function go(cwd: string, ...words: readonly string[]): string {
  const env = { ...process.env, GOTOOLCHAIN: "local", GOFLAGS: "-mod=mod" };
  return spawnSync("go", words, { encoding: "utf8", cwd, env }).stdout?.trim() ?? "";
}

export function goroot(work: string): Subject {
  const src = `${go(work, "env", "GOROOT")}/src`;
  return { name: "GOROOT/src", cwd: src, roots: [src], patterns: ["./..."], changing: null };
}

/** A copy of the module in `from`, or of prometheus as the Go client downloads it; null: not to be had. */
export function largeModule(work: string, from: string | undefined): Subject | null {
  const downloaded = from === undefined ? go(work, "mod", "download", "-json", prometheus) : "";
  const dir = from === undefined ? dirIn(downloaded) : resolve(from);
  if (dir === "" || !existsSync(dir)) return null;
  const copy = join(work, "module");
  cpSync(dir, copy, { recursive: true, filter: (path) => !path.endsWith("/.git") });
  // Files of the module cache are read-only.
  spawnSync("chmod", ["-R", "u+w", copy]);
  const name = from === undefined ? prometheus : (dir.split("/").at(-1) ?? "module");
  return { name, cwd: copy, roots: [copy], patterns: ["./..."], changing: largestFile(copy) };
}

function dirIn(json: string): string {
  try {
    return String((JSON.parse(json) as { Dir?: string }).Dir ?? "");
  } catch {
    return "";
  }
}

/** The largest file that is no test and not generated: the worst one to change. */
function largestFile(dir: string): string | null {
  const files = readdirSync(dir, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".go") && !/_test\.go$|\.pb\.go$|(^|\/)(vendor|testdata)\//.test(name))
    .filter((name) => !/generated|\.y\.go$/.test(name))
    .map((name) => join(dir, name));
  return files.sort((a, b) => statSync(b).size - statSync(a).size)[0] ?? null;
}

/** The bundled corpus module, its dependencies vendored beside it, so that they are Go files to check. */
export function corpusModule(work: string): Subject | null {
  const dir = join(work, "corpus");
  cpSync("test/corpus", dir, { recursive: true });
  go(dir, "mod", "vendor");
  if (!existsSync(join(dir, "vendor"))) return null;
  const listed = go(dir, "list", "-mod=vendor", "-deps", "-f", "{{if not .Standard}}{{.Dir}}{{end}}", ".");
  const dirs = listed.split("\n").map((path) => path.replace(dir, "."));
  const name = `a service and its ${dirs.length} dependency packages (test/corpus)`;
  return { name, cwd: dir, roots: [dir], patterns: dirs, changing: null };
}
