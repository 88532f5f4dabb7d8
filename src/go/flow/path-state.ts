// One path's state: what became of the value, which variables have it, what is known, which deferred calls wait.
import type { FuncLit, Node } from "../syntax/ast.ts";
import type { LocalVar } from "../types/object.ts";
import type { Facts } from "./facts.ts";
import type { Conditions } from "./path-facts.ts";
import type { Branch, Frame, Outcome, Uneven } from "./resource.ts";

/** How an expression or a variable has the value. */
export interface Held {
  /** What lies between it and what is released: fields, "[]" an element, "()" a call that releases. */
  readonly path: readonly string[];
  /** Made from the value, without a way to release it: a reader, a decoder. */
  readonly isDerived: boolean;
  /** The function literal behind "()". */
  readonly lit: FuncLit | null;
}

/** The results of a call that have the value: which one, and how. */
export interface Result {
  readonly index: number;
  readonly held: Held;
  readonly also?: readonly Result[];
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
  /** The way out of a called function that left it open; null: none did. */
  readonly through: Uneven | null;
}

/** The results of a call that have the value: which one, and how. */
export interface Result {
  readonly index: number;
  readonly held: Held;
  readonly also?: readonly Result[];
}

export function held(path: readonly string[], lit: FuncLit | null = null): Held {
  return { path, isDerived: false, lit };
}

/** How one result of a call has the value. */
export function heldIn(result: Result | null, index: number): Held | null {
  if (result === null) return null;
  return [result, ...(result.also ?? [])].find((part) => part.index === index)?.held ?? null;
}

export const derived: Held = { path: [], isDerived: true, lit: null };

/** Whether a path to the value is the better one to name: what releases it comes first, then the shorter one. */
export function isNearer(path: readonly string[], other: readonly string[]): boolean {
  const [releases, otherReleases] = [path.at(-1) === "()", other.at(-1) === "()"];
  return releases === otherReleases ? path.length < other.length : releases;
}

/** The variables that have the value but for one of them. */
export function without(holders: State["holders"], variable: LocalVar): State["holders"] {
  const left = new Map(holders);
  left.delete(variable);
  return left;
}

export function isOpen(state: State): boolean {
  return state.status === "open";
}

/** The state but for what is known: states with the same key differ in their facts only. */
export function keyOf(state: State, holders: string): string {
  const status = typeof state.status === "string" ? state.status : `${state.status.result}`;
  const deferred = state.deferred.length === 0 ? "" : state.deferred.map((lit) => lit.pos).join(",");
  return `${status} ${holders} ${deferred} ${state.fails}`;
}

/** The part of it that says who has the value. */
export function keyOfHolders(holders: State["holders"], conditions: Conditions): string {
  if (holders.size === 1) {
    for (const [variable, { path, isDerived }] of holders)
      return `${conditions.idOf(variable)}${path.join(".")}${isDerived ? "~" : ""}`;
  }
  const keys: string[] = [];
  for (const [variable, { path, isDerived }] of holders) {
    keys.push(`${conditions.idOf(variable)}${path.join(".")}${isDerived ? "~" : ""}`);
  }
  return keys.sort().join(",");
}

/** Whether code names a variable that has the value. */
export function mentionsHolder(code: Node, state: State, frame: Frame): boolean {
  for (const variable of state.holders.keys()) {
    if (frame.names.usesOf(variable).some((use) => code.pos <= use.pos && use.end <= code.end)) return true;
  }
  return false;
}

/** Whether the variable has the value, and a literal that runs at the end names it. */
export function isCaptured(variable: LocalVar, state: State, { names }: Frame): boolean {
  if (!state.holders.has(variable)) return false;
  const uses = names.usesOf(variable);
  return state.deferred.some((lit) => uses.some((use) => lit.pos <= use.pos && use.end <= lit.end));
}

/** What a literal's surroundings own is somebody else's to the literal. */
export function isHere({ func: { pos, end } }: LocalVar, state: State): boolean {
  for (const { func } of state.holders.keys()) if (func.pos <= pos && end <= func.end) return true;
  return false;
}
