// git on Node.js, for repositories that nobody vouches for.
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { statSync } from "node:fs";
import { delimiter, isAbsolute, join, resolve, sep } from "node:path";
import { say } from "../base/say.ts";
import type { Environment } from "./environment.ts";
import type { Git } from "./process.ts";

const timeoutMs = 120_000;

/** Over the repository's own: what would start programs, write, or reach the network. */
const overrides = [
  "core.fsmonitor=false",
  "core.hooksPath=/dev/null",
  "core.pager=cat",
  "core.sshCommand=false",
  "core.gitProxy=false",
  "core.askPass=false",
  "credential.helper=",
  "protocol.allow=never",
  "safe.bareRepository=explicit",
].flatMap((setting) => ["-c", setting]);

/** No GIT_* of the caller's; missing objects are missing, not fetched by a program that a remote names. */
export function gitEnvironment(env: Environment): Record<string, string> {
  const clean: Record<string, string> = {};
  for (const [name, value] of Object.entries(env)) {
    if (value !== undefined && !name.toUpperCase().startsWith("GIT_")) clean[name] = value;
  }
  return {
    ...clean,
    GIT_ALLOW_PROTOCOL: "none",
    GIT_NO_LAZY_FETCH: "1",
    GIT_NO_REPLACE_OBJECTS: "1",
    GIT_OPTIONAL_LOCKS: "0",
    GIT_TERMINAL_PROMPT: "0",
    LC_ALL: "C",
  };
}

/** git from PATH, but never one that lies in the checked tree. */
export function findGit(env: Environment, tree: string): string | null {
  const names = process.platform === "win32" ? ["git.exe"] : ["git"];
  for (const dir of (env["PATH"] ?? env["Path"] ?? "").split(delimiter)) {
    if (!isAbsolute(dir) || `${resolve(dir)}${sep}`.startsWith(`${resolve(tree)}${sep}`)) continue;
    for (const name of names) {
      if (statSync(join(dir, name), { throwIfNoEntry: false })?.isFile() === true) return join(dir, name);
    }
  }
  return null;
}

export const nodeGit = (env: Environment): Git => ({
  run({ args, cwd, input, maxOutput }) {
    const program = findGit(env, cwd);
    if (program === null) return say`git is not installed`;
    const { status, stdout, stderr, error } = spawnSync(program, ["--no-pager", ...overrides, ...args], {
      cwd,
      env: gitEnvironment(env),
      input: input ?? new Uint8Array(0),
      maxBuffer: maxOutput,
      timeout: timeoutMs,
      windowsHide: true,
    });
    if (error !== undefined || status === null) {
      const code = error !== undefined && "code" in error ? String(error.code) : "";
      return code === "ENOBUFS" ? say`git printed more than ${maxOutput} bytes` : say`git did not end (${code})`;
    }
    return { status, output: stdout, error: stderr.subarray(0, 2000).toString("utf8") };
  },
  blobName: (bytes, algorithm) => createHash(algorithm).update(`blob ${bytes.length}\0`).update(bytes).digest("hex"),
});
