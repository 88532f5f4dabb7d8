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
