// What acquires by its name: the tables of knowledge, and what a configuration adds to them. Made once for a run, and
// never changed.
import { cMemory } from "../../knowledge/c-memory.ts";
import { descriptors } from "../../knowledge/descriptors.ts";
import type { ModuleApi } from "../../knowledge/modules/api.ts";
import { moduleApis } from "../../knowledge/modules/index.ts";
import { type ProtocolTable, pairs, protocols } from "../../knowledge/protocols.ts";
import type { UserResource } from "../../knowledge/user-resource.ts";
import { derivedApi } from "./derived.ts";
import { lastPart, type Marked, markedIn, type Named, plain, splitName } from "./marks.ts";

const standard: ReadonlyMap<string, Named> = new Map(
  (Object.entries(protocols) as [keyof typeof protocols, ProtocolTable][]).flatMap(([kind, table]) =>
    [...table.acquire].map(([name, index]) => [name, { ...plain, kind, index, isPair: pairs.has(name) }] as const),
  ),
);
const lastNames = (names: Iterable<string>): Set<string> => new Set([...names].map(lastPart));
const standardLastNames = lastNames(standard.keys());

/** Of the standard library and its doubles, those without an error result. */
const standardSingles: ReadonlySet<string> = new Set(["NewTicker", "Ticker", "NewServer", "NewTLSServer", "RunWith"]);

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

/** The Go source of a module's API: what was written down, and what was derived. */
export function apiOf(path: string): readonly string[] {
  const own = withoutVendor(path);
  const texts = [byPath.get(own)?.api.go, derivedApi(own)?.go];
  return texts.filter((text) => text !== undefined);
}

/** What the API of a package marks, read when it is first asked for. */
export function marksOf(path: string): ReadonlyMap<string, Marked> | null {
  const known = byPath.get(path);
  if (known === undefined) return null;
  known.marks ??= new Map(markedIn(known.api.go).map((mark) => [mark.name, mark]));
  return known.marks;
}

function findMarked(name: string): Marked | null {
  return splitName(name, (path, rest) => marksOf(path)?.get(rest));
}

let knownSingles: ReadonlySet<string> | null = null;

function moduleSingles(): ReadonlySet<string> {
  if (knownSingles === null) {
    const marks = [...byPath.keys()].flatMap((path) => [...(marksOf(path)?.values() ?? [])]);
    knownSingles = new Set(marks.filter((mark) => mark.isSingle).map((mark) => lastPart(mark.name)));
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
    for (const reached of reachedFrom(imports)) for (const name of reached.lastNames) names.add(name);
    return names;
  }

  /** Those of them that were derived and may have a single result. */
  derivedSinglesWith(imports: Iterable<string>): Set<string> {
    const names = new Set<string>();
    for (const reached of reachedFrom(imports)) for (const name of reached.derivedSingles) names.add(name);
    return names;
  }

  /** Whether a function of the tables that is called so may have a single result. */
  isSingle(last: string): boolean {
    return standardSingles.has(last) || this.userLastNames.has(last) || moduleSingles().has(last);
  }

  /** Whether the configuration adds any: values of its resources need not have a method of a known name. */
  readonly hasUsers: boolean;
}

/** What the APIs of a package come to for those who import it. */
interface Reached {
  readonly lastNames: readonly string[];
  readonly derivedSingles: readonly string[];
  readonly imports: readonly string[];
}

const reachable = new Map<string, Reached | null>();

function reachedAt(path: string): Reached | null {
  let reached = reachable.get(path);
  if (reached === undefined) {
    const derived = derivedApi(path);
    const marks = [...(marksOf(path)?.values() ?? []), ...(derived?.marks.values() ?? [])];
    const singles = [...(derived?.marks.values() ?? [])].filter((mark) => mark.isSingle);
    const imports = apiOf(path).flatMap((go) => [...go.matchAll(/^\t?(?:import )?(?:\w+ )?"([^"]+)"$/gm)]);
    reached =
      apiOf(path).length === 0
        ? null
        : {
            lastNames: [...new Set(marks.map(({ name }) => lastPart(name)))],
            derivedSingles: singles.map(({ name }) => lastPart(name)),
            imports: imports.map(([, imported = ""]) => imported),
          };
    reachable.set(path, reached);
  }
  return reached;
}

/** The APIs of packages, and of those whose types come along: rest.Request with kubernetes.Interface. */
function* reachedFrom(imports: Iterable<string>): Iterable<Reached> {
  const seen = new Set<string>();
  const todo = [...imports];
  for (let path = todo.pop(); path !== undefined; path = todo.pop()) {
    const own = withoutVendor(path);
    if (seen.has(own)) continue;
    seen.add(own);
    const reached = reachedAt(own);
    if (reached === null) continue;
    yield reached;
    todo.push(...reached.imports);
  }
}
