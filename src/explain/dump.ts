// A control-flow graph as text: one block a paragraph, stable, for tests and for reading.

import type { LineTable } from "../base/position.ts";
import { neutralise } from "../base/terminal-text.ts";
import { type Block, type Cfg, type Edge, reachableBlocks } from "../go/flow/cfg.ts";
import type { Node } from "../go/syntax/ast.ts";
import type { SourceFile } from "../go/syntax/source.ts";

const decoder = new TextDecoder("utf-8");

/** The start of a node's text, up to its body, on one line. */
export function nodeText(node: Node, source: SourceFile): string {
  const end = node.kind === "RangeStmt" ? node.body.pos : node.kind === "SelectStmt" ? node.pos + 6 : node.end;
  const text = decoder.decode(source.bytes.subarray(node.pos, end)).replace(/\s+/g, " ").trim();
  return neutralise(text.length > 60 ? `${text.slice(0, 57)}...` : text);
}

/** Unreachable blocks are left out. */
export function shownBlocks(cfg: Cfg): readonly Block[] {
  const reached = reachableBlocks(cfg);
  return cfg.blocks.filter((block) => reached.has(block));
}

export function edgeLabel(edge: Edge): string {
  return edge.kind === "next" ? "" : edge.kind;
}

export function renderCfg(cfg: Cfg, source: SourceFile, table: LineTable): string {
  const out: string[] = [];
  for (const block of shownBlocks(cfg)) {
    const name = block === cfg.entry ? "entry" : block.kind === "body" ? "" : block.kind;
    out.push(`  b${block.index}${name === "" ? "" : ` ${name}`}:`);
    for (const node of block.nodes) out.push(`    ${table.positionAt(node.pos).line}: ${nodeText(node, source)}`);
    for (const edge of block.succs) {
      const label = edgeLabel(edge);
      out.push(`    -> b${edge.to.index}${label === "" ? "" : ` ${label}`}`);
    }
  }
  return out.join("\n");
}
