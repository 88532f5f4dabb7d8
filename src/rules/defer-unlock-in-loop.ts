import {
  deferFacts,
  isGuardedToOnce,
  isReleasedInIteration,
  iterationFix,
  relockedInLoop,
  rule,
  say,
  tripCount,
} from "../rulekit/index.ts";

export default rule({
  id: "defer-unlock-in-loop",
  summary: "lock taken in a loop is unlocked only when the function returns",
  group: "defer",
  severity: "error",
  default: "on",
  since: "0.1",
  fix: "safe",
  words: ["defer"],
  visit: {
    DeferStmt(stmt, ctx) {
      const facts = deferFacts(stmt, ctx);
      if (facts === null || facts.loop === null) return;
      const relocked = relockedInLoop(facts, ctx.names);
      if (relocked === null) return;
      const { loop } = facts;
      const count = tripCount(loop.stmt, ctx.names, ctx.constants);
      if (count !== null && count < 2) return;
      if (isGuardedToOnce(stmt, loop.stmt, ctx.parents, ctx.names)) return;
      if (isReleasedInIteration(facts.cfg, loop, facts.block, facts.deferred, ctx.names)) return;
      const lock = ctx.text(relocked.lock.fun);
      const consequence = relocked.isRead
        ? say`the next iteration's \`${lock}\` deadlocks as soon as a writer waits`
        : say`the next iteration's \`${lock}\` deadlocks`;
      const { pos } = loop.stmt;
      ctx.report({
        at: stmt,
        message: say`\`${ctx.text(stmt.call.fun)}\` runs when ${ctx.functionLabel} returns: ${consequence}`,
        because: [
          { at: { pos, end: pos + "for".length }, label: say`the loop starts here` },
          { at: relocked.lock, label: say`locked again here while it is still held` },
        ],
        help: say`unlock at the end of the iteration, or move the body into a function`,
        fix: iterationFix(stmt, facts, ctx),
      });
    },
  },
});
