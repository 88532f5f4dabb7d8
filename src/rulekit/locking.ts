// What the functions of the checked package do to locks, for callers: which names wrap a lock is found once a package,
// whom a call means is asked of types only where its name is one of them.
import { reachableFrom } from "../go/flow/cfg.ts";
import { placeText } from "../go/flow/deferred.ts";
import {
  directLock,
  type LockCall,
  type LockEffect,
  type LockFacts,
  lockEffects,
  lockTaken,
  placeAtCall,
} from "../go/flow/locking.ts";
import type { CallExpr, Expr, ExprStmt, FuncDecl, Node } from "../go/syntax/ast.ts";
import { receiverName } from "../go/syntax/parser.ts";
import { unparen } from "../go/syntax/parser-expr.ts";
import { walk } from "../go/syntax/walk.ts";
import { typeName } from "../go/types/body-types.ts";
import { calleeExpr, rootIdent, rootVariable } from "../go/types/callee.ts";
import type { Obj } from "../go/types/object.ts";
import { under } from "../go/types/under.ts";
import type { Context } from "./context.ts";
import { ownerOf, type PackageUses } from "./package-uses.ts";

const lockCalls = ["Lock", "RLock", "Unlock", "RUnlock"];
const helpers = new WeakMap<PackageUses, ReadonlySet<string>>();
const effects = new WeakMap<FuncDecl, readonly LockEffect[]>();

export function lockFacts(ctx: Context): LockFacts {
  const find = (call: CallExpr, kind: (effect: LockEffect) => boolean): LockCall | null => {
    for (const effect of effectsOf(call, ctx)) {
      const place = kind(effect) ? placeAtCall(effect, call) : null;
      if (place !== null) return { place, name: effect.name };
    }
    return null;
  };
  return {
    wrapped: (call) => find(call, ({ kind }) => kind === "holds" || kind === "frees"),
    taken: (call) => find(call, ({ kind }) => kind === "takes"),
    handed: (call) => find(call, ({ kind }) => kind === "hands"),
    isFreedElsewhere: (call, place) => isFreedElsewhere(call, place, ctx),
    isSameRoot: (one, other, place) => {
      const [a, b] = [rootNamed(one, place, ctx), rootNamed(other, place, ctx)];
      return a === undefined || b === undefined || a === b;
    },
    mayUnlock: (call, place) =>
      effectsOf(call, ctx).some((effect) => /free/.test(effect.kind) && (placeAtCall(effect, call) ?? place) === place),
  };
}

/** The variable by which a call names the root of a place; undefined: a helper knows it, the package's for one. */
function rootNamed(call: CallExpr, place: string, ctx: Context): Obj | undefined {
  const name = /^\w+/.exec(place)?.[0];
  let found: Obj | undefined;
  walk(call, (node) => {
    if (found === undefined && node.kind === "Ident" && node.name === name) found = ctx.names.objectOf(node);
    return found === undefined;
  });
  return found;
}

function effectsOf(call: CallExpr, ctx: Context): readonly LockEffect[] {
  const fun = calleeExpr(call);
  const name = fun.kind === "SelectorExpr" ? fun.sel.name : fun.kind === "Ident" ? fun.name : "";
  if (!lockHelperNames(ctx.uses).has(name)) return [];
  let known = effectsOfCalls.get(ctx);
  if (known === undefined) {
    known = new Map();
    effectsOfCalls.set(ctx, known);
  }
  let found = known.get(call);
  if (found === undefined) {
    const decl = ctx.declarationOf(call);
    found = decl === null ? [] : effectsOfFunction(decl).filter((effect) => !isHidden(effect, decl, call, ctx));
    known.set(call, found);
  }
  return found;
}

/** A promoted method locks what is embedded with it: the caller's own lock of that name is another one. */
function isHidden({ root, path }: LockEffect, decl: FuncDecl, call: CallExpr, ctx: Context): boolean {
  const fun = calleeExpr(call);
  const outer = root === "receiver" && fun.kind === "SelectorExpr" ? (ctx.typed?.typeOf(fun.x) ?? null) : null;
  const name = typeName(outer);
  if (outer === null || name.slice(name.lastIndexOf(".") + 1) === receiverName(decl)) return false;
  const pointed = under(outer);
  const struct = pointed.kind === "Pointer" ? under(pointed.elem) : pointed;
  const first = path.split(".")[1];
  return (
    struct.kind === "Struct" &&
    struct.fields.some((field) => (first === undefined ? /^(RW)?Mutex$/ : new RegExp(`^${first}$`)).test(field.name))
  );
}

/** A path asks about the same calls again and again. */
const effectsOfCalls = new WeakMap<Context, Map<CallExpr, readonly LockEffect[]>>();

function effectsOfFunction(decl: FuncDecl): readonly LockEffect[] {
  let found = effects.get(decl);
  if (found === undefined) {
    found = lockEffects(decl);
    effects.set(decl, found);
  }
  return found;
}

/** The names of the package's functions and methods that do anything to a lock of their caller's. */
export function lockHelperNames(uses: PackageUses): ReadonlySet<string> {
  let names = helpers.get(uses);
  if (names === undefined) {
    const found = new Set<string>();
    for (const { source } of uses.files) {
      for (const decl of source.declarationsWith([], lockCalls)) {
        if (decl.kind === "FuncDecl" && effectsOfFunction(decl).length > 0) found.add(decl.name.name);
      }
    }
    names = found;
    helpers.set(uses, names);
  }
  return names;
}

/**
 * Whether a lock that the function takes is one that nobody gives back: a field or variable that other packages cannot
 * name, whose address nobody takes, that no function of the package unlocks without having locked it.
 */
export function isNeverUnlocked(stmt: ExprStmt, place: string, ctx: Context): boolean {
  const { func } = ctx;
  if (stmt.x.kind !== "CallExpr" || directLock(stmt.x) === null || func === null || func.body === null) return false;
  const fun = calleeExpr(stmt.x);
  if (fun.kind !== "SelectorExpr" || !isOwn(fun.x, ctx)) return false;
  // An unlock by other means, or a word about it.
  if (/unlock|release/i.test(ctx.text(func.body))) return false;
  // Nothing is done under it: it is to keep others out from then on.
  if (func.body.list.length === 1 || func.body.list.at(-1) === stmt) return false;
  const { cfg } = ctx.flow(func.body);
  const block = cfg.blockOf(stmt);
  return block !== undefined && reachableFrom(block).has(cfg.exit) && !isFreedElsewhere(stmt.x, place, ctx);
}

/** A package-level variable, a field of the receiver, or embedded in it: nothing that a caller holds. */
function isOwn(x: Expr, ctx: Context): boolean {
  const ident = rootIdent(x);
  const object = ident === null ? undefined : ctx.names.objectOf(ident);
  return object?.kind === "package-level" || (object?.kind === "var" && object.role === "receiver");
}

/** Whether some function unlocks what another has locked; of what other packages can name nobody knows. */
function isFreedElsewhere(call: CallExpr, place: string, ctx: Context): boolean {
  const name = place.slice(place.lastIndexOf(".") + 1);
  const fun = calleeExpr(call);
  const x = fun.kind === "SelectorExpr" ? fun.x : fun;
  const ident = rootIdent(x);
  const isVariable = ident !== null && ctx.names.objectOf(ident)?.kind === "package-level";
  if (place.includes(".") || isVariable) {
    if (!/^[a-z_]\w*$/.test(name)) return true;
    return ctx.uses.told(`keeps balance ${name}`, () =>
      ctx.uses.declarationsNaming(name).some(({ decl }) => !keepsBalance(decl, name)),
    );
  }
  // An embedded mutex: its methods are named on values of the type.
  if (!ctx.calleeOf(call).startsWith("sync.")) return true;
  // it.cache.RUnlock() by an iterator: a field that is no lock by its name is what has the mutex in it.
  const frees = (decl: FuncDecl): boolean =>
    effectsOfFunction(decl).some(({ kind, path }) => /free/.test(kind) && !/(mu|mut|mutex|lock|lck|mtx)$/i.test(path));
  return ctx.uses.told("frees an embedded lock", () =>
    ["Unlock", "RUnlock"].some((unlock) =>
      ctx.uses.declarationsNaming(unlock).some(({ decl }) => decl.kind === "FuncDecl" && frees(decl)),
    ),
  );
}

/** Whether some function of the package takes the write lock of what the statement locks for reading. */
export function hasWriter(stmt: ExprStmt, ctx: Context): boolean {
  const lock = stmt.x.kind === "CallExpr" && directLock(stmt.x) !== null ? lockedPart(stmt.x, ctx) : "";
  if (lock === "") return false;
  return ctx.uses.told(`writes under ${lock}`, () =>
    ctx.uses.declarationsNaming("Lock").some((other) => {
      let isFound = false;
      walk(other.decl, (node) => {
        if (node.kind === "CallExpr" && directLock(node)?.name === "Lock") isFound ||= lockedPart(node, other) === lock;
        return !isFound;
      });
      return isFound;
    }),
  );
}

/** "table.mu" of t.mu.RLock(), "entry" of e.RLock(), "mu" of a package-level variable; "" where it is not known. */
function lockedPart(call: CallExpr, ctx: Context): string {
  const fun = calleeExpr(call);
  const x = fun.kind === "SelectorExpr" ? unparen(fun.x) : fun;
  if (x.kind === "SelectorExpr") {
    const owner = ownerOf(x, ctx);
    if (owner !== "") return `${owner}.${x.sel.name}`;
  }
  if (x.kind === "Ident" && ctx.names.objectOf(x)?.kind === "package-level") return x.name;
  const type = ctx.typeNameOf(x);
  return type.startsWith("sync.") ? "" : type;
}

/** No lock of this name is unlocked without having been locked, and nobody gets hold of it. */
function keepsBalance(decl: Node, name: string): boolean {
  const isIt = (x: Expr): boolean => {
    const text = placeText(x);
    return text === name || text.endsWith(`.${name}`);
  };
  let isBalanced = true;
  const look = (root: Node): void => {
    let locks = 0;
    walk(root, (node) => {
      // before := func() { mu.Lock() }; after := func() { mu.Unlock() }: each by itself.
      if (node.kind === "AssignStmt" && node.rhs.some((x) => x.kind === "FuncLit")) {
        for (const x of node.rhs) look(x.kind === "FuncLit" ? x.body : x);
        return false;
      }
      if (node.kind === "UnaryExpr" && node.op === "&" && isIt(node.x)) isBalanced = false;
      if (node.kind === "SelectorExpr" && isIt(node.x)) {
        if (/^(Try)?R?Lock$/.test(node.sel.name)) locks++;
        else if (/^R?Unlock$/.test(node.sel.name) && locks === 0) isBalanced = false;
      }
      return isBalanced;
    });
  };
  look(decl);
  return isBalanced;
}

/** The next iteration's lock of what a deferred unlock still holds: defer-unlock-in-loop says so. */
export function isOfDefer(again: Node, stmt: ExprStmt, ctx: Context): boolean {
  const lock = lockTaken(stmt, lockFacts(ctx));
  const body = ctx.func?.body ?? null;
  if (lock === null || body === null || again.pos > stmt.pos) return false;
  const unlock = `${lock.place}.${lock.unlock}`;
  return ctx.flow(body).cfg.defers.some(({ pos, call }) => pos > stmt.pos && ctx.text(call.fun) === unlock);
}

/** The variable that leads to the lock is given another value later: the same words may mean another lock. */
export function isMovedAfter(stmt: ExprStmt, ctx: Context): boolean {
  const root = stmt.x.kind === "CallExpr" ? rootVariable(stmt.x.fun, ctx.names) : null;
  return root !== null && ctx.names.writesOf(root).some((ident) => ident !== root.decl && ident.pos > stmt.pos);
}
