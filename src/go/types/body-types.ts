// What flow and rules ask about types: one function's, found when first asked for. An answer of null or "" is "not
// known", and makes rules silent.
import type { CallExpr, Expr, FuncDecl, GenDecl, Ident, SelectorExpr } from "../syntax/ast.ts";
import { receiverName } from "../syntax/parser.ts";
import type { SourceFile } from "../syntax/source.ts";
import { bodyKey } from "./body-reads.ts";
import { calleeExpr } from "./callee.ts";
import { Info, type Selection } from "./checker.ts";
import type { Value } from "./constant.ts";
import type { Entity, FuncObject } from "./entity.ts";
import { functionBehind, methodBehind } from "./function-variable.ts";
import { lookupFieldOrMethod } from "./lookup.ts";
import type { Names } from "./object.ts";
import { type FileScope, FuncDeclaration, type TypedPackage, typeValues } from "./package-scope.ts";
import { QuickTypes } from "./quick-type.ts";
import type { Type } from "./type.ts";
import { asNamed, deref, isValid, under } from "./under.ts";

export class BodyTypes {
  readonly pkg: TypedPackage;
  private readonly typeBody: (info: Info) => void;
  private readonly quick: QuickTypes | null;
  private known: Info | null = null;

  /** `typeBody` is called when something is asked that `quick` cannot answer. */
  constructor(pkg: TypedPackage, quick: QuickTypes | null, typeBody: (info: Info) => void) {
    this.pkg = pkg;
    this.quick = quick;
    this.typeBody = typeBody;
  }

  private get info(): Info {
    if (this.known === null) {
      this.known = new Info();
      this.typeBody(this.known);
    }
    return this.known;
  }

  typeOf(e: Expr): Type | null {
    const simple = this.known === null ? this.quick?.typeOf(e) : undefined;
    if (simple !== undefined) return simple;
    const known = this.info.types.get(e);
    if (known !== undefined) return isValid(known.type) ? known.type : null;
    const entity = e.kind === "Ident" ? this.objectOf(e) : null;
    return entity?.kind === "Var" && entity.type !== null && isValid(entity.type) ? entity.type : null;
  }

  objectOf(ident: Ident): Entity | null {
    return this.info.defs.get(ident) ?? this.info.uses.get(ident) ?? null;
  }

  /** Whether the called expression is a type: a conversion; null: not known. */
  isType(fun: Expr): boolean | null {
    const simple = this.known === null ? this.quick?.isType(fun) : undefined;
    if (simple !== undefined) return simple;
    const ident = fun.kind === "SelectorExpr" ? fun.sel : fun;
    const entity = ident.kind === "Ident" ? this.objectOf(ident) : null;
    return entity === null ? null : entity.kind === "TypeName";
  }

  /** The type whose field or method a selector names, embedded fields looked through; null: not known. */
  ownerOf(selector: SelectorExpr): Type | null {
    const selection = this.selectionOf(selector);
    if (selection === null) return null;
    return selection.path.at(-1)?.type ?? selection.recv;
  }

  constantOf(e: Expr): Value | null {
    if (this.known === null && this.quick?.mayBeConstant(e) === false) return null;
    return this.info.types.get(e)?.value ?? null;
  }

  /** The function or method that is called, also by a variable that stands for it; null for other values. */
  calleeOf(call: CallExpr): FuncObject | null {
    const fun = calleeExpr(call);
    const simple = this.known === null ? this.quick?.callee(call) : undefined;
    if (simple !== undefined) return simple;
    if (fun.kind === "Ident") {
      const entity = this.objectOf(fun);
      return entity?.kind === "Var" ? functionBehind(entity) : entity?.kind === "Func" ? entity : null;
    }
    if (fun.kind !== "SelectorExpr") return null;
    const entity = this.info.uses.get(fun.sel);
    return entity?.kind === "Func" ? entity : null;
  }

  /** The method that is called by a variable which stands for its expression: the first argument is the receiver. */
  methodCalledBy(call: CallExpr): FuncObject | null {
    const fun = calleeExpr(call);
    const entity = fun.kind === "Ident" ? this.objectOf(fun) : null;
    return entity?.kind === "Var" ? methodBehind(entity) : null;
  }

  private selectionOf(selector: SelectorExpr): Selection | null {
    const simple = this.known === null ? this.quick?.selection(selector) : undefined;
    return simple === undefined ? (this.info.selections.get(selector) ?? null) : simple;
  }

  /** "os.Open", "net/http.Client.Do" (pointers left out), "io.Closer.Close"; "" where the callee is not known. */
  calleeName(call: CallExpr): string {
    const callee = this.calleeOf(call);
    if (callee === null) return "";
    const fun = calleeExpr(call);
    const selection = fun.kind === "SelectorExpr" ? this.selectionOf(fun) : null;
    if (selection === null) return `${callee.pkg?.path ?? ""}.${callee.name}`;
    const declared = callee.type?.recv?.type ?? null;
    const owner = typeName(declared ?? selection.path.at(-1)?.type ?? selection.recv);
    return owner === "" ? "" : `${owner}.${callee.name}`;
  }
}

/** "net/http.Client" for http.Client and *http.Client; "error" for error; "" for types without a name. */
export function typeName(type: Type | null): string {
  if (type === null) return "";
  const named = asNamed(deref(type).type);
  if (named === null) return "";
  const { pkg, name } = named.object;
  return pkg === null ? name : `${pkg.path}.${name}`;
}

/** The method a value of the type has (fields do not count); null: none. */
export function methodOfType(type: Type, name: string): FuncObject | null {
  // A name that is not exported is its package's own.
  const pkg = /^\p{Lu}/u.test(name) ? null : (asNamed(deref(type).type)?.object.pkg ?? null);
  const found = lookupFieldOrMethod(type, true, pkg, name)?.object;
  if (found?.kind !== "Func") return null;
  found.declaration?.resolve();
  return found;
}

/** What stands for a function in `bodiesAsked`. */
export function bodyName(receiver: string, name: string): string {
  return `${receiver}.${name}`;
}

/** Where a function is declared, so that its body can be looked at; null for interface methods and what has no source here. */
export function declarationOf(
  object: FuncObject,
): { readonly file: FileScope; readonly decl: FuncDecl; readonly object: FuncObject } | null {
  const { origin } = object;
  const { declaration } = origin;
  if (!(declaration instanceof FuncDeclaration)) return null;
  const decl = declaration.find();
  if (decl === null) return null;
  const { file } = declaration;
  const name = bodyName(receiverName(decl), decl.name.name);
  file.bodiesAsked.add(name);
  file.pkg.program.reads.note(bodyKey(file, name));
  return { file, decl, object: origin };
}

/** The types in the body of a declaration of a checked file, typed when asked; `names` are the declaration's. */
export function typeDeclaration(
  pkg: TypedPackage,
  source: SourceFile,
  decl: FuncDecl | GenDecl,
  names: Names | null = null,
): BodyTypes {
  const file = pkg.files.find((f) => f.source === source) ?? null;
  const object = (): FuncObject | null => {
    if (decl.kind === "GenDecl") return null;
    const entry = source.entries.find((e) => e.token === "func" && e.namePos === decl.name.pos);
    return file === null || entry === undefined ? null : pkg.functionAt(file, entry);
  };
  const quick = file === null || names === null ? null : new QuickTypes(file, names, object);
  return new BodyTypes(pkg, quick, (info) => {
    if (decl.kind === "GenDecl") {
      if (file !== null) typeValues(pkg, file, decl, info);
      return;
    }
    const func = object();
    if (file !== null && func !== null) pkg.typeBody(file, decl, func, info);
  });
}

export function isInterfaceType(type: Type): boolean {
  return under(type).kind === "Interface";
}
