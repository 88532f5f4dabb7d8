// What acquires by its name: the tables of knowledge, and what a configuration adds to them. Made once for a run, and
// never changed.
import { type ProtocolTable, pairs, protocols, type ResourceKind } from "../../knowledge/protocols.ts";
import type { UserResource } from "../../knowledge/user-resource.ts";

/** What a name of the tables hands over. */
export interface Named {
  readonly kind: ResourceKind;
  /** Which result. */
  readonly index: number;
  /** Whether the result behind it is released as it is. */
  readonly isPair: boolean;
  /** The entry of the configuration; null where the tables have it. */
  readonly own: UserResource | null;
}

const known: ReadonlyMap<string, Named> = new Map(
  (Object.entries(protocols) as [keyof typeof protocols, ProtocolTable][]).flatMap(([kind, table]) =>
    [...table.acquire].map(([name, index]) => [name, { kind, index, isPair: pairs.has(name), own: null }] as const),
  ),
);

export class Tables {
  private readonly users: ReadonlyMap<string, Named>;
  /** The last parts of all names: a cheap question before types are asked. */
  readonly lastNames: ReadonlySet<string>;
  private readonly userLastNames: ReadonlySet<string>;

  constructor(resources: readonly UserResource[]) {
    this.users = new Map(
      resources.flatMap((own) =>
        own.acquire.map((name) => [name, { kind: own.kind, index: own.result, isPair: false, own }] as const),
      ),
    );
    this.userLastNames = new Set([...this.users.keys()].map(lastName));
    this.lastNames = new Set([...[...known.keys()].map(lastName), ...this.userLastNames]);
  }

  /** "os.Open", "net/http.Client.Do"; what the configuration says comes first. */
  find(name: string): Named | null {
    return this.users.get(name) ?? known.get(name) ?? null;
  }

  /** Whether the configuration adds any: values of its resources need not have a method of a known name. */
  get hasUsers(): boolean {
    return this.users.size > 0;
  }

  /** Whether the configuration names a function that is called so. */
  isUsers(last: string): boolean {
    return this.userLastNames.has(last);
  }
}

function lastName(name: string): string {
  return name.slice(name.lastIndexOf(".") + 1);
}
