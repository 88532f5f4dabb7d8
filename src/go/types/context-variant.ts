// The variant of a function or method that takes a context first and is the same otherwise: Query and QueryContext.
import type { CallExpr } from "../syntax/ast.ts";
import { type BodyTypes, methodOfType, typeName } from "./body-types.ts";
import { calleeExpr } from "./callee.ts";
import type { FuncObject } from "./entity.ts";
import { identical } from "./identical.ts";
import { TypedPackage } from "./package-scope.ts";
import type { Type } from "./type.ts";

/** null: there is none, or the callee is not known. */
export function contextVariant(call: CallExpr, types: BodyTypes, suffixes: readonly string[]): string | null {
  const callee = types.calleeOf(call);
  if (callee === null) return null;
  const fun = calleeExpr(call);
  const receiver = callee.type?.recv !== null && fun.kind === "SelectorExpr" ? types.typeOf(fun.x) : null;
  for (const suffix of suffixes) {
    const variant = siblingOf(callee, `${callee.name}${suffix}`, receiver);
    if (variant !== null && isSameButContext(callee, variant)) return variant.name;
  }
  return null;
}

function siblingOf(callee: FuncObject, name: string, receiver: Type | null): FuncObject | null {
  if (receiver !== null) return methodOfType(receiver, name);
  const { pkg } = callee;
  const found = pkg instanceof TypedPackage ? pkg.lookup(name) : undefined;
  if (found?.kind !== "Func") return null;
  found.declaration?.resolve();
  return found;
}

function isSameButContext({ type: plain }: FuncObject, { type: variant }: FuncObject): boolean {
  if (plain === null || variant === null || plain.variadic !== variant.variadic) return false;
  const [first, ...rest] = variant.params.vars;
  if (typeName(first?.type ?? null) !== "context.Context") return false;
  const isSame = (a: readonly { type: Type | null }[], b: readonly { type: Type | null }[]): boolean =>
    a.length === b.length &&
    a.every(({ type }, i) => {
      const other = b[i]?.type ?? null;
      return type !== null && other !== null && identical(type, other);
    });
  return isSame(plain.params.vars, rest) && isSame(plain.results.vars, variant.results.vars);
}

/** Whether a call's first result is a context: it derives one from another. */
export function answersContext(call: CallExpr, types: BodyTypes): boolean | null {
  const type = types.typeOf(call.fun);
  if (type?.kind !== "Signature") return null;
  return typeName(type.results.vars[0]?.type ?? null) === "context.Context";
}

/** GetConfig(ctx): only looks up what the context carries, as far as its signature tells. */
export function onlyLooksUp(call: CallExpr, types: BodyTypes): boolean {
  const type = types.typeOf(call.fun);
  if (type?.kind !== "Signature" || type.params.vars.length !== 1 || type.results.vars.length !== 1) return false;
  return typeName(type.results.vars[0]?.type ?? null) !== "error";
}
