// Text for XML 1.0 and for HTML, attributes and elements alike: what XML forbids, and what a terminal would obey, becomes visible.
import { neutralise } from "./terminal-text.ts";

const entities: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&apos;",
  // As references, or a parser would read them as spaces.
  "\t": "&#9;",
  "\n": "&#10;",
  "\r": "&#13;",
};

export const xmlHeader = '<?xml version="1.0" encoding="UTF-8"?>\n';

export function xml(text: string): string {
  let safe = "";
  for (const c of text) safe += entities[c] ?? visible(c);
  return safe;
}

function visible(c: string): string {
  const code = c.codePointAt(0) as number;
  const isForbidden = (code >= 0xd800 && code <= 0xdfff) || code === 0xfffe || code === 0xffff;
  const shown = isForbidden ? `<${code.toString(16)}>` : neutralise(c);
  return shown === c ? c : shown.replace("<", "&lt;").replace(">", "&gt;");
}

/** ` name="value"` for each; those without a value are left out. */
export function attributes(values: Readonly<Record<string, string | number | null>>): string {
  return Object.entries(values)
    .filter(([, value]) => value !== null)
    .map(([name, value]) => ` ${name}="${xml(String(value))}"`)
    .join("");
}
