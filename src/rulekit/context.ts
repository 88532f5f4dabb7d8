// What a rule sees: the node it was called for, the facts about its function, and report().
import type { Elsewhere, Finding, Fix, Severity } from "../base/finding.ts";
import { onOneLine, type Say, say, type Text } from "../base/say.ts";
import { buildCfg, type Cfg } from "../go/flow/cfg.ts";
import { blocksOnCycles } from "../go/flow/cycle.ts";
import { parentsOf } from "../go/flow/deferred.ts";
import type { CallFacts, Frame, Releasing } from "../go/flow/resource.ts";
import type { Constants } from "../go/flow/trip.ts";
import type { Endings } from "../go/summaries/endings.ts";
import { type OpenedField, openedField } from "../go/summaries/opened-field.ts";
import type { Fresh, Ownership } from "../go/summaries/ownership.ts";
import type { Tables } from "../go/summaries/tables.ts";
import type { BlockStmt, CallExpr, Expr, Func, FuncDecl, GenDecl, Node } from "../go/syntax/ast.ts";
import { receiverName } from "../go/syntax/parser.ts";
import type { SourceFile } from "../go/syntax/source.ts";
import { type BodyTypes, declarationOf, typeName } from "../go/types/body-types.ts";
import { calleeExpr, calleeName, lastName } from "../go/types/callee.ts";
import type { Names } from "../go/types/object.ts";
import type { PackageTypes } from "../go/types/written.ts";
import type { ClientKind } from "../knowledge/clients.ts";
import { clientOf } from "./imported-clients.ts";
import type { PackageUses } from "./package-uses.ts";
import type { Rule } from "./rule.ts";

/** What is known of the program around a declaration. */
export interface ProgramFacts {
  readonly ownership: Ownership;
  typesOf(file: SourceFile, decl: FuncDecl | GenDecl, names: Names): BodyTypes | null;
  /** Names of functions and methods that may hand a resource to their caller. */
  acquirers(): ReadonlySet<string>;
  foreignOpeners(): ReadonlySet<string>;
  /** Whether an import path is the standard library's. */
  isStandardPath(path: string): boolean;
  /** Whether an import path is another repository's, and not the standard library's. */
  isForeignPath(path: string): boolean;
  /** Functions of the packages around whose signatures answer clients. */
  clientMakers(): ReadonlySet<string>;
  /** Those that may have a single result, the tables left out. */
  singles(): ReadonlySet<string>;
}

interface Range {
  readonly pos: number;
  readonly end: number;
}

/** What is said is a say`...`, so that it can be told in every language (CONTRIBUTING.md, "Messages and languages"). */
export interface Report {
  readonly at: Range;
  readonly message: Say;
  readonly because?: readonly { readonly at: Range; readonly label: Say; readonly file?: string }[];
  readonly help?: Say;
  readonly severity?: Severity;
  readonly fix?: Fix | null;
  readonly elsewhere?: Elsewhere;
}

/** Functions and methods by their full names. */
export interface CalleeNames {
  readonly full: ReadonlySet<string>;
  readonly last: ReadonlySet<string>;
}

export function calleeNames(names: Iterable<string>): CalleeNames {
  const full = new Set(names);
  return { full, last: new Set([...full].map((name) => name.slice(name.lastIndexOf(".") + 1))) };
}

/** Facts of one function, made when a rule first asks for them. */
export interface FlowOf {
  readonly cfg: Cfg;
  /** Blocks that can run more than once in one activation. */
  readonly cycles: ReturnType<typeof blocksOnCycles>;
}

export class Context {
  readonly file: SourceFile;
  readonly display: string;
  /** The minor language version in this file: 22 for go1.22; 0 where there is no go.mod to tell. */
  readonly goMinor: number;
  readonly endings: Endings;
  readonly constants: Constants;
  readonly types: PackageTypes;
  private readonly program: ProgramFacts;
  private readonly resolve: () => Names;
  private theNames: Names | null = null;
  private theFrame: Frame | null = null;
  private theFacts: CallFacts | null = null;
  private bodyTypes: BodyTypes | null | undefined;
  private readonly fresh = new Map<CallExpr, Fresh | null>();
  /** Whether a call may acquire anything, as far as that was asked. */
  readonly candidates = new Map<CallExpr, boolean>();
  /** The innermost function (declaration or literal) around the node that is visited; null in a variable's value. */
  func: Func | null = null;
  rule: Rule;
  readonly findings: Finding[];
  readonly decl: FuncDecl | GenDecl;
  /** The package around the declaration. */
  readonly uses: PackageUses;
  private readonly flows = new Map<BlockStmt, FlowOf>();
  private parentMap: ReadonlyMap<Node, Node> | null = null;
  private readonly optionValues: Readonly<Record<string, number | string | boolean>>;

  constructor(input: {
    readonly file: SourceFile;
    readonly display: string;
    readonly goVersion: string;
    readonly decl: FuncDecl | GenDecl;
    /** Resolves the names of the declaration: many are only looked at for the form of a use. */
    readonly resolve: () => Names;
    readonly endings: Endings;
    readonly constants: Constants;
    readonly types: PackageTypes;
    readonly program: ProgramFacts;
    readonly uses: PackageUses;
    readonly rule: Rule;
    readonly findings: Finding[];
    readonly options: Readonly<Record<string, number | string | boolean>>;
  }) {
    this.file = input.file;
    this.display = input.display;
    this.goMinor = Number(/^go1\.([0-9]+)/.exec(input.goVersion)?.[1] ?? 0);
    this.decl = input.decl;
    this.resolve = input.resolve;
    this.endings = input.endings;
    this.constants = input.constants;
    this.types = input.types;
    this.program = input.program;
    this.uses = input.uses;
    this.rule = input.rule;
    this.findings = input.findings;
    this.optionValues = input.options;
  }

  get names(): Names {
    this.theNames ??= this.resolve();
    return this.theNames;
  }

  flow(body: BlockStmt): FlowOf {
    let flow = this.flows.get(body);
    if (flow === undefined) {
      const cfg = buildCfg(body, this.endings.factsFor(this.names));
      flow = { cfg, cycles: blocksOnCycles(cfg) };
      this.flows.set(body, flow);
    }
    return flow;
  }

  /** The types of this declaration; null where it is no function, or its package cannot be typed. */
  get typed(): BodyTypes | null {
    if (this.bodyTypes === undefined) {
      this.bodyTypes = this.program.typesOf(this.file, this.decl, this.names);
    }
    return this.bodyTypes;
  }

  /** "net/http.Client" for a value of that type or a pointer to it; "" where it has no name or is not known. */
  typeNameOf(x: Expr): string {
    return typeName(this.typed?.typeOf(x) ?? null);
  }

  /** "os.Open", "net/http.Client.Do"; "" where the callee is not known. */
  calleeOf(call: CallExpr): string {
    return calleeName(call, this.names) ?? this.typed?.calleeName(call) ?? "";
  }

  /**
   * As calleeOf where it is one of the names, "" where it is not: types, which cost most, are asked only for a call
   * whose last name is the last name of one of them.
   */
  calleeAmong(call: CallExpr, names: CalleeNames): string {
    if (!names.last.has(lastName(calleeExpr(call)))) return "";
    const name = this.calleeOf(call);
    return names.full.has(name) ? name : "";
  }

  /** Whether the callee is "os.Open", "net/http.Client.Do"; as cheap as calleeAmong. */
  isCallOf(call: CallExpr, name: string): boolean {
    return name.endsWith(`.${lastName(calleeExpr(call))}`) && this.calleeOf(call) === name;
  }

  /** The declaration of the function or method that is called, where its source is here; null otherwise. */
  declarationOf(call: CallExpr): FuncDecl | null {
    const callee = this.typed?.calleeOf(call) ?? null;
    return callee === null ? null : (declarationOf(callee)?.decl ?? null);
  }

  /** What acquires by its name. */
  get tables(): Tables {
    return this.program.ownership.tables;
  }

  /** Whether a function of this name may hand a resource to its caller: a cheap question before types are asked. */
  mayAcquire(name: string): boolean {
    return this.program.acquirers().has(name);
  }

  /** Whether an import path is the standard library's. */
  isStandardPath(path: string): boolean {
    return this.program.isStandardPath(path);
  }

  /** Whether an import path is another repository's, and not the standard library's. */
  isForeignPath(path: string): boolean {
    return this.program.isForeignPath(path);
  }

  /** As mayAcquire, of functions that may have a single result, the tables left out. */
  mayAcquireSingle(name: string): boolean {
    return this.program.singles().has(name);
  }

  /** The client that a function of another package of the module makes for the call; null: none. */
  importedClientOf(call: CallExpr): ClientKind | null {
    if (!this.program.clientMakers().has(lastName(calleeExpr(call)))) return null;
    const callee = this.typed?.calleeOf(call) ?? null;
    if (callee === null || callee.pkg === this.typed?.pkg) return null;
    return clientOf(callee, this.program.ownership);
  }

  /** The resource a call hands to its caller, by the tables or by the body of the called function. */
  freshOf(call: CallExpr): Fresh | null {
    let fresh = this.fresh.get(call);
    if (fresh === undefined) {
      const { typed } = this;
      fresh = typed === null ? null : this.program.ownership.freshOf(call, typed, this.names);
      if (fresh === null && typed !== null && this.decl.kind === "FuncDecl") {
        const { decl, names, parents, frame } = this;
        fresh = this.program.ownership.ownedHere(call, { decl, func: decl, names, types: typed, parents, frame });
      }
      this.fresh.set(call, fresh);
    }
    return fresh;
  }

  /** Whether the method that is called puts something into its receiver that the receiver's Close gives back. */
  opensReceiver(call: CallExpr): boolean {
    const callee = this.typed?.calleeOf(call) ?? null;
    return callee !== null && this.program.ownership.opensReceiver(callee);
  }

  /** What the method that is called opens into a field of its receiver, and leaves open. */
  openedField(call: CallExpr): OpenedField | null {
    const callee = this.typed?.calleeOf(call) ?? null;
    return callee === null ? null : openedField(this.program.ownership, callee.origin);
  }

  /** What callees do with values they are given. */
  get callFacts(): CallFacts {
    // Types are asked for when a call is met, not before.
    const facts = (): CallFacts => {
      this.theFacts ??= this.program.ownership.factsFor(this.typed, this.names);
      return this.theFacts;
    };
    return {
      effectOf: (call, index, path, releasing, nils) => facts().effectOf(call, index, path, releasing, nils),
      answersCloser: (call) => facts().answersCloser(call),
      isOfMutex: (call) => facts().isOfMutex(call),
      answersHandle: (call) => facts().answersHandle(call),
      answersData: (call) => facts().answersData(call),
      isConversion: (call) => facts().isConversion(call),
      neverFails: (call) => facts().neverFails(call, this.goMinor),
      adopts: (call, index) => facts().adopts(call, index),
      fieldOf: (literal, index) => facts().fieldOf(literal, index),
      isData: (x) => facts().isData(x),
    };
  }

  /** Whether a callee only uses this argument: it neither releases nor keeps it. */
  isBorrowed(call: CallExpr, argument: Expr, releasing: Releasing): boolean {
    const effect = this.callFacts.effectOf(call, call.args.indexOf(argument), [], releasing);
    return effect?.onSuccess === "open" && effect.onFailure === "open";
  }

  /** This declaration as the search for leaks sees it. */
  get frame(): Frame {
    this.theFrame ??= {
      names: this.names,
      parents: this.parents,
      calls: this.callFacts,
      flowOf: (body) => this.flow(body).cfg,
    };
    return this.theFrame;
  }

  /** Parents within the declaration. */
  get parents(): ReadonlyMap<Node, Node> {
    this.parentMap ??= parentsOf(this.decl);
    return this.parentMap;
  }

  numberOption(name: string): number {
    const value = this.optionValues[`${this.rule.id}.${name}`] ?? this.rule.options[name]?.default;
    return typeof value === "number" ? value : 0;
  }

  /** The comment right above a declaration; "" where there is none. */
  docOf(decl: FuncDecl): string {
    const before = decoder.decode(this.file.bytes.subarray(Math.max(0, decl.pos - MAX_DOC_BYTES), decl.pos));
    const lines = before.split("\n").slice(0, -1);
    let start = lines.length;
    while (start > 0 && /^\s*\/\//.test(lines[start - 1] as string)) start--;
    return lines.slice(start).join("\n");
  }

  text(node: Range): string {
    return decoder.decode(this.file.bytes.subarray(node.pos, node.end));
  }

  /** "`readAll`", "`(*Store).Load`", or "the function literal": who returns. */
  get functionLabel(): Text {
    const func = this.func;
    return func?.kind === "FuncDecl" ? `\`${qualifiedFunction(func)}\`` : say`the function literal`;
  }

  report(report: Report): void {
    const place = { file: this.display, pos: report.at.pos, end: report.at.end };
    this.findings.push({
      rule: this.rule.id,
      severity: report.severity ?? this.rule.severity,
      confidence: "high",
      message: onOneLine(report.message),
      ...place,
      because: (report.because ?? []).map(({ at, label, file }) => ({
        file: file ?? this.display,
        pos: at.pos,
        end: at.end,
        label: onOneLine(label),
      })),
      help: onOneLine(report.help ?? ""),
      fix: report.fix ?? null,
      functionName: this.decl.kind === "FuncDecl" ? qualifiedFunction(this.decl) : "",
      snippet: this.text(report.at),
      ...(report.elsewhere === undefined ? {} : { elsewhere: report.elsewhere }),
    });
  }
}

const decoder = new TextDecoder("utf-8");
/** A longer comment is read from there on. */
const MAX_DOC_BYTES = 4000;

export function qualifiedFunction(decl: FuncDecl): string {
  const receiver = receiverName(decl);
  return receiver === "" ? decl.name.name : `${receiver}.${decl.name.name}`;
}
