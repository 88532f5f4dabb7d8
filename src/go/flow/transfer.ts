// What a statement or condition does to a value that is followed: an abstract run of its expressions in evaluation
// order. Whatever is not understood takes the value over ("kept"), which ends its path without a finding.
import type {
  AssignStmt,
  CallExpr,
  CompositeLit,
  DeclStmt,
  Expr,
  FuncLit,
  Node,
  RangeStmt,
  ReturnStmt,
  SelectorExpr,
} from "../syntax/ast.ts";
import { ChainReader, isMarkedLink } from "../syntax/chain.ts";
import { unparen } from "../syntax/parser-expr.ts";
import { isWithin } from "../syntax/walk.ts";
import { calleeExpr, calleeName, rootVariable, variableOf } from "../types/callee.ts";
import type { LocalVar } from "../types/object.ts";
import { carriesOn, isBuiltin, keepsFunctions, livesOn, servesOn, takesIn } from "./carry.ts";
import { isOfEachRow, isOption, isTakenByIndex, isTakenEach } from "./element-loops.ts";
import { noFacts } from "./facts.ts";
import {
  askedForType,
  fieldOfElement,
  firstField,
  givesNothing,
  isChannelField,
  isCloserType,
  isEmptyType,
  isForgotten,
  isGivenTo,
  isNilable,
  pathTo,
  type Results,
  resultsOf,
} from "./forms.ts";
import { answersHandle, isMadeHere, isSeenBefore, isStoredBefore } from "./handles.ts";
import type { Conditions } from "./path-facts.ts";
import {
  derived,
  type Held,
  held,
  heldIn,
  isCaptured,
  isHere,
  isNearer,
  isOpen,
  mentionsHolder,
  type Result,
  type State,
  without,
} from "./path-state.ts";
import { isReleasedLater } from "./released-later.ts";
import {
  type Effect,
  type Frame,
  handle,
  isOfTicker,
  isProtocolPath,
  lent,
  type Outcome,
  type Releasing,
} from "./resource.ts";

/** Runs a function literal with a state; answers the states at its exits. */
export type Inline = (lit: FuncLit, state: State) => State[];

/** No value is followed behind more fields: a function that wraps what it is given and calls itself would never end. */
const MAX_PATH = 8;
const chains = new ChainReader<Held | null>();

export class Transfer {
  private readonly frame: Frame;
  private readonly releasing: Releasing;
  private readonly conditions: Conditions;
  private readonly inline: Inline;
  /** The function or literal whose statements are run. */
  private readonly func: Node;
  private state: State;
  /** The other way an effect may have gone: on failure. */
  private forked: State | null = null;

  constructor(frame: Frame, releasing: Releasing, conditions: Conditions, func: Node, inline: Inline, state: State) {
    this.frame = frame;
    this.releasing = releasing;
    this.conditions = conditions;
    this.func = func;
    this.inline = inline;
    this.state = state;
  }

  /** The states after a statement or condition. */
  run(node: Node): State[] {
    switch (node.kind) {
      case "AssignStmt":
        this.assign(node);
        break;
      case "DeclStmt":
        this.declare(node);
        break;
      case "ExprStmt":
        this.value(node.x);
        // Whoever does not ask whether a call failed takes it that it did not: on neither way is more to be told.
        this.joinFork();
        break;
      case "SendStmt":
        this.value(node.chan);
        this.give(this.value(node.value));
        break;
      case "IncDecStmt":
        this.target(node.x, null, null);
        break;
      case "DeferStmt":
        this.defer(node.call);
        break;
      case "GoStmt":
        this.go(node.call);
        break;
      case "ReturnStmt":
        return this.returned(node);
      case "RangeStmt":
        this.range(node);
        break;
      case "BranchStmt":
      case "SelectStmt":
      case "EmptyStmt":
        break;
      default:
        this.value(node as Expr);
    }
    return this.states();
  }

  private states(): State[] {
    return this.forked === null ? [this.state] : [this.state, this.forked];
  }

  private set(change: Partial<State>): void {
    this.state = { ...this.state, ...change };
  }

  private end(outcome: Outcome): void {
    if (isOpen(this.state)) this.set({ status: outcome });
  }

  private give(value: Held | null): void {
    if (value !== null) this.end("kept");
  }

  /** How what is at `path` from something is had through it. A value put into itself again and again is given up. */
  private within(path: readonly string[], value: Held): Held | null {
    if (path.length + value.path.length > MAX_PATH) {
      this.give(value);
      return null;
    }
    return held([...path, ...value.path], value.lit);
  }

  // Expressions.

  /** Runs an expression; how its (first) value has what is followed. */
  private value(e: Expr): Held | null {
    return isMarkedLink(e) ? chains.read(e, (x) => this.valueOf(x)) : this.valueOf(e);
  }

  private valueOf(e: Expr): Held | null {
    const x = unparen(e);
    switch (x.kind) {
      case "Ident":
        return this.holderOf(x);
      case "StarExpr":
      case "SliceExpr":
      case "TypeAssertExpr":
        return this.value(x.x);
      case "UnaryExpr":
        return this.unary(x.op, x.x);
      case "BinaryExpr":
        this.value(x.x);
        this.value(x.y);
        return null;
      case "SelectorExpr":
        return this.selected(x, this.value(x.x));
      case "IndexExpr": {
        const base = this.value(x.x);
        this.value(x.index);
        return base?.path[0] === "[]" ? held(base.path.slice(1)) : base?.isDerived === true ? base : null;
      }
      case "CompositeLit":
        return this.literal(x);
      case "FuncLit":
        return this.closure(x);
      case "CallExpr":
        return this.call(x)?.held ?? null;
      case "KeyValueExpr":
        return this.value(x.value);
      default:
        return null;
    }
  }

  private holderOf(x: Expr): Held | null {
    const object = x.kind === "Ident" ? this.frame.names.objectOf(x) : undefined;
    return object?.kind === "var" ? (this.state.holders.get(object) ?? this.earlierLiteral(object)) : null;
  }

  /** cleanup := func() { for _, f := range files { f.Close() } }, before there was anything in files. */
  private earlierLiteral(variable: LocalVar): Held | null {
    const lit = isOpen(this.state) ? this.frame.names.valueOf(variable) : null;
    return lit?.kind === "FuncLit" ? this.closure(lit) : null;
  }

  private unary(op: string, x: Expr): Held | null {
    const value = this.value(x);
    if (op === "<-" && this.isDoneOfContext(x)) this.end("released");
    if (op !== "&" || value === null) return null;
    // &f: somebody may put something else into the variable.
    if (unparen(x).kind === "Ident" && !value.isDerived && value.path.length === 0) this.end("kept");
    return value;
  }

  /** <-ctx.Done() */
  private isDoneOfContext(x: Expr): boolean {
    const call = unparen(x);
    if (this.releasing.context == null || call.kind !== "CallExpr" || call.fun.kind !== "SelectorExpr") return false;
    return call.fun.sel.name === "Done" && variableOf(call.fun.x, this.frame.names) === this.releasing.context;
  }

  private selected(x: SelectorExpr, base: Held | null): Held | null {
    if (base === null || base.isDerived) return base === null || this.frame.calls.isData(x) ? null : derived;
    const [next, ...rest] = base.path;
    if (next === undefined) {
      if (this.releasing.releases.has(x.sel.name)) return held(["()"]);
      return this.frame.calls.isData(x) ? null : derived;
    }
    if (next === x.sel.name) return { ...base, path: rest };
    // Close of what holds it, as a method value.
    return this.releasing.releases.has(x.sel.name) && base.path !== this.releasing.path ? held(["()"]) : null;
  }

  private literal(x: CompositeLit): Held | null {
    let found: Held | null = null;
    for (const [i, elt] of x.elts.entries()) {
      const value = this.value(elt);
      if (value === null) continue;
      if (value.isDerived) {
        found ??= derived;
        continue;
      }
      const key = fieldOfElement(x, i, this.frame.calls);
      // Where two fields have it, a function that releases it stands for both, or the one that is nearer.
      const whole = this.within([key], value);
      if (whole !== null && (found === null || found.isDerived || isNearer(whole.path, found.path))) found = whole;
    }
    return found;
  }

  /** A function literal that is a value: it runs some time, or never. */
  private closure(lit: FuncLit): Held | null {
    if (!isOpen(this.state) || !mentionsHolder(lit, this.state, this.frame)) return null;
    const ends = this.inline(lit, { ...this.state, deferred: [], facts: noFacts });
    if (ends.length === 0 || !ends.every(isOpen)) return held(["()"], lit);
    return this.releasing.lastsInFunctions === true ? held([handle], lit) : null;
  }

  // Calls.

  private call(call: CallExpr): Result | null {
    const fun = calleeExpr(call);
    if (fun.kind === "FuncLit") return this.callLiteral(fun, call);
    if (fun.kind === "SelectorExpr") {
      const receiver = this.value(fun.x);
      if (receiver !== null) return this.callMethod(call, fun, receiver);
    } else {
      const callee = this.value(fun);
      if (callee?.path[0] === "()") return this.callHolder(call, callee);
      const lit = this.literalIn(fun, call);
      if (lit !== null) return this.callLiteral(lit, call);
    }
    return this.arguments(call);
  }

  /** The literal that a variable stands for, where a call of it is given the value. */
  private literalIn(fun: Expr, call: CallExpr): FuncLit | null {
    const variable = variableOf(fun, this.frame.names);
    const lit = variable === null ? null : this.frame.names.valueOf(variable);
    if (lit?.kind !== "FuncLit" || isWithin(call, lit) || call.ellipsis >= 0) return null;
    return call.args.some((arg) => mentionsHolder(arg, this.state, this.frame)) ? lit : null;
  }

  private callLiteral(lit: FuncLit, call: CallExpr): Result | null {
    const bound = this.bind(lit, call);
    const ends = this.inline(lit, bound);
    const [first, ...others] = ends;
    if (first === undefined) this.end("kept");
    else if (others.every((other) => other.status === first.status)) this.set({ status: first.status });
    else this.end("kept");
    return null;
  }

  /** Gives the literal's parameters what the arguments hold. */
  private bind(lit: FuncLit, call: CallExpr): State {
    const params = lit.type.params.list.flatMap((field) => field.names);
    const values = call.args.map((arg) => this.value(arg));
    const holders = new Map(this.state.holders);
    values.forEach((value, i) => {
      const name = params[i];
      const variable = name === undefined ? undefined : this.frame.names.objectOf(name);
      if (value === null || value.isDerived) return;
      if (variable?.kind === "var") holders.set(variable, value);
      else if (name?.name !== "_") this.end("kept");
    });
    return { ...this.state, holders, deferred: [] };
  }

  /** cleanup(): a variable or field that holds a function which releases. */
  private callHolder(call: CallExpr, callee: Held): Result | null {
    this.arguments(call);
    if (callee.lit === null) this.end("released");
    else this.settle(this.inline(callee.lit, { ...this.state, deferred: [] }));
    return null;
  }

  /** The state after code that may end in several ways: if they differ, nobody knows. */
  private settle(ends: readonly State[]): void {
    if (!isOpen(this.state)) return;
    if (ends.length > 0 && ends.every((end) => end.status === "released")) this.end("released");
    else if (ends.length === 0 || !ends.every(isOpen)) this.end("kept");
  }

  private callMethod(call: CallExpr, fun: SelectorExpr, receiver: Held): Result | null {
    const name = fun.sel.name;
    if (receiver.isDerived) {
      this.arguments(call);
      return this.frame.calls.answersData(call) ? null : { index: 0, held: derived };
    }
    const [next, ...rest] = receiver.path;
    if (next === name && rest[0] === "()") return this.callHolder(call, { ...receiver, path: rest });
    if (next === lent || next === handle) {
      this.arguments(call);
      if (next === lent && this.releasing.releases.has(name)) this.end("kept");
      return next === handle ? this.handleOf(call) : null;
    }
    const isValue = next === undefined;
    if (isValue && this.releasing.releases.has(name) && !takesIn(call) && !this.isOwnUnlock(call, name)) {
      this.arguments(call);
      this.end("released");
      return null;
    }
    const mayDiffer = !isValue || (this.releasing.mayHandOn && this.releasing.isOfKnownType !== true);
    const effect =
      mayDiffer && !(isValue && livesOn(name))
        ? this.frame.calls.effectOf(call, -1, receiver.path, this.releasing)
        : null;
    if (effect !== null) {
      const result = this.arguments(call);
      // Close says that it was closed before: no reason to call it again.
      const isEnd = this.releasing.releases.has(name) && effect.onSuccess === "released";
      return this.apply(isEnd ? { ...effect, onFailure: "released" } : effect) ?? result;
    }
    const result = this.arguments(call);
    // s.Serve(): until it is over; somebody else ends it.
    if (isValue && this.releasing.mayHandOn && livesOn(name)) this.end("kept");
    if (isValue) return this.methodOfValue(call) ?? result;
    if (isProtocolPath(receiver.path, this.releasing)) {
      // resp.NewRetryReader(): the body has another owner now.
      if (this.releasing.releases.has(name)) this.end("kept");
      return result;
    }
    // A method of something that holds it, and nobody knows which.
    this.end(this.releasing.releases.has(name) || carriesOn(name) ? "released" : "kept");
    return result;
  }

  /** s.Unlock() of a mutex in s gives back the mutex. */
  private isOwnUnlock(call: CallExpr, name: string): boolean {
    return this.releasing.mayHandOn && /^R?Unlock$/.test(name) && this.frame.calls.isOfMutex(call);
  }

  private methodOfValue(call: CallExpr): Result | null {
    const isUsed = this.frame.parents.get(call)?.kind !== "ExprStmt";
    if (this.releasing.mayHandOn && isUsed && this.frame.calls.answersCloser(call)) {
      return { index: 0, held: held([]) };
    }
    return this.releasing.isClient === true ? this.handleOf(call) : null;
  }

  private handleOf(call: CallExpr): Result | null {
    return answersHandle(call, this.frame) ? { index: 0, held: held([handle]) } : null;
  }

  /** Runs the arguments of a call and what it does with them. */
  private arguments(call: CallExpr): Result | null {
    let result: Result | null = null;
    call.args.forEach((arg, i) => {
      const value = this.value(arg);
      if (value === null || !isOpen(this.state)) return;
      const passed = this.passed(call, i, value);
      // What has the value itself is more than what is made from it.
      if (passed !== null && (result === null || !passed.held.isDerived)) result = passed;
    });
    return result;
  }

  private passed(call: CallExpr, index: number, value: Held): Result | null {
    const name = calleeName(call, this.frame.names) ?? "";
    if (isBuiltin(name)) {
      if (name !== "append") return null;
      const list = index === 0 || value.isDerived ? value : this.within(["[]"], value);
      return list === null ? null : { index: 0, held: list };
    }
    if (this.frame.calls.isConversion(call)) return { index: 0, held: value };
    // io.ReadAll(r): a function that ends it, by its full name.
    if (value.path.length === 0 && !value.isDerived && name !== "" && this.releasing.releases.has(name)) {
      this.end("released");
      return null;
    }
    if (value.isDerived) return this.frame.calls.answersData(call) ? null : { index: 0, held: derived };
    // wg.Go(func() { ping(conn) }): it is run; mux.HandleFunc(path, func...): it is kept.
    if (value.path[0] === handle && value.lit !== null) {
      if (keepsFunctions(call)) this.end("kept");
      return null;
    }
    if (value.path[0] === "()" && this.releasing.path[0] !== "()") {
      this.end("kept");
      return null;
    }
    const adopted = this.frame.calls.adopts(call, index);
    if (adopted) return { index: 0, held: value };
    const effect =
      call.ellipsis >= 0
        ? null
        : this.frame.calls.effectOf(call, index, value.path, this.releasing, this.nilArguments(call));
    if (effect === null) {
      // ctx = context.WithValue(ctx, key, tx); return ctx, tx: whoever gets the value itself releases it.
      if (name === "context.WithValue" && this.isReturned(value)) return { index: 0, held: derived };
      const isLent = value.path.length > 0 && isOption(call, this.frame);
      if (isLent || isReleasedLater(call, this.state, this.releasing, this.frame, this.func) || this.isOfEachRow(call))
        return this.frame.calls.answersData(call) ? null : { index: 0, held: derived };
      this.end("kept");
      return null;
    }
    if (isForgotten(call, effect.uneven, this.frame.parents)) {
      this.set({ through: effect.uneven ?? null });
      return null;
    }
    const result = this.apply(effect);
    if (result !== null || effect.onSuccess !== "open") return result;
    // server.Serve(listener): it comes back when the listener has failed.
    if (servesOn(call)) this.end("kept");
    return this.frame.calls.answersData(call) ? null : { index: 0, held: derived };
  }

  private isOfEachRow(call: CallExpr): boolean {
    return isOfEachRow(call, this.releasing.exhaustedBy, (x) => this.holderOf(x) !== null, this.func, this.frame);
  }

  private isReturned(value: Held): boolean {
    for (const [variable, other] of this.state.holders) {
      if (other !== value) continue;
      const uses = this.frame.names.usesOf(variable);
      if (uses.some((use) => this.frame.parents.get(use)?.kind === "ReturnStmt")) return true;
    }
    return false;
  }

  private nilArguments(call: CallExpr): number[] {
    return call.args.flatMap((arg, i) => (this.conditions.isNil(arg, this.state.facts) === true ? i : []));
  }

  /** Goes on with what a call did; where failure makes a difference both ways are followed. */
  private apply(effect: Effect): Result | null {
    const { onSuccess, onFailure } = effect;
    const isSame =
      onSuccess === onFailure ||
      (typeof onSuccess === "object" && typeof onFailure === "object" && onSuccess.result === onFailure.result);
    if (!isSame && this.forked === null) {
      const before = this.state;
      this.settleAs(onFailure);
      if (onFailure === "open") this.set({ through: effect.uneven ?? null });
      this.forked = this.state;
      this.state = before;
    } else if (!isSame) {
      this.end("kept");
      return null;
    }
    return this.settleAs(onSuccess);
  }

  private settleAs(outcome: Outcome): Result | null {
    if (typeof outcome === "object") {
      const also = outcome.also?.map(({ result, path }) => ({ index: result, held: held(path) })) ?? [];
      return { index: outcome.result, held: held(outcome.path), also };
    }
    if (outcome !== "open") this.end(outcome);
    return null;
  }

  // Statements.

  private assign(stmt: AssignStmt): void {
    const { lhs, rhs } = stmt;
    if (stmt.token !== "=" && stmt.token !== ":=") {
      for (const x of rhs) this.value(x);
      for (const x of lhs) this.target(x, null, null);
      return;
    }
    if (rhs.length === 1 && lhs.length > 1) {
      this.assignTuple(lhs, unparen(rhs[0] as Expr));
    } else {
      const values = rhs.map((x) => this.value(x));
      const failure = this.forked;
      lhs.forEach((x, i) => {
        this.target(x, values[i] ?? null, rhs[i] ?? null);
      });
      const only = lhs.length === 1 ? variableOf(lhs[0], this.frame.names) : null;
      if (failure !== null && lhs.every((x) => x.kind === "Ident" && x.name === "_")) this.joinFork();
      if (failure !== null && only !== null) this.assignFailure(lhs, failure, only, /err/i.test(only.name));
    }
    this.checkLost(stmt);
  }

  /** f, err := open(); v, ok := x.(T): the value is in one of them, the last tells whether it went well. */
  private assignTuple(lhs: readonly Expr[], rhs: Expr): void {
    const before = this.state;
    let result: Result | null = null;
    if (rhs.kind === "CallExpr") result = this.call(rhs);
    else {
      const value = this.value(rhs);
      result = value === null ? null : { index: 0, held: value };
    }
    const failure = this.forked;
    // _, ok := err.(*net.OpError): nil has no type.
    const hasNoType = this.conditions.isNil(askedForType(rhs) ?? rhs, before.facts) === true;
    lhs.forEach((x, i) => {
      this.target(x, heldIn(result, i), null);
    });
    const last = variableOf(lhs.at(-1), this.frame.names);
    if (hasNoType && last !== null) this.set({ facts: this.conditions.withTruth(this.state.facts, last, false) });
    if (failure !== null) this.assignFailure(lhs, failure, last);
    if (rhs.kind === "TypeAssertExpr" && result !== null && last !== null) {
      const isOther = this.conditions.withTruth(before.facts, last, false);
      if (!isCloserType(rhs.type)) this.forked = { ...before, facts: isOther };
      this.set({ facts: this.conditions.withTruth(this.state.facts, last, true) });
      if (isEmptyType(rhs.type)) this.end("kept");
    }
  }

  private assignFailure(lhs: readonly Expr[], failure: State, last: LocalVar | null, isError = true): void {
    const success = this.state;
    this.state = failure;
    for (const x of lhs) this.target(x, null, null);
    if (last !== null) this.set({ facts: this.conditions.with(this.state.facts, last, !isError) });
    this.forked = this.state;
    this.state = success;
    if (last !== null) this.set({ facts: this.conditions.with(success.facts, last, isError) });
  }

  private declare(stmt: DeclStmt): void {
    for (const spec of stmt.decl.specs) {
      if (spec.kind !== "ValueSpec") continue;
      if (spec.values.length === 1 && spec.names.length > 1) {
        this.assignTuple(spec.names, unparen(spec.values[0] as Expr));
        continue;
      }
      const values = spec.values.map((x) => this.value(x));
      spec.names.forEach((x, i) => {
        this.target(x, values[i] ?? null, spec.values[i] ?? null);
        const variable = values.length === 0 ? variableOf(x, this.frame.names) : null;
        if (variable !== null && isNilable(spec.type)) {
          this.set({ facts: this.conditions.with(this.state.facts, variable, true) });
        } else if (variable !== null && spec.type?.kind === "Ident" && spec.type.name === "bool") {
          this.set({ facts: this.conditions.withTruth(this.state.facts, variable, false) });
        }
      });
    }
  }

  /** Puts a value into a variable, a field, an element. */
  private target(x: Expr, value: Held | null, source: Expr | null): void {
    const at = unparen(x);
    if (at.kind === "Ident") {
      if (at.name === "_") return;
      const variable = variableOf(at, this.frame.names);
      if (variable === null) this.give(value);
      else {
        // The next iteration's variable is another one; a literal that waits has the old one.
        if (variable.decl === at && isCaptured(variable, this.state, this.frame)) this.end("kept");
        // tasks = append(tasks, conn.Stop), which the literal cleanUp above runs through; cancel = c, of the surroundings.
        if (
          value !== null &&
          !value.isDerived &&
          (!isHere(variable, this.state) || isSeenBefore(variable, at.pos, this.state.deferred, this.func, this.frame))
        )
          this.end("kept");
        this.hold(variable, value, source);
      }
      return;
    }
    const root = rootVariable(at, this.frame.names);
    if (root !== null) {
      const facts = this.conditions.forget(root, this.state.facts, firstField(at, root, this.frame.names));
      if (facts !== this.state.facts) this.set({ facts });
    }
    const key = at.kind === "IndexExpr" ? this.value(at.index) : null;
    if (this.releasing.isRegistered !== true) this.give(key); // A map has its keys.
    if (value === null) {
      this.overwrite(at, root);
      return;
    }
    const path = root === null ? null : pathTo(at, root, this.frame.names);
    if (path === null || root === null || !this.isOwn(root, at.pos)) this.give(value);
    else if (!value.isDerived) {
      // b.tx = newTx(b): what has the value itself is not replaced by a part of it.
      const before = this.state.holders.get(root);
      const whole = this.within(path, value);
      if (whole === null || (before !== undefined && !before.isDerived && before.path.length <= whole.path.length))
        return;
      const facts = this.conditions.with(this.state.facts, root, false, whole.path);
      this.set({ holders: new Map(this.state.holders).set(root, whole), facts });
    }
  }

  /** w.f = nil: what w held under f is gone from there. */
  private overwrite(at: Expr, root: LocalVar | null): void {
    const has = root === null ? undefined : this.state.holders.get(root);
    if (root === null || has === undefined || has.isDerived) return;
    const path = pathTo(at, root, this.frame.names);
    // Another element of a list or map need not be the same one.
    if (path !== null && path.length > 0 && !path.includes("[]") && path.every((name, i) => has.path[i] === name))
      this.set({ holders: without(this.state.holders, root) });
  }

  private hold(variable: LocalVar, value: Held | null, source: Expr | null): void {
    if (value?.isDerived !== false && isGivenTo(variable, source, this.state, this.frame.names)) this.end("kept");
    this.set({ facts: this.conditions.assign(variable, source, this.state.facts) });
    if (value !== null) this.set({ holders: new Map(this.state.holders).set(variable, value) });
    else if (this.state.holders.has(variable)) this.set({ holders: without(this.state.holders, variable) });
    if (value !== null && !value.isDerived && isOpen(this.state))
      this.set({ facts: this.conditions.with(this.state.facts, variable, false, value.path) });
  }

  /** A variable whose value nobody else has: made in this declaration. */
  private isOwn(variable: LocalVar, pos: number): boolean {
    return isMadeHere(variable) && isHere(variable, this.state) && !isStoredBefore(variable, pos, this.frame);
  }

  /** The last variable that had it has something else now. */
  private checkLost(at: Node): void {
    if (!isOpen(this.state)) return;
    for (const value of this.state.holders.values()) if (!value.isDerived) return;
    this.set({ status: "lost", lostAt: at });
  }

  private defer(call: CallExpr): void {
    const fun = calleeExpr(call);
    if (fun.kind !== "FuncLit") {
      const holder = fun.kind === "Ident" ? this.holderOf(fun) : null;
      const lit = this.literalIn(fun, call);
      if (holder?.path[0] === "()" && holder.lit !== null) this.register(holder.lit);
      else if (lit !== null) this.settle(this.inline(lit, { ...this.bind(lit, call), facts: noFacts }));
      else this.call(call);
      this.joinFork();
      return;
    }
    const bound = this.bind(fun, call);
    if (bound.holders.size > this.state.holders.size) {
      // Arguments are taken now: what the literal does with them is done in the end, when the error is another one.
      this.settle(this.inline(fun, { ...bound, facts: noFacts }));
      return;
    }
    this.register(fun);
  }

  private register(lit: FuncLit): void {
    if (this.state.deferred.includes(lit)) return;
    this.set({ deferred: [...this.state.deferred, lit] });
  }

  private joinFork(): void {
    if (this.forked === null) return;
    this.forked = null;
    this.end("kept");
  }

  private go(call: CallExpr): void {
    const callee = calleeExpr(call);
    const fun = callee.kind === "FuncLit" ? callee : this.literalIn(callee, call);
    if (fun === null) {
      this.call(call);
      this.joinFork();
      return;
    }
    const bound = this.bind(fun, call);
    if (bound.holders.size === this.state.holders.size && !mentionsHolder(fun, this.state, this.frame)) return;
    this.settle(this.inline(fun, { ...bound, facts: noFacts }));
  }

  private range(stmt: RangeStmt): void {
    const x = this.value(stmt.x);
    for (const at of [stmt.key, stmt.value]) if (at !== null && at.kind !== "Ident") this.target(at, null, null);
    const key = variableOf(stmt.key ?? undefined, this.frame.names);
    const value = variableOf(stmt.value ?? undefined, this.frame.names);
    if (x !== null && !x.isDerived && x.path[0] === "[]") {
      if (
        value === null
          ? isTakenByIndex(stmt, this.frame)
          : isTakenEach(value, stmt, this.releasing.releases, x.path[1], this.frame)
      )
        this.end("kept");
      return;
    }
    // for range t.C: a channel, which whoever sends to it ends.
    const isServed = isChannelField(stmt.x) && !isOfTicker(this.releasing);
    if (x !== null && !(x.isDerived && this.releasing.path.length === 0 && !isServed)) this.end("kept");
    for (const variable of [key, value]) if (variable !== null) this.hold(variable, null, null);
    this.checkLost(stmt);
  }

  private returned(stmt: ReturnStmt): State[] {
    const results = this.resultVariables();
    const values: (Held | null)[] = [];
    let index = 0;
    if (stmt.results.length === 1 && unparen(stmt.results[0] as Expr).kind === "CallExpr") {
      const result = this.call(unparen(stmt.results[0] as Expr) as CallExpr);
      if (result !== null) for (const { index, held } of [result, ...(result.also ?? [])]) values[index] = held;
    } else for (const x of stmt.results) values[index++] = this.value(x);
    const sources = stmt.results.length === results.count || results.count === 0 ? stmt.results : [];
    if (stmt.results.length === 0) {
      results.variables.forEach((variable, i) => {
        if (variable !== null) values[i] = this.state.holders.get(variable) ?? null;
      });
    }
    return this.states().map((state, i) => {
      this.state = state;
      this.leave(stmt, i === 1 ? [] : values, results, sources, this.forked === null ? undefined : i === 1);
      return this.state;
    });
  }

  private leave(
    stmt: ReturnStmt,
    values: readonly (Held | null)[],
    results: Results,
    sources: readonly Expr[],
    forkFails: boolean | undefined,
  ): void {
    const isBare = stmt.results.length === 0;
    const last = results.variables.at(-1) ?? null;
    let fails = forkFails;
    if (fails === undefined) {
      const isNil = isBare
        ? last === null
          ? undefined
          : this.isNilVariable(last)
        : sources.length > 0
          ? this.conditions.isNil(sources.at(-1) as Expr, this.state.facts)
          : undefined;
      if (isNil !== undefined) fails = results.isLastError ? !isNil : results.count === 1 && isNil ? true : undefined;
      // return nil, err: nobody gives nothing without an error.
      if (givesNothing(sources)) fails = true;
    }
    if (!isBare) {
      const before = this.state;
      results.variables.forEach((variable, i) => {
        if (variable !== null) this.hold(variable, values[i] ?? null, sources[i] ?? null);
      });
      if (!isOpen(before)) this.state = { ...this.state, status: before.status };
      if (last !== null && fails !== undefined)
        this.set({ facts: this.conditions.with(this.state.facts, last, !fails) });
    }
    this.set({ fails });
    // What was made from the value (a reader around it) gives nobody a way to release it.
    const isError = (result: number): boolean => results.isLastError && result === results.count - 1;
    const [first, ...also] = values.flatMap((value, result) =>
      value == null || value.isDerived || (value.path[0] === handle && isError(result))
        ? []
        : [{ result, path: value.path }],
    );
    if (first !== undefined) this.end(also.length === 0 ? first : { ...first, also });
  }

  private isNilVariable(variable: LocalVar): boolean | undefined {
    return this.conditions.nilOf(variable, this.state.facts);
  }

  private resultVariables(): Results {
    return resultsOf(this.func, (name) => variableOf(name, this.frame.names));
  }
}
