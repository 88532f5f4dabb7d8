import {
  type Context,
  emptyStart,
  type Growth,
  grownOncePerTurn,
  type KnownLength,
  type LoopStmt,
  lengthBefore,
  rule,
  type Say,
  type SliceStart,
  type Stmt,
  say,
  tripCount,
  walk,
} from "../rulekit/index.ts";

/** What append itself allocates first: fewer elements gain nothing. */
const few = 8;

export default rule({
  id: "slice-not-preallocated",
  summary: "slice grows step by step to a length that is known before the loop",
  group: "cost",
  severity: "hint",
  default: "on",
  since: "0.1",
  fix: "safe",
  needs: "types",
  calls: ["append"],
  visit: {
    RangeStmt: look,
    ForStmt: look,
  },
});

function look(loop: LoopStmt, ctx: Context): void {
  const grown = grownOncePerTurn(loop, ctx.names);
  const siblings = grown.length === 0 ? [] : siblingsOf(loop, ctx);
  for (const growth of grown) {
    const start = siblings.map((stmt) => emptyStart(stmt, growth)).find((found) => found !== null);
    if (start === undefined || start === null || !isGrownOnlyHere(growth, loop, start.stmt, ctx)) continue;
    if (!leavesOnlyWithErrors(loop, growth, ctx)) continue;
    // Types are asked last: they cost most.
    const length = ctx.typed === null ? null : lengthBefore(loop, ctx.names, ctx.typed);
    const count = tripCount(loop, ctx.names, ctx.constants);
    if (length === null || (count !== null && count <= few)) continue;
    report(start, growth, loop, length, siblings, ctx);
  }
}

function report(
  start: SliceStart,
  { variable }: Growth,
  loop: LoopStmt,
  length: KnownLength,
  siblings: readonly Stmt[],
  ctx: Context,
): void {
  const text = length.isCount ? ctx.text(length.x) : `len(${ctx.text(length.x)})`;
  const isRightBefore = siblings.at(-1) === start.stmt;
  ctx.report({
    at: start.stmt,
    message: say`\`${variable.name}\` grows step by step to a length that is known before the loop, \`${text}\`: append copies all of it each time its room is used up`,
    because: [{ at: loop.kind === "RangeStmt" ? loop.x : (loop.cond ?? loop), label: say`\`${text}\` elements` }],
    help: say`make it with that capacity: \`make([]T, 0, ${text})\``,
    fix: isRightBefore && !length.isCount ? fixOf(start, text, ctx) : null,
  });
}

/** Nil slices stay as they are: an empty one is not nil. */
function fixOf(start: SliceStart, length: string, ctx: Context): { title: Say; edits: [] | [Edit] } | null {
  const { value } = start;
  if (value === null) return null;
  const type = value.kind === "CompositeLit" ? value.type : value.kind === "CallExpr" ? value.args[0] : null;
  if (type === null || type === undefined || ctx.text(value).includes("\n")) return null;
  const text = `make(${ctx.text(type)}, 0, ${length})`;
  return {
    title: say`make it with room for ${length}`,
    edits: [{ file: ctx.display, pos: value.pos, end: value.end, text }],
  };
}

interface Edit {
  readonly file: string;
  readonly pos: number;
  readonly end: number;
  readonly text: string;
}

/** The statements before the loop in its own block. */
function siblingsOf(loop: LoopStmt, ctx: Context): readonly Stmt[] {
  const parent = ctx.parents.get(loop);
  const list = parent?.kind === "BlockStmt" ? parent.list : parent?.kind === "CaseClause" ? parent.body : [];
  return list.slice(0, list.indexOf(loop));
}

/** No other write, nothing that looks at it between declaration and loop, no closure that shares it. */
function isGrownOnlyHere({ variable, stmt }: Growth, loop: LoopStmt, start: Stmt, ctx: Context): boolean {
  const writes = ctx.names.writesOf(variable).filter((ident) => ident !== variable.decl);
  if (writes.length !== 1 || writes[0] !== stmt.lhs[0]) return false;
  for (const use of ctx.names.usesOf(variable)) {
    if (use.pos > start.end && use.end <= loop.pos) return false;
    for (let at = ctx.parents.get(use); at !== undefined && at !== variable.func; at = ctx.parents.get(at))
      if (at.kind === "FuncLit") return false;
  }
  return true;
}

/** `return nil, err` drops the slice; any other return in the loop may make it shorter. */
function leavesOnlyWithErrors(loop: LoopStmt, { variable }: Growth, ctx: Context): boolean {
  let isOnly = true;
  walk(loop.body, (node) => {
    if (node.kind === "FuncLit") return false;
    if (node.kind !== "ReturnStmt") return isOnly;
    const error = node.results.at(-1);
    if (error === undefined || (error.kind === "Ident" && error.name === "nil")) isOnly = false;
    else if (ctx.typeNameOf(error) !== "error") isOnly = false;
    walk(node, (part) => {
      if (part.kind === "Ident" && ctx.names.objectOf(part) === variable) isOnly = false;
    });
    return isOnly;
  });
  return isOnly;
}
