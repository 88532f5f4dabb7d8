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
const paren = 40;

/** How many pairs of bytes are told apart; more would not stay near the processor. */
const pairs = 1 << 12;

/** Two bytes that follow each other; some pairs share a number. */
function pairOf(first: number, second: number): number {
  return ((first << 5) ^ second) & (pairs - 1);
}

/** Names by their length and first letter. */
function nameKey(length: number, first: number): number {
  return (length << 7) | (first & 127);
}

/** One pass over the bytes, whatever the number of words and names. */
export function prefilter(wanted: readonly Wanted[]): Prefilter {
  const interest = new Uint8Array(pairs);
  const words = grouped(
    wanted,
    ({ words }) => words,
    (word) => word.charCodeAt(0),
  );
  const names = grouped(
    wanted,
    ({ calls }) => calls,
    (name) => nameKey(name.length, name.charCodeAt(0)),
  );
  const note = (first: number, second: number, kind: number): void => {
    const pair = pairOf(first, second);
    interest[pair] = (interest[pair] as number) | kind;
  };
  for (const targets of words.values())
    for (const { text } of targets) {
      if (text.length > 1) note(text.charCodeAt(0), text.charCodeAt(1), WORD);
      else for (let second = 0; second < 256; second++) note(text.charCodeAt(0), second, WORD);
    }
  let longest = 0;
  for (const key of names.keys()) longest = Math.max(longest, key >> 7);
  if (longest > 0) for (let second = 0; second < 256; second++) note(paren, second, CALL);
  return {
    search(bytes, { pos, end }, found) {
      found.fill(0);
      let left = wanted.length;
      let c = pos < end ? (bytes[pos] as number) : 0;
      for (let at = pos; at < end && left > 0; at++) {
        const next = at + 1 < bytes.length ? (bytes[at + 1] as number) : 0;
        // pairOf, which is a call until V8 has optimised this.
        const kind = interest[((c << 5) ^ next) & (pairs - 1)] as number;
        if (kind !== 0) {
          if ((kind & CALL) !== 0 && c === paren) left -= markName(bytes, at, names, longest, found);
          const targets = (kind & WORD) === 0 ? undefined : words.get(c);
          if (targets !== undefined) left -= markWords(bytes, at, targets, found);
        }
        c = next;
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
): ReadonlyMap<number, readonly Target[]> {
  const targets = new Map<string, Target>();
  wanted.forEach((one, i) => {
    for (const text of new Set(textsOf(one))) {
      const known = targets.get(text);
      if (known === undefined) targets.set(text, { text, of: [i] });
      else known.of.push(i);
    }
  });
  const groups = new Map<number, Target[]>();
  for (const target of targets.values()) {
    const key = keyOf(target.text);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [target]);
    else group.push(target);
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

/** The identifier that ends before the "(", where it is one of the names. */
function markName(
  bytes: Uint8Array,
  open: number,
  names: ReadonlyMap<number, readonly Target[]>,
  longest: number,
  found: Uint8Array,
): number {
  const at = bytes[open - 1] === 93 ? beforeTypeArguments(bytes, open) : open;
  let start = at;
  while (start > 0 && at - start <= longest && isNameByte(bytes[start - 1] as number)) start--;
  const targets = start === at ? undefined : names.get(nameKey(at - start, bytes[start] as number));
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
