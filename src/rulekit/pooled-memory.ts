// What of a pooled value an expression is: the value itself, memory that belongs to it (a buffer's bytes), or neither.
import type { CallExpr, Expr, Func, Node } from "../go/syntax/ast.ts";
import { unparen } from "../go/syntax/parser-expr.ts";
import { walkFunctionBody } from "../go/syntax/walk.ts";
import { calleeExpr } from "../go/types/callee.ts";
import type { LocalVar } from "../go/types/object.ts";
import { under } from "../go/types/under.ts";
import { type CalleeNames, type Context, calleeNames } from "./context.ts";
import { wholesOf } from "./pools.ts";

/** Methods whose result is the value's own memory. */
const views: CalleeNames = calleeNames(["bytes.Buffer.Bytes", "bytes.Buffer.Next", "bytes.Buffer.AvailableBuffer"]);
/** Functions whose result is a part of their first argument's memory. */
const parts: CalleeNames = calleeNames(
  ["TrimRight", "TrimLeft", "Trim", "TrimSpace", "TrimSuffix", "TrimPrefix"].map((name) => `bytes.${name}`),
);

export class PooledMemory {
  readonly wholes: readonly LocalVar[];
  /** Variables that hold the value's memory and nothing else. */
  readonly views: readonly LocalVar[];
  private readonly ctx: Context;
  private readonly known: Set<LocalVar>;
  private readonly func: Func;

  constructor(variable: LocalVar, func: Func, ctx: Context) {
    this.ctx = ctx;
    this.func = func;
    this.wholes = wholesOf(variable, ctx);
    const found: LocalVar[] = [];
    this.known = new Set();
    this.views = found;
    if (func.body === null) return;
    walkFunctionBody(func.body, (node) => {
      if (node.kind === "FuncLit") return false;
      if (node.kind !== "AssignStmt" || node.lhs.length !== node.rhs.length) return true;
      node.lhs.forEach((x, i) => {
        const object = x.kind === "Ident" ? ctx.names.objectOf(x) : undefined;
        if (object?.kind !== "var" || object.role !== "local" || this.wholes.includes(object)) return;
        if (!this.isMemory(node.rhs[i] as Expr) || !this.holdsOnlyMemory(object)) return;
        this.known.add(object);
        if (!found.includes(object)) found.push(object);
      });
      return true;
    });
  }

  /** A slice or struct by value: with each new header it is another one. */
  get isCopied(): boolean {
    return this.wholes.some((variable) => /^(Slice|Struct|Array)$/.test(this.shapeOf(variable.decl)));
  }

  private holdsOnlyMemory(variable: LocalVar): boolean {
    const values = this.ctx.names.valuesOf(variable);
    if (values === null) return false;
    this.known.add(variable);
    const isOnly = values.every((value) => this.isMemory(value));
    if (!isOnly) this.known.delete(variable);
    return isOnly;
  }

  isWhole(e: Expr): boolean {
    const x = unparen(e);
    if (x.kind === "TypeAssertExpr") return this.isWhole(x.x);
    if (x.kind === "UnaryExpr" && x.op === "&") return this.isWhole(x.x);
    const object = x.kind === "Ident" ? this.ctx.names.objectOf(x) : undefined;
    return object?.kind === "var" && this.wholes.includes(object);
  }

  /** Memory of the value; also a struct or list literal that it is put into. */
  isMemory(e: Expr): boolean {
    const x = unparen(e);
    switch (x.kind) {
      case "Ident": {
        const object = this.ctx.names.objectOf(x);
        return object?.kind === "var" && this.known.has(object);
      }
      case "SelectorExpr":
        return this.isWhole(x.x) && this.shapeOf(x) === "Slice" && this.isUsedAgain(x);
      case "StarExpr":
        return this.isWhole(x.x) && /^(Slice|Map)$/.test(this.shapeOf(x));
      case "SliceExpr":
        if (this.isMemory(x.x)) return true;
        return this.isWhole(x.x) ? this.shapeOf(x.x) === "Slice" : this.isOwnArray(x.x);
      case "UnaryExpr":
        return x.op === "&" && unparen(x.x).kind === "CompositeLit" && this.isMemory(x.x);
      case "CompositeLit":
        return x.elts.some((elt) => this.escapesBy(elt.kind === "KeyValueExpr" ? elt.value : elt));
      case "CallExpr":
        return this.isCallView(x);
      default:
        return false;
    }
  }

  /** v.list = v.list[:0]: what the next one puts into the field goes over what is there; not where the field gives it away. */
  private isUsedAgain(field: Expr): boolean {
    const name = this.ctx.text(field);
    const body = this.ctx.text(this.func);
    return body.includes(`${name}[:0]`) && !body.includes(`${name} = nil`) && !body.includes(`${name} = make(`);
  }

  /** Whether whoever gets the expression's value has the pooled value or its memory. */
  escapesBy(e: Expr): boolean {
    return this.isWhole(e) || this.isMemory(e);
  }

  private isCallView(call: CallExpr): boolean {
    const fun = calleeExpr(call);
    const [first] = call.args;
    if (fun.kind === "SelectorExpr" && this.isWhole(fun.x)) return this.ctx.calleeAmong(call, views) !== "";
    if (first === undefined || !this.escapesBy(first) || call.args.length === 0) return false;
    if (fun.kind === "Ident" && fun.name === "append") return this.isMemory(first) || this.shapeOf(first) === "Slice";
    if (this.ctx.calleeAmong(call, parts) !== "" || /^strconv\.Append/.test(this.ctx.calleeOf(call))) return true;
    const isConversion = call.args.length === 1 && this.ctx.callFacts.isConversion(call);
    return isConversion && this.isMemory(first) && this.shapeOf(call) === "Slice";
  }

  /** v.tmp[:n] of an array in the pooled value. */
  private isOwnArray(x: Expr): boolean {
    return x.kind === "SelectorExpr" && this.isWhole(x.x) && this.shapeOf(x) === "Array";
  }

  private shapeOf(x: Expr): string {
    const type = this.ctx.typed?.typeOf(x) ?? null;
    return type === null ? "" : under(type).kind;
  }

  /** A use that tells nothing of what is in it: len(b), v == nil. */
  isMereLook(use: Node): boolean {
    const parent = this.ctx.parents.get(use);
    if (parent?.kind === "BinaryExpr") return parent.op === "==" || parent.op === "!=";
    const isSize = parent?.kind === "CallExpr" && parent.fun.kind === "Ident" && /^(len|cap)$/.test(parent.fun.name);
    return isSize || (parent?.kind === "AssignStmt" && parent.lhs.every((x) => x.kind === "Ident" && x.name === "_"));
  }
}
