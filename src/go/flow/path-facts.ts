// What is known about values on one path: which conditions were decided how, which variables hold nil, true, a literal.
// A fact is dropped when a variable it mentions is written. Keys are built from expressions, variables by number.
import type { BinaryExpr, CallExpr, Expr, Ident, IfStmt, Node } from "../syntax/ast.ts";
import { isMarkedLink } from "../syntax/chain.ts";
import { unparen } from "../syntax/parser-expr.ts";
import { walk } from "../syntax/walk.ts";
import { calleeExpr, calleeName } from "../types/callee.ts";
import type { LocalVar, Names } from "../types/object.ts";
import { FactKeys, type Facts, noFacts } from "./facts.ts";
import { isMadeError } from "./failure.ts";
import { isErrorVariable } from "./forms.ts";
import { namedCondition } from "./known.ts";

/** Functions that answer the same as long as their arguments are the same. */
const pure =
  /^(len|cap|strings\.\w+|bytes\.(Equal|HasPrefix|HasSuffix|Contains)|errors\.(Is|As)|os\.Is\w+|unicode\.\w+)$/;
/** Those that answer true only for an error that is set. */
const errorTests = /^(errors\.(Is|As)|os\.Is(NotExist|Exist|Permission|Timeout)|net\.\w*Err\w*)$/;
/** The same by the names that people give such functions: errdefs.IsNotFound, isTimeout, checkErr, handleError. */
const errorTestName = /^([iI]s|[hH]as|[cC]heck|[hH]andle|[fF]ail)([A-Z]|ed[A-Z]|$)/;

export class Conditions {
  private readonly names: Names;
  private readonly ids = new Map<LocalVar, string>();
  readonly keys = new FactKeys();
  /** What each expression is called, and each condition: paths ask for the same ones again and again. */
  private readonly known = new Map<Expr, string | null>();
  private readonly atoms = new Map<Expr, Atom | null>();
  private readonly tested = new Map<CallExpr, string | null>();
  private readonly named = new Map<Ident, Expr | null>();

  constructor(names: Names) {
    this.names = names;
  }

  idOf(variable: LocalVar): string {
    let id = this.ids.get(variable);
    if (id === undefined) {
      id = `<${this.ids.size}>`;
      this.ids.set(variable, id);
    }
    return id;
  }

  /** Whether the path knows the variable to be nil, or not to be; undefined: it does not know. */
  nilOf(variable: LocalVar, facts: Facts): boolean | undefined {
    const known = this.get(facts, `nil:${this.idOf(variable)}`);
    return typeof known === "boolean" ? known : undefined;
  }

  private get(facts: Facts, key: string): ReturnType<Facts["get"]> {
    return facts.get(this.keys.numberOf(key));
  }

  private set(facts: Facts, key: string, value: boolean | string): Facts {
    return facts.with(this.keys.numberOf(key), value);
  }

  /** The condition's truth where the path decides it; undefined otherwise. */
  decided(cond: Expr, facts: Facts): boolean | undefined {
    const x = unparen(cond);
    if (x.kind === "Ident" && (x.name === "true" || x.name === "false")) {
      if (this.names.objectOf(x)?.kind === "predeclared") return x.name === "true";
    }
    const tested = x.kind === "CallExpr" ? this.testedError(x) : null;
    if (tested !== null && this.get(facts, `nil:${tested}`) === true) return false;
    if (x.kind === "UnaryExpr" && x.op === "!") {
      const inner = this.decided(x.x, facts);
      return inner === undefined ? undefined : !inner;
    }
    const atom = this.atomOf(x);
    if (atom === null) return undefined;
    const known = facts.get(atom.key);
    if (typeof known === "boolean") return known === atom.polarity;
    const named = this.namedBy(x);
    if (named !== null) return this.decided(named, facts);
    return x.kind === "BinaryExpr" ? this.decidedByLiterals(x, facts) : undefined;
  }

  /** x == "a" where x is known to be "b"; err == io.EOF where err is nil. */
  private decidedByLiterals(x: BinaryExpr, facts: Facts): boolean | undefined {
    if (x.op !== "==" && x.op !== "!=") return undefined;
    if (facts === noFacts) return undefined;
    return this.decidedByLiteral(x.x, x.y, x.op, facts) ?? this.decidedByLiteral(x.y, x.x, x.op, facts);
  }

  private decidedByLiteral(x: Expr, y: Expr, op: string, facts: Facts): boolean | undefined {
    const key = this.keyOf(x);
    const other = unparen(y);
    if (key === null) return undefined;
    if (other.kind === "BasicLit") {
      const literal = this.get(facts, `=${key}`);
      if (typeof literal === "string") return (literal === other.value) === (op === "==");
    }
    return this.get(facts, `nil:${key}`) === true && this.isSentinel(other) ? op === "!=" : undefined;
  }

  /** What is known once the condition is decided. */
  assume(cond: Expr, isTrue: boolean, facts: Facts): Facts {
    const x = unparen(cond);
    if (x.kind === "UnaryExpr" && x.op === "!") return this.assume(x.x, !isTrue, facts);
    const atom = this.atomOf(x);
    if (atom === null) return facts;
    let next = facts.with(atom.key, atom.polarity === isTrue);
    if (x.kind === "BinaryExpr" && (x.op === "==" || x.op === "!=") && (x.op === "==") === isTrue) {
      for (const [a, b] of [
        [x.x, x.y],
        [x.y, x.x],
      ] as const) {
        const key = this.keyOf(a);
        const other = unparen(b);
        if (key !== null && other.kind === "BasicLit") next = this.set(next, `=${key}`, other.value);
        if (key !== null && this.isSentinel(other)) next = this.set(next, `nil:${key}`, false);
      }
    }
    const tested = x.kind === "CallExpr" && isTrue ? this.testedError(x) : null;
    if (tested !== null) next = this.set(next, `nil:${tested}`, false);
    const named = this.namedBy(x);
    return named === null ? next : this.assume(named, isTrue, next);
  }

  private namedBy(x: Expr): Expr | null {
    if (x.kind !== "Ident") return null;
    let named = this.named.get(x);
    if (named === undefined) {
      named = namedCondition(x, this.names);
      this.named.set(x, named);
    }
    return named;
  }

  /** Whether an expression is nil: decided by its form, or by the path. */
  isNil(e: Expr, facts: Facts): boolean | undefined {
    const x = unparen(e);
    if (this.isNilLiteral(x)) return true;
    if (x.kind === "FuncLit" || x.kind === "BasicLit" || x.kind === "CompositeLit") return false;
    if (x.kind === "UnaryExpr" && x.op === "&") return false;
    if (isMadeError(x, this.names, (inner) => this.isNil(inner, facts))) return false;
    if (this.isSentinel(x)) return false;
    const key = this.keyOf(x);
    const known = key === null ? undefined : this.get(facts, `nil:${key}`);
    return typeof known === "boolean" ? known : undefined;
  }

  /** The facts after `variable = value`; value null: not known. */
  assign(variable: LocalVar, value: Expr | null, before: Facts): Facts {
    const facts = this.forget(variable, before);
    if (value === null) return facts;
    const id = this.idOf(variable);
    const x = unparen(value);
    const nil = this.isNil(x, before);
    const truth = this.decided(x, before);
    if (nil === undefined && truth === undefined) return facts;
    let next = facts;
    if (nil !== undefined) next = this.set(next, `nil:${id}`, nil);
    if (truth !== undefined) next = this.set(next, id, truth);
    if (x.kind === "BasicLit") next = this.set(next, `=${id}`, x.value);
    return next;
  }

  /** The same facts, and that the variable (and the fields on a path from it) is nil or not. */
  with(facts: Facts, variable: LocalVar, isNil: boolean, path: readonly string[] = []): Facts {
    let key = `nil:${this.idOf(variable)}`;
    let next = this.set(facts, key, isNil);
    for (const field of path) {
      key += `.${field}`;
      next = this.set(next, key, isNil);
    }
    return next;
  }

  withNilField(facts: Facts, variable: LocalVar, field: string): Facts {
    return this.set(facts, `nil:${this.idOf(variable)}.${field}`, true);
  }

  /** The same facts, and that a place (s.err) is nil; as they are where it is none that can be known again. */
  withNilPlace(facts: Facts, place: Expr): Facts {
    const key = this.keyOf(place);
    return key === null ? facts : this.set(facts, `nil:${key}`, true);
  }

  withTruth(facts: Facts, variable: LocalVar, isTrue: boolean): Facts {
    return this.set(facts, this.idOf(variable), isTrue);
  }

  /** `field`: only what is known of that field of it. */
  forget(variable: LocalVar, facts: Facts, field = ""): Facts {
    if (facts === noFacts) return facts;
    const id = field === "" ? this.idOf(variable) : `${this.idOf(variable)}.${field}`;
    return facts.without(this.keys.holding(id));
  }

  private isNilLiteral(x: Expr): boolean {
    return x.kind === "Ident" && x.name === "nil" && this.names.objectOf(x)?.kind === "predeclared";
  }

  /** The error that a call tells about: true only where it is set. Null: it is no such call. */
  private testedError(call: CallExpr): string | null {
    let tested = this.tested.get(call);
    if (tested === undefined) {
      tested = this.findTested(call);
      this.tested.set(call, tested);
    }
    return tested;
  }

  private findTested(call: CallExpr): string | null {
    const [first] = call.args;
    if (first === undefined) return null;
    if (errorTests.test(calleeName(call, this.names) ?? "")) return this.keyOf(first);
    const fun = calleeExpr(call);
    const name = fun.kind === "SelectorExpr" ? fun.sel.name : fun.kind === "Ident" ? fun.name : "";
    const [error, ...others] = call.args.filter((arg) => isErrorVariable(arg, this.names));
    return error !== undefined && others.length === 0 && errorTestName.test(name) ? this.keyOf(error) : null;
  }

  /** io.EOF, ErrNotFound: a package's error, which nobody sets to nil. */
  private isSentinel(x: Expr): boolean {
    const ident = x.kind === "SelectorExpr" && x.x.kind === "Ident" ? x.x : x;
    if (ident.kind !== "Ident") return false;
    const object = this.names.objectOf(ident);
    const name = x.kind === "SelectorExpr" ? x.sel.name : ident.name;
    if (x.kind === "SelectorExpr" ? object?.kind !== "import" : object?.kind !== "package-level") return false;
    return /^([eE]rr[A-Z]\w*|EOF|E[A-Z0-9]{2,}|ERROR_[A-Z_]+|Canceled|DeadlineExceeded)$/.test(name);
  }

  /** A condition as a key and the truth for which the key is true; null: it is not one that can be known again. */
  private atomOf(x: Expr): Atom | null {
    let atom = this.atoms.get(x);
    if (atom === undefined) {
      const found = this.findAtom(x);
      atom = found === null ? null : { key: this.keys.numberOf(found.key), polarity: found.polarity };
      this.atoms.set(x, atom);
    }
    return atom;
  }

  private findAtom(x: Expr): { readonly key: string; readonly polarity: boolean } | null {
    if (x.kind !== "BinaryExpr") {
      const key = this.keyOf(x);
      return key === null ? null : { key, polarity: true };
    }
    const sides = [unparen(x.x), unparen(x.y)] as const;
    if (x.op === "==" || x.op === "!=") {
      const polarity = x.op === "==";
      const nilAt = sides.findIndex((side) => this.isNilLiteral(side));
      if (nilAt >= 0) {
        const key = this.keyOf(sides[1 - nilAt] as Expr);
        return key === null ? null : { key: `nil:${key}`, polarity };
      }
      const keys = sides.map((side) => this.keyOf(side));
      return keys.includes(null) ? null : { key: keys.sort().join("=="), polarity };
    }
    const [a, b] = sides.map((side) => this.keyOf(side));
    if (a === null || b === null) return null;
    if (x.op === "<") return { key: `${a}<${b}`, polarity: true };
    if (x.op === ">=") return { key: `${a}<${b}`, polarity: false };
    if (x.op === ">") return { key: `${b}<${a}`, polarity: true };
    return x.op === "<=" ? { key: `${b}<${a}`, polarity: false } : null;
  }

  private keyOf(e: Expr): string | null {
    const x = unparen(e);
    let key = this.known.get(x);
    if (key === undefined) {
      key = this.findKey(x);
      this.known.set(x, key);
    }
    return key;
  }

  private findKey(x: Expr): string | null {
    // Nobody asks the same of hundreds of operands twice.
    if (isMarkedLink(x)) return null;
    switch (x.kind) {
      case "Ident": {
        const object = this.names.objectOf(x);
        return object?.kind === "var" ? this.idOf(object) : object === undefined ? null : x.name;
      }
      case "BasicLit":
        return x.value;
      case "SelectorExpr": {
        const base = this.keyOf(x.x);
        return base === null ? null : `${base}.${x.sel.name}`;
      }
      case "StarExpr": {
        const base = this.keyOf(x.x);
        return base === null ? null : `*${base}`;
      }
      case "CallExpr": {
        if (!pure.test(calleeName(x, this.names) ?? "")) return null;
        const args = x.args.map((arg) => this.keyOf(arg));
        return args.includes(null) ? null : `${calleeName(x, this.names)}(${args.join(",")})`;
      }
      case "BinaryExpr": {
        const [a, b] = [this.keyOf(x.x), this.keyOf(x.y)];
        return a === null || b === null ? null : `(${a}${x.op}${b})`;
      }
      default:
        return null;
    }
  }
}

/** A condition, as the number of its key, and the truth for which the key is true. */
interface Atom {
  readonly key: number;
  readonly polarity: boolean;
}

/** How far into the function each variable is still asked about by a condition: what is known of it beyond is moot. */
export class Relevance {
  /** By the variable's key. */
  private readonly until = new Map<string, number>();
  /** The same for the keys of facts. */
  private readonly limits: number[] = [];
  private readonly keys: FactKeys;

  constructor(root: Node, names: Names, conditions: Conditions) {
    this.keys = conditions.keys;
    const visit = (node: Node, end: number): void => {
      walk(node, (at) => {
        for (const cond of conditionsOf(at)) this.mark(cond, end, names, conditions);
        if (at === node || !isRepeated(at)) return true;
        visit(at, at.kind === "FuncLit" ? root.end : Math.max(end, at.end));
        return false;
      });
    };
    visit(root, 0);
  }

  private mark(cond: Node, end: number, names: Names, conditions: Conditions): void {
    walk(cond, (at) => {
      const object = at.kind === "Ident" ? names.objectOf(at) : undefined;
      if (object?.kind === "var") {
        const id = conditions.idOf(object);
        this.until.set(id, Math.max(this.until.get(id) ?? 0, end, cond.end));
        const named = namedCondition(at as Ident, names);
        if (named !== null) this.mark(named, Math.max(end, cond.end), names, conditions);
      }
      return true;
    });
  }

  /** Facts that a condition from `pos` on may ask for. */
  prune(facts: Facts, pos: number): Facts {
    return facts === noFacts ? facts : facts.without((key) => this.limitOf(key) < pos);
  }

  private limitOf(key: number): number {
    let limit = this.limits[key];
    if (limit === undefined) {
      limit = Number.POSITIVE_INFINITY;
      for (const id of this.keys.textOf(key).match(/<\d+>/g) ?? []) limit = Math.min(limit, this.until.get(id) ?? 0);
      this.limits[key] = limit;
    }
    return limit;
  }
}

function isRepeated(node: Node): boolean {
  return node.kind === "ForStmt" || node.kind === "RangeStmt" || node.kind === "FuncLit";
}

/** if err := tx.Error; err != nil: the condition is about what it is given there. */
function asked({ init }: IfStmt): readonly Node[] {
  return init?.kind === "AssignStmt" ? init.rhs.filter((x) => x.kind === "SelectorExpr") : [];
}

function conditionsOf(node: Node): readonly Node[] {
  switch (node.kind) {
    case "IfStmt":
      return [node.cond, ...asked(node)];
    case "ForStmt":
      return node.cond === null ? [] : [node.cond];
    case "SwitchStmt":
      return node.tag === null ? [] : [node.tag];
    case "CaseClause":
      return node.list ?? [];
    case "ReturnStmt":
      return node.results;
    default:
      return [];
  }
}
