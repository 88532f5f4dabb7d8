import { type CallExpr, type Context, calleeName, type Node, rule, type Say, say } from "../rulekit/index.ts";

export default rule({
  id: "ineffective-recover",
  summary: "recover that can never stop a panic",
  group: "defer",
  severity: "error",
  default: "on",
  since: "0.1",
  fix: "none",
  calls: ["recover"],
  visit: {
    CallExpr(call, ctx) {
      if (calleeName(call, ctx.names) !== "recover" || call.args.length > 0) return;
      const why = whyNot(call, ctx);
      if (why === null) return;
      ctx.report({
        at: call,
        message: say`this \`recover\` never stops a panic: ${why}`,
        help: say`call it in the function that is deferred: \`defer func() { if r := recover(); r != nil { ... } }()\``,
      });
    },
  },
});

/** Go spec, "Handling panics": recover works only where a deferred function itself calls it. */
function whyNot(call: CallExpr, ctx: Context): Say | null {
  const parent = ctx.parents.get(call);
  if (parent?.kind === "DeferStmt") return say`it is deferred itself instead of being called by a deferred function`;
  if (parent?.kind === "GoStmt") return say`it runs in a goroutine of its own`;
  const { func } = ctx;
  if (func?.kind === "FuncDecl") {
    const isStart = func.recv === null && /^(main|init)$/.test(func.name.name);
    return isStart ? say`\`${func.name.name}\` is not a deferred function` : null;
  }
  return func === null ? null : literalUse(func, ctx);
}

/** A literal that is called where it stands is no deferred function; one that is kept may be deferred elsewhere. */
function literalUse(lit: Node, ctx: Context): Say | null {
  const call = ctx.parents.get(lit);
  if (call?.kind !== "CallExpr" || call.fun !== lit) return null;
  const user = ctx.parents.get(call);
  if (user?.kind === "DeferStmt") return null;
  if (user?.kind === "GoStmt") return say`the goroutine calls it without a panic on its way`;
  return say`the function literal around it is called right away, not deferred`;
}
