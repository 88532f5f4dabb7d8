import {
  type Context,
  errAfterLoopFix,
  type ForStmt,
  type Ident,
  type LocalVar,
  type Node,
  rule,
  say,
} from "../rulekit/index.ts";

/** Types whose Next says false at the end and at an error alike. */
const rowTypes: ReadonlySet<string> = new Set([
  "database/sql.Rows",
  "github.com/jmoiron/sqlx.Rows",
  "github.com/jackc/pgx/v5.Rows",
  "github.com/jackc/pgx/v4.Rows",
]);

export default rule({
  id: "rows-error-unchecked",
  summary: "error after an iteration over rows is not looked at",
  group: "error",
  severity: "warning",
  default: "on",
  since: "0.1",
  fix: "safe",
  needs: "types",
  calls: ["Next"],
  visit: {
    ForStmt(loop, ctx) {
      const rows = steppedRows(loop, ctx);
      if (rows === null || isLookedAt(rows, loop, ctx)) return;
      ctx.report({
        at: loop.cond ?? loop,
        message: say`\`${rows.name}.Err\` is not looked at after the loop: an error in the middle looks like the end of the rows`,
        help: say`after the loop: \`if err := ${rows.name}.Err(); err != nil { return err }\``,
        fix: errAfterLoopFix(loop, rows.name, ctx),
      });
    },
  },
});

/** The rows of `for rows.Next() {`. */
function steppedRows(loop: ForStmt, ctx: Context): LocalVar | null {
  const { cond } = loop;
  if (cond?.kind !== "CallExpr" || cond.fun.kind !== "SelectorExpr" || cond.fun.sel.name !== "Next") return null;
  if (cond.args.length > 0 || cond.fun.x.kind !== "Ident") return null;
  const variable = ctx.names.objectOf(cond.fun.x);
  if (variable?.kind !== "var" || !(variable.role === "local" || variable.role === "param")) return null;
  const type = ctx.typeNameOf(cond.fun.x);
  if (type === "") return isScannedLikeRows(variable, ctx) ? variable : null;
  return rowTypes.has(type) ? variable : null;
}

/** Where the type is not to be had: scanned, closed, and made by a query. */
function isScannedLikeRows(variable: LocalVar, ctx: Context): boolean {
  const used = new Set<string>();
  let isQuery = false;
  for (const use of ctx.names.usesOf(variable)) {
    const parent = ctx.parents.get(use);
    if (parent?.kind === "SelectorExpr") used.add(parent.sel.name);
    if (parent?.kind === "AssignStmt" && /\.Query(Context|x)?\(/.test(ctx.text(parent))) isQuery = true;
  }
  return isQuery && used.has("Scan") && used.has("Next");
}

/** Asked behind the loop's start, or in the hands of somebody who may ask. */
function isLookedAt(rows: LocalVar, loop: ForStmt, ctx: Context): boolean {
  return ctx.names.usesOf(rows).some((use) => isLook(use, loop, ctx));
}

function isLook(use: Ident, loop: ForStmt, ctx: Context): boolean {
  const parent: Node | undefined = ctx.parents.get(use);
  if (parent === undefined) return false;
  switch (parent.kind) {
    case "SelectorExpr":
      // Before the loop it says nothing; in a deferred closure it may stand anywhere.
      return parent.sel.name === "Err" && (use.pos > loop.pos || isInLiteral(use, ctx));
    case "AssignStmt":
      return !parent.lhs.includes(use);
    case "BinaryExpr":
      return false;
    default:
      return parent.kind !== "ValueSpec" && parent.kind !== "Field" && use !== rows(loop);
  }
}

function rows(loop: ForStmt): Node | null {
  return loop.cond?.kind === "CallExpr" && loop.cond.fun.kind === "SelectorExpr" ? loop.cond.fun.x : null;
}

function isInLiteral(node: Node, ctx: Context): boolean {
  for (let at = ctx.parents.get(node); at !== undefined; at = ctx.parents.get(at))
    if (at.kind === "FuncLit") return true;
  return false;
}
