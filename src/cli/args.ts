// Reads options: --name value, --name=value, flags, "--" ends them. Mistakes are told with the nearest known name.

import { suggestion } from "../base/nearest.ts";
import { type Say, say } from "../base/say.ts";
import { UsageError } from "./usage-error.ts";

export { suggestion };

export interface OptionShape {
  /** What stands for the value in --help; absent: a flag. */
  readonly value?: string;
  /** The values allowed. */
  readonly oneOf?: readonly string[];
  /** May stand without a value: --stats, --stats=json. */
  readonly isOptional?: boolean;
  /** What completion offers as its value, where it is not one of `oneOf`. */
  readonly completes?: "files" | "dirs" | "rules";
  readonly doc: Say;
}

export type Options = Readonly<Record<string, OptionShape>>;

export interface ParsedArgs {
  readonly options: ReadonlyMap<string, string>;
  readonly positional: readonly string[];
}

export function parseArgs(args: readonly string[], shapes: Options): ParsedArgs {
  const options = new Map<string, string>();
  const positional: string[] = [];
  for (let i = 0; i < args.length; i++) {
    const arg = args[i] as string;
    if (arg === "--") {
      positional.push(...args.slice(i + 1));
      break;
    }
    if (!arg.startsWith("-") || arg === "-") {
      positional.push(arg);
      continue;
    }
    if (!arg.startsWith("--"))
      throw new UsageError(say`unknown option ${arg}: options are written --name (see --help)`);
    const equals = arg.indexOf("=");
    const name = arg.slice(2, equals < 0 ? undefined : equals);
    const shape = shapes[name];
    if (shape === undefined)
      throw new UsageError(say`unknown option --${name}${suggestion(name, Object.keys(shapes), "--")}`);
    let value = equals < 0 ? "" : arg.slice(equals + 1);
    if (shape.value === undefined && equals >= 0) throw new UsageError(say`--${name} takes no value`);
    if (shape.value !== undefined && equals < 0 && shape.isOptional !== true) {
      const next = args[++i];
      if (next === undefined) throw new UsageError(say`--${name} needs a value: --${name} ${shape.value}`);
      value = next;
    }
    if (shape.oneOf !== undefined && !(value === "" && shape.isOptional === true) && !shape.oneOf.includes(value)) {
      const hint = suggestion(value, shape.oneOf, "");
      throw new UsageError(say`--${name} ${value}: not one of ${shape.oneOf.join(", ")}${hint}`);
    }
    options.set(name, value);
  }
  return { options, positional };
}
