// defuse explain FILE:LINE as a picture and as a page: read by an HTML parser, which knows SVG.
import { type DefaultTreeAdapterTypes, parse, parseFragment } from "parse5";
import { expect, test } from "vitest";
import { runInMemory } from "../memory-io.ts";

const code = `package p

import "os"

func each(names []string) error {
	for _, name := range names {
		f, err := os.Open(name + "</text><script>" + "\u001b[31m")
		if err != nil {
			return err
		}
		defer f.Close()
	}
	return nil
}
`;
const tree = { "/w/p.go": code };

type Node = DefaultTreeAdapterTypes.Node;
type Element = DefaultTreeAdapterTypes.Element;

function elementsOf(root: Node): Element[] {
  const found: Element[] = [];
  const visit = (node: Node): void => {
    if ("tagName" in node) found.push(node);
    if ("childNodes" in node) node.childNodes.forEach(visit);
  };
  visit(root);
  return found;
}

function textOf(node: Node): string {
  if (node.nodeName === "#text") return (node as DefaultTreeAdapterTypes.TextNode).value;
  return "childNodes" in node ? node.childNodes.map(textOf).join("") : "";
}

function ofClass(elements: readonly Element[], name: string): Element[] {
  return elements.filter(({ attrs }) => attrs.some((a) => a.name === "class" && a.value === name));
}

const blocks = [
  ["entry"],
  ["return: deferred calls run"],
  ["6: for _, name := range names"],
  ['7: f, err := os.Open(name + "</text><script>" + "<1b>[31m")', "8: err != nil"],
  ["13: return nil"],
  ["11: defer f.Close()"],
  ["9: return err"],
];

function boxesOf(elements: readonly Element[]): string[][] {
  return elements
    .filter(({ tagName }) => tagName === "g")
    .map((g) => g.childNodes.filter(({ nodeName }) => nodeName === "text").map(textOf));
}

test("--format svg: every block is a box, every way an arrow, text is text", async () => {
  const { code: exit, out } = await runInMemory(tree, ["explain", "p.go:7", "--format", "svg"]);
  expect(exit).toBe(0);
  const elements = elementsOf(parseFragment(out));
  expect(boxesOf(elements).sort()).toEqual([...blocks].sort());
  expect(ofClass(elements, "defer").map(textOf)).toEqual(["11: defer f.Close()"]);
  expect(ofClass(elements, "label").map(textOf).sort()).toEqual(["done", "false", "iterate", "true"]);
  const kinds = [...new Set(elements.map(({ tagName }) => tagName))].sort();
  expect(kinds).toEqual(["defs", "g", "marker", "path", "rect", "style", "svg", "text", "title"]);
  expect(elements.filter(({ tagName }) => tagName === "path")).toHaveLength(8 + 1);
  // Boxes do not overlap.
  const rects = elements
    .filter(({ tagName }) => tagName === "rect")
    .map(({ attrs }) => ["x", "y", "width", "height"].map((name) => Number(attrs.find((a) => a.name === name)?.value)));
  for (const [i, [x = 0, y = 0, w = 0, h = 0]] of rects.entries()) {
    for (const [a = 0, b = 0, c = 0, d = 0] of rects.slice(i + 1)) {
      expect(x + w <= a || a + c <= x || y + h <= b || b + d <= y).toBe(true);
    }
  }
});

test("--format html: the defers as text, and the picture", async () => {
  const { code: exit, out } = await runInMemory(tree, ["explain", "p.go:7", "--format", "html"]);
  expect(exit).toBe(0);
  const problems: string[] = [];
  const elements = elementsOf(parse(out, { onParseError: ({ code: problem }) => problems.push(problem) }));
  expect(problems).toEqual([]);
  expect(boxesOf(elements).sort()).toEqual([...blocks].sort());
  expect(elements.filter(({ tagName }) => tagName === "pre").map(textOf)).toEqual([
    `each (p.go:5)

1 deferred call, in the order they run when the function returns (last in, first out):
  1. line 11: f.Close()  once for each iteration of the loop of line 6: they pile up until the return
     evaluated at line 11 already: f
`,
  ]);
  expect(elements.some(({ tagName }) => tagName === "script")).toBe(false);
});

test("--format mermaid: the same chart", async () => {
  const { out } = await runInMemory(tree, ["explain", "p.go:7", "--format", "mermaid"]);
  const lines = out.split("\n");
  expect(lines[0]).toBe("flowchart TD");
  expect(lines.filter((line) => line.includes(" -->"))).toHaveLength(8);
  expect(lines.find((line) => line.endsWith(":::defer"))).toMatch(/^ {2}b\d+\["11: defer f.Close#40;#41;"\]:::defer$/);
  expect(out).not.toContain("<script>");
});

test("a rule is no picture, and a function can be too large for one", async () => {
  const rule = await runInMemory(tree, ["explain", "defer-in-loop", "--format", "svg"]);
  expect(rule).toMatchObject({
    code: 2,
    err: expect.stringContaining("--format svg draws a function, a rule has a page"),
  });
  const ifs = Array.from({ length: 210 }, (_, i) => `\tif n > ${i} {\n\t\tprintln(n)\n\t}\n`).join("");
  const large = await runInMemory({ "/w/p.go": `package p\n\nfunc f(n int) {\n${ifs}}\n` }, [
    "explain",
    "p.go:5",
    "--format",
    "svg",
  ]);
  expect(large.code).toBe(2);
  expect(large.err).toMatch(/^defuse: p\.go:5: \d+ blocks are too many for a picture; take --format text\n$/);
});
