// Laziness changes no answer: whatever is asked first, types and constants are the same.
import { expect, test } from "vitest";
import { parseSource } from "../../src/go/syntax/parser.ts";
import { completePackage } from "../../src/go/types/complete.ts";
import { exactString } from "../../src/go/types/constant-text.ts";
import { Program } from "../../src/go/types/package-scope.ts";
import { typeRows } from "../../src/go/types/rows.ts";
import { typeString } from "../../src/go/types/typestring.ts";

const source = `package p

type Tree[T any] struct {
	left, right *Tree[T]
	value T
	index [size]int
}

func (t *Tree[T]) Walk(f func(T) bool) { if t != nil { t.left.Walk(f); f(t.value); t.right.Walk(f) } }

const (
	first = iota + 1
	second
	size = second * 4
)

var root, count = build(3)

func build(n int) (*Tree[string], int) { return &Tree[string]{value: "x"}, n + len(root.index) }

type Alias = Tree[Pair[int, string]]

type Pair[K comparable, V any] struct { Key K; Value V }

var pairs = Map([]int{1, 2}, func(n int) Pair[int, string] { return Pair[int, string]{n, ""} })

func Map[S, T any](in []S, f func(S) T) []T { return nil }

type cycle [len(broken)]int

var broken cycle
`;

const names = ["Tree", "first", "second", "size", "root", "count", "build", "Alias", "Pair", "pairs", "Map", "cycle"];

/** What each name is, asked in this order; last everything at once, which must not see what was asked before. */
function answers(order: readonly string[]): { readonly objects: readonly string[]; readonly rows: string } {
  const file = parseSource("p.go", new TextEncoder().encode(source));
  const files = { path: "p", name: "p", dir: "/p", files: [{ source: () => file }] };
  const program = new Program(() => null);
  const pkg = program.packageOf(files);
  const known = new Map<string, string>();
  for (const name of order) {
    const object = pkg.lookup(name);
    if (object === undefined || !("declaration" in object)) continue;
    object.declaration?.resolve();
    const value = object.kind === "Const" ? exactString(object.value) : "";
    known.set(name, `${name} ${object.type === null ? "" : typeString(object.type)} ${value}`);
  }
  const whole = completePackage(program, files);
  return {
    objects: names.map((name) => known.get(name) ?? ""),
    rows: JSON.stringify(typeRows(file.decls, whole.info)),
  };
}

test("the order of questions does not matter", () => {
  const expected = answers(names);
  expect(expected.objects).toContain("pairs []p.Pair[int, string] ");
  expect(expected.objects).toContain("size untyped int 8");
  let seed = 20_261_124;
  for (let round = 0; round < 60; round++) {
    const order = [...names].sort(() => {
      seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
      return seed / 2_147_483_648 - 0.5;
    });
    expect(answers(order)).toEqual(expected);
  }
});
