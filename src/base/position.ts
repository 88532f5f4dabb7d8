// Byte offsets to lines and columns, both counted from 1, columns in bytes.

export interface Position {
  readonly line: number;
  readonly column: number;
  readonly offset: number;
}

export interface LineTable {
  positionAt(offset: number): Position;
  /** The bytes of a line (from 1) without its line break; empty where there is no such line. */
  lineBytes(line: number): Uint8Array;
  readonly lineCount: number;
}

export function lineTable(bytes: Uint8Array): LineTable {
  const starts: number[] = [0];
  for (let at = bytes.indexOf(10); at >= 0; at = bytes.indexOf(10, at + 1)) starts.push(at + 1);
  return {
    lineCount: starts.length,
    positionAt(offset) {
      let low = 0;
      let high = starts.length - 1;
      while (low < high) {
        const middle = (low + high + 1) >> 1;
        if ((starts[middle] as number) <= offset) low = middle;
        else high = middle - 1;
      }
      return { line: low + 1, column: offset - (starts[low] as number) + 1, offset };
    },
    lineBytes(line) {
      const start = starts[line - 1];
      if (start === undefined) return new Uint8Array(0);
      let end = starts[line] ?? bytes.length;
      while (end > start && (bytes[end - 1] === 10 || bytes[end - 1] === 13)) end--;
      return bytes.subarray(start, end);
    },
  };
}
