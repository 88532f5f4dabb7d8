// Changes that one function makes to what is older than it and another one takes back: n++ and n--, Add(1) and Add(-1),
// a list that is shortened and appended to, a token that is received and sent. Who undoes the other ends what it began.
import type { CallExpr, Expr, FuncLit, Node } from "../syntax/ast.ts";
import { unparen } from "../syntax/parser-expr.ts";
import { walk, walkFunctionBody } from "../syntax/walk.ts";
import { typeName } from "../types/body-types.ts";
import { calleeExpr, calleeName, rootVariable } from "../types/callee.ts";
import type { FuncObject } from "../types/entity.ts";
import { under } from "../types/under.ts";
import type { Body } from "./ownership.ts";

export type Change = "more" | "fewer" | "shorter" | "longer" | "taken" | "given";

const opposites: Readonly<Record<Change, Change>> = {
  more: "fewer",
  fewer: "more",
  shorter: "longer",
  longer: "shorter",
  taken: "given",
  given: "taken",
};

/** Whether one of the later changes takes back one of the earlier ones. */
export function takesBack(later: ReadonlySet<Change>, earlier: ReadonlySet<Change>): boolean {
  return [...earlier].some((change) => later.has(opposites[change]));
}

/** The body of a callee; null where it is not to be had. */
type BodyOf = (callee: FuncObject) => Body | null;

/** What a function changes, itself or by a call, of what its caller, its receiver or the package has; no literals. */
export function changesBy(body: Body, bodyOf: BodyOf | null = null): ReadonlySet<Change> {
  return changesBelow(body.func.body, body, isOlder, { walkBelow: walkFunctionBody, bodyOf });
}

/** The same of the literals that a function makes. */
export function changesByLiterals(body: Body): ReadonlySet<Change> {
  const found = new Set<Change>();
  if (body.func.body === null) return found;
  walk(body.func.body, (node) => {
    if (node.kind === "FuncLit") for (const change of changesIn(node, body)) found.add(change);
    return node.kind !== "GoStmt";
  });
  return found;
}

export function changesIn(lit: FuncLit, body: Body): ReadonlySet<Change> {
  return changesBelow(lit.body, body, () => true);
}

/** What a closing method changes beyond its own value: through a pointer that it has, or of the package. */
export function changesBeyond(end: Body, bodyOf: BodyOf | null = null): ReadonlySet<Change> {
  return changesBelow(end.decl.body, end, isBeyond, { bodyOf });
}

interface Reach {
  /** Where it looks: also into literals unless said. */
  readonly walkBelow?: typeof walk;
  /** Whether it also looks into the methods that are called on such a place. */
  readonly bodyOf?: BodyOf | null;
}

/** The changes below a node of places that are asked for. */
function changesBelow(
  root: Node | null,
  body: Body,
  isAsked: (place: Expr, body: Body) => boolean,
  { walkBelow = walk, bodyOf = null }: Reach = {},
): ReadonlySet<Change> {
  const found = new Set<Change>();
  if (root === null) return found;
  walkBelow(root, (node) => {
    const change = changeOf(node, body);
    if (change !== null && isAsked(change.place, body)) found.add(change.change);
    if (node.kind === "CallExpr" && bodyOf !== null)
      for (const one of changesOfCallee(node, body, bodyOf, isAsked)) found.add(one);
  });
  return found;
}

/** t.inc() of such a t: what inc changes of its receiver or the package. */
function changesOfCallee(
  call: CallExpr,
  body: Body,
  bodyOf: BodyOf,
  isAsked: (place: Expr, body: Body) => boolean,
): ReadonlySet<Change> {
  const fun = calleeExpr(call);
  const callee = fun.kind === "SelectorExpr" && isAsked(fun.x, body) ? body.types.calleeOf(call) : null;
  const called = callee?.hasPointerReceiver === true ? bodyOf(callee) : null;
  if (called === null || called.decl === body.decl) return new Set();
  return changesBelow(called.decl.body, called, isOfReceiver, { walkBelow: walkFunctionBody });
}

function isOfReceiver(place: Expr, body: Body): boolean {
  return rootOf(place, body)?.role === "receiver";
}

/** h.release(): the method calls a function that its value was given. */
export function callsOwnField(end: Body): boolean {
  let isCalled = false;
  if (end.decl.body === null) return false;
  walk(end.decl.body, (node) => {
    if (node.kind !== "CallExpr") return !isCalled;
    const fun = calleeExpr(node);
    if (fun.kind === "SelectorExpr" && rootVariable(fun, end.names)?.role === "receiver")
      isCalled ||= end.types.calleeOf(node) === null;
    return !isCalled;
  });
  return isCalled;
}

interface Changed {
  readonly change: Change;
  readonly place: Expr;
}

function changeOf(node: Node, body: Body): Changed | null {
  switch (node.kind) {
    case "IncDecStmt":
      return { change: node.token === "++" ? "more" : "fewer", place: node.x };
    case "AssignStmt": {
      const [place] = node.lhs;
      const [value] = node.rhs;
      if (place === undefined || value === undefined || node.lhs.length > 1) return null;
      if (node.token === "+=" || node.token === "-=") return { change: node.token === "+=" ? "more" : "fewer", place };
      return node.token === "=" ? changedList(place, unparen(value), body) : null;
    }
    case "SendStmt":
      return { change: "given", place: node.chan };
    case "UnaryExpr":
      return node.op === "<-" ? { change: "taken", place: node.x } : null;
    case "CallExpr":
      return added(node, body);
    default:
      return null;
  }
}

/** free = free[:n], free = append(free, x), the place being the same. */
function changedList(place: Expr, value: Expr, body: Body): Changed | null {
  const text = textOf(place);
  if (text === "") return null;
  if (value.kind === "SliceExpr" && textOf(value.x) === text) return { change: "shorter", place };
  const [first] = value.kind === "CallExpr" && calleeName(value, body.names) === "append" ? value.args : [];
  return first !== undefined && textOf(first) === text ? { change: "longer", place } : null;
}

/** n.Add(1) of an atomic, atomic.AddInt64(&n, -1). */
function added(call: CallExpr, body: Body): Changed | null {
  const fun = calleeExpr(call);
  const amount = call.args.at(-1);
  if (fun.kind !== "SelectorExpr" || amount === undefined || !fun.sel.name.startsWith("Add")) return null;
  const isNegative = amount.kind === "UnaryExpr" && (amount.op === "-" || amount.op === "^");
  const change: Change = isNegative ? "fewer" : "more";
  const plain = calleeName(call, body.names);
  if (plain !== null) {
    const [place] = call.args;
    return plain.startsWith("sync/atomic.Add") && place !== undefined ? { change, place } : null;
  }
  const isAtomic = typeName(body.types.typeOf(fun.x)).startsWith("sync/atomic.");
  return call.args.length === 1 && isAtomic ? { change, place: fun.x } : null;
}

/** "p.free" of p.free; "" for what is no plain path of names. */
function textOf(x: Expr): string {
  const at = unparen(x);
  if (at.kind === "Ident") return at.name;
  if (at.kind === "StarExpr") return textOf(at.x);
  const base = at.kind === "SelectorExpr" ? textOf(at.x) : "";
  return at.kind === "SelectorExpr" && base !== "" ? `${base}.${at.sel.name}` : "";
}

/** Of the receiver, of a parameter, of the package: there before the function and after it. */
function isOlder(place: Expr, body: Body): boolean {
  const root = rootOf(place, body);
  if (root === null) return true;
  if (root.role === "receiver") return true;
  // A number that is passed is the function's own; what a pointer or a channel leads to is not.
  if (root.role !== "param") return false;
  const at = unparen(place);
  return at.kind !== "Ident" || isReference(at, body);
}

function isBeyond(place: Expr, end: Body): boolean {
  const root = rootOf(place, end);
  if (root === null) return true;
  if (root.role !== "receiver") return false;
  const at = unparen(place);
  if (at.kind === "StarExpr") return true;
  if (at.kind !== "SelectorExpr") return false;
  // c.pool.free, and c.n where n is a pointer or a channel.
  return unparen(at.x).kind === "SelectorExpr" || isReference(at, end);
}

function rootOf(place: Expr, body: Body): ReturnType<typeof rootVariable> {
  const at = unparen(place);
  return rootVariable(at.kind === "UnaryExpr" && at.op === "&" ? at.x : at, body.names);
}

function isReference(x: Expr, body: Body): boolean {
  const type = body.types.typeOf(x);
  const kind = type === null ? "" : under(type).kind;
  return kind === "Pointer" || kind === "Chan";
}
