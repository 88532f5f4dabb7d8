import {
  acquiredBy,
  afterErrorCheckFix,
  type DeferStmt,
  type Node,
  readDefer,
  rule,
  say,
  walk,
} from "../rulekit/index.ts";

/** What is nil, or holds nil, when the call fails. A nil *os.File closes without a panic. */
const kinds = ["body", "rows", "stmt", "tx", "conn", "listener"] as const;

export default rule({
  id: "defer-before-error-check",
  summary: "deferred call uses a result before its error is checked",
  group: "defer",
  severity: "error",
  default: "on",
  since: "0.1",
  fix: "safe",
  words: ["defer"],
  visit: {
    DeferStmt(stmt, ctx) {
      const deferred = readDefer(stmt, ctx.names);
      const root = deferred.releases[0]?.root;
      if (root === undefined || root === null || hasCondition(stmt)) return;
      for (const before of statementsBefore(stmt, ctx.parents.get(stmt))) {
        if (before.kind === "AssignStmt") {
          const acquisition = kinds.map((kind) => acquiredBy(before, kind, ctx)).find((a) => a?.handle === root);
          if (acquisition !== undefined && acquisition !== null) {
            if (acquisition.error === null) return;
            const name = ctx.text(stmt.call.fun.kind === "FuncLit" ? acquisition.call : stmt.call.fun);
            ctx.report({
              at: stmt,
              message: say`\`${name}\` panics when the function returns if \`${acquisition.error.name}\` is set: \`${root.name}\` is nil then`,
              because: [{ at: acquisition.call, label: say`\`${root.name}\` is nil where this fails` }],
              help: say`check \`${acquisition.error.name}\` first, then defer`,
              fix: afterErrorCheckFix(stmt, acquisition.error, ctx),
            });
            return;
          }
        }
        // Whatever stands between may check the error, or leave.
        if (before.kind !== "DeferStmt") return;
      }
    },
  },
});

function statementsBefore(stmt: DeferStmt, parent: Node | undefined): readonly Node[] {
  const list =
    parent?.kind === "BlockStmt"
      ? parent.list
      : parent?.kind === "CaseClause" || parent?.kind === "CommClause"
        ? parent.body
        : [];
  return list.slice(0, list.indexOf(stmt)).reverse();
}

function hasCondition(stmt: DeferStmt): boolean {
  let found = false;
  walk(stmt.call, (node) => {
    if (node.kind === "IfStmt") found = true;
    return !found;
  });
  return found;
}
