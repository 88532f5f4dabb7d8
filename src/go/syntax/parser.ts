// Reads one Go file, lazily: the skim now, declarations and bodies when they are asked for. A file whose skim looks odd
// is parsed whole at once, which finds its errors and recovers as much of the tree as there is.
import { say } from "../../base/say.ts";
import type { BlockStmt, Decl, FuncDecl, GenDecl, Ident, ImportSpec, Spec } from "./ast.ts";
import { Parser } from "./parser-core.ts";
import { type BodySource, parseDecl } from "./parser-decl.ts";
import { parseBlock } from "./parser-stmt.ts";
import { type Prefilter, prefilter } from "./prefilter.ts";
import { type SkimmedDecl, skim } from "./skim.ts";
import type { BodyStretch, DeclStretch, Entry, SourceFile, SyntaxProblem } from "./source.ts";
import type { Token } from "./token.ts";

/** Never throws: what is wrong with the source stands in `errors`. */
export function parseSource(path: string, bytes: Uint8Array): SourceFile {
  return new LazySource(path, bytes, false);
}

/** The same for a file that others import: it is asked for what it declares, and nobody is told what is wrong with it. */
export function parseImported(path: string, bytes: Uint8Array): SourceFile {
  return new LazySource(path, bytes, true);
}

class LazySource implements SourceFile, BodySource {
  readonly path: string;
  readonly bytes: Uint8Array;
  readonly packageName: Ident | null;
  readonly packagePos: number;
  readonly entries: readonly Entry[];
  bytesParsed = 0;
  bodiesParsed = 0;
  private problems: SyntaxProblem[] = [];
  private readonly skimmed: readonly SkimmedDecl[] | null;
  private readonly parsed: (Decl | null)[];
  private importSpecs: readonly ImportSpec[] | null = null;
  /** The end of the body of the declaration that is being parsed. */
  private currentBodyEnd = -1;

  constructor(path: string, bytes: Uint8Array, isImported: boolean) {
    this.path = path;
    this.bytes = bytes;
    const skimmed = skim(bytes, isImported);
    if (skimmed !== null) {
      const { text, pos, end } = skimmed.name;
      this.packageName = { kind: "Ident", pos, end, name: text };
      this.packagePos = skimmed.packagePos;
      this.skimmed = skimmed.decls;
      this.entries = skimmed.entries;
      this.parsed = new Array<Decl | null>(skimmed.decls.length).fill(null);
      return;
    }
    const whole = parseWhole(bytes, this.problems);
    this.skimmed = null;
    this.packageName = whole.packageName;
    this.packagePos = whole.packagePos;
    this.parsed = whole.decls;
    this.entries = entriesOf(whole.decls);
    this.bytesParsed = bytes.length;
  }

  get imports(): readonly ImportSpec[] {
    this.importSpecs ??= this.findImports();
    return this.importSpecs;
  }

  private findImports(): ImportSpec[] {
    const specs: ImportSpec[] = [];
    for (let i = 0; i < this.parsed.length; i++) {
      const token = this.skimmed?.[i]?.token;
      if (token !== undefined && token !== "import") break;
      const decl = this.declAt(i);
      if (decl.kind !== "GenDecl") continue;
      for (const spec of decl.specs) if (spec.kind === "ImportSpec") specs.push(spec);
    }
    return specs;
  }

  get declCount(): number {
    return this.parsed.length;
  }

  declAt(index: number): Decl {
    const known = this.parsed[index];
    if (known !== null && known !== undefined) return known;
    const at = this.skimmed?.[index];
    if (at === undefined) return { kind: "BadDecl", pos: 0, end: 0 };
    const p = new Parser(this.bytes, at.pos, at.end, this.problems);
    this.currentBodyEnd = at.bodyEnd;
    const decl = parseDecl(p, this);
    this.bytesParsed += (at.bodyPos < 0 ? at.end : at.bodyPos) - at.pos;
    this.parsed[index] = decl;
    return decl;
  }

  get decls(): readonly Decl[] {
    for (let i = 0; i < this.parsed.length; i++) this.declAt(i);
    return this.parsed as Decl[];
  }

  get errors(): readonly SyntaxProblem[] {
    return this.problems.sort((a, b) => a.offset - b.offset);
  }

  parseAll(): void {
    for (const decl of this.decls) if (decl.kind === "FuncDecl") void decl.body;
    // Errors inside a body were met out of order, each with its own limit: the whole file's parse decides.
    if (this.skimmed !== null && this.problems.length > 0) {
      this.problems = [];
      parseWhole(this.bytes, this.problems);
    }
  }

  bodyEnd(_open: number): number {
    return this.currentBodyEnd;
  }

  parseBody(open: number, end: number): BlockStmt {
    this.bytesParsed += end - open;
    this.bodiesParsed++;
    return parseBlock(new Parser(this.bytes, open, end, this.problems));
  }

  declarationsWith(words: readonly string[], calls: readonly string[]): (FuncDecl | GenDecl)[] {
    const found: (FuncDecl | GenDecl)[] = [];
    this.searchDeclarations(prefilter([{ words, calls }]), new Uint8Array(1), (decl) => found.push(decl));
    return found;
  }

  stretchAt(index: number): DeclStretch {
    const { pos, end } = this.rangeOf(index);
    const token = this.skimmed?.[index]?.token;
    const hasCode = token === undefined ? hasCodeIn(this.parsed[index] as Decl) : token === "func" || token === "var";
    return { pos, end, hasCode };
  }

  declarationAt(offset: number): FuncDecl | GenDecl | null {
    let low = 0;
    let high = this.parsed.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.rangeOf(middle).end <= offset) low = middle + 1;
      else high = middle;
    }
    if (low >= this.parsed.length || this.rangeOf(low).pos > offset) return null;
    const decl = this.declAt(low);
    return hasCodeIn(decl) ? decl : null;
  }

  searchDeclarations(filter: Prefilter, found: Uint8Array, visit: (decl: FuncDecl | GenDecl) => void): void {
    for (let i = 0; i < this.parsed.length; i++) {
      const token = this.skimmed?.[i]?.token;
      if (token !== undefined && token !== "func" && token !== "var") continue;
      if (!filter.search(this.bytes, this.rangeOf(i), found)) continue;
      const decl = this.declAt(i);
      if (hasCodeIn(decl)) visit(decl);
    }
  }

  get bodies(): readonly BodyStretch[] {
    return this.entries.flatMap(({ token, receiver, name, decl }) => {
      const at = token === "func" ? this.skimmed?.[decl] : undefined;
      return at === undefined || at.bodyPos < 0 ? [] : [{ receiver, name, pos: at.bodyPos, end: at.bodyEnd }];
    });
  }

  private rangeOf(index: number): { readonly pos: number; readonly end: number } {
    return this.skimmed?.[index] ?? (this.parsed[index] as Decl);
  }
}

/** Functions and methods, and variables for the function literals in them. */
export function hasCodeIn(decl: Decl): decl is FuncDecl | GenDecl {
  return decl.kind === "FuncDecl" || (decl.kind === "GenDecl" && decl.token === "var");
}

interface Whole {
  readonly packageName: Ident | null;
  readonly packagePos: number;
  readonly decls: Decl[];
}

function parseWhole(bytes: Uint8Array, problems: SyntaxProblem[]): Whole {
  const p = new Parser(bytes, 0, bytes.length, problems);
  const decls: Decl[] = [];
  if (problems.length > 0) return { packageName: null, packagePos: 0, decls };
  const packagePos = p.expect("package");
  const packageName = p.parseIdent();
  p.expectSemi();
  // Without a package clause it is hardly a Go file.
  if (problems.length > 0) return { packageName: null, packagePos, decls };
  let previous: Token = "import";
  while (p.tok !== "EOF") {
    if (p.tok === "import" && previous !== "import") {
      p.error(p.pos, say`imports must appear before other declarations`);
    }
    previous = p.tok;
    decls.push(parseDecl(p, null));
  }
  return { packageName, packagePos, decls };
}

/** The index of a file that was parsed whole. */
function entriesOf(decls: readonly Decl[]): Entry[] {
  const entries: Entry[] = [];
  decls.forEach((decl, index) => {
    if (decl.kind === "FuncDecl") {
      const receiver = receiverName(decl);
      entries.push({ token: "func", name: decl.name.name, namePos: decl.name.pos, receiver, decl: index });
    } else if (decl.kind === "GenDecl" && decl.token !== "import") {
      for (const name of decl.specs.flatMap(declaredNames)) {
        entries.push({ token: decl.token, name: name.name, namePos: name.pos, receiver: "", decl: index });
      }
    }
  });
  return entries;
}

function declaredNames(spec: Spec): readonly Ident[] {
  if (spec.kind === "ValueSpec") return spec.names;
  return spec.kind === "TypeSpec" ? [spec.name] : [];
}

/** The base type's name of a method's receiver, without "*" and type parameters; "" for functions. */
export function receiverName(decl: FuncDecl): string {
  let type = decl.recv?.list[0]?.type;
  while (type !== undefined) {
    switch (type.kind) {
      case "Ident":
        return type.name;
      case "StarExpr":
      case "ParenExpr":
      case "IndexExpr":
      case "IndexListExpr":
        type = type.x;
        break;
      default:
        return "";
    }
  }
  return "";
}
