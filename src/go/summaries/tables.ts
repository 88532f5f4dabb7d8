// What acquires by its name: the tables of knowledge, and what a configuration adds to them. Made once for a run, and
// never changed.
import { cMemory } from "../../knowledge/c-memory.ts";
import { descriptors } from "../../knowledge/descriptors.ts";
import type { ModuleApi } from "../../knowledge/modules/api.ts";
import { moduleApis } from "../../knowledge/modules/index.ts";
import { type ProtocolTable, pairs, protocols, type ResourceKind } from "../../knowledge/protocols.ts";
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
  /** Whether nothing is held where the first argument is nil. */
  readonly needsSource: boolean;
  /** The entry of the configuration; null where the tables have it. */
  readonly own: UserResource | null;
}

const plain = { isPair: false, isChild: false, isContextual: false, needsSource: false, own: null };

const standard: ReadonlyMap<string, Named> = new Map(
  (Object.entries(protocols) as [keyof typeof protocols, ProtocolTable][]).flatMap(([kind, table]) =>
    [...table.acquire].map(([name, index]) => [name, { ...plain, kind, index, isPair: pairs.has(name) }] as const),
  ),
);
const lastNames = (names: Iterable<string>): Set<string> =>
  new Set([...names].map((name) => name.slice(name.lastIndexOf(".") + 1)));
const standardLastNames = lastNames(standard.keys());

/** Of the standard library and its doubles, those without an error result. */
const standardSingles: ReadonlySet<string> = new Set(["NewTicker", "Ticker", "NewServer", "NewTLSServer", "RunWith"]);

/** What the comments of an API say, by what stands behind the import path: "Client.Open". */
export interface Marked {
  readonly name: string;
  readonly named: Named;
  readonly isSingle: boolean;
}

/** A field that is a function: `	Search Search // body`. */
const markedField = /^\t(\w+) +\w+ \/\/ (\w+)$/;
const marked = /^(?:func (?:\((?:\w+ )?\*?(\w+)\) )?|\t)(\w+)(\(.*\)[^()]*|\(.*) \/\/ (\w+)( \d)?((?: [a-z]+)*)$/;

function markedIn({ go }: ModuleApi): Marked[] {
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
    const match = line.includes(" // ") ? marked.exec(line) : null;
    if (match === null) continue;
    const [, receiver = owner, name = "", signature = "", kind = "", index = "0", flags = ""] = match;
    const words = flags.split(" ");
    const named = {
      ...plain,
      kind: kind as ResourceKind,
      index: Number(index),
      isChild: words.includes("child"),
      isContextual: words.includes("ctx"),
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

interface Known {
  readonly api: ModuleApi;
  marks: ReadonlyMap<string, Marked> | null;
}

const byPath: ReadonlyMap<string, Known> = new Map(
  moduleApis.flatMap((api) => {
    const known: Known = { api, marks: null };
    return api.paths.map((path) => [path, known] as const);
  }),
);

/** A module's own path, where a copy of it lies in another module: m/vendor/x/y is x/y. */
export function withoutVendor(name: string): string {
  if (!name.includes("/vendor/") && !name.includes("/_workspace/")) return name;
  return name.replace(/^.*\/(?:Godeps\/_workspace\/src|vendor)\//, "");
}

/** The Go source of a module's API. */
export function apiOf(path: string): string | null {
  return byPath.get(withoutVendor(path))?.api.go ?? null;
}

/** What the API of a package marks, read when it is first asked for. */
export function marksOf(path: string): ReadonlyMap<string, Marked> | null {
  const known = byPath.get(path);
  if (known === undefined) return null;
  known.marks ??= new Map(markedIn(known.api).map((mark) => [mark.name, mark]));
  return known.marks;
}

function findMarked(name: string): Marked | null {
  // The import path's last element may hold dots: nats-io/nats.go.
  const slash = name.lastIndexOf("/");
  for (let dot = name.indexOf(".", slash + 1); dot > 0; dot = name.indexOf(".", dot + 1)) {
    const mark = marksOf(name.slice(0, dot))?.get(name.slice(dot + 1));
    if (mark !== undefined) return mark;
  }
  return null;
}

let knownSingles: ReadonlySet<string> | null = null;

function moduleSingles(): ReadonlySet<string> {
  if (knownSingles === null) {
    const marks = [...byPath.keys()].flatMap((path) => [...(marksOf(path)?.values() ?? [])]);
    knownSingles = new Set(marks.filter((mark) => mark.isSingle).map((mark) => lastName(mark.name)));
  }
  return knownSingles;
}

export class Tables {
  private readonly users: ReadonlyMap<string, Named>;
  private readonly userLastNames: ReadonlySet<string>;

  constructor(resources: readonly UserResource[]) {
    this.hasUsers = resources.length > 0;
    this.users = new Map(
      [...cMemory, ...descriptors, ...resources].flatMap((own) =>
        own.acquire.map((name) => [name, { ...plain, kind: own.kind, index: own.result, own }] as const),
      ),
    );
    this.userLastNames = lastNames(this.users.keys());
  }

  /** "os.Open", "net/http.Client.Do"; what the configuration says comes first. */
  find(name: string): Named | null {
    const own = this.users.get(name);
    if (own !== undefined) return own;
    const path = withoutVendor(name);
    return standard.get(path) ?? findMarked(path)?.named ?? null;
  }

  /** The last parts of the names that a file with these imports may call: a cheap question before types are asked. */
  lastNamesWith(imports: Iterable<string>): Set<string> {
    const names = new Set([...standardLastNames, ...this.userLastNames]);
    // Values of other modules' types come along with those of a module: rest.Request with kubernetes.Interface.
    const reached = new Set<string>();
    const todo = [...imports];
    for (let path = todo.pop(); path !== undefined; path = todo.pop()) {
      const known = byPath.get(withoutVendor(path));
      if (known === undefined || reached.has(path)) continue;
      reached.add(path);
      for (const name of marksOf(path)?.keys() ?? []) names.add(lastName(name));
      for (const [, imported = ""] of known.api.go.matchAll(/^\t?(?:import )?(?:\w+ )?"([^"]+)"$/gm))
        todo.push(imported);
    }
    return names;
  }

  /** Whether a function of the tables that is called so may have a single result. */
  isSingle(last: string): boolean {
    return standardSingles.has(last) || this.userLastNames.has(last) || moduleSingles().has(last);
  }

  /** Whether the configuration adds any: values of its resources need not have a method of a known name. */
  readonly hasUsers: boolean;
}

function lastName(name: string): string {
  return name.slice(name.lastIndexOf(".") + 1);
}
