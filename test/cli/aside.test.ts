// What lies beside the product of a module is a hint; where nothing else is there, it is the product.
import { expect, test } from "vitest";
import { runInMemory } from "../memory-io.ts";

const leaky = `package main

import "os"

func read(name string) error {
	f, err := os.Open(name)
	if err != nil {
		return err
	}
	_, err = f.Stat()
	return err
}

func Run(names []string) {
	for {
		for _, name := range names {
			_ = read(name)
		}
	}
}
`;

async function found(tree: Readonly<Record<string, string>>): Promise<string[]> {
  const argv = ["check", "--severity", "hint", "--rules", "file-not-closed", "--format", "json"];
  const { out } = await runInMemory({ "/w/go.mod": "module example.com/m\n\ngo 1.26\n", ...tree }, argv);
  const { findings } = JSON.parse(out) as { findings: { file: string; severity: string }[] };
  return findings.map(({ file, severity }) => `${severity} ${file}`);
}

test("samples, tools and tests beside a product are hints", async () => {
  const tree = { "/w/store/store.go": leaky, "/w/examples/one/a.go": leaky, "/w/tools/gen/a.go": leaky };
  expect(await found(tree)).toEqual(["hint examples/one/a.go", "warning store/store.go", "hint tools/gen/a.go"]);
});

test("what is called a test or a double by its folder, file or build tag, or takes a test, is a hint", async () => {
  const tree = {
    "/w/store/store.go": leaky,
    "/w/store/fake_store.go": leaky.replace("package main", "package store"),
    "/w/cmd/testwrapper/a.go": leaky,
    "/w/cmd/latest/a.go": leaky,
    "/w/itests/a.go": leaky,
    "/w/sample_clients/a.go": leaky,
    "/w/tagged/a.go": `//go:build integration\n\n${leaky}`,
    "/w/ports/a.go": `${leaky.replace("package main", "package ports")}\nfunc Collect(t env.TB) { Run(nil) }\n`,
  };
  expect((await found(tree)).filter((one) => one.startsWith("warning"))).toEqual([
    "warning cmd/latest/a.go",
    "warning store/store.go",
  ]);
});

test("what is nested in the samples of another module is a sample", async () => {
  const argv = ["check", "--severity", "hint", "--rules", "file-not-closed", "--format", "json", "--all-modules"];
  const tree = {
    "/w/go.mod": "module example.com/m\n\ngo 1.26\n",
    "/w/store/store.go": leaky,
    "/w/tests/apps/one/go.mod": "module example.com/one\n\ngo 1.26\n",
    "/w/tests/apps/one/a.go": leaky,
  };
  const { out } = await runInMemory(tree, argv);
  const { findings } = JSON.parse(out) as { findings: { file: string; severity: string }[] };
  expect(findings.map(({ file, severity }) => `${severity} ${file}`).sort()).toEqual([
    "hint tests/apps/one/a.go",
    "warning store/store.go",
  ]);
});

test("where there is nothing but samples or tests, they are what is checked", async () => {
  expect(await found({ "/w/examples/one/a.go": leaky, "/w/examples/two/a.go": leaky })).toEqual([
    "warning examples/one/a.go",
    "warning examples/two/a.go",
  ]);
  expect(await found({ "/w/tests/one/a.go": leaky, "/w/testdata/x.go": leaky, "/w/docs/a.txt": "" })).toEqual([
    "warning tests/one/a.go",
  ]);
  expect(await found({ "/w/tests/a_test.go": leaky })).toEqual(["hint tests/a_test.go"]);
});
