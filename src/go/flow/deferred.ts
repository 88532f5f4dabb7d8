// What a deferred call gives back, and which variables it refers to. Go spec, "Defer statements".
import { releaseMethods } from "../../knowledge/holdings.ts";
import type { CallExpr, DeferStmt, Expr, Node } from "../syntax/ast.ts";
import { walk } from "../syntax/walk.ts";
import { calleeExpr, calleeName, rootVariable } from "../types/callee.ts";
import type { LocalVar, Names } from "../types/object.ts";

/** One call that releases something: x.Close(), cancel(), cleanup(x), os.Remove(name). */
export interface Release {
  readonly call: CallExpr;
  /** The method's or function's name: "Close", "cancel". */
  readonly name: string;
  /** What is released: the receiver, the function value, or the first argument. */
  readonly target: Expr;
  readonly root: LocalVar | null;
}

export interface Deferred {
  readonly stmt: DeferStmt;
  readonly isClosure: boolean;
  readonly releases: readonly Release[];
  /** Local variables the call refers to, those of a closure's body included (not the closure's own). */
  readonly variables: readonly LocalVar[];
  /** A closure that calls recover: it is there for panics, which run it even where the function never returns. */
  readonly hasRecover: boolean;
}

export function readDefer(stmt: DeferStmt, names: Names): Deferred {
  const lit = calleeExpr(stmt.call);
  const isClosure = lit.kind === "FuncLit";
  const variables = new Set<LocalVar>();
  const releases: Release[] = [];
  let hasRecover = false;
  const own = releaseOf(stmt.call, names);
  if (own !== null && !isClosure) releases.push(own);
  walk(stmt.call, (node) => {
    if (node.kind === "Ident") {
      const object = names.objectOf(node);
      const isOuter = object?.kind === "var" && (object.decl.pos < stmt.pos || object.decl.pos >= stmt.end);
      if (isOuter) variables.add(object);
    } else if (node.kind === "CallExpr") {
      if (calleeName(node, names) === "recover") hasRecover = true;
      const release = isClosure && node !== stmt.call ? releaseOf(node, names) : null;
      if (release !== null && isReleaseName(release)) releases.push(withArgument(release, lit, stmt.call, names));
    }
    return true;
  });
  return { stmt, isClosure, releases, variables: [...variables], hasRecover };
}

/** defer func(c io.Closer) { c.Close() }(f) releases f: a parameter stands for its argument. */
function withArgument(release: Release, lit: Expr, call: CallExpr, names: Names): Release {
  if (lit.kind !== "FuncLit" || release.root === null) return release;
  const params = lit.type.params.list.flatMap((field) => field.names);
  const argument = call.args[params.findIndex((name) => names.objectOf(name) === release.root)];
  return argument === undefined ? release : { ...release, root: rootVariable(argument, names) };
}

/** Close, and close of one's own type; a function is called for nothing else. */
export function isReleaseName({ name, call }: Release): boolean {
  return releaseMethods.has(name.charAt(0).toUpperCase() + name.slice(1)) || call.fun.kind === "Ident";
}

export function releaseOf(call: CallExpr, names: Names): Release | null {
  const fun = calleeExpr(call);
  const first = call.args[0];
  if (fun.kind === "SelectorExpr") {
    const isPackage = fun.x.kind === "Ident" && names.objectOf(fun.x)?.kind === "import";
    if (!isPackage) return { call, name: fun.sel.name, target: fun.x, root: rootVariable(fun.x, names) };
    return first === undefined ? null : { call, name: fun.sel.name, target: first, root: givenRoot(first, names) };
  }
  if (fun.kind !== "Ident") return null;
  const object = names.objectOf(fun);
  // A function value with an argument (`put(buf)`) releases that; `cancel(err)` is called for itself.
  const isForItself = first === undefined || /cancel|stop|done|unlock|close|cleanup/i.test(fun.name);
  if (object?.kind === "var" && isForItself) return { call, name: fun.name, target: fun, root: object };
  if (object?.kind === "predeclared" || first === undefined) return null;
  return { call, name: fun.name, target: first, root: rootVariable(first, names) };
}

/** C.free(unsafe.Pointer(s)) frees s. */
function givenRoot(x: Expr, names: Names): LocalVar | null {
  const isConverted = x.kind === "CallExpr" && calleeName(x, names) === "unsafe.Pointer" && x.args.length === 1;
  return rootVariable(isConverted ? (x.args[0] as Expr) : x, names);
}

/** The text of an expression without white space, to tell whether two mean the same place: "s.files[i]". */
export function placeText(x: Expr): string {
  switch (x.kind) {
    case "Ident":
      return x.name;
    case "BasicLit":
      return x.value;
    case "SelectorExpr":
      return `${placeText(x.x)}.${x.sel.name}`;
    case "IndexExpr":
      return `${placeText(x.x)}[${placeText(x.index)}]`;
    case "ParenExpr":
      return placeText(x.x);
    case "StarExpr":
      return `*${placeText(x.x)}`;
    case "UnaryExpr":
      return `${x.op}${placeText(x.x)}`;
    case "CallExpr":
      return `${placeText(x.fun)}(${x.args.map(placeText).join(",")})`;
    default:
      return `<${x.pos}>`;
  }
}

/** Each node's parent below `root`. */
export function parentsOf(root: Node): ReadonlyMap<Node, Node> {
  const parents = new Map<Node, Node>();
  const stack: Node[] = [];
  walk(root, (node) => {
    while (stack.length > 0 && !contains(stack[stack.length - 1] as Node, node)) stack.pop();
    const parent = stack[stack.length - 1];
    if (parent !== undefined) parents.set(node, parent);
    stack.push(node);
    return true;
  });
  return parents;
}

function contains(outer: Node, inner: Node): boolean {
  return outer !== inner && outer.pos <= inner.pos && inner.end <= outer.end;
}
