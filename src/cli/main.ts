// The command table: which command runs, what --help and --version print, and how mistakes end.
import { suggestion } from "./args.ts";
import { checkCommand } from "./check.ts";
import { debugCommand } from "./debug.ts";
import { explainCommand } from "./explain.ts";
import { type Command, exitCode, type Io, UsageError } from "./io.ts";
import { rulesCommand } from "./rules.ts";

export const commands: readonly Command[] = [checkCommand, explainCommand, rulesCommand, debugCommand];

function overview(): string {
  const width = Math.max(...commands.map((command) => command.name.length));
  const rows = commands.map((command) => `  ${command.name.padEnd(width)}  ${command.summary}`);
  return `defuse finds deferred calls and resources that kill Go services slowly. No Go toolchain needed.

Usage: defuse COMMAND [options]

Commands:
${rows.join("\n")}

Examples:
  defuse check                     check the module around the working directory
  defuse check --format json ./... findings for other programs
  defuse explain defer-in-loop     what a rule means

\`defuse COMMAND --help\` has the options; --version prints the version.
`;
}

export async function run(argv: readonly string[], io: Io): Promise<number> {
  const [name, ...args] = argv;
  try {
    if (name === undefined || name === "--help" || name === "-h" || name === "help") {
      const about = commands.find((command) => command.name === args[0]);
      io.terminal.write(name === "help" && about !== undefined ? about.help : overview());
      return exitCode.clean;
    }
    if (name === "--version") {
      io.terminal.write(`defuse ${io.version}\n`);
      return exitCode.clean;
    }
    const command = commands.find((c) => c.name === name);
    if (command === undefined) {
      const names = commands.map((c) => c.name);
      throw new UsageError(`unknown command ${name}${suggestion(name, names, "")} (\`defuse --help\` lists them)`);
    }
    const beforeEnd = args.includes("--") ? args.slice(0, args.indexOf("--")) : args;
    if (beforeEnd.includes("--version")) {
      io.terminal.write(`defuse ${io.version}\n`);
      return exitCode.clean;
    }
    if (beforeEnd.includes("--help") || beforeEnd.includes("-h")) {
      io.terminal.write(command.help);
      return exitCode.clean;
    }
    return await command.run(args, io);
  } catch (error) {
    if (error instanceof UsageError) {
      io.terminal.writeError(`defuse: ${error.message}\n`);
      return exitCode.usage;
    }
    throw error;
  }
}
