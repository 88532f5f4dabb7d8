// Calls that the tables know and that hand over nothing to release, as their arguments tell.
import { descriptorOpeners } from "../../knowledge/descriptors.ts";
import type { CallExpr, Expr } from "../syntax/ast.ts";
import { unparen } from "../syntax/parser-expr.ts";
import { calleeName, lastName } from "../types/callee.ts";
import type { Names } from "../types/object.ts";
import type { Named } from "./marks.ts";

/** zstd.NewReader(nil), client.New("", local): nothing at the other end; NewSession(c, WithContext(ctx)): ends with it. */
export function holdsNothing({ args }: CallExpr, { needsSource, isContextual }: Named): boolean {
  const [first] = args;
  const isAbsent =
    (first?.kind === "Ident" && first.name === "nil") || (first?.kind === "BasicLit" && first.value === '""');
  return (needsSource && isAbsent) || (isContextual && args.some(isContextOption));
}

const openers: ReadonlySet<string> = new Set(descriptorOpeners);

/**
 * os.NewFile(3, name) of what somebody else opened, and not os.NewFile(uintptr(fd), name) of a descriptor of its own, which
 * a system call or a function called openAt answers; what the packages of system calls do with the descriptors of their own
 * functions.
 */
export function isForeignDescriptor(call: CallExpr, name: string, names: Names): boolean {
  if (openers.has(name) && call.fun.kind === "Ident") return true;
  if (name !== "os.NewFile") return false;
  let at = call.args[0] === undefined ? null : unparen(call.args[0]);
  if (at?.kind === "CallExpr" && at.args.length === 1) at = unparen(at.args[0] as Expr);
  const variable = at?.kind === "Ident" ? names.objectOf(at) : undefined;
  const init = variable?.kind === "var" ? names.initOf(variable) : null;
  const made = init === null ? null : unparen(init.value);
  if (made?.kind !== "CallExpr" || init?.index !== 0) return true;
  return !openers.has(calleeName(made, names) ?? "") && !/^open/i.test(lastName(made.fun));
}

function isContextOption(x: Expr): boolean {
  return x.kind === "CallExpr" && x.fun.kind === "SelectorExpr" && x.fun.sel.name === "WithContext";
}
