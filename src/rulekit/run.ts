// Runs rules over one package: parses the declarations whose bytes hold a rule's words, resolves their names, and
// visits their nodes once for all rules.
import type { Finding } from "../base/finding.ts";
import { say, type Text } from "../base/say.ts";
import { type Constants, lengthOf, parseInteger } from "../go/flow/trip.ts";
import type { GoFile, Package } from "../go/module/package.ts";
import { Endings } from "../go/summaries/endings.ts";
import type { Expr, Func, FuncDecl, GenDecl, Node, NodeKind } from "../go/syntax/ast.ts";
import { parseSource } from "../go/syntax/parser.ts";
import { indexOfWord, type Prefilter, prefilter } from "../go/syntax/prefilter.ts";
import type { Entry, SourceFile } from "../go/syntax/source.ts";
import { pushReversed } from "../go/syntax/walk.ts";
import type { Sources } from "../go/types/load.ts";
import { fileScope, type PackageScope, packageFunctions, packageScope, resolveNames } from "../go/types/names.ts";
import type { PackageTypes } from "../go/types/written.ts";
import { isFileProblem } from "../host/files.ts";
import { Context, qualifiedFunction } from "./context.ts";
import { PackageUses } from "./package-uses.ts";
import { PackageFacts, type ProgramTypes } from "./program.ts";
import type { Rule } from "./rule.ts";
import type { Timing } from "./timing.ts";
import { DirectoryWords } from "./word-index.ts";

export interface CheckError {
  readonly file: string;
  readonly pos: number;
  readonly message: Text;
}

export interface CheckStats {
  files: number;
  bytes: number;
  lines: number;
  bytesParsed: number;
  bodiesParsed: number;
}

export interface PackageResult {
  readonly findings: readonly Finding[];
  readonly errors: readonly CheckError[];
  /** Display path -> bytes of the files that have findings or errors, for positions and code frames. */
  readonly sources: ReadonlyMap<string, Uint8Array>;
}

export interface CheckOptions {
  /** "rule-id.option" -> value. */
  readonly ruleOptions: Readonly<Record<string, number | string | boolean>>;
  /** Parse every body, so that each syntax error is told; otherwise only what rules ask for is parsed. */
  readonly parseAll: boolean;
  /** Skips files; generated and test files are still read where others need them. */
  readonly isSkipped: (file: GoFile) => boolean;
  /** Whether rules look at a file: where hints are not shown, nothing in tests would be. */
  readonly isAsked: (file: GoFile) => boolean;
  /** null: nobody asked what takes how long. */
  readonly timing: Timing | null;
}

/** Files that were read, each once in a run. */
export class SourceCache implements Sources {
  private readonly sources = new Map<string, SourceFile | null>();
  private readonly files = new Map<string, GoFile>();

  /** `packages`: those that are checked. What others import of them is read once for both. */
  constructor(packages: readonly Package[]) {
    for (const pkg of packages) for (const file of pkg.files) this.files.set(file.path, file);
  }

  /** The packages of a directory, one for each platform that has files of its own, come one after the other. */
  wordsOf(dir: string): DirectoryWords {
    if (this.words?.dir !== dir) this.words = { dir, words: new DirectoryWords() };
    return this.words.words;
  }

  private words: { readonly dir: string; readonly words: DirectoryWords } | null = null;

  /** The bytes of a file, as they were checked where it was. */
  bytesOf(file: GoFile): Uint8Array | null {
    const known = this.sources.get(file.path);
    if (known !== undefined) return known?.bytes ?? null;
    const bytes = file.read();
    return isFileProblem(bytes) ? null : bytes;
  }

  at(path: string): SourceFile | null {
    const file = this.files.get(path);
    return file === undefined ? null : this.get(file);
  }

  get(file: GoFile): SourceFile | null {
    let source = this.sources.get(file.path);
    if (source === undefined) {
      const bytes = file.read();
      source = isFileProblem(bytes) ? null : parseSource(file.display, bytes);
      this.sources.set(file.path, source);
    }
    return source;
  }
}

export function checkPackage(
  pkg: Package,
  rules: readonly Rule[],
  options: CheckOptions,
  cache: SourceCache,
  program: ProgramTypes,
  stats: CheckStats,
): PackageResult {
  const run = new PackageRun(pkg, rules, options, cache, program);
  const targets = pkg.targets.filter((file) => !options.isSkipped(file));
  for (const file of targets) run.checkFile(file, stats);
  if (targets.some((file) => !file.isTest)) run.checkWhole(stats);
  run.addSources();
  return { findings: run.findings, errors: run.errors, sources: run.sources };
}

/** A package as rules see it, for who asks about it from outside. */
export function usesOfPackage(
  pkg: Package,
  options: CheckOptions,
  cache: SourceCache,
  program: ProgramTypes,
): PackageUses {
  return new PackageRun(pkg, [], options, cache, program).uses;
}

type VisitorsByKind = ReadonlyMap<NodeKind, readonly Visitor[]>;
type Visitor = { readonly rule: Rule; readonly visit: (node: Node, ctx: Context) => void };

class PackageRun {
  readonly findings: Finding[] = [];
  readonly errors: CheckError[] = [];
  readonly sources = new Map<string, Uint8Array>();
  private readonly pkg: Package;
  private readonly options: CheckOptions;
  private readonly cache: SourceCache;
  private filter: Prefilter | null = null;
  /** By rule, whether the declaration at hand holds what it looks for; one more for calls that may acquire something. */
  private readonly found: Uint8Array;
  private readonly visitors = new Map<string, VisitorsByKind>();
  private scope: PackageScope | null = null;
  private functions: PackageScope | null = null;
  private readonly endings: Endings;
  private readonly program: PackageFacts;
  private readonly rules: readonly Rule[];
  private packageUses: PackageUses | null = null;
  private entrySources: Map<Entry, SourceFile> | null = null;

  constructor(pkg: Package, rules: readonly Rule[], options: CheckOptions, cache: SourceCache, program: ProgramTypes) {
    this.pkg = pkg;
    this.options = options;
    this.cache = cache;
    this.rules = rules;
    this.program = new PackageFacts(pkg, program);
    this.found = new Uint8Array(rules.length + 1);
    this.endings = new Endings({ find: (name) => this.findFunction(name) });
  }

  private get prefilter(): Prefilter {
    if (this.filter === null) {
      const needsProgram = this.rules.some((rule) => rule.needs === "summaries");
      const { program } = this;
      const calls = needsProgram ? [...program.acquirers(), ...program.foreignOpeners(), ...this.uses.closedNames] : [];
      const acquirers = { words: [], calls };
      this.filter = prefilter([...this.rules, acquirers]);
    }
    return this.filter;
  }

  /** What the rules that the declaration at hand is parsed for want to see. */
  private visitorsFound(): VisitorsByKind {
    const isAcquiring = this.found[this.rules.length] === 1;
    const asked = this.rules.filter((rule, i) => this.found[i] === 1 || (isAcquiring && rule.needs === "summaries"));
    const key = asked.map((rule) => rule.id).join(" ");
    let visitors = this.visitors.get(key);
    if (visitors === undefined) {
      visitors = visitorsOf(asked, this.options.timing);
      this.visitors.set(key, visitors);
    }
    return visitors;
  }

  checkFile(file: GoFile, stats: CheckStats): void {
    const source = this.cache.get(file);
    if (source === null) {
      const problem = file.read();
      const message = isFileProblem(problem) ? problem.message : say`cannot be read`;
      this.errors.push({ file: file.display, pos: -1, message });
      return;
    }
    stats.files++;
    stats.bytes += source.bytes.length;
    stats.lines += countLines(source.bytes);
    const before = { findings: this.findings.length, parsed: source.bytesParsed, bodies: source.bodiesParsed };
    if (source.packageName !== null && this.options.isAsked(file)) {
      source.searchDeclarations(this.prefilter, this.found, (decl) => {
        const visitors = this.visitorsFound();
        if (visitors.size === 0) return;
        const visit = (): void => {
          // What is found out about a declaration is there for the rules that look at the package, too.
          const ctx = file.isTest
            ? this.contextOf(source, decl, this.goVersionOf(file))
            : this.uses.contextOf({ file, source }, decl);
          visitAll(decl, visitors, ctx);
          ctx.func = null;
        };
        const { timing } = this.options;
        const place = { file: file.display, pos: decl.pos, bytes: source.bytes, name: nameOf(decl) };
        this.orTooDeep(place, () => (timing === null ? visit() : timing.function(place, visit)));
      });
    }
    stats.bytesParsed += source.bytesParsed - before.parsed;
    stats.bodiesParsed += source.bodiesParsed - before.bodies;
    if (this.options.parseAll || source.errors.length > 0) source.parseAll();
    for (const { offset, message } of source.errors) this.errors.push({ file: file.display, pos: offset, message });
    if (this.findings.length > before.findings || source.errors.length > 0) {
      this.sources.set(file.display, source.bytes);
    }
  }

  /** What nests so deep that it exhausts the stack is an error of its own. */
  private orTooDeep({ file, pos }: { readonly file: string; readonly pos: number }, visit: () => void): void {
    try {
      visit();
    } catch (error) {
      if (!(error instanceof RangeError)) throw error;
      this.errors.push({ file, pos, message: say`nested too deeply to be checked` });
    }
  }

  /** Asks the rules that look at the package as a whole. */
  checkWhole(stats: CheckStats): void {
    const sources = this.allSources();
    const sum = (of: "bytesParsed" | "bodiesParsed"): number => sources.reduce((all, source) => all + source[of], 0);
    const before = { parsed: sum("bytesParsed"), bodies: sum("bodiesParsed") };
    for (const rule of this.rules) {
      if (rule.visitPackage === undefined) continue;
      this.uses.rule = rule;
      const visit = (): void => rule.visitPackage?.(this.uses);
      const { timing } = this.options;
      const place = { file: this.pkg.targets[0]?.display ?? this.pkg.dir, pos: -1 };
      this.orTooDeep(place, () => (timing === null ? visit() : timing.rule(rule.id, visit)));
    }
    stats.bytesParsed += sum("bytesParsed") - before.parsed;
    stats.bodiesParsed += sum("bodiesParsed") - before.bodies;
  }

  /** The bytes of all files that findings point into. */
  addSources(): void {
    const named = new Set(this.findings.flatMap(({ file, because }) => [file, ...because.map((place) => place.file)]));
    for (const file of this.pkg.files) {
      const source = named.has(file.display) ? this.cache.get(file) : null;
      if (source !== null) this.sources.set(file.display, source.bytes);
    }
  }

  get uses(): PackageUses {
    if (this.packageUses === null) {
      const files = this.pkg.files.flatMap((file) => {
        const source = this.cache.get(file);
        return source === null ? [] : [{ file, source }];
      });
      this.packageUses = new PackageUses(
        files,
        new Set(this.pkg.targets.map((file) => file.display)),
        this.cache.wordsOf(this.pkg.dir),
        ({ file, source }, decl) => this.contextOf(source, decl, this.goVersionOf(file)),
        () => this.program.clientMakers(),
      );
    }
    return this.packageUses;
  }

  private goVersionOf(file: GoFile): string {
    return this.pkg.module.path === "" ? "" : file.goVersion;
  }

  private get packageNames(): PackageScope {
    this.scope ??= packageScope(this.allSources());
    return this.scope;
  }

  private allSources(): SourceFile[] {
    const sources: SourceFile[] = [];
    for (const file of this.pkg.files) {
      const source = this.cache.get(file);
      if (source !== null) sources.push(source);
    }
    return sources;
  }

  private sourceOf(entry: Entry): SourceFile | undefined {
    if (this.entrySources === null) {
      this.entrySources = new Map();
      for (const source of this.allSources()) for (const each of source.entries) this.entrySources.set(each, source);
    }
    return this.entrySources.get(entry);
  }

  private findFunction(name: string): ReturnType<ConstructorParameters<typeof Endings>[0]["find"]> {
    this.functions ??= packageFunctions(this.allSources());
    const entry = this.functions.get(name);
    const source = entry === undefined ? undefined : this.sourceOf(entry);
    const decl = entry === undefined ? undefined : source?.declAt(entry.decl);
    if (source === undefined || decl?.kind !== "FuncDecl") return null;
    return { decl, names: this.namesOf(source, decl), bytes: source.bytes };
  }

  private namesOf(source: SourceFile, decl: FuncDecl | GenDecl): ReturnType<typeof resolveNames> {
    return resolveNames(decl, fileScope(source), this.packageNames);
  }

  private readonly types: PackageTypes = {
    find: (name) => {
      const entry = this.packageNames.get(name);
      if (entry === undefined || entry.token === "func") return null;
      const source = this.sourceOf(entry);
      const decl = source?.declAt(entry.decl);
      return source === undefined || decl?.kind !== "GenDecl" ? null : { decl, imports: fileScope(source) };
    },
  };

  /** The value a package-level constant or variable is declared with. */
  private initialValue(name: string, token: "const" | "var"): Expr | null {
    const entry = this.packageNames.get(name);
    if (entry?.token !== token) return null;
    const source = this.sourceOf(entry);
    const decl = source?.declAt(entry.decl);
    if (decl?.kind !== "GenDecl") return null;
    for (const spec of decl.specs) {
      if (spec.kind !== "ValueSpec" || spec.values.length !== spec.names.length) continue;
      const value = spec.values[spec.names.findIndex((ident) => ident.name === name)];
      if (value !== undefined) return value;
    }
    return null;
  }

  private readonly constants: Constants = {
    integerOf: (name) => {
      const value = this.initialValue(name, "const");
      return value?.kind === "BasicLit" && value.token === "INT" ? parseInteger(value.value) : null;
    },
    lengthOf: (name) => {
      const value = this.initialValue(name, "var");
      if (value?.kind !== "CompositeLit" || this.isAssignedAgain(name)) return null;
      return lengthOf(value, null, this.constants);
    },
  };

  /** Whether the package's text has `name =` or `&name` anywhere but in one declaration. */
  private isAssignedAgain(name: string): boolean {
    const assignment = new RegExp(`(?<![.\\w])${name}\\s*(?:,[\\w\\s,]*)?=(?!=)|&${name}\\b`, "g");
    let count = 0;
    for (const source of this.allSources()) {
      if (indexOfWord(source.bytes, name, 0) < 0) continue;
      count += new TextDecoder().decode(source.bytes).match(assignment)?.length ?? 0;
    }
    return count > 1;
  }

  private contextOf(source: SourceFile, decl: FuncDecl | GenDecl, goVersion: string): Context {
    return new Context({
      file: source,
      display: source.path,
      goVersion,
      decl,
      resolve: () => this.namesOf(source, decl),
      endings: this.endings,
      constants: this.constants,
      types: this.types,
      program: this.program,
      uses: this.uses,
      rule: this.rules[0] as Rule,
      findings: this.findings,
      options: this.options.ruleOptions,
    });
  }
}

function nameOf(decl: FuncDecl | GenDecl): string {
  return decl.kind === "FuncDecl" ? qualifiedFunction(decl) : "";
}

function visitorsOf(rules: readonly Rule[], timing: Timing | null): VisitorsByKind {
  const byKind = new Map<NodeKind, Visitor[]>();
  for (const rule of rules) {
    for (const [kind, visit] of Object.entries(rule.visit)) {
      const list = byKind.get(kind as NodeKind) ?? [];
      const plain = visit as Visitor["visit"];
      const timed: Visitor["visit"] = (node, ctx) => timing?.rule(rule.id, () => plain(node, ctx));
      list.push({ rule, visit: timing === null ? plain : timed });
      byKind.set(kind as NodeKind, list);
    }
  }
  return byKind;
}

/** In source order, with the innermost function kept in ctx.func; an explicit stack, as deep as the heap allows. */
function visitAll(decl: FuncDecl | GenDecl, byKind: VisitorsByKind, ctx: Context): void {
  const stack: Node[] = [decl];
  // The functions around a node, and how high the stack was below what is in them.
  const funcs: Func[] = decl.kind === "FuncDecl" ? [decl] : [];
  const floors: number[] = [];
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    while (floors.length > 0 && stack.length < (floors[floors.length - 1] as number)) {
      floors.pop();
      funcs.pop();
    }
    if (node.kind === "FuncLit") {
      funcs.push(node);
      floors.push(stack.length);
    }
    const visitors = byKind.get(node.kind);
    if (visitors !== undefined) {
      const func = funcs[funcs.length - 1] ?? null;
      for (const { rule, visit } of visitors) {
        // A rule that looks at the whole package may have used this context in between.
        ctx.func = func;
        ctx.rule = rule;
        visit(node, ctx);
      }
    }
    pushReversed(node, stack);
  }
}

/** Lines as `wc -l` counts them, and one more where the last has no line break. */
function countLines(bytes: Uint8Array): number {
  let lines = 0;
  for (let at = bytes.indexOf(10); at >= 0; at = bytes.indexOf(10, at + 1)) lines++;
  return bytes.length > 0 && bytes[bytes.length - 1] !== 10 ? lines + 1 : lines;
}
