import {
  afterErrorCheckFix,
  type Context,
  calledText,
  type DeferStmt,
  isNeededBy,
  isNilOnError,
  type LocalVar,
  namedBy,
  rule,
  say,
  staysInProcess,
  uncheckedBefore,
} from "../rulekit/index.ts";

export default rule({
  id: "defer-before-error-check",
  summary: "deferred call uses a result before its error is checked",
  group: "defer",
  severity: "error",
  default: "on",
  since: "0.1",
  fix: "safe",
  needs: "summaries",
  words: ["defer"],
  visit: {
    DeferStmt(stmt, ctx) {
      for (const needed of namedBy(stmt, ctx)) {
        const found = uncheckedBefore(stmt, needed, ctx);
        if (found === null || !isNeededBy(stmt, needed, ctx)) continue;
        // A callee that is given the error as well looks at it.
        if (found.error !== null && isGiven(stmt, found.error, ctx)) continue;
        if (!isNilOnError(found.stmt, found.call, found.index, needed, ctx)) continue;
        const { call, error } = found;
        if (error === null && staysInProcess(call, ctx)) continue;
        const name = calledText(stmt, ctx.text(stmt.call.fun));
        const set = error === null ? say`the error is set that nobody looks at` : say`\`${error.name}\` is set`;
        ctx.report({
          at: stmt,
          message: say`${name} panics when the function returns if ${set}: \`${needed.name}\` is nil then`,
          because: [{ at: call, label: say`\`${needed.name}\` is nil where this fails` }],
          help:
            error === null ? say`check the error first, then defer` : say`check \`${error.name}\` first, then defer`,
          fix: error === null ? null : afterErrorCheckFix(stmt, error, ctx),
        });
        return;
      }
    },
  },
});

function isGiven({ call }: DeferStmt, error: LocalVar, ctx: Context): boolean {
  return call.args.some((arg) => arg.kind === "Ident" && ctx.names.objectOf(arg) === error);
}
