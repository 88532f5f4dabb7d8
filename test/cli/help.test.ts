// --help and what is made from the same tables: every command, every option, examples that parse.

import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { english } from "../../src/base/say.ts";
import { parseArgs } from "../../src/cli/args.ts";
import { optionsOf } from "../../src/cli/help.ts";
import { commands } from "../../src/cli/main.ts";
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

test("the examples are commands that are understood", () => {
  for (const { examples } of commands) {
    expect(examples.length).toBeGreaterThan(0);
    for (const { command: line } of examples) {
      const words = (/defuse ([^|>)]*)/.exec(line)?.[1] ?? "").trim().split(/\s+/);
      const command = commands.find(({ name }) => name === words[0]);
      if (command === undefined) throw new Error(`${line}: no such command`);
      expect(() => parseArgs(words.slice(1), optionsOf(command))).not.toThrow();
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
