// Where what a value holds is for a method that an embedded field gives it.
import type { CallExpr } from "../syntax/ast.ts";
import { type BodyTypes, typeName } from "../types/body-types.ts";
import { calleeExpr } from "../types/callee.ts";
import type { FuncObject } from "../types/entity.ts";

/** A promoted method has the embedded field for its receiver: ["f"] of ["base", "f"]. */
export function pathOfReceiver(
  call: CallExpr,
  { type }: FuncObject,
  path: readonly string[],
  types: BodyTypes,
): readonly string[] {
  const fun = calleeExpr(call);
  const outer = fun.kind === "SelectorExpr" ? types.typeOf(fun.x) : null;
  const [own, whole] = [typeName(type?.recv?.type ?? null), typeName(outer)];
  if (own === "" || whole === "" || own === whole) return path;
  return path.slice(path.indexOf(own.slice(own.lastIndexOf(".") + 1)) + 1);
}
