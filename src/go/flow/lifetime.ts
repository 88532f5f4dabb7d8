// Whether what a loop's iteration acquires lives beyond the iteration on purpose, or is released within it.
// Names of constructors and containers stand in where only types could tell; when in doubt the value lives on.
import { releaseMethods } from "../../knowledge/holdings.ts";
import type { CallExpr, Expr, Node, Stmt } from "../syntax/ast.ts";
import { unparen } from "../syntax/parser-expr.ts";
import { isWithin, walk, walkFunctionBody } from "../syntax/walk.ts";
import { calleeExpr, calleeName, rootVariable } from "../types/callee.ts";
import type { LocalVar, Names } from "../types/object.ts";
import type { LoopStmt } from "./cfg.ts";
import { type Deferred, isReleaseName, placeText, type Release, releaseOf } from "./deferred.ts";

/** Functions whose result keeps its argument: constructors, wrappers. */
const makerName =
  /^(new|open|wrap|with|make|dial|connect|begin|start|from|as|to)([A-Z_]|$)|^(New|Open|Wrap|With|Make|Dial|Connect|Begin|Start|From|As|To)|(Reader|Writer|Iterator|Iter|Stream|Session|Client|Conn|Handle|Wrapper|Closer)$/;
/** Methods that keep their argument in the receiver. */
const keeperName =
  /^(Add|Append|Push|Register|Set|Store|Put|Insert|Attach|Enqueue|Send|Go|Track|Save|Keep|Submit|add|append|push|register|set|store|put|insert|attach|enqueue|send|track|save|keep)/;
/** Calls that read a value and keep nothing of it, although their names say otherwise. */
const readerFunctions: ReadonlySet<string> = new Set(["io.ReadAll", "io/ioutil.ReadAll", "io.Copy", "io.WriteString"]);

/** Whether one of the deferred call's variables, or what wraps it, is still needed when the iteration ends. */
export function outlivesIteration(
  loop: LoopStmt,
  deferred: Deferred,
  names: Names,
  isPlain: (x: Expr) => boolean,
): boolean {
  if (isStoredInOwner(loop, deferred) || isCollectionUsedAfter(loop, deferred, names)) return true;
  const held = new HeldVariables(
    deferred.variables.filter((v) => isResource(v, deferred)),
    isPlain,
  );
  if (held.size === 0) return false;
  for (const sibling of siblingsOf(held, loop, names)) held.add(sibling);
  for (let before = -1; before !== held.size; ) {
    before = held.size;
    let escapes = false;
    walk(loop.body, (node) => {
      if (escapes || node === deferred.stmt) return false;
      if (keepsHeld(node, loop, held, names)) escapes = true;
      return !escapes;
    });
    if (escapes) return true;
  }
  return [...held].some((variable) => isUsedAfter(variable, loop, names));
}

/** The variables that hold what an iteration acquires, and which parts of it keep nothing: resp.StatusCode. */
class HeldVariables extends Set<LocalVar> {
  readonly isPlain: (x: Expr) => boolean;

  constructor(variables: readonly LocalVar[], isPlain: (x: Expr) => boolean) {
    super(variables);
    this.isPlain = isPlain;
  }
}

/** s.conn, err = dial(): what is stored in something that is older than the iteration stays there. */
function isStoredInOwner(loop: LoopStmt, deferred: Deferred): boolean {
  const places = new Set<string>();
  for (const { target, root } of deferred.releases) {
    const isOlder = root !== null && !isWithin(root.decl, loop.body);
    if (target.kind !== "Ident" && isOlder) places.add(placeText(target));
  }
  if (places.size === 0) return false;
  let isStored = false;
  walkFunctionBody(loop.body, (node) => {
    if (node.kind === "AssignStmt" && node.token === "=") {
      if (node.lhs.some((x) => x.kind !== "Ident" && places.has(placeText(x)))) isStored = true;
    }
    return !isStored;
  });
  return isStored;
}

/** for _, b := range batches { defer b.close() }, and batches is worked on after the loop. */
function isCollectionUsedAfter(loop: LoopStmt, deferred: Deferred, names: Names): boolean {
  if (loop.kind !== "RangeStmt" || isChannel(loop.x, names)) return false;
  const elements = [loop.key, loop.value].map((x) => (x?.kind === "Ident" ? names.objectOf(x) : undefined));
  if (!deferred.releases.some(({ root, name }) => root !== null && elements.includes(root) && !/Unlock$/.test(name))) {
    return false;
  }
  const collection = rootVariable(loop.x, names);
  if (collection === null) return false;
  const text = placeText(loop.x);
  return names.usesOf(collection).some((ident) => ident.pos >= loop.end) && isMentionedAfter(names, loop, text);
}

/** The whole place, not only its root: a.batches rather than a. */
function isMentionedAfter(names: Names, loop: LoopStmt, text: string): boolean {
  let isMentioned = false;
  walk(names.decl, (node) => {
    if (node.end <= loop.end) return node.kind === "FuncDecl" || node.kind === "GenDecl";
    if (node.pos >= loop.end && (node.kind === "Ident" || node.kind === "SelectorExpr")) {
      if (placeText(node) === text) isMentioned = true;
    }
    return !isMentioned;
  });
  return isMentioned;
}

/** `ctx, cancel := context.WithCancel(...)`: what one call made together lives together; errors and flags do not. */
function siblingsOf(held: HeldVariables, loop: LoopStmt, names: Names): LocalVar[] {
  const siblings: LocalVar[] = [];
  walkFunctionBody(loop.body, (node) => {
    if (node.kind !== "AssignStmt" || node.rhs.length !== 1 || node.lhs.length < 2) return true;
    if (node.rhs[0]?.kind !== "CallExpr" || !node.lhs.some((x) => holds(x, held, names))) return true;
    for (const x of node.lhs) {
      const variable = x.kind === "Ident" ? names.objectOf(x) : undefined;
      if (variable?.kind === "var" && !/^(err|ok|exists|found)|Err$/.test(variable.name)) siblings.push(variable);
    }
    return true;
  });
  return siblings;
}

/** What the call releases, not what it merely mentions (a logger, a name). */
function isResource(variable: LocalVar, deferred: Deferred): boolean {
  if (deferred.releases.length === 0) return true;
  return deferred.releases.some((release) => release.root === variable);
}

/** Looks at one node: adds variables that wrap a held one to `held`; true where a held value leaves the iteration. */
function keepsHeld(node: Node, loop: LoopStmt, held: HeldVariables, names: Names): boolean {
  switch (node.kind) {
    case "AssignStmt":
      return assignmentKeeps(node.lhs, node.rhs, node.token, loop, held, names);
    case "ValueSpec":
      return assignmentKeeps(node.names, node.values, ":=", loop, held, names);
    case "SendStmt":
      return holds(node.value, held, names);
    case "GoStmt":
      return mentions(node.call, held, names);
    case "CallExpr":
      return callKeeps(node, loop, held, names);
    default:
      return false;
  }
}

function assignmentKeeps(
  lhs: readonly Expr[],
  rhs: readonly Expr[],
  token: string,
  loop: LoopStmt,
  held: HeldVariables,
  names: Names,
): boolean {
  if (token !== "=" && token !== ":=") return false;
  let escapes = false;
  lhs.forEach((target, i) => {
    // v, err := f(x): only the first result can hold x.
    const value = rhs.length === lhs.length ? rhs[i] : i === 0 ? rhs[0] : undefined;
    if (value === undefined || !holds(value, held, names)) return;
    const variable = target.kind === "Ident" ? names.objectOf(target) : undefined;
    if (target.kind === "Ident" && target.name === "_") return;
    if (variable?.kind === "var" && isWithin(variable.decl, loop.body)) held.add(variable);
    else if (variable?.kind === "var" && held.has(variable)) return;
    else if (target.kind !== "Ident" && isLocalTo(target, loop, names)) return;
    // What a part is for is not told by what becomes of it: expired = timer.C is waited for.
    else if (value.kind === "SelectorExpr") escapes = true;
    else if (variable?.kind === "var" && variable.role === "local" && isReplaced(variable, loop, names))
      held.add(variable);
    else escapes = true;
  });
  return escapes;
}

/** The current one of several: nobody asks for it behind the loop, and nobody ends it before it is replaced. */
function isReplaced(variable: LocalVar, loop: LoopStmt, names: Names): boolean {
  if (names.usesOf(variable).some((use) => use.pos >= loop.end || (use.pos < loop.pos && use !== variable.decl))) {
    return false;
  }
  let isEnded = false;
  walk(loop.body, (node) => {
    if (node.kind === "FuncLit") isEnded = true;
    if (node.kind === "CallExpr" && releaseOf(node, names)?.root === variable) {
      const { name } = releaseOf(node, names) as Release;
      if (releaseMethods.has(name) || releaseOf(node, names)?.call.fun.kind === "Ident") isEnded = true;
    }
    return !isEnded;
  });
  return !isEnded;
}

/** x.f = v where x itself lives in the iteration. */
function isLocalTo(target: Expr, loop: LoopStmt, names: Names): boolean {
  const root = rootVariable(target, names);
  return (
    root !== null &&
    isWithin(root.decl, loop.body) &&
    root.type === null &&
    names.valueOf(root)?.kind === "CompositeLit"
  );
}

/** xs.Add(x), g.Go(func() { use(x) }): the receiver keeps it beyond the iteration. */
function callKeeps(call: CallExpr, loop: LoopStmt, held: HeldVariables, names: Names): boolean {
  const fun = calleeExpr(call);
  // What C is given it may keep.
  if (calleeName(call, names)?.startsWith("C.") === true && !/\.free$/.test(calleeName(call, names) ?? ""))
    return call.args.some((arg) => holds(arg, held, names));
  if (fun.kind !== "SelectorExpr" || !keeperName.test(fun.sel.name)) return false;
  const receiver = rootVariable(fun.x, names);
  if (receiver === null || held.has(receiver) || isWithin(receiver.decl, loop.body)) return false;
  return call.args.some((arg) => holds(arg, held, names) || (arg.kind === "FuncLit" && mentions(arg, held, names)));
}

/** Whether the value of an expression keeps a held variable's value alive. */
function holds(x: Expr, held: HeldVariables, names: Names): boolean {
  const value = unparen(x);
  switch (value.kind) {
    case "Ident": {
      const object = names.objectOf(value);
      return object?.kind === "var" && held.has(object);
    }
    case "UnaryExpr":
      return value.op === "&" && holds(value.x, held, names);
    case "StarExpr":
    case "TypeAssertExpr":
    case "SliceExpr":
      return holds(value.x, held, names);
    case "SelectorExpr":
      // resp.Body, s.conn: a part of the value. (A method value keeps it as well.)
      return holds(value.x, held, names) && !held.isPlain(value);
    case "CompositeLit":
      return value.elts.some((elt) => holds(elt.kind === "KeyValueExpr" ? elt.value : elt, held, names));
    case "FuncLit":
      return mentions(value, held, names);
    case "CallExpr":
      return callHolds(value, held, names);
    default:
      return false;
  }
}

function callHolds(call: CallExpr, held: HeldVariables, names: Names): boolean {
  const name = calleeName(call, names);
  if (name === "append") return call.args.some((arg) => holds(arg, held, names));
  if (name !== null && readerFunctions.has(name)) return false;
  const fun = calleeExpr(call);
  const isConversion = call.args.length === 1 && (fun.kind === "ArrayType" || fun.kind === "InterfaceType");
  if (isConversion) return false;
  const short = fun.kind === "SelectorExpr" ? fun.sel.name : fun.kind === "Ident" ? fun.name : "";
  if (!makerName.test(short)) return false;
  const receiverHolds = fun.kind === "SelectorExpr" && holds(fun.x, held, names);
  return receiverHolds || call.args.some((arg) => holds(arg, held, names));
}

function mentions(root: Node, held: HeldVariables, names: Names): boolean {
  let found = false;
  walk(root, (node) => {
    if (node.kind === "Ident") {
      const object = names.objectOf(node);
      if (object?.kind === "var" && held.has(object)) found = true;
    }
    return !found;
  });
  return found;
}

function isUsedAfter(variable: LocalVar, loop: LoopStmt, names: Names): boolean {
  if (isWithin(variable.decl, loop)) return false;
  return names.usesOf(variable).some((ident) => ident.pos >= loop.end);
}

/**
 * defer func() { if err != nil { c.Close() } }(): cleans up only where the function fails, and keeps the resources
 * otherwise. The condition is about a result or another variable that is older than the loop.
 */
export function isConditionalCleanup(loop: LoopStmt, deferred: Deferred, names: Names): boolean {
  const lit = calleeExpr(deferred.stmt.call);
  if (lit.kind !== "FuncLit") return false;
  const isAboutOutcome = (cond: Expr): boolean => {
    let found = false;
    walk(cond, (node) => {
      const object = node.kind === "Ident" ? names.objectOf(node) : undefined;
      const isOlder = object?.kind === "var" && !isWithin(object.decl, loop) && !isWithin(object.decl, lit);
      if (isOlder && !deferred.releases.some((release) => release.root === object)) found = true;
      return !found;
    });
    return found;
  };
  return lit.body.list.some((stmt) => stmt.kind === "IfStmt" && isAboutOutcome(stmt.cond));
}

/** A loop that does nothing but defer: the values existed before it and are needed until the function returns. */
export function onlyDefers(loop: LoopStmt, deferred: Deferred, names: Names): boolean {
  if (!deferred.releases.some(isReleaseName)) return false;
  if (loop.kind === "RangeStmt" ? isChannel(loop.x, names) : loop.cond === null) return false;
  return loop.body.list.length > 0 && loop.body.list.every((stmt) => isDeferOrCopy(stmt));
}

function isDeferOrCopy(stmt: Stmt): boolean {
  if (stmt.kind === "DeferStmt") return true;
  // Taking every lock before the work starts.
  if (stmt.kind === "ExprStmt" && stmt.x.kind === "CallExpr" && stmt.x.fun.kind === "SelectorExpr") {
    return stmt.x.fun.sel.name === "Lock" || stmt.x.fun.sel.name === "RLock";
  }
  if (stmt.kind === "IfStmt") {
    return stmt.init === null && stmt.else === null && stmt.body.list.every(isDeferOrCopy);
  }
  // c := c, before Go 1.22.
  return (
    stmt.kind === "AssignStmt" &&
    stmt.token === ":=" &&
    stmt.rhs.every((x) => x.kind === "Ident" || x.kind === "IndexExpr")
  );
}

/** Ranging over a channel ends only when it is closed. */
export function isChannel(x: Expr, names: Names): boolean {
  if (x.kind === "CallExpr") return calleeExpr(x).kind === "ChanType";
  if (x.kind !== "Ident") return false;
  const variable = names.objectOf(x);
  if (variable?.kind !== "var") return false;
  if (variable.type !== null) return variable.type.kind === "ChanType";
  const value = names.valueOf(variable);
  if (value?.kind !== "CallExpr") return false;
  return calleeName(value, names) === "make" && value.args[0]?.kind === "ChanType";
}

/** defer mark(server, false) beside mark(server, true): what all iterations did is undone together, at the end. */
export function undoesCall(loop: LoopStmt, { stmt }: Deferred): boolean {
  const { call } = stmt;
  const callee = calleeExpr(call);
  if (callee.kind === "FuncLit" || call.args.length === 0) return false;
  const text = placeText(callee);
  let found = false;
  walkFunctionBody(loop.body, (node) => {
    if (node.kind === "DeferStmt" || node.kind === "GoStmt") return false;
    if (node.kind === "CallExpr" && node.args.length === call.args.length && placeText(calleeExpr(node)) === text) {
      found = true;
    }
    return !found;
  });
  return found;
}

/**
 * Made and only held, with work behind the loop: that it stays is what it is for. Of files and connections nobody knows
 * what for.
 */
export function isOnlyHeld(loop: LoopStmt, { stmt, releases, variables }: Deferred, names: Names): boolean {
  // A function value says nothing of what it releases.
  if (releases.some(({ call }) => calleeExpr(call).kind !== "SelectorExpr")) return false;
  const roots = releases.length > 0 ? releases.map(({ root }) => root) : variables;
  let isTaken = releases.length > 0;
  const isHeld = roots.every((root) => {
    if (root === null || !isWithin(root.decl, loop)) return false;
    return names.usesOf(root).every((use) => {
      if (isWithin(use, stmt) || use === root.decl) return true;
      if (!isTakenBy(loop.body, use)) return false;
      isTaken = true;
      return true;
    });
  });
  return isHeld && isTaken && roots.length > 0;
}

/** h.Wlock(ctx), lock.acquire(): what begins the holding. */
function isTakenBy(body: Node, use: Node): boolean {
  let found = false;
  walkFunctionBody(body, (node) => {
    if (node.kind === "CallExpr" && node.fun.kind === "SelectorExpr" && node.fun.x === use) {
      if (/lock|acquire/i.test(node.fun.sel.name)) found = true;
    }
    return !found;
  });
  return found;
}

const endingName =
  /^(close|stop|release|free|r?unlock|rollback|cancel|done|clean|end|finish|shutdown|destroy|remove|delete|disconnect|flush|put|leave|un[a-z])/i;

/** defer config.apply(x) of each item, with work behind the loop: an action put off, not something given back. */
export function isPostponed(loop: LoopStmt, { stmt }: Deferred, names: Names): boolean {
  const callee = calleeExpr(stmt.call);
  if (loop.kind !== "RangeStmt" || isChannel(loop.x, names) || callee.kind !== "SelectorExpr") return false;
  const isMethod = callee.x.kind !== "Ident" || names.objectOf(callee.x)?.kind === "var";
  return isMethod && stmt.call.args.length > 0 && !endingName.test(callee.sel.name);
}
