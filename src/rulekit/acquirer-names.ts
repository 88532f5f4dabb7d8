// Names of the functions and methods of a package that may hand something to release to their callers, by a look at their
// signatures: a cheap question before types are asked.
import { derivedApi } from "../go/summaries/derived.ts";
import { marksOf } from "../go/summaries/tables.ts";
import type { ImportSpec } from "../go/syntax/ast.ts";
import { indexOfWord } from "../go/syntax/prefilter.ts";
import type { SourceFile } from "../go/syntax/source.ts";
import { packageNameOf } from "../go/types/names.ts";
import { type FileScope, TypedPackage } from "../go/types/package-scope.ts";
import { endMethods } from "../knowledge/holdings.ts";

/** Result types that stand for a resource, as they are written. */
const resourceWords =
  /Closer|os\.File|net\.Conn|net\.\w+Conn|Listener|sql\.\w|sqlx\.\w|http\.Response|\bConn\b|ClientConn|\bfunc\(\)|CancelFunc|time\.Ticker/;
const plainResults = /^\(?(\s*(error|string|bool|u?int\d*|float\d\d|\[\]byte|byte)\b[,){\s]*)+$/;
/** Types that a closer is made of or around. */
const closerParts = /Closer\b|\bos\.File\b|\bnet\.(Conn|Listener)\b|\bsql\.(DB|Rows|Tx|Conn|Stmt)\b/;
/** Another package's type, by its name one that has to be ended, in a struct that is made of it. */
const embeddedCloser =
  /^\s+\*?\w+\.\w*(Iterator|Conn|Client|Reader|Writer|File|Rows|Tx|Session|Stream|Cursor|Snapshot|DB)$/m;
const endingNames: ReadonlySet<string> = new Set([...endMethods, "Rollback"]);
const endMethodInText = new RegExp(`^\\s+(${[...endingNames].join("|")})\\(\\)`, "m");
/** var openFile = os.Open: a variable that stands for a function. */
const functionValue = /^\w+[ \t]*(?:func\(.*\)[^=\n]*)?=[ \t]*(?:\w+\.)?\w+[ \t]*$/;
/** What variables that dial or open are called: their types are told only with their functions. */
export const openingValues: readonly string[] = [
  ...["dial", "dialer", "dialFn", "dialFunc", "dialContext", "connect", "connectFn", "listen", "listenFn"],
  ...["open", "opener", "openFn", "openFunc", "openFile"],
];
const closerForms = [closerParts, endMethodInText, embeddedCloser];
const MAX_TYPE_BYTES = 4000;
const decoder = new TextDecoder("latin1");

export class AcquirerNames {
  /** Whether each result that is not plain may be a resource of the configuration. */
  private readonly isAnyAsked: boolean;
  private readonly names = new Map<TypedPackage, readonly string[]>();
  private readonly closers = new Map<TypedPackage, ReadonlySet<string>>();

  constructor(isAnyAsked: boolean) {
    this.isAnyAsked = isAnyAsked;
  }

  of(pkg: TypedPackage): readonly string[] {
    let names = this.names.get(pkg);
    if (names === undefined) {
      names = this.find(pkg);
      this.names.set(pkg, names);
    }
    return names;
  }

  /** Parameters and variables of a package that are functions like them: bodies name them, so they are the package's own. */
  valuesOf(pkg: TypedPackage): readonly string[] {
    return pkg.files.flatMap(({ source }) => functionValues(source));
  }

  private find(pkg: TypedPackage): readonly string[] {
    const names: string[] = [];
    for (const file of pkg.files) {
      const { qualifiers, functions, methods, variables } = signaturesOf(file.source);
      const known = new Map<string, boolean>();
      const isCloser = (results: string): boolean => {
        let answer = known.get(results);
        if (answer === undefined) {
          answer = this.isCloser(results, file);
          known.set(results, answer);
        }
        return answer;
      };
      for (const { name, results } of [...functions, ...methods])
        if (qualifiers.some((qualifier) => results.includes(qualifier)) || isCloser(results)) names.push(name);
      names.push(...variables);
    }
    return names;
  }

  /** Whether results as they are written have something to release among them. */
  private isCloser(results: string, file: FileScope): boolean {
    if (results === "") return false;
    if (resourceWords.test(results) || (this.isAnyAsked && !plainResults.test(results))) return true;
    const own = this.closersOf(file.pkg);
    for (const [, qualifier, name] of results.matchAll(/(?:(\w+)\.)?\b(\w+)/g)) {
      if (name === undefined) continue;
      if (qualifier === undefined ? own.has(name) : this.isImportedCloser(qualifier, name, file)) return true;
    }
    return false;
  }

  private isImportedCloser(qualifier: string, name: string, file: FileScope): boolean {
    const entity = file.lookup(qualifier);
    if (entity?.kind !== "PkgName" || !isSameRepository(entity.path, file.pkg.path)) return false;
    const { imported } = entity;
    return imported instanceof TypedPackage && this.closersOf(imported).has(name);
  }

  /** Types of a package with a method that ends them. */
  private closersOf(pkg: TypedPackage): ReadonlySet<string> {
    const known = this.closers.get(pkg);
    if (known !== undefined) return known;
    const closers = new Set<string>();
    this.closers.set(pkg, closers);
    const embeds: Embedding[] = [];
    for (const { source } of pkg.files) {
      const signatures = signaturesOf(source);
      for (const name of signatures.closers) closers.add(name);
      embeds.push(...signatures.embeds);
    }
    for (const { name, of } of embeds) if (of.some((embedded) => closers.has(embedded))) closers.add(name);
    return closers;
  }
}

interface Results {
  readonly name: string;
  readonly results: string;
}

/** A type, and what stands on lines of its own in its declaration. */
interface Embedding {
  readonly name: string;
  readonly of: readonly string[];
}

/** What the signatures and types of a file say, whatever the package and platform it is looked at for. */
interface Signatures {
  readonly qualifiers: readonly string[];
  /** Functions and methods with results that are more than plain data. */
  readonly functions: readonly Results[];
  /** The same of methods of interfaces and of fields that are functions. */
  readonly methods: readonly Results[];
  /** Variables that stand for a function. */
  readonly variables: readonly string[];
  readonly closers: readonly string[];
  readonly embeds: readonly Embedding[];
}

const signatures = new WeakMap<SourceFile, Signatures>();

/** Functions and methods with results that are more than plain data, and these as they are written. */
export function resultsIn(source: SourceFile): readonly Results[] {
  return signaturesOf(source).functions;
}

function signaturesOf(source: SourceFile): Signatures {
  let known = signatures.get(source);
  if (known === undefined) {
    known = readSignatures(source);
    signatures.set(source, known);
  }
  return known;
}

function readSignatures(source: SourceFile): Signatures {
  const functions: Results[] = [];
  const methods: Results[] = [];
  const variables: string[] = [];
  const closers: string[] = [];
  const embeds: Embedding[] = [];
  const text = latin1Text(source);
  for (const { token, name, receiver, namePos } of source.entries) {
    if (token === "func") {
      if (endingNames.has(name) && receiver !== "") closers.push(receiver);
      const results = resultText(text, namePos);
      if (results !== "" && !plainResults.test(results)) functions.push({ name, results: apart(results) });
    } else if (token === "type") {
      const declared = declText(text, namePos);
      if (closerForms.some((form) => form.test(declared))) closers.push(name);
      else embeds.push({ name, of: [...declared.matchAll(/^\s+\*?(\w+)$/gm)].map((m) => apart(m[1] as string)) });
      const form = declared.includes("interface")
        ? /^\s+(\w+)\(.*\)\s*([^\s].*)$/gm
        : /^\s+(\w+)\s+func\(.*\)\s*([^\s].*)$/gm;
      for (const [, method, results] of declared.matchAll(form))
        if (method !== undefined && results !== undefined && !plainResults.test(results))
          methods.push({ name: apart(method), results: apart(results) });
    } else if (token === "var" && functionValue.test(lineAt(text, namePos))) variables.push(name);
  }
  return { qualifiers: moduleQualifiers(source), functions, methods, variables, closers, embeds };
}

/** A copy: a piece of a text keeps the whole text. */
function apart(piece: string): string {
  return piece.split("").join("");
}

/** Before the text of a file is searched: most that import these packages have none of it. */
const answered = ["(*http.Response", "(*sql.Rows"];

/**
 * Parameters, variables and receivers that are functions with such a result: get func(url string) (*http.Response, error),
 * and get Getter where the file declares type Getter as one.
 */
function functionValues(source: SourceFile): readonly string[] {
  if (!source.imports.some((spec) => /^(net\/http|database\/sql)$/.test(importedPath(spec)))) return [];
  if (!answered.some((type) => indexOfWord(source.bytes, type, 0) >= 0)) return [];
  const text = latin1Text(source);
  const found: string[] = [];
  for (const [, isType, name] of text.matchAll(
    /(\btype )?\b(\w+) +(?::?= )?func\([^()\n]*\) *\(\*(?:http\.Response|sql\.Rows)\b/g,
  )) {
    if (name === undefined) continue;
    if (isType === undefined) found.push(apart(name));
    else
      for (const [, value] of text.matchAll(new RegExp(`\\b(\\w+) ${name}\\b`, "g")))
        found.push(apart(value as string));
  }
  return found;
}

/** What stands in results that are of modules whose API is known: "redis." of the tables, "websocket.Conn" where derived. */
function moduleQualifiers(source: SourceFile): readonly string[] {
  return source.imports.flatMap((spec) => {
    const path = importedPath(spec);
    const name = spec.name?.name ?? packageNameOf(path);
    if (marksOf(path) !== null) return [`${name}.`];
    const closers = derivedApi(path)?.closers ?? [];
    return closers.map((closer) => `${name}.${closer}`);
  });
}

export function importedPath({ path: { value } }: ImportSpec): string {
  return value.slice(1, -1);
}

/** The packages of its own repository that a package imports. */
export function ownImports(pkg: TypedPackage, modulePath: string): readonly TypedPackage[] {
  const found: TypedPackage[] = [];
  for (const path of new Set(pkg.files.flatMap((file) => file.source.imports.map((spec) => importedPath(spec))))) {
    // Without a go.mod nobody can tell which are its own.
    if (modulePath === "" ? !path.includes(".") : !isSameRepository(path, modulePath)) continue;
    const imported = pkg.program.import(path, pkg.dir);
    if (imported !== null && !/\/(vendor|Godeps|pkg\/mod)\//.test(imported.dir)) found.push(imported);
  }
  return found;
}

/** github.com/a/b/c and github.com/a/b/d: modules of one repository call each other's functions as their own. */
export function isSameRepository(a: string, b: string): boolean {
  return repositoryOf(a) === repositoryOf(b);
}

const repositories = new Map<string, string>();

function repositoryOf(path: string): string {
  let repository = repositories.get(path);
  if (repository === undefined) {
    const parts = path.split("/");
    const first = parts[0] ?? "";
    const length = /^(github|gitlab|bitbucket)\./.test(first) ? 3 : 2;
    repository = first.includes(".") ? parts.slice(0, length).join("/") : first;
    repositories.set(path, repository);
  }
  return repository;
}

let latest: { readonly source: SourceFile; readonly text: string } | null = null;

/** The bytes of a file, a character each: two who ask one after the other share it. */
export function latin1Text(source: SourceFile): string {
  if (latest?.source !== source) latest = { source, text: decoder.decode(source.bytes) };
  return latest.text;
}

function lineAt(text: string, pos: number): string {
  const end = text.indexOf("\n", pos);
  return text.slice(pos, Math.min(end < 0 ? text.length : end, pos + 200));
}

/** The first lines of a type declaration. */
function declText(text: string, pos: number): string {
  const end = text.indexOf("\n}", pos);
  return text.slice(pos, Math.min(end < 0 ? text.length : end, pos + MAX_TYPE_BYTES));
}

/** What stands between the parameters and the body of a function in the text of a file; "" where it has no results. */
function resultText(text: string, namePos: number): string {
  let at = text.indexOf("(", namePos);
  // Type parameters come before the parameters.
  const bracket = at < 0 ? -1 : text.slice(namePos, at).indexOf("[");
  if (bracket >= 0) at = text.indexOf("(", closing(text, namePos + bracket, 91, 93));
  if (at < 0) return "";
  at = closing(text, at, 40, 41);
  const end = text.indexOf("\n", at);
  const results = text.slice(at + 1, Math.min(end < 0 ? text.length : end, at + 400)).trim();
  return results.startsWith("{") ? "" : results;
}

/** Where the bracket at `from` is closed. */
function closing(text: string, from: number, open: number, close: number): number {
  let depth = 0;
  let at = from;
  for (; at < text.length; at++) {
    const c = text.charCodeAt(at);
    if (c === open) depth++;
    else if (c === close && --depth === 0) break;
  }
  return at;
}
