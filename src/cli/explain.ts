// defuse explain RULE | FILE:LINE.

import { lineTable } from "../base/position.ts";
import { say } from "../base/say.ts";
import { wrapText } from "../base/terminal-text.ts";
import { chartOf, renderMermaid } from "../explain/chart.ts";
import { deferText, explainText, type FunctionFacts, functionAt } from "../explain/function.ts";
import { explainPage } from "../explain/page.ts";
import { joinPath, normalizePath } from "../go/module/paths.ts";
import { parseSource, receiverName } from "../go/syntax/parser.ts";
import { isFileProblem } from "../host/files.ts";
import { suggestion } from "./args.ts";
import { paragraph } from "./help.ts";
import { type Command, exitCode, type Io } from "./io.ts";
import { chinesePage } from "./language.ts";
import { neighboursOf } from "./neighbours.ts";
import { UsageError } from "./usage-error.ts";

const shapes = {
  format: {
    value: "FORMAT",
    oneOf: ["text", "mermaid", "svg", "html"],
    doc: say`text (default), or the flow of a function as mermaid, svg or html`,
  },
} as const;

export const explainCommand: Command = {
  name: "explain",
  summary: say`what a rule means, or what a function does with its defers`,
  usage: ["RULE", "FILE:LINE"],
  about: say`The page of a rule; or the defers of the function around a line, the order they run in, and its control flow.`,
  operands: "rules",
  options: shapes,
  notes: "",
  examples: [
    { command: "defuse explain defer-in-loop", doc: "" },
    { command: "defuse explain internal/store/import.go:42", doc: "" },
    { command: "defuse explain main.go:10 --format mermaid > flow.mmd", doc: "" },
    { command: "defuse explain main.go:10 --format html > flow.html", doc: say`opens in a browser` },
  ],
  async run({ options, positional }, io) {
    const [subject] = positional;
    if (subject === undefined || positional.length > 1) {
      throw new UsageError(say`explain takes one rule or one FILE:LINE: defuse explain defer-in-loop`);
    }
    const place = /^(.+):([0-9]+)(?::[0-9]+)?$/.exec(subject);
    if (place !== null) return explainPlace(place[1] as string, Number(place[2]), options.get("format") ?? "text", io);
    if (subject.endsWith(".go")) throw new UsageError(say`${subject}: say which line: defuse explain ${subject}:LINE`);
    const page = io.rules.some((rule) => rule.id === subject) ? await io.pageOf(subject) : null;
    if (page === null) {
      const ids = io.rules.map((rule) => rule.id);
      throw new UsageError(say`unknown rule ${subject}${suggestion(subject, ids, "")} (\`defuse rules\` lists them)`);
    }
    const format = options.get("format") ?? "text";
    if (format !== "text")
      throw new UsageError(say`--format ${format} draws a function, a rule has a page: defuse explain FILE:LINE`);
    const chinese = io.language === "zh-CN" ? await chinesePage(subject) : null;
    const width = io.terminal.isInteractive ? io.terminal.columns : Number.POSITIVE_INFINITY;
    const text = chinese === null ? fitProse(publishedPart(page), width) : wrapProse(chinese, io.terminal.columns);
    io.terminal.write(`${text}\n`);
    return exitCode.clean;
  },
};

/** Its paragraphs are wrapped already, for wide terminals. */
function fitProse(page: string, width: number): string {
  return page
    .split(/^(```[\s\S]*?\n```)$/m)
    .map((piece, i) =>
      i % 2 === 1
        ? piece
        : piece
            .split(/(\n{2,})/)
            .map((block) => (/^(?:[|#-]|\n|$)/.test(block) ? block : paragraph(block, width)))
            .join(""),
    )
    .join("");
}

/** Its paragraphs stand on one line each. */
function wrapProse(page: string, columns: number): string {
  let isCode = false;
  return page
    .split("\n")
    .flatMap((line) => {
      if (line.startsWith("```")) isCode = !isCode;
      return isCode ? [line] : wrapText(line, Math.min(100, Math.max(30, columns)));
    })
    .join("\n");
}

/** The page up to its cut line: the edge cases behind it are tests. */
export function publishedPart(page: string): string {
  const cut = page.indexOf("<!-- cut -->");
  return (cut < 0 ? page : page.slice(0, cut)).trimEnd();
}

async function explainPlace(file: string, lineNumber: number, format: string, io: Io): Promise<number> {
  const path = joinPath(io.cwd, normalizePath(file));
  const bytes = io.files.readFile(path);
  if (isFileProblem(bytes)) throw new UsageError(say`${file}: ${bytes.message}`);
  const source = parseSource(file, bytes);
  const table = lineTable(bytes);
  // The line behind the last line break is none.
  const lines = bytes.at(-1) === 10 ? table.lineCount - 1 : table.lineCount;
  if (lineNumber < 1 || lineNumber > lines)
    throw new UsageError(say`${file} has ${lines} lines, no line ${lineNumber}`);
  const text = new TextDecoder().decode(table.lineBytes(lineNumber));
  const indent = text.length - text.trimStart().length;
  let offset = 0;
  for (let at = -1, line = 1; line < lineNumber; line++) {
    at = bytes.indexOf(10, at + 1);
    offset = at + 1;
  }
  const decl = source.decls.find((d) => d.pos <= offset + indent && offset + indent < d.end);
  const func = decl === undefined ? null : functionAt(decl, offset + indent);
  if (decl === undefined || func === null || (decl.kind !== "FuncDecl" && decl.kind !== "GenDecl")) {
    throw new UsageError(say`${file}:${lineNumber} is not inside a function`);
  }
  const { endings, namesOf } = neighboursOf(source, path, io);
  const own =
    decl.kind === "FuncDecl" ? [receiverName(decl), decl.name.name].filter((part) => part !== "").join(".") : "";
  const name = func.kind === "FuncDecl" ? own : own === "" ? say`function literal` : say`function literal in ${own}`;
  const facts = { func, name, source, names: namesOf(decl), endings };
  io.terminal.write(await rendered(facts, `${file}:${lineNumber}`, format, io));
  return exitCode.clean;
}

async function rendered(facts: FunctionFacts, place: string, format: string, io: Io): Promise<string> {
  if (format === "text") return explainText(facts, io.tell);
  const chart = chartOf(facts, io.tell);
  if (format === "mermaid") return renderMermaid(chart);
  // Laying a picture out takes a library, which nothing else needs.
  const { maxBlocks, renderSvg } = await import("../explain/svg.ts");
  if (chart.blocks.length > maxBlocks) {
    throw new UsageError(say`${place}: ${chart.blocks.length} blocks are too many for a picture; take --format text`);
  }
  const title = `${io.tell(facts.name)} (${place})`;
  const svg = renderSvg(chart, title);
  return format === "svg" ? svg : explainPage(title, deferText(facts, io.tell), svg, io.language);
}
