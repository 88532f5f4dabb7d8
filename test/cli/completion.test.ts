// Completion scripts: bash's answers asked of bash; the others name every command, option and value.
import { spawnSync } from "node:child_process";
import { expect, test } from "vitest";
import { optionsOf } from "../../src/cli/help.ts";
import { commands } from "../../src/cli/main.ts";
import { runInMemory } from "../memory-io.ts";

async function script(shell: string): Promise<string> {
  const { code, out, err } = await runInMemory({}, ["completion", shell]);
  expect([code, err]).toEqual([0, ""]);
  return out;
}

/** What bash offers for the last word; "=" is a word of its own there. */
function offered(bashScript: string, words: readonly string[]): string {
  const asked = `${bashScript}\nCOMP_WORDS=("$@"); COMP_CWORD=$(($# - 1)); _defuse; echo "\${COMPREPLY[*]}"`;
  const { stdout, stderr } = spawnSync("bash", ["-c", asked, "bash", ...words], { encoding: "utf8" });
  expect(stderr).toBe("");
  return stdout.trim();
}

test("bash completes commands, options, values, rules and files", async () => {
  const bash = await script("bash");
  for (const [line, answer] of [
    ["defuse che", "check"],
    ["defuse check --form", "--format"],
    ["defuse check --format sa", "sarif"],
    ["defuse check --format = sa", "sarif"],
    ["defuse check --stats = ", "json"],
    ["defuse check --color a", "auto always"],
    ["defuse check --rules file-not-closed,body", "file-not-closed,body-not-closed"],
    ["defuse check LICEN", "LICENSE"],
    ["defuse check --output docs/defuse.s", "docs/defuse.schema.json"],
    ["defuse explain defer-in", "defer-in-loop"],
    ["defuse debug a", "ast"],
    ["defuse debug ast tsc", "tsconfig.json"],
    ["defuse completion f", "fish"],
    ["defuse hel", "help"],
    ["defuse help exp", "explain"],
    ["defuse nothing --", ""],
  ] as const) {
    expect([line, offered(bash, line.split(" "))]).toEqual([line, answer]);
  }
});

test("zsh and fish name every command, option and value", async () => {
  for (const shell of ["zsh", "fish"]) {
    const text = await script(shell);
    for (const command of commands) {
      expect(text).toContain(command.name);
      for (const [name, shape] of Object.entries(optionsOf(command))) {
        expect(text).toContain(shell === "fish" ? `-l ${name} ` : `--${name}`);
        for (const value of shape.oneOf ?? []) expect(text).toContain(value);
      }
    }
    expect(text).toContain("defer-in-loop");
  }
});

test("mistakes", async () => {
  for (const argv of [["completion"], ["completion", "csh"], ["completion", "bash", "zsh"]]) {
    expect(await runInMemory({}, argv)).toEqual({
      code: 2,
      out: "",
      err: "defuse: completion takes the name of a shell: bash, zsh, fish\n",
    });
  }
});
