// Where errors lose their chain, and where somebody looks past it: text made of an error that goes on as an error,
// sentinels compared, types asserted, messages searched.
import type { CallExpr, Expr, Ident, Node } from "../go/syntax/ast.ts";
import { unparen } from "../go/syntax/parser-expr.ts";
import { walk } from "../go/syntax/walk.ts";
import { packagePath } from "../go/types/callee.ts";
import { type Context, calleeNames } from "./context.ts";

export function isErrorType(x: Expr, ctx: Context): boolean {
  return ctx.typeNameOf(x) === "error";
}

/** err.Error() of an error. */
export function textOfError(x: Expr, ctx: Context): Expr | null {
  const call = unparen(x);
  if (call.kind !== "CallExpr" || call.args.length > 0 || call.fun.kind !== "SelectorExpr") return null;
  return call.fun.sel.name === "Error" && isErrorType(call.fun.x, ctx) ? call.fun.x : null;
}

/** The same, also where the text has got a name of its own first. */
export function textOrItsName(x: Expr, ctx: Context): Expr | null {
  const value = unparen(x);
  const variable = value.kind === "Ident" ? ctx.names.objectOf(value) : undefined;
  const named = variable?.kind === "var" && variable.role === "local" ? ctx.names.valueOf(variable) : null;
  return textOfError(named ?? value, ctx);
}

/** A made error goes on to somebody: returned, assigned to an error, sent, collected; not logged or thrown. */
export function isErrorHandedOn(made: CallExpr, ctx: Context): boolean {
  const parent = ctx.parents.get(made);
  switch (parent?.kind) {
    case "ReturnStmt":
    case "SendStmt":
      return true;
    case "AssignStmt": {
      const target = parent.lhs[parent.rhs.indexOf(made)];
      return target !== undefined && isErrorType(target, ctx) && isHandedOn(target, ctx);
    }
    case "CallExpr":
      return parent.fun.kind === "Ident" ? parent.fun.name === "append" : ctx.calleeOf(parent) === "errors.Join";
    default:
      return false;
  }
}

/** A local error that is only logged goes nowhere. */
function isHandedOn(target: Expr, ctx: Context): boolean {
  const variable = target.kind === "Ident" ? ctx.names.objectOf(target) : undefined;
  if (variable?.kind !== "var" || variable.role !== "local") return true;
  return ctx.names.usesOf(variable).some((use) => {
    const parent = ctx.parents.get(use);
    return parent?.kind === "ReturnStmt" || parent?.kind === "SendStmt" || isErrorCall(parent, ctx);
  });
}

function isErrorCall(parent: Node | undefined, ctx: Context): boolean {
  if (parent?.kind !== "CallExpr") return false;
  return /^(append|errors\.Join)$/.test(ctx.text(parent.fun));
}

/** Methods that look at one link of a chain on purpose, and functions that walk along it themselves. */
export function looksAtLinks(ctx: Context): boolean {
  const { decl } = ctx;
  if (decl.kind !== "FuncDecl") return false;
  if (/^(Is|As|Unwrap|Error|Cause)$/.test(decl.name.name)) return true;
  return /errors\.(Unwrap|As|Cause)\(|Unwrap\(\)|\.Cause\(\)/.test(ctx.text(decl));
}

/** Errors that their makers hand over as they are: readers, iterators, walks. */
const handedOverAsIs =
  /^(io|bufio)\.|^(path\/filepath|io\/fs)\.Skip|^flag\.ErrHelp$|^net\/http\.(ErrAbortHandler|ErrUseLastResponse|ErrNoCookie|ErrMissingFile|ErrNotMultipart|ErrNoLocation)$/;

/** By whom: sql.ErrNoRows comes bare from Scan, but not through a function of one's own. */
const makersOf: ReadonlyMap<string, RegExp> = new Map([
  ["database/sql.ErrNoRows", /^(?!$)/],
  ["database/sql.ErrTxDone", /^(?!$)/],
  ["net/http.ErrServerClosed", /^(?!$)/],
  ["context.Canceled", /^context\./],
  ["context.DeadlineExceeded", /^context\./],
]);

/** A sentinel that may be wrapped where it is compared; null: it is none, or comes as it is. */
export function wrappable(sentinel: Expr, error: Expr, ctx: Context): boolean {
  const name = qualified(sentinel, ctx);
  if (name === "" || handedOverAsIs.test(name) || qualified(error, ctx) !== "") return false;
  const makers = makersOf.get(name);
  if (makers === undefined) return true;
  const call = madeBy(error, ctx);
  // A field: who knows. A function with its source here is one's own, a parameter came through one.
  if (call === null) return makers.source.startsWith("^context") || isParameter(error, ctx);
  if (makers.test(ctx.calleeOf(call)) && ctx.isStandardPath(packagePath(ctx.calleeOf(call)))) return false;
  return makers.source.startsWith("^context") || isOwn(call, ctx);
}

function isParameter(x: Expr, ctx: Context): boolean {
  const variable = x.kind === "Ident" ? ctx.names.objectOf(x) : undefined;
  return variable?.kind === "var" && variable.role === "param" && ctx.names.writesOf(variable).length === 0;
}

function isOwn(call: CallExpr, ctx: Context): boolean {
  const path = packagePath(ctx.calleeOf(call));
  return path !== "" && !ctx.isStandardPath(path) && ctx.declarationOf(call) !== null && isSameModule(path, ctx);
}

function isSameModule(path: string, ctx: Context): boolean {
  const own = ctx.typed?.pkg.path ?? "";
  return own.split("/").slice(0, 3).join("/") === path.split("/").slice(0, 3).join("/");
}

/** The call that the variable got its value from, the last one above the use. */
function madeBy(error: Expr, ctx: Context): CallExpr | null {
  const value = unparen(error);
  if (value.kind === "CallExpr") return value;
  const variable = value.kind === "Ident" ? ctx.names.objectOf(value) : undefined;
  if (variable?.kind !== "var") return null;
  let last: Ident | null = null;
  for (const write of ctx.names.writesOf(variable)) if (write.pos < value.pos) last = write;
  const stmt = last === null ? undefined : ctx.parents.get(last);
  const made =
    stmt?.kind === "AssignStmt"
      ? stmt.rhs.length === 1
        ? stmt.rhs[0]
        : stmt.rhs[stmt.lhs.indexOf(last as Ident)]
      : undefined;
  return made?.kind === "CallExpr" ? made : null;
}

/** "os.ErrNotExist", "ErrClosed" of this package; "" for what is no package-level error. */
function qualified(x: Expr, ctx: Context): string {
  const value = unparen(x);
  if (value.kind === "Ident") return ctx.names.objectOf(value)?.kind === "package-level" ? value.name : "";
  if (value.kind !== "SelectorExpr" || value.x.kind !== "Ident") return "";
  const object = ctx.names.objectOf(value.x);
  return object?.kind === "import" ? `${object.path}.${value.sel.name}` : "";
}

/** err == ErrX: which side is the sentinel, where it may be wrapped. */
export function comparedSentinel(x: Expr, y: Expr, ctx: Context): Expr | null {
  const isNamed = (side: Expr): boolean =>
    /(^|\.)([eE]rr[A-Z]\w*|E[A-Z]+|Canceled|DeadlineExceeded)$/.test(ctx.text(side));
  const sentinel = [x, y].find(isNamed);
  const other = sentinel === x ? y : x;
  if (sentinel === undefined || !wrappable(sentinel, other, ctx)) return null;
  // Types are asked last: they cost most.
  return isErrorType(x, ctx) && isErrorType(y, ctx) && !looksAtLinks(ctx) ? sentinel : null;
}

/** Functions that look for words in a text. */
export const searches = calleeNames(
  ["Contains", "HasPrefix", "HasSuffix", "EqualFold", "Index", "Count"].map((name) => `strings.${name}`),
);

/** The error of errors.New("...: " + err.Error()), errors.New(fmt.Sprintf("...: %v", err)). */
export function errorIn(text: Expr, ctx: Context): Expr | null {
  if (text.kind === "BinaryExpr") return errorIn(text.x, ctx) ?? errorIn(text.y, ctx);
  if (text.kind !== "CallExpr" || !ctx.isCallOf(text, "fmt.Sprintf")) return textOfError(text, ctx);
  return text.args.slice(1).find((arg) => isErrorType(arg, ctx) || textOfError(arg, ctx) !== null) ?? null;
}

/** One finding for contains(...) || contains(...) || contains(...). */
export function isFirstOfItsCondition(at: Expr, ctx: Context): boolean {
  let top: Node = at;
  for (
    let up = ctx.parents.get(at);
    up !== undefined && /^(BinaryExpr|ParenExpr|UnaryExpr)$/.test(up.kind);
    up = ctx.parents.get(up)
  )
    top = up;
  let first: Node | null = null;
  walk(top, (node) => {
    const isSearch = node.kind === "CallExpr" && searches.full.has(ctx.calleeAmong(node, searches));
    const [text] = isSearch ? node.args : [];
    if (text !== undefined && textOrItsName(text, ctx) !== null) first ??= node;
    return first === null;
  });
  return first === null || first === at;
}

/** A test may hold a message to its words. */
export function isTest(ctx: Context): boolean {
  const params = ctx.decl.kind === "FuncDecl" ? ctx.decl.type.params.list : [];
  return ctx.display.endsWith("_test.go") || params.some(({ type }) => /\btesting\.(T|B|TB|F)$/.test(ctx.text(type)));
}
