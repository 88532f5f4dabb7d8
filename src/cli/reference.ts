// docs/cli.md (in each language) and the man page, from the tables of the commands; `npm run gen` writes both.
import { english, type Say, say, type Tell } from "../base/say.ts";
import { columnsOf } from "../base/terminal-text.ts";
import type { OptionShape } from "./args.ts";
import { intro, optionSyntax, optionsOf, usageLines } from "./help.ts";
import type { Command } from "./io.ts";

export function renderMarkdown(commands: readonly Command[], tell: Tell = english): string {
  const list = commands
    .map(({ name, summary }) => `- [\`defuse ${name}\`](#defuse-${name})${tell(say`: ${summary}`)}`)
    .join("\n");
  return `# ${tell(say`The command line`)}\n\n${tell(intro)}\n\n${list}\n\n${commands.map((command) => markdownOf(command, tell)).join("\n\n")}\n`;
}

function markdownOf(command: Command, tell: Tell): string {
  const cell = (text: string): string => text.replaceAll("|", "\\|").replaceAll("<", "&lt;");
  const rows = Object.entries(optionsOf(command)).map(([name, shape]): [string, string] => [
    `\`${cell(optionSyntax(name, shape))}\``,
    cell(documented(shape, tell)),
  ]);
  const examples = command.examples.map(({ command: line, doc }) => (doc === "" ? line : `${line}  # ${tell(doc)}`));
  return [
    `## defuse ${command.name}`,
    `\`\`\`\n${usageLines(command).join("\n")}\n\`\`\``,
    sentence(command.summary, tell),
    tell(command.about),
    table([[tell(say`option`), tell(say`what it does`)], ...rows]),
    tell(command.notes),
    `\`\`\`sh\n${examples.join("\n")}\n\`\`\``,
  ]
    .filter((part) => part !== "")
    .join("\n\n");
}

function sentence(summary: Say, tell: Tell): string {
  const text = tell(say`${summary}.`);
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** Padded as the formatter of this repository pads. */
function table(rows: readonly (readonly [string, string])[]): string {
  const [first, second] = [0, 1].map((i) => Math.max(...rows.map((row) => columnsOf(row[i] as string)))) as [
    number,
    number,
  ];
  const padded = (text: string, columns: number): string => text + " ".repeat(columns - columnsOf(text));
  const lines = rows.map(([left, right]) => `| ${padded(left, first)} | ${padded(right, second)} |`);
  return [lines[0], `| ${"-".repeat(first)} | ${"-".repeat(second)} |`, ...lines.slice(1)].join("\n");
}

/** The values an option takes belong to what it does, where the text does not name them. */
function documented(shape: OptionShape, tell: Tell): string {
  const doc = tell(shape.doc);
  const { oneOf } = shape;
  if (oneOf === undefined || oneOf.every((value) => doc.includes(value))) return doc;
  return tell(say`${doc}: ${oneOf.join(", ")}`);
}

export function renderManPage(commands: readonly Command[]): string {
  const parts = [
    '.TH DEFUSE 1 "" "defuse" "User Commands"',
    ".SH NAME",
    "defuse \\- find what kills Go services slowly",
    ".SH SYNOPSIS",
    commands.flatMap((command) => usageLines(command).map((line) => `.B ${roff(line)}`)).join("\n.br\n"),
    ".SH DESCRIPTION",
    roff(english(intro)),
  ];
  for (const command of commands) {
    parts.push(`.SH DEFUSE ${roff(command.name.toUpperCase())}`, `${roff(english(command.summary))}.`);
    for (const text of [command.about]) if (text !== "") parts.push(".PP", roff(english(text)));
    for (const [name, shape] of Object.entries(optionsOf(command))) {
      parts.push(".TP", `.B ${roff(optionSyntax(name, shape))}`, roff(documented(shape, english)));
    }
    if (command.notes !== "") parts.push(".PP", roff(english(command.notes)));
    parts.push(".PP", "Examples:", ".PP", ".nf");
    for (const { command: line, doc } of command.examples)
      parts.push(roff(doc === "" ? line : `${line}  # ${english(doc)}`));
    parts.push(".fi");
  }
  return `${parts.join("\n")}\n`;
}

/** Text that roff prints as it is: no request at the start of a line, no escape, hyphens that can be copied. */
function roff(text: string): string {
  return text.replaceAll("\\", "\\e").replaceAll("-", "\\-").replace(/^[.']/gm, "\\&$&").replaceAll("\n\n", "\n.PP\n");
}
