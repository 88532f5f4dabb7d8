// npm run oracle -- --mutants: is the comparison with go/types able to see a fault? Each of the faults below is put into
// the typer, which is then compared as ever on a sample; test/oracle/mutants.txt keeps how many rows each one changed.
// A fault that changes nothing fails the run.
import { spawn } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import type { Plugin } from "esbuild";
import { dumpTypes, goroot } from "../test/oracle/types-compare.ts";
import { bundleProgram } from "./bundle.ts";

export interface Fault {
  readonly name: string;
  /** Below src/go/types. */
  readonly file: string;
  /** Stands exactly once in the file. */
  readonly from: string;
  readonly to: string;
}

const f = (name: string, file: string, from: string, to: string): Fault => ({ name, file, from, to });

export const faults: readonly Fault[] = [
  f("no inference", "infer.ts", "if (!unifyConstraints(unifier, params)) return null;", "return null;"),
  f("no core types in inference", "infer.ts", "if (core !== null) {", "if (core === null) {"),
  f("untyped arguments are not inferred", "infer.ts", "untyped.push(i);", ""),
  f("the smaller untyped kind wins", "under.ts", "return i > j ? x : y;", "return i > j ? y : x;"),
  f("an untyped float is float32", "under.ts", "return FLOAT64;", "return BOOL;"),
  f("a rune literal is an int", "under.ts", "return RUNE;", "return INT;"),
  f("no promotion", "lookup.ts", "if (!f.embedded || f.type === null) continue;", "continue;"),
  f(
    "no promotion through pointers",
    "lookup.ts",
    "const { type, isPointer } = deref(f.type);",
    "const [type, isPointer] = [f.type, false];",
  ),
  f(
    "methods of instances keep their type parameters",
    "lookup.ts",
    "if (origin === named) return declared;",
    "return declared;",
  ),
  f("addressable values have no pointer methods", "lookup.ts", "!found.indirect && !addressable", "!found.indirect"),
  f(
    "a method value has no parameters",
    "call.ts",
    "const sig = copySignature(object.type);\n  sig.recv = null;",
    "const sig = new Signature(new Tuple([]), object.type.results, false);",
  ),
  f("a method expression lacks its receiver", "call.ts", "new Tuple([recv, ...vars])", "new Tuple(vars)"),
  f(
    "range over a string gives bytes",
    "stmt.ts",
    "if (isString(u)) return { key: INT, value: RUNE };",
    "if (isString(u)) return { key: INT, value: INT };",
  ),
  f(
    "range over an int takes the bound for a value",
    "stmt.ts",
    "const isInt = !x.isInvalid && isInteger(x.type);",
    "const isInt = false;",
  ),
  f(
    "range over a map swaps key and value",
    "stmt.ts",
    "return { key: u.key, value: u.elem };",
    "return { key: u.elem, value: u.key };",
  ),
  f(
    "range over a func gives nothing",
    "stmt.ts",
    "if (cb.results.vars.length !== 1 || !result",
    "if (cb.results.vars.length === 1 || !result",
  ),
  f(
    "elided composite literals stay pointers",
    "literals.ts",
    "base = inner?.isPointer === true ? inner.type : hint;",
    "base = hint;",
  ),
  f(
    "positional fields get no type",
    "literals.ts",
    "if (field !== undefined && (isExported",
    "if (field === undefined && (isExported",
  ),
  f("the length of [...]T is one short", "literals.ts", "u.length = length;", "u.length = length - 1;"),
  f(
    "an untyped shift takes int at once",
    "expr.ts",
    "if (known !== undefined) known.isLhs = true;",
    "if (known !== undefined) known.type = INT;",
  ),
  f("comparisons are typed", "expr.ts", "x.type = UNTYPED_BOOL;\n}", "x.type = BOOL;\n}"),
  f("operands of comparisons stay untyped", "expr.ts", "updateExprType(c, y.expr, defaultType(y.type), true);", ""),
  f("integer constants divide as rationals", "expr.ts", 'op === "/" && isIntegers ? "/=" : op', "op"),
  f("iota is unknown", "declare.ts", "c.iota = iota;", "c.iota = UNKNOWN;"),
  f(
    "a conversion of a constant stays untyped",
    "conversions.ts",
    "updateExprType(c, x.expr, final, true);",
    "updateExprType(c, x.expr, x.type, true);",
  ),
  f(
    "string(constant) keeps the integer",
    "conversions.ts",
    '} else if (x.mode === "constant" && isInteger(x.type) && allString(type)) {',
    "} else if (false) {",
  ),
  f(
    "type arguments do not reach the elements of slices",
    "subst.ts",
    "return elem === type.elem ? type : new Slice(elem);",
    "return type;",
  ),
  f("embedded interfaces give no methods", "typeset.ts", "if (part === null) continue;", "continue;"),
  f("directions of channels are lost", "typestring.ts", 'if (type.dir === "send")', "if (false)"),
];

/** What the sample would lack. */
const ranges = "package p\n\nfunc f(n uint64) (last uint64) {\n\tfor i := range n {\n\t\tlast = i\n\t}\n\treturn\n}\n";

/** The typer with one fault put in (none: as it is), as a program that compares the dumps of its argument. */
async function bundle(fault: Fault | null, outfile: string): Promise<void> {
  const types = resolve("src/go/types");
  const plugin: Plugin = {
    name: "fault",
    setup(on) {
      if (fault === null) return;
      on.onLoad({ filter: new RegExp(`types/${fault.file.replace(".", "\\.")}$`) }, (args) => {
        if (args.path !== join(types, fault.file)) return null;
        const text = readFileSync(args.path, "utf8");
        if (text.split(fault.from).length !== 2) throw new Error(`${fault.file} has not exactly one: ${fault.from}`);
        return { contents: text.replace(fault.from, () => fault.to), loader: "ts" };
      });
    },
  };
  const entry = `
    import { createReadStream } from "node:fs";
    import { createInterface } from "node:readline";
    import { comparePackages, compareSingles, newTypeRates } from "./test/oracle/types-compare.ts";
    const [, , dir, packages, singles] = process.argv;
    const rates = newTypeRates();
    const lines = (path) => createInterface({ input: createReadStream(path) });
    await comparePackages(dir, lines(packages), rates);
    await compareSingles(dir, lines(singles), rates);
    console.log(JSON.stringify([rates.rows - rates.equal, rates.rows]));`;
  await bundleProgram(entry, outfile, [plugin]);
}

interface Outcome {
  readonly different: number;
  readonly rows: number;
}

/** Null: the faulty typer threw or ran for more than five minutes, which is seen, too. */
async function compareWith(fault: Fault | null, work: string, args: readonly string[]): Promise<Outcome | null> {
  const program = join(work, "compare.mjs");
  await bundle(fault, program);
  const child = spawn(process.execPath, [program, ...args], { stdio: ["ignore", "pipe", "ignore"], timeout: 300_000 });
  let text = "";
  for await (const chunk of child.stdout) text += String(chunk);
  if (text === "") return null;
  const [different = 0, rows = 0] = JSON.parse(text) as number[];
  return { different, rows };
}

/** Puts each fault in and compares. Answers the table, and the faults that no row showed. */
export async function runMutants(wanted: readonly Fault[]): Promise<{ text: string; unseen: string[] }> {
  const work = mkdtempSync(join(tmpdir(), "defuse-mutants-"));
  try {
    const src = `${goroot()}/src`;
    const packages = ["encoding/json", "slices", "maps", "iter", "text/template", "go/constant"];
    const param = `${goroot()}/test/typeparam`;
    const singles = readdirSync(param).filter((name) => name.endsWith(".go") && name !== "issue54765.go");
    writeFileSync(join(work, "packages"), await dumpTypes(src, packages, ""));
    const own = join(work, "ranges.go");
    writeFileSync(own, ranges);
    const input = [own, ...singles.map((name) => `${param}/${name}`)].join("\n");
    writeFileSync(join(work, "singles"), await dumpTypes(src, ["-files"], input));
    const args = [src, join(work, "packages"), join(work, "singles")];
    const sound = await compareWith(null, work, args);
    if (sound === null || sound.different > 0) throw new Error("the typer differs from go/types without any fault");
    let text = `${packages.join(", ")}, what they import, and GOROOT/test/typeparam: ${sound.rows} rows\n`;
    const unseen: string[] = [];
    for (const fault of wanted) {
      const outcome = await compareWith(fault, work, args);
      const shown = outcome === null ? "threw" : String(outcome.different);
      text += `${shown.padStart(8)}  ${fault.file}: ${fault.name}\n`;
      if (outcome?.different === 0) unseen.push(fault.name);
    }
    return { text, unseen };
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}
