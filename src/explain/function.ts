// What a function does with its defers: where they stand, in which order they run, and its flow, as text.
import { lineTable } from "../base/position.ts";
import { say, type Tell, type Text } from "../base/say.ts";
import { neutralise } from "../base/terminal-text.ts";
import { buildCfg, type Cfg } from "../go/flow/cfg.ts";
import { blocksOnCycles, repeatingLoop } from "../go/flow/cycle.ts";
import { type Constants, tripCount } from "../go/flow/trip.ts";
import type { Endings } from "../go/summaries/endings.ts";
import type { DeferStmt, Func, Node } from "../go/syntax/ast.ts";
import type { SourceFile } from "../go/syntax/source.ts";
import { walk } from "../go/syntax/walk.ts";
import { calleeExpr } from "../go/types/callee.ts";
import type { Names } from "../go/types/object.ts";
import { nodeText, renderCfg } from "./dump.ts";

export interface FunctionFacts {
  readonly func: Func;
  readonly name: Text;
  readonly source: SourceFile;
  readonly names: Names;
  readonly endings: Endings;
}

/** The innermost function around an offset, below a declaration. */
export function functionAt(root: Node, offset: number): Func | null {
  let found: Func | null = null;
  walk(root, (node) => {
    if (node.pos > offset || node.end <= offset) return false;
    if (node.kind === "FuncDecl" || node.kind === "FuncLit") found = node;
    return true;
  });
  return found;
}

/** Its defers, then its flow. */
export function explainText(facts: FunctionFacts, tell: Tell): string {
  const cfg = flowOf(facts);
  if (cfg === null) return bodiless(facts, tell);
  const table = lineTable(facts.source.bytes);
  return `${defersOf(cfg, facts, tell)}\n${tell(say`flow:`)}\n${renderCfg(cfg, facts.source, table)}\n`;
}

/** Where it stands, and its defers in the order they run. */
export function deferText(facts: FunctionFacts, tell: Tell): string {
  const cfg = flowOf(facts);
  return cfg === null ? bodiless(facts, tell) : defersOf(cfg, facts, tell);
}

function bodiless({ name }: FunctionFacts, tell: Tell): string {
  return `${tell(say`${name} has no body here`)}\n`;
}

function defersOf(cfg: Cfg, facts: FunctionFacts, tell: Tell): string {
  const { func, source } = facts;
  const table = lineTable(source.bytes);
  const line = (node: Node): number => table.positionAt(node.pos).line;
  const out = [placeOf(facts, tell, line(func)), "", ...deferLines(cfg, facts, line).map(tell)];
  return `${out.join("\n")}\n`;
}

function placeOf({ name, source }: FunctionFacts, tell: Tell, line: number): string {
  return `${neutralise(tell(name))} (${neutralise(source.path)}:${line})`;
}

function flowOf({ func, names, endings }: FunctionFacts): Cfg | null {
  return func.body === null ? null : buildCfg(func.body, endings.factsFor(names));
}

/** What the package level says of a loop's bounds is not asked. */
const noConstants: Constants = { integerOf: () => null, lengthOf: () => null };

function deferLines(cfg: Cfg, { source, names }: FunctionFacts, line: (node: Node) => number): Text[] {
  if (cfg.defers.length === 0) return [say`no deferred calls`];
  const cycles = blocksOnCycles(cfg);
  const count = cfg.defers.length;
  const calls = count === 1 ? say`${count} deferred call` : say`${count} deferred calls`;
  const out: Text[] = [say`${calls}, in the order they run when the function returns (last in, first out):`];
  [...cfg.defers].reverse().forEach((stmt, i) => {
    const block = cfg.blockOf(stmt);
    const isRepeated = block !== undefined && cycles.has(block);
    const loop = block === undefined ? null : repeatingLoop(block);
    const where = loop === null ? "" : say` of line ${line(loop.stmt)}`;
    const turns = loop === null ? null : tripCount(loop.stmt, names, noConstants);
    const most = turns === null ? "" : say`, at most ${turns}`;
    const times = isRepeated
      ? say`  once for each iteration of the loop${where}${most}: they pile up until the return`
      : "";
    out.push(say`  ${i + 1}. line ${line(stmt)}: ${nodeText(stmt.call, source)}${times}`);
    const fixed = evaluated(stmt, source);
    if (fixed !== "") out.push(say`     evaluated at line ${line(stmt)} already: ${fixed}`);
  });
  return out;
}

/** Go spec, "Defer statements": the function value and the arguments are evaluated when the defer statement runs. */
function evaluated(stmt: DeferStmt, source: SourceFile): string {
  const fun = calleeExpr(stmt.call);
  const receiver = fun.kind === "SelectorExpr" ? [nodeText(fun.x, source)] : [];
  return [...receiver, ...stmt.call.args.map((arg) => nodeText(arg, source))].join(", ");
}
