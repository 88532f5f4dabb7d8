// defuse rules: what there is to check.
import { parseArgs } from "./args.ts";
import { type Command, exitCode } from "./io.ts";

const shapes = {
  format: { value: "FORMAT", oneOf: ["text", "json"], doc: "text (default) or json" },
  help: { doc: "this text" },
} as const;

export const rulesCommand: Command = {
  name: "rules",
  summary: "list the rules",
  help: `defuse rules [--format text|json]   list the rules

Examples:
  defuse rules
  defuse rules --format json
`,
  async run(args, io) {
    const { options } = parseArgs(args, shapes);
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
