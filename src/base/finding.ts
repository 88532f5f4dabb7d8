// A finding: what a rule says about a place. Offsets are bytes; lines and columns are made at the rim.

export type Severity = "error" | "warning" | "hint";
export type Confidence = "high" | "medium" | "low";

/** A place that explains a finding: where the loop starts, which branch leaves. */
export interface Place {
  readonly file: string;
  readonly pos: number;
  readonly end: number;
  readonly label: string;
}

export interface Edit {
  readonly file: string;
  readonly pos: number;
  readonly end: number;
  readonly text: string;
}

export interface Fix {
  readonly title: string;
  readonly edits: readonly Edit[];
}

export interface Finding {
  readonly rule: string;
  readonly severity: Severity;
  readonly confidence: Confidence;
  readonly message: string;
  /** As it is shown: relative to the working directory, "/" on every system. */
  readonly file: string;
  readonly pos: number;
  readonly end: number;
  readonly because: readonly Place[];
  readonly help: string;
  readonly fix: Fix | null;
  /** The function around the place, and the source there: what the fingerprint is made of. */
  readonly functionName: string;
  readonly snippet: string;
}
