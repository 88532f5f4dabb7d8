// Loops with a deferred call of which a reviewer would say that the calls may wait: few turns, or nothing that is held
// meanwhile, or needed until then.
import type { LoopStmt } from "../go/flow/cfg.ts";
import { placeText, type Release } from "../go/flow/deferred.ts";
import { isChannel } from "../go/flow/lifetime.ts";
import type { CallExpr, DeferStmt, Expr, Node, Stmt } from "../go/syntax/ast.ts";
import { unparen } from "../go/syntax/parser-expr.ts";
import { walk, walkFunctionBody } from "../go/syntax/walk.ts";
import { calleeExpr, lastName, variableOf } from "../go/types/callee.ts";
import type { Context } from "./context.ts";
import { type DeferFacts, holdingOfRelease } from "./defers.ts";

const settings = /^(cfg|conf|config|configuration|options|opts|settings|flags|globals)$/i;
const settingsType = /(^|[a-z.])(Config|Configuration|Options|Opts|Settings)$/;
const attempts = /retr(y|ies)|attempt|^max_?tries$|^tries$/i;

/** A loop over what whoever runs the program has configured, one that only tries again, the end of all; or less held. */
export function isFewTurns(defer: DeferStmt, { loop, deferred }: DeferFacts, ctx: Context): boolean {
  if (loop === null) return false;
  const { stmt } = loop;
  if (isOfSettings(stmt, ctx) || isOfAttempts(stmt) || isTimerAwaited(defer, deferred.releases, ctx)) return true;
  const { decl } = ctx;
  const isTeardown =
    decl.kind === "FuncDecl" && ctx.func === decl && /^(shutdown|close|stop|teardown)$/i.test(decl.name.name);
  return (
    isTeardown && deferred.releases.every((release) => holdingOfRelease(release, stmt.body, ctx.names) === "context")
  );
}

/** for _, proxy := range options.Proxies */
function isOfSettings(loop: LoopStmt, ctx: Context): boolean {
  const x = loop.kind === "RangeStmt" ? unparen(loop.x) : null;
  for (let at: Expr | null = x?.kind === "SelectorExpr" ? unparen(x.x) : null; at !== null; ) {
    if (settings.test(lastName(at)) || settingsType.test(ctx.typeNameOf(at))) return true;
    at = at.kind === "SelectorExpr" ? unparen(at.x) : null;
  }
  return false;
}

/** for i := 0; i <= c.retries; i++, for attempt := range limit */
function isOfAttempts(loop: LoopStmt): boolean {
  const told: (Node | null)[] = loop.kind === "RangeStmt" ? [loop.key, loop.x] : loop.post === null ? [] : [loop.cond];
  let isFound = false;
  for (const part of told) {
    if (part === null) continue;
    walk(part, (node) => {
      if (node.kind === "Ident" && attempts.test(node.name)) isFound = true;
      return !isFound;
    });
  }
  return isFound;
}

/** Whether the call keeps nothing of its iteration, is for what follows, or runs right after the loop. */
export function isMeantToWait(stmt: DeferStmt, { deferred, loop }: DeferFacts, ctx: Context): boolean {
  return (
    loop !== null &&
    (isNothingHeld(stmt, deferred.releases, loop.stmt, ctx) ||
      isForMoreTurns(loop.stmt, stmt, ctx) ||
      isLastOfAll(loop.stmt, ctx) ||
      (isRegistration(loop.stmt, stmt, ctx) && isFollowed(loop.stmt, ctx)))
  );
}

/** Only defers, as the last of a deferred function: they run right then, from the last to the first. */
function isLastOfAll(loop: LoopStmt, ctx: Context): boolean {
  if (loop.kind === "RangeStmt" ? isChannel(loop.x, ctx.names) : loop.cond === null) return false;
  const call = ctx.func?.kind === "FuncLit" ? ctx.parents.get(ctx.func) : undefined;
  if (call === undefined || ctx.parents.get(call)?.kind !== "DeferStmt") return false;
  return loop.body.list.every(({ kind }) => kind === "DeferStmt") && ctx.func?.body?.list.at(-1) === loop;
}

/** Whether the function works on behind the loop. */
export function isFollowed(loop: LoopStmt, ctx: Context): boolean {
  const parent = ctx.parents.get(loop);
  const list = parent?.kind === "BlockStmt" ? parent.list : [];
  return list
    .slice(list.indexOf(loop) + 1)
    .some((stmt) => stmt.kind !== "ReturnStmt" || stmt.results.some((x) => x.kind === "CallExpr"));
}

/** What is read on where it is closed, and holds nothing: parts of a message, answers that are read by hand. */
const readOn = /^(net\/http\.ReadResponse|mime\/multipart\.Reader\.Next(Raw)?Part)$/;

/** Whether what is deferred keeps nothing of its iteration but the call. */
function isNothingHeld(stmt: DeferStmt, releases: readonly Release[], loop: LoopStmt, ctx: Context): boolean {
  const fun = calleeExpr(stmt.call);
  // defer entry.SetName(entry.Name()): puts back what was there.
  if (fun.kind === "SelectorExpr" && /^Set[A-Z]/.test(fun.sel.name) && stmt.call.args.length > 0) return true;
  return releases.length > 0 && releases.every((release) => isReadOn(release, loop.body, ctx));
}

function isReadOn({ root }: Release, body: Node, ctx: Context): boolean {
  let isFound = false;
  walkFunctionBody(body, (node) => {
    const [value, ...others] = node.kind === "AssignStmt" ? node.rhs : [];
    if (node.kind !== "AssignStmt" || value?.kind !== "CallExpr" || others.length > 0) return;
    if (root !== null && variableOf(node.lhs[0], ctx.names) === root) isFound ||= readOn.test(ctx.calleeOf(value));
  });
  return isFound;
}

/** Whether the loop goes on only once the timer has fired, which Stop is too late for. */
function isTimerAwaited(stmt: DeferStmt, [release]: readonly Release[], ctx: Context): boolean {
  const block = ctx.parents.get(stmt);
  if (release?.name !== "Stop" || block?.kind !== "BlockStmt") return false;
  const next = block.list[block.list.indexOf(stmt) + 1];
  const channel = `${placeText(release.target)}.C`;
  if (next?.kind === "ExprStmt") return isReceiveOf(next, channel);
  if (next?.kind !== "SelectStmt") return false;
  return next.body.list.every(
    (clause) =>
      clause.kind === "CommClause" &&
      ((clause.comm !== null && isReceiveOf(clause.comm, channel)) || isLeft(clause.body)),
  );
}

function isReceiveOf(stmt: Stmt, channel: string): boolean {
  return (
    stmt.kind === "ExprStmt" && stmt.x.kind === "UnaryExpr" && stmt.x.op === "<-" && placeText(stmt.x.x) === channel
  );
}

function isLeft(body: readonly Stmt[]): boolean {
  return body.at(-1)?.kind === "ReturnStmt";
}

/** hub.Register(ref, ch) and defer hub.Unregister(ref, ch): who has registered wants to hear of it behind the loop. */
function isRegistration(loop: LoopStmt, { call }: DeferStmt, ctx: Context): boolean {
  const fun = calleeExpr(call);
  if (fun.kind !== "SelectorExpr" || !/^(un|de)(register|subscribe|watch)/i.test(fun.sel.name)) return false;
  const given = (node: CallExpr): string => node.args.map((arg) => ctx.text(arg)).join();
  let isFound = false;
  walkFunctionBody(loop.body, (node) => {
    if (node.kind !== "CallExpr" || node === call) return;
    const other = calleeExpr(node);
    if (other.kind !== "SelectorExpr" || given(node) !== given(call)) return;
    isFound ||= placeText(other.x) === placeText(fun.x) && /^(register|subscribe|watch)/i.test(other.sel.name);
  });
  return isFound;
}

/** if isOther { ctx, cancel = context.WithTimeout(outer, d); defer cancel() }: a context for the turns that follow, too. */
function isForMoreTurns(loop: LoopStmt, stmt: DeferStmt, ctx: Context): boolean {
  const cancel = variableOf(calleeExpr(stmt.call), ctx.names);
  const block = ctx.parents.get(stmt);
  const list = block?.kind === "BlockStmt" ? block.list : block?.kind === "CaseClause" ? block.body : [];
  if (cancel === null || block === loop.body) return false;
  const made = list[list.indexOf(stmt) - 1];
  if (made?.kind !== "AssignStmt" || made.token !== "=" || variableOf(made.lhs[1], ctx.names) !== cancel) return false;
  const context = variableOf(made.lhs[0], ctx.names);
  return context !== null && context.decl.pos < loop.pos;
}
