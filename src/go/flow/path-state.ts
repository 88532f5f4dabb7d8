// One path's state: what became of the value, which variables have it, what is known, which deferred calls wait.
import type { FuncLit, Node } from "../syntax/ast.ts";
import type { LocalVar } from "../types/object.ts";
import type { Conditions, Facts } from "./path-facts.ts";
import type { Branch, Frame, Outcome } from "./resource.ts";

/** How an expression or a variable has the value. */
export interface Held {
  /** What lies between it and what is released: fields, "[]" an element, "()" a call that releases. */
  readonly path: readonly string[];
  /** Made from the value, without a way to release it: a reader, a decoder. */
  readonly isDerived: boolean;
  /** The function literal behind "()". */
  readonly lit: FuncLit | null;
}

export interface State {
  readonly status: Outcome | "lost";
  /** Where it was lost. */
  readonly lostAt: Node | null;
  readonly holders: ReadonlyMap<LocalVar, Held>;
  readonly facts: Facts;
  /** Deferred function literals that have to do with the value, in order. */
  readonly deferred: readonly FuncLit[];
  readonly branch: Branch | null;
  /** Whether the last returned error is nil; undefined: not known. */
  readonly fails: boolean | undefined;
}

export function held(path: readonly string[], lit: FuncLit | null = null): Held {
  return { path, isDerived: false, lit };
}

export const derived: Held = { path: [], isDerived: true, lit: null };

export function isOpen(state: State): boolean {
  return state.status === "open";
}

/** The state but for what is known: states with the same key differ in their facts only. */
export function keyOf(state: State, conditions: Conditions): string {
  const holders = [...state.holders]
    .map(([variable, { path, isDerived }]) => `${conditions.idOf(variable)}${path.join(".")}${isDerived ? "~" : ""}`)
    .sort();
  const status = typeof state.status === "string" ? state.status : `${state.status.result}`;
  return `${status} ${holders.join(",")} ${state.deferred.map((lit) => lit.pos).join(",")} ${state.fails}`;
}

/** Whether all that is known in `less` is known in `more`. */
export function isWeaker(less: Facts, more: Facts): boolean {
  if (less.size > more.size) return false;
  for (const [key, value] of less) if (more.get(key) !== value) return false;
  return true;
}

/** Whether code names a variable that has the value. */
export function mentionsHolder(code: Node, state: State, frame: Frame): boolean {
  for (const variable of state.holders.keys()) {
    if (frame.names.usesOf(variable).some((use) => code.pos <= use.pos && use.end <= code.end)) return true;
  }
  return false;
}
