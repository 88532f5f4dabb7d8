// Packages checked by several workers at once. Each loads the same packages and is told which to check; what they came
// to is plain data and is put together in the order of the packages, so that the number of workers changes nothing. A
// worker that ends too early costs the one package it ended in.
import type { ReportedError } from "../base/report.ts";
import { type Say, say } from "../base/say.ts";
import type { LoadResult } from "../go/module/load.ts";
import type { Package } from "../go/module/package.ts";
import type { Employer, Worker, Workers } from "../host/workers.ts";
import type { ProgramTypes } from "../rulekit/program.ts";
import type { FreshOutcome, Kept, PackageCache, Surroundings } from "./cache.ts";
import { type Checking, outcomeOf, type PackageOutcome } from "./outcome.ts";

/** So many portions for each worker: they end at about the same time, and neighbours stay together. */
const portionsEach = 6;

interface Question {
  /** Packages by their names (nameOf). */
  readonly check: readonly string[];
  /** Whether that was all: what the cache is to keep is told. */
  readonly isEnd: boolean;
}

interface Answer {
  readonly outcomes: readonly (readonly [string, PackageOutcome])[];
  readonly kept: Kept | null;
}

export interface Shared {
  readonly outcomes: ReadonlyMap<Package, PackageOutcome>;
  readonly kept: readonly Kept[];
}

/** The same in every worker. */
function nameOf({ dir, name, isExternalTest, config }: Package): string {
  return JSON.stringify([dir, name, isExternalTest, config]);
}

/** Has the packages checked by `jobs` workers. */
export async function share(
  packages: readonly Package[],
  jobs: number,
  workers: Workers,
  progress: (done: number) => void,
): Promise<Shared> {
  const portions = portionsOf(packages, jobs * portionsEach);
  const outcomes = new Map<Package, PackageOutcome>();
  const kept: Kept[] = [];
  const count = Math.min(jobs, portions.length);
  const lead = async (): Promise<void> => {
    let worker: Worker | null = null;
    for (let portion = portions.shift(); portion !== undefined; portion = portions.shift()) {
      worker ??= workers.start(count);
      const answer = (await worker.ask(questionOf(portion, false))) as Answer | null;
      if (answer === null) {
        if (portion.length > 1) portions.unshift(...portion.map((pkg) => [pkg]));
        else
          for (const pkg of portion)
            outcomes.set(pkg, lost(pkg, say`not checked: a worker has ended (${worker.reason})`));
        worker = null;
        continue;
      }
      const found = new Map(answer.outcomes);
      for (const pkg of portion)
        outcomes.set(pkg, found.get(nameOf(pkg)) ?? lost(pkg, say`not checked: files have changed meanwhile`));
      progress(outcomes.size);
    }
    const last = worker === null ? null : ((await worker.ask(questionOf([], true))) as Answer | null);
    if (last !== null && last.kept !== null) kept.push(last.kept);
    worker?.stop();
  };
  await Promise.all(Array.from({ length: count }, lead));
  return { outcomes, kept };
}

function questionOf(portion: readonly Package[], isEnd: boolean): Question {
  return { check: portion.map(nameOf), isEnd };
}

/** Neighbours together, about the same number of files in each. */
function portionsOf(packages: readonly Package[], count: number): Package[][] {
  const size = packages.reduce((sum, { files }) => sum + files.length, 0) / count;
  const portions: Package[][] = [];
  let portion: Package[] = [];
  let files = 0;
  for (const pkg of packages) {
    portion.push(pkg);
    files += pkg.files.length;
    if (files < size) continue;
    portions.push(portion);
    portion = [];
    files = 0;
  }
  if (portion.length > 0) portions.push(portion);
  return portions;
}

function lost({ targets }: Package, message: Say): PackageOutcome {
  const errors: ReportedError[] = targets.slice(0, 1).map(({ display }) => ({
    file: display,
    line: 0,
    column: 0,
    message,
  }));
  const stats = { files: 0, bytes: 0, lines: 0, bytesParsed: 0, bodiesParsed: 0 };
  return { findings: [], errors, files: [], stats };
}

/** In a worker: checks what it is asked to, until it is told to end. */
export async function serve(
  employer: Employer,
  loaded: LoadResult,
  checking: Checking,
  cache: { readonly cache: PackageCache; readonly around: Surroundings } | null,
): Promise<void> {
  const program: ProgramTypes = checking.program;
  const byName = new Map(loaded.packages.map((pkg) => [nameOf(pkg), pkg]));
  const fresh = new Map<Package, FreshOutcome>();
  let isOver = false;
  await employer.serve((message): Answer | null => {
    if (isOver) return null;
    const { check, isEnd } = message as Question;
    const outcomes: [string, PackageOutcome][] = [];
    for (const name of check) {
      const pkg = byName.get(name);
      if (pkg === undefined) continue;
      const { answer, reads } = program.reads.record(() => outcomeOf(pkg, checking));
      if (cache !== null) fresh.set(pkg, { outcome: answer, reads });
      outcomes.push([name, answer]);
    }
    isOver = isEnd;
    return { outcomes, kept: isEnd ? (cache?.cache.keptOf(fresh, program, cache.around) ?? null) : null };
  });
}
