// Whether the failure of a function ends the process at every caller, however many packages up: what it leaves open then
// is gone with the process. What is not seen (a function value, an interface, a package that is not checked) is no proof.

import type { Package } from "../go/module/package.ts";
import type { CallExpr, Expr, Func, IfStmt, Node, ReturnStmt, SelectorExpr } from "../go/syntax/ast.ts";
import { unparen } from "../go/syntax/parser-expr.ts";
import { walkFunctionBody } from "../go/syntax/walk.ts";
import { calleeExpr, lastName } from "../go/types/callee.ts";
import type { Interface } from "../go/types/type.ts";
import { typeSetOf } from "../go/types/typeset.ts";
import { under } from "../go/types/under.ts";
import { callNaming, functionAround } from "./callers.ts";
import type { CheckedPackages } from "./checked-packages.ts";
import { isCommandFunction } from "./command-end.ts";
import { type Context, qualifiedFunction } from "./context.ts";
import { mayExit } from "./exits-within.ts";
import type { Use } from "./package-uses.ts";

/** How many calls up the end of the process is looked for, and how many callers a function may have. */
const maxCalls = 8;
const maxCallers = 24;
const maxSearches = 16;
const maxSelectors = 200;

/** A use of a function, in the package it stands in. */
interface Caller extends Use {
  readonly pkg: Package;
}

export class FailingCallers {
  private readonly packages: CheckedPackages;
  private readonly answers = new Map<string, boolean>();
  private readonly searched = new Set<string>();

  constructor(packages: CheckedPackages) {
    this.packages = packages;
  }

  /** Whether the process ends wherever a function ("open", "Server.start") of a package fails. */
  isEnd(path: string, qualified: string, depth = 0): boolean {
    const key = `${path}\0${qualified}`;
    const known = this.answers.get(key);
    if (known !== undefined) return known;
    if (depth >= maxCalls) return false;
    // Who calls itself is no proof of anything.
    this.answers.set(key, false);
    const dot = qualified.indexOf(".");
    const callers = this.callersOf(path, qualified.slice(0, Math.max(0, dot)), qualified.slice(dot + 1));
    const isEnd =
      callers !== null &&
      callers.length > 0 &&
      callers.length <= maxCallers &&
      callers.every((caller) => this.endsAt(caller, depth));
    this.answers.set(key, isEnd);
    return isEnd;
  }

  /** Every use but the declaration and those of code for tests; null: others may use it as well. */
  private callersOf(path: string, receiver: string, name: string): readonly Caller[] | null {
    const own = this.packages.at(path);
    const isOpen = /^\p{Lu}/u.test(name) && !own.some((pkg) => pkg.name === "main");
    if (isOpen && !own.every((pkg) => this.packages.isOwn(pkg))) return null;
    const others = receiver !== "" && isOpen ? this.callersByType(path, receiver, name) : [];
    if (others === null) return null;
    const found = own.flatMap((pkg) => {
      const uses = this.packages.look(pkg);
      const all = receiver === "" ? uses.usesOf(name) : uses.usesOfMember(receiver, name);
      return all.flatMap((use) => (isDeclared(use) ? [] : [{ ...use, pkg }]));
    });
    found.push(...others);
    if (receiver === "" && isOpen)
      for (const pkg of this.packages.importing(path)) found.push(...this.usesIn(pkg, path, name));
    return onePerPlace(found.filter(({ ctx }) => !this.packages.isForTests(ctx.display)));
  }

  /**
   * A method of another package's value may be called through whatever holds it, an interface too: wherever its name is
   * selected of a value that is none of another type for certain, nobody knows. All files are searched for the word, so
   * that it is asked of a few methods only.
   */
  private callersByType(path: string, receiver: string, name: string): readonly Caller[] | null {
    if (this.searched.size >= maxSearches && !this.searched.has(name)) return null;
    this.searched.add(name);
    const callers: Caller[] = [];
    let asked = 0;
    const hasMethod = (method: string): boolean =>
      this.packages.at(path).some((pkg) => this.packages.look(pkg).functionNamed(method, receiver) !== null);
    const canHold = (held: Interface): boolean => typeSetOf(held).methods.every((method) => hasMethod(method.name));
    for (const pkg of [...this.packages.at(path), ...this.packages.others(path)]) {
      const isOwn = pkg.importPath === path;
      const members = isOwn ? this.packages.look(pkg).usesOfMember(receiver, name) : [];
      const known = new Set(members.map(({ ident }) => ident));
      for (const use of isOwn ? this.packages.look(pkg).selectorsOf(name) : this.packages.selecting(pkg, name)) {
        if (known.has(use.ident)) continue;
        const of = this.packages.isForTests(use.ctx.display) ? "other" : receiverOf(use, path, receiver, canHold);
        if (of === "unknown" || ++asked > maxSelectors) return null;
        if (of === "it") callers.push({ ...use, pkg });
      }
    }
    return callers;
  }

  private usesIn(pkg: Package, path: string, name: string): Caller[] {
    return this.packages
      .selecting(pkg, name)
      .filter(({ ctx, ident }) => {
        const { x } = ctx.parents.get(ident) as SelectorExpr;
        const object = x.kind === "Ident" ? ctx.names.objectOf(x) : undefined;
        return object?.kind === "import" && object.path === path;
      })
      .map((use) => ({ ...use, pkg }));
  }

  private endsAt({ ctx, ident, pkg }: Caller, depth: number): boolean {
    const call = callNaming(ident, ctx);
    const func = call === null ? null : functionAround(call, ctx);
    if (call === null || func === null) return false;
    const around = ctx.parents.get(call);
    // os.Exit(run())
    if (around?.kind === "CallExpr" && around.args.includes(call)) return mayExit(around, ctx);
    if (around?.kind === "ReturnStmt") return this.endsAfter(func, ctx, pkg, depth);
    const check = checkOf(call, ctx);
    if (check === null) return false;
    const ways = waysOut(check);
    const isEnd = (way: Node): boolean =>
      isExit(way, ctx) || (isPassedOn(way) && this.endsAfter(func, ctx, pkg, depth));
    return ways?.every(isEnd) ?? false;
  }

  /** Whether the process ends when the function answers that something failed. */
  private endsAfter(func: Func, ctx: Context, pkg: Package, depth: number): boolean {
    if (isCommandFunction(func, ctx)) return true;
    if (func.kind === "FuncLit" || func !== ctx.decl) return false;
    return this.isEnd(pkg.importPath, qualifiedFunction(func), depth + 1);
  }
}

function isDeclared({ ctx, ident }: Use): boolean {
  return ctx.decl.kind === "FuncDecl" && ctx.decl.name === ident;
}

/** Whether a method is called on a value of the type, or on one that is none: of another type, or of interfaces of others. */
function receiverOf(
  { ctx, ident }: Use,
  path: string,
  receiver: string,
  canHold: (held: Interface) => boolean,
): "it" | "other" | "unknown" {
  const selector = ctx.parents.get(ident);
  if (selector?.kind !== "SelectorExpr") return "unknown";
  const { x } = selector;
  if (x.kind === "Ident" && ctx.names.objectOf(x)?.kind === "import") return "other";
  const call = ctx.parents.get(selector);
  const isCall = call?.kind === "CallExpr" && call.fun === selector;
  const callee = isCall ? ctx.calleeOf(call) : "";
  const type = callee === "" ? ctx.typeNameOf(x) : callee.slice(0, callee.lastIndexOf("."));
  if (type === `${path}.${receiver}`) return isCall ? "it" : "unknown";
  const holder = ctx.typed?.typeOf(x) ?? null;
  // Of a module whose source is not here: its methods are its own.
  if (type === "" || holder === null) return "other";
  const held = under(holder);
  return held.kind === "Interface" && canHold(held) ? "unknown" : "other";
}

/** A file is part of the package of each platform. */
function onePerPlace(callers: readonly Caller[]): readonly Caller[] {
  const seen = new Set<string>();
  return callers.filter(({ ctx, ident }) => {
    const key = `${ctx.display}\0${ident.pos}`;
    const isNew = !seen.has(key);
    seen.add(key);
    return isNew;
  });
}

/** x, err := f(); if err != nil { ... }, if err := f(); err != nil { ... } */
function checkOf(call: CallExpr, ctx: Context): IfStmt | null {
  const stmt = ctx.parents.get(call);
  if (stmt?.kind !== "AssignStmt") return null;
  const outer = ctx.parents.get(stmt);
  const check = outer?.kind === "BlockStmt" ? outer.list[outer.list.indexOf(stmt) + 1] : outer;
  if (check?.kind !== "IfStmt") return null;
  const cond = unparen(check.cond);
  const error = stmt.lhs.at(-1);
  const isAsked = cond.kind === "BinaryExpr" && cond.op === "!=" && ctx.text(cond.y) === "nil";
  return isAsked && error?.kind === "Ident" && ctx.text(cond.x) === error.name ? check : null;
}

/** How the branch is left; null: the function may go on, or turn to the next one. */
function waysOut(check: IfStmt): readonly Node[] | null {
  const ways: Node[] = [];
  let isLeft = true;
  walkFunctionBody(check.body, (node) => {
    if (node.kind === "ReturnStmt") ways.push(node);
    if (node.kind === "BranchStmt") isLeft = false;
  });
  const last = check.body.list.at(-1);
  if (last === undefined || !isLeft) return null;
  return last.kind === "ReturnStmt" ? ways : [...ways, last];
}

function isExit(way: Node, ctx: Context): boolean {
  if (way.kind !== "ExprStmt" || way.x.kind !== "CallExpr") return false;
  return /^panic$|^Panic/.test(lastName(calleeExpr(way.x))) || mayExit(way.x, ctx);
}

/** return nil, err; return 1 */
function isPassedOn(way: Node): way is ReturnStmt {
  if (way.kind !== "ReturnStmt") return false;
  const last: Expr | undefined = way.results.at(-1);
  // What main returns does not matter.
  if (last === undefined) return true;
  if (last.kind === "Ident") return !/^(nil|true|false)$/.test(last.name);
  return last.kind !== "BasicLit" || last.value !== "0";
}
