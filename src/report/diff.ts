// Unified diffs of texts, as `diff -u` and `git diff` write them. E. Myers, "An O(ND) difference algorithm", 1986.

const context = 3;

interface Line {
  readonly sign: " " | "-" | "+";
  readonly text: string;
}

/** "" where the texts are the same. Lines keep their carriage returns, so that the diff applies. */
export function unifiedDiff(file: string, before: string, after: string): string {
  if (before === after) return "";
  const lines = compareLines(splitLines(before), splitLines(after));
  const hunks = hunksOf(lines).map((range) => renderHunk(lines, range));
  return `--- a/${file}\n+++ b/${file}\n${hunks.join("")}`;
}

/** Each line with its line break; the last may have none. */
function splitLines(text: string): string[] {
  return text.match(/[^\n]*\n|[^\n]+$/g) ?? [];
}

function compareLines(a: readonly string[], b: readonly string[]): Line[] {
  let start = 0;
  while (start < a.length && start < b.length && a[start] === b[start]) start++;
  let tail = 0;
  const limit = Math.min(a.length, b.length) - start;
  while (tail < limit && a[a.length - 1 - tail] === b[b.length - 1 - tail]) tail++;
  const same = (lines: readonly string[]): Line[] => lines.map((text) => ({ sign: " ", text }));
  return [
    ...same(a.slice(0, start)),
    ...shortestEdit(a.slice(start, a.length - tail), b.slice(start, b.length - tail)),
    ...same(a.slice(a.length - tail)),
  ];
}

function shortestEdit(a: readonly string[], b: readonly string[]): Line[] {
  const max = a.length + b.length;
  const furthest = new Map<number, number>([[1, 0]]);
  const trace: Map<number, number>[] = [];
  for (let d = 0; d <= max; d++) {
    trace.push(new Map(furthest));
    for (let k = -d; k <= d; k += 2) {
      let x = isDown(furthest, k, d) ? (furthest.get(k + 1) as number) : (furthest.get(k - 1) as number) + 1;
      while (x < a.length && x - k < b.length && a[x] === b[x - k]) x++;
      furthest.set(k, x);
      if (x >= a.length && x - k >= b.length) return walkBack(trace, a, b);
    }
  }
  return [];
}

function isDown(furthest: ReadonlyMap<number, number>, k: number, d: number): boolean {
  return k === -d || (k !== d && (furthest.get(k - 1) as number) < (furthest.get(k + 1) as number));
}

function walkBack(trace: readonly ReadonlyMap<number, number>[], a: readonly string[], b: readonly string[]): Line[] {
  const lines: Line[] = [];
  let x = a.length;
  let y = b.length;
  for (let d = trace.length - 1; d >= 0; d--) {
    const furthest = trace[d] as ReadonlyMap<number, number>;
    const k = x - y;
    const isInsert = isDown(furthest, k, d);
    const fromX = d === 0 ? 0 : (furthest.get(isInsert ? k + 1 : k - 1) as number);
    const fromY = d === 0 ? 0 : fromX - (isInsert ? k + 1 : k - 1);
    while (x > fromX && y > fromY) {
      lines.push({ sign: " ", text: a[--x] as string });
      y--;
    }
    if (d === 0) break;
    if (isInsert) lines.push({ sign: "+", text: b[--y] as string });
    else lines.push({ sign: "-", text: a[--x] as string });
  }
  return lines.reverse();
}

interface Range {
  readonly from: number;
  readonly to: number;
}

/** Changes with the lines around them; those that nearly touch are one. */
function hunksOf(lines: readonly Line[]): Range[] {
  const hunks: { from: number; to: number }[] = [];
  lines.forEach(({ sign }, i) => {
    if (sign === " ") return;
    const last = hunks.at(-1);
    const to = Math.min(lines.length, i + 1 + context);
    if (last !== undefined && i - context <= last.to) last.to = to;
    else hunks.push({ from: Math.max(0, i - context), to });
  });
  return hunks;
}

function renderHunk(lines: readonly Line[], { from, to }: Range): string {
  const count = (range: readonly Line[], sign: "-" | "+"): number =>
    range.filter((line) => line.sign === " " || line.sign === sign).length;
  const [earlier, own] = [lines.slice(0, from), lines.slice(from, to)];
  const place = (sign: "-" | "+"): string => {
    const length = count(own, sign);
    const start = count(earlier, sign) + (length === 0 ? 0 : 1);
    return `${sign}${start}${length === 1 ? "" : `,${length}`}`;
  };
  const body = own.map(({ sign, text }) => (text.endsWith("\n") ? sign + text : `${sign}${text}\n${noNewline}`));
  return `@@ ${place("-")} ${place("+")} @@\n${body.join("")}`;
}

const noNewline = "\\ No newline at end of file\n";
