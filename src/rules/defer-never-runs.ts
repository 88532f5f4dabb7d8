import {
  type Context,
  calledText,
  calleeExpr,
  type DeferFacts,
  type DeferStmt,
  deferFacts,
  endsAnyway,
  endsWithProcess,
  exitsOf,
  isFlushedByExit,
  leavingBlocks,
  type Node,
  placeText,
  releaseOf,
  rule,
  say,
  stopsTicker,
  walkFunctionBody,
} from "../rulekit/index.ts";

export default rule({
  id: "defer-never-runs",
  summary: "deferred call that no way out of the function runs",
  group: "defer",
  severity: "error",
  default: "on",
  since: "0.1",
  fix: "none",
  needs: "types",
  words: ["defer"],
  visit: {
    DeferStmt(stmt, ctx) {
      const facts = deferFacts(stmt, ctx);
      // A deferred recover is there for panics, which no graph shows.
      if (facts === null || facts.deferred.hasRecover) return;
      if (!leavingBlocks(facts.cfg).has(facts.block)) reportEndless(stmt, facts, ctx);
      else reportExit(stmt, facts, ctx);
    },
  },
});

/** A named function or method that recovers: asked last, for what it is called is a question of types. */
function recovers(stmt: DeferStmt, ctx: Context): boolean {
  // try.Handle(&err), utilruntime.HandleCrash(): of a package that may not be here.
  if (/(^|\.)(Handle(Crash|Panic)?|Recover|Catch)\w*$/.test(ctx.text(stmt.call.fun))) return true;
  const body = calleeExpr(stmt.call).kind === "FuncLit" ? null : (ctx.declarationOf(stmt.call)?.body ?? null);
  let found = false;
  if (body !== null) {
    walkFunctionBody(body, (node) => {
      if (node.kind === "CallExpr" && node.fun.kind === "Ident" && node.fun.name === "recover") found = true;
      return !found;
    });
  }
  return found;
}

function reportEndless(stmt: DeferStmt, facts: DeferFacts, ctx: Context): void {
  const body = ctx.func?.body;
  if (body === undefined || body === null || stopsTicker(facts.deferred, body, ctx.names)) return;
  if (recovers(stmt, ctx)) return;
  const loop = facts.cfg.loops.find(
    (l) => l.stmt.kind === "ForStmt" && (l.head === facts.block || facts.ahead.has(l.head)),
  );
  const select = facts.ahead.has(facts.cfg.blocked);
  const name = calledText(stmt, ctx.text(stmt.call.fun));
  const reason = loop !== undefined && !select ? say`the loop has no way out` : say`the function waits for ever`;
  const place =
    loop === undefined
      ? []
      : [{ at: { pos: loop.stmt.pos, end: loop.stmt.pos + "for".length }, label: say`this loop never ends` }];
  // In a loop that never ends each turn leaves one open.
  const isHint = !facts.isRepeated && endsAnyway(facts, body, ctx);
  ctx.report({
    at: stmt,
    ...(isHint ? { severity: "hint" } : {}),
    message: say`${name} never runs: ${reason}`,
    because: place,
    help: say`give the loop a way out (return, or a labeled break), or do the work at the end of each iteration`,
  });
}

/** A call after the defer that ends the process, itself or through functions of the package. */
function reportExit(stmt: DeferStmt, facts: DeferFacts, ctx: Context): void {
  const body = ctx.func?.body;
  if (body === undefined || body === null || endsWithProcess(stmt, facts, body, ctx)) return;
  const exit = exitsOf(body, facts.cfg, ctx).find(({ node, block }) => {
    if (node === stmt || !(facts.ahead.has(block) || (block === facts.block && node.pos > stmt.pos))) return false;
    return node.kind === "DeferStmt" || !isReleasedBefore(node, block.nodes, facts, ctx);
  })?.call;
  if (exit === undefined || isFlushedByExit(facts, exit, ctx) || recovers(stmt, ctx)) return;
  const name = calledText(stmt, ctx.text(stmt.call.fun));
  ctx.report({
    at: stmt,
    ...(endsAnyway(facts, body, ctx) ? { severity: "hint" } : {}),
    message: say`${name} does not run when \`${ctx.text(exit.fun)}\` ends the process`,
    because: [{ at: exit, label: say`the process ends here, deferred calls do not run` }],
    help: say`return an error to \`main\` and exit there, after the deferred calls have run`,
  });
}

/** The same release, or the same call, stands right before the exit, in the same block. */
function isReleasedBefore(exit: Node, nodes: readonly Node[], { deferred }: DeferFacts, ctx: Context): boolean {
  const wanted = new Set(deferred.releases.map((r) => `${r.name} ${placeText(r.target)}`));
  const text = ctx.text(deferred.stmt.call);
  return nodes.some((node) => {
    if (node.pos >= exit.pos || node.kind !== "ExprStmt" || node.x.kind !== "CallExpr") return false;
    const release = releaseOf(node.x, ctx.names);
    return (
      ctx.text(node.x) === text || (release !== null && wanted.has(`${release.name} ${placeText(release.target)}`))
    );
  });
}
