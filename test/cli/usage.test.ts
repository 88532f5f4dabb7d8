// What is typed by mistake, or meets a tree that is not as usual: told in a line, with exit code 2, and nothing done.
import { expect, test } from "vitest";
import { columnsOf } from "../../src/base/terminal-text.ts";
import { runInMemory } from "../memory-io.ts";

const leaky = `package p

import "os"

func f(names []string) error {
	for _, n := range names {
		g, err := os.Open(n)
		if err != nil {
			return err
		}
		defer g.Close()
	}
	return nil
}
`;
const tree = { "/w/go.mod": "module example.com/w\n\ngo 1.26\n", "/w/a.go": leaky };

async function mistake(...args: string[]): Promise<string> {
  const { code, out, err } = await runInMemory(tree, args);
  expect([args, code, out]).toEqual([args, 2, ""]);
  return err;
}

test("options that contradict each other, and lists without content", async () => {
  expect(await mistake("check", "--tests", "--no-tests")).toBe(
    "defuse: --tests reads test files, --no-tests leaves them out: choose one\n",
  );
  expect(await mistake("check", "--rules", ",")).toBe("defuse: --rules needs a rule (`defuse rules` lists them)\n");
  const { code } = await runInMemory(tree, ["check", "--rules", " defer-in-loop , "]);
  expect(code).toBe(1);
});

test("patterns that name nothing", async () => {
  expect(await mistake("check", "")).toMatch(/an empty pattern names nothing/);
  expect(await mistake("check", "-")).toMatch(/--stdin-filename FILE/);
  expect(await mistake("check", "gone/...")).toBe("defuse: gone/...: no such file or directory\n");
});

test("explain has pages for rules and pictures for functions, up to the last line", async () => {
  expect(await mistake("explain", "defer-in-loop", "--format", "mermaid")).toMatch(/a rule has a page/);
  expect(await mistake("explain", "a.go:15")).toBe("defuse: a.go has 14 lines, no line 15\n");
  expect((await runInMemory(tree, ["explain", "a.go:14"])).code).toBe(0);
});

test("standard input may be a file of a directory that is not there yet", async () => {
  const readInput = (): Uint8Array => new TextEncoder().encode(leaky);
  const args = ["check", "--stdin-filename", "new/sub/b.go", "--format", "concise"];
  const { code, out, err } = await runInMemory(tree, args, { readInput });
  expect([code, err]).toEqual([1, ""]);
  expect(out).toMatch(/^new\/sub\/b\.go:11:3: warning: /);
});

test("a baseline that is written says so, and not that there is nothing", async () => {
  const { code, err } = await runInMemory(tree, ["check", "--write-baseline"]);
  expect([code, err]).toEqual([0, "wrote 1 finding to defuse-baseline.json\n"]);
});

test("a module of a workspace is typed with the others, although it alone is checked", async () => {
  const workspace = {
    "/w/go.work": "go 1.24\n\nuse (\n\t./a\n\t./b\n)\n",
    "/w/a/go.mod": "module example.com/a\n\ngo 1.24\n",
    "/w/a/a.go": `package a

import "example.com/b"

func Use(name string) error {
	s, err := b.Open(name)
	if err != nil {
		return err
	}
	if err := s.Check(); err != nil {
		return err
	}
	return s.Close()
}
`,
    "/w/b/go.mod": "module example.com/b\n\ngo 1.24\n",
    "/w/b/b.go": `package b

import "os"

type Store struct{ f *os.File }

func Open(name string) (*Store, error) {
	f, err := os.Open(name)
	if err != nil {
		return nil, err
	}
	return &Store{f}, nil
}

func (s *Store) Check() error { return nil }

func (s *Store) Close() error { return s.f.Close() }
`,
  };
  const check = async (env: Record<string, string>): Promise<string> =>
    (await runInMemory(workspace, ["check", "--format", "concise"], { cwd: "/w/a", env })).out;
  expect(await check({})).toMatch(/^a\.go:6:12: warning: `s` is not closed .* \(closer-not-closed\)\n$/);
  expect(await check({ GOWORK: "off" })).toBe("");
  const types = await runInMemory(workspace, ["debug", "types", "a/a.go"]);
  expect(types.out).toContain('"(*example.com/b.Store, error)"');
});

test("a finding's places lie in the files they name", async () => {
  const service = {
    "/w/go.mod": tree["/w/go.mod"],
    "/w/main.go": `package main

import "net/http"

func main() {
	s := &server{hits: map[string]int{}}
	http.HandleFunc("/", s.serve)
	http.ListenAndServe(":80", nil)
}
`,
    "/w/server.go": `package main

import "net/http"

type server struct{ hits map[string]int }

func (s *server) serve(w http.ResponseWriter, r *http.Request) { s.hits[r.Method]++ }
`,
  };
  const args = ["check", "--rules", "unguarded-map", "--format", "json"];
  const { out } = await runInMemory(service, args);
  const { findings } = JSON.parse(out) as {
    findings: { because: { file: "main.go"; start: { offset: number }; end: { offset: number } }[] }[];
  };
  const places = findings.flatMap(({ because }) => because);
  const marked = places.map(({ file, start, end }) => service[`/w/${file}`].slice(start.offset, end.offset));
  expect(marked).toEqual(["s.serve"]);
});

test("help and pages fit the terminal, and are as they are in a pipe", async () => {
  const terminal = (columns: number, isInteractive: boolean): { readonly out: string[]; readonly io: object } => {
    const out: string[] = [];
    const write = (text: string): number => out.push(text);
    return { out, io: { terminal: { write, writeError: write, isInteractive, isErrorInteractive: false, columns } } };
  };
  for (const args of [["--help"], ["check", "--help"], ["explain", "defer-in-loop"], ["--help", "--lang", "zh-CN"]]) {
    const narrow = terminal(60, true);
    await runInMemory(tree, args, narrow.io);
    const prose = narrow.out.join("").replace(/^```[\s\S]*?^```$/gm, "");
    expect([args, prose.split("\n").filter((line) => columnsOf(line) > 60)]).toEqual([args, []]);
  }
  const pipe = terminal(60, false);
  await runInMemory(tree, ["check", "--help"], pipe.io);
  expect(pipe.out.join("")).toContain(
    "text (default), concise, json, sarif, github, html, checkstyle, junit, rdjson, gitlab\n",
  );
});

test("--output - is standard output", async () => {
  const { out } = await runInMemory(tree, ["check", "--output", "-", "--format", "concise"]);
  expect(out).toMatch(/^a\.go:11:3: /);
});
