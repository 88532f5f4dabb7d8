// The names of the functions whose results a package closes, by the look of its text: a cheap question before bodies are
// parsed and types are asked.

const close = /\b(\w+)\.Close\(\)/g;
/** A value is mostly closed not far behind the call that gave it. */
const MAX_BYTES = 1500;

export function closedNames(texts: readonly string[]): ReadonlySet<string> {
  const names = new Set<string>();
  for (const text of texts)
    for (const { 0: whole, 1: variable, index } of text.matchAll(close)) {
      const line = bindingOf(variable as string, text.slice(Math.max(0, index - MAX_BYTES), index + whole.length));
      for (const [, name] of line.matchAll(/(\w+)\(/g)) names.add(name as string);
    }
  return names;
}

/** The last line before the end that puts a call's result into the variable; "" where there is none. */
function bindingOf(variable: string, text: string): string {
  const binding = new RegExp(`\\b${variable}(?:, \\w+)* :?= [^\\n]*`, "g");
  let line = "";
  for (const [found] of text.matchAll(binding)) line = found;
  return line;
}
