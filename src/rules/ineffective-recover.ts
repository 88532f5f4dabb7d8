import {
  type CallExpr,
  type Context,
  calleeName,
  callingOf,
  callsToPanic,
  type Func,
  isInDefer,
  type Node,
  rule,
  type Say,
  say,
  strayPanic,
  walkFunctionBody,
} from "../rulekit/index.ts";

export default rule({
  id: "ineffective-recover",
  summary: "recover that can never stop a panic",
  group: "defer",
  severity: "error",
  default: "on",
  since: "0.1",
  fix: "none",
  needs: "types",
  calls: ["recover"],
  visit: {
    CallExpr(call, ctx) {
      if (calleeName(call, ctx.names) !== "recover" || call.args.length > 0 || ctx.func === null) return;
      const found = whyNot(call, ctx.func, ctx);
      if (found === null) return;
      ctx.report({
        at: call,
        message: say`this \`recover\` never stops a panic: ${found.why}`,
        because:
          found.elsewhere === null ? [] : [{ at: found.elsewhere, label: say`a panic here ends the whole process` }],
        help:
          found.elsewhere === null
            ? say`call it in the function that is deferred: \`defer func() { if r := recover(); r != nil { ... } }()\``
            : say`defer it in the goroutine itself`,
      });
    },
  },
});

interface Found {
  readonly why: Say;
  /** The goroutine that panics without it. */
  readonly elsewhere: Node | null;
}

/** Go spec, "Handling panics": recover works only where a deferred function itself calls it. */
function whyNot(call: CallExpr, func: Func, ctx: Context): Found | null {
  const only = (why: Say): Found => ({ why, elsewhere: null });
  const parent = ctx.parents.get(call);
  if (parent?.kind === "DeferStmt") {
    return only(say`it is deferred itself instead of being called by a deferred function`);
  }
  if (parent?.kind === "GoStmt") return only(say`it runs in a goroutine of its own`);
  const calling = callingOf(func, ctx);
  if (calling === "deferred") return guardsNothing(func, ctx);
  // defer log.Println(recover()): an argument is evaluated by the function that defers.
  if (isInDefer(call, func, ctx)) {
    // A function that others may defer can hand it on; one that does so in a literal of its own cannot.
    if (calling === "unknown" && func.kind === "FuncLit") return null;
    return only(say`it is called when the defer statement runs, before there is a panic`);
  }
  if (calling === "unknown") return worksItself(call, func, ctx) ? only(say`${nameOf(func)} is not deferred`) : null;
  if (func.kind === "FuncDecl" && /^(main|init)$/.test(func.name.name)) {
    return only(say`\`${func.name.name}\` is not a deferred function`);
  }
  if (calling === "started") return only(say`the goroutine calls it without a panic on its way`);
  if (func.kind === "FuncLit") return only(say`the function literal around it is called right away, not deferred`);
  return only(say`${nameOf(func)} is only called, never deferred`);
}

/** work(...), where work is a parameter. */
function isGivenCall(x: Node | undefined, ctx: Context): boolean {
  const object = x?.kind === "CallExpr" && x.fun.kind === "Ident" ? ctx.names.objectOf(x.fun) : undefined;
  return object?.kind === "var" && object.role === "param";
}

function nameOf(func: Func): Say {
  return func.kind === "FuncDecl" ? say`\`${func.name.name}\`` : say`the function literal`;
}

/** The recover of a function that only starts goroutines, which panic on their own stacks. */
function guardsNothing(func: Func, ctx: Context): Found | null {
  const call = func.kind === "FuncLit" ? ctx.parents.get(func) : undefined;
  const stmt = call === undefined ? undefined : ctx.parents.get(call);
  if (stmt?.kind !== "DeferStmt") return null;
  let outer: Node | undefined = ctx.parents.get(stmt);
  while (outer !== undefined && outer.kind !== "FuncDecl" && outer.kind !== "FuncLit") outer = ctx.parents.get(outer);
  const start = outer === undefined ? null : strayPanic(stmt, outer, ctx);
  return start === null
    ? null
    : { why: say`the panic is in another goroutine, which unwinds its own stack`, elsewhere: start };
}

/**
 * A function that is plainly there for something else: it does what may panic before it asks, or panics itself where
 * there was nothing to recover.
 */
function worksItself(call: CallExpr, func: Func, ctx: Context): boolean {
  if (func.kind !== "FuncDecl" || func.body === null || /\bdefer/i.test(ctx.docOf(func))) return false;
  // What a deferred function answers is lost: one with several results is there to be asked for them.
  const results = (func.type.results?.list ?? []).reduce((n, { names }) => n + Math.max(1, names.length), 0);
  if (results > 1) return true;
  const top = func.body.list.findIndex((stmt) => stmt.pos <= call.pos && call.end <= stmt.end);
  const own = func.body.list[top];
  if (own === undefined) return false;
  const isPanic = (stmt: Node): boolean =>
    stmt.kind === "ExprStmt" &&
    stmt.x.kind === "CallExpr" &&
    (calleeName(stmt.x, ctx.names) === "panic" || callsToPanic(stmt.x, ctx));
  const later = func.body.list.slice(top + 1);
  if (later.some(isPanic)) return true;
  // if r := recover(); r != nil { err = ... }; return work(): it hands on what it is asked for.
  if (results === 1 && later.some((stmt) => stmt.kind === "ReturnStmt" && isGivenCall(stmt.results[0], ctx)))
    return true;
  let isRisky = false;
  walkFunctionBody(func.body, (node) => {
    if (node.kind === "DeferStmt" || node.kind === "GoStmt" || node.pos >= call.pos) return false;
    if (node.kind === "ExprStmt" && node.x.kind === "CallExpr" && callsToPanic(node.x, ctx)) isRisky = true;
    return !isRisky;
  });
  return isRisky;
}
