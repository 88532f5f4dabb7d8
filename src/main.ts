// Wires everything to the machine: the only file that knows all.
import { readFileSync, readSync, writeSync } from "node:fs";
import { english, say } from "./base/say.ts";
import { exitCode, type Io } from "./cli/io.ts";
import { languageOf, tellerOf } from "./cli/language.ts";
import { run } from "./cli/main.ts";
import { UsageError } from "./cli/usage-error.ts";
import { normalizePath } from "./go/module/paths.ts";
import { platformOf } from "./go/module/platform.ts";
import { maxFileSize } from "./host/files.ts";
import { nodeClock, nodeDigest, nodeFiles, nodeStandardLibrary } from "./host/node.ts";
import { nodeGit } from "./host/node-git.ts";
import { nodeInterruptible } from "./host/node-interruptible.ts";
import { nodeEmployer, nodeWorkers } from "./host/node-workers.ts";
import { rules } from "./rules/index.gen.ts";

declare const __VERSION__: string;
declare const __BUILD__: string;

/**
 * Writes all of it, also into a pipe that is full for a moment. A closed pipe ends the process quietly; where standard
 * error takes nothing, nobody can be told, and the exit status still says what was found.
 */
function writeAll(fd: 1 | 2, text: string): void {
  const bytes = new TextEncoder().encode(text);
  let at = 0;
  while (at < bytes.length) {
    try {
      at += writeSync(fd, bytes, at);
    } catch (error) {
      const code = error instanceof Error && "code" in error ? error.code : "";
      if (code === "EAGAIN") {
        Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 1);
        continue;
      }
      if (fd === 2) return;
      if (code === "EPIPE") process.exit(process.exitCode ?? exitCode.clean);
      if (code === "ENOSPC") throw new UsageError(say`standard output: no space is left on the disk`);
      throw new UsageError(say`standard output: cannot be written (${String(code)})`);
    }
  }
}

/** Standard input to its end; more than any Go file is an error that says so. */
function readAll(fd: 0): Uint8Array {
  const chunks: Uint8Array[] = [];
  for (let size = 0; size <= maxFileSize; ) {
    const chunk = new Uint8Array(1 << 16);
    let read = 0;
    try {
      read = readSync(fd, chunk);
    } catch (error) {
      const code = error instanceof Error && "code" in error ? error.code : "";
      if (code === "EAGAIN") {
        Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 5);
        continue;
      }
      if (code !== "EOF") throw error;
    }
    if (read === 0) return Buffer.concat(chunks);
    chunks.push(chunk.subarray(0, read));
    size += read;
  }
  throw new UsageError(say`standard input: larger than ${maxFileSize} bytes`);
}

function workingDirectory(): string {
  try {
    return normalizePath(process.cwd());
  } catch {
    throw new UsageError(say`the working directory does not exist any more`);
  }
}

/** null: this is no worker. A worker's only way to say something is its answers. */
const employer = nodeEmployer();

/** What a worker is started with: the bundle as bin/defuse loads it, or this source. */
const entry = new URL(typeof __BUILD__ === "string" ? "../bin/defuse" : import.meta.url, import.meta.url);

function makeIo(): Io {
  const platform = platformOf(process.platform, process.arch);
  return {
    files: nodeFiles,
    clock: nodeClock,
    env: process.env,
    cwd: workingDirectory(),
    hostOs: platform.os,
    hostArch: platform.arch,
    standardLibrary: nodeStandardLibrary,
    terminal: {
      write: (text) => (employer === null ? writeAll(1, text) : undefined),
      writeError: (text) => (employer === null ? writeAll(2, text) : undefined),
      isInteractive: process.stdout.isTTY === true,
      isErrorInteractive: process.stderr.isTTY === true,
      // Some pseudo-terminals have 0.
      columns: process.stdout.columns || 80,
    },
    language: "en",
    tell: english,
    readInput: () => readAll(0),
    git: nodeGit(process.env),
    rules,
    pageOf: async (id) => {
      const { pages } = await import("./rules/pages.gen.ts");
      return pages.get(id) ?? null;
    },
    version: typeof __VERSION__ === "string" ? __VERSION__ : readVersion(),
    build: typeof __BUILD__ === "string" ? __BUILD__ : "",
    digest: nodeDigest,
    peakRssBytes: () => process.resourceUsage().maxRSS * 1024,
    // A worker ends with the process.
    interruptible: employer === null ? nodeInterruptible(interrupted) : (work) => work(),
    workers: employer === null ? nodeWorkers(entry, process.argv.slice(2)) : null,
    employer,
  };
}

/** Run from source: the version stands in package.json. */
function readVersion(): string {
  const text = readFileSync(new URL("../package.json", import.meta.url), "utf8");
  return String((JSON.parse(text) as { version: string }).version);
}

function interrupted(): never {
  // Files are written in one step, so there is nothing half-written to wait for.
  if (process.stderr.isTTY === true) writeAll(2, "\r\u001b[K");
  process.exit(exitCode.interrupted);
}
process.on("SIGINT", interrupted);

// The bundle is CommonJS, which waits for nothing at its top.
async function main(): Promise<void> {
  try {
    process.exitCode = await run(process.argv.slice(2), makeIo());
  } catch (error) {
    // Whoever started this worker tells it.
    if (employer !== null) throw error;
    const message = error instanceof Error ? error.message : String(error);
    const tell = await tellerOf(languageOf(process.argv.slice(2), process.env).language);
    if (error instanceof UsageError) {
      writeAll(2, `defuse: ${tell(error.text)}\n`);
      process.exit(exitCode.usage);
    }
    writeAll(2, `defuse: ${tell(say`a defect in defuse: ${message.split("\n")[0] ?? ""}`)}\n`);
    const request = say`please report it with the file that was checked; DEFUSE_DEBUG=1 prints where it happened`;
    writeAll(2, `defuse: ${tell(request)}\n`);
    if (process.env["DEFUSE_DEBUG"] !== undefined && error instanceof Error) writeAll(2, `${error.stack}\n`);
    process.exitCode = exitCode.defect;
  }
}

void main();
