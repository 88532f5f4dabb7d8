// A method that ends what another one began for the same key, and leaves the key in the map: Stop(id) of Add(id, ...).
import type { CallExpr, Expr, FuncDecl, Ident } from "../go/syntax/ast.ts";
import { receiverName } from "../go/syntax/parser.ts";
import { walk } from "../go/syntax/walk.ts";
import { calleeExpr } from "../go/types/callee.ts";
import { endingName } from "../knowledge/growth.ts";
import type { Context } from "./context.ts";
import type { Growing } from "./growth.ts";
import type { PackageUses } from "./package-uses.ts";

/** Types of the package that have a method which by its name ends something. */
export function endedTypes(uses: PackageUses): ReadonlySet<string> {
  const types = new Set<string>();
  for (const { entry } of uses.entries("func"))
    if (entry.receiver !== "" && endingName.test(entry.name)) types.add(entry.receiver);
  return types;
}

/** The method that ends an entry without taking it out; null: there is none. */
export function counterpartOf({ ctx, key, place, isSlice }: Growing, uses: PackageUses): Context | null {
  const { decl } = ctx;
  if (key === null || isSlice || decl.kind !== "FuncDecl" || place.kind !== "SelectorExpr") return null;
  const owner = receiverName(decl);
  // Remove(id) that notes what was removed is no beginning.
  if (owner === "" || endingName.test(decl.name.name)) return null;
  const params = decl.type.params.list.flatMap((field) => field.names);
  if (!isParameter(key, params, ctx) || !hasLock(owner, ctx)) return null;
  for (const { file, entry } of uses.entries("func")) {
    if (entry.receiver !== owner || !endingName.test(entry.name)) continue;
    // A count that goes down is an end only where references are counted.
    if (/^dec/i.test(entry.name) && !/ref|count/i.test(owner)) continue;
    const other = file.source.declAt(entry.decl);
    if (other.kind !== "FuncDecl") continue;
    const at = other === decl ? ctx : uses.contextOf(file, other);
    if (endsByKey(other, at, place.sel.name, decl.name.name)) return at;
  }
  return null;
}

/**
 * id, c.id: the parameter itself, or key := portOf{pod, port} of nothing but such; what is computed from it may be the same
 * for many.
 */
function isParameter(key: Expr, params: readonly Ident[], ctx: Context): boolean {
  let x = key;
  while (x.kind === "SelectorExpr") x = x.x;
  const variable = x.kind === "Ident" ? ctx.names.objectOf(x) : undefined;
  if (variable?.kind !== "var") return false;
  if (params.includes(variable.decl)) return true;
  const made = x === key && ctx.names.writesOf(variable).length === 1 ? ctx.names.valueOf(variable) : null;
  if (made?.kind !== "CompositeLit" || made.elts.length === 0) return false;
  return made.elts.every((elt) => isParameter(elt.kind === "KeyValueExpr" ? elt.value : elt, params, ctx));
}

/** A type with a lock lives long and serves many; others may be gone soon. */
function hasLock(owner: string, ctx: Context): boolean {
  const decl = ctx.types.find(owner)?.decl;
  if (decl === undefined) return false;
  let found = false;
  walk(decl, (node) => {
    if (node.kind === "SelectorExpr" && /^(RW)?Mutex$/.test(node.sel.name)) found = true;
    return !found;
  });
  return found;
}

/**
 * Whether a method looks an entry up by a parameter of its own, or has the adding method do it; and changes no entry, or
 * only takes something out of the list that it is.
 */
function endsByKey(decl: FuncDecl, ctx: Context, map: string, adding: string): boolean {
  const params = decl.type.params.list.flatMap((field) => field.names);
  let looks = false;
  let writes = false;
  walk(decl, (node) => {
    if (node.kind === "IndexExpr" && node.x.kind === "SelectorExpr" && node.x.sel.name === map) {
      looks ||= isParameter(node.index, params, ctx);
      const stmt = ctx.parents.get(node);
      const isSet = stmt?.kind === "AssignStmt" && stmt.lhs.includes(node);
      // Of op.node there are as many as there are nodes.
      const isCut = isSet && node.index.kind !== "SelectorExpr" && isShortened(stmt.rhs[0], ctx);
      writes ||= stmt?.kind === "IncDecStmt" || (isSet && !isCut);
    }
    if (node.kind === "CallExpr" && calleeIs(node, adding))
      looks ||= node.args.some((arg) => isParameter(arg, params, ctx));
    return !writes;
  });
  return looks && !writes;
}

/** list, after list = list[:n-1] or append(list[:i], list[i+1:]...): one less, and an empty one stays. */
function isShortened(value: Expr | undefined, ctx: Context): boolean {
  const isPart = (x: Expr | undefined): boolean => x?.kind === "SliceExpr" || isCut(x);
  const isCut = (x: Expr | undefined): boolean =>
    x?.kind === "CallExpr" && x.ellipsis >= 0 && x.args.length === 2 && x.args.every((arg) => arg.kind === "SliceExpr");
  if (isPart(value)) return true;
  const list = value?.kind === "Ident" ? ctx.names.objectOf(value) : undefined;
  if (list?.kind !== "var") return false;
  return ctx.names.writesOf(list).some((write) => {
    const stmt = ctx.parents.get(write);
    return stmt?.kind === "AssignStmt" && stmt.token === "=" && isPart(stmt.rhs[stmt.lhs.indexOf(write)]);
  });
}

function calleeIs(call: CallExpr, name: string): boolean {
  const fun = calleeExpr(call);
  return fun.kind === "SelectorExpr" && fun.sel.name === name;
}
