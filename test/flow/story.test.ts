// The story of a leak: where it begins, the branches that decided, where it ends; as the places of a finding tell it.
import { expect, test } from "vitest";
import { runInMemory } from "../memory-io.ts";

interface Told {
  readonly findings: readonly { readonly because: readonly { readonly start: { line: number }; label: string }[] }[];
}

test("a lock has its story, too", async () => {
  const source = `package p

import "sync"

type box struct {
	mu sync.Mutex
	n  int
}

func (b *box) add(n int) bool {
	b.mu.Lock()
	if n < 0 {
		return false
	}
	b.n += n
	b.mu.Unlock()
	return true
}
`;
  const tree = { "/w/go.mod": "module example.com/w\n\ngo 1.26\n", "/w/p.go": source };
  const { out } = await runInMemory(tree, ["check", "--rules", "lock-not-released", "--format", "json"]);
  const { findings } = JSON.parse(out) as Told;
  expect(findings.map(({ because }) => because.map(({ start, label }) => `${start.line} ${label}`))).toEqual([
    ["11 locked here", "12 when `n < 0`", "13 leaves here with the lock held"],
  ]);
});

/** "7 when `ok` is false", of the only finding of a function body; the body begins at line 10. */
async function storyOf(body: string): Promise<string[]> {
  const source = `package p

import (
	"io"
	"os"
	"strings"
)

func read(name string, mode int, ok, dry bool, names []string) error {
${body}
}

var _, _, _ = io.EOF, strings.ToLower, os.Open
`;
  const tree = { "/w/go.mod": "module example.com/w\n\ngo 1.26\n", "/w/p.go": source };
  const ran = await runInMemory(tree, ["check", "--rules", "file-not-closed", "--format", "json"]);
  const { findings } = JSON.parse(ran.out) as Told;
  expect(findings).toHaveLength(1);
  return (findings[0]?.because ?? []).map(({ start, label }) => `${start.line} ${label}`);
}

const open = `	f, err := os.Open(name)
	if err != nil {
		return err
	}
`;

test("the branch that leaves is told with its condition, the check of the acquisition is not", async () => {
  expect(
    await storyOf(`${open}	if _, err := f.Stat(); err != nil {\n\t\treturn err\n\t}\n\treturn f.Close()`),
  ).toEqual(["10 opened here", "14 when `err != nil`", "15 leaves here without releasing it"]);
});

test("a branch not taken is told where it would have released the value", async () => {
  const released = `	if mode > 3 {\n\t\tdefer f.Close()\n\t}\n`;
  const used = `	if dry {\n\t\tprintln(f.Name())\n\t}\n`;
  expect(await storyOf(`${open}${released}${used}\treturn nil`)).toEqual([
    "10 opened here",
    "14 when `mode <= 3`",
    "20 leaves here without releasing it",
  ]);
  expect(await storyOf(`${open}	if !ok {\n\t\tf.Close()\n\t}\n\treturn nil`)).toEqual([
    "10 opened here",
    "14 when `ok`",
    "17 leaves here without releasing it",
  ]);
});

test("conditions that hold together are told together, alternatives by the one that held", async () => {
  const tail = ` {\n\t\treturn nil\n\t}\n\treturn f.Close()`;
  expect(await storyOf(`${open}	if ok && mode == 2${tail}`)).toContain("14 when `ok && mode == 2`");
  expect(await storyOf(`${open}	if !dry && ok${tail}`)).toContain("14 when `!dry && ok`");
  expect(await storyOf(`${open}	if ok || !dry${tail}`)).toContain("14 when `ok`");
});

test("a case is told with what it is compared with", async () => {
  const cases = `	switch mode {\n\tcase 1:\n\t\tf.Close()\n\tcase 2:\n\t\treturn nil\n\tdefault:\n\t\tf.Close()\n\t}\n\treturn nil`;
  expect(await storyOf(open + cases)).toEqual([
    "10 opened here",
    "17 when `mode` is `2`",
    "18 leaves here without releasing it",
  ]);
});

test("an iteration that goes on, a value opened again, and the end of a function are ends, too", async () => {
  const loop = (rest: string): string => `	for _, name := range names {
		f, err := os.Open(name)
		if err != nil {
			return err
		}
${rest}
	}
	return nil`;
  expect(await storyOf(loop(`		if strings.HasPrefix(name, ".") {\n\t\t\tcontinue\n\t\t}\n\t\tf.Close()`))).toEqual([
    "11 opened here",
    '15 when `strings.HasPrefix(name, ".")`',
    "16 the next iteration begins without releasing it",
  ]);
  expect(await storyOf(loop("\t\tprintln(f.Name())"))).toEqual(["11 opened here, and again in the next iteration"]);
  const end = `	func() {\n\t\tf, _ := os.Open(name)\n\t\tif f != nil && dry {\n\t\t\tprintln(f.Name())\n\t\t}\n\t}()\n\treturn nil`;
  expect((await storyOf(end)).at(-1)).toBe("15 the function ends here without releasing it");
});

test("what decides inside a deferred function is told; of many branches the last two are", async () => {
  const deferred = `	defer func() {\n\t\tif err != nil {\n\t\t\tf.Close()\n\t\t}\n\t}()\n\treturn nil`;
  expect(await storyOf(open + deferred)).toContain("15 when `err == nil`");
  const nested = `	if ok {\n\t\tif dry {\n\t\t\tif mode == 7 {\n\t\t\t\treturn nil\n\t\t\t}\n\t\t}\n\t}\n\treturn f.Close()`;
  expect(await storyOf(open + nested)).toEqual([
    "10 opened here",
    "15 when `dry`",
    "16 when `mode == 7`",
    "17 leaves here without releasing it",
  ]);
});

test("a condition too long to be repeated is not", async () => {
  const long = `strings.HasPrefix(name, "0123456789") && strings.HasSuffix(name, "0123456789")`;
  expect(await storyOf(`${open}	if ${long} {\n\t\treturn nil\n\t}\n\treturn f.Close()`)).toContain(
    "14 when this holds",
  );
});
