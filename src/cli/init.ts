// defuse init: a defuse.yaml with every rule and every key in it, as comments.
import { known, type Say, say, type Tell } from "../base/say.ts";
import { configName } from "../engine/config.ts";
import { joinPath } from "../go/module/paths.ts";
import { isFileProblem } from "../host/files.ts";
import type { Rule } from "../rulekit/rule.ts";
import { type Command, exitCode } from "./io.ts";
import { UsageError } from "./usage-error.ts";

export const initCommand: Command = {
  name: "init",
  summary: say`write a commented defuse.yaml`,
  usage: [""],
  about: say`Everything in it is a comment: take away the # before what is to be changed. It counts for the folder it is
written to and all below.`,
  operands: "none",
  options: { force: { doc: say`overwrite the one that is there` } },
  notes: "",
  examples: [
    { command: "defuse init", doc: "" },
    { command: "defuse init --force", doc: say`after an update, to see what is new` },
  ],
  async run({ options, positional }, io) {
    if (positional.length > 0) throw new UsageError(say`init takes no arguments: ${positional.join(" ")}`);
    const path = joinPath(io.cwd, configName);
    const stat = io.files.stat(path);
    const isThere = !isFileProblem(stat) || stat.problem !== "missing";
    if (isThere && !options.has("force")) {
      throw new UsageError(say`${configName} exists already (--force overwrites it)`);
    }
    const problem = io.files.writeFileAtomic(path, new TextEncoder().encode(configText(io.rules, io.tell)));
    if (problem !== null) throw new UsageError(say`${configName}: ${problem.message}`);
    io.terminal.writeError(`${io.tell(say`wrote ${configName}`)}\n`);
    return exitCode.clean;
  },
};

/** As it stands it changes nothing; with the comments of its keys taken away it says what holds by default. */
export function configText(rules: readonly Rule[], tell: Tell): string {
  const note = (text: Say): string => `# ${tell(text)}\n`;
  return [
    note(say`What \`defuse check\` does in this folder and below. Every part may be left out.`),
    "\n",
    note(say`Each rule is on, off, error, warning or hint; \`defuse explain RULE\` says what it finds.`),
    "rules:\n",
    rules.map((rule) => ruleText(rule, tell)).join("\n"),
    "\n",
    note(say`Your own resources, followed like files: what hands them over, and what releases them.`),
    "# resources:\n",
    "#   - name: pooled connection\n",
    "#     acquire: example.com/m/pool.(*Pool).Get\n",
    "#     release: [Close, example.com/m/pool.(*Pool).Put]\n",
    "#     rule: conn-not-closed\n",
    "\n",
    note(say`Files that are not checked, as in .gitignore.`),
    "# exclude:\n",
    "#   - third_party/\n",
    '#   - "*_mock.go"\n',
    "\n",
    note(say`Findings that are known; \`defuse check --write-baseline\` makes the file.`),
    "# baseline: defuse-baseline.json\n",
  ].join("");
}

function ruleText(rule: Rule, tell: Tell): string {
  const level = rule.default === "off" ? "off" : rule.severity;
  const options = Object.entries(rule.options);
  const title = `  # ${tell(known(rule.summary))}\n`;
  if (options.length === 0) return `${title}  # ${rule.id}: ${level}\n`;
  const lines = options.map(
    ([name, spec]) => `  #     ${name}: ${JSON.stringify(spec.default)} # ${tell(known(spec.doc))}\n`,
  );
  const state = level === "off" ? "enabled: false" : `severity: ${level}`;
  return `${title}  # ${rule.id}:\n  #   ${state}\n  #   options:\n${lines.join("")}`;
}
