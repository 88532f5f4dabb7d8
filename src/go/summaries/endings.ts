// Which calls do not return, also one function away: the flow facts that need other functions' bodies.
import { endingFunctions, endingMethodNames, endingTestMethods } from "../../knowledge/endings.ts";
import { buildCfg, type Cfg, type Ending, type FlowFacts, reachableFrom } from "../flow/cfg.ts";
import type { CallExpr, Expr, FuncDecl, Node } from "../syntax/ast.ts";
import { indexOfWord } from "../syntax/prefilter.ts";
import { walkFunctionBody } from "../syntax/walk.ts";
import { calledFunction, calleeExpr, calleeName, methodName, rootVariable, writtenType } from "../types/callee.ts";
import type { Names } from "../types/object.ts";

/** Finds the functions of the checked package; null: not there, or without a body. */
export interface FunctionSource {
  find(name: string): { readonly decl: FuncDecl; readonly names: Names; readonly bytes: Uint8Array } | null;
}

/**
 * What is known of one function of the package: how it ends, and the call in it that ends the process, where it always
 * does or where all the function is for is to do so on an error.
 */
interface Summary {
  readonly ending: Ending | null;
  readonly exitCall: CallExpr | null;
}

const unknown: Summary = { ending: null, exitCall: null };

/** A function that ends the process says so with one of these words, or calls a function that does. */
const endingWords = ["Exit", "Fatal", "panic(", "Goexit", "Panic", "select {}", "for {"];

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
    const direct = directEnding(call, names);
    if (direct !== null) return direct;
    const name = calledFunction(call, names);
    return name === null ? null : this.summaryOf(name).ending;
  }

  /** The call that ends the process on some path through this call: itself, or one inside the called function. */
  exitIn(call: CallExpr, names: Names): CallExpr | null {
    if (directEnding(call, names) === "exit") return call;
    const name = calledFunction(call, names);
    return name === null ? null : this.summaryOf(name).exitCall;
  }

  private summaryOf(name: string): Summary {
    const known = this.known.get(name);
    if (known !== undefined) return known;
    // A function that is being looked at, through recursion, is taken to return.
    this.known.set(name, unknown);
    const found = this.source.find(name);
    const summary = found === null ? unknown : this.summarize(found.decl, found.names, found.bytes);
    this.known.set(name, summary);
    return summary;
  }

  private summarize(decl: FuncDecl, names: Names, bytes: Uint8Array): Summary {
    if (decl.bodyPos < 0 || !endingWords.some((word) => isWithin(bytes, word, decl.bodyPos, decl.bodyEnd)))
      return unknown;
    const body = decl.body;
    if (body === null) return unknown;
    const facts = {
      endingOf: (call: CallExpr) => directEnding(call, names),
      constantCondition: (x: Expr) => constantCondition(x, names),
    };
    const cfg = buildCfg(body, facts);
    const ending = endingOfBody(cfg);
    const mayExit = ending === "exit" || isErrorCheck(decl);
    return { ending, exitCall: mayExit ? firstExit(body, cfg, names) : null };
  }
}

function isWithin(bytes: Uint8Array, word: string, start: number, end: number): boolean {
  return indexOfWord(bytes, word, start, end) >= 0;
}

/** How a body ends where it cannot return; the mildest way wins: a panic runs deferred calls. */
export function endingOfBody(cfg: Cfg): Ending | null {
  const reached = reachableFrom(cfg.entry);
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

/** A call in the body itself that ends the process, on a path from its start. */
function firstExit(body: Node, cfg: Cfg, names: Names): CallExpr | null {
  const reached = reachableFrom(cfg.entry).add(cfg.entry);
  let found: CallExpr | null = null;
  walkFunctionBody(body, (node) => {
    if (found !== null || node.kind === "DeferStmt" || node.kind === "GoStmt") return false;
    if (node.kind === "ExprStmt" && node.x.kind === "CallExpr" && directEnding(node.x, names) === "exit") {
      const block = cfg.blockOf(node);
      if (block !== undefined && reached.has(block)) found = node.x;
    }
    return true;
  });
  return found;
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
