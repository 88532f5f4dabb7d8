// Running other programs (git for --since, `go env` as the last resort), always bounded in time and output.
export interface ProcessResult {
  /** The exit status; null where the program could not be started, was killed, or ran out of time. */
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
  /** "" or why there is no exit status: not found, timeout, output too large. */
  readonly problem: string;
}

export interface ProcessRequest {
  /** A program name or path; no shell is ever involved. */
  readonly program: string;
  readonly args: readonly string[];
  readonly cwd: string;
  /** The whole environment of the program. */
  readonly env: Environment;
  readonly input?: string;
  readonly timeoutMs: number;
  readonly maxOutputBytes: number;
}

export interface ProcessRunner {
  run(request: ProcessRequest): ProcessResult;
}

/** Environment variables as data: whoever needs one is given the record. */
export type Environment = Readonly<Record<string, string | undefined>>;
