// npm run gen:std: the API of the standard library (exported names, and the types they mention) as Go source without
// bodies, typed from GOROOT with our own front end, compressed into src/host/std.bin. Six platforms; what differs
// between them stands in sections of its own. `--check` compares instead of writing.
import { spawnSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { brotliCompressSync, brotliDecompressSync, constants } from "node:zlib";
import { exactString } from "../src/go/types/constant-text.ts";
import type { Entity, FuncObject, TypeName, Var } from "../src/go/types/entity.ts";
import { isExported } from "../src/go/types/entity.ts";
import { TypeSession } from "../src/go/types/load.ts";
import { TypedPackage } from "../src/go/types/package-scope.ts";
import type { Interface, Named, Signature, Struct, Type, TypeParam } from "../src/go/types/type.ts";
import { rhsOf, under } from "../src/go/types/under.ts";
import { ANY_INTERFACE, COMPARABLE_INTERFACE } from "../src/go/types/universe-scope.ts";
import { nodeFiles } from "../src/host/node.ts";

const out = new URL("../src/host/std.bin", import.meta.url);
const platforms = ["linux", "darwin", "windows"].flatMap((os) => ["amd64", "arm64"].map((arch) => [os, arch] as const));

function goEnv(name: string): string {
  return spawnSync("go", ["env", name], { encoding: "utf8", cwd: tmpdir() }).stdout.trim();
}

/** Import paths of the packages a program may import. */
function packages(goroot: string): string[] {
  const found: string[] = [];
  const visit = (path: string): void => {
    const entries = readdirSync(`${goroot}/src/${path}`, { withFileTypes: true });
    if (path !== "" && entries.some((e) => e.name.endsWith(".go") && !e.name.endsWith("_test.go"))) found.push(path);
    for (const e of entries) {
      if (!e.isDirectory() || /^(testdata|internal|vendor|cmd|_.*|\..*)$/.test(e.name)) continue;
      visit(path === "" ? e.name : `${path}/${e.name}`);
    }
  };
  visit("");
  return found.sort();
}

/** The declarations of one package on one platform, in the text of Go. */
class Writer {
  readonly lines: string[] = [];
  private readonly pkg: TypedPackage;
  private readonly aliases = new Map<string, string>();
  private readonly want: (object: TypeName) => void;

  constructor(pkg: TypedPackage, want: (object: TypeName) => void) {
    this.pkg = pkg;
    this.want = want;
  }

  private alias(path: string): string {
    const known = this.aliases.get(path);
    if (known !== undefined) return known;
    const alias = `p_${path.replace(/\W/g, "_")}`;
    this.aliases.set(path, alias);
    return alias;
  }

  get imports(): string[] {
    return [...this.aliases].sort().map(([path, alias]) => `import ${alias} "${path}"`);
  }

  name(object: TypeName): string {
    if (object.pkg === null) return object.name;
    if (object.pkg.path === "unsafe") return `${this.alias("unsafe")}.${object.name}`;
    this.want(object);
    return object.pkg.path === this.pkg.path ? object.name : `${this.alias(object.pkg.path)}.${object.name}`;
  }

  type(t: Type): string {
    switch (t.kind) {
      case "Basic":
        return t.basic === "unsafe.Pointer"
          ? `${this.alias("unsafe")}.Pointer`
          : t.name === "invalid type"
            ? "int"
            : t.name;
      case "Pointer":
        return `*${this.type(t.elem)}`;
      case "Slice":
        return `[]${this.type(t.elem)}`;
      case "Array":
        return `[${t.length}]${this.type(t.elem)}`;
      case "Map":
        return `map[${this.type(t.key)}]${this.type(t.elem)}`;
      case "Chan":
        return `${t.dir === "send" ? "chan<-" : t.dir === "recv" ? "<-chan" : "chan"} (${this.type(t.elem)})`;
      case "Struct":
        return this.struct(t);
      case "Tuple":
        return `(${t.vars.map((v) => this.type(v.type as Type)).join(", ")})`;
      case "Signature":
        return `func${this.signature(t)}`;
      case "Union":
        return t.terms.map((term) => `${term.tilde ? "~" : ""}${this.type(term.type)}`).join(" | ");
      case "Interface":
        return this.iface(t);
      case "TypeParam":
        return t.object.name;
      case "Named":
      case "Alias":
        return (
          this.name(t.object) + (t.typeArgs.length === 0 ? "" : `[${t.typeArgs.map((a) => this.type(a)).join(", ")}]`)
        );
    }
  }

  /** Unexported fields say nothing to other packages, unless they are embedded. */
  private struct(t: Struct): string {
    const fields = t.fields.flatMap((f) => {
      if (!f.embedded && !isExported(f.name)) return [];
      return [`${f.embedded ? "" : `${f.name} `}${this.type(f.type as Type)}`];
    });
    return `struct{ ${fields.join("; ")} }`;
  }

  private iface(t: Interface): string {
    if (t === ANY_INTERFACE) return "any";
    if (t === COMPARABLE_INTERFACE) return "comparable";
    if (t.implicit && t.embeddeds.length === 1) return this.type(t.embeddeds[0] as Type);
    const parts = [
      ...t.methods.map((m) => m.name + this.signature(m.type as Signature)),
      ...t.embeddeds.map((e) => this.type(e)),
    ];
    return `interface{ ${parts.join("; ")} }`;
  }

  typeParams(params: readonly TypeParam[]): string {
    if (params.length === 0) return "";
    return `[${params.map((p) => `${p.object.name} ${this.type(p.bound as Type)}`).join(", ")}]`;
  }

  signature(sig: Signature): string {
    const list = (vars: readonly Var[], variadic: boolean): string =>
      vars
        .map((v, i) => {
          const type = v.type as Type;
          const isLast = variadic && i === vars.length - 1;
          const text = isLast && type.kind === "Slice" ? `...${this.type(type.elem)}` : this.type(type);
          return v.name === "" ? text : `${v.name} ${text}`;
        })
        .join(", ");
    const results = sig.results.vars.length === 0 ? "" : ` (${list(sig.results.vars, false)})`;
    return `${this.typeParams(sig.typeParams)}(${list(sig.params.vars, sig.variadic)})${results}`;
  }

  object(object: Entity): void {
    switch (object.kind) {
      case "Const":
        this.lines.push(`const ${object.name} ${this.constant(object.type as Type, exactString(object.value))}`);
        return;
      case "Var":
        this.lines.push(`var ${object.name} ${this.type(object.type as Type)}`);
        return;
      case "Func":
        if (object.type !== null) this.lines.push(`func ${object.name}${this.signature(object.type)}`);
        return;
      case "TypeName":
        this.typeDecl(object);
        return;
      default:
    }
  }

  private constant(type: Type, value: string): string {
    if (type.kind !== "Basic" || !type.name.startsWith("untyped")) return `${this.type(type)} = ${value}`;
    if (type.name === "untyped rune") return `= '\\U${Number(value).toString(16).padStart(8, "0")}'`;
    if (type.name !== "untyped float") return `= ${value}`;
    const [num = "0", den] = value.split("/");
    if (value.includes("0x")) return `= ${value}`;
    return den === undefined ? `= ${num}.0` : `= ${num}.0 / ${den}`;
  }

  private typeDecl(object: TypeName): void {
    const type = object.type;
    if (type?.kind === "Alias") {
      this.lines.push(`type ${object.name}${this.typeParams(type.typeParams)} = ${this.type(rhsOf(type))}`);
    } else if (type?.kind === "Named") {
      this.lines.push(`type ${object.name}${this.typeParams(type.typeParams)} ${this.type(under(type))}`);
      this.methods(type);
    }
  }

  private methods(type: Named): void {
    if (!(type.object.pkg instanceof TypedPackage)) return;
    for (const name of [...type.object.pkg.methodNames(type.object.name)].sort()) {
      if (!isExported(name)) continue;
      const method = type.findMethod?.(name) as FuncObject | null;
      method?.declaration?.resolve();
      const sig = method?.type;
      if (method === null || sig === null || sig === undefined) continue;
      const params =
        sig.recvTypeParams.length === 0 ? "" : `[${sig.recvTypeParams.map((p) => p.object.name).join(", ")}]`;
      const recv = `${sig.recv?.name ?? ""} ${method.hasPointerReceiver ? "*" : ""}${type.object.name}${params}`.trim();
      this.lines.push(`func (${recv}) ${name}${this.signature(sig)}`);
    }
  }
}

/** Package path -> the text of its declarations on one platform. */
function platformApi(
  goroot: string,
  os: string,
  arch: string,
): Map<string, { name: string; imports: string[]; lines: string[] }> {
  const session = new TypeSession(
    { files: nodeFiles, env: { ...process.env, GOROOT: goroot }, hostOs: "linux", hostArch: "amd64" },
    { goos: os, goarch: arch, cgo: false, compiler: "gc", tags: [], release: 26 },
    [],
    { get: () => null },
  );
  const writers = new Map<TypedPackage, Writer>();
  const seen = new Set<Entity>();
  const todo: (readonly [TypedPackage, Entity])[] = [];
  const want = (object: TypeName): void => {
    if (seen.has(object) || !(object.pkg instanceof TypedPackage)) return;
    seen.add(object);
    todo.push([object.pkg, object]);
  };
  for (const path of packages(goroot)) {
    const pkg = session.program.import(path, `${goroot}/src`);
    if (pkg === null || pkg.name === "main") continue;
    for (const name of pkg.names()) {
      const object = isExported(name) ? pkg.lookup(name) : undefined;
      if (object === undefined || seen.has(object)) continue;
      seen.add(object);
      todo.push([pkg, object]);
    }
    if (!writers.has(pkg)) writers.set(pkg, new Writer(pkg, want));
  }
  for (let next = todo.pop(); next !== undefined; next = todo.pop()) {
    const [pkg, object] = next;
    let writer = writers.get(pkg);
    if (writer === undefined) {
      writer = new Writer(pkg, want);
      writers.set(pkg, writer);
    }
    if (object.kind !== "PkgName" && object.kind !== "Builtin" && object.kind !== "Nil") object.declaration?.resolve();
    writer.object(object);
  }
  return new Map(
    [...writers].map(([pkg, w]) => [pkg.path, { name: pkg.name, imports: w.imports, lines: w.lines.sort() }]),
  );
}

/** Sections `=== path name platforms` (a bit each), the declarations that the same platforms share together. */
function merge(apis: readonly ReturnType<typeof platformApi>[]): string {
  const paths = [...new Set(apis.flatMap((api) => [...api.keys()]))].sort();
  const sections: string[] = [];
  for (const path of paths) {
    const masks = new Map<string, number>();
    const imports = new Set<string>();
    let name = "";
    apis.forEach((api, bit) => {
      const pkg = api.get(path);
      if (pkg === undefined) return;
      name = pkg.name;
      for (const line of pkg.imports) imports.add(line);
      for (const line of pkg.lines) masks.set(line, (masks.get(line) ?? 0) | (1 << bit));
    });
    const groups = new Map<number, string[]>();
    for (const [line, mask] of masks) groups.set(mask, [...(groups.get(mask) ?? []), line]);
    for (const [mask, lines] of [...groups].sort((a, b) => b[0] - a[0])) {
      const text = lines.join("\n");
      const used = [...imports].filter((line) => text.includes(`${line.split(" ")[1]}.`));
      sections.push(`=== ${path} ${name} ${mask}\npackage ${name}\n${[...used, text].join("\n")}\n`);
    }
  }
  return sections.join("");
}

const goroot = goEnv("GOROOT");
const licence = readFileSync(`${goroot}/LICENSE`, "utf8");
const head = `Exported API of the Go standard library, ${goEnv("GOVERSION")}, generated from its source, which is under this licence:\n\n${licence}\n`;
const text = head + merge(platforms.map(([os, arch]) => platformApi(goroot, os, arch)));
if (process.argv.includes("--check")) {
  const known = existsSync(out) ? brotliDecompressSync(readFileSync(out)).toString() : "";
  process.exitCode = known === text ? 0 : 1;
  console.log(known === text ? "src/host/std.bin is fresh" : "src/host/std.bin is stale: npm run gen:std");
} else {
  const packed = brotliCompressSync(text, {
    params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_LGWIN]: 24 },
  });
  writeFileSync(out, packed);
  console.log(`wrote src/host/std.bin: ${text.length} bytes, ${packed.length} compressed`);
}
