// Whether a function that leaves with a lock held does so for its caller.
import { isNonNilError } from "../go/flow/failure.ts";
import type { Func, Node } from "../go/syntax/ast.ts";
import type { Context } from "./context.ts";

/** "returns with the lock held", "the caller must unlock it". */
const saysHeld = /\b(held|holding|holds|locked)\b|\bcallers?\b.*\b(unlock|release)|\bmust\b.*\b(unlock|release)/i;

/**
 * A function that is about locking, by its name, its results or its comment, may return with the lock held on purpose;
 * where it fails it may not.
 */
export function isForCaller(func: Func, at: Node | null, ctx: Context): boolean {
  const last = at?.kind === "ReturnStmt" ? at.results.at(-1) : undefined;
  if (last !== undefined && (isFalse(last) || isNonNilError(last, ctx.parents, ctx.names))) return false;
  if (func.type.results?.list.some((field) => field.names.some(({ name }) => /lock|held/i.test(name)))) return true;
  if (func.kind !== "FuncDecl") return false;
  const isLocking = /(?:^|[a-z\d_])(?:Lock|RLock|TryLock|Acquire|Begin|Hold|Locked|Enter$)(?![a-z])/.test(
    func.name.name.replace(/^[a-z]/, (c) => c.toUpperCase()),
  );
  return isLocking || saysHeld.test(ctx.docOf(func));
}

/** return false: it was not got. */
function isFalse(x: Node): boolean {
  return x.kind === "Ident" && x.name === "false";
}
