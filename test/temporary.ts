// Folders of the real file system that a test may fill, gone when it is over.
import { mkdtempSync, realpathSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, onTestFinished } from "vitest";

function make(): [path: string, remove: () => void] {
  const path = realpathSync(mkdtempSync(join(tmpdir(), "defuse-test-")));
  return [path, () => rmSync(path, { recursive: true, force: true })];
}

/** A new empty folder that is removed when the running test ends: for the body of a test. */
export function temporaryDir(): string {
  const [path, remove] = make();
  onTestFinished(remove, 60_000);
  return path;
}

/** A new empty folder that is removed after all tests of the file: for its top level. */
export function sharedTemporaryDir(): string {
  const [path, remove] = make();
  afterAll(remove, 60_000);
  return path;
}
