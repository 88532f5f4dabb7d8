// What becomes of a value that a function makes: it is kept by something older, returned, or only used here.
import type { AssignStmt, CallExpr, Expr, FuncLit, Node } from "../syntax/ast.ts";
import { calleeExpr, calleeName, rootVariable } from "../types/callee.ts";
import type { LocalVar, Names } from "../types/object.ts";

export interface Fate {
  readonly isKept: boolean;
  readonly isReturned: boolean;
  /** A goroutine that is started here uses it. */
  readonly isInGoroutine: boolean;
}

interface Tree {
  readonly names: Names;
  readonly parents: ReadonlyMap<Node, Node>;
}

/** Calls that keep an argument for later. */
const keeperName = /^(set|store|put|add|register|cache|save|keep|init|swap|append|push|compareandswap|loadorstore)/i;
/** Calls whose result holds an argument. */
const makerName = /^(new|with|wrap|make|from|must)/i;

export function fateOf(value: Expr, tree: Tree): Fate {
  const search = new Search(tree);
  search.value(value);
  return search;
}

class Search implements Fate {
  isKept = false;
  isReturned = false;
  isInGoroutine = false;
  private readonly tree: Tree;
  private readonly seen = new Set<LocalVar | FuncLit>();

  constructor(tree: Tree) {
    this.tree = tree;
  }

  /** Follows a value to where it is put. */
  value(start: Node): void {
    const { parents } = this.tree;
    let node: Node = start;
    for (let at = parents.get(node); at !== undefined; at = parents.get(node)) {
      switch (at.kind) {
        case "ParenExpr":
        case "UnaryExpr":
        case "StarExpr":
        case "TypeAssertExpr":
        case "CompositeLit":
          break;
        case "KeyValueExpr":
          if (at.key === node) return;
          break;
        case "AssignStmt":
          this.assigned(node as Expr, at);
          return;
        case "ValueSpec": {
          const target = at.names[at.values.length === at.names.length ? at.values.indexOf(node as Expr) : 0];
          if (target !== undefined) this.target(target);
          return;
        }
        case "ReturnStmt":
          this.isReturned = true;
          return;
        case "SendStmt":
          this.isKept ||= at.value === node;
          return;
        case "CallExpr":
          if (!this.passed(node as Expr, at)) return;
          break;
        default:
          return;
      }
      node = at;
    }
  }

  private assigned(value: Expr, stmt: AssignStmt): void {
    const at = stmt.rhs.indexOf(value);
    if (at < 0) return;
    const target = stmt.lhs[stmt.rhs.length === stmt.lhs.length ? at : 0];
    if (target !== undefined) this.target(target);
  }

  private target(target: Expr): void {
    if (target.kind === "Ident" && target.name === "_") return;
    const root = rootVariable(target, this.tree.names);
    // An element of a collection; a field of something that the function was given, or of the package.
    const isOthers = root === null || (target.kind !== "Ident" && root.role !== "local");
    if (isOthers || target.kind === "IndexExpr") this.isKept = true;
    else this.variable(root);
  }

  /** Whether the call's result is to be followed. */
  private passed(value: Expr, call: CallExpr): boolean {
    const { parents, names } = this.tree;
    if (call.fun === value) return false;
    if (parents.get(call)?.kind === "GoStmt") this.isInGoroutine = true;
    const fun = calleeExpr(call);
    const name = fun.kind === "SelectorExpr" ? fun.sel.name : fun.kind === "Ident" ? fun.name : "";
    if (calleeName(call, names) === "append" || keeperName.test(name)) {
      this.isKept = true;
      return false;
    }
    if (makerName.test(name)) return true;
    this.isKept ||= this.isPutIntoOlder(call);
    return false;
  }

  /** targets, err = fetch(settings, transport): what is older than the function has what the call made of it. */
  private isPutIntoOlder(call: CallExpr): boolean {
    const stmt = this.tree.parents.get(call);
    return (
      stmt?.kind === "AssignStmt" &&
      stmt.lhs.some((x) => {
        const root = rootVariable(x, this.tree.names);
        return x.kind === "Ident" ? root === null && x.name !== "_" : root === null || root.role !== "local";
      })
    );
  }

  private variable(variable: LocalVar): void {
    if (this.seen.has(variable)) return;
    this.seen.add(variable);
    if (variable.role === "result") this.isReturned = true;
    for (const use of this.tree.names.usesOf(variable)) {
      if (use === variable.decl) continue;
      this.value(use);
      this.inLiterals(use, variable);
    }
  }

  /** A closure that uses the value and lives on keeps it. */
  private inLiterals(use: Node, variable: LocalVar): void {
    const { parents } = this.tree;
    for (let at = parents.get(use); at !== undefined && at !== variable.func; at = parents.get(at)) {
      if (at.kind !== "FuncLit" || this.seen.has(at)) continue;
      this.seen.add(at);
      const above = parents.get(at);
      if (above?.kind === "CallExpr" && above.fun === at) {
        if (parents.get(above)?.kind === "GoStmt") this.isInGoroutine = true;
        continue;
      }
      if (above?.kind === "ReturnStmt") this.isKept = true;
      else if (above?.kind !== "CallExpr") this.value(at);
    }
  }
}
