// The story of a leak, told by its places: it begins where the value is acquired, the branches that decide follow, and
// it ends where the value is left behind.

import { type Say, say } from "../base/say.ts";
import type { Acquisition, Leak, Releasing } from "../go/flow/resource.ts";
import { type Turn, turnsOf } from "../go/flow/turns.ts";
import type { Node } from "../go/syntax/ast.ts";
import { unparen } from "../go/syntax/parser-expr.ts";
import type { ResourceKind } from "../knowledge/protocols.ts";
import type { Context, Report } from "./context.ts";

type Story = NonNullable<Report["because"]>;

const beginnings: Readonly<Record<ResourceKind, Say>> = {
  file: say`opened here`,
  body: say`the response arrives here`,
  rows: say`queried here`,
  stmt: say`prepared here`,
  tx: say`begun here`,
  conn: say`opened here`,
  cancel: say`made here`,
  listener: say`opened here`,
  closer: say`made here`,
  ticker: say`started here`,
};

/** `via`: the function that hands the value over; "" where the acquisition is a known one. */
export function storyOf(
  kind: ResourceKind,
  acquisition: Acquisition,
  via: string,
  leak: Leak,
  releasing: Releasing,
  ctx: Context,
): Story {
  const first = via === "" ? beginnings[kind] : say`\`${via}\` hands it over to its caller`;
  const turns = turnsOf(leak, acquisition, releasing, ctx.frame);
  const end = endOf(leak, acquisition, turns, ctx);
  return [
    { at: acquisition.call, label: end.length > 0 ? first : say`${first}, and again in the next iteration` },
    ...turns.map((turn) => ({ at: turn.at, label: turnLabel(turn, ctx) })),
    ...throughOf(leak, ctx),
    ...end,
  ];
}

/** The way out of the called function, where its file is of this package: only those are at hand. */
function throughOf({ through }: Leak, ctx: Context): Story {
  if (through === null || !ctx.uses.files.some(({ source }) => source.path === through.file)) return [];
  return [{ at: through, file: through.file, label: say`\`${through.name}\` leaves here without releasing it` }];
}

function endOf(leak: Leak, { stmt }: Acquisition, turns: readonly Turn[], ctx: Context): Story {
  if (leak.kind === "again") {
    if (leak.at !== null && leak.at !== stmt) return [{ at: leak.at, label: say`the value is lost here` }];
    const goesOn = turns.at(-1)?.goesOn ?? null;
    return goesOn === null ? [] : [{ at: goesOn, label: say`the next iteration begins without releasing it` }];
  }
  if (leak.at !== null) return [{ at: leak.at, label: say`leaves here without releasing it` }];
  const brace = endOfFunction(ctx);
  return brace === null ? [] : [{ at: brace, label: say`the function ends here without releasing it` }];
}

/** The branches around the way out `end` that `start`, before them, does not stand in: the last ones, as they were taken. */
export function branchesTo(end: Node | null, start: Node, ctx: Context): Story {
  const turns: Turn[] = [];
  const isAround = (node: Node): boolean => node.pos <= start.pos && start.end <= node.end;
  let below = end;
  let at = end === null ? undefined : ctx.parents.get(end);
  while (at !== undefined && !isAround(at) && turns.length < 2) {
    const turn = below === null ? null : turnInto(below, at, ctx);
    if (turn !== null) turns.push(turn);
    below = at;
    at = ctx.parents.get(at);
  }
  return turns.reverse().map((turn) => ({ at: turn.at, label: turnLabel(turn, ctx) }));
}

function turnInto(below: Node, at: Node, ctx: Context): Turn | null {
  if (at.kind === "IfStmt" && (below === at.body || below === at.else)) {
    return { at: at.cond, isTrue: below === at.body, tag: null, goesOn: null };
  }
  const [only] = at.kind === "CaseClause" && at.list?.length === 1 ? at.list : [];
  const body = only === undefined ? undefined : ctx.parents.get(at);
  const stmt = body === undefined ? undefined : ctx.parents.get(body);
  if (only === undefined || stmt?.kind !== "SwitchStmt") return null;
  return { at: only, isTrue: true, tag: stmt.tag, goesOn: null };
}

/** The closing brace of the function around: where it ends without a return. */
export function endOfFunction(ctx: Context): { readonly pos: number; readonly end: number } | null {
  const body = ctx.func?.body ?? null;
  return body === null ? null : { pos: body.end - 1, end: body.end };
}

/** What does not fit beside the code that is marked anyway. */
const MAX_CONDITION = 60;

const opposites: Readonly<Record<string, string>> = {
  "==": "!=",
  "!=": "==",
  "<": ">=",
  ">=": "<",
  ">": "<=",
  "<=": ">",
};

function turnLabel({ at, isTrue, tag }: Turn, ctx: Context): Say {
  const words = (range: { readonly pos: number; readonly end: number }): string => ctx.text(range).replace(/\s+/g, " ");
  const text = words(at);
  if (text.length > MAX_CONDITION) return isTrue ? say`when this holds` : say`when this does not hold`;
  if (tag !== null) return say`when \`${words(tag)}\` is \`${text}\``;
  if (isTrue) return say`when \`${text}\``;
  const x = unparen(at);
  const opposite = x.kind === "BinaryExpr" ? opposites[x.op] : undefined;
  if (x.kind === "BinaryExpr" && opposite !== undefined) {
    const said = `${words(x.x)} ${opposite} ${words(x.y)}`;
    return say`when \`${said}\``;
  }
  return x.kind === "UnaryExpr" && x.op === "!" ? say`when \`${words(x.x)}\`` : say`when \`${text}\` is false`;
}
