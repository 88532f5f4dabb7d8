// defuse rules: what there is to check.
import { type Command, exitCode } from "./io.ts";
import { UsageError } from "./usage-error.ts";

const shapes = {
  format: { value: "FORMAT", oneOf: ["text", "json"], doc: "text (default) or json" },
} as const;

export const rulesCommand: Command = {
  name: "rules",
  summary: "list the rules",
  usage: ["[--format text|json]"],
  about: "",
  operands: "none",
  options: shapes,
  notes: "",
  examples: [
    { command: "defuse rules", doc: "" },
    { command: "defuse rules --format json", doc: "with their options and defaults" },
  ],
  async run({ options, positional }, io) {
    if (positional.length > 0) throw new UsageError(`rules takes no arguments: ${positional.join(" ")}`);
    if (options.get("format") === "json") {
      const rows = io.rules.map(({ id, summary, group, severity, default: on, since, fix, options: own }) => ({
        id,
        summary,
        group,
        severity,
        default: on,
        since,
        fix,
        options: own,
      }));
      io.terminal.write(`${JSON.stringify(rows, null, 2)}\n`);
      return exitCode.clean;
    }
    const width = Math.max(...io.rules.map((rule) => rule.id.length));
    for (const rule of io.rules) {
      io.terminal.write(`${rule.id.padEnd(width)}  ${rule.severity.padEnd(7)}  ${rule.summary}\n`);
    }
    return exitCode.clean;
  },
};
