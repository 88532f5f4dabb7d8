// What a rule asks about a whole package: who uses a package-level variable, a field, a function or a method. Only the
// declarations whose bytes hold the name are parsed, and their bodies typed only where a selector has to be told apart.
// Test files are left out: what they do says nothing about the running program.
import type { GoFile } from "../go/module/package.ts";
import type { FuncDecl, GenDecl, Ident, Node, SelectorExpr } from "../go/syntax/ast.ts";
import { hasCodeIn } from "../go/syntax/parser.ts";
import { indexOfWord } from "../go/syntax/prefilter.ts";
import type { Entry, SourceFile } from "../go/syntax/source.ts";
import { walk } from "../go/syntax/walk.ts";
import { typeName } from "../go/types/body-types.ts";
import { writtenTypeOf } from "../go/types/written.ts";
import { closedNames } from "./closed-names.ts";
import type { Context } from "./context.ts";
import type { Rule } from "./rule.ts";
import { type DirectoryWords, WordIndex } from "./word-index.ts";

/** A name where it is used, and the facts of the declaration around it. */
export interface Use {
  readonly ctx: Context;
  readonly ident: Ident;
}

/** A file of the package. */
export interface PackageSource {
  readonly file: GoFile;
  readonly source: SourceFile;
}

/** Every identifier of a declaration, by name, and those that are selected from something. */
interface Idents {
  readonly byName: ReadonlyMap<string, readonly Ident[]>;
  readonly selected: ReadonlySet<Ident>;
}

interface PlacedEntry {
  readonly file: PackageSource;
  readonly entry: Entry;
}

export class PackageUses {
  readonly files: readonly PackageSource[];
  /** The rule that asks: what it reports through the contexts it gets is its own. */
  rule: Rule | null = null;
  /** Names of functions of the packages around that may make a client. */
  readonly clientMakers: () => ReadonlySet<string>;
  private readonly makeContext: (file: PackageSource, decl: FuncDecl | GenDecl) => Context;
  private readonly contexts = new Map<FuncDecl | GenDecl, Context>();
  private readonly idents = new Map<Context, Idents>();
  private readonly typed = new Set<Context>();
  private memberCounts: ReadonlyMap<string, number> | null = null;
  private methods: Set<string> | null = null;
  private readonly byToken = new Map<Entry["token"], readonly PlacedEntry[]>();
  private functions: Map<string, PlacedEntry> | null = null;
  private wordIndex: WordIndex | null = null;
  private targetWords: WordIndex | null = null;
  private readonly known = new Map<string, readonly Use[]>();
  private readonly naming = new Map<string, readonly Context[]>();
  private readonly declared = new Map<SourceFile, string[][]>();
  private readonly answers = new Map<string, boolean>();
  private closed: ReadonlySet<string> | null = null;
  private readonly held = new Map<string, boolean>();

  /** Files whose findings are wanted; those of the others another package of the directory tells. */
  private readonly targets: ReadonlySet<string>;
  private readonly targetSources: readonly SourceFile[];
  private readonly directory: DirectoryWords;

  constructor(
    files: readonly PackageSource[],
    targets: ReadonlySet<string>,
    directory: DirectoryWords,
    makeContext: (file: PackageSource, decl: FuncDecl | GenDecl) => Context,
    clientMakers: () => ReadonlySet<string>,
  ) {
    this.clientMakers = clientMakers;
    this.files = files.filter(({ file }) => !file.isTest);
    this.targets = targets;
    this.targetSources = this.files.filter(({ file }) => targets.has(file.display)).map(({ source }) => source);
    this.directory = directory;
    this.makeContext = makeContext;
  }

  /** Whether anybody wants to know what is wrong in the declaration. */
  isAsked({ display }: Context): boolean {
    return this.targets.has(display);
  }

  /** Whether the name stands in a file that somebody wants to know about. */
  isNamedWhereAsked(name: string): boolean {
    if (this.targetSources.length === this.files.length) return true;
    this.targetWords ??= new WordIndex(this.directory, this.targetSources);
    return this.targetWords.has(name);
  }

  /** The answer to a question about the whole package, found once. */
  told(question: string, find: () => boolean): boolean {
    let answer = this.answers.get(question);
    if (answer === undefined) {
      answer = find();
      this.answers.set(question, answer);
    }
    return answer;
  }

  /** Whether the bytes of the package hold one of the texts anywhere. */
  holds(...texts: readonly string[]): boolean {
    return texts.some((text) => {
      let isHeld = this.held.get(text);
      if (isHeld === undefined) {
        isHeld = this.words.mayHold(text) && this.files.some((file) => this.textOf(file).includes(text));
        this.held.set(text, isHeld);
      }
      return isHeld;
    });
  }

  /** The facts of every function, method and variable declaration in which the name stands; ".name": is selected. */
  declarationsNaming(name: string): readonly Context[] {
    return this.contextsOf(name, () => {
      const found = new Set<Context>();
      for (const { file, decl } of this.words.find(name)) {
        const place = this.files[file] as PackageSource;
        const named = place.source.declAt(decl);
        if (hasCodeIn(named)) found.add(this.contextOf(place, named));
      }
      return [...found];
    });
  }

  /** The same for a text, which may be part of a name or more than one; `isAsked`: of files that are asked about. */
  declarationsHolding(text: string, isAsked = false): readonly Context[] {
    return this.contextsOf(`${isAsked ? "?" : "!"}${text}`, () => {
      if (!this.words.mayHold(text)) return [];
      const files = isAsked ? this.files.filter(({ file }) => this.targets.has(file.display)) : this.files;
      return files.flatMap((file) => [...this.declarationsWith(file, text)].map((decl) => this.contextOf(file, decl)));
    });
  }

  /** The names of the functions, methods and variables in whose declarations the name stands. */
  *declaredWith(name: string): Iterable<string> {
    for (const { file, decl } of this.words.find(name)) {
      const { source } = this.files[file] as PackageSource;
      let names = this.declared.get(source);
      if (names === undefined) {
        names = Array.from({ length: source.declCount }, () => []);
        for (const entry of source.entries) names[entry.decl]?.push(entry.name);
        this.declared.set(source, names);
      }
      yield* names[decl] ?? [];
    }
  }

  /** The files in whose functions one of the names stands. */
  filesNaming(names: Iterable<string>): readonly PackageSource[] {
    return [...this.words.filesNaming(names)].sort((a, b) => a - b).map((i) => this.files[i] as PackageSource);
  }

  private contextsOf(key: string, find: () => readonly Context[]): readonly Context[] {
    let found = this.naming.get(key);
    if (found === undefined) {
      found = find();
      this.naming.set(key, found);
    }
    for (const ctx of found) if (this.rule !== null) ctx.rule = this.rule;
    return found;
  }

  contextOf(file: PackageSource, decl: FuncDecl | GenDecl): Context {
    let ctx = this.contexts.get(decl);
    if (ctx === undefined) {
      ctx = this.makeContext(file, decl);
      this.contexts.set(decl, ctx);
    }
    if (this.rule !== null) ctx.rule = this.rule;
    return ctx;
  }

  /** The names of functions whose results the package closes somewhere, by a look at its text. */
  get closedNames(): ReadonlySet<string> {
    if (this.closed === null) {
      const closing = this.files.filter(({ source }) => indexOfWord(source.bytes, ".Close()", 0) >= 0);
      this.closed = closedNames(closing.map((file) => this.textOf(file)));
    }
    return this.closed;
  }

  /** The entries of the package's index: top-level names and methods. */
  entries(token: Entry["token"]): readonly PlacedEntry[] {
    let entries = this.byToken.get(token);
    if (entries === undefined) {
      entries = this.files.flatMap((file) =>
        file.source.entries.filter((entry) => entry.token === token).map((entry) => ({ file, entry })),
      );
      this.byToken.set(token, entries);
    }
    return entries;
  }

  /** The context of the function or method of this name ("" for a function's receiver); null: not there. */
  functionNamed(name: string, receiver: string): Context | null {
    if (this.functions === null) {
      this.functions = new Map();
      for (const placed of this.entries("func")) {
        const key = `${placed.entry.receiver}.${placed.entry.name}`;
        if (!this.functions.has(key)) this.functions.set(key, placed);
      }
    }
    const found = this.functions.get(`${receiver}.${name}`);
    const decl = found?.file.source.declAt(found.entry.decl);
    return found !== undefined && decl?.kind === "FuncDecl" ? this.contextOf(found.file, decl) : null;
  }

  /** Uses of a package-level variable, constant or function by its plain name, within functions and values. */
  usesOf(name: string): readonly Use[] {
    return this.once(name, () =>
      this.usesWhere(name, name, (ident, ctx) => ctx.names.objectOf(ident)?.kind === "package-level"),
    );
  }

  /** Uses of a field or method of a type of this package: x.name with x of that type or a pointer to it. */
  usesOfMember(owner: string, name: string): readonly Use[] {
    return this.once(`${owner}.${name}`, () =>
      this.selectorsOf(name).filter(({ ctx, ident }) =>
        this.isMember(ctx.parents.get(ident) as SelectorExpr, owner, ctx),
      ),
    );
  }

  /** Selectors of this name, whatever they select from: nothing is typed for it. */
  selectorsOf(name: string): readonly Use[] {
    return this.once(`.${name}`, () =>
      this.usesWhere(name, `.${name}`, (ident, ctx) => this.identsOf(ctx).selected.has(ident)),
    );
  }

  /** Asks the written types first: typing a body costs far more. */
  isMember(selector: SelectorExpr, owner: string, ctx: Context, asksTypes = true): boolean {
    if (this.isOnlyHere(selector.sel.name)) return true;
    const written = writtenTypeOf(selector.x, ctx.names, ctx.types);
    if (written === `.${owner}`) return true;
    // A type of another package has no members of this one's; one that has the member itself does not inherit it.
    if (written !== "" && (!written.startsWith(".") || this.declares(written.slice(1), selector.sel.name)))
      return false;
    if (!asksTypes) return false;
    // Bodies are typed up to a count: what is not known belongs to nobody.
    if (!this.typed.has(ctx) && this.typed.size >= maxTyped) return false;
    this.typed.add(ctx);
    return ownerOf(selector, ctx) === owner;
  }

  /** An unexported name that only one type of the package has: a selector of it can mean nothing else. */
  private isOnlyHere(name: string): boolean {
    if (!/^[a-z_]/.test(name)) return false;
    if (this.memberCounts === null) {
      const counts = new Map<string, number>();
      for (const file of this.files)
        for (const word of membersOf(file.source, () => this.textOf(file)))
          counts.set(word, (counts.get(word) ?? 0) + 1);
      this.memberCounts = counts;
    }
    return this.memberCounts.get(name) === 1;
  }

  private declares(type: string, method: string): boolean {
    if (this.methods === null) {
      this.methods = new Set();
      for (const { entry } of this.entries("func")) this.methods.add(`${entry.receiver}.${entry.name}`);
    }
    return this.methods.has(`${type}.${method}`);
  }

  private once(key: string, find: () => readonly Use[]): readonly Use[] {
    let uses = this.known.get(key);
    if (uses === undefined) {
      uses = find();
      this.known.set(key, uses);
    }
    if (this.rule !== null) for (const { ctx } of uses) ctx.rule = this.rule;
    return uses;
  }

  private usesWhere(name: string, text: string, isUse: (ident: Ident, ctx: Context) => boolean): readonly Use[] {
    const uses: Use[] = [];
    for (const ctx of this.declarationsNaming(text)) {
      for (const ident of this.identsOf(ctx).byName.get(name) ?? []) if (isUse(ident, ctx)) uses.push({ ctx, ident });
    }
    return uses;
  }

  private identsOf(ctx: Context): Idents {
    let idents = this.idents.get(ctx);
    if (idents === undefined) {
      const byName = new Map<string, Ident[]>();
      const selected = new Set<Ident>();
      walk(ctx.decl, (node: Node) => {
        if (node.kind === "SelectorExpr") selected.add(node.sel);
        if (node.kind !== "Ident") return;
        const known = byName.get(node.name);
        if (known === undefined) byName.set(node.name, [node]);
        else known.push(node);
      });
      idents = { byName, selected };
      this.idents.set(ctx, idents);
    }
    return idents;
  }

  /** One character a byte. */
  textOf({ source }: PackageSource): string {
    return this.directory.textOf(source);
  }

  private *declarationsWith(file: PackageSource, word: string): Iterable<FuncDecl | GenDecl> {
    const text = this.textOf(file);
    for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
      const decl = file.source.declarationAt(at);
      if (decl === null) continue;
      yield decl;
      at = decl.end - 1;
    }
  }

  private get words(): WordIndex {
    if (this.wordIndex === null) {
      const sources = this.files.map(({ source }) => source);
      this.wordIndex = new WordIndex(this.directory, sources);
    }
    return this.wordIndex;
  }
}

const maxTyped = 200;

/** The type of this package that a selected member belongs to, embedding looked through; "" where that is not known. */
export function ownerOf(selector: SelectorExpr, ctx: Context): string {
  const owner = typeName(ctx.typed?.ownerOf(selector) ?? null);
  const prefix = `${ctx.typed?.pkg.path ?? ""}.`;
  return owner.startsWith(prefix) ? owner.slice(prefix.length) : "";
}

const members = new WeakMap<SourceFile, readonly string[]>();

/** The names of a file's methods, and the words that each of its types and variables is declared with. */
function membersOf(source: SourceFile, textOf: () => string): readonly string[] {
  let words = members.get(source);
  if (words === undefined) {
    const text = textOf();
    words = source.entries.flatMap(({ token, receiver, name, namePos, decl }) => {
      if (token !== "type" && token !== "var") return receiver === "" ? [] : [name];
      return [...new Set(text.slice(namePos, source.stretchAt(decl).end).match(/[a-z_]\w*/g))];
    });
    members.set(source, words);
  }
  return words;
}
