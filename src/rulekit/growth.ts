// The containers of a package that live as long as the process, and what is done with each: a use that is not understood
// (handed on, returned, copied) may take out, so that only containers remain of which every use is known.

import { placeText } from "../go/flow/deferred.ts";
import { entryOf, parameterTypes } from "../go/flow/entry.ts";
import type { CallExpr, Expr, Node, SelectorExpr } from "../go/syntax/ast.ts";
import { walk } from "../go/syntax/walk.ts";
import { typeName } from "../go/types/body-types.ts";
import { rootVariable } from "../go/types/callee.ts";
import type { LocalVar } from "../go/types/object.ts";
import { under } from "../go/types/under.ts";
import { entryShapes } from "../knowledge/entries.ts";
import { listGrows, listLooks, looksAtContainer, syncMapGrows, syncMapLooks } from "../knowledge/growth.ts";
import { isUnderLoop } from "./callers.ts";
import type { Context } from "./context.ts";
import { endedTypes } from "./counterparts.ts";
import { declaredIn } from "./declared-containers.ts";
import { nameBefore, writtenNames } from "./map-uses.ts";
import type { PackageUses, Use } from "./package-uses.ts";

export interface Container {
  /** The type it is a field of; "" for a package-level variable. */
  readonly owner: string;
  readonly name: string;
  /** The variable of an unnamed struct type that it is a field of. */
  readonly holder?: string;
}

export interface Growing {
  readonly ctx: Context;
  /** The statement or call that adds. */
  readonly at: Node;
  /** The container as it is named there: s.seen. */
  readonly place: Expr;
  /** The key, or the element of a slice. */
  readonly key: Expr | null;
  readonly isSlice: boolean;
}

/** Without one of these in its files a package has no handler. */
const entryWords: readonly string[] = entryShapes
  .flatMap(({ params }) => params.map(shortName))
  .concat("Unimplemented");

/** One word of each shape is enough to find a literal that has it. */
const literalWords: readonly string[] = [
  ...new Set(entryShapes.map(({ params }) => `${shortName(params[0] as string)}`)),
];

/** "http.Request" of "net/http.Request", "gin.Context" of "github.com/gin-gonic/gin.Context". */
function shortName(type: string): string {
  const [, path = "", name = ""] = /([^/]+?)(?:\/v\d+)?\.(\w+)$/.exec(type) ?? [];
  return `${path.replace(/\.go$/, "")}.${name}`;
}

/** Variables and fields of container types that something adds to and nothing is seen to delete from. */
export function addedContainers(uses: PackageUses): readonly Container[] {
  const isMain = isProgram(uses);
  const isOpen = (name: string): boolean => !isMain && /^[A-Z]/.test(name);
  const isLookedAt = ({ name }: Container): boolean => !isOpen(name) && uses.isNamedWhereAsked(name);
  const fields = [...fieldsOf(uses)].filter(isLookedAt);
  // A field can only be seen to grow where handlers are, or in a program.
  const isServing = isMain || fields.length === 0 || uses.holds(...entryWords, ".Accept()");
  const ended = isServing ? null : endedTypes(uses);
  const candidates = [
    ...[...variablesOf(uses)].filter(isLookedAt),
    ...fields.filter(({ owner }) => ended === null || ended.has(owner)),
  ];
  if (candidates.length === 0) return [];
  const names = new Set(candidates.map(({ name }) => name));
  const removed = removedNames(uses, names);
  const written = writtenNames(uses, names);
  const added = addedNames(uses, names);
  const left = candidates.filter(({ name }) => !removed.has(name) && (added.has(name) || written.has(name)));
  const overwritten = left.length === 0 ? null : overwrittenTypes(uses);
  return left.filter(({ owner }) => overwritten?.has(owner.toLowerCase()) !== true);
}

const adding = [" = append(", ".Store(", ".LoadOrStore(", ".Swap(", ".PushBack(", ".PushFront("];

/** list = append(..., m.Store(: as the text tells. */
function addedNames(uses: PackageUses, names: ReadonlySet<string>): ReadonlySet<string> {
  const added = new Set<string>();
  for (const file of uses.filesNaming(names)) {
    const text = uses.textOf(file);
    for (const call of adding)
      for (let at = text.indexOf(call); at >= 0; at = text.indexOf(call, at + 1)) added.add(nameBefore(text, at));
  }
  return added;
}

/** What delete and clear are called with. */
function removedNames(uses: PackageUses, names: ReadonlySet<string>): ReadonlySet<string> {
  const removed = new Set<string>();
  for (const file of uses.filesNaming(names)) {
    const text = uses.textOf(file);
    for (const call of ["delete(", "clear("]) {
      for (let at = text.indexOf(call); at >= 0; at = text.indexOf(call, at + 1)) {
        removing.lastIndex = at;
        const name = removing.exec(text)?.[1];
        if (name !== undefined) removed.add(name);
      }
    }
  }
  return removed;
}

const removing = /\b(?:delete|clear)\((?:[\w.]*\.)?(\w+)[,)]/y;

/** *s = state{}: all of its fields start anew. */
function overwrittenTypes(uses: PackageUses): ReadonlySet<string> {
  const types = new Set<string>();
  for (const file of uses.files) {
    const text = uses.textOf(file);
    for (let at = text.indexOf("*"); at >= 0; at = text.indexOf("*", at + 1)) {
      if (!isFirstOfLine(text, at)) continue;
      overwriting.lastIndex = at;
      const type = overwriting.exec(text)?.[1];
      if (type !== undefined) types.add(type.toLowerCase());
    }
  }
  return types;
}

const overwriting = /\*\w+ = (?:\*?new)?(\w+)/y;

function isFirstOfLine(text: string, at: number): boolean {
  let start = at;
  while (start > 0 && (text[start - 1] === "\t" || text[start - 1] === " ")) start--;
  return start === 0 || text[start - 1] === "\n";
}

/** Package main: nobody imports it, and what it has lives as long as the process. */
export function isProgram(uses: PackageUses): boolean {
  return uses.files.some(({ source }) => source.packageName?.name === "main");
}

/** As far as the text of the declaration tells; which it is, the types tell later. */
const containerText = /map\[|\[\]|\bsync\.Map\b|\blist\.(List|New)\b/;

function* variablesOf(uses: PackageUses): Iterable<Container> {
  const named = containerTypes(uses);
  for (const file of uses.files) {
    const { variables, parts } = declaredIn(file, uses);
    for (const { name, line } of variables) {
      const isNamed = (line.match(/\w+/g) ?? []).some((word) => named.has(word));
      if (name !== "_" && (isNamed || containerText.test(line))) yield { owner: "", name };
    }
    for (const { owner, name } of parts) yield { owner: "", name, holder: owner };
  }
}

/** Types of the package that are maps or slices by another name. */
function containerTypes(uses: PackageUses): ReadonlySet<string> {
  return new Set(uses.files.flatMap((file) => declaredIn(file, uses).containers.map(({ name }) => name)));
}

function* fieldsOf(uses: PackageUses): Iterable<Container> {
  const named = containerTypes(uses);
  for (const file of uses.files)
    for (const { owner, name, type } of declaredIn(file, uses).fields)
      if (containerText.test(type) || named.has(type)) yield { owner, name };
}

/** Every place that adds to the container; null: something takes out, limits, or is not understood. */
export function growthOf(container: Container, uses: PackageUses): readonly Growing[] | null {
  const { owner, name, holder } = container;
  if (holder !== undefined) return growthIn(uses.selectorsOf(name).filter((use) => isHeldBy(use, holder)));
  const found: Growing[] = [];
  const unsure: { readonly use: Use; readonly role: Growing | "other" }[] = [];
  for (const use of owner === "" ? uses.usesOf(name) : uses.selectorsOf(name)) {
    const role = roleOf(use);
    // Whose field is looked at matters little; typing the bodies that only look costs most.
    if (role === "look") continue;
    if (owner !== "" && !uses.isMember(use.ctx.parents.get(use.ident) as SelectorExpr, owner, use.ctx, false)) {
      unsure.push({ use, role });
      continue;
    }
    if (role === "other") return null;
    found.push(role);
  }
  for (const { use, role } of unsure) {
    if (!uses.isMember(use.ctx.parents.get(use.ident) as SelectorExpr, owner, use.ctx)) continue;
    if (role === "other") return null;
    found.push(role);
  }
  return found;
}

/** What all uses of one container do; null: something takes out, or is not understood. */
function growthIn(uses: readonly Use[]): readonly Growing[] | null {
  const found: Growing[] = [];
  for (const use of uses) {
    const role = roleOf(use);
    if (role === "other") return null;
    if (role !== "look") found.push(role);
  }
  return found;
}

function isHeldBy({ ctx, ident }: Use, holder: string): boolean {
  const selector = ctx.parents.get(ident);
  const x = selector?.kind === "SelectorExpr" ? selector.x : null;
  return x?.kind === "Ident" && x.name === holder && ctx.names.objectOf(x)?.kind === "package-level";
}

/** Containers of a function that a handler it makes adds to: they live as long as the handler. */
export function* capturedGrowth(uses: PackageUses): Iterable<readonly Growing[]> {
  const seen = new Set<Context>();
  for (const word of literalWords) {
    for (const ctx of uses.declarationsHolding(word, true)) {
      // A function that makes a handler says so in one of these ways.
      if (!uses.holds("return func(", "Func(func(")) return;
      if (seen.has(ctx) || ctx.decl.kind !== "FuncDecl" || entryOf(ctx.decl, ctx.names) !== null) continue;
      seen.add(ctx);
      for (const variable of capturedBy(ctx)) {
        const found = growthIn(
          ctx.names.usesOf(variable).flatMap((ident) => (ident === variable.decl ? [] : [{ ctx, ident }])),
        );
        if (found !== null && found.length > 0) yield found;
      }
    }
  }
}

/** Local containers that a literal with the shape of a handler writes. */
function capturedBy(ctx: Context): ReadonlySet<LocalVar> {
  const found = new Set<LocalVar>();
  walk(ctx.decl, (lit) => {
    if (lit.kind !== "FuncLit" || entryOf(lit, ctx.names) === null) return true;
    walk(lit.body, (node) => {
      const target = node.kind === "AssignStmt" ? node.lhs[0] : node.kind === "IncDecStmt" ? node.x : undefined;
      const place = target?.kind === "IndexExpr" ? target.x : target;
      const variable = place?.kind === "Ident" ? ctx.names.objectOf(place) : undefined;
      if (variable?.kind === "var" && variable.role === "local" && variable.decl.pos < lit.pos) found.add(variable);
      return true;
    });
    return false;
  });
  return found;
}

function roleOf({ ctx, ident }: Use): Growing | "look" | "other" {
  const selector = ctx.parents.get(ident);
  const place: Expr = selector?.kind === "SelectorExpr" && selector.sel === ident ? selector : ident;
  const parent = ctx.parents.get(place);
  switch (parent?.kind) {
    case "IndexExpr":
      return parent.x === place ? ofIndex(place, parent.index, parent, ctx) : "other";
    case "RangeStmt":
      return parent.x === place ? "look" : "other";
    case "BinaryExpr":
      return "look";
    case "ValueSpec":
      return parent.names.includes(place as never) ? "look" : "other";
    case "CallExpr":
      return ofCall(place, parent, ctx);
    case "AssignStmt":
      return ofAssignment(place, parent, ctx);
    case "SelectorExpr":
      return ofMethod(place, parent.sel.name, ctx.parents.get(parent), ctx);
    default:
      return "other";
  }
}

function ofIndex(place: Expr, key: Expr, element: Expr, ctx: Context): Growing | "look" {
  const stmt = ctx.parents.get(element);
  const isWritten =
    (stmt?.kind === "AssignStmt" && stmt.lhs.includes(element)) || (stmt?.kind === "IncDecStmt" && stmt.x === element);
  if (!isWritten) return "look";
  const type = ctx.typed?.typeOf(place) ?? null;
  const isMap = type !== null && under(type).kind === "Map";
  return isMap ? { ctx, at: stmt, place, key, isSlice: false } : "look";
}

function ofCall(place: Expr, call: CallExpr, ctx: Context): Growing | "look" | "other" {
  const name = ctx.calleeOf(call);
  if (name === "len" || name === "cap") return isCompared(call, ctx) ? "other" : "look";
  if (name === "copy") return call.args[1] === place ? "look" : "other";
  if (name !== "append") return looksAtContainer.test(name) ? "look" : "other";
  if (call.args[0] !== place) return "look";
  const stmt = ctx.parents.get(call);
  const isBack =
    stmt?.kind === "AssignStmt" && stmt.lhs.length === 1 && placeText(stmt.lhs[0] as Expr) === placeText(place);
  return isBack ? { ctx, at: stmt, place, key: call.args[1] ?? null, isSlice: true } : "other";
}

/** A length that decides something, or that is kept to decide later; whether there is any at all decides nothing. */
function isCompared(call: CallExpr, ctx: Context): boolean {
  const parent = ctx.parents.get(call);
  if (parent?.kind === "AssignStmt" || parent?.kind === "ValueSpec") return true;
  if (parent?.kind !== "BinaryExpr" || !/^[<>=!]/.test(parent.op)) return parent?.kind === "BinaryExpr";
  const other = parent.x === call ? parent.y : parent.x;
  return !(other.kind === "BasicLit" && other.value === "0");
}

function ofAssignment(
  place: Expr,
  stmt: { readonly kind: "AssignStmt" } & Extract<Node, { kind: "AssignStmt" }>,
  ctx: Context,
): "look" | "other" {
  if (!stmt.lhs.includes(place)) return "other";
  const value = stmt.rhs[stmt.lhs.length === stmt.rhs.length ? stmt.lhs.indexOf(place) : 0];
  // s = append(s, x) is judged where the call stands.
  if (value?.kind === "CallExpr" && ctx.calleeOf(value) === "append") {
    const [first] = value.args;
    return first !== undefined && placeText(first) === placeText(place) ? "look" : "other";
  }
  return isFirst(place, stmt, ctx) ? "look" : "other";
}

/** Made for the first time: in a constructor, behind `== nil`, in init and main, by a sync.Once. */
function isFirst(place: Expr, stmt: Node, ctx: Context): boolean {
  const { decl } = ctx;
  if (decl.kind === "FuncDecl" && /^(init|main)$/.test(decl.name.name) && !isUnderLoop(stmt, ctx)) return true;
  const root = rootVariable(place, ctx.names);
  const made = root?.role === "local" ? ctx.names.valueOf(root) : null;
  const literal = made?.kind === "UnaryExpr" ? made.x : made;
  if (place.kind === "SelectorExpr" && (literal?.kind === "CompositeLit" || isNew(literal))) return true;
  const text = placeText(place);
  for (let at = ctx.parents.get(stmt); at !== undefined; at = ctx.parents.get(at)) {
    if (at.kind === "IfStmt" && at.cond.kind === "BinaryExpr" && at.cond.op === "==" && placeText(at.cond.x) === text)
      return true;
    const call = at.kind === "FuncLit" ? ctx.parents.get(at) : undefined;
    if (call?.kind === "CallExpr" && call.fun.kind === "SelectorExpr" && call.fun.sel.name === "Do") return true;
  }
  return false;
}

function isNew(x: Expr | null | undefined): boolean {
  return x?.kind === "CallExpr" && x.fun.kind === "Ident" && x.fun.name === "new";
}

function ofMethod(place: Expr, method: string, call: Node | undefined, ctx: Context): Growing | "look" | "other" {
  if (call?.kind !== "CallExpr") return "other";
  const type = typeName(ctx.typed?.typeOf(place) ?? null);
  if (type === "container/list.List") {
    if (listGrows.has(method)) return { ctx, at: call, place, key: call.args[0] ?? null, isSlice: true };
    return listLooks.has(method) ? "look" : "other";
  }
  if (type !== "sync.Map") return "other";
  if (syncMapGrows.has(method)) return { ctx, at: call, place, key: call.args[0] ?? null, isSlice: false };
  return syncMapLooks.has(method) ? "look" : "other";
}

/** Whether a type has a method that is called for each request or message. */
export function hasEntry(owner: string, uses: PackageUses): boolean {
  for (const { file, entry } of uses.entries("func")) {
    if (entry.receiver !== owner) continue;
    const decl = file.source.declAt(entry.decl);
    if (decl.kind === "FuncDecl" && entryOf(decl, uses.contextOf(file, decl).names) !== null) return true;
  }
  return false;
}

/** ws := &consoleWs{} by a handler: what one request makes goes with what it is for. */
export function isMadeEachTime(owner: string, uses: PackageUses): boolean {
  if (owner === "") return false;
  return uses.usesOf(owner).some(({ ctx, ident }) => {
    const literal = ctx.parents.get(ident);
    if (literal?.kind !== "CompositeLit" || literal.type !== ident) return false;
    const { decl } = ctx;
    return decl.kind === "FuncDecl" && parameterTypes(decl, ctx.names).includes("net/http.Request");
  });
}
