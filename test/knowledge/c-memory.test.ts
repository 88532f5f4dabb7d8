// Memory of C: freed by a function that is given it, behind a conversion.
import { expect, test } from "vitest";
import { runInMemory } from "../memory-io.ts";

test("memory of C that a path does not free", async () => {
  const tree = {
    "/w/go.mod": "module example.com/m\n\ngo 1.22\n",
    "/w/a.go": `package m

// #include <stdlib.h>
import "C"

import (
	"errors"
	"unsafe"
)

func freed(s string) {
	cs := C.CString(s)
	defer C.free(unsafe.Pointer(cs))
	C.puts(cs)
}

func early(s string) error {
	cs := C.CString(s)
	if C.check(cs) != 0 {
		return errors.New("check")
	}
	C.free(unsafe.Pointer(cs))
	return nil
}

func taken(s string) {
	C.take(C.CString(s))
}

func takenByName(s string) {
	cs := C.CString(s)
	C.take(cs)
}
`,
  };
  const { out } = await runInMemory(tree, ["check", "--format", "concise", "--rules", "closer-not-closed"]);
  expect(out).toBe(
    "a.go:18:8: warning: `cs` is not released on a path that leaves the function: the C memory stays taken (closer-not-closed)\n",
  );
});
