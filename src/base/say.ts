// What people are told, as data: a template and its arguments, put into words only where it is printed. In English the
// words are the template's own; a catalogue has them in another language. Machine formats are always English.

/** Made by say`...`: plain, so that it can be kept in a cache and told in any language later. */
export interface Say {
  /** "`{0}` is not closed": what a catalogue is asked for. */
  readonly template: string;
  readonly args: readonly (Text | number)[];
}

/** A string is told as it is in every language: a name, code, a path. */
export type Text = string | Say;

/**
 * say`\`${name}\` is not closed on a path that leaves ${who}`. An argument is code, a name, a number, or a say itself;
 * English words in an argument that is a string would stay English.
 */
export function say(parts: TemplateStringsArray, ...args: readonly (Text | number)[]): Say {
  let template = parts[0] as string;
  for (let i = 1; i < parts.length; i++) template += `{${i - 1}}${parts[i]}`;
  return new Told(template, args);
}

/** A text that stands somewhere else as it is and that the catalogues know: the summary of a rule. */
export function known(template: string): Say {
  return new Told(template, []);
}

/** A record with one convenience: where it is put into a string, it is in English. */
class Told implements Say {
  readonly template: string;
  readonly args: Say["args"];

  constructor(template: string, args: Say["args"]) {
    this.template = template;
    this.args = args;
  }

  toString(): string {
    return english(this);
  }
}

/** Code of several lines that stands in a text, cut to what a line can tell. */
const maxCode = 80;

/** The text with its code on one line: a call may be written over many. */
export function onOneLine(text: Text): Text {
  if (typeof text === "string") {
    if (!text.includes("\n")) return text;
    const line = text.replace(/\s+/g, " ");
    return line.length > maxCode ? `${line.slice(0, maxCode - 1)}…` : line;
  }
  const args = text.args.map((arg) => (typeof arg === "number" ? arg : onOneLine(arg)));
  return args.some((arg, i) => arg !== text.args[i]) ? new Told(text.template, args) : text;
}

/** English template -> the same in another language, with the same placeholders, in any order. */
export type Catalogue = ReadonlyMap<string, string>;

/** Puts into the words of one language. */
export type Tell = (text: Text | number) => string;

export function teller(catalogue: Catalogue | null): Tell {
  const tell: Tell = (text) => {
    if (typeof text !== "object") return String(text);
    const [start = "", ...parts] = (catalogue?.get(text.template) || text.template).split(/\{(\d+)\}/);
    let told = start;
    // The number of an argument, and the words behind it.
    for (let i = 0; i < parts.length; i += 2) {
      const arg = text.args[Number(parts[i])] ?? "";
      const words = parts[i + 1] as string;
      told = typeof arg === "object" ? join(join(told, tell(arg)), words) : told + tell(arg) + words;
    }
    return told;
  };
  return tell;
}

/** Templates have a space around an argument, as Chinese has one around Latin words; around Chinese there is none. */
function join(before: string, after: string): string {
  if (/\p{Script=Han} $/u.test(before) && /^\p{Script=Han}/u.test(after)) return before.slice(0, -1) + after;
  if (/\p{Script=Han}$/u.test(before) && /^ \p{Script=Han}/u.test(after)) return before + after.slice(1);
  return before + after;
}

export const english: Tell = teller(null);
