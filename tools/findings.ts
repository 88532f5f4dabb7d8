// npm run findings: checks the dependencies of test/corpus, shows what a change of the rules adds and takes away, and
// writes the texts. --check writes nothing and fails where they differ; names of modules check only those.
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { resolve } from "node:path";
import { type Check, changed, corpora, findingsOf, pinnedModules } from "../test/corpus/findings.ts";

const isCheck = process.argv.includes("--check");
const named = process.argv.slice(2).filter((arg) => !arg.startsWith("-"));

/** A process a module, so that memory stays what one module takes; without Go's own directories. */
const check: Check = async (args, cwd) => {
  const env = { HOME: tmpdir(), GOMODCACHE: "/nonexistent", GOROOT: "/nonexistent" };
  const run = spawnSync(process.execPath, [resolve("bin/defuse"), ...args], {
    cwd,
    env,
    encoding: "utf8",
    maxBuffer: 1 << 28,
  });
  if (run.status === null || run.status > 2) throw new Error(`defuse ${args.join(" ")}: ${run.stderr}`);
  return run.stdout;
};

function linesOf(file: string): string[] {
  return existsSync(file)
    ? readFileSync(file, "utf8")
        .split("\n")
        .filter((line) => line !== "")
    : [];
}

spawnSync(process.execPath, [resolve("tools/build.mjs")], { stdio: "inherit" });
let isDifferent = false;
const seen = new Set<string>();
for (const corpus of corpora) {
  const file = `${corpus}/findings.txt`;
  const all = pinnedModules(corpus);
  // Another version of a module is not worth its time.
  const fresh = all.filter((module) => !seen.has(module.path));
  for (const { path } of fresh) seen.add(path);
  const wanted = named.length === 0 ? fresh : fresh.filter((module) => named.includes(module.path));
  const before = linesOf(file);
  const isOfWanted = (line: string): boolean =>
    wanted.some((module) => line.split(" ")[1]?.startsWith(`${module.path}@`)) || named.length === 0;
  const now = await findingsOf(all, wanted, check);
  const differences = changed(before.filter(isOfWanted), now);
  isDifferent ||= differences.length > 0;
  for (const line of differences) console.log(line);
  const text = [...before.filter((line) => !isOfWanted(line)), ...now].sort();
  if (!isCheck) writeFileSync(file, text.map((line) => `${line}\n`).join(""));
  console.log(`${file}: ${text.length} findings in ${fresh.length} modules, ${differences.length} lines differ`);
}
process.exitCode = isCheck && isDifferent ? 1 : 0;
