// The only way a test is left out: the tool it needs is not on this machine. What was not run is said at the end of
// the run (test/not-run.ts); in CI a missing tool fails instead.
import { spawnSync } from "node:child_process";
import { appendFileSync } from "node:fs";

const versions: Readonly<Record<string, readonly string[]>> = { go: ["version"], java: ["-version"] };
const known = new Map<string, boolean>();

/** Whether a tool is here. Where it is not, the run's last lines say which tests were not run, and why. */
export function needs(tool: "go" | "java", what: string): boolean {
  let isHere = known.get(tool);
  if (isHere === undefined) {
    isHere =
      spawnSync(tool, versions[tool] as string[], { env: { ...process.env, GOTOOLCHAIN: "local" } }).status === 0;
    known.set(tool, isHere);
  }
  if (!isHere) {
    if (process.env["CI"] === "true") throw new Error(`${what} needs ${tool}, which CI must have`);
    const list = process.env["DEFUSE_NOT_RUN"];
    if (list === undefined) throw new Error("test/not-run.ts is not the run's global set-up");
    appendFileSync(list, `not run: ${what} (${tool} is not installed)\n`);
  }
  return isHere;
}
