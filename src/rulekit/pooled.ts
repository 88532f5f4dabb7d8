// What a function does with one pooled value: where it puts it back, and what then still uses it or has its memory.
import type { Cfg } from "../go/flow/cfg.ts";
import { mayExclude, usesAfter } from "../go/flow/later-uses.ts";
import type { CallExpr, Expr, Func, Node } from "../go/syntax/ast.ts";
import { walkFunctionBody } from "../go/syntax/walk.ts";
import { rootVariable } from "../go/types/callee.ts";
import type { LocalVar } from "../go/types/object.ts";
import { functionAround } from "./callers.ts";
import type { Context } from "./context.ts";
import { PooledMemory } from "./pooled-memory.ts";
import type { Put } from "./pools.ts";

/** A put of the value in this function. */
export interface Site {
  readonly put: Put;
  /** The statement of the function that does it, or defers it. */
  readonly stmt: Node;
  readonly isDeferred: boolean;
  /** Deferred in a literal, and there behind a condition. */
  readonly isConditional: boolean;
}

export interface Misuse {
  readonly kind: "use" | "double" | "escape" | "send" | "goroutine";
  readonly at: Node;
  readonly put: Put;
  readonly isDeferred: boolean;
}

/** A value of a pool in a variable of a function. */
export class PooledValue {
  readonly memory: PooledMemory;
  readonly sites: readonly Site[];
  /** Somebody else puts it back: a goroutine, a function literal that is called some time. */
  readonly isPutElsewhere: boolean;
  private readonly ctx: Context;
  private readonly func: Func;
  private readonly cfg: Cfg;

  constructor(variable: LocalVar, func: Func, puts: ReadonlyMap<CallExpr, Put>, ctx: Context) {
    this.ctx = ctx;
    this.func = func;
    this.memory = new PooledMemory(variable, func, ctx);
    this.cfg = ctx.flow(func.body as NonNullable<Func["body"]>).cfg;
    const sites: Site[] = [];
    let elsewhere = false;
    for (const put of puts.values()) {
      if (put.ctx !== ctx || !this.memory.escapesBy(put.value)) continue;
      const site = this.siteOf(put);
      if (site === null) elsewhere = true;
      else sites.push(site);
    }
    this.sites = sites;
    this.isPutElsewhere = elsewhere;
  }

  private siteOf(put: Put): Site | null {
    const { parents } = this.ctx;
    const around = functionAround(put.call, this.ctx);
    let at: Node = put.call;
    if (around !== this.func) {
      if (around?.kind !== "FuncLit") return null;
      const call = parents.get(around);
      const defer = call === undefined ? undefined : parents.get(call);
      if (defer?.kind !== "DeferStmt" || functionAround(defer, this.ctx) !== this.func) return null;
      at = defer;
    }
    let isConditional = false;
    for (let up: Node | undefined = put.call; up !== undefined && up !== at; up = parents.get(up))
      if (up.kind === "IfStmt" || up.kind === "SwitchStmt") isConditional = true;
    let stmt: Node | undefined = at;
    while (stmt !== undefined && this.cfg.blockOf(stmt) === undefined) stmt = parents.get(stmt);
    if (stmt === undefined || stmt.kind === "GoStmt") return null;
    return { put, stmt, isDeferred: stmt.kind === "DeferStmt", isConditional };
  }

  /** The first thing that is wrong once the value is put back. */
  misuse(): Misuse | null {
    if (this.isPutElsewhere) return null;
    for (const site of this.sites) {
      const found = site.isDeferred ? this.afterDefer(site) : this.afterPut(site);
      if (found !== null) return found;
    }
    return null;
  }

  private afterPut({ put, stmt }: Site): Misuse | null {
    for (const variable of [...this.memory.wholes, ...this.memory.views]) {
      for (const use of usesAfter(variable, stmt, this.cfg, this.ctx.names)) {
        if (this.memory.isMereLook(use) || mayExclude(put.call, use, this.ctx.parents)) continue;
        if (this.isPerhapsRenewed(variable, put.call, use)) continue;
        const again = this.sites.find((other) => other.put.call.pos <= use.pos && use.end <= other.put.call.end);
        if (again === undefined) {
          const kind = this.returnAround(use) === null ? "use" : "escape";
          return { kind, at: use, put, isDeferred: false };
        }
        if (again.isDeferred || again.put === put) continue;
        return { kind: "double", at: again.put.call, put, isDeferred: false };
      }
    }
    return this.givenAway(put, stmt);
  }

  /** if ok { ... } else { v = get() }: the conditions may say that it is another value by then. */
  private isPerhapsRenewed(variable: LocalVar, put: Node, use: Node): boolean {
    return this.ctx.names.writesOf(variable).some((write) => write.pos > put.end && write.end < use.pos);
  }

  private afterDefer(site: Site): Misuse | null {
    const { put, stmt } = site;
    if (site.isConditional) return null;
    for (const variable of [...this.memory.wholes, ...this.memory.views]) {
      for (const use of usesAfter(variable, this.madeAfter(variable, stmt), this.cfg, this.ctx.names)) {
        const again = this.sites.find((other) => other.put.call.pos <= use.pos && use.end <= other.put.call.end);
        if (again !== undefined && again !== site && !again.isConditional && !this.isTakenBack(again))
          return { kind: "double", at: again.put.call, put, isDeferred: true };
        if (this.returnAround(use) !== null) return { kind: "escape", at: use, put, isDeferred: true };
      }
    }
    return this.givenAway(put, stmt);
  }

  /** Where a view of the memory is made that is younger than the defer; or else the defer. */
  private madeAfter(variable: LocalVar, defer: Node): Node {
    const made = this.ctx.parents.get(variable.decl);
    const isYounger = made?.kind === "AssignStmt" && made.pos > defer.end && this.memory.views.includes(variable);
    return isYounger ? made : defer;
  }

  /** putBuf(b); b = nil */
  private isTakenBack(site: Site): boolean {
    return this.memory.wholes.some((variable) =>
      this.ctx.names
        .writesOf(variable)
        .some((write) => write.pos > site.stmt.end && functionAround(write, this.ctx) === this.func),
    );
  }

  /** The return whose result has the value or its memory. */
  private returnAround(use: Node): Node | null {
    for (let at: Node = use, up = this.ctx.parents.get(use); up !== undefined; at = up, up = this.ctx.parents.get(up)) {
      // What a literal returns goes to the function itself.
      if (up.kind === "ReturnStmt")
        return functionAround(up, this.ctx) === this.func && this.memory.escapesBy(at as Expr) ? up : null;
      if (up.kind === "FuncLit" || up.kind === "BlockStmt") return null;
    }
    return null;
  }

  /** Stored, sent or handed to a goroutine, and put back all the same. */
  private givenAway(put: Put, putStmt: Node): Misuse | null {
    const { body } = this.func;
    if (body === null) return null;
    const isDeferred = putStmt.kind === "DeferStmt";
    let found: Misuse | null = null;
    walkFunctionBody(body, (node) => {
      if (found !== null || node.kind === "FuncLit") return false;
      const kind = this.awayBy(node);
      if (kind !== null && this.isOnOnePath(node, putStmt) && !mayExclude(put.call, node, this.ctx.parents)) {
        if (!this.isWaited(node, isDeferred ? body.end : putStmt.pos)) found = { kind, at: node, put, isDeferred };
      }
      return true;
    });
    return found;
  }

  private awayBy(node: Node): Misuse["kind"] | null {
    if (node.kind === "SendStmt") return this.memory.escapesBy(node.value) ? "send" : null;
    if (node.kind === "GoStmt") return this.isNamedIn(node) ? "goroutine" : null;
    if (node.kind !== "AssignStmt" || node.lhs.length !== node.rhs.length) return null;
    const isAway = node.lhs.some((x, i) => this.handsOn(node.rhs[i] as Expr) && this.isOthers(x, node));
    return isAway ? "escape" : null;
  }

  /** The memory, or a list that it is put into: append(q.items, b). */
  private handsOn(value: Expr): boolean {
    if (this.memory.isMemory(value)) return true;
    if (value.kind !== "CallExpr" || value.fun.kind !== "Ident" || value.fun.name !== "append") return false;
    return value.ellipsis < 0 && value.args.slice(1).some((arg) => this.memory.isMemory(arg));
  }

  private isNamedIn(node: Node): boolean {
    return this.memory.wholes.some((variable) =>
      this.ctx.names.usesOf(variable).some((use) => node.pos <= use.pos && use.end <= node.end),
    );
  }

  /** A place that outlives the function: a field, an entry, a result. What is then used here may be done with. */
  private isOthers(target: Expr, stmt: Node): boolean {
    const root = rootVariable(target, this.ctx.names);
    if (target.kind === "Ident") return root?.role === "result";
    if (root === null || (root.role !== "param" && root.role !== "receiver")) return false;
    if (this.memory.wholes.includes(root)) return false;
    return !this.ctx.names.usesOf(root).some((use) => use.pos > stmt.end && !this.isLockAround(use));
  }

  private isLockAround(use: Node): boolean {
    let at = this.ctx.parents.get(use);
    while (at?.kind === "SelectorExpr") {
      if (/^R?(Un)?[lL]ock$/.test(at.sel.name)) return true;
      at = this.ctx.parents.get(at);
    }
    return false;
  }

  private isOnOnePath(first: Node, put: Node): boolean {
    let stmt: Node | undefined = first;
    while (stmt !== undefined && this.cfg.blockOf(stmt) === undefined) stmt = this.ctx.parents.get(stmt);
    if (stmt === undefined) return false;
    const [from, to] = put.kind === "DeferStmt" ? [put, stmt] : [stmt, put];
    const uses = (node: Node): boolean =>
      this.memory.wholes.some((variable) =>
        usesAfter(variable, from, this.cfg, this.ctx.names).some((use) => node.pos <= use.pos && use.end <= node.end),
      );
    return uses(to) || (put.kind === "DeferStmt" && first.pos < put.pos) || this.isViewUsed(from, to);
  }

  private isViewUsed(from: Node, to: Node): boolean {
    return this.memory.views.some((view) =>
      usesAfter(view, from, this.cfg, this.ctx.names).some((use) => to.pos <= use.pos && use.end <= to.end),
    );
  }

  /** Between the two somebody is waited for, who may be done with it by then. */
  private isWaited(from: Node, to: number): boolean {
    let waits = false;
    const { body } = this.func;
    if (body === null) return true;
    walkFunctionBody(body, (node) => {
      if (node.pos < from.pos && node.end > from.end) return node.kind !== "FuncLit";
      if (node.pos >= to || node.end <= from.end || node.kind === "FuncLit" || node.kind === "GoStmt") {
        return node.kind !== "FuncLit" && node.kind !== "GoStmt";
      }
      const isReceive = node.kind === "UnaryExpr" && node.op === "<-";
      const isCall = node.kind === "CallExpr" && node.fun.kind === "SelectorExpr";
      if (isReceive || node.kind === "SelectStmt" || node.kind === "RangeStmt") waits = true;
      else if (isCall && /Wait|Join|Done|Flush|Recv|Read/.test((node.fun as { sel: { name: string } }).sel.name))
        waits = true;
      return !waits;
    });
    return waits;
  }
}
