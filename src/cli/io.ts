// What a command is given: the machine as interfaces, and where its output goes. main.ts makes it from Node; tests
// make their own.
import type { Clock } from "../host/clock.ts";
import type { Environment } from "../host/environment.ts";
import type { Files } from "../host/files.ts";
import type { Terminal } from "../host/terminal.ts";
import type { Rule } from "../rulekit/rule.ts";

export interface Io {
  readonly files: Files;
  readonly clock: Clock;
  readonly env: Environment;
  /** Absolute, "/" on every system. */
  readonly cwd: string;
  /** The platform in Go's words. */
  readonly hostOs: string;
  readonly hostArch: string;
  readonly standardLibrary: () => string | null;
  readonly terminal: Terminal;
  readonly rules: readonly Rule[];
  /** The page of a rule, as it was written; null where there is none. */
  readonly pageOf: (id: string) => Promise<string | null>;
  readonly version: string;
  readonly peakRssBytes: () => number;
}

export interface Command {
  readonly name: string;
  readonly summary: string;
  readonly help: string;
  run(args: readonly string[], io: Io): Promise<number>;
}

export const exitCode = { clean: 0, findings: 1, usage: 2, defect: 3, interrupted: 130 } as const;

/** A mistake of the user's: one line that says what to do; exit code 2. */
export class UsageError extends Error {}
