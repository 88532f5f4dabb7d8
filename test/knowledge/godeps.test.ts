// Packages that a program from before vendor folders holds a copy of are known by their own paths.
import { expect, test } from "vitest";
import { runInMemory } from "../memory-io.ts";

test("a copy below Godeps/_workspace/src is the package itself", async () => {
  const go = `package p

import "example.org/m/Godeps/_workspace/src/golang.org/x/net/context"

func use(ctx context.Context, f func(context.Context)) {
	ctx, _ = context.WithCancel(ctx)
	f(ctx)
}
`;
  const files = { "/w/go.mod": "module example.org/m\n\ngo 1.20\n", "/w/p.go": go };
  const { out } = await runInMemory(files, ["check", "--format", "concise", "--rules", "cancel-not-called"]);
  expect(out).toContain("p.go:6:");
});
