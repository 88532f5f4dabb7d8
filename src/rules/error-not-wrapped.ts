import {
  type BinaryExpr,
  type CallExpr,
  type Context,
  type Expr,
  errorsIsFix,
  rule,
  say,
  wrapVerbFix,
} from "../rulekit/index.ts";

/** Compared with ==: readers and iterators answer these very values. */
const comparable: ReadonlySet<string> = new Set([
  "io.EOF",
  "io.ErrUnexpectedEOF",
  "database/sql.ErrNoRows",
  "net/http.ErrServerClosed",
  "path/filepath.SkipDir",
  "io/fs.SkipDir",
  "io/fs.SkipAll",
]);

export default rule({
  id: "error-not-wrapped",
  summary: "chain of errors is cut, or looked at without errors.Is and As",
  group: "error",
  severity: "hint",
  default: "on",
  since: "0.1",
  fix: "safe",
  needs: "types",
  words: ["err", "Err"],
  calls: ["Errorf"],
  visit: {
    CallExpr(call, ctx) {
      if (ctx.isCallOf(call, "fmt.Errorf")) cutChain(call, ctx);
    },
    BinaryExpr(x, ctx) {
      if (x.op === "==" || x.op === "!=") compared(x, ctx);
    },
  },
});

/** fmt.Errorf("...: %v", err): the cause cannot be asked for any more. */
function cutChain(call: CallExpr, ctx: Context): void {
  const [format, ...args] = call.args;
  if (format?.kind !== "BasicLit" || format.token !== "STRING" || call.ellipsis >= 0) return;
  const verbs = format.value.match(/%[-+# 0]*\d*(?:\.\d+)?[a-zA-Z%]/g)?.filter((verb) => !verb.endsWith("%")) ?? [];
  if (verbs.length !== args.length || verbs.some((verb) => verb.endsWith("w"))) return;
  const at = args.findIndex((arg, i) => /[vs]$/.test(verbs[i] ?? "") && isError(arg, ctx));
  const arg = args[at];
  if (arg === undefined || ctx.parents.get(call)?.kind !== "ReturnStmt") return;
  ctx.report({
    at: arg,
    message: say`\`${verbs[at] ?? ""}\` makes text of \`${ctx.text(arg)}\`: callers cannot ask for the cause with errors.Is or As any more`,
    help: say`write \`%w\`, unless the cause is a secret of this function`,
    fix: wrapVerbFix(call, at, ctx),
  });
}

function isError(x: Expr, ctx: Context): boolean {
  return ctx.typeNameOf(x) === "error";
}

/** err == ErrX of another package's or this one's sentinel. */
function compared(x: BinaryExpr, ctx: Context): void {
  const sentinel = [x.x, x.y].find((side) => /(^|\.)(Err[A-Z]|E[A-Z]+$)/.test(ctx.text(side)));
  // Types are asked last: they cost most.
  if (
    sentinel === undefined ||
    !isError(x.x, ctx) ||
    !isError(x.y, ctx) ||
    comparable.has(qualified(sentinel, ctx)) ||
    inIsMethod(ctx)
  )
    return;
  ctx.report({
    at: x,
    message: say`\`${x.op}\` misses \`${ctx.text(sentinel)}\` once somebody wraps it`,
    help: say`use \`${x.op === "!=" ? "!" : ""}errors.Is(err, ${ctx.text(sentinel)})\``,
    fix: errorsIsFix(x, sentinel, ctx),
  });
}

function qualified(x: Expr, ctx: Context): string {
  if (x.kind !== "SelectorExpr" || x.x.kind !== "Ident") return ctx.text(x);
  const object = ctx.names.objectOf(x.x);
  return object?.kind === "import" ? `${object.path}.${x.sel.name}` : ctx.text(x);
}

/** An Is method compares on purpose. */
function inIsMethod(ctx: Context): boolean {
  return ctx.func?.kind === "FuncDecl" && ctx.func.recv !== null && ctx.func.name.name === "Is";
}
