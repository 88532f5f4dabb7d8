// How often a piece of code runs, where that tells: for each request or message of an entry, for each turn of a loop,
// found in the function itself or in those of the package that call it.
import { type Say, say } from "../base/say.ts";
import { isInLoop, reachableFrom } from "../go/flow/cfg.ts";
import { entryOf } from "../go/flow/entry.ts";
import { isGuardedToOnce } from "../go/flow/guard.ts";
import { tripCount } from "../go/flow/trip.ts";
import type { CallExpr, Expr, ForStmt, Func, FuncDecl, Ident, Node, RangeStmt } from "../go/syntax/ast.ts";
import { walkFunctionBody } from "../go/syntax/walk.ts";
import type { LocalVar } from "../go/types/object.ts";
import { under } from "../go/types/under.ts";
import { callersOf, functionAround } from "./callers.ts";
import type { Context } from "./context.ts";
import { varies } from "./varies.ts";

export interface Occasion {
  /** "request", "message", ..., "turn of the loop". */
  readonly each: string;
  /** The loop, or the name or literal of the entry. */
  readonly at: Node;
  readonly ctx: Context;
}

const eaches = {
  request: say`request`,
  message: say`message`,
  event: say`event`,
  scrape: say`scrape`,
  reconciliation: say`reconciliation`,
  "turn of the loop": say`turn of the loop`,
} as const;

/** What there is one of each time: "for each request". */
export function eachOf({ each }: Occasion): Say {
  return eaches[each as keyof typeof eaches];
}

/** How many calls up an entry or a loop is looked for. */
const maxCalls = 2;
/** So many turns are not worth a word. */
const fewTurns = 16;

/**
 * When the node runs, as far as the same is made each time: `inputs` are the expressions that decide what is made, and
 * what depends on the very request or item is made for it on purpose.
 */
export function occasionOf(
  node: Node,
  inputs: readonly Expr[],
  ctx: Context,
  asks: { readonly isInGoroutine: boolean } = { isInGoroutine: false },
  depth = 0,
): Occasion | null {
  let at: Node = node;
  let isStarted = asks.isInGoroutine || ctx.parents.get(node)?.kind === "GoStmt";
  for (;;) {
    const func = functionAround(at, ctx);
    if (func === null) return null;
    const loop = itemLoop(at, func, inputs, ctx);
    // Goroutines that a loop starts may be workers with clients of their own; not those for what comes in.
    if (loop !== null && (!isStarted || isOfArrivals(loop, ctx))) return { each: "turn of the loop", at: loop, ctx };
    const entry = entryOf(func, ctx.names) ?? (isGrpcMethod(func, ctx) ? { each: "request" } : null);
    if (entry !== null) {
      const isParameter = (variable: LocalVar): boolean => variable.func === func && variable.role === "param";
      if (inputs.some((x) => varies(x, isParameter, ctx, 0))) return null;
      return { each: entry.each, at: func.kind === "FuncDecl" ? func.name : func.type, ctx };
    }
    if (func.kind === "FuncDecl") return isTest(func, ctx) ? null : occasionOfCallers(func, inputs, ctx, depth);
    const ran: Node | null = runsWithOuter(func, ctx) ? func : callByName(func, ctx);
    if (ran === null) return null;
    const call = ctx.parents.get(ran);
    isStarted ||= call !== undefined && ctx.parents.get(call)?.kind === "GoStmt";
    at = ran;
  }
}

function occasionOfCallers(func: FuncDecl, inputs: readonly Expr[], ctx: Context, depth: number): Occasion | null {
  if (depth >= maxCalls) return null;
  const isAsked = (name: Ident | undefined): boolean =>
    name !== undefined && inputs.some((x) => varies(x, (variable) => variable.decl === name, ctx, 0));
  const asked = func.type.params.list.flatMap((field) => field.names.map(isAsked));
  const isReceiverAsked = isAsked(func.recv?.list[0]?.names[0]);
  for (const caller of callersOf(ctx)) {
    if (caller.ctx.decl === ctx.decl) continue;
    const { args, fun } = caller.call;
    const given = args.filter((_, i) => asked[i] === true);
    if (isReceiverAsked && fun.kind === "SelectorExpr") given.push(fun.x);
    const found = occasionOf(caller.call, given, caller.ctx, undefined, depth + 1);
    if (found !== null) return found;
  }
  return null;
}

/** func (s *server) Get(ctx context.Context, in *pb.X) (*pb.Y, error) of a server that embeds pb.UnimplementedS. */
export function isGrpcMethod(func: Func, ctx: Context): boolean {
  if (func.kind !== "FuncDecl" || func.recv === null || !/^\p{Lu}/u.test(func.name.name)) return false;
  if (!hasCallShape(func, ctx)) return false;
  let type = func.recv.list[0]?.type ?? null;
  while (type?.kind === "StarExpr" || type?.kind === "ParenExpr") type = type.x;
  const declared = type?.kind === "Ident" ? ctx.types.find(type.name) : null;
  for (const spec of declared?.decl.specs ?? []) {
    if (spec.kind !== "TypeSpec" || type?.kind !== "Ident" || spec.name.name !== type.name) continue;
    if (spec.type.kind !== "StructType") continue;
    for (const field of spec.type.fields.list) {
      const embedded = field.names.length === 0 ? field.type : null;
      const name =
        embedded?.kind === "SelectorExpr" ? embedded.sel.name : embedded?.kind === "Ident" ? embedded.name : "";
      if (/^Unimplemented\w*Server$/.test(name)) return true;
    }
  }
  return false;
}

/** (ctx, request) (answer, error), or (request, stream) error. */
function hasCallShape(func: FuncDecl, ctx: Context): boolean {
  const params = func.type.params.list.flatMap((field) => {
    const type = ctx.text(field.type);
    return field.names.length === 0 ? [type] : field.names.map(() => type);
  });
  const results = (func.type.results?.list ?? []).flatMap((field) =>
    Array.from({ length: Math.max(1, field.names.length) }, () => ctx.text(field.type)),
  );
  if (results.at(-1) !== "error" || params.length > 2) return false;
  if (params[0] === "context.Context") return params.length === 2 && results.length === 2;
  return results.length === 1 && /Server\b|Stream/.test(params.at(-1) ?? "");
}

export function isTest(func: FuncDecl, ctx: Context): boolean {
  return func.type.params.list.some((field) => /^\*?testing\.\w+$/.test(ctx.text(field.type)));
}

/** A literal that is called, started or handed to a call where it stands; not one that is kept or made once. */
export function runsWithOuter(func: Func, ctx: Context): boolean {
  const parent = ctx.parents.get(func);
  if (parent?.kind !== "CallExpr") return false;
  if (parent.fun === func) return true;
  const { fun } = parent;
  return !(fun.kind === "SelectorExpr" && /^(Do|DoChan|Once\w*)$/.test(fun.sel.name));
}

/** write := func() { ... }, and later write(): where a variable that is only ever called runs its literal. */
export function callByName(func: Func, ctx: Context): Node | null {
  const stmt = ctx.parents.get(func);
  const target = stmt?.kind === "AssignStmt" && stmt.lhs.length === 1 ? stmt.lhs[0] : undefined;
  const variable = target?.kind === "Ident" ? ctx.names.objectOf(target) : undefined;
  if (variable?.kind !== "var" || variable.role !== "local" || ctx.names.writesOf(variable).length !== 1) return null;
  const uses = ctx.names.usesOf(variable).filter((use) => use !== target);
  const isCalled = (use: Node): boolean => {
    const call = ctx.parents.get(use);
    return call?.kind === "CallExpr" && call.fun === use && call.pos > func.end;
  };
  return uses.length > 0 && uses.every(isCalled) ? (uses[0] ?? null) : null;
}

/** The innermost loop around a node that makes the same again for each item. */
function itemLoop(node: Node, func: Func, inputs: readonly Expr[], ctx: Context): RangeStmt | ForStmt | null {
  let below = node;
  for (let at = ctx.parents.get(node); at !== undefined && at !== func; at = ctx.parents.get(at)) {
    if ((at.kind === "RangeStmt" || at.kind === "ForStmt") && at.body === below) {
      const loop = at;
      const isOfItem = (variable: LocalVar): boolean =>
        loop.pos <= variable.decl.pos && variable.decl.end <= loop.body.pos;
      const isSame = !inputs.some((x) => varies(x, isOfItem, ctx, 0));
      if (isSame && takesItems(loop, node) && !isLeftSoon(loop, node, ctx) && comesAgain(loop, node, func, ctx))
        return loop;
    }
    below = at;
  }
  return null;
}

/** Whether control can go from the node to the next turn. */
function comesAgain(loop: RangeStmt | ForStmt, node: Node, func: Func, ctx: Context): boolean {
  if (func.body === null) return false;
  const { cfg } = ctx.flow(func.body);
  const head = cfg.loops.find(({ stmt }) => stmt === loop);
  for (let at: Node | undefined = node; at !== undefined && at !== loop; at = ctx.parents.get(at)) {
    const block = cfg.blockOf(at);
    if (block !== undefined && head !== undefined)
      return reachableFrom(block, (next) => isInLoop(next, head)).has(head.head);
  }
  return true;
}

/** l.Accept(), reader.FetchMessage(ctx): waits for the next one that somebody sends. */
function isTaker(call: CallExpr): boolean {
  const { fun } = call;
  const name = fun.kind === "SelectorExpr" ? fun.sel.name : "";
  return /^(Accept|Recv|Receive|Next|Pop|Fetch|Read)(Message|Msg|TCP|Event)?$/.test(name);
}

/** for { conn, err := l.Accept(); ... }: as many turns as others want. */
export function takesArrivals(loop: ForStmt): boolean {
  let takes = false;
  walkFunctionBody(loop.body, (at) => {
    if (at.kind === "CallExpr") takes ||= isTaker(at);
  });
  return takes;
}

/** A range, a counter, `for rows.Next()`, or a loop without end that begins each turn with a receive or a read. */
export function takesItems(loop: RangeStmt | ForStmt, node: Node): boolean {
  if (loop.kind === "RangeStmt" || (loop.init !== null && loop.post !== null)) return true;
  if (loop.cond !== null) return loop.cond.kind === "CallExpr";
  let takes = false;
  let goesOn = false;
  walkFunctionBody(loop.body, (at) => {
    if (at.kind === "UnaryExpr" && at.op === "<-" && at.pos < node.pos) takes = true;
    if (at.kind === "CallExpr" && at.pos < node.pos) takes ||= isTaker(at);
    // A loop behind it works with what was made: this one only connects again.
    if ((at.kind === "ForStmt" || at.kind === "RangeStmt") && at.pos > node.end) goesOn = true;
  });
  return takes && !goesOn;
}

/** for msg := range ch, for { conn, err := l.Accept(); ... } */
export function isOfArrivals(loop: RangeStmt | ForStmt, ctx: Context): boolean {
  if (loop.kind === "ForStmt") return loop.cond === null && loop.post === null;
  const type = ctx.typed?.typeOf(loop.x) ?? null;
  return type !== null && under(type).kind === "Chan";
}

/** A few turns, a guard, or an attempt that is repeated only until it succeeds. */
function isLeftSoon(loop: RangeStmt | ForStmt, node: Node, ctx: Context): boolean {
  const turns = tripCount(loop, ctx.names, ctx.constants);
  if (turns !== null && turns <= fewTurns) return true;
  if (isGuardedToOnce(node, loop, ctx.parents, ctx.names) || leaves(loop.body.list.at(-1))) return true;
  let isAttempt = isPutOutside(node, loop, ctx);
  walkFunctionBody(loop.body, (at) => {
    if (at.kind !== "IfStmt" || at.end < node.pos || at.cond.kind !== "BinaryExpr" || at.cond.op !== "==") return;
    const isNil = at.cond.y.kind === "Ident" && at.cond.y.name === "nil";
    if (isNil && leaves(at.body.list.at(-1))) isAttempt = true;
  });
  return isAttempt;
}

function leaves(stmt: Node | undefined): boolean {
  return stmt?.kind === "ReturnStmt" || (stmt?.kind === "BranchStmt" && stmt.token === "break");
}

/** db, err = sql.Open(...) with a db that is older than the loop. */
function isPutOutside(node: Node, loop: Node, ctx: Context): boolean {
  for (let at: Node | undefined = node; at !== undefined && at !== loop; at = ctx.parents.get(at)) {
    if (at.kind !== "AssignStmt") continue;
    return at.lhs.some((x) => {
      const variable = x.kind === "Ident" ? ctx.names.objectOf(x) : undefined;
      return variable?.kind === "var" && !/^err/.test(variable.name) && variable.decl.pos < loop.pos;
    });
  }
  return false;
}
