// What a path knows of the fields that a value is put into.
import { expect, test } from "vitest";
import { runInMemory } from "../memory-io.ts";

test("a field that the value was put into is not nil", async () => {
  const tree = {
    "/w/go.mod": "module example.com/m\n\ngo 1.22\n",
    "/w/a.go": `package m

import "os"

type service struct {
	journal *os.File
	silent  bool
}

func (s *service) Close() error { return s.journal.Close() }

func newService(name string, silent bool) (*service, error) {
	s := &service{silent: silent}
	if name != "" {
		open := func() (*os.File, error) { return os.Open(name) }
		f, err := open()
		if err != nil {
			return nil, err
		}
		s.journal = f
	}
	if !silent && s.journal == nil {
		return nil, os.ErrInvalid
	}
	return s, nil
}
`,
  };
  const { out, err } = await runInMemory(tree, ["check", "--format", "concise", "--rules", "file-not-closed"]);
  expect({ out, err }).toEqual({ out: "", err: "" });
});
