// Other threads that run this program with the same arguments, as interfaces. What goes between is plain data.

/** A thread that was started. */
export interface Worker {
  /** What it answers; null: it has ended, and why is told by `reason`. */
  ask(message: unknown): Promise<unknown>;
  /** Why it ended; "" while it runs. */
  readonly reason: string;
  stop(): void;
}

export interface Workers {
  /** `count`: how many run at the same time, so that they share the memory this process may have. */
  start(count: number): Worker;
}

/** In such a thread: whoever started it. */
export interface Employer {
  /** Answers each message, until one is answered by null. */
  serve(answer: (message: unknown) => unknown): Promise<void>;
}
