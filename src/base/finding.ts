// A finding: what a rule says about a place. Offsets are bytes; lines and columns are made at the rim.
import type { Text } from "./say.ts";

export type Severity = "error" | "warning" | "hint";
export type Confidence = "high" | "medium" | "low";

export type Elsewhere = "end" | "limit";

/** A place that explains a finding: where the loop starts, which branch leaves. */
export interface Place<Words = Text> {
  readonly file: string;
  readonly pos: number;
  readonly end: number;
  readonly label: Words;
}

export interface Edit {
  readonly file: string;
  readonly pos: number;
  readonly end: number;
  readonly text: string;
}

export interface Fix<Words = Text> {
  readonly title: Words;
  readonly edits: readonly Edit[];
}

/** `Words` are says until a report is written in one language: strings then. */
export interface Finding<Words = Text> {
  readonly rule: string;
  readonly severity: Severity;
  readonly confidence: Confidence;
  readonly message: Words;
  /** As it is shown: relative to the working directory, "/" on every system. */
  readonly file: string;
  readonly pos: number;
  readonly end: number;
  readonly because: readonly Place<Words>[];
  readonly help: Words;
  readonly fix: Fix<Words> | null;
  /** The function around the place, and the source there: what the fingerprint is made of. */
  readonly functionName: string;
  readonly snippet: string;
  /**
   * What only other packages tell: "end": the function's failure alone leads to it, and its callers may end the process
   * then; "limit": who hands requests on may limit them. Absent: nothing.
   */
  readonly elsewhere?: Elsewhere;
}
