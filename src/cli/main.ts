// The command table: which command runs, what --help and --version print, and how mistakes end.
import { say } from "../base/say.ts";
import { neutralise } from "../base/terminal-text.ts";
import { parseArgs, suggestion } from "./args.ts";
import { cacheCommand } from "./cache.ts";
import { checkCommand } from "./check.ts";
import { completionCommand } from "./completion.ts";
import { debugCommand } from "./debug.ts";
import { explainCommand } from "./explain.ts";
import { optionsOf, renderHelp, renderOverview } from "./help.ts";
import { initCommand } from "./init.ts";
import { type Command, exitCode, type Io } from "./io.ts";
import { languageOf, tellerOf } from "./language.ts";
import { rulesCommand } from "./rules.ts";
import { UsageError } from "./usage-error.ts";

export const commands: readonly Command[] = [
  checkCommand,
  explainCommand,
  rulesCommand,
  initCommand,
  debugCommand,
  completionCommand(() => commands),
  cacheCommand,
];

export async function run(argv: readonly string[], machine: Io): Promise<number> {
  const spoken = languageOf(argv, machine.env);
  const io: Io = { ...machine, language: spoken.language, tell: await tellerOf(spoken.language) };
  const [name, ...args] = spoken.args;
  try {
    if (spoken.mistake !== null) throw new UsageError(spoken.mistake);
    if (name === undefined || name === "--help" || name === "-h" || name === "help") {
      const about = name === "help" && args[0] !== undefined ? commandNamed(args[0]) : null;
      io.terminal.write(
        about === null ? renderOverview(commands, io.tell, widthOf(io)) : renderHelp(about, io.tell, widthOf(io)),
      );
      return exitCode.clean;
    }
    if (name === "--version") return printVersion(io);
    const command = commandNamed(name);
    const beforeEnd = args.includes("--") ? args.slice(0, args.indexOf("--")) : args;
    if (beforeEnd.includes("--version")) return printVersion(io);
    if (beforeEnd.includes("--help") || beforeEnd.includes("-h")) {
      io.terminal.write(renderHelp(command, io.tell, widthOf(io)));
      return exitCode.clean;
    }
    return await command.run(parseArgs(args, optionsOf(command)), io);
  } catch (error) {
    if (error instanceof UsageError) {
      // It may quote what was typed, or what stands in a file.
      const lines = `defuse: ${io.tell(error.text)}`.split("\n");
      io.terminal.writeError(`${lines.map(neutralise).join("\n")}\n`);
      return exitCode.usage;
    }
    throw error;
  }
}

/** A pipe has no width. */
function widthOf({ terminal }: Io): number {
  return terminal.isInteractive ? terminal.columns : Number.POSITIVE_INFINITY;
}

function commandNamed(name: string): Command {
  const command = commands.find((c) => c.name === name);
  if (command !== undefined) return command;
  const names = commands.map((c) => c.name);
  throw new UsageError(say`unknown command ${name}${suggestion(name, names, "")} (\`defuse --help\` lists them)`);
}

function printVersion(io: Io): number {
  io.terminal.write(`defuse ${io.version}\n`);
  return exitCode.clean;
}
