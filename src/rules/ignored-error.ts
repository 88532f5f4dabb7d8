import {
  type AssignStmt,
  type Context,
  calleeNames,
  type Expr,
  type LocalVar,
  type Node,
  rule,
  type Say,
  say,
} from "../rulekit/index.ts";

/** Without a look at their error their result is not to be trusted: half decoded, not written, not committed. */
const mattering: ReadonlyMap<string, Say> = new Map([
  ...[
    "encoding/json.Unmarshal",
    "encoding/json.Decoder.Decode",
    "encoding/xml.Unmarshal",
    "encoding/xml.Decoder.Decode",
    "encoding/gob.Decoder.Decode",
    "encoding/asn1.Unmarshal",
    "gopkg.in/yaml.v2.Unmarshal",
    "gopkg.in/yaml.v3.Unmarshal",
    "gopkg.in/yaml.v3.Decoder.Decode",
    "sigs.k8s.io/yaml.Unmarshal",
    "github.com/goccy/go-yaml.Unmarshal",
    "github.com/BurntSushi/toml.Unmarshal",
    "google.golang.org/protobuf/proto.Unmarshal",
    "github.com/golang/protobuf/proto.Unmarshal",
  ].map((name) => [name, say`what it decoded may be half of it, or nothing`] as const),
  ...["database/sql.Rows.Scan", "database/sql.Row.Scan", "github.com/jmoiron/sqlx.Rows.StructScan"].map(
    (name) => [name, say`the variables keep their old values when it fails`] as const,
  ),
  ["database/sql.Tx.Commit", say`the transaction may not have happened`],
]);

const matteringNames = calleeNames(mattering.keys());

export default rule({
  id: "ignored-error",
  summary: "error that matters is dropped or overwritten",
  group: "error",
  severity: "warning",
  default: "on",
  since: "0.1",
  fix: "none",
  needs: "types",
  words: ["err = ", "err := "],
  calls: ["Unmarshal", "Decode", "Scan", "StructScan", "Commit"],
  visit: {
    ExprStmt(stmt, ctx) {
      if (stmt.x.kind !== "CallExpr") return;
      const name = ctx.calleeAmong(stmt.x, matteringNames);
      const harm = mattering.get(name);
      if (harm === undefined) return;
      ctx.report({
        at: stmt,
        message: say`the error of \`${ctx.text(stmt.x.fun)}\` is dropped: ${harm}`,
        help: say`look at it, or assign it to \`_\` where it does not matter`,
      });
    },
    AssignStmt(stmt, ctx) {
      const error = assignedError(stmt, ctx);
      const next = error === null ? null : overwritten(stmt, error, ctx);
      // Types are asked last: they cost most.
      if (error === null || next === null || !isFailure(stmt, ctx)) return;
      ctx.report({
        at: stmt,
        message: say`the error in \`${error.name}\` is overwritten before anything looks at it: this failure goes unnoticed`,
        because: [{ at: next, label: say`overwritten here` }],
        help: say`check \`${error.name}\` in between`,
      });
    },
  },
});

/** The error variable that gets the last result of a call. */
function assignedError(stmt: AssignStmt, ctx: Context): LocalVar | null {
  const [call] = stmt.rhs;
  const last = stmt.lhs.at(-1);
  if (stmt.rhs.length !== 1 || call?.kind !== "CallExpr" || last?.kind !== "Ident" || last.name === "_") return null;
  const variable = ctx.names.objectOf(last);
  return variable?.kind === "var" && variable.role === "local" && /err/i.test(variable.name) ? variable : null;
}

/** A known call that may fail: err = errors.New(...) and fmt.Errorf(...) make an error, they do not have one. */
function isFailure(stmt: AssignStmt, ctx: Context): boolean {
  const [call] = stmt.rhs;
  const last = stmt.lhs.at(-1);
  if (call?.kind !== "CallExpr" || last === undefined || ctx.typeNameOf(last) !== "error") return false;
  const name = ctx.calleeOf(call);
  return name !== "" && !/^(errors\.|fmt\.Errorf)/.test(name);
}

/** The next statement of the same block that writes the variable, where nothing between or in it reads it. */
function overwritten(stmt: AssignStmt, error: LocalVar, ctx: Context): Node | null {
  const { func } = ctx;
  if (func === null || func.body === null || error.func !== func) return null;
  if (ctx.names.writesOf(error).length < 2) return null;
  const { cfg } = ctx.flow(func.body);
  const block = cfg.blockOf(stmt);
  if (block === undefined) return null;
  for (const node of block.nodes.slice(block.nodes.indexOf(stmt) + 1)) {
    const uses = ctx.names.usesOf(error).filter((use) => use.pos >= node.pos && use.end <= node.end);
    if (uses.length === 0) continue;
    if (node.kind !== "AssignStmt") return null;
    const isWrite = uses.length === 1 && node.lhs.includes(uses[0] as Expr) && node.rhs.length === 1;
    return isWrite && node.rhs[0]?.kind === "CallExpr" && !isCaptured(error, ctx) ? node : null;
  }
  return null;
}

function isCaptured(variable: LocalVar, ctx: Context): boolean {
  return ctx.names.usesOf(variable).some((use) => {
    for (let at = ctx.parents.get(use); at !== undefined && at !== ctx.func; at = ctx.parents.get(at)) {
      if (at.kind === "FuncLit" || (at.kind === "UnaryExpr" && at.op === "&")) return true;
    }
    return false;
  });
}
