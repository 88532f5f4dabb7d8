// The files that a report points into, looked up once each.
import { type LineTable, lineTable } from "../base/position.ts";
import type { Report } from "../base/report.ts";

export interface Source {
  readonly bytes: Uint8Array;
  readonly table: LineTable;
}

/** Null where a file cannot be shown. */
export type Sources = (file: string) => Source | null;

export function sourcesOf(report: Report<string>): Sources {
  const known = new Map<string, Source | null>();
  return (file) => {
    let source = known.get(file);
    if (source === undefined) {
      const bytes = report.sourceOf(file);
      source = bytes === null ? null : { bytes, table: lineTable(bytes) };
      known.set(file, source);
    }
    return source;
  };
}
