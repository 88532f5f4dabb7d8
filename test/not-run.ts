// Global set-up of the test run: gives the workers a file for what was left out, and prints it at the end.
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

export default function setup(): () => void {
  const dir = mkdtempSync(join(tmpdir(), "defuse-not-run-"));
  const file = join(dir, "list.txt");
  process.env["DEFUSE_NOT_RUN"] = file;
  return () => {
    if (existsSync(file)) console.log(`\n${[...new Set(readFileSync(file, "utf8").trim().split("\n"))].join("\n")}`);
    rmSync(dir, { recursive: true, force: true });
  };
}
