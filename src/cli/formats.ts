// The formats of `defuse check`, and what each is given besides the findings.
import type { Report } from "../base/report.ts";
import { english } from "../base/say.ts";
import { displayPath, isInside, joinPath, normalizePath } from "../go/module/paths.ts";
import { renderCheckstyle } from "../report/checkstyle.ts";
import { renderGithub } from "../report/github.ts";
import { renderGitlab } from "../report/gitlab.ts";
import { renderHtml } from "../report/html.ts";
import { renderJson } from "../report/json.ts";
import { renderJunit } from "../report/junit.ts";
import { renderRdjson } from "../report/rdjson.ts";
import { renderSarif, type SarifRule } from "../report/sarif.ts";
import { renderConcise, renderText, type TextStyle } from "../report/text.ts";
import { toldIn } from "../report/told.ts";
import type { Rule } from "../rulekit/rule.ts";
import { publishedPart } from "./explain.ts";
import type { Io } from "./io.ts";

interface Rendering {
  readonly report: Report<string>;
  /** For people only: the other formats have no colour and no width. */
  readonly style: TextStyle;
  /** The rules that were run. */
  readonly rules: readonly Rule[];
  readonly io: Io;
}

type Renderer = (rendering: Rendering) => string | Promise<string>;

const renderers: Readonly<Record<string, Renderer>> = {
  text: ({ report, style }) => renderText(report, style),
  concise: ({ report }) => renderConcise(report),
  json: ({ report }) => renderJson(report),
  sarif: async ({ report, rules, io }) =>
    renderSarif(report, { version: io.version, root: io.cwd, rules: await sarifRules(rules, io) }),
  github: ({ report, io }) => renderGithub(report, fromRoot(io.env["GITHUB_WORKSPACE"], io.cwd)),
  html: ({ report, style, io }) => renderHtml(report, { tell: style.tell, language: io.language, version: io.version }),
  checkstyle: ({ report }) => renderCheckstyle(report),
  junit: ({ report }) => renderJunit(report),
  rdjson: ({ report }) => renderRdjson(report),
  gitlab: ({ report, io }) => renderGitlab(report, fromRoot(io.env["CI_PROJECT_DIR"], io.cwd)),
};

export const formats: readonly string[] = Object.keys(renderers);

/** The others are read by programs, and stay the same whatever the language. */
function isForPeople(format: string): boolean {
  return format === "text" || format === "concise" || format === "html";
}

export async function render(
  report: Report,
  rules: readonly Rule[],
  options: ReadonlyMap<string, string>,
  io: Io,
): Promise<string> {
  const style = options.has("output")
    ? { color: false, columns: 100, tell: io.tell }
    : textStyle(options.get("color"), io);
  const format = options.get("format") ?? "text";
  const told = toldIn(report, isForPeople(format) ? io.tell : english);
  return (renderers[format] as Renderer)({ report: told, style, rules, io });
}

function textStyle(option: string | undefined, io: Io): TextStyle {
  const forced = io.env["FORCE_COLOR"];
  const isAllowed = (io.env["NO_COLOR"] ?? "") === "" && io.env["TERM"] !== "dumb";
  const auto = forced !== undefined && forced !== "0" ? true : isAllowed && io.terminal.isInteractive;
  const color = option === "always" || (option !== "never" && auto);
  return { color, columns: io.terminal.columns, tell: io.tell };
}

async function sarifRules(rules: readonly Rule[], io: Io): Promise<SarifRule[]> {
  return Promise.all(
    rules.map(async ({ id, summary, group, severity }) => {
      const page = await io.pageOf(id);
      return { id, summary, group, severity, page: page === null ? "" : publishedPart(page) };
    }),
  );
}

/** File names from the root of the repository, which CI names; it may lie above the working directory. */
function fromRoot(root: string | undefined, cwd: string): (file: string) => string {
  if (root === undefined || root === "") return (file) => file;
  const top = joinPath(cwd, normalizePath(root));
  return (file) => {
    const path = joinPath(cwd, file);
    return isInside(path, top) ? displayPath(path, top) : file;
  };
}
