// What a call acquires: by the tables, by the body of the called function, or by what is done with its result.
import type { Acquisition, Inside, Releasing, Returned } from "../go/flow/resource.ts";
import { alsoIn, releasingOf } from "../go/summaries/acquirers.ts";
import { holdsNothing, isForeignDescriptor } from "../go/summaries/holding-nothing.ts";
import { pathOf } from "../go/summaries/ownership.ts";
import type { AssignStmt, CallExpr, DeclStmt, Expr, Node } from "../go/syntax/ast.ts";
import { unparen } from "../go/syntax/parser-expr.ts";
import { calleeExpr, calleeName, lastName, literalCalled, rootVariable, variableOf } from "../go/types/callee.ts";
import type { LocalVar } from "../go/types/object.ts";
import { writtenTypeOf } from "../go/types/written.ts";
import { releaseMethods } from "../knowledge/holdings.ts";
import { openingName } from "../knowledge/opening-names.ts";
import { protocols } from "../knowledge/protocols.ts";
import type { UserResource } from "../knowledge/user-resource.ts";
import { fileMakers } from "../knowledge/writers.ts";
import { isInDefer } from "./callers.ts";
import { closedHere, mayBeClosedHere, mentions } from "./closed-here.ts";
import type { Context } from "./context.ts";
import { customOf } from "./custom.ts";
import { endedOn, isCancelledByDefer, isWithoutBody } from "./moot.ts";

const kinds = Object.keys(protocols) as (keyof typeof protocols)[];

/** A result that must be released. */
export interface Acquired {
  readonly index: number;
  /** What lies between the result and what is released. */
  readonly path: readonly string[];
  /** Other results that release it too. */
  readonly also?: readonly Returned[];
  /** The function of the program that hands it over; "" where a table names it. */
  readonly via: string;
  /** What the configuration says of it; absent or null: nothing. */
  readonly own?: UserResource | null;
  /** Whether the end of its context releases it. */
  readonly isContextual?: boolean;
  /** Where it is in a struct of the program's that a method of its own ends. */
  readonly inside?: Inside;
  /** Whether all that tells of it is that its function closes it where something else fails. */
  readonly isOfFailures?: boolean;
}

/** The results of a call that are a kind of resource. */
export function acquiredResults(
  call: CallExpr,
  kind: keyof typeof protocols,
  targets: readonly Expr[],
  ctx: Context,
): readonly Acquired[] {
  if (!isCandidate(call, ctx)) return [];
  const acquired = acquiredWhole(call, kind, targets, ctx);
  return kind === "body" && acquired.length > 0 && isWithoutBody(call, ctx) ? [] : acquired;
}

function acquiredWhole(
  call: CallExpr,
  kind: keyof typeof protocols,
  targets: readonly Expr[],
  ctx: Context,
): readonly Acquired[] {
  const name = calleeName(call, ctx.names);
  const direct = name === null ? null : ctx.tables.find(name);
  if (direct !== null) {
    if (direct.kind !== kind) return [];
    if (holdsNothing(call, direct) || isForeignDescriptor(call, name ?? "", ctx.names)) return [];
    const first = { ...direct, path: pathOf(kind, direct.own), via: "" };
    return direct.isPair ? [first, { ...first, index: direct.index + 1 }] : [first];
  }
  const passed = acquiredByArgument(call, kind, ctx);
  if (passed !== null) return [passed];
  const found =
    acquiredByCallee(call, kind, targets, name, ctx) ??
    acquiredAsClosed(call, kind, targets, ctx) ??
    acquiredByCustom(call, kind, targets, ctx) ??
    acquiredByName(call, kind, targets, name, ctx);
  return found === null ? [] : [found];
}

/** Whether a call may acquire anything at all: told once for the rules of all kinds. */
export function isCandidate(call: CallExpr, ctx: Context): boolean {
  let answer = ctx.candidates.get(call);
  if (answer === undefined) {
    const [only, ...others] = call.args;
    const inner = only === undefined || others.length > 0 ? null : unparen(only);
    answer =
      ctx.uses.closedNames.has(lastName(calleeExpr(call))) ||
      isNamedAcquirer(call, ctx) ||
      (inner?.kind === "CallExpr" && isCandidate(inner, ctx)) ||
      mayBeClosedHere(call, ctx) ||
      isLiteralCalled(call, ctx) ||
      (openingName.test(lastName(call.fun)) && isForeignOpener(call, calleeName(call, ctx.names), ctx));
    ctx.candidates.set(call, answer);
  }
  return answer;
}

/** open := func() (*os.File, error) { ... }; f, err := open() */
function isLiteralCalled(call: CallExpr, ctx: Context): boolean {
  return (
    calleeExpr(call).kind === "Ident" &&
    (mentions("func(", ctx) || mentions("func (", ctx)) &&
    literalCalled(call, ctx.names) !== null
  );
}

/** Names are resolved only for a call whose last name is one of the tables or of a signature that may acquire. */
function isNamedAcquirer(call: CallExpr, ctx: Context): boolean {
  const last = lastName(calleeExpr(call));
  if (!ctx.mayAcquire(last)) return false;
  const name = calleeName(call, ctx.names);
  return (name !== null && ctx.tables.find(name) !== null) || mayAcquire(last, name, ctx);
}

/** must(os.Open(name)): the callee gives back what it is given. */
function acquiredByArgument(call: CallExpr, kind: keyof typeof protocols, ctx: Context): Acquired | null {
  const [only, ...others] = call.args;
  const inner = only === undefined ? null : unparen(only);
  if (inner?.kind !== "CallExpr" || others.length > 0) return null;
  const [acquired] = acquiredResults(inner, kind, [], ctx);
  if (acquired === undefined) return null;
  const { index, path, own } = acquired;
  const effect = ctx.callFacts.effectOf(call, index, path, releasingOf(kind, path, own), [index + 1]);
  const outcome = effect?.onSuccess;
  if (typeof outcome !== "object" || outcome.path.join(".") !== path.join(".")) return null;
  return { ...acquired, index: outcome.result };
}

function acquiredByCallee(
  call: CallExpr,
  kind: keyof typeof protocols,
  targets: readonly Expr[],
  name: string | null,
  ctx: Context,
): Acquired | null {
  const fun = calleeExpr(call);
  const last = lastName(fun);
  const isTold = literalCalled(call, ctx.names) !== null || isForeignOpener(call, name, ctx);
  if (!isTold && !mayAcquire(last, name, ctx)) return null;
  if (!isTold && targets.length === 1 && !ctx.tables.isSingle(last) && !ctx.mayAcquireSingle(last)) return null;
  const fresh = ctx.freshOf(call);
  if (fresh !== null) return fresh.kind === kind && !(fresh.isChild === true && isOfLocal(fun, ctx)) ? fresh : null;
  const shaped = shapeOf(last, targets[0], ctx);
  if (shaped === kind && ctx.typed?.calleeOf(call) === null) return { index: 0, path: pathOf(kind), via: "" };
  if (fun.kind !== "SelectorExpr" || name !== null) return null;
  const written = writtenTypeOf(fun.x, ctx.names, ctx.types);
  const named = written === "" ? null : ctx.tables.find(`${written}.${fun.sel.name}`);
  return named?.kind === kind ? { ...named, path: pathOf(kind, named.own), via: "" } : null;
}

/** it, err := store.Open(name), of a package that is not here, and it.Close() on another way. */
function acquiredAsClosed(
  call: CallExpr,
  kind: keyof typeof protocols,
  targets: readonly Expr[],
  ctx: Context,
): Acquired | null {
  const closed = targets.length === 2 && mayBeClosedHere(call, ctx) ? closedHere(call, ctx) : null;
  // What is known to be of another kind is that rule's.
  if (closed?.kind !== kind || ctx.freshOf(call) !== null) return null;
  return { index: 0, path: pathOf(kind), via: "", isOfFailures: closed.isOfFailures };
}

/** it := store.Iterate(), which the other callers of Iterate close. */
function acquiredByCustom(
  call: CallExpr,
  kind: keyof typeof protocols,
  targets: readonly Expr[],
  ctx: Context,
): Acquired | null {
  const custom = customOf(call, targets, ctx);
  if (custom?.kind !== kind) return null;
  // What is known to be of another kind is that rule's.
  const name = calleeName(call, ctx.names);
  const isKnown = kinds.some((other) => acquiredByCallee(call, other, targets, name, ctx) !== null);
  return isKnown ? null : { index: custom.index, path: pathOf(kind), via: "" };
}

const dialingName = /^(Dial|Listen)([A-Z]\w*)?$/;
const lastingMethod = /^(Serve|Run|Wait|Start|Accept|Listen|Loop|Close)/;

/** conn, err := ndp.Listen(iface), of a package that is not here, where the function does no more than work with it. */
function acquiredByName(
  call: CallExpr,
  kind: keyof typeof protocols,
  targets: readonly Expr[],
  name: string | null,
  ctx: Context,
): Acquired | null {
  if (kind !== "conn" || name === null || targets.length < 2 || !dialingName.test(lastName(call.fun))) return null;
  if (ctx.isStandardPath(name.slice(0, name.lastIndexOf("."))) || ctx.typed?.calleeOf(call) != null) return null;
  const handle = variableOf(targets[0], ctx.names);
  if (handle === null || handle.role !== "local" || ctx.names.writesOf(handle).length > 1) return null;
  const used = methodsOf(handle, ctx);
  const isWorkedWith = ctx.names.usesOf(handle).every((use) => {
    const parent = ctx.parents.get(use);
    return (
      use === handle.decl || parent?.kind === "BinaryExpr" || (parent?.kind === "SelectorExpr" && isCalled(parent, ctx))
    );
  });
  const isOver = [...used].some((method) => lastingMethod.test(method) || releaseMethods.has(method));
  return used.size > 0 && isWorkedWith && !isOver ? { index: 0, path: [], via: "" } : null;
}

function isCalled(fun: Expr, ctx: Context): boolean {
  const call = ctx.parents.get(fun);
  return call?.kind === "CallExpr" && call.fun === fun && ctx.parents.get(call)?.kind !== "GoStmt";
}

function isMade(value: Expr): boolean {
  return (value.kind === "UnaryExpr" && value.op === "&") || value.kind === "CompositeLit" || value.kind === "CallExpr";
}

/** client.Open(name) of a client that the function made itself: what becomes of it is the client's story. */
function isOfLocal(fun: Expr, ctx: Context): boolean {
  const root = fun.kind === "SelectorExpr" ? rootVariable(fun.x, ctx.names) : null;
  if (root === null || root.role !== "local") return false;
  return ctx.names.writesOf(root).some((write) => {
    const stmt = ctx.parents.get(write);
    const values = stmt?.kind === "AssignStmt" ? stmt.rhs : stmt?.kind === "ValueSpec" ? stmt.values : [];
    return values.some((value) => isMade(unparen(value)));
  });
}

/** Before types are asked, which cost most: functions of the standard library are in the tables or acquire nothing. */
function mayAcquire(last: string, qualified: string | null, ctx: Context): boolean {
  if (!ctx.mayAcquire(last)) return false;
  return qualified === null || !ctx.isStandardPath(qualified.slice(0, qualified.lastIndexOf(".")));
}

/** client.NewProxyClient(...) of a package of another module: whether its source is here, and says more, is asked then. */
function isForeignOpener(call: CallExpr, name: string | null, ctx: Context): boolean {
  if (name === null || !name.includes(".") || !openingName.test(lastName(call.fun))) return false;
  const stmt = ctx.parents.get(call);
  if (stmt?.kind !== "AssignStmt" || stmt.lhs.length < 2) return false;
  return ctx.isForeignPath(name.slice(0, name.lastIndexOf(".")));
}

/** What a value is used like where its type is not to be had: rows that are stepped through and scanned, a transaction. */
function shapeOf(callee: string, target: Expr | undefined, ctx: Context): keyof typeof protocols | null {
  const variable = variableOf(target, ctx.names);
  if (variable === null) return null;
  const isQuery = /^(Query|Select|Rows)/.test(callee);
  const isBegin = /^Begin/.test(callee);
  const isRequest = /^(Do|Get|Post|Head|RoundTrip)/.test(callee);
  if (!isQuery && !isBegin && !isRequest) return null;
  const used = methodsOf(variable, ctx);
  if (isQuery && used.has("Next") && used.has("Scan")) return "rows";
  if (isBegin && (used.has("Commit") || used.has("Rollback"))) return "tx";
  return isRequest && used.has("StatusCode") && used.has("Body") ? "body" : null;
}

function methodsOf(variable: LocalVar, ctx: Context): ReadonlySet<string> {
  const used = new Set<string>();
  for (const use of ctx.names.usesOf(variable)) {
    const parent = ctx.parents.get(use);
    if (parent?.kind === "SelectorExpr" && parent.x === use) used.add(parent.sel.name);
  }
  return used;
}

/** The acquisition of a kind of resource that a statement is; null: it is none. */
export function acquiredBy(stmt: AssignStmt, kind: keyof typeof protocols, ctx: Context): Acquisition | null {
  const call = stmt.rhs[0];
  if (stmt.rhs.length !== 1 || call?.kind !== "CallExpr" || stmt.lhs.length > 2) return null;
  const [acquired] = acquiredResults(call, kind, stmt.lhs, ctx);
  return acquired === undefined ? null : acquisitionOf(stmt, call, stmt.lhs, acquired, ctx);
}

export function acquisitionOf(
  stmt: AssignStmt | DeclStmt,
  call: CallExpr,
  targets: readonly Expr[],
  { index, also: others, inside }: Acquired,
  ctx: Context,
): Acquisition | null {
  const within = inside?.path ?? [];
  const target = targets[index];
  const also = alsoIn(targets, others, (x) => variableOf(x, ctx.names));
  const error = targets.length > 1 && index !== targets.length - 1 ? variableOf(targets.at(-1), ctx.names) : null;
  const handle = variableOf(target, ctx.names);
  if (handle !== null) return { stmt, call, handle, prefix: within, also, error };
  // app.db, err = open(): a field of a value that is made here.
  if (target?.kind !== "SelectorExpr" || target.x.kind !== "Ident") return null;
  const root = rootVariable(target, ctx.names);
  if (root === null || root.func !== ctx.func || !isMadeHere(root, ctx)) return null;
  if (root.role !== "local" && !(root.role === "result" && !isDeferred(root, ctx))) return null;
  return { stmt, call, handle: root, prefix: [target.sel.name, ...within], also, error };
}

/** defer func() { if err != nil { w.Close() } }(): what it finds in the result is not told here. */
function isDeferred(variable: LocalVar, ctx: Context): boolean {
  return ctx.names.usesOf(variable).some((use) => isInDefer(use, ctx.func, ctx));
}

/** app := &app{}, var app app; that &app is taken later says nothing of what it is made of. */
function isMadeHere(variable: LocalVar, ctx: Context): boolean {
  const [write, ...others] = ctx.names.writesOf(variable).filter((at) => ctx.parents.get(at)?.kind !== "UnaryExpr");
  if (write === undefined) {
    const spec = ctx.parents.get(variable.decl);
    // func open() (p pair, err error): a struct that is there from the start.
    if (spec?.kind === "Field") return variable.role === "result" && spec.type.kind === "Ident";
    return spec?.kind === "ValueSpec" && spec.values.length === 0;
  }
  const stmt = ctx.parents.get(write);
  if (others.length > 0 || (stmt?.kind !== "AssignStmt" && stmt?.kind !== "ValueSpec")) return false;
  const [targets, values]: [readonly Node[], readonly Expr[]] =
    stmt.kind === "AssignStmt" ? [stmt.lhs, stmt.rhs] : [stmt.names, stmt.values];
  const value = targets.length === values.length ? values[targets.indexOf(write)] : undefined;
  const literal = value?.kind === "UnaryExpr" && value.op === "&" ? unparen(value.x) : value;
  return literal?.kind === "CompositeLit";
}

/** How this one is released: rows that go on to another result set are not done when the first one is. */
export function releasingFor(
  acquisition: Acquisition,
  kind: keyof typeof protocols,
  { path, own }: Acquired,
  ctx: Context,
): Releasing {
  const releasing = {
    ...releasingOf(kind, path, own),
    endedOn: own == null ? endedOn(acquisition, kind, ctx) : null,
    context: kind === "cancel" ? contextBeside(acquisition, ctx) : null,
    isOfKnownType: ctx.tables.find(calleeName(acquisition.call, ctx.names) ?? "") !== null,
    ...(kind === "file" && isForWriting(acquisition.call, ctx) ? { lastsInFunctions: true } : {}),
  };
  if (releasing.exhaustedBy === "" || !methodsOf(acquisition.handle, ctx).has("NextResultSet")) return releasing;
  return { ...releasing, exhaustedBy: "" };
}

/** os.Create and kin: a log that some function writes to is open for as long as there is something to log. */
function isForWriting(call: CallExpr, ctx: Context): boolean {
  return fileMakers.includes(calleeName(call, ctx.names) ?? "");
}

/** ctx of ctx, cancel := context.WithCancel(parent). */
function contextBeside({ stmt, call }: Acquisition, ctx: Context): LocalVar | null {
  if (calleeName(call, ctx.names)?.startsWith("context.") !== true) return null;
  return stmt.kind === "AssignStmt" && stmt.lhs.length === 2 ? variableOf(stmt.lhs[0], ctx.names) : null;
}

/** A transaction (and rows, and some streams) of a context that a deferred cancel ends is rolled back by it. */
export function isEndedByContext(
  { call }: Acquisition,
  kind: keyof typeof protocols,
  { own, isContextual }: Acquired,
  ctx: Context,
): boolean {
  const context = variableOf(call.args[0], ctx.names);
  if (own != null || (kind !== "tx" && kind !== "rows" && isContextual !== true) || context === null) return false;
  return isCancelledByDefer(context, call, ctx);
}

/** io.ReadAll(open(name)): the value of a call that is an argument of another one, or whose method is called. */
export function isPassedOn(call: CallExpr, ctx: Context): boolean {
  const parent = ctx.parents.get(call);
  return parent?.kind === "CallExpr" && parent.fun !== call;
}

/** Whether the call it is passed to only uses it and keeps nothing: nobody can release it any more. */
export function isOnlyUsed(call: CallExpr, { index, path, inside }: Acquired, ctx: Context): boolean {
  const user = ctx.parents.get(call);
  if (inside !== undefined || user?.kind !== "CallExpr" || index !== 0 || path.length > 0) return false;
  const results = ctx.typed?.calleeOf(call)?.type?.results.vars.length;
  if (results !== 1) return false;
  const effect = ctx.callFacts.effectOf(user, user.args.indexOf(call), [], releasingOf("closer", []));
  if (effect?.onSuccess !== "open" || effect.onFailure !== "open") return false;
  return ctx.callFacts.answersData(user) || isMethodCalledOn(user, ctx);
}

/** json.NewDecoder(open(name)).Decode(&v). */
function isMethodCalledOn(user: Node, ctx: Context): boolean {
  const parent = ctx.parents.get(user);
  const above = parent === undefined ? undefined : ctx.parents.get(parent);
  return parent?.kind === "SelectorExpr" && above?.kind === "CallExpr" && above.fun === parent;
}
