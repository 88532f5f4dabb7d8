// What a call does to locks: sync's own methods by their names, and functions that only wrap them, read from their
// bodies. A place is the text of what is locked, "s.mu"; an effect's place is told in the caller's words.
import type { CallExpr, ExprStmt, FuncDecl, Node } from "../syntax/ast.ts";
import { unparen } from "../syntax/parser-expr.ts";
import { receiverIdent } from "../syntax/receiver.ts";
import { walk, walkFunctionBody } from "../syntax/walk.ts";
import { calleeExpr } from "../types/callee.ts";
import { placeText } from "./deferred.ts";

export type LockName = "Lock" | "RLock" | "Unlock" | "RUnlock";

export interface LockCall {
  readonly place: string;
  readonly name: LockName;
}

/** What functions of the program do to locks; answered by a layer that finds them. */
export interface LockFacts {
  /** The lock that is held when the call returns, or no longer held; null: none, or not known. */
  wrapped(call: CallExpr): LockCall | null;
  /** The lock the callee takes for itself whatever happens: it waits where the caller holds it. */
  taken(call: CallExpr): LockCall | null;
  /** The lock the callee takes whose unlock is what it answers: `unlock := s.locked()`. */
  handed(call: CallExpr): LockCall | null;
  /** Whether what the call locks is unlocked by somebody who has not locked it; true where that is not known. */
  isFreedElsewhere(call: CallExpr, place: string): boolean;
  /** Whether two calls mean the same variable by the first name of a place, which an inner one may hide. */
  isSameRoot(one: CallExpr, other: CallExpr, place: string): boolean;
  /** Whether the callee may unlock the place somewhere. */
  mayUnlock(call: CallExpr, place: string): boolean;
}

export const unlockOf = { Lock: "Unlock", RLock: "RUnlock" } as const;

/** x.Lock(), x.RUnlock() and their like. */
export function directLock(call: CallExpr): LockCall | null {
  const fun = calleeExpr(call);
  if (call.args.length > 0 || fun.kind !== "SelectorExpr") return null;
  const { name } = fun.sel;
  if (name !== "Lock" && name !== "RLock" && name !== "Unlock" && name !== "RUnlock") return null;
  return { place: placeText(fun.x), name };
}

export function lockCall(call: CallExpr, facts: LockFacts): LockCall | null {
  return directLock(call) ?? facts.wrapped(call);
}

/** The lock a statement takes: mu.Lock(), s.lock(). */
export function lockTaken(
  stmt: ExprStmt,
  facts: LockFacts,
): { readonly place: string; readonly name: "Lock" | "RLock"; readonly unlock: "Unlock" | "RUnlock" } | null {
  const lock = stmt.x.kind === "CallExpr" ? lockCall(stmt.x, facts) : null;
  if (lock === null || (lock.name !== "Lock" && lock.name !== "RLock")) return null;
  return { place: lock.place, name: lock.name, unlock: unlockOf[lock.name] };
}

/**
 * What a function does to one lock. "holds": taken and still held at the end; "hands": the same, and its unlock is what
 * the function answers; "frees": unlocked, and not taken before; "takes": taken on every run, and unlocked again;
 * "may free": unlocked somewhere, who knows when.
 */
export interface LockEffect {
  readonly kind: "holds" | "hands" | "frees" | "takes" | "may free";
  readonly name: LockName;
  /** Whose lock: the receiver's, a parameter's, or the package's. */
  readonly root: "receiver" | "package" | number;
  /** What follows the root: ".mu"; of a package-level lock the whole place. */
  readonly path: string;
}

interface Site {
  readonly at: Node;
  readonly name: LockName;
  /** Whether it runs whenever the function is called. */
  readonly isCertain: boolean;
  /** Whether it is a part of what the function answers. */
  readonly isAnswer: boolean;
}

interface Seen {
  readonly locks: Site[];
  readonly unlocks: Site[];
  /** x.Unlock as a value, where it is kept, and where it is returned. */
  isKept: boolean;
  isAnswered: boolean;
}

export function lockEffects(decl: FuncDecl): readonly LockEffect[] {
  const effects: LockEffect[] = [];
  for (const [place, seen] of lockSites(decl)) {
    const owner = rootOf(place, decl);
    const effect = effectOf(seen);
    if (owner !== null && effect !== null) effects.push({ ...effect, ...owner });
  }
  return effects;
}

function lockSites(decl: FuncDecl): ReadonlyMap<string, Seen> {
  const found = new Map<string, Seen>();
  const { body } = decl;
  if (body === null) return found;
  const at = (place: string): Seen => {
    const seen = found.get(place) ?? { locks: [], unlocks: [], isKept: false, isAnswered: false };
    found.set(place, seen);
    return seen;
  };
  const certain = certainStatements(decl);
  const answers: Node[] = [];
  const isAnswer = (node: Node): boolean => answers.some((stmt) => stmt.pos <= node.pos && node.end <= stmt.end);
  const called = new Set<Node>();
  walk(body, (node) => {
    if (node.kind === "ReturnStmt") answers.push(node);
    if (node.kind === "CallExpr") {
      const lock = directLock(node);
      if (lock === null) return true;
      called.add(calleeExpr(node));
      const site = { at: node, name: lock.name, isCertain: certain.has(node), isAnswer: isAnswer(node) };
      (isLock(lock.name) ? at(lock.place).locks : at(lock.place).unlocks).push(site);
    } else if (node.kind === "SelectorExpr" && /^(R?Unlock|TryR?Lock)$/.test(node.sel.name) && !called.has(node)) {
      const seen = at(placeText(node.x));
      if (isAnswer(node)) seen.isAnswered = true;
      else seen.isKept = true;
    }
    return true;
  });
  return found;
}

function isLock(name: LockName): boolean {
  return name === "Lock" || name === "RLock";
}

function effectOf(seen: Seen): Pick<LockEffect, "kind" | "name"> | null {
  const [lock] = seen.locks;
  const [unlock] = seen.unlocks;
  const loose = { kind: "may free", name: unlock?.name ?? "Unlock" } as const;
  if (lock === undefined) {
    if (unlock === undefined || seen.isKept || seen.isAnswered) return loose;
    return unlock.isCertain && seen.unlocks.length === 1 ? { kind: "frees", name: unlock.name } : loose;
  }
  if (seen.isKept) return loose;
  const isSingle = lock.isCertain && seen.locks.length === 1;
  if (seen.isAnswered || seen.unlocks.some((site) => site.isAnswer)) {
    return isSingle && seen.unlocks.every((site) => site.isAnswer) ? { kind: "hands", name: lock.name } : loose;
  }
  if (unlock === undefined) return isSingle ? { kind: "holds", name: lock.name } : null;
  if (unlock.at.pos < lock.at.pos) return loose;
  return lock.isCertain ? { kind: "takes", name: lock.name } : null;
}

/** The calls that are statements of the body itself, before anything that may leave it; deferred ones as well. */
function certainStatements(decl: FuncDecl): ReadonlySet<Node> {
  const certain = new Set<Node>();
  for (const stmt of decl.body?.list ?? []) {
    if (stmt.kind === "ExprStmt") certain.add(unparen(stmt.x));
    if (stmt.kind === "DeferStmt") certain.add(stmt.call);
    let leaves = false;
    walkFunctionBody(stmt, (node) => {
      if (node.kind === "ReturnStmt" || (node.kind === "BranchStmt" && node.token === "goto")) leaves = true;
      return !leaves;
    });
    if (leaves) break;
  }
  return certain;
}

function rootOf(place: string, decl: FuncDecl): Pick<LockEffect, "root" | "path"> | null {
  const end = place.search(/[^\w]/);
  const name = end < 0 ? place : place.slice(0, end);
  const path = end < 0 ? "" : place.slice(end);
  if (/[[(<]/.test(path) || !/^[A-Za-z_]/.test(name)) return null;
  if (name === receiverIdent(decl)) return { root: "receiver", path };
  const params = decl.type.params.list.flatMap((field) => field.names);
  const index = params.findIndex((param) => param.name === name);
  if (index >= 0) return { root: index, path };
  return isLocal(name, decl) ? null : { root: "package", path: place };
}

function isLocal(name: string, decl: FuncDecl): boolean {
  let found = decl.type.results?.list.some((field) => field.names.some((ident) => ident.name === name)) ?? false;
  walk(decl.body as Node, (node) => {
    if (node.kind === "AssignStmt" && node.token === ":=")
      found ||= node.lhs.some((x) => x.kind === "Ident" && x.name === name);
    else if (node.kind === "RangeStmt" && node.token === ":=")
      found ||= [node.key, node.value].some((x) => x?.kind === "Ident" && x.name === name);
    else if (node.kind === "ValueSpec" || node.kind === "Field")
      found ||= node.names.some((ident) => ident.name === name);
    return !found;
  });
  return found;
}

/** The effect's place where the function is called so; null: not to be told. */
export function placeAtCall(effect: LockEffect, call: CallExpr): string | null {
  const fun = calleeExpr(call);
  if (effect.root === "package") return effect.path;
  if (effect.root === "receiver") return fun.kind === "SelectorExpr" ? placeText(fun.x) + effect.path : null;
  const arg = call.args[effect.root];
  if (arg === undefined) return null;
  const value = unparen(arg);
  return placeText(value.kind === "UnaryExpr" && value.op === "&" ? value.x : value) + effect.path;
}
