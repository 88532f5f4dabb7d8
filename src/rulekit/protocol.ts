// protocol(): a rule for one kind of resource, from the tables of knowledge. The findings stand on the acquisition,
// `because` names the way out on which nothing releases it.
import type { Fix, Severity } from "../base/finding.ts";
import { type Acquisition, findLeak, type Leak } from "../go/flow/typestate.ts";
import type { AssignStmt, CallExpr, Expr } from "../go/syntax/ast.ts";
import { calleeExpr, calleeName } from "../go/types/callee.ts";
import type { LocalVar, Names } from "../go/types/object.ts";
import { writtenTypeOf } from "../go/types/written.ts";
import type { ProtocolTable } from "../knowledge/protocols.ts";
import type { Context } from "./context.ts";
import { type Rule, rule } from "./rule.ts";

export interface ProtocolSpec {
  readonly id: string;
  readonly summary: string;
  readonly severity: Severity;
  readonly table: ProtocolTable;
  /** What is held: "the descriptor stays open". */
  readonly consequence: string;
  /** "close it", "commit it or roll it back". */
  readonly remedy: (handle: string) => string;
  readonly fix?: (acquisition: Acquisition, leak: Leak, ctx: Context) => Fix | null;
}

export function protocol(spec: ProtocolSpec): Rule {
  const names = [...spec.table.functions.keys()].map((name) => name.slice(name.lastIndexOf(".") + 1));
  const methods = [...spec.table.methods.values()].flat();
  const releasing = {
    path: spec.table.path,
    releases: new Set(spec.table.releases),
    exhaustedBy: spec.table.exhaustedBy,
  };
  return rule({
    id: spec.id,
    summary: spec.summary,
    group: "leak",
    severity: spec.severity,
    default: "on",
    since: "0.1",
    fix: spec.fix === undefined ? "none" : "safe",
    calls: [...new Set([...names, ...methods])],
    visit: {
      AssignStmt(stmt, ctx) {
        const acquisition = acquiredBy(stmt, spec.table, ctx);
        const { func } = ctx;
        if (acquisition === null || func === null || func.body === null) return;
        const { cfg } = ctx.flow(func.body);
        const leak = findLeak(acquisition, releasing, cfg, func, ctx.parents, ctx.names);
        // What main leaves open when it returns ends with the process.
        const isEnd =
          leak?.kind === "exit" && func.kind === "FuncDecl" && func.name.name === "main" && func.recv === null;
        if (leak !== null && !isEnd) report(spec, acquisition, leak, ctx);
      },
    },
  });
}

function report(spec: ProtocolSpec, acquisition: Acquisition, leak: Leak, ctx: Context): void {
  const handle = [acquisition.handle.name, ...spec.table.path].join(".");
  const where = leak.kind === "exit" ? "on a path that leaves the function" : "before it is overwritten";
  const label = leak.kind === "exit" ? "leaves here without releasing it" : "the value is lost here";
  ctx.report({
    at: acquisition.call,
    message: `\`${handle}\` is not ${spec.table.releases.map(pastTense).join(" or ")} ${where}: ${spec.consequence}`,
    because: leak.at === null || leak.at === acquisition.stmt ? [] : [{ at: leak.at, label }],
    help: spec.remedy(handle),
    fix: spec.fix?.(acquisition, leak, ctx) ?? null,
  });
}

function pastTense(release: string): string {
  const words: Readonly<Record<string, string>> = {
    call: "called",
    Close: "closed",
    Commit: "committed",
    Rollback: "rolled back",
  };
  return words[release] ?? release;
}

/** The acquisition of a table that a statement is; null: it is none. */
export function acquiredBy(stmt: AssignStmt, table: ProtocolTable, ctx: Context): Acquisition | null {
  const { names } = ctx;
  const call = stmt.rhs[0];
  if (stmt.rhs.length !== 1 || call?.kind !== "CallExpr" || stmt.lhs.length > 2) return null;
  const result = acquiredResult(call, table, ctx);
  if (result === null) return null;
  const handle = variableOf(stmt.lhs[result], names);
  if (handle === null) return null;
  return { stmt, call, handle, error: result === 0 ? variableOf(stmt.lhs[1], names) : null };
}

function variableOf(x: Expr | undefined, names: Names): LocalVar | null {
  const object = x?.kind === "Ident" ? names.objectOf(x) : undefined;
  return object?.kind === "var" ? object : null;
}

/** Which result must be released; null: none. */
function acquiredResult(call: CallExpr, table: ProtocolTable, ctx: Context): number | null {
  const name = calleeName(call, ctx.names);
  if (name !== null) return table.functions.get(name) ?? null;
  const fun = calleeExpr(call);
  if (fun.kind !== "SelectorExpr") return null;
  return table.methods.get(writtenTypeOf(fun.x, ctx.names, ctx.types))?.includes(fun.sel.name) === true ? 0 : null;
}
