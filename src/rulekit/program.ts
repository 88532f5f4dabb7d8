// The program around the checked packages: types and summaries, shared by all packages of a run.
import type { LoadResult, ModuleHost } from "../go/module/load.ts";
import type { Package } from "../go/module/package.ts";
import { Ownership } from "../go/summaries/ownership.ts";
import { apiOf, Tables } from "../go/summaries/tables.ts";
import type { FuncDecl, GenDecl } from "../go/syntax/ast.ts";
import type { SourceFile } from "../go/syntax/source.ts";
import { isApi } from "../go/types/api.ts";
import { BodyReads } from "../go/types/body-reads.ts";
import { type BodyTypes, typeDeclaration } from "../go/types/body-types.ts";
import { TypeSession } from "../go/types/load.ts";
import type { Names } from "../go/types/object.ts";
import type { TypedPackage } from "../go/types/package-scope.ts";
import { isEmbedded } from "../go/types/std.ts";
import { openingName } from "../knowledge/opening-names.ts";
import type { UserResource } from "../knowledge/user-resource.ts";
import {
  AcquirerNames,
  importedPath,
  isSameRepository,
  latin1Text,
  openingValues,
  ownImports,
  resultsIn,
} from "./acquirer-names.ts";
import type { ProgramFacts } from "./context.ts";
import { clientResult } from "./imported-clients.ts";
import type { SourceCache } from "./run.ts";

export class ProgramTypes {
  private readonly host: ModuleHost;
  readonly mainDirs: readonly string[];
  private readonly cache: SourceCache;
  private readonly sessions = new Map<string, TypeSession>();
  private readonly names: AcquirerNames;
  /** Notes the bodies that are looked at. */
  readonly reads = new BodyReads();
  readonly ownership: Ownership;

  /** `resources`: what a configuration adds to the tables. */
  constructor(host: ModuleHost, loaded: LoadResult, cache: SourceCache, resources: readonly UserResource[] = []) {
    this.ownership = new Ownership(new Tables(resources), this.reads);
    this.names = new AcquirerNames(this.ownership.tables.hasUsers);
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
      session = new TypeSession(this.host, pkg.config, dirs, this.cache, "embedded", apiOf, this.reads);
      this.sessions.set(key, session);
    }
    return session;
  }

  /** Functions and methods of a package that may hand a resource to their caller, by a look at their signatures. */
  acquirersOf(pkg: TypedPackage): readonly string[] {
    return this.names.of(pkg);
  }

  acquiringValuesOf(pkg: TypedPackage): readonly string[] {
    return this.names.valuesOf(pkg);
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
  private single: ReadonlySet<string> | null = null;
  private makers: ReadonlySet<string> | null = null;
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

  isForeignPath(path: string): boolean {
    return !this.isStandardPath(path) && !isSameRepository(path, this.pkg.module.path);
  }

  typesOf(file: SourceFile, decl: FuncDecl | GenDecl, names: Names): BodyTypes | null {
    return typeDeclaration(this.program.sessionOf(this.pkg).packageOf(this.pkg), file, decl, names);
  }

  singles(): ReadonlySet<string> {
    if (this.single === null) {
      const own = this.ownAcquirers();
      this.single = new Set([...this.ownership.tables.derivedSinglesWith(this.imports), ...own]);
    }
    return this.single;
  }

  acquirers(): ReadonlySet<string> {
    if (this.all === null) {
      const own = this.ownAcquirers();
      this.all = new Set([...this.ownership.tables.lastNamesWith(this.imports), ...openingValues, ...own]);
    }
    return this.all;
  }

  /** Functions of the module's packages that this one imports, whose signatures answer clients. */
  clientMakers(): ReadonlySet<string> {
    if (this.makers !== null) return this.makers;
    const names = new Set<string>();
    const own = this.program.sessionOf(this.pkg).packageOf(this.pkg);
    for (const imported of ownImports(own, this.pkg.module.path)) {
      for (const { source } of imported.files) {
        for (const { name, results } of resultsIn(source)) if (clientResult.test(results)) names.add(name);
      }
    }
    this.makers = names;
    return names;
  }

  /**
   * Functions of packages of other modules whose source is here, called as what opens something is: c, err := x.New().
   * Which of them do is asked of their bodies.
   */
  foreignOpeners(): ReadonlySet<string> {
    const names = new Set<string>();
    const own = this.program.sessionOf(this.pkg).packageOf(this.pkg);
    for (const { source } of own.files) {
      if (!source.imports.some((spec) => this.isForeignPath(importedPath(spec)))) continue;
      const called = [...latin1Text(source).matchAll(openingCall)];
      if (called.length === 0) continue;
      const aliases = foreignAliases(source, own, this);
      for (const [, alias = "", name = ""] of called) if (aliases.has(alias)) names.add(name);
    }
    return names;
  }

  /** Those of the package itself, of the packages of its repository that it imports, and of those that they import. */
  ownAcquirers(): ReadonlySet<string> {
    if (this.known !== null) return this.known;
    const own = this.program.sessionOf(this.pkg).packageOf(this.pkg);
    const names = new Set(this.program.acquiringValuesOf(own));
    const seen = new Set([own]);
    let level = [own];
    for (let depth = 0; depth <= 2; depth++) {
      const next: TypedPackage[] = [];
      for (const pkg of level) {
        for (const name of this.program.acquirersOf(pkg)) names.add(name);
        for (const { source } of pkg.files) for (const spec of source.imports) this.imports.add(importedPath(spec));
        if (depth === 2) continue;
        for (const imported of ownImports(pkg, this.pkg.module.path)) {
          if (!seen.has(imported)) next.push(imported);
          seen.add(imported);
        }
      }
      level = next;
    }
    this.known = names;
    return names;
  }
}

const openingCall = new RegExp(`, err :?= (\\w+)\\.(${openingName.source.slice(1)}\\w*)\\(`, "g");

/** The names under which a file imports packages of other modules whose source is here. */
function foreignAliases(source: SourceFile, own: TypedPackage, facts: PackageFacts): ReadonlySet<string> {
  const aliases = new Set<string>();
  for (const spec of source.imports) {
    const path = importedPath(spec);
    if (!facts.isForeignPath(path)) continue;
    const imported = own.program.import(path, own.dir);
    if (imported === null || isApi(imported.dir) || isEmbedded(imported.dir)) continue;
    aliases.add(spec.name?.name ?? imported.name);
  }
  return aliases;
}
