// What `defuse check` says of the modules that test/corpus pins: one line a finding, so that every change of a rule
// shows what it adds and what it takes away.
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

export interface PinnedModule {
  readonly path: string;
  readonly version: string;
  readonly dir: string;
}

/** Corpora, each with its text beside its go.mod. */
export const corpora = ["test/corpus", "test/corpus/services"] as const;

/** Modules that are checked on every run of the tests; the others by `npm run findings`. */
export const sample: readonly string[] = [
  "github.com/gin-gonic/gin",
  "github.com/jackc/pgx/v5",
  "github.com/jmoiron/sqlx",
  "github.com/prometheus/client_golang",
  "go.uber.org/zap",
  "gorm.io/gorm",
];

/** The dependencies of a corpus, fetched by the go command into its module cache. */
export function pinnedModules(corpus: string): readonly PinnedModule[] {
  const format = "{{with .Module}}{{if not .Main}}{{.Path}} {{.Version}} {{.Dir}}{{end}}{{end}}";
  const env = { ...process.env, GOTOOLCHAIN: "local", GOFLAGS: "-mod=readonly", GOWORK: "off" };
  const run = spawnSync("go", ["list", "-deps", "-f", format, "./..."], { cwd: corpus, env, encoding: "utf8" });
  if (run.status !== 0) throw new Error(`go list in ${corpus}: ${run.stderr}`);
  const lines = [...new Set(run.stdout.split("\n").filter((line) => line !== ""))].sort();
  return lines.map((line) => {
    const [path = "", version = "", dir = ""] = line.split(" ");
    return { path, version, dir };
  });
}

interface Found {
  readonly rule: string;
  readonly file: string;
  readonly start: { readonly line: number };
  readonly message: string;
}

/** Runs `defuse check` in a directory with an environment; answers its standard output. */
export type Check = (args: readonly string[], cwd: string) => Promise<string>;

/**
 * The findings of some of the modules. All are one workspace, so they are typed with each other and with nothing else
 * that happens to be in this machine's module cache; each is checked by itself.
 */
export async function findingsOf(
  all: readonly PinnedModule[],
  wanted: readonly PinnedModule[],
  check: Check,
): Promise<readonly string[]> {
  const dir = mkdtempSync(join(tmpdir(), "defuse-findings-"));
  try {
    writeFileSync(join(dir, "go.work"), `go 1.26\n\nuse (\n${all.map((m) => `\t${m.dir}\n`).join("")})\n`);
    const lines: string[] = [];
    for (const module of wanted) {
      const out = await check(["check", "--no-cache", "--quiet", "--format", "json", `${module.dir}/...`], dir);
      for (const { rule, file, start, message } of (JSON.parse(out) as { findings: Found[] }).findings) {
        // Relative to the workspace's directory, or absolute where that is shorter.
        const place = file.slice(file.lastIndexOf(`@${module.version}/`) + module.version.length + 2);
        lines.push(`${rule} ${module.path}@${module.version}/${place}:${start.line} ${message}`);
      }
    }
    return lines;
  } finally {
    rmSync(dir, { recursive: true, force: true });
  }
}

/** Lines that one text has and the other has not. */
export function changed(before: readonly string[], now: readonly string[]): readonly string[] {
  const [old, fresh] = [new Set(before), new Set(now)];
  const gone = before.filter((line) => !fresh.has(line)).map((line) => `- ${line}`);
  const added = now.filter((line) => !old.has(line)).map((line) => `+ ${line}`);
  return [...gone, ...added];
}
