// The state of typing one declaration (its signature, its value or its body), and what it records. The functions that
// do the work take a Checker first and stand in files named as in go/types: expr, call, builtins, index, literals,
// conversions, assignments, stmt, range, typexpr, signature.
import type { Expr, Ident, Node, SelectorExpr } from "../syntax/ast.ts";
import type { Value } from "./constant.ts";
import type { Entity, FuncObject, Var } from "./entity.ts";
import { Var as VarObject } from "./entity.ts";
import type { Mode, Operand } from "./operand.ts";
import type { FileScope, TypedPackage } from "./package-scope.ts";
import { Scope } from "./scope.ts";
import type { Signature, Type } from "./type.ts";
import { type Basic, EMPTY_TUPLE, Tuple } from "./type.ts";
import { isUntyped } from "./under.ts";
import { INVALID } from "./universe-types.ts";

export interface TypeAndValue {
  readonly mode: Mode;
  readonly type: Type;
  readonly value: Value | null;
}

/** A selector that names a field or method (not a qualified identifier). */
export interface Selection {
  readonly kind: "field" | "method" | "method expression";
  /** The type of the operand before the dot. */
  readonly recv: Type;
  readonly object: Var | FuncObject;
  readonly path: readonly Var[];
}

/** What typing found out about nodes; go/types' Info. */
export class Info {
  readonly types = new Map<Expr, TypeAndValue>();
  readonly defs = new Map<Ident, Entity>();
  readonly uses = new Map<Ident, Entity>();
  readonly selections = new Map<SelectorExpr, Selection>();
  /** The variable of a type switch in each of its clauses. */
  readonly implicits = new Map<Node, Entity>();

  clear(): void {
    this.types.clear();
    this.defs.clear();
    this.uses.clear();
    this.selections.clear();
    this.implicits.clear();
  }
}

interface Untyped {
  isLhs: boolean;
  readonly mode: Mode;
  type: Basic;
  value: Value | null;
}

export class Checker {
  readonly pkg: TypedPackage;
  readonly file: FileScope;
  readonly info: Info;
  scope: Scope;
  sig: Signature | null = null;
  iota: Value | null = null;
  hasCallOrRecv = false;
  /** Whether the bodies of func literals are typed. */
  typesBodies: boolean;
  /** Expression nesting, against exhausting the call stack. */
  depth = 0;
  readonly untyped = new Map<Expr, Untyped>();
  private delayed: (() => void)[] = [];

  constructor(pkg: TypedPackage, file: FileScope, info: Info, scope: Scope = new Scope(null)) {
    this.pkg = pkg;
    this.file = file;
    this.info = info;
    this.scope = scope;
    this.typesBodies = pkg.typesBodies;
  }

  lookup(name: string): Entity | undefined {
    return this.scope.lookupParent(name) ?? this.file.lookup(name);
  }

  openScope(): void {
    this.scope = new Scope(this.scope);
  }

  closeScope(): void {
    this.scope = this.scope.outer ?? this.scope;
  }

  /** Runs `find` in a block other than the present one. */
  inScope<T>(scope: Scope, find: () => T): T {
    const { scope: saved, sig, iota, hasCallOrRecv } = this;
    this.scope = scope;
    const found = find();
    this.scope = saved;
    this.sig = sig;
    this.iota = iota;
    this.hasCallOrRecv = hasCallOrRecv;
    return found;
  }

  /** Runs `action` at the end of the statement: bodies of func literals see what it declares. */
  later(action: () => void): void {
    this.delayed.push(action);
  }

  get delayedCount(): number {
    return this.delayed.length;
  }

  processDelayed(from: number): void {
    for (let i = from; i < this.delayed.length; i++) this.delayed[i]?.();
    this.delayed.length = from;
  }

  /** What is still untyped at the end of a declaration keeps its untyped type. */
  finish(): void {
    this.processDelayed(0);
    for (const [expr, info] of this.untyped) this.recordType(expr, info.mode, info.type, info.value);
    this.untyped.clear();
  }

  record(x: Operand): void {
    const { expr } = x;
    if (expr === null) return;
    const type = x.mode === "invalid" ? INVALID : x.mode === "novalue" ? EMPTY_TUPLE : x.type;
    const value = x.mode === "constant" ? x.value : null;
    if (isUntyped(type)) this.untyped.set(expr, { isLhs: false, mode: x.mode, type, value });
    else this.recordType(expr, x.mode, type, value);
  }

  recordType(expr: Expr, mode: Mode, type: Type, value: Value | null): void {
    if (mode !== "invalid") this.info.types.set(expr, { mode, type, value });
  }

  recordBuiltin(fun: Expr, sig: Signature): void {
    let f = fun;
    for (;;) {
      this.recordType(f, "builtin", sig, null);
      if (f.kind !== "ParenExpr") return;
      f = f.x;
    }
  }

  recordCommaOk(expr: Expr, types: readonly [Type, Type]): void {
    let x = expr;
    for (;;) {
      const known = this.info.types.get(x);
      if (known !== undefined) {
        const vars = types.map((t) => new VarObject("", null, t, "local"));
        this.info.types.set(x, { ...known, type: new Tuple(vars) });
      }
      if (x.kind !== "ParenExpr") return;
      x = x.x;
    }
  }

  define(name: Ident, entity: Entity): void {
    this.info.defs.set(name, entity);
  }

  use(name: Ident, entity: Entity): void {
    this.info.uses.set(name, entity);
  }

  /** Declares in the innermost block, and records it. */
  declare(name: Ident, entity: Entity): void {
    this.scope.insert(name.name, entity);
    this.define(name, entity);
  }
}
