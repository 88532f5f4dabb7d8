import {
  type Context,
  copyFix,
  type DeferStmt,
  type Expr,
  type GoStmt,
  hasNextTurn,
  type Ident,
  type LoopStmt,
  type Node,
  type Outliving,
  outliving,
  rule,
  type Say,
  say,
} from "../rulekit/index.ts";

const subjects: Readonly<Record<Outliving["kind"], Say>> = {
  started: say`the started closure uses`,
  deferred: say`the deferred closure uses`,
  kept: say`the closure that is kept uses`,
};

export default rule({
  id: "loop-variable-captured",
  summary: "closure in a loop shares the loop variable (before Go 1.22)",
  group: "concurrency",
  severity: "error",
  default: "on",
  since: "0.1",
  fix: "safe",
  needs: "types",
  words: ["go ", "defer ", ".Go(func", "append(", "= func(", "= &", "Parallel()", "AfterFunc(", "HandleFunc("],
  visit: {
    ForStmt: noteShared,
    RangeStmt: noteShared,
    FuncLit(lit, ctx) {
      if (!sharing.has(ctx)) return;
      const found = outliving(lit, ctx);
      if (found === null) return;
      const use = sharedIn(lit, found.stmt, ctx);
      if (use !== null) report(use, subjects[found.kind], lit, found.stmt, ctx);
    },
    UnaryExpr(x, ctx) {
      if (x.op !== "&" || x.x.kind !== "Ident" || !sharing.has(ctx)) return;
      const found = outliving(x, ctx);
      const use = found === null ? null : sharedIn(x, found.stmt, ctx);
      if (found !== null && use !== null) report(use, say`what is kept points to`, x, found.stmt, ctx);
    },
    GoStmt(stmt, ctx) {
      methodOfShared(stmt, ctx);
    },
    DeferStmt(stmt, ctx) {
      methodOfShared(stmt, ctx);
    },
  },
});

/** Functions with a loop, so far, whose iterations share a variable: what is in it is visited after it. */
const sharing = new WeakSet<Context>();

function noteShared(loop: LoopStmt, ctx: Context): void {
  if (variablesOf(loop).length > 0 && !(isNew(loop) && hasOwnVariables(ctx))) sharing.add(ctx);
}

/** Whether each iteration has variables of its own, or nobody knows. */
function hasOwnVariables(ctx: Context): boolean {
  return ctx.goMinor >= 22 || ctx.goMinor === 0;
}

/** go v.run(), defer v.Close() of a method that takes the variable's address. */
function methodOfShared(stmt: GoStmt | DeferStmt, ctx: Context): void {
  const { fun } = stmt.call;
  if (fun.kind !== "SelectorExpr" || fun.x.kind !== "Ident" || !sharing.has(ctx)) return;
  const use = sharedIn(fun.x, stmt, ctx);
  if (use === null || ctx.typed?.calleeOf(stmt.call)?.hasPointerReceiver !== true || isPointer(fun.x, ctx)) return;
  report(use, say`the method with a pointer receiver uses`, fun.x, stmt, ctx);
}

function isPointer(x: Expr, ctx: Context): boolean {
  return ctx.typed?.typeOf(x)?.kind !== "Named";
}

interface Shared {
  readonly ident: Ident;
  readonly decl: Ident;
  readonly isOuter: boolean;
}

function report({ ident, decl, isOuter }: Shared, subject: Say, value: Node, start: Node, ctx: Context): void {
  const shared = isOuter ? say`which is declared outside the loop` : say`which all iterations share before Go 1.22`;
  ctx.report({
    at: ident,
    message: say`${subject} the loop variable \`${ident.name}\`, ${shared}: it sees a later value`,
    because: [{ at: decl, label: say`one variable for all iterations` }],
    help: say`copy it before (\`${ident.name} := ${ident.name}\`) or pass it as an argument`,
    fix: isOuter || value.kind !== "FuncLit" ? null : copyFix(capturedOf(value, start, ctx), ctx),
  });
}

/** The first use of a variable that a loop around the statement shares between its iterations. */
function sharedIn(value: Node, start: Node, ctx: Context): Shared | null {
  for (const loop of loopsAround(start, ctx)) {
    const variables = variablesOf(loop);
    if (variables.length > 0 && !hasNextTurn(start, loop, ctx)) return null;
    const isOwn = isNew(loop);
    if (isOwn && hasOwnVariables(ctx)) continue;
    for (const decl of variables) {
      const variable = ctx.names.objectOf(decl);
      if (variable?.kind !== "var") continue;
      const ident = ctx.names.usesOf(variable).find((use) => value.pos <= use.pos && use.end <= value.end);
      if (ident !== undefined) return { ident, decl, isOuter: !isOwn };
    }
  }
  return null;
}

function loopsAround(node: Node, ctx: Context): LoopStmt[] {
  const loops: LoopStmt[] = [];
  for (let at = ctx.parents.get(node); at !== undefined && at.kind !== "FuncLit"; at = ctx.parents.get(at)) {
    if (at.kind === "ForStmt" || at.kind === "RangeStmt") loops.push(at);
  }
  return loops;
}

function isNew(loop: LoopStmt): boolean {
  if (loop.kind === "RangeStmt") return loop.token === ":=";
  return loop.init?.kind === "AssignStmt" && loop.init.token === ":=";
}

function variablesOf(loop: LoopStmt): Ident[] {
  const exprs =
    loop.kind === "RangeStmt" ? [loop.key, loop.value] : loop.init?.kind === "AssignStmt" ? loop.init.lhs : [];
  return exprs.filter((x): x is Ident => x?.kind === "Ident" && x.name !== "_");
}

/** All that the literal uses of the loops around it. */
function capturedOf(lit: Node, start: Node, ctx: Context): { loop: LoopStmt; variables: Ident[] }[] {
  return loopsAround(start, ctx)
    .filter(isNew)
    .map((loop) => ({ loop, variables: variablesOf(loop).filter((ident) => isUsedIn(ident, lit, ctx)) }))
    .filter(({ variables }) => variables.length > 0);
}

function isUsedIn(ident: Ident, lit: Node, ctx: Context): boolean {
  const variable = ctx.names.objectOf(ident);
  return variable?.kind === "var" && ctx.names.usesOf(variable).some((u) => u.pos >= lit.pos && u.end <= lit.end);
}
