// The parser beyond what the oracle shows: laziness, recovery, bounds.
import { expect, test } from "vitest";
import { english } from "../../src/base/say.ts";
import type { FuncDecl } from "../../src/go/syntax/ast.ts";
import { parseImported, parseSource } from "../../src/go/syntax/parser.ts";
import type { SourceFile, SyntaxProblem } from "../../src/go/syntax/source.ts";
import { walk } from "../../src/go/syntax/walk.ts";

const encode = (text: string): Uint8Array => new TextEncoder().encode(text);

function told(errors: readonly SyntaxProblem[]): object[] {
  return errors.map(({ offset, message }) => ({ offset, message: english(message) }));
}

function kinds(text: string): string[] {
  const source = parseSource("a.go", encode(text));
  source.parseAll();
  const found: string[] = [];
  for (const decl of source.decls) walk(decl, (node) => found.push(`${node.kind} ${node.pos}-${node.end}`));
  return found;
}

/** What the skim says of each function: by bytes where it is plain, by tokens where a comment stands in it. */
function functionsOf(source: SourceFile): (string | number)[][] {
  const found = source.entries.map(({ receiver, name, namePos, decl }) => {
    const { pos, end } = source.stretchAt(decl);
    return [receiver, name, namePos, pos, end];
  });
  return [...found, ...source.bodies.map(({ receiver, name, pos, end }) => [receiver, name, pos, end])];
}

test.each([
  "f() {}",
  "f()",
  "(t *T) m(a, b int, c ...string) (n int, err error) { if a > 0 { } }",
  "(T) m() []int { return nil }",
  "f[K comparable, V any](m map[K]V) (K, V) { panic(1) }",
  "f() struct{ x int } { return struct{ x int }{} }",
  "f() interface {\n\tm()\n}",
  "f(\n\ta int,\n) {\n}",
  "f(c <-chan int) chan int { return nil }",
  "f(x [4]byte, y2 int) {}",
  "größe() (ä int) { return }",
  "f() (\n\tint) { return 0 }",
  "f() { s := `\n}`; _ = s /* } */ }",
  "f()  {\t}",
  "f() {};",
])("func %s is skimmed alike by its bytes and by its tokens", (text) => {
  const after = "\n\nfunc g() {}\n";
  const before = "package p\n\n";
  const plain = parseSource("a.go", encode(`${before}func ${text}${after}`));
  // A comment where no plain function has one, as long as what it stands for.
  const tokens = parseSource("a.go", encode(`${before}func/**/${text}${after}`));
  const moved = (row: (string | number)[]): (string | number)[] =>
    row.map((x) => (typeof x === "number" && x > before.length ? x + 3 : x));
  expect(functionsOf(tokens)).toEqual(functionsOf(plain).map(moved));
  expect(plain.entries.map(({ name }) => name)).toContain("g");
  plain.parseAll();
  expect(plain.errors).toEqual([]);
});

test("an imported file is indexed like any other, what is in the braces of its types left out", () => {
  const text =
    'package p\n\ntype T struct {\n\ts string `json:"}"` // }\n\tf func(struct{ x int })\n}\n\nvar v, w = map[string]T{"}": {}}, []int{1}\n\nconst (\n\tc = len("{")\n\td\n)\n\nfunc (t T) m() {}\n';
  const index = ({ entries, declCount }: SourceFile): unknown => [entries, declCount];
  expect(index(parseImported("a.go", encode(text)))).toEqual(index(parseSource("a.go", encode(text))));
  expect(parseImported("a.go", encode("package p\n\ntype T struct {\n")).errors).not.toEqual([]);
});

test("the skim knows names and places without parsing", () => {
  const text =
    'package p\nimport "os"\nconst a, b = 1, 2\ntype T[P any] struct{ x P }\nfunc (t *T[P]) M() { defer t.M() }\nvar v = func() {}\n';
  const source = parseSource("a.go", encode(text));
  expect(source.entries.map(({ token, name, namePos, receiver }) => [token, name, namePos, receiver])).toEqual([
    ["const", "a", 28, ""],
    ["const", "b", 31, ""],
    ["type", "T", 45, ""],
    ["func", "M", 83, "T"],
    ["var", "v", 107, ""],
  ]);
  expect([source.bytesParsed, source.bodiesParsed]).toEqual([0, 0]);
  const [method] = source.declarationsWith(["defer"], []);
  expect(method?.kind).toBe("FuncDecl");
  expect((method as FuncDecl).isBodyParsed).toBe(false);
  expect((method as FuncDecl).body?.list.map((s) => s.kind)).toEqual(["DeferStmt"]);
  expect(source.bodiesParsed).toBe(1);
});

test("declarations are found by words and by calls", () => {
  const text = "package p\nfunc a() { os.Open(x) }\nfunc b() { ReOpen(x); Open }\nvar c = f(Open())\nfunc d() {}\n";
  const source = parseSource("a.go", encode(text));
  const names = (words: string[], calls: string[]): number[] => source.declarationsWith(words, calls).map((d) => d.pos);
  expect(names([], ["Open"])).toEqual([10, 63]);
  expect(names(["Re"], ["Close"])).toEqual([34]);
  expect(names([], [])).toEqual([]);
});

test("positions are byte offsets, whatever stands before", () => {
  expect(kinds("\ufeffpackage p\r\n// é\r\nvar größe = `a\r\nb`\r\n")).toEqual([
    "GenDecl 21-41",
    "ValueSpec 25-41",
    "Ident 25-32",
    "BasicLit 35-41",
  ]);
});

test("a broken file still gives the rest", () => {
  const source = parseSource("a.go", encode("package p\n\nfunc a() { x := }\n\nfunc b( {\n\nfunc c() { defer d() }\n"));
  source.parseAll();
  expect(told(source.errors)[0]).toEqual({ offset: 27, message: "expected operand, found '}'" });
  expect(source.entries.map((entry) => entry.name)).toContain("a");
});

test("an error inside a body is found when the body is parsed, at its place in the file", () => {
  const source = parseSource("a.go", encode("package p\n\nfunc a() {}\n\nfunc b() {\n\tdefer 1\n}\n"));
  expect(source.errors).toEqual([]);
  const [b] = source.declarationsWith(["defer"], []);
  expect((b as FuncDecl).body?.list[0]?.kind).toBe("BadStmt");
  expect(told(source.errors)).toEqual([{ offset: 43, message: "expression in defer must be function call" }]);
});

test("what is no Go at all is an error, not an exception", () => {
  for (const [text, offset, message] of [
    ["", 0, "expected 'package', found 'EOF'"],
    ["hello", 0, "expected 'package', found hello"],
    ['package p\nfunc f() { "x\n }', 21, "string literal not terminated"],
    ["package p\u0000", 9, "illegal character NUL"],
    ["x".repeat(5000), 0, `expected 'package', found ${"x".repeat(97)}...`],
  ] as const) {
    const source = parseSource("a.go", encode(text));
    source.parseAll();
    expect(told(source.errors)[0]).toEqual({ offset, message });
  }
});

test("a million nested brackets are one error", () => {
  for (const [open, close] of [
    ["(", ")"],
    ["[", "]"],
    ["{", "}"],
    ["!", ""],
    ["func(){", "}()"],
    ["[]", ""],
  ] as const) {
    const n = 1_000_000;
    const text = `package p\nvar x = ${open.repeat(n)}1${close.repeat(n)}\n`;
    const source = parseSource("a.go", encode(text));
    source.parseAll();
    expect(source.errors.length).toBeGreaterThan(0);
    for (const decl of source.decls) walk(decl, () => true);
  }
});

test("a long chain is a deep tree that walks without recursion", () => {
  const source = parseSource("a.go", encode(`package p\nvar x = ${"a + ".repeat(15_000)}a\n`));
  let count = 0;
  for (const decl of source.decls) walk(decl, (node) => (node.kind === "BinaryExpr" ? count++ : 0));
  expect(source.errors).toEqual([]);
  expect(count).toBe(15_000);
});
