// Clients that functions of the module's other packages make: found by what their signatures answer, told by their
// bodies.
import { qualifiedType } from "../go/flow/entry.ts";
import { fateOf } from "../go/flow/fate.ts";
import type { Body, Ownership } from "../go/summaries/ownership.ts";
import type { Node } from "../go/syntax/ast.ts";
import { walk } from "../go/syntax/walk.ts";
import { declarationOf } from "../go/types/body-types.ts";
import { calleeName } from "../go/types/callee.ts";
import type { FuncObject } from "../go/types/entity.ts";
import { type ClientKind, clientMakers, clientTypes, keepsNothing } from "../knowledge/clients.ts";

/** How many constructors of other packages lie between the client and the one that is called. */
const maxDepth = 3;

/** The client that a function makes anew for each caller; null: none that is known of. */
export function clientOf(object: FuncObject, ownership: Ownership, depth = 0): ClientKind | null {
  const body = depth < maxDepth ? ownership.bodyOfMethod(object) : null;
  const found = declarationOf(object);
  if (body === null || found === null) return null;
  let kind: ClientKind | null = null;
  let isUnsure = false;
  walk(body.decl, (node) => {
    const made = isUnsure ? null : madeAt(node, body, ownership, depth);
    if (made === null) return !isUnsure;
    const fate = fateOf(node as Parameters<typeof fateOf>[0], body);
    if (fate.isKept || (kind !== null && kind !== made)) isUnsure = true;
    else if (fate.isReturned) kind = made;
    return !isUnsure;
  });
  if (isUnsure || kind === null) return null;
  const { pos, end } = found.decl;
  const text = new TextDecoder().decode(found.file.source.bytes.subarray(pos, end));
  return (kind as ClientKind).isIdleOnly && keepsNothing.test(text) ? null : kind;
}

function madeAt(node: Node, body: Body, ownership: Ownership, depth: number): ClientKind | null {
  if (node.kind === "CompositeLit")
    return node.type === null ? null : (clientTypes.get(qualifiedType(node.type, body.names)) ?? null);
  if (node.kind !== "CallExpr") return null;
  const named = clientMakers.get(calleeName(node, body.names) ?? "");
  if (named !== undefined) return named;
  const callee = body.types.calleeOf(node);
  return callee === null || !answersClient(callee) ? null : clientOf(callee, ownership, depth + 1);
}

/** Whether the signature says that it hands over a client, or what one is made of. */
function answersClient(object: FuncObject): boolean {
  const { origin } = object;
  const found = declarationOf(origin);
  const [result] = found?.decl.type.results?.list ?? [];
  if (found === null || result === undefined) return false;
  const text = new TextDecoder().decode(found.file.source.bytes.subarray(result.type.pos, result.type.end));
  return clientResult.test(text);
}

/** Results as they are written. */
export const clientResult =
  /^\(?\s*(?:\w+\s+)?\*?(?:http\.(?:Transport|RoundTripper|Client)|sql\.DB|sqlx\.DB|gorm\.DB|pgxpool\.Pool|redis\.(?:Universal|Cluster)?Client|mongo\.Client|grpc\.ClientConn|clientv3\.Client)\b/;
