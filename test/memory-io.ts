// Runs the command line in process, on a tree in memory.

import { english, say } from "../src/base/say.ts";
import type { Io } from "../src/cli/io.ts";
import { run } from "../src/cli/main.ts";
import { type MemoryEntry, memoryFiles } from "../src/host/memory.ts";
import { nodeDigest, nodeStandardLibrary } from "../src/host/node.ts";
import { rules } from "../src/rules/index.gen.ts";
import { pages } from "../src/rules/pages.gen.ts";

export interface Ran {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

export async function runInMemory(
  tree: Record<string, MemoryEntry>,
  argv: readonly string[],
  over: Partial<Io> = {},
): Promise<Ran> {
  let out = "";
  let err = "";
  const io: Io = {
    files: memoryFiles(tree),
    clock: { now: () => 0, elapsedMs: () => 0, cpuMs: () => 0 },
    env: {},
    cwd: "/w",
    hostOs: "linux",
    standardLibrary: nodeStandardLibrary,
    hostArch: "amd64",
    terminal: {
      write(text) {
        out += text;
      },
      writeError(text) {
        err += text;
      },
      isInteractive: false,
      isErrorInteractive: false,
      columns: 80,
    },
    language: "en",
    tell: english,
    readInput: () => new Uint8Array(0),
    git: { run: () => say`git is not installed`, blobName: () => "" },
    rules,
    pageOf: async (id) => pages.get(id) ?? null,
    version: "0.0.0-test",
    build: "",
    digest: nodeDigest,
    peakRssBytes: () => 0,
    interruptible: (work) => work(),
    workers: null,
    employer: null,
    ...over,
  };
  const code = await run(argv, io);
  return { code, out, err };
}
