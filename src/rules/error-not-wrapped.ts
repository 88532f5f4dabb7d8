import {
  type BinaryExpr,
  type CallExpr,
  type Context,
  comparedSentinel,
  type Expr,
  errorIn,
  errorsIsFix,
  isErrorHandedOn,
  isErrorType,
  isFirstOfItsCondition,
  isTest,
  looksAtLinks,
  rule,
  say,
  searches,
  textOfError,
  textOrItsName,
  wrapVerbFix,
} from "../rulekit/index.ts";

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
      else if (ctx.isCallOf(call, "errors.New")) madeOfText(call, ctx);
      else if (searches.full.has(ctx.calleeAmong(call, searches))) searched(call.args[0], call, ctx);
    },
    BinaryExpr(x, ctx) {
      if (x.op !== "==" && x.op !== "!=") return;
      compared(x, ctx);
      if (isLiteral(x.y) || textOfError(x.y, ctx) !== null) searched(x.x, x, ctx);
    },
    SwitchStmt(stmt, ctx) {
      if (stmt.tag === null) return;
      searched(stmt.tag, stmt.tag, ctx);
      const { tag } = stmt;
      const values = stmt.body.list.flatMap((clause) => (clause.kind === "CaseClause" ? (clause.list ?? []) : []));
      const at = values.find((value) => comparedSentinel(tag, value, ctx) !== null);
      if (at !== undefined) missesWrapped(tag, at, "case", at, ctx);
    },
    TypeAssertExpr(assertion, ctx) {
      const { x } = assertion;
      if (!(x.kind === "CallExpr" || /err|cause/i.test(ctx.text(x))) || !isErrorType(x, ctx) || looksAtLinks(ctx))
        return;
      ctx.report({
        at: assertion,
        message: say`the type of \`${ctx.text(x)}\` is another one once somebody wraps it`,
        help: say`ask with \`errors.As\``,
      });
    },
  },
});

/** fmt.Errorf("...: %v", err): the cause cannot be asked for any more. */
function cutChain(call: CallExpr, ctx: Context): void {
  const [format, ...args] = call.args;
  if (format?.kind !== "BasicLit" || format.token !== "STRING" || call.ellipsis >= 0) return;
  const verbs = format.value.match(/%[-+# 0]*\d*(?:\.\d+)?[a-zA-Z%]/g)?.filter((verb) => !verb.endsWith("%")) ?? [];
  if (verbs.length !== args.length || verbs.some((verb) => verb.endsWith("w"))) return;
  const isText = (arg: Expr): boolean => isErrorType(arg, ctx) || textOfError(arg, ctx) !== null;
  const at = args.findIndex((arg, i) => /[vsq]$/.test(verbs[i] ?? "") && isText(arg));
  const arg = args[at];
  if (arg === undefined || !isErrorHandedOn(call, ctx)) return;
  ctx.report({
    at: arg,
    message: say`\`${verbs[at] ?? ""}\` makes text of \`${ctx.text(arg)}\`: callers cannot ask for the cause with errors.Is or As any more`,
    help: say`write \`%w\`, unless the cause is a secret of this function`,
    fix: textOfError(arg, ctx) === null ? wrapVerbFix(call, at, ctx) : null,
  });
}

/** errors.New("...: " + err.Error()), errors.New(fmt.Sprintf("...: %v", err)). */
function madeOfText(call: CallExpr, ctx: Context): void {
  const [text] = call.args;
  if (text === undefined) return;
  const error = errorIn(text, ctx);
  if (error === null || !isErrorHandedOn(call, ctx)) return;
  ctx.report({
    at: call,
    message: say`\`errors.New\` makes text of \`${ctx.text(error)}\`: callers cannot ask for the cause with errors.Is or As any more`,
    help: say`write \`fmt.Errorf\` with \`%w\`, unless the cause is a secret of this function`,
  });
}

function compared(x: BinaryExpr, ctx: Context): void {
  const sentinel = comparedSentinel(x.x, x.y, ctx);
  if (sentinel !== null) missesWrapped(x, x, x.op, sentinel, ctx);
}

/** err == ErrX, case ErrX, of another package's or this one's sentinel. */
function missesWrapped(at: Expr, x: Expr, operator: string, sentinel: Expr, ctx: Context): void {
  ctx.report({
    at,
    message: say`\`${operator}\` misses \`${ctx.text(sentinel)}\` once somebody wraps it`,
    help: say`use \`${operator === "!=" ? "!" : ""}errors.Is(err, ${ctx.text(sentinel)})\``,
    because: at === x ? [] : [{ at: x, label: say`compared here` }],
    fix: x.kind === "BinaryExpr" ? errorsIsFix(x, sentinel, ctx) : null,
  });
}

/** strings.Contains(err.Error(), "..."), err.Error() == "...". */
function searched(text: Expr | undefined, at: Expr, ctx: Context): void {
  const error = text === undefined ? null : textOrItsName(text, ctx);
  if (error === null || looksAtLinks(ctx) || isTest(ctx) || !isFirstOfItsCondition(at, ctx)) return;
  ctx.report({
    at,
    message: say`the text of \`${ctx.text(error)}\` decides here: it changes with every wording and wrapping`,
    help: say`ask with \`errors.Is\` or \`errors.As\``,
  });
}

/** err.Error() != "" asks whether there is a text at all. */
function isLiteral(x: Expr): boolean {
  return x.kind === "BasicLit" && x.value.length > 2;
}
