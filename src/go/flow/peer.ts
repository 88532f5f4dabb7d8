// Where the bytes of a reader come from: the other side of a connection, through wrappers and variables.
import {
  bodyOwners,
  limitingReaders,
  ownMakers,
  type Peer,
  passingReaders,
  peerTypes,
  unpackers,
} from "../../knowledge/peers.ts";
import type { CallExpr, Expr, Ident, Node } from "../syntax/ast.ts";
import { unparen } from "../syntax/parser-expr.ts";
import type { LocalVar, Names } from "../types/object.ts";

/** What the search asks about expressions; "" is "not known". */
export interface PeerQuestions {
  readonly names: Names;
  readonly parents: ReadonlyMap<Node, Node>;
  typeNameOf(x: Expr): string;
  calleeOf(call: CallExpr): string;
}

export interface PeerSource {
  readonly peer: Peer;
  /** The connection, or the selector of the body. */
  readonly place: Expr;
  /** Unpacked on the way. */
  readonly isUnpacked?: boolean;
  /** Only so many packed bytes are unpacked, which does not say how much comes out. */
  readonly isCut?: boolean;
}

const maxDepth = 6;

/** null: not another side's, limited on the way, or not known. */
export function peerSource(x: Expr, ask: PeerQuestions): PeerSource | null {
  const source = sourceOf(x, ask, [], 0);
  return source === "itself" ? null : source;
}

/** "itself": a variable that wraps what it held before, body = gz after gz := gzip.NewReader(body). */
function sourceOf(
  x: Expr,
  ask: PeerQuestions,
  around: readonly LocalVar[],
  depth: number,
): PeerSource | "itself" | null {
  const value = unparen(x);
  if (depth > maxDepth) return null;
  if (value.kind === "SelectorExpr" && value.sel.name === "Body") return bodySource(value.x, value, ask);
  const peer = peerTypes.get(ask.typeNameOf(value));
  if (peer !== undefined) return isOwn(value, ask) ? null : { peer, place: value };
  if (value.kind === "CallExpr") {
    const name = ask.calleeOf(value);
    const index = passingReaders.get(name);
    const wrapped = index === undefined ? undefined : value.args[index];
    if (wrapped === undefined) return null;
    if (!unpackers.test(name)) return sourceOf(wrapped, ask, around, depth + 1);
    const inner = withoutLimit(wrapped, ask);
    const packed = sourceOf(inner, ask, around, depth + 1);
    if (packed === null || packed === "itself") return packed;
    return { ...packed, isUnpacked: true, isCut: packed.isCut === true || inner !== wrapped };
  }
  const variable = value.kind === "Ident" ? ask.names.objectOf(value) : undefined;
  if (value.kind !== "Ident" || variable?.kind !== "var") return null;
  if (around.includes(variable)) return "itself";
  const values = assignedValues(value, ask);
  if (values === null || values.length === 0) return null;
  const sources = values.map((assigned) => sourceOf(assigned, ask, [...around, variable], depth + 1));
  if (sources.includes(null)) return null;
  return sources.find((source) => source !== "itself") ?? "itself";
}

/** r of io.LimitReader(r, n), and of a variable that only ever holds it. */
function withoutLimit(x: Expr, ask: PeerQuestions): Expr {
  const value = unparen(x);
  const [only, ...others] = value.kind === "Ident" ? (assignedValues(value, ask) ?? []) : [value];
  const call = only === undefined || others.length > 0 ? null : unparen(only);
  const index = call?.kind === "CallExpr" ? limitingReaders.get(ask.calleeOf(call)) : undefined;
  return (call?.kind === "CallExpr" && index !== undefined ? call.args[index] : undefined) ?? x;
}

function bodySource(owner: Expr, place: Expr, ask: PeerQuestions): PeerSource | null {
  const peer = bodyOwners.get(ask.typeNameOf(owner));
  return peer === undefined || isOwn(owner, ask) ? null : { peer, place };
}

/** Made here by something that has no other side: a literal, a recorder, a pipe in memory. */
function isOwn(x: Expr, ask: PeerQuestions): boolean {
  const value = unparen(x);
  if (value.kind === "CallExpr") return ownMakers.has(ask.calleeOf(value));
  if (value.kind !== "Ident") return value.kind !== "SelectorExpr" && value.kind !== "TypeAssertExpr";
  const values = assignedValues(value, ask) ?? [];
  return values.some((assigned) => {
    const made = unparen(assigned);
    const literal = made.kind === "UnaryExpr" ? made.x : made;
    return literal.kind === "CompositeLit" || (made.kind === "CallExpr" && ownMakers.has(ask.calleeOf(made)));
  });
}

/** The right sides of all assignments to a local variable, the call where it is one of several results; null: no local. */
export function assignedValues(
  ident: Ident,
  { names, parents }: Pick<PeerQuestions, "names" | "parents">,
): Expr[] | null {
  const variable = names.objectOf(ident);
  if (variable?.kind !== "var" || variable.role !== "local") return null;
  const values: Expr[] = [];
  for (const write of new Set([variable.decl, ...names.writesOf(variable)])) {
    const value = assignedAt(write, variable, parents);
    if (value === null) return null;
    if (value !== "none") values.push(value);
  }
  return values;
}

function assignedAt(write: Ident, variable: LocalVar, parents: ReadonlyMap<Node, Node>): Expr | "none" | null {
  const parent = parents.get(write);
  if (parent?.kind === "AssignStmt") {
    const at = parent.lhs.indexOf(write);
    return (parent.rhs.length === parent.lhs.length ? parent.rhs[at] : parent.rhs[0]) ?? null;
  }
  if (parent?.kind !== "ValueSpec" || write !== variable.decl) return null;
  if (parent.values.length === 0) return "none";
  const at = parent.names.indexOf(write);
  return (parent.values.length === parent.names.length ? parent.values[at] : parent.values[0]) ?? null;
}
