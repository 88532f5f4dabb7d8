// What is known of modules from their source, where it is not on this machine: one text in sections, a package each, of
// which only those are read that somebody imports.
import { derived } from "../../knowledge/modules/derived.gen.ts";
import { protocols } from "../../knowledge/protocols.ts";
import type { CallExpr } from "../syntax/ast.ts";
import { isApi } from "../types/api.ts";
import type { BodyTypes } from "../types/body-types.ts";
import type { FuncObject } from "../types/entity.ts";
import { TypedPackage } from "../types/package-scope.ts";
import { closersIn, type Marked, markedIn, splitName } from "./marks.ts";
import type { Fresh } from "./ownership.ts";

/** The Go source of a package's API, and what its comments say. */
export interface DerivedApi {
  /** "github.com/x/y@v1.2.3": the module that it was read from. */
  readonly module: string;
  readonly go: string;
  readonly marks: ReadonlyMap<string, Marked>;
  /** Methods that release what they are called on, under names of their own: "Conn.Drain". */
  readonly endings: ReadonlySet<string>;
  /** Types that have to be released. */
  readonly closers: readonly string[];
}

/** Where a section stands in the text. */
interface Place {
  readonly name: string;
  readonly module: string;
  readonly start: number;
  readonly end: number;
}

let places: ReadonlyMap<string, Place> | null = null;
const read = new Map<string, DerivedApi | null>();

/** What was derived of a package; null: nothing. */
export function derivedApi(path: string): DerivedApi | null {
  let api = read.get(path);
  if (api === undefined) {
    const place = derivedPlaces().get(path);
    api = place === undefined ? null : readAt(place);
    read.set(path, api);
  }
  return api;
}

/** What a function of a package that is not here hands over; null: nothing was derived. */
export function derivedSource(callee: FuncObject, call: CallExpr, types: BodyTypes): Fresh | null {
  if (!isUnread(callee)) return null;
  const mark = splitName(types.calleeName(call), (path, rest) => derivedApi(path)?.marks.get(rest));
  if (mark === null) return null;
  const { kind, isCalled } = mark.named;
  const path = isCalled || kind === "cancel" ? ["()"] : protocols[kind].path;
  return { ...mark.named, path, via: callee.name };
}

/** conn.Drain() of a package that is not here, whose body was seen to do what Close does. */
export function isDerivedEnding(callee: FuncObject, call: CallExpr, types: BodyTypes): boolean {
  if (!isUnread(callee)) return false;
  return splitName(types.calleeName(call), (path, rest) => derivedApi(path)?.endings.has(rest)) === true;
}

/** Whether only the declaration of a function is known. */
function isUnread({ pkg }: FuncObject): boolean {
  return pkg instanceof TypedPackage && isApi(pkg.dir);
}

/** The packages that something was derived of. */
export function derivedPaths(): Iterable<string> {
  return derivedPlaces().keys();
}

/** The sections that were read so far. */
export function derivedRead(): string[] {
  return [...read].flatMap(([path, api]) => (api === null ? [] : [path]));
}

function derivedPlaces(): ReadonlyMap<string, Place> {
  if (places !== null) return places;
  const found = new Map<string, Place>();
  for (let at = derived.indexOf("\n=== "); at >= 0; ) {
    const line = derived.indexOf("\n", at + 1);
    const next = derived.indexOf("\n=== ", line);
    const [path = "", name = "", module = ""] = derived.slice(at + 5, line).split(" ");
    found.set(path, { name, module, start: line + 1, end: next < 0 ? derived.length : next });
    at = next;
  }
  places = found;
  return found;
}

function readAt({ name, module, start, end }: Place): DerivedApi {
  const text = derived.slice(start, end);
  const endings = [...text.matchAll(/^func \(\*?(\w+)\) (\w+)\(.*\/\/ ends$/gm)].map((m) => `${m[1]}.${m[2]}`);
  const marks = markedIn(text).map((mark) => [mark.name, mark] as const);
  return {
    module,
    go: `package ${name}\n\n${text}`,
    marks: new Map(marks),
    endings: new Set(endings),
    closers: closersIn(text),
  };
}
