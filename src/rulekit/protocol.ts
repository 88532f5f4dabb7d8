// protocol(): a rule for one kind of resource, from the tables of knowledge. The findings stand on the acquisition,
// `because` names the way out on which nothing releases it.
import type { Fix, Severity } from "../base/finding.ts";
import { type Say, say, type Text } from "../base/say.ts";
import type { Acquisition, Leak, Releasing } from "../go/flow/resource.ts";
import { findLeak } from "../go/flow/typestate.ts";
import { bindings, releasingOf } from "../go/summaries/acquirers.ts";
import { MAX_RESULTS } from "../go/summaries/ownership.ts";
import type { AssignStmt, CallExpr, DeclStmt, Expr, Func, Ident, Node, SelectorExpr } from "../go/syntax/ast.ts";
import { type ProtocolTable, protocols } from "../knowledge/protocols.ts";
import type { UserResource } from "../knowledge/user-resource.ts";
import {
  type Acquired,
  acquiredResults,
  acquisitionOf,
  isCandidate,
  isEndedByContext,
  isOnlyUsed,
  isPassedOn,
  releasingFor,
} from "./acquisition.ts";
import { calledBack } from "./called-back.ts";
import { isUnderLoop } from "./callers.ts";
import { isOfFailure, toldByClosing } from "./closed-here.ts";
import { endsSoonAfter, isCommandFunction, isFailing, isGoneWithProcess, isWritten } from "./command-end.ts";
import type { Context } from "./context.ts";
import { isLeftOnPurpose } from "./dropped-error.ts";
import { droppedField } from "./dropped-field.ts";
import { hasCancelledParent, hasNamedParent, isKeptByNumber, isToldBeside, isUnheard } from "./moot.ts";
import { openedBy } from "./opened.ts";
import { ownEnd, remedyAt } from "./remedies.ts";
import { replacedField } from "./replaced-field.ts";
import { type Rule, rule } from "./rule.ts";
import { sentOver } from "./sent-over.ts";
import { type SkippedRelease, skippedRelease } from "./skipped-release.ts";
import { storyOf } from "./story.ts";
import { unreleasedField } from "./unreleased-field.ts";

export interface ProtocolSpec {
  readonly id: string;
  readonly summary: string;
  readonly severity: Severity;
  readonly kind: keyof typeof protocols;
  /** What is held: "the descriptor stays open". */
  readonly consequence: Say;
  /** "close it", "commit it or roll it back". */
  readonly remedy: (handle: string) => Say;
  /** Whether the rule has anything to say in this file. */
  readonly isAsked?: (ctx: Context) => boolean;
  readonly fix?: (acquisition: Acquisition, leak: Leak, ctx: Context) => Fix | null;
  /** Where the value is assigned to `_`. */
  readonly fixOfBlank?: (blank: Ident, stmt: AssignStmt | DeclStmt, call: CallExpr, ctx: Context) => Fix | null;
}

export function protocol(spec: ProtocolSpec): Rule {
  const table: ProtocolTable = protocols[spec.kind];
  return rule({
    id: spec.id,
    summary: spec.summary,
    group: "leak",
    severity: spec.severity,
    default: "on",
    since: "0.1",
    fix: spec.fix === undefined ? "none" : "safe",
    needs: "summaries",
    kind: spec.kind,
    calls: [...lastNames(table.acquire.keys()), ...(toldByClosing.has(spec.kind) ? ["Close"] : [])],
    visit: {
      AssignStmt(stmt, ctx) {
        if (spec.isAsked?.(ctx) !== false) followBindings(spec, stmt, ctx);
      },
      DeclStmt(stmt, ctx) {
        if (spec.isAsked?.(ctx) !== false) followBindings(spec, stmt, ctx);
      },
      ExprStmt(stmt, ctx) {
        if (stmt.x.kind !== "CallExpr" || spec.kind === "cancel" || spec.isAsked?.(ctx) === false) return;
        const [acquired] = acquiredResults(stmt.x, spec.kind, [], ctx);
        if (acquired !== undefined) reportDropped(spec, acquired, stmt.x, ctx);
      },
      CallExpr(call, ctx) {
        const skipped = skippedRelease(call, spec.kind, ctx);
        if (skipped !== null) reportSkipped(spec, skipped, call, ctx);
        if (spec.kind === "cancel" || !isCandidate(call, ctx)) return;
        if (spec.isAsked?.(ctx) === false || !isPassedOn(call, ctx)) return;
        const [acquired] = acquiredResults(call, spec.kind, [], ctx);
        if (acquired !== undefined && isOnlyUsed(call, acquired, ctx)) reportDropped(spec, acquired, call, ctx);
      },
    },
  });
}

function followBindings(spec: ProtocolSpec, stmt: AssignStmt | DeclStmt, ctx: Context): void {
  const { func } = ctx;
  if (func === null || func.body === null) return;
  const dropped = stmt.kind === "AssignStmt" ? droppedField(stmt, spec.kind, ctx) : null;
  if (dropped !== null) reportDroppedField(spec, dropped, ctx);
  if (toldByClosing.has(spec.kind) && stmt.kind === "AssignStmt") followOpened(spec, stmt, func, ctx);
  for (const { call, targets } of candidatesIn(stmt, ctx)) {
    for (const acquired of acquiredResults(call, spec.kind, targets, ctx)) {
      if (spec.kind === "cancel" && isLeftOnPurpose(stmt, ctx)) return;
      const target = targets[acquired.index];
      const isDropped = target?.kind === "Ident" && target.name === "_";
      const isChild = spec.kind === "cancel" && (hasCancelledParent(call, ctx) || hasNamedParent(call, ctx));
      if (isDropped && !isChild) {
        reportDropped(spec, acquired, call, ctx, spec.fixOfBlank?.(target, stmt, call, ctx) ?? null);
      }
      const acquisition = acquisitionOf(stmt, call, targets, acquired, ctx);
      if (acquired.inside === undefined && reportField(spec, acquired, call, target, ctx)) continue;
      if (acquisition === null || isEndedByContext(acquisition, spec.kind, acquired, ctx)) continue;
      const releasing = releasingFor(acquisition, spec.kind, acquired, ctx);
      const around = acquisition.handle.func === func ? null : calledBack(acquisition, releasing, ctx);
      const holder = around?.func ?? func;
      const leak = findLeak(around?.acquisition ?? acquisition, releasing, holder, ctx.frame);
      if (leak === null && around === null && acquired.inside === undefined)
        reportSent(spec, acquired, acquisition, releasing, ctx);
      if (leak === null || isGoneWithProcess(acquisition, leak, spec.kind, holder, ctx)) continue;
      if (isUnchecked(acquisition, targets, leak, ctx) || isNumberAsked(acquisition, acquired, ctx)) continue;
      if (isToldBeside(acquisition, leak, ctx)) continue;
      if (spec.kind === "file" && isKeptByNumber(acquisition, ctx)) continue;
      if (acquired.isOfFailures === true && !isOfFailure(leak)) continue;
      if (spec.kind === "cancel" && leak.kind === "exit" && isUnheard(acquisition, leak.at?.pos ?? call.pos, ctx))
        continue;
      // Where the literal is left is no place for a Close, and the field of a struct is its methods' to close.
      const { fix: _, ...unfixed } = spec;
      report(
        around === null && acquired.inside === undefined ? spec : unfixed,
        acquired,
        acquisition,
        leak,
        releasing,
        ctx,
      );
    }
  }
}

/** ch <- result{resp, err}, of which the receiver takes what it needs and leaves the rest open. */
function reportSent(
  spec: ProtocolSpec,
  { own }: Acquired,
  acquisition: Acquisition,
  releasing: Releasing,
  ctx: Context,
): void {
  const sent = own == null ? sentOver(acquisition, releasing, ctx) : null;
  if (sent === null || isGoneWithProcess(sent.received, sent.leak, spec.kind, sent.func, sent.ctx)) return;
  const { received, ctx: at } = sent;
  const name = [received.handle.name, ...received.prefix, ...protocols[spec.kind].path].join(".");
  ctx.report({
    at: acquisition.call,
    message: say`what is sent over \`${ctx.text(sent.send.chan)}\` is not ${released(spec, own)} where it is received as \`${name}\`: ${spec.consequence}`,
    because: [
      { at: sent.send, label: say`sent here` },
      { at: received.handle.decl, label: say`received here`, file: at.display },
      ...(sent.leak.at === null || sent.leak.at === received.stmt
        ? []
        : [{ at: sent.leak.at, label: say`leaves here without releasing it`, file: at.display }]),
    ],
    help: say`release \`${name}\` on every path of its receiver`,
  });
}

type Binding = ReturnType<typeof bindings>[number];

let latest: { readonly stmt: Node; readonly ctx: Context; readonly found: readonly Binding[] } | null = null;

/** The bindings of calls that may acquire something: the rules of all kinds ask about a statement one after the other. */
function candidatesIn(stmt: AssignStmt | DeclStmt, ctx: Context): readonly Binding[] {
  if (latest?.stmt !== stmt || latest.ctx !== ctx) {
    const found = bindings(stmt).filter(({ call, targets }) => targets.length <= MAX_RESULTS && isCandidate(call, ctx));
    latest = { stmt, ctx, found };
  }
  return latest.found;
}

/** err := s.Open() of a value that is made here. */
function followOpened(spec: ProtocolSpec, stmt: AssignStmt, func: Func, ctx: Context): void {
  const opened = openedBy(stmt, spec.kind, ctx);
  if (opened === null) return;
  const acquired: Acquired = { index: 0, path: [], via: "" };
  const releasing = releasingFor(opened, spec.kind, acquired, ctx);
  const leak = findLeak(opened, releasing, func, ctx.frame);
  if (leak === null || isGoneWithProcess(opened, leak, spec.kind, func, ctx)) return;
  const { fix: _, ...unfixed } = spec;
  report(unfixed, acquired, opened, leak, releasing, ctx);
}

/** s.cancel = cancel, where nothing of the package ever calls s.cancel. */
function reportField(
  spec: ProtocolSpec,
  acquired: Acquired,
  call: CallExpr,
  target: Expr | undefined,
  ctx: Context,
): boolean {
  const { own, path } = acquired;
  const field = own == null ? unreleasedField(target, spec.kind, releasingOf(spec.kind, path), ctx) : null;
  if (field === null) return own == null && reportReplaced(spec, call, target, ctx);
  const { name, owner, end } = field;
  const method = end?.decl.kind === "FuncDecl" ? end.decl.name : null;
  const because =
    end === null || method === null ? [] : [{ at: method, label: say`does not release it`, file: end.display }];
  ctx.report({
    at: call,
    message: say`\`${name}\` is not ${released(spec, own)} anywhere in the package: ${spec.consequence}`,
    because,
    help: say`release it where the \`${owner}\` ends`,
  });
  return true;
}

/** r.cancel = cancel in Restart, where the one before is still in it. */
function reportReplaced(spec: ProtocolSpec, call: CallExpr, target: Expr | undefined, ctx: Context): boolean {
  const field = replacedField(target, spec.kind, ctx);
  if (field === null) return false;
  ctx.report({
    at: call,
    message: say`what \`${ctx.text(field)}\` had is not ${released(spec, null)} when ${ctx.functionLabel} puts another one there: ${spec.consequence}`,
    because: [{ at: field, label: say`overwritten here` }],
    help: say`release what is in \`${ctx.text(field)}\` first`,
  });
  return true;
}

/** w.file = nil, where the package closes it elsewhere. */
function reportDroppedField(spec: ProtocolSpec, field: SelectorExpr, ctx: Context): void {
  ctx.report({
    at: field,
    message: say`what \`${ctx.text(field)}\` has is not ${released(spec, null)} before it becomes nil: ${spec.consequence}`,
    help: say`release what is in \`${ctx.text(field)}\` first`,
  });
}

/** if err := w.flush(); err != nil { return err }, and w.file.Close() behind it. */
function reportSkipped(spec: ProtocolSpec, { field, left }: SkippedRelease, call: CallExpr, ctx: Context): void {
  const name = ctx.text(field);
  ctx.report({
    at: call,
    message: say`\`${name}\` is not ${released(spec, null)} where ${ctx.functionLabel} fails before this: ${spec.consequence}`,
    because: [{ at: left, label: say`leaves here without releasing it` }],
    help: say`release \`${name}\` on every way out, and join the errors`,
  });
}

/** conn, resp, err := dial(): before the error is looked at, what the other result says may stand for it. */
function isUnchecked({ stmt, error }: Acquisition, targets: readonly Expr[], leak: Leak, ctx: Context): boolean {
  if (targets.length < 3 || error === null || leak.at === null) return false;
  const { pos } = leak.at;
  return !ctx.names.usesOf(error).some((use) => stmt.end <= use.pos && use.pos < pos);
}

/** if fd >= 0 { unix.Close(fd) }: a number says itself whether there is anything to release. */
function isNumberAsked({ handle }: Acquisition, { own }: Acquired, ctx: Context): boolean {
  if (own == null) return false;
  return ctx.names.usesOf(handle).some((use) => {
    const parent = ctx.parents.get(use);
    return parent?.kind === "BinaryExpr" && /^[<>=!]/.test(parent.op);
  });
}

function lastNames(names: Iterable<string>): string[] {
  return [...new Set([...names].map((name) => name.slice(name.lastIndexOf(".") + 1)))];
}

function reportDropped(
  spec: ProtocolSpec,
  { own, path: within }: Acquired,
  call: CallExpr,
  ctx: Context,
  fix: Fix | null = null,
): void {
  const path = own == null ? protocols[spec.kind].path : [];
  const name = [ctx.text(call.fun).replace(/\s+/g, " "), ...path].join(".");
  ctx.report({
    at: call,
    message: say`the result of \`${name}\` is dropped and never ${spec.kind === "closer" && within.at(-1) === "()" ? say`called` : released(spec, own)}: ${consequenceOf(spec, own, call, ctx)}`,
    help: say`keep the result and release it`,
    fix: own == null ? fix : null,
    ...severityOfDropped(own, call, ctx),
  });
}

/** As the configuration says; what a command drops once is gone with its process right after. */
function severityOfDropped(
  own: UserResource | null | undefined,
  call: CallExpr,
  ctx: Context,
): { readonly severity?: Severity } {
  if (own != null) return { severity: own.severity };
  const { func } = ctx;
  return func !== null && !isUnderLoop(call, ctx, func) && endsSoonAfter(func, ctx) ? { severity: "hint" } : {};
}

function report(
  spec: ProtocolSpec,
  { own, via, inside, path: within }: Acquired,
  acquisition: Acquisition,
  leak: Leak,
  releasing: Releasing,
  ctx: Context,
): void {
  const path = own == null ? protocols[spec.kind].path : [];
  const handle = [acquisition.handle.name, ...acquisition.prefix, ...path].join(".");
  const isCleanup = spec.kind === "closer" && own == null && within.at(-1) === "()";
  const { through } = leak;
  const where =
    through !== null
      ? say`on a path that leaves \`${through.name}\``
      : leak.kind === "exit"
        ? say`on a path that leaves the function`
        : say`before it is overwritten`;
  ctx.report({
    at: acquisition.call,
    message: say`\`${handle}\` is not ${isCleanup ? say`called` : released(spec, own)} ${where}: ${consequenceOf(spec, own, acquisition.call, ctx)}`,
    because: storyOf(spec.kind, acquisition, via, leak, releasing, ctx),
    ...(isOnlyOnFailure(acquisition, leak, releasing, ctx) ? { elsewhere: "end" } : {}),
    help:
      through !== null
        ? say`release \`${through.parameter}\` on every way out of \`${through.name}\``
        : inside !== undefined
          ? say`call \`${acquisition.handle.name}.${inside.end}\` on this path, too`
          : own == null
            ? usualRemedy(spec, acquisition, leak, handle, isCleanup, ctx)
            : remedyOf(own, handle),
    fix: own == null && through === null ? (spec.fix?.(acquisition, leak, ctx) ?? null) : null,
    ...severityOf(own, acquisition, leak, ctx),
  });
}

/** Whether the value only stays open where the declaration's own function fails. */
function isOnlyOnFailure(acquisition: Acquisition, leak: Leak, releasing: Releasing, ctx: Context): boolean {
  const { func } = ctx;
  if (func === null || func !== ctx.decl || leak.kind !== "exit" || leak.through !== null) return false;
  return findLeak(acquisition, { ...releasing, endedOn: "failure" }, func, ctx.frame) === null;
}

/**
 * As the configuration says; what is left open until a command ends right after is no more than a hint, but for a file
 * that was written well: only its Close tells that all of it got there.
 */
function severityOf(
  own: UserResource | null | undefined,
  { call }: Acquisition,
  leak: Leak,
  ctx: Context,
): { readonly severity?: Severity } {
  if (own != null) return { severity: own.severity };
  const { func } = ctx;
  if (func === null) return {};
  // A command's own function takes what it was told on the command line.
  const isCommand = isCommandFunction(func, ctx) && !(func.kind === "FuncDecl" && func.name.name === "main");
  if (!isCommand && (leak.kind !== "exit" || isUnderLoop(call, ctx, func))) return {};
  if (leak.kind === "exit" && isWritten(call, ctx) && !isFailing(leak)) return {};
  return endsSoonAfter(func, ctx) ? { severity: "hint" } : {};
}

function consequenceOf(spec: ProtocolSpec, own: UserResource | null | undefined, call: CallExpr, ctx: Context): Say {
  // An entry of an archive reads from the archive's own file.
  if (own == null && ctx.calleeOf(call) === "archive/zip.File.Open")
    return say`what unpacks it does not go back to be used again`;
  if (own == null) return spec.consequence;
  return own.name === "" ? say`what it holds stays taken` : say`the ${own.name} stays taken`;
}

/** As values of its kind are released, or as this one's type and the way it goes want it. */
function usualRemedy(
  spec: ProtocolSpec,
  acquisition: Acquisition,
  leak: Leak,
  name: string,
  isCleanup: boolean,
  ctx: Context,
): Say {
  const elsewhere = remedyAt(isCleanup ? "cancel" : spec.kind, acquisition, leak, name, ctx);
  if (elsewhere !== null) return elsewhere;
  if (isCleanup) return say`release it after the error check: \`defer ${`${name}()`}\``;
  const { handle, prefix } = acquisition;
  const end = prefix.length > 0 ? null : ownEnd(spec.kind, handle, ctx);
  return end === null ? spec.remedy(name) : say`release it after the error check: \`defer ${name}.${end}\``;
}

/** As the configuration says it is released. */
function remedyOf({ methods, functions }: UserResource, handle: string): Say {
  const [method] = methods;
  if (method !== undefined) return say`release it after the error check: \`defer ${handle}.${`${method}()`}\``;
  const name = (functions[0] ?? "").replace(/^.*\//, "");
  return say`give it to \`${name}\` when it is done with`;
}

/** "closed", "committed or rolled back". */
function released(spec: ProtocolSpec, own: UserResource | null | undefined): Text {
  if (own != null) return say`released`;
  const { releases }: ProtocolTable = protocols[spec.kind];
  return releases.map(pastTense).reduce((some, one) => say`${some} or ${one}`);
}

const pastTenses: Readonly<Record<string, Say>> = {
  call: say`called`,
  Close: say`closed`,
  Commit: say`committed`,
  Rollback: say`rolled back`,
  Stop: say`stopped`,
};

function pastTense(release: string): Text {
  return pastTenses[release] ?? release;
}
