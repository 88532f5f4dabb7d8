// Identifier texts, one string for each spelling: scanning a name that was seen before allocates nothing.
// The table is shared by all files of the process; it holds only names, so it grows with the vocabulary, not the code.
import type { Keyword, Token } from "./token.ts";

const keywords: readonly Keyword[] = [
  "break",
  "case",
  "chan",
  "const",
  "continue",
  "default",
  "defer",
  "else",
  "fallthrough",
  "for",
  "func",
  "go",
  "goto",
  "if",
  "import",
  "interface",
  "map",
  "package",
  "range",
  "return",
  "select",
  "struct",
  "switch",
  "type",
  "var",
];

let capacity = 1 << 14;
/** Open addressing: slot -> index into `names` plus one; 0 is free. */
let slots = new Int32Array(capacity);
let hashes = new Int32Array(capacity);
const names: string[] = [];
/** "IDENT" or the keyword itself, by name index. */
const tokens: Token[] = [];

/** FNV-1a over bytes, the hash `intern` expects. */
export function hashStep(hash: number, byte: number): number {
  return Math.imul(hash ^ byte, 0x01000193);
}
export const hashSeed = 0x811c9dc5 | 0;

/** The index of an ASCII name whose bytes are [start, end) and whose hash is `hash`. */
export function intern(bytes: Uint8Array, start: number, end: number, hash: number): number {
  let slot = (hash ^ (hash >>> 15)) & (capacity - 1);
  for (;;) {
    const entry = slots[slot] as number;
    if (entry === 0) break;
    if (hashes[slot] === hash && isSame(names[entry - 1] as string, bytes, start, end)) return entry - 1;
    slot = (slot + 1) & (capacity - 1);
  }
  let text = "";
  for (let i = start; i < end; i++) text += String.fromCharCode(bytes[i] as number);
  return add(slot, hash, text, "IDENT");
}

export function nameAt(index: number): string {
  return names[index] as string;
}

export function tokenAt(index: number): Token {
  return tokens[index] as Token;
}

function isSame(name: string, bytes: Uint8Array, start: number, end: number): boolean {
  const length = end - start;
  if (name.length !== length) return false;
  for (let i = 0; i < length; i++) if (name.charCodeAt(i) !== bytes[start + i]) return false;
  return true;
}

function add(slot: number, hash: number, text: string, token: Token): number {
  // Concatenated strings are ropes until something flattens them; a Map lookup does, and interns while at it.
  names.push(flat(text));
  tokens.push(token);
  slots[slot] = names.length;
  hashes[slot] = hash;
  if (names.length * 2 > capacity) grow();
  return names.length - 1;
}

const flattened = new Map<string, number>();
function flat(text: string): string {
  flattened.set(text, 0);
  flattened.delete(text);
  return text;
}

function grow(): void {
  const oldSlots = slots;
  const oldHashes = hashes;
  capacity *= 2;
  slots = new Int32Array(capacity);
  hashes = new Int32Array(capacity);
  for (let i = 0; i < oldSlots.length; i++) {
    const entry = oldSlots[i] as number;
    if (entry === 0) continue;
    const hash = oldHashes[i] as number;
    let slot = (hash ^ (hash >>> 15)) & (capacity - 1);
    while (slots[slot] !== 0) slot = (slot + 1) & (capacity - 1);
    slots[slot] = entry;
    hashes[slot] = hash;
  }
}

for (const word of keywords) {
  let hash = hashSeed;
  for (let i = 0; i < word.length; i++) hash = hashStep(hash, word.charCodeAt(i));
  let slot = (hash ^ (hash >>> 15)) & (capacity - 1);
  while (slots[slot] !== 0) slot = (slot + 1) & (capacity - 1);
  add(slot, hash, word, word);
}
