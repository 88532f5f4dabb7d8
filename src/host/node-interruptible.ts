// Ctrl-C while JavaScript runs. A listener for SIGINT is called by the event loop, which has no turn until the work is
// done; the watchdog of node:vm, a thread of its own, has V8 break off whatever runs.
import { Script } from "node:vm";
import type { Interruptible } from "./interruptible.ts";

/** `interrupted` is called when work was broken off, and ends the process. */
export function nodeInterruptible(interrupted: () => never): Interruptible {
  const script = new Script(`globalThis[Symbol.for("defuse.work")]()`);
  return <T>(work: () => T): T => {
    Reflect.set(globalThis, Symbol.for("defuse.work"), work);
    try {
      return script.runInThisContext({ breakOnSigint: true }) as T;
    } catch (error) {
      const code = error instanceof Error && "code" in error ? error.code : "";
      if (code === "ERR_SCRIPT_EXECUTION_INTERRUPTED") interrupted();
      throw error;
    }
  };
}
