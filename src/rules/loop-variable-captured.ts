import {
  type Context,
  copyFix,
  type Ident,
  type LocalVar,
  type LoopStmt,
  type Node,
  rule,
  say,
  walk,
} from "../rulekit/index.ts";

export default rule({
  id: "loop-variable-captured",
  summary: "closure in a loop shares the loop variable (before Go 1.22)",
  group: "concurrency",
  severity: "error",
  default: "on",
  since: "0.1",
  fix: "safe",
  words: ["go func", "defer func", ".Go(func"],
  visit: {
    FuncLit(lit, ctx) {
      if (ctx.goMinor >= 22 || ctx.goMinor === 0) return;
      const call = ctx.parents.get(lit);
      if (call?.kind !== "CallExpr") return;
      const start = ctx.parents.get(call);
      const isGroup = call.fun.kind === "SelectorExpr" && call.fun.sel.name === "Go" && call.args.includes(lit);
      const isStarted = call.fun === lit && (start?.kind === "GoStmt" || start?.kind === "DeferStmt");
      if (start === undefined || !(isStarted || isGroup)) return;
      const what = start.kind === "DeferStmt" ? say`deferred` : say`started`;
      for (const loop of loopsAround(start, ctx)) {
        if (isAwaited(start, loop)) return;
        const use = captured(lit, loop, ctx);
        if (use === null) continue;
        ctx.report({
          at: use,
          message: say`the ${what} closure uses the loop variable \`${use.name}\`, which all iterations share before Go 1.22: it sees a later value`,
          because: [{ at: variableIn(loop, use.name) ?? loop, label: say`one variable for all iterations` }],
          help: say`copy it before (\`${use.name} := ${use.name}\`) or pass it as an argument`,
          fix: copyFix(capturedOf(lit, start, ctx), ctx),
        });
        return;
      }
    },
  },
});

function loopsAround(node: Node, ctx: Context): LoopStmt[] {
  const loops: LoopStmt[] = [];
  for (let at = ctx.parents.get(node); at !== undefined && at.kind !== "FuncLit"; at = ctx.parents.get(at)) {
    if (at.kind === "ForStmt" || at.kind === "RangeStmt") loops.push(at);
  }
  return loops;
}

function variablesOf(loop: LoopStmt): Ident[] {
  const exprs =
    loop.kind === "RangeStmt" ? [loop.key, loop.value] : loop.init?.kind === "AssignStmt" ? loop.init.lhs : [];
  const isNew =
    loop.kind === "RangeStmt" ? loop.token === ":=" : loop.init?.kind === "AssignStmt" && loop.init.token === ":=";
  return isNew ? exprs.filter((x): x is Ident => x?.kind === "Ident" && x.name !== "_") : [];
}

function variableIn(loop: LoopStmt, name: string): Ident | null {
  return variablesOf(loop).find((ident) => ident.name === name) ?? null;
}

/** All that the literal uses of the loops around it. */
function capturedOf(lit: Node, start: Node, ctx: Context): { loop: LoopStmt; variables: Ident[] }[] {
  return loopsAround(start, ctx)
    .map((loop) => ({ loop, variables: variablesOf(loop).filter((ident) => isUsedIn(ident, lit, ctx)) }))
    .filter(({ variables }) => variables.length > 0);
}

function isUsedIn(ident: Ident, lit: Node, ctx: Context): boolean {
  const variable = ctx.names.objectOf(ident);
  return variable?.kind === "var" && ctx.names.usesOf(variable).some((u) => u.pos >= lit.pos && u.end <= lit.end);
}

/** The first use of one of the loop's variables in the literal. */
function captured(lit: Node, loop: LoopStmt, ctx: Context): Ident | null {
  for (const ident of variablesOf(loop)) {
    const variable = ctx.names.objectOf(ident);
    if (variable?.kind !== "var") continue;
    const use = ctx.names.usesOf(variable as LocalVar).find((u) => u.pos >= lit.pos && u.end <= lit.end);
    if (use !== undefined) return use;
  }
  return null;
}

/** The iteration waits for what it started, or leaves the loop. */
function isAwaited(start: Node, loop: LoopStmt): boolean {
  let isAwaiting = false;
  walk(loop.body, (node) => {
    if (node.end <= start.pos || (node.pos >= start.pos && node.end <= start.end))
      return node.pos <= start.pos && node !== start;
    if (node.kind === "UnaryExpr" && node.op === "<-") isAwaiting = true;
    if (
      node.kind === "CallExpr" &&
      node.pos > start.end &&
      node.fun.kind === "SelectorExpr" &&
      node.fun.sel.name === "Wait"
    ) {
      isAwaiting = true;
    }
    if (node.kind === "ReturnStmt" && node.pos > start.end) isAwaiting = true;
    if (node.kind === "BranchStmt" && node.pos > start.end && node.token === "break") isAwaiting = true;
    return !isAwaiting;
  });
  return isAwaiting;
}
