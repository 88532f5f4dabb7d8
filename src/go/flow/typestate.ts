// Follows one acquired value along the paths of its function: is there one from the acquisition to a way out (or to the
// next acquisition) on which nothing releases it and nobody takes it over? Values are followed, not names: aliases,
// structs around it, cleanup functions; conditions that a path has decided stay decided. Bounded by a count of states;
// what is too branchy, or not understood, stays silent.
import type { Expr, Func, FuncLit, Ident, Node, ReturnStmt, SelectorExpr } from "../syntax/ast.ts";
import { unparen } from "../syntax/parser-expr.ts";
import { walk } from "../syntax/walk.ts";
import { calleeExpr } from "../types/callee.ts";
import type { LocalVar, Names } from "../types/object.ts";
import type { Block, Cfg, Edge } from "./cfg.ts";
import { isLoopOver } from "./element-loops.ts";
import { type Facts, noFacts } from "./facts.ts";
import { isChannelField } from "./forms.ts";
import { comparisonWith, conjuncts, equality, type Known, namedCondition, nilness, walkCondition } from "./known.ts";
import { Conditions, Relevance } from "./path-facts.ts";
import { type Held, held, isOpen, keyOf, keyOfHolders, mentionsHolder, type State } from "./path-state.ts";
import {
  type Acquisition,
  type Branch,
  type Effect,
  type Frame,
  isOfTicker,
  type Leak,
  type Origin,
  type Outcome,
  type Releasing,
  type Uneven,
} from "./resource.ts";
import { factsAt } from "./start-facts.ts";
import { Transfer } from "./transfer.ts";
import { checkedCall } from "./unfailing.ts";

/** Results that say whether there is one. */
const foundName = /^(ok|found|exists)$|(Ok|OK|Found|Exists)$/;

/** States a search may look at before it gives up. */
const MAX_STATES = 3000;
/** What searches have cost so far, and how many were given up; only to be told, no answer depends on it. */
export const searchEffort = { states: 0, givenUp: 0 };

/** Function literals that run inside one another. */
const MAX_INLINE = 5;

const fresh: State = {
  status: "open",
  lostAt: null,
  holders: new Map(),
  facts: noFacts,
  deferred: [],
  branch: null,
  fails: undefined,
  through: null,
};

/** The path on which an acquired value leaks; null: there is none, or it is not known. */
export function findLeak(acquisition: Acquisition, releasing: Releasing, func: Func, frame: Frame): Leak | null {
  const { body } = func;
  if (body === null || acquisition.handle.func !== func) return null;
  const search = new Search(frame, releasing);
  const cfg = frame.flowOf(body);
  const start = startOf(acquisition, releasing, func, cfg, frame, search);
  const begin = beginOf(acquisition, cfg);
  if (start === null || begin === null) return null;
  let leak: Leak | null = null;
  search.walk({
    func,
    cfg,
    ...begin,
    state: start,
    onLost: (state) => {
      leak = { kind: "again", at: state.lostAt, branch: state.branch, through: state.through };
      return true;
    },
    onExit: (state, at, isLeftOpen) => {
      if (!isOpen(state) || isEnded(state, releasing)) return false;
      // defer func() { if err != nil { l.Close() } }(), and another process has l.File(): it is to stay open.
      if (state.fails === false && isLeftOpen && isDuplicated(acquisition, frame)) return false;
      if (at !== null && isTakenAlong(at, state, frame)) return false;
      leak = { kind: "exit", at, branch: state.branch, through: state.through };
      return true;
    },
    isToExit: false,
  });
  return search.isExhausted ? null : leak;
}

/** refresh := func() { client.Get() }; return refresh: who gets the function works with the value. */
function isTakenAlong({ results }: ReturnStmt, state: State, frame: Frame): boolean {
  return results.some((result) => {
    const x = unparen(result);
    const variable = x.kind === "Ident" ? frame.names.objectOf(x) : undefined;
    const lit = variable?.kind === "var" ? frame.names.valueOf(variable) : x;
    return lit?.kind === "FuncLit" && mentionsHolder(lit, state, frame);
  });
}

/** Whether somebody else ends the value where the function is left so. */
function isEnded({ fails }: State, { endedOn }: Releasing): boolean {
  return endedOn === "exit" || (endedOn === "failure" && fails === true);
}

/** What a function does with a parameter (or its receiver) that holds a value under `path`. */
export function effectOnParameter(
  parameter: LocalVar,
  path: readonly string[],
  releasing: Releasing,
  func: Func,
  frame: Frame,
  nils: readonly LocalVar[] = [],
): Effect | null {
  const { body } = func;
  if (body === null) return null;
  const search = new Search(frame, releasing);
  const { conditions } = search;
  const cfg = frame.flowOf(body);
  const state = {
    ...fresh,
    holders: new Map([[parameter, held(path)]]),
    facts: nils.reduce(
      (facts, variable) => conditions.with(facts, variable, true),
      conditions.with(fresh.facts, parameter, false, path),
    ),
  };
  const effect = effectFrom(search, { func, cfg, block: cfg.entry, from: 0, state });
  // Rows that are read to their end have released themselves.
  if (effect?.left === undefined || func.kind !== "FuncDecl" || releasing.exhaustedBy !== "") return effect;
  const { left, ...known } = effect;
  const at = left.at ?? { pos: body.end - 1, end: body.end };
  const isEven = known.onSuccess === "open" && known.onFailure === "open" && known.isCertain;
  const uneven: Uneven = {
    isEven,
    name: func.name.name,
    parameter: parameter.name,
    file: "",
    pos: at.pos,
    end: at.end,
  };
  return { ...known, uneven };
}

/** What a function does with a value that it makes or acquires itself. */
export function effectOnOrigin(origin: Origin, releasing: Releasing, func: Func, frame: Frame): Effect | null {
  const { body } = func;
  if (body === null || origin.handle.func !== func) return null;
  const search = new Search(frame, releasing);
  const cfg = frame.flowOf(body);
  const state = startOf(origin, releasing, func, cfg, frame, search);
  const begin = beginOf(origin, cfg);
  return state === null || begin === null ? null : effectFrom(search, { func, cfg, ...begin, state }, true);
}

/** Behind the statement; in the body of a loop that has the value as its variable. */
function beginOf({ stmt }: Origin, cfg: Cfg): { readonly block: Block; readonly from: number } | null {
  const block = cfg.blockOf(stmt);
  if (block === undefined) return null;
  if (stmt.kind !== "RangeStmt") return { block, from: block.nodes.indexOf(stmt) + 1 };
  const body = block.succs.find(({ kind }) => kind !== "done");
  return body === undefined ? null : { block: body.to, from: 0 };
}

/** `isMade`: the value was made here, so that a caller who gets it open on one way has to release it on all. */
function effectFrom(
  search: Search,
  start: Omit<Walk, "onLost" | "onExit" | "isToExit">,
  isMade = false,
): (Effect & { readonly left?: End }) | null {
  let outcomes: End[] = [];
  let isKeptOnSuccess = false;
  let isKeptOnFailure = false;
  search.walk({
    ...start,
    onLost: () => {
      outcomes.push({ outcome: "open", fails: undefined, at: null, branch: null });
      return false;
    },
    onExit: ({ status, fails, branch }, at) => {
      // Given back before a call of itself: what that one does is what all the others do.
      if (status === "released" && isRecursion(at, start.func)) return false;
      outcomes.push({ outcome: status === "lost" ? "open" : status, fails, at, branch });
      if (status !== "kept" || fails === undefined) return false;
      if (fails) isKeptOnFailure = true;
      else isKeptOnSuccess = true;
      // No other way out says anything else.
      return isKeptOnSuccess && isKeptOnFailure;
    },
    isToExit: true,
  });
  if (search.isExhausted || outcomes.length === 0) return null;
  // Released, or left open (which is its own fault), on another way: the caller may get it all the same.
  const isHere = (end: End): boolean => (end.outcome === "released" || end.outcome === "open") && end.fails !== true;
  if (isMade && outcomes.some((end) => typeof end.outcome === "object" && end.fails === false))
    outcomes = outcomes.filter((end) => !isHere(end));
  const onSuccess = outcomeWhen(false, outcomes);
  const unfailing = outcomes.filter((end) => end.fails !== true).map((end) => end.outcome);
  const isCertain = unfailing.length === 0 || isSame(onSuccess, common(unfailing));
  const onFailure = outcomeWhen(true, outcomes);
  const left = isMade ? null : leftOpen(outcomes);
  if (left === null) return { onSuccess, onFailure, isCertain };
  // On success it is released, and where something else fails now it is and now it is not: nobody else can tell.
  const isOwner = onSuccess === "released" && onFailure === "kept" && left.fails === true;
  return { onSuccess, onFailure: isOwner ? "open" : onFailure, isCertain, left };
}

/** How a function was left, and by what conditions. */
interface End {
  readonly outcome: Outcome;
  readonly fails: boolean | undefined;
  readonly at: ReturnStmt | null;
  readonly branch: Branch | null;
}

/**
 * A way out that leaves it open, where all do or others release it. An error has decided before it in that case:
 * conn.Close() under a flag of the caller's is no such thing.
 */
function leftOpen(ends: readonly End[]): End | null {
  if (!ends.every(({ outcome }) => outcome === "released" || outcome === "open")) return null;
  if (!ends.some(({ outcome }) => outcome === "released")) return ends[0] ?? null;
  return ends.find(({ outcome, branch }) => outcome === "open" && isDecidedByError(branch)) ?? null;
}

function isDecidedByError(branch: Branch | null): boolean {
  let isFound = false;
  for (let at = branch; at !== null && !isFound; at = at.before)
    walk(at.cond, (node) => {
      if (node.kind === "Ident" && /err/i.test(node.name)) isFound = true;
      return !isFound;
    });
  return isFound;
}

/** Whether the descriptor of the value was asked for: l.File(), l.(*net.UnixListener).File(). */
function isDuplicated({ handle }: Origin, { names, parents }: Frame): boolean {
  return names.usesOf(handle).some((use) => {
    let parent = parents.get(use);
    while (parent?.kind === "TypeAssertExpr" || parent?.kind === "ParenExpr") parent = parents.get(parent);
    return parent?.kind === "SelectorExpr" && parent.sel.name === "File";
  });
}

function isRecursion(at: ReturnStmt | null, func: Node): boolean {
  const call = at?.results.length === 1 ? unparen(at.results[0] as Expr) : null;
  if (call?.kind !== "CallExpr" || func.kind !== "FuncDecl") return false;
  const fun = calleeExpr(call);
  if (func.recv === null) return fun.kind === "Ident" && fun.name === func.name.name;
  const receiver = func.recv.list[0]?.names[0]?.name;
  return (
    fun.kind === "SelectorExpr" && fun.sel.name === func.name.name && fun.x.kind === "Ident" && fun.x.name === receiver
  );
}

/** What becomes of the value where the function fails, or does not: the returns that say so come first. */
function outcomeWhen(fails: boolean, outcomes: readonly End[]): Outcome {
  const said = outcomes.filter((end) => end.fails === fails);
  const unsaid = outcomes.filter((end) => end.fails === undefined);
  const chosen = said.length > 0 ? said : unsaid.length > 0 ? unsaid : outcomes;
  return common(chosen.map((end) => end.outcome));
}

function common(outcomes: readonly Outcome[]): Outcome {
  const [first, ...others] = outcomes as [Outcome, ...Outcome[]];
  return others.every((other) => isSame(other, first)) ? first : "kept";
}

function isSame(a: Outcome, b: Outcome): boolean {
  if (typeof a !== "object" || typeof b !== "object") return a === b;
  return a.result === b.result && a.path.join(".") === b.path.join(".");
}

interface Walk {
  readonly func: Node;
  readonly cfg: Cfg;
  readonly block: Block;
  readonly from: number;
  readonly state: State;
  onLost(state: State): boolean;
  /**
   * Called at the end of the function, its deferred calls run; true ends the walk. `isLeftOpen`: a deferred literal
   * might have released it, and has not.
   */
  onExit(state: State, at: ReturnStmt | null, isLeftOpen: boolean): boolean;
  /** Whether paths on which the value is released or kept are followed to their end. */
  readonly isToExit: boolean;
}

/** What was known in the states that came to a block, by their keys. */
type Seen = Map<Block, Map<string, Facts[]>>;

interface Prepared {
  readonly conditions: Conditions;
  readonly relevance: Relevance;
  readonly mentions: Mentions;
}

/** The variables that a statement or condition mentions; null: it may do more than that. */
type Mentions = Map<Node, readonly LocalVar[] | null>;

/** Conditions and their reach, once a declaration. */
const known = new WeakMap<Names, Prepared>();

/** Conditions that check an error which never comes. */
const unfailing = new WeakMap<Expr, boolean>();

class Search {
  readonly conditions: Conditions;
  isExhausted = false;
  private readonly relevance: Relevance;
  private readonly mentions: Mentions;
  private readonly frame: Frame;
  private readonly releasing: Releasing;
  /** Deferred literals that may not have been reached. */
  readonly unsure = new Set<FuncLit>();
  private budget = MAX_STATES;
  /** Of the last state that was looked at, which the next one mostly has as well. */
  private holders: State["holders"] | null = null;
  private holdersKey = "";
  private depth = 0;

  constructor(frame: Frame, releasing: Releasing) {
    this.frame = frame;
    this.releasing = releasing;
    let facts = known.get(frame.names);
    if (facts === undefined) {
      const conditions = new Conditions(frame.names);
      const relevance = new Relevance(frame.names.decl, frame.names, conditions);
      facts = { conditions, relevance, mentions: new Map() };
      known.set(frame.names, facts);
    }
    this.conditions = facts.conditions;
    this.relevance = facts.relevance;
    this.mentions = facts.mentions;
  }

  walk(walk: Walk): void {
    const work: { readonly block: Block; readonly from: number; readonly state: State }[] = [walk];
    const seen: Seen = new Map();
    // To a leak the shortest way is wanted; where all ways out are, the sooner the first of them are there, the better.
    const isDeepFirst = walk.isToExit && this.depth === 0;
    for (let at = 0; isDeepFirst ? work.length > 0 : at < work.length; at++) {
      const { block, from, state } = (isDeepFirst ? work.pop() : work[at]) as (typeof work)[number];
      searchEffort.states++;
      if (--this.budget < 0) {
        if (!this.isExhausted) searchEffort.givenUp++;
        this.isExhausted = true;
        return;
      }
      const ends = this.runBlock(walk, block, from, state, work);
      if (ends === null) return;
      for (const end of ends) {
        for (const edge of block.succs) {
          const next = this.follow(edge, end);
          if (next === null || (!walk.isToExit && !isOpen(next))) continue;
          if (edge.to === walk.cfg.exit) {
            if (this.leave(walk, next, lastReturn(block))) return;
          } else if (edge.to.kind === "body" && this.isNew(edge.to, next, seen)) {
            work.push({ block: edge.to, from: 0, state: next });
          }
        }
      }
    }
  }

  /** The states at the end of a block; null: the walk is over. */
  private runBlock(
    walk: Walk,
    block: Block,
    from: number,
    state: State,
    work: { block: Block; from: number; state: State }[],
  ): State[] | null {
    let current = state;
    const pos = block.nodes[from]?.pos;
    if (pos !== undefined) current = { ...current, facts: this.relevance.prune(current.facts, pos) };
    for (let i = from; i < block.nodes.length; i++) {
      const node = block.nodes[i] as Node;
      if (!this.isTouched(node, current)) continue;
      const after = new Transfer(this.frame, this.releasing, this.conditions, walk.func, this.inline, current).run(
        node,
      );
      const next = after[0] as State;
      const forked = after[1];
      if (isOpen(current)) {
        if (next.status === "lost" && walk.onLost(next)) return null;
        if (forked?.status === "lost" && walk.onLost(forked)) return null;
      }
      if (forked !== undefined && (walk.isToExit || isOpen(forked))) {
        if (i + 1 === block.nodes.length) return this.alive(walk, [next, forked]);
        work.push({ block, from: i + 1, state: forked });
      }
      current = next;
      if (!this.isAlive(walk, current)) return [];
    }
    return [current];
  }

  /** Whether a statement or condition may do anything to the value or to what is known. */
  private isTouched(node: Node, { holders }: State): boolean {
    if (this.releasing.context != null) return true;
    let mentioned = this.mentions.get(node);
    if (mentioned === undefined) {
      mentioned = onlyMentioned(node, this.frame.names);
      this.mentions.set(node, mentioned);
    }
    if (mentioned === null) return true;
    for (let i = 0; i < mentioned.length; i++) if (holders.has(mentioned[i] as LocalVar)) return true;
    return false;
  }

  private alive(walk: Walk, states: readonly State[]): State[] {
    return states.filter((state) => this.isAlive(walk, state));
  }

  private isAlive(walk: Walk, state: State): boolean {
    return state.status !== "lost" && (walk.isToExit || isOpen(state));
  }

  private isNew(block: Block, state: State, seen: Seen): boolean {
    if (state.holders !== this.holders) {
      this.holders = state.holders;
      this.holdersKey = keyOfHolders(state.holders, this.conditions);
    }
    const key = keyOf(state, this.holdersKey);
    let there = seen.get(block);
    if (there === undefined) {
      there = new Map();
      seen.set(block, there);
    }
    const before = there.get(key);
    if (before === undefined) {
      there.set(key, [state.facts]);
      return true;
    }
    for (let i = 0; i < before.length; i++) if ((before[i] as Facts).isWithin(state.facts)) return false;
    before.push(state.facts);
    return true;
  }

  /** The state behind an edge; null: the path cannot go there, or there is nothing to release on it. */
  private follow(edge: Edge, state: State): State | null {
    const cond = this.conditionOf(edge);
    if (cond === null) return edge.kind === "done" && this.isEndlessRange(edge) ? null : state;
    const isTrue = edge.kind === "true" || edge.kind === "case";
    if (!isTrue && this.isExhaustedRows(cond, state)) return isOpen(state) ? { ...state, status: "released" } : state;
    if (!isTrue && isOpen(state) && this.isOverElements(cond, state)) return { ...state, status: "kept" };
    const decided = this.conditions.decided(cond, state.facts) ?? this.decidedByElements(cond, state);
    if (decided !== undefined && decided !== isTrue) return null;
    if (decided === undefined && this.isUnfailing(cond, isTrue)) return null;
    if (this.isClosedAlready(cond, isTrue, state)) return isOpen(state) ? { ...state, status: "released" } : state;
    if (this.isWithoutBody({ cond, isTrue }, state)) return isOpen(state) ? { ...state, status: "released" } : state;
    return {
      ...state,
      facts: this.conditions.assume(cond, isTrue, state.facts),
      branch: edge.cond === null ? state.branch : { cond: edge.cond, isTrue, before: state.branch },
    };
  }

  /** for range ticker.C */
  private isEndlessRange({ from }: Edge): boolean {
    return isOfTicker(this.releasing) && from.nodes.some((node) => node.kind === "RangeStmt" && isChannelField(node.x));
  }

  /** len(list) == 0, of a list that the value was just appended to; undefined: the condition is none of it. */
  private decidedByElements(cond: Expr, { holders }: State): boolean | undefined {
    const x = unparen(cond);
    if (x.kind !== "BinaryExpr" || x.x.kind !== "CallExpr" || x.y.kind !== "BasicLit" || x.y.value !== "0")
      return undefined;
    const { fun, args } = x.x;
    const list = fun.kind === "Ident" && fun.name === "len" ? args[0] : undefined;
    const object = list?.kind === "Ident" ? this.frame.names.objectOf(list) : undefined;
    const has = object?.kind === "var" ? holders.get(object) : undefined;
    if (has === undefined || has.isDerived || has.path[0] !== "[]") return undefined;
    return x.op === "==" ? false : x.op === "!=" || x.op === ">" ? true : undefined;
  }

  /** if err != nil, of a call that cannot answer an error. */
  private isUnfailing(cond: Expr, isTrue: boolean): boolean {
    const x = namedCondition(cond, this.frame.names) ?? cond;
    if (x.kind !== "BinaryExpr" || (x.op === "!=") !== isTrue) return false;
    let isSure = unfailing.get(cond);
    if (isSure === undefined) {
      const call = checkedCall(cond, this.frame.parents, this.frame.names);
      isSure = call !== null && this.frame.calls.neverFails(call);
      unfailing.set(cond, isSure);
    }
    return isSure;
  }

  /** The end of a loop over the elements of a list that has it: how many turns there were is not known. */
  private isOverElements(cond: Expr, { holders }: State): boolean {
    for (const [variable, { path, isDerived }] of holders)
      if (!isDerived && path[0] === "[]" && isLoopOver(cond, variable, this.frame)) return true;
    return false;
  }

  /** The condition an edge stands for: in a switch with a tag, the tag compared with the case. */
  private conditionOf(edge: Edge): Expr | null {
    const { cond, kind } = edge;
    if (cond === null || kind === "true" || kind === "false") return cond;
    if (kind !== "case" && kind !== "no-case") return null;
    const { parents } = this.frame;
    const clause = parents.get(cond);
    const body = clause === undefined ? undefined : parents.get(clause);
    const stmt = body === undefined ? undefined : parents.get(body);
    if (stmt?.kind !== "SwitchStmt" || stmt.tag === null) return null;
    return comparisonWith(stmt.tag, cond);
  }

  /** if client.Closed() { ... }: somebody has released it. */
  private isClosedAlready(cond: Expr, isTrue: boolean, state: State): boolean {
    const x = unparen(cond);
    if (x.kind === "UnaryExpr" && x.op === "!") return this.isClosedAlready(x.x, !isTrue, state);
    if (!isTrue || x.kind !== "CallExpr" || x.fun.kind !== "SelectorExpr" || x.args.length > 0) return false;
    const object = x.fun.x.kind === "Ident" ? this.frame.names.objectOf(x.fun.x) : undefined;
    return /^(Is)?(Closed|Stopped)$/.test(x.fun.sel.name) && object?.kind === "var" && state.holders.has(object);
  }

  /** resp.StatusCode == http.StatusNoContent: there is no body. */
  private isWithoutBody({ cond, isTrue }: Known, state: State): boolean {
    if (this.releasing.path[0] !== "Body") return false;
    return conjuncts(cond, isTrue, this.frame.names).some((known) => {
      const compared = equality(known);
      if (compared === null || !compared.isEqual) return false;
      const isEmpty = compared.sides.some((side) => {
        if (side.kind === "BasicLit") return side.value === "204" || side.value === "304";
        return side.kind === "SelectorExpr" && /^Status(NoContent|NotModified)$/.test(side.sel.name);
      });
      return isEmpty && compared.sides.some((side) => side.kind === "SelectorExpr" && this.isStatusOfHeld(side, state));
    });
  }

  private isStatusOfHeld({ x, sel }: SelectorExpr, state: State): boolean {
    const object = x.kind === "Ident" ? this.frame.names.objectOf(x) : undefined;
    return sel.name === "StatusCode" && object?.kind === "var" && state.holders.has(object);
  }

  /** The loop over the rows has come to their end. */
  private isExhaustedRows(cond: Expr, state: State): boolean {
    const x = unparen(cond);
    if (this.releasing.exhaustedBy === "" || x.kind !== "CallExpr" || x.fun.kind !== "SelectorExpr") return false;
    const object = x.fun.x.kind === "Ident" ? this.frame.names.objectOf(x.fun.x) : undefined;
    return x.fun.sel.name === this.releasing.exhaustedBy && object?.kind === "var" && state.holders.has(object);
  }

  /** Runs the deferred literals; whether the walk is over. */
  private leave(walk: Walk, state: State, at: ReturnStmt | null): boolean {
    let states = [{ ...state, deferred: [] as readonly FuncLit[] }];
    for (const lit of [...state.deferred].reverse()) {
      states = states.flatMap((before) => {
        if (!isOpen(before) && !walk.isToExit) return [before];
        if (!mentionsHolder(lit, before, this.frame)) return [before];
        if (!this.unsure.has(lit)) return this.runDeferred(lit, before);
        return [{ ...before, status: isOpen(before) ? "kept" : before.status }];
      });
    }
    const isLeftOpen = state.deferred.some((lit) => mentionsHolder(lit, state, this.frame));
    return states.some((after) => {
      if (walk.isToExit) return walk.onExit(after, at, isLeftOpen);
      return after.status === "lost" ? false : walk.onExit(after, at, isLeftOpen);
    });
  }

  /** What a deferred literal does; what is returned it may still release: where it is told that something failed. */
  private runDeferred(lit: FuncLit, before: State): State[] {
    const { status } = before;
    if (typeof status !== "object") return ownedElsewhere(this.inline(lit, before), lit, before, this.frame);
    const ends = this.inline(lit, { ...before, status: "open" });
    return ends.map((end) => (isOpen(end) ? { ...end, status } : end));
  }

  /** Runs a literal where it stands. */
  private readonly inline = (lit: FuncLit, state: State): State[] => {
    if (this.depth >= MAX_INLINE) return [{ ...state, status: isOpen(state) ? "kept" : state.status }];
    this.depth++;
    const ends: State[] = [];
    const cfg = this.frame.flowOf(lit.body);
    this.walk({
      func: lit,
      cfg,
      block: cfg.entry,
      from: 0,
      state: { ...state, deferred: [] },
      onLost: (lost) => {
        ends.push({ ...lost, status: "kept" });
        return false;
      },
      onExit: (end) => {
        // What the literal returns stays with whoever called it.
        const status = typeof end.status === "object" ? "kept" : end.status;
        ends.push({ ...end, status, deferred: state.deferred, fails: state.fails });
        return false;
      },
      isToExit: true,
    });
    this.depth--;
    return ends;
  };
}

/**
 * defer func() { if db.head == nil { log.Close() } }(): a field tells whether somebody else has the value by then. Where
 * it is not released for that, it is not left behind.
 */
function ownedElsewhere(ends: State[], lit: FuncLit, before: State, frame: Frame): State[] {
  const isMixed = ends.some((end) => end.status === "released") && ends.some(isOpen);
  if (!isMixed || !asksField(lit, before, frame)) return ends;
  return ends.map((end) => (isOpen(end) ? { ...end, status: "kept" } : end));
}

/** Whether a condition around what is done with the value compares a field with nil. */
function asksField(lit: FuncLit, before: State, frame: Frame): boolean {
  let isAsked = false;
  walk(lit.body, (node) => {
    const conds = node.kind === "IfStmt" ? [node.cond] : node.kind === "CaseClause" ? (node.list ?? []) : [];
    if (conds.length > 0 && mentionsHolder(node.kind === "IfStmt" ? node.body : node, before, frame)) {
      for (const cond of conds) {
        walkCondition(cond, frame.names, (at) => {
          isAsked ||= isFieldOrNil(at, frame.names);
        });
      }
    }
    return !isAsked;
  });
  return isAsked;
}

/** x.field == nil, x.field != nil. */
function isFieldOrNil(node: Node, names: Names): boolean {
  const compared = node.kind === "BinaryExpr" ? nilness({ cond: node, isTrue: true }) : null;
  const base = compared?.x.kind === "SelectorExpr" ? unparen(compared.x.x) : null;
  return base?.kind === "Ident" && names.objectOf(base)?.kind === "var";
}

/** The variables of a plain call, send or condition: nothing is written in it, and no function literal may run. */
function onlyMentioned(node: Node, names: Names): readonly LocalVar[] | null {
  switch (node.kind) {
    case "AssignStmt":
    case "DeclStmt":
    case "IncDecStmt":
    case "DeferStmt":
    case "GoStmt":
    case "ReturnStmt":
    case "RangeStmt":
      return null;
    default:
  }
  const mentioned = new Set<LocalVar>();
  let isPlain = true;
  walk(node, (at) => {
    if (at.kind === "FuncLit") isPlain = false;
    const object = at.kind === "Ident" ? names.objectOf(at) : undefined;
    if (object?.kind === "var") {
      if (names.valueOf(object)?.kind === "FuncLit") isPlain = false;
      mentioned.add(object);
    }
    return isPlain;
  });
  return isPlain ? [...mentioned] : null;
}

/** The state behind an acquisition; null: its value is not to be followed. */
function startOf(
  { stmt, handle, prefix, also, error, nilFields }: Origin,
  releasing: Releasing,
  func: Func,
  cfg: Cfg,
  frame: Frame,
  { conditions, unsure }: Search,
): State | null {
  const holders = new Map<LocalVar, Held>([[handle, held([...prefix, ...releasing.path])]]);
  for (const { variable, path } of also) holders.set(variable, held(path));
  const deferred = earlierDefers(stmt, func, cfg, frame, unsure);
  for (const use of frame.names.usesOf(handle)) {
    if (use.pos >= stmt.pos) break;
    if (frame.parents.get(use)?.kind === "UnaryExpr") return null;
    const lit = literalAround(use, stmt, func, frame);
    if (lit === null) continue;
    const parent = frame.parents.get(lit);
    const target = parent?.kind === "AssignStmt" && parent.lhs.length === 1 ? parent.lhs[0] : undefined;
    const variable = target?.kind === "Ident" ? frame.names.objectOf(target) : undefined;
    if (variable?.kind === "var") holders.set(variable, held(["()"], lit));
    else if (!deferred.includes(lit)) return null;
  }
  let facts = factsAt(stmt, func, frame, conditions);
  if (error !== null) facts = conditions.withTruth(conditions.with(facts, error, true), error, true);
  // f, s.err = os.Open(name)
  const last = stmt.kind === "AssignStmt" && stmt.lhs.length > 1 ? stmt.lhs.at(-1) : undefined;
  if (error === null && last?.kind === "SelectorExpr") facts = conditions.withNilPlace(facts, last);
  facts = conditions.with(facts, handle, false, [...prefix, ...releasing.path]);
  // ctx, cancel := context.WithCancel(parent): without an error, the other result is there, too.
  if (error === null && stmt.kind === "AssignStmt" && stmt.lhs.length === 2) {
    const other = stmt.lhs.map((x) => (x.kind === "Ident" ? frame.names.objectOf(x) : undefined));
    for (const variable of other) if (variable?.kind === "var") facts = conditions.with(facts, variable, false);
  }
  // conn, found, err := pick(): where nothing was found, there is nothing.
  for (const x of stmt.kind === "AssignStmt" ? stmt.lhs : []) {
    const told = x.kind === "Ident" && foundName.test(x.name) ? frame.names.objectOf(x) : undefined;
    if (told?.kind === "var") facts = conditions.withTruth(facts, told, true);
  }
  for (const field of nilFields ?? []) facts = conditions.withNilField(facts, handle, field);
  // tx := db.Begin(); tx.Error: the handle has its error itself, and holds nothing where it is set.
  facts = conditions.withNilField(facts, handle, "Error");
  return { ...fresh, holders, facts, deferred };
}

/** Deferred literals that stand before the acquisition; those that need not have been reached are `unsure`. */
function earlierDefers(stmt: Node, func: Func, cfg: Cfg, frame: Frame, unsure: Set<FuncLit>): FuncLit[] {
  const lits: FuncLit[] = [];
  for (const defer of cfg.defers) {
    const { fun } = defer.call;
    if (defer.pos > stmt.pos || fun.kind !== "FuncLit") continue;
    lits.push(fun);
    if (!isSureBefore(defer, stmt, func, frame.parents)) unsure.add(fun);
  }
  return lits;
}

/** The literal around an earlier use that the acquisition does not stand in. */
function literalAround(use: Ident, stmt: Node, func: Func, frame: Frame): FuncLit | null {
  let found: FuncLit | null = null;
  for (let at = frame.parents.get(use); at !== undefined && at !== func; at = frame.parents.get(at)) {
    if (at.kind === "FuncLit" && !(at.pos <= stmt.pos && stmt.end <= at.end)) found = at;
  }
  return found;
}

/** Whether a statement has run whenever a later one does: all that is around it is around the other too. */
function isSureBefore(first: Node, later: Node, func: Func, parents: ReadonlyMap<Node, Node>): boolean {
  const around = parents.get(first);
  for (let at = parents.get(later); at !== undefined; at = parents.get(at)) {
    if (at === around) return true;
    if (at === func) return false;
  }
  return false;
}

function lastReturn(block: Block): ReturnStmt | null {
  const last = block.nodes.at(-1);
  return last?.kind === "ReturnStmt" ? last : null;
}
