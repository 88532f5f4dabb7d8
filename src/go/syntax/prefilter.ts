// Which stretches of a file are worth parsing: a search over the bytes for words and for calls of names. Comments and
// strings match, too; what matches is only looked at, not believed.

export interface Stretch {
  readonly pos: number;
  readonly end: number;
}

/** Whether a stretch of the bytes holds one of some words, or calls one of some names: the name stands before a "(". */
export interface Prefilter {
  isIn(bytes: Uint8Array, stretch: Stretch): boolean;
}

const NONE = 0;
const WORD = 1;
const CALL = 2;

/** One pass over the bytes, whatever the number of words and names. */
export function prefilter(words: readonly string[], calls: readonly string[]): Prefilter {
  const interest = new Uint8Array(256);
  const wordsByFirst: string[][] = [];
  for (const word of words) {
    const first = word.charCodeAt(0);
    interest[first] = WORD;
    const list = wordsByFirst[first];
    if (list === undefined) wordsByFirst[first] = [word];
    else list.push(word);
  }
  const names = namesByLength(calls);
  if (calls.length > 0) interest[40] = (interest[40] as number) | CALL;
  return {
    isIn(bytes, { pos, end }) {
      for (let at = pos; at < end; at++) {
        const c = bytes[at] as number;
        const kind = interest[c] as number;
        if (kind === NONE) continue;
        if ((kind & CALL) !== 0 && endsWithName(bytes, at, names)) return true;
        if ((kind & WORD) !== 0 && startsWithWord(bytes, at, wordsByFirst[c] as string[])) return true;
      }
      return false;
    },
  };
}

function startsWithWord(bytes: Uint8Array, at: number, words: readonly string[]): boolean {
  for (let i = 0; i < words.length; i++) {
    const word = words[i] as string;
    let k = 1;
    while (k < word.length && bytes[at + k] === word.charCodeAt(k)) k++;
    if (k === word.length) return true;
  }
  return false;
}

function namesByLength(names: readonly string[]): readonly ReadonlySet<string>[] {
  const byLength: Set<string>[] = [];
  for (const name of names) {
    while (byLength.length <= name.length) byLength.push(new Set());
    (byLength[name.length] as Set<string>).add(name);
  }
  return byLength;
}

/** Whether the identifier that ends before `at` is one of the names. */
function endsWithName(bytes: Uint8Array, at: number, byLength: readonly ReadonlySet<string>[]): boolean {
  let start = at;
  while (start > 0 && at - start < byLength.length && isNameByte(bytes[start - 1] as number)) start--;
  const candidates = byLength[at - start];
  if (candidates === undefined) return false;
  for (const name of candidates) {
    let k = 0;
    while (k < name.length && bytes[start + k] === name.charCodeAt(k)) k++;
    if (k === name.length) return true;
  }
  return false;
}

function isNameByte(c: number): boolean {
  const lower = c | 32;
  return (lower >= 97 && lower <= 122) || (c >= 48 && c <= 57) || c === 95;
}

/** The offset of the first occurrence of an ASCII word that starts in [from, limit), or -1. */
export function indexOfWord(bytes: Uint8Array, word: string, from: number, limit: number = bytes.length): number {
  const last = word.length - 1;
  const skip = skipsOf(word);
  const end = word.charCodeAt(last);
  for (let at = from + last; at < bytes.length && at - last < limit; at += skip[bytes[at] as number] as number) {
    if (bytes[at] !== end) continue;
    let k = 1;
    while (k <= last && bytes[at - k] === word.charCodeAt(last - k)) k++;
    if (k > last) return at - last;
  }
  return -1;
}

const skips = new Map<string, Uint8Array>();

/** How far Horspool's search may go on after a byte that stands where the word would end. */
function skipsOf(word: string): Uint8Array {
  let skip = skips.get(word);
  if (skip === undefined) {
    const last = word.length - 1;
    skip = new Uint8Array(256).fill(Math.min(word.length, 255));
    for (let i = 0; i < last; i++) skip[word.charCodeAt(i) & 255] = Math.min(last - i, 255);
    if (skips.size > 5000) skips.clear();
    skips.set(word, skip);
  }
  return skip;
}
