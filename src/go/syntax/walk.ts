// Walking a tree in source order, as go/ast.Inspect does. An explicit stack: depth is the heap's, not the call stack's.
import type { Decl, Ident, Node } from "./ast.ts";

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
      push(out, ...node.names, node.type, node.tag);
      return;
    case "FieldList":
      all(out, node.list);
      return;
    case "Ellipsis":
      push(out, node.elt);
      return;
    case "FuncLit":
      push(out, node.type, node.body);
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
      push(out, node.x, node.sel);
      return;
    case "IndexExpr":
      push(out, node.x, node.index);
      return;
    case "IndexListExpr":
      push(out, node.x);
      all(out, node.indices);
      return;
    case "SliceExpr":
      push(out, node.x, node.low, node.high, node.max);
      return;
    case "TypeAssertExpr":
      push(out, node.x, node.type);
      return;
    case "CallExpr":
      push(out, node.fun);
      all(out, node.args);
      return;
    case "BinaryExpr":
      push(out, node.x, node.y);
      return;
    case "KeyValueExpr":
      push(out, node.key, node.value);
      return;
    case "ArrayType":
      push(out, node.len, node.elt);
      return;
    case "StructType":
      push(out, node.fields);
      return;
    case "FuncType":
      push(out, node.typeParams, node.params, node.results);
      return;
    case "InterfaceType":
      push(out, node.methods);
      return;
    case "MapType":
      push(out, node.key, node.value);
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
      push(out, node.label, node.stmt);
      return;
    case "SendStmt":
      push(out, node.chan, node.value);
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
      push(out, node.init, node.cond, node.body, node.else);
      return;
    case "CaseClause":
      if (node.list !== null) all(out, node.list);
      all(out, node.body);
      return;
    case "SwitchStmt":
      push(out, node.init, node.tag, node.body);
      return;
    case "TypeSwitchStmt":
      push(out, node.init, node.assign, node.body);
      return;
    case "CommClause":
      push(out, node.comm);
      all(out, node.body);
      return;
    case "SelectStmt":
      push(out, node.body);
      return;
    case "ForStmt":
      push(out, node.init, node.cond, node.post, node.body);
      return;
    case "RangeStmt":
      push(out, node.key, node.value, node.x, node.body);
      return;
    case "ImportSpec":
      push(out, node.name, node.path);
      return;
    case "ValueSpec":
      push(out, ...node.names, node.type);
      all(out, node.values);
      return;
    case "TypeSpec":
      push(out, node.name, node.typeParams, node.type);
      return;
    case "GenDecl":
      all(out, node.specs);
      return;
    case "FuncDecl":
      push(out, node.recv, node.name, node.type, node.body);
      return;
    default:
  }
}

function push(out: Node[], ...nodes: readonly (Node | null)[]): void {
  for (const node of nodes) if (node !== null) out.push(node);
}

function all(out: Node[], nodes: readonly Node[]): void {
  for (const node of nodes) out.push(node);
}

/** Visits `root` and what is below it in source order; where `visit` returns false, the children are left out. */
export function walk(root: Node, visit: (node: Node) => unknown): void {
  const stack: Node[] = [root];
  const children: Node[] = [];
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    if (visit(node) === false) continue;
    children.length = 0;
    pushChildren(node, children);
    for (let i = children.length - 1; i >= 0; i--) stack.push(children[i] as Node);
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

/** go/ast's File node: the package keyword to the end of the last declaration. */
export function fileSpan(packagePos: number, name: Ident | null, decls: readonly Decl[]): { pos: number; end: number } {
  const last = decls[decls.length - 1];
  return { pos: packagePos, end: last?.end ?? name?.end ?? packagePos };
}
