// Who is measured by npm run bench: defuse cold, warm and after one changed body, the floor, and the peers.
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import type { Subject } from "./bench-subjects.ts";

export interface Contestant {
  readonly name: string;
  readonly argv: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
  /** Statuses that mean it worked: findings are no failure. */
  readonly statuses: readonly number[];
  /** How often, where that is not for the caller to say: a cold run is expensive. */
  readonly runs?: number;
  /** The first run, which does not count, fills its cache. */
  readonly isWarm: boolean;
  /** Done before each run, outside the measured time. */
  readonly prepare?: () => void;
  /** Done after each run: the others find what was there. */
  readonly restore?: () => void;
  /** A program that is installed first. */
  readonly peer?: string;
}

export interface Peers {
  readonly dir: string;
  /** Why a program is not there. */
  readonly missing: ReadonlyMap<string, string>;
}

const astGrep = "node_modules/.bin/ast-grep";

/** Pinned, so that tables of two days tell of the same programs. */
const goPrograms = [
  ["staticcheck", "honnef.co/go/tools/cmd/staticcheck@v0.8.2"],
  ["revive", "github.com/mgechev/revive@v1.17.0"],
  ["golangci-lint", "github.com/golangci/golangci-lint/v2/cmd/golangci-lint@v2.15.0"],
] as const;

/** Installs the peers through the ordinary clients, those that are not there yet. */
export function installPeers(dir: string): Peers {
  const missing = new Map<string, string>();
  mkdirSync(dir, { recursive: true });
  const install = (name: string, command: string, args: readonly string[], env: NodeJS.ProcessEnv): void => {
    if (existsSync(join(dir, name))) return;
    console.error(`installing ${name}`);
    const run = spawnSync(command, args, { encoding: "utf8", cwd: dir, env, timeout: 900_000 });
    if (run.status === 0) return;
    const reason = (run.stderr ?? "").trim().split("\n").at(-1)?.trim();
    missing.set(name, reason === undefined || reason === "" ? "does not install" : reason);
  };
  for (const [name, path] of goPrograms) {
    install(name, "go", ["install", path], { ...process.env, GOBIN: dir, GOTOOLCHAIN: "local", GOFLAGS: "" });
  }
  install(astGrep, "npm", ["install", "--prefix", dir, "@ast-grep/cli"], process.env);
  return { dir, missing };
}

/** `work`: a folder for caches and configurations. */
export function contestantsFor(subject: Subject, work: string, peers: Peers | null): Contestant[] {
  const own = defuseFor(subject, work);
  const cat = `find ${subject.roots.join(" ")} -type f -name '*.go' -print0 | xargs -0 cat`;
  const floor: Contestant = { name: "cat, the floor", argv: ["bash", "-c", cat], statuses: [0], isWarm: true };
  return [floor, ...own, ...(peers === null ? [] : peersFor(subject, work, peers.dir))];
}

/** What revive and the one rule of ast-grep look for, and a little more. */
const loopRules = ["defer-in-loop", "defer-unlock-in-loop", "defer-never-runs"];

function defuseFor({ name, patterns, changing }: Subject, work: string): Contestant[] {
  const check = [resolve("bin/defuse"), "check", ...patterns];
  const loops = [...check, "--rules", loopRules.join(",")];
  const cacheOf = (what: string): string => join(work, `cache-${name.replace(/\W+/g, "-")}-${what}`);
  const statuses = [0, 1, 2];
  const rows: Contestant[] = [
    { name: "**defuse check**, cold", argv: [...check, "--no-cache"], statuses, isWarm: true },
    {
      name: `**defuse check**, ${loopRules.length} rules, cold`,
      argv: [...loops, "--no-cache"],
      statuses,
      isWarm: true,
    },
    { name: "**defuse check**, warm", argv: [...check, "--cache-dir", cacheOf("warm")], statuses, isWarm: true },
  ];
  if (changing === null) return rows;
  const text = readFileSync(changing, "utf8");
  let changes = 0;
  const prepare = (): void => writeFileSync(changing, withStatement(text, ++changes));
  const restore = (): void => writeFileSync(changing, text);
  const argv = [...check, "--cache-dir", cacheOf("changed")];
  return [...rows, { name: "**defuse check**, one changed body", argv, statuses, isWarm: true, prepare, restore }];
}

/** One statement more in the function in the middle of the file. */
function withStatement(text: string, number: number): string {
  const functions = [...text.matchAll(/^func .*\{$/gm)];
  const middle = functions[functions.length >> 1];
  if (middle === undefined) return text;
  const at = middle.index + middle[0].length;
  return `${text.slice(0, at)}\n\tprintln(${number})${text.slice(at)}`;
}

function peersFor({ patterns, roots }: Subject, work: string, dir: string): Contestant[] {
  const revive = join(work, "revive.toml");
  writeFileSync(revive, '[rule.defer]\n  arguments = [["loop"]]\n');
  const rule = join(work, "defer.yml");
  writeFileSync(
    rule,
    "id: defer-in-loop\nlanguage: go\nrule:\n  kind: defer_statement\n  inside:\n    kind: for_statement\n    stopBy: end\n",
  );
  const grep = [join(dir, "node_modules/.bin/ast-grep"), "scan", "--rule", rule, ...roots];
  return [
    ...typeCheckers(patterns, work, dir).filter(({ isWarm, name }) => isWarm || name.startsWith("go vet")),
    {
      name: "revive (defer: loop)",
      peer: "revive",
      argv: [join(dir, "revive"), "-config", revive, ...patterns],
      statuses: [0, 1],
      isWarm: true,
    },
    { name: "ast-grep (one rule: defer in a for)", peer: astGrep, argv: grep, statuses: [0, 1], isWarm: true },
  ];
}

/** The peers that type everything first, each warm and, once, with empty caches. */
export function typeCheckers(patterns: readonly string[], work: string, dir: string): Contestant[] {
  const golangci = join(work, "golangci.yml");
  const gocritic = "    gocritic:\n      disable-all: true\n      enabled-checks: [deferInLoop]\n";
  const linters = "  default: none\n  enable: [gocritic, bodyclose, sqlclosecheck]\n";
  writeFileSync(golangci, `version: "2"\nlinters:\n${linters}  settings:\n${gocritic}`);
  const caches = join(work, "peer-caches");
  const env: Record<string, string> = {};
  for (const name of ["GOCACHE", "STATICCHECK_CACHE", "GOLANGCI_LINT_CACHE"]) env[name] = join(caches, name);
  const prepare = (): void => {
    rmSync(caches, { recursive: true, force: true });
    for (const path of Object.values(env)) mkdirSync(path, { recursive: true });
  };
  const both = (name: string, rest: Pick<Contestant, "argv" | "statuses" | "peer">): Contestant[] => [
    { name: `${name}, warm`, ...rest, isWarm: true },
    { name: `${name}, cold`, ...rest, isWarm: false, runs: 1, env, prepare },
  ];
  const lint = [join(dir, "golangci-lint"), "run", "-c", golangci, ...patterns];
  return [
    ...both("go vet", { argv: ["go", "vet", ...patterns], statuses: [0, 1] }),
    ...both("staticcheck", {
      peer: "staticcheck",
      argv: [join(dir, "staticcheck"), ...patterns],
      statuses: [0, 1],
    }),
    ...both("golangci-lint (deferInLoop, bodyclose, sqlclosecheck)", {
      peer: "golangci-lint",
      argv: lint,
      statuses: [0, 1, 2, 7],
    }),
  ];
}
