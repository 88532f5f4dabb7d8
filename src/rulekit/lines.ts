// The lines of a declaration as a fix moves them: where they begin, how deep they stand, which of their bytes are
// comments or raw strings. gofmt's layout is kept, not made: moved lines change their depth and nothing else.

interface Range {
  readonly pos: number;
  readonly end: number;
}

export interface Replacement extends Range {
  readonly text: string;
}

const decoder = new TextDecoder("utf-8", { ignoreBOM: true });

export class Lines {
  readonly bytes: Uint8Array;
  readonly eol: "\n" | "\r\n";
  private readonly rawStrings: readonly Range[];
  private readonly comments: readonly Range[];

  /** `from` is the start of a declaration: no string or comment is open there. */
  constructor(bytes: Uint8Array, from: number, to: number) {
    this.bytes = bytes;
    const { rawStrings, comments } = scanTrivia(bytes, from, this.endOf(to) + 1);
    this.rawStrings = rawStrings;
    this.comments = comments;
    const end = this.endOf(from);
    this.eol = bytes[end - 1] === 13 ? "\r\n" : "\n";
  }

  startOf(pos: number): number {
    return pos === 0 ? 0 : this.bytes.lastIndexOf(10, pos - 1) + 1;
  }

  /** The line break that ends the line, or the end of the file. */
  endOf(pos: number): number {
    const at = this.bytes.indexOf(10, pos);
    return at < 0 ? this.bytes.length : at;
  }

  text(pos: number, end: number): string {
    return decoder.decode(this.bytes.subarray(pos, end));
  }

  /** The white space before `pos`; null where something else stands there. */
  indentOf(pos: number): string | null {
    const before = this.text(this.startOf(pos), pos);
    return /^[ \t]*$/.test(before) ? before : null;
  }

  /** Nothing but a comment that begins with two slashes after `end`. */
  isLastOnLine(end: number): boolean {
    return /^\s*(\/\/.*)?$/.test(this.text(end, this.endOf(end)));
  }

  /** Code with a comment behind it: gofmt aligns such comments of neighbouring lines. */
  hasTrailingComment(pos: number): boolean {
    const [start, end] = [this.startOf(pos), this.endOf(pos)];
    return this.comments.some((comment) => {
      const isOnLine = comment.pos < end && start < comment.end;
      return isOnLine && (comment.pos < start || this.indentOf(comment.pos) === null);
    });
  }

  isBlank(pos: number): boolean {
    return this.text(this.startOf(pos), this.endOf(pos)).trim() === "";
  }

  /** The start of the line, or of the comment lines right above it. */
  startWithComments(pos: number): number {
    let start = this.startOf(pos);
    while (start > 0) {
      const above = this.startOf(start - 1);
      const end = this.endOf(above);
      const comment = this.comments.find((c) => above <= c.pos && c.pos < end && this.indentOf(c.pos) !== null);
      if (comment === undefined || this.endOf(comment.end - 1) !== end) return start;
      start = above;
    }
    return start;
  }

  /** The end, with its line break, of the last line before `pos` (the start of a line) that is not blank. */
  endBefore(pos: number): number {
    let end = pos;
    while (end > 0 && this.isBlank(end - 1)) end = this.startOf(end - 1);
    return end;
  }

  /** Whole lines one level deeper, with some of their text replaced. Lines inside raw strings stay as they are. */
  indented(range: Range, unit: string, replacements: readonly Replacement[]): string {
    const edits = [...replacements, ...this.indentations(range, unit)].sort((a, b) => a.pos - b.pos);
    let text = "";
    let at = range.pos;
    for (const edit of edits) {
      text += this.text(at, edit.pos) + edit.text;
      at = edit.end;
    }
    return text + this.text(at, range.end);
  }

  private indentations({ pos, end }: Range, unit: string): Replacement[] {
    const found: Replacement[] = [];
    for (let at = pos; at < end; at = this.endOf(at) + 1) {
      const isRaw = this.rawStrings.some((raw) => raw.pos < at && at < raw.end);
      if (!isRaw && !this.isBlank(at)) found.push({ pos: at, end: at, text: unit });
    }
    return found;
  }
}

/** The raw strings and comments of a piece of source. */
function scanTrivia(bytes: Uint8Array, from: number, to: number): { rawStrings: Range[]; comments: Range[] } {
  const rawStrings: Range[] = [];
  const comments: Range[] = [];
  const limit = Math.min(to, bytes.length);
  for (let at = from; at < limit; ) {
    const c = bytes[at] as number;
    const next = bytes[at + 1];
    let end = at + 1;
    if (c === 96) {
      end = after(bytes.indexOf(96, at + 1), 1, limit);
      rawStrings.push({ pos: at, end });
    } else if (c === 34 || c === 39) {
      end = quotedEnd(bytes, at, limit);
    } else if (c === 47 && next === 47) {
      end = after(bytes.indexOf(10, at), 0, limit);
      comments.push({ pos: at, end });
    } else if (c === 47 && next === 42) {
      end = blockCommentEnd(bytes, at + 2, limit);
      comments.push({ pos: at, end });
    }
    at = end;
  }
  return { rawStrings, comments };
}

function after(at: number, length: number, limit: number): number {
  return at < 0 ? limit : at + length;
}

function quotedEnd(bytes: Uint8Array, start: number, limit: number): number {
  for (let at = start + 1; at < limit; at++) {
    if (bytes[at] === 92) at++;
    else if (bytes[at] === bytes[start]) return at + 1;
    else if (bytes[at] === 10) return at;
  }
  return limit;
}

function blockCommentEnd(bytes: Uint8Array, from: number, limit: number): number {
  for (let at = from; at + 1 < limit; at++) if (bytes[at] === 42 && bytes[at + 1] === 47) return at + 2;
  return limit;
}
