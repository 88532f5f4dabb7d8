// The host on Node.js: the only place (besides main.ts and cli) that touches the machine.

import { createHash } from "node:crypto";
import {
  chmodSync,
  chownSync,
  closeSync,
  constants,
  fstatSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  readSync,
  realpathSync,
  renameSync,
  type Stats,
  statSync,
  unlinkSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { brotliDecompressSync } from "node:zlib";
import { type Say, say } from "../base/say.ts";
import type { Clock } from "./clock.ts";
import type { Digest } from "./digest.ts";
import {
  type DirEntry,
  type EntryKind,
  type FileProblem,
  type FileStat,
  type Files,
  isFileProblem,
  maxFileSize,
} from "./files.ts";

interface KindOf {
  isFile(): boolean;
  isDirectory(): boolean;
  isSymbolicLink(): boolean;
}

function kindOf(entry: KindOf): EntryKind {
  if (entry.isFile()) return "file";
  if (entry.isDirectory()) return "dir";
  return entry.isSymbolicLink() ? "symlink" : "other";
}

const cannotBeRead = (code: string): Say => (code === "" ? say`cannot be read` : say`cannot be read (${code})`);
const cannotBeWritten = (code: string): Say => say`cannot be written (${code})`;

function problemOf(path: string, error: unknown, otherwise: (code: string) => Say): FileProblem {
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  switch (code) {
    case "ENOENT":
      return { problem: "missing", path, message: say`no such file or directory` };
    case "EACCES":
    case "EPERM":
      return { problem: "denied", path, message: say`permission denied` };
    case "ENOTDIR":
      return { problem: "not-directory", path, message: say`not a directory` };
    case "EISDIR":
      return { problem: "not-regular", path, message: say`is a directory` };
    case "EEXIST":
      return { problem: "exists", path, message: say`already exists` };
    case "ELOOP":
      return { problem: "failed", path, message: say`too many symbolic links` };
    case "EROFS":
      return { problem: "denied", path, message: say`the file system is read-only` };
    case "ENOSPC":
    case "EDQUOT":
      return { problem: "failed", path, message: say`no space is left on the disk` };
    default:
      return { problem: "failed", path, message: otherwise(code) };
  }
}

/** Runs an operation whose failure is a value. */
function attempt<T>(path: string, operation: () => T, otherwise = cannotBeRead): T | FileProblem {
  try {
    return operation();
  } catch (error) {
    return problemOf(path, error, otherwise);
  }
}

/** O_NONBLOCK: opening a FIFO must not wait for a writer before its kind is known. */
const readFlags = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0);

/** The first `start` bytes, where it is given; a file of more than `limit` is not read. */
function read(path: string, limit: number, start = Number.POSITIVE_INFINITY): Uint8Array | FileProblem {
  const fd = openSync(path, readFlags);
  try {
    const stat = fstatSync(fd);
    if (!stat.isFile()) return { problem: "not-regular", path, message: say`not a regular file` };
    if (stat.size > limit) return { problem: "too-large", path, message: say`larger than ${limit} bytes` };
    const bytes = new Uint8Array(Math.min(stat.size, start));
    let length = 0;
    while (length < bytes.length) {
      const count = readSync(fd, bytes, length, bytes.length - length, null);
      if (count === 0) break;
      length += count;
    }
    return length === bytes.length ? bytes : bytes.subarray(0, length);
  } finally {
    closeSync(fd);
  }
}

/** In a container one is root, and the files are somebody else's. */
function keepOwnerAndMode(path: string, { uid, gid, mode }: Stats): void {
  const own = statSync(path);
  if (own.uid !== uid || own.gid !== gid) attempt(path, () => chownSync(path, uid, gid));
  chmodSync(path, mode & 0o777);
}

export const nodeFiles: Files = {
  readFile: (path, limit = maxFileSize) => attempt(path, () => read(path, limit)),
  readStart: (path, size) => attempt(path, () => read(path, maxFileSize, size)),
  readDir: (path) =>
    attempt(path, () =>
      readdirSync(path, { withFileTypes: true }).map((e): DirEntry => ({ name: e.name, kind: kindOf(e) })),
    ),
  stat: (path) =>
    attempt(path, (): FileStat | FileProblem => {
      const stat = statSync(path, { throwIfNoEntry: false });
      if (stat === undefined) return { problem: "missing", path, message: say`no such file or directory` };
      const { size, mtimeMs, ctimeMs, ino } = stat;
      return { kind: kindOf(stat) as FileStat["kind"], size, mtimeMs, ctimeMs, inode: ino };
    }),
  realPath: (path) => attempt(path, () => realpathSync(path).replaceAll("\\", "/")),
  writeFileAtomic(path, bytes) {
    // A symbolic link stays one: what it points to is replaced.
    const real = attempt(path, () => realpathSync(path));
    const target = typeof real === "string" ? real : path;
    // A rename would put a file in the place of /dev/null.
    const now = attempt(path, () => statSync(target));
    if (!isFileProblem(now) && !now.isFile()) {
      const message = now.isDirectory() ? say`is a directory` : say`not a regular file`;
      return { problem: "not-regular", path, message };
    }
    const temporary = `${target}.${process.pid}.tmp`;
    const replace = (): null => {
      writeFileSync(temporary, bytes, { flag: "wx" });
      // Not the mode of writeFileSync: the umask would narrow it.
      if (!isFileProblem(now)) keepOwnerAndMode(temporary, now);
      renameSync(temporary, target);
      return null;
    };
    const done = attempt(path, replace, cannotBeWritten);
    if (done !== null) attempt(temporary, () => unlinkSync(temporary));
    return done;
  },
  touch: (path) =>
    attempt(path, () => {
      const now = new Date();
      utimesSync(path, now, now);
      return null;
    }),
  makeDir: (path) =>
    attempt(
      path,
      () => {
        mkdirSync(path, { recursive: true });
        return null;
      },
      cannotBeWritten,
    ),
  removeFile: (path) =>
    attempt(path, () => {
      unlinkSync(path);
      return null;
    }),
};

export const nodeClock: Clock = {
  now: () => Date.now(),
  elapsedMs: () => performance.now(),
  cpuMs() {
    const usage = process.cpuUsage();
    return (usage.user + usage.system) / 1000;
  },
};

let standardLibraryText: string | null | undefined;

/** The API of Go's standard library (tools/gen-std.ts), unpacked when it is first asked for; null where it is gone. */
export function nodeStandardLibrary(): string | null {
  if (standardLibraryText === undefined) {
    const packed = attempt("std.bin", () => readFileSync(new URL("std.bin", import.meta.url)));
    standardLibraryText = packed instanceof Uint8Array ? brotliDecompressSync(packed).toString("utf8") : null;
  }
  return standardLibraryText;
}

export const nodeDigest: Digest = (bytes) => createHash("sha256").update(bytes).digest("base64url").slice(0, 22);
