// The fields and variables that a file declares, as far as their text tells what they are: read once a file.
import type { SourceFile } from "../go/syntax/source.ts";
import type { PackageSource, PackageUses } from "./package-uses.ts";

export interface DeclaredField {
  /** The type, or the variable of an unnamed struct type. */
  readonly owner: string;
  readonly name: string;
  /** How its type begins: "map[", "[]", "sync.Map", "list.List" or a name. */
  readonly type: string;
}

export interface Declared {
  /** Types that are a map or a slice by another name. */
  readonly containers: readonly { readonly name: string; readonly isMap: boolean }[];
  readonly fields: readonly DeclaredField[];
  /** Package-level variables, with the line that declares them. */
  readonly variables: readonly { readonly name: string; readonly line: string }[];
  /** Fields of variables of unnamed struct types. */
  readonly parts: readonly DeclaredField[];
}

const known = new WeakMap<SourceFile, Declared>();
/** Longer structs are read so far. */
const maxStruct = 8000;

export function declaredIn(file: PackageSource, uses: PackageUses): Declared {
  let declared = known.get(file.source);
  if (declared === undefined) {
    declared = read(file.source, uses.textOf(file));
    known.set(file.source, declared);
  }
  return declared;
}

function read({ entries }: SourceFile, text: string): Declared {
  const containers: { name: string; isMap: boolean }[] = [];
  const fields: DeclaredField[] = [];
  const variables: { name: string; line: string }[] = [];
  const parts: DeclaredField[] = [];
  for (const { token, name, namePos } of entries) {
    if (token === "type") {
      const [, kind] = /^\w+\s+(map\[|\[\])/.exec(text.slice(namePos, namePos + 120)) ?? [];
      if (kind !== undefined) containers.push({ name, isMap: kind === "map[" });
      fields.push(...fieldsOf(name, structText(text.slice(namePos, namePos + maxStruct))));
    } else if (token === "var") {
      const line = firstLine(text.slice(namePos, namePos + 200));
      variables.push({ name, line });
      // var cache = struct { sync.Mutex; m map[string]int }{...}
      if (!/^\w+\s+(=\s*&?\s*)?struct\s*\{\s*$/.test(line)) continue;
      const inner = text.slice(namePos, namePos + 2000).split(/\n\t*\}/)[0] as string;
      for (const [, part, type] of inner.matchAll(/^[ \t]*(\w+)[ \t]+(map\[|\[\]|sync\.Map)/gm))
        parts.push({ owner: name, name: part as string, type: type as string });
    }
  }
  return { containers, fields, variables, parts };
}

function* fieldsOf(owner: string, struct: string): Iterable<DeclaredField> {
  if (!/^\w+(\[[^\n]*\])?\s+struct\b/.test(struct)) return;
  // struct{ mu sync.Mutex; m map[string]int }
  const lines = struct.replace(/struct\s*\{|;/g, "\n");
  for (const [, names, type] of lines.matchAll(
    /^[ \t]*(\w+(?:, *\w+)*)[ \t]+(map\[|\[\]|sync\.Map|\*?list\.List|\w+)/gm,
  ))
    for (const name of (names as string).split(/, */)) yield { owner, name, type: type as string };
}

function firstLine(text: string): string {
  const end = text.indexOf("\n");
  return end < 0 ? text : text.slice(0, end);
}

/** The text of a type declaration as far as its struct goes; one in a line ends with it. */
function structText(text: string): string {
  const line = firstLine(text);
  if (/\bstruct\s*\{.*\}/.test(line)) return line;
  const end = text.search(/\n\}|\n\t\}\n/);
  return end < 0 ? text : text.slice(0, end);
}
