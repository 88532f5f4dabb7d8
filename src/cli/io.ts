// What a command is given: the machine as interfaces, and where its output goes. main.ts makes it from Node; tests
// make their own.
import type { Say, Tell } from "../base/say.ts";
import type { Clock } from "../host/clock.ts";
import type { Digest } from "../host/digest.ts";
import type { Environment } from "../host/environment.ts";
import type { Files } from "../host/files.ts";
import type { Interruptible } from "../host/interruptible.ts";
import type { Git } from "../host/process.ts";
import type { Terminal } from "../host/terminal.ts";
import type { Employer, Workers } from "../host/workers.ts";
import type { Rule } from "../rulekit/rule.ts";
import type { Options, ParsedArgs } from "./args.ts";
import type { Language } from "./language.ts";

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
  /** All of standard input. */
  readonly readInput: () => Uint8Array;
  readonly git: Git;
  /** Puts what is for people into their language. Machine formats are told in English. */
  readonly tell: Tell;
  readonly language: Language;
  readonly rules: readonly Rule[];
  /** The page of a rule, as it was written; null where there is none. */
  readonly pageOf: (id: string) => Promise<string | null>;
  readonly version: string;
  /** What tells builds of the same version apart; "" where the sources themselves run, which keep no cache. */
  readonly build: string;
  readonly digest: Digest;
  readonly peakRssBytes: () => number;
  readonly interruptible: Interruptible;
  /** null: this program cannot be started again. */
  readonly workers: Workers | null;
  /** Who started this one to check packages for it; null: nobody. */
  readonly employer: Employer | null;
}

/** One command as data: --help, completion, docs/cli.md and the man page are all made from it. */
export interface Command {
  readonly name: string;
  /** A line in the list of commands: no capital, no full stop. */
  readonly summary: Say;
  /** What follows the name, a line each: "[PATTERN...]". */
  readonly usage: readonly string[];
  /** Paragraphs below the usage; "" where the summary says it all. */
  readonly about: Say | "";
  readonly operands: Operands;
  readonly options: Options;
  /** Paragraphs between the options and the examples: exit status, files. */
  readonly notes: Say | "";
  readonly examples: readonly Example[];
  run(args: ParsedArgs, io: Io): Promise<number>;
}

/** What completion offers for arguments that are no options. */
export type Operands =
  | "none"
  | "files"
  | "rules"
  | { readonly first: readonly string[]; readonly rest: "none" | "files" };

export interface Example {
  readonly command: string;
  /** "" where the command speaks for itself. */
  readonly doc: Say | "";
}

export const exitCode = { clean: 0, findings: 1, usage: 2, defect: 3, interrupted: 130 } as const;
