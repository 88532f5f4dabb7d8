// Whether a pooled value still has what one user put into it when the next one takes it: nothing in the function, nor in
// those that take and put back for it, empties it.
import type { CallExpr, Expr, Func, Ident, Node } from "../go/syntax/ast.ts";
import { unparen } from "../go/syntax/parser-expr.ts";
import { walk } from "../go/syntax/walk.ts";
import { calleeExpr, rootVariable } from "../go/types/callee.ts";
import { deref, under } from "../go/types/under.ts";
import type { Context } from "./context.ts";
import type { PooledMemory } from "./pooled-memory.ts";

/** What grows with each write, and starts anew only when it is told to. */
const accumulating: ReadonlySet<string> = new Set([
  "bytes.Buffer",
  "strings.Builder",
  "hash.Hash",
  "hash.Hash32",
  "hash.Hash64",
]);

const emptying = /reset|clear|truncate|init|zero|clean|recycle|free|release|drain/i;
/** The same in the text of a function that is not looked into: x.Reset(), clear(m), b[:0], *e = event{}, x.f = nil. */
const emptiesText =
  /(reset|clear|truncate|init|zero|clean|recycle|drain)\w*\(|\[:0\]|\b\*\w+ = |\w\.\w+ = |delete\(|WriteTo\(/i;

/** What stays in the value: the write that nothing undoes; null: it is emptied, or not known. */
export function leftBehind(memory: PooledMemory, func: Func, through: readonly Context[], ctx: Context): Node | null {
  const { body } = func;
  if (body === null) return null;
  if (through.some((other) => emptiesText.test(other.text(other.decl)))) return null;
  const look = new Content(memory, ctx);
  walk(body, (node) => {
    look.see(node);
    return !look.isEmptied;
  });
  if (look.isEmptied) return null;
  return accumulating.has(wholeType(memory, ctx)) ? look.written : look.fieldLeft();
}

function wholeType(memory: PooledMemory, ctx: Context): string {
  for (const variable of memory.wholes) {
    const name = ctx.typeNameOf(variable.decl);
    if (name !== "") return name;
  }
  return "";
}

class Content {
  isEmptied = false;
  /** The first call that writes to the value itself. */
  written: Node | null = null;
  /** A decoder sets the fields that are there, and leaves the others. */
  private filled: Node | null = null;
  private isUnknown = false;
  private readonly memory: PooledMemory;
  private readonly ctx: Context;
  /** What is assigned to each field (or map, or slice behind a pointer), by its text. */
  private readonly fields = new Map<
    string,
    { readonly at: Node; readonly kind: "append" | "entry" | "maybe" | "set" }[]
  >();

  constructor(memory: PooledMemory, ctx: Context) {
    this.memory = memory;
    this.ctx = ctx;
  }

  see(node: Node): void {
    if (node.kind === "CallExpr") this.seeCall(node);
    else if (node.kind === "AssignStmt") {
      for (const [i, x] of node.lhs.entries()) this.seeAssign(node, x, node.rhs[i] ?? node.rhs[0]);
    } else if (node.kind === "IncDecStmt") this.seeAssign(node, node.x, undefined);
  }

  private isOf(x: Expr): boolean {
    const root = rootVariable(x, this.ctx.names);
    return root !== null && (this.memory.wholes.includes(root) || this.memory.views.includes(root));
  }

  private seeCall(call: CallExpr): void {
    const fun = calleeExpr(call);
    const name = fun.kind === "SelectorExpr" ? fun.sel.name : fun.kind === "Ident" ? fun.name : "";
    if (fun.kind === "SelectorExpr" && this.isOf(fun.x)) {
      if (emptying.test(name) || name === "WriteTo") this.isEmptied = true;
      else if (this.memory.isWhole(fun.x) && /^(Write|ReadFrom|Append|Add)/.test(name)) this.written ??= call;
      else if (this.memory.isWhole(fun.x)) this.isUnknown = true;
    }
    for (const [i, arg] of call.args.entries()) {
      if (!this.isOf(arg)) continue;
      if (emptying.test(name) || name === "delete" || (name === "Copy" && i > 0)) this.isEmptied = true;
      else if (this.memory.isWhole(arg) && name !== "Put") this.passed(call, name);
    }
  }

  /** Written to by whom it is handed to, unless that one may empty it, or reads it. */
  private passed(call: CallExpr, name: string): void {
    const isStandard = this.ctx.isStandardPath(this.ctx.calleeOf(call).replace(/\.[^./]*$/, ""));
    if (isStandard && /^(Decode|Unmarshal)$/.test(name)) this.filled ??= call;
    else if (isStandard && !/Read|NewScanner|NewDecoder|NewRequest|Post/.test(name)) this.written ??= call;
    else if (name !== "len" && name !== "cap") this.isUnknown = true;
  }

  private seeAssign(stmt: Node, target: Expr, value: Expr | undefined): void {
    const x = unparen(target);
    if (x.kind === "Ident" || !this.isOf(x)) {
      // v = v[:0]
      if (x.kind === "Ident" && value !== undefined && this.isWholeName(x) && isTruncation(value))
        this.isEmptied = true;
      return;
    }
    if (x.kind === "StarExpr" && this.memory.isWhole(x.x)) {
      if (value === undefined || !isAppendTo(value, this.ctx.text(x))) this.isEmptied = true;
      else this.add("*", stmt, "append");
      return;
    }
    if (x.kind === "IndexExpr") {
      this.add(this.ctx.text(x.x), stmt, this.isMap(x.x) ? "entry" : "set");
      return;
    }
    if (x.kind !== "SelectorExpr") return;
    // v.data, err = encode(v.data[:0], x)
    if (value !== undefined && this.ctx.text(value).includes(`${this.ctx.text(x)}[:0]`)) {
      this.add(this.ctx.text(x), stmt, "set");
      return;
    }
    // v.n++, v.total += n: adds to what is there, as append does.
    const isCount = stmt.kind === "IncDecStmt" || (stmt.kind === "AssignStmt" && !/^:?=$/.test(stmt.token));
    const kind = isCount
      ? "append"
      : value !== undefined && isAppendTo(value, this.ctx.text(x))
        ? "append"
        : this.isMaybe(stmt)
          ? "maybe"
          : "set";
    this.add(this.ctx.text(x), stmt, kind);
  }

  private isWholeName(x: Ident): boolean {
    return this.memory.isWhole(x);
  }

  private isMap(x: Expr): boolean {
    const type = this.ctx.typed?.typeOf(x) ?? null;
    return type !== null && under(deref(type).type).kind === "Map";
  }

  /** Behind a condition that the value is not taken behind. */
  private isMaybe(stmt: Node): boolean {
    const [variable] = this.memory.wholes;
    let below: Node = stmt;
    for (let at = this.ctx.parents.get(stmt); at !== undefined; below = at, at = this.ctx.parents.get(at)) {
      if (at.kind !== "IfStmt" || variable === undefined || at.init === below) continue;
      if (!(at.pos <= variable.decl.pos && variable.decl.end <= at.end)) return true;
    }
    return false;
  }

  private add(field: string, at: Node, kind: "append" | "entry" | "maybe" | "set"): void {
    const known = this.fields.get(field);
    if (known === undefined) this.fields.set(field, [{ at, kind }]);
    else known.push({ at, kind });
  }

  /** The assignment to a field (or an entry of a map) that the next user finds there. */
  fieldLeft(): Node | null {
    if (this.isUnknown) return null;
    if (this.filled !== null && this.fields.size === 0) return this.filled;
    for (const writes of this.fields.values()) {
      if (writes.some(({ kind }) => kind === "set")) continue;
      const isMerelyMaybe = writes.every(({ kind }) => kind === "maybe");
      if (isMerelyMaybe && writes.length > 1) continue;
      const left = writes.find(({ kind }) => kind !== "set");
      if (left !== undefined) return left.at;
    }
    return null;
  }
}

function isTruncation(value: Expr): boolean {
  const x = unparen(value);
  return x.kind === "SliceExpr" && x.high?.kind === "BasicLit" && x.high.value === "0";
}

/** append(v.f, ...): adds to what is there. */
function isAppendTo(value: Expr, place: string): boolean {
  const x = unparen(value);
  if (x.kind !== "CallExpr" || x.fun.kind !== "Ident" || x.fun.name !== "append") return false;
  const first = x.args[0] === undefined ? null : unparen(x.args[0]);
  return first !== null && textOf(first) === place.replace(/[()\s]/g, "");
}

function textOf(x: Expr): string {
  if (x.kind === "Ident") return x.name;
  if (x.kind === "SelectorExpr") return `${textOf(unparen(x.x))}.${x.sel.name}`;
  if (x.kind === "StarExpr") return `*${textOf(unparen(x.x))}`;
  return "?";
}
