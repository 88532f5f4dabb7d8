// Fixes that let an error be seen: the check of Err behind a loop over rows, %w in the place of %v, errors.Is in the
// place of ==.
import type { Fix } from "../base/finding.ts";
import { say } from "../base/say.ts";
import type { LoopStmt } from "../go/flow/cfg.ts";
import type { BinaryExpr, CallExpr, Expr, Func, Node } from "../go/syntax/ast.ts";
import { walk, walkFunctionBody } from "../go/syntax/walk.ts";
import type { Type } from "../go/types/type.ts";
import { under } from "../go/types/under.ts";
import type { Context } from "./context.ts";
import { insertAfter, linesOf, listAround } from "./fix-place.ts";

/** `if err := rows.Err(); err != nil { return ..., err }` behind the loop, where an error can be returned. */
export function errAfterLoopFix(loop: LoopStmt, rows: string, ctx: Context): Fix | null {
  const { func, parents } = ctx;
  const parent = parents.get(loop);
  const stmt = parent?.kind === "LabeledStmt" ? parent : loop;
  if (func === null || listAround(stmt, parents) === null || isShadowed(["nil", "error"], ctx)) return null;
  const leading = leadingResults(func, ctx);
  if (leading === null) return null;
  const lines = linesOf(ctx);
  const check = [`if err := ${rows}.Err(); err != nil {`, `\treturn ${[...leading, "err"].join(", ")}`, "}"] as const;
  const edit = insertAfter(stmt, check, lines, ctx);
  return edit === null ? null : { title: say`return the error of \`${rows}\` after the loop`, edits: [edit] };
}

/** What the function returns beside an error, "nil" for each pointer; null where its last result is no error. */
function leadingResults(func: Func, ctx: Context): readonly string[] | null {
  const types = (func.type.results?.list ?? []).flatMap((field) =>
    field.names.map(() => field.type).concat(field.names.length === 0 ? [field.type] : []),
  );
  const last = types.at(-1);
  const isError = last?.kind === "Ident" && ctx.names.objectOf(last)?.kind === "predeclared" && last.name === "error";
  if (!isError) return null;
  const zeros: string[] = [];
  for (const type of types.slice(0, -1)) {
    const zero = zeroOf(type, ctx);
    if (zero === null) return null;
    zeros.push(zero);
  }
  return zeros;
}

function zeroOf(type: Expr, ctx: Context): string | null {
  switch (type.kind) {
    case "StarExpr":
    case "MapType":
    case "ChanType":
    case "FuncType":
    case "InterfaceType":
      return "nil";
    case "ArrayType":
      return type.len === null ? "nil" : null;
    default:
      return zeroOfType(ctx.typed?.typeOf(type) ?? null, ctx.text(type));
  }
}

function zeroOfType(type: Type | null, text: string): string | null {
  if (type === null) return null;
  const form = under(type);
  switch (form.kind) {
    case "Basic":
      if (form.basic === "string") return '""';
      if (form.basic === "bool") return "false";
      return /^(u?int|float|complex|uintptr)/.test(form.basic) ? "0" : null;
    case "Struct":
      return /^[\w.]+$/.test(text) ? `${text}{}` : null;
    case "Pointer":
    case "Slice":
    case "Map":
    case "Chan":
    case "Signature":
      return "nil";
    case "Interface":
      return type.kind === "TypeParam" ? null : "nil";
    default:
      return null;
  }
}

/** A variable of the function that goes by a name which the fix needs. */
function isShadowed(wanted: readonly string[], ctx: Context): boolean {
  let found = false;
  walk(ctx.names.decl, (node) => {
    if (node.kind !== "Ident" || !wanted.includes(node.name)) return;
    if (ctx.names.objectOf(node)?.kind === "var") found = true;
  });
  return found;
}

const verbs = /%[-+# 0]*\d*(?:\.\d+)?[a-zA-Z%]/g;

/** `%w` for the n-th verb of the format; the text stays what it was. */
export function wrapVerbFix(call: CallExpr, index: number, ctx: Context): Fix | null {
  const [format] = call.args;
  if (format?.kind !== "BasicLit" || (ctx.goMinor > 0 && ctx.goMinor < 13)) return null;
  const found = [...format.value.matchAll(verbs)].filter(([verb]) => !verb.endsWith("%"))[index];
  if (found === undefined || !/^%[vs]$/.test(found[0])) return null;
  // Offsets are bytes.
  const pos = format.pos + new TextEncoder().encode(format.value.slice(0, found.index)).length;
  const edit = { file: ctx.display, pos, end: pos + found[0].length, text: "%w" };
  return { title: say`wrap the error with \`%w\``, edits: [edit] };
}

/** errors.Is(err, ErrX), where the file has the package. */
export function errorsIsFix(x: BinaryExpr, sentinel: Expr, ctx: Context): Fix | null {
  if (ctx.names.importPath("errors") !== "errors" || isShadowed(["errors"], ctx)) return null;
  if ((ctx.goMinor > 0 && ctx.goMinor < 13) || !isAmongComparisons(x, ctx)) return null;
  const lines = linesOf(ctx);
  if (lines.startOf(x.pos) !== lines.startOf(x.end) || lines.hasTrailingComment(x.pos)) return null;
  const other = sentinel === x.x ? x.y : x.x;
  const text = `${x.op === "!=" ? "!" : ""}errors.Is(${ctx.text(other)}, ${ctx.text(sentinel)})`;
  return { title: say`compare with \`errors.Is\``, edits: [{ file: ctx.display, pos: x.pos, end: x.end, text }] };
}

/** gofmt spaces operators by those around them: with sums beside it the line may have to be laid out anew. */
function isAmongComparisons(x: BinaryExpr, ctx: Context): boolean {
  let top: Node = x;
  for (let at = ctx.parents.get(x); at !== undefined; at = ctx.parents.get(at)) {
    if (at.kind !== "BinaryExpr" && at.kind !== "ParenExpr" && at.kind !== "UnaryExpr") break;
    top = at;
  }
  let isOnly = true;
  walkFunctionBody(top, (node) => {
    if (node.kind === "BinaryExpr" && !/^(&&|\|\||==|!=|<|>|<=|>=)$/.test(node.op)) isOnly = false;
    return isOnly;
  });
  const parent = ctx.parents.get(x);
  return isOnly && !(parent?.kind === "BinaryExpr" && !/^(&&|\|\|)$/.test(parent.op));
}
