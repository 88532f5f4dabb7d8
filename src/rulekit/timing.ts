// Where the time of a run goes, for --stats: by phase, by rule, by function; and which functions had more paths than are
// followed, about which rules are silent.
import { searchEffort } from "../go/flow/typestate.ts";

export interface FunctionCost {
  readonly file: string;
  readonly pos: number;
  readonly bytes: Uint8Array;
  readonly name: string;
  readonly ms: number;
  /** States of paths that were looked at. */
  readonly states: number;
  readonly isBounded: boolean;
}

const maxFunctions = 10;

export class Timing {
  readonly phases = new Map<string, number>();
  readonly rules = new Map<string, number>();
  private readonly now: () => number;
  private costs: FunctionCost[] = [];
  private readonly silent: FunctionCost[] = [];

  /** `now`: in milliseconds. */
  constructor(now: () => number) {
    this.now = now;
  }

  phase<T>(name: string, run: () => T): T {
    return this.timed(this.phases, name, run);
  }

  rule(id: string, run: () => void): void {
    this.timed(this.rules, id, run);
  }

  /** What rules cost in one function. */
  function(place: Pick<FunctionCost, "file" | "pos" | "bytes" | "name">, run: () => void): void {
    const before = { ms: this.now(), ...searchEffort };
    run();
    const cost = {
      ...place,
      ms: this.now() - before.ms,
      states: searchEffort.states - before.states,
      isBounded: searchEffort.givenUp > before.givenUp,
    };
    if (cost.isBounded) this.silent.push(cost);
    this.costs.push(cost);
    if (this.costs.length > 50 * maxFunctions) this.costs = slowest(this.costs);
  }

  get slowestFunctions(): readonly FunctionCost[] {
    return slowest(this.costs);
  }

  /** Those in which a search was given up. */
  get boundedFunctions(): readonly FunctionCost[] {
    return this.silent;
  }

  private timed<T>(costs: Map<string, number>, name: string, run: () => T): T {
    const start = this.now();
    try {
      return run();
    } finally {
      costs.set(name, (costs.get(name) ?? 0) + this.now() - start);
    }
  }
}

function slowest(costs: readonly FunctionCost[]): FunctionCost[] {
  return [...costs].sort((a, b) => b.ms - a.ms).slice(0, maxFunctions);
}
