// What a package's functions hand over, told from its source by defuse's own summaries, and the types that it takes to
// call them: Go declarations without bodies and without names of parameters. Facts about public API, no code.
import { closerReleases, releasingOf } from "../src/go/summaries/acquirers.ts";
import { endsLikeClose } from "../src/go/summaries/own-type.ts";
import { type Fresh, type Ownership, pathOf, resourceKind } from "../src/go/summaries/ownership.ts";
import { isStandardPackage } from "../src/go/summaries/standard.ts";
import { methodOfType, typeName } from "../src/go/types/body-types.ts";
import { type FuncObject, isExported, type TypeName } from "../src/go/types/entity.ts";
import { TypedPackage } from "../src/go/types/package-scope.ts";
import type { Type } from "../src/go/types/type.ts";
import { typeSetOf } from "../src/go/types/typeset.ts";
import { asNamed, deref, unalias, under } from "../src/go/types/under.ts";
import { endMethods } from "../src/knowledge/holdings.ts";
import { moduleApis } from "../src/knowledge/modules/index.ts";

/** A function, method or interface method, with what it hands over. */
interface Member {
  readonly object: FuncObject;
  readonly fresh: Fresh | null;
}

/** A type of a package with what is called on it. */
interface TypeFacts {
  readonly object: TypeName;
  readonly type: Type;
  readonly isInterface: boolean;
  readonly members: readonly Member[];
}

/** What is known of a package: its functions and types. */
interface PackageFacts {
  readonly pkg: TypedPackage;
  readonly functions: readonly Member[];
  readonly types: readonly TypeFacts[];
  /** type DB = internal.DB */
  readonly aliases: readonly { readonly name: string; readonly type: Type }[];
}

export interface DerivedPackage {
  readonly path: string;
  readonly name: string;
  readonly imports: ReadonlyMap<string, string>;
  readonly lines: readonly string[];
  /** How many functions and methods it marks. */
  readonly marks: number;
}

/** Larger packages are generated ones: a client a resource. */
const MAX_LINES = 400;

export function derivePackages(packages: readonly TypedPackage[], ownership: Ownership): DerivedPackage[] {
  const facts = new Map<TypedPackage, PackageFacts>();
  const factsOf = (pkg: TypedPackage): PackageFacts => {
    let known = facts.get(pkg);
    if (known === undefined) {
      known = readPackage(pkg, ownership);
      facts.set(pkg, known);
    }
    return known;
  };
  for (const pkg of packages) factsOf(pkg);
  const reach = new Reach([...facts.values()]);
  // Types that functions answer may be of packages that nobody asked for: internal ones.
  for (let before = -1; before !== facts.size; ) {
    before = facts.size;
    for (const pkg of reach.homes()) factsOf(pkg);
    reach.grow([...facts.values()]);
  }
  return [...facts.values()]
    .map((one) => new Writer(one, reach, ownership).write())
    .filter(({ lines }) => lines.length > 0 && lines.length <= MAX_LINES)
    .sort((a, b) => (a.path < b.path ? -1 : 1));
}

function readPackage(pkg: TypedPackage, ownership: Ownership): PackageFacts {
  const functions: Member[] = [];
  const types: TypeFacts[] = [];
  const aliases: { name: string; type: Type }[] = [];
  for (const name of [...pkg.names()].sort()) {
    const object = pkg.lookup(name);
    if (object?.kind === "Func" && isExported(name)) {
      const member = memberOf(object, ownership, null);
      if (member !== null) functions.push(member);
    } else if (object?.kind === "TypeName") {
      object.declaration?.resolve();
      const { type } = object;
      if (type === null) continue;
      if (type.kind === "Alias") {
        if (isExported(name) && type.typeParams.length === 0) aliases.push({ name, type: unalias(type) });
      } else if (type.kind === "Named" && type.typeParams.length === 0)
        types.push(readType(object, type, pkg, ownership));
    }
  }
  return { pkg, functions, types, aliases };
}

function readType(object: TypeName, type: Type, pkg: TypedPackage, ownership: Ownership): TypeFacts {
  const shape = under(type);
  const isInterface = shape.kind === "Interface";
  const methods = isInterface
    ? typeSetOf(shape).methods
    : [...pkg.methodNames(object.name)].sort().flatMap((name) => pkg.methodOf(object.name, name) ?? []);
  const members = methods.flatMap((method) =>
    isExported(method.name) ? (memberOf(method, ownership, isInterface ? type : null) ?? []) : [],
  );
  return { object, type, isInterface, members };
}

function memberOf(object: FuncObject, ownership: Ownership, owner: Type | null): Member | null {
  object.declaration?.resolve();
  if (object.type === null || object.type.typeParams.length > 0) return null;
  const fresh = owner === null ? ownership.givenBy(object) : ownership.givenThrough(owner, object);
  return { object, fresh: fresh !== null && isSayable(fresh) && isCertain(fresh, object, owner) ? fresh : null };
}

/** Whether a mark can say it. */
function isSayable({ kind, path, index, also, own }: Fresh): boolean {
  if (own != null || (also !== undefined && also.length > 0) || index > 9) return false;
  return (path.length === 1 && path[0] === "()") || path.join(".") === pathOf(kind).join(".");
}

/** What is stepped through, read or received from: who is handed one is done with it at some time. */
const passing = ["Next", "Read", "Valid", "Channel", "ReceiveMessage"];
/** Methods that open something anew, by their names; others may answer what their receiver has: Sys(), GetConn(). */
const openingMethod = /Open|Create|Temp|Dial|Accept|Listen|Pipe|New|Connect|Hijack|Dup|File$|Allocate/;
/** Functions whose only result is what undoes them. */
const undoneName = /^(Start|Acquire|R?Lock)/;

/** Whether all callers have to release it: more is asked than of a module's own functions, whose uses are seen. */
function isCertain({ kind, index, path }: Fresh, { type, name }: FuncObject, owner: Type | null): boolean {
  const results = type?.results.vars ?? [];
  const result = results[index]?.type ?? null;
  if (type === null || result === null || /Test|Mock|Fake|Stub/.test(name)) return false;
  const hasError = results.length > 1 && typeName(results.at(-1)?.type ?? null) === "error";
  // Beside anything else than an error the body has been read, or belongs to what was dialled.
  if (kind === "body") return index === 0 && results.length === 2 && hasError;
  if (path[0] === "()") return isCleanup(result) && (results.length > 1 || undoneName.test(name));
  if (kind !== "closer" && !hands.has(kind)) return true;
  const isInterface = owner !== null;
  if (hands.has(kind) && (isInterface || type.recv !== null) && !openingMethod.test(name)) return false;
  // Around what the caller has: closing that may do.
  const takes = (methods: readonly string[]): boolean => type.params.vars.some((v) => hasAny(v.type, methods));
  if (takes(["Close"]) || (takes(["Read", "Write"]) && (isInterface || hasAny(result, ["Read", "Write"]))))
    return false;
  // Servers, managers and broadcasters that cannot fail are mostly there for the life of the process.
  return kind !== "closer" || hasError || /^Must/.test(name) || hasAny(result, passing);
}

/** Kinds that a method may just as well answer of what it has. */
const hands: ReadonlySet<string> = new Set(["file", "conn", "listener"]);

/** func() error may as well be a check, a CancelFunc of one's own need not be called. */
function isCleanup(type: Type): boolean {
  const shape = under(type);
  const name = typeName(type);
  return (
    shape.kind === "Signature" && shape.results.vars.length === 0 && (name === "" || name === "context.CancelFunc")
  );
}

function hasAny(type: Type | null, methods: readonly string[]): boolean {
  return type !== null && methods.some((name) => methodOfType(type, name) !== null);
}

/** Named types, by what they are good for. */
class Reach {
  /** What has to be released: all of its methods are told. */
  readonly held = new Set<TypeName>();
  /** What leads there. */
  readonly leading = new Set<TypeName>();

  constructor(facts: readonly PackageFacts[]) {
    this.grow(facts);
  }

  *homes(): Iterable<TypedPackage> {
    for (const { pkg } of [...this.held, ...this.leading])
      if (pkg instanceof TypedPackage && !isStandardPackage(pkg)) yield pkg;
  }

  grow(facts: readonly PackageFacts[]): void {
    for (const { functions, types } of facts) {
      for (const { object, fresh } of [...functions, ...types.flatMap(({ members }) => members)]) {
        const held = fresh === null ? null : namedOf(object.type?.results.vars[fresh.index]?.type ?? null);
        if (held !== null) this.held.add(held);
      }
    }
    for (let isGrowing = true; isGrowing; ) {
      isGrowing = false;
      for (const { object, members, type } of facts.flatMap(({ types }) => types)) {
        if (this.leading.has(object)) continue;
        const leads =
          members.some((member) => member.fresh !== null || this.answers(member.object)) ||
          fieldsOf(type).some((field) => this.leadsTo(field.type));
        if (leads) {
          this.leading.add(object);
          isGrowing = true;
        }
      }
    }
  }

  has(object: TypeName): boolean {
    return this.held.has(object) || this.leading.has(object);
  }

  leadsTo(type: Type | null): boolean {
    const object = namedOf(type);
    return object !== null && this.leading.has(object);
  }

  /** Whether a function answers a value that leads to something, or that has to be released. */
  answers({ type }: FuncObject): boolean {
    return (type?.results.vars ?? []).some((result) => this.leadsTo(result.type));
  }
}

function fieldsOf(type: Type) {
  const shape = under(type);
  return shape.kind === "Struct" ? shape.fields.filter((field) => field.embedded || isExported(field.name)) : [];
}

function namedOf(type: Type | null): TypeName | null {
  if (type === null) return null;
  const named = asNamed(deref(type).type);
  return named === null || named.object.pkg === null || named.typeArgs.length > 0 ? null : named.object;
}

/** Methods that tell what kind of value it is. */
const telling: ReadonlySet<string> = new Set([
  ...endMethods,
  ...closerReleases,
  ...["Commit", "Rollback", "Next", "Scan", "Read", "Write", "ForEach", "Each", "Walk", "Iterate"],
]);

/** A type that nothing is known of: it is declared nowhere. */
const unknown = "unknown";

/** What was written down of a package by hand: "Open", "DB", "DB.Close". */
function writtenDown(path: string): ReadonlySet<string> {
  const names = new Set<string>();
  for (const { paths, go } of moduleApis) {
    if (!paths.includes(path)) continue;
    for (const [, receiver, name] of go.matchAll(/^func (?:\((?:\w+ )?\*?(\w+)\) )?(\w+)/gm))
      names.add(receiver === undefined ? `${name}` : `${receiver}.${name}`);
    for (const [, name] of go.matchAll(/^type (\w+)/gm)) names.add(`${name}`);
  }
  return names;
}

class Writer {
  private readonly facts: PackageFacts;
  /** That is true first; what is derived adds to it. */
  private readonly written: ReadonlySet<string>;
  private readonly reach: Reach;
  private readonly ownership: Ownership;
  private readonly imports = new Map<string, string>();
  private readonly wanted = new Set<TypeName>();
  private marks = 0;

  constructor(facts: PackageFacts, reach: Reach, ownership: Ownership) {
    this.facts = facts;
    this.written = writtenDown(facts.pkg.path);
    this.reach = reach;
    this.ownership = ownership;
  }

  write(): DerivedPackage {
    const { pkg, functions, types, aliases } = this.facts;
    const lines: string[] = [];
    for (const { name, type } of aliases) {
      const object = namedOf(type);
      if (this.written.has(name)) continue;
      if (object !== null && this.reach.has(object) && object.pkg !== pkg)
        lines.push(`type ${name} = ${this.text(type)}`);
    }
    for (const { object, fresh } of functions) {
      if (this.written.has(object.name) || (fresh === null && !this.reach.answers(object))) continue;
      const line = this.signature(object, fresh, null);
      if (line !== null) lines.push(`func ${line}`);
    }
    const written = new Set<TypeFacts>();
    // What results mention is declared as well; that may mention more.
    for (let isGrowing = true; isGrowing; ) {
      isGrowing = false;
      for (const facts of types) {
        const { object } = facts;
        const isAsked = this.wanted.has(object) || (isExported(object.name) && this.reach.has(object));
        if (written.has(facts) || !isAsked) continue;
        written.add(facts);
        lines.push(...this.type(facts));
        isGrowing = true;
      }
    }
    const text = lines.join("\n");
    const imports = [...this.imports].filter(([alias]) => new RegExp(`\\b${alias}\\.`).test(text));
    return {
      path: pkg.path,
      name: pkg.name,
      imports: new Map(imports),
      lines: lines.sort(byKind),
      marks: this.marks,
    };
  }

  private type({ object, type, isInterface, members }: TypeFacts): string[] {
    const isHeld = this.reach.held.has(object);
    const isWritten = this.written.has(object.name);
    const told = members.flatMap((member) => {
      const { type: signature, name } = member.object;
      const answers = isHeld && !isWritten && (signature?.results.vars.length ?? 0) > 0;
      if (this.written.has(`${object.name}.${name}`)) return [];
      const isTold = answers || member.fresh !== null || telling.has(name) || this.reach.answers(member.object);
      const line = isTold ? this.signature(member.object, member.fresh, type) : null;
      return line === null ? [] : [line];
    });
    if (isInterface)
      return isWritten ? [] : [`type ${object.name} interface {${told.map((line) => `\n\t${line}`).join("")}\n}`];
    const fields = fieldsOf(type).flatMap((field) => {
      const named = namedOf(field.type);
      if (field.type === null || named === null) return [];
      const ends = field.embedded && endMethods.some((name) => methodOfType(field.type as Type, name) !== null);
      if (!this.reach.has(named) && !ends) return [];
      const text = this.text(field.type);
      return text === null ? [] : [`\n\t${field.embedded ? "" : `${field.name} `}${text}`];
    });
    const receiver = members.some(({ object: method }) => method.hasPointerReceiver) ? `*${object.name}` : object.name;
    const struct = fields.length === 0 ? "struct{}" : `struct {${fields.join("")}\n}`;
    return [
      ...(isWritten ? [] : [`type ${object.name} ${struct}`]),
      ...told.map((line) => `func (${receiver}) ${line}`),
    ];
  }

  /** Open(...any) (*DB, error) // closer */
  private signature(object: FuncObject, fresh: Fresh | null, owner: Type | null): string | null {
    const { params, results } = object.type ?? { params: null, results: null };
    if (params === null || results === null) return null;
    const texts: string[] = [];
    for (const [i, { type }] of results.vars.entries()) {
      const text = type === null ? null : this.text(type);
      // What may have to be released and cannot be told: nobody knows what the call answers.
      if (text === null && (type === null || isEnded(type) || i === fresh?.index)) return null;
      texts.push(text ?? unknown);
    }
    const result = texts.length === 1 ? ` ${texts[0]}` : texts.length === 0 ? "" : ` (${texts.join(", ")})`;
    const given = params.vars.length === 0 ? "" : "...any";
    return `${object.name}(${given})${result}${this.mark(object, fresh, owner)}`;
  }

  private mark(object: FuncObject, fresh: Fresh | null, owner: Type | null): string {
    if (fresh === null) return owner === null ? "" : this.ending(object, owner);
    this.marks++;
    const isCalled = fresh.kind !== "cancel" && fresh.path[0] === "()";
    // A stream of a connection, an iterator of a store: where that is released, nothing is lost.
    const isChild = owner !== null && isEnded(owner) && (fresh.kind === "closer" || fresh.kind === "conn");
    return ` // ${fresh.kind}${fresh.index > 0 ? ` ${fresh.index}` : ""}${isChild ? " child" : ""}${isCalled ? " call" : ""}`;
  }

  /** Methods of another name that release what they are called on. */
  private ending(object: FuncObject, owner: Type): string {
    if (closerReleases.has(object.name) || !isEnded(owner) || under(owner).kind === "Interface") return "";
    const effect = this.ownership.effectOfFunction(object, -1, [], releasingOf("closer", []));
    return effect?.onSuccess === "released" || endsLikeClose(this.ownership, object) ? " // ends" : "";
  }

  /** The type as it is written in this package; null: it cannot be. */
  private text(of: Type): string | null {
    const type = unalias(of);
    const within = (elem: Type, form: (text: string) => string | null): string | null => {
      const text = this.text(elem);
      return text === null ? null : form(text);
    };
    switch (type.kind) {
      case "Basic":
        return /^(invalid|untyped|unsafe)/.test(type.basic) ? null : type.name;
      case "Pointer":
        return within(type.elem, (text) => `*${text}`);
      case "Slice":
        return within(type.elem, (text) => `[]${text}`);
      case "Map":
        return within(type.key, (key) => within(type.elem, (elem) => `map[${key}]${elem}`));
      case "Chan":
        return within(type.elem, (text) => `${type.dir === "recv" ? "<-chan" : "chan"} ${text}`);
      case "Interface":
        return typeSetOf(type).methods.length === 0 && typeSetOf(type).terms === null ? "any" : null;
      case "Signature":
        return this.functionText(
          type.params.vars.length,
          type.results.vars.map((v) => v.type),
        );
      case "Named":
        return type.typeArgs.length > 0 || type.typeParams.length > 0 ? null : this.named(type.object, type);
      default:
        return null;
    }
  }

  private functionText(params: number, results: readonly (Type | null)[]): string | null {
    const [only, ...others] = results;
    if (params > 0 || others.length > 0) return null;
    if (only === undefined) return "func()";
    return only !== null && typeName(only) === "error" ? "func() error" : null;
  }

  private named(object: TypeName, type: Type): string | null {
    const { pkg, name } = object;
    if (pkg === null) return name;
    if (pkg === this.facts.pkg) {
      // What is none of these, and cannot be ended, is as good as unknown.
      if (!this.reach.has(object) && !isEnded(type) && under(type).kind !== "Basic")
        return isExported(name) ? name : null;
      this.wanted.add(object);
      return name;
    }
    if (!isExported(name)) return null;
    for (let n = 1; ; n++) {
      const alias = n === 1 ? pkg.name : `${pkg.name}${n}`;
      const known = this.imports.get(alias);
      if (known === undefined) this.imports.set(alias, pkg.path);
      if (known === undefined || known === pkg.path) return `${alias}.${name}`;
    }
  }
}

/** Whether a value of the type can be ended. */
function isEnded(type: Type): boolean {
  if (typeName(type) === "error") return false;
  return resourceKind(type) !== null || endMethods.some((name) => methodOfType(type, name) !== null);
}

function byKind(a: string, b: string): number {
  const rank = (line: string): number => (line.startsWith("type ") ? 0 : 1);
  return rank(a) - rank(b) || (a < b ? -1 : 1);
}
