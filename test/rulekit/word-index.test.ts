// The index of words says what a plain search over the bytes would say.
import { readdirSync, readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { parseSource } from "../../src/go/syntax/parser.ts";
import type { SourceFile } from "../../src/go/syntax/source.ts";
import { DirectoryWords, WordIndex } from "../../src/rulekit/word-index.ts";

const encoder = new TextEncoder();

function source(name: string, text: string): SourceFile {
  return parseSource(name, encoder.encode(text));
}

/** A word in the index, and by the plain search that it stands for. */
function naively(files: readonly SourceFile[], word: string): string[] {
  const form = new RegExp(word.startsWith(".") ? `\\.${word.slice(1)}(?!\\w)` : `(?<!\\w)${word}(?!\\w)`);
  return files.flatMap((file, i) => {
    const text = new TextDecoder("latin1").decode(file.bytes);
    return Array.from({ length: file.declCount }, (_, decl) => decl).flatMap((decl) => {
      const { pos, end, hasCode } = file.stretchAt(decl);
      return hasCode && form.test(text.slice(pos - 1, end)) ? [`${i}:${decl}`] : [];
    });
  });
}

const example = readdirSync("examples/orders").filter((name) => name.endsWith(".go"));
const files = [
  source("a.go", "package a\n\n// Open opens.\nfunc Open() { x.Close(); Close() }\n\nvar open = func() { Open() }\n"),
  source("b.go", "package a\n\ntype Closer interface{ Close() }\n\nfunc (c conn) Shut() { c.Close() }\n"),
  ...example.map((name) => parseSource(name, readFileSync(`examples/orders/${name}`))),
];
const texts = files.map((file) => new TextDecoder("latin1").decode(file.bytes));
const words = [...new Set(texts.flatMap((text) => text.match(/\w+/g) ?? []))];

it("finds the declarations that hold a name", () => {
  const index = new WordIndex(new DirectoryWords(), files);
  for (const word of [...words, ...words.map((one) => `.${one}`), "absent", ".absent"]) {
    const found = [...index.find(word)].map(({ file, decl }) => `${file}:${decl}`);
    expect([...new Set(found)].sort(), word).toEqual(naively(files, word).sort());
  }
});

it("rules out no text that stands in a file", () => {
  const index = new WordIndex(new DirectoryWords(), files);
  for (const text of texts)
    for (let at = 0; at + 12 < text.length; at += 5)
      expect(index.mayHold(text.slice(at, at + 3 + (at % 9)))).toBe(true);
  for (const absent of ["redis.NewClient(", "http.Absent", ".Absent()", "absent("])
    expect(index.mayHold(absent)).toBe(false);
});

it("tells apart the packages of a directory", () => {
  const directory = new DirectoryWords();
  const [a, b] = files as [SourceFile, SourceFile];
  const first = new WordIndex(directory, [a]);
  const second = new WordIndex(directory, [b]);
  expect([first.has("Open"), first.has("Shut"), second.has("Open"), second.has("Shut")]).toEqual([
    true,
    false,
    false,
    true,
  ]);
  expect([...first.filesNaming(["Close"]), ...second.filesNaming(["conn"])]).toEqual([0, 0]);
  expect([...first.find("Shut"), ...second.find("Open")]).toEqual([]);
});
