// Compares our tree of a file with go/parser's, as test/oracle/astdump prints it.
import { spawn, spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { parseSource } from "../../src/go/syntax/parser.ts";
import { fileSpan, walk } from "../../src/go/syntax/walk.ts";

export interface Dump {
  readonly file: string;
  readonly errors: readonly { readonly offset: number; readonly message: string }[];
  readonly nodes: readonly (readonly [string, number, number])[];
}

export interface Rates {
  /** Files go/parser accepts, and those of them whose tree is ours node for node. */
  accepted: number;
  equal: number;
  /** Files go/parser rejects, those we reject, and those whose first error stands at the same offset. */
  rejected: number;
  alsoRejected: number;
  sameFirstError: number;
  readonly differences: string[];
}

export function newRates(): Rates {
  return { accepted: 0, equal: 0, rejected: 0, alsoRejected: 0, sameFirstError: 0, differences: [] };
}

export function compare(want: Dump, rates: Rates): void {
  const source = parseSource(want.file, readFileSync(want.file));
  source.parseAll();
  const note = (text: string): void => {
    if (rates.differences.length < 50) rates.differences.push(`${want.file}: ${text}`);
  };
  const first = source.errors[0];
  if (want.errors.length > 0) {
    rates.rejected++;
    const lowest = Math.min(...want.errors.map((error) => error.offset));
    if (first !== undefined) rates.alsoRejected++;
    if (first?.offset === lowest) rates.sameFirstError++;
    else note(`first error at ${first?.offset ?? "none"}, go/parser's at ${lowest}`);
    return;
  }
  rates.accepted++;
  if (first !== undefined) {
    note(`rejected at ${first.offset}: ${first.message}`);
    return;
  }
  let at = 0;
  let difference = "";
  const check = (kind: string, pos: number, end: number): void => {
    const node = want.nodes[at++];
    if (difference === "" && (node?.[0] !== kind || node[1] !== pos || node[2] !== end)) {
      difference = `${kind} ${pos} ${end}, go/parser has ${node?.join(" ") ?? "nothing"}`;
    }
  };
  const span = fileSpan(source.packagePos, source.packageName, source.decls);
  check("File", span.pos, span.end);
  if (source.packageName !== null) check("Ident", source.packageName.pos, source.packageName.end);
  for (const decl of source.decls) {
    walk(decl, (node) => {
      check(node.kind, node.pos, node.end);
      return true;
    });
  }
  if (difference === "" && at !== want.nodes.length) difference = `${at} nodes, go/parser has ${want.nodes.length}`;
  if (difference === "") rates.equal++;
  else note(difference);
}

export function gorootFiles(): string[] {
  const goroot = spawnSync("go", ["env", "GOROOT"], { encoding: "utf8", cwd: tmpdir() }).stdout.trim();
  return ["src", "test"].flatMap((dir) =>
    readdirSync(join(goroot, dir), { recursive: true, withFileTypes: true, encoding: "utf8" })
      .filter((entry) => entry.isFile() && entry.name.endsWith(".go"))
      .map((entry) => join(entry.parentPath, entry.name))
      .sort(),
  );
}

/** Builds astdump outside the tree and hands its answer for each file to `each`, one at a time. */
export async function dumpTrees(
  files: readonly string[],
  each: (dump: Dump) => void,
  args: readonly "errors"[] = [],
): Promise<void> {
  const dir = mkdtempSync(join(tmpdir(), "defuse-astdump-"));
  try {
    const program = join(dir, "astdump");
    const env = { ...process.env, GOTOOLCHAIN: "local", CGO_ENABLED: "0", GOFLAGS: "" };
    const built = spawnSync("go", ["build", "-o", program, "."], { cwd: "test/oracle/astdump", env, encoding: "utf8" });
    if (built.status !== 0) throw new Error(`astdump does not build: ${built.stderr}`);
    const child = spawn(program, [...args], { stdio: ["pipe", "pipe", "inherit"], env });
    child.stdin.end(`${files.join("\n")}\n`);
    for await (const line of createInterface({ input: child.stdout })) each(JSON.parse(line) as Dump);
  } finally {
    rmSync(dir, { recursive: true, force: true });
  }
}
