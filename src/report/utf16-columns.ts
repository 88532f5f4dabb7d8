// Byte columns to the columns editors, SARIF and GitHub count: UTF-16 code units from 1, a byte order mark not counted.
import { type LineTable, lineTable, type Position } from "../base/position.ts";
import type { Report } from "../base/report.ts";

/** null where the file's text is not at hand. */
export type Utf16Column = (file: string, position: Pick<Position, "line" | "column">) => number | null;

const decoder = new TextDecoder("utf-8", { ignoreBOM: true });

export function utf16Columns(report: Report<string>): Utf16Column {
  const tables = new Map<string, LineTable | null>();
  return (file, { line, column }) => {
    let table = tables.get(file);
    if (table === undefined) {
      const bytes = report.sourceOf(file);
      table = bytes === null ? null : lineTable(bytes);
      tables.set(file, table);
    }
    if (table === null || line < 1) return null;
    const before = decoder.decode(table.lineBytes(line).subarray(0, column - 1));
    const hasMark = line === 1 && before.startsWith("\ufeff");
    return before.length + (hasMark ? 0 : 1);
  };
}
