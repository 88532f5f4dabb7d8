import {
  type CallExpr,
  type Context,
  callNaming,
  cannotWait,
  contextVariant,
  endsWithContext,
  type GivenContext,
  givenContext,
  goesOn,
  isAfterDone,
  isAfterFailure,
  isAside,
  isGivenLater,
  isMigrationStep,
  isReadByHand,
  isReasonGiven,
  namedVariants,
  outlivesCaller,
  ownTimeCall,
  ownTimeFunction,
  type PackageUses,
  rule,
  say,
  valueOnlyPackages,
  variantCalls,
  variantSuffixes,
  workOfRoot,
} from "../rulekit/index.ts";

const named = new Set([...namedVariants.keys()].map((name) => name.slice(name.lastIndexOf(".") + 1)));
/** A method called Get is asked about only where it is a client's by its looks: there are too many. */
const clientGet = /(http|[cC]lient(\(\))?|\b(hc|c|cl|cli))\.Get$/;

export default rule({
  id: "context-not-passed",
  summary: "work is started without the context that is at hand",
  group: "leak",
  severity: "warning",
  default: "on",
  since: "0.1",
  fix: "none",
  needs: "types",
  words: [
    "context.Background()",
    "context.TODO()",
    "http.Get(",
    "lient.Get(",
    "lient().Get(",
    "c.Get(",
    "cl.Get(",
    "cli.Get(",
  ],
  calls: [...variantCalls, ...[...named].filter((name) => name !== "Get")],
  visit: {
    CallExpr(call, ctx) {
      const name = calledName(call);
      if (name === "Background" || name === "TODO") newRoot(call, ctx);
      else if (
        variantCalls.includes(name) ||
        (named.has(name) && (name !== "Get" || clientGet.test(ctx.text(call.fun))))
      )
        plainVariant(call, ctx);
    },
  },
  visitPackage: ownVariants,
});

function calledName(call: CallExpr): string {
  return call.fun.kind === "SelectorExpr" ? call.fun.sel.name : call.fun.kind === "Ident" ? call.fun.name : "";
}

/** The context that the call could be given, unless it is left out for a reason. */
function missedContext(call: CallExpr, ctx: Context): GivenContext | null {
  if (ctx.display.endsWith("_test.go")) return null;
  const given = givenContext(call, ctx.parents, ctx.names);
  if (given === null) return null;
  if (given.func.kind === "FuncDecl" && ownTimeFunction.test(given.func.name.name)) return null;
  if (isReadByHand(given, ctx)) return null;
  return isAfterDone(call, given.func, ctx.parents, ctx.names) || isReasonGiven(call, ctx.file.bytes) ? null : given;
}

function newRoot(call: CallExpr, ctx: Context): void {
  if (!/^context\.(Background|TODO)$/.test(ctx.calleeOf(call))) return;
  const given = missedContext(call, ctx);
  const { names, parents } = ctx;
  const types = given === null ? null : ctx.typed;
  const work = given === null || types === null ? null : workOfRoot(call, { names, parents, types, given });
  if (given === null || work === null || isAside(work, given, ctx)) return;
  ctx.report({
    at: call,
    message: say`\`${ctx.text(call)}\` is a new root although \`${given.text}\` is there: when the caller gives up, \`${ctx.text(work.fun)}\` goes on`,
    because: work.pos <= call.pos && call.end <= work.end ? [] : [{ at: work, label: say`works with it` }],
    help: say`pass \`${given.text}\`, or \`context.WithoutCancel(${given.text})\` where it has to go on`,
  });
}

function plainVariant(call: CallExpr, ctx: Context): void {
  const given = missedContext(call, ctx);
  if (given === null || isAfterFailure(call, given.func, ctx.parents, ctx.names)) return;
  const callee = ctx.calleeOf(call);
  if (valueOnlyPackages.has(callee.slice(0, callee.lastIndexOf(".")).replace(/\.[A-Z]\w*$/, ""))) return;
  const variant =
    namedVariants.get(callee) ?? (ctx.typed === null ? null : contextVariant(call, ctx.typed, variantSuffixes));
  if (variant === null || isNamed(given, variant) || isGivenLater(call, callee, ctx)) return;
  if (isMigrationStep(call, callee, ctx)) return;
  if (cannotWait(call, callee) || outlivesCaller(call, ctx) || endsWithContext(call, given, ctx)) return;
  ctx.report({
    at: call,
    message: say`\`${ctx.text(call.fun)}\` does not get \`${given.text}\`: when the caller gives up, ${goesOn.find(([of]) => of.test(callee))?.[1] ?? ""}`,
    help: say`use \`${variant}\` with \`${given.text}\``,
  });
}

/** The variant itself is made of the plain call. */
function isNamed({ func }: GivenContext, variant: string): boolean {
  return func.kind === "FuncDecl" && func.name.name === variant;
}

/** Functions and methods of the package itself that come in both forms. */
function ownVariants(uses: PackageUses): void {
  const declared = new Set([...uses.entries("func")].map(({ entry }) => `${entry.receiver}.${entry.name}`));
  for (const key of declared) {
    const [receiver = "", name = ""] = key.split(".");
    if (variantCalls.includes(name) || named.has(name) || ownTimeCall.test(name)) continue;
    if (!variantSuffixes.some((suffix) => declared.has(`${key}${suffix}`))) continue;
    const found = receiver === "" ? uses.usesOf(name) : uses.usesOfMember(receiver, name);
    for (const { ctx, ident } of found) {
      const call = callNaming(ident, ctx);
      if (call !== null) plainVariant(call, ctx);
    }
  }
}
