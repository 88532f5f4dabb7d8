// What a rule asks about a whole package: who uses a package-level variable, a field, a function or a method. Only the
// declarations whose bytes hold the name are parsed, and their bodies typed only where a selector has to be told apart.
// Test files are left out: what they do says nothing about the running program.
import type { GoFile } from "../go/module/package.ts";
import type { FuncDecl, GenDecl, Ident, Node, SelectorExpr } from "../go/syntax/ast.ts";
import { indexOfWord } from "../go/syntax/prefilter.ts";
import type { Entry, SourceFile } from "../go/syntax/source.ts";
import { walk } from "../go/syntax/walk.ts";
import { typeName } from "../go/types/body-types.ts";
import type { Context } from "./context.ts";
import type { Rule } from "./rule.ts";

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

export class PackageUses {
  readonly files: readonly PackageSource[];
  /** The rule that asks: what it reports through the contexts it gets is its own. */
  rule: Rule | null = null;
  private readonly makeContext: (file: PackageSource, decl: FuncDecl | GenDecl) => Context;
  private readonly contexts = new Map<FuncDecl | GenDecl, Context>();
  private readonly naming = new Map<string, readonly Context[]>();

  constructor(
    files: readonly PackageSource[],
    makeContext: (file: PackageSource, decl: FuncDecl | GenDecl) => Context,
  ) {
    this.files = files.filter(({ file }) => !file.isTest);
    this.makeContext = makeContext;
  }

  /** Whether the bytes of the package hold one of the words anywhere. */
  holds(...words: readonly string[]): boolean {
    return this.files.some(({ source }) => words.some((word) => indexOfWord(source.bytes, word, 0) >= 0));
  }

  /** The facts of every function, method and variable declaration whose bytes hold the word. */
  declarationsNaming(word: string): readonly Context[] {
    let found = this.naming.get(word);
    if (found === undefined) {
      found = this.files.flatMap((file) =>
        file.source.declarationsWith([word], []).map((decl) => this.contextOf(file, decl)),
      );
      this.naming.set(word, found);
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

  /** The entries of the package's index: top-level names and methods. */
  *entries(token: Entry["token"]): Iterable<{ readonly file: PackageSource; readonly entry: Entry }> {
    for (const file of this.files)
      for (const entry of file.source.entries) if (entry.token === token) yield { file, entry };
  }

  /** The context of the function or method of this name ("" for a function's receiver); null: not there. */
  functionNamed(name: string, receiver: string): Context | null {
    for (const { file, entry } of this.entries("func")) {
      if (entry.name !== name || entry.receiver !== receiver) continue;
      const decl = file.source.declAt(entry.decl);
      return decl.kind === "FuncDecl" ? this.contextOf(file, decl) : null;
    }
    return null;
  }

  /** Uses of a package-level variable, constant or function by its plain name, within functions and values. */
  usesOf(name: string): readonly Use[] {
    return this.usesWhere(name, (ident, ctx) => ctx.names.objectOf(ident)?.kind === "package-level");
  }

  /** Uses of a field or method of a type of this package: x.name with x of that type or a pointer to it. */
  usesOfMember(owner: string, name: string): readonly Use[] {
    return this.usesWhere(name, (ident, ctx) => {
      const selector = ctx.parents.get(ident);
      return selector?.kind === "SelectorExpr" && selector.sel === ident && ownerOf(selector, ctx) === owner;
    });
  }

  private usesWhere(name: string, isUse: (ident: Ident, ctx: Context) => boolean): readonly Use[] {
    const uses: Use[] = [];
    for (const ctx of this.declarationsNaming(name)) {
      walk(ctx.decl, (node: Node) => {
        if (node.kind === "Ident" && node.name === name && isUse(node, ctx)) uses.push({ ctx, ident: node });
      });
    }
    return uses;
  }
}

/** The type of this package that a selected member belongs to, embedding looked through; "" where that is not known. */
export function ownerOf(selector: SelectorExpr, ctx: Context): string {
  const owner = typeName(ctx.typed?.ownerOf(selector) ?? null);
  const prefix = `${ctx.typed?.pkg.path ?? ""}.`;
  return owner.startsWith(prefix) ? owner.slice(prefix.length) : "";
}
