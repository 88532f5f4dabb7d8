import {
  type Block,
  type CallExpr,
  type Cfg,
  type Context,
  calledText,
  calleeExpr,
  type DeferFacts,
  type DeferStmt,
  deferFacts,
  endsAnyway,
  endsWithProcess,
  leavingBlocks,
  mayExit,
  type Names,
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
  if (body === undefined || body === null) return;
  const exits = exitsOf(body, facts.cfg, ctx);
  if (exits.length === 0 || endsWithProcess(stmt, facts, body, ctx)) return;
  const exit = exits.find(({ node, block }) => {
    if (node === stmt || !(facts.ahead.has(block) || (block === facts.block && node.pos > stmt.pos))) return false;
    return node.kind === "DeferStmt" || !isReleasedBefore(node, block.nodes, facts, ctx.names);
  })?.call;
  if (exit === undefined || recovers(stmt, ctx)) return;
  const name = calledText(stmt, ctx.text(stmt.call.fun));
  ctx.report({
    at: stmt,
    ...(endsAnyway(facts, body, ctx) ? { severity: "hint" } : {}),
    message: say`${name} does not run when \`${ctx.text(exit.fun)}\` ends the process`,
    because: [{ at: exit, label: say`the process ends here, deferred calls do not run` }],
    help: say`return an error to \`main\` and exit there, after the deferred calls have run`,
  });
}

interface Exit {
  /** The statement or condition that the graph knows, and the call in it that may end the process. */
  readonly node: Node;
  readonly block: Block;
  readonly call: CallExpr;
}

const exitsOfBody = new WeakMap<Node, readonly Exit[]>();

/** Where the process may end, in source order; found once for a function, however many calls it defers. */
function exitsOf(body: Node, cfg: Cfg, ctx: Context): readonly Exit[] {
  const known = exitsOfBody.get(body);
  if (known !== undefined) return known;
  const found: Exit[] = [];
  walkFunctionBody(body, (node) => {
    if (node.kind === "GoStmt") return false;
    const block = cfg.blockOf(node);
    if (block === undefined) return true;
    const call = node.kind === "DeferStmt" ? exitOfDefer(node, ctx) : exitIn(node, ctx);
    if (call !== null) found.push({ node, block, call });
    return false;
  });
  exitsOfBody.set(body, found);
  return found;
}

/** The call in a simple statement or condition in which the process may end. */
function exitIn(node: Node, ctx: Context): CallExpr | null {
  let found: CallExpr | null = null;
  walkFunctionBody(node.kind === "RangeStmt" ? node.x : node, (inner) => {
    if (found === null && inner.kind === "CallExpr" && mayExit(inner, ctx)) found = inner;
    return found === null;
  });
  return found;
}

/** defer os.Exit(code), made later: it runs first, and the others no more. */
function exitOfDefer({ call }: DeferStmt, ctx: Context): CallExpr | null {
  const fun = calleeExpr(call);
  if (fun.kind !== "FuncLit") return mayExit(call, ctx) ? call : null;
  for (const stmt of fun.body.list) {
    if (stmt.kind === "ExprStmt" && stmt.x.kind === "CallExpr" && mayExit(stmt.x, ctx)) return stmt.x;
  }
  return null;
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
