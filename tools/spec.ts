// npm run spec -- <rule-id> [-u]: runs one rule's page; -u rewrites the rendered finding.
import { spawnSync } from "node:child_process";

const args = process.argv.slice(2);
const id = args.find((arg) => !arg.startsWith("-")) ?? "";
const env = { ...process.env, DEFUSE_SPEC: id, ...(args.includes("-u") ? { DEFUSE_UPDATE: "1" } : {}) };
const run = spawnSync("npx", ["vitest", "run", "test/spec"], { stdio: "inherit", env });
process.exitCode = run.status ?? 1;
