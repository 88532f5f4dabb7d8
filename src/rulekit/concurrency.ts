// Who runs a piece of code beside others: HTTP handlers, goroutines, and the functions they call. Climbs from a node
// through the literals and callers around it; a path on which something is locked, or that is not understood, is told
// apart from one that is known to run unlocked.
import { placeText } from "../go/flow/deferred.ts";
import { HeldLocks, type HeldState } from "../go/flow/held.ts";
import type {
  CallExpr,
  Expr,
  Func,
  FuncDecl,
  FuncLit,
  FuncType,
  Ident,
  Node,
  SelectorExpr,
  Stmt,
} from "../go/syntax/ast.ts";
import { receiverName } from "../go/syntax/parser.ts";
import { unparen } from "../go/syntax/parser-expr.ts";
import { isWithin, statementsIn, walk } from "../go/syntax/walk.ts";
import { calleeExpr, lastName, rootVariable, writtenType } from "../go/types/callee.ts";
import type { LocalVar } from "../go/types/object.ts";
import type { Context } from "./context.ts";
import { isGrpcMethod } from "./occasion.ts";
import type { PackageUses, Use } from "./package-uses.ts";

/** What holds the shared value: a package-level variable, or the local one at the root of the expression. */
export type Base = LocalVar | "package";

export interface Root {
  /** "handler" and "loop" run beside themselves, "go" is started once. */
  readonly kind: "handler" | "loop" | "go";
  readonly ctx: Context;
  readonly at: Node;
}

export interface Reach {
  /** Starts from which the code is reached without a lock. */
  readonly roots: Root[];
  isHeldSomewhere: boolean;
  isUnknown: boolean;
  /** The value belongs to the function that uses it. */
  isPrivate: boolean;
  /** In a function literal that somebody else calls, who knows when. */
  isLoose: boolean;
  /** An exported function that nobody in the package calls. */
  isExported: boolean;
}

function noReach(): Reach {
  return {
    roots: [],
    isHeldSomewhere: false,
    isUnknown: false,
    isPrivate: false,
    isLoose: false,
    isExported: false,
  };
}

const maxDepth = 8;

export class Concurrency {
  private readonly uses: PackageUses;
  private readonly held = new Map<Node, HeldLocks>();
  /** What is known of the callers of a function, by what its shared value hangs on. */
  private readonly known = new Map<string, Reach | null>();

  constructor(uses: PackageUses) {
    this.uses = uses;
  }

  /** `ignoresLocks`: those of the node's own function guard nothing. */
  reach(node: Node, base: Base, ctx: Context, ignoresLocks = false): Reach {
    const out = noReach();
    this.climb(node, base, ctx, 0, ignoresLocks, out);
    return out;
  }

  /** The locks held at a node, as far as its own function tells. */
  heldAt(node: Node, ctx: Context): HeldState | null {
    const { func, stmt } = placeOf(node, ctx);
    return func === null || stmt === null ? null : (this.locksOf(func, ctx)?.before(stmt) ?? null);
  }

  locksOf(func: Func, ctx: Context): HeldLocks | null {
    if (func.body === null) return null;
    let known = this.held.get(func.body);
    if (known === undefined) {
      known = new HeldLocks(ctx.flow(func.body).cfg);
      this.held.set(func.body, known);
    }
    return known;
  }

  private climb(node: Node, base: Base, ctx: Context, depth: number, ignoresLocks: boolean, out: Reach): void {
    const { func } = placeOf(node, ctx);
    if (func === null) {
      out.isUnknown = true;
      return;
    }
    const state = ignoresLocks ? null : this.heldAt(node, ctx);
    const isHeld = state !== null && (state.locks.size > 0 || state.isUnsure);
    if (isHeld || this.releasesForOthers(func, ctx)) {
      out.isHeldSomewhere = true;
      return;
    }
    if (base !== "package" && base.role !== "receiver" && isWithin(base.decl, func)) {
      if (base.role !== "param" && depth === 0) out.isPrivate = true;
      if (base.role !== "param" || base.func !== func) return;
    }
    if (func.kind === "FuncLit") this.climbLiteral(func, base, ctx, depth, out);
    else this.climbDeclaration(func, base, ctx, depth, out);
  }

  /** defer mu.Unlock() without a Lock: it runs with the lock of its caller, or of who started it. */
  private releasesForOthers(func: Func, ctx: Context): boolean {
    let known = func.body === null ? false : this.releasing.get(func);
    if (known === undefined) {
      const taken = this.locksOf(func, ctx)?.taken;
      let isFound = false;
      walk(func.body as Node, (node) => {
        const fun = node.kind === "CallExpr" && node.args.length === 0 ? node.fun : null;
        if (fun?.kind === "SelectorExpr" && /^R?Unlock$/.test(fun.sel.name))
          isFound ||= taken?.has(placeText(fun.x)) !== true;
        // What another literal unlocks it may have locked itself.
        return !isFound && (node.kind !== "FuncLit" || isDeferred(node, ctx));
      });
      known = isFound;
      this.releasing.set(func, known);
    }
    return known;
  }

  private readonly releasing = new Map<Func, boolean>();

  private climbLiteral(lit: FuncLit, base: Base, ctx: Context, depth: number, out: Reach): void {
    const call = ctx.parents.get(lit);
    if (call?.kind === "CallExpr" && call.fun === lit) {
      const next =
        base !== "package" && base.func === lit && base.role === "param" ? argumentFor(base, lit, call, ctx) : base;
      if (next === null) out.isUnknown = true;
      else this.climbCall(call, next, ctx, depth, out);
      return;
    }
    if (base !== "package" && base.func === lit && base.role === "param") {
      out.isUnknown = true;
      return;
    }
    if (call?.kind === "CallExpr" && isStarter(call, ctx)) this.started(call, base, ctx, depth, out);
    else if (isHandlerType(lit.type, ctx) && !this.isWrapped(lit, ctx))
      out.roots.push({ kind: "handler", ctx, at: lit });
    else if (!this.climbNamed(lit, base, ctx, depth, out)) {
      out.isUnknown = true;
      out.isLoose = true;
    }
  }

  /** visit = func(...) { ... }, and later go visit(x), also by itself; false: somebody else may call it. */
  private climbNamed(lit: FuncLit, base: Base, ctx: Context, depth: number, out: Reach): boolean {
    const calls = callsByName(lit, ctx);
    if (calls === null || calls.length === 0) return false;
    for (const call of calls) {
      if (!isWithin(call, lit)) this.climbCall(call, base, ctx, depth, out);
      else if (ctx.parents.get(call)?.kind === "GoStmt") out.roots.push({ kind: "loop", ctx, at: call });
    }
    return true;
  }

  private climbCall(call: CallExpr, base: Base, ctx: Context, depth: number, out: Reach): void {
    const stmt = ctx.parents.get(call);
    if (stmt?.kind === "GoStmt") this.started(stmt, base, ctx, depth, out);
    else if (stmt?.kind === "DeferStmt") this.deferred(stmt, base, ctx, depth, out);
    else this.climb(call, base, ctx, depth, false, out);
  }

  /** What a go statement (or wg.Go) starts; once, or once for each turn of a loop or call of its function. */
  private started(stmt: Node, base: Base, ctx: Context, depth: number, out: Reach): void {
    const kind = isStartedInLoop(stmt, base, ctx) ? "loop" : "go";
    out.roots.push({ kind, ctx, at: stmt });
    const above = noReach();
    this.climb(stmt, base, ctx, depth, true, above);
    // A handler that starts a goroutine starts many.
    out.roots.push(...above.roots.filter((root) => root.kind !== "go"));
  }

  private deferred(stmt: Node, base: Base, ctx: Context, depth: number, out: Reach): void {
    const { func } = placeOf(stmt, ctx);
    const state = func === null ? null : (this.locksOf(func, ctx)?.atExit() ?? null);
    if (state === null || state.isUnsure || state.locks.size > 0) out.isHeldSomewhere = true;
    else this.climb(stmt, base, ctx, depth, true, out);
  }

  private climbDeclaration(decl: FuncDecl, base: Base, ctx: Context, depth: number, out: Reach): void {
    const key = `${ctx.display}:${decl.pos}:${base === "package" ? "package" : base.decl.pos}`;
    let known = this.known.get(key);
    if (known === undefined) {
      // A function that is being looked at, through recursion, adds nothing to itself.
      this.known.set(key, null);
      known = noReach();
      this.climbCallers(decl, base, ctx, depth, known);
      this.known.set(key, known);
    }
    if (known === null) return;
    out.roots.push(...known.roots);
    out.isHeldSomewhere ||= known.isHeldSomewhere;
    out.isUnknown ||= known.isUnknown;
    out.isExported ||= known.isExported;
  }

  private climbCallers(decl: FuncDecl, base: Base, ctx: Context, depth: number, out: Reach): void {
    const name = decl.name.name;
    const owner = receiverName(decl);
    if (owner === "" && (name === "main" || name === "init")) return;
    if (depth >= maxDepth) {
      out.isUnknown = true;
      return;
    }
    const isHandler = isHandlerType(decl.type, ctx) || isGrpcMethod(decl, ctx) || this.isRegistered(decl, owner);
    let isUsed = false;
    for (const use of owner === "" ? this.uses.usesOf(name) : this.uses.selectorsOf(name)) {
      if (use.ctx.decl === decl) {
        this.startsItself(use, base, out);
        continue;
      }
      if (owner !== "" && !isHandler && this.isIdle(use, base, out)) continue;
      const selector = use.ctx.parents.get(use.ident);
      if (owner !== "" && !this.uses.isMember(selector as SelectorExpr, owner, use.ctx)) continue;
      isUsed = true;
      this.climbUse(use, decl, base, isHandler, depth, out);
    }
    if (isUsed) return;
    if (isHandler && !isParameter(base)) out.roots.push({ kind: "handler", ctx, at: decl });
    else if (/^\p{Lu}/u.test(name)) out.isExported = true;
    else out.isUnknown = true;
  }

  /** rpc.Register(&Arith{}): the exported methods of the type serve calls. */
  private isRegistered(decl: FuncDecl, owner: string): boolean {
    const last = decl.type.results?.list.at(-1)?.type;
    if (owner === "" || !/^\p{Lu}/u.test(decl.name.name) || last?.kind !== "Ident" || last.name !== "error")
      return false;
    let known = this.registered.get(owner);
    if (known === undefined) {
      const given = new RegExp(`Register\\w*\\([^\\n]*(?:&${owner}\\{|new\\(${owner}\\))`);
      known = this.uses.declarationsHolding("Register").some((ctx) => given.test(ctx.text(ctx.decl)));
      this.registered.set(owner, known);
    }
    return known;
  }

  private readonly registered = new Map<string, boolean>();

  /** go c.visit(link) in a loop of visit itself. */
  private startsItself({ ctx, ident }: Use, base: Base, out: Reach): void {
    const parent = ctx.parents.get(ident);
    const call = parent?.kind === "SelectorExpr" ? ctx.parents.get(parent) : parent;
    const stmt = call === undefined ? undefined : ctx.parents.get(call);
    if (stmt?.kind === "GoStmt" && !isParameter(base) && isStartedInLoop(stmt, base, ctx))
      out.roots.push({ kind: "loop", ctx, at: stmt });
  }

  /** A call that cannot start anything, which is seen without types: of a value of the function's own, or locked. */
  private isIdle({ ctx, ident }: Use, base: Base, out: Reach): boolean {
    const selector = ctx.parents.get(ident);
    const call = selector === undefined ? undefined : ctx.parents.get(selector);
    if (selector?.kind !== "SelectorExpr" || call?.kind !== "CallExpr" || call.fun !== selector) return false;
    if (ctx.parents.get(call)?.kind === "GoStmt") return false;
    const root = base === "package" ? base : rootOf(selector.x, ctx);
    if (root === null) return true;
    const { func } = placeOf(call, ctx);
    if (func === null || ctx.parents.get(call)?.kind === "DeferStmt") return func === null;
    if (root !== "package" && root.role === "local" && isWithin(root.decl, func)) return true;
    const state = this.heldAt(call, ctx);
    const isHeld = state !== null && (state.locks.size > 0 || state.isUnsure);
    if (isHeld) out.isHeldSomewhere = true;
    return isHeld;
  }

  private climbUse(
    { ctx, ident }: Use,
    decl: FuncDecl,
    base: Base,
    isHandler: boolean,
    depth: number,
    out: Reach,
  ): void {
    const parent = ctx.parents.get(ident);
    const value: Node = parent?.kind === "SelectorExpr" && parent.sel === ident ? parent : ident;
    const call = ctx.parents.get(value);
    const isCall = call?.kind === "CallExpr" && call.fun === value;
    const isParam = isParameter(base);
    const next = isParam ? (isCall ? argumentFor(base, decl, call, ctx) : null) : baseAt(value as Expr, base, ctx);
    if (next === null) {
      out.isUnknown = true;
      return;
    }
    if (isCall) {
      this.climbCall(call, next, ctx, depth + 1, out);
    } else if (call?.kind === "CallExpr" && isStarter(call, ctx)) {
      this.started(call, next, ctx, depth + 1, out);
    } else if (call?.kind === "CallExpr" && isRepeater(call)) {
      this.climbCall(call, next, ctx, depth + 1, out);
    } else if (isHandler && !this.isWrapped(value, ctx) && !this.isOwnedByHandler(next, ctx)) {
      out.roots.push({ kind: "handler", ctx, at: value });
    } else {
      out.isUnknown = true;
    }
  }

  /** A handler that is made anew for each request. */
  private isOwnedByHandler(base: Base, ctx: Context): boolean {
    if (base === "package" || base.role === "receiver") return false;
    for (let at: Node | undefined = base.decl; at !== undefined; at = ctx.parents.get(at)) {
      if ((at.kind === "FuncLit" || at.kind === "FuncDecl") && isHandlerType(at.type, ctx)) return true;
    }
    return false;
  }

  /** Handed to a function of the program that locks around its calls, or whose source is not here. */
  private isWrapped(value: Node, ctx: Context): boolean {
    if (this.uses.holds("ServeHTTP(") && this.locksAroundServing()) return true;
    for (
      let at = ctx.parents.get(value);
      at?.kind === "CallExpr" || at?.kind === "ParenExpr";
      at = ctx.parents.get(at)
    ) {
      if (at.kind !== "CallExpr") continue;
      const fun = calleeExpr(at);
      const object = fun.kind === "Ident" ? ctx.names.objectOf(fun) : undefined;
      if (object?.kind === "package-level" && object.entry.token === "func") {
        const callee = this.uses.functionNamed(object.name, "");
        if (callee === null || /lock|mutex|sem/i.test(callee.text(callee.decl))) return true;
      } else if (object?.kind === "var") {
        return true;
      }
    }
    return false;
  }

  private isServingLocked: boolean | null = null;

  private locksAroundServing(): boolean {
    this.isServingLocked ??= this.uses
      .declarationsHolding("ServeHTTP(")
      .some((ctx) => /\.Lock\(\)[\s\S]*\.ServeHTTP\(/.test(ctx.text(ctx.decl)));
    return this.isServingLocked;
  }
}

/** The innermost function around a node, and the statement or condition of its graph that holds it. */
function placeOf(node: Node, ctx: Context): { readonly func: Func | null; readonly stmt: Node | null } {
  const path: Node[] = [];
  for (let at: Node | undefined = node; at !== undefined; at = ctx.parents.get(at)) {
    if ((at.kind === "FuncLit" || at.kind === "FuncDecl") && at !== node) {
      const cfg = at.body === null ? null : ctx.flow(at.body).cfg;
      return { func: at, stmt: path.find((inner) => cfg?.blockOf(inner) !== undefined) ?? null };
    }
    path.push(at);
  }
  return { func: null, stmt: null };
}

/** defer func() { ... }(): runs as part of the function around. */
function isDeferred(lit: FuncLit, ctx: Context): boolean {
  const call = ctx.parents.get(lit);
  return call?.kind === "CallExpr" && call.fun === lit && ctx.parents.get(call)?.kind === "DeferStmt";
}

/** The functions around a node, the innermost first. */
export function functionsAround(node: Node, ctx: Context): readonly Func[] {
  const found: Func[] = [];
  for (let at = ctx.parents.get(node); at !== undefined; at = ctx.parents.get(at)) {
    if (at.kind === "FuncLit" || at.kind === "FuncDecl") found.push(at);
  }
  return found;
}

function isParameter(base: Base): base is LocalVar {
  return base !== "package" && base.role === "param";
}

/** What a call hands over for a parameter: the variable at its root. */
/** The calls of a variable that has this literal and nothing else, and is only ever called; null: it is not so. */
function callsByName(lit: FuncLit, ctx: Context): readonly CallExpr[] | null {
  const stmt = ctx.parents.get(lit);
  const target = stmt?.kind === "AssignStmt" ? stmt.lhs[stmt.rhs.indexOf(lit)] : undefined;
  const variable = target?.kind === "Ident" ? ctx.names.objectOf(target) : undefined;
  if (variable?.kind !== "var" || variable.role !== "local") return null;
  const calls: CallExpr[] = [];
  for (const use of ctx.names.usesOf(variable)) {
    if (use === target || use === variable.decl) continue;
    const call = ctx.parents.get(use);
    if (call?.kind !== "CallExpr" || call.fun !== use) return null;
    calls.push(call);
  }
  return calls;
}

function argumentFor(param: LocalVar, func: Func, call: CallExpr, ctx: Context): Base | null {
  const names = func.type.params.list.flatMap((field): readonly (Ident | null)[] =>
    field.names.length === 0 ? [null] : field.names,
  );
  const argument = call.args[names.indexOf(param.decl)];
  return argument === undefined || call.ellipsis >= 0 ? null : rootOf(argument, ctx);
}

/** What the called method's receiver is at its call: the variable at the root of x in x.f(). */
function baseAt(value: Expr, base: Base, ctx: Context): Base | null {
  if (base === "package") return base;
  if (base.role !== "receiver" || value.kind !== "SelectorExpr") return null;
  return rootOf(value.x, ctx);
}

/** The variable an expression starts from; null: something else, such as a call. */
export function rootOf(x: Expr, ctx: Context): Base | null {
  const variable = rootVariable(x, ctx.names);
  if (variable !== null) return variable;
  let at = unparen(x);
  while (at.kind === "SelectorExpr" || at.kind === "StarExpr" || at.kind === "IndexExpr") at = unparen(at.x);
  if (at.kind === "CallExpr") return isSingleton(at, ctx) ? "package" : null;
  const object = at.kind === "Ident" ? ctx.names.objectOf(at) : undefined;
  return object?.kind === "package-level" ? "package" : null;
}

/** instance(), which gives a variable of the package, the same to all. */
function isSingleton(call: CallExpr, ctx: Context): boolean {
  const fun = calleeExpr(call);
  const object = fun.kind === "Ident" && call.args.length === 0 ? ctx.names.objectOf(fun) : undefined;
  const callee = object?.kind === "package-level" ? ctx.uses.functionNamed(object.name, "") : null;
  if (callee?.decl.kind !== "FuncDecl" || callee.decl.body === null) return false;
  let isOne = false;
  let isOther = false;
  walk(callee.decl.body, (node) => {
    if (node.kind === "FuncLit") return false;
    if (node.kind !== "ReturnStmt") return true;
    const [only] = node.results;
    const given = only?.kind === "Ident" ? callee.names.objectOf(only) : undefined;
    if (given?.kind === "package-level" && node.results.length === 1) isOne = true;
    else isOther = true;
    return true;
  });
  return isOne && !isOther;
}

const starterTypes: ReadonlySet<string> = new Set(["sync.WaitGroup", "golang.org/x/sync/errgroup.Group"]);

/** wg.Go(f), g.Go(f), time.AfterFunc(d, f): f runs in a goroutine of its own. */
export function isStarter(call: CallExpr, ctx: Context): boolean {
  const fun = calleeExpr(call);
  if (fun.kind !== "SelectorExpr") return false;
  if (fun.sel.name === "AfterFunc") return ctx.calleeOf(call) === "time.AfterFunc";
  return fun.sel.name === "Go" && isGroup(fun.x, ctx) && !isLimitedToOne(fun.x, ctx);
}

/** go wait.Until(c.worker, time.Second, stop): runs its argument again and again, itself. */
function isRepeater(call: CallExpr): boolean {
  return /^(Jitter|NonSliding|Backoff)?Until(With\w+)?$|^Forever$/.test(lastName(calleeExpr(call)));
}

/** Its package need not be here: what is written tells as well. */
function isGroup(x: Expr, ctx: Context): boolean {
  const type = ctx.typeNameOf(x);
  if (type !== "" || x.kind !== "Ident") return starterTypes.has(type);
  const variable = ctx.names.objectOf(x);
  if (variable?.kind !== "var") return false;
  const init = ctx.names.initOf(variable);
  const isMade = init?.index === 0 && init.value.kind === "CallExpr" && ctx.isCallOf(init.value, errgroupMaker);
  return isMade || starterTypes.has(writtenType(variable, ctx.names));
}

const errgroupMaker = "golang.org/x/sync/errgroup.WithContext";

function isLimitedToOne(group: Expr, ctx: Context): boolean {
  return ctx.text(ctx.decl).includes(`${ctx.text(group)}.SetLimit(1)`);
}

/** In a loop that starts several before it waits for one. */
function isStartedInLoop(stmt: Node, base: Base, ctx: Context): boolean {
  for (let at = ctx.parents.get(stmt); at !== undefined; at = ctx.parents.get(at)) {
    if (at.kind === "FuncLit" || at.kind === "FuncDecl") return false;
    if (at.kind !== "ForStmt" && at.kind !== "RangeStmt") continue;
    if (base !== "package" && isWithin(base.decl, at)) return false;
    return !waits(at.body, stmt) && !leavesAfter(stmt, at, ctx);
  }
  return false;
}

/** go f(); return: the loop ends with it. */
function leavesAfter(stmt: Node, loop: Node, ctx: Context): boolean {
  for (let at: Node | undefined = stmt; at !== undefined && at !== loop; at = ctx.parents.get(at)) {
    const list = statementsIn(ctx.parents.get(at));
    const from = list.indexOf(at as Stmt);
    if (from >= 0 && list.slice(from + 1).some(isLeave)) return true;
  }
  return false;
}

function isLeave(stmt: Stmt): boolean {
  return stmt.kind === "ReturnStmt" || (stmt.kind === "BranchStmt" && stmt.token === "break");
}

function waits(body: Node, stmt: Node): boolean {
  let found = false;
  walk(body, (node) => {
    if (node === stmt || node.kind === "FuncLit") return false;
    if (node.kind === "UnaryExpr" && node.op === "<-") found = true;
    if (node.kind === "CallExpr" && node.fun.kind === "SelectorExpr" && node.fun.sel.name === "Wait") found = true;
    return !found;
  });
  return found;
}

const handlerParams: ReadonlySet<string> = new Set([
  "github.com/gin-gonic/gin.Context",
  "github.com/labstack/echo.Context",
  "github.com/labstack/echo/v4.Context",
  "github.com/gofiber/fiber.Ctx",
  "github.com/gofiber/fiber/v2.Ctx",
  "github.com/valyala/fasthttp.RequestCtx",
]);

/** func(http.ResponseWriter, *http.Request), and the one-parameter handlers of popular frameworks. */
export function isHandlerType(type: FuncType, ctx: Context): boolean {
  const types = type.params.list.flatMap((field) =>
    (field.names.length === 0 ? [null] : field.names).map(() => qualified(field.type, ctx)),
  );
  if (types.length === 1) return handlerParams.has(types[0] as string);
  return types.length >= 2 && types[0] === "net/http.ResponseWriter" && types[1] === "net/http.Request";
}

function qualified(type: Expr, ctx: Context): string {
  let at = unparen(type);
  while (at.kind === "StarExpr") at = unparen(at.x);
  if (at.kind !== "SelectorExpr" || at.x.kind !== "Ident") return "";
  return `${ctx.names.importPath(at.x.name) ?? ""}.${at.sel.name}`;
}

/** The first line of what may be long: `go func()`, the name of a function, the left side of an assignment. */
export function headOf(node: Node): { readonly pos: number; readonly end: number } {
  switch (node.kind) {
    case "GoStmt":
      return { pos: node.pos, end: headOf(node.call).end };
    case "CallExpr":
      return { pos: node.pos, end: node.fun.kind === "FuncLit" ? node.fun.type.end : node.fun.end };
    case "FuncDecl":
      return node.name;
    case "FuncLit":
      return node.type;
    case "AssignStmt":
      return { pos: node.pos, end: (node.lhs.at(-1) as Expr).end };
    case "RangeStmt":
      return { pos: node.pos, end: node.x.end };
    case "ForStmt":
      return { pos: node.pos, end: node.cond?.end ?? node.pos + 3 };
    default:
      return node;
  }
}
