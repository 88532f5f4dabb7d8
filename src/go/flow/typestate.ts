// Follows one acquired value through its function: is there a path from the acquisition to a way out (or to the next
// acquisition) on which nothing releases it and nobody takes it over? Whatever else touches the value ends its path:
// what is not known stays silent.
import type { AssignStmt, CallExpr, Expr, Ident, Node, ReturnStmt } from "../syntax/ast.ts";
import { unparen } from "../syntax/parser-expr.ts";
import { calleeName } from "../types/callee.ts";
import type { LocalVar, Names } from "../types/object.ts";
import type { Block, Cfg, Edge } from "./cfg.ts";

export interface Acquisition {
  readonly stmt: AssignStmt;
  readonly call: CallExpr;
  readonly handle: LocalVar;
  /** The error that says whether there is anything to release; null where none is returned or it is dropped. */
  readonly error: LocalVar | null;
}

/** How a value is given back: v.Close(), v.Body.Close(), or v() where `releases` is empty. */
export interface Releasing {
  /** Fields between the handle and what is released: ["Body"]. */
  readonly path: readonly string[];
  readonly releases: ReadonlySet<string>;
  /** A method that gives the value back by itself once it returns false: rows.Next(). "" where there is none. */
  readonly exhaustedBy: string;
  /** A method of the value may answer another value that is released in its stead: z.IOReadCloser(). */
  readonly mayHandOn: boolean;
}

export interface Leak {
  /** "exit": the function is left; "again": the value is overwritten, or the next iteration acquires anew. */
  readonly kind: "exit" | "again";
  /** The return or the statement that loses the value; null: the end of the body. */
  readonly at: Node | null;
}

/** What the search asks about callees; answered by a layer that knows other functions. */
export interface CallFacts {
  /** Whether the callee only uses this argument: it neither releases nor keeps it. */
  borrows(call: CallExpr, argument: Expr, releasing: Releasing): boolean;
  /** Whether a call may answer something that must be released itself, so that it stands for what it was called on. */
  answersCloser(call: CallExpr): boolean;
}

/** Calls that use a value they are given and keep nothing of it. */
const borrowers: ReadonlySet<string> = new Set([
  "io.Copy",
  "io.CopyN",
  "io.CopyBuffer",
  "io.ReadAll",
  "io/ioutil.ReadAll",
  "io.ReadFull",
  "io.ReadAtLeast",
  "io.WriteString",
  "fmt.Fprint",
  "fmt.Fprintf",
  "fmt.Fprintln",
  "fmt.Fscan",
  "fmt.Fscanf",
  "fmt.Fscanln",
  "fmt.Println",
  "fmt.Printf",
  "fmt.Print",
  "fmt.Sprint",
  "fmt.Sprintf",
  "fmt.Errorf",
  "log.Println",
  "log.Printf",
  "log.Print",
  "len",
  "print",
  "println",
  "io.LimitReader",
  "bufio.NewReader",
  "bufio.NewScanner",
  "encoding/json.NewDecoder",
  "encoding/xml.NewDecoder",
  "encoding/csv.NewReader",
  "io.TeeReader",
]);

export function findLeak(
  acquisition: Acquisition,
  releasing: Releasing,
  cfg: Cfg,
  func: Node,
  parents: ReadonlyMap<Node, Node>,
  names: Names,
  facts: CallFacts,
): Leak | null {
  const { handle } = acquisition;
  if (handle.func !== func) return null;
  const ends = endsOf(acquisition, releasing, cfg, func, parents, names, facts);
  return ends === null ? null : search(acquisition, releasing, ends, cfg, parents, names);
}

/** Where the value's path ends. */
interface Ends {
  readonly nodes: Set<Node>;
  /** A deferred function releases it where the function fails. */
  isErrorCleaned: boolean;
}

/** defer func() { if err != nil { f.Close() } }(): on the way of success nothing is released. */
function isErrorCleanup(use: Ident, releasing: Releasing, parents: ReadonlyMap<Node, Node>, names: Names): boolean {
  const sel = parents.get(use);
  const call = sel === undefined ? undefined : parents.get(sel);
  if (sel?.kind !== "SelectorExpr" || call?.kind !== "CallExpr" || call.fun !== sel) return false;
  if (releasing.path.length > 0 || !releasing.releases.has(sel.sel.name)) return false;
  const stmt = parents.get(call);
  const block = stmt === undefined ? undefined : parents.get(stmt);
  const check = block === undefined ? undefined : parents.get(block);
  if (check?.kind !== "IfStmt" || check.body !== block || check.else !== null || check.init !== null) return false;
  const cond = unparen(check.cond);
  const isError =
    cond.kind === "BinaryExpr" && cond.op === "!=" && isNil(unparen(cond.y)) && isErrorVariable(cond.x, names);
  const lit = parents.get(parents.get(check) as Node);
  const deferred = lit === undefined ? undefined : parents.get(parents.get(lit) as Node);
  return isError && lit?.kind === "FuncLit" && deferred?.kind === "DeferStmt";
}

function isErrorVariable(x: Expr, names: Names): boolean {
  const object = x.kind === "Ident" ? names.objectOf(x) : undefined;
  return object?.kind === "var" && /err/i.test(object.name);
}

/** The statements and conditions where the value's path ends: released, or taken over. null: not to be followed. */
function endsOf(
  acquisition: Acquisition,
  releasing: Releasing,
  cfg: Cfg,
  func: Node,
  parents: ReadonlyMap<Node, Node>,
  names: Names,
  facts: CallFacts,
): Ends | null {
  const ends: Ends = { nodes: new Set<Node>(), isErrorCleaned: false };
  const outer = conditionAround(acquisition.stmt, func, parents);
  for (const use of names.usesOf(acquisition.handle)) {
    if (use === acquisition.handle.decl && acquisition.handle.role === "result") continue;
    const place = placeOf(use, cfg, parents);
    if (place === null) return null;
    if (use.pos < acquisition.stmt.pos && place.isInClosure) return null;
    if (place.node === acquisition.stmt && isTarget(use, acquisition.stmt)) continue;
    if (place.isInClosure && isErrorCleanup(use, releasing, parents, names)) {
      ends.isErrorCleaned = true;
      continue;
    }
    if (place.isInClosure || !isMereUse(use, releasing, parents, names, facts)) {
      ends.nodes.add(place.node);
      // Acquired under a condition and released elsewhere, perhaps under the same one: not to be told apart.
      if (outer !== null && (place.node.pos >= outer.end || place.node.end <= outer.pos)) return null;
    }
  }
  return ends;
}

function isTarget(use: Ident, stmt: AssignStmt): boolean {
  return stmt.lhs.includes(use);
}

/** The statement or condition of the function's graph that holds an identifier, seen through closures. */
function placeOf(
  use: Ident,
  cfg: Cfg,
  parents: ReadonlyMap<Node, Node>,
): { readonly node: Node; readonly isInClosure: boolean } | null {
  let isInClosure = false;
  for (let at: Node | undefined = use; at !== undefined; at = parents.get(at)) {
    if (at.kind === "FuncLit") isInClosure = true;
    else if (cfg.blockOf(at) !== undefined) return { node: at, isInClosure };
  }
  return null;
}

/** An if, switch or select around the acquisition, other than one whose header it stands in. */
function conditionAround(stmt: Node, func: Node, parents: ReadonlyMap<Node, Node>): Node | null {
  let below: Node = stmt;
  for (let at = parents.get(stmt); at !== undefined && at !== func; at = parents.get(at)) {
    if (at.kind === "FuncLit" || at.kind === "ForStmt" || at.kind === "RangeStmt") return null;
    if (at.kind === "CaseClause" || at.kind === "CommClause") return at;
    if (at.kind === "IfStmt" && (at.body === below || at.else === below)) return at;
    below = at;
  }
  return null;
}

/** Reading from it, comparing it, calling its methods: the value stays where it is. A release is no mere use. */
export function isMereUse(
  use: Ident,
  releasing: Releasing,
  parents: ReadonlyMap<Node, Node>,
  names: Names,
  facts: CallFacts,
): boolean {
  let value: Node = use;
  let parent = parents.get(use);
  let depth = 0;
  while (parent?.kind === "SelectorExpr" && parent.x === value) {
    const above = parents.get(parent);
    const isCalled = above?.kind === "CallExpr" && above.fun === parent;
    if (isCalled) {
      if (depth === releasing.path.length && releasing.releases.has(parent.sel.name)) return false;
      if (releasing.mayHandOn && parents.get(above)?.kind !== "ExprStmt" && facts.answersCloser(above)) return false;
      return !isSpread(above, parents);
    }
    // s.w.WriteString(): a method of a part of it, unless that part is what is released.
    if (releasing.path.length === 0 && above?.kind === "SelectorExpr") {
      const outer = parents.get(above);
      return outer?.kind === "CallExpr" && outer.fun === above && !releasing.releases.has(above.sel.name);
    }
    // Another field of the value is data (resp.StatusCode); a method value (f.Close) hands the value on.
    if (releasing.path[depth] !== parent.sel.name) return depth === 0 && releasing.path.length > 0;
    depth++;
    value = parent;
    parent = above;
  }
  switch (parent?.kind) {
    case "BinaryExpr":
      return parent.op === "==" || parent.op === "!=";
    case "CallExpr":
      if (parent.fun === value || isDetached(parent, parents)) return false;
      return (
        borrowers.has(calleeName(parent, names) ?? "") ||
        facts.borrows(parent, value as Expr, { ...releasing, path: releasing.path.slice(depth) })
      );
    case "AssignStmt":
      return parent.lhs.includes(value as Expr) || parent.lhs.every((x) => x.kind === "Ident" && x.name === "_");
    default:
      return false;
  }
}

/** go work(f), defer cleanup(f): it is used later. */
function isDetached(call: Node, parents: ReadonlyMap<Node, Node>): boolean {
  const kind = parents.get(call)?.kind;
  return kind === "GoStmt" || kind === "DeferStmt";
}

/** go f.work(): another goroutine has it now. */
function isSpread(call: Node, parents: ReadonlyMap<Node, Node>): boolean {
  return parents.get(call)?.kind === "GoStmt";
}

interface State {
  readonly block: Block;
  readonly from: number;
  /** Whether the error variable still tells of this acquisition. */
  readonly isLinked: boolean;
}

function search(
  acquisition: Acquisition,
  releasing: Releasing,
  ends: Ends,
  cfg: Cfg,
  parents: ReadonlyMap<Node, Node>,
  names: Names,
): Leak | null {
  const start = cfg.blockOf(acquisition.stmt);
  if (start === undefined) return null;
  const first: State = { block: start, from: start.nodes.indexOf(acquisition.stmt) + 1, isLinked: true };
  const work: State[] = [first];
  const seen = new Set<string>();
  for (let state = work.shift(); state !== undefined; state = work.shift()) {
    const end = run(state, acquisition, ends.nodes, names);
    if (end === null) continue;
    if (typeof end !== "boolean") return end;
    const { block } = state;
    for (const edge of block.succs) {
      if (isNothingAcquired(edge, acquisition, releasing, end, names)) continue;
      if (end && isErrorCase(edge, acquisition, parents, names)) continue;
      if (isExhausted(edge, acquisition.handle, releasing, names)) continue;
      if (edge.to === cfg.exit) {
        const at = lastReturn(block);
        // A bare return gives a named result to the caller.
        if (acquisition.handle.role === "result" && (at === null || at.results.length === 0)) continue;
        if (ends.isErrorCleaned && !isSuccess(at)) continue;
        return { kind: "exit", at };
      }
      const key = `${edge.to.index} ${end}`;
      if (seen.has(key)) continue;
      seen.add(key);
      work.push({ block: edge.to, from: 0, isLinked: end });
    }
  }
  return null;
}

/** One block: null where the path ends well, a leak, or whether the error is still linked at its end. */
function run(state: State, acquisition: Acquisition, ends: ReadonlySet<Node>, names: Names): Leak | boolean | null {
  let isLinked = state.isLinked;
  for (const node of state.block.nodes.slice(state.from)) {
    if (ends.has(node)) return null;
    if (node === acquisition.stmt || assigns(node, acquisition.handle, names)) return { kind: "again", at: node };
    if (acquisition.error !== null && assigns(node, acquisition.error, names)) isLinked = false;
  }
  return isLinked;
}

function assigns(node: Node, variable: LocalVar, names: Names): boolean {
  if (node.kind === "RangeStmt")
    return [node.key, node.value].some((x) => x !== null && isVariable(x, variable, names));
  return node.kind === "AssignStmt" && node.lhs.some((x) => isVariable(x, variable, names));
}

function isVariable(x: Expr, variable: LocalVar, names: Names): boolean {
  return x.kind === "Ident" && names.objectOf(x) === variable;
}

/** On this edge the error, or a nil check, says that there is nothing to release. */
function isNothingAcquired(
  edge: Edge,
  acquisition: Acquisition,
  releasing: Releasing,
  isLinked: boolean,
  names: Names,
): boolean {
  if (edge.cond === null) return false;
  const cond = unparen(edge.cond);
  const { error, handle } = acquisition;
  const isTrue = edge.kind === "true";
  if (cond.kind === "BinaryExpr" && (cond.op === "==" || cond.op === "!=")) {
    const [x, y] = [unparen(cond.x), unparen(cond.y)];
    const other = isNil(y) ? x : isNil(x) ? y : null;
    const isEqual = (cond.op === "==") === isTrue;
    if (other !== null && (isVariable(other, handle, names) || isReleased(other, handle, releasing, names))) {
      return isEqual;
    }
    if (error === null || !isLinked) return false;
    if (other !== null && isVariable(other, error, names)) return !isEqual;
    // err == io.EOF: an error, whichever.
    return isEqual && [x, y].some((side) => isVariable(side, error, names));
  }
  if (error === null || !isLinked || !isTrue || cond.kind !== "CallExpr") return false;
  return cond.args.some((arg) => isVariable(unparen(arg), error, names));
}

/** resp.Body of resp: the very thing that is released. */
function isReleased(x: Expr, handle: LocalVar, releasing: Releasing, names: Names): boolean {
  let value = x;
  for (let i = releasing.path.length - 1; i >= 0; i--) {
    if (value.kind !== "SelectorExpr" || value.sel.name !== releasing.path[i]) return false;
    value = value.x;
  }
  return releasing.path.length > 0 && isVariable(value, handle, names);
}

/** switch err { case nil: ... default: ... }: on the other ways there is an error. */
function isErrorCase(edge: Edge, acquisition: Acquisition, parents: ReadonlyMap<Node, Node>, names: Names): boolean {
  const { error } = acquisition;
  if (edge.cond === null || error === null || (edge.kind !== "case" && edge.kind !== "no-case")) return false;
  const clause = parents.get(edge.cond);
  const block = clause === undefined ? undefined : parents.get(clause);
  const stmt = block === undefined ? undefined : parents.get(block);
  if (stmt?.kind !== "SwitchStmt" || stmt.tag === null || !isVariable(unparen(stmt.tag), error, names)) return false;
  return isNil(edge.cond) === (edge.kind === "no-case");
}

/** The loop over the rows has come to their end. */
function isExhausted(edge: Edge, handle: LocalVar, releasing: Releasing, names: Names): boolean {
  if (releasing.exhaustedBy === "" || edge.kind !== "false" || edge.cond?.kind !== "CallExpr") return false;
  const { fun } = edge.cond;
  return fun.kind === "SelectorExpr" && fun.sel.name === releasing.exhaustedBy && isVariable(fun.x, handle, names);
}

function isNil(x: Expr): boolean {
  return x.kind === "Ident" && x.name === "nil";
}

/** return ..., nil, or the end of a function without results. */
function isSuccess(stmt: ReturnStmt | null): boolean {
  const last = stmt?.results.at(-1);
  return last === undefined ? stmt === null : isNil(unparen(last));
}

function lastReturn(block: Block): ReturnStmt | null {
  const last = block.nodes.at(-1);
  return last?.kind === "ReturnStmt" ? last : null;
}
