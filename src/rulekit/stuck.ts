// Goroutines that never end for other reasons than a channel of their owner that is left: a loop without a way out that
// is started again and again, a WaitGroup or a semaphore that is not given back on a path, a channel that is nil.
import { looksLikeTicks, neverEnds, pathWithout } from "../go/flow/endless.ts";
import type { CallExpr, DeclStmt, Expr, ForStmt, Func, GoStmt, Ident, Node, RangeStmt } from "../go/syntax/ast.ts";
import { receiverName } from "../go/syntax/parser.ts";
import { unparen } from "../go/syntax/parser-expr.ts";
import { walk, walkFunctionBody } from "../go/syntax/walk.ts";
import { calleeExpr, lastName } from "../go/types/callee.ts";
import type { LocalVar } from "../go/types/object.ts";
import { functionAround, isUnderLoop } from "./callers.ts";
import type { Context } from "./context.ts";
import { calledContext, isProgramStart } from "./goroutines.ts";
import { elementsOf } from "./literal-field.ts";
import { isOfArrivals, type Occasion, occasionOf } from "./occasion.ts";
import { ownerOf } from "./package-uses.ts";
import { jobsNotClosed, type UnclosedJobs } from "./unclosed-jobs.ts";
import { signalNotClosed, type UnclosedSignal } from "./unclosed-signal.ts";
import { type UnheardContext, unheardContext } from "./unheard-context.ts";

/** A node, and the declaration it stands in. */
export interface Place {
  readonly at: Node;
  readonly ctx: Context;
}

export type Stuck =
  | { readonly kind: "endless"; readonly ctx: Context; readonly at: Node; readonly occasion: Occasion }
  | {
      readonly kind: "group" | "slot";
      readonly ctx: Context;
      readonly at: Node;
      readonly name: string;
      readonly left: Place | null;
      /** Of a group that nobody says Done for. */
      readonly isNever?: boolean;
    }
  | {
      readonly kind: "outlives";
      readonly ctx: Context;
      readonly at: Node;
      readonly owner: string;
      /** The method that ends the value it works for. */
      readonly end: Place;
    }
  | { readonly kind: "break"; readonly ctx: Context; readonly at: Node; readonly left: Place }
  | { readonly kind: "nil"; readonly ctx: Context; readonly at: Node; readonly name: string; readonly op: Node }
  | UnclosedSignal
  | UnclosedJobs
  | UnheardContext;

/** go f(): what is wrong with the goroutine itself. */
export function stuckGoroutine(stmt: GoStmt, ctx: Context): Stuck | null {
  const body = bodyOf(stmt.call, ctx);
  if (body === null || body.func.body === null) return null;
  return (
    breakInSelect(stmt, body, ctx) ??
    endless(stmt, body, ctx) ??
    outlives(stmt, body, ctx) ??
    groupNotDone(stmt, body, ctx) ??
    slotNotGivenBack(stmt, body, ctx) ??
    signalNotClosed(stmt, body, ctx) ??
    jobsNotClosed(stmt, body, ctx) ??
    unheardContext(stmt, body, ctx)
  );
}

export interface Started {
  readonly func: Func;
  readonly ctx: Context;
}

export function bodyOf(call: CallExpr, ctx: Context): Started | null {
  const fun = calleeExpr(call);
  if (fun.kind === "FuncLit") return { func: fun, ctx };
  const callee = calledContext(call, ctx);
  return callee?.decl.kind === "FuncDecl" ? { func: callee.decl, ctx: callee } : null;
}

/** for { select { case <-done: break } }: the way out that was meant leaves the select, not the loop. */
function breakInSelect(stmt: GoStmt, { func, ctx: at }: Started, ctx: Context): Stuck | null {
  let found: Node | null = null;
  walkFunctionBody(func.body as Node, (node) => {
    if (node.kind !== "CommClause" || found !== null) return found === null;
    const last = node.body.at(-1);
    const isSignal = node.comm?.kind === "ExprStmt" && node.comm.x.kind === "UnaryExpr";
    if (isSignal && last?.kind === "BranchStmt" && last.token === "break" && last.label === null) found = last;
    return true;
  });
  if (found === null || func.body === null || !neverEnds(at.flow(func.body).cfg, looksLikeTicks, () => false))
    return null;
  return { kind: "break", ctx, at: stmt, left: { at: found, ctx: at } };
}

/** One more for each request, and none ever ends. */
function endless(stmt: GoStmt, { func, ctx: at }: Started, ctx: Context): Stuck | null {
  if (
    func.body === null ||
    !neverEnds(at.flow(func.body).cfg, looksLikeTicks, (x) => isDeadField(x, at)) ||
    isStartedOnce(stmt, ctx)
  )
    return null;
  const occasion = occasionOf(stmt.call, [], ctx);
  if (occasion === null || (isLoop(occasion.at) && !isOfArrivals(occasion.at, occasion.ctx))) return null;
  return { kind: "endless", ctx, at: stmt, occasion };
}

/** A loop without a way out that works for a value with a Close or Stop: it goes on when that has been called. */
function outlives(stmt: GoStmt, { func, ctx: at }: Started, ctx: Context): Stuck | null {
  const owner = servedType(stmt, func, ctx);
  if (owner === "" || func.body === null || isInProgramStart(stmt, ctx) || !isAtBirth(stmt, ctx)) return null;
  if (
    !neverEnds(
      at.flow(func.body).cfg,
      () => false,
      (x) => isDeadField(x, at),
    )
  )
    return null;
  const end = endOf(owner, ctx);
  return end === null ? null : { kind: "outlives", ctx, at: stmt, owner, end };
}

/** In the function that makes the value, or its Start or Open: what it begins there is the value's own. */
function isAtBirth(stmt: GoStmt, ctx: Context): boolean {
  const func = functionAround(stmt, ctx);
  if (func?.kind !== "FuncDecl") return false;
  return func.recv === null || /^(start|run|open|init|connect)$/i.test(func.name.name);
}

/** The type of x in go x.run(), of the receiver or of what is made to be returned that a literal works with; "": none. */
function servedType(stmt: GoStmt, func: Func, ctx: Context): string {
  if (func.kind === "FuncDecl") return receiverName(func);
  const { decl } = ctx;
  if (decl.kind !== "FuncDecl") return "";
  const results = decl.type.results?.list.map(({ type }) => typeIn(type)) ?? [];
  let served = "";
  walk(stmt, (node) => {
    const variable = node.kind === "Ident" ? ctx.names.objectOf(node) : undefined;
    if (variable?.kind !== "var") return served === "";
    if (variable.role === "receiver") served = receiverName(decl);
    const made = variable.role === "local" ? madeType(ctx.names.valueOf(variable)) : "";
    if (made !== "" && results.includes(made)) served = made;
    return served === "";
  });
  return served;
}

/** "T" of &T{...}, T{...} and new(T). */
export function madeType(value: Expr | null): string {
  const at = value === null ? null : unparen(value);
  const made = at?.kind === "UnaryExpr" && at.op === "&" ? unparen(at.x) : at;
  if (made?.kind === "CompositeLit") return typeIn(made.type);
  const isNew = made?.kind === "CallExpr" && made.fun.kind === "Ident" && made.fun.name === "new";
  return isNew ? typeIn(made.args[0] ?? null) : "";
}

/** "T" of *T and T[K]. */
function typeIn(type: Expr | null): string {
  let at = type;
  while (at?.kind === "StarExpr" || at?.kind === "IndexExpr" || at?.kind === "IndexListExpr") at = at.x;
  return at?.kind === "Ident" ? at.name : "";
}

/** panic("not implemented") */
function isPanic(stmt: Node): boolean {
  return stmt.kind === "ExprStmt" && stmt.x.kind === "CallExpr" && lastName(calleeExpr(stmt.x)) === "panic";
}

/** Its Close, Stop or Shutdown, or that of a type it embeds, where that does anything. */
function endOf(owner: string, ctx: Context): Place | null {
  for (const type of [owner, ...embeddedIn(owner, ctx)]) {
    for (const name of ["Close", "Stop", "Shutdown", "close", "stop", "shutdown"]) {
      if (isPairedElsewhere(name, type, ctx)) continue;
      const end = ctx.uses.functionNamed(name, type);
      const first = end?.decl.kind === "FuncDecl" ? end.decl.body?.list[0] : undefined;
      if (end?.decl.kind === "FuncDecl" && first !== undefined && first.kind !== "ReturnStmt" && !isPanic(first))
        return { at: end.decl.name, ctx: end };
    }
  }
  return null;
}

/** A Stop that goes with a Start, where that is not what starts the goroutine. */
function isPairedElsewhere(end: string, owner: string, ctx: Context): boolean {
  const start = /^stop$/i.test(end) ? ctx.uses.functionNamed(end.replace(/top$/, "tart"), owner) : null;
  return start !== null && start.decl !== ctx.decl;
}

function embeddedIn(owner: string, ctx: Context): readonly string[] {
  const specs = ctx.types.find(owner)?.decl.specs ?? [];
  return specs.flatMap((spec) => {
    if (spec.kind !== "TypeSpec" || spec.name.name !== owner || spec.type.kind !== "StructType") return [];
    return spec.type.fields.list.flatMap(({ names, type }) => {
      const embedded = type.kind === "StarExpr" ? type.x : type;
      return names.length === 0 && embedded.kind === "Ident" ? embedded.name : [];
    });
  });
}

/** s.stop, of which the package only ever receives: nobody closes it. */
function isDeadField(x: Expr, ctx: Context): boolean {
  if (x.kind !== "SelectorExpr" || /^[A-Z]/.test(x.sel.name) || ownerOf(x, ctx) === "") return false;
  const values = valuesOfField(x.sel.name, ownerOf(x, ctx), ctx);
  // Who gives it its channel may close that.
  if (!values.every(isMade)) return false;
  // What is never made is nil: to close it panics, and to wait for it is to wait for ever.
  const isNil = values.length === 0 && isChannelField(ownerOf(x, ctx), x.sel.name, ctx);
  return ctx.uses.selectorsOf(x.sel.name).every(({ ctx: at, ident }) => {
    const selector = at.parents.get(ident);
    const user = selector === undefined ? undefined : at.parents.get(selector);
    if (user?.kind === "AssignStmt") return user.lhs.some((target) => target === selector);
    if (isNil && user?.kind === "CallExpr") return lastName(user.fun) === "close";
    return (user?.kind === "UnaryExpr" && user.op === "<-") || (user?.kind === "RangeStmt" && user.x === selector);
  });
}

/** stop chan T, in a struct whose literals are all understood. */
function isChannelField(owner: string, field: string, ctx: Context): boolean {
  const isDeclared = (ctx.types.find(owner)?.decl.specs ?? []).some(
    (spec) =>
      spec.kind === "TypeSpec" &&
      spec.name.name === owner &&
      spec.type.kind === "StructType" &&
      spec.type.fields.list.some(
        ({ names, type }) => type.kind === "ChanType" && names.some(({ name }) => name === field),
      ),
  );
  return (
    isDeclared &&
    ctx.uses.usesOf(owner).every(({ ctx: at, ident }) => {
      const literal = at.parents.get(ident);
      return literal?.kind !== "CompositeLit" || elementsOf(literal, at).every((each) => each.field !== "");
    })
  );
}

/** What is put into the fields of a name: x.stop = ..., T{stop: ...}, T{...} without keys; the call where it is one of several results. */
function valuesOfField(field: string, owner: string, ctx: Context): readonly Expr[] {
  const inOrder = ctx.uses.usesOf(owner).flatMap(({ ctx: at, ident }) => {
    const literal = at.parents.get(ident);
    if (literal?.kind !== "CompositeLit" || literal.elts.some(({ kind }) => kind === "KeyValueExpr")) return [];
    return elementsOf(literal, at).flatMap((each) => (each.field === field ? [each.value] : []));
  });
  const named = ctx.uses.declarationsNaming(field).flatMap((at) => {
    const values: Expr[] = [];
    walk(at.decl, (node) => {
      if (node.kind === "KeyValueExpr" && lastName(node.key) === field) values.push(node.value);
      if (node.kind !== "AssignStmt") return;
      node.lhs.forEach((target, i) => {
        const value = node.rhs[i] ?? node.rhs[0];
        if (target.kind === "SelectorExpr" && target.sel.name === field && value !== undefined) values.push(value);
      });
    });
    return values;
  });
  return [...inOrder, ...named];
}

function isMade(value: Expr): boolean {
  const call = unparen(value);
  return call.kind === "CallExpr" && call.fun.kind === "Ident" && call.fun.name === "make";
}

/** var wg sync.WaitGroup with Add and Wait, and nobody who says Done. */
export function undoneGroups(stmt: DeclStmt, ctx: Context): readonly Stuck[] {
  const found: Stuck[] = [];
  for (const spec of stmt.decl.specs) {
    if (spec.kind !== "ValueSpec" || spec.type === null || ctx.text(spec.type) !== "sync.WaitGroup") continue;
    for (const name of spec.names) {
      const variable = ctx.names.objectOf(name);
      const wait = variable?.kind === "var" ? undoneWait(variable, ctx) : null;
      if (wait !== null)
        found.push({ kind: "group", ctx, at: startOf(wait, ctx), name: name.name, left: null, isNever: true });
    }
  }
  return found;
}

function undoneWait(group: LocalVar, ctx: Context): Node | null {
  let wait: Node | null = null;
  let isAdded = false;
  for (const use of ctx.names.usesOf(group)) {
    if (use === group.decl) continue;
    const selector = ctx.parents.get(use);
    if (selector?.kind !== "SelectorExpr" || !/^(Add|Wait)$/.test(selector.sel.name)) return null;
    if (selector.sel.name === "Add") isAdded = true;
    else wait = ctx.parents.get(selector) ?? selector;
  }
  return isAdded ? wait : null;
}

function isLoop(node: Node): node is ForStmt | RangeStmt {
  return node.kind === "ForStmt" || node.kind === "RangeStmt";
}

/** if s.cache == nil { go ... }, if !ok { go ... }: the first one starts it, the others find it. */
function isStartedOnce(stmt: Node, ctx: Context): boolean {
  for (let at = ctx.parents.get(stmt); at !== undefined; at = ctx.parents.get(at)) {
    if (at.kind === "IfStmt" || at.kind === "CaseClause" || at.kind === "CommClause") return true;
  }
  return false;
}

/** wg.Done() that stands on some paths of the goroutine only. */
function groupNotDone(stmt: GoStmt, { func, ctx: at }: Started, ctx: Context): Stuck | null {
  const dones: { readonly stmt: Node; readonly group: Expr }[] = [];
  let isOther = false;
  const { body } = func;
  if (body === null || !/\.Done\(\)/.test(at.text(body))) return null;
  walk(body, (node) => {
    if (node.kind !== "CallExpr" || !isDone(node, at)) return true;
    const parent = at.parents.get(node);
    const isPlain = parent?.kind === "ExprStmt" && functionAround(node, at) === func && !isUnderLoop(node, at, func);
    if (isPlain) dones.push({ stmt: parent, group: (node.fun as { x: Expr }).x });
    else isOther = true;
    return true;
  });
  const [first] = dones;
  if (first === undefined || isOther) return null;
  const name = at.text(first.group);
  let mentions = 0;
  walk(body, (node) => {
    if ((node.kind === "Ident" || node.kind === "SelectorExpr") && at.text(node) === name) mentions++;
    return true;
  });
  // Whoever else is given the group may say Done for it.
  if (mentions !== dones.length || dones.some(({ group }) => at.text(group) !== name)) return null;
  if (!ctx.uses.holds(".Wait()") || isCountedLess(stmt, name, ctx)) return null;
  const left = pathWithout(new Set(dones.map((done) => done.stmt)), null, at.flow(body).cfg);
  return left === null
    ? null
    : { kind: "group", ctx, at: stmt, name, left: left.at === null ? null : { at: left.at, ctx: at } };
}

/** wg.Add(len(all) - 1) before the loop that starts one for each: one of them is not waited for. */
function isCountedLess(stmt: GoStmt, group: string, ctx: Context): boolean {
  let isLess = false;
  walk(ctx.decl, (node) => {
    if (node.kind !== "CallExpr" || node.pos > stmt.pos) return !isLess;
    const [count] = node.args;
    if (count?.kind === "BinaryExpr" && count.op === "-" && ctx.text(node.fun) === `${group}.Add`) isLess = true;
    return !isLess;
  });
  return isLess;
}

function isDone(call: CallExpr, ctx: Context): boolean {
  const fun = calleeExpr(call);
  if (fun.kind !== "SelectorExpr" || fun.sel.name !== "Done" || call.args.length > 0) return false;
  return ctx.typeNameOf(fun.x) === "sync.WaitGroup";
}

/** sem <- struct{}{} and then, on some paths only, <-sem. */
function slotNotGivenBack(stmt: GoStmt, { func, ctx: at }: Started, ctx: Context): Stuck | null {
  const { body } = func;
  if (body === null) return null;
  let taken: { readonly stmt: Node; readonly sem: LocalVar } | null = null;
  const given = new Set<Node>();
  walkFunctionBody(body, (node) => {
    if (node.kind === "FuncLit") return false;
    if (
      node.kind === "SendStmt" &&
      /^(struct\{\}\{\}|true)$/.test(at.text(node.value)) &&
      !isUnderLoop(node, at, func)
    ) {
      const sem = semaphoreOf(node.chan, at);
      if (sem !== null && at.parents.get(node)?.kind !== "CommClause") taken ??= { stmt: node, sem };
    }
    return true;
  });
  if (taken === null) return null;
  const { stmt: take, sem } = taken as { readonly stmt: Node; readonly sem: LocalVar };
  for (const use of at.names.usesOf(sem)) {
    if (use.pos < body.pos || use.end > body.end) continue;
    const receive = at.parents.get(use);
    const plain = receive === undefined ? undefined : at.parents.get(receive);
    if (receive?.kind === "SendStmt" && receive === take) continue;
    const isGiven = receive?.kind === "UnaryExpr" && receive.op === "<-" && plain?.kind === "ExprStmt";
    // What is received first and sent later is a token that is passed on.
    if (!isGiven || functionAround(use, at) !== func || use.pos < take.pos) return null;
    given.add(plain);
  }
  if (given.size === 0) return null;
  const left = pathWithout(given, take, at.flow(body).cfg);
  return left === null
    ? null
    : { kind: "slot", ctx, at: stmt, name: sem.name, left: left.at === null ? null : { at: left.at, ctx: at } };
}

/** A variable that holds make(chan T, n). */
function semaphoreOf(x: Expr, ctx: Context): LocalVar | null {
  const object = x.kind === "Ident" ? ctx.names.objectOf(x) : undefined;
  if (object?.kind !== "var") return null;
  const value = ctx.names.valueOf(object);
  const make = value === null ? null : unparen(value);
  return make?.kind === "CallExpr" && make.args.length === 2 && make.args[0]?.kind === "ChanType" ? object : null;
}

/** var done chan T, which nobody ever makes: what waits on it waits for ever. */
export function nilChannels(stmt: DeclStmt, ctx: Context): readonly Stuck[] {
  const found: Stuck[] = [];
  for (const spec of stmt.decl.specs) {
    if (spec.kind !== "ValueSpec" || spec.values.length > 0 || spec.type?.kind !== "ChanType") continue;
    for (const name of spec.names) {
      const variable = ctx.names.objectOf(name);
      if (variable?.kind !== "var" || ctx.names.writesOf(variable).some((write) => write !== name)) continue;
      const op = waitOn(variable, ctx);
      if (op !== null) found.push({ kind: "nil", ctx, at: startOf(op, ctx), name: name.name, op });
    }
  }
  return found;
}

/** An operation that does not stand in a select: one in a select is switched off on purpose. */
function waitOn(variable: LocalVar, ctx: Context): Node | null {
  for (const use of ctx.names.usesOf(variable)) {
    const op = ctx.parents.get(use);
    if (op === undefined || use === variable.decl) continue;
    const isOp =
      (op.kind === "UnaryExpr" && op.op === "<-") ||
      (op.kind === "SendStmt" && op.chan === use) ||
      (op.kind === "RangeStmt" && op.x === (use as Ident));
    if (isOp && !isInSelect(op, ctx)) return op;
  }
  return null;
}

function isInSelect(op: Node, ctx: Context): boolean {
  for (let at = ctx.parents.get(op); at !== undefined; at = ctx.parents.get(at)) {
    if (at.kind === "CommClause") return at.comm !== null && at.comm.pos <= op.pos && op.end <= at.comm.end;
    if (at.kind === "BlockStmt" || at.kind === "FuncLit") return false;
  }
  return false;
}

/** The go statement around, where there is one. */
function startOf(op: Node, ctx: Context): Node {
  for (let at = ctx.parents.get(op); at !== undefined; at = ctx.parents.get(at)) if (at.kind === "GoStmt") return at;
  return op;
}

/** Whether the function around is one that runs once and ends with the process. */
export function isInProgramStart(node: Node, ctx: Context): boolean {
  const func = functionAround(node, ctx);
  return func !== null && isProgramStart(func, ctx);
}
