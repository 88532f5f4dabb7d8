// What every format is given: findings with positions, errors, figures.
import type { Finding } from "./finding.ts";
import type { Position } from "./position.ts";
import type { Text } from "./say.ts";

export interface ReportedFinding<Words = Text> {
  readonly finding: Finding<Words>;
  readonly start: Position;
  readonly end: Position;
  readonly because: readonly {
    readonly file: string;
    readonly start: Position;
    readonly end: Position;
    readonly label: Words;
  }[];
  /** The fix with positions; null where none is offered. */
  readonly fix: {
    readonly title: Words;
    readonly edits: readonly {
      readonly file: string;
      readonly start: Position;
      readonly end: Position;
      readonly text: string;
    }[];
  } | null;
  /** Stable under line moves: rule, file, function, the text there, and which of several alike it is. */
  readonly fingerprint: string;
}

export interface ReportedError<Words = Text> {
  readonly file: string;
  /** 0 where the whole file or directory is meant. */
  readonly line: number;
  readonly column: number;
  readonly message: Words;
}

export interface RunStats {
  readonly files: number;
  readonly bytes: number;
  readonly lines: number;
  readonly bytesParsed: number;
  readonly bodiesParsed: number;
  readonly ms: number;
  readonly cpuMs: number;
  readonly peakRssBytes: number;
  readonly cacheHits: number;
}

/** Formats are given a Report<string>: told in one language. */
export interface Report<Words = Text> {
  readonly findings: readonly ReportedFinding<Words>[];
  readonly errors: readonly ReportedError<Words>[];
  readonly stats: RunStats;
  /** The bytes of a file that has findings; null where it cannot be shown. */
  sourceOf(file: string): Uint8Array | null;
}
