// What every format is given: findings with positions, errors, figures.
import type { Finding } from "./finding.ts";
import type { Position } from "./position.ts";

export interface ReportedFinding {
  readonly finding: Finding;
  readonly start: Position;
  readonly end: Position;
  readonly because: readonly {
    readonly file: string;
    readonly start: Position;
    readonly end: Position;
    readonly label: string;
  }[];
  /** The fix with positions; null where none is offered. */
  readonly fix: {
    readonly title: string;
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

export interface ReportedError {
  readonly file: string;
  /** 0 where the whole file or directory is meant. */
  readonly line: number;
  readonly column: number;
  readonly message: string;
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

export interface Report {
  readonly findings: readonly ReportedFinding[];
  readonly errors: readonly ReportedError[];
  readonly stats: RunStats;
  /** The bytes of a file that has findings; null where it cannot be shown. */
  sourceOf(file: string): Uint8Array | null;
}
