// Names of the functions and methods of a package that may hand something to release to their callers, by a look at their
// signatures: a cheap question before types are asked.
import { apiOf } from "../go/summaries/tables.ts";
import type { ImportSpec } from "../go/syntax/ast.ts";
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

  private find(pkg: TypedPackage): readonly string[] {
    const names: string[] = [];
    for (const file of pkg.files) {
      const { source } = file;
      const qualifiers = moduleQualifiers(source);
      for (const entry of source.entries) {
        if (entry.token === "func") {
          const results = resultText(source, entry.namePos);
          const isKnown = results !== "" && qualifiers.some((name) => results.includes(`${name}.`));
          if (isKnown || this.isCloser(results, file)) names.push(entry.name);
        } else if (entry.token === "type") {
          const text = declText(source, entry.namePos);
          if (!text.includes("interface")) continue;
          for (const [, name, results] of text.matchAll(/^\s+(\w+)\(.*\)\s*([^\s].*)$/gm)) {
            if (name !== undefined && results !== undefined && this.isCloser(results, file)) names.push(name);
          }
        }
      }
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
    const embeds: { readonly name: string; readonly of: string[] }[] = [];
    for (const { source } of pkg.files) {
      for (const entry of source.entries) {
        if (entry.receiver !== "" && endingNames.has(entry.name)) closers.add(entry.receiver);
        else if (entry.token === "type") {
          const text = declText(source, entry.namePos);
          if ([closerParts, endMethodInText, embeddedCloser].some((form) => form.test(text))) closers.add(entry.name);
          else embeds.push({ name: entry.name, of: [...text.matchAll(/^\s+\*?(\w+)$/gm)].map((m) => m[1] as string) });
        }
      }
    }
    for (const { name, of } of embeds) if (of.some((embedded) => closers.has(embedded))) closers.add(name);
    return closers;
  }
}

/** The names under which a file imports modules whose API is known. */
function moduleQualifiers(source: SourceFile): readonly string[] {
  return source.imports.flatMap((spec) => {
    const path = importedPath(spec);
    return apiOf(path) === null ? [] : [spec.name?.name ?? packageNameOf(path)];
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
function isSameRepository(a: string, b: string): boolean {
  return repositoryOf(a) === repositoryOf(b);
}

function repositoryOf(path: string): string {
  const parts = path.split("/");
  const first = parts[0] ?? "";
  if (!first.includes(".")) return first;
  return parts.slice(0, /^(github|gitlab|bitbucket)\./.test(first) ? 3 : 2).join("/");
}

/** The first lines of a type declaration. */
function declText(source: SourceFile, pos: number): string {
  const text = decoder.decode(source.bytes.subarray(pos, Math.min(pos + MAX_TYPE_BYTES, source.bytes.length)));
  return text.split("\n}")[0] ?? "";
}

/** What stands between the parameters and the body of a function; "" where it has no results. */
export function resultText(source: SourceFile, namePos: number): string {
  const { bytes } = source;
  let depth = 0;
  let at = bytes.indexOf(40, namePos);
  // Type parameters come before the parameters.
  const bracket = bytes.indexOf(91, namePos);
  if (bracket >= 0 && bracket < at) {
    for (at = bracket; at < bytes.length; at++) {
      if (bytes[at] === 91) depth++;
      else if (bytes[at] === 93 && --depth === 0) break;
    }
    at = bytes.indexOf(40, at);
    depth = 0;
  }
  if (at < 0) return "";
  for (; at < bytes.length; at++) {
    if (bytes[at] === 40) depth++;
    else if (bytes[at] === 41 && --depth === 0) break;
  }
  const end = bytes.indexOf(10, at);
  const text = decoder.decode(bytes.subarray(at + 1, Math.min(end < 0 ? bytes.length : end, at + 400))).trim();
  return text.startsWith("{") ? "" : text;
}
