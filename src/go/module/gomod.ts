// go.mod and go.work files, read as far as checking needs them. https://go.dev/ref/mod#go-mod-file
import { type Say, say } from "../../base/say.ts";
export interface Requirement {
  readonly path: string;
  readonly version: string;
}
export interface Replacement {
  readonly path: string;
  /** "" replaces every version. */
  readonly version: string;
  readonly newPath: string;
  /** "" where newPath is a directory. */
  readonly newVersion: string;
}
export interface GoMod {
  readonly path: string;
  /** E.g. "1.22" or "1.22.3"; "" where there is no go line. */
  readonly go: string;
  readonly require: readonly Requirement[];
  readonly replace: readonly Replacement[];
  /** Directories as written: "./x" is x at the module's root, "x" any directory of that path's end. */
  readonly ignore: readonly string[];
  /** go.work only: the directories of the workspace's modules. */
  readonly use: readonly string[];
  readonly errors: readonly { readonly line: number; readonly message: Say }[];
}

const maxLines = 200_000;

export function parseGoMod(text: string): GoMod {
  const require: Requirement[] = [];
  const replace: Replacement[] = [];
  const ignore: string[] = [];
  const use: string[] = [];
  const errors: { line: number; message: Say }[] = [];
  let path = "";
  let go = "";
  let block = "";
  const lines = text.split("\n", maxLines);
  for (let i = 0; i < lines.length; i++) {
    const words = tokenize(lines[i] as string);
    if (words === null) {
      errors.push({ line: i + 1, message: say`unterminated string` });
      continue;
    }
    if (words.length === 0) continue;
    if (block !== "" && words[0] === ")") {
      block = "";
      continue;
    }
    const verb = block === "" ? (words.shift() as string) : block;
    if (block === "" && words[0] === "(") {
      block = words[1] === ")" ? "" : verb;
      continue;
    }
    const [first = "", second = ""] = words;
    switch (verb) {
      case "module":
        path = first;
        break;
      case "go":
        go = first;
        break;
      case "require":
        require.push({ path: first, version: second });
        break;
      case "ignore":
        ignore.push(first.replace(/\/$/, ""));
        break;
      case "use":
        use.push(first);
        break;
      case "replace":
        addReplacement(words, replace, (message) => errors.push({ line: i + 1, message }));
        break;
      default:
    }
  }
  return { path, go, require, replace, ignore, use, errors };
}

function addReplacement(words: readonly string[], out: Replacement[], fail: (message: Say) => void): void {
  const arrow = words.indexOf("=>");
  const path = words[0];
  const newPath = words[arrow + 1];
  if (arrow < 1 || path === undefined || newPath === undefined) {
    fail(say`usage: replace module/path [v1.2.3] => other/module v1.4`);
    return;
  }
  out.push({ path, version: arrow === 2 ? (words[1] as string) : "", newPath, newVersion: words[arrow + 2] ?? "" });
}

/** Words of a line; comments cut off, quoted and raw strings taken out of their quotes. null: unterminated. */
function tokenize(line: string): string[] | null {
  const words: string[] = [];
  let i = 0;
  while (i < line.length) {
    const c = line[i] as string;
    if (c === " " || c === "\t" || c === "\r") {
      i++;
    } else if (c === "/" && line[i + 1] === "/") {
      break;
    } else if (c === '"' || c === "`") {
      const close = line.indexOf(c, i + 1);
      if (close < 0) return null;
      words.push(line.slice(i + 1, close));
      i = close + 1;
    } else if (c === "(" || c === ")") {
      words.push(c);
      i++;
    } else {
      const start = i;
      while (i < line.length && !/[\s()"`]/.test(line[i] as string) && !line.startsWith("//", i)) i++;
      words.push(line.slice(start, i));
    }
  }
  return words;
}

/** "go1.22" for "1.22", "1.22.3" or "1.22rc1"; go1.16 where go.mod has no go line (cmd/go's default). */
export function languageVersion(go: string): string {
  const match = /^1(?:\.([0-9]+))?/.exec(go);
  return match === null ? "go1.16" : `go1.${match[1] ?? "0"}`;
}
