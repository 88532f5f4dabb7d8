// Whether values stay in a stretch of code: nothing that is older than the stretch, and nothing that runs beside it, gets
// hold of them. lifetime.ts asks so that a doubt means "no finding"; here a doubt means "no fix".
import {
  dataFields,
  dataFunctions,
  dataMethods,
  dataPackages,
  printingMethod,
  startingMethod,
  wrapperFunctions,
  wrapperMethods,
  wrapperPackages,
} from "../../knowledge/borrowers.ts";
import type { AssignStmt, CallExpr, Expr, Ident, Node, SelectorExpr, ValueSpec } from "../syntax/ast.ts";
import { unparen } from "../syntax/parser-expr.ts";
import { walk } from "../syntax/walk.ts";
import { calleeExpr, calleeName, rootVariable } from "../types/callee.ts";
import type { LocalVar, Names } from "../types/object.ts";

/** Variables that by their names are errors and flags: they tell about a value and hold nothing of it. */
export const tellingName = /^(err|ok|exists|found|_)\d*$|[eE]rr$/;

export interface Stretch {
  readonly pos: number;
  readonly end: number;
}

/** What types and other functions' bodies tell; without them tables alone do. */
export interface ValueFacts {
  /** The value cannot hold on to anything: a number, a string, an error. */
  isPlain(x: Expr): boolean;
  /** The callee uses the argument while it runs, and keeps nothing of it: neither itself, nor in its results. */
  isOnlyUsed(call: CallExpr, argument: Expr): boolean;
}

const nothingKnown: ValueFacts = { isPlain: () => false, isOnlyUsed: () => false };

/** Whether what the variables hold, and what is made from it, is used within the stretch only. */
export function isConfined(
  values: Iterable<LocalVar>,
  within: Stretch,
  parents: ReadonlyMap<Node, Node>,
  names: Names,
  facts: ValueFacts = nothingKnown,
): boolean {
  return new Tracker(values, within, parents, names, facts).isConfined();
}

/** Where a value goes next: into this node, nowhere (it was only used), or out of sight. */
type Step = Node | "used" | "lost";

class Tracker {
  private readonly held: Set<LocalVar>;
  private readonly work: LocalVar[];
  private readonly within: Stretch;
  private readonly parents: ReadonlyMap<Node, Node>;
  private readonly names: Names;
  private readonly facts: ValueFacts;

  constructor(
    values: Iterable<LocalVar>,
    within: Stretch,
    parents: ReadonlyMap<Node, Node>,
    names: Names,
    facts: ValueFacts,
  ) {
    this.facts = facts;
    this.held = new Set(values);
    this.work = [...this.held];
    this.within = within;
    this.parents = parents;
    this.names = names;
  }

  isConfined(): boolean {
    for (let variable = this.work.pop(); variable !== undefined; variable = this.work.pop()) {
      for (const use of this.names.usesOf(variable)) {
        if (this.isWithin(use) && !(this.isRunHere(use) && this.isKept(use))) return false;
      }
    }
    return true;
  }

  private isWithin(node: Stretch): boolean {
    return this.within.pos <= node.pos && node.end <= this.within.end;
  }

  /** Not in a function literal that somebody else calls, nor in a goroutine. */
  private isRunHere(use: Node): boolean {
    for (let at = this.parents.get(use); at !== undefined && this.isWithin(at); at = this.parents.get(at)) {
      if (at.kind !== "FuncLit") continue;
      const call = this.parents.get(at);
      if (call?.kind !== "CallExpr" || call.fun !== at || this.parents.get(call)?.kind === "GoStmt") return false;
    }
    return true;
  }

  private isKept(use: Ident): boolean {
    let value: Node = use;
    for (;;) {
      const parent: Node | undefined = this.parents.get(value);
      const step: Step = parent === undefined ? "lost" : this.step(value, parent);
      if (step === "used") return true;
      if (step === "lost") return false;
      if (isExpr(step) && this.facts.isPlain(step)) return true;
      value = step;
    }
  }

  private step(value: Node, parent: Node): Step {
    switch (parent.kind) {
      case "ParenExpr":
      case "StarExpr":
      case "TypeAssertExpr":
      case "SliceExpr":
      case "KeyValueExpr":
      case "CompositeLit":
        return parent;
      case "UnaryExpr":
        return parent.op === "&" || parent.op === "<-" ? parent : "used";
      case "IndexExpr":
        return parent.x === value ? parent : "lost";
      case "SelectorExpr":
        return this.selected(parent);
      case "CallExpr":
        return parent.fun === value ? this.called(parent) : this.passed(value as Expr, parent);
      case "AssignStmt":
        return parent.lhs.includes(value as Expr) ? "used" : this.assigned(value as Expr, parent);
      case "ValueSpec":
        return this.declared(value as Expr, parent);
      case "RangeStmt":
        return parent.x === value ? this.ranged([parent.key, parent.value]) : "used";
      case "SendStmt":
        return parent.chan === value ? "used" : "lost";
      case "BinaryExpr":
      case "CaseClause":
      case "ExprStmt":
      case "ForStmt":
      case "IfStmt":
      case "IncDecStmt":
      case "SwitchStmt":
        return "used";
      default:
        return "lost";
    }
  }

  private selected(selector: SelectorExpr): Step {
    const call = this.parents.get(selector);
    if (call?.kind !== "CallExpr" || call.fun !== selector) {
      return dataFields.has(selector.sel.name) ? "used" : selector;
    }
    if (this.parents.get(call)?.kind === "GoStmt" || rawMethods.has(selector.sel.name)) return "lost";
    if (dataMethods.has(selector.sel.name)) return "used";
    if (startingMethod.test(selector.sel.name)) return "lost";
    // An unknown method may fill what it is given with parts of the value.
    for (const arg of call.args) {
      const target = arg.kind === "UnaryExpr" && arg.op === "&" ? rootVariable(arg.x, this.names) : null;
      if (target !== null && !this.hold(target)) return "lost";
    }
    return this.resultOf(call);
  }

  private resultOf(call: CallExpr): Step {
    const parent = this.parents.get(call)?.kind;
    return parent === "ExprStmt" || parent === "DeferStmt" ? "used" : parent === "GoStmt" ? "lost" : call;
  }

  /** cancel(), cleanup(): the value is a function. */
  private called(call: CallExpr): Step {
    return this.resultOf(call);
  }

  private passed(argument: Expr, call: CallExpr): Step {
    if (this.parents.get(call)?.kind === "GoStmt") return "lost";
    const known = this.passedByName(call);
    return known === "lost" && this.facts.isOnlyUsed(call, argument) ? "used" : known;
  }

  private passedByName(call: CallExpr): Step {
    const name = calleeName(call, this.names);
    const fun = calleeExpr(call);
    if (name === null) {
      if (fun.kind === "ArrayType") return "used";
      if (fun.kind !== "SelectorExpr") return "lost";
      if (printingMethod.test(fun.sel.name)) return "used";
      return wrapperMethods.has(fun.sel.name) ? this.resultOf(call) : "lost";
    }
    if (!name.includes(".")) return this.passedToBuiltin(name, call);
    const path = name.slice(0, name.lastIndexOf("."));
    if (dataFunctions.has(name) || dataPackages.has(path)) return "used";
    return wrapperFunctions.has(name) || wrapperPackages.has(path) ? this.resultOf(call) : "lost";
  }

  private passedToBuiltin(name: string, call: CallExpr): Step {
    if (name === "append" || name === "any" || name === "error" || name === "min" || name === "max") return call;
    return "used";
  }

  private assigned(value: Expr, stmt: AssignStmt): Step {
    // Numbers and strings are added up; what they came from is not kept.
    if (stmt.token !== "=" && stmt.token !== ":=") return "used";
    const at = stmt.rhs.indexOf(value);
    const targets = stmt.rhs.length === stmt.lhs.length ? stmt.lhs.slice(at, at + 1) : stmt.lhs;
    return targets.every((target) => this.isTold(target) || this.holdTarget(target)) ? "used" : "lost";
  }

  private declared(value: Expr, spec: ValueSpec): Step {
    const at = spec.values.indexOf(value);
    const targets = spec.values.length === spec.names.length ? spec.names.slice(at, at + 1) : spec.names;
    return targets.every((target) => this.isTold(target) || this.holdTarget(target)) ? "used" : "lost";
  }

  private ranged(targets: readonly (Expr | null)[]): Step {
    return targets.every((target) => target === null || this.isTold(target) || this.holdTarget(target))
      ? "used"
      : "lost";
  }

  private isTold(target: Expr): boolean {
    return target.kind === "Ident" && tellingName.test(target.name);
  }

  /** Stored in a variable of the stretch, or in a value that a literal made there. */
  private holdTarget(target: Expr): boolean {
    const x = unparen(target);
    if (this.facts.isPlain(x)) return true;
    const root = rootVariable(x, this.names);
    if (root === null) return false;
    if (x.kind !== "Ident" && !this.held.has(root) && !this.isMadeHere(root)) return false;
    return this.hold(root);
  }

  private isMadeHere(variable: LocalVar): boolean {
    const value = this.names.valueOf(variable);
    const literal = value?.kind === "UnaryExpr" && value.op === "&" ? value.x : value;
    return literal?.kind === "CompositeLit";
  }

  private hold(variable: LocalVar): boolean {
    if (this.held.has(variable)) return true;
    if (variable.role !== "local" || !this.isWithin(variable.decl)) return false;
    this.held.add(variable);
    this.work.push(variable);
    return true;
  }
}

/** Methods whose plain results are the resource itself. */
const rawMethods: ReadonlySet<string> = new Set(["Fd", "SyscallConn"]);

/** What may have a type of its own. */
function isExpr(node: Node): node is Expr {
  return node.kind === "CallExpr" || node.kind === "SelectorExpr" || node.kind === "IndexExpr";
}

/** Whether something in the stretch is written so that this cannot judge it: memory that a driver owns. */
export function mentionsRawBytes(root: Node): boolean {
  let found = false;
  walk(root, (node) => {
    if (node.kind === "Ident" && node.name === "RawBytes") found = true;
    return !found;
  });
  return found;
}
