// The folder of the cache: files by name, read and written whole. Runs at the same time need no lock: a file appears in
// one step, and the last one stays. The least recently used files go when there is too much.

import { joinPath, normalizePath } from "../go/module/paths.ts";
import type { Digest } from "../host/digest.ts";
import type { Environment } from "../host/environment.ts";
import { type Files, isFileProblem } from "../host/files.ts";

/** All files together. */
const maxFolderBytes = 512 * 1024 * 1024;
/** One file: what is larger is not kept, nor read. */
const maxFileBytes = 64 * 1024 * 1024;
const suffix = ".defuse";
const dayMs = 24 * 60 * 60 * 1000;

/** Where the cache lives by itself: below XDG_CACHE_HOME or its like; "" where no home is known. */
export function usualCacheDir(env: Environment, hostOs: string): string {
  const xdg = env["XDG_CACHE_HOME"];
  if (xdg?.startsWith("/") === true) return `${normalizePath(xdg)}/defuse`;
  if (hostOs === "windows") {
    const local = env["LOCALAPPDATA"] ?? "";
    return local === "" ? "" : `${normalizePath(local)}/defuse/cache`;
  }
  const home = env["HOME"] ?? "";
  if (!home.startsWith("/")) return "";
  return `${normalizePath(home)}/${hostOs === "darwin" ? "Library/Caches" : ".cache"}/defuse`;
}

interface Entry {
  readonly path: string;
  readonly size: number;
  readonly mtimeMs: number;
}

export class CacheFolder {
  readonly dir: string;
  readonly files: Files;
  readonly digest: Digest;
  /** Milliseconds since 1970. */
  readonly now: number;

  constructor(dir: string, files: Files, digest: Digest, now: number) {
    this.dir = dir;
    this.files = files;
    this.digest = digest;
    this.now = now;
  }

  read(name: string): Uint8Array | null {
    const bytes = this.files.readFile(this.pathOf(name), maxFileBytes);
    return isFileProblem(bytes) ? null : bytes;
  }

  /** A cache that cannot be written is none: no run fails for it. */
  write(name: string, bytes: Uint8Array): void {
    if (bytes.length > maxFileBytes) return;
    if (this.files.makeDir(this.dir) !== null) return;
    if (this.files.writeFileAtomic(this.pathOf(name), bytes) === null) this.evict(name);
  }

  /** Notes the use of a file, once a day. */
  touch(name: string): void {
    const path = this.pathOf(name);
    const stat = this.files.stat(path);
    if (!isFileProblem(stat) && this.now - stat.mtimeMs > dayMs) this.files.touch?.(path);
  }

  entries(): readonly Entry[] {
    const entries = this.files.readDir(this.dir);
    if (isFileProblem(entries)) return [];
    return entries.flatMap(({ name, kind }) => {
      const path = `${this.dir}/${name}`;
      const stat = kind === "file" && isOurs(name) ? this.files.stat(path) : null;
      return stat === null || isFileProblem(stat) ? [] : [{ path, size: stat.size, mtimeMs: stat.mtimeMs }];
    });
  }

  /** Takes all of our files away, and no others; how many. */
  clean(): number {
    return this.entries().filter(({ path }) => this.files.removeFile(path) === null).length;
  }

  private evict(written: string): void {
    const kept = this.pathOf(written);
    const oldestFirst = [...this.entries()].sort((a, b) => a.mtimeMs - b.mtimeMs);
    let size = oldestFirst.reduce((sum, entry) => sum + entry.size, 0);
    for (const entry of oldestFirst) {
      // What a run that was killed left half-written.
      const isLeft = entry.path.endsWith(".tmp") && this.now - entry.mtimeMs > dayMs;
      if (!isLeft && (size <= maxFolderBytes || entry.path === kept)) continue;
      if (this.files.removeFile(entry.path) === null) size -= entry.size;
    }
  }

  private pathOf(name: string): string {
    return joinPath(this.dir, `${name}${suffix}`);
  }
}

function isOurs(name: string): boolean {
  return name.endsWith(suffix) || (name.includes(`${suffix}.`) && name.endsWith(".tmp"));
}
