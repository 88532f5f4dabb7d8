// Channels that a declaration makes and keeps in a local variable, with all that is done with each of them.
import { type Owner, ownerFrom } from "../go/flow/blocked.ts";
import { type ChannelUses, channelUses, type Unit } from "../go/flow/channel.ts";
import { parseInteger } from "../go/flow/trip.ts";
import type { AssignStmt, CallExpr, DeclStmt, Expr, Func, Ident } from "../go/syntax/ast.ts";
import { unparen } from "../go/syntax/parser-expr.ts";
import type { Context } from "./context.ts";

/** ch := make(chan T, 1), var ch = make(chan T). */
export interface MadeChannel {
  readonly uses: ChannelUses;
  readonly owner: Owner;
  /** How many values it has room for; null: not known as it is written. */
  readonly capacity: number | null;
  /** The size it is made with; null: none. */
  readonly size: Expr | null;
  readonly func: Func;
}

/** The channels of a statement that goroutines use; one that gets out of sight is not among them. */
export function madeChannels(stmt: AssignStmt | DeclStmt, unit: Unit, ctx: Context): readonly MadeChannel[] {
  return namesIn(stmt).flatMap((name) => madeAs(name, stmt, unit, ctx) ?? []);
}

function namesIn(stmt: AssignStmt | DeclStmt): readonly Ident[] {
  if (stmt.kind === "DeclStmt") return stmt.decl.specs.flatMap((spec) => (spec.kind === "ValueSpec" ? spec.names : []));
  return stmt.lhs.length === stmt.rhs.length ? stmt.lhs.flatMap((x) => (x.kind === "Ident" ? x : [])) : [];
}

function madeAs(name: Ident, stmt: AssignStmt | DeclStmt, unit: Unit, ctx: Context): MadeChannel | null {
  const variable = ctx.names.objectOf(name);
  if (variable?.kind !== "var" || variable.role !== "local") return null;
  const value = ctx.names.valueOf(variable);
  const make = value === null || value.pos < stmt.pos || value.end > stmt.end ? null : makeOf(value);
  if (make === null) return null;
  const uses = channelUses(variable, unit);
  const func = variable.func as Func;
  const owner = uses === null ? null : ownerFrom(stmt, func, unit);
  if (uses === null || owner === null || uses.spawns.length === 0) return null;
  return { uses, owner, capacity: capacityOf(make, ctx), size: make.args[1] ?? null, func };
}

function makeOf(value: Expr): CallExpr | null {
  const call = unparen(value);
  const isMake = call.kind === "CallExpr" && call.fun.kind === "Ident" && call.fun.name === "make";
  return isMake && call.args[0]?.kind === "ChanType" ? call : null;
}

function capacityOf(make: CallExpr, ctx: Context): number | null {
  const size = make.args[1];
  if (size === undefined) return 0;
  const value = unparen(size);
  if (value.kind === "BasicLit" && value.token === "INT") return parseInteger(value.value);
  if (value.kind !== "Ident" || ctx.names.objectOf(value)?.kind !== "package-level") return null;
  return ctx.constants.integerOf(value.name);
}
