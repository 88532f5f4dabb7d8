// Time, as data the caller injects: nothing below the command line reads a clock of its own.
export interface Clock {
  /** Wall time in milliseconds since 1970. */
  now(): number;
  /** Monotonic milliseconds since an arbitrary start. */
  elapsedMs(): number;
  /** CPU time (user and system, all threads) of this process in milliseconds. */
  cpuMs(): number;
}
