import {
  type Context,
  calledText,
  calleeName,
  constantsAt,
  type DeferFacts,
  type DeferStmt,
  deferFacts,
  endsSoonAfter,
  type Holding,
  holdingOfRelease,
  isConditionalCleanup,
  isFewTurns,
  isFollowed,
  isGuardedToOnce,
  isHandedLock,
  isLastTurn,
  isMeantToWait,
  isOnlyHeld,
  isPostponed,
  isReadToEnd,
  isReleasedInIteration,
  iterationFix,
  onlyDefers,
  outlivesIteration,
  type Release,
  relockedInLoop,
  repeatedPart,
  rule,
  type Say,
  say,
  type Text,
  tripCount,
  undoesCall,
  valueFacts,
} from "../rulekit/index.ts";

/** What every iteration adds, and what ends it. */
const consequences: Readonly<Record<Holding, Say>> = {
  descriptor: say`each iteration keeps one more descriptor open, until \`too many open files\``,
  connection: say`each iteration keeps one more connection busy, until none is left`,
  transaction: say`each iteration keeps one more transaction open, until the pool has no connection left`,
  lock: say`each iteration keeps one more lock held`,
  context: say`each iteration keeps one more context and its timer alive`,
  ticker: say`each iteration keeps one more timer running`,
  memory: say`each iteration leaves one more call pending, 48 B and what it refers to`,
};

export default rule({
  id: "defer-in-loop",
  summary: "deferred call in a loop runs only when the function returns",
  group: "defer",
  severity: "warning",
  default: "on",
  since: "0.1",
  fix: "safe",
  needs: "types",
  words: ["defer"],
  options: {
    maxIterations: { default: 16, doc: "loops known to run at most this often are left alone" },
  },
  visit: {
    DeferStmt(stmt, ctx) {
      const facts = deferFacts(stmt, ctx);
      if (facts === null || !facts.isRepeated || isHarmless(stmt, facts, ctx)) return;
      const release = facts.deferred.releases[0];
      const within = facts.loop?.stmt.body ?? ctx.func?.body ?? stmt;
      const isPast = release === undefined || isReadToEnd(release, within, ctx.names);
      const holding = isPast ? "memory" : holdingOfRelease(release, within, ctx.names);
      const name = calledText(stmt, ctx.text(stmt.call.fun));
      ctx.report({
        at: stmt,
        ...(isForCommand(ctx) || isFewTurns(stmt, facts, ctx) ? { severity: "hint" } : {}),
        message: say`${name} runs when ${ctx.functionLabel} returns, not when the iteration ends: ${consequences[holding]}`,
        because: loopPlace(facts),
        help: say`${remedy(facts, ctx, name)}, or move the body into a function`,
        fix: iterationFix(stmt, facts, ctx),
      });
    },
  },
});

/** A command of a command line library, which ends with its process: all that it held is given back right after. */
function isForCommand(ctx: Context): boolean {
  return ctx.func !== null && endsSoonAfter(ctx.func, ctx);
}

function loopPlace(facts: DeferFacts): readonly { at: { pos: number; end: number }; label: Say }[] {
  if (facts.loop === null) return [];
  const { pos } = facts.loop.stmt;
  return [{ at: { pos, end: pos + "for".length }, label: say`the loop starts here` }];
}

function remedy(facts: DeferFacts, ctx: Context, name: Text): Say {
  const release = facts.deferred.releases[0];
  if (release?.name === "Close") return say`close \`${ctx.text(release.target)}\` at the end of the iteration`;
  return say`call ${name} at the end of the iteration`;
}

function isHarmless(stmt: DeferStmt, facts: DeferFacts, ctx: Context): boolean {
  const { loop, deferred } = facts;
  if (relockedInLoop(facts, ctx) !== null) return true;
  const repeated = repeatedPart(facts);
  if (repeated === null || isGuardedToOnce(stmt, repeated, ctx.parents, ctx.names)) return true;
  if (loop === null) return false;
  if (isSmall(facts, ctx) || isLastTurn(loop, facts.block, ctx.names)) return true;
  return (
    onlyDefers(loop.stmt, deferred, ctx.names) ||
    isMeantToWait(stmt, facts, ctx) ||
    isConditionalCleanup(loop.stmt, deferred, ctx.names) ||
    undoesCall(loop.stmt, deferred) ||
    isForTheRest(facts, ctx) ||
    outlivesIteration(loop.stmt, deferred, ctx.names, valueFacts(ctx).isPlain) ||
    isReleasedInIteration(facts.cfg, loop, facts.block, deferred, ctx.names)
  );
}

/** A lock or its like: taken for each item, needed by what follows the loop. A builtin gives nothing back. */
function isForTheRest({ deferred, loop }: DeferFacts, ctx: Context): boolean {
  if (loop === null) return false;
  if (calleeName(deferred.stmt.call, ctx.names) === "delete") return true;
  const isOther = (release: Release): boolean =>
    /^(memory|lock)$/.test(holdingOfRelease(release, loop.stmt.body, ctx.names));
  if (!isFollowed(loop.stmt, ctx) || !deferred.releases.every(isOther)) return false;
  return (
    isHandedLock(deferred.stmt, ctx) ||
    isPostponed(loop.stmt, deferred, ctx.names) ||
    isOnlyHeld(loop.stmt, deferred, ctx.names)
  );
}

/** All the loops around it together run a handful of times, known from constants and literals. */
function isSmall(facts: DeferFacts, ctx: Context): boolean {
  let product = 1;
  for (let loop = facts.loop; loop !== null; loop = loop.outer) {
    const count = tripCount(loop.stmt, ctx.names, constantsAt(ctx));
    if (count === null) return false;
    product *= count;
  }
  return product <= ctx.numberOption("maxIterations");
}
