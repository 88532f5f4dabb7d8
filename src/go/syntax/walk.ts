// Walking a tree in source order, as go/ast.Inspect does. An explicit stack: depth is the heap's, not the call stack's.
import type { Decl, Ident, Node, Stmt } from "./ast.ts";

/** Whether a node lies in another one, or is it. */
export function isWithin(inner: Node, outer: Node): boolean {
  return outer.pos <= inner.pos && inner.end <= outer.end;
}

/** Appends the children of `node` in ast.Inspect's order. A FuncDecl's body is parsed by this. */
export function pushChildren(node: Node, out: Node[]): void {
  switch (node.kind) {
    case "Ident":
    case "BasicLit":
    case "BadExpr":
    case "BadStmt":
    case "BadDecl":
    case "EmptyStmt":
      return;
    case "Field":
      all(out, node.names);
      push(out, node.type);
      push(out, node.tag);
      return;
    case "FieldList":
      all(out, node.list);
      return;
    case "Ellipsis":
      push(out, node.elt);
      return;
    case "FuncLit":
      push(out, node.type);
      push(out, node.body);
      return;
    case "CompositeLit":
      push(out, node.type);
      all(out, node.elts);
      return;
    case "ParenExpr":
    case "StarExpr":
    case "UnaryExpr":
    case "ExprStmt":
    case "IncDecStmt":
      push(out, node.x);
      return;
    case "SelectorExpr":
      push(out, node.x);
      push(out, node.sel);
      return;
    case "IndexExpr":
      push(out, node.x);
      push(out, node.index);
      return;
    case "IndexListExpr":
      push(out, node.x);
      all(out, node.indices);
      return;
    case "SliceExpr":
      push(out, node.x);
      push(out, node.low);
      push(out, node.high);
      push(out, node.max);
      return;
    case "TypeAssertExpr":
      push(out, node.x);
      push(out, node.type);
      return;
    case "CallExpr":
      push(out, node.fun);
      all(out, node.args);
      return;
    case "BinaryExpr":
      push(out, node.x);
      push(out, node.y);
      return;
    case "KeyValueExpr":
      push(out, node.key);
      push(out, node.value);
      return;
    case "ArrayType":
      push(out, node.len);
      push(out, node.elt);
      return;
    case "StructType":
      push(out, node.fields);
      return;
    case "FuncType":
      push(out, node.typeParams);
      push(out, node.params);
      push(out, node.results);
      return;
    case "InterfaceType":
      push(out, node.methods);
      return;
    case "MapType":
      push(out, node.key);
      push(out, node.value);
      return;
    case "ChanType":
      push(out, node.value);
      return;
    default:
      pushStmtChildren(node, out);
  }
}

type StmtOrDecl = Exclude<Node, { readonly kind: "Ident" }>;

function pushStmtChildren(node: StmtOrDecl, out: Node[]): void {
  switch (node.kind) {
    case "DeclStmt":
      push(out, node.decl);
      return;
    case "LabeledStmt":
      push(out, node.label);
      push(out, node.stmt);
      return;
    case "SendStmt":
      push(out, node.chan);
      push(out, node.value);
      return;
    case "AssignStmt":
      all(out, node.lhs);
      all(out, node.rhs);
      return;
    case "GoStmt":
    case "DeferStmt":
      push(out, node.call);
      return;
    case "ReturnStmt":
      all(out, node.results);
      return;
    case "BranchStmt":
      push(out, node.label);
      return;
    case "BlockStmt":
      all(out, node.list);
      return;
    case "IfStmt":
      push(out, node.init);
      push(out, node.cond);
      push(out, node.body);
      push(out, node.else);
      return;
    case "CaseClause":
      if (node.list !== null) all(out, node.list);
      all(out, node.body);
      return;
    case "SwitchStmt":
      push(out, node.init);
      push(out, node.tag);
      push(out, node.body);
      return;
    case "TypeSwitchStmt":
      push(out, node.init);
      push(out, node.assign);
      push(out, node.body);
      return;
    case "CommClause":
      push(out, node.comm);
      all(out, node.body);
      return;
    case "SelectStmt":
      push(out, node.body);
      return;
    case "ForStmt":
      push(out, node.init);
      push(out, node.cond);
      push(out, node.post);
      push(out, node.body);
      return;
    case "RangeStmt":
      push(out, node.key);
      push(out, node.value);
      push(out, node.x);
      push(out, node.body);
      return;
    case "ImportSpec":
      push(out, node.name);
      push(out, node.path);
      return;
    case "ValueSpec":
      all(out, node.names);
      push(out, node.type);
      all(out, node.values);
      return;
    case "TypeSpec":
      push(out, node.name);
      push(out, node.typeParams);
      push(out, node.type);
      return;
    case "GenDecl":
      all(out, node.specs);
      return;
    case "FuncDecl":
      push(out, node.recv);
      push(out, node.name);
      push(out, node.type);
      push(out, node.body);
      return;
    default:
  }
}

function push(out: Node[], node: Node | null): void {
  if (node !== null) out.push(node);
}

function all(out: Node[], nodes: readonly Node[]): void {
  for (let i = 0; i < nodes.length; i++) out.push(nodes[i] as Node);
}

/** Visits `root` and what is below it in source order; where `visit` returns false, the children are left out. */
export function walk(root: Node, visit: (node: Node) => unknown): void {
  const stack: Node[] = [root];
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    if (visit(node) !== false) pushReversed(node, stack);
  }
}

/** The children, the first on top. */
export function pushReversed(node: Node, stack: Node[]): void {
  let low = stack.length;
  pushChildren(node, stack);
  for (let high = stack.length - 1; low < high; low++, high--) {
    const first = stack[low] as Node;
    stack[low] = stack[high] as Node;
    stack[high] = first;
  }
}

/** The same for everything below a function body, func literals left out: they are functions of their own. */
export function walkFunctionBody(root: Node, visit: (node: Node) => unknown): void {
  walk(root, (node) => {
    if (node.kind === "FuncLit" && node !== root) {
      visit(node);
      return false;
    }
    return visit(node);
  });
}

/** The statements of a block, or of a clause of a switch or select; none for any other node. */
export function statementsIn(node: Node | undefined): readonly Stmt[] {
  if (node?.kind === "BlockStmt") return node.list;
  return node?.kind === "CaseClause" || node?.kind === "CommClause" ? node.body : [];
}

/** go/ast's File node: the package keyword to the end of the last declaration. */
export function fileSpan(packagePos: number, name: Ident | null, decls: readonly Decl[]): { pos: number; end: number } {
  const last = decls[decls.length - 1];
  return { pos: packagePos, end: last?.end ?? name?.end ?? packagePos };
}
