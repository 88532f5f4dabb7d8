import {
  type AssignStmt,
  type Context,
  closedWriters,
  type DeclStmt,
  deferReleaseFix,
  protocol,
  rule,
  say,
  unfinishedWriter,
} from "../rulekit/index.ts";

const unclosed = protocol({
  id: "closer-not-closed",
  summary: "value whose type has Close is not closed on every path",
  severity: "warning",
  kind: "closer",
  consequence: say`what it holds stays open`,
  remedy: (handle) => say`close it after the error check: \`defer ${handle}.Close()\``,
  fix: deferReleaseFix("closer"),
});

export default rule({
  ...unclosed,
  calls: [...(unclosed.calls ?? []), ...closedWriters],
  visit: {
    ...unclosed.visit,
    AssignStmt(stmt, ctx) {
      unclosed.visit.AssignStmt?.(stmt, ctx);
      unfinished(stmt, ctx);
    },
    DeclStmt(stmt, ctx) {
      unclosed.visit.DeclStmt?.(stmt, ctx);
      unfinished(stmt, ctx);
    },
  },
});

function unfinished(stmt: AssignStmt | DeclStmt, ctx: Context): void {
  const found = unfinishedWriter(stmt, ctx);
  if (found === null) return;
  const { acquisition, leak } = found;
  const { name } = acquisition.handle;
  ctx.report({
    at: acquisition.call,
    message: say`\`${name}\` is not closed on a path that leaves the function: the end of what was written never gets out`,
    because: leak.at === null ? [] : [{ at: leak.at, label: say`leaves here without closing it` }],
    help: say`close it, and return its error: \`return ${name}.Close()\``,
  });
}
