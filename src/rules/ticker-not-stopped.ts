import {
  type CallExpr,
  type Context,
  deferReleaseFix,
  endlessTicks,
  type ForStmt,
  isLeftBehind,
  protocol,
  type RangeStmt,
  rule,
  say,
  startsOf,
  unstoppedField,
} from "../rulekit/index.ts";

const dropped = protocol({
  id: "ticker-not-stopped",
  summary: "ticker is not stopped, or its loop cannot end",
  severity: "warning",
  kind: "ticker",
  consequence: say`before Go 1.23 it ticks for ever and is never collected`,
  remedy: (handle) => say`stop it when the function returns: \`defer ${handle}.Stop()\``,
  fix: deferReleaseFix("ticker"),
  isAsked: (ctx) => isKept(ctx),
});

/** Before Go 1.23 a ticker that nobody stops is never collected. A tree without go.mod is older still. */
function isKept(ctx: Context): boolean {
  return ctx.goMinor < 23;
}

export default rule({
  ...dropped,
  words: ["NewTicker", ".Ticker(", "time.Tick(", ".C {", ".C\n"],
  visit: {
    ...dropped.visit,
    RangeStmt(loop, ctx) {
      endlessLoop(loop, ctx);
    },
    ForStmt(loop, ctx) {
      endlessLoop(loop, ctx);
    },
    CallExpr(call, ctx) {
      dropped.visit.CallExpr?.(call, ctx);
      if (!isKept(ctx)) return;
      droppedTick(call, ctx);
      droppedField(call, ctx);
    },
  },
});

/** for range t.C, for { <-t.C } without a way out, while somebody stops t: Stop does not close the channel. */
function endlessLoop(loop: RangeStmt | ForStmt, ctx: Context): void {
  const endless = endlessTicks(loop, ctx);
  if (endless === null) return;
  const { at, ticker, stop } = endless;
  ctx.report({
    at,
    message: say`this loop over \`${ticker}.C\` never ends: \`${ticker}.Stop\` does not close the channel, and its goroutine waits for ever`,
    because: [{ at: stop.at, label: say`stopped here, which ends no loop`, file: stop.file }],
    help: say`select on the ticker and on a done channel or context`,
  });
}

/** time.Tick(d), time.NewTicker(d).C: nothing can stop the ticker behind the channel. */
function droppedTick(call: CallExpr, ctx: Context): void {
  const isTick = ctx.isCallOf(call, "time.Tick");
  if (!isTick && !(isChannelOnly(call, ctx) && ctx.isCallOf(call, "time.NewTicker"))) return;
  const { func } = ctx;
  if (func?.kind === "FuncDecl" && func.name.name === "main") return;
  if (!isLeftBehind(call, ctx)) return;
  ctx.report({
    at: call,
    message: say`nothing can stop the ticker of \`${ctx.text(call)}\`: before Go 1.23 it ticks on when its channel is dropped, and is never collected`,
    because: startsOf(ctx).map(({ at, file }) => ({ at, label: say`started here`, file })),
    help: say`keep the ticker of \`time.NewTicker\` and stop it`,
  });
}

function isChannelOnly(call: CallExpr, ctx: Context): boolean {
  const parent = ctx.parents.get(call);
  return parent?.kind === "SelectorExpr" && parent.sel.name === "C";
}

/** worker{ticker: time.NewTicker(d)}, where the worker ends and nothing of the package stops its ticker. */
function droppedField(call: CallExpr, ctx: Context): void {
  if (!ctx.isCallOf(call, "time.NewTicker") && !ctx.isCallOf(call, "time.Tick")) return;
  const field = unstoppedField(call, ctx);
  if (field === null) return;
  const { name, end } = field;
  ctx.report({
    at: call,
    message: say`nothing in the package stops the ticker in the field \`${name}\`: before Go 1.23 it ticks for ever and is never collected`,
    because: end === null ? [] : [{ at: end.at, label: say`ends what it belongs to`, file: end.file }],
    help: say`stop it where the loop that waits for it ends`,
  });
}
