// The fix of a closure that shares its loop's variables: each is copied at the start of the iteration, where nobody but
// the loop's own header writes to it, so that the copy stands for it throughout the body.
import type { Edit, Fix } from "../base/finding.ts";
import { say } from "../base/say.ts";
import type { LoopStmt } from "../go/flow/cfg.ts";
import type { Ident, Node, Stmt } from "../go/syntax/ast.ts";
import type { Context } from "./context.ts";
import { linesOf } from "./fix-place.ts";
import type { Lines } from "./lines.ts";

/** `captured`: what the closure uses of each loop around it. */
export function copyFix(
  captured: readonly { readonly loop: LoopStmt; readonly variables: readonly Ident[] }[],
  ctx: Context,
): Fix | null {
  const lines = linesOf(ctx);
  const edits: Edit[] = [];
  const copied: string[] = [];
  for (const { loop, variables } of captured) {
    if (!variables.every((ident) => isCopyable(ident, loop, ctx))) return null;
    const edit = copyAt(loop, variables, lines, ctx);
    if (edit === null) return null;
    edits.push(edit);
    copied.push(...variables.map(({ name }) => `\`${name}\``));
  }
  return edits.length === 0 ? null : { title: say`copy ${copied.join(", ")} in each iteration`, edits };
}

function isCopyable(ident: Ident, loop: LoopStmt, ctx: Context): boolean {
  const variable = ctx.names.objectOf(ident);
  if (variable?.kind !== "var") return false;
  const isInBody = ({ pos }: Ident): boolean => loop.body.pos <= pos && pos < loop.body.end;
  return !ctx.names.writesOf(variable).some(isInBody) && !loop.body.list.some((stmt) => declares(stmt, ident.name));
}

/** Whether a statement of the body declares the name once more, in the block that the copy would stand in. */
function declares(stmt: Stmt, name: string): boolean {
  const isName = (x: Node): boolean => x.kind === "Ident" && x.name === name;
  if (stmt.kind === "AssignStmt") return stmt.token === ":=" && stmt.lhs.some(isName);
  if (stmt.kind === "LabeledStmt") return declares(stmt.stmt, name);
  if (stmt.kind !== "DeclStmt" || stmt.decl.kind !== "GenDecl") return false;
  return stmt.decl.specs.some((spec) => {
    if (spec.kind === "ValueSpec") return spec.names.some(isName);
    return spec.kind === "TypeSpec" && isName(spec.name);
  });
}

function copyAt(loop: LoopStmt, variables: readonly Ident[], lines: Lines, ctx: Context): Edit | null {
  const [first] = loop.body.list;
  const brace = loop.body.pos + 1;
  const end = lines.endOf(brace);
  const indent = first === undefined || first.pos < end ? null : lines.indentOf(first.pos);
  if (indent === null || !lines.isLastOnLine(brace)) return null;
  if (lines.hasTrailingComment(brace) && lines.hasTrailingComment(end + 1)) return null;
  const at = end - (lines.eol.length - 1);
  const text = variables.map(({ name }) => `${lines.eol}${indent}${name} := ${name}`).join("");
  return { file: ctx.display, pos: at, end: at, text };
}
