// Words as numbers: each is kept once, without a string for it.

export class WordTable {
  /** How many there are. */
  count = 0;
  /** By hash, open addressing: the number of a word and one more; 0: nothing. */
  private slots = new Int32Array(1 << 12);
  private hashes = new Int32Array(1 << 11);
  /** Where the letters of each word begin in `letters`; one more for the end of the last. */
  starts = new Int32Array((1 << 11) + 1);
  letters = new Uint8Array(1 << 14);

  /** The number of the word between two offsets. */
  intern(bytes: Uint8Array, start: number, end: number, hash: number): number {
    const mask = this.slots.length - 1;
    let slot = (hash ^ (hash >>> 15)) & mask;
    for (let known = this.slots[slot] as number; known !== 0; known = this.slots[slot] as number) {
      if (this.hashes[known - 1] === hash && this.isWord(known - 1, bytes, start, end)) return known - 1;
      slot = (slot + 1) & mask;
    }
    const word = this.count++;
    this.slots[slot] = word + 1;
    if (word >= this.hashes.length) {
      this.hashes = doubled(this.hashes);
      this.starts = doubled(this.starts);
    }
    this.hashes[word] = hash;
    const from = this.starts[word] as number;
    const to = from + end - start;
    while (to > this.letters.length) {
      const letters = new Uint8Array(2 * this.letters.length);
      letters.set(this.letters);
      this.letters = letters;
    }
    for (let i = from; i < to; i++) this.letters[i] = bytes[start + i - from] as number;
    this.starts[word + 1] = to;
    if (2 * this.count > this.slots.length) this.rehash();
    return word;
  }

  /** The word's number; -1: it stands nowhere. */
  numberOf(word: string): number {
    const hash = hashOf(word, false);
    const mask = this.slots.length - 1;
    let slot = (hash ^ (hash >>> 15)) & mask;
    for (let known = this.slots[slot] as number; known !== 0; known = this.slots[slot] as number) {
      if (this.hashes[known - 1] === hash && this.isText(known - 1, word)) return known - 1;
      slot = (slot + 1) & mask;
    }
    return -1;
  }

  private isWord(word: number, bytes: Uint8Array, start: number, end: number): boolean {
    const from = this.starts[word] as number;
    if ((this.starts[word + 1] as number) - from !== end - start) return false;
    for (let i = start; i < end; i++) if (this.letters[from + i - start] !== bytes[i]) return false;
    return true;
  }

  private isText(word: number, text: string): boolean {
    const from = this.starts[word] as number;
    if ((this.starts[word + 1] as number) - from !== text.length) return false;
    for (let i = 0; i < text.length; i++) if (this.letters[from + i] !== text.charCodeAt(i)) return false;
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
}

/** How the words of a table begin and end, by hash: whether one begins or ends with a text is "no" or "maybe". */
export class Parts {
  readonly heads: Uint8Array;
  readonly tails: Uint8Array;

  constructor({ letters, starts, count }: WordTable) {
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
}

/** Whether a word may begin (of heads) or end (of tails) with the text. */
export function hasPart(parts: Uint8Array, text: string, isHead: boolean): boolean {
  const hash = hashOf(text, !isHead);
  return parts[(hash ^ (hash >>> 15)) & (parts.length - 1)] === 1;
}

function hashOf(word: string, isBackwards: boolean): number {
  let hash = 0;
  for (let i = 0; i < word.length; i++)
    hash = (Math.imul(hash, 31) + word.charCodeAt(isBackwards ? word.length - 1 - i : i)) | 0;
  return hash;
}

function doubled(numbers: Int32Array): Int32Array<ArrayBuffer> {
  const more = new Int32Array(2 * numbers.length);
  more.set(numbers);
  return more;
}
