// A chart as a picture: dagre lays it out in layers (Gansner et al., "A technique for drawing directed graphs", 1993).
import { graphlib, layout } from "@dagrejs/dagre";
import { columnsOf } from "../base/terminal-text.ts";
import { xml } from "../base/xml.ts";
import type { Chart } from "./chart.ts";

/** More blocks than a picture can tell: laying out 1,500 takes half a minute. */
export const maxBlocks = 400;

const charWidth = 7.25;
const lineHeight = 17;
const padding = 9;

/** Plain colours first: not every viewer knows what a dark scheme is. */
const css = `
text { font: 12px ui-monospace, Menlo, Consolas, monospace; fill: #1b1f24; }
.title { font-weight: 700; } .label { font-size: 11px; fill: #5c6570; paint-order: stroke; stroke: #ffffff; stroke-width: 4px; }
rect { fill: #f4f6f8; stroke: #8a939e; } .defer rect { stroke: #8a5a00; stroke-width: 2.5; }
path { fill: none; stroke: #8a939e; } marker path { fill: #8a939e; stroke: none; }
@media (prefers-color-scheme: dark) {
  text { fill: #e6e9ee; } .label { fill: #9aa4b0; stroke: #16191d; } rect { fill: #22262c; } .defer rect { stroke: #ffc24b; }
}`;

interface Point {
  readonly x: number;
  readonly y: number;
}

/** The whole SVG document. */
export function renderSvg({ blocks, edges }: Chart, title: string): string {
  const graph = new graphlib.Graph({ multigraph: true });
  graph.setGraph({ rankdir: "TB", nodesep: 28, ranksep: 36, marginx: 12, marginy: 12 });
  for (const block of blocks) {
    const lines = linesOf(block);
    const columns = Math.max(...lines.map((line) => columnsOf(line)));
    graph.setNode(block.id, {
      width: columns * charWidth + 2 * padding,
      height: lines.length * lineHeight + 2 * padding,
    });
  }
  edges.forEach(({ from, to, label }, i) => {
    const width = columnsOf(label) * charWidth;
    graph.setEdge(from, to, { width, height: label === "" ? 0 : lineHeight, labelpos: "c" }, String(i));
  });
  layout(graph);
  const size = graph.graph() as { width?: number; height?: number };
  const width = Math.ceil(size.width ?? 0);
  const height = Math.ceil(size.height ?? 0);
  const lines = edges.map(({ from, to, label }, i) => {
    const { points, x, y } = graph.edge(from, to, String(i)) as unknown as Point & { points: readonly Point[] };
    const line = `<path d="${curve(points)}" marker-end="url(#arrow)"/>`;
    return label === ""
      ? line
      : `${line}<text class="label" x="${n(x)}" y="${n(y)}" text-anchor="middle">${xml(label)}</text>`;
  });
  const boxes = blocks.map((block) => {
    const box = graph.node(block.id) as unknown as Point & { width: number; height: number };
    const left = box.x - box.width / 2;
    const top = box.y - box.height / 2;
    const texts = linesOf(block).map((line, i) => {
      const style = i === 0 && block.title !== "" ? ' class="title"' : "";
      return `<text${style} x="${n(left + padding)}" y="${n(top + padding + (i + 0.75) * lineHeight)}">${xml(line)}</text>`;
    });
    const rect = `<rect x="${n(left)}" y="${n(top)}" width="${n(box.width)}" height="${n(box.height)}" rx="5"/>`;
    return `<g${block.hasDefer ? ' class="defer"' : ""}>${rect}${texts.join("")}</g>`;
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img">
<title>${xml(title)}</title>
<style>${css}
</style>
<defs><marker id="arrow" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="8" markerHeight="8" orient="auto"><path d="M0 0L8 4L0 8z"/></marker></defs>
${[...lines, ...boxes].join("\n")}
</svg>
`;
}

function linesOf({ title, lines }: Chart["blocks"][number]): string[] {
  const all = title === "" ? [...lines] : [title, ...lines];
  return all.length === 0 ? ["·"] : all;
}

/** Through the middles between the points, bent towards them. */
function curve(points: readonly Point[]): string {
  const [first, ...others] = points;
  const last = others.pop();
  if (first === undefined || last === undefined) return "";
  let path = `M${n(first.x)} ${n(first.y)}`;
  others.forEach((at, i) => {
    const next = others[i + 1] ?? last;
    const end = i === others.length - 1 ? last : { x: (at.x + next.x) / 2, y: (at.y + next.y) / 2 };
    path += `Q${n(at.x)} ${n(at.y)} ${n(end.x)} ${n(end.y)}`;
  });
  return others.length === 0 ? `${path}L${n(last.x)} ${n(last.y)}` : path;
}

/** Tenths of a unit: the same on every machine. */
function n(value: number): number {
  return Math.round(value * 10) / 10;
}
