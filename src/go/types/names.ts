// Resolves the names inside one function: a use sees what is declared before it in the blocks around it, then the
// package, then the file's imports, then the universe. Go spec, "Declarations and scope".
import type {
  BlockStmt,
  Expr,
  Field,
  FieldList,
  FuncDecl,
  FuncLit,
  FuncType,
  GenDecl,
  Ident,
  Node,
  Stmt,
} from "../syntax/ast.ts";
import { ChainReader, isMarkedLink } from "../syntax/chain.ts";
import type { Entry, SourceFile } from "../syntax/source.ts";
import { pushChildren } from "../syntax/walk.ts";
import type { Init, LocalVar, Names, Obj, Ranged } from "./object.ts";
import { predeclared } from "./universe.ts";

/** Package-level names by name; methods left out. */
export type PackageScope = ReadonlyMap<string, Entry>;

export function packageScope(files: readonly SourceFile[]): PackageScope {
  const scope = new Map<string, Entry>();
  for (const file of files) {
    for (const entry of file.entries) if (entry.receiver === "") scope.set(entry.name, entry);
  }
  return scope;
}

/** The functions and methods of a package: f, T.m. */
export function packageFunctions(files: readonly SourceFile[]): PackageScope {
  const found = new Map<string, Entry>();
  for (const file of files) {
    for (const entry of file.entries) {
      if (entry.token === "func")
        found.set(entry.receiver === "" ? entry.name : `${entry.receiver}.${entry.name}`, entry);
    }
  }
  return found;
}

/** The file's imports by the name they are used under. */
export function fileScope(file: SourceFile): ReadonlyMap<string, string> {
  const known = fileScopes.get(file);
  if (known !== undefined) return known;
  const scope = new Map<string, string>();
  fileScopes.set(file, scope);
  for (const spec of file.imports) {
    const path = spec.path.value.slice(1, -1).replace(workspaceOfGodeps, "");
    const name = spec.name?.name ?? packageNameOf(path);
    if (name !== "_" && name !== ".") scope.set(name, path);
  }
  return scope;
}

const fileScopes = new WeakMap<SourceFile, ReadonlyMap<string, string>>();

/** Before vendor folders: example.org/m/Godeps/_workspace/src/golang.org/x/net/context is that package, copied. */
const workspaceOfGodeps = /^.*\/Godeps\/_workspace\/src\//;

/** The usual package name of an import path; the package clause may differ, and only reading it would tell. */
export function packageNameOf(path: string): string {
  let name = usualNames.get(path);
  if (name === undefined) {
    name = usualName(path);
    usualNames.set(path, name);
  }
  return name;
}

const usualNames = new Map<string, string>();

function usualName(path: string): string {
  const parts = path.split("/");
  let last = parts.pop() ?? "";
  if (/^v[0-9]+$/.test(last) && parts.length > 0) last = parts.pop() as string;
  return last.replace(/\.v[0-9]+$/, "").replace(/^go-|[.-]go$/g, "");
}

/** A variable declaration counts too: the func literals in it hold code. */
export function resolveNames(
  decl: FuncDecl | GenDecl,
  imports: ReadonlyMap<string, string>,
  scope: PackageScope,
): Names {
  const resolver = new Resolver(imports, scope);
  if (decl.kind === "FuncDecl") resolver.funcDecl(decl);
  else resolver.packageValues(decl);
  const { objects, uses, writes, values, inits, ranges } = resolver;
  return {
    decl,
    importPath: (name) => imports.get(name),
    objectOf: (ident) => objects.get(ident),
    usesOf: (variable) => uses.get(variable) ?? [],
    writesOf: (variable) => writes.get(variable) ?? [],
    valueOf: (variable) => (writes.get(variable)?.length === 1 ? (values.get(variable)?.[0] ?? null) : null),
    initOf: (variable) => inits.get(variable) ?? null,
    rangeOf: (variable) => ranges.get(variable) ?? null,
    valuesOf: (variable) => {
      const known = values.get(variable) ?? [];
      return known.length === writes.get(variable)?.length ? known : null;
    },
  };
}

class Scope {
  readonly outer: Scope | null;
  readonly names = new Map<string, LocalVar>();
  constructor(outer: Scope | null) {
    this.outer = outer;
  }
}

const chains = new ChainReader<void>();

class Resolver {
  readonly objects = new Map<Ident, Obj>();
  readonly uses = new Map<LocalVar, Ident[]>();
  readonly writes = new Map<LocalVar, Ident[]>();
  /** The values a variable got in one-to-one assignments. */
  readonly values = new Map<LocalVar, Expr[]>();
  readonly inits = new Map<LocalVar, Init>();
  readonly ranges = new Map<LocalVar, Ranged>();
  private readonly imports: ReadonlyMap<string, string>;
  private readonly package: PackageScope;
  private scope = new Scope(null);
  private func: Node | null = null;

  constructor(imports: ReadonlyMap<string, string>, scope: PackageScope) {
    this.imports = imports;
    this.package = scope;
  }

  funcDecl(decl: FuncDecl): void {
    this.func = decl;
    const names = decl.recv?.list[0];
    if (names !== undefined) this.receiver(names);
    if (decl.type.typeParams !== null) this.declareFields(decl.type.typeParams, "typeparam");
    this.signature(decl.type);
    if (decl.body !== null) this.list(decl.body.list);
  }

  /** The values of a package-level declaration; its names are the package's. */
  packageValues(decl: GenDecl): void {
    for (const spec of decl.specs) if (spec.kind === "ValueSpec") for (const x of spec.values) this.expr(x);
  }

  /** `(r *T[P])` declares r, and P as a type parameter. */
  private receiver(field: Field): void {
    let type: Expr = field.type;
    while (type.kind === "StarExpr" || type.kind === "ParenExpr") type = type.x;
    const params = type.kind === "IndexExpr" ? [type.index] : type.kind === "IndexListExpr" ? type.indices : [];
    for (const param of params) if (param.kind === "Ident") this.declare(param, "typeparam", null);
    for (const name of field.names) this.declare(name, "receiver", field.type);
  }

  private signature(type: FuncType): void {
    for (const field of type.params.list) this.expr(field.type);
    for (const field of type.results?.list ?? []) this.expr(field.type);
    this.declareFields(type.params, "param");
    if (type.results !== null) this.declareFields(type.results, "result");
  }

  private declareFields(fields: FieldList, role: LocalVar["role"]): void {
    for (const field of fields.list) for (const name of field.names) this.declare(name, role, field.type);
  }

  private declare(name: Ident, role: LocalVar["role"], type: Expr | null): void {
    if (name.name === "_" || this.func === null) return;
    const variable: LocalVar = { kind: "var", name: name.name, decl: name, role, func: this.func, type };
    this.scope.names.set(name.name, variable);
    this.objects.set(name, variable);
    this.uses.set(variable, [name]);
  }

  /** Notes that `target` is written, with `value` where one value goes to one name. */
  private write(target: Expr, value: Expr | null): void {
    if (target.kind !== "Ident") return;
    const object = this.objects.get(target);
    if (object?.kind !== "var") return;
    const known = this.writes.get(object);
    if (known === undefined) this.writes.set(object, [target]);
    else known.push(target);
    if (value === null) return;
    const values = this.values.get(object);
    if (values === undefined) this.values.set(object, [value]);
    else values.push(value);
  }

  /** Notes what a variable that is declared here begins with. */
  private init(name: Expr, at: number, count: number, values: readonly Expr[]): void {
    const object = name.kind === "Ident" ? this.objects.get(name) : undefined;
    if (object?.kind !== "var" || object.decl !== name) return;
    const isOwn = values.length === count;
    const value = isOwn ? values[at] : values.length === 1 ? values[0] : undefined;
    if (value !== undefined) this.inits.set(object, { value, index: isOwn ? 0 : at, count: isOwn ? 1 : count });
  }

  private lookup(name: string): Obj | undefined {
    for (let scope: Scope | null = this.scope; scope !== null; scope = scope.outer) {
      const found = scope.names.get(name);
      if (found !== undefined) return found;
    }
    const entry = this.package.get(name);
    if (entry !== undefined) return { kind: "package-level", name, entry };
    const path = this.imports.get(name);
    if (path !== undefined) return { kind: "import", name, path };
    return predeclared.has(name) ? { kind: "predeclared", name } : undefined;
  }

  private use(ident: Ident): void {
    const found = this.lookup(ident.name);
    if (found === undefined) return;
    this.objects.set(ident, found);
    if (found.kind === "var") this.uses.get(found)?.push(ident);
  }

  private inScope(build: () => void): void {
    this.scope = new Scope(this.scope);
    build();
    this.scope = this.scope.outer as Scope;
  }

  private list(stmts: readonly Stmt[]): void {
    for (const stmt of stmts) this.stmt(stmt);
  }

  private block(block: BlockStmt): void {
    this.inScope(() => this.list(block.list));
  }

  private stmt(stmt: Stmt): void {
    switch (stmt.kind) {
      case "BlockStmt":
        this.block(stmt);
        return;
      case "LabeledStmt":
        this.stmt(stmt.stmt);
        return;
      case "BranchStmt":
        return;
      case "DeclStmt":
        this.genDecl(stmt.decl);
        return;
      case "AssignStmt":
        for (const x of stmt.rhs) this.expr(x);
        for (const x of stmt.lhs) {
          if (stmt.token === ":=" && x.kind === "Ident") this.define(x);
          else this.expr(x);
        }
        stmt.lhs.forEach((x, i) => {
          const isPlain = stmt.token === "=" || stmt.token === ":=";
          this.write(x, isPlain && stmt.lhs.length === stmt.rhs.length ? (stmt.rhs[i] as Expr) : null);
          if (stmt.token === ":=") this.init(x, i, stmt.lhs.length, stmt.rhs);
        });
        return;
      case "IncDecStmt":
        this.expr(stmt.x);
        this.write(stmt.x, null);
        return;
      case "IfStmt":
        this.inScope(() => {
          if (stmt.init !== null) this.stmt(stmt.init);
          this.expr(stmt.cond);
          this.block(stmt.body);
          if (stmt.else !== null) this.stmt(stmt.else);
        });
        return;
      case "ForStmt":
        this.inScope(() => {
          if (stmt.init !== null) this.stmt(stmt.init);
          if (stmt.cond !== null) this.expr(stmt.cond);
          if (stmt.post !== null) this.stmt(stmt.post);
          this.block(stmt.body);
        });
        return;
      case "RangeStmt":
        this.inScope(() => {
          this.expr(stmt.x);
          for (const x of [stmt.key, stmt.value]) {
            if (x === null) continue;
            if (stmt.token === ":=" && x.kind === "Ident") {
              this.declare(x, "local", null);
              const object = this.objects.get(x);
              if (object?.kind === "var") this.ranges.set(object, { over: stmt.x, isKey: x === stmt.key });
            } else this.expr(x);
            this.write(x, null);
          }
          this.block(stmt.body);
        });
        return;
      case "SwitchStmt":
      case "TypeSwitchStmt":
        this.inScope(() => this.switchStmt(stmt));
        return;
      case "SelectStmt":
        this.list(stmt.body.list);
        return;
      case "CaseClause":
        for (const x of stmt.list ?? []) this.expr(x);
        this.inScope(() => this.list(stmt.body));
        return;
      case "CommClause":
        this.inScope(() => {
          if (stmt.comm !== null) this.stmt(stmt.comm);
          this.list(stmt.body);
        });
        return;
      default:
        this.children(stmt);
    }
  }

  private switchStmt(stmt: Extract<Stmt, { kind: "SwitchStmt" | "TypeSwitchStmt" }>): void {
    if (stmt.init !== null) this.stmt(stmt.init);
    if (stmt.kind === "SwitchStmt") {
      if (stmt.tag !== null) this.expr(stmt.tag);
    } else {
      this.stmt(stmt.assign);
    }
    this.list(stmt.body.list);
  }

  /** The left side of ":=": a name of this very block is assigned, any other is declared. */
  private define(name: Ident): void {
    if (this.scope.names.has(name.name)) this.use(name);
    else this.declare(name, "local", null);
  }

  private genDecl(decl: GenDecl): void {
    for (const spec of decl.specs) {
      if (spec.kind === "ValueSpec") {
        if (spec.type !== null) this.expr(spec.type);
        for (const x of spec.values) this.expr(x);
        spec.names.forEach((name, i) => {
          this.declare(name, decl.token === "const" ? "const" : "local", spec.type);
          if (spec.values.length === spec.names.length) this.write(name, spec.values[i] as Expr);
          else if (spec.values.length > 0) this.write(name, null);
          this.init(name, i, spec.names.length, spec.values);
        });
      } else if (spec.kind === "TypeSpec") {
        this.declare(spec.name, "type", spec.type);
        this.inScope(() => {
          if (spec.typeParams !== null) this.declareFields(spec.typeParams, "typeparam");
          this.expr(spec.type);
        });
      }
    }
  }

  private expr(x: Expr): void {
    if (isMarkedLink(x)) chains.read(x, (link) => this.read(link));
    else this.read(x);
  }

  private read(x: Expr): void {
    switch (x.kind) {
      case "Ident":
        this.use(x);
        return;
      case "FuncLit":
        this.funcLit(x);
        return;
      case "UnaryExpr":
        this.expr(x.x);
        if (x.op === "&") this.write(x.x, null);
        return;
      case "SelectorExpr":
        this.expr(x.x);
        return;
      case "BinaryExpr":
        this.operands(x);
        return;
      case "CompositeLit":
        this.compositeLit(x);
        return;
      case "StructType":
      case "InterfaceType":
      case "FuncType":
        this.fieldTypes(x);
        return;
      default:
        this.children(x);
    }
  }

  /** A sum of ten thousand texts nests as deep to the left: one loop, not as many calls. */
  private operands(x: Extract<Expr, { kind: "BinaryExpr" }>): void {
    const right: Expr[] = [];
    let left: Expr = x;
    for (; left.kind === "BinaryExpr"; left = left.x) right.push(left.y);
    this.expr(left);
    for (const y of right.reverse()) this.expr(y);
  }

  /** Keys of a struct literal are field names; of a map or array they are expressions. A local variable decides. */
  private compositeLit(x: Extract<Expr, { kind: "CompositeLit" }>): void {
    if (x.type !== null) this.expr(x.type);
    const isMapOrArray = x.type?.kind === "MapType" || x.type?.kind === "ArrayType";
    for (const elt of x.elts) {
      if (elt.kind !== "KeyValueExpr") {
        this.expr(elt);
        continue;
      }
      if (elt.key.kind !== "Ident" || isMapOrArray) this.expr(elt.key);
      this.expr(elt.value);
    }
  }

  private fieldTypes(x: Extract<Expr, { kind: "StructType" | "InterfaceType" | "FuncType" }>): void {
    const lists =
      x.kind === "StructType" ? [x.fields] : x.kind === "InterfaceType" ? [x.methods] : [x.params, x.results];
    for (const list of lists) for (const field of list?.list ?? []) this.expr(field.type);
  }

  private funcLit(lit: FuncLit): void {
    const outer = this.func;
    this.inScope(() => {
      this.func = lit;
      this.signature(lit.type);
      this.list(lit.body.list);
      this.func = outer;
    });
  }

  /** Everything without names of its own: the children are expressions (or statements that hold them). */
  private children(node: Node): void {
    const children: Node[] = [];
    pushChildren(node, children);
    for (const child of children) {
      if (isExpr(child)) this.expr(child);
      else this.children(child);
    }
  }
}

function isExpr(node: Node): node is Expr {
  return (
    !node.kind.endsWith("Stmt") &&
    !node.kind.endsWith("Clause") &&
    !node.kind.endsWith("Spec") &&
    !node.kind.endsWith("Decl") &&
    node.kind !== "Field" &&
    node.kind !== "FieldList"
  );
}
