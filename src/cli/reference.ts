// docs/cli.md and the man page, from the tables of the commands; `npm run gen` writes both.
import type { OptionShape } from "./args.ts";
import { optionSyntax, optionsOf, usageLines } from "./help.ts";
import type { Command } from "./io.ts";

const intro = "defuse finds deferred calls and resources that kill Go services slowly. No Go toolchain needed.";

export function renderMarkdown(commands: readonly Command[]): string {
  const list = commands.map(({ name, summary }) => `- [\`defuse ${name}\`](#defuse-${name}): ${summary}`).join("\n");
  return `# The command line\n\n${intro}\n\n${list}\n\n${commands.map(markdownOf).join("\n\n")}\n`;
}

function markdownOf(command: Command): string {
  const cell = (text: string): string => text.replaceAll("|", "\\|").replaceAll("<", "&lt;");
  const rows = Object.entries(optionsOf(command)).map(([name, shape]): [string, string] => [
    `\`${cell(optionSyntax(name, shape))}\``,
    cell(documented(shape)),
  ]);
  const examples = command.examples.map(({ command: line, doc }) => (doc === "" ? line : `${line}  # ${doc}`));
  return [
    `## defuse ${command.name}`,
    `\`\`\`\n${usageLines(command).join("\n")}\n\`\`\``,
    `${command.summary.charAt(0).toUpperCase()}${command.summary.slice(1)}.`,
    command.about,
    table([["option", "what it does"], ...rows]),
    command.notes,
    `\`\`\`sh\n${examples.join("\n")}\n\`\`\``,
  ]
    .filter((part) => part !== "")
    .join("\n\n");
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
function documented({ doc, oneOf }: OptionShape): string {
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
    roff(intro),
  ];
  for (const command of commands) {
    parts.push(`.SH DEFUSE ${roff(command.name.toUpperCase())}`, `${roff(command.summary)}.`);
    for (const text of [command.about]) if (text !== "") parts.push(".PP", roff(text));
    for (const [name, shape] of Object.entries(optionsOf(command))) {
      parts.push(".TP", `.B ${roff(optionSyntax(name, shape))}`, roff(documented(shape)));
    }
    if (command.notes !== "") parts.push(".PP", roff(command.notes));
    parts.push(".PP", "Examples:", ".PP", ".nf");
    for (const { command: line, doc } of command.examples) parts.push(roff(doc === "" ? line : `${line}  # ${doc}`));
    parts.push(".fi");
  }
  return `${parts.join("\n")}\n`;
}

/** Text that roff prints as it is: no request at the start of a line, no escape, hyphens that can be copied. */
function roff(text: string): string {
  return text.replaceAll("\\", "\\e").replaceAll("-", "\\-").replace(/^[.']/gm, "\\&$&").replaceAll("\n\n", "\n.PP\n");
}
