// What a defer statement evaluates before the value is what was meant. Go spec, "Defer statements": function value and
// arguments are evaluated as usual and saved anew, but the call itself runs when the function returns.
import { placeText } from "../go/flow/deferred.ts";
import type { CallExpr, DeferStmt, Expr, Func, Node } from "../go/syntax/ast.ts";
import { unparen } from "../go/syntax/parser-expr.ts";
import { walk } from "../go/syntax/walk.ts";
import { calleeExpr, calleeName, rootVariable } from "../go/types/callee.ts";
import type { LocalVar } from "../go/types/object.ts";
import { under } from "../go/types/under.ts";
import type { Context } from "./context.ts";
import { type Change, changesOf, firstAfter, isStillInitial, returnsAfter } from "./later-change.ts";
import { settersOf } from "./set-by-methods.ts";

export interface Early {
  readonly at: Expr;
  readonly kind: "elapsed" | "error" | "value" | "receiver" | "nil";
  readonly change: Node | null;
}

export function evaluatedEarly(stmt: DeferStmt, func: Func, ctx: Context): Early | null {
  const { call } = stmt;
  return elapsed(call, ctx) ?? nilCallee(stmt, func, ctx) ?? receiver(stmt, func, ctx) ?? argument(stmt, func, ctx);
}

/** defer log.Print(time.Since(start)): no time has passed. */
function elapsed(call: CallExpr, ctx: Context): Early | null {
  let found: CallExpr | null = null;
  const visit = (node: Node): boolean => {
    if (node.kind === "FuncLit") return false;
    if (node.kind === "CallExpr" && found === null && isElapsed(node, ctx)) found = node;
    return found === null;
  };
  // defer timer(time.Now()).Stop(): the receiver is evaluated early on purpose; its own time.Since is not.
  for (const arg of call.args) walk(arg, visit);
  return found === null ? null : { at: found, kind: "elapsed", change: null };
}

/** time.Since(t), clock.Since(t), time.Now().Sub(t), clock.Now().Sub(t). */
function isElapsed(call: CallExpr, ctx: Context): boolean {
  const fun = calleeExpr(call);
  const [time, ...others] = call.args;
  if (fun.kind !== "SelectorExpr" || time === undefined || others.length > 0) return false;
  if (fun.sel.name === "Since") {
    return ctx.isCallOf(call, "time.Since") || ctx.typeNameOf(call) === "time.Duration";
  }
  if (fun.sel.name !== "Sub") return false;
  const now = unparen(fun.x);
  const clock = now.kind === "CallExpr" ? calleeExpr(now) : null;
  return clock?.kind === "SelectorExpr" && clock.sel.name === "Now" && ctx.typeNameOf(call) === "time.Duration";
}

/** var cleanup func(); defer cleanup(): nil, whatever it is set to later. The same of a nil pointer's method. */
function nilCallee(stmt: DeferStmt, func: Func, ctx: Context): Early | null {
  const fun = calleeExpr(stmt.call);
  const x = fun.kind === "SelectorExpr" ? unparen(fun.x) : fun;
  const variable = x.kind === "Ident" ? ctx.names.objectOf(x) : undefined;
  if (variable?.kind !== "var" || variable.role === "const" || variable.role === "type") return null;
  if (!isStillInitial(variable, x, stmt, ctx) || (fun !== x && !canBeNil(x, ctx))) return null;
  // t := &T{}: there from the start, and read when the call runs.
  if (ctx.names.initOf(variable)?.value.kind === "UnaryExpr") return null;
  const change = laterChange(variable, x, stmt, func, ctx);
  return change === null ? null : { at: x, kind: "nil", change };
}

function canBeNil(x: Expr, ctx: Context): boolean {
  const kind = underKind(x, ctx);
  return kind === "Pointer" || kind === "Interface";
}

function underKind(x: Expr, ctx: Context): string {
  const type = ctx.typed?.typeOf(x) ?? null;
  return type === null ? "" : under(type).kind;
}

/** defer stats.Print() of a method with a value receiver: it prints a copy. */
function receiver(stmt: DeferStmt, func: Func, ctx: Context): Early | null {
  const fun = calleeExpr(stmt.call);
  if (fun.kind !== "SelectorExpr" || isReleasing(fun.sel.name)) return null;
  const x = unparen(fun.x);
  const variable = x.kind === "Ident" ? ctx.names.objectOf(x) : undefined;
  if (variable?.kind !== "var" || variable.role !== "local" || !mayChange(variable, stmt, ctx)) return null;
  if (underKind(x, ctx) !== "Struct") return null;
  const callee = ctx.typed?.calleeOf(stmt.call) ?? null;
  if (callee === null || callee.hasPointerReceiver || callee.type?.recv == null) return null;
  const recv = callee.type.recv.type;
  if (recv === null || under(recv).kind !== "Struct") return null;
  const change = laterChange(variable, x, stmt, func, ctx);
  return change === null ? null : { at: x, kind: "receiver", change };
}

/** What calls give back or set again: an earlier value is what they are for. */
function isReleasing(name: string): boolean {
  return /^(set|reset|restore|put|free|release|close|remove|unlock|delete|add|store|swap|chdir|cancel|stop|end|undo|rollback|un[a-z]*|pop|leave)/i.test(
    name,
  );
}

/** An error, or a variable with its first value still, that is changed behind the defer. */
function argument(stmt: DeferStmt, func: Func, ctx: Context): Early | null {
  const fun = calleeExpr(stmt.call);
  const name = fun.kind === "SelectorExpr" ? fun.sel.name : fun.kind === "Ident" ? fun.name : "";
  const { cfg, cycles } = ctx.flow(func.body as NonNullable<Func["body"]>);
  const block = cfg.blockOf(stmt);
  const isRepeated = block !== undefined && cycles.has(block);
  for (const place of stmt.call.args.flatMap((arg) => copied(arg, ctx))) {
    const variable = rootVariable(place, ctx.names);
    if (variable === null || variable.func !== func || !/^(local|result)$/.test(variable.role)) continue;
    const isSetLater = settersOf(variable, place, ctx).some((node) => node.pos > stmt.end);
    if (!isSetLater && !mayChange(variable, stmt, ctx)) continue;
    if (fun.kind === "FuncLit" && isSetIn(fun, variable, ctx)) continue;
    const isError = place.kind === "Ident" && (variable.name === "err" || ctx.typeNameOf(place) === "error");
    if (!isError) {
      if (isRepeated || !isStillInitial(variable, place, stmt, ctx)) continue;
      if (!isSetLater && !isCopy(place, ctx)) continue;
      // An old value is put back; what is counted afterwards is no old value.
      if (isReleasing(name) && !isCounted(variable, place, ctx)) continue;
    }
    if (isError && isCalledByHand(stmt, func, ctx)) continue;
    const change = laterChange(variable, place, stmt, func, ctx);
    if (change !== null) return { at: place, kind: isError ? "error" : "value", change };
  }
  return null;
}

/** op.Done(err) before a return, as the deferred call: that one only makes sure that it is called at all. */
function isCalledByHand(stmt: DeferStmt, func: Func, ctx: Context): boolean {
  const text = ctx.text(stmt.call);
  let isCalled = false;
  walk(func.body as Node, (node) => {
    if (node.kind !== "ExprStmt" || node.pos < stmt.end || ctx.text(node.x) !== text) return !isCalled;
    const around = ctx.parents.get(node);
    const list = around?.kind === "BlockStmt" ? around.list : around?.kind === "CaseClause" ? around.body : [];
    const next = list[list.indexOf(node) + 1];
    if (next?.kind === "ReturnStmt") isCalled = true;
    return !isCalled;
  });
  return isCalled;
}

/** n++, n += size: all that ever happens to it, and never to be undone. */
function isCounted(variable: LocalVar, place: Expr, ctx: Context): boolean {
  const changes = changesOf(variable, ctx).filter((change) => placeText(change.place) === placeText(place));
  const counts = ({ node }: Change): boolean =>
    (node.kind === "IncDecStmt" && node.token === "++") || (node.kind === "AssignStmt" && node.token === "+=");
  return changes.length > 0 && changes.every(counts);
}

/** Before types are asked, which cost most. */
function mayChange(variable: LocalVar, stmt: DeferStmt, ctx: Context): boolean {
  if (variable.role === "result" || changesOf(variable, ctx).some(({ node }) => node.pos > stmt.end)) return true;
  return writesInto(variable, ctx).some((node) => node.pos > stmt.end);
}

/** The closure gives the variable its old value back. */
function isSetIn(lit: Node, variable: LocalVar, ctx: Context): boolean {
  return changesOf(variable, ctx).some(({ node }) => lit.pos <= node.pos && node.end <= lit.end);
}

/** Functions that only make another value of the one they are given. */
const plainCalls: ReadonlySet<string> = new Set([
  "len",
  "cap",
  "string",
  "int",
  "int64",
  "float64",
  "uint64",
  "fmt.Sprint",
  "fmt.Sprintf",
  "fmt.Sprintln",
  "fmt.Errorf",
  "strconv.Itoa",
  "strconv.FormatInt",
  "strconv.FormatBool",
]);

/** The variables, and fields of variables, whose values an argument copies. */
function copied(e: Expr, ctx: Context): Expr[] {
  const x = unparen(e);
  switch (x.kind) {
    case "Ident":
      return [x];
    case "SelectorExpr":
      return [x];
    case "BinaryExpr":
      return [...copied(x.x, ctx), ...copied(x.y, ctx)];
    case "CallExpr":
      return plainCalls.has(calleeName(x, ctx.names) ?? "")
        ? x.args.flatMap((arg) => copied(arg, ctx))
        : ownText(x, ctx);
    default:
      return [];
  }
}

/** buf.String(), err.Error() */
function ownText(call: CallExpr, ctx: Context): Expr[] {
  const fun = calleeExpr(call);
  if (fun.kind !== "SelectorExpr" || call.args.length > 0 || !/^(String|Len|Error|Load)$/.test(fun.sel.name)) return [];
  const x = unparen(fun.x);
  return x.kind === "Ident" && ctx.names.objectOf(x)?.kind === "var" ? [x] : [];
}

/** A value, not a reference; what is counted of a map or written into a buffer counts as one. */
function isCopy(place: Expr, ctx: Context): boolean {
  for (let at = place; at.kind === "SelectorExpr"; at = unparen(at.x)) {
    if (underKind(at.x, ctx) !== "Struct") return false;
  }
  const kind = underKind(place, ctx);
  if (kind === "Basic" || kind === "Slice" || kind === "Struct" || kind === "Array") return true;
  const user = ctx.parents.get(place);
  return kind === "Map" && user?.kind === "CallExpr" && calleeName(user, ctx.names) === "len";
}

function laterChange(variable: LocalVar, place: Expr, stmt: DeferStmt, func: Func, ctx: Context): Node | null {
  if (variable.func !== func) return null;
  const text = placeText(place);
  const isSlice = underKind(place, ctx) === "Slice";
  const touches = (written: string): boolean =>
    text === written ||
    text.startsWith(`${written}.`) ||
    (!isSlice && /^[.[]/.test(written.slice(text.length)) && written.startsWith(text));
  const changes = changesOf(variable, ctx)
    .filter((change) => touches(placeText(change.place)))
    .map(({ node }) => node);
  const calls = isBuffer(place, ctx) ? writesInto(variable, ctx) : settersOf(variable, place, ctx);
  const first = firstAfter([...changes, ...calls], stmt, func, ctx);
  return first ?? (place.kind === "Ident" ? returnsAfter(variable, stmt, func, ctx) : null);
}

function isBuffer(place: Expr, ctx: Context): boolean {
  return /^(bytes\.Buffer|strings\.Builder|sync\/atomic\.\w+)$/.test(ctx.typeNameOf(place));
}

/** buf.WriteString(s), fmt.Fprintf(&buf, ...) */
function writesInto(variable: LocalVar, ctx: Context): Node[] {
  return ctx.names.usesOf(variable).flatMap((use) => {
    const parent = ctx.parents.get(use);
    const isMethod = parent?.kind === "SelectorExpr" && /^(Write|Add$|Store$)/.test(parent.sel.name);
    const isAddress = parent?.kind === "UnaryExpr" && parent.op === "&";
    let stmt: Node | undefined = isMethod || isAddress ? parent : undefined;
    while (stmt !== undefined && !/Stmt$/.test(stmt.kind)) stmt = ctx.parents.get(stmt);
    return stmt === undefined ? [] : [stmt];
  });
}
