// Reads a rule's page: its headings and its fenced blocks. `go` blocks are programs: `// want "text"` at a line's end
// expects a finding of the page's rule there (`// hint "text"` one of severity hint), every other line stays silent.
// A `diff` block is what --fix makes of the `go` block above it (without file names and line numbers).
// Attributes: file="x_test.go" names the file, go="1.21" the language version, case="n" puts blocks into one package.

export interface Block {
  readonly language: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly text: string;
  /** The line of the opening fence, from 1. */
  readonly line: number;
  readonly heading: string;
}

export interface Page {
  readonly title: string;
  readonly headings: readonly string[];
  readonly blocks: readonly Block[];
  readonly hasCut: boolean;
}

export interface Want {
  readonly line: number;
  readonly text: string;
  readonly severity: "hint" | "";
}

export function parsePage(text: string): Page {
  const headings: string[] = [];
  const blocks: Block[] = [];
  let title = "";
  let heading = "";
  let open: { language: string; attributes: Record<string, string>; line: number; lines: string[] } | null = null;
  text.split("\n").forEach((line, i) => {
    if (open !== null) {
      if (line === "```") {
        blocks.push({ ...open, text: open.lines.map((l) => `${l}\n`).join(""), heading });
        open = null;
      } else {
        open.lines.push(line);
      }
      return;
    }
    const fence = /^```(\w+)(.*)$/.exec(line);
    if (fence !== null) {
      open = { language: fence[1] as string, attributes: attributesOf(fence[2] as string), line: i + 1, lines: [] };
    } else if (line.startsWith("# ")) {
      title = line.slice(2);
    } else if (line.startsWith("## ")) {
      heading = line.slice(3);
      headings.push(heading);
    }
  });
  return { title, headings, blocks, hasCut: text.includes("\n<!-- cut -->\n") };
}

function attributesOf(text: string): Record<string, string> {
  const attributes: Record<string, string> = {};
  for (const [, name, value] of text.matchAll(/(\w+)="([^"]*)"/g)) attributes[name as string] = value as string;
  return attributes;
}

/** The `diff` blocks of a page, each with the name of the case above it. */
export function diffsOf(page: Page): { readonly text: string; readonly line: number; readonly caseName: string }[] {
  const diffs: { text: string; line: number; caseName: string }[] = [];
  let caseName = "";
  for (const { language, attributes, text, line } of page.blocks) {
    if (language === "go") caseName = attributes["case"] ?? `line${line}`;
    if (language === "diff") diffs.push({ text, line, caseName });
  }
  return diffs;
}

/** As a page shows a diff: the first hunk without its head, the next ones behind `@@`. */
export function shownDiff(diff: string): string {
  return diff.replace(/^--- .*\n\+\+\+ .*\n@@ .*\n/gm, "").replace(/^@@ .*$/gm, "@@");
}

/** The case as people would have written it: no expectations, the added header laid out as gofmt has it. */
export function plain(spec: Case): Case {
  const spread = (head: string): string => {
    const [clause, ...imports] = head.trim().replace(/;$/, "").split("; ");
    return [clause, "", ...imports, ...(imports.length > 0 ? [""] : []), ""].join("\n");
  };
  const files = [...spec.files].map(([file, text]): [string, string] => {
    const bare = text.replace(/ *\/\/ (?:want|hint) "[^"\n]*"/g, "");
    return [file, bare.replace(/^package \w+; .*\n/, spread)];
  });
  return { ...spec, files: new Map(files) };
}

export function wantsOf(source: string): Want[] {
  const wants: Want[] = [];
  source.split("\n").forEach((line, i) => {
    for (const [, kind, text] of line.matchAll(/\/\/ (want|hint) "([^"]*)"/g)) {
      wants.push({ line: i + 1, text: text as string, severity: kind === "hint" ? "hint" : "" });
    }
  });
  return wants;
}

/** One package: the files of a case, complete (package clause and standard imports added where they are missing). */
export interface Case {
  readonly name: string;
  readonly line: number;
  readonly go: string;
  readonly files: ReadonlyMap<string, string>;
}

export function casesOf(page: Page): Case[] {
  const cases = new Map<string, { name: string; line: number; go: string; files: Map<string, string> }>();
  for (const block of page.blocks) {
    if (block.language !== "go") continue;
    const name = block.attributes["case"] ?? `line${block.line}`;
    const known = cases.get(name) ?? { name, line: block.line, go: "1.26", files: new Map<string, string>() };
    known.go = block.attributes["go"] ?? known.go;
    known.files.set(block.attributes["file"] ?? "p.go", complete(block.text));
    cases.set(name, known);
  }
  return [...cases.values()];
}

const standard: Readonly<Record<string, string>> = {
  crc32: "hash/crc32",
  bufio: "bufio",
  bytes: "bytes",
  context: "context",
  embed: "embed",
  errors: "errors",
  exec: "os/exec",
  filepath: "path/filepath",
  flate: "compress/flate",
  fmt: "fmt",
  gzip: "compress/gzip",
  http: "net/http",
  httptest: "net/http/httptest",
  io: "io",
  ioutil: "io/ioutil",
  iter: "iter",
  json: "encoding/json",
  log: "log",
  maps: "maps",
  multipart: "mime/multipart",
  net: "net",
  os: "os",
  runtime: "runtime",
  slices: "slices",
  slog: "log/slog",
  sort: "sort",
  sql: "database/sql",
  strconv: "strconv",
  strings: "strings",
  sync: "sync",
  testing: "testing",
  time: "time",
  tls: "crypto/tls",
  url: "net/url",
};

/** On one line, so that the lines of the block keep their distance. */
function complete(text: string): string {
  if (/^package /m.test(text)) return text;
  const code = text.replace(/"(?:[^"\\\n]|\\.)*"|`[^`]*`|\/\/.*$/gm, "");
  const isLocal = (name: string): boolean => new RegExp(`\\b${name}\\s+\\*?[a-z]\\w*[,)]|\\b${name} :=`).test(code);
  const used = Object.keys(standard).filter((name) => new RegExp(`(?<![.\\w])${name}\\.[A-Z]`).test(code));
  const imports = used.filter((name) => !(isLocal(name) && !isUsedElsewhere(code, name)));
  const name = /^func main\(\)/m.test(code) ? "main" : "p";
  return `package ${name}; ${imports.map((path) => `import "${standard[path]}"; `).join("")}\n${text}`;
}

/** A name that a parameter shadows in one function may still be the package in another. */
function isUsedElsewhere(code: string, name: string): boolean {
  const functions = code.split(/^func /m);
  return functions.some(
    (f) => new RegExp(`(?<![.\\w])${name}\\.[A-Z]`).test(f) && !new RegExp(`^[^{]*\\b${name}\\s+\\*?\\w`).test(f),
  );
}
