// Which calls do not return, also a few functions away: the flow facts that need other functions' bodies.
import { endingFunctions, endingMethodNames, endingTestMethods } from "../../knowledge/endings.ts";
import { buildCfg, type Cfg, type Ending, type FlowFacts, reachableBlocks } from "../flow/cfg.ts";
import type { CallExpr, Expr, FuncDecl, Node } from "../syntax/ast.ts";
import { indexOfWord } from "../syntax/prefilter.ts";
import { walkFunctionBody } from "../syntax/walk.ts";
import { calledFunction, calleeExpr, calleeName, methodName, rootVariable, writtenType } from "../types/callee.ts";
import type { Names } from "../types/object.ts";

/** Finds the functions and methods of the checked package, as f or T.m; null: not there, or without a body. */
export interface FunctionSource {
  find(name: string): FoundFunction | null;
}

export interface FoundFunction {
  readonly decl: FuncDecl;
  readonly names: Names;
  readonly bytes: Uint8Array;
}

/**
 * What is known of one function of the package: how it ends, and the call in it that ends the process, where it always
 * does or where all the function is for is to do so on an error.
 */
interface Summary {
  readonly ending: Ending | null;
  readonly exitCall: CallExpr | null;
}

const decoder = new TextDecoder("utf-8");
const unknown: Summary = { ending: null, exitCall: null };

/** A function that ends the process says so with one of these words, or calls one that does at its very end. */
const endingWords = ["Exit", "Fatal", "panic(", "Goexit", "Panic", "select {}", "for {"];
const lastCall = /[\n;{]\s*([A-Za-z_]\w*)\([^\n]*\)\s*;?\s*\}$/;
const maxLastCall = 300;

/** How many calls lie between a call and the one that ends: fail -> die -> exit -> os.Exit. */
const maxDepth = 3;

export class Endings {
  private readonly source: FunctionSource;
  private readonly known = new Map<string, Summary>();

  constructor(source: FunctionSource) {
    this.source = source;
  }

  factsFor(names: Names): FlowFacts {
    return {
      endingOf: (call) => this.endingOf(call, names),
      constantCondition: (x) => constantCondition(x, names),
    };
  }

  endingOf(call: CallExpr, names: Names): Ending | null {
    return this.endingWithin(call, names, maxDepth);
  }

  /** The call that ends the process on some path through this call: itself, or one inside the called function. */
  exitIn(call: CallExpr, names: Names): CallExpr | null {
    return this.exitWithin(call, names, maxDepth);
  }

  private endingWithin(call: CallExpr, names: Names, depth: number): Ending | null {
    const direct = directEnding(call, names);
    if (direct !== null || depth === 0) return direct;
    const name = calledOwn(call, names);
    return name === null ? null : this.summaryOf(name, depth).ending;
  }

  private exitWithin(call: CallExpr, names: Names, depth: number): CallExpr | null {
    if (directEnding(call, names) === "exit") return call;
    const name = depth === 0 ? null : calledOwn(call, names);
    return name === null ? null : this.summaryOf(name, depth).exitCall;
  }

  /** Of each depth its own answer, so that none depends on what was asked first, also where functions call each other. */
  private summaryOf(name: string, depth: number): Summary {
    const key = `${depth} ${name}`;
    let summary = this.known.get(key);
    if (summary === undefined) {
      const found = this.source.find(name);
      summary = found === null ? unknown : this.summarize(found, depth - 1);
      this.known.set(key, summary);
    }
    return summary;
  }

  /** `depth`: how far the calls in its body are followed. */
  private summarize({ decl, names, bytes }: FoundFunction, depth: number): Summary {
    if (decl.bodyPos < 0 || !this.mayEnd(decl, bytes, depth)) return unknown;
    const body = decl.body;
    if (body === null) return unknown;
    const facts = {
      endingOf: (call: CallExpr) => this.endingWithin(call, names, depth),
      constantCondition: (x: Expr) => constantCondition(x, names),
    };
    const cfg = buildCfg(body, facts);
    const ending = endingOfBody(cfg);
    const mayExit = ending === "exit" || isErrorCheck(decl);
    return { ending, exitCall: mayExit ? this.firstExit(body, cfg, names, depth) : null };
  }

  /** By its text: most bodies need not be parsed for it. */
  private mayEnd({ bodyPos, bodyEnd }: FuncDecl, bytes: Uint8Array, depth: number): boolean {
    if (endingWords.some((word) => isWithin(bytes, word, bodyPos, bodyEnd))) return true;
    if (depth === 0) return false;
    const text = decoder.decode(bytes.subarray(Math.max(bodyPos, bodyEnd - maxLastCall), bodyEnd));
    const name = lastCall.exec(text)?.[1];
    return name !== undefined && this.summaryOf(name, depth).ending !== null;
  }

  /** A call in the body itself that ends the process, on a path from its start. */
  private firstExit(body: Node, cfg: Cfg, names: Names, depth: number): CallExpr | null {
    const reached = reachableBlocks(cfg);
    let found: CallExpr | null = null;
    walkFunctionBody(body, (node) => {
      if (found !== null || node.kind === "DeferStmt" || node.kind === "GoStmt") return false;
      if (node.kind === "ExprStmt" && node.x.kind === "CallExpr") {
        const block = cfg.blockOf(node);
        if (block !== undefined && reached.has(block)) found = this.exitWithin(node.x, names, depth);
      }
      return true;
    });
    return found;
  }
}

function isWithin(bytes: Uint8Array, word: string, start: number, end: number): boolean {
  return indexOfWord(bytes, word, start, end) >= 0;
}

/** How a body ends where it cannot return; the mildest way wins: a panic runs deferred calls. */
export function endingOfBody(cfg: Cfg): Ending | null {
  const reached = reachableBlocks(cfg);
  if (reached.has(cfg.exit)) return null;
  if (reached.has(cfg.panic)) return "panic";
  return reached.has(cfg.halt) ? "exit" : "block";
}

/** func check(err error, ...) { if err != nil { exit } }: nothing but the test of an error. */
function isErrorCheck(decl: FuncDecl): boolean {
  const takesError = decl.type.params.list.some((field) => field.type.kind === "Ident" && field.type.name === "error");
  const [only, ...rest] = decl.body?.list ?? [];
  return takesError && rest.length === 0 && only?.kind === "IfStmt" && decl.type.results === null;
}

/** f of f(), T.m of x.m() where x is declared to be a T of the package. */
function calledOwn(call: CallExpr, names: Names): string | null {
  const fun = calleeExpr(call);
  if (fun.kind !== "SelectorExpr") return calledFunction(call, names);
  const variable = fun.x.kind === "Ident" ? names.objectOf(fun.x) : undefined;
  let type = variable?.kind === "var" ? variable.type : null;
  while (type?.kind === "StarExpr" || type?.kind === "ParenExpr") type = type.x;
  const object = type?.kind === "Ident" ? names.objectOf(type) : undefined;
  return object?.kind === "package-level" ? `${object.name}.${fun.sel.name}` : null;
}

function directEnding(call: CallExpr, names: Names): Ending | null {
  const name = calleeName(call, names);
  if (name !== null) return endingFunctions.get(name) ?? null;
  const method = methodName(call, names);
  if (method === null || (!endingMethodNames.has(method) && !endingTestMethods.has(method))) return null;
  const fun = calleeExpr(call);
  const root = fun.kind === "SelectorExpr" ? rootVariable(fun.x, names) : null;
  const type = root === null ? "" : writtenType(root, names);
  if (type.startsWith("testing.")) return endingTestMethods.has(method) ? "panic" : null;
  if (type === "log.Logger") return method.startsWith("Fatal") ? "exit" : "panic";
  // The name says it does not return; whether deferred calls run is unknown, and "panic" claims the least.
  return endingMethodNames.has(method) ? "panic" : null;
}

function constantCondition(x: Expr, names: Names): boolean | null {
  if (x.kind !== "Ident" || names.objectOf(x)?.kind !== "predeclared") return null;
  return x.name === "true" ? true : x.name === "false" ? false : null;
}
