// The maps of a package that several functions may share, and every place that reads or writes them. A look at the bytes
// decides which maps are written at all; only the declarations that name those are parsed and typed.

import type { CallExpr, Expr, FuncDecl, Node } from "../go/syntax/ast.ts";
import { receiverName } from "../go/syntax/parser.ts";
import { unparen } from "../go/syntax/parser-expr.ts";
import { isNameByte } from "../go/syntax/prefilter.ts";
import { walk } from "../go/syntax/walk.ts";
import type { LocalVar } from "../go/types/object.ts";
import { commonUnder } from "../go/types/under.ts";
import { type Base, type Concurrency, rootOf } from "./concurrency.ts";
import type { Context } from "./context.ts";
import { declaredIn } from "./declared-containers.ts";
import type { PackageUses, Use } from "./package-uses.ts";

export interface SharedMap {
  /** The type it is a field of; "" for a package-level variable. */
  readonly owner: string;
  readonly name: string;
}

export interface MapAccess {
  readonly kind: "read" | "write";
  readonly ctx: Context;
  /** The statement or expression that reads or writes: m[k] = v, delete(m, k). */
  readonly at: Node;
  /** The map itself as it is named there: s.hits. */
  readonly map: Expr;
  readonly base: Base;
  /** What the map's owner is an element of, where the owner was taken out of a field or package-level variable. */
  readonly container: Base | null;
}

/** Fields and package-level variables that are declared as maps and written by index somewhere. */
export function writtenMaps(uses: PackageUses): readonly SharedMap[] {
  const declared = uses.files.map((file) => declaredIn(file, uses));
  const mapTypes = new Set(
    declared.flatMap(({ containers }) => containers.filter(({ isMap }) => isMap).map(({ name }) => name)),
  );
  const maps: SharedMap[] = [];
  for (const { name, line } of declared.flatMap(({ variables }) => variables))
    if (line.includes("map[") || isMapType(/^\w+\s+(\w+)/.exec(line)?.[1], mapTypes)) maps.push({ owner: "", name });
  for (const { owner, name, type } of declared.flatMap(({ fields }) => fields))
    if (type === "map[" || isMapType(type, mapTypes)) maps.push({ owner, name });
  const written = writtenNames(
    uses,
    new Set(maps.map(({ name }) => name).filter((name) => uses.isNamedWhereAsked(name))),
  );
  return maps.filter(({ name }) => written.has(name));
}

function isMapType(type: string | undefined, mapTypes: ReadonlySet<string>): boolean {
  return type !== undefined && mapTypes.has(type);
}

/** Those of the names that stand before [...] = v, [...]++ and the like, or in delete( and clear(. */
export function writtenNames(uses: PackageUses, names: ReadonlySet<string>): ReadonlySet<string> {
  const written = new Set<string>();
  for (const file of uses.filesNaming(names)) {
    const text = uses.textOf(file);
    for (let at = text.indexOf("["); at >= 0; at = text.indexOf("[", at + 1)) {
      const name = nameBefore(text, at);
      if (names.has(name) && !written.has(name) && isAssigned(text, at)) written.add(name);
    }
    for (const call of writing) {
      for (let at = text.indexOf(call); at >= 0; at = text.indexOf(call, at + 1)) {
        writtenIn.lastIndex = at;
        const name = writtenIn.exec(text)?.[1];
        if (name !== undefined && names.has(name)) written.add(name);
      }
    }
  }
  return written;
}

/** The name that ends at an offset; "": none. */
export function nameBefore(text: string, end: number): string {
  let start = end;
  while (start > 0 && isNameByte(text.charCodeAt(start - 1))) start--;
  return text.slice(start, end);
}

const writing = ["delete(", "clear(", "maps.Copy(", "maps.Insert(", "maps.DeleteFunc("];
const writtenIn = /\b[\w.]+\((?:[\w.]*\.)?(\w+)[,)]/y;

/** From a "[": whether what follows the matching "]" (and more indices) assigns. */
function isAssigned(text: string, open: number): boolean {
  let at = open;
  let depth = 0;
  for (; at < text.length && at - open < 2000; at++) {
    const c = text.charCodeAt(at);
    if (c === 91) depth++;
    else if (c === 93 && --depth === 0 && text.charCodeAt(at + 1) !== 91) break;
    else if (c === 10 && depth === 0) return false;
  }
  return /^\]\s*(=[^=]|\+\+|--|[-+*/|&^%]=|, )/.test(text.slice(at, at + 8));
}

/** Every read and write of a shared map; values that a function has to itself are left out unless a lock is there. */
export function accessesOf(map: SharedMap, uses: PackageUses, concurrency: Concurrency): readonly MapAccess[] {
  if (map.owner === "") return uses.usesOf(map.name).flatMap((use) => accessAt(use) ?? []);
  const candidates = uses.selectorsOf(map.name).flatMap((use) => accessAt(use) ?? []);
  if (candidates.every(({ kind }) => kind === "read")) return [];
  // Typing bodies costs most: what is under a lock is told apart only where something else is not.
  const cheap = candidates.filter((access) => isMember(access, map, uses, concurrency, false));
  const known = new Set(cheap);
  const loose = candidates.filter(
    (access) => !known.has(access) && !isLocked(access, concurrency) && isMember(access, map, uses, concurrency, true),
  );
  if (loose.length === 0 && cheap.every((access) => isWriteLocked(access, concurrency))) return cheap;
  for (const access of loose) known.add(access);
  return candidates.filter(
    (access) => known.has(access) || (isLocked(access, concurrency) && isMember(access, map, uses, concurrency, true)),
  );
}

function isMember(
  { base, container, ctx, at, map: named }: MapAccess,
  map: SharedMap,
  uses: PackageUses,
  concurrency: Concurrency,
  asksTypes: boolean,
): boolean {
  const isOwn = container === null && base !== "package" && base.role === "local" && functionOf(at, ctx) === base.func;
  if (isOwn && concurrency.heldAt(at, ctx)?.locks.size === 0) return false;
  return named.kind === "SelectorExpr" && uses.isMember(named, map.owner, ctx, asksTypes && !isOwn);
}

function isLocked({ at, ctx }: MapAccess, concurrency: Concurrency): boolean {
  const held = concurrency.heldAt(at, ctx);
  return held !== null && (held.locks.size > 0 || held.isUnsure);
}

function isWriteLocked({ at, ctx }: MapAccess, concurrency: Concurrency): boolean {
  const held = concurrency.heldAt(at, ctx);
  return held !== null && [...held.locks.values()].every((how) => how === "write") && held.locks.size === 1;
}

/** The access that a use of a map is; null: it is handed on, assigned, measured. */
export function accessAt({ ctx, ident }: Use): MapAccess | null {
  const parent = ctx.parents.get(ident);
  const map = parent?.kind === "SelectorExpr" && parent.sel === ident ? parent : ident;
  const base = rootOf(map, ctx);
  if (base === null) return null;
  const access = readOrWrite(map, ctx);
  return access === null ? null : { ...access, ctx, map, base, container: containerOf(map, ctx) };
}

/** for _, c := range s.conns { c.subs ... }, c := s.conns[k]: s. The owner is one that others have, too. */
function containerOf(map: Expr, ctx: Context): Base | null {
  const owner = map.kind === "SelectorExpr" && map.x.kind === "Ident" ? ctx.names.objectOf(map.x) : undefined;
  if (owner?.kind !== "var" || owner.role !== "local" || ctx.names.writesOf(owner).some((at) => at !== owner.decl))
    return null;
  const stmt = ctx.parents.get(owner.decl);
  let from: Expr | null = null;
  if (stmt?.kind === "RangeStmt" && stmt.x.kind === "SelectorExpr") from = stmt.x;
  const value = stmt?.kind === "AssignStmt" && stmt.rhs.length === 1 && stmt.lhs[0] === owner.decl ? stmt.rhs[0] : null;
  if (value?.kind === "IndexExpr" && value.x.kind === "SelectorExpr") from = value.x;
  const base = from === null ? null : rootOf(from, ctx);
  return base === "package" || base?.role === "receiver" ? base : null;
}

export function isMap(x: Expr, ctx: Context): boolean {
  const type = ctx.typed?.typeOf(x) ?? null;
  return type !== null && commonUnder(type)?.kind === "Map";
}

function readOrWrite(map: Expr, ctx: Context): { readonly kind: "read" | "write"; readonly at: Node } | null {
  const parent = ctx.parents.get(map);
  if (parent?.kind === "CallExpr") return ofCall(map, parent, ctx);
  if (parent?.kind === "RangeStmt") return parent.x === map ? { kind: "read", at: map } : null;
  if (parent?.kind !== "IndexExpr" || parent.x !== map) return null;
  // s.m[a][b] = v writes a map that s.m holds.
  let element: Expr = parent;
  for (let at = ctx.parents.get(element); at?.kind === "IndexExpr" && at.x === element; at = ctx.parents.get(element)) {
    if (!isMap(element, ctx)) break;
    element = at;
  }
  const stmt = ctx.parents.get(element);
  const isWrite =
    (stmt?.kind === "AssignStmt" && stmt.lhs.includes(element)) || (stmt?.kind === "IncDecStmt" && stmt.x === element);
  return isWrite ? { kind: "write", at: stmt } : { kind: "read", at: element };
}

function ofCall(
  map: Expr,
  call: CallExpr,
  ctx: Context,
): { readonly kind: "read" | "write"; readonly at: Node } | null {
  const fun = unparen(call.fun);
  if (call.args[0] !== map) return null;
  if (fun.kind === "Ident" && ctx.names.objectOf(fun)?.kind === "predeclared") {
    return fun.name === "delete" || fun.name === "clear" ? { kind: "write", at: call } : null;
  }
  const name = ctx.calleeOf(call);
  return /^maps\.(Copy|DeleteFunc|Insert)$/.test(name) ? { kind: "write", at: call } : null;
}

/** Text without which no local variable is shared between goroutines. */
const sharing = ["go func", "\tgo ", ".Go(func", "http.ResponseWriter", "gin.Context", "echo.Context"];

/** The uses of each local map that a function literal or a started function writes. */
export function* localAccesses(uses: PackageUses): Iterable<readonly MapAccess[]> {
  const seen = new Set<Context>();
  for (const word of sharing) {
    for (const ctx of uses.declarationsHolding(word)) {
      if (seen.has(ctx) || ctx.decl.kind !== "FuncDecl") continue;
      seen.add(ctx);
      for (const variable of sharedLocals(ctx)) {
        const accesses = localAccessesOf(variable, ctx, uses);
        if (accesses.some(({ kind }) => kind === "write")) yield accesses;
      }
    }
  }
}

/** Variables made of make(map...) or a map literal that a literal indexes or a go statement hands on. */
function sharedLocals(ctx: Context): ReadonlySet<LocalVar> {
  const found = new Set<LocalVar>();
  walk(ctx.decl, (node) => {
    if (node.kind !== "Ident") return;
    const variable = ctx.names.objectOf(node);
    if (variable?.kind !== "var" || node === variable.decl || found.has(variable)) return;
    // func f() (m map[string]int) { m = ...: its result is the function's own, too.
    if (variable.role !== "local" && variable.role !== "result") return;
    const isInner = functionOf(node, ctx) !== variable.func;
    const call = ctx.parents.get(node);
    const isHanded = call?.kind === "CallExpr" && ctx.parents.get(call)?.kind === "GoStmt";
    const isGiven = isInner && call?.kind === "CallExpr" && call.args.includes(node);
    if (isGiven || (isInner && readOrWrite(node, ctx)?.kind === "write") || isHanded) found.add(variable);
  });
  return found;
}

function functionOf(node: Node, ctx: Context): Node | null {
  for (let at = ctx.parents.get(node); at !== undefined; at = ctx.parents.get(at)) {
    if (at.kind === "FuncLit" || at.kind === "FuncDecl") return at;
  }
  return null;
}

function localAccessesOf(variable: LocalVar, ctx: Context, uses: PackageUses): readonly MapAccess[] {
  const accesses: MapAccess[] = [];
  if (!mayBeMap(variable, ctx) || !isMap(variable.decl, ctx)) return accesses;
  for (const ident of ctx.names.usesOf(variable)) {
    const access = accessAt({ ctx, ident });
    if (access !== null) accesses.push(access);
    const call = ctx.parents.get(ident);
    if (call?.kind !== "CallExpr" || !call.args.includes(ident)) continue;
    const inner = parameterAccesses(call, call.args.indexOf(ident), ctx, uses);
    if (ctx.parents.get(call)?.kind === "GoStmt") accesses.push(...inner);
    // record(m, k): the callee writes into it where it is called, unless it locks.
    else if (inner.some((one) => one.kind === "write" && !/Lock\(/.test(one.ctx.text(one.ctx.decl))))
      accesses.push({ kind: "write", ctx, at: call, map: ident, base: variable, container: null });
  }
  return accesses;
}

/** What a function that a go statement starts does with the map it is given. */
function parameterAccesses(call: CallExpr, index: number, ctx: Context, uses: PackageUses): readonly MapAccess[] {
  const lit = unparen(call.fun);
  const inner = lit.kind === "FuncLit" ? ctx : calledContext(call, ctx, uses);
  const func = lit.kind === "FuncLit" ? lit : (inner?.decl as FuncDecl | undefined);
  const name = func?.type.params.list.flatMap((field) => field.names)[index];
  const param = name === undefined || inner === null ? undefined : inner.names.objectOf(name);
  if (inner === null || param?.kind !== "var") return [];
  return inner.names.usesOf(param).flatMap((ident) => accessAt({ ctx: inner, ident }) ?? []);
}

function calledContext(call: CallExpr, ctx: Context, uses: PackageUses): Context | null {
  const decl = ctx.declarationOf(call);
  const found = decl === null ? null : uses.functionNamed(decl.name.name, receiverName(decl));
  return found?.decl === decl ? found : null;
}

/** As far as the text of its value or type tells: a look before types are asked. */
function mayBeMap(variable: LocalVar, ctx: Context): boolean {
  const written = variable.type ?? ctx.names.valueOf(variable);
  if (written === null || written.kind === "MapType") return true;
  if (written.kind === "CompositeLit") return written.type?.kind !== "ArrayType";
  if (written.kind === "CallExpr" && written.fun.kind === "Ident" && written.fun.name === "make") {
    return written.args[0]?.kind !== "ArrayType" && written.args[0]?.kind !== "ChanType";
  }
  return written.kind === "Ident" || written.kind === "SelectorExpr" || written.kind === "CallExpr";
}
