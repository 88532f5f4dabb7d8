// --help, from the tables of the commands.
import { say, type Tell } from "../base/say.ts";
import type { OptionShape, Options } from "./args.ts";
import type { Command } from "./io.ts";
import { languages } from "./language.ts";

/** What every command understands. */
export const sharedOptions: Options = {
  lang: {
    value: "LANGUAGE",
    oneOf: languages,
    doc: say`language of what people read: ${languages.join(", ")} (default from LC_ALL, LC_MESSAGES, LANG)`,
  },
  help: { doc: say`this text` },
  version: { doc: say`print the version` },
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

export function renderHelp(command: Command, tell: Tell): string {
  const options = Object.entries(optionsOf(command)).map(([name, shape]) => [
    optionSyntax(name, shape),
    tell(shape.doc),
  ]);
  const examples = command.examples.map((example) => [example.command, tell(example.doc)]);
  return [
    `${usageLines(command).join("\n")}\n\n${tell(command.summary)}`,
    tell(command.about),
    `${tell(say`Options:`)}\n${columns(options)}`,
    tell(command.notes),
    `${tell(say`Examples:`)}\n${columns(examples)}`,
  ]
    .filter((part) => part !== "")
    .join("\n\n")
    .concat("\n");
}

export const intro = say`defuse finds deferred calls and resources that kill Go services slowly. No Go toolchain needed.`;

export function renderOverview(commands: readonly Command[], tell: Tell): string {
  return `${tell(intro)}

${tell(say`Usage: defuse COMMAND [options]`)}

${tell(say`Commands:`)}
${columns(commands.map(({ name, summary }) => [name, tell(summary)]))}

${tell(say`Examples:`)}
${columns([
  ["defuse check", tell(say`check the module around the working directory`)],
  ["defuse check --format json ./...", tell(say`findings for other programs`)],
  ["defuse explain defer-in-loop", tell(say`what a rule means`)],
])}

${tell(say`\`defuse COMMAND --help\` has the options; --version prints the version.`)}
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
