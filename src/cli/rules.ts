// defuse rules: what there is to check.
import { known, say } from "../base/say.ts";
import { columnsOf } from "../base/terminal-text.ts";
import { severityName } from "../report/text.ts";
import { type Command, exitCode } from "./io.ts";
import { UsageError } from "./usage-error.ts";

const shapes = {
  format: { value: "FORMAT", oneOf: ["text", "json"], doc: say`text (default) or json` },
} as const;

export const rulesCommand: Command = {
  name: "rules",
  summary: say`list the rules`,
  usage: ["[--format text|json]"],
  about: say`Each with its severity, or off where it must be switched on in defuse.yaml, and with its options and their
defaults.`,
  operands: "none",
  options: shapes,
  notes: "",
  examples: [
    { command: "defuse rules", doc: "" },
    { command: "defuse rules --format json", doc: say`with their options and defaults` },
  ],
  async run({ options, positional }, io) {
    if (positional.length > 0) throw new UsageError(say`rules takes no arguments: ${positional.join(" ")}`);
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
    const rows = io.rules.flatMap(({ id, severity, default: state, summary, options: own }) => [
      [id, io.tell(state === "off" ? say`off` : severityName[severity]), io.tell(known(summary))],
      ...Object.entries(own).map(([name, spec]) => [`  ${name}: ${spec.default}`, "", io.tell(known(spec.doc))]),
    ]);
    io.terminal.write(table(rows));
    return exitCode.clean;
  },
};

/** Two spaces between columns. */
function table(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, i) => Math.max(...rows.map((row) => columnsOf(row[i] as string))));
  const padded = (cell: string, i: number): string => cell + " ".repeat((widths[i] as number) - columnsOf(cell));
  return rows.map((row) => `${row.map(padded).join("  ").trimEnd()}\n`).join("");
}
