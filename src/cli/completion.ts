// defuse completion: scripts for shells, made from the tables of the commands.
import { say, type Tell } from "../base/say.ts";
import type { OptionShape } from "./args.ts";
import { optionsOf } from "./help.ts";
import { type Command, exitCode } from "./io.ts";
import { UsageError } from "./usage-error.ts";

interface Completed {
  readonly commands: readonly Command[];
  readonly rules: readonly string[];
  readonly tell: Tell;
}

const shells: Readonly<Record<string, (all: Completed) => string>> = {
  bash: bashScript,
  zsh: zshScript,
  fish: fishScript,
};
const shellNames = Object.keys(shells);

/** `all` is asked late: this command is in the list, too. */
export function completionCommand(all: () => readonly Command[]): Command {
  return {
    name: "completion",
    summary: say`print a script that completes commands, options and rules in a shell`,
    usage: [shellNames.join(" | ")],
    about: say`The script goes to standard output; the examples show where each shell looks for it.`,
    operands: { first: shellNames, rest: "none" },
    options: {},
    notes: "",
    examples: [
      { command: "source <(defuse completion bash)", doc: say`in ~/.bashrc` },
      { command: 'defuse completion zsh > "$' + '{fpath[1]}/_defuse"', doc: "" },
      { command: "defuse completion fish > ~/.config/fish/completions/defuse.fish", doc: "" },
    ],
    async run({ positional }, io) {
      const [shell = ""] = positional;
      const script = shells[shell];
      if (script === undefined || positional.length > 1) {
        throw new UsageError(say`completion takes the name of a shell: ${shellNames.join(", ")}`);
      }
      io.terminal.write(script({ commands: withHelp(all()), rules: io.rules.map((rule) => rule.id), tell: io.tell }));
      return exitCode.clean;
    },
  };
}

/** `defuse help COMMAND`, which is no command of its own. */
function withHelp(commands: readonly Command[]): readonly Command[] {
  const [first] = commands;
  if (first === undefined) return commands;
  const operands = { first: commands.map(({ name }) => name), rest: "none" } as const;
  return [...commands, { ...first, name: "help", summary: say`print the help of a command`, operands, options: {} }];
}

/** For `'...'` in all three shells. */
function quoted(text: string, apostrophe: string): string {
  return `'${text.replaceAll("'", apostrophe)}'`;
}

function valuesOf(shape: OptionShape, rules: readonly string[]): readonly string[] | null {
  if (shape.oneOf !== undefined) return shape.oneOf;
  return shape.completes === "rules" ? rules : null;
}

function bashScript({ commands, rules }: Completed): string {
  const values: string[] = [];
  const names: string[] = [];
  const operands: string[] = [];
  for (const command of commands) {
    const options = Object.entries(optionsOf(command));
    names.push(`    ${command.name}) names="${options.map(([name]) => `--${name}`).join(" ")}" ;;`);
    for (const [name, shape] of options) {
      if (shape.value === undefined) continue;
      const list = valuesOf(shape, rules);
      const reply = list !== null ? `_defuse_words "${list.join(" ")}"` : bashPaths(shape.completes);
      // An optional value stands behind "=" only.
      const key = `"${command.name} --${name}${shape.isOptional === true ? " =" : ""}"`;
      values.push(`    ${key}${shape.isOptional === true ? "" : ` | "${command.name} --${name} ="`}) ${reply} ;;`);
    }
    const { operands: kind } = command;
    if (kind === "files") operands.push(`    ${command.name}) _defuse_files ;;`);
    else if (kind === "rules") {
      operands.push(
        `    ${command.name}) _defuse_words "${rules.join(" ")}"; [ \${#COMPREPLY[@]} -gt 0 ] || _defuse_files ;;`,
      );
    } else if (kind !== "none") {
      const rest = kind.rest === "files" ? "_defuse_files" : ":";
      const words = `_defuse_words "${kind.first.join(" ")}"`;
      operands.push(`    ${command.name}) if [ "$COMP_CWORD" -eq 2 ]; then ${words}; else ${rest}; fi ;;`);
    }
  }
  return `# bash completion for defuse
_defuse_words() {
  # Of a list with commas the last word is completed.
  local before=""
  case "$cur" in *,*) before="\${cur%,*}," ;; esac
  COMPREPLY=($(compgen -P "$before" -W "$1" -- "\${cur#"$before"}"))
}
_defuse_files() {
  compopt -o filenames 2>/dev/null
  mapfile -t COMPREPLY < <(compgen -f -- "$cur")
}
_defuse_dirs() {
  compopt -o filenames 2>/dev/null
  mapfile -t COMPREPLY < <(compgen -d -- "$cur")
}
_defuse() {
  local cur="\${COMP_WORDS[COMP_CWORD]}" option="\${COMP_WORDS[COMP_CWORD-1]}" command="\${COMP_WORDS[1]}" names=""
  COMPREPLY=()
  if [ "$COMP_CWORD" -eq 1 ]; then
    _defuse_words "${commands.map(({ name }) => name).join(" ")} --help --version"
    return
  fi
  # "=" is a word of its own.
  if [ "$cur" = "=" ]; then cur=""; option="$option ="
  elif [ "$option" = "=" ]; then option="\${COMP_WORDS[COMP_CWORD-2]} ="; fi
  case "$command $option" in
${values.join("\n")}
    *)
  case "$command" in
${names.join("\n")}
  esac
  case "$cur" in
    -*) _defuse_words "$names" ;;
    *)
  case "$command" in
${operands.join("\n")}
  esac ;;
  esac ;;
  esac
}
complete -F _defuse defuse
`;
}

function bashPaths(kind: OptionShape["completes"]): string {
  return kind === "files" ? "_defuse_files" : kind === "dirs" ? "_defuse_dirs" : ":";
}

function zshScript({ commands, rules, tell }: Completed): string {
  const quote = (text: string): string => quoted(text, "'\\''");
  const plain = (text: string): string => text.replace(/[[\]:\\]/g, "\\$&");
  const listed = commands.map(({ name, summary }) => `    ${quote(`${name}:${plain(tell(summary))}`)}`);
  const cases = commands.map((command) => {
    const specs = Object.entries(optionsOf(command)).map(([name, shape]) => {
      if (shape.value === undefined) return quote(`--${name}[${plain(tell(shape.doc))}]`);
      const list = valuesOf(shape, rules);
      const isList = shape.completes === "rules";
      const action =
        list === null
          ? { files: "_files", dirs: "_files -/", rules: "", "": " " }[shape.completes ?? ""]
          : isList
            ? `_values -s , rule ${list.join(" ")}`
            : `(${list.join(" ")})`;
      const value = `${shape.isOptional === true ? ":" : ""}:${shape.value}:${action}`;
      return quote(`--${name}=${shape.isOptional === true ? "-" : ""}[${plain(tell(shape.doc))}]${value}`);
    });
    const { operands } = command;
    if (operands === "files") specs.push(quote("*:file:_files"));
    else if (operands === "rules") specs.push(quote(`1:rule or FILE\\:LINE:{ compadd ${rules.join(" ")}; _files }`));
    else if (operands !== "none") {
      specs.push(quote(`1:what:(${operands.first.join(" ")})`));
      if (operands.rest === "files") specs.push(quote("*:file:_files"));
    }
    return `    ${command.name}) _arguments ${specs.join(" \\\n      ")} ;;`;
  });
  return `#compdef defuse
_defuse() {
  local -a commands
  commands=(
${listed.join("\n")}
  )
  if (( CURRENT == 2 )); then
    _describe command commands
    return
  fi
  shift words
  (( CURRENT-- ))
  case $words[1] in
${cases.join("\n")}
  esac
}
if [[ $zsh_eval_context[-1] == loadautofunc ]]; then _defuse "$@"; else compdef _defuse defuse; fi
`;
}

function fishScript({ commands, rules, tell }: Completed): string {
  const quote = (text: string): string => quoted(text.replaceAll("\\", "\\\\"), "\\'");
  const lines = ["# fish completion for defuse", "complete -c defuse -f"];
  for (const command of commands) {
    lines.push(`complete -c defuse -n __fish_use_subcommand -a ${command.name} -d ${quote(tell(command.summary))}`);
  }
  for (const command of commands) {
    const start = `complete -c defuse -n ${quote(`__fish_seen_subcommand_from ${command.name}`)}`;
    for (const [name, shape] of Object.entries(optionsOf(command))) {
      const list = valuesOf(shape, rules);
      const isPath = shape.completes === "files" || shape.completes === "dirs";
      const value =
        shape.value === undefined || shape.isOptional === true
          ? ""
          : list !== null
            ? ` -x -a ${quote(list.join(" "))}`
            : isPath
              ? " -r -F"
              : " -x";
      lines.push(`${start} -l ${name}${value} -d ${quote(tell(shape.doc))}`);
    }
    const { operands } = command;
    if (operands === "files") lines.push(`${start} -F`);
    else if (operands === "rules") lines.push(`${start} -F -a ${quote(rules.join(" "))}`);
    else if (operands !== "none") {
      lines.push(`${start}${operands.rest === "files" ? " -F" : ""} -a ${quote(operands.first.join(" "))}`);
    }
  }
  return `${lines.join("\n")}\n`;
}
