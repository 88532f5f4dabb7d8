// --help and what is made from the same tables: every command, every option, examples that parse.

import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { english } from "../../src/base/say.ts";
import { optionsOf } from "../../src/cli/help.ts";
import { commands } from "../../src/cli/main.ts";
import { memoryFiles } from "../../src/host/memory.ts";
import { runInMemory } from "../memory-io.ts";

test("every command has help with its options and examples", async () => {
  for (const command of commands) {
    const { code, out, err } = await runInMemory({}, [command.name, "--help"]);
    expect([code, err]).toEqual([0, ""]);
    expect(out).toMatch(/Examples:\n {2}\S/);
    for (const [name, { doc }] of Object.entries(optionsOf(command))) {
      expect(out).toContain(`--${name}`);
      expect(english(doc)).toMatch(/^[^A-Z].*[^.]$/s);
    }
    expect((await runInMemory({}, ["help", command.name])).out).toBe(out);
    expect((await runInMemory({}, [command.name, "-h"])).out).toBe(out);
    for (const line of out.split("\n")) expect([line, line.length <= 132]).toEqual([line, true]);
  }
  const { out } = await runInMemory({}, []);
  for (const { name, summary } of commands) expect(out).toMatch(new RegExp(`^ {2}${name} +${summary}$`, "m"));
});

test("the examples do what they say, one after the other, in a module that has the files they name", async () => {
  const leaky = (pkg: string): string =>
    `package ${pkg}\n\nimport "os"\n\nfunc each(names []string) {\n\tfor _, name := range names {\n\t\tf, err := os.Open(name)\n\t\tif err != nil {\n\t\t\treturn\n\t\t}\n\t\tdefer f.Close()\n\t\tif info, err := f.Stat(); err == nil {\n\t\t\tprintln(info.Size())\n\t\t}\n\t}${"\n".repeat(40)}}\n`;
  const files = memoryFiles({
    "/w/go.mod": "module example.com/m\n\ngo 1.26\n",
    "/w/main.go": leaky("main"),
    "/w/cmd/server/main.go": leaky("main"),
    "/w/internal/store/store.go": leaky("store"),
    "/w/internal/store/import.go": leaky("store").replace("each", "all"),
  });
  for (const { name, examples } of commands) {
    expect(examples.length).toBeGreaterThan(0);
    for (const { command: line } of examples) {
      const words = (/defuse ([^|>)]*)/.exec(line)?.[1] ?? "").trim().split(/\s+/);
      const { code, out, err } = await runInMemory({}, words, { files, env: { HOME: "/home/me" } });
      expect([line, code, err]).toEqual([
        line,
        expect.toSatisfy((n) => n <= 1),
        expect.not.stringContaining("defuse: "),
      ]);
      const isSilent = name === "init" || /--output|--write-baseline|--baseline/.test(line);
      expect([line, out === ""]).toEqual([line, isSilent]);
    }
  }
});

test("the reference and the man page name every option of every command", () => {
  const markdown = readFileSync("docs/cli.md", "utf8");
  const page = readFileSync("docs/defuse.1", "utf8");
  for (const command of commands) {
    const section = markdown.slice(markdown.indexOf(`\n## defuse ${command.name}\n`)).split("\n## ")[1] ?? "";
    for (const name of Object.keys(optionsOf(command))) {
      expect(section).toContain(`| \`--${name}`);
      expect(page).toContain(`\n.B \\-\\-${name.replaceAll("-", "\\-")}`);
    }
  }
});

test("--version, help of what is not there", async () => {
  for (const argv of [["--version"], ["check", "--version"]]) {
    expect(await runInMemory({}, argv)).toEqual({ code: 0, out: "defuse 0.0.0-test\n", err: "" });
  }
  expect((await runInMemory({}, ["help", "chekc"])).err).toBe(
    "defuse: unknown command chekc; did you mean check? (`defuse --help` lists them)\n",
  );
  expect((await runInMemory({}, ["rules", "extra"])).err).toBe("defuse: rules takes no arguments: extra\n");
});
