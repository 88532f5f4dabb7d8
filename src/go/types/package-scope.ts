// Packages, lazily: the scope is an index of names (the skim's); an object is typed when something asks for it, and
// the packages a file imports are read when one of their names is used.
import type { FuncDecl, GenDecl, ImportSpec, TypeSpec, ValueSpec } from "../syntax/ast.ts";
import type { Entry, SourceFile } from "../syntax/source.ts";
import { BodyReads } from "./body-reads.ts";
import { Checker, Info } from "./checker.ts";
import { makeInt, UNKNOWN } from "./constant.ts";
import { constDecl, lazyTypeDecl, singleVar, varDecl } from "./declare.ts";
import { Const, type Declaration, type Entity, FuncObject, PkgName, TypeName, Var } from "./entity.ts";
import { packageNameOf } from "./names.ts";
import { funcType, receiverParts } from "./signature.ts";
import { funcBody } from "./stmt.ts";
import { unalias } from "./under.ts";
import { UNIVERSE, UNSAFE_SCOPE } from "./universe-scope.ts";
import { INVALID } from "./universe-types.ts";

/** What a package is made of; `files` may read their headers when first asked for, `source` reads and skims one. */
export interface PackageFiles {
  /** The import path. */
  readonly path: string;
  readonly name: string;
  /** Where its imports are resolved from. */
  readonly dir: string;
  readonly files: readonly PackageFile[];
}

export interface PackageFile {
  source(): SourceFile | null;
}

/** Finds the package that an import path names when imported from a directory; null where it is not to be had. */
export type FindPackage = (path: string, fromDir: string) => PackageFiles | null;

/** All packages of one run, each read once. */
export class Program {
  readonly wordBits: 32 | 64;
  readonly reads: BodyReads;
  private readonly find: FindPackage;
  private readonly packages = new Map<PackageFiles, TypedPackage>();
  private readonly imports = new Map<string, TypedPackage | null>();

  constructor(find: FindPackage, wordBits: 32 | 64 = 64, reads: BodyReads = new BodyReads()) {
    this.reads = reads;
    this.find = find;
    this.wordBits = wordBits;
  }

  import(path: string, fromDir: string): TypedPackage | null {
    const key = `${fromDir}\0${path}`;
    let pkg = this.imports.get(key);
    if (pkg === undefined) {
      const files = path === "C" ? null : this.find(path, fromDir);
      pkg = files === null ? null : this.packageOf(files);
      this.imports.set(key, pkg);
    }
    return pkg;
  }

  /** Which directory's files asked for which package; the answers that are "not to be had" are left out. */
  *importedBy(): Iterable<{ readonly from: string; readonly to: string }> {
    for (const [key, pkg] of this.imports) {
      if (pkg !== null) yield { from: key.slice(0, key.indexOf("\0")), to: pkg.dir };
    }
  }

  packageOf(files: PackageFiles): TypedPackage {
    let pkg = this.packages.get(files);
    if (pkg === undefined) {
      pkg = new TypedPackage(this, files);
      this.packages.set(files, pkg);
    }
    return pkg;
  }
}

interface Place {
  readonly file: FileScope;
  readonly entry: Entry;
}

export class TypedPackage {
  readonly program: Program;
  readonly path: string;
  readonly name: string;
  readonly dir: string;
  readonly info = new Info();
  /** Whether the bodies of func literals in package-level values are typed: only where everything is asked for. */
  typesBodies = false;
  private readonly sources: PackageFiles;
  private fileScopes: FileScope[] | null = null;
  private places: Map<string, Place> | null = null;
  private methodPlaces = new Map<string, Map<string, Place>>();
  /** Receivers' names that are aliases. */
  private aliases: string[] | null = null;
  private readonly objects = new Map<string, Entity>();
  private readonly methods = new Map<Place, FuncObject>();
  /** Variables declared together, by their specification. */
  readonly groups = new Map<ValueSpec, readonly Var[]>();

  constructor(program: Program, files: PackageFiles) {
    this.program = program;
    this.path = files.path;
    this.name = files.name;
    this.dir = files.dir;
    this.sources = files;
  }

  get files(): readonly FileScope[] {
    if (this.fileScopes === null) {
      this.fileScopes = [];
      for (const file of this.sources.files) {
        const source = file.source();
        if (source !== null) this.fileScopes.push(new FileScope(this, source));
      }
    }
    return this.fileScopes;
  }

  /** The files that were read so far: all, or none. */
  get filesRead(): readonly FileScope[] {
    return this.fileScopes ?? [];
  }

  private index(): Map<string, Place> {
    if (this.places !== null) return this.places;
    const places = new Map<string, Place>();
    this.places = places;
    for (const file of this.files) {
      for (const entry of file.source.entries) {
        const { name, receiver } = entry;
        if (name === "_") continue;
        if (receiver !== "") {
          let methods = this.methodPlaces.get(receiver);
          if (methods === undefined) {
            methods = new Map();
            this.methodPlaces.set(receiver, methods);
          }
          if (!methods.has(name)) methods.set(name, { file, entry });
        } else if (!(entry.token === "func" && name === "init") && !places.has(name)) {
          places.set(name, { file, entry });
        }
      }
    }
    return places;
  }

  lookup(name: string): Entity | undefined {
    const known = this.objects.get(name);
    if (known !== undefined) return known;
    const place = this.index().get(name);
    if (place === undefined) return undefined;
    const object = this.objectAt(place);
    this.objects.set(name, object);
    return object;
  }

  /** Names of the package's scope, in no particular order. */
  names(): Iterable<string> {
    return this.index().keys();
  }

  /** Names of the methods declared for a type of this package. */
  methodNames(type: string): Iterable<string> {
    this.index();
    return this.methodPlaces.get(type)?.keys() ?? [];
  }

  /** Names of the types of this package that declare a method called so. */
  *typesWithMethod(method: string): Iterable<string> {
    this.index();
    for (const [type, methods] of this.methodPlaces) if (methods.has(method)) yield type;
  }

  private objectAt(place: Place): Entity {
    const { file, entry } = place;
    switch (entry.token) {
      case "func": {
        const object = new FuncObject(entry.name, this, null);
        object.declaration = new FuncDeclaration(file, object, () => funcDeclAt(file, entry));
        return object;
      }
      case "type": {
        const object = new TypeName(entry.name, this, null);
        object.declaration = new TypeDeclaration(file, object, () => typeSpecAt(file, entry));
        return object;
      }
      case "const": {
        const object = new Const(entry.name, this, null, UNKNOWN);
        object.declaration = new ConstDeclaration(file, object, () => constSpecAt(file, entry));
        return object;
      }
      case "var": {
        const object = new Var(entry.name, this, null, "package", entry.namePos);
        object.declaration = new VarDeclaration(file, object, () => valueSpecAt(file, entry));
        return object;
      }
    }
  }

  /** A method declared for the type called `type`, or for an alias of it. */
  methodOf(type: string, name: string): FuncObject | null {
    this.index();
    const place = this.methodPlaces.get(type)?.get(name) ?? this.methodOfAlias(type, name);
    return place === undefined ? null : this.methodAt(place);
  }

  methodAt(place: Place): FuncObject {
    let object = this.methods.get(place);
    if (object === undefined) {
      const { file, entry } = place;
      const decl = funcDeclAt(file, entry);
      object = new FuncObject(entry.name, this, null);
      object.declaration = new FuncDeclaration(file, object, () => decl);
      const recv = decl?.recv?.list[0];
      object.hasPointerReceiver = recv !== undefined && receiverParts(recv.type).isPointer;
      this.methods.set(place, object);
    }
    return object;
  }

  /** func (r A) m() with type A = T declares a method of T. */
  private methodOfAlias(type: string, name: string): Place | undefined {
    this.aliases ??= [...this.methodPlaces.keys()].filter((receiver) => {
      const place = this.index().get(receiver);
      return place?.entry.token === "type" && isAliasAt(place);
    });
    for (const receiver of this.aliases) {
      const methods = this.methodPlaces.get(receiver);
      if (receiver === type || methods?.has(name) !== true) continue;
      const object = this.lookup(receiver);
      object?.kind === "TypeName" && object.declaration?.resolve();
      const target = object?.kind === "TypeName" && object.type !== null ? unalias(object.type) : INVALID;
      if (target.kind === "Named" && target.object.name === type && target.object.pkg === this)
        return methods.get(name);
    }
    return undefined;
  }

  /** The object of a function or method declared at `entry`. */
  functionAt(file: FileScope, entry: Entry): FuncObject {
    if (entry.receiver !== "") {
      this.index();
      const place = this.methodPlaces.get(entry.receiver)?.get(entry.name);
      if (place?.entry === entry) return this.methodAt(place);
    } else if (this.index().get(entry.name)?.entry === entry) {
      return this.lookup(entry.name) as FuncObject;
    }
    // init, _ and what is declared twice.
    const object = new FuncObject(entry.name, this, null);
    object.declaration = new FuncDeclaration(file, object, () => funcDeclAt(file, entry));
    return object;
  }

  /** Types a function's body; what is found out goes to `info`. */
  typeBody(file: FileScope, decl: FuncDecl, object: FuncObject, info: Info = this.info): void {
    object.declaration?.resolve();
    if (object.type === null || decl.body === null) return;
    const c = new Checker(this, file, info);
    c.typesBodies = true;
    funcBody(c, object.type, decl.body, null);
    c.finish();
  }
}

/** Types the values of a declaration of variables, with the bodies of their function literals. */
export function typeValues(pkg: TypedPackage, file: FileScope, decl: GenDecl, info: Info): void {
  if (decl.token !== "var") return;
  const c = new Checker(pkg, file, info);
  c.typesBodies = true;
  for (const spec of decl.specs) {
    if (spec.kind !== "ValueSpec") continue;
    // Variables of its own: those of the package are typed by whoever asks for them.
    const vars = spec.names.map((name) => new Var(name.name, pkg, null, "package", name.pos));
    varDecl(c, vars, spec);
  }
  c.finish();
}

/** The file block: the package's names, the file's imports, the universe (Go spec, "Declarations and scope"). */
export class FileScope {
  /** Functions whose bodies somebody else may have looked at, as "Receiver.name". */
  readonly bodiesAsked = new Set<string>();
  readonly pkg: TypedPackage;
  readonly source: SourceFile;
  private readonly imports = new Map<string, PkgName<TypedPackage> | null>();
  private readonly known = new Map<ImportSpec, PkgName<TypedPackage>>();
  private dots: (TypedPackage | null)[] | null = null;
  private importNames: ImportNames | null = null;

  constructor(pkg: TypedPackage, source: SourceFile) {
    this.pkg = pkg;
    this.source = source;
  }

  lookup(name: string): Entity | undefined {
    if (name === "_") return undefined;
    const own = this.pkg.lookup(name);
    if (own !== undefined) return own;
    let imported = this.imports.get(name);
    if (imported === undefined) {
      imported = this.findImport(name);
      this.imports.set(name, imported);
    }
    return imported ?? this.dotImported(name) ?? UNIVERSE.get(name);
  }

  /** The import called `name`: by its alias, by the name its path suggests, last by reading the package clauses. */
  private findImport(name: string): PkgName<TypedPackage> | null {
    this.importNames ??= importNamesOf(this.source.imports);
    const { aliased, plain, suggested } = this.importNames;
    const alias = aliased.get(name);
    if (alias !== undefined) return this.importOf(alias, name);
    const likely = suggested.get(name) ?? [];
    for (const spec of likely) {
      const found = this.importOf(spec, null);
      if (found.imported === null || found.name === name)
        return found.imported === null ? this.importOf(spec, name) : found;
    }
    if (UNIVERSE.has(name)) return null;
    for (const spec of plain) {
      if (likely.includes(spec)) continue;
      const found = this.importOf(spec, null);
      if (found.imported !== null && found.name === name) return found;
    }
    return null;
  }

  private importOf(spec: ImportSpec, name: string | null): PkgName<TypedPackage> {
    let found = this.known.get(spec);
    if (found === undefined) {
      const path = pathOf(spec);
      const pkg = path === "unsafe" ? null : this.pkg.program.import(path, this.pkg.dir);
      found = new PkgName(name ?? pkg?.name ?? packageNameOf(path), path, pkg);
      this.known.set(spec, found);
    }
    return found;
  }

  private dotImported(name: string): Entity | undefined {
    this.dots ??= this.source.imports
      .filter((spec) => spec.name?.name === ".")
      .map((spec) => this.importOf(spec, ".").imported);
    for (const pkg of this.dots) {
      const found = pkg?.lookup(name);
      if (found !== undefined) return found;
    }
    return undefined;
  }

  /** pkg.Name. */
  member(name: PkgName, member: string): Entity | undefined {
    const pkg = name.imported;
    return pkg instanceof TypedPackage ? pkg.lookup(member) : undefined;
  }

  unsafeLookup(name: string): Entity | undefined {
    return UNSAFE_SCOPE.get(name);
  }

  /** A checker for a declaration of this file. */
  checker(): Checker {
    return new Checker(this.pkg, this, this.pkg.info);
  }
}

function pathOf(spec: ImportSpec): string {
  return spec.path.value.slice(1, -1);
}

/** The imports of a file, by the names that they may go by. */
interface ImportNames {
  readonly aliased: ReadonlyMap<string, ImportSpec>;
  readonly plain: readonly ImportSpec[];
  /** Those without an alias, by the names that their paths suggest. */
  readonly suggested: ReadonlyMap<string, readonly ImportSpec[]>;
}

function importNamesOf(imports: readonly ImportSpec[]): ImportNames {
  const aliased = new Map<string, ImportSpec>();
  const plain = imports.filter((spec) => spec.name === null);
  const suggested = new Map<string, ImportSpec[]>();
  for (const spec of imports) {
    if (spec.name !== null && !aliased.has(spec.name.name)) aliased.set(spec.name.name, spec);
  }
  for (const spec of plain) {
    const path = pathOf(spec);
    for (const name of new Set([packageNameOf(path), lastElement(path)])) {
      const known = suggested.get(name);
      if (known === undefined) suggested.set(name, [spec]);
      else known.push(spec);
    }
  }
  return { aliased, plain, suggested };
}

function lastElement(path: string): string {
  return path.slice(path.lastIndexOf("/") + 1);
}

function isAliasAt(place: Place): boolean {
  const { bytes } = place.file.source;
  let at = place.entry.namePos + place.entry.name.length;
  while (bytes[at] === 32 || bytes[at] === 9) at++;
  return bytes[at] === 61 || bytes[at] === 91;
}

function funcDeclAt(file: FileScope, entry: Entry): FuncDecl | null {
  const decl = file.source.declAt(entry.decl);
  return decl.kind === "FuncDecl" ? decl : null;
}

function genDeclAt(file: FileScope, entry: Entry): GenDecl | null {
  const decl = file.source.declAt(entry.decl);
  return decl.kind === "GenDecl" ? decl : null;
}

function typeSpecAt(file: FileScope, entry: Entry): TypeSpec | null {
  for (const spec of genDeclAt(file, entry)?.specs ?? []) {
    if (spec.kind === "TypeSpec" && spec.name.pos === entry.namePos) return spec;
  }
  return null;
}

function valueSpecAt(file: FileScope, entry: Entry): ValueSpec | null {
  for (const spec of genDeclAt(file, entry)?.specs ?? []) {
    if (spec.kind === "ValueSpec" && spec.names.some((name) => name.pos === entry.namePos)) return spec;
  }
  return null;
}

interface ConstPlace {
  readonly spec: ValueSpec;
  /** The specification whose type and values are repeated. */
  readonly from: ValueSpec;
  readonly index: number;
}

function constSpecAt(file: FileScope, entry: Entry): ConstPlace | null {
  let from: ValueSpec | null = null;
  for (const spec of genDeclAt(file, entry)?.specs ?? []) {
    if (spec.kind !== "ValueSpec") continue;
    if (spec.type !== null || spec.values.length > 0) from = spec;
    const index = spec.names.findIndex((name) => name.pos === entry.namePos);
    if (index >= 0) return { spec, from: from ?? spec, index };
  }
  return null;
}

/** Resolves once; while it runs, the object's type is unknown to those that ask for it in a cycle. */
abstract class Once implements Declaration {
  private state: "new" | "busy" | "done" = "new";
  resolve(): void {
    if (this.state !== "new") return;
    this.state = "busy";
    this.run();
    this.state = "done";
  }
  protected abstract run(): void;
}

export class FuncDeclaration extends Once {
  readonly file: FileScope;
  private readonly object: FuncObject;
  readonly find: () => FuncDecl | null;
  constructor(file: FileScope, object: FuncObject, find: () => FuncDecl | null) {
    super();
    this.file = file;
    this.object = object;
    this.find = find;
  }
  protected run(): void {
    const decl = this.find();
    if (decl === null) return;
    const c = this.file.checker();
    this.object.type = funcType(c, decl.recv, decl.type);
    c.define(decl.name, this.object);
    c.finish();
  }
}

class TypeDeclaration extends Once {
  private readonly file: FileScope;
  private readonly object: TypeName;
  private readonly find: () => TypeSpec | null;
  constructor(file: FileScope, object: TypeName, find: () => TypeSpec | null) {
    super();
    this.file = file;
    this.object = object;
    this.find = find;
  }
  protected run(): void {
    const { object, file } = this;
    const spec = this.find();
    if (spec === null) {
      object.type = INVALID;
      return;
    }
    const c = file.checker();
    c.define(spec.name, object);
    lazyTypeDecl(
      c,
      object,
      spec,
      (name) => file.pkg.methodOf(object.name, name),
      () => {
        c.finish();
      },
    );
  }
}

class ConstDeclaration extends Once {
  private readonly file: FileScope;
  private readonly object: Const;
  private readonly find: () => ConstPlace | null;
  constructor(file: FileScope, object: Const, find: () => ConstPlace | null) {
    super();
    this.file = file;
    this.object = object;
    this.find = find;
  }
  protected run(): void {
    const place = this.find();
    if (place === null) {
      this.object.type = INVALID;
      return;
    }
    const { spec, from, index } = place;
    const c = this.file.checker();
    const name = spec.names[index];
    if (name !== undefined) c.define(name, this.object);
    constDecl(c, this.object, from.type, from.values[index] ?? null, makeInt(spec.iota));
    c.finish();
  }
}

export class VarDeclaration extends Once {
  readonly file: FileScope;
  readonly find: () => ValueSpec | null;
  private readonly object: Var;
  constructor(file: FileScope, object: Var, find: () => ValueSpec | null) {
    super();
    this.file = file;
    this.object = object;
    this.find = find;
  }
  protected run(): void {
    const spec = this.find();
    const { object, file } = this;
    if (spec === null) {
      object.type = INVALID;
      return;
    }
    const c = file.checker();
    const at = spec.names.findIndex((name) => name.pos === object.pos);
    const name = spec.names[at];
    if (name !== undefined) c.define(name, object);
    const isShared = spec.values.length === 1 && spec.names.length > 1;
    if (isShared) {
      varDecl(c, this.group(spec), spec);
    } else {
      const init = spec.values[at];
      if (spec.type !== null) varDecl(c, [object], { ...spec, values: [] });
      if (init !== undefined) singleVar(c, object, init);
      object.type ??= INVALID;
    }
    c.finish();
  }

  /** var a, b = f(): all get their types at once. */
  private group(spec: ValueSpec): readonly Var[] {
    const { pkg } = this.file;
    let group = pkg.groups.get(spec);
    if (group === undefined) {
      group = spec.names.map((name) => {
        if (name.pos === this.object.pos) return this.object;
        const other = pkg.lookup(name.name);
        return other?.kind === "Var" && other.pos === name.pos
          ? other
          : new Var(name.name, pkg, null, "package", name.pos);
      });
      pkg.groups.set(spec, group);
    }
    return group;
  }
}
