import {
  type CallExpr,
  type Context,
  calledText,
  type DeferFacts,
  type DeferStmt,
  deferFacts,
  holdingOfRelease,
  type Names,
  type Node,
  placeText,
  type Release,
  releaseOf,
  rule,
  say,
  stopsTicker,
  walkFunctionBody,
} from "../rulekit/index.ts";

/** What the end of the process does anyway: nobody misses these calls then. */
const endsWithProcess: ReadonlySet<string> = new Set(["Unlock", "RUnlock", "Done", "Stop", "close"]);

export default rule({
  id: "defer-never-runs",
  summary: "deferred call that no way out of the function runs",
  group: "defer",
  severity: "error",
  default: "on",
  since: "0.1",
  fix: "none",
  words: ["defer"],
  visit: {
    DeferStmt(stmt, ctx) {
      const facts = deferFacts(stmt, ctx);
      // A deferred recover is there for panics, which no graph shows.
      if (facts === null || facts.deferred.hasRecover) return;
      const { ahead, cfg } = facts;
      if (!ahead.has(cfg.exit) && !ahead.has(cfg.panic) && !ahead.has(cfg.halt)) reportEndless(stmt, facts, ctx);
      else reportExit(stmt, facts, ctx);
    },
  },
});

function reportEndless(stmt: DeferStmt, facts: DeferFacts, ctx: Context): void {
  const body = ctx.func?.body;
  if (body === undefined || body === null || stopsTicker(facts.deferred, body, ctx.names)) return;
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
  ctx.report({
    at: stmt,
    message: say`${name} never runs: ${reason}`,
    because: place,
    help: say`give the loop a way out (return, or a labeled break), or do the work at the end of each iteration`,
  });
}

/** A call after the defer that ends the process, itself or through a function of the package. */
function reportExit(stmt: DeferStmt, facts: DeferFacts, ctx: Context): void {
  const body = ctx.func?.body;
  if (body === undefined || body === null || isMoot(stmt, facts, body, ctx.names)) return;
  let found: CallExpr | null = null;
  walkFunctionBody(body, (node) => {
    if (found !== null || node.kind === "DeferStmt" || node.kind === "GoStmt") return false;
    if (node.kind !== "ExprStmt" || node.x.kind !== "CallExpr") return true;
    const block = facts.cfg.blockOf(node);
    if (block === undefined) return true;
    const isAfter = facts.ahead.has(block) || (block === facts.block && node.pos > stmt.pos);
    if (
      isAfter &&
      ctx.endings.exitIn(node.x, ctx.names) !== null &&
      !isReleasedBefore(node, block.nodes, facts, ctx.names)
    ) {
      found = node.x;
    }
    return true;
  });
  if (found === null) return;
  const exit: CallExpr = found;
  const name = calledText(stmt, ctx.text(stmt.call.fun));
  ctx.report({
    at: stmt,
    message: say`${name} does not run when \`${ctx.text(exit.fun)}\` ends the process`,
    because: [{ at: exit, label: say`the process ends here, deferred calls do not run` }],
    help: say`return an error to \`main\` and exit there, after the deferred calls have run`,
  });
}

function isMoot(stmt: DeferStmt, facts: DeferFacts, body: Node, names: Names): boolean {
  const { deferred } = facts;
  const isTimed = (release: Release): boolean => /^(context|ticker)$/.test(holdingOfRelease(release, body, names));
  if (deferred.releases.length > 0 && deferred.releases.every(isTimed)) return true;
  const fun = stmt.call.fun;
  if (fun.kind === "Ident" && (endsWithProcess.has(fun.name) || /cancel|^(stop|done|unlock)/i.test(fun.name)))
    return true;
  const released = deferred.releases.map((release) => release.name);
  return !deferred.isClosure && released.length > 0 && released.every((name) => endsWithProcess.has(name));
}

/** The same release stands right before the exit, in the same block. */
function isReleasedBefore(exit: Node, nodes: readonly Node[], facts: DeferFacts, names: Names): boolean {
  const wanted = new Set(facts.deferred.releases.map((r) => `${r.name} ${placeText(r.target)}`));
  return nodes.some((node) => {
    if (node.pos >= exit.pos || node.kind !== "ExprStmt" || node.x.kind !== "CallExpr") return false;
    const release = releaseOf(node.x, names);
    return release !== null && wanted.has(`${release.name} ${placeText(release.target)}`);
  });
}
