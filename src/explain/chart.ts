// The flow of a function as a chart: its blocks with their lines of text, and what leads from one to another.
import { lineTable } from "../base/position.ts";
import { type Say, say, type Tell } from "../base/say.ts";
import { buildCfg } from "../go/flow/cfg.ts";
import { edgeLabel, nodeText, shownBlocks } from "./dump.ts";
import type { FunctionFacts } from "./function.ts";

export interface Chart {
  readonly blocks: readonly ChartBlock[];
  /** `from` and `to` are ids; the label is "" where there is but one way. */
  readonly edges: readonly { readonly from: string; readonly to: string; readonly label: string }[];
}

interface ChartBlock {
  readonly id: string;
  /** "" for a block in the middle: the entry, or how the function is left. */
  readonly title: string;
  readonly lines: readonly string[];
  readonly hasDefer: boolean;
}

export function chartOf({ func, source, names, endings }: FunctionFacts, tell: Tell): Chart {
  if (func.body === null) return { blocks: [], edges: [] };
  const cfg = buildCfg(func.body, endings.factsFor(names));
  const table = lineTable(source.bytes);
  const shown = shownBlocks(cfg);
  const blocks = shown.map(
    (block): ChartBlock => ({
      id: `b${block.index}`,
      title: block === cfg.entry ? tell(say`entry`) : block.kind === "body" ? "" : tell(endTitle(block.kind)),
      lines: block.nodes.map((node) => `${table.positionAt(node.pos).line}: ${nodeText(node, source)}`),
      hasDefer: block.nodes.some((node) => node.kind === "DeferStmt"),
    }),
  );
  const edges = shown.flatMap(({ index, succs }) =>
    succs.map((edge) => ({ from: `b${index}`, to: `b${edge.to.index}`, label: edgeLabel(edge) })),
  );
  return { blocks, edges };
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

/** A chart in Mermaid's flowchart syntax. */
export function renderMermaid({ blocks, edges }: Chart): string {
  const out = ["flowchart TD"];
  for (const { id, title, lines, hasDefer } of blocks) {
    const text = [title, ...lines].filter((part) => part !== "").map(escapeMermaid);
    out.push(`  ${id}["${text.length === 0 ? "·" : text.join("<br/>")}"]${hasDefer ? ":::defer" : ""}`);
  }
  for (const { from, to, label } of edges) out.push(`  ${from} -->${label === "" ? "" : `|${label}|`} ${to}`);
  if (blocks.length > 0) out.push("  classDef defer stroke-width:3px");
  return `${out.join("\n")}\n`;
}

/** Mermaid reads markup and quotes in labels; entities keep them text. */
function escapeMermaid(text: string): string {
  return text.replace(/[&<>"'`#;[\](){}|\\]/g, (c) => `#${c.charCodeAt(0)};`);
}
