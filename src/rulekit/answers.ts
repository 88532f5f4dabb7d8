// Channels that go out with a request, for its answer: whoever sends the answer waits for ever where the one that asked
// has left, for a channel without room takes nothing that nobody receives.
import { selectOf } from "../go/flow/channel.ts";
import type { AssignStmt, CommClause, CompositeLit, Expr, Func, Node, SelectorExpr } from "../go/syntax/ast.ts";
import { unparen } from "../go/syntax/parser-expr.ts";
import { rootVariable } from "../go/types/callee.ts";
import type { LocalVar } from "../go/types/object.ts";
import { functionAround } from "./callers.ts";
import type { Context } from "./context.ts";
import { isEndOf, isOptional, isUnbuffered, otherCases, reachesExit } from "./field-channels.ts";
import { unitOf } from "./goroutines.ts";
import { elementsOf, type LiteralField, literalField } from "./literal-field.ts";
import type { Place } from "./stuck.ts";

export interface LeftAnswer {
  /** "resp", "req.done": as the one that asks calls it. */
  readonly name: string;
  /** The case that leaves without the answer. */
  readonly left: CommClause;
  readonly send: Place;
}

/** A channel for an answer, and the field of the request that carries it. */
interface Asked {
  readonly name: string;
  readonly owner: string;
  readonly field: string;
  readonly receives: readonly Node[];
}

/** resp := make(chan T) of a request{resp: resp}, req := &request{resp: make(chan T)}. */
export function leftAnswer(stmt: AssignStmt, ctx: Context): LeftAnswer | null {
  const [target] = stmt.lhs;
  const [value] = stmt.rhs;
  const variable = target?.kind === "Ident" ? ctx.names.objectOf(target) : undefined;
  const func = functionAround(stmt, ctx);
  if (stmt.lhs.length !== 1 || value === undefined || variable?.kind !== "var" || func === null) return null;
  if (variable.role !== "local" || isSetAgain(variable, ctx)) return null;
  const all = isUnbuffered(value) ? [askedBy(variable, func, ctx)] : askedIn(value, variable, func, ctx);
  for (const asked of all) {
    const send = asked === null || asked.receives.length === 0 ? null : bareAnswer(asked, func, ctx);
    const left = asked === null || send === null ? null : leavingCase(asked.receives, send, func, ctx);
    if (asked !== null && send !== null && left !== null) return { name: asked.name, left, send };
  }
  return null;
}

/** Whether the variable gets another value; that it is handed on by its address is no matter. */
function isSetAgain(variable: LocalVar, ctx: Context): boolean {
  return ctx.names
    .writesOf(variable)
    .some((write) => write !== variable.decl && ctx.parents.get(write)?.kind !== "UnaryExpr");
}

/** All that is done with the variable is to put it into one request and to receive from it. */
function askedBy(variable: LocalVar, func: Func, ctx: Context): Asked | null {
  const receives: Node[] = [];
  let carrier: { readonly owner: string; readonly field: string } | null = null;
  for (const use of ctx.names.usesOf(variable)) {
    if (use === variable.decl) continue;
    if (functionAround(use, ctx) !== func) return null;
    const parent = ctx.parents.get(use);
    if (parent?.kind === "UnaryExpr" && parent.op === "<-") receives.push(parent);
    else {
      const put: LiteralField | null = carrier === null ? literalField(use, ctx) : null;
      if (put === null) return null;
      carrier = { owner: put.owner, field: put.name };
    }
  }
  return carrier === null ? null : { ...carrier, name: variable.name, receives };
}

/** The request keeps its channels to itself: what is received is received from its fields. */
function askedIn(value: Expr, variable: LocalVar, func: Func, ctx: Context): readonly (Asked | null)[] {
  const made = unparen(value);
  const literal = made.kind === "UnaryExpr" && made.op === "&" ? unparen(made.x) : made;
  const owner = typeOf(literal, ctx);
  if (owner === "") return [];
  return channelsIn(literal as CompositeLit, ctx).map((field) => {
    const receives: Node[] = [];
    for (const use of ctx.names.usesOf(variable)) {
      const selector = ctx.parents.get(use);
      if (selector?.kind !== "SelectorExpr" || selector.sel.name !== field) continue;
      const parent = ctx.parents.get(selector);
      if (parent?.kind !== "UnaryExpr" || parent.op !== "<-" || functionAround(use, ctx) !== func) return null;
      receives.push(parent);
    }
    return { owner, field, name: `${variable.name}.${field}`, receives };
  });
}

/** The fields that a literal gives a channel without room. */
function channelsIn(literal: CompositeLit, ctx: Context): readonly string[] {
  return elementsOf(literal, ctx).flatMap(({ field, value }) => (field !== "" && isUnbuffered(value) ? [field] : []));
}

/** A struct type of the package. */
function typeOf(literal: Node | undefined, ctx: Context): string {
  const type = literal?.kind === "CompositeLit" ? literal.type : null;
  return type?.kind === "Ident" && ctx.names.objectOf(type)?.kind === "package-level" ? type.name : "";
}

/** x.resp <- v somewhere else, without another way to go on; null: there is none, or others receive for the one that asks. */
function bareAnswer({ owner, field }: Asked, func: Func, ctx: Context): Place | null {
  let send: Place | null = null;
  for (const { ctx: at, ident } of ctx.uses.usesOfMember(owner, field)) {
    const selector = at.parents.get(ident) as SelectorExpr;
    const parent = at.parents.get(selector);
    if (parent?.kind === "UnaryExpr" && at.decl !== ctx.decl && rootVariable(selector, at.names)?.role !== "local")
      return null;
    if (parent?.kind !== "SendStmt" || parent.chan !== selector || isOptional(parent, at)) continue;
    if (functionAround(parent, at) !== func) send ??= { at: parent, ctx: at };
  }
  return send;
}

/** A case beside the receive that leads out of the function without another receive. */
function leavingCase(receives: readonly Node[], send: Place, func: Func, ctx: Context): CommClause | null {
  const { cfg } = ctx.flow(func.body as NonNullable<Func["body"]>);
  const sender = functionAround(send.at, send.ctx);
  for (const receive of receives) {
    const select = selectOf(receive, unitOf(ctx));
    const head = select === null ? undefined : cfg.blockOf(select);
    // What is received without a select is waited for.
    if (select === null || head === undefined) return null;
    for (const clause of otherCases(select, receive)) {
      const start = clause.comm === null ? undefined : cfg.blockOf(clause.comm);
      const isWait = clause.comm?.kind !== "SendStmt";
      if (start === undefined || !isWait || (sender !== null && isEndOf(clause, sender))) continue;
      if (reachesExit(start, head, cfg)) return clause;
    }
  }
  return null;
}
