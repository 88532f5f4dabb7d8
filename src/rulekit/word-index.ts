// The words of the files of a directory, and the declarations that hold each, found in one pass over a file's bytes
// whatever the number of packages that it belongs to. Who uses a name, and which texts cannot stand anywhere in a
// package, is then asked without another one.
import { isNameByte } from "../go/syntax/prefilter.ts";
import type { SourceFile } from "../go/syntax/source.ts";
import { hasPart, Parts, WordTable } from "./word-table.ts";

/** A function, method or variable declaration: the file's number and its own in the file. */
export interface DeclPlace {
  readonly file: number;
  readonly decl: number;
}

/** What one file holds: words are numbers of the table, doubled; one more where they are selected. */
interface FileWords {
  /** All of the file, comments as well. */
  readonly words: Int32Array;
  /** Ascending. */
  readonly keys: Int32Array;
  /** Of keys[i] the declarations from[i] to from[i + 1]. */
  readonly from: Int32Array;
  readonly decls: Int32Array;
}

const isName = new Uint8Array(256).map((_, c) => (isNameByte(c) ? 1 : 0));
const dot = 46;
const decoder = new TextDecoder("latin1");

/** The files of one directory: those of a platform, and those that another platform has as well. */
export class DirectoryWords {
  readonly table = new WordTable();
  private readonly files = new Map<SourceFile, FileWords>();
  private readonly texts = new Map<SourceFile, string>();
  private knownParts: Parts | null = null;
  private knownLetters: string | null = null;
  /** By word: the last file that had it; by key, see FileWords: its last declaration, and how many it has in the file. */
  private latestFile = new Int32Array(1 << 12);
  private latestDecl = new Int32Array(1 << 13);
  private counts = new Int32Array(1 << 13);
  /** Declarations of all files so far. */
  private declCount = 0;
  private pairs = new Int32Array(1 << 14);
  private words = new Int32Array(1 << 10);
  private keys = new Int32Array(1 << 11);

  of(source: SourceFile): FileWords {
    let words = this.files.get(source);
    if (words === undefined) {
      words = this.scan(source);
      this.files.set(source, words);
      this.knownParts = null;
      this.knownLetters = null;
    }
    return words;
  }

  /** One character a byte: native search is many times faster on strings. */
  textOf(source: SourceFile): string {
    let text = this.texts.get(source);
    if (text === undefined) {
      text = decoder.decode(source.bytes);
      this.texts.set(source, text);
    }
    return text;
  }

  /** How words begin and end. */
  get parts(): Parts {
    this.knownParts ??= new Parts(this.table);
    return this.knownParts;
  }

  /** All words, one behind the other. */
  get letters(): string {
    this.knownLetters ??= decoder.decode(this.table.letters.subarray(0, this.table.starts[this.table.count]));
    return this.knownLetters;
  }

  private scan(source: SourceFile): FileWords {
    const { bytes, declCount } = source;
    const { table } = this;
    const file = this.files.size + 1;
    const base = this.declCount + 1;
    this.declCount += declCount;
    let [wordCount, keyCount, pairCount] = [0, 0, 0];
    let next = 0;
    let stretch = declCount > 0 ? source.stretchAt(0) : null;
    for (let at = 0; at < bytes.length; at++) {
      const start = at;
      let hash = 0;
      for (let c = bytes[at] as number; isName[c] === 1; c = bytes[++at] as number)
        hash = (Math.imul(hash, 31) + c) | 0;
      if (at === start) continue;
      const word = table.intern(bytes, start, at, hash);
      if (word >= this.latestFile.length) this.grow();
      if (this.latestFile[word] !== file) {
        this.latestFile[word] = file;
        if (wordCount === this.words.length) this.words = grown(this.words);
        this.words[wordCount++] = word;
      }
      while (stretch !== null && stretch.end <= start) stretch = ++next < declCount ? source.stretchAt(next) : null;
      if (stretch === null || start < stretch.pos || !stretch.hasCode) continue;
      const key = bytes[start - 1] === dot ? 2 * word + 1 : 2 * word;
      const latest = this.latestDecl[key] as number;
      if (latest === base + next) continue;
      if (latest < base) {
        this.counts[key] = 0;
        if (keyCount === this.keys.length) this.keys = grown(this.keys);
        this.keys[keyCount++] = key;
      }
      this.latestDecl[key] = base + next;
      (this.counts[key] as number)++;
      if (pairCount + 2 > this.pairs.length) this.pairs = grown(this.pairs);
      this.pairs[pairCount++] = key;
      this.pairs[pairCount++] = next;
    }
    return this.sorted(wordCount, keyCount, pairCount);
  }

  private sorted(wordCount: number, keyCount: number, pairCount: number): FileWords {
    const keys = this.keys.slice(0, keyCount).sort();
    const from = new Int32Array(keyCount + 1);
    // From here on, where the next declaration of the key goes.
    const places = this.counts;
    for (let i = 0; i < keyCount; i++) {
      const key = keys[i] as number;
      from[i + 1] = (from[i] as number) + (places[key] as number);
      places[key] = from[i] as number;
    }
    const decls = new Int32Array(pairCount / 2);
    for (let i = 0; i < pairCount; i += 2) {
      const key = this.pairs[i] as number;
      decls[places[key] as number] = this.pairs[i + 1] as number;
      places[key] = (places[key] as number) + 1;
    }
    return { words: this.words.slice(0, wordCount), keys, from, decls };
  }

  private grow(): void {
    this.latestFile = grown(this.latestFile);
    this.latestDecl = grown(this.latestDecl);
    this.counts = grown(this.counts);
  }
}

/** The words of the files of a package. */
export class WordIndex {
  private readonly directory: DirectoryWords;
  private readonly files: readonly FileWords[];
  private readonly isThere: Uint8Array;

  constructor(directory: DirectoryWords, sources: readonly SourceFile[]) {
    this.directory = directory;
    this.files = sources.map((source) => directory.of(source));
    this.isThere = new Uint8Array(directory.table.count);
    for (const { words } of this.files) for (let i = 0; i < words.length; i++) this.isThere[words[i] as number] = 1;
  }

  /** Whether the word stands anywhere. */
  has(word: string): boolean {
    return this.isThere[this.directory.table.numberOf(word)] === 1;
  }

  /** The declarations that hold the word, comments between them left out; of ".name" those that select it. */
  *find(word: string): Iterable<DeclPlace> {
    const isSelected = word.startsWith(".");
    const number = this.directory.table.numberOf(isSelected ? word.slice(1) : word);
    if (this.isThere[number] !== 1) return;
    for (const key of isSelected ? [2 * number + 1] : [2 * number, 2 * number + 1]) {
      for (let file = 0; file < this.files.length; file++) {
        const { keys, from, decls } = this.files[file] as FileWords;
        const at = placeOf(keys, key);
        if (keys[at] !== key) continue;
        for (let i = from[at] as number; i < (from[at + 1] as number); i++) yield { file, decl: decls[i] as number };
      }
    }
  }

  /** Whether the text may stand somewhere, as far as the words in it tell. */
  mayHold(text: string): boolean {
    for (const { 0: word, index } of text.matchAll(/\w+/g)) {
      const isFromStart = index > 0;
      const isToEnd = index + word.length < text.length;
      if (isFromStart && isToEnd) {
        if (!this.has(word)) return false;
      } else if (isFromStart || isToEnd) {
        const { heads, tails } = this.directory.parts;
        if (!hasPart(isFromStart ? heads : tails, word, isFromStart)) return false;
      } else if (!this.directory.letters.includes(word)) {
        return false;
      }
    }
    return true;
  }

  /** The numbers of the files in whose functions one of the names stands. */
  filesNaming(names: Iterable<string>): ReadonlySet<number> {
    const found = new Set<number>();
    for (const name of names) {
      const number = this.directory.table.numberOf(name);
      if (this.isThere[number] !== 1) continue;
      for (let file = 0; file < this.files.length; file++) {
        if (found.has(file)) continue;
        const { keys } = this.files[file] as FileWords;
        const at = placeOf(keys, 2 * number);
        if (keys[at] === 2 * number || keys[at] === 2 * number + 1) found.add(file);
      }
    }
    return found;
  }
}

/** Where the key is, or would be. */
function placeOf(keys: Int32Array, key: number): number {
  let low = 0;
  let high = keys.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((keys[middle] as number) < key) low = middle + 1;
    else high = middle;
  }
  return low;
}

function grown(numbers: Int32Array): Int32Array<ArrayBuffer> {
  const more = new Int32Array(2 * numbers.length);
  more.set(numbers);
  return more;
}
