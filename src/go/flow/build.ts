// Builds the control-flow graph, statement by statement.
import type {
  BinaryExpr,
  BlockStmt,
  BranchStmt,
  CallExpr,
  CaseClause,
  CommClause,
  DeferStmt,
  Expr,
  ForStmt,
  IfStmt,
  LabeledStmt,
  Node,
  RangeStmt,
  SelectStmt,
  Stmt,
  SwitchStmt,
  TypeSwitchStmt,
} from "../syntax/ast.ts";
import type { Block, BlockKind, Cfg, Edge, EdgeKind, FlowFacts, Loop, LoopStmt } from "./cfg.ts";

/** Where break and continue of an enclosing statement lead. */
interface Target {
  readonly outer: Target | null;
  readonly label: string;
  readonly breakTo: Block;
  /** null: a switch or select, which continue passes by. */
  readonly continueTo: Block | null;
  /** A labeled block: `break L` leaves it, a plain break does not. */
  readonly isBlock: boolean;
}

export class Builder {
  private readonly facts: FlowFacts;
  private readonly blocks: Block[] = [];
  private readonly loops: Loop[] = [];
  private readonly defers: DeferStmt[] = [];
  private readonly places = new Map<Node, Block>();
  private readonly labels = new Map<string, Block>();
  private readonly exit: Block;
  private readonly panic: Block;
  private readonly halt: Block;
  private readonly blocked: Block;
  private current: Block;
  private loop: Loop | null = null;
  private targets: Target | null = null;
  /** The body of the next case clause, for fallthrough. */
  private fallthroughTo: Block | null = null;
  /** The label of the statement that is built next. */
  private pendingLabel = "";

  constructor(facts: FlowFacts) {
    this.facts = facts;
    this.current = this.newBlock();
    this.exit = this.newBlock("exit");
    this.panic = this.newBlock("panic");
    this.halt = this.newBlock("halt");
    this.blocked = this.newBlock("block");
  }

  build(body: BlockStmt): Cfg {
    const entry = this.current;
    this.stmts(body.list);
    this.jump(this.exit);
    const { exit, panic, halt, blocked, blocks, loops, defers, places } = this;
    return { entry, exit, panic, halt, blocked, blocks, loops, defers, blockOf: (node) => places.get(node) };
  }

  private newBlock(kind: BlockKind = "body"): Block {
    const block: Block = { index: this.blocks.length, kind, nodes: [], succs: [], preds: [], loop: this.loop };
    this.blocks.push(block);
    return block;
  }

  private link(from: Block, to: Block, kind: EdgeKind, cond: Expr | null): void {
    const edge: Edge = { from, to, kind, cond };
    from.succs.push(edge);
    to.preds.push(edge);
  }

  /** Ends the current block with an edge; what follows is unreachable until a block is started. */
  private jump(to: Block): void {
    this.link(this.current, to, "next", null);
    this.current = this.newBlock();
  }

  private start(block: Block): void {
    this.current = block;
  }

  private add(node: Node): void {
    this.current.nodes.push(node);
    this.places.set(node, this.current);
  }

  private stmts(list: readonly Stmt[]): void {
    for (const stmt of list) this.stmt(stmt);
  }

  private stmt(stmt: Stmt): void {
    const label = this.pendingLabel;
    this.pendingLabel = "";
    switch (stmt.kind) {
      case "BlockStmt":
        this.labeledBlock(stmt, label);
        return;
      case "LabeledStmt":
        this.labeled(stmt);
        return;
      case "IfStmt":
        this.ifStmt(stmt);
        return;
      case "ForStmt":
        this.forStmt(stmt, label);
        return;
      case "RangeStmt":
        this.rangeStmt(stmt, label);
        return;
      case "SwitchStmt":
        this.switchStmt(stmt, label);
        return;
      case "TypeSwitchStmt":
        this.typeSwitchStmt(stmt, label);
        return;
      case "SelectStmt":
        this.selectStmt(stmt, label);
        return;
      case "BranchStmt":
        this.add(stmt);
        this.branch(stmt);
        return;
      case "ReturnStmt":
        this.add(stmt);
        this.jump(this.exit);
        return;
      case "DeferStmt":
        this.add(stmt);
        this.defers.push(stmt);
        return;
      case "ExprStmt":
        this.add(stmt);
        if (stmt.x.kind === "CallExpr") this.call(stmt.x);
        return;
      case "EmptyStmt":
        return;
      default:
        this.add(stmt);
    }
  }

  private call(call: CallExpr): void {
    switch (this.facts.endingOf(call)) {
      case "exit":
        this.jump(this.halt);
        return;
      case "panic":
        this.jump(this.panic);
        return;
      case "block":
        this.jump(this.blocked);
        return;
      default:
    }
  }

  /** Splits a condition into atomic ones; control goes on to one of the two blocks. */
  private condition(cond: Expr, ifTrue: Block, ifFalse: Block): void {
    if (cond.kind === "ParenExpr") {
      this.condition(cond.x, ifTrue, ifFalse);
    } else if (cond.kind === "UnaryExpr" && cond.op === "!") {
      this.condition(cond.x, ifFalse, ifTrue);
    } else if (isShortCircuit(cond)) {
      this.operands(cond, ifTrue, ifFalse);
    } else {
      this.add(cond);
      const constant = this.facts.constantCondition(cond);
      if (constant !== false) this.link(this.current, ifTrue, "true", cond);
      if (constant !== true) this.link(this.current, ifFalse, "false", cond);
    }
  }

  /** a || b || c nests as deep to the left as it has operands. */
  private operands(cond: BinaryExpr, ifTrue: Block, ifFalse: Block): void {
    const rest: { readonly block: Block; readonly cond: Expr; readonly ifTrue: Block; readonly ifFalse: Block }[] = [];
    let left: Expr = cond;
    let targets = { ifTrue, ifFalse };
    while (isShortCircuit(left)) {
      const block = this.newBlock();
      rest.push({ block, cond: left.y, ...targets });
      targets = left.op === "&&" ? { ...targets, ifTrue: block } : { ...targets, ifFalse: block };
      left = left.x;
    }
    this.condition(left, targets.ifTrue, targets.ifFalse);
    for (const right of rest.reverse()) {
      this.start(right.block);
      this.condition(right.cond, right.ifTrue, right.ifFalse);
    }
  }

  private labeled(stmt: LabeledStmt): void {
    const name = stmt.label.name;
    const block = this.labelBlock(name);
    // A goto may have made the block before its statement, and so its loop, was known.
    block.loop = this.loop;
    this.jump(block);
    this.start(block);
    this.pendingLabel = name;
    this.stmt(stmt.stmt);
    this.pendingLabel = "";
  }

  private labelBlock(name: string): Block {
    let block = this.labels.get(name);
    if (block === undefined) {
      block = this.newBlock();
      this.labels.set(name, block);
    }
    return block;
  }

  private labeledBlock(stmt: BlockStmt, label: string): void {
    if (label === "") {
      this.stmts(stmt.list);
      return;
    }
    const after = this.newBlock();
    this.within({ outer: this.targets, label, breakTo: after, continueTo: null, isBlock: true }, () =>
      this.stmts(stmt.list),
    );
    this.jump(after);
    this.start(after);
  }

  private within(target: Target, build: () => void): void {
    const outer = this.targets;
    this.targets = target;
    build();
    this.targets = outer;
  }

  private branch(stmt: BranchStmt): void {
    const label = stmt.label?.name ?? "";
    if (stmt.token === "goto") {
      this.jump(this.labelBlock(label));
      return;
    }
    if (stmt.token === "fallthrough") {
      this.jump(this.fallthroughTo ?? this.exit);
      return;
    }
    for (let target = this.targets; target !== null; target = target.outer) {
      if (label !== "" && target.label !== label) continue;
      if (stmt.token === "break" && (label !== "" || !target.isBlock)) {
        this.jump(target.breakTo);
        return;
      }
      if (stmt.token === "continue" && target.continueTo !== null) {
        this.jump(target.continueTo);
        return;
      }
    }
    // A branch without a target does not compile: nothing is known of what follows.
    this.jump(this.exit);
  }

  private ifStmt(stmt: IfStmt): void {
    if (stmt.init !== null) this.stmt(stmt.init);
    const then = this.newBlock();
    const after = this.newBlock();
    const otherwise = stmt.else === null ? after : this.newBlock();
    this.condition(stmt.cond, then, otherwise);
    this.start(then);
    this.stmts(stmt.body.list);
    this.jump(after);
    if (stmt.else !== null) {
      this.start(otherwise);
      this.stmt(stmt.else);
      this.jump(after);
    }
    this.start(after);
  }

  /** Builds a loop: `head` and what `build` makes belong to it. */
  private inLoop(stmt: LoopStmt, build: (loop: Loop) => void): void {
    const outer = this.loop;
    const loop: Loop = { stmt, outer, head: this.current };
    this.loops.push(loop);
    this.loop = loop;
    build(loop);
    this.loop = outer;
  }

  private loopBody(stmt: LoopStmt, label: string, breakTo: Block, continueTo: Block): void {
    const target = { outer: this.targets, label, breakTo, continueTo, isBlock: false };
    this.within(target, () => this.stmts(stmt.body.list));
  }

  private forStmt(stmt: ForStmt, label: string): void {
    if (stmt.init !== null) this.stmt(stmt.init);
    const after = this.newBlock();
    this.inLoop(stmt, (loop) => {
      const head = this.newBlock();
      loop.head = head;
      const body = stmt.cond === null ? head : this.newBlock();
      const post = stmt.post === null ? head : this.newBlock();
      this.link(this.current, head, "next", null);
      this.start(head);
      if (stmt.cond !== null) this.condition(stmt.cond, body, after);
      this.start(body);
      this.loopBody(stmt, label, after, post);
      this.jump(post);
      if (stmt.post !== null) {
        this.start(post);
        this.stmt(stmt.post);
        this.jump(head);
      }
    });
    this.start(after);
  }

  private rangeStmt(stmt: RangeStmt, label: string): void {
    const after = this.newBlock();
    this.inLoop(stmt, (loop) => {
      const head = this.newBlock();
      loop.head = head;
      this.link(this.current, head, "next", null);
      this.start(head);
      this.add(stmt);
      const body = this.newBlock();
      this.link(head, body, "iterate", null);
      this.link(head, after, "done", null);
      this.start(body);
      this.loopBody(stmt, label, after, head);
      this.jump(head);
    });
    this.start(after);
  }

  private switchStmt(stmt: SwitchStmt, label: string): void {
    if (stmt.init !== null) this.stmt(stmt.init);
    if (stmt.tag !== null) this.add(stmt.tag);
    const clauses = stmt.body.list as readonly CaseClause[];
    const bodies = clauses.map(() => this.newBlock());
    const after = this.newBlock();
    let fallback = after;
    clauses.forEach((clause, i) => {
      const body = bodies[i] as Block;
      if (clause.list === null) fallback = body;
      for (const value of clause.list ?? []) {
        const next = this.newBlock();
        if (stmt.tag === null) {
          this.condition(value, body, next);
        } else {
          this.add(value);
          this.link(this.current, body, "case", value);
          this.link(this.current, next, "no-case", value);
        }
        this.start(next);
      }
    });
    this.link(this.current, fallback, "next", null);
    this.clauses(clauses, bodies, after, label);
  }

  private clauses(clauses: readonly CaseClause[], bodies: readonly Block[], after: Block, label: string): void {
    const outer = this.fallthroughTo;
    this.within({ outer: this.targets, label, breakTo: after, continueTo: null, isBlock: false }, () => {
      clauses.forEach((clause, i) => {
        this.start(bodies[i] as Block);
        this.fallthroughTo = bodies[i + 1] ?? null;
        this.stmts(clause.body);
        this.jump(after);
      });
    });
    this.fallthroughTo = outer;
    this.start(after);
  }

  private typeSwitchStmt(stmt: TypeSwitchStmt, label: string): void {
    if (stmt.init !== null) this.stmt(stmt.init);
    this.add(stmt.assign);
    const head = this.current;
    const clauses = stmt.body.list as readonly CaseClause[];
    const bodies = clauses.map(() => this.newBlock());
    const after = this.newBlock();
    let hasDefault = false;
    clauses.forEach((clause, i) => {
      if (clause.list === null) hasDefault = true;
      this.link(head, bodies[i] as Block, "case", clause.list?.[0] ?? null);
    });
    if (!hasDefault) this.link(head, after, "no-case", null);
    this.clauses(clauses, bodies, after, label);
  }

  private selectStmt(stmt: SelectStmt, label: string): void {
    const clauses = stmt.body.list as readonly CommClause[];
    if (clauses.length === 0) {
      this.add(stmt);
      this.jump(this.blocked);
      return;
    }
    const head = this.current;
    this.places.set(stmt, head);
    const after = this.newBlock();
    this.within({ outer: this.targets, label, breakTo: after, continueTo: null, isBlock: false }, () => {
      for (const clause of clauses) {
        const body = this.newBlock();
        this.link(head, body, "case", null);
        this.start(body);
        if (clause.comm !== null) this.stmt(clause.comm);
        this.stmts(clause.body);
        this.jump(after);
      }
    });
    this.start(after);
  }
}

function isShortCircuit(x: Expr): x is BinaryExpr {
  return x.kind === "BinaryExpr" && (x.op === "&&" || x.op === "||");
}
