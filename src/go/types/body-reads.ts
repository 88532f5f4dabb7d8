// Which bodies of functions an answer rests on. Bodies are read through one door (body-types.ts), which notes them here;
// an answer that is kept is kept with its bodies, so that whoever is given it later rests on them too.

import type { FileScope } from "./package-scope.ts";

/** The name of a function's body within a program: its file, its receiver's type and its name. */
export type BodyKey = string;

/** Checked files are called by the path that is shown; their directory's is absolute always. */
export function bodyKey({ pkg, source }: FileScope, name: string): BodyKey {
  const { path } = source;
  return `${pkg.dir}/${path.slice(path.lastIndexOf("/") + 1)}\0${name}`;
}

export class BodyReads {
  private reading = new Set<BodyKey>();

  note(key: BodyKey): void {
    this.reading.add(key);
  }

  noteAll(keys: Iterable<BodyKey>): void {
    for (const key of keys) this.reading.add(key);
  }

  /** The answer, and all that was noted while it was found. */
  record<T>(find: () => T): { readonly answer: T; readonly reads: ReadonlySet<BodyKey> } {
    const outer = this.reading;
    const reads = new Set<BodyKey>();
    this.reading = reads;
    try {
      return { answer: find(), reads };
    } finally {
      this.reading = outer;
      for (const key of reads) outer.add(key);
    }
  }
}
