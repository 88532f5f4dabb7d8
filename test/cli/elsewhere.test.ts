// What only other packages tell: whether the process ends at every caller of a function that fails and leaves something
// open, and whether somebody limits the requests that a package reads.
import { expect, test } from "vitest";
import { runInMemory } from "../memory-io.ts";

const store = `package store

import (
	"errors"
	"os"
)

func Open(name string) (*os.File, error) {
	f, err := os.Open(name)
	if err != nil {
		return nil, err
	}
	if err := lock(f.Name()); err != nil {
		return nil, err
	}
	return f, nil
}

func lock(name string) error {
	if name == "" {
		return errors.New("no name")
	}
	return nil
}
`;
const server = `package server

import (
	"fmt"
	"os"

	"example.com/m/store"
)

type Server struct{ f *os.File }

func New(name string) (*Server, error) {
	f, err := store.Open(name)
	if err != nil {
		return nil, fmt.Errorf("opening: %w", err)
	}
	return &Server{f: f}, nil
}

func (s *Server) Close() error { return s.f.Close() }
`;
const main = `package main

import (
	"log"

	"example.com/m/server"
)

func main() {
	s, err := server.New("x")
	if err != nil {
		log.Fatal(err)
	}
	defer s.Close()
}
`;

const tree: Readonly<Record<string, string>> = {
  "/m/go.mod": "module example.com/m\n\ngo 1.26\n",
  "/m/store/store.go": store,
  "/m/server/server.go": server,
  "/m/main.go": main,
};

async function severities(
  files: Readonly<Record<string, string>>,
  of: string,
  ...args: readonly string[]
): Promise<string[]> {
  const { out } = await runInMemory(files, ["check", "--format", "json", "--severity", "hint", ...args], { cwd: "/m" });
  const { findings } = JSON.parse(out) as { readonly findings: readonly { rule: string; severity: string }[] };
  return findings.filter(({ rule }) => rule === of).map(({ severity }) => severity);
}

test("a hint where each caller ends the process", async () => {
  expect(await severities(tree, "file-not-closed")).toEqual(["hint"]);
  expect(await severities(tree, "file-not-closed", "./...")).toEqual(["hint"]);
});

test("a warning where not all callers are there to be seen", async () => {
  expect(await severities(tree, "file-not-closed", "./store")).toEqual(["warning"]);
  expect(await severities(tree, "file-not-closed", "./store/...")).toEqual(["warning"]);
  const { "/m/main.go": _, ...library } = tree;
  expect(await severities(library, "file-not-closed")).toEqual(["warning"]);
});

const others: Readonly<Record<string, string>> = {
  "goes on": 'func Try() {\n\tf, err := store.Open("y")\n\tif err != nil {\n\t\treturn\n\t}\n\tf.Close()\n}\n',
  "tries again":
    'func Try() {\n\tfor {\n\t\tf, err := store.Open("y")\n\t\tif err != nil {\n\t\t\tcontinue\n\t\t}\n\t\tf.Close()\n\t\treturn\n\t}\n}\n',
  "keeps the function": "var open = store.Open\n",
  "starts it": 'func Try() {\n\tgo store.Open("y")\n}\n',
};

for (const [name, body] of Object.entries(others)) {
  test(`a warning where another caller ${name}`, async () => {
    const other = `package other\n\nimport "example.com/m/store"\n\n${body}`;
    expect(await severities({ ...tree, "/m/other/other.go": other }, "file-not-closed")).toEqual(["warning"]);
  });
}

test("code for tests is no caller that counts", async () => {
  const support = `package other

import (
	"testing"

	"example.com/m/store"
)

func Opened(t *testing.T) {
	f, err := store.Open("y")
	if err != nil {
		t.Skip(err)
	}
	f.Close()
}
`;
  expect(await severities({ ...tree, "/m/other/other.go": support }, "file-not-closed")).toEqual(["hint"]);
});

test("a warning where it also leaks on success", async () => {
  const open = store.replace("return f, nil", 'println(f.Name())\n\treturn os.Open("other")');
  expect(await severities({ ...tree, "/m/store/store.go": open }, "file-not-closed")).toContain("warning");
});

const body = `package forward

import (
	"io"
	"net/http"
)

func Copy(w http.ResponseWriter, r *http.Request) {
	data, err := io.ReadAll(r.Body)
	if err != nil {
		return
	}
	w.Write(data)
}
`;
const limiting = `package main

import (
	"net/http"

	"example.com/m/forward"
)

func limited(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		r.Body = http.MaxBytesReader(w, r.Body, 1<<20)
		next.ServeHTTP(w, r)
	})
}

func main() {
	http.ListenAndServe(":80", limited(http.HandlerFunc(forward.Copy)))
}
`;

test("a body that a package above limits is read without a warning", async () => {
  const files = { "/m/go.mod": "module example.com/m\n\ngo 1.26\n", "/m/forward/forward.go": body };
  expect(await severities(files, "unbounded-read")).toEqual(["warning"]);
  expect(await severities({ ...files, "/m/main.go": limiting }, "unbounded-read")).toEqual(["hint"]);
  expect(await severities({ ...files, "/m/main.go": limiting }, "unbounded-read", "./forward")).toEqual(["warning"]);
});

test("a method that only its own package calls, and the process ends there", async () => {
  const other = `package server

import "example.com/m/store"

type Command struct{}

func (c *Command) Run(args []string) int {
	if err := c.Prepare(); err != nil {
		return 1
	}
	return 0
}

func (c *Command) Prepare() error {
	f, err := store.Open("x")
	if err != nil {
		return err
	}
	return f.Close()
}
`;
  const program = "package main\n\nfunc main() {}\n";
  const files = { ...tree, "/m/main.go": program, "/m/server/server.go": other };
  expect(await severities(files, "file-not-closed")).toEqual(["hint"]);
  const preparing =
    "package other\n\ntype preparer interface{ Prepare() error }\n\nfunc Try(p preparer) { _ = p.Prepare() }\n";
  expect(await severities({ ...files, "/m/other/other.go": preparing }, "file-not-closed")).toEqual(["warning"]);
});

test("a method of the same name of another type, or of an interface that it does not satisfy, is another one", async () => {
  const other = server.replace(
    "func (s *Server) Close",
    "func (s *Server) Ping() error { return nil }\n\nfunc (s *Server) Close",
  );
  const started = other
    .replace("func New(name string) (*Server, error) {\n", "func (s *Server) Start(name string) error {\n")
    .replace('return nil, fmt.Errorf("opening: %w", err)', 'return fmt.Errorf("opening: %w", err)')
    .replace("return &Server{f: f}, nil", "s.f = f\n\treturn nil");
  const program = `package main

import (
	"log"

	"example.com/m/server"
)

type engine struct{}

func (engine) Start(name string) error { return nil }

type starter interface {
	Start(name string) error
	Stop() error
}

func start(one starter) { _ = one.Start("y") }

func main() {
	_ = engine{}.Start("x")
	s := &server.Server{}
	if err := s.Start("x"); err != nil {
		log.Fatal(err)
	}
	defer s.Close()
}
`;
  const files = { ...tree, "/m/server/server.go": started, "/m/main.go": program };
  expect(await severities(files, "file-not-closed")).toEqual(["hint"]);
  const satisfied = program.replace("\tStop() error\n", "\tPing() error\n");
  expect(await severities({ ...files, "/m/main.go": satisfied }, "file-not-closed")).toEqual(["warning"]);
});

test("a warning where the module is for others to import, whatever else it has", async () => {
  const { "/m/main.go": _, ...files } = tree;
  const generator = `//go:build generate\n\n${main}`;
  for (const more of [
    { "/m/examples/one/main.go": main },
    { "/m/cmd/m/main.go": main, "/m/m.go": "package m\n" },
    { "/m/store/gen/main.go": main },
    { "/m/server/gen.go": generator },
  ]) {
    expect([more, await severities({ ...files, ...more }, "file-not-closed")]).toEqual([more, ["warning"]]);
  }
  expect(await severities({ ...files, "/m/cmd/m/main.go": main }, "file-not-closed")).toEqual(["hint"]);
});

test("a hint in a package of a program that only tests import", async () => {
  const testing =
    'package main\n\nimport (\n\t"testing"\n\n\t"example.com/m/store"\n)\n\nfunc TestOpen(t *testing.T) {\n\tstore.Open("x")\n}\n';
  const files = { "/m/go.mod": tree["/m/go.mod"] as string, "/m/store/store.go": store, "/m/main_test.go": testing };
  expect(
    await severities({ ...files, "/m/main.go": "package main\n\nfunc main() {}\n" }, "file-not-closed", "./..."),
  ).toContain("hint");
  expect(await severities({ ...files, "/m/lib.go": "package main\n" }, "file-not-closed", "./store")).toContain(
    "warning",
  );
});
