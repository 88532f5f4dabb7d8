// The type of a simple expression by declarations alone: parameters, fields, package-level variables, results of
// functions, variables that were declared with such a value. Typing the body around it gives the same answer and costs
// far more; whatever is not simple is "not known here", and the body is typed.
import type { CallExpr, Expr, Ident, SelectorExpr } from "../syntax/ast.ts";
import { unparen } from "../syntax/parser-expr.ts";
import { calleeExpr } from "./callee.ts";
import type { Selection } from "./checker.ts";
import type { Entity, FuncObject } from "./entity.ts";
import { functionBehind } from "./function-variable.ts";
import { lookupFieldOrMethod } from "./lookup.ts";
import type { LocalVar, Names } from "./object.ts";
import type { FileScope } from "./package-scope.ts";
import type { Scope } from "./scope.ts";
import { Pointer, type Type } from "./type.ts";
import { asNamed, isValid, under } from "./under.ts";

interface Quick {
  readonly type: Type;
  readonly isVariable: boolean;
}

/** Bounds long chains of calls and of variables made from variables. */
const maxDepth = 12;

export class QuickTypes {
  readonly selections = new Map<SelectorExpr, Selection | null>();
  private readonly file: FileScope;
  private readonly names: Names;
  private readonly object: () => FuncObject | null;
  private readonly locals = new Map<LocalVar, Quick | undefined>();

  /** `object`: the function whose declaration this is. */
  constructor(file: FileScope, names: Names, object: () => FuncObject | null) {
    this.file = file;
    this.names = names;
    this.object = object;
  }

  /** null: it has none; undefined: not known here. */
  typeOf(e: Expr): Type | null | undefined {
    const x = unparen(e);
    switch (x.kind) {
      case "Ident":
        if (this.names.objectOf(x)?.kind === "import") return null;
        return this.quick(x, 0)?.type;
      case "SelectorExpr":
      case "CallExpr":
      case "CompositeLit":
      case "UnaryExpr":
        return this.quick(x, 0)?.type;
      default:
        return undefined;
    }
  }

  /** Whether the value may be a constant: not that of a variable, a field, or the result of a function. */
  mayBeConstant(e: Expr): boolean {
    const x = unparen(e);
    switch (x.kind) {
      case "Ident": {
        const object = this.names.objectOf(x);
        return object?.kind !== "var" || object.role === "const";
      }
      case "SelectorExpr":
        return x.x.kind !== "Ident" || this.names.objectOf(x.x)?.kind !== "var";
      case "CallExpr":
        return this.callee(x) == null;
      default:
        return true;
    }
  }

  /** The function or method that is called; null: a value, a conversion, a builtin; undefined: not known here. */
  callee(call: CallExpr): FuncObject | null | undefined {
    return this.calleeAt(calleeExpr(call), 0);
  }

  /** The field or method that a selector names; null: none; undefined: not known here. */
  selection(x: SelectorExpr): Selection | null | undefined {
    return this.selected(x, 0);
  }

  /** Whether the called expression is a type; undefined: not known here. */
  isType(fun: Expr): boolean | undefined {
    const ident = fun.kind === "SelectorExpr" ? fun.x : fun;
    const object = ident.kind === "Ident" ? this.names.objectOf(ident) : null;
    if (object === undefined) return undefined;
    if (ident === fun && object?.kind === "var") return object.role === "type" || object.role === "typeparam";
    if (fun.kind === "SelectorExpr" && object?.kind !== "import") return false;
    const entity = object?.kind === "predeclared" ? this.file.lookup(object.name) : this.named(fun);
    return entity === undefined ? undefined : entity.kind === "TypeName";
  }

  private calleeAt(fun: Expr, depth: number): FuncObject | null | undefined {
    const entity = this.named(fun);
    if (entity !== undefined) {
      if (entity.kind === "Var") return functionBehind(entity);
      if (entity.kind !== "Func") return null;
      entity.declaration?.resolve();
      return entity;
    }
    if (fun.kind === "Ident") {
      // A variable of the function is no function, whatever is in it, and neither is a builtin or a type.
      const kind = this.names.objectOf(fun)?.kind;
      return kind === "var" || kind === "predeclared" ? null : undefined;
    }
    if (fun.kind !== "SelectorExpr" || this.isOfPackage(fun)) return undefined;
    const selection = this.selected(fun, depth);
    if (selection === undefined || selection === null) return selection;
    return selection.object.kind === "Func" ? selection.object : null;
  }

  /** f and pkg.F of package-level names. */
  private named(x: Expr): Entity | undefined {
    const ident = x.kind === "SelectorExpr" ? x.x : x;
    const object = ident.kind === "Ident" ? this.names.objectOf(ident) : undefined;
    if (ident.kind !== "Ident" || object === undefined) return undefined;
    if (x === ident) return object.kind === "package-level" ? this.file.lookup(ident.name) : undefined;
    if (x.kind !== "SelectorExpr" || object.kind !== "import") return undefined;
    const entity = this.file.lookup(ident.name);
    if (entity?.kind !== "PkgName" || entity.path === "C" || entity.path !== object.path) return undefined;
    return this.file.member(entity, x.sel.name);
  }

  private isOfPackage(x: SelectorExpr): boolean {
    const object = x.x.kind === "Ident" ? this.names.objectOf(x.x) : null;
    return object === undefined || object?.kind === "import" || object?.kind === "predeclared";
  }

  private selected(x: SelectorExpr, depth: number): Selection | null | undefined {
    const known = this.selections.get(x);
    if (known !== undefined) return known;
    const found = this.findSelection(x, depth);
    if (found !== undefined) this.selections.set(x, found);
    return found;
  }

  private findSelection(x: SelectorExpr, depth: number): Selection | null | undefined {
    // pkg.Name selects nothing.
    if (x.x.kind === "Ident" && this.names.objectOf(x.x)?.kind === "import") return null;
    const base = this.quick(unparen(x.x), depth + 1);
    if (base === undefined) return undefined;
    const found = lookupFieldOrMethod(base.type, base.isVariable, this.file.pkg, x.sel.name);
    if (found === null) return null;
    const { object, path } = found;
    object.declaration?.resolve();
    return { kind: object.kind === "Var" ? "field" : "method", recv: base.type, object, path };
  }

  private quick(x: Expr, depth: number): Quick | undefined {
    if (depth > maxDepth) return undefined;
    switch (x.kind) {
      case "Ident":
        return this.variable(x, depth);
      case "SelectorExpr":
        return this.field(x, depth);
      case "CallExpr":
        return this.result(x, 0, 1, depth);
      case "StarExpr": {
        const base = this.quick(unparen(x.x), depth + 1);
        const shape = base === undefined ? undefined : under(base.type);
        return shape?.kind === "Pointer" ? valid(shape.elem, true) : undefined;
      }
      case "UnaryExpr": {
        const base = x.op === "&" ? this.quick(unparen(x.x), depth + 1) : undefined;
        return base === undefined ? undefined : { type: new Pointer(base.type), isVariable: false };
      }
      case "IndexExpr": {
        const base = this.quick(unparen(x.x), depth + 1);
        return base === undefined ? undefined : element(base);
      }
      case "CompositeLit":
        return x.type === null ? undefined : valid(this.written(x.type), false);
      case "TypeAssertExpr":
        return x.type === null ? undefined : valid(this.written(x.type), false);
      default:
        return undefined;
    }
  }

  private variable(x: Ident, depth: number): Quick | undefined {
    const object = this.names.objectOf(x);
    if (object?.kind === "package-level") {
      const entity = this.file.lookup(x.name);
      if (entity?.kind !== "Var") return undefined;
      entity.declaration?.resolve();
      return valid(entity.type, true);
    }
    if (object?.kind !== "var") return undefined;
    if (this.locals.has(object)) return this.locals.get(object);
    // Found through itself it is not known.
    this.locals.set(object, undefined);
    const found = this.local(object, depth);
    this.locals.set(object, found);
    return found;
  }

  private local(variable: LocalVar, depth: number): Quick | undefined {
    const { role, type } = variable;
    if (role !== "local") {
      if (role !== "param" && role !== "result" && role !== "receiver") return undefined;
      if (variable.func !== this.names.decl) return type === null ? undefined : valid(this.written(type), true);
      const entity = this.signatureScope()?.lookup(variable.name);
      return entity?.kind === "Var" ? valid(entity.type, true) : undefined;
    }
    if (type !== null) return valid(this.written(type), true);
    const ranged = this.names.rangeOf(variable);
    if (ranged !== null) {
      const over = this.quick(unparen(ranged.over), depth + 1);
      return over === undefined ? undefined : turn(over, ranged.isKey);
    }
    const init = this.names.initOf(variable);
    if (init === null) return undefined;
    const value = unparen(init.value);
    const found =
      value.kind === "CallExpr"
        ? this.result(value, init.index, init.count, depth + 1)
        : init.count === 1 || (init.index === 0 && mayAnswerOk(value))
          ? this.quick(value, depth + 1)
          : undefined;
    return found === undefined ? undefined : { type: found.type, isVariable: true };
  }

  private signatureScope(): Scope | null {
    const object = this.object();
    object?.declaration?.resolve();
    return object?.type?.scope ?? null;
  }

  private field(x: SelectorExpr, depth: number): Quick | undefined {
    const entity = this.named(x);
    if (entity !== undefined) {
      if (entity.kind !== "Var") return undefined;
      entity.declaration?.resolve();
      return valid(entity.type, true);
    }
    if (this.isOfPackage(x)) return undefined;
    const selection = this.selected(x, depth);
    return selection?.object.kind === "Var" ? valid(selection.object.type, true) : undefined;
  }

  /** What the result at `index` of `count` is. */
  private result(call: CallExpr, index: number, count: number, depth: number): Quick | undefined {
    const callee = this.calleeAt(calleeExpr(call), depth + 1);
    const sig = callee?.type ?? null;
    if (sig === null || sig.typeParams.length > 0 || sig.results.vars.length !== count) return undefined;
    return valid(sig.results.vars[index]?.type ?? null, false);
  }

  /** A type as it is written: T, *T, pkg.T; of what is declared in the function nothing is known here. */
  private written(e: Expr): Type | null {
    const x = unparen(e);
    if (x.kind === "StarExpr") {
      const elem = this.written(x.x);
      return elem === null ? null : new Pointer(elem);
    }
    let entity = this.named(x);
    if (x.kind === "Ident" && this.names.objectOf(x)?.kind === "predeclared") entity = this.file.lookup(x.name);
    if (entity?.kind !== "TypeName") return null;
    entity.declaration?.resolve();
    const { type } = entity;
    const isGeneric = type !== null && (type.kind === "Alias" || (asNamed(type)?.typeParams.length ?? 0) > 0);
    return isGeneric ? null : type;
  }
}

/** v, ok := m[k], v, ok := x.(T) */
function mayAnswerOk({ kind }: Expr): boolean {
  return kind === "IndexExpr" || kind === "TypeAssertExpr";
}

/** What x[i] is of a slice, an array, a pointer to one, a map. */
function element({ type, isVariable }: Quick): Quick | undefined {
  const shape = under(type);
  const pointed = shape.kind === "Pointer" ? under(shape.elem) : null;
  if (pointed?.kind === "Array") return valid(pointed.elem, true);
  if (shape.kind === "Slice") return valid(shape.elem, true);
  if (shape.kind === "Array") return valid(shape.elem, isVariable);
  return shape.kind === "Map" ? valid(shape.elem, false) : undefined;
}

/** What k and v are of each turn of `for k, v := range x`; numbers, strings and functions are not looked at. */
function turn(over: Quick, isKey: boolean): Quick | undefined {
  const shape = under(over.type);
  const key = shape.kind === "Map" ? shape.key : shape.kind === "Chan" ? shape.elem : null;
  const found = isKey ? valid(key, true) : element(over);
  return found === undefined ? undefined : { type: found.type, isVariable: true };
}

function valid(type: Type | null, isVariable: boolean): Quick | undefined {
  return type !== null && isValid(type) && isValid(under(type)) ? { type, isVariable } : undefined;
}
