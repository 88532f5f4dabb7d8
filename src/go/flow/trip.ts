// How often a loop runs, where a constant or a literal tells.
import type { CompositeLit, Expr, ForStmt, RangeStmt } from "../syntax/ast.ts";
import { unparen } from "../syntax/parser-expr.ts";
import { walkFunctionBody } from "../syntax/walk.ts";
import type { LocalVar, Names } from "../types/object.ts";
import type { LoopStmt } from "./cfg.ts";

/** What the package level tells: integer constants written as literals, variables that keep their literal. */
export interface Constants {
  integerOf(name: string): number | null;
  /** The length of a package-level variable's composite literal, where nothing in the package assigns it again. */
  lengthOf(name: string): number | null;
  /** The largest value that the callers of its function pass for a parameter, where all of them are known. */
  readonly parameterOf?: (param: LocalVar) => number | null;
}

/** The most iterations the loop can have; null: not known. */
export function tripCount(loop: LoopStmt, names: Names, constants: Constants): number | null {
  return loop.kind === "RangeStmt" ? rangeCount(loop, names, constants) : forCount(loop, names, constants);
}

function rangeCount(loop: RangeStmt, names: Names, constants: Constants): number | null {
  const x = unparen(loop.x);
  const integer = integerOf(x, names, constants) ?? leastOf(x, names, constants);
  if (integer !== null) return Math.max(integer, 0);
  if (x.kind === "SliceExpr" && x.low === null && x.high !== null) {
    const high = integerOf(x.high, names, constants) ?? leastOf(x.high, names, constants);
    if (high !== null) return high;
  }
  if (x.kind === "BasicLit" && x.token === "STRING") return x.value.length;
  const length = lengthOfValue(x, names, constants);
  if (length !== null) return length;
  // An array's length is in its type: range over a parameter `[4]T` or a pointer to one.
  const variable = x.kind === "Ident" ? names.objectOf(x) : undefined;
  if (variable?.kind !== "var" || variable.type === null) return null;
  const type = variable.type.kind === "StarExpr" ? variable.type.x : variable.type;
  return type.kind === "ArrayType" && type.len !== null ? integerOf(type.len, names, constants) : null;
}

/**
 * The length of a composite literal, or the most that a variable can have whose every value is one (or a part of
 * itself).
 */
function lengthOfValue(x: Expr, names: Names, constants: Constants): number | null {
  if (x.kind === "CompositeLit") return lengthOf(x, names, constants);
  if (x.kind === "UnaryExpr" && x.op === "&") return lengthOfValue(unparen(x.x), names, constants);
  if (x.kind === "SliceExpr") return lengthOfValue(unparen(x.x), names, constants);
  if (x.kind !== "Ident") return null;
  const variable = names.objectOf(x);
  if (variable?.kind === "package-level") return variable.entry.token === "var" ? constants.lengthOf(x.name) : null;
  if (variable?.kind !== "var") return null;
  let longest: number | null = null;
  for (const value of names.valuesOf(variable) ?? []) {
    if (value.kind === "SliceExpr" && value.x.kind === "Ident" && names.objectOf(value.x) === variable) continue;
    const length = value.kind === "CompositeLit" ? lengthOf(value, names, constants) : null;
    if (length === null) return null;
    longest = Math.max(longest ?? 0, length);
  }
  return longest;
}

export function lengthOf(literal: CompositeLit, names: Names | null, constants: Constants): number | null {
  const type = literal.type;
  if (type?.kind === "ArrayType" && type.len !== null && type.len.kind !== "Ellipsis") {
    return names === null ? null : integerOf(type.len, names, constants);
  }
  // An index key may skip elements.
  const hasIndex = type?.kind === "ArrayType" && literal.elts.some((elt) => elt.kind === "KeyValueExpr");
  return hasIndex ? null : literal.elts.length;
}

/** for i := a; i < b; i++ with constant bounds, up or down, in steps of a constant. */
function forCount(loop: ForStmt, names: Names, constants: Constants): number | null {
  const { init, cond, post } = loop;
  if (isOnce(loop, names)) return 1;
  const counted = countedBeside(loop, names, constants);
  if (counted !== null) return counted;
  if (init?.kind !== "AssignStmt" || init.lhs.length !== 1 || cond?.kind !== "BinaryExpr" || post === null) return null;
  const index = init.lhs[0] as Expr;
  if (index.kind !== "Ident") return null;
  const variable = names.objectOf(index);
  if (variable?.kind !== "var" || isAssignedIn(loop, variable, names)) return null;
  const isIndex = (x: Expr): boolean => x.kind === "Ident" && names.objectOf(x) === variable;
  const start = integerOf(init.rhs[0] as Expr, names, constants);
  const isLeft = isIndex(cond.x);
  if (!isLeft && !isIndex(cond.y)) return null;
  const limit = isLeft ? cond.y : cond.x;
  const bound = integerOf(limit, names, constants) ?? leastOf(limit, names, constants);
  const step = stepOf(post, isIndex, names, constants);
  if (start === null || bound === null || step === null || step === 0) return null;
  const mirrored: Readonly<Record<string, string>> = { "<": ">", "<=": ">=", ">": "<", ">=": "<=" };
  const op = isLeft ? cond.op : (mirrored[cond.op] ?? cond.op);
  const span = step > 0 ? bound - start : start - bound;
  const isUp = step > 0;
  if (op === (isUp ? "<" : ">")) return Math.max(0, Math.ceil(span / Math.abs(step)));
  if (op === (isUp ? "<=" : ">=")) return Math.max(0, Math.floor(span / Math.abs(step)) + 1);
  return op === "!=" && span % step === 0 && span >= 0 ? span / Math.abs(step) : null;
}

function stepOf(
  post: NonNullable<ForStmt["post"]>,
  isIndex: (x: Expr) => boolean,
  names: Names,
  constants: Constants,
): number | null {
  if (post.kind === "IncDecStmt") return isIndex(post.x) ? (post.token === "++" ? 1 : -1) : null;
  if (post.kind !== "AssignStmt" || post.lhs.length !== 1 || !isIndex(post.lhs[0] as Expr)) return null;
  const by = integerOf(post.rhs[0] as Expr, names, constants);
  if (by === null) return null;
  return post.token === "+=" ? by : post.token === "-=" ? -by : null;
}

/** for err != nil && n < 3; n++ where n was set to a constant before the loop, and only counts. */
function countedBeside({ cond, post }: ForStmt, names: Names, constants: Constants): number | null {
  if (cond?.kind !== "BinaryExpr" || cond.op !== "&&" || post?.kind !== "IncDecStmt" || post.token !== "++")
    return null;
  const counter = post.x.kind === "Ident" ? names.objectOf(post.x) : undefined;
  if (counter?.kind !== "var" || names.writesOf(counter).length > 2) return null;
  for (const part of [unparen(cond.x), unparen(cond.y)]) {
    if (part.kind !== "BinaryExpr" || !/^<=?$/.test(part.op) || part.x.kind !== "Ident") continue;
    const bound = integerOf(part.y, names, constants);
    if (names.objectOf(part.x) !== counter || bound === null) continue;
    const [start] = names.valuesOf(counter) ?? [];
    const from = start === undefined ? firstValue(counter, names) : integerOf(start, names, constants);
    if (from !== null && from >= 0) return bound - from + (part.op === "<" ? 0 : 1);
  }
  return null;
}

function firstValue(variable: LocalVar, names: Names): number | null {
  let found: number | null = null;
  walkFunctionBody(names.decl, (node) => {
    if (node.kind !== "AssignStmt" || node.token !== ":=" || node.lhs.length !== node.rhs.length) return true;
    const value = node.rhs[node.lhs.indexOf(variable.decl)];
    if (value?.kind === "BasicLit" && value.token === "INT") found = parseInteger(value.value);
    return found === null;
  });
  return found;
}

/** for done := false; !done; done = true */
function isOnce({ init, cond, post }: ForStmt, names: Names): boolean {
  if (init?.kind !== "AssignStmt" || post?.kind !== "AssignStmt" || post.token !== "=" || cond === null) return false;
  const isNegated = cond.kind === "UnaryExpr" && cond.op === "!";
  const flag = isNegated ? unparen(cond.x) : cond;
  const [target] = post.lhs;
  const [value] = post.rhs;
  if (flag.kind !== "Ident" || target?.kind !== "Ident" || value?.kind !== "Ident") return false;
  if (names.objectOf(value)?.kind !== "predeclared" || value.name !== String(isNegated)) return false;
  return names.objectOf(flag) !== undefined && names.objectOf(flag) === names.objectOf(target);
}

/** min(len(xs), 4): at most what one of its arguments is. */
function leastOf(x: Expr, names: Names, constants: Constants): number | null {
  const call = unparen(x);
  if (call.kind !== "CallExpr" || call.fun.kind !== "Ident" || call.fun.name !== "min") return null;
  if (names.objectOf(call.fun)?.kind !== "predeclared") return null;
  const known = call.args.map((arg) => integerOf(arg, names, constants)).filter((n) => n !== null);
  return known.length === 0 ? null : Math.min(...known);
}

/** Whether the body assigns the index or takes its address. */
function isAssignedIn(loop: ForStmt, variable: LocalVar, names: Names): boolean {
  const { pos, end } = loop.body;
  return names.writesOf(variable).some((ident) => ident.pos >= pos && ident.end <= end);
}

export function integerOf(x: Expr, names: Names, constants: Constants): number | null {
  const value = unparen(x);
  if (value.kind === "BasicLit") return value.token === "INT" ? parseInteger(value.value) : null;
  if (value.kind === "UnaryExpr" && value.op === "-") {
    const inner = integerOf(value.x, names, constants);
    return inner === null ? null : -inner;
  }
  if (value.kind === "BinaryExpr") {
    const [a, b] = [integerOf(value.x, names, constants), integerOf(value.y, names, constants)];
    if (a === null || b === null) return null;
    return value.op === "+" ? a + b : value.op === "-" ? a - b : value.op === "*" ? a * b : null;
  }
  if (value.kind === "CallExpr" && value.args.length === 1 && value.fun.kind === "Ident")
    return lenOf(value, names, constants);
  if (value.kind !== "Ident") return null;
  const object = names.objectOf(value);
  if (object?.kind === "package-level" && object.entry.token === "const") return constants.integerOf(object.name);
  if (object?.kind !== "var") return null;
  if (object.role === "param")
    return names.writesOf(object).length > 1 ? null : (constants.parameterOf?.(object) ?? null);
  if (names.writesOf(object).length > 1) return null;
  const only = names.valueOf(object);
  return only?.kind === "BasicLit" && only.token === "INT" ? parseInteger(only.value) : null;
}

/** len(x) of a literal that is known. */
function lenOf(call: Extract<Expr, { kind: "CallExpr" }>, names: Names, constants: Constants): number | null {
  if (call.fun.kind !== "Ident" || call.fun.name !== "len" || names.objectOf(call.fun)?.kind !== "predeclared")
    return null;
  return lengthOfValue(unparen(call.args[0] as Expr), names, constants);
}

export function parseInteger(text: string): number | null {
  const digits = text.replaceAll("_", "");
  const value = /^0[0-7]+$/.test(digits) ? Number.parseInt(digits, 8) : Number(digits);
  return Number.isSafeInteger(value) ? value : null;
}
