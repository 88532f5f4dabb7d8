import {
  type AssignStmt,
  blanks,
  type CallExpr,
  type Context,
  calleeNames,
  droppedFailure,
  failures,
  isLookedAtNext,
  isOptionalNumber,
  isTrustedResult,
  rule,
  say,
  showsOtherwise,
  unseenError,
} from "../rulekit/index.ts";

const blankNames = calleeNames(blanks.keys());

export default rule({
  id: "ignored-error",
  summary: "error that matters is dropped or overwritten",
  group: "error",
  severity: "warning",
  default: "on",
  since: "0.1",
  fix: "none",
  needs: "types",
  words: ["err = ", "err := ", "Err = ", "Err := "],
  calls: [...calleeNames(failures.keys()).last, ...blankNames.last],
  visit: {
    ExprStmt(stmt, ctx) {
      if (stmt.x.kind === "CallExpr") dropped(stmt.x, false, ctx);
    },
    AssignStmt(stmt, ctx) {
      const [call] = stmt.rhs;
      if (stmt.rhs.length !== 1 || call?.kind !== "CallExpr") return;
      const isBlank = (i: number): boolean => {
        const target = stmt.lhs.at(i);
        return target?.kind === "Ident" && target.name === "_";
      };
      if (!isBlank(-1)) unseen(stmt, ctx);
      else if (stmt.lhs.every((_, i) => isBlank(i))) dropped(call, true, ctx);
      else trusted(stmt, call, ctx);
    },
  },
});

/** json.Unmarshal(data, &v), and _ = json.Unmarshal(data, &v). */
function dropped(call: CallExpr, isNamed: boolean, ctx: Context): void {
  const failure = failures.get(droppedFailure(call, isNamed, ctx));
  if (failure === undefined) return;
  ctx.report({
    at: call,
    ...(isLookedAtNext(call, ctx) ? { severity: "hint" } : {}),
    message: say`the error of \`${ctx.text(call.fun)}\` is dropped: ${failure.harm}`,
    help: say`look at it, or assign it to \`_\` with a comment that says why it does not matter`,
  });
}

/** n, _ := strconv.Atoi(s) whose n is used as it comes. */
function trusted(stmt: AssignStmt, call: CallExpr, ctx: Context): void {
  const blank = blanks.get(ctx.calleeAmong(call, blankNames));
  if (blank === undefined || !isTrustedResult(stmt, call, blank.result, ctx)) return;
  const isOptional =
    (blank.result === "value" && isOptionalNumber(stmt, call, ctx)) || showsOtherwise(stmt, blank.result, ctx);
  ctx.report({
    at: call,
    ...(isOptional ? { severity: "hint" } : {}),
    message: say`the error of \`${ctx.text(call.fun)}\` is dropped: ${blank.harm}`,
    help: say`look at the error before the result is used`,
  });
}

/** err = first(); err = second(). */
function unseen(stmt: AssignStmt, ctx: Context): void {
  const error = unseenError(stmt, ctx);
  if (error === null) return;
  const { name, next } = error;
  ctx.report({
    at: stmt,
    message:
      next === null
        ? say`nothing looks at the error in \`${name}\`: this failure goes unnoticed`
        : say`the error in \`${name}\` is overwritten before anything looks at it: this failure goes unnoticed`,
    because: next === null ? [] : [{ at: next, label: say`overwritten here` }],
    help: next === null ? say`check \`${name}\`` : say`check \`${name}\` in between`,
  });
}
