// What the commands say in Chinese: help, notes, mistakes. Nothing English is left over but names and code.
import { expect, test } from "vitest";
import { commands } from "../../src/cli/main.ts";
import { unset } from "../../tools/lang.ts";
import { type Ran, runInMemory } from "../memory-io.ts";

const tree = {
  "/w/go.mod": 'module example.com/p\n\ngo 1.26\n\nreplace "x\n',
  "/w/a.go":
    'package p\n\nimport "os"\n\nfunc f(names []string) {\n\tfor _, name := range names {\n\t\tf, err := os.Open(name)\n\t\tif err != nil {\n\t\t\treturn\n\t\t}\n\t\tdefer f.Close()\n\t\tprintln(f.Name())\n\t}\n}\n\nfunc g() {}\n',
  "/w/nested/go.mod": "module example.com/nested\n",
  "/w/nested/b.go": "package b\n",
  "/w/empty/x.txt": "",
  "/w/known.json": "[]",
  "/w/own.yaml": "rules:\n  defer-in-lop: on\n  defer-in-loop: {options: {maxIterations: many}}\nexclud: [x]\n",
};

async function chinese(...argv: readonly string[]): Promise<Ran> {
  return runInMemory(tree, argv, { env: { LC_MESSAGES: "zh_CN.UTF-8" } });
}

/** English sentences: three words in a row, outside code, commands and names of files. */
function leftOver(text: string): string[] {
  const bare = text
    .replace(/`[^`]*`|"[^"]*"|^ *\d+ \|.*$|^.*defuse .*? {2}/gm, "")
    .replace(/defuse(?: [\w.:/-]+)+/g, "");
  return bare.match(/[a-z']+(?: [a-z']+){2,}/g) ?? [];
}

test("help is Chinese throughout", async () => {
  for (const argv of [["--help"], ...commands.map(({ name }) => [name, "--help"])]) {
    const { out, code } = await chinese(...argv);
    expect([argv, leftOver(out), code]).toEqual([argv, [], 0]);
    expect([argv, out]).toEqual([argv, expect.stringMatching(/[\u4e00-\u9fff]/)]);
    expect([argv, out.split("\n").flatMap(unset)]).toEqual([argv, []]);
  }
});

const mistakes: readonly (readonly [string, string])[] = [
  ["chek", "未知命令 chek；是不是想写 check？（`defuse --help` 会列出全部）"],
  ["check --formt json", "未知选项 --formt；是不是想写 --format？"],
  ["check -x", "未知选项 -x：选项的写法是 --name（见 --help）"],
  ["check --quiet=1", "--quiet 不接受值"],
  ["check --output", "--output 需要一个值：--output FILE"],
  ["check --severity bad", "--severity bad：只能是 error, warning, hint 之一"],
  ["check --rules defer-in-lop", "未知规则 defer-in-lop；是不是想写 defer-in-loop？（`defuse rules` 会列出全部）"],
  ["check --fix --diff", "--fix 写入修复，--diff 只显示修复：请选择其一"],
  ["check ./gone", "./gone：没有这个文件或目录"],
  ["check ./empty", "./empty：这个目录里没有 Go 文件（要检查其下所有目录：./empty/...）"],
  ["check ./empty/...", "./empty/...：没有匹配到任何包"],
  ["check --goos plan10", '未知的 GOOS "plan10"：见 `go tool dist list`'],
  ["check --baseline gone.json", "gone.json：没有这个文件或目录（用 --write-baseline 可以生成）"],
  ["check --write-baseline=known.json", "known.json：不是基线文件：缺少 `version` 和 `findings`，因此没有覆盖它"],
  ["check --config gone.yaml", "gone.yaml：没有这个文件或目录"],
  ["explain", "explain 需要一条规则或一个 FILE:LINE：defuse explain defer-in-loop"],
  ["explain a.go:99", "a.go 共有 16 行，没有第 99 行"],
  ["explain a.go:2", "a.go:2 不在函数之内"],
  ["debug tree a.go", "debug tree：只能是 ast, cfg, types, summary 之一"],
];

test("mistakes are told in Chinese, and in English as ever", async () => {
  for (const [line, told] of mistakes) {
    const argv = line.split(" ");
    const { err, code } = await chinese(...argv);
    expect([line, err, code]).toEqual([line, `defuse: ${told}\n`, 2]);
    expect([line, (await runInMemory(tree, argv)).err]).toEqual([line, expect.not.stringMatching(/[\u4e00-\u9fff]/)]);
  }
});

test("mistakes in a configuration are told in Chinese, a line each", async () => {
  const { err, code } = await chinese("check", "--config", "own.yaml");
  expect(code).toBe(2);
  expect(err.split("\n").flatMap(unset)).toEqual([]);
  expect(leftOver(err)).toEqual([]);
  expect(err.trimEnd().split("\n")).toEqual([
    "defuse: own.yaml:2:3: 未知的规则 `defer-in-lop`；是不是想写 defer-in-loop？",
    "defuse: own.yaml:3:44: `maxIterations` 应为数字，而不是 `many`",
    "defuse: own.yaml:4:1: 未知的键 `exclud`；是不是想写 exclude？",
  ]);
});

test("notes, summaries and explanations are Chinese", async () => {
  const check = await chinese("check", "--stats");
  expect(check.err).toBe(
    [
      "go.mod:5:1: 字符串没有结束",
      "注意：1 个嵌套的模块没有检查（使用 --all-modules 可以检查）",
      "",
      "在 1 个文件中发现 1 个问题（1 个警告）",
      "详细说明见 `defuse explain defer-in-loop`",
      "--fix 可以修复其中 1 个，--diff 显示如何修复",
      "读取 1 个文件、16 行、0.0 MB；解析 0.0 MB、1 个函数体；用时 0 ms，CPU 0 ms，内存峰值 0.0 MB",
      "查找包 0 ms，读取和解析 0 ms，规则 0 ms，缓存 0 ms",
      "",
    ].join("\n"),
  );
  expect((await chinese("check", "--diff")).err).toContain("将在 1 个文件中修复 1 个问题，0 个不会修复\n");
  expect((await chinese("check", "--fix")).err).toContain("在 1 个文件中修复了 1 个问题，0 个没有修复\n");
  expect((await chinese("check", "--write-baseline")).err).toContain("已将 1 个问题写入 defuse-baseline.json\n");
  const explained = (await chinese("explain", "a.go:11")).out;
  expect(explained).toContain("1 个延迟调用，按函数返回时的执行顺序列出（后进先出）：");
  expect(explained).toContain("循环（第 6 行）每次迭代都登记一次：一直积压到函数返回");
  expect((await chinese("explain", "a.go:16")).out).toContain("没有延迟调用");
  expect(leftOver((await chinese("rules")).out)).toEqual([]);
});
