import { type Early, evaluatedEarly, forgottenResult, lateFix, rule, type Say, say } from "../rulekit/index.ts";

const reasons: Readonly<Record<Early["kind"], Say>> = {
  elapsed: say`when no time has passed yet`,
  error: say`so the deferred call never sees a later error`,
  value: say`so the deferred call tells the old value`,
  receiver: say`so the deferred call works on a copy of the old value`,
  nil: say`when nothing is in it yet`,
};

export default rule({
  id: "defer-argument-evaluated-early",
  summary: "argument of a deferred call is evaluated before it changes",
  group: "defer",
  severity: "warning",
  default: "on",
  since: "0.1",
  fix: "safe",
  needs: "types",
  words: ["defer"],
  visit: {
    DeferStmt(stmt, ctx) {
      const { func } = ctx;
      if (func === null || func.body === null) return;
      const found = evaluatedEarly(stmt, func, ctx);
      if (found !== null) {
        const { at, kind, change } = found;
        // A closure's arguments stand lines below the defer.
        const isFar = ctx.text({ pos: stmt.pos, end: at.pos }).includes("\n");
        ctx.report({
          at: isFar ? { pos: stmt.pos, end: stmt.pos + "defer".length } : at,
          message: say`\`${ctx.text(at)}\` is evaluated at the defer statement, ${reasons[kind]}`,
          because: change === null ? [] : [{ at: change, label: say`changes here, after it was evaluated` }],
          help: say`put the call into a function literal: \`defer func() { ... }()\``,
          fix: kind === "nil" || kind === "receiver" ? null : lateFix(stmt, at, ctx),
        });
        return;
      }
      const forgotten = forgottenResult(stmt, func, ctx);
      if (forgotten === null) return;
      const { test, local, result, failure } = forgotten;
      ctx.report({
        at: test,
        message: say`\`${local.name}\` is nil when the deferred function runs for this failure: it looks at a local variable, not at the result \`${result}\``,
        because: [{ at: failure, label: say`fails here and does not set \`${local.name}\`` }],
        help: say`test \`${result}\` instead`,
      });
    },
  },
});
