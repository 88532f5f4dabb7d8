import {
  type Context,
  type DeferFacts,
  type DeferStmt,
  deferFacts,
  isGuardedToOnce,
  isLastTurn,
  isReleasedInIteration,
  iterationFix,
  type Relocked,
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
  needs: "types",
  words: ["defer"],
  visit: {
    DeferStmt(stmt, ctx) {
      const facts = deferFacts(stmt, ctx);
      if (facts === null || !facts.isRepeated) return;
      const relocked = relockedInLoop(facts, ctx);
      if (relocked === null || isHarmless(stmt, facts, relocked, ctx)) return;
      const lock = ctx.text(relocked.lock.fun);
      const consequence = relocked.isRead
        ? say`the next iteration's \`${lock}\` deadlocks as soon as a writer waits`
        : say`the next iteration's \`${lock}\` deadlocks`;
      const { pos } = relocked.repeated;
      const loop =
        relocked.repeated.kind === "goto"
          ? []
          : [{ at: { pos, end: pos + "for".length }, label: say`the loop starts here` }];
      ctx.report({
        at: stmt,
        message: say`\`${ctx.text(stmt.call.fun)}\` runs when ${ctx.functionLabel} returns: ${consequence}`,
        because: [...loop, { at: relocked.lock, label: say`locked again here while it is still held` }],
        help: say`unlock at the end of the iteration, or move the body into a function`,
        fix: iterationFix(stmt, facts, ctx),
      });
    },
  },
});

function isHarmless(stmt: DeferStmt, facts: DeferFacts, { repeated }: Relocked, ctx: Context): boolean {
  const { loop } = facts;
  if (isGuardedToOnce(stmt, repeated, ctx.parents, ctx.names)) return true;
  if (loop === null) return false;
  const count = tripCount(loop.stmt, ctx.names, ctx.constants);
  if ((count !== null && count < 2) || isLastTurn(loop, facts.block, ctx.names)) return true;
  return isReleasedInIteration(facts.cfg, loop, facts.block, facts.deferred, ctx.names);
}
