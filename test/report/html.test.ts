// The page as a browser reads it: what comes from outside is text there, whatever it holds.
import { type DefaultTreeAdapterTypes, parse } from "parse5";
import { expect, test } from "vitest";
import { english } from "../../src/base/say.ts";
import { renderHtml } from "../../src/report/html.ts";
import { file, full } from "./sample.ts";

type Element = DefaultTreeAdapterTypes.Element;

const style = { tell: english, language: "en", version: "0.1.0" };

function elementsOf(text: string): Element[] {
  const found: Element[] = [];
  const visit = (node: DefaultTreeAdapterTypes.Node): void => {
    if ("tagName" in node) found.push(node);
    if ("childNodes" in node) node.childNodes.forEach(visit);
  };
  const problems: string[] = [];
  visit(parse(text, { onParseError: ({ code, startLine }) => problems.push(`${startLine}: ${code}`) }));
  expect(problems).toEqual([]);
  return found;
}

function textOf(node: DefaultTreeAdapterTypes.Node): string {
  if (node.nodeName === "#text") return (node as DefaultTreeAdapterTypes.TextNode).value;
  return "childNodes" in node ? node.childNodes.map(textOf).join("") : "";
}

function one(elements: readonly Element[], tag: string, name = ""): string {
  const found = elements.find((x) => x.tagName === tag && (name === "" || x.attrs.some((a) => a.value === name)));
  return found === undefined ? "" : textOf(found);
}

const hostile = `</pre></style><script>alert(1)</script><img src=x onerror='a'>"&amp;`;

test("hostile text makes no element and no attribute", () => {
  const plain = elementsOf(renderHtml(full, style));
  const [first] = full.findings;
  if (first === undefined) throw new Error("the sample has findings");
  const finding = { ...first.finding, message: hostile, help: hostile, rule: hostile };
  const because = first.because.map((place) => ({ ...place, label: hostile }));
  const fix = first.fix === null ? null : { ...first.fix, title: hostile };
  const report = {
    ...full,
    findings: [{ ...first, finding, because, fix, fingerprint: hostile }, ...full.findings.slice(1)],
    errors: full.errors.map((error) => ({ ...error, message: hostile })),
  };
  const elements = elementsOf(renderHtml(report, style));
  const kinds = (list: readonly Element[]) => [...new Set(list.map(({ tagName }) => tagName))].sort();
  expect(kinds(elements)).toEqual(kinds(plain));
  const attributes = new Set(elements.flatMap(({ attrs }) => attrs.map(({ name }) => name)));
  expect([...attributes].sort()).toEqual(["charset", "class", "content", "http-equiv", "id", "lang", "name"]);
  expect(one(elements, "h3")).toBe(`warning ${hostile} ${hostile}`);
  expect(one(elements, "summary")).toBe(`fix: ${hostile}`);
});

test("a finding shows its code, its story, its help and its fix", () => {
  const elements = elementsOf(renderHtml(full, style));
  expect(one(elements, "h2")).toBe("not read or parsed");
  expect(elements.filter(({ tagName }) => tagName === "h2").map(textOf)).toEqual(["not read or parsed", file]);
  expect(one(elements, "mark", "main")).toBe("defer g()");
  expect(one(elements, "caption")).toBe("../other.go");
  expect(elements.filter(({ attrs }) => attrs.some(({ value }) => value === "because")).map(textOf)).toEqual([
    "the loop starts here",
    "`g` is here".replaceAll("`", ""),
  ]);
  expect(one(elements, "pre").split("\n")).toEqual([
    " ",
    " func f(names []string) {",
    " \t/* ü😀 */ for range names {",
    "-\t\t/* é */ defer g()",
    "+\t\t/* é */ func() { defer g() }()",
    " \t}",
    " }",
  ]);
});
