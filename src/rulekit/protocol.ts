// protocol(): a rule for one kind of resource, from the tables of knowledge. The findings stand on the acquisition,
// `because` names the way out on which nothing releases it.
import type { Fix, Severity } from "../base/finding.ts";
import { type Say, say, type Text } from "../base/say.ts";
import type { Acquisition, Leak, Releasing } from "../go/flow/resource.ts";
import { findLeak } from "../go/flow/typestate.ts";
import type { AssignStmt, CallExpr, Expr } from "../go/syntax/ast.ts";
import { calleeExpr, calleeName } from "../go/types/callee.ts";
import type { LocalVar, Names } from "../go/types/object.ts";
import { writtenTypeOf } from "../go/types/written.ts";
import { releaseMethods } from "../knowledge/holdings.ts";
import { type ProtocolTable, protocols } from "../knowledge/protocols.ts";
import type { Context } from "./context.ts";
import { type Rule, rule } from "./rule.ts";

export interface ProtocolSpec {
  readonly id: string;
  readonly summary: string;
  readonly severity: Severity;
  readonly kind: keyof typeof protocols;
  /** What is held: "the descriptor stays open". */
  readonly consequence: Say;
  /** "close it", "commit it or roll it back". */
  readonly remedy: (handle: string) => Say;
  /** Whether the rule has anything to say in this file. */
  readonly isAsked?: (ctx: Context) => boolean;
  readonly fix?: (acquisition: Acquisition, leak: Leak, ctx: Context) => Fix | null;
}

export function protocol(spec: ProtocolSpec): Rule {
  const table: ProtocolTable = protocols[spec.kind];
  const releasing: Releasing = {
    path: spec.kind === "cancel" ? ["()"] : table.path,
    releases: new Set(spec.kind === "closer" ? releaseMethods : table.releases),
    exhaustedBy: table.exhaustedBy,
    mayHandOn: spec.kind === "closer",
  };
  return rule({
    id: spec.id,
    summary: spec.summary,
    group: "leak",
    severity: spec.severity,
    default: "on",
    since: "0.1",
    fix: spec.fix === undefined ? "none" : "safe",
    needs: "summaries",
    calls: lastNames(table.acquire.keys()),
    visit: {
      AssignStmt(stmt, ctx) {
        if (spec.isAsked?.(ctx) === false) return;
        const call = stmt.rhs[0];
        if (stmt.rhs.length !== 1 || call?.kind !== "CallExpr" || stmt.lhs.length > 3) return;
        const acquired = acquiredResult(call, spec.kind, stmt.lhs[0], stmt.lhs.length === 1, ctx);
        if (acquired === null) return;
        const target = stmt.lhs[acquired.index];
        if (target?.kind === "Ident" && target.name === "_") reportDropped(spec, table, call, ctx);
        const acquisition = acquisitionOf(stmt, call, acquired.index, ctx.names);
        const { func } = ctx;
        if (acquisition === null || func === null || func.body === null) return;
        const leak = findLeak(acquisition, releasing, func, ctx.frame);
        // What main leaves open when it returns ends with the process.
        const isEnd =
          leak?.kind === "exit" && func.kind === "FuncDecl" && func.name.name === "main" && func.recv === null;
        if (leak !== null && !isEnd) report(spec, table, acquisition, leak, acquired.via, ctx);
      },
      ExprStmt(stmt, ctx) {
        if (stmt.x.kind !== "CallExpr" || spec.kind === "cancel" || spec.isAsked?.(ctx) === false) return;
        if (acquiredResult(stmt.x, spec.kind, undefined, false, ctx) !== null) reportDropped(spec, table, stmt.x, ctx);
      },
    },
  });
}

function lastNames(names: Iterable<string>): string[] {
  return [...new Set([...names].map((name) => name.slice(name.lastIndexOf(".") + 1)))];
}

function reportDropped(spec: ProtocolSpec, table: ProtocolTable, call: CallExpr, ctx: Context): void {
  const name = [ctx.text(call.fun).replace(/\s+/g, " "), ...table.path].join(".");
  ctx.report({
    at: call,
    message: say`the result of \`${name}\` is dropped and never ${released(table)}: ${spec.consequence}`,
    help: say`keep the result and release it`,
  });
}

function report(
  spec: ProtocolSpec,
  table: ProtocolTable,
  acquisition: Acquisition,
  leak: Leak,
  via: string,
  ctx: Context,
): void {
  const handle = [acquisition.handle.name, ...table.path].join(".");
  const origin = via === "" ? [] : [{ at: acquisition.call, label: say`\`${via}\` hands it over to its caller` }];
  const where = leak.kind === "exit" ? say`on a path that leaves the function` : say`before it is overwritten`;
  const label = leak.kind === "exit" ? say`leaves here without releasing it` : say`the value is lost here`;
  ctx.report({
    at: acquisition.call,
    message: say`\`${handle}\` is not ${released(table)} ${where}: ${spec.consequence}`,
    because: [...origin, ...(leak.at === null || leak.at === acquisition.stmt ? [] : [{ at: leak.at, label }])],
    help: spec.remedy(handle),
    fix: spec.fix?.(acquisition, leak, ctx) ?? null,
  });
}

/** "closed", "committed or rolled back". */
function released(table: ProtocolTable): Text {
  return table.releases.map(pastTense).reduce((some, one) => say`${some} or ${one}`);
}

const pastTenses: Readonly<Record<string, Say>> = {
  call: say`called`,
  Close: say`closed`,
  Commit: say`committed`,
  Rollback: say`rolled back`,
  Stop: say`stopped`,
};

function pastTense(release: string): Text {
  return pastTenses[release] ?? release;
}

/** The acquisition of a kind of resource that a statement is; null: it is none. */
export function acquiredBy(stmt: AssignStmt, kind: keyof typeof protocols, ctx: Context): Acquisition | null {
  const call = stmt.rhs[0];
  if (stmt.rhs.length !== 1 || call?.kind !== "CallExpr" || stmt.lhs.length > 2) return null;
  const acquired = acquiredResult(call, kind, stmt.lhs[0], stmt.lhs.length === 1, ctx);
  return acquired === null ? null : acquisitionOf(stmt, call, acquired.index, ctx.names);
}

function acquisitionOf(stmt: AssignStmt, call: CallExpr, index: number, names: Names): Acquisition | null {
  const handle = variableOf(stmt.lhs[index], names);
  if (handle === null) return null;
  const error = stmt.lhs.length > 1 && index !== stmt.lhs.length - 1 ? variableOf(stmt.lhs.at(-1), names) : null;
  return { stmt, call, handle, error };
}

function variableOf(x: Expr | undefined, names: Names): LocalVar | null {
  const object = x?.kind === "Ident" ? names.objectOf(x) : undefined;
  return object?.kind === "var" ? object : null;
}

/** Which result must be released, and the function of the program that hands it over; null: none. */
function acquiredResult(
  call: CallExpr,
  kind: keyof typeof protocols,
  target: Expr | undefined,
  isSingle: boolean,
  ctx: Context,
): { readonly index: number; readonly via: string } | null {
  const acquire: ReadonlyMap<string, number> = protocols[kind].acquire;
  const name = calleeName(call, ctx.names);
  const direct = name === null ? undefined : acquire.get(name);
  if (direct !== undefined) return { index: direct, via: "" };
  const fun = calleeExpr(call);
  const last = fun.kind === "SelectorExpr" ? fun.sel.name : fun.kind === "Ident" ? fun.name : "";
  if (!mayAcquire(last, name, ctx) || (isSingle && !singleResults.has(last) && !ctx.isOwnAcquirer(last))) return null;
  const fresh = ctx.freshOf(call);
  if (fresh !== null) return fresh.kind === kind ? fresh : null;
  const shaped = shapeOf(last, target, ctx);
  if (shaped === kind && ctx.typed?.calleeOf(call) === null) return { index: 0, via: "" };
  if (fun.kind !== "SelectorExpr" || name !== null) return null;
  const written = writtenTypeOf(fun.x, ctx.names, ctx.types);
  const index = written === "" ? undefined : acquire.get(`${written}.${fun.sel.name}`);
  return index === undefined ? null : { index, via: "" };
}

/** Functions of the tables without an error result. */
const singleResults: ReadonlySet<string> = new Set(["NewTicker", "MustBegin", "Begin", "NewWriter", "RunWith"]);

/** Before types are asked, which cost most: functions of the standard library are in the tables or acquire nothing. */
function mayAcquire(last: string, qualified: string | null, ctx: Context): boolean {
  if (!ctx.mayAcquire(last)) return false;
  if (qualified === null) return true;
  const path = qualified.slice(0, qualified.lastIndexOf("."));
  const slash = path.indexOf("/");
  return (slash < 0 ? path : path.slice(0, slash)).includes(".");
}

/** What a value is used like where its type is not to be had: rows that are stepped through and scanned, a transaction. */
function shapeOf(callee: string, target: Expr | undefined, ctx: Context): keyof typeof protocols | null {
  const variable = variableOf(target, ctx.names);
  if (variable === null) return null;
  const isQuery = /^(Query|Select)/.test(callee);
  const isBegin = /^Begin/.test(callee);
  const isRequest = /^(Do|Get|Post|Head|RoundTrip)/.test(callee);
  if (!isQuery && !isBegin && !isRequest) return null;
  const used = new Set<string>();
  for (const use of ctx.names.usesOf(variable)) {
    const parent = ctx.parents.get(use);
    if (parent?.kind === "SelectorExpr" && parent.x === use) used.add(parent.sel.name);
  }
  if (isQuery && used.has("Next") && used.has("Scan")) return "rows";
  if (isBegin && (used.has("Commit") || used.has("Rollback"))) return "tx";
  return isRequest && used.has("StatusCode") && used.has("Body") ? "body" : null;
}
