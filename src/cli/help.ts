// --help, from the tables of the commands.
import { say, type Tell } from "../base/say.ts";
import { columnsOf, wrapText } from "../base/terminal-text.ts";
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

/** Without `width` lines are as long as they are. */
export function renderHelp(command: Command, tell: Tell, width = Number.POSITIVE_INFINITY): string {
  const options = Object.entries(optionsOf(command)).map(([name, shape]) => [
    optionSyntax(name, shape),
    tell(shape.doc),
  ]);
  const examples = command.examples.map((example) => [example.command, tell(example.doc)]);
  return [
    `${usageLines(command).join("\n")}\n\n${tell(command.summary)}`,
    paragraph(tell(command.about), width),
    `${tell(say`Options:`)}\n${columns(options, width)}`,
    paragraph(tell(command.notes), width),
    `${tell(say`Examples:`)}\n${columns(examples, width)}`,
  ]
    .filter((part) => part !== "")
    .join("\n\n")
    .concat("\n");
}

export const intro = say`defuse finds deferred calls and resources that kill Go services slowly. No Go toolchain needed.`;

export function renderOverview(commands: readonly Command[], tell: Tell, width = Number.POSITIVE_INFINITY): string {
  return `${paragraph(tell(intro), width)}

${tell(say`Usage: defuse COMMAND [options]`)}

${tell(say`Commands:`)}
${columns(
  commands.map(({ name, summary }) => [name, tell(summary)]),
  width,
)}

${tell(say`Examples:`)}
${columns(
  [
    ["defuse check", tell(say`check the module around the working directory`)],
    ["defuse check --format json ./...", tell(say`findings for other programs`)],
    ["defuse explain defer-in-loop", tell(say`what a rule means`)],
  ],
  width,
)}

${paragraph(tell(say`\`defuse COMMAND --help\` has the options; --version prints the version.`), width)}
`;
}

/** Two columns; what is too wide for the first, or for both, has the second on lines of its own. */
function columns(rows: readonly (readonly (string | undefined)[])[], width: number): string {
  const widest = Math.min(44, Math.floor(width / 2));
  const first = Math.max(...rows.map(([left = ""]) => (left.length > widest ? 0 : left.length)));
  const indent = " ".repeat(first + 4);
  const room = Math.max(20, width - indent.length);
  return rows
    .map(([left = "", right = ""]) => {
      if (right === "") return `  ${left}`;
      const [start = "", ...rest] = wrapText(right, room);
      const head = left.length > first ? `  ${left}\n${indent}${start}` : `  ${left.padEnd(first)}  ${start}`;
      return [head, ...rest.map((line) => indent + line)].join("\n");
    })
    .join("\n");
}

/** Its lines are as the source has them, until they do not fit. */
export function paragraph(text: string, width: number): string {
  const isFitting = text.split("\n").every((line) => columnsOf(line) <= width);
  return isFitting ? text : wrapText(text.replaceAll("\n", " "), Math.max(20, width)).join("\n");
}
