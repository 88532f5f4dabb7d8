// What one run of a program costs: user and system time of its whole process tree, from bash's own accounting, and the
// peak memory of its largest process, from GNU time where it is there.
import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

export interface Command {
  readonly argv: readonly string[];
  readonly cwd: string;
  readonly env?: Readonly<Record<string, string>>;
  /** Exit statuses that count as a run. */
  readonly statuses: readonly number[];
}

export interface Sample {
  /** Seconds. */
  readonly cpu: number;
  /** NaN where it cannot be measured. */
  readonly rssMb: number;
  /** Standard error. */
  readonly said: string;
}

/** A text says why there is no sample. */
export function measure({ argv, cwd, env, statuses }: Command): Sample | string {
  const work = mkdtempSync(join(tmpdir(), "defuse-measure-"));
  try {
    const script = 'TIMEFORMAT="@@%U %S"; time "$@" >/dev/null; echo "$?" >&3';
    const memory = existsSync("/usr/bin/time") ? ["/usr/bin/time", "-o", join(work, "rss"), "-f", "%M"] : [];
    const run = spawnSync("bash", ["-c", script, "bash", ...memory, ...argv], {
      cwd,
      env: { ...process.env, GOTOOLCHAIN: "local", GOFLAGS: "", ...env },
      encoding: "utf8",
      stdio: ["ignore", "pipe", "pipe", "pipe"],
      maxBuffer: 1 << 30,
      timeout: 900_000,
    });
    const status = Number((run.output[3] ?? "").trim() || Number.NaN);
    if (!statuses.includes(status)) return `ended with ${Number.isNaN(status) ? "a time-out" : status}`;
    const [user = Number.NaN, system = Number.NaN] = (/@@([\d.]+) ([\d.]+)\s*$/.exec(run.stderr)?.slice(1) ?? []).map(
      Number,
    );
    const rss = memory.length === 0 ? "" : readFileSync(join(work, "rss"), "utf8").trim().split("\n").at(-1);
    const rssMb = rss === undefined || rss === "" ? Number.NaN : Number(rss) / 1024;
    return { cpu: user + system, rssMb, said: run.stderr };
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}
