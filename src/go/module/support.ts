// Code that no user of the module runs: samples, scripts and tools of its developers; and code that only tests run, also
// where its file is not called _test.go: what the testing package writes down as helpers (dbtest), suites, doubles.
import type { DirEntry } from "../../host/files.ts";
import type { GoFile, Package } from "./package.ts";

/** What only tests import: the testing package, assertions, doubles, servers that are started for a test. */
const testImports = new RegExp(
  `^(${[
    "testing(/.+)?",
    "github\\.com/(stretchr/testify|onsi/g(inkgo|omega)|golang/mock|vektra/mockery)(/.+)?",
    "github\\.com/(fergusstrange/embedded-postgres|ory/dockertest|testcontainers/testcontainers-go)(/.+)?",
    "github\\.com/(DATA-DOG/go-sqlmock|alicebob/miniredis)(/.+)?",
    "go\\.uber\\.org/mock(/.+)?",
    "gotest\\.tools(/.+)?",
  ].join("|")})$`,
);

/** Words that only end, or begin, like a test. */
const otherWords = /^(test|attest|latest|contest|protest|detest|greatest|fastest|speedtest)s?$|^testnet/;

/** Folders at the top of a module for what its developers show or run by hand. */
const asideTree =
  /^\/?(_?examples?|samples?|demos?|docs?|documentation|hack|scripts?|tools?|\.?build-tools|misc|dev|cmd\/dev|benchmarks?|unmaintained)\//;

/** A program among the packages of a library writes or checks something of theirs: those for users lie in cmd. */
const programInside = /^\/?(pkg|internal|lib|utils?)\/(?!.*\b(cmd|apps?)\/)/;

/** Further down: what is called a test, a benchmark or a sample by the name of its folder. */
const asideFolder =
  /(^|[-_])(tests?|testing|e2e|stress|bench|benchmark(s|er)?|fuzz(y|ing)?|examples?|samples?|demos?)$|[-_]scripts$/;

/** test-runner, benchmark_runner, sample_clients, tstest, savetracetest, sqltestutils. */
const asideWords =
  /^(ts)?(tests?|e2e|bench(marks?)?|fuzz|examples?|samples?|demos?)[-_][a-z]|^(ts)?test|test(s|utils?)?$/;

const testTree = /^\/?(tests?|e2e|integration)\//;

/** fake_server.go, store_mock.go, lease_testing_util.go */
const testFile =
  /^(fake|mock|dummy)s?_|_(fake|mock|testing|fixture|testutil)s?\.go$|_testing_util|^test_(util|helper|server|responder|client|setup|support)/;

/** A parameter of the testing package's interface under another name: t testenv.TB. */
const testHandle = /[( ]\w+ \w+\.TB[,)]/;

/** Build tags under which only tests are built. */
const testTag = /(^|_)(i?tests?|testing|\w+test|e2e|integration|fuzz\w*|bench\w*|mocks?)$/;

const decoder = new TextDecoder("latin1");

/** Whether a module, by what lies at its top, has more than samples, tools and tests: where it has not, they are its product. */
export function hasProduct(top: readonly DirEntry[]): boolean {
  return top.some(({ name, kind }) => {
    if (kind !== "dir") return name.endsWith(".go") && !name.endsWith("_test.go");
    if (/^([._].*|vendor|testdata|docs?)$/.test(name)) return false;
    return !asideTree.test(`${name}/`) && !testTree.test(`${name}/`) && !isAsideName(name);
  });
}

/** Whether a path below a module leads through a folder for what its developers show or run by hand. */
export function isAsideTree(path: string): boolean {
  return asideTree.test(path);
}

/** A file of mage, the make in Go. */
function isMage({ path, imports }: GoFile, tags: readonly string[]): boolean {
  return (
    /(^|\/)magefiles\//.test(path) ||
    tags.some((tag) => /^mage(_|$)/.test(tag)) ||
    imports.some((name) => name.startsWith("github.com/magefile/mage/"))
  );
}

/** The same for the folders of tests. */
export function isTestTree(path: string): boolean {
  return testTree.test(path);
}

function isAsideName(folder: string): boolean {
  return asideFolder.test(folder) || (asideWords.test(folder) && !otherWords.test(folder));
}

/**
 * Whether the file is no part of what the module is for: a sample, a tool for its development, a script that no build
 * takes. `root` is the directory of the module, or of the one around it that is checked as well.
 */
export function isAside(file: GoFile, { config }: Pick<Package, "config">, root: string): boolean {
  const path = file.path.slice(root.length);
  if (isAsideTree(path) || config.tags.includes("ignore") || /_fuzz\.go$/.test(path)) return true;
  if (isMage(file, config.tags) || (file.packageName === "main" && programInside.test(path))) return true;
  const folders = path.split("/").slice(0, -1);
  // A program that writes code is run by those who build.
  const isGenerator =
    file.packageName === "main" && /(^|[-_])(code|db|api|doc|mock|schema)?gen$/.test(folders.at(-1) ?? "");
  return isGenerator || folders.some(isAsideName);
}

/** Whether the file is a test, or supports tests: a testing library is imported, or its package or tree named for it. */
export function isForTests(file: GoFile, pkg: Pick<Package, "config" | "files">, root: string): boolean {
  const { config } = pkg;
  if (file.isTest || testTree.test(file.path.slice(root.length))) return true;
  if (config.tags.some((tag) => testTag.test(tag) && !otherWords.test(tag))) return true;
  if (file.packageName === "main") return false;
  if (importsTesting(file) || testFile.test(nameOf(file)) || isSuite(pkg)) return true;
  const name = file.packageName.toLowerCase();
  if (/^test_?(util|helper|support|ing|kit|suite|server|env)/.test(name)) return true;
  return (name.endsWith("test") && !otherWords.test(name)) || takesTestHandle(file);
}

/** Whether a file is built on a testing library: what it starts and opens ends with a test. */
export function importsTesting({ imports }: GoFile): boolean {
  return imports.some((path) => testImports.test(path));
}

/** A package most of whose files are built on a testing library is linked into no product. */
function isSuite({ files }: Pick<Package, "files">): boolean {
  const own = files.filter((file) => !file.isTest);
  return own.filter(importsTesting).length * 2 > own.length;
}

function nameOf(file: GoFile): string {
  return file.path.slice(file.path.lastIndexOf("/") + 1);
}

function takesTestHandle(file: GoFile): boolean {
  const bytes = file.read();
  return bytes instanceof Uint8Array && testHandle.test(decoder.decode(bytes));
}
