// What is no regular file is never replaced by one: --output /dev/null must leave the device what it is.
import { spawnSync } from "node:child_process";
import { lstatSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { nodeFiles } from "../../src/host/node.ts";

test("a FIFO stays one", () => {
  const dir = mkdtempSync(join(tmpdir(), "defuse-write-"));
  try {
    const path = join(dir, "pipe");
    expect(spawnSync("mkfifo", [path]).status).toBe(0);
    expect(nodeFiles.writeFileAtomic(path, new Uint8Array(1))?.problem).toBe("not-regular");
    expect([lstatSync(path).isFIFO(), readdirSync(dir)]).toEqual([true, ["pipe"]]);
  } finally {
    rmSync(dir, { recursive: true, force: true });
  }
});
