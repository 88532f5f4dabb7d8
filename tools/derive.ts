// npm run derive [MODULE...]: src/knowledge/modules/derived.gen.ts from the source of the modules that
// tools/derived-modules.txt lists. Run by hand, where the list or the summaries have changed; it takes the modules
// from the module cache: `xargs -n 1 go mod download < tools/derived-modules.txt` fills it.
import { readdirSync, statSync, writeFileSync } from "node:fs";
import { Ownership } from "../src/go/summaries/ownership.ts";
import { Tables } from "../src/go/summaries/tables.ts";
import type { TypedPackage } from "../src/go/types/package-scope.ts";
import { type DerivedPackage, derivePackages } from "./derive-api.ts";
import { directoryOf, type ListedModule, modulesOf, sessionOver } from "./module-session.ts";

const decoder = new TextDecoder();
/** Folders that hold nothing others call in their programs. */
const aside =
  /^(vendor|internal|cmd|hack|docs?|samples?|e2e|integration|interop|private|conformance|[._].*|.*(test|mock|fake|example|bench).*)$/i;

export function listedModules(): ListedModule[] {
  return modulesOf("tools/derived-modules.txt");
}

/** What can be derived from one module; empty where its source is not in the module cache. */
export function deriveModule(module: ListedModule, modules: readonly ListedModule[]): DerivedPackage[] {
  const session = sessionOver(modules);
  const packages: TypedPackage[] = [];
  for (const path of packagesBelow(directoryOf(module), module.path)) {
    const pkg = session.program.import(path, "/modules");
    if (pkg !== null && pkg.name !== "main" && !isGenerated(pkg)) packages.push(pkg);
  }
  // What it answers of other modules is told with those.
  return derivePackages(packages, new Ownership(new Tables([]))).filter((one) => isOf(one.path, module, modules));
}

/** A client a resource, hundreds of them: nobody calls most. */
function isGenerated(pkg: TypedPackage): boolean {
  let [generated, written] = [0, 0];
  for (const { source } of pkg.files) {
    const isGenerated = /^\/\/ Code generated .* DO NOT EDIT\.$/m.test(decoder.decode(source.bytes.subarray(0, 4000)));
    if (isGenerated) generated += source.bytes.length;
    else written += source.bytes.length;
  }
  return generated > written;
}

function isOf(path: string, module: ListedModule, modules: readonly ListedModule[]): boolean {
  const around = modules.filter((one) => path === one.path || path.startsWith(`${one.path}/`));
  return around.sort((a, b) => b.path.length - a.path.length)[0]?.path === module.path;
}

function packagesBelow(dir: string, path: string): string[] {
  let entries: string[];
  try {
    entries = readdirSync(dir).sort();
  } catch {
    return [];
  }
  const found = entries.some((name) => name.endsWith(".go") && !name.endsWith("_test.go")) ? [path] : [];
  for (const name of entries) {
    if (aside.test(name) || !statSync(`${dir}/${name}`).isDirectory()) continue;
    if (readdirSync(`${dir}/${name}`).includes("go.mod")) continue;
    found.push(...packagesBelow(`${dir}/${name}`, `${path}/${name}`));
  }
  return found;
}

export function sectionOf(derived: DerivedPackage, { path, version }: ListedModule): string {
  const imports = [...derived.imports]
    .sort()
    .map(([alias, from]) => `import ${from.endsWith(`/${alias}`) || from === alias ? "" : `${alias} `}"${from}"\n`);
  return `=== ${derived.path} ${derived.name} ${path}@${version}\n${imports.join("")}${derived.lines.join("\n")}\n`;
}

const isMain = process.argv[1]?.endsWith("derive.ts") === true;
if (isMain) {
  const modules = listedModules();
  const asked = process.argv.slice(2);
  const sections: string[] = [];
  const chosen = asked.length === 0 ? modules : asked.flatMap((path) => modules.filter((one) => one.path === path));
  for (const module of chosen) {
    const started = process.cpuUsage().user;
    const packages = deriveModule(module, modules);
    const marks = packages.reduce((sum, one) => sum + one.marks, 0);
    process.stderr.write(
      `${module.path}@${module.version}: ${packages.length} packages, ${marks} marks, ${Math.round((process.cpuUsage().user - started) / 1000)} ms\n`,
    );
    for (const one of packages) {
      const section = sectionOf(one, module);
      if (asked.length > 0) process.stdout.write(`\n${section}`);
      else sections.push(section);
    }
  }
  const text = `\n${sections.sort().join("\n")}`;
  if (asked.length === 0)
    writeFileSync(
      "src/knowledge/modules/derived.gen.ts",
      `// Derived by \`npm run derive\` from the source of the modules that it names; not to be edited.\nexport const derived = ${JSON.stringify(text).replaceAll("\\n", "\\n\\\n")};\n`,
    );
}
