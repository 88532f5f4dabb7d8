// Answers about functions, found by looking at callees up to a depth. A kept answer is given again where looking anew
// would give the same: one that was cut short, by the depth or by recursion, only at the depth where it was found, so
// that no answer depends on who asked first.
import type { BodyKey, BodyReads } from "../types/body-reads.ts";

export interface Kept<T> {
  readonly answer: T;
  readonly reads: ReadonlySet<BodyKey>;
  readonly depth: number;
  /** How many levels of callees it looked at. */
  readonly height: number;
  readonly isCut: boolean;
}

/** The answers to one question. */
export interface Question<T> {
  isBusy: boolean;
  readonly kept: Kept<T>[];
}

export class KeptAnswers {
  private readonly reads: BodyReads;
  private readonly maxDepth: number;
  private depth = 0;
  private deepest = 0;
  private isCut = false;

  constructor(reads: BodyReads, maxDepth: number) {
    this.reads = reads;
    this.maxDepth = maxDepth;
  }

  /** `unknown`: where it would take more than the depth, or the answer itself. */
  ask<T>(question: Question<T>, unknown: T, find: () => T): T {
    const known = question.kept.find((kept) => this.isValid(kept));
    if (known !== undefined) {
      this.reads.noteAll(known.reads);
      this.deepest = Math.max(this.deepest, this.depth + known.height);
      this.isCut ||= known.isCut;
      return known.answer;
    }
    if (question.isBusy || this.depth >= this.maxDepth) {
      this.isCut = true;
      return unknown;
    }
    const outer = { deepest: this.deepest, isCut: this.isCut };
    this.deepest = ++this.depth;
    this.isCut = false;
    question.isBusy = true;
    const { answer, reads } = this.reads.record(find);
    question.isBusy = false;
    const { depth, deepest, isCut } = this;
    question.kept.push({ answer, reads, depth, height: deepest - depth + 1, isCut });
    this.depth--;
    this.deepest = Math.max(outer.deepest, deepest);
    this.isCut = outer.isCut || isCut;
    return answer;
  }

  private isValid({ depth, height, isCut }: Kept<unknown>): boolean {
    return isCut ? depth === this.depth + 1 : this.depth + height <= this.maxDepth;
  }
}

/** The question of a key, made when it is first asked. */
export function questionOf<K, T>(questions: Map<K, Question<T>>, key: K): Question<T> {
  let question = questions.get(key);
  if (question === undefined) {
    question = { isBusy: false, kept: [] };
    questions.set(key, question);
  }
  return question;
}
