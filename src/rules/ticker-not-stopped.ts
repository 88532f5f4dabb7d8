import {
  type Context,
  deferReleaseFix,
  type LocalVar,
  type Node,
  protocol,
  type RangeStmt,
  rule,
  say,
  walk,
} from "../rulekit/index.ts";

const dropped = protocol({
  id: "ticker-not-stopped",
  summary: "ticker is not stopped, or its loop cannot end",
  severity: "warning",
  kind: "ticker",
  consequence: say`before Go 1.23 it ticks for ever and is never collected`,
  remedy: (handle) => say`stop it when the function returns: \`defer ${handle}.Stop()\``,
  fix: deferReleaseFix("ticker"),
  isAsked: (ctx) => ctx.goMinor > 0 && ctx.goMinor < 23,
});

export default rule({
  ...dropped,
  words: ["NewTicker", "time.Tick("],
  visit: {
    ...dropped.visit,
    RangeStmt(loop, ctx) {
      endlessRange(loop, ctx);
      droppedTick(loop, ctx);
    },
  },
});

/** for range t.C { ... } without a way out, while somebody stops t to end it: Stop does not close the channel. */
function endlessRange(loop: RangeStmt, ctx: Context): void {
  if (loop.x.kind !== "SelectorExpr" || loop.x.sel.name !== "C" || loop.x.x.kind !== "Ident") return;
  const ticker = ctx.names.objectOf(loop.x.x);
  if (ticker?.kind !== "var" || !isTicker(ticker, loop, ctx) || hasWayOut(loop)) return;
  const stop = stopOutside(ticker, loop, ctx);
  if (stop === null) return;
  ctx.report({
    at: loop.x,
    message: say`this loop over \`${ticker.name}.C\` never ends: \`${ticker.name}.Stop\` does not close the channel, and its goroutine waits for ever`,
    because: [{ at: stop, label: say`stopped here, which ends no loop` }],
    help: say`select on the ticker and on a done channel or context`,
  });
}

function isTicker(variable: LocalVar, loop: RangeStmt, ctx: Context): boolean {
  const type = loop.x.kind === "SelectorExpr" ? ctx.typeNameOf(loop.x.x) : "";
  if (type !== "") return type === "time.Ticker";
  const value = ctx.names.valueOf(variable);
  return value?.kind === "CallExpr" && ctx.isCallOf(value, "time.NewTicker");
}

function hasWayOut(loop: RangeStmt): boolean {
  let isOut = false;
  walk(loop.body, (node) => {
    if (node.kind === "FuncLit") return false;
    if (node.kind === "ReturnStmt" || (node.kind === "BranchStmt" && node.token !== "continue")) isOut = true;
    if (node.kind === "CallExpr" && node.fun.kind === "Ident" && node.fun.name === "panic") isOut = true;
    if (node.kind === "CallExpr" && /(Exit|Fatal\w*|Goexit)$/.test(lastName(node.fun))) isOut = true;
    return !isOut;
  });
  return isOut;
}

function lastName(x: Node): string {
  return x.kind === "SelectorExpr" ? x.sel.name : x.kind === "Ident" ? x.name : "";
}

/** A t.Stop() in another function than the loop's. */
function stopOutside(ticker: LocalVar, loop: RangeStmt, ctx: Context): Node | null {
  const own = functionOf(loop, ctx);
  for (const use of ctx.names.usesOf(ticker)) {
    const parent = ctx.parents.get(use);
    const call = parent === undefined ? undefined : ctx.parents.get(parent);
    if (parent?.kind !== "SelectorExpr" || parent.sel.name !== "Stop" || call?.kind !== "CallExpr") continue;
    if (functionOf(use, ctx) !== own) return call;
  }
  return null;
}

function functionOf(node: Node, ctx: Context): Node | null {
  for (let at = ctx.parents.get(node); at !== undefined; at = ctx.parents.get(at)) {
    if (at.kind === "FuncLit" || at.kind === "FuncDecl") return at;
  }
  return null;
}

/** for range time.Tick(d) that ends, before Go 1.23: nothing can stop the ticker behind it. */
function droppedTick(loop: RangeStmt, ctx: Context): void {
  if (ctx.goMinor >= 23 || ctx.goMinor === 0 || loop.x.kind !== "CallExpr") return;
  if (!ctx.isCallOf(loop.x, "time.Tick") || !hasWayOut(loop)) return;
  const { func } = ctx;
  if (func?.kind === "FuncDecl" && func.name.name === "main") return;
  ctx.report({
    at: loop.x,
    message: say`\`time.Tick\` is dropped when this loop ends: before Go 1.23 its ticker can never be stopped or collected`,
    help: say`use \`time.NewTicker\` and stop it`,
  });
}
