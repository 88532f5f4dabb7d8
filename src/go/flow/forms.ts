// What the form of a type, a condition or a return tells, as it is written.
import type { CompositeLit, Expr, Ident, Node } from "../syntax/ast.ts";
import { unparen } from "../syntax/parser-expr.ts";
import { variableOf } from "../types/callee.ts";
import type { LocalVar, Names } from "../types/object.ts";
import type { State } from "./path-state.ts";
import type { CallFacts, Uneven } from "./resource.ts";

/** The results of a function. */
export interface Results {
  readonly count: number;
  /** The named ones; null for a blank. */
  readonly variables: readonly (LocalVar | null)[];
  /** Whether the last one tells that the function failed. */
  readonly isLastError: boolean;
}

export function resultsOf(func: Node, variableOf: (name: Ident) => LocalVar | null): Results {
  const list = func.kind === "FuncDecl" || func.kind === "FuncLit" ? (func.type.results?.list ?? []) : [];
  const names = list.flatMap((field) => field.names);
  const count = list.reduce((n, field) => n + Math.max(1, field.names.length), 0);
  const last = list.at(-1)?.type;
  const isPlain = last === undefined || (count === 1 && !isErrorType(last)) || last.kind === "FuncType";
  return { count, variables: names.map(variableOf), isLastError: !isPlain };
}

/** return nil, err: whatever the error is. */
export function givesNothing(results: readonly Expr[]): boolean {
  const isNil = (x: Expr): boolean => {
    const at = unparen(x);
    return at.kind === "Ident" && at.name === "nil";
  };
  return results.length > 1 && isNil(results[0] as Expr) && !isNil(results.at(-1) as Expr);
}

function isErrorType(type: Expr): boolean {
  return type.kind === "Ident" && type.name === "error";
}

/** A type whose zero value is nil, as it is written. */
export function isNilable(type: Expr | null): boolean {
  return (
    type !== null &&
    (type.kind === "StarExpr" || type.kind === "FuncType" || (type.kind === "Ident" && type.name === "error"))
  );
}

/** A variable that holds an error, by its name or by the type that it is declared with. */
export function isErrorVariable(x: Expr, names: Names): boolean {
  if (x.kind !== "Ident") return false;
  if (/^err|err\d*$|Err|^e\d?$|^(failure|problem|cause)$/.test(x.name)) return true;
  const variable = names.objectOf(x);
  return variable?.kind === "var" && variable.type !== null && isErrorType(variable.type);
}

/** What x.(T) and errors.AsType[T](x) ask for its type; null: another kind of expression. */
export function askedForType(x: Expr): Expr | null {
  if (x.kind === "TypeAssertExpr") return x.x;
  const fun = x.kind === "CallExpr" ? unparen(x.fun) : null;
  const generic = fun?.kind === "IndexExpr" ? fun.x : null;
  const isAsType = generic?.kind === "SelectorExpr" && generic.sel.name === "AsType";
  return isAsType && x.kind === "CallExpr" ? (x.args[0] ?? null) : null;
}

export function isChannelField(x: Expr): boolean {
  // t.C(), t.Chan() of the clocks that tests replace.
  if (x.kind === "CallExpr" && x.args.length === 0)
    return x.fun.kind === "SelectorExpr" && /^(C|Chan)$/.test(x.fun.sel.name);
  return x.kind === "SelectorExpr" && x.sel.name === "C";
}

/** err != nil, !ok, and what else is written where something did not work. */
export function saysFailure(cond: Expr): boolean {
  const x = unparen(cond);
  if (x.kind === "UnaryExpr") return x.op === "!";
  if (x.kind !== "BinaryExpr") return true;
  if (x.op === "&&" || x.op === "||") return saysFailure(x.x) || saysFailure(x.y);
  return x.op === "!=";
}

/** noopQuerier: by its name, a type whose values hold nothing. */
export function isEmptyType(type: Expr | null): boolean {
  const at = type?.kind === "StarExpr" ? type.x : type;
  const name = at?.kind === "SelectorExpr" ? at.sel.name : at?.kind === "Ident" ? at.name : "";
  return /^(noop|nop|no|empty|null|nil|discard)([A-Z]|$)/i.test(name) && !/^not|^node/i.test(name);
}

/** io.Closer: what is asked for so that it can be closed has it. */
export function isCloserType(type: Expr | null): boolean {
  return type?.kind === "SelectorExpr" && type.sel.name === "Closer";
}

/** w.f -> ["f"], list[i] -> ["[]"]; null: through a pointer, a call. */
export function pathTo(x: Expr, root: LocalVar, names: Names): string[] | null {
  const at = unparen(x);
  if (at.kind === "Ident") return names.objectOf(at) === root ? [] : null;
  if (at.kind !== "SelectorExpr" && at.kind !== "IndexExpr") return null;
  const base = pathTo(at.x, root, names);
  return base === null ? null : [...base, at.kind === "SelectorExpr" ? at.sel.name : "[]"];
}

/** "f" of w.f.g, where w is the variable; "" where it is no field of it. */
export function firstField(x: Expr, root: LocalVar, names: Names): string {
  for (let at: Expr = x; at.kind === "SelectorExpr"; at = unparen(at.x)) {
    const base = unparen(at.x);
    if (base.kind === "Ident" && names.objectOf(base) === root) return at.sel.name;
  }
  return "";
}

/** go handle(conn), and handle(conn) of a function that releases it on some ways: nobody asks how it went. */
export function isForgotten(call: Node, uneven: Uneven | undefined, parents: ReadonlyMap<Node, Node>): boolean {
  const parent = parents.get(call);
  return uneven !== undefined && (parent?.kind === "GoStmt" || (!uneven.isEven && parent?.kind === "ExprStmt"));
}

/** conn = limited(conn), of a package that is not here: what has it now closes it. */
export function isGivenTo(
  variable: LocalVar,
  source: Expr | null,
  { holders }: Pick<State, "holders">,
  names: Names,
): boolean {
  if (source?.kind !== "CallExpr" || holders.get(variable)?.isDerived !== false) return false;
  return source.args.some((arg) => variableOf(arg, names) === variable);
}

/** What an element of a literal is, without its key. */
export function valueOfElement(elt: Expr): Expr {
  return unparen(elt.kind === "KeyValueExpr" ? elt.value : elt);
}

/** The field that an element of a literal goes to, by its key or by where it stands; "[]" for an element of a list. */
export function fieldOfElement(literal: CompositeLit, index: number, calls: CallFacts): string {
  const elt = literal.elts[index];
  return elt?.kind === "KeyValueExpr" && elt.key.kind === "Ident" ? elt.key.name : calls.fieldOf(literal, index);
}
