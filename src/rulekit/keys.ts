// Which keys a container can get: few by their type, their name or how they are computed; only ones that it, or a list of
// known ones, has already.
import { placeText } from "../go/flow/deferred.ts";
import { equality, isLeft, type Known, knownBehind, knownInBranch, namedCondition } from "../go/flow/known.ts";
import type { CallExpr, Expr, Node } from "../go/syntax/ast.ts";
import { unparen } from "../go/syntax/parser-expr.ts";
import { walk, walkFunctionBody } from "../go/syntax/walk.ts";
import { typeName } from "../go/types/body-types.ts";
import { lastName, parameterIndex, variableOf } from "../go/types/callee.ts";
import type { LocalVar } from "../go/types/object.ts";
import { asNamed, under } from "../go/types/under.ts";
import { fewKeys, fewKeyTypes } from "../knowledge/growth.ts";
import { callersOf } from "./callers.ts";
import type { Context } from "./context.ts";
import type { Growing } from "./growth.ts";

/** A key of which there can be only a few. */
export function hasFewValues(key: Expr, ctx: Context): boolean {
  const x = unparen(key);
  if (x.kind === "BasicLit" || ctx.typed === null || ctx.typed.constantOf(x) !== null) return true;
  if (isFewByType(x, ctx) || fewKeys.test(spokenName(x))) return true;
  let isFew = false;
  walk(x, (node) => {
    // hash % shards, id & mask, name[:1]
    if (node.kind === "BinaryExpr" && (node.op === "%" || node.op === "&")) isFew = true;
    if (node.kind === "SliceExpr" && node.high?.kind === "BasicLit") isFew = true;
    return !isFew;
  });
  if (isFew || x.kind !== "Ident") return isFew;
  const variable = ctx.names.objectOf(x);
  const value = variable?.kind === "var" ? ctx.names.valueOf(variable) : null;
  if (value?.kind === "CallExpr" && answersConstants(value, ctx)) return true;
  return value !== null && value.kind !== "Ident" && hasFewValues(value, ctx);
}

/** level := levelOf(r), of a function that only ever answers constants. */
function answersConstants(call: CallExpr, ctx: Context): boolean {
  const body = ctx.declarationOf(call)?.body ?? null;
  if (body === null) return false;
  let answers = 0;
  let isOpen = false;
  walkFunctionBody(body, (node) => {
    if (node.kind !== "ReturnStmt") return !isOpen;
    const [first] = node.results;
    answers++;
    if (first === undefined || !isConstant(unparen(first))) isOpen = true;
    return !isOpen;
  });
  return answers > 0 && !isOpen;
}

/** By its form, for it may stand in another package: 1, math.MaxInt16, "none". */
function isConstant(x: Expr): boolean {
  if (x.kind === "BasicLit") return true;
  if (x.kind === "SelectorExpr") return x.x.kind === "Ident" && /^(math|time|http|codes|unix|syscall)$/.test(x.x.name);
  return x.kind === "Ident" && /^(true|false)$/.test(x.name);
}

function isFewByType(key: Expr, ctx: Context): boolean {
  const type = ctx.typed?.typeOf(key) ?? null;
  if (type === null || fewKeyTypes.has(typeName(type))) return true;
  const own = under(type);
  if (own.kind !== "Basic") return false;
  if (/^(bool|u?int8|untyped bool)$/.test(own.basic)) return true;
  const named = asNamed(type);
  if (named === null) return false;
  // A type of another package is taken for an enumeration; one of this package is if it has constants.
  if (named.object.pkg?.path !== ctx.typed?.pkg.path) return true;
  return ctx.uses.holds(` ${named.object.name} = `);
}

function spokenName(x: Expr): string {
  return x.kind === "CallExpr" ? spokenName(x.fun) : lastName(x);
}

/** Said to stay, by whoever wrote it. */
const meant =
  /never (be )?(removed|deleted|freed|evicted|cleaned)|(kept|stays?|lives?|live|retained) (forever|for ever|for the (life|lifetime))|life ?time of the process|never shrinks/i;

/** Whether the comment of the function that adds, or one in the type around the container, says that it stays on purpose. */
export function isMeantToStay({ ctx }: Growing, owner: string): boolean {
  const { decl, uses } = ctx;
  if (decl.kind === "FuncDecl" && meant.test(ctx.docOf(decl))) return true;
  const type = owner === "" ? undefined : uses.entries("type").find(({ entry }) => entry.name === owner);
  if (type === undefined) return false;
  const { source } = type.file;
  const { pos, end } = source.declAt(type.entry.decl);
  return meant.test(decoder.decode(source.bytes.subarray(pos, end)));
}

const decoder = new TextDecoder("latin1");

/** Whether the container only gets keys that it has already, or that another one knows. */
export function onlyKnownKeys(growing: Growing, depth = 0): boolean {
  return isKnownHere(growing) || (depth === 0 && isKnownToCallers(growing));
}

/** Every caller of the function has looked at what it gives for the key. */
function isKnownToCallers({ key, place, ctx, isSlice }: Growing): boolean {
  const variable = key === null ? null : variableOf(key, ctx.names);
  const { decl } = ctx;
  if (variable?.role !== "param" || variable.func !== decl || decl.kind !== "FuncDecl") return false;
  const index = parameterIndex(variable);
  const callers = callersOf(ctx);
  return (
    callers.length > 0 &&
    callers.every(({ call, ctx: at }) => {
      const given = call.args[index] ?? null;
      return given !== null && onlyKnownKeys({ at: call, key: given, place, ctx: at, isSlice }, 1);
    })
  );
}

function isKnownHere({ at, key, place, ctx }: Growing): boolean {
  if (key === null) return false;
  const container = placeText(place);
  const text = ctx.text(key);
  let below: Node = at;
  for (let above = ctx.parents.get(at); above !== undefined; above = ctx.parents.get(above)) {
    if (above.kind === "FuncDecl" || above.kind === "FuncLit") return false;
    // if s.clients == nil { ... }: filled once.
    const known = knownInBranch(above, below, ctx.parents, ctx.names);
    if (known.some((one) => isEmpty(one, container) || says(one, text, ctx))) return true;
    if (wholeConditions(above, below, ctx).some((one) => isFew(one.cond, one.isTrue, text, ctx))) return true;
    if (above.kind === "CaseClause" && above.list !== null && isSwitchedOn(above, text, ctx)) return true;
    const list = above.kind === "BlockStmt" ? above.list : above.kind === "CaseClause" ? above.body : [];
    for (const stmt of list) {
      if (stmt.end > below.pos) break;
      if (knownBehind(stmt, ctx.names).some((one) => says(one, text, ctx))) return true;
      if (leavingConditions(stmt).some((cond) => isFew(cond, false, text, ctx))) return true;
    }
    below = above;
  }
  return false;
}

/** What is known where `below`, a child of `at`, begins, not taken apart: a choice among values is told by the whole only. */
function wholeConditions(at: Node, below: Node, ctx: Context): readonly Known[] {
  if (at.kind === "IfStmt")
    return below === at.body || below === at.else ? [{ cond: at.cond, isTrue: below === at.body }] : [];
  const stmt = at.kind === "CaseClause" ? ctx.parents.get(ctx.parents.get(at) ?? at) : undefined;
  if (at.kind !== "CaseClause" || stmt?.kind !== "SwitchStmt" || stmt.tag !== null) return [];
  const others = stmt.body.list.flatMap((clause) =>
    clause.kind === "CaseClause" && clause !== at && (at.list === null || clause.pos < at.pos)
      ? (clause.list ?? [])
      : [],
  );
  const [own, ...more] = at.list ?? [];
  const isOwn = own !== undefined && more.length === 0;
  return [...others.map((cond) => ({ cond, isTrue: false })), ...(isOwn ? [{ cond: own, isTrue: true }] : [])];
}

/** The conditions under which a statement leaves what is around it. */
function leavingConditions(stmt: Node): readonly Expr[] {
  if (stmt.kind === "IfStmt") return isLeft(stmt.body.list) ? [stmt.cond] : [];
  if (stmt.kind !== "SwitchStmt" || stmt.tag !== null) return [];
  return stmt.body.list.flatMap((clause) =>
    clause.kind === "CaseClause" && clause.body.at(-1)?.kind === "ReturnStmt" ? (clause.list ?? []) : [],
  );
}

/** key == "a" || key == "b", not key != "a" && key != "b", len(key) == 2: so that there are only a few. */
function isFew(cond: Expr, isTrue: boolean, key: string, ctx: Context): boolean {
  const x = unparen(cond);
  if (x.kind === "UnaryExpr" && x.op === "!") return isFew(x.x, !isTrue, key, ctx);
  const named = namedCondition(x, ctx.names);
  if (named !== null) return isFew(named, isTrue, key, ctx);
  if (x.kind !== "BinaryExpr") return false;
  if (x.op === "&&" || x.op === "||") {
    const sides = [isFew(x.x, isTrue, key, ctx), isFew(x.y, isTrue, key, ctx)];
    return (x.op === "&&") === isTrue ? sides.includes(true) : !sides.includes(false);
  }
  const value = unparen(x.x);
  const isLength = value.kind === "CallExpr" && ctx.text(value) === `len(${key})`;
  if (!isLength && ctx.text(value) !== key) return false;
  const constant = ctx.typed?.constantOf(unparen(x.y)) ?? null;
  const isEqual = x.op === (isTrue ? "==" : "!=");
  if (!isLength) return isEqual && constant !== null;
  const isBelow = /^[<>]/.test(x.op) && x.op.startsWith("<") === isTrue;
  return (isEqual || isBelow) && /^[0-3]$/.test(ctx.text(x.y));
}

function isEmpty(known: Known, container: string): boolean {
  const compared = equality(known);
  if (compared === null || !compared.isEqual) return false;
  return compared.sides.some(
    (side) => placeText((side.kind === "CallExpr" ? side.args[0] : side) ?? side) === container,
  );
}

function isSwitchedOn(clause: Node, text: string, ctx: Context): boolean {
  const body = ctx.parents.get(clause);
  const stmt = body === undefined ? undefined : ctx.parents.get(body);
  return stmt?.kind === "SwitchStmt" && stmt.tag !== null && ctx.text(stmt.tag) === text;
}

/** Whether a condition says that the key is known: ok, known[key], slices.Contains(names, key). */
function says({ cond, isTrue }: Known, key: string, ctx: Context): boolean {
  const x = unparen(cond);
  if (!isTrue) return false;
  if (x.kind === "IndexExpr") return ctx.text(x.index) === key;
  if (x.kind === "CallExpr")
    return /Contains|^is[A-Z]|^Is[A-Z]|[vV]alid|[kK]nown|[aA]llowed|[eE]xists|^has|^Has/.test(spokenName(x));
  const variable = x.kind === "Ident" ? ctx.names.objectOf(x) : undefined;
  return variable?.kind === "var" && isLookUp(variable, key, ctx);
}

/** ok of `v, ok := m[key]`. */
function isLookUp(variable: LocalVar, key: string, ctx: Context): boolean {
  return ctx.names.usesOf(variable).some((use) => {
    const stmt = ctx.parents.get(use);
    if (stmt?.kind !== "AssignStmt" || stmt.lhs[1] !== use) return false;
    const [value] = stmt.rhs;
    if (value?.kind === "IndexExpr") return ctx.text(value.index) === key;
    return (
      value?.kind === "CallExpr" && spokenName(value) === "Load" && value.args.some((arg) => ctx.text(arg) === key)
    );
  });
}
