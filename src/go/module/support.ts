// Code that no user of the module runs: samples, scripts and tools of its developers; and code that only tests run, also
// where its file is not called _test.go: what the testing package writes down as helpers (dbtest), suites, doubles.
import type { DirEntry } from "../../host/files.ts";
import type { GoFile, Package } from "./package.ts";

const testImports = /^(testing(\/.+)?|github\.com\/(stretchr\/testify|onsi\/g(inkgo|omega))(\/.+)?)$/;

/** Words that only end like a test. */
const otherWords = /^(test|attest|latest|contest|protest|detest|greatest)$/;

/** Folders at the top of a module for what its developers show or run by hand. */
const asideTree =
  /^\/?(_?examples?|samples?|demos?|documentation|hack|scripts?|tools|misc|dev|cmd\/dev|benchmarks?|unmaintained)\//;

/** Further down: what is called a test, a benchmark or a sample by the name of its folder. */
const asideFolder = /(^|[-_])(tests?|testing|e2e|stress|bench|benchmarks?|fuzz(ing)?|examples?|samples?|demos?)$/;

const testTree = /^\/?(tests?|e2e|integration)\//;

/** Whether a module, by what lies at its top, has more than samples, tools and tests: where it has not, they are its product. */
export function hasProduct(top: readonly DirEntry[]): boolean {
  return top.some(({ name, kind }) => {
    if (kind !== "dir") return name.endsWith(".go") && !name.endsWith("_test.go");
    if (/^([._].*|vendor|testdata|docs?)$/.test(name)) return false;
    return !asideTree.test(`${name}/`) && !testTree.test(`${name}/`) && !asideFolder.test(name);
  });
}

/** Whether the file is no part of what the module is for: a sample, a tool for its development, a script that no build takes. */
export function isAside(file: GoFile, { module, config }: Pick<Package, "module" | "config">): boolean {
  const path = file.path.slice(module.dir.length);
  if (asideTree.test(path) || config.tags.includes("ignore") || /_fuzz\.go$/.test(path)) return true;
  return path
    .split("/")
    .slice(0, -1)
    .some((folder) => asideFolder.test(folder));
}

/** Whether the file is a test, or supports tests: a testing library is imported, or its package or tree named for it. */
export function isForTests(file: GoFile, moduleDir: string): boolean {
  if (file.isTest || testTree.test(file.path.slice(moduleDir.length))) return true;
  if (file.packageName === "main") return false;
  if (file.imports.some((path) => testImports.test(path))) return true;
  const name = file.packageName.toLowerCase();
  if (/^test_?(util|helper|support|ing|kit|suite|server|env)/.test(name)) return true;
  return name.endsWith("test") && !otherWords.test(name);
}
