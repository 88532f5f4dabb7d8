// defuse debug: what the front end makes of a file, for tests and oracles.

import { lineTable } from "../base/position.ts";
import { english, say } from "../base/say.ts";
import { renderCfg } from "../explain/dump.ts";
import { buildCfg } from "../go/flow/cfg.ts";
import { joinPath, normalizePath } from "../go/module/paths.ts";
import { parseSource } from "../go/syntax/parser.ts";
import type { SourceFile } from "../go/syntax/source.ts";
import { fileSpan, walk } from "../go/syntax/walk.ts";
import { isFileProblem } from "../host/files.ts";
import { suggestion } from "./args.ts";
import { debugTypes } from "./debug-types.ts";
import { type Command, exitCode, type Io } from "./io.ts";
import { neighboursOf } from "./neighbours.ts";
import { UsageError } from "./usage-error.ts";

const shapes = {
  tags: { value: "LIST", doc: say`build tags` },
  goos: { value: "OS", doc: say`operating system` },
  goarch: { value: "ARCH", doc: say`architecture` },
} as const;

const kinds: Readonly<Record<string, (source: SourceFile, path: string, io: Io) => string>> = {
  ast: astLine,
  cfg: cfgText,
};
const allKinds = [...Object.keys(kinds), "types", "summary"];

export const debugCommand: Command = {
  name: "debug",
  summary: say`print what the front end makes of a file`,
  usage: ["ast FILE...", "types FILE...", "cfg FILE...", "summary FILE..."],
  about: say`Syntax trees, types or summaries as one JSON line a file, or control-flow graphs. A summary is what callers know of a
function: the resource it gives, what it does with those it takes, and how it ends where it cannot return. --tags, --goos
and --goarch are for types and summaries: each fixes the build configuration.`,
  operands: { first: allKinds, rest: "files" },
  options: shapes,
  notes: "",
  examples: [
    { command: "defuse debug ast main.go", doc: "" },
    { command: "defuse debug types --goos linux main.go", doc: "" },
    { command: "defuse debug cfg internal/store/store.go", doc: "" },
    { command: "defuse debug summary internal/store/store.go", doc: "" },
  ],
  async run({ positional, options }, io) {
    const [what = "", ...files] = positional;
    if (what === "") {
      throw new UsageError(say`debug takes one of ${allKinds.join(", ")} and files: defuse debug ast FILE...`);
    }
    if (!allKinds.includes(what)) {
      throw new UsageError(say`debug ${what}: not one of ${allKinds.join(", ")}${suggestion(what, allKinds, "")}`);
    }
    if (files.length === 0) throw new UsageError(say`debug ${what} needs files: defuse debug ${what} FILE...`);
    const render = kinds[what];
    if (render === undefined) return debugTypes(what, io, files, options);
    let code: number = exitCode.clean;
    for (const file of files) {
      const path = joinPath(io.cwd, normalizePath(file));
      const bytes = io.files.readFile(path);
      if (isFileProblem(bytes)) {
        io.terminal.writeError(`defuse: ${io.tell(say`${file}: ${bytes.message}`)}\n`);
        code = exitCode.usage;
      } else {
        io.terminal.write(`${render(parseSource(file, bytes), path, io)}\n`);
      }
    }
    return code;
  },
};

/** shared/contract: nodes in ast.Inspect's order, as [kind, start, end]; none where the file has errors. */
function astLine(source: SourceFile): string {
  source.parseAll();
  const nodes: [string, number, number][] = [];
  if (source.errors.length === 0) {
    const { pos, end } = fileSpan(source.packagePos, source.packageName, source.decls);
    nodes.push(["File", pos, end]);
    if (source.packageName !== null) nodes.push(["Ident", source.packageName.pos, source.packageName.end]);
    for (const decl of source.decls) {
      walk(decl, (node) => {
        nodes.push([node.kind, node.pos, node.end]);
        return true;
      });
    }
  }
  const errors = source.errors.map(({ offset, message }) => ({ offset, message: english(message) }));
  return JSON.stringify({ file: source.path, errors, nodes });
}

function cfgText(source: SourceFile, path: string, io: Io): string {
  const { endings, namesOf } = neighboursOf(source, path, io);
  const table = lineTable(source.bytes);
  const out: string[] = [];
  for (const decl of source.decls) {
    if (decl.kind !== "FuncDecl" || decl.body === null) continue;
    const facts = endings.factsFor(namesOf(decl));
    out.push(`func ${decl.name.name}`, renderCfg(buildCfg(decl.body, facts), source, table));
  }
  return out.join("\n");
}
