// Where the names of a package are used, found in one pass over its bytes without making a string of every word.
import { isNameByte } from "../go/syntax/prefilter.ts";
import type { SourceFile } from "../go/syntax/source.ts";

export interface NamePlace {
  /** The file's number. */
  readonly file: number;
  readonly offset: number;
}

const decoder = new TextDecoder("latin1");

export class NameIndex {
  private readonly byHash = new Map<number, string[]>();
  /** "name" and ".name" -> file, declaration and offset of the first use in each declaration, in turn. */
  private readonly places = new Map<string, number[]>();
  private readonly names: ReadonlySet<string>;

  constructor(names: ReadonlySet<string>, files: readonly SourceFile[]) {
    this.names = names;
    for (const name of names) {
      const hash = hashOf(name);
      const known = this.byHash.get(hash);
      if (known === undefined) this.byHash.set(hash, [name]);
      else known.push(name);
    }
    files.forEach((file, i) => {
      this.scan(file, i);
    });
  }

  has(word: string): boolean {
    return this.names.has(word.startsWith(".") ? word.slice(1) : word);
  }

  /** Uses of a name, selected or plain; of ".name" the selected ones only. */
  *find(word: string): Iterable<NamePlace> {
    const keys = word.startsWith(".") ? [word] : [word, `.${word}`];
    for (const key of keys) {
      const places = this.places.get(key) ?? [];
      for (let i = 0; i + 2 < places.length; i += 3) {
        yield { file: places[i] as number, offset: places[i + 2] as number };
      }
    }
  }

  private scan({ bytes, ends }: SourceFile, file: number): void {
    let decl = 0;
    for (let at = 0; at < bytes.length; at++) {
      const start = at;
      let hash = 0;
      for (; at < bytes.length && isNameByte(bytes[at] as number); at++) hash = (hash * 31 + (bytes[at] as number)) | 0;
      if (at === start) continue;
      const candidates = this.byHash.get(hash);
      if (candidates === undefined) continue;
      const name = decoder.decode(bytes.subarray(start, at));
      if (!candidates.includes(name)) continue;
      while (decl < ends.length && (ends[decl] as number) <= start) decl++;
      this.note(bytes[start - 1] === 46 ? `.${name}` : name, file, decl, start);
    }
  }

  private note(key: string, file: number, decl: number, offset: number): void {
    const places = this.places.get(key);
    if (places === undefined) this.places.set(key, [file, decl, offset]);
    else if (places.at(-2) !== decl || places.at(-3) !== file) places.push(file, decl, offset);
  }
}

function hashOf(name: string): number {
  let hash = 0;
  for (let i = 0; i < name.length; i++) hash = (hash * 31 + name.charCodeAt(i)) | 0;
  return hash;
}
