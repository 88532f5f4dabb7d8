// Workers as threads of Node.
import { getHeapStatistics } from "node:v8";
import { isMainThread, parentPort, Worker as Thread } from "node:worker_threads";
import type { Employer, Worker, Workers } from "./workers.ts";

const megabyte = 1024 * 1024;
/** Less is too little for one large package. */
const minHeapMb = 512;

/** `entry`: the program. */
export function nodeWorkers(entry: URL, argv: readonly string[]): Workers {
  return { start: (count) => new ThreadWorker(entry, argv, count) };
}

class ThreadWorker implements Worker {
  reason = "";
  private readonly thread: Thread;
  private settle: ((answer: unknown) => void) | null = null;

  constructor(entry: URL, argv: readonly string[], count: number) {
    const heap = Math.max(minHeapMb, Math.floor(getHeapStatistics().heap_size_limit / megabyte / count));
    this.thread = new Thread(entry, { argv: [...argv], resourceLimits: { maxOldGenerationSizeMb: heap } });
    this.thread.on("message", (answer) => this.answered(answer));
    this.thread.on("error", (error) => this.end(error.message.split("\n")[0] ?? ""));
    this.thread.on("exit", (code) => this.end(`exit code ${code}`));
  }

  ask(message: unknown): Promise<unknown> {
    if (this.reason !== "") return Promise.resolve(null);
    return new Promise((resolve) => {
      this.settle = resolve;
      this.thread.postMessage(message);
    });
  }

  stop(): void {
    this.thread.unref();
    void this.thread.terminate();
  }

  private end(reason: string): void {
    if (this.reason === "") this.reason = reason === "" ? "unknown" : reason;
    this.answered(null);
  }

  private answered(answer: unknown): void {
    const { settle } = this;
    this.settle = null;
    settle?.(answer);
  }
}

/** null: this is the thread that the process began with. */
export function nodeEmployer(): Employer | null {
  const port = parentPort;
  if (isMainThread || port === null) return null;
  return {
    serve: (answer) =>
      new Promise((resolve, reject) => {
        port.on("message", (message) => {
          try {
            const said = answer(message);
            if (said === null) {
              port.close();
              resolve();
            } else port.postMessage(said);
          } catch (error) {
            port.close();
            reject(error);
          }
        });
      }),
  };
}
