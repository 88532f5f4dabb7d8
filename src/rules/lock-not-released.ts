import {
  branchesTo,
  type Context,
  type ExprStmt,
  endOfFunction,
  type Func,
  findHeldLock,
  findRelock,
  hasWriter,
  isCommandFunction,
  isForCaller,
  isLockedByDefer,
  isMovedAfter,
  isNeverUnlocked,
  isOfDefer,
  lockFacts,
  lockTaken,
  type Node,
  rule,
  type Say,
  say,
  unlockFix,
  unlockKindFix,
  wrongUnlock,
  wrongUnlockOnPath,
} from "../rulekit/index.ts";

export default rule({
  id: "lock-not-released",
  summary: "a path leaves with the lock held that the others release",
  group: "concurrency",
  severity: "error",
  default: "on",
  since: "0.1",
  fix: "safe",
  // Wrappers are mostly called so, too.
  words: ["lock()"],
  calls: ["Lock", "RLock"],
  visit: {
    ExprStmt(stmt, ctx) {
      const facts = lockFacts(ctx);
      const lock = lockTaken(stmt, facts);
      const { func } = ctx;
      if (lock === null || func === null || func.body === null) return;
      if (isLockedByDefer(stmt, ctx) || reportWrongKind(stmt, lock, ctx)) return;
      const again = reportRelock(stmt, ctx);
      const { body } = func;
      const held = findHeldLock(stmt, body, () => ctx.flow(body).cfg, ctx.parents, ctx.names, facts);
      // What is held behind the second lock nobody comes to.
      if (again !== null && (held?.at == null || held.at.pos > again.pos)) return;
      if (held === null) {
        if (isNeverUnlocked(stmt, lock.place, ctx) && !isForCaller(func, null, ctx)) reportForgotten(stmt, lock, ctx);
        return;
      }
      if (held.kind === "exit" && (isForCaller(func, held.at, ctx) || endsWithProcess(func, ctx))) return;
      const name = ctx.text(stmt.x);
      const ends: Readonly<Record<typeof held.kind, () => Say>> = {
        exit: () =>
          say`\`${name}\` is still held on a path that leaves ${ctx.functionLabel}: the next \`${lock.name}\` waits for ever`,
        again: () => say`\`${name}\` is still held when the next iteration locks again: it waits for ever`,
        turn: () => say`\`${name}\` is still held when the iteration ends: whoever locks it next waits for ever`,
      };
      ctx.report({
        at: stmt,
        message: ends[held.kind](),
        because: storyOf(stmt, held, ctx),
        help: say`call \`${lock.place}.${lock.unlock}()\` on this path, too, or defer it right after the lock`,
        fix: unlockFix(stmt, held, ctx),
      });
    },
  },
});

/** The function of a command: nobody is left to wait for its locks. */
function endsWithProcess(func: Func, ctx: Context): boolean {
  const isMain = func.kind === "FuncDecl" && func.recv === null && func.name.name === "main";
  return !isMain && isCommandFunction(func, ctx);
}

/** Locked here, the branch that was taken, and the way out. */
function storyOf(
  stmt: ExprStmt,
  held: NonNullable<ReturnType<typeof findHeldLock>>,
  ctx: Context,
): Parameters<Context["report"]>[0]["because"] & object {
  const start = {
    at: stmt,
    label: held.kind === "again" ? say`locked here, and again in the next iteration` : say`locked here`,
  };
  if (held.at !== null) {
    return [start, ...branchesTo(held.at, stmt, ctx), { at: held.at, label: say`leaves here with the lock held` }];
  }
  const brace = held.kind === "exit" ? endOfFunction(ctx) : null;
  return brace === null ? [start] : [start, { at: brace, label: say`the function ends here with the lock held` }];
}

type Lock = NonNullable<ReturnType<typeof lockTaken>>;

/** mu.Lock() and mu.RUnlock(): the wrong half. */
function reportWrongKind(stmt: ExprStmt, lock: Lock, ctx: Context): boolean {
  const body = ctx.func?.body;
  if (body === null || body === undefined) return false;
  const wrong = wrongUnlock(stmt, body) ?? wrongUnlockOnPath(stmt, ctx.flow(body).cfg, lockFacts(ctx));
  if (wrong === null) return false;
  ctx.report({
    at: wrong,
    message: say`\`${ctx.text(wrong.fun)}\` does not release \`${ctx.text(stmt.x)}\`: it takes \`${lock.unlock}\``,
    because: [{ at: stmt, label: say`locked here` }],
    help: say`call \`${lock.place}.${lock.unlock}()\``,
    fix: unlockKindFix(wrong, lock.unlock, ctx),
  });
  return true;
}

/** What is held is locked again, here or by a function that is called; null: it is not. */
function reportRelock(stmt: ExprStmt, ctx: Context): Node | null {
  const body = ctx.func?.body;
  if (body === null || body === undefined || isMovedAfter(stmt, ctx)) return null;
  const again = findRelock(stmt, ctx.flow(body).cfg, ctx.parents, lockFacts(ctx));
  if (again === null || isOfDefer(again.node, stmt, ctx) || (again.kind === "read" && !hasWriter(stmt, ctx)))
    return null;
  const name = ctx.text(again.node);
  const messages: Readonly<Record<typeof again.kind, () => Say>> = {
    held: () => say`\`${name}\` waits for ever: ${say`it is held already`}`,
    upgrade: () => say`\`${name}\` waits for ever: ${say`a read lock cannot be raised to a write lock`}`,
    read: () =>
      say`\`${name}\` waits for ever where somebody asks for the write lock between the two: the read lock is held already`,
  };
  ctx.report({
    at: again.node,
    message: messages[again.kind](),
    because: [{ at: stmt, label: say`locked here` }],
    help: say`unlock before, or call what expects the lock to be held`,
  });
  return again.node;
}

function reportForgotten(stmt: ExprStmt, lock: Lock, ctx: Context): void {
  ctx.report({
    at: stmt,
    message: say`\`${ctx.text(stmt.x)}\` is never undone: ${ctx.functionLabel} leaves with the lock held, and nothing in the package unlocks it for its callers`,
    help: say`call \`${lock.place}.${lock.unlock}()\`, or defer it right after the lock`,
  });
}
