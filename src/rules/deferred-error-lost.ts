import { finishedBy, isOfNoWeight, lostErrorOf, returnsError, rule, say } from "../rulekit/index.ts";

export default rule({
  id: "deferred-error-lost",
  summary: "error of the deferred close or flush of what was written is lost",
  group: "error",
  severity: "warning",
  default: "on",
  since: "0.1",
  fix: "none",
  needs: "types",
  words: ["defer"],
  visit: {
    DeferStmt(stmt, ctx) {
      if (!returnsError(ctx)) return;
      for (const finished of finishedBy(stmt, ctx)) {
        const made = lostErrorOf(finished, stmt, ctx);
        if (made === null) continue;
        const name = `${finished.variable.name}.${finished.method}`;
        const isCommit = finished.method === "Commit";
        ctx.report({
          at: stmt,
          ...(isOfNoWeight(made, ctx) ? { severity: "hint" } : {}),
          message: isCommit
            ? say`the error of the deferred \`${name}\` is lost: the transaction may not have happened although the function returns nil`
            : say`the error of the deferred \`${name}\` is lost: what was written may be incomplete although the function returns nil`,
          because: [{ at: made, label: isCommit ? say`begun here` : say`opened to write here` }],
          help: say`look at it on the way out as well: \`return ${name}()\`, or join it to the named result in the deferred function`,
        });
        return;
      }
    },
  },
});
