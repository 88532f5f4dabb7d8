// Whom a request asks: a host that the code's caller, a request or its data names, or the one server that the program
// was set up for. A server somebody chose in a configuration has no reason to send without an end.
import { assignedValues, type PeerSource } from "../go/flow/peer.ts";
import type { CallExpr, CompositeLit, Expr, Func } from "../go/syntax/ast.ts";
import { unparen } from "../go/syntax/parser-expr.ts";
import { calleeExpr, lastName, parameterIndex, rootIdent, rootVariable, variableOf } from "../go/types/callee.ts";
import type { LocalVar } from "../go/types/object.ts";
import { callersOf } from "./callers.ts";
import { endsSoonAfter, isCommandFunction } from "./command-end.ts";
import type { Context } from "./context.ts";

const maxSteps = 8;
const maxCalls = 2;

/** Calls that send a request to the address at an index. */
const askers: ReadonlyMap<string, number> = new Map(
  ["Get", "Head", "Post", "PostForm"].flatMap((name) => [
    [`net/http.${name}`, 0],
    [`net/http.Client.${name}`, 0],
  ]),
);

/** Calls that make a request, or another form of the address, of the one at an index. */
const carriers: ReadonlyMap<string, number> = new Map([
  ["net/http.NewRequest", 1],
  ["net/http.NewRequestWithContext", 2],
  ["net/url.Parse", 0],
  ["net/url.ParseRequestURI", 0],
  ["net/url.JoinPath", 0],
  ["strings.TrimSuffix", 0],
  ["strings.TrimRight", 0],
  ["strings.TrimSpace", 0],
  ["string", 0],
]);

/** Names of what is set up once. */
const settings = /(config|cfg|conf|setting|flag)s?$/i;

/** Whether what is read comes from the one server that the program was set up for. */
export function isOfChosenServer({ peer, place }: PeerSource, ctx: Context): boolean {
  if (peer !== "server" && !(peer === "other side" && isDialed(place, ctx))) return false;
  // A body that a helper hands over stands for its response.
  return !isAnybodysAnswer(place.kind === "SelectorExpr" ? place.x : place, ctx);
}

/** Whether whoever runs the program asked for it on a command line. */
export function isOfCommand({ peer }: PeerSource, ctx: Context): boolean {
  const { decl } = ctx;
  return decl.kind === "FuncDecl" && peer !== "client" && endsSoonAfter(decl, ctx);
}

/** Whether a connection is one that the program dialed; others came to it. */
function isDialed(x: Expr, ctx: Context): boolean {
  const calls = x.kind === "Ident" ? (assignedValues(x, ctx) ?? []) : [];
  return calls.some((call) => call.kind === "CallExpr" && /^Dial/.test(lastName(calleeExpr(call))));
}

/** Whether the answer `x` (a response, a body that a helper hands over, a dialed connection) may be anybody's. */
function isAnybodysAnswer(x: Expr, ctx: Context, depth = 0): boolean {
  const value = unparen(x);
  const variable = variableOf(value, ctx.names);
  if (variable?.role === "param") {
    const given = depth < maxCalls ? givenBy(variable, ctx) : null;
    return given?.some(({ arg, at }) => isAnybodysAnswer(arg, at, depth + 1)) === true;
  }
  const calls = value.kind === "Ident" ? (assignedValues(value, ctx) ?? []) : [value];
  return calls.some((call) => call.kind === "CallExpr" && asksAnybody(call, ctx, depth));
}

function asksAnybody(call: CallExpr, ctx: Context, depth: number): boolean {
  if (isOfService(call, ctx)) return false;
  const index = askers.get(ctx.calleeOf(call));
  const address = index === undefined ? undefined : call.args[index];
  if (address !== undefined) return isOpenAddress(address, ctx, depth);
  return call.args.some((arg) => {
    const type = ctx.typeNameOf(arg);
    return (type === "net/http.Request" || isString(arg, ctx)) && isOpenAddress(arg, ctx, depth);
  });
}

/**
 * s.client.Do(req): a client that somebody set up, with the servers it is for. One that is made on the spot, or the
 * default one, is for whoever is named.
 */
function isOfService(call: CallExpr, ctx: Context): boolean {
  const fun = calleeExpr(call);
  if (fun.kind !== "SelectorExpr") return false;
  if (unparen(fun.x).kind === "CallExpr") return true;
  const ident = rootIdent(fun.x);
  const object = ident === null ? undefined : ctx.names.objectOf(ident);
  if (object?.kind !== "var") return object?.kind === "package-level";
  const value = object.role === "local" ? ctx.names.valueOf(object) : null;
  // var d net.Dialer
  const spec = value === null && object.role === "local" ? ctx.parents.get(object.decl) : undefined;
  if (spec?.kind === "ValueSpec" && spec.values.length === 0) return false;
  const made = value?.kind === "UnaryExpr" ? value.x : value;
  return (made?.kind !== "CompositeLit" || hasGivenTransport(made, ctx)) && made?.kind !== "SelectorExpr";
}

/** &http.Client{Transport: rt} of an rt that somebody else set up. */
function hasGivenTransport(client: CompositeLit, ctx: Context): boolean {
  return client.elts.some((elt) => {
    if (elt.kind !== "KeyValueExpr" || elt.key.kind !== "Ident" || elt.key.name !== "Transport") return false;
    const root = rootVariable(elt.value, ctx.names);
    return root !== null && root.role !== "local";
  });
}

function isString(x: Expr, ctx: Context): boolean {
  const type = ctx.typed?.typeOf(x) ?? null;
  return type?.kind === "Basic" && type.basic === "string";
}

/** Whether the host of an address (or of a request) comes from outside: a parameter, a request, an element of data. */
function isOpenAddress(x: Expr, ctx: Context, depth: number, steps = 0): boolean {
  const value = unparen(x);
  if (steps > maxSteps || ctx.typed?.constantOf(value) != null) return false;
  const follow = (next: Expr): boolean => isOpenAddress(next, ctx, depth, steps + 1);
  switch (value.kind) {
    case "BinaryExpr": {
      const [first, second] = summands(value);
      return first !== undefined && follow(second !== undefined && isScheme(first, ctx) ? second : first);
    }
    case "CallExpr":
      return isOpenCall(value, ctx, follow);
    case "UnaryExpr":
    case "IndexExpr":
    case "SliceExpr":
    case "TypeAssertExpr":
      return follow(value.x);
    case "CompositeLit":
      return value.elts.some(
        (elt) =>
          elt.kind === "KeyValueExpr" &&
          elt.key.kind === "Ident" &&
          /^(URL|Host)$/.test(elt.key.name) &&
          follow(elt.value),
      );
    case "SelectorExpr": {
      const root = rootVariable(value, ctx.names);
      if (root === null || root.role === "receiver" || isSetting(value, ctx)) return false;
      return root.role === "param" ? isOpenParameter(root, ctx) : isOpenLocal(root, ctx, follow);
    }
    case "Ident": {
      const variable = variableOf(value, ctx.names);
      if (variable === null || settings.test(variable.name)) return false;
      if (variable.role === "local") return isOpenLocal(variable, ctx, follow);
      if (variable.role !== "param" || !isOpenParameter(variable, ctx)) return false;
      const given = depth < maxCalls ? givenBy(variable, ctx) : [];
      return given === null || given.some(({ arg, at }) => isOpenAddress(arg, at, depth + 1));
    }
    default:
      return false;
  }
}

function isOpenCall(call: CallExpr, ctx: Context, follow: (x: Expr) => boolean): boolean {
  const fun = calleeExpr(call);
  const name = ctx.calleeOf(call);
  const carried = call.args[carriers.get(name) ?? -1];
  if (carried !== undefined) return follow(carried);
  if (name === "fmt.Sprintf" || name === "fmt.Sprint") {
    const format = call.args[0];
    const text = format === undefined ? null : ctx.typed?.constantOf(format);
    const isHostFirst = text?.kind === "string" && /^(\w*:\/\/)?%[sv]/.test(text.value);
    const [, scheme, host] = call.args;
    const first = text?.kind === "string" && text.value.startsWith("%s://") ? host : scheme;
    return isHostFirst && first !== undefined && follow(first);
  }
  if (fun.kind !== "SelectorExpr") return false;
  if (fun.sel.name === "String" && call.args.length === 0) return follow(fun.x);
  // r.URL.Query().Get("url"), r.FormValue("url")
  return /^(net\/http\.Request|github\.com\/.*\.(Context|Ctx))$/.test(ctx.typeNameOf(rootOfCalls(fun.x)));
}

function rootOfCalls(x: Expr): Expr {
  let at = unparen(x);
  while (at.kind === "CallExpr" || at.kind === "SelectorExpr" || at.kind === "IndexExpr")
    at = unparen(at.kind === "CallExpr" ? calleeExpr(at) : at.x);
  return at;
}

function isOpenLocal(variable: LocalVar, ctx: Context, follow: (x: Expr) => boolean): boolean {
  if (variable.role !== "local") return false;
  const range = rangeOf(variable, ctx);
  if (range !== null) return follow(range);
  const use = variable.decl;
  return (assignedValues(use, ctx) ?? []).some(follow);
}

/** The x of `for _, v := range x`. */
function rangeOf(variable: LocalVar, ctx: Context): Expr | null {
  const stmt = ctx.parents.get(variable.decl);
  return stmt?.kind === "RangeStmt" && (stmt.key === variable.decl || stmt.value === variable.decl) ? stmt.x : null;
}

/** A parameter that no user of a command line fills. */
function isOpenParameter(variable: LocalVar, ctx: Context): boolean {
  const type = variable.type === null ? "" : ctx.text(variable.type);
  return !settings.test(type) && !settings.test(variable.name) && !isCommandFunction(variable.func as Func, ctx);
}

/** Whether a part of the path is named for what is set up. */
function isSetting(x: Expr, ctx: Context): boolean {
  for (let at = unparen(x); at.kind === "SelectorExpr"; at = unparen(at.x)) {
    if (settings.test(at.sel.name) || settings.test(ctx.typeNameOf(at.x))) return true;
    if (at.x.kind === "Ident" && settings.test(at.x.name)) return true;
  }
  return false;
}

/** a, b, c of a + b + c. */
function summands(x: Expr): Expr[] {
  const value = unparen(x);
  return value.kind === "BinaryExpr" ? [...summands(value.x), ...summands(value.y)] : [value];
}

/** "http://" and kin: the host comes after it. */
function isScheme(x: Expr, ctx: Context): boolean {
  const text = ctx.typed?.constantOf(x);
  return text?.kind === "string" && /^\w*:?\/\/$/.test(text.value);
}

interface Given {
  readonly arg: Expr;
  readonly at: Context;
}

/** What the function's callers in the package hand over for a parameter; null: nobody is seen to call it. */
function givenBy(variable: LocalVar, ctx: Context): Given[] | null {
  const func = variable.func as Func;
  const index = parameterIndex(variable);
  const calls = func.kind === "FuncLit" ? callOfLiteral(func, ctx) : callersOf(ctx);
  const given = calls.flatMap(({ call, ctx: at }) => {
    const arg = call.args[index];
    return arg === undefined ? [] : [{ arg, at }];
  });
  return given.length === 0 ? null : given;
}

function callOfLiteral(func: Func, ctx: Context): { readonly call: CallExpr; readonly ctx: Context }[] {
  const call = ctx.parents.get(func);
  return call?.kind === "CallExpr" && call.fun === func ? [{ call, ctx }] : [];
}
