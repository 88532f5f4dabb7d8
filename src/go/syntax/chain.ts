// Long chains: a + b + c ..., t.f().g() .... They are parsed in a loop, but nest to the left as deep as they have links,
// and who reads them calls itself for what a link hangs on. So the parser marks a link now and then, and a reader that
// meets a mark reads the marks below it first, from the inside: no call is deeper than the way from mark to mark.
import type { Expr } from "./ast.ts";
import type { Token } from "./token.ts";

/** Links from mark to mark. */
const stretch = 200;
const marks = new WeakSet<Expr>();
let isMarked = false;

/**
 * `count`: how many links the chain has so far, `next`: what comes after them. A method that is called is read with the
 * call, never by itself: the call that follows is marked in its place.
 */
export function noteLink(x: Expr, count: number, next: Token): void {
  if (count < stretch || count % stretch > 1 || (next === "(" && x.kind === "SelectorExpr")) return;
  marks.add(x);
  isMarked = true;
}

/** What a link hangs on: a of a + b, a.f, a(b), a[i]; null: it is none. */
function innerOf(x: Expr): Expr | null {
  switch (x.kind) {
    case "BinaryExpr":
    case "SelectorExpr":
    case "IndexExpr":
    case "IndexListExpr":
    case "SliceExpr":
    case "TypeAssertExpr":
      return x.x;
    case "CallExpr":
      return x.fun;
    default:
      return null;
  }
}

/** Whether the parser marked it. */
export function isMarkedLink(x: Expr): boolean {
  return isMarked && marks.has(x);
}

/** A recursive question about expressions, put so that long chains do not exhaust the stack. */
export class ChainReader<T> {
  private readonly answers = new Map<Expr, T>();

  /** For a marked link. `ask` comes back here for what a link hangs on, before it does anything else. */
  read(x: Expr, ask: (x: Expr) => T): T {
    const known = this.answers.get(x);
    if (this.answers.delete(x)) return known as T;
    const below: Expr[] = [];
    for (let inner = innerOf(x); inner !== null; inner = innerOf(inner)) if (marks.has(inner)) below.push(inner);
    for (const mark of below.reverse()) this.answers.set(mark, ask(mark));
    const answer = ask(x);
    // What was not asked for must not be taken for what is so another time.
    for (const mark of below) this.answers.delete(mark);
    return answer;
  }
}
