// docs/ci.md is run as it stands: its workflows step by step, its hook by pre-commit, its commands in a repository.
import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, expect, test } from "vitest";
import { parse } from "yaml";
import { isHere } from "../needs.ts";

const root = sharedTemporaryDir();
const origin = join(root, "origin");
const builds = join(root, "builds");
const document = readFileSync("docs/ci.md", "utf8");

const user = ["-c", "user.name=a", "-c", "user.email=a@example.com", "-c", "commit.gpgsign=false"];
const env: Record<string, string> = {
  PATH: `${join(root, "installed/bin")}:${process.env["PATH"] ?? ""}`,
  HOME: root,
  npm_config_cache: process.env["npm_config_cache"] ?? join(process.env["HOME"] ?? root, ".npm"),
  npm_config_prefer_offline: "true",
  GIT_CONFIG_GLOBAL: join(root, "gitconfig"),
  DEFUSE_REPOSITORY: `file://${join(root, "defuse")}`,
};

interface Ran {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

function run(command: string, cwd: string, more: Record<string, string> = {}): Ran {
  const options = { cwd, env: { ...env, ...more }, encoding: "utf8" } as const;
  const { status, stdout, stderr } = spawnSync("bash", ["-eo", "pipefail", "-c", command], options);
  return { code: status, out: stdout, err: stderr };
}

function git(cwd: string, ...args: string[]): void {
  const { status, stderr } = spawnSync("git", [...user, ...args], { cwd, env, encoding: "utf8" });
  if (status !== 0) throw new Error(`git ${args.join(" ")}: ${stderr}`);
}

/** The code blocks of a language under a heading. */
function blocks(heading: string, language: string): string[] {
  const section = document.split(/^## /m).find((part) => part.startsWith(heading)) ?? "";
  return [...section.matchAll(new RegExp(`^\`\`\`${language}\\n([^]*?)^\`\`\``, "gm"))].map(
    (match) => match[1] as string,
  );
}

const leak = `package main

import "os"

func sizes(names []string) (total int64, err error) {
	for _, name := range names {
		f, err := os.Open(name)
		if err != nil {
			return 0, err
		}
		defer f.Close()
		info, err := f.Stat()
		if err != nil {
			return 0, err
		}
		total += info.Size()
	}
	return total, nil
}
`;

import { sharedTemporaryDir } from "../temporary.ts";

/** A clone of the example service on a branch that adds one leak. */
function service(name: string): string {
  const dir = join(root, name);
  git(root, "clone", "-q", origin, dir);
  git(dir, "switch", "-q", "-c", "feature");
  writeFileSync(join(dir, "sizes.go"), leak);
  git(dir, "add", ".");
  git(dir, "commit", "-qm", "sizes");
  return dir;
}

beforeAll(() => {
  writeFileSync(
    join(root, "gitconfig"),
    "[user]\n\tname = a\n\temail = a@example.com\n[init]\n\tdefaultBranch = main\n",
  );
  const sources = join(root, "defuse");
  const names = [".gitignore", ".npmrc", ".pre-commit-hooks.yaml", "bin", "package.json", "package-lock.json"];
  for (const name of [...names, "src", "tools"]) cpSync(name, join(sources, name), { recursive: true });
  cpSync("examples/orders", origin, { recursive: true });
  for (const dir of [sources, origin]) {
    git(dir, "init", "-q", "-b", "main");
    git(dir, "add", ".");
    git(dir, "commit", "-qm", "first");
  }
  for (const dir of ["bin", "dist"]) cpSync(dir, join(root, "installed", dir), { recursive: true });
  mkdirSync(builds);
}, 60_000);

test("the workflow for GitHub annotates what a pull request adds, and nothing else", () => {
  const workflow = parse(blocks("GitHub", "yaml")[0] as string) as {
    readonly jobs: { readonly defuse: { readonly steps: readonly { readonly run?: string }[] } };
  };
  const steps = workflow.jobs.defuse.steps.flatMap((step) => step.run ?? []);
  const cwd = service("github");
  const variables = { RUNNER_TEMP: builds, GITHUB_BASE_REF: "main", GITHUB_WORKSPACE: cwd };
  const ran = steps.map((step) => run(step, cwd, variables));
  expect(ran.map(({ code, err }) => [code, code === 0 ? "" : err])).toEqual([
    [0, ""],
    [1, expect.any(String)],
  ]);
  const annotations = ran.at(-1)?.out.trim().split("\n") ?? [];
  expect(annotations).toHaveLength(1);
  expect(annotations[0]).toMatch(/^::warning file=sizes\.go,line=11,.*title=defer-in-loop::/);
}, 180_000);

test("the job for GitLab writes a report of what a merge request adds", () => {
  const job = (parse(blocks("GitLab", "yaml")[0] as string) as { readonly defuse: GitLabJob }).defuse;
  const cwd = service("gitlab");
  const base = run("git merge-base origin/main HEAD", cwd).out.trim();
  rmSync(join(builds, "defuse"), { recursive: true, force: true });
  const variables = { CI_BUILDS_DIR: builds, CI_PROJECT_DIR: cwd, CI_MERGE_REQUEST_DIFF_BASE_SHA: base };
  expect(job.script.map((line) => run(line, cwd, variables).code)).toEqual([0, 0, 1]);
  const report = JSON.parse(readFileSync(join(cwd, job.artifacts.reports.codequality), "utf8")) as unknown;
  expect(report).toMatchObject([{ check_name: "defer-in-loop", location: { path: "sizes.go", lines: { begin: 11 } } }]);
}, 180_000);

interface GitLabJob {
  readonly script: readonly string[];
  readonly artifacts: { readonly reports: { readonly codequality: string } };
}

test("the hook checks the files of a commit, by pre-commit where it is installed, by its entry anywhere", () => {
  const cwd = service("hook");
  const [hook] = parse(readFileSync(".pre-commit-hooks.yaml", "utf8")) as {
    readonly id: string;
    readonly entry: string;
  }[];
  const direct = run(`${hook?.entry} sizes.go main.go`, cwd);
  expect(direct.code).toBe(1);
  expect(direct.out).toMatch(/defer-in-loop.*\n[\s\S]*sizes\.go:11:3/);
  if (!isHere("pre-commit", "the hook by pre-commit itself (its entry was run)")) return;
  const config = (blocks("pre-commit", "yaml")[0] as string).replace("$DEFUSE_REPOSITORY", join(root, "defuse"));
  writeFileSync(join(cwd, ".pre-commit-config.yaml"), config);
  git(cwd, "add", ".");
  const ran = run("pre-commit run --files sizes.go main.go", cwd, { PRE_COMMIT_HOME: join(root, "hooks") });
  expect([ran.code, ran.out]).toEqual([1, expect.stringMatching(/sizes\.go:11:3/)]);
}, 300_000);

test("the first day in an old repository: a record, a branch, repairs", () => {
  const cwd = service("old");
  git(cwd, "switch", "-q", "main");
  const [record, branch, repair] = blocks("The first day", "sh") as [string, string, string];
  const codes = (block: string): [string, number | null][] =>
    block
      .trim()
      .split("\n")
      .map((line) => [line, run(line, cwd).code]);
  expect(codes(record).map(([, code]) => code)).toEqual([0, 0, 0, 0]);
  expect(codes(branch).map(([, code]) => code)).toEqual([0, 0]);
  expect(codes(repair).map(([, code]) => code)).toEqual([1, 1]);
  expect(run("git diff --stat", cwd).out).toMatch(/importer\.go/);
  expect(run("defuse check --baseline defuse-baseline.json", cwd)).toMatchObject({ code: 0 });
}, 60_000);

test("every block of the document is one of those above", () => {
  const fences = document.match(/^```\w+/gm) ?? [];
  expect(fences).toEqual(["```yaml", "```yaml", "```yaml", "```sh", "```sh", "```sh"]);
});
