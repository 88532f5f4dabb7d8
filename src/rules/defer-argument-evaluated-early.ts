import {
  type CallExpr,
  type Context,
  type DeferStmt,
  type Expr,
  type Ident,
  type LocalVar,
  lateFix,
  type Node,
  reachableFrom,
  rule,
  type Say,
  say,
  walk,
} from "../rulekit/index.ts";

/** Deferred calls that tell of a value: an earlier value is not what they are for. */
const tellers =
  /^(Print|Printf|Println|Info|Infof|Infow|Debug|Debugf|Debugw|Warn|Warnf|Warning|Warningf|Error|Errorf|Errorw|Log|Logf|Msg|Msgf|Observe|Record|Report|Fprintf|Fprintln)$/;

export default rule({
  id: "defer-argument-evaluated-early",
  summary: "argument of a deferred call is evaluated before it changes",
  group: "defer",
  severity: "warning",
  default: "on",
  since: "0.1",
  fix: "safe",
  words: ["defer"],
  visit: {
    DeferStmt(stmt, ctx) {
      if (stmt.call.fun.kind === "FuncLit") return;
      const found = elapsed(stmt, ctx) ?? changedLater(stmt, ctx);
      if (found === null) return;
      ctx.report({
        at: found.at,
        message: say`\`${ctx.text(found.at)}\` is evaluated at the defer statement, ${found.why}`,
        because: found.change === null ? [] : [{ at: found.change, label: say`changes here, after it was evaluated` }],
        help: say`put the call into a function literal: \`defer func() { ... }()\``,
        fix: lateFix(stmt, found.at, ctx),
      });
    },
  },
});

interface Found {
  readonly at: Expr;
  readonly why: Say;
  readonly change: Node | null;
}

/** defer log.Print(time.Since(start)): no time has passed. */
function elapsed(stmt: DeferStmt, ctx: Context): Found | null {
  let found: CallExpr | null = null;
  const visit = (node: Node): boolean => {
    if (node.kind === "FuncLit") return false;
    if (node.kind === "CallExpr" && found === null && ctx.isCallOf(node, "time.Since")) found = node;
    return found === null;
  };
  for (const arg of stmt.call.args) walk(arg, visit);
  // defer timer(time.Now()).Stop(): the receiver is evaluated early on purpose; its own time.Since is not.
  return found === null ? null : { at: found, why: say`when no time has passed yet`, change: null };
}

/** An error, or a value that a log line tells, that is assigned after the defer. */
function changedLater(stmt: DeferStmt, ctx: Context): Found | null {
  const { fun } = stmt.call;
  const callee = fun.kind === "SelectorExpr" ? fun.sel.name : fun.kind === "Ident" ? fun.name : "";
  for (const arg of stmt.call.args) {
    if (arg.kind !== "Ident") continue;
    const variable = ctx.names.objectOf(arg);
    if (variable?.kind !== "var" || !/^(local|result)$/.test(variable.role)) continue;
    const isError = variable.name === "err" || ctx.typeNameOf(arg) === "error";
    if (!isError && !(tellers.test(callee) && isCounter(variable, ctx))) continue;
    const change = laterWrite(arg, variable, stmt, ctx);
    if (change === null) continue;
    const why = isError
      ? say`so the deferred call never sees a later error`
      : say`so the deferred call tells the old value`;
    return { at: arg, why, change };
  }
  return null;
}

/** Counted up or added to somewhere. */
function isCounter(variable: LocalVar, ctx: Context): boolean {
  return ctx.names.writesOf(variable).some((use) => {
    const parent = ctx.parents.get(use);
    return parent?.kind === "IncDecStmt" || (parent?.kind === "AssignStmt" && /^[-+]=$/.test(parent.token));
  });
}

/** A write of the variable that runs after the defer statement, in the same function. */
function laterWrite(arg: Ident, variable: LocalVar, stmt: DeferStmt, ctx: Context): Node | null {
  const { func } = ctx;
  if (func === null || func.body === null || variable.func !== func) return null;
  const { cfg } = ctx.flow(func.body);
  const start = cfg.blockOf(stmt);
  if (start === undefined) return null;
  const after = reachableFrom(start);
  for (const use of ctx.names.writesOf(variable)) {
    if (use === arg) continue;
    const write = ctx.parents.get(use);
    if (write?.kind !== "AssignStmt" && write?.kind !== "IncDecStmt") continue;
    const block = cfg.blockOf(write);
    if (block === undefined) continue;
    const isAfter = block === start ? write.pos > stmt.end : after.has(block) && write.pos > stmt.end;
    if (isAfter) return write;
  }
  return null;
}
