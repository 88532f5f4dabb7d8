// defuse init: what it writes is read, changes nothing, and says what holds by default.
import { expect, test } from "vitest";
import type { Config } from "../../src/engine/config.ts";
import { readConfig } from "../../src/engine/config-read.ts";
import { memoryFiles } from "../../src/host/memory.ts";
import { rules } from "../../src/rules/index.gen.ts";
import { type Ran, runInMemory } from "../memory-io.ts";

test("init writes once; --force again", async () => {
  const files = memoryFiles({ "/w/a.go": "package p\n" });
  const init = (...argv: string[]): Promise<Ran> => runInMemory({}, ["init", ...argv], { files });
  expect(await init()).toEqual({ code: 0, out: "", err: "wrote defuse.yaml\n" });
  expect(await init()).toEqual({
    code: 2,
    out: "",
    err: "defuse: defuse.yaml exists already (--force overwrites it)\n",
  });
  expect((await init("--force")).code).toBe(0);
  expect((await init("here")).err).toBe("defuse: init takes no arguments: here\n");
  const kept = memoryFiles({ "/w/defuse.yaml": "rules: {}\n" });
  await runInMemory({}, ["init"], { files: kept });
  expect(new TextDecoder().decode(kept.readFile("/w/defuse.yaml") as Uint8Array)).toBe("rules: {}\n");
});

test("the text changes nothing, and without its # says what holds by default, in every language", async () => {
  for (const language of ["en", "zh-CN"]) {
    const files = memoryFiles({ "/w/a.go": "package p\n" });
    await runInMemory({}, ["init", "--lang", language], { files });
    const text = new TextDecoder().decode(files.readFile("/w/defuse.yaml") as Uint8Array);
    expect(/\p{Script=Han}/u.test(text)).toBe(language === "zh-CN");
    const nothing = readConfig(text, "/w/defuse.yaml", rules) as Config;
    expect([nothing.rules.size, nothing.resources, nothing.baseline]).toEqual([0, [], null]);
    const whole = text.replace(/^( *)# (?=[a-z-]+:|\s)/gm, "$1");
    const config = readConfig(whole, "/w/defuse.yaml", rules) as Config;
    expect([...config.rules.keys()]).toEqual(rules.map((rule) => rule.id));
    for (const rule of rules) {
      const setting = config.rules.get(rule.id);
      expect([rule.id, setting?.isOn]).toEqual([rule.id, rule.default === "on"]);
      if (rule.default === "on") expect([rule.id, setting?.severity]).toEqual([rule.id, rule.severity]);
      const defaults = Object.entries(rule.options).map(([name, spec]) => [name, spec.default]);
      expect([rule.id, setting?.options]).toEqual([rule.id, Object.fromEntries(defaults)]);
    }
    expect(config.resources[0]?.acquire).toEqual(["example.com/m/pool.Pool.Get"]);
    expect(config.baseline?.path).toBe("/w/defuse-baseline.json");
    expect(["/w/third_party/a.go", "/w/a_mock.go", "/w/a.go"].map(config.isExcluded)).toEqual([true, true, false]);
  }
});
