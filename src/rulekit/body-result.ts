// Bodies of responses that a helper of the package hands to its caller: body, err := c.get(url).
import { assignedValues, type PeerSource } from "../go/flow/peer.ts";
import type { CallExpr, Expr, FuncDecl } from "../go/syntax/ast.ts";
import { receiverName } from "../go/syntax/parser.ts";
import { unparen } from "../go/syntax/parser-expr.ts";
import { walk } from "../go/syntax/walk.ts";
import type { Context } from "./context.ts";

/** The reader where it is the body of a response, handed over as it is; null: it is not, or not known. */
export function bodyFromHelper(reader: Expr, ctx: Context): PeerSource | null {
  const value = unparen(reader);
  const [call, ...others] = value.kind === "Ident" ? (assignedValues(value, ctx) ?? []) : [];
  if (call?.kind !== "CallExpr" || others.length > 0 || ctx.typeNameOf(value) !== "io.ReadCloser") return null;
  const helper = helperOf(call, ctx);
  return helper !== null && isBodyReturned(helper.decl, helper.at) ? { peer: "server", place: value } : null;
}

function helperOf(call: CallExpr, ctx: Context): { readonly decl: FuncDecl; readonly at: Context } | null {
  const decl = ctx.declarationOf(call);
  const at = decl === null ? null : ctx.uses.functionNamed(decl.name.name, receiverName(decl));
  return decl !== null && at?.decl === decl ? { decl, at } : null;
}

/** Each return gives nil or resp.Body of a response. */
function isBodyReturned(decl: FuncDecl, ctx: Context): boolean {
  let found = false;
  let isOther = false;
  walk(decl, (node) => {
    if (node.kind === "FuncLit") return false;
    const first = node.kind === "ReturnStmt" ? node.results[0] : undefined;
    if (first === undefined || (first.kind === "Ident" && first.name === "nil")) return true;
    const isBody = first.kind === "SelectorExpr" && first.sel.name === "Body";
    if (isBody && ctx.typeNameOf(first.x) === "net/http.Response") found = true;
    else isOther = true;
    return true;
  });
  return found && !isOther;
}
