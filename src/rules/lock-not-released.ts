import {
  type CallExpr,
  type Context,
  type ExprStmt,
  findHeldLock,
  findRelock,
  locksReceiver,
  rule,
  say,
  unlockFix,
  unlockFor,
  unlockKindFix,
  wrongUnlock,
} from "../rulekit/index.ts";

export default rule({
  id: "lock-not-released",
  summary: "a path leaves with the lock held that the others release",
  group: "concurrency",
  severity: "error",
  default: "on",
  since: "0.1",
  fix: "safe",
  calls: ["Lock", "RLock"],
  visit: {
    ExprStmt(stmt, ctx) {
      const lock = unlockFor(stmt);
      const { func } = ctx;
      if (lock === null || func === null || func.body === null) return;
      if (reportWrongKind(stmt, lock, ctx) || reportRelock(stmt, lock, ctx)) return;
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
          ? say`\`${name}\` is still held on a path that leaves ${ctx.functionLabel}: the next \`${lock.name}\` waits for ever`
          : say`\`${name}\` is still held when the next iteration locks again: it waits for ever`,
        because: held.at === null ? [] : [{ at: held.at, label: say`leaves here with the lock held` }],
        help: say`call \`${lock.place}.${lock.unlock}()\` on this path, too, or defer it right after the lock`,
        fix: unlockFix(stmt, held, ctx),
      });
    },
  },
});

type Lock = NonNullable<ReturnType<typeof unlockFor>>;

/** mu.Lock() and mu.RUnlock(): the wrong half. */
function reportWrongKind(stmt: ExprStmt, lock: Lock, ctx: Context): boolean {
  const body = ctx.func?.body;
  const wrong = body === null || body === undefined ? null : wrongUnlock(stmt, body);
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

/** What is held is locked again, here or by a method that is called. */
function reportRelock(stmt: ExprStmt, lock: Lock, ctx: Context): boolean {
  const body = ctx.func?.body;
  if (body === null || body === undefined) return false;
  const calls = (call: CallExpr): boolean => lock.name === "Lock" && callsLocker(call, lock, ctx);
  const again = findRelock(stmt, ctx.flow(body).cfg, ctx.parents, calls);
  if (again === null) return false;
  const what = again.isUpgrade ? say`a read lock cannot be raised to a write lock` : say`it is held already`;
  ctx.report({
    at: again.node,
    message: say`\`${ctx.text(again.node)}\` waits for ever: ${what}`,
    because: [{ at: stmt, label: say`locked here` }],
    help: say`unlock before, or call what expects the lock to be held`,
  });
  return true;
}

/** s.method() where the method starts with s.mu.Lock(), and s.mu is held. */
function callsLocker(call: CallExpr, lock: Lock, ctx: Context): boolean {
  if (call.fun.kind !== "SelectorExpr" || call.fun.x.kind !== "Ident") return false;
  const root = `${call.fun.x.name}.`;
  if (!lock.place.startsWith(root)) return false;
  const method = ctx.declarationOf(call);
  return method !== null && locksReceiver(method, lock.place.slice(root.length));
}
