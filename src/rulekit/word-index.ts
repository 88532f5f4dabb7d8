// Every word of a package and the declarations that hold it, found in one pass over its bytes: who uses a name, and
// which texts cannot stand anywhere, is then asked without another one.
import { isNameByte } from "../go/syntax/prefilter.ts";
import type { SourceFile } from "../go/syntax/source.ts";

/** A function, method or variable declaration: the file's number and its own in the file. */
export interface DeclPlace {
  readonly file: number;
  readonly decl: number;
}

const isName = new Uint8Array(256).map((_, c) => (isNameByte(c) ? 1 : 0));
const dot = 46;

export class WordIndex {
  private readonly files: readonly SourceFile[];
  /** By hash, open addressing: the number of a word and one more; 0: nothing. */
  private slots = new Int32Array(1 << 12);
  private count = 0;
  private hashes = new Int32Array(1 << 11);
  /** Where the letters of each word begin in `letters`; one more for the end of the last. */
  private starts = new Int32Array((1 << 11) + 1);
  private letters = new Uint8Array(1 << 14);
  /** Of each word, plain and selected (2n, 2n+1): the declaration that it was last seen in, and one more. */
  private latest = new Int32Array(1 << 12);
  /** Words (as in `latest`) and the declarations that hold them. */
  private found = new Int32Array(1 << 14);
  private foundCount = 0;
  /** The file of each declaration, and its number there. */
  private readonly places: DeclPlace[] = [];
  private byWord: { readonly from: Int32Array; readonly decls: Int32Array } | null = null;
  private parts: Parts | null = null;

  constructor(files: readonly SourceFile[]) {
    this.files = files;
    files.forEach((_, i) => {
      this.scan(i);
    });
  }

  /** The declarations that hold the word, comments between them left out; of ".name" those that select it. */
  *find(word: string): Iterable<DeclPlace> {
    const isSelected = word.startsWith(".");
    const at = this.numberOf(isSelected ? word.slice(1) : word);
    if (at < 0) return;
    const { from, decls } = this.sorted();
    for (let key = isSelected ? 2 * at + 1 : 2 * at; key <= 2 * at + 1; key++) {
      for (let i = from[key] as number; i < (from[key + 1] as number); i++)
        yield this.places[decls[i] as number] as DeclPlace;
    }
  }

  /** Whether the text may stand somewhere, as far as the words in it tell. */
  mayHold(text: string): boolean {
    for (const { 0: word, index } of text.matchAll(/\w+/g)) {
      const isFromStart = index > 0;
      const isToEnd = index + word.length < text.length;
      if (isFromStart && isToEnd) {
        if (this.numberOf(word) < 0) return false;
      } else if (isFromStart || isToEnd) {
        this.parts ??= new Parts(this.letters, this.starts, this.count);
        if (!(isFromStart ? this.parts.mayStart(word) : this.parts.mayEnd(word))) return false;
      }
    }
    return true;
  }

  private scan(file: number): void {
    const source = this.files[file] as SourceFile;
    const { bytes, declCount } = source;
    let next = 0;
    let stretch = declCount > 0 ? source.stretchAt(0) : null;
    let decl = 0;
    for (let at = 0; at < bytes.length; at++) {
      const start = at;
      let hash = 0;
      for (let c = bytes[at] as number; isName[c] === 1; c = bytes[++at] as number)
        hash = (Math.imul(hash, 31) + c) | 0;
      if (at === start) continue;
      const word = this.intern(bytes, start, at, hash);
      while (stretch !== null && stretch.end <= start) {
        next++;
        decl = 0;
        stretch = next < declCount ? source.stretchAt(next) : null;
      }
      if (stretch === null || start < stretch.pos || !stretch.hasCode) continue;
      if (decl === 0) decl = this.places.push({ file, decl: next });
      const key = 2 * word + (bytes[start - 1] === dot ? 1 : 0);
      if (this.latest[key] === decl) continue;
      this.latest[key] = decl;
      if (this.foundCount + 2 > this.found.length) this.found = grown(this.found);
      this.found[this.foundCount++] = key;
      this.found[this.foundCount++] = decl - 1;
    }
  }

  private intern(bytes: Uint8Array, start: number, end: number, hash: number): number {
    const mask = this.slots.length - 1;
    let slot = (hash ^ (hash >>> 15)) & mask;
    for (let known = this.slots[slot] as number; known !== 0; known = this.slots[slot] as number) {
      if (this.hashes[known - 1] === hash && this.isWord(known - 1, bytes, start, end)) return known - 1;
      slot = (slot + 1) & mask;
    }
    const word = this.count++;
    this.slots[slot] = word + 1;
    if (word >= this.hashes.length) {
      this.hashes = grown(this.hashes);
      this.starts = grown(this.starts);
      this.latest = grown(this.latest);
    }
    this.hashes[word] = hash;
    const from = this.starts[word] as number;
    while (from + end - start > this.letters.length) {
      const letters = new Uint8Array(2 * this.letters.length);
      letters.set(this.letters);
      this.letters = letters;
    }
    for (let i = start; i < end; i++) this.letters[from + i - start] = bytes[i] as number;
    this.starts[word + 1] = from + end - start;
    if (2 * this.count > this.slots.length) this.rehash();
    return word;
  }

  private isWord(word: number, bytes: Uint8Array, start: number, end: number): boolean {
    const from = this.starts[word] as number;
    if ((this.starts[word + 1] as number) - from !== end - start) return false;
    for (let i = start; i < end; i++) if (this.letters[from + i - start] !== bytes[i]) return false;
    return true;
  }

  private rehash(): void {
    this.slots = new Int32Array(2 * this.slots.length);
    const mask = this.slots.length - 1;
    for (let word = 0; word < this.count; word++) {
      const hash = this.hashes[word] as number;
      let slot = (hash ^ (hash >>> 15)) & mask;
      while (this.slots[slot] !== 0) slot = (slot + 1) & mask;
      this.slots[slot] = word + 1;
    }
  }

  /** The word's number; -1: it stands nowhere. */
  private numberOf(word: string): number {
    let hash = 0;
    for (let i = 0; i < word.length; i++) hash = (Math.imul(hash, 31) + word.charCodeAt(i)) | 0;
    const mask = this.slots.length - 1;
    let slot = (hash ^ (hash >>> 15)) & mask;
    for (let known = this.slots[slot] as number; known !== 0; known = this.slots[slot] as number) {
      if (this.hashes[known - 1] === hash && this.isText(known - 1, word)) return known - 1;
      slot = (slot + 1) & mask;
    }
    return -1;
  }

  private isText(word: number, text: string): boolean {
    const from = this.starts[word] as number;
    if ((this.starts[word + 1] as number) - from !== text.length) return false;
    for (let i = 0; i < text.length; i++) if (this.letters[from + i] !== text.charCodeAt(i)) return false;
    return true;
  }

  /** The declarations by word, plain and selected, in the order of the files. */
  private sorted(): { readonly from: Int32Array; readonly decls: Int32Array } {
    if (this.byWord !== null) return this.byWord;
    const from = new Int32Array(2 * this.count + 2);
    for (let i = 0; i < this.foundCount; i += 2) (from[(this.found[i] as number) + 1] as number)++;
    for (let key = 0; key + 1 < from.length; key++) from[key + 1] = (from[key + 1] as number) + (from[key] as number);
    const next = from.slice();
    const decls = new Int32Array(this.foundCount / 2);
    for (let i = 0; i < this.foundCount; i += 2) {
      const key = this.found[i] as number;
      decls[next[key] as number] = this.found[i + 1] as number;
      next[key] = (next[key] as number) + 1;
    }
    this.byWord = { from, decls };
    this.found = new Int32Array(0);
    return this.byWord;
  }
}

/** How the words of a package begin and end, by hash: whether one begins or ends with a text is answered "no" or "maybe". */
class Parts {
  private readonly heads: Uint8Array;
  private readonly tails: Uint8Array;

  constructor(letters: Uint8Array, starts: Int32Array, count: number) {
    let size = 1 << 12;
    while (size < 4 * (starts[count] as number)) size *= 2;
    this.heads = new Uint8Array(size);
    this.tails = new Uint8Array(size);
    for (let word = 0; word < count; word++) {
      const [from, to] = [starts[word] as number, starts[word + 1] as number];
      let hash = 0;
      for (let i = from; i < to; i++) {
        hash = (Math.imul(hash, 31) + (letters[i] as number)) | 0;
        this.heads[(hash ^ (hash >>> 15)) & (size - 1)] = 1;
      }
      hash = 0;
      for (let i = to - 1; i >= from; i--) {
        hash = (Math.imul(hash, 31) + (letters[i] as number)) | 0;
        this.tails[(hash ^ (hash >>> 15)) & (size - 1)] = 1;
      }
    }
  }

  /** Whether a word may begin with the text. */
  mayStart(text: string): boolean {
    let hash = 0;
    for (let i = 0; i < text.length; i++) hash = (Math.imul(hash, 31) + text.charCodeAt(i)) | 0;
    return this.heads[(hash ^ (hash >>> 15)) & (this.heads.length - 1)] === 1;
  }

  /** Whether a word may end with the text. */
  mayEnd(text: string): boolean {
    let hash = 0;
    for (let i = text.length - 1; i >= 0; i--) hash = (Math.imul(hash, 31) + text.charCodeAt(i)) | 0;
    return this.tails[(hash ^ (hash >>> 15)) & (this.tails.length - 1)] === 1;
  }
}

function grown(numbers: Int32Array): Int32Array<ArrayBuffer> {
  const more = new Int32Array(2 * numbers.length);
  more.set(numbers);
  return more;
}
