// Everything that is done with one channel: who sends, receives and closes it, in which goroutine. The uses of the variable
// are followed through literals and into functions it is handed to; a channel that gets out of sight has no answer.
import type {
  CallExpr,
  DeferStmt,
  Expr,
  Func,
  FuncDecl,
  FuncLit,
  GoStmt,
  Ident,
  Node,
  SelectStmt,
} from "../syntax/ast.ts";
import { calleeExpr, calleeName } from "../types/callee.ts";
import type { LocalVar, Names } from "../types/object.ts";
import type { Block, Cfg } from "./cfg.ts";

/** A declaration as the search sees it; answered by a layer that knows types and other declarations. */
export interface Unit {
  readonly names: Names;
  readonly parents: ReadonlyMap<Node, Node>;
  flowOf(func: Func): { readonly cfg: Cfg; readonly cycles: ReadonlySet<Block> } | null;
  /** The function of the program that is called, with its unit; null: not known. */
  called(call: CallExpr): { readonly decl: FuncDecl; readonly unit: Unit } | null;
  /** Whether a call starts its argument in a goroutine: wg.Go(f). */
  isStarter(call: CallExpr): boolean;
  /** Whether a function whose body is not known is given the channel to send on, and nothing that tells it to stop. */
  isGivenToSend(call: CallExpr, index: number): boolean;
}

/** A goroutine that is started by the function that owns the channel. */
export interface Spawn {
  /** go f(ch), go func() { ... }(), wg.Go(func() { ... }). */
  readonly stmt: GoStmt | CallExpr;
  readonly func: Func;
  readonly unit: Unit;
  /** Started by a goroutine in its turn. */
  readonly isNested: boolean;
  /** That goroutine. */
  readonly starter?: Spawn | null;
  /** The call of the owner to a function that starts it. */
  readonly via?: CallExpr | DeferStmt | null;
}

/** The goroutine of the owner itself that stands at the beginning of the starts that lead to one. */
export function rootOf(spawn: Spawn): Spawn {
  return spawn.starter == null ? spawn : rootOf(spawn.starter);
}

export interface ChannelOp {
  readonly kind: "send" | "receive" | "range" | "close";
  readonly node: Node;
  readonly unit: Unit;
  /** null: the owner itself. */
  readonly spawn: Spawn | null;
  /** The call or defer through which the owner (or goroutine) does it; null: it stands in its own body. */
  readonly via: CallExpr | DeferStmt | null;
  /** In a literal that is handed to a function: how often it runs, and where, is that function's affair. */
  readonly isHanded: boolean;
  /** In a select that has another way to go on. */
  readonly isOptional: boolean;
  /** v, ok := <-ch. */
  readonly asksClosed: boolean;
  /** c.Describe(ch) of an interface: it sends as many as it has. */
  readonly isStream?: boolean;
}

export interface ChannelUses {
  readonly variable: LocalVar;
  readonly ops: readonly ChannelOp[];
  readonly spawns: readonly Spawn[];
  /** The returns that hand it to the caller. */
  readonly returns: readonly Node[];
  /** Of a channel that a callee has made: whether it is closed once all is sent. */
  readonly isClosed?: boolean;
  /** The runtime sends the process's signals to it, which need never come. */
  readonly isOfSignals: boolean;
}

/** In which goroutine something runs, and through what. */
type OpPlace = Pick<ChannelOp, "spawn" | "via" | "isHanded">;

const maxDepth = 3;

/** null: it gets out of sight. */
export function channelUses(variable: LocalVar, unit: Unit): ChannelUses | null {
  const search = new Search(variable);
  const isInSight = search.follow(variable, unit, { spawn: null, via: null, isHanded: false }, 0);
  return isInSight && search.ops.every((op) => op.isStream !== true || isTakenUntilClosed(op, search.ops))
    ? search
    : null;
}

/** Behind the call the goroutine closes the channel, and the owner ranges over it: many are sent. */
function isTakenUntilClosed(stream: ChannelOp, ops: readonly ChannelOp[]): boolean {
  const isClosed = ops.some(
    ({ kind, spawn, via }) => kind === "close" && spawn === stream.spawn && via?.kind !== "CallExpr",
  );
  return isClosed && ops.some(({ kind, spawn, via }) => kind === "range" && spawn === null && via === null);
}

class Search implements ChannelUses {
  readonly variable: LocalVar;
  readonly ops: ChannelOp[] = [];
  readonly spawns: Spawn[] = [];
  readonly returns: Node[] = [];
  isOfSignals = false;

  constructor(variable: LocalVar) {
    this.variable = variable;
  }

  follow(variable: LocalVar, unit: Unit, outer: OpPlace, depth: number): boolean {
    if (depth > maxDepth) return false;
    for (const use of unit.names.usesOf(variable)) {
      if (use === variable.decl) continue;
      const place = this.placeOf(use, variable.func, unit, outer);
      if (place === null) return false;
      const isKnown = place.isHanded ? this.handedSend(use, unit, place) : this.use(use, unit, place, depth);
      if (!isKnown) return false;
    }
    return true;
  }

  /** go func() { filepath.WalkDir(dir, func(...) error { ch <- path ... }) }(): one more that sends, whoever calls it. */
  private handedSend(use: Ident, unit: Unit, place: OpPlace): boolean {
    const send = unit.parents.get(use);
    return (
      place.spawn !== null && send?.kind === "SendStmt" && send.chan === use && this.note("send", send, unit, place)
    );
  }

  /** In which goroutine, and through what, a use runs: by the literals around it. null: who knows. */
  private placeOf(use: Node, owner: Node, unit: Unit, outer: OpPlace): OpPlace | null {
    const literals: FuncLit[] = [];
    let place: OpPlace | null = outer;
    for (let at = unit.parents.get(use); at !== undefined && at !== owner; at = unit.parents.get(at)) {
      if (at.kind !== "FuncLit") continue;
      const call = onlyCallOf(at, unit);
      if (call !== null) {
        const around = this.placeOf(call, owner, unit, outer);
        place = around === null ? null : this.through(call, at, unit, around);
        break;
      }
      literals.unshift(at);
    }
    if (place === null) return null;
    for (const lit of literals) {
      const call = unit.parents.get(lit);
      if (call?.kind !== "CallExpr") return null;
      if (call.fun === lit) place = this.through(call, lit, unit, place);
      else if (unit.isStarter(call)) place = this.inGoroutine(call, lit, unit, place);
      else place = { ...place, via: place.via ?? call, isHanded: true };
    }
    return place;
  }

  /** go f(ch) starts a goroutine, defer f(ch) and f(ch) run in this one. */
  private through(call: CallExpr, func: Func, unit: Unit, place: OpPlace, inner = unit): OpPlace {
    const stmt = unit.parents.get(call);
    if (stmt?.kind === "GoStmt") return this.inGoroutine(stmt, func, inner, place);
    return { ...place, via: place.via ?? (stmt?.kind === "DeferStmt" ? stmt : call) };
  }

  private inGoroutine(stmt: GoStmt | CallExpr, func: Func, unit: Unit, outer: OpPlace): OpPlace {
    return { spawn: this.startedBy(stmt, func, unit, outer), via: null, isHanded: outer.isHanded };
  }

  private startedBy(stmt: GoStmt | CallExpr, func: Func, unit: Unit, { spawn: starter, via }: OpPlace): Spawn {
    // A function that starts one may be called at several places.
    const known = this.spawns.find((each) => each.stmt === stmt && each.starter === starter && each.via === via);
    if (known !== undefined) return known;
    const spawn: Spawn = { stmt, func, unit, isNested: starter !== null, starter, via };
    this.spawns.push(spawn);
    return spawn;
  }

  private use(use: Ident, unit: Unit, place: OpPlace, depth: number): boolean {
    let value: Expr = use;
    let parent = unit.parents.get(use);
    while (parent?.kind === "ParenExpr") {
      value = parent;
      parent = unit.parents.get(parent);
    }
    switch (parent?.kind) {
      case "SendStmt":
        return parent.chan === value && this.note("send", parent, unit, place);
      case "UnaryExpr":
        return parent.op === "<-" && this.note("receive", parent, unit, place);
      case "RangeStmt":
        return parent.x === value && this.note("range", parent, unit, place);
      case "ReturnStmt":
        if (place.spawn !== null || place.via !== null) return false;
        this.returns.push(parent);
        return true;
      case "BinaryExpr":
        return parent.op === "==" || parent.op === "!=";
      case "AssignStmt":
        return parent.lhs.length === 1 && parent.lhs[0] === value;
      case "CallExpr":
        return this.passed(value, parent, unit, place, depth);
      default:
        return false;
    }
  }

  private note(kind: ChannelOp["kind"], node: Node, unit: Unit, place: OpPlace, isStream = false): true {
    const select = selectOf(node, unit);
    const stmt = unit.parents.get(node);
    const asksClosed = kind === "receive" && stmt?.kind === "AssignStmt" && stmt.lhs.length === 2;
    this.ops.push({
      ...place,
      kind,
      node,
      unit,
      isOptional: select !== null && select.body.list.length > 1,
      asksClosed,
      isStream,
    });
    return true;
  }

  private passed(value: Expr, call: CallExpr, unit: Unit, outer: OpPlace, depth: number): boolean {
    const name = calleeName(call, unit.names);
    if (name === "close") return this.note("close", call, unit, outer);
    if (name === "len" || name === "cap") return true;
    if (name === "os/signal.Notify" || name === "os/signal.Stop") {
      this.isOfSignals = true;
      return true;
    }
    const index = call.args.indexOf(value);
    const lit = literalCalled(call, unit);
    const callee = lit === null ? unit.called(call) : { decl: lit, unit };
    if (callee === null && outer.spawn !== null && unit.isGivenToSend(call, index))
      return this.note("send", call, unit, outer, true);
    if (callee === null || index < 0) return false;
    const param = callee.decl.type.params.list.flatMap((field) => field.names)[index];
    const variable = param === undefined ? undefined : callee.unit.names.objectOf(param);
    if (param?.name === "_") return true;
    if (variable?.kind !== "var" || callee.unit.names.writesOf(variable).length > 0) return false;
    return this.follow(variable, callee.unit, this.through(call, callee.decl, unit, outer, callee.unit), depth + 1);
  }
}

/** The literal that a call runs: func() { ... }(), and that of a variable which never holds another one. */
export function literalCalled(call: CallExpr, { names }: Unit): FuncLit | null {
  const fun = calleeExpr(call);
  if (fun.kind === "FuncLit") return fun;
  const variable = fun.kind === "Ident" ? names.objectOf(fun) : undefined;
  if (variable?.kind !== "var" || names.writesOf(variable).length !== 1) return null;
  const value = names.valueOf(variable);
  return value?.kind === "FuncLit" ? value : null;
}

/** work := func() { ... }, and go work() or work() at one place only: that call. */
function onlyCallOf(lit: FuncLit, { names, parents }: Unit): CallExpr | null {
  const stmt = parents.get(lit);
  const target = stmt?.kind === "AssignStmt" && stmt.lhs.length === 1 ? stmt.lhs[0] : undefined;
  const variable = target?.kind === "Ident" ? names.objectOf(target) : undefined;
  if (variable?.kind !== "var" || variable.role !== "local" || names.writesOf(variable).length !== 1) return null;
  const uses = names.usesOf(variable).filter((use) => use !== variable.decl);
  const call = uses.length === 1 ? parents.get(uses[0] as Node) : undefined;
  return call?.kind === "CallExpr" && call.fun === uses[0] && !(lit.pos <= call.pos && call.end <= lit.end)
    ? call
    : null;
}

/** The select that an operation is a case of: the statement of the case, or what it assigns. */
export function selectOf(node: Node, unit: Unit): SelectStmt | null {
  let below = node;
  for (let at = unit.parents.get(node); at !== undefined; at = unit.parents.get(at)) {
    if (at.kind === "CommClause") {
      const select = at.comm === below ? unit.parents.get(unit.parents.get(at) as Node) : undefined;
      return select?.kind === "SelectStmt" ? select : null;
    }
    if (at.kind !== "ExprStmt" && at.kind !== "AssignStmt" && at.kind !== "ParenExpr") return null;
    below = at;
  }
  return null;
}
