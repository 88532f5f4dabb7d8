// docs/cli.md and the man page, from the tables of the commands; `npm run gen` writes both.
import { english, type Say } from "../base/say.ts";
import type { OptionShape } from "./args.ts";
import { intro, optionSyntax, optionsOf, usageLines } from "./help.ts";
import type { Command } from "./io.ts";

export function renderMarkdown(commands: readonly Command[]): string {
  const list = commands
    .map(({ name, summary }) => `- [\`defuse ${name}\`](#defuse-${name}): ${english(summary)}`)
    .join("\n");
  return `# The command line\n\n${english(intro)}\n\n${list}\n\n${commands.map(markdownOf).join("\n\n")}\n`;
}

function markdownOf(command: Command): string {
  const cell = (text: string): string => text.replaceAll("|", "\\|").replaceAll("<", "&lt;");
  const rows = Object.entries(optionsOf(command)).map(([name, shape]): [string, string] => [
    `\`${cell(optionSyntax(name, shape))}\``,
    cell(documented(shape)),
  ]);
  const examples = command.examples.map(({ command: line, doc }) => (doc === "" ? line : `${line}  # ${english(doc)}`));
  return [
    `## defuse ${command.name}`,
    `\`\`\`\n${usageLines(command).join("\n")}\n\`\`\``,
    sentence(command.summary),
    english(command.about),
    table([["option", "what it does"], ...rows]),
    english(command.notes),
    `\`\`\`sh\n${examples.join("\n")}\n\`\`\``,
  ]
    .filter((part) => part !== "")
    .join("\n\n");
}

function sentence(summary: Say): string {
  const text = english(summary);
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
}

/** Padded as the formatter of this repository pads. */
function table(rows: readonly (readonly [string, string])[]): string {
  const [first, second] = [0, 1].map((i) => Math.max(...rows.map((row) => (row[i] as string).length))) as [
    number,
    number,
  ];
  const lines = rows.map(([left, right]) => `| ${left.padEnd(first)} | ${right.padEnd(second)} |`);
  return [lines[0], `| ${"-".repeat(first)} | ${"-".repeat(second)} |`, ...lines.slice(1)].join("\n");
}

/** The values an option takes belong to what it does, where the text does not name them. */
function documented(shape: OptionShape): string {
  const doc = english(shape.doc);
  const { oneOf } = shape;
  if (oneOf === undefined || oneOf.every((value) => doc.includes(value))) return doc;
  return `${doc}: ${oneOf.join(", ")}`;
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
      parts.push(".TP", `.B ${roff(optionSyntax(name, shape))}`, roff(documented(shape)));
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
