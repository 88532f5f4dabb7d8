// Names of callees as far as scopes tell: "os.Open", "panic", "(local).Close".
import type { CallExpr, Expr, FuncLit, Ident, Node } from "../syntax/ast.ts";
import { unparen } from "../syntax/parser-expr.ts";
import type { LocalVar, Names } from "./object.ts";

/** "import/path.Func", a builtin's name, or null: a method, a local function value, or unknown. */
export function calleeName(call: CallExpr, names: Names): string | null {
  const fun = calleeExpr(call);
  if (fun.kind === "Ident") return names.objectOf(fun)?.kind === "predeclared" ? fun.name : null;
  if (fun.kind !== "SelectorExpr" || fun.x.kind !== "Ident") return null;
  const object = names.objectOf(fun.x);
  return object?.kind === "import" ? `${object.path}.${fun.sel.name}` : null;
}

/** The called expression without parentheses and type arguments. */
export function calleeExpr(call: CallExpr): Expr {
  let fun = unparen(call.fun);
  while (fun.kind === "IndexExpr" || fun.kind === "IndexListExpr") fun = unparen(fun.x);
  return fun;
}

/** The package-level function of the same package that is called by its plain name. */
export function calledFunction(call: CallExpr, names: Names): string | null {
  const fun = calleeExpr(call);
  if (fun.kind !== "Ident") return null;
  const object = names.objectOf(fun);
  return object?.kind === "package-level" && object.entry.token === "func" ? object.name : null;
}

/** The name of a called method (or of a function field): what stands after the last dot of a value. */
export function methodName(call: CallExpr, names: Names): string | null {
  const fun = calleeExpr(call);
  if (fun.kind !== "SelectorExpr") return null;
  if (fun.x.kind === "Ident" && names.objectOf(fun.x)?.kind === "import") return null;
  return fun.sel.name;
}

/** Name of pkg.Name, x.Name or Name; "" for anything else. */
export function lastName(x: Node): string {
  return x.kind === "SelectorExpr" ? x.sel.name : x.kind === "Ident" ? x.name : "";
}

/** "bytes" of "bytes.Clone" and "bytes.Buffer.WriteTo"; a last element with dots of its own is cut at the first. */
export function packagePath(callee: string): string {
  const slash = callee.lastIndexOf("/");
  return callee.slice(0, callee.indexOf(".", slash + 1));
}

/** Which parameter of its function a variable is; -1: it is none. */
export function parameterIndex({ func, decl }: LocalVar): number {
  if (func.kind !== "FuncDecl" && func.kind !== "FuncLit") return -1;
  return func.type.params.list.flatMap((field) => field.names).indexOf(decl);
}

/** The variable that an expression is as it stands: no field, no element; null: it is none. */
export function variableOf(x: Expr | undefined, names: Names): LocalVar | null {
  const object = x?.kind === "Ident" ? names.objectOf(x) : undefined;
  return object?.kind === "var" ? object : null;
}

/** The variable at the root of x, x.f, x[i], *x, x.m(): whose storage or value the expression goes through. */
export function rootVariable(x: Expr, names: Names): LocalVar | null {
  const ident = rootIdent(x);
  const object = ident === null ? undefined : names.objectOf(ident);
  return object?.kind === "var" ? object : null;
}

export function rootIdent(x: Expr): Ident | null {
  let at = x;
  for (;;) {
    switch (at.kind) {
      case "Ident":
        return at;
      case "SelectorExpr":
      case "IndexExpr":
      case "IndexListExpr":
      case "SliceExpr":
      case "StarExpr":
      case "ParenExpr":
      case "TypeAssertExpr":
      case "UnaryExpr":
        at = at.x;
        break;
      default:
        return null;
    }
  }
}

/** "testing.T" for a parameter declared as `t *testing.T`: the written type's qualified name, "" where it has none. */
export function writtenType(variable: LocalVar, names: Names): string {
  let type = variable.type;
  while (type !== null && (type.kind === "StarExpr" || type.kind === "ParenExpr")) type = type.x;
  if (type?.kind !== "SelectorExpr" || type.x.kind !== "Ident") return "";
  const object = names.objectOf(type.x);
  return object?.kind === "import" ? `${object.path}.${type.sel.name}` : "";
}

/** len(x), string(x): a builtin or a type of the language. */
export function isPredeclared(fun: Expr, names: Names): boolean {
  return fun.kind === "Ident" && names.objectOf(fun)?.kind === "predeclared";
}

/** The literal that is called by the name of the only variable that ever holds it; null: it is another call. */
export function literalCalled(call: CallExpr, names: Names): FuncLit | null {
  const fun = calleeExpr(call);
  const variable = fun.kind === "Ident" ? names.objectOf(fun) : undefined;
  const held = variable?.kind === "var" ? names.valueOf(variable) : null;
  return held?.kind === "FuncLit" ? held : null;
}
