// --help, from the tables of the commands.
import type { OptionShape, Options } from "./args.ts";
import type { Command } from "./io.ts";

/** What every command understands. */
export const sharedOptions: Options = {
  help: { doc: "this text" },
  version: { doc: "print the version" },
};

export function optionsOf(command: Command): Options {
  return { ...command.options, ...sharedOptions };
}

/** `--format FORMAT`, `--stats[=json]`. */
export function optionSyntax(name: string, shape: OptionShape): string {
  const value = shape.value === undefined ? "" : shape.isOptional === true ? `[=${shape.value}]` : ` ${shape.value}`;
  return `--${name}${value}`;
}

export function usageLines(command: Command): string[] {
  return command.usage.map((operands) => `defuse ${command.name} ${operands}`.trimEnd());
}

export function renderHelp(command: Command): string {
  const options = Object.entries(optionsOf(command)).map(([name, shape]) => [optionSyntax(name, shape), shape.doc]);
  const examples = command.examples.map((example) => [example.command, example.doc]);
  return [
    `${usageLines(command).join("\n")}\n\n${command.summary}`,
    command.about,
    `Options:\n${columns(options)}`,
    command.notes,
    `Examples:\n${columns(examples)}`,
  ]
    .filter((part) => part !== "")
    .join("\n\n")
    .concat("\n");
}

export function renderOverview(commands: readonly Command[]): string {
  return `defuse finds deferred calls and resources that kill Go services slowly. No Go toolchain needed.

Usage: defuse COMMAND [options]

Commands:
${columns(commands.map(({ name, summary }) => [name, summary]))}

Examples:
${columns([
  ["defuse check", "check the module around the working directory"],
  ["defuse check --format json ./...", "findings for other programs"],
  ["defuse explain defer-in-loop", "what a rule means"],
])}

\`defuse COMMAND --help\` has the options; --version prints the version.
`;
}

/** Two columns; what is too wide for the first has the second on a line of its own. */
function columns(rows: readonly (readonly (string | undefined)[])[]): string {
  const widest = 44;
  const width = Math.max(...rows.map(([left = ""]) => (left.length > widest ? 0 : left.length)));
  return rows
    .map(([left = "", right = ""]) => {
      if (right === "") return `  ${left}`;
      if (left.length > width) return `  ${left}\n  ${" ".repeat(width)}  ${right}`;
      return `  ${left.padEnd(width)}  ${right}`;
    })
    .join("\n");
}
