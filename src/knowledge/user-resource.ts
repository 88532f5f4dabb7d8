// A resource that a configuration adds to the tables: what acquires it, and what releases it. Data, no logic.
import type { Severity } from "../base/finding.ts";
import type { ResourceKind } from "./protocols.ts";

export interface UserResource {
  /** What it is called in messages, e.g. "pooled connection"; "" where the configuration does not say. */
  readonly name: string;
  /** Qualified names as in the tables of protocols.ts: "example.com/m/pool.Open", "example.com/m/pool.Pool.Get". */
  readonly acquire: readonly string[];
  /** Index of the result to release. */
  readonly result: number;
  /** Methods of that result, with the fields before them: "Close", "Body.Close". */
  readonly methods: readonly string[];
  /** Functions and methods that are given it, qualified: "example.com/m/pool.Pool.Put". */
  readonly functions: readonly string[];
  readonly severity: Severity;
  /** The kind whose rule reports it. */
  readonly kind: ResourceKind;
}
