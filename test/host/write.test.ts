// What is no regular file is never replaced by one: --output /dev/null must leave the device what it is.
import { spawnSync } from "node:child_process";
import { chmodSync, chownSync, lstatSync, readdirSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { nodeFiles } from "../../src/host/node.ts";
import { temporaryDir } from "../temporary.ts";

test("a FIFO stays one", () => {
  const dir = temporaryDir();
  const path = join(dir, "pipe");
  expect(spawnSync("mkfifo", [path]).status).toBe(0);
  expect(nodeFiles.writeFileAtomic(path, new Uint8Array(1))?.problem).toBe("not-regular");
  expect([lstatSync(path).isFIFO(), readdirSync(dir)]).toEqual([true, ["pipe"]]);
});

test("a file stays its owner's, also where root writes it", () => {
  const dir = temporaryDir();
  const path = join(dir, "a.go");
  writeFileSync(path, "old");
  chmodSync(path, 0o604);
  // Only root can give a file away; for others it stays their own.
  if (process.getuid?.() === 0) chownSync(path, 1234, 2345);
  const { uid, gid, mode } = statSync(path);
  expect(nodeFiles.writeFileAtomic(path, new Uint8Array(1))).toBe(null);
  const now = statSync(path);
  expect([now.uid, now.gid, now.mode, now.size]).toEqual([uid, gid, mode, 1]);
});
