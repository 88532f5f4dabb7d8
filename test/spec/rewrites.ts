// Rewrites of a Go file after which it does the same: whoever understands what the code does finds the same in it.
import { parseSource } from "../../src/go/syntax/parser.ts";
import { walk } from "../../src/go/syntax/walk.ts";

type Tree = ReturnType<typeof parseSource>;
type Node = Parameters<typeof walk>[0];
interface Stretch {
  readonly pos: number;
  readonly end: number;
}
interface Edit extends Stretch {
  readonly text: string;
}

/** A parsed file, all its nodes in source order and what each stands in. */
class Source {
  readonly bytes: Buffer;
  readonly nodes: Node[] = [];
  readonly parents = new Map<Node, Node>();

  constructor(text: string) {
    this.bytes = Buffer.from(text);
    const tree: Tree = parseSource("/w/p.go", this.bytes);
    for (const decl of tree.decls) walk(decl, (node) => void this.nodes.push(node));
    const open: Node[] = [];
    for (const node of this.nodes) {
      for (let top = open.at(-1); top !== undefined && !isWithin(node, top); top = open.at(-1)) open.pop();
      const parent = open.at(-1);
      if (parent !== undefined) this.parents.set(node, parent);
      open.push(node);
    }
  }

  text({ pos, end }: Stretch): string {
    return this.bytes.subarray(pos, end).toString();
  }

  /** Whether a statement may be replaced by several. */
  isInList(node: Node): boolean {
    const kind = this.parents.get(node)?.kind;
    return kind === "BlockStmt" || kind === "CaseClause" || kind === "CommClause";
  }

  within(outer: Stretch): Node[] {
    return this.nodes.filter((node) => node !== outer && isWithin(node, outer));
  }
}

function isWithin(inner: Stretch, outer: Stretch): boolean {
  return outer.pos <= inner.pos && inner.end <= outer.end;
}

const put = (pos: number, text: string): Edit => ({ pos, end: pos, text });
const swap = ({ pos, end }: Stretch, text: string): Edit => ({ pos, end, text });

type Rewrite = (node: Node, source: Source, count: number) => readonly Edit[];

/** a != b as !(a == b). */
const negated: Rewrite = (node) => {
  if (node.kind !== "BinaryExpr" || (node.op !== "!=" && node.op !== "==")) return [];
  const op = { pos: node.opPos, end: node.opPos + 2 };
  return [put(node.pos, "!("), swap(op, node.op === "==" ? "!=" : "=="), put(node.end, ")")];
};

/** if x := f(); x > 0 { } as { x := f(); if x > 0 { } }. */
const initialised: Rewrite = (node, source) => {
  if (node.kind !== "IfStmt" || node.init === null || !source.isInList(node)) return [];
  return [swap({ pos: node.pos, end: node.cond.pos }, `{ ${source.text(node.init)}; if `), put(node.end, " }")];
};

/** if x { return }; rest as if x { return } else { rest }, once a function. */
const restInElse: Rewrite = (node, source) => {
  const owner = source.parents.get(node)?.kind;
  if (node.kind !== "BlockStmt" || (owner !== "FuncDecl" && owner !== "FuncLit")) return [];
  const at = node.list.findIndex(
    (stmt) =>
      stmt.kind === "IfStmt" &&
      stmt.else === null &&
      stmt.init === null &&
      stmt.body.list.at(-1)?.kind === "ReturnStmt",
  );
  const stmt = node.list[at];
  const rest = node.list.slice(at + 1);
  if (stmt === undefined || rest.length === 0 || rest.some(({ kind }) => kind === "LabeledStmt")) return [];
  return [put(stmt.end, " else {"), put(node.end - 1, "} ")];
};

/** if x { a } else { b } as if !(x) { b } else { a }. */
const branchesSwapped: Rewrite = (node, source) => {
  if (node.kind !== "IfStmt" || node.else?.kind !== "BlockStmt") return [];
  if (source.within(node).some((inner) => inner.kind === "IfStmt" && inner.else !== null)) return [];
  return [
    swap(node.cond, `!(${source.text(node.cond)})`),
    swap(node.body, source.text(node.else)),
    swap(node.else, source.text(node.body)),
  ];
};

/** for x { } as for { if !(x) { break }; }. */
const conditionInside: Rewrite = (node, source) => {
  if (node.kind !== "ForStmt" || node.cond === null || node.init !== null || node.post !== null) return [];
  return [swap(node.cond, ""), put(node.body.pos + 1, ` if !(${source.text(node.cond)}) { break };`)];
};

/** if x { } as switch { case x: }. */
const asSwitch: Rewrite = (node, source) => {
  if (node.kind !== "IfStmt" || node.else !== null || !source.isInList(node)) return [];
  const isLeftByBreak = source
    .within(node.body)
    .some((inner) => inner.kind === "BranchStmt" && inner.token === "break" && inner.label === null);
  if (isLeftByBreak) return [];
  const from = node.init === null ? node.cond.pos : node.init.end;
  return [
    swap({ pos: node.pos, end: node.pos + "if".length }, "switch"),
    swap({ pos: from, end: node.cond.end }, node.init === null ? "" : "; "),
    swap({ pos: node.body.pos, end: node.body.pos + 1 }, `{ case ${source.text(node.cond)}:`),
  ];
};

/** if x { } as c := x; if c { }. */
const conditionNamed: Rewrite = (node, source, count) => {
  if (node.kind !== "IfStmt" || node.init !== null || !source.isInList(node)) return [];
  const name = `condition${count}`;
  return [put(node.pos, `${name} := ${source.text(node.cond)}; `), swap(node.cond, name)];
};

/** func f() T { body } as func f() T { return func() T { body }() }, where something is to be found. */
const bodyInLiteral: Rewrite = (node, source) => {
  if (node.kind !== "FuncDecl" || node.body === null || node.body.list.length === 0) return [];
  if (!/\/\/ (want|hint) "/.test(source.text(node))) return [];
  const results = node.type.results === null ? "" : source.text(node.type.results);
  const head = `${results === "" ? "" : " return"} func() ${results} {`;
  return [put(node.body.pos + 1, head), put(node.body.end - 1, "}() ")];
};

/** defer x.Close() as defer func() { x.Close() }(). */
const deferInLiteral: Rewrite = (node) => {
  if (node.kind !== "DeferStmt" || node.call.args.length > 0 || node.call.fun.kind !== "SelectorExpr") return [];
  return [put(node.call.pos, "func() { "), put(node.call.end, " }()")];
};

export const rewrites: Readonly<Record<string, Rewrite>> = {
  negated,
  initialised,
  restInElse,
  branchesSwapped,
  conditionInside,
  asSwitch,
  conditionNamed,
  bodyInLiteral,
  deferInLiteral,
};

/** The file rewritten wherever it can be; null where there is nothing to rewrite. */
export function rewritten(text: string, rewrite: Rewrite): string | null {
  const source = new Source(text);
  const edits: Edit[] = [];
  for (const [i, node] of source.nodes.entries()) edits.push(...rewrite(node, source, i));
  if (edits.length === 0) return null;
  edits.sort((a, b) => a.pos - b.pos || a.end - b.end);
  let out = "";
  let at = 0;
  for (const edit of edits) {
    // One inside another that is replaced as a whole waits for nobody.
    if (edit.pos < at) continue;
    out += source.text({ pos: at, end: edit.pos }) + edit.text;
    at = edit.end;
  }
  return out + source.text({ pos: at, end: source.bytes.length });
}
