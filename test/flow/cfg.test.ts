// Control-flow graphs as text, and properties that hold for every graph.
import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { buildCfg, reachableFrom } from "../../src/go/flow/cfg.ts";
import { blocksOnCycles } from "../../src/go/flow/cycle.ts";
import { Endings } from "../../src/go/summaries/endings.ts";
import { parseSource } from "../../src/go/syntax/parser.ts";
import { walkFunctionBody } from "../../src/go/syntax/walk.ts";
import { fileScope, packageScope, resolveNames } from "../../src/go/types/names.ts";
import { runInMemory } from "../memory-io.ts";

async function dump(body: string): Promise<string> {
  const text = `package p; import ("os"; "log"; "runtime")\nfunc f() {\n${body}\n}\n`;
  const { out } = await runInMemory({ "/w/a.go": text }, ["debug", "cfg", "a.go"]);
  return out
    .split("\n")
    .slice(1)
    .map((line) => line.slice(2))
    .join("\n")
    .trim();
}

test("conditions are split, and decide one at a time", async () => {
  expect(await dump("if a && !b {\nx()\n}")).toBe(`b0 entry:
  3: a
  -> b7 true
  -> b6 false
b1 exit:
b5:
  4: x()
  -> b6
b6:
  -> b1
b7:
  3: b
  -> b6 true
  -> b5 false`);
});

test("a loop has a head, a body, a post statement and an end", async () => {
  expect(await dump("for i := 0; i < n; i++ {\ndefer x()\n}")).toBe(`b0 entry:
  3: i := 0
  -> b6
b1 exit:
b5:
  -> b1
b6:
  3: i < n
  -> b7 true
  -> b5 false
b7:
  4: defer x()
  -> b8
b8:
  3: i++
  -> b6`);
});

test("calls that end: the process, the goroutine, for ever", async () => {
  expect(await dump("if a {\nos.Exit(1)\n}\nif b {\npanic(1)\n}\nselect {}")).toContain(`b2 panic:
b3 halt:
b4 block:`);
  const shadowed = await dump("os := g()\nos.Exit(1)");
  expect(shadowed).toBe("b0 entry:\n  3: os := g()\n  4: os.Exit(1)\n  -> b1\nb1 exit:");
});

test("break, continue, goto, fallthrough and labels", async () => {
  expect(
    await dump("L:\nfor {\nswitch x {\ncase 1:\nfallthrough\ncase 2:\nbreak L\ndefault:\ncontinue\n}\n}\ngoto E\nE:"),
  ).toBe(`b0 entry:
  -> b5
b1 exit:
b5:
  -> b8
b7:
  14: goto E
  -> b22
b8:
  5: x
  6: 1
  -> b9 case
  -> b13 no-case
b9:
  7: fallthrough
  -> b10
b10:
  9: break L
  -> b7
b11:
  11: continue
  -> b8
b13:
  8: 2
  -> b10 case
  -> b14 no-case
b14:
  -> b11
b22:
  -> b1`);
});

test("functions and methods of the package that never return, in other files and behind one another", async () => {
  const ends = `package p

import "os"

type app struct{}

func exit(code int) {
	println("bye")
	os.Exit(code)
}

func die(text string) {
	println(text)
	exit(1)
}

func (a *app) fail(text string) { die(text) }

func ping(n int) { pong(n) }
func pong(n int) { ping(n) }
`;
  const calls = `package p

func f(a *app, n int) {
	switch n {
	case 1:
		die("one")
	case 2:
		a.fail("two")
	case 3:
		ping(n)
	}
}
`;
  const tree = { "/w/go.mod": "module example.com/m\n", "/w/ends.go": ends, "/w/calls.go": calls };
  const { out } = await runInMemory(tree, ["debug", "cfg", "calls.go"]);
  const after = (call: string): string => out.slice(out.indexOf(call)).split("\n")[1] ?? "";
  const blockAt = (arrow: string): string => {
    const name = arrow.trim().slice("-> ".length);
    return out.split("\n").find((line) => line.trim().startsWith(`${name} `) || line.trim() === `${name}:`) ?? "";
  };
  expect(
    ["die(", "a.fail(", "ping("].map((call) =>
      blockAt(after(call))
        .trim()
        .replace(/^b\d+ ?/, ""),
    ),
  ).toEqual(["halt:", "halt:", ":"]);
  expect((await runInMemory(tree, ["explain", "calls.go:3"])).out).toContain("halt:");
});

test("every statement of every function of the examples has one place, and every block leads somewhere", () => {
  let functions = 0;
  for (const dir of ["examples/orders", "examples/orders-fixed"]) {
    for (const name of readdirSync(dir).filter((file) => file.endsWith(".go"))) {
      const source = parseSource(name, new Uint8Array(readFileSync(`${dir}/${name}`)));
      for (const decl of source.decls) {
        if (decl.kind !== "FuncDecl" || decl.body === null) continue;
        functions++;
        const names = resolveNames(decl, fileScope(source), packageScope([source]));
        const cfg = buildCfg(decl.body, new Endings({ find: () => null }).factsFor(names));
        const placed = cfg.blocks.flatMap((block) => block.nodes);
        expect(new Set(placed).size).toBe(placed.length);
        walkFunctionBody(decl.body, (node) => {
          if (["AssignStmt", "ReturnStmt", "DeferStmt", "ExprStmt"].includes(node.kind)) expect(placed).toContain(node);
        });
        const ends = new Set([cfg.exit, cfg.panic, cfg.halt, cfg.blocked]);
        const cycles = blocksOnCycles(cfg);
        for (const block of reachableFrom(cfg.entry)) {
          const ahead = reachableFrom(block);
          expect(
            ends.has(block) || [...ends].some((end) => ahead.has(end)) || [...ahead].some((b) => cycles.has(b)),
          ).toBe(true);
        }
      }
    }
  }
  expect(functions).toBeGreaterThan(20);
});
