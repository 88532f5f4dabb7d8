import { errAfterLoopFix, isErrorLookedAt, iterationOf, rule, say } from "../rulekit/index.ts";

export default rule({
  id: "rows-error-unchecked",
  summary: "error after an iteration over rows is not looked at",
  group: "error",
  severity: "warning",
  default: "on",
  since: "0.1",
  fix: "safe",
  needs: "types",
  calls: ["Next"],
  visit: {
    CallExpr(call, ctx) {
      if (call.fun.kind !== "SelectorExpr" || call.fun.sel.name !== "Next") return;
      const iteration = iterationOf(call, ctx);
      if (iteration === null || isErrorLookedAt(iteration, ctx)) return;
      const rows = ctx.text(iteration.rows);
      const loop = ctx.parents.get(call);
      ctx.report({
        at: call,
        message: say`\`${rows}.Err\` is not looked at after the loop: an error in the middle looks like the end of the rows`,
        help: say`after the loop: \`if err := ${rows}.Err(); err != nil { return err }\``,
        fix: loop?.kind === "ForStmt" && loop.cond === call ? errAfterLoopFix(loop, rows, ctx) : null,
      });
    },
  },
});
