// What checking one package comes to, before comments, baselines and severities are looked at: plain data, so that it
// can be kept, or made by another process.
import type { Finding } from "../base/finding.ts";
import { lineTable } from "../base/position.ts";
import type { ReportedError } from "../base/report.ts";
import type { GoFile, Package } from "../go/module/package.ts";
import type { ProgramTypes } from "../rulekit/program.ts";
import type { Rule } from "../rulekit/rule.ts";
import { type CheckOptions, type CheckStats, checkPackage, type SourceCache } from "../rulekit/run.ts";
import { findSuppressions, type Suppression } from "./suppress.ts";

/** A file that was read. */
export interface FileOutcome {
  /** Absolute. */
  readonly path: string;
  /** Whether rules looked at it, and it has no syntax errors that anybody saw. */
  readonly isWhole: boolean;
  readonly suppressions: readonly Suppression[];
}

export interface PackageOutcome {
  readonly findings: readonly Finding[];
  readonly errors: readonly ReportedError[];
  /** Of the files to report, those that could be read. */
  readonly files: readonly FileOutcome[];
  readonly stats: CheckStats;
}

/** What all packages of a run are checked with. */
export interface Checking {
  readonly rules: readonly Rule[];
  readonly options: CheckOptions;
  readonly sources: SourceCache;
  readonly program: ProgramTypes;
  /** The ids of all rules there are: comments name them. */
  readonly known: ReadonlySet<string>;
}

export function outcomeOf(pkg: Package, checking: Checking): PackageOutcome {
  const { rules, options, sources, program, known } = checking;
  const stats: CheckStats = { files: 0, bytes: 0, lines: 0, bytesParsed: 0, bodiesParsed: 0 };
  const result = checkPackage(pkg, rules, options, sources, program, stats);
  const broken = new Set(result.errors.map((error) => error.file));
  const bytesOf = (file: GoFile): Uint8Array | undefined => sources.get(file)?.bytes;
  return {
    findings: result.findings,
    errors: result.errors.map(({ file, pos, message }) => ({
      file,
      ...positionOf(result.sources.get(file), pos),
      message,
    })),
    files: pkg.targets.flatMap((file) => {
      const bytes = options.isSkipped(file) ? undefined : bytesOf(file);
      if (bytes === undefined) return [];
      const suppressions = findSuppressions(bytes, known);
      return [{ path: file.path, isWhole: options.isAsked(file) && !broken.has(file.display), suppressions }];
    }),
    stats,
  };
}

function positionOf(bytes: Uint8Array | undefined, pos: number): { readonly line: number; readonly column: number } {
  if (bytes === undefined || pos < 0) return { line: 0, column: 0 };
  const { line, column } = lineTable(bytes).positionAt(pos);
  return { line, column };
}
