// Code that only tests run, also where its file is not called _test.go: what the testing package writes down as
// helpers (dbtest), suites, doubles.
import type { GoFile } from "./package.ts";

const testImports = /^(testing(\/.+)?|github\.com\/(stretchr\/testify|onsi\/g(inkgo|omega))(\/.+)?)$/;

/** Words that only end like a test. */
const otherWords = /^(test|attest|latest|contest|protest|detest|greatest)$/;

/** Whether the file is a test, or supports tests: a testing library is imported, or its package or tree named for it. */
export function isForTests(file: GoFile, moduleDir: string): boolean {
  if (file.isTest || /^\/?(tests?|e2e|integration)\//.test(file.path.slice(moduleDir.length))) return true;
  if (file.packageName === "main") return false;
  if (file.imports.some((path) => testImports.test(path))) return true;
  const name = file.packageName.toLowerCase();
  if (/^test_?(util|helper|support|ing|kit|suite|server|env)/.test(name)) return true;
  return name.endsWith("test") && !otherWords.test(name);
}
