// Everything that is wrong with the pools of a package, one finding a value.
import type { Func, Node } from "../go/syntax/ast.ts";
import { unparen } from "../go/syntax/parser-expr.ts";
import { under } from "../go/types/under.ts";
import { functionAround } from "./callers.ts";
import type { Context } from "./context.ts";
import type { PackageUses } from "./package-uses.ts";
import { leftBehind } from "./pool-content.ts";
import { droppedOn, neverFed } from "./pool-return.ts";
import { type Misuse, PooledValue } from "./pooled.ts";
import { boundTo, type PoolCall, type Pools, type Put, poolsOf } from "./pools.ts";

export type PoolMisuse =
  | {
      readonly kind: "never";
      readonly ctx: Context;
      readonly at: Node;
      readonly get: PoolCall;
      readonly left: Node | null;
      readonly isOnPath: boolean;
    }
  | { readonly kind: "dirty"; readonly ctx: Context; readonly at: Node; readonly put: Put; readonly written: Node }
  | { readonly kind: "value"; readonly ctx: Context; readonly at: Node; readonly put: Put }
  | { readonly kind: "after"; readonly ctx: Context; readonly at: Node; readonly misuse: Misuse };

export function poolMisuses(uses: PackageUses): readonly PoolMisuse[] {
  const pools = poolsOf(uses);
  const found: PoolMisuse[] = [];
  for (const get of neverFed(pools, uses))
    found.push({ kind: "never", ctx: get.ctx, at: get.call, get, left: null, isOnPath: false });
  const fed = new Set([...pools.puts.values()].map(({ pool }) => poolText(pool)));
  for (const get of pools.gets) {
    if (!uses.isAsked(get.ctx)) continue;
    const one = misuseOf(get, pools, fed);
    if (one !== null) found.push(one);
  }
  for (const put of pools.puts.values()) if (uses.isAsked(put.ctx)) found.push(...misusesOfPut(put, pools, found));
  return found;
}

/** The last name of a pool: which one it is in its package. */
function poolText(pool: PoolCall["pool"]): string {
  return pool.kind === "Ident" ? pool.name : pool.kind === "SelectorExpr" ? pool.sel.name : "";
}

function misuseOf(get: PoolCall, pools: Pools, fed: ReadonlySet<string>): PoolMisuse | null {
  const { ctx, call } = get;
  const func = functionAround(call, ctx);
  const variable = boundTo(get);
  if (func === null || func.body === null || variable === null || variable.func !== func) return null;
  const value = new PooledValue(variable, func, pools.puts, ctx);
  const misuse = value.misuse();
  if (misuse !== null) return { kind: "after", ctx, at: misuse.at, misuse };
  const [site] = value.sites;
  if (site !== undefined && !value.isPutElsewhere) {
    const through = [get.through, site.put.through].filter((other) => other !== null);
    const written = leftBehind(value.memory, func, through, ctx);
    if (written !== null) return { kind: "dirty", ctx, at: site.put.call, put: site.put, written };
  }
  if (!fed.has(poolText(get.pool))) return null;
  const leak = droppedOn(get, variable, value, func);
  return leak === null ? null : { kind: "never", ctx, at: call, get, left: leak.at, isOnPath: true };
}

/** Of what a function is given and puts back: a slice or struct by value, a parameter that is used afterwards. */
function misusesOfPut(put: Put, pools: Pools, known: readonly PoolMisuse[]): PoolMisuse[] {
  const { ctx, call } = put;
  if (put.through === null && isCopied(put)) return [{ kind: "value", ctx, at: call, put }];
  const value = unparen(put.value);
  const variable = value.kind === "Ident" ? ctx.names.objectOf(value) : undefined;
  const func: Func | null = functionAround(call, ctx);
  if (variable?.kind !== "var" || func === null || func.body === null || variable.func !== func) return [];
  if (variable.role !== "param" && variable.role !== "receiver") return [];
  const misuse = new PooledValue(variable, func, pools.puts, ctx).misuse();
  if (misuse === null || known.some((one) => one.ctx === ctx && one.at === misuse.at)) return [];
  return [{ kind: "after", ctx, at: misuse.at, misuse }];
}

/** Whether what is put is no pointer: it is copied to the heap each time. */
function isCopied({ ctx, call, value }: Put): boolean {
  if (/nolint|lint:ignore/.test(linesBefore(call, ctx))) return false;
  const type = ctx.typed?.typeOf(value) ?? null;
  if (type === null || type.kind === "TypeParam") return false;
  const { kind } = under(type);
  return kind === "Slice" || kind === "Struct" || kind === "Array";
}

/** The line of a call with its comment, and the one above: who is told elsewhere already has made up his mind. */
function linesBefore({ pos, end }: Node, ctx: Context): string {
  const { bytes } = ctx.file;
  const start = bytes.lastIndexOf(newLine, bytes.lastIndexOf(newLine, pos) - 1);
  const stop = bytes.indexOf(newLine, end);
  return ctx.text({ pos: Math.max(0, start), end: stop < 0 ? bytes.length : stop });
}

const newLine = 10;
