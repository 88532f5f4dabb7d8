import { findHeldLock, rule, unlockFor } from "../rulekit/index.ts";

export default rule({
  id: "lock-not-released",
  summary: "a path leaves with the lock held that the others release",
  group: "concurrency",
  severity: "error",
  default: "on",
  since: "0.1",
  fix: "none",
  calls: ["Lock", "RLock"],
  visit: {
    ExprStmt(stmt, ctx) {
      const lock = unlockFor(stmt);
      const { func } = ctx;
      if (lock === null || func === null || func.body === null) return;
      // A function that is about locking may return with the lock held on purpose.
      const isLocking = func.kind === "FuncDecl" && /lock|acquire|begin|start/i.test(func.name.name);
      if (isLocking && !/Unlock\(\)\s*return( nil)?\s*\n/.test(ctx.text(func))) return;
      const held = findHeldLock(stmt, func.body, ctx.flow(func.body).cfg, ctx.parents);
      if (held === null) return;
      const name = ctx.text(stmt.x);
      const isExit = held.kind === "exit";
      ctx.report({
        at: stmt,
        message: isExit
          ? `\`${name}\` is still held on a path that leaves ${ctx.functionLabel}: the next \`${lock.name}\` waits for ever`
          : `\`${name}\` is still held when the next iteration locks again: it waits for ever`,
        because: held.at === null ? [] : [{ at: held.at, label: "leaves here with the lock held" }],
        help: `call \`${lock.place}.${lock.unlock}()\` on this path, too, or defer it right after the lock`,
      });
    },
  },
});
