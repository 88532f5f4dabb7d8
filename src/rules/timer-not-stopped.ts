import { type CallExpr, type Context, type Node, rule, say } from "../rulekit/index.ts";

/** A timer that is dropped for less than this is no matter. Nanoseconds. */
const LONG = 10_000_000_000n;

export default rule({
  id: "timer-not-stopped",
  summary: "timer in a loop is dropped before it fires (before Go 1.23)",
  group: "leak",
  severity: "warning",
  default: "on",
  since: "0.1",
  fix: "none",
  needs: "types",
  calls: ["After", "NewTimer"],
  visit: {
    CallExpr(call, ctx) {
      if (ctx.goMinor === 0 || ctx.goMinor >= 23 || !ctx.isCallOf(call, "time.After")) return;
      const clause = clauseOf(call, ctx);
      if (clause === null || !isInLoop(clause, ctx)) return;
      const select = ctx.parents.get(ctx.parents.get(clause) as Node);
      if (select?.kind !== "SelectStmt" || select.body.list.length < 2) return;
      const wait = durationOf(call, ctx);
      if (wait === null || wait < LONG) return;
      ctx.report({
        at: call,
        message: say`\`${ctx.text(call)}\` makes a timer in every iteration: whenever another case is taken it stays until it fires, before Go 1.23`,
        help: say`make one timer before the loop, and reset it in the loop`,
      });
    },
  },
});

/** The select clause whose channel the call is. */
function clauseOf(call: CallExpr, ctx: Context): Node | null {
  for (let at: Node | undefined = call, below: Node = call; at !== undefined; at = ctx.parents.get(at)) {
    if (at.kind === "CommClause") return at.comm === below ? at : null;
    if (at.kind === "FuncLit" || at.kind === "BlockStmt") return null;
    below = at;
  }
  return null;
}

function isInLoop(node: Node, ctx: Context): boolean {
  for (let at = ctx.parents.get(node); at !== undefined && at.kind !== "FuncLit"; at = ctx.parents.get(at)) {
    if (at.kind === "ForStmt" || at.kind === "RangeStmt") return true;
  }
  return false;
}

/** The constant duration in nanoseconds; null where it is none. */
function durationOf(call: CallExpr, ctx: Context): bigint | null {
  const [arg] = call.args;
  const value = arg === undefined ? null : ctx.typed?.constantOf(arg);
  return value?.kind === "int" ? value.value : null;
}
