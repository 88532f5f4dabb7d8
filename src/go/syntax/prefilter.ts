// Which stretches of a file are worth parsing, and for whom: a search over the bytes for words and for calls of names.
// Comments and strings match, too; what matches is looked at, not believed.

export interface Stretch {
  readonly pos: number;
  readonly end: number;
}

/** What somebody looks for: a word anywhere, or a call of a name, which then stands before a "(" or type arguments. */
export interface Wanted {
  readonly words: readonly string[];
  readonly calls: readonly string[];
}

export interface Prefilter {
  /** Sets found[i] to 1 where the stretch holds something of the i-th wanted, else to 0; whether there is any. */
  search(bytes: Uint8Array, stretch: Stretch, found: Uint8Array): boolean;
}

/** A word or name, and by which of the wanted it is looked for. */
interface Target {
  readonly text: string;
  readonly of: number[];
}

const WORD = 1;
const CALL = 2;

/** One pass over the bytes, whatever the number of words and names. */
export function prefilter(wanted: readonly Wanted[]): Prefilter {
  const interest = new Uint8Array(256);
  const words = grouped(
    wanted,
    ({ words }) => words,
    (word) => word.charCodeAt(0),
  );
  const names = grouped(
    wanted,
    ({ calls }) => calls,
    (name) => name.length,
  );
  words.forEach((targets, first) => {
    if (targets.length > 0) interest[first] = WORD;
  });
  if (names.length > 0) interest[40] = (interest[40] as number) | CALL;
  return {
    search(bytes, { pos, end }, found) {
      found.fill(0);
      let left = wanted.length;
      for (let at = pos; at < end && left > 0; at++) {
        const c = bytes[at] as number;
        const kind = interest[c] as number;
        if (kind === 0) continue;
        if ((kind & CALL) !== 0) left -= markName(bytes, at, names, found);
        if ((kind & WORD) !== 0) left -= markWords(bytes, at, words[c] as Target[], found);
      }
      return left < wanted.length;
    },
  };
}

/** Texts with who looks for them, by a key. */
function grouped(
  wanted: readonly Wanted[],
  textsOf: (wanted: Wanted) => readonly string[],
  keyOf: (text: string) => number,
): Target[][] {
  const targets = new Map<string, Target>();
  wanted.forEach((one, i) => {
    for (const text of new Set(textsOf(one))) {
      const known = targets.get(text);
      if (known === undefined) targets.set(text, { text, of: [i] });
      else known.of.push(i);
    }
  });
  const groups: Target[][] = [];
  for (const target of targets.values()) {
    const key = keyOf(target.text);
    while (groups.length <= key) groups.push([]);
    (groups[key] as Target[]).push(target);
  }
  return groups;
}

/** How many of the wanted were found for the first time. */
function mark(of: readonly number[], found: Uint8Array): number {
  let count = 0;
  for (let i = 0; i < of.length; i++) {
    const which = of[i] as number;
    if (found[which] === 0) {
      found[which] = 1;
      count++;
    }
  }
  return count;
}

function markWords(bytes: Uint8Array, at: number, targets: readonly Target[], found: Uint8Array): number {
  let count = 0;
  for (let i = 0; i < targets.length; i++) {
    const { text, of } = targets[i] as Target;
    if (isAt(bytes, at, text)) count += mark(of, found);
  }
  return count;
}

/** Type arguments that are longer stand in no call that is looked for. */
const maxTypeArguments = 200;

/** Where the type arguments that end before `at` begin: open[int]( ); `at` itself where there are none. */
function beforeTypeArguments(bytes: Uint8Array, at: number): number {
  const first = Math.max(0, at - maxTypeArguments);
  for (let i = at - 1, depth = 0; i >= first; i--) {
    if (bytes[i] === 93) depth++;
    else if (bytes[i] === 91) depth--;
    if (depth === 0) return i === at - 1 ? at : i;
  }
  return at;
}

/** The identifier that ends before `at`, where it is one of the names. */
function markName(
  bytes: Uint8Array,
  paren: number,
  byLength: readonly (readonly Target[])[],
  found: Uint8Array,
): number {
  const at = bytes[paren - 1] === 93 ? beforeTypeArguments(bytes, paren) : paren;
  let start = at;
  while (start > 0 && at - start < byLength.length && isNameByte(bytes[start - 1] as number)) start--;
  const targets = byLength[at - start];
  if (targets === undefined) return 0;
  for (let i = 0; i < targets.length; i++) {
    const { text, of } = targets[i] as Target;
    if (isAt(bytes, start, text)) return mark(of, found);
  }
  return 0;
}

function isAt(bytes: Uint8Array, at: number, text: string): boolean {
  for (let k = 0; k < text.length; k++) if (bytes[at + k] !== text.charCodeAt(k)) return false;
  return true;
}

/** A letter, digit or underscore of ASCII. */
export function isNameByte(c: number): boolean {
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
