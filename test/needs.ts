// The only way a test is left out: the tool it needs is not on this machine. What was not run is said at the end of
// the run (test/not-run.ts); in CI a missing tool fails instead.
import { spawnSync } from "node:child_process";
import { appendFileSync, existsSync } from "node:fs";

const versions = { go: ["version"], java: ["-version"], "pre-commit": ["--version"] } as const;
const known = new Map<string, boolean>();

/** Whether a tool is here. Where it is not, the run's last lines say which tests were not run, and why. */
export function needs(tool: "go" | "java", what: string): boolean {
  if (process.env["CI"] === "true" && !isInstalled(tool)) throw new Error(`${what} needs ${tool}, which CI must have`);
  return isHere(tool, what);
}

/** As `needs`, for a tool that not even CI must have: what is left without it is tested in another way. */
export function isHere(tool: keyof typeof versions, what: string): boolean {
  if (isInstalled(tool)) return true;
  note(`not run: ${what} (${tool} is not installed)`);
  return false;
}

/** As `isHere`, for what the module cache may have. */
export function hasFolder(folder: string, what: string): boolean {
  if (existsSync(folder)) return true;
  note(`not run: ${what} (not in the module cache)`);
  return false;
}

function note(line: string): void {
  const list = process.env["DEFUSE_NOT_RUN"];
  if (list === undefined) throw new Error("test/not-run.ts is not the run's global set-up");
  appendFileSync(list, `${line}\n`);
}

function isInstalled(tool: keyof typeof versions): boolean {
  let found = known.get(tool);
  if (found === undefined) {
    found = spawnSync(tool, versions[tool], { env: { ...process.env, GOTOOLCHAIN: "local" } }).status === 0;
    known.set(tool, found);
  }
  return found;
}
