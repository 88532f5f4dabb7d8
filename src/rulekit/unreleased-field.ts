// A value that goes into a field from which nobody releases it: the field is the package's own, and all that the package
// does with it is to look at it or to work with it. Whoever takes it out of the field may release it: that is no finding.
import type { Releasing } from "../go/flow/resource.ts";
import { releasingOf } from "../go/summaries/acquirers.ts";
import { resourceKind } from "../go/summaries/ownership.ts";
import type { CallExpr, Expr, Ident, Node, SelectorExpr } from "../go/syntax/ast.ts";
import { walk } from "../go/syntax/walk.ts";
import { calleeExpr, calleeName, variableOf } from "../go/types/callee.ts";
import type { protocols } from "../knowledge/protocols.ts";
import type { Context } from "./context.ts";
import { literalField } from "./literal-field.ts";
import { ownerOf } from "./package-uses.ts";

type Kind = keyof typeof protocols;

/** Kinds of which nothing else disposes: rows and statements end with their database, tickers have a rule of their own. */
const lasting: ReadonlySet<Kind> = new Set<Kind>(["file", "conn", "listener", "cancel", "closer"]);
const endName = /^(close|stop|shutdown|cancel|quit|finish|end|terminate|disconnect)$/i;
const closingName = /^(close|stop|shutdown)/;

export interface UnreleasedField {
  readonly owner: string;
  /** "service.cancel", "store.mu.index". */
  readonly name: string;
  /** The method that ends the value around it, and does not release it; null: there is none. */
  readonly end: Context | null;
}

/** The field a value stays in; null where it does not stay in one, or somebody may release it. */
export function unreleasedField(
  target: Expr | undefined,
  kind: Kind,
  releasing: Releasing,
  ctx: Context,
): UnreleasedField | null {
  if (target === undefined || !lasting.has(kind) || ctx.func === null || isOnceOnly(ctx)) return null;
  const field = target.kind === "SelectorExpr" ? fieldOf(target, ctx) : fieldOfVariable(target, kind, releasing, ctx);
  if (field === null || /^\p{Lu}/u.test(field.name)) return null;
  const end = endOf(field.owner, ctx);
  // Something that is made and never ended lives as long as the process.
  if (kind !== "cancel" && end === null) return null;
  // A value of the program's own may need no Close: that others are closed there tells that it does.
  if (kind === "closer" && (end === null || !releasesAnything(end, releasing))) return null;
  const uses = field.within === "" ? ctx.uses.usesOfMember(field.owner, field.name) : ctx.uses.selectorsOf(field.name);
  const known = new Set(uses.map(({ ident }) => ident));
  for (const { ctx: at, ident } of ctx.uses.selectorsOf(field.name)) {
    const selector = at.parents.get(ident) as SelectorExpr;
    if (known.has(ident) ? !isLookedAt(selector, kind, releasing, at) : ownerOf(selector, at) === "") return null;
  }
  return { owner: field.owner, name: `${field.owner}.${field.within}${field.name}`, end };
}

/** Whether the method calls a Close, Stop or the like of anything: also closeFiles of its own. */
function releasesAnything({ decl }: Context, { releases }: Releasing): boolean {
  let isFound = false;
  walk(decl, (node) => {
    const fun = node.kind === "CallExpr" ? calleeExpr(node) : null;
    if (fun?.kind === "SelectorExpr" && (releases.has(fun.sel.name) || closingName.test(fun.sel.name))) isFound = true;
    return !isFound;
  });
  return isFound;
}

/** What main and package variables make is there once. */
function isOnceOnly({ func, decl }: Context): boolean {
  return decl.kind !== "FuncDecl" || (func?.kind === "FuncDecl" && /^(main|init)$/.test(func.name.name));
}

interface Field {
  readonly owner: string;
  /** "mu." where the field is one of a struct without a name that is a field of the owner's. */
  readonly within: string;
  readonly name: string;
}

function fieldOf(selector: SelectorExpr, ctx: Context): Field | null {
  const owner = ownerOf(selector, ctx);
  if (owner !== "") return { owner, within: "", name: selector.sel.name };
  const around = selector.x.kind === "SelectorExpr" ? selector.x : null;
  if (around === null || ctx.typeNameOf(around) !== "") return null;
  const outer = ownerOf(around, ctx);
  return outer === "" ? null : { owner: outer, within: `${around.sel.name}.`, name: selector.sel.name };
}

/** The only place that a variable's value goes to is a field of a value that is made here. */
function fieldOfVariable(target: Expr, kind: Kind, releasing: Releasing, ctx: Context): Field | null {
  const variable = variableOf(target, ctx.names);
  if (variable === null || ctx.names.writesOf(variable).length > 1) return null;
  let field: Field | null = null;
  for (const use of ctx.names.usesOf(variable)) {
    if (use === target || use === variable.decl) continue;
    const stored = storedIn(use, ctx);
    if (stored !== null && field === null) field = stored;
    else if (stored !== null || !isWorkedWith(use, kind, releasing, ctx)) return null;
  }
  return field;
}

function storedIn(use: Ident, ctx: Context): Field | null {
  const element = literalField(use, ctx);
  if (element !== null) return { ...element, within: "" };
  const parent = ctx.parents.get(use);
  if (parent?.kind !== "AssignStmt" || parent.lhs.length !== parent.rhs.length) return null;
  const at = parent.lhs[parent.rhs.indexOf(use)];
  return at?.kind === "SelectorExpr" ? fieldOf(at, ctx) : null;
}

/** f.Stat(), cancel() on the way of an error, bufio.NewReader(conn): none of them keeps it. */
function isWorkedWith(use: Ident, kind: Kind, releasing: Releasing, ctx: Context): boolean {
  const parent = ctx.parents.get(use);
  if (parent?.kind === "SelectorExpr") {
    const isEnd = releasing.releases.has(parent.sel.name);
    return isCalled(parent, ctx) && (!isEnd || isOnOneWay(use, ctx));
  }
  if (parent?.kind !== "CallExpr") return false;
  if (parent.fun === use) return kind === "cancel" && isOnOneWay(use, ctx);
  return isBorrowed(parent, use, releasing, ctx) || isWrapped(parent, ctx);
}

/** io.MultiWriter(file, hash): whoever has the writer cannot close what is in it. */
function isWrapped(call: CallExpr, ctx: Context): boolean {
  const name = calleeName(call, ctx.names);
  const type = name !== null && /^(io|bufio)\.\w+$/.test(name) ? (ctx.typed?.typeOf(call) ?? null) : null;
  return type !== null && resourceKind(type) === null;
}

/** Called at once in a branch of the function itself: where it fails. */
function isOnOneWay(use: Node, ctx: Context): boolean {
  let isInBranch = false;
  for (let at = ctx.parents.get(use); at !== undefined && at !== ctx.func; at = ctx.parents.get(at)) {
    if (at.kind === "FuncLit" || at.kind === "DeferStmt" || at.kind === "GoStmt") return false;
    if (at.kind === "IfStmt") isInBranch = true;
  }
  return isInBranch;
}

/** s.loop.Run(), which closes in the end what Close closes. */
function ends(method: SelectorExpr, ctx: Context): boolean {
  const call = ctx.parents.get(method);
  if (call?.kind !== "CallExpr") return false;
  return ctx.callFacts.effectOf(call, -1, [], releasingOf("closer", []))?.onSuccess === "released";
}

function isBorrowed(call: CallExpr, argument: Expr, releasing: Releasing, ctx: Context): boolean {
  const index = call.args.indexOf(argument);
  const effect = index < 0 ? null : ctx.callFacts.effectOf(call, index, [], releasing);
  return effect?.onSuccess === "open" && effect.onFailure === "open";
}

function isCalled(selector: Node, ctx: Context): boolean {
  const call = ctx.parents.get(selector);
  return call?.kind === "CallExpr" && call.fun === selector;
}

/** A use of the field that releases nothing and hands it to nobody. */
function isLookedAt(selector: SelectorExpr, kind: Kind, releasing: Releasing, ctx: Context): boolean {
  const parent = ctx.parents.get(selector);
  switch (parent?.kind) {
    case "AssignStmt":
      return parent.lhs.includes(selector);
    case "BinaryExpr":
      return true;
    case "SelectorExpr":
      return (
        kind !== "cancel" && !releasing.releases.has(parent.sel.name) && isCalled(parent, ctx) && !ends(parent, ctx)
      );
    case "CallExpr":
      return kind !== "cancel" && parent.fun !== selector && isBorrowed(parent, selector, releasing, ctx);
    default:
      return false;
  }
}

/** Close(), Shutdown(ctx): with more to say it is about something else. */
function isPlain({ decl }: Context): boolean {
  return (
    decl.kind === "FuncDecl" && decl.type.params.list.reduce((n, { names }) => n + Math.max(1, names.length), 0) <= 1
  );
}

function endOf(owner: string, ctx: Context): Context | null {
  for (const { entry } of ctx.uses.entries("func"))
    if (entry.receiver === owner && endName.test(entry.name)) {
      const end = ctx.uses.functionNamed(entry.name, owner);
      if (end !== null && isPlain(end)) return end;
    }
  return null;
}
