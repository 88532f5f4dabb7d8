// What a function does with its defers: where they stand, in which order they run, and its flow, as text or mermaid.
import { lineTable } from "../base/position.ts";
import { type Say, say, type Tell, type Text } from "../base/say.ts";
import { neutralise } from "../base/terminal-text.ts";
import { buildCfg, type Cfg } from "../go/flow/cfg.ts";
import { blocksOnCycles, repeatingLoop } from "../go/flow/cycle.ts";
import type { Endings } from "../go/summaries/endings.ts";
import type { DeferStmt, Func, Node } from "../go/syntax/ast.ts";
import type { SourceFile } from "../go/syntax/source.ts";
import { walk } from "../go/syntax/walk.ts";
import { calleeExpr } from "../go/types/callee.ts";
import type { Names } from "../go/types/object.ts";
import { edgeLabel, nodeText, renderCfg, shownBlocks } from "./dump.ts";

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

export function explainText(facts: FunctionFacts, tell: Tell): string {
  const { func, source, names, endings } = facts;
  const body = func.body;
  if (body === null) return `${tell(say`${facts.name} has no body here`)}\n`;
  const cfg = buildCfg(body, endings.factsFor(names));
  const table = lineTable(source.bytes);
  const line = (node: Node): number => table.positionAt(node.pos).line;
  const out = [`${neutralise(tell(facts.name))} (${neutralise(source.path)}:${line(func)})`, ""];
  out.push(...deferLines(cfg, source, line).map(tell));
  out.push("", tell(say`flow:`), renderCfg(cfg, source, table));
  return `${out.join("\n")}\n`;
}

function deferLines(cfg: Cfg, source: SourceFile, line: (node: Node) => number): Text[] {
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
    const times = isRepeated ? say`  once for each iteration of the loop${where}: they pile up until the return` : "";
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

export function explainMermaid(facts: FunctionFacts, tell: Tell): string {
  const { func, source, names, endings } = facts;
  if (func.body === null) return "flowchart TD\n";
  const cfg = buildCfg(func.body, endings.factsFor(names));
  const table = lineTable(source.bytes);
  const out = ["flowchart TD"];
  for (const block of shownBlocks(cfg)) {
    const lines = block.nodes.map((node) => `${table.positionAt(node.pos).line}: ${nodeText(node, source)}`);
    const title = block === cfg.entry ? tell(say`entry`) : block.kind === "body" ? "" : tell(endTitle(block.kind));
    const text = [title, ...lines]
      .filter((part) => part !== "")
      .map(escapeMermaid)
      .join("<br/>");
    const hasDefer = block.nodes.some((node) => node.kind === "DeferStmt");
    out.push(`  b${block.index}["${text === "" ? "·" : text}"]${hasDefer ? ":::defer" : ""}`);
  }
  for (const block of shownBlocks(cfg)) {
    for (const edge of block.succs) {
      const label = edgeLabel(edge);
      out.push(`  b${block.index} -->${label === "" ? "" : `|${label}|`} b${edge.to.index}`);
    }
  }
  out.push("  classDef defer stroke-width:3px");
  return `${out.join("\n")}\n`;
}

function endTitle(kind: string): Say {
  switch (kind) {
    case "exit":
      return say`return: deferred calls run`;
    case "panic":
      return say`panic: deferred calls run`;
    case "halt":
      return say`the process ends: deferred calls do not run`;
    default:
      return say`waits for ever: deferred calls do not run`;
  }
}

/** Mermaid reads markup and quotes in labels; entities keep them text. */
function escapeMermaid(text: string): string {
  return text.replace(/[&<>"'`#;[\](){}|\\]/g, (c) => `#${c.charCodeAt(0)};`);
}
