// defuse debug summary: what callers know of the functions of a file.
import { expect, test } from "vitest";
import { runInMemory } from "../memory-io.ts";

const code = `package store

import (
	"io"
	"log"
	"os"
)

type store struct {
	f    *os.File
	name string
}

func open(name string) (*store, error) {
	f, err := os.Open(name)
	if err != nil {
		return nil, err
	}
	return &store{f: f}, nil
}

func (s *store) Close() error { return s.f.Close() }

func drain(n int, f *os.File) {
	defer f.Close()
}

func sometimes(f *os.File, ok bool) {
	if ok {
		f.Close()
	}
}

func size(f *os.File) int64 {
	info, _ := f.Stat()
	return info.Size()
}

type reader struct{ rc io.ReadCloser }

func wrap(rc io.ReadCloser) *reader { return &reader{rc} }

func die(err error) { log.Fatal(err) }
`;

const tree = { "/w/go.mod": "module example.com/m\n\ngo 1.26\n", "/w/store/store.go": code };

interface Line {
  readonly file: string;
  readonly package: string;
  readonly functions: readonly {
    name: string;
    start: number;
    end: number;
    gives: object | null;
    takes: object[];
    ending: string | null;
  }[];
}

test("debug summary: what is given, what becomes of what is taken, what never returns", async () => {
  const { code: exit, out } = await runInMemory(tree, ["debug", "summary", "store/store.go"]);
  expect(exit).toBe(0);
  const line = JSON.parse(out) as Line;
  expect([line.file, line.package]).toEqual(["store/store.go", "example.com/m/store"]);
  const outcome = (onSuccess: string) => ({ onSuccess, onFailure: onSuccess, isCertain: true });
  expect(line.functions.map(({ name, gives, takes, ending }) => ({ name, gives, takes, ending }))).toEqual([
    { name: "open", gives: { result: 0, kind: "closer", path: "" }, takes: [], ending: null },
    {
      name: "store.Close",
      gives: null,
      takes: [{ parameter: -1, field: "f", kind: "file", effect: outcome("released") }],
      ending: null,
    },
    {
      name: "drain",
      gives: null,
      takes: [{ parameter: 1, field: "", kind: "file", effect: outcome("released") }],
      ending: null,
    },
    {
      name: "sometimes",
      gives: null,
      takes: [{ parameter: 0, field: "", kind: "file", effect: outcome("kept") }],
      ending: null,
    },
    {
      name: "size",
      gives: null,
      takes: [{ parameter: 0, field: "", kind: "file", effect: outcome("open") }],
      ending: null,
    },
    {
      name: "wrap",
      gives: null,
      takes: [{ parameter: 0, field: "", kind: "closer", effect: outcome("result 0.rc") }],
      ending: null,
    },
    { name: "die", gives: null, takes: [], ending: "exit" },
  ]);
  for (const { name, start, end } of line.functions) expect(name.endsWith(code.slice(start, end))).toBe(true);
});
