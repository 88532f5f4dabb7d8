// What is on disk now, known by stat where that can be trusted and by content where it cannot. As in git's index: a
// file whose size, times and number are as they were is the same file, unless it was changed so short before it was
// looked at that a second change may have gone by unseen ("racy"); then its bytes are hashed.

import { type Header, type Headers, readHeader } from "../go/module/header.ts";
import type { Digest } from "../host/digest.ts";
import { type DirEntry, type FileProblem, type FileStat, type Files, isFileProblem } from "../host/files.ts";

/** What stat said, and whether it is to be trusted. */
export interface Stamp {
  readonly size: number;
  readonly mtimeMs: number;
  readonly ctimeMs: number;
  readonly inode: number;
  readonly isRacy: boolean;
}

export interface FileState {
  readonly stamp: Stamp;
  readonly hash: string;
  /** Of a Go file whose header was asked for. */
  readonly header: Header | null;
}

export interface DirState {
  readonly stamp: Stamp;
  /** Of the names of its Go files; "" where it is not there. */
  readonly hash: string;
  readonly holdsGo: boolean;
}

/** What was found in a run. */
export interface FoundStates {
  readonly fileStates: ReadonlyMap<string, FileState | null>;
  readonly dirStates: ReadonlyMap<string, DirState>;
  /** Whether anything is known that was not known before. */
  readonly isChanged: boolean;
}

/** Coarser clocks than this, and clocks of file servers that differ more, are not met any more. */
const racyMs = 2000;
const noStamp: Stamp = { size: 0, mtimeMs: 0, ctimeMs: 0, inode: 0, isRacy: false };
const missingDir: DirState = { stamp: noStamp, hash: "", holdsGo: false };

export class FileStates implements Headers {
  /** The files of the run: what is read through them is noted. */
  readonly files: Files;
  private readonly base: Files;
  private readonly digest: Digest;
  private readonly trustedBefore: number;
  private readonly knownFiles: ReadonlyMap<string, FileState>;
  private readonly knownDirs: ReadonlyMap<string, DirState>;
  /** What was found in this run. */
  readonly fileStates = new Map<string, FileState | null>();
  readonly dirStates = new Map<string, DirState>();
  /** Whether anything is known now that was not known before. */
  isChanged = false;

  /** `known`: from an earlier run. `now`: when this run began, in milliseconds since 1970. */
  constructor(
    files: Files,
    digest: Digest,
    now: number,
    known: { readonly files: ReadonlyMap<string, FileState>; readonly dirs: ReadonlyMap<string, DirState> },
  ) {
    this.base = files;
    this.digest = digest;
    this.trustedBefore = now - racyMs;
    this.knownFiles = known.files;
    this.knownDirs = known.dirs;
    this.files = {
      ...files,
      readFile: (path, limit) => this.read(path, limit),
      readStart: (path, size) => {
        const bytes = this.read(path);
        return isFileProblem(bytes) ? bytes : bytes.subarray(0, size);
      },
      readDir: (path) => this.list(path),
    };
  }

  /** Takes over what another worker found. */
  noteAll(others: FoundStates): void {
    this.isChanged ||= others.isChanged;
    for (const [path, state] of others.fileStates) this.fileStates.set(path, state);
    for (const [path, state] of others.dirStates) this.dirStates.set(path, state);
  }

  /** The hash of a file's bytes; "" where it cannot be read. */
  hashOf(path: string): string {
    const state = this.verified(path);
    if (state !== undefined) return state?.hash ?? "";
    this.read(path);
    return this.fileStates.get(path)?.hash ?? "";
  }

  /** The Go files of a directory. */
  dirState(path: string): DirState {
    const found = this.dirStates.get(path);
    if (found !== undefined) return found;
    const known = this.knownDirs.get(path);
    const stat = this.base.stat(path);
    if (isFileProblem(stat)) return this.noteDir(path, missingDir, known?.hash !== "");
    if (known !== undefined && isSame(known.stamp, stat)) {
      this.dirStates.set(path, known);
      return known;
    }
    this.list(path);
    return this.dirStates.get(path) ?? missingDir;
  }

  of(path: string): ReturnType<Headers["of"]> {
    const state = this.verified(path);
    if (state?.header) return { header: state.header, bytes: null };
    const bytes = this.read(path);
    if (isFileProblem(bytes)) return bytes;
    const header = readHeader(bytes);
    const read = this.fileStates.get(path);
    if (read !== undefined && read !== null) this.fileStates.set(path, { ...read, header });
    return { header, bytes };
  }

  /** The file's state, without a look at its bytes; undefined: they must be looked at. */
  private verified(path: string): FileState | null | undefined {
    const found = this.fileStates.get(path);
    const known = found === undefined ? this.knownFiles.get(path) : undefined;
    if (known === undefined) return found;
    const stat = this.base.stat(path);
    if (isFileProblem(stat) || !isSame(known.stamp, stat)) return undefined;
    this.fileStates.set(path, known);
    return known;
  }

  private read(path: string, limit?: number): Uint8Array | FileProblem {
    // Before it is read: a change in between makes the stamp older than the bytes, never newer.
    const stat = this.base.stat(path);
    const bytes = this.base.readFile(path, limit);
    if (isFileProblem(stat) || isFileProblem(bytes)) {
      this.isChanged ||= this.knownFiles.has(path);
      this.fileStates.set(path, null);
      return isFileProblem(bytes) ? bytes : (stat as FileProblem);
    }
    const hash = this.digest(bytes);
    const known = this.fileStates.get(path) ?? this.knownFiles.get(path);
    const header = known?.hash === hash ? known.header : null;
    this.fileStates.set(path, { stamp: this.stampOf(stat), hash, header });
    this.isChanged = true;
    return bytes;
  }

  private list(path: string): readonly DirEntry[] | FileProblem {
    const stat = this.base.stat(path);
    const entries = this.base.readDir(path);
    if (isFileProblem(entries) || isFileProblem(stat)) {
      this.noteDir(path, missingDir, this.knownDirs.get(path)?.hash !== "");
      return entries;
    }
    const names = entries.filter((e) => e.kind !== "dir" && e.name.endsWith(".go")).map((e) => e.name);
    const hash = this.digest(names.sort().join("/"));
    const state = { stamp: this.stampOf(stat), hash, holdsGo: names.length > 0 };
    const known = this.knownDirs.get(path);
    this.noteDir(path, state, known === undefined || known.hash !== hash || !isSame(known.stamp, stat));
    return entries;
  }

  private noteDir(path: string, state: DirState, isNew: boolean): DirState {
    this.isChanged ||= isNew;
    this.dirStates.set(path, state);
    return state;
  }

  private stampOf({ size, mtimeMs, ctimeMs, inode }: FileStat): Stamp {
    const isRacy = Math.max(mtimeMs, ctimeMs) >= this.trustedBefore;
    return { size, mtimeMs, ctimeMs, inode, isRacy };
  }
}

function isSame(stamp: Stamp, stat: FileStat): boolean {
  return (
    !stamp.isRacy &&
    stamp.size === stat.size &&
    stamp.mtimeMs === stat.mtimeMs &&
    stamp.ctimeMs === stat.ctimeMs &&
    stamp.inode === stat.inode
  );
}
