// Hostile input: mutated programs, token soup, huge literals and lines. No exception, no hang, and trees whose
// positions lie inside the file. Seeds are fixed, so that a failure comes again.
import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { parseSource } from "../../src/go/syntax/parser.ts";
import { walk } from "../../src/go/syntax/walk.ts";
import { runInMemory } from "../memory-io.ts";

/** Marsaglia's xorshift32. */
function random(seed: number): () => number {
  let x = seed;
  return () => {
    x ^= x << 13;
    x ^= x >>> 17;
    x ^= x << 5;
    return (x >>> 0) / 2 ** 32;
  };
}

function read(bytes: Uint8Array): void {
  const source = parseSource("fuzz.go", bytes);
  source.parseAll();
  for (const { offset } of source.errors) {
    if (offset < 0 || offset > bytes.length) throw new Error(`error at ${offset} of ${bytes.length}`);
  }
  for (const decl of source.decls) {
    walk(decl, (node) => {
      if (node.pos < 0 || node.end > bytes.length + 1 || node.pos > node.end + 1)
        throw new Error(`${node.kind} ${node.pos}-${node.end}`);
    });
  }
}

const seeds = readdirSync("examples/orders")
  .filter((name) => name.endsWith(".go"))
  .map((name) => new Uint8Array(readFileSync(`examples/orders/${name}`)));

test("mutated programs", () => {
  const next = random(1);
  for (let round = 0; round < 3000; round++) {
    const bytes = (seeds[Math.floor(next() * seeds.length)] as Uint8Array).slice();
    for (let k = 0; k < 1 + next() * 6; k++) {
      const at = Math.floor(next() * bytes.length);
      const kind = next();
      if (kind < 0.4) bytes[at] = Math.floor(next() * 256);
      else if (kind < 0.7) bytes[at] = "(){}[]\"`'\n/*;,.".charCodeAt(Math.floor(next() * 15));
      else bytes.copyWithin(at, Math.floor(next() * bytes.length), Math.floor(next() * bytes.length));
    }
    read(bytes.subarray(0, Math.floor(bytes.length * (next() < 0.2 ? next() : 1))));
  }
  expect(seeds.length).toBeGreaterThan(5);
});

const words =
  "func defer for range go select case switch if else { } ( ) [ ] := = , ; . ... x y 0x1p3 'a' \"s\" `r` <- chan map struct interface type var const import package return goto L: break continue fallthrough default // /* */ \n ~ | & ! * && || + - 1_0 é \u0000".split(
    " ",
  );

test("token soup", () => {
  const next = random(2);
  for (let round = 0; round < 3000; round++) {
    let text = next() < 0.8 ? "package p\nfunc f() {\n" : "";
    for (let k = 0; k < 60; k++) text += `${words[Math.floor(next() * words.length)]} `;
    read(new TextEncoder().encode(text));
  }
  expect(words.length).toBeGreaterThan(60);
});

test("huge literals and lines", () => {
  const n = 10_000_000;
  for (const text of [
    "9".repeat(n),
    `"${"a".repeat(n)}"`,
    `\`${"\r\n".repeat(n / 2)}\``,
    "a".repeat(n),
    `/*${"*".repeat(n)}`,
  ]) {
    read(new TextEncoder().encode(`package p\nvar x = ${text}\n`));
  }
  expect(n).toBe(10_000_000);
});

test("code that nests as deep as it likes is checked, or told to be too deep, and the rest is checked anyway", async () => {
  const leaky = "f, err := os.Open(n)\nif err != nil {\nreturn err\n}\n";
  const around = (inner: string): string =>
    `package p\n\nimport "os"\n\nfunc deep(n string) error {\n${leaky}${inner}\nreturn nil\n}\n\nfunc leak(n string) error {\n${leaky}println(f.Name())\nreturn nil\n}\n`;
  for (const [inner, error] of [
    [`_ = ${Array(5000).fill("n").join(" +\n")}`, ""],
    [`_ = ${Array(99_000).fill("n").join(" + ")}`, ""],
    [`if ${Array(99_000).fill('n == ""').join(" || ")} { println() }`, ""],
    [`n${".x".repeat(99_000)}()`, ""],
    [`n${".x()".repeat(10_000)}`, ""],
    [`_ = ${Array(100_100).fill("n").join(" + ")}`, "exceeded max nesting depth"],
    [`${"if n != n {\n".repeat(5000)}${"}\n".repeat(5000)}`, "exceeded max nesting depth"],
    [`${"func() {\n".repeat(5000)}${"}()\n".repeat(5000)}`, "exceeded max nesting depth"],
  ] as const) {
    const tree = { "/w/go.mod": "module m\n\ngo 1.26\n", "/w/a.go": around(inner), "/w/b/b.go": around("") };
    const { code, out, err } = await runInMemory(tree, ["check", "--format", "concise", "--quiet"]);
    expect([inner.slice(0, 20), code]).toEqual([inner.slice(0, 20), error === "" ? 1 : 2]);
    expect(err).toEqual(error === "" ? "" : expect.stringContaining(error));
    if (error === "") expect(out.match(/^a\.go:.*file-not-closed/gm)).toHaveLength(2);
    expect(out).toMatch(/^b\/b\.go:15:\d+: .*file-not-closed/m);
  }
});

test("nothing of the checked source reaches the terminal as a control character", async () => {
  const evil = "\u001b]0;owned\u0007\u001b[2J\u202e\u0085";
  const tree = {
    "/w/go.mod": "module m\n\ngo 1.26\n",
    [`/w/a${evil}.go`]: `package p\n\nimport "os"\n\nfunc f(names []string) {\n\tfor range names {\n\t\tf, _ := os.Open("${evil}")\n\t\tdefer f.Close(/* ${evil} */)\n\t}\n}\n`,
    "/w/b.go": `package p\n\nfunc ${evil}() {}\n`,
  };
  for (const format of ["text", "concise"]) {
    const { out, err } = await runInMemory(tree, ["check", "--format", format, "--color", "never"]);
    expect(out).toContain("defer-in-loop");
    expect(`${out}${err}`.replaceAll("\n", "")).not.toMatch(/[\p{Cc}\u202a-\u202e]/u);
  }
});
