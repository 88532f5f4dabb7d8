// The program around the checked packages: types and summaries, shared by all packages of a run.
import type { LoadResult, ModuleHost } from "../go/module/load.ts";
import type { Package } from "../go/module/package.ts";
import { endMethods } from "../go/summaries/acquirers.ts";
import { Ownership } from "../go/summaries/ownership.ts";
import { apiOf, Tables } from "../go/summaries/tables.ts";
import type { FuncDecl, ImportSpec } from "../go/syntax/ast.ts";
import type { SourceFile } from "../go/syntax/source.ts";
import { type BodyTypes, typeDeclaration } from "../go/types/body-types.ts";
import { TypeSession } from "../go/types/load.ts";
import { packageNameOf } from "../go/types/names.ts";
import type { Names } from "../go/types/object.ts";
import type { TypedPackage } from "../go/types/package-scope.ts";
import type { UserResource } from "../knowledge/user-resource.ts";
import type { ProgramFacts } from "./context.ts";
import type { SourceCache } from "./run.ts";

export class ProgramTypes {
  private readonly host: ModuleHost;
  readonly mainDirs: readonly string[];
  private readonly cache: SourceCache;
  private readonly sessions = new Map<string, TypeSession>();
  private readonly names = new Map<TypedPackage, readonly string[]>();
  readonly ownership: Ownership;

  /** `resources`: what a configuration adds to the tables. */
  constructor(host: ModuleHost, loaded: LoadResult, cache: SourceCache, resources: readonly UserResource[] = []) {
    this.ownership = new Ownership(new Tables(resources));
    this.host = host;
    this.mainDirs = loaded.modules.filter((m) => m.isMain && m.path !== "").map((m) => m.dir);
    this.cache = cache;
  }

  /** The session of a package, where anybody asked for its types. */
  knownSession(pkg: Package): TypeSession | null {
    return this.sessions.get(sessionKey(pkg)) ?? null;
  }

  sessionOf(pkg: Package): TypeSession {
    const key = sessionKey(pkg);
    let session = this.sessions.get(key);
    if (session === undefined) {
      const dirs = [pkg.module.dir, ...this.mainDirs.filter((dir) => dir !== pkg.module.dir)];
      session = new TypeSession(this.host, pkg.config, dirs, this.cache, "embedded", apiOf);
      this.sessions.set(key, session);
    }
    return session;
  }

  /** Functions and methods of a package that may hand a resource to their caller, by a look at their signatures. */
  acquirersOf(pkg: TypedPackage): readonly string[] {
    let names = this.names.get(pkg);
    if (names === undefined) {
      names = closables(pkg, this.ownership.tables.hasUsers);
      this.names.set(pkg, names);
    }
    return names;
  }
}

const keys = new WeakMap<Package, string>();

function sessionKey(pkg: Package): string {
  let key = keys.get(pkg);
  if (key === undefined) {
    key = `${pkg.module.dir}\0${JSON.stringify(pkg.config)}`;
    keys.set(pkg, key);
  }
  return key;
}

/** The program as the rules of one package ask about it. */
export class PackageFacts implements ProgramFacts {
  readonly ownership: Ownership;
  private readonly pkg: Package;
  private readonly program: ProgramTypes;
  private known: ReadonlySet<string> | null = null;
  private all: ReadonlySet<string> | null = null;
  /** What the package imports, and what the packages of its module import that it imports. */
  private readonly imports = new Set<string>();

  constructor(pkg: Package, program: ProgramTypes) {
    this.pkg = pkg;
    this.program = program;
    this.ownership = program.ownership;
  }

  isStandardPath(path: string): boolean {
    const own = this.pkg.module.path;
    if (own !== "" && (path === own || path.startsWith(`${own}/`))) return false;
    return !(path.split("/")[0] as string).includes(".");
  }

  typesOf(file: SourceFile, decl: FuncDecl, names: Names): BodyTypes | null {
    return typeDeclaration(this.program.sessionOf(this.pkg).packageOf(this.pkg), file, decl, names);
  }

  acquirers(): ReadonlySet<string> {
    if (this.all === null) {
      const own = this.ownAcquirers();
      this.all = new Set([...this.ownership.tables.lastNamesWith(this.imports), ...own]);
    }
    return this.all;
  }

  /** Those of the package itself, and of the packages of its module that it imports. */
  ownAcquirers(): ReadonlySet<string> {
    if (this.known !== null) return this.known;
    const names = new Set<string>();
    const { module } = this.pkg;
    const session = this.program.sessionOf(this.pkg);
    for (const name of this.program.acquirersOf(session.packageOf(this.pkg))) names.add(name);
    const imports = new Set(this.pkg.files.flatMap((file) => file.imports));
    for (const path of imports) {
      const isOwn =
        module.path === "" ? path.includes(".") : path === module.path || path.startsWith(`${module.path}/`);
      const imported = isOwn ? session.program.import(path, this.pkg.dir) : null;
      this.imports.add(path);
      if (imported === null || /\/(vendor|Godeps)\//.test(imported.dir)) continue;
      for (const name of this.program.acquirersOf(imported)) names.add(name);
      for (const { source } of imported.files) for (const spec of source.imports) this.imports.add(importedPath(spec));
    }
    this.known = names;
    return names;
  }
}

/** Result types that stand for a resource, as they are written. */
const resourceWords =
  /Closer|os\.File|net\.Conn|net\.\w+Conn|Listener|sql\.\w|sqlx\.\w|http\.Response|\bConn\b|ClientConn|\bfunc\(\)|CancelFunc|time\.Ticker/;
const plainResults = /^\(?(\s*(error|string|bool|u?int\d*|float\d\d|\[\]byte|byte)\b[,){\s]*)+$/;
const decoder = new TextDecoder("latin1");

/** `all`: each result that is not plain may be a resource of the configuration. */
function closables(pkg: TypedPackage, all: boolean): readonly string[] {
  const closers = new Set<string>();
  const names: string[] = [];
  const interfaces: string[] = [];
  for (const { source } of pkg.files) {
    for (const entry of source.entries) {
      if (entry.receiver !== "" && endMethods.includes(entry.name)) closers.add(entry.receiver);
      else if (entry.token === "type") {
        const text = declText(source, entry.namePos);
        if (/\bCloser\b|\bClose\(\)|\bos\.File\b|\bnet\.(Conn|Listener)\b|\bsql\.(DB|Rows|Tx|Conn|Stmt)\b/.test(text))
          closers.add(entry.name);
        if (text.includes("interface")) interfaces.push(text);
      }
    }
  }
  for (const { source } of pkg.files) {
    const qualifiers = moduleQualifiers(source);
    for (const entry of source.entries) {
      if (entry.token !== "func") continue;
      const results = resultText(source, entry.namePos);
      if (results !== "" && qualifiers.some((name) => results.includes(`${name}.`))) names.push(entry.name);
      if (
        results !== "" &&
        ((all && !plainResults.test(results)) || resourceWords.test(results) || mentions(results, closers))
      )
        names.push(entry.name);
    }
  }
  for (const text of interfaces) {
    for (const [, name, results] of text.matchAll(/^\s+(\w+)\(.*\)\s*([^\s].*)$/gm)) {
      if (name !== undefined && results !== undefined && (resourceWords.test(results) || mentions(results, closers)))
        names.push(name);
    }
  }
  return names;
}

/** The names under which a file imports modules whose API is known. */
function moduleQualifiers(source: SourceFile): readonly string[] {
  return source.imports.flatMap((spec) => {
    const path = importedPath(spec);
    return apiOf(path) === null ? [] : [spec.name?.name ?? packageNameOf(path)];
  });
}

function importedPath({ path: { value } }: ImportSpec): string {
  return value.slice(1, -1);
}

function mentions(text: string, names: ReadonlySet<string>): boolean {
  for (const word of text.match(/\w+/g) ?? []) if (names.has(word)) return true;
  return false;
}

/** The first lines of a type declaration. */
function declText(source: SourceFile, pos: number): string {
  return decoder.decode(source.bytes.subarray(pos, Math.min(pos + 600, source.bytes.length))).split("\n}")[0] ?? "";
}

/** What stands between the parameters and the body of a function; "" where it has no results. */
function resultText(source: SourceFile, namePos: number): string {
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
