import { type DeferStmt, type Node, placeText, rule, say } from "../rulekit/index.ts";

export default rule({
  id: "deferred-lock",
  summary: "deferred call locks again what was just locked",
  group: "concurrency",
  severity: "error",
  default: "on",
  since: "0.1",
  fix: "safe",
  words: ["defer"],
  visit: {
    DeferStmt(stmt, ctx) {
      const lock = lockOf(stmt.call);
      const before = lock === null ? null : statementBefore(stmt, ctx.parents.get(stmt));
      if (lock === null || before?.kind !== "ExprStmt") return;
      const first = lockOf(before.x);
      if (first === null || first.place !== lock.place || first.name !== lock.name) return;
      const unlock = lock.name === "RLock" ? "RUnlock" : "Unlock";
      ctx.report({
        at: stmt,
        message: say`\`${lock.place}.${lock.name}\` is deferred right after it was called: it locks again when the function returns, and nothing unlocks`,
        because: [{ at: before, label: say`locked here` }],
        help: say`defer \`${lock.place}.${unlock}()\` instead`,
        fix: {
          title: say`defer ${lock.place}.${unlock}()`,
          edits: [{ file: ctx.display, pos: lock.pos, end: lock.end, text: unlock }],
        },
      });
    },
  },
});

interface Lock {
  readonly place: string;
  readonly name: string;
  readonly pos: number;
  readonly end: number;
}

function lockOf(x: Node): Lock | null {
  if (x.kind !== "CallExpr" || x.args.length > 0 || x.fun.kind !== "SelectorExpr") return null;
  const { sel } = x.fun;
  if (sel.name !== "Lock" && sel.name !== "RLock") return null;
  return { place: placeText(x.fun.x), name: sel.name, pos: sel.pos, end: sel.end };
}

function statementBefore(stmt: DeferStmt, parent: Node | undefined): Node | null {
  const list = parent?.kind === "BlockStmt" ? parent.list : parent?.kind === "CaseClause" ? parent.body : [];
  return list[list.indexOf(stmt) - 1] ?? null;
}
