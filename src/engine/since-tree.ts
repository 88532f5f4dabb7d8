// The files of a commit, as git's objects have them, in place of those on disk. Nothing is written; contents that the
// disk has, too, are read there.
import { type Say, say } from "../base/say.ts";
import { readHeader } from "../go/module/header.ts";
import { isInside, joinPath, parentOf } from "../go/module/paths.ts";
import {
  type DirEntry,
  type EntryKind,
  type FileProblem,
  type Files,
  isFileProblem,
  maxFileSize,
} from "../host/files.ts";
import type { Git } from "../host/process.ts";

export interface Commit {
  /** Absolute: the root of the working tree. */
  readonly top: string;
  readonly algorithm: "sha1" | "sha256";
  /** Path from the root -> what is there. */
  readonly entries: ReadonlyMap<string, TreeEntry>;
}

export interface TreeEntry {
  readonly kind: "file" | "symlink" | "submodule";
  readonly name: string;
}

const maxRefLength = 250;
const maxListing = 256 * 1024 * 1024;
const maxBatch = 64 * 1024 * 1024;
const maxParents = 500;
const maxLinks = 40;
const decoder = new TextDecoder("utf-8");
const encoder = new TextEncoder();

/** The commit that a name stands for, and its files; or why there is none. */
export function readCommit(git: Git, files: Files, cwd: string, ref: string): Commit | Say {
  if (ref === "" || ref.length > maxRefLength || ref.startsWith("-") || /\p{Cc}/u.test(ref)) {
    return say`not the name of a commit`;
  }
  const top = findTop(files, cwd);
  if (top === null) return say`no git repository at or above the working directory`;
  const parsed = git.run({
    args: ["rev-parse", "--verify", "--quiet", `${ref}^{commit}`],
    cwd: top,
    maxOutput: 1 << 16,
  });
  if (!("status" in parsed)) return parsed;
  const commit = decoder.decode(parsed.output).trim();
  if (parsed.status !== 0 || !/^[0-9a-f]{40,64}$/.test(commit)) {
    const why = parsed.error.split("\n")[0] ?? "";
    return why === "" ? say`git knows no such commit (in a shallow clone it must be fetched first)` : say`git: ${why}`;
  }
  const listed = git.run({ args: ["ls-tree", "-r", "-z", "--full-tree", commit], cwd: top, maxOutput: maxListing });
  if (!("status" in listed)) return listed;
  if (listed.status !== 0) return say`git: ${listed.error.split("\n")[0] ?? ""}`;
  const entries = new Map<string, TreeEntry>();
  for (const line of decoder.decode(listed.output).split("\0")) {
    const match = /^(\d{6}) (?:blob|commit) ([0-9a-f]{40,64})\t(.+)$/s.exec(line);
    if (match === null) continue;
    const [, mode, name = "", path = ""] = match;
    entries.set(path, { kind: mode === "120000" ? "symlink" : mode === "160000" ? "submodule" : "file", name });
  }
  return { top, algorithm: commit.length === 64 ? "sha256" : "sha1", entries };
}

/** The nearest folder with a .git, which is a file in worktrees and submodules. */
function findTop(files: Files, cwd: string): string | null {
  let dir = cwd;
  for (let depth = 0; depth < maxParents; depth++) {
    if (!isFileProblem(files.stat(joinPath(dir, ".git")))) return dir;
    const parent = parentOf(dir);
    if (parent === dir) break;
    dir = parent;
  }
  return null;
}

export class CommitFiles implements Files {
  private readonly commit: Commit;
  private readonly git: Git;
  private readonly disk: Files;
  private readonly dirs = new Map<string, Map<string, EntryKind>>();
  private readonly contents = new Map<string, Uint8Array | FileProblem>();

  constructor(commit: Commit, git: Git, disk: Files) {
    this.commit = commit;
    this.git = git;
    this.disk = disk;
    this.dirs.set("", new Map());
    for (const [path, { kind }] of commit.entries) this.enter(path, kind === "submodule" ? "dir" : kind);
  }

  private enter(path: string, kind: EntryKind): void {
    const slash = path.lastIndexOf("/");
    const dir = slash < 0 ? "" : path.slice(0, slash);
    const known = this.dirs.get(dir);
    if (known === undefined) {
      this.dirs.set(dir, new Map([[path.slice(slash + 1), kind]]));
      this.enter(dir, "dir");
    } else {
      known.set(path.slice(slash + 1), kind);
    }
  }

  /** Whether a commit has a folder: others, of submodules or what is not under version control, are those on disk. */
  hasDir(path: string): boolean {
    const inside = this.inside(path);
    return inside !== null && this.dirs.has(inside);
  }

  /** Whether the commit has a file. */
  has(path: string): boolean {
    const inside = this.inside(path);
    return inside !== null && this.commit.entries.has(inside);
  }

  /** Whether contents are what the commit has at a path. */
  isSame(path: string, bytes: Uint8Array): boolean {
    const entry = this.commit.entries.get(this.inside(path) ?? "");
    return entry?.kind === "file" && entry.name === this.git.blobName(bytes, this.commit.algorithm);
  }

  private inside(path: string): string | null {
    const { top } = this.commit;
    if (!isInside(path, top)) return null;
    return path === top ? "" : path.slice(top === "/" ? 1 : top.length + 1);
  }

  /** Where a path is told by the commit: its own path there; null: the disk tells. */
  private told(path: string): string | null {
    const inside = this.inside(path);
    if (inside === null) return null;
    if (inside === "" || this.dirs.has(inside)) return inside;
    const slash = inside.lastIndexOf("/");
    return this.dirs.has(slash < 0 ? "" : inside.slice(0, slash)) ? inside : null;
  }

  readFile(path: string, limit = maxFileSize): Uint8Array | FileProblem {
    const bytes = this.read(path, 0);
    if (isFileProblem(bytes) || bytes.length <= limit) return bytes;
    return { problem: "too-large", path, message: say`larger than ${limit} bytes` };
  }

  private read(path: string, links: number): Uint8Array | FileProblem {
    const told = this.told(path);
    if (told === null) return this.disk.readFile(path);
    if (this.dirs.has(told)) return { problem: "not-regular", path, message: say`is a directory` };
    const entry = this.commit.entries.get(told);
    if (entry === undefined) return this.generated(path) ?? missing(path);
    if (entry.kind === "submodule") return { problem: "not-regular", path, message: say`is a directory` };
    if (links > maxLinks) return { problem: "failed", path, message: say`too many symbolic links` };
    if (entry.kind === "symlink") {
      const target = this.contentsOf(path, entry.name);
      if (isFileProblem(target)) return target;
      return this.read(joinPath(parentOf(path), decoder.decode(target)), links + 1);
    }
    const now = this.disk.readFile(path);
    if (!isFileProblem(now) && this.isSame(path, now)) return now;
    return this.contentsOf(path, entry.name);
  }

  /** Generated code is often not under version control: what is on disk stands for it. */
  private generated(path: string): Uint8Array | null {
    if (!path.endsWith(".go")) return null;
    const bytes = this.disk.readFile(path);
    return !isFileProblem(bytes) && readHeader(bytes).isGenerated ? bytes : null;
  }

  private contentsOf(path: string, name: string): Uint8Array | FileProblem {
    if (!this.contents.has(name)) this.fetch(this.wantedWith(path, name));
    return this.contents.get(name) ?? missing(path);
  }

  /** A package is read whole: with one of its files come the others that differ from the disk. */
  private wantedWith(path: string, name: string): Set<string> {
    const wanted = new Set([name]);
    const dir = parentOf(path);
    for (const [other, kind] of this.dirs.get(this.inside(dir) ?? "") ?? []) {
      if (kind !== "file" || !other.endsWith(".go")) continue;
      const now = this.disk.readFile(`${dir}/${other}`);
      const entry = this.commit.entries.get(this.inside(`${dir}/${other}`) ?? "");
      if (entry === undefined || this.contents.has(entry.name)) continue;
      if (isFileProblem(now) || !this.isSame(`${dir}/${other}`, now)) wanted.add(entry.name);
    }
    return wanted;
  }

  private fetch(names: ReadonlySet<string>): void {
    const input = encoder.encode([...names, ""].join("\n"));
    const cwd = this.commit.top;
    const result = this.git.run({ args: ["cat-file", "--batch"], cwd, input, maxOutput: maxBatch });
    if ("status" in result) {
      for (const [name, bytes] of parseBatch(result.output)) this.contents.set(name, bytes);
    }
    const problem: Say = "status" in result ? say`git does not have it` : result;
    for (const name of names) {
      if (!this.contents.has(name)) this.contents.set(name, { problem: "failed", path: name, message: problem });
    }
  }

  readDir(path: string): readonly DirEntry[] | FileProblem {
    const told = this.told(path);
    if (told === null) return this.disk.readDir(path);
    const entries = this.dirs.get(told);
    if (entries === undefined) return missing(path);
    const now = this.disk.readDir(path);
    const others = isFileProblem(now) ? [] : now.filter(({ name }) => !entries.has(name));
    const generated = others.filter(({ name }) => this.generated(joinPath(path, name)) !== null);
    return [...[...entries].map(([name, kind]) => ({ name, kind })), ...generated];
  }

  stat(path: string): ReturnType<Files["stat"]> {
    const told = this.told(path);
    if (told === null) return this.disk.stat(path);
    if (this.dirs.has(told)) return { kind: "dir", size: 0, mtimeMs: 0, ctimeMs: 0, inode: 0 };
    const entry = this.commit.entries.get(told);
    if (entry?.kind === "submodule") return this.disk.stat(path);
    const bytes = this.readFile(path);
    return isFileProblem(bytes) ? bytes : { kind: "file", size: bytes.length, mtimeMs: 0, ctimeMs: 0, inode: 0 };
  }

  realPath(path: string): string | FileProblem {
    const stat = this.stat(path);
    return isFileProblem(stat) ? stat : this.told(path) === null ? this.disk.realPath(path) : path;
  }

  writeFileAtomic(path: string): FileProblem {
    return readOnly(path);
  }

  makeDir(path: string): FileProblem {
    return readOnly(path);
  }

  removeFile(path: string): FileProblem {
    return readOnly(path);
  }
}

function missing(path: string): FileProblem {
  return { problem: "missing", path, message: say`no such file or directory` };
}

function readOnly(path: string): FileProblem {
  return { problem: "denied", path, message: say`a commit is not written to` };
}

/** `<name> blob <size>\n<bytes>\n`, one after another; what git does not have is `<name> missing\n`. */
export function parseBatch(output: Uint8Array): Map<string, Uint8Array> {
  const found = new Map<string, Uint8Array>();
  let at = 0;
  while (at < output.length) {
    const end = output.indexOf(10, at);
    if (end < 0) break;
    const match = /^([0-9a-f]{40,64}) \w+ (\d+)$/.exec(decoder.decode(output.subarray(at, end)));
    at = end + 1;
    if (match === null) continue;
    const size = Number(match[2]);
    if (at + size > output.length) break;
    found.set(match[1] as string, output.slice(at, at + size));
    at += size + 1;
  }
  return found;
}
