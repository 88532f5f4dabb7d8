// What a package is used to doing with a function's result: where its other callers close it, it is theirs to close,
// whether or not the function's body is here, or understood.
import { isErrorVariable } from "../go/flow/forms.ts";
import { type Known, knownInBranch, nilness } from "../go/flow/known.ts";
import { resourceKind } from "../go/summaries/ownership.ts";
import { callsBack } from "../go/summaries/signs.ts";
import { isStandardPackage } from "../go/summaries/standard.ts";
import type { AssignStmt, CallExpr, Expr, Ident, Node } from "../go/syntax/ast.ts";
import { methodOfType, typeName } from "../go/types/body-types.ts";
import { calleeExpr, calleeName, lastName, variableOf } from "../go/types/callee.ts";
import type { LocalVar } from "../go/types/object.ts";
import type { Type } from "../go/types/type.ts";
import type { ResourceKind } from "../knowledge/protocols.ts";
import { functionAround } from "./callers.ts";
import { toldByClosing } from "./closed-here.ts";
import type { Context } from "./context.ts";

/** Streams around what somebody else has, by their makers' names: their Close may free nothing. */
const streamName =
  /(Reader|Decoder|Scanner|Writer|Encoder|Encode|Encrypt|Sign|Compress)(Level|Size|With[A-Z]\w*)?$|^(Read|Write)[A-Z]/;
/** Callers that are looked at. */
const MAX_SITES = 40;

export interface Custom {
  readonly kind: ResourceKind;
  readonly index: number;
}

/** What becomes of the result at one call. */
type Treatment = "closed" | "given" | "left";

const known = new WeakMap<Context, Map<CallExpr, Custom | null>>();

/**
 * What the callers of a function close of its results, those in other functions of the package; null: nothing. Looked
 * for once for the rules of all kinds.
 */
export function customOf(call: CallExpr, targets: readonly Expr[], ctx: Context): Custom | null {
  if (!ctx.uses.closedNames.has(lastName(calleeExpr(call))) || targets.length === 0 || targets.length > 3) return null;
  let customs = known.get(ctx);
  if (customs === undefined) {
    customs = new Map();
    known.set(ctx, customs);
  }
  let custom = customs.get(call);
  if (custom === undefined) {
    custom = findCustom(call, targets, ctx);
    customs.set(call, custom);
  }
  return custom;
}

function findCustom(call: CallExpr, targets: readonly Expr[], ctx: Context): Custom | null {
  if (isOfStandard(call, ctx)) return null;
  const name = lastName(calleeExpr(call));
  const own = handleOf(call, targets, ctx);
  if (own === null || typeName(own.type) === "io.WriteCloser" || isOfSameType(call, own, ctx)) return null;
  if (own.type !== null && callsBack(own.type)) return null;
  if (own.type === null && targets.length === 1) return null;
  if (streamName.test(name) && (own.type === null || takes(["Read", "Write"], call, ctx))) return null;
  // store.New(db): its Close would close what belongs to whoever handed it over.
  if (takes(["Close"], call, ctx)) return null;
  let [closed, left] = [0, 0];
  for (const { ctx: at, call: other } of callsOf(call, ctx)) {
    const stmt = at.parents.get(other);
    const bound = stmt?.kind === "AssignStmt" && stmt.rhs.length === 1 ? handleOf(other, stmt.lhs, at) : null;
    const treatment = bound?.index === own.index ? treatmentOf(bound.handle, stmt as AssignStmt, at) : "given";
    if (treatment === "closed") closed++;
    else if (treatment === "left") left++;
  }
  return closed > left ? { kind: own.kind, index: own.index } : null;
}

function isOfStandard(call: CallExpr, ctx: Context): boolean {
  const name = calleeName(call, ctx.names);
  if (name !== null && ctx.isStandardPath(name.slice(0, name.lastIndexOf(".")))) return name.includes(".");
  const pkg = ctx.typed?.calleeOf(call)?.pkg ?? null;
  return pkg !== null && isStandardPackage(pkg);
}

/** file.WithBuffer(): what it answers is the file itself. */
function isOfSameType(call: CallExpr, { index, type }: Handle, ctx: Context): boolean {
  const fun = calleeExpr(call);
  const answered = typeName(ctx.typed?.calleeOf(call)?.type?.results.vars[index]?.type ?? type);
  return fun.kind === "SelectorExpr" && answered !== "" && ctx.typeNameOf(fun.x) === answered;
}

/** Whether the function is given a value with such a method: what it reads from, writes to, or closes. */
function takes(methods: readonly string[], call: CallExpr, ctx: Context): boolean {
  const params = ctx.typed?.calleeOf(call)?.type?.params.vars ?? [];
  return params.some(({ type }) => type !== null && methods.some((name) => methodOfType(type, name) !== null));
}

interface Handle {
  readonly handle: LocalVar;
  readonly index: number;
  readonly kind: ResourceKind;
  readonly type: Type | null;
}

/** The variable of a call's results that can be closed: by its type, or the first where that is not known. */
function handleOf(call: CallExpr, targets: readonly Expr[], ctx: Context): Handle | null {
  for (const [index, target] of targets.entries()) {
    const handle = variableOf(target, ctx.names);
    if (handle === null || isErrorVariable(target, ctx.names)) continue;
    const type = ctx.typed?.typeOf(target) ?? ctx.typed?.typeOf(handle.decl as Expr) ?? null;
    const kind = type === null ? (index === 0 ? "closer" : null) : resourceKind(type);
    if (kind !== null && toldByClosing.has(kind) && handle.func === functionAround(call, ctx))
      return { handle, index, kind, type };
  }
  return null;
}

interface Site {
  readonly ctx: Context;
  readonly call: CallExpr;
}

/** The other calls of the function in the package. */
function callsOf(call: CallExpr, ctx: Context): readonly Site[] {
  const fun = calleeExpr(call);
  const name = lastName(fun);
  const uses = fun.kind === "Ident" ? ctx.uses.usesOf(name) : ctx.uses.selectorsOf(name);
  const sites: Site[] = [];
  for (const { ctx: at, ident } of uses.slice(0, MAX_SITES)) {
    const other = calledBy(ident, at);
    if (other !== null && other !== call && isSameCallee(call, ctx, other, at)) sites.push({ ctx: at, call: other });
  }
  return sites;
}

function calledBy(ident: Ident, ctx: Context): CallExpr | null {
  const parent = ctx.parents.get(ident);
  const fun: Node | undefined = parent?.kind === "SelectorExpr" && parent.sel === ident ? parent : ident;
  const call = ctx.parents.get(fun);
  return call?.kind === "CallExpr" && call.fun === fun ? call : null;
}

function isSameCallee(a: CallExpr, ctx: Context, b: CallExpr, at: Context): boolean {
  const name = calleeName(a, ctx.names);
  const other = calleeName(b, at.names);
  if (name !== null || other !== null) return name === other;
  const callee = ctx.typed?.calleeOf(a) ?? null;
  if (callee !== null) return at.typed?.calleeOf(b)?.origin === callee.origin;
  // A variable of the package that is a function.
  const [x, y] = [calleeExpr(a), calleeExpr(b)];
  if (x.kind !== "Ident" || y.kind !== "Ident") return false;
  return ctx.names.objectOf(x)?.kind === "package-level" && at.names.objectOf(y)?.kind === "package-level";
}

/** Closed by the first that is done with it, mostly defer it.Close(); only used; or whatever else, which may hand it on. */
function treatmentOf(handle: LocalVar, stmt: AssignStmt, ctx: Context): Treatment {
  let treatment: Treatment | null = null;
  for (const use of ctx.names.usesOf(handle)) {
    const parent = ctx.parents.get(use);
    if (parent === stmt || use === handle.decl || parent?.kind === "BinaryExpr") continue;
    if (parent?.kind !== "SelectorExpr" || parent.x !== use) return "given";
    const isClose = parent.sel.name === "Close" && ctx.parents.get(parent)?.kind === "CallExpr";
    if (isClose && isBranched(parent, handle, ctx)) continue;
    // s.Open() comes first: before that there was nothing to close.
    treatment ??= isClose ? "closed" : "left";
    if (isClose) return treatment === "closed" ? "closed" : "given";
  }
  return treatment ?? "left";
}

/** Under a condition of its own: where something else has failed. That nothing has is none. */
function isBranched(close: Node, { func }: LocalVar, ctx: Context): boolean {
  for (
    let at: Node = close, above = ctx.parents.get(at);
    above !== undefined && above !== func;
    at = above, above = ctx.parents.get(at)
  ) {
    const isBranch =
      above.kind === "IfStmt" ? above.body === at || above.else === at : /^(Case|Comm)Clause$/.test(above.kind);
    if (isBranch && !knownInBranch(above, at, ctx.parents, ctx.names).every((known) => saysNoError(known, ctx)))
      return true;
    if (above.kind === "CommClause") return true;
  }
  return false;
}

function saysNoError(known: Known, ctx: Context): boolean {
  const compared = nilness(known);
  return compared?.isNil === true && isErrorVariable(compared.x, ctx.names);
}
