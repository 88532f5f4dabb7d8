// The places that a code frame marks: the finding's own first, then the story of its path, in source order.
import type { Position } from "../base/position.ts";
import type { ReportedFinding } from "../base/report.ts";

export interface Mark {
  readonly file: string;
  readonly start: Position;
  readonly end: Position;
  readonly label: string;
  readonly isMain: boolean;
}

/** Those of the finding's file come before those of others. */
export function marksOf(found: ReportedFinding<string>): Mark[] {
  const { finding, start, end } = found;
  // What is said of the finding's own place stands beside it.
  const own = found.because.find(
    (place) => place.file === finding.file && place.start.offset === start.offset && place.end.offset === end.offset,
  );
  const main: Mark = { file: finding.file, start, end, label: own?.label ?? "", isMain: true };
  const others = found.because.filter((place) => place !== own);
  const marks = [main, ...others.map((place): Mark => ({ ...place, isMain: false }))];
  return marks.sort(
    (a, b) => Number(a.file !== main.file) - Number(b.file !== main.file) || a.start.offset - b.start.offset,
  );
}
