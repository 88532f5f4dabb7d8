import {
  type CallExpr,
  type ClientKind,
  type CompositeLit,
  type Context,
  calleeExpr,
  calleeNames,
  callersOf,
  clientMakers,
  clientTypes,
  clientWords,
  clonedTransport,
  type Expr,
  eachOf,
  endsIdle,
  fateOf,
  functionAround,
  isSeldom,
  keepsNothing,
  lastName,
  type Node,
  type Occasion,
  occasionOf,
  type PackageUses,
  qualifiedType,
  rule,
  say,
  walk,
} from "../rulekit/index.ts";

const makerNames = calleeNames(clientMakers.keys()).last;
/** How many constructors lie between the client and who asks for it. */
const maxMakers = 3;

export default rule({
  id: "client-per-request",
  summary: "connection pool or transport is made for each request or item",
  group: "leak",
  severity: "warning",
  default: "on",
  since: "0.1",
  fix: "none",
  needs: "types",
  visit: {},
  visitPackage(uses) {
    for (const { made, ctx } of clientsOf(uses)) judge(made, ctx, null, 0);
  },
});

/** What a constructor elsewhere makes may be meant for one turn: a connection that is tried, or made again. */
function isOnPurpose({ node, kind }: Made, occasion: Occasion, ctx: Context): boolean {
  if (occasion.each !== "turn of the loop" || node.kind !== "CallExpr" || kind.carriesCalls !== true) return false;
  return ctx.importedClientOf(node) !== null;
}

interface Made {
  readonly node: CallExpr | CompositeLit;
  readonly kind: ClientKind;
  /** What decides which client it is. */
  readonly inputs: readonly Expr[];
}

function clientsOf(uses: PackageUses): { readonly made: Made; readonly ctx: Context }[] {
  const words = [...clientWords, ...[...uses.clientMakers()].map((name) => `.${name}(`)].filter((word) =>
    uses.holds(word),
  );
  const contexts = new Set(words.flatMap((word) => uses.declarationsHolding(word)));
  return [...contexts].flatMap((ctx) => {
    const found: { made: Made; ctx: Context }[] = [];
    walk(ctx.decl, (node) => {
      const made = madeBy(node, ctx);
      if (made !== null) found.push({ made, ctx });
    });
    return found;
  });
}

function madeBy(node: Node, ctx: Context): Made | null {
  if (node.kind === "CompositeLit") {
    const kind = node.type === null ? undefined : clientTypes.get(qualifiedType(node.type, ctx.names));
    return kind === undefined ? null : { node, kind, inputs: node.elts };
  }
  if (node.kind !== "CallExpr") return null;
  const name = lastName(calleeExpr(node));
  if (name === "Clone" && /http\.Transport\)\.Clone$/.test(ctx.text(node.fun)))
    return { node, kind: clonedTransport, inputs: [] };
  const callee = makerNames.has(name) ? ctx.calleeOf(node) : "";
  const kind = clientMakers.get(callee) ?? clientMakers.get(callee.replace(/\/v\d+(?=\.\w+$)/, ""));
  if (kind !== undefined) return { node, kind, inputs: node.args };
  const imported = ctx.importedClientOf(node);
  if (imported === null) return null;
  const receiver = node.fun.kind === "SelectorExpr" ? [node.fun.x] : [];
  return { node, kind: imported, inputs: [...receiver, ...node.args] };
}

/** Reports a client that is only used where it is made; one that is returned is made by those who call. */
function judge(
  made: Made,
  ctx: Context,
  origin: { readonly made: Made; readonly ctx: Context } | null,
  depth: number,
): void {
  const { node, kind, inputs } = made;
  if (kind.isIdleOnly && keepsNothing.test(ctx.text(ctx.decl))) return;
  const fate = fateOf(node, ctx);
  if (fate.isKept) return;
  if (!fate.isReturned) {
    const occasion = occasionOf(node, inputs, ctx, fate);
    if (occasion !== null && !isOnPurpose(origin?.made ?? made, occasion, origin?.ctx ?? ctx))
      report(made, ctx, occasion, origin);
    return;
  }
  if (depth >= maxMakers || functionAround(node, ctx) !== ctx.decl) return;
  for (const caller of callersOf(ctx)) {
    if (caller.ctx.decl === ctx.decl) continue;
    judge({ node: caller.call, kind, inputs: caller.call.args }, caller.ctx, origin ?? { made, ctx }, depth + 1);
  }
}

function report(
  made: Made,
  ctx: Context,
  occasion: Occasion,
  origin: { readonly made: Made; readonly ctx: Context } | null,
): void {
  const { node, kind } = made;
  const each = eachOf(occasion);
  const isLiteral = node.kind === "CompositeLit" || /\.Clone$/.test(ctx.text(node.fun));
  const where = occasion.each === "turn of the loop" ? say`the loop starts here` : say`called for each ${each}`;
  ctx.report({
    at: node,
    ...(isSeldom(occasion, ctx) || (kind.isIdleOnly && endsIdle(origin?.ctx)) ? { severity: "hint" } : {}),
    message: isLiteral
      ? say`a new ${kind.what} is made for each ${each}: ${kind.harm}`
      : say`\`${ctx.text((node as CallExpr).fun)}\` makes a new ${kind.what} for each ${each}: ${kind.harm}`,
    because: [
      ...(origin === null ? [] : [{ at: origin.made.node, label: say`made here`, file: origin.ctx.display }]),
      { at: headOf(occasion.at), label: where, file: occasion.ctx.display },
    ],
    help: say`make it once, where the program starts, and share it`,
  });
}

/** The first line of a loop. */
function headOf(node: Node): { readonly pos: number; readonly end: number } {
  const isLoop = node.kind === "ForStmt" || node.kind === "RangeStmt";
  return isLoop ? { pos: node.pos, end: node.body.pos } : node;
}
