// Running other programs, of which there is one: git, asked for objects.
import type { Say } from "../base/say.ts";

export interface ProgramRequest {
  readonly args: readonly string[];
  /** Absolute. */
  readonly cwd: string;
  readonly input?: Uint8Array;
  /** More output than this is a problem. */
  readonly maxOutput: number;
}

export interface ProgramResult {
  readonly status: number;
  readonly output: Uint8Array;
  /** Its first lines. */
  readonly error: string;
}

export interface Git {
  /** Runs git on objects: nothing that a repository's configuration names is started. A text says why it did not run. */
  run(request: ProgramRequest): ProgramResult | Say;
  /** The name git gives to contents, for repositories of SHA-1 or SHA-256. */
  blobName(bytes: Uint8Array, algorithm: "sha1" | "sha256"): string;
}
