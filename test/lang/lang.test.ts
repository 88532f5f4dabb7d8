// Languages: nothing is said that has no Chinese, the language is chosen as people expect, machine formats keep theirs.
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { english, onOneLine, say, teller } from "../../src/base/say.ts";
import { columnsOf, wrapText } from "../../src/base/terminal-text.ts";
import { formats } from "../../src/cli/formats.ts";
import { languageOf } from "../../src/cli/language.ts";
import { problems, readEntries, readProse, readSays, templatesIn } from "../../tools/lang.ts";
import { runInMemory } from "../memory-io.ts";

test("everything that is said has its Chinese, and nothing else has", () => {
  const says = readSays();
  expect(says.size).toBeGreaterThan(150);
  expect(problems(says, readProse(), readEntries())).toEqual([]);
});

test("what is wrong with a catalogue is told", () => {
  const says = new Map(["a {0}", "b {0}", "c", "`{0}`", "the e", "off now"].map((text) => [text, "x"]));
  const texts = {
    "a {0}": "甲 {1}",
    "b {0}": "乙 {0},",
    c: "",
    "`{0}`": "`{0}`",
    "the e": "这个e",
    gone: "丁",
    "off now": "off now",
  };
  const what = problems(says, new Map(), new Map([["x", texts]])).map((line) =>
    line.replace(/^src\/lang\/zh-CN\/x.json: /, ""),
  );
  expect(what).toEqual([
    '"a {0}": placeholders are not {0}',
    '"b {0}": half-width punctuation at "},"',
    '"c": no Chinese yet',
    '"the e": no space at "个e"',
    '"gone": nobody says this any more',
    '"off now": no Chinese in it',
  ]);
  expect(problems(new Map([["new", "y"]]), new Map(), new Map())).toEqual(['src/lang/zh-CN/y.json: "new": missing']);
  const twice = new Map([
    ["x", { c: "丙" }],
    ["y", { c: "丁" }],
  ]);
  expect(problems(new Map([["c", "x"]]), new Map(), twice)).toEqual([
    'src/lang/zh-CN/y.json: "c": another Chinese text in another file',
  ]);
});

test("templates are found with their placeholders, nested ones, too", () => {
  const source = readFileSync("test/lang/says.txt", "utf8");
  expect(templatesIn(source)).toEqual(["plain `code` and {b}", "one {0} and {1}", "two {0}", "three"]);
});

test("code of several lines is told on one", () => {
  const call = "s.load(\n\tcontext.Background(),\n\tid,\n)";
  const text = onOneLine(say`\`${call}\` in ${say`the literal of \`${call}\``}, ${2} times`);
  expect(english(text)).toBe(
    "`s.load( context.Background(), id, )` in the literal of `s.load( context.Background(), id, )`, 2 times",
  );
  expect(english(onOneLine(`f(\n${"x".repeat(100)})`))).toBe(`f( ${"x".repeat(76)}…`);
  const plain = say`\`${"g()"}\` is not closed`;
  expect(onOneLine(plain)).toBe(plain);
});

test("nested says, arguments in another order, spaces only around Latin words", () => {
  const chinese = teller(
    new Map([
      ["{0} runs when {1} returns", "在 {1} 返回时 {0} 才执行"],
      ["the literal", "字面量"],
    ]),
  );
  const text = say`${"`f`"} runs when ${say`the literal`} returns`;
  expect(chinese(text)).toBe("在字面量返回时 `f` 才执行");
  expect(chinese(say`${"`f`"} runs when ${"`g`"} returns`)).toBe("在 `g` 返回时 `f` 才执行");
  expect(english(text)).toBe("`f` runs when the literal returns");
  expect(chinese(say`unknown ${1}`)).toBe("unknown 1");
  // What is told is data: braces in it are not placeholders.
  expect(english(say`a ${"{0} {1}"} b`)).toBe("a {0} {1} b");
});

test("Chinese breaks between characters, never before a comma or behind an opening bracket", () => {
  const text = "每次迭代都多占用一个文件描述符（文件），直到报 `too many open files`";
  for (let columns = 8; columns < 40; columns++) {
    const lines = wrapText(text, columns);
    expect(lines.join("").replaceAll(" ", "")).toBe(text.replaceAll(" ", ""));
    for (const line of lines) {
      expect(columnsOf(line)).toBeLessThanOrEqual(columns);
      expect(line).not.toMatch(/^[，。：；）]|（$/);
    }
  }
});

test("--lang wins over LC_ALL, LC_MESSAGES and LANG, in this order", () => {
  const language = (env: Record<string, string>, ...args: string[]): string => languageOf(args, env).language;
  expect(language({})).toBe("en");
  expect(language({ LANG: "zh_CN.UTF-8" })).toBe("zh-CN");
  expect(language({ LANG: "zh_CN.UTF-8", LC_MESSAGES: "en_US.UTF-8" })).toBe("en");
  expect(language({ LANG: "de_DE.UTF-8", LC_MESSAGES: "zh_CN.utf8" })).toBe("zh-CN");
  expect(language({ LANG: "zh_CN.UTF-8", LC_MESSAGES: "zh_CN.UTF-8", LC_ALL: "C" })).toBe("en");
  expect(language({ LC_ALL: "", LANG: "zh" })).toBe("zh-CN");
  expect([language({ LANG: "zh_TW.UTF-8" }), language({ LANG: "zh_CN.GB18030" })]).toEqual(["en", "en"]);
  expect(language({ LANG: "zh_CN.UTF-8" }, "check", "--lang", "en")).toBe("en");
  expect([language({}, "--lang", "zh"), language({}, "--lang=zh_CN.UTF-8")]).toEqual(["zh-CN", "zh-CN"]);
  expect(language({ LANG: "zh_CN.UTF-8" }, "--lang", "en_US.UTF-8")).toBe("en");
  expect(languageOf(["--lang", "zh-TW"], {}).mistake).not.toBeNull();
  expect(languageOf(["check", "--lang=zh_cn", "./x"], {})).toEqual({
    language: "zh-CN",
    args: ["check", "./x"],
    mistake: null,
  });
  expect(languageOf(["check", "--", "--lang"], {}).args).toEqual(["check", "--", "--lang"]);
});

const tree = {
  "/w/b.go": "package p\n\n//nolint:defuse\nfunc g() {}\n\nfunc h( {}\n",
  "/w/go.mod": "module example.com/p\n\ngo 1.26\n",
  "/w/a.go":
    'package p\n\nimport "os"\n\nfunc f(names []string) {\n\tfor _, name := range names {\n\t\tf, err := os.Open(name)\n\t\tif err != nil {\n\t\t\treturn\n\t\t}\n\t\tdefer f.Close()\n\t\tprintln(f.Name())\n\t}\n}\n',
};

test("what programs read is the same in every language, what people read is not", async () => {
  for (const format of formats) {
    const args = ["check", "--format", format];
    const inEnglish = await runInMemory(tree, args);
    const inChinese = await runInMemory(tree, args, { env: { LANG: "zh_CN.UTF-8" } });
    expect([format, inEnglish.code, inChinese.code]).toEqual([format, 2, 2]);
    const isForPeople = ["text", "concise", "html"].includes(format);
    expect([format, inChinese.out === inEnglish.out]).toEqual([format, !isForPeople]);
    expect([format, /[\u4e00-\u9fff]/.test(inChinese.out)]).toEqual([format, isForPeople]);
  }
});

test("an unknown language is wrong usage", async () => {
  const { err, code } = await runInMemory(tree, ["check", "--lang", "fr"]);
  expect([err, code]).toEqual(["defuse: --lang fr: not one of en, zh-CN\n", 2]);
  const inChinese = await runInMemory(tree, ["check", "--lang"], { env: { LANG: "zh_CN.UTF-8" } });
  expect([inChinese.err, inChinese.code]).toEqual(["defuse: --lang 需要一个值：en, zh-CN\n", 2]);
});
