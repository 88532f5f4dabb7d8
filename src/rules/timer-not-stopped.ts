import {
  type CallExpr,
  type Context,
  droppedTimer,
  droppingCase,
  givenTo,
  isUnderError,
  type LocalVar,
  type Node,
  rule,
  type Say,
  say,
  selectOf,
  tripCount,
} from "../rulekit/index.ts";

/** A timer that is dropped for less than this is no matter, once or in every turn of a loop. Nanoseconds. */
const LONG = 10_000_000_000n;
const LONG_IN_LOOP = 1_000_000_000n;
const HANDFUL = 16;

export default rule({
  id: "timer-not-stopped",
  summary: "timer is dropped before it fires (before Go 1.23)",
  group: "leak",
  severity: "warning",
  default: "on",
  since: "0.1",
  fix: "none",
  needs: "types",
  calls: ["After", "NewTimer", "AfterFunc"],
  visit: {
    CallExpr(call, ctx) {
      leftFunction(call, ctx);
      // A tree without go.mod is older still.
      if (ctx.goMinor >= 23 || !isTimer(call, ctx)) return;
      const wait = durationOf(call, ctx);
      const found = inSelect(call, ctx) ?? inVariable(call, ctx);
      if (found === null || (wait !== null && wait < (found.isInLoop ? LONG_IN_LOOP : LONG))) return;
      // How long a single one lives is the caller's matter.
      if (wait === null && !found.isInLoop) return;
      ctx.report({
        at: call,
        message: found.message,
        because: found.at === null ? [] : [{ at: found.at, label: found.label }],
        help: found.isInLoop
          ? say`make one timer before the loop, and reset it in the loop`
          : say`stop it when the function returns: \`defer ${found.name}.Stop()\``,
      });
    },
  },
});

/** t := time.AfterFunc(d, f), stopped where all goes well and not where it fails: f is run all the same. */
function leftFunction(call: CallExpr, ctx: Context): void {
  const given = ctx.isCallOf(call, "time.AfterFunc") ? givenTo(call, ctx.frame) : null;
  if (given === null || ctx.func === null || !isStopped(given.variable, ctx)) return;
  const dropped = droppedTimer(given.stmt, given.variable, ctx.func, ctx.frame);
  if (dropped?.kind !== "exit" || dropped.at === null || !isUnderError(dropped.at, ctx.func, ctx.parents, ctx.names))
    return;
  const { name } = given.variable;
  ctx.report({
    at: call,
    message: say`\`${name}\` is not stopped where the function leaves at an error: what it is to call is called all the same`,
    because: [{ at: dropped.at, label: say`leaves here without stopping it` }],
    help: say`stop it when the function returns: \`defer ${name}.Stop()\``,
  });
}

function isStopped(timer: LocalVar, ctx: Context): boolean {
  return ctx.names.usesOf(timer).some((use) => {
    const parent = ctx.parents.get(use);
    return parent?.kind === "SelectorExpr" && parent.sel.name === "Stop";
  });
}

interface Found {
  readonly isInLoop: boolean;
  readonly message: Say;
  readonly name: string;
  readonly at: Node | null;
  readonly label: Say;
}

function isTimer(call: CallExpr, ctx: Context): boolean {
  return ctx.isCallOf(call, "time.After") || ctx.isCallOf(call, "time.NewTimer");
}

/** case <-time.After(d) in a loop where another case comes back to the select. */
function inSelect(call: CallExpr, ctx: Context): Found | null {
  const select = selectOf(call, ctx.frame);
  const body = ctx.func?.body ?? null;
  if (select === null || body === null) return null;
  const other = droppingCase(select.stmt, select.clause, ctx.flow(body).cfg);
  if (other === null || isHandful(select.stmt, ctx)) return null;
  const message = say`\`${ctx.text(call)}\` makes a timer in every iteration: whenever another case is taken it stays until it fires, before Go 1.23`;
  return { isInLoop: true, message, name: "", at: other.comm, label: say`taken again and again` };
}

/** t := time.NewTimer(d), timeout := time.After(d), left or made anew before they fire. */
function inVariable(call: CallExpr, ctx: Context): Found | null {
  const given = givenTo(call, ctx.frame);
  if (given === null || ctx.func === null) return null;
  const { name } = given.variable;
  const dropped = droppedTimer(given.stmt, given.variable, ctx.func, ctx.frame);
  if (dropped === null) return null;
  const { at } = dropped;
  const label = say`leaves here without stopping it`;
  if (dropped.kind === "again") {
    const message = say`the timer of \`${name}\` is made in every iteration and not stopped on the way back: it stays until it fires, before Go 1.23`;
    return { isInLoop: true, message, name, at, label };
  }
  if (ctx.isCallOf(call, "time.After")) return null;
  const message = say`\`${name}\` is not stopped on a path that leaves the function: it stays until it fires, before Go 1.23`;
  return { isInLoop: false, message, name, at, label };
}

/** A loop of a few turns leaves a few timers. */
function isHandful(stmt: Node, ctx: Context): boolean {
  for (let at = ctx.parents.get(stmt); at !== undefined && at.kind !== "FuncLit"; at = ctx.parents.get(at))
    if (at.kind === "ForStmt" || at.kind === "RangeStmt")
      return (tripCount(at, ctx.names, ctx.constants) ?? Number.POSITIVE_INFINITY) <= HANDFUL;
  return false;
}

/** The constant duration in nanoseconds; null where it is none. */
function durationOf(call: CallExpr, ctx: Context): bigint | null {
  const [arg] = call.args;
  const value = arg === undefined ? null : ctx.typed?.constantOf(arg);
  return value?.kind === "int" ? value.value : null;
}
