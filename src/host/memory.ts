// A file tree in memory, for tests and for checking text that is on no disk.
import { say } from "../base/say.ts";
import { type DirEntry, type FileProblem, type FileStat, type Files, maxFileSize } from "./files.ts";

/** Absolute path -> contents; `{ link }` is a symbolic link, `{ denied: true }` cannot be read. */
export type MemoryEntry = string | Uint8Array | { readonly link: string } | { readonly denied: true };

function missing(path: string): FileProblem {
  return { problem: "missing", path, message: say`no such file or directory` };
}

const maxLinks = 40;

export function memoryFiles(tree: Record<string, MemoryEntry>): Files {
  const entries = new Map<string, MemoryEntry>();
  const encoder = new TextEncoder();
  for (const [path, entry] of Object.entries(tree)) entries.set(path, entry);

  const isDir = (path: string): boolean => {
    const prefix = path.endsWith("/") ? path : `${path}/`;
    for (const known of entries.keys()) if (known.startsWith(prefix)) return true;
    return false;
  };

  /** Resolves symbolic links in every part of the path. */
  const resolve = (path: string): string | FileProblem => {
    let links = 0;
    let done = "";
    let rest = path.split("/").filter((part) => part !== "" && part !== ".");
    while (rest.length > 0) {
      const part = rest.shift() as string;
      if (part === "..") {
        done = done.slice(0, done.lastIndexOf("/"));
        continue;
      }
      const next = `${done}/${part}`;
      const entry = entries.get(next);
      if (typeof entry === "object" && "link" in entry) {
        if (++links > maxLinks) return { problem: "failed", path, message: say`too many symbolic links` };
        rest = [...entry.link.split("/").filter((p) => p !== ""), ...rest];
        if (entry.link.startsWith("/")) done = "";
      } else {
        done = next;
      }
    }
    return done === "" ? "/" : done;
  };

  const list = (dir: string): DirEntry[] => {
    const prefix = dir === "/" ? "/" : `${dir}/`;
    const found = new Map<string, DirEntry>();
    for (const [path, entry] of entries) {
      if (!path.startsWith(prefix)) continue;
      const rest = path.slice(prefix.length);
      const slash = rest.indexOf("/");
      const name = slash < 0 ? rest : rest.slice(0, slash);
      const isLink = slash < 0 && typeof entry === "object" && "link" in entry;
      if (!found.has(name)) found.set(name, { name, kind: slash >= 0 ? "dir" : isLink ? "symlink" : "file" });
    }
    return [...found.values()];
  };

  return {
    readFile(path, limit = maxFileSize) {
      const real = resolve(path);
      if (typeof real !== "string") return real;
      const entry = entries.get(real);
      if (entry === undefined) {
        return isDir(real) ? { problem: "not-regular", path, message: say`is a directory` } : missing(path);
      }
      const bytes = typeof entry === "string" ? encoder.encode(entry) : entry;
      if (bytes instanceof Uint8Array) {
        if (bytes.length <= limit) return bytes;
        return { problem: "too-large", path, message: say`larger than ${limit} bytes` };
      }
      return { problem: "denied", path, message: say`permission denied` };
    },
    readDir(path) {
      const real = resolve(path);
      if (typeof real !== "string") return real;
      return real === "/" || isDir(real) ? list(real) : missing(path);
    },
    stat(path): FileStat | FileProblem {
      const real = resolve(path);
      if (typeof real !== "string") return real;
      const entry = entries.get(real);
      if (entry !== undefined) {
        const size =
          typeof entry === "string" ? encoder.encode(entry).length : entry instanceof Uint8Array ? entry.length : 0;
        return { kind: "file", size, mtimeMs: 0, ctimeMs: 0, inode: 0 };
      }
      return real === "/" || isDir(real) ? { kind: "dir", size: 0, mtimeMs: 0, ctimeMs: 0, inode: 0 } : missing(path);
    },
    realPath(path) {
      const real = resolve(path);
      if (typeof real !== "string") return real;
      return entries.has(real) || isDir(real) || real === "/" ? real : missing(path);
    },
    writeFileAtomic(path, bytes) {
      const real = resolve(path);
      if (typeof real !== "string") return real;
      entries.set(real, bytes);
      return null;
    },
    touch: () => null,
    makeDir: () => null,
    removeFile(path) {
      return entries.delete(path) ? null : missing(path);
    },
  };
}
