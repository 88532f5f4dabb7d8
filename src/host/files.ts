// The file system as the rest of the tool sees it: synchronous, errors as values, only regular files are ever opened.
// Paths are absolute and use "/" on every system ("C:/src/a.go" on Windows); relative paths are resolved by the caller.
import type { Text } from "../base/say.ts";

/** Why a path could not be read or written; a value, never thrown. */
export interface FileProblem {
  readonly problem: "missing" | "denied" | "not-regular" | "not-directory" | "too-large" | "exists" | "failed";
  readonly path: string;
  /** One lowercase line for people, without the path, e.g. "permission denied". */
  readonly message: Text;
}

/** "other" is what must never be opened: FIFOs, sockets, devices. */
export type EntryKind = "file" | "dir" | "symlink" | "other";

export interface DirEntry {
  readonly name: string;
  /** The entry's own kind: a symbolic link is "symlink", whatever it points to. */
  readonly kind: EntryKind;
}

export interface FileStat {
  /** Symbolic links are followed, so never "symlink". */
  readonly kind: Exclude<EntryKind, "symlink">;
  readonly size: number;
  readonly mtimeMs: number;
  /** When name, owner or contents changed last, which nobody can set; 0 where that is not known. */
  readonly ctimeMs: number;
  /** Which file of its disk it is; 0 where that is not known. */
  readonly inode: number;
}

/** Files larger than this are a problem, not a read: no Go source is, and memory stays bounded. */
export const maxFileSize = 64 * 1024 * 1024;

export interface Files {
  /** The bytes of a regular file of at most `limit` (default maxFileSize) bytes. */
  readFile(path: string, limit?: number): Uint8Array | FileProblem;
  /** The first `size` bytes of a regular file; fewer where it is shorter. Absent: all must be read. */
  readStart?(path: string, size: number): Uint8Array | FileProblem;
  /** The entries of a directory, in no particular order. */
  readDir(path: string): readonly DirEntry[] | FileProblem;
  /** Follows symbolic links; loops are a problem. */
  stat(path: string): FileStat | FileProblem;
  /** The path without symbolic links. */
  realPath(path: string): string | FileProblem;
  /** Replaces or creates the file in one step (a temporary file beside it, then a rename); keeps its mode. */
  writeFileAtomic(path: string, bytes: Uint8Array): FileProblem | null;
  /** Makes "used now" of the time a file was changed last. */
  touch?(path: string): FileProblem | null;
  makeDir(path: string): FileProblem | null;
  removeFile(path: string): FileProblem | null;
}

export function isFileProblem(value: object | string | null): value is FileProblem {
  return typeof value === "object" && value !== null && "problem" in value && "message" in value;
}
