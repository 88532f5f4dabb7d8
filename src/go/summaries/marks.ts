// What the comments behind the declarations of an API say: `// conn`, `// closer 1 child`.
import type { ResourceKind } from "../../knowledge/protocols.ts";
import type { UserResource } from "../../knowledge/user-resource.ts";

/** What a name of the tables hands over. */
export interface Named {
  readonly kind: ResourceKind;
  /** Which result. */
  readonly index: number;
  /** Whether the result behind it is released as it is. */
  readonly isPair: boolean;
  /** Whether nothing is lost where the value it is called on is released. */
  readonly isChild: boolean;
  /** Whether the end of its context releases it. */
  readonly isContextual: boolean;
  /** Whether a call of it releases it: a cleanup function. */
  readonly isCalled: boolean;
  /** Whether nothing is held where the first argument is nil. */
  readonly needsSource: boolean;
  /** The entry of the configuration; null where the tables have it. */
  readonly own: UserResource | null;
}

export const plain = {
  isPair: false,
  isChild: false,
  isContextual: false,
  isCalled: false,
  needsSource: false,
  own: null,
};

/** What the comments of an API say, by what stands behind the import path: "Client.Open". */
export interface Marked {
  readonly name: string;
  readonly named: Named;
  readonly isSingle: boolean;
}

/** A field that is a function: `	Search Search // body`. */
const markedField = /^\t(\w+) +\w+ \/\/ (\w+)$/;
const marked = /^(?:func (?:\((?:\w+ )?\*?(\w+)\) )?|\t)(\w+)(\(.*\)[^()]*|\(.*) \/\/ (\w+)( \d)?((?: [a-z]+)*)$/;

/** The marks of an API's Go source. */
export function markedIn(go: string): Marked[] {
  const found: Marked[] = [];
  const embeds: { readonly owner: string; readonly embedded: string }[] = [];
  let owner = "";
  for (const line of go.split("\n")) {
    owner = /^type (\w+) (?:interface|struct) \{$/.exec(line)?.[1] ?? (line === "}" ? "" : owner);
    const embedded = owner === "" ? undefined : /^\t(\w+)$/.exec(line)?.[1];
    if (embedded !== undefined) embeds.push({ owner, embedded });
    const field = markedField.exec(line);
    if (field !== null) {
      const named = { ...plain, kind: field[2] as ResourceKind, index: 0 };
      found.push({ name: `${owner}.${field[1]}`, named, isSingle: false });
    }
    const match = line.includes(" // ") && !line.endsWith(" // ends") ? marked.exec(line) : null;
    if (match === null) continue;
    const [, receiver = owner, name = "", signature = "", kind = "", index = "0", flags = ""] = match;
    const words = flags.split(" ");
    const named = {
      ...plain,
      kind: kind as ResourceKind,
      index: Number(index),
      isChild: words.includes("child"),
      isContextual: words.includes("ctx"),
      isCalled: words.includes("call"),
      needsSource: words.includes("source"),
    };
    found.push({ name: receiver === "" ? name : `${receiver}.${name}`, named, isSingle: hasOneResult(signature) });
  }
  // A method of an embedded interface is called on the one around it.
  for (const { owner, embedded } of [...embeds, ...embeds]) {
    const inherited = found.filter(({ name }) => name.startsWith(`${embedded}.`));
    for (const mark of inherited) {
      const name = `${owner}${mark.name.slice(embedded.length)}`;
      if (!found.some((known) => known.name === name)) found.push({ ...mark, name });
    }
  }
  return found;
}

/** Types of an API with a Close. */
export function closersIn(go: string): string[] {
  const found: string[] = [];
  let owner = "";
  for (const line of go.split("\n")) {
    owner = /^type (\w+) interface \{$/.exec(line)?.[1] ?? (line === "}" ? "" : owner);
    const receiver = line.startsWith("\tClose()") ? owner : /^func \(\*?(\w+)\) Close\(\)/.exec(line)?.[1];
    if (receiver !== undefined && receiver !== "") found.push(receiver);
  }
  return found;
}

/** (a, b int) *T, and not (a int) (*T, error). */
function hasOneResult(signature: string): boolean {
  let depth = 0;
  for (let i = 0; i < signature.length; i++) {
    if (signature[i] === "(") depth++;
    else if (signature[i] === ")" && --depth === 0)
      return !signature
        .slice(i + 1)
        .trim()
        .startsWith("(");
  }
  return true;
}

/** "Open" of "os.Open". */
export function lastPart(name: string): string {
  return name.slice(name.lastIndexOf(".") + 1);
}

/** A name of an API, apart from the import path before it, whose last element may hold dots: nats-io/nats.go.Connect. */
export function splitName<T>(name: string, find: (path: string, rest: string) => T | undefined): T | null {
  const slash = name.lastIndexOf("/");
  for (let dot = name.indexOf(".", slash + 1); dot > 0; dot = name.indexOf(".", dot + 1)) {
    const found = find(name.slice(0, dot), name.slice(dot + 1));
    if (found !== undefined) return found;
  }
  return null;
}
