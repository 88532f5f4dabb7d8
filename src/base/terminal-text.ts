// Text that may come from anywhere, made safe and measurable for a terminal.

/**
 * Control characters (terminal escape sequences begin with one), line and paragraph separators and bidirectional
 * controls become visible: U+001B prints as <1b>. Tabs become two spaces, so that frames stay aligned.
 */
export function neutralise(text: string): string {
  let safe = "";
  for (const c of text) {
    const code = c.codePointAt(0) as number;
    if (c === "\t") safe += "  ";
    else if (isControl(code)) safe += `<${code.toString(16).padStart(2, "0")}>`;
    else safe += c;
  }
  return safe;
}

function isControl(code: number): boolean {
  if (code < 0x7f) return code < 0x20;
  if (code < 0xa0) return true;
  if (code < 0x200e) return false;
  const isMark = code === 0x200e || code === 0x200f || code === 0xfeff;
  return isMark || (code >= 0x2028 && code <= 0x202e) || (code >= 0x2066 && code <= 0x2069);
}

const combining = /^[\p{Mn}\p{Me}\p{Cf}]$/u;
const wide =
  /^[\u1100-\u115f\u2e80-\u303e\u3041-\u33ff\u3400-\u4dbf\u4e00-\u9fff\ua000-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{1f300}-\u{1faff}\u{20000}-\u{3fffd}]$/u;

/** Columns a terminal gives a text: wide characters two, combining ones none. */
export function columnsOf(text: string): number {
  let columns = 0;
  for (const c of text) columns += c < "\u0300" ? 1 : combining.test(c) ? 0 : wide.test(c) ? 2 : 1;
  return columns;
}

/** The longest start of a text that fits into so many columns. */
export function fitColumns(text: string, columns: number): string {
  let used = 0;
  let fitting = "";
  for (const c of text) {
    const width = columnsOf(c);
    if (used + width > columns) return fitting;
    used += width;
    fitting += c;
  }
  return fitting;
}

/** What no line begins with, and what none ends with. */
const closing = /^[\u3001\u3002\uff01\uff09\uff0c\uff1a\uff1b\uff1f\u300b\u300d\u300f\u2019\u201d\u2026]/;
const opening = /[\uff08\u300a\u300c\u300e\u2018\u201c]$/;

/** A word in the pieces that a line may end between: Chinese has no spaces, and breaks nearly everywhere. */
function breakable(word: string): string[] {
  if (!/[\u1100-\uffff]/.test(word)) return [word];
  const pieces: string[] = [];
  for (const c of word) {
    const last = pieces.at(-1) ?? "";
    const isBreak = last !== "" && (wide.test(c) || wide.test([...last].at(-1) as string));
    if (isBreak && !closing.test(c) && !opening.test(last)) pieces.push(c);
    else pieces.push((pieces.pop() ?? "") + c);
  }
  return pieces;
}

/** Words of a text in lines of at most so many columns; a longer word stands alone. */
export function wrapText(text: string, columns: number): string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(" ")) {
    breakable(word).forEach((piece, i) => {
      const gap = i > 0 || line === "" ? "" : " ";
      if (line !== "" && columnsOf(line) + gap.length + columnsOf(piece) > columns) {
        lines.push(line);
        line = piece;
      } else {
        line += gap + piece;
      }
    });
  }
  lines.push(line);
  return lines;
}
