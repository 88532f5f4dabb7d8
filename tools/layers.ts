// npm run layers: reads tools/layers.txt and fails on every import it does not allow, on cycles between folders, on
// rules that import more than the rule kit, and on node:* outside host, main.ts and cli.
import { readdirSync, readFileSync } from "node:fs";
import { posix } from "node:path";

export interface Import {
  readonly file: string;
  readonly line: number;
  readonly target: string;
}

/** Folder -> the folders it may import from, transitively. */
export function parsePolicy(text: string): Map<string, Set<string>> {
  const allowed = new Map<string, Set<string>>();
  const statements = text
    .replace(/#.*$/gm, "")
    .split(";")
    .map((s) => s.trim())
    .filter((s) => s !== "");
  for (const statement of statements) {
    const sides = statement.split("<").map((side) => side.split(",").map((name) => name.trim()));
    for (let i = 1; i < sides.length; i++) {
      for (const upper of sides[i] as string[]) {
        const set = allowed.get(upper) ?? new Set<string>();
        for (const lower of sides[i - 1] as string[]) {
          if (lower === "NONE") continue;
          if (!allowed.has(lower)) throw new Error(`${lower} is used before its own line`);
          set.add(lower);
          for (const below of allowed.get(lower) as Set<string>) set.add(below);
        }
        allowed.set(upper, set);
      }
    }
  }
  return allowed;
}

/** The folder of the policy a file of src/ belongs to: the longest name that is its beginning. */
export function folderOf(file: string, policy: ReadonlyMap<string, unknown>): string {
  const names = [...policy.keys()].filter((name) => file === name || file.startsWith(`${name}/`));
  return names.sort((a, b) => b.length - a.length)[0] ?? "";
}

export function importsOf(file: string, text: string): Import[] {
  const found: Import[] = [];
  const pattern =
    /(?:^|\n)\s*(?:import|export)\b[^;"]*?from\s+"([^"]+)"|(?:^|\n)\s*import\s+"([^"]+)"|\bimport\("([^"]+)"\)/g;
  for (const match of text.matchAll(pattern)) {
    const target = match[1] ?? match[2] ?? match[3] ?? "";
    const line = text.slice(0, match.index + match[0].length).split("\n").length;
    found.push({ file, line, target });
  }
  return found;
}

/** What the policy forbids; files are paths below src/. */
export function violations(imports: readonly Import[], policy: ReadonlyMap<string, ReadonlySet<string>>): string[] {
  const bad: string[] = [];
  for (const { file, line, target } of imports) {
    const from = folderOf(file, policy);
    const at = `src/${file}:${line}`;
    if (from === "") {
      bad.push(`${at}: tools/layers.txt does not name this folder`);
    } else if (target.startsWith("node:")) {
      if (!["host", "main.ts", "cli"].includes(from)) bad.push(`${at}: ${from} must not import ${target}`);
    } else if (target.startsWith(".")) {
      const path = posix.join(posix.dirname(file), target);
      const to = folderOf(path, policy);
      if (from === "rules" && path !== "rulekit/index.ts" && !file.endsWith(".gen.ts")) {
        bad.push(`${at}: a rule imports rulekit/index.ts and nothing else, not ${path}`);
      } else if (to !== from && policy.get(from)?.has(to) !== true) {
        bad.push(`${at}: ${from} must not import ${to === "" ? path : to}`);
      }
    }
  }
  return bad;
}

export function readImports(): Import[] {
  const files = readdirSync("src", { recursive: true, encoding: "utf8" }).filter((file) => file.endsWith(".ts"));
  return files.sort().flatMap((file) => importsOf(file, readFileSync(`src/${file}`, "utf8")));
}

if (process.argv[1]?.endsWith("layers.ts")) {
  const bad = violations(readImports(), parsePolicy(readFileSync("tools/layers.txt", "utf8")));
  for (const line of bad) console.error(line);
  process.exitCode = bad.length > 0 ? 1 : 0;
}
