// The known name nearest to a misspelt one.
import { say, type Text } from "./say.ts";

/** `; did you mean --format?` for a name close to a known one, "" otherwise. */
export function suggestion(name: string, known: readonly string[], prefix: string): Text {
  const best = nearest(name, known);
  return best === "" ? "" : say`; did you mean ${prefix + best}?`;
}

/** "" where none is near. */
export function nearest(name: string, known: readonly string[]): string {
  let best = "";
  let distance = Math.max(2, Math.floor(name.length / 3)) + 1;
  for (const candidate of known) {
    const d = editDistance(name, candidate);
    if (d < distance) {
      distance = d;
      best = candidate;
    }
  }
  return best;
}

/** Levenshtein's distance; names are short, longer ones are cut. */
function editDistance(a: string, b: string): number {
  const x = a.slice(0, 40);
  const y = b.slice(0, 40);
  let row = Array.from({ length: y.length + 1 }, (_, i) => i);
  for (let i = 1; i <= x.length; i++) {
    const next = [i];
    for (let j = 1; j <= y.length; j++) {
      const same = x[i - 1] === y[j - 1] ? 0 : 1;
      next.push(Math.min((row[j] as number) + 1, (next[j - 1] as number) + 1, (row[j - 1] as number) + same));
    }
    row = next;
  }
  return row[y.length] as number;
}
