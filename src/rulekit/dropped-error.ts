// Whether an error that is dropped matters where it is dropped: not on the way of another error, not with a reason
// beside it, not where the result is looked at instead.
import { type Unseen, unseenValue } from "../go/flow/look.ts";
import type { AssignStmt, CallExpr, Expr, Ident, Node, RangeStmt } from "../go/syntax/ast.ts";
import { unparen } from "../go/syntax/parser-expr.ts";
import { isNameByte } from "../go/syntax/prefilter.ts";
import { walk } from "../go/syntax/walk.ts";
import { parameterIndex, rootVariable } from "../go/types/callee.ts";
import type { LocalVar } from "../go/types/object.ts";
import { type Blank, type Dropping, failures, memory } from "../knowledge/failures.ts";
import { callersOf, functionAround } from "./callers.ts";
import { type Context, calleeNames } from "./context.ts";
import { isMigrationStep } from "./context-aside.ts";
import { linesOf } from "./fix-place.ts";
import { staysInProcess } from "./own-process.ts";

const failureNames = calleeNames(failures.keys());

/** The kind of failure that a call may have, where its error is dropped: by a statement of its own, or as `_`. */
export function droppedFailure(call: CallExpr, isNamed: boolean, ctx: Context): string {
  const name = ctx.calleeAmong(call, failureNames);
  const failure = failures.get(name);
  if (failure === undefined || !isCounted(failure.dropping, isNamed, call, ctx)) return "";
  if (isOnErrorPath(call, ctx) || isReadFromMemory(call, ctx) || isBestEffort(call, ctx)) return "";
  if (isEncodedHere(call, ctx) || (isNamed && isMigrationStep(call, name, ctx))) return "";
  return isNamed && hasReason(call, ctx) ? "" : name;
}

function isCounted(dropping: Dropping, isNamed: boolean, call: CallExpr, ctx: Context): boolean {
  if (isNamed) return dropping === "always";
  return dropping !== "file" || (writesToFile(call, ctx) && !isDroppedBefore(call, ctx));
}

/** One finding a file: the next lines are of the same habit. */
function isDroppedBefore(call: CallExpr, ctx: Context): boolean {
  const { fun } = call;
  const root = fun.kind === "SelectorExpr" ? rootVariable(fun.x, ctx.names) : null;
  if (root === null) return false;
  return ctx.names.usesOf(root).some((use) => {
    const above = ctx.parents.get(use);
    const earlier = above === undefined ? undefined : ctx.parents.get(above);
    if (use.pos >= call.pos || earlier?.kind !== "CallExpr" || earlier.fun !== above) return false;
    return ctx.parents.get(earlier)?.kind === "ExprStmt" && failures.get(ctx.calleeOf(earlier))?.dropping === "file";
  });
}

/** The receiver, what it was made around, or the first argument is an *os.File that this function has opened. */
function writesToFile(call: CallExpr, ctx: Context): boolean {
  const { fun } = call;
  const receiver = fun.kind === "SelectorExpr" ? fun.x : null;
  const target = ctx.calleeOf(call).split(".").length > 2 || receiver === null ? receiver : (call.args[0] ?? null);
  const [first] = call.args;
  return (
    (target !== null && isOpenedFile(target, ctx)) ||
    (first !== undefined && /^(io|encoding\/binary)\./.test(ctx.calleeOf(call)) && isOpenedFile(first, ctx))
  );
}

const maxMakers = 3;

function isOpenedFile(x: Expr, ctx: Context, depth = 0): boolean {
  const value = unparen(x);
  // json.NewEncoder(f), bufio.NewWriter(f)
  if (value.kind === "CallExpr") {
    const [inner] = value.args;
    const isMaker = /^(bufio\.NewWriter(Size)?|encoding\/\w+\.NewEncoder)$/.test(ctx.calleeOf(value));
    return isMaker && inner !== undefined && depth < maxMakers && isOpenedFile(inner, ctx, depth + 1);
  }
  if (value.kind !== "Ident") return false;
  const variable = ctx.names.objectOf(value);
  if (variable?.kind !== "var") return false;
  const made = ctx.names.valueOf(variable);
  if (made?.kind === "CallExpr") return isOpenedFile(made, ctx, depth + 1);
  if (variable.role === "param") return ctx.typeNameOf(value) === "os.File" && !/out|err/i.test(value.name);
  return variable.role === "local" && isOpener(variable, ctx);
}

/** f, err := os.Create(name) */
function isOpener(variable: LocalVar, ctx: Context): boolean {
  return ctx.names.writesOf(variable).some((write) => {
    const stmt = ctx.parents.get(write);
    const call = stmt?.kind === "AssignStmt" ? stmt.rhs[0] : undefined;
    return call?.kind === "CallExpr" && /^os\.(Create|CreateTemp|OpenFile)$/.test(ctx.calleeOf(call));
  });
}

const failing = /[eE]rr|Status|Code/;
const failingFunction = /error|fail|cleanup|rollback|close|Err(s|or)?$/i;

/** In the branch of an error or a status the first error is what counts; so in a function that makes errors. */
function isOnErrorPath(node: Node, ctx: Context): boolean {
  let below: Node = node;
  for (let at = ctx.parents.get(node); at !== undefined; at = ctx.parents.get(at)) {
    if (at.kind === "IfStmt" && (at.body === below || at.else === below) && failing.test(ctx.text(at.cond)))
      return true;
    if (at.kind === "CaseClause" && failing.test((at.list ?? []).map((x) => ctx.text(x)).join())) return true;
    if (at.kind === "SwitchStmt" && at.tag !== null && failing.test(ctx.text(at.tag))) return true;
    if (at.kind === "FuncDecl") return failingFunction.test(at.name.name);
    below = at;
  }
  return false;
}

/** data, _ := json.Marshal(v); json.Unmarshal(data, &other): a copy of what was there. */
function isEncodedHere(call: CallExpr, ctx: Context): boolean {
  const [data] = call.args;
  const variable = data?.kind === "Ident" ? ctx.names.objectOf(data) : undefined;
  if (variable?.kind !== "var" || variable.role !== "local") return false;
  return ctx.names.writesOf(variable).every((write) => {
    const stmt = ctx.parents.get(write);
    const made = stmt?.kind === "AssignStmt" ? stmt.rhs[0] : undefined;
    return made?.kind === "CallExpr" && /\.Marshal\w*$/.test(ctx.calleeOf(made));
  });
}

/** Bytes that the function has at hand, or the generator of random ones, which does not fail. */
function isReadFromMemory(call: CallExpr, ctx: Context): boolean {
  const reader = call.args[0];
  if (reader === undefined || !/^(io|io\/ioutil|encoding\/binary)\./.test(ctx.calleeOf(call))) return false;
  if (/\brand\.Reader$/.test(ctx.text(reader))) return true;
  const value = unparen(reader);
  return memory.has(ctx.typeNameOf(value.kind === "UnaryExpr" ? value.x : value));
}

const tried = /^["`](\s*(rollback|pragma|analyze|vacuum|optimize|reindex|set)\b|\/(sys|proc|etc|dev|net|run)\/)/i;

/** db.Exec("ROLLBACK"), db.Exec("ANALYZE"), a knob of the kernel, what one system has and another has not: as good as one can do. */
function isBestEffort(call: CallExpr, ctx: Context): boolean {
  return call.args.some((arg) => isTried(arg, ctx)) || isCacheFile(call, ctx);
}

/** os.WriteFile(cacheName, data, 0o644): what is not there is fetched again; os.WriteFile(marker, nil, 0o644) has no content. */
function isCacheFile(call: CallExpr, ctx: Context): boolean {
  const [path, data] = call.args;
  if (path === undefined || data === undefined || ctx.calleeOf(call) !== "os.WriteFile") return false;
  return /cache/i.test(ctx.text(path)) || ctx.text(data) === "nil";
}

function isTried(x: Expr, ctx: Context): boolean {
  if (x.kind === "BasicLit") return tried.test(ctx.text(x));
  if (x.kind === "BinaryExpr") return isTried(x.x, ctx);
  const variable = x.kind === "Ident" ? ctx.names.objectOf(x) : undefined;
  const loop = variable?.kind === "var" ? ctx.parents.get(variable.decl) : undefined;
  if (loop?.kind !== "RangeStmt" || loop.value === null || loop.x.kind !== "CompositeLit") return false;
  return loop.x.elts.length > 0 && loop.x.elts.every((elt) => isTried(elt, ctx));
}

const reason =
  /nolint|best.?effort|never|can(no|')t fail|intentional|deliberate|optional|don't care|harmless|safe|fine|on purpose|\b(0|zero|empty|nil) (means|is|stands for)\b|\bdefaults? to\b|\bfalls? back\b/i;
const complaint = /\b(bug|bad|wrong|want|leak\w*|should|must|unchecked|silently|fixme|todo)\b/i;
/** What is worth so many words was thought about. */
const LONG_COMMENT = 60;

/** A comment on the line or above it that says why, or a linter that was told. */
function hasReason(node: Node, ctx: Context): boolean {
  const { before, trailing } = commentsAt(node, ctx);
  if (complaint.test(before + trailing)) return false;
  return reason.test(before + trailing) || before.length > LONG_COMMENT;
}

/** // we purposefully do not call cancel: the request's body would end with it. */
export function isLeftOnPurpose(node: Node, ctx: Context): boolean {
  const { before, trailing } = commentsAt(node, ctx);
  const said = before + trailing;
  return (
    /cancel/i.test(said) &&
    !complaint.test(said) &&
    (/\b(purpose(ly|fully)?|intentional(ly)?|deliberate(ly)?)\b/i.test(said) ||
      /\bignor\w+ .*\b(as|because|since)\b/i.test(said))
  );
}

interface Comments {
  readonly before: string;
  readonly trailing: string;
}

function commentsAt(node: Node, ctx: Context): Comments {
  const lines = linesOf(ctx);
  const start = lines.startOf(node.pos);
  const trailing = /\/\/.*$/.exec(ctx.text({ pos: node.end, end: lines.endOf(node.end) }))?.[0] ?? "";
  let before = "";
  for (let at = start; at > 0; ) {
    at = lines.startOf(at - 1);
    const line = ctx.text({ pos: at, end: lines.endOf(at) }).trim();
    if (!line.startsWith("//")) break;
    before = `${line.slice(2)} ${before}`;
  }
  return { before, trailing };
}

/** The result of `x, _ := call` is used as if it were there: for `result` see the table. */
export function isTrustedResult(stmt: AssignStmt, call: CallExpr, result: Blank["result"], ctx: Context): boolean {
  const [target] = stmt.lhs;
  const variable = target?.kind === "Ident" ? ctx.names.objectOf(target) : undefined;
  if (variable?.kind !== "var" || variable.role === "result" || stmt.lhs.length !== 2) return false;
  if (isOnErrorPath(stmt, ctx) || isReadFromMemory(call, ctx) || hasReason(stmt, ctx)) return false;
  if (isBestEffort(call, ctx) || staysInProcess(call, ctx)) return false;
  const uses = ctx.names.usesOf(variable).filter((use) => use !== target && use.pos > stmt.pos);
  if (uses.length === 0 || uses.some((use) => isExamined(use, ctx))) return false;
  const isHandle = result === "handle" || result === "parsed";
  if (isHandle ? !uses.some((use) => isUsedAsValue(use, ctx)) : uses.every((use) => isForMessage(use, ctx)))
    return false;
  const input = result === "value" || result === "parsed" ? inputOf(call, ctx) : null;
  return input === null ? result === "bytes" || result === "handle" : isFromOutside(input, ctx);
}

/** A method or field of it, or it in the hands of a callee: not returned or stored with nil for "none". */
function isUsedAsValue(use: Ident, ctx: Context): boolean {
  const parent = ctx.parents.get(use);
  return (
    parent?.kind === "SelectorExpr" ||
    (parent?.kind === "CallExpr" && parent.fun !== use) ||
    parent?.kind === "ReturnStmt"
  );
}

/** What is read, the layout of a time left out. */
function inputOf(call: CallExpr, ctx: Context): Expr | null {
  return call.args[/^time\.Parse(InLocation)?$/.test(ctx.calleeOf(call)) ? 1 : 0] ?? null;
}

/** Calls that answer what somebody outside has typed or sent. */
const asking =
  /(\.(FormValue|PostFormValue|PathValue|Param|Query|QueryParam|DefaultQuery|Getenv|Arg|PostForm)|\.(Query\(\)|Header|Form|Vars\(r\))\.Get)$/;

const askedValues: ReadonlySet<string> = new Set(["net/url.Values", "net/http.Header"]);

/** A parameter, or what is asked of the environment, a request, the command line: nobody has looked at its form. */
function isFromOutside(x: Expr, ctx: Context): boolean {
  const value = unparen(x);
  switch (value.kind) {
    case "CallExpr": {
      const [first] = value.args;
      if (/^strings\.Trim\w*$/.test(ctx.calleeOf(value))) return first !== undefined && isFromOutside(first, ctx);
      if (value.fun.kind !== "SelectorExpr") return false;
      return asking.test(ctx.text(value.fun)) || askedValues.has(ctx.typeNameOf(value.fun.x));
    }
    case "IndexExpr":
      return /^(os\.Args|args|argv)$/.test(ctx.text(value.x)) || /\.?Vars\(\w+\)$|^vars$/.test(ctx.text(value.x));
    case "Ident": {
      const variable = ctx.names.objectOf(value);
      if (variable?.kind !== "var") return false;
      if (variable.role === "param") return !isGivenNumber(variable, ctx);
      const made = ctx.names.valueOf(variable);
      return made !== null && made.kind !== "Ident" && isFromOutside(made, ctx);
    }
    default:
      return false;
  }
}

/** A parameter for which every caller in the package writes a number: strconv.Itoa(i). */
function isGivenNumber(variable: LocalVar, ctx: Context): boolean {
  const { decl } = ctx;
  if (decl.kind !== "FuncDecl" || variable.func !== decl || /^\p{Lu}/u.test(decl.name.name)) return false;
  const index = parameterIndex(variable);
  const given = callersOf(ctx).map(({ call, ctx: at }) => ({ arg: call.args[index], at }));
  return given.length > 0 && given.every(({ arg, at }) => arg !== undefined && isWrittenNumber(arg, at));
}

function isWrittenNumber(x: Expr, ctx: Context): boolean {
  const value = unparen(x);
  if (value.kind === "CallExpr") return /^strconv\.(Itoa|Format(Int|Uint|Float))$/.test(ctx.calleeOf(value));
  const variable = value.kind === "Ident" ? ctx.names.objectOf(value) : undefined;
  const made = variable?.kind === "var" ? ctx.names.valueOf(variable) : null;
  return made?.kind === "CallExpr" && isWrittenNumber(made, ctx);
}

/** Knobs of a request that have a default: a page, a limit, a time to wait. */
const knob =
  /(limit|offset|page|per_?page|from|to|since|until|size|count|max|min|timeout|wait|seconds|interval|debug|gc|depth|skip|tail|start|end|level|snapshot|duration|content_?length|width|height|quality|mw|mh)$/i;

/** limit, _ := strconv.Atoi(query.Get("limit")): what is not there, or no number, is the default. */
export function isOptionalNumber(stmt: AssignStmt, call: CallExpr, ctx: Context): boolean {
  const [target] = stmt.lhs;
  const [input] = call.args;
  if (target?.kind !== "Ident" || input === undefined || !knob.test(target.name)) return false;
  const variable = input.kind === "Ident" ? ctx.names.objectOf(input) : undefined;
  const asked = variable?.kind === "var" ? ctx.names.valueOf(variable) : unparen(input);
  return asked?.kind === "CallExpr" && isFromOutside(asked, ctx) && !/Getenv$/.test(ctx.text(asked.fun));
}

/** Compared, asked for its length, switched on, also under another name: a zero is noticed. */
function isExamined(use: Ident, ctx: Context, depth = 0): boolean {
  let at: Node = use;
  let parent = ctx.parents.get(use);
  // int32(n), n*2
  while (parent !== undefined && isReshaped(parent, at)) {
    at = parent;
    parent = ctx.parents.get(parent);
  }
  if (parent?.kind === "BinaryExpr") return /^([=!]=|[<>]=?)$/.test(parent.op);
  if (parent?.kind === "SwitchStmt") return true;
  if (parent?.kind === "SelectorExpr") return parent.sel.name === "IsZero";
  if (parent?.kind === "CallExpr") return parent.fun.kind === "Ident" && /^(len|min|max)$/.test(parent.fun.name);
  if (parent?.kind !== "AssignStmt" || depth > 0) return false;
  const target = parent.lhs[parent.rhs.indexOf(at as Expr)];
  const other = target?.kind === "Ident" ? ctx.names.objectOf(target) : undefined;
  return other?.kind === "var" && ctx.names.usesOf(other).some((again) => isExamined(again, ctx, depth + 1));
}

const reshaping = /^(u?int(8|16|32|64)?|float(32|64)|Duration|string)$/;

function isReshaped(parent: Node, at: Node): boolean {
  if (parent.kind === "ParenExpr") return true;
  if (parent.kind === "BinaryExpr") return /^[-+*/]$/.test(parent.op);
  if (parent.kind !== "CallExpr" || parent.fun === at || parent.args.length !== 1) return false;
  const { fun } = parent;
  return reshaping.test(fun.kind === "SelectorExpr" ? fun.sel.name : fun.kind === "Ident" ? fun.name : "");
}

/** It is only told to somebody. */
function isForMessage(use: Ident, ctx: Context): boolean {
  for (let at = ctx.parents.get(use); at !== undefined && at.kind !== "BlockStmt"; at = ctx.parents.get(at)) {
    if (at.kind !== "CallExpr") continue;
    if (/(errorf?|errors\.New|sprintf?|wrapf?|log|print|debug|info|warn|fatal)\w*$/i.test(ctx.text(at.fun)))
      return true;
  }
  return false;
}

/** An error that is assigned and on no path looked at. */
export interface UnseenError {
  readonly name: string;
  /** What overwrites it; null: the function ends. */
  readonly next: Node | null;
}

/** The error variable that gets the last result of a call, where nothing looks at it. */
export function unseenError(stmt: AssignStmt, ctx: Context): UnseenError | null {
  const [call] = stmt.rhs;
  const last = stmt.lhs.at(-1);
  if (stmt.rhs.length !== 1 || call?.kind !== "CallExpr" || last?.kind !== "Ident" || last.name === "_") return null;
  // Almost all: names and paths are not needed for them.
  if (!/err/i.test(last.name) || isTestedNext(stmt.end, last.name, ctx)) return null;
  const error = ctx.names.objectOf(last);
  const func = functionAround(stmt, ctx);
  if (error?.kind !== "var" || func === null || func.body === null) return null;
  if (error.func !== func || ctx.names.usesOf(error).length < 2) return null;
  const unseen =
    unseenValue(stmt, error, ctx.flow(func.body).cfg, ctx.names, ctx.parents) ??
    overwrittenByNextTurn(stmt, error, ctx);
  // Types are asked last: they cost most.
  if (unseen === null || ctx.typeNameOf(last) !== "error" || !isFailure(call, ctx)) return null;
  return { name: error.name, next: unseen.overwrittenBy };
}

/** Whether the text goes on with `; err != nil` or, on a line of its own, `if err != nil`. */
function isTestedNext(end: number, name: string, ctx: Context): boolean {
  const { bytes } = ctx.file;
  let at = end;
  const skipBlanks = (): void => {
    while (bytes[at] === 32 || bytes[at] === 9 || bytes[at] === 10 || bytes[at] === 13) at++;
  };
  const skipText = (text: string): boolean => {
    for (let i = 0; i < text.length; i++) if (bytes[at + i] !== text.charCodeAt(i)) return false;
    at += text.length;
    return true;
  };
  skipBlanks();
  if (!skipText(at > end ? "if" : ";")) return false;
  skipBlanks();
  return skipText(name) && (skipText(" != nil") || skipText(" == nil")) && !isNameByte(bytes[at] as number);
}

/** for _, x := range all { err = do(x) }: only the last error is left, where nothing in the loop looks at it. */
function overwrittenByNextTurn(stmt: AssignStmt, error: LocalVar, ctx: Context): Unseen | null {
  const loop = ctx.parents.get(ctx.parents.get(stmt) ?? stmt);
  if (loop?.kind !== "RangeStmt" || stmt.token !== "=" || error.decl.pos > loop.pos) return null;
  const inLoop = ctx.names.usesOf(error).filter((use) => use.pos > loop.pos && use.end < loop.end);
  const isOfItem = [loop.key, loop.value].some((item) => item?.kind === "Ident" && isUsedIn(item, stmt, ctx));
  if (inLoop.length !== 1 || !isOfItem || isLeftEarly(loop)) return null;
  return isUsedByClosure(error, ctx) ? null : { overwrittenBy: stmt };
}

function isUsedIn(item: Ident, stmt: AssignStmt, ctx: Context): boolean {
  const variable = ctx.names.objectOf(item);
  if (variable?.kind !== "var") return false;
  return ctx.names.usesOf(variable).some((use) => use.pos > stmt.tokenPos && use.end <= stmt.end);
}

function isLeftEarly(loop: RangeStmt): boolean {
  let isLeft = false;
  walk(loop.body, (node) => {
    if (node.kind === "ReturnStmt" || node.kind === "BranchStmt") isLeft = true;
    return !isLeft && node.kind !== "FuncLit";
  });
  return isLeft;
}

function isUsedByClosure(variable: LocalVar, ctx: Context): boolean {
  return ctx.names.usesOf(variable).some((use) => functionAround(use, ctx) !== variable.func);
}

/** err = errors.New(...) and fmt.Errorf(...) make an error, they do not have one. */
function isFailure(call: CallExpr, ctx: Context): boolean {
  if (call.fun.kind === "Ident" && call.fun.name === "error") return false;
  return !/^(errors\.|fmt\.Errorf|context\.Cause)/.test(ctx.calleeOf(call));
}
