// Values that get their context later or elsewhere: a request by WithContext, a command that is waited for by others, a
// transaction by what it was begun with.
import type { CallExpr, Expr, Ident, Node } from "../syntax/ast.ts";
import { calleeExpr } from "../types/callee.ts";
import { assignedValues, type PeerQuestions } from "./peer.ts";

/** Calls that send a request as it is. */
const senders: ReadonlySet<string> = new Set([
  "net/http.Client.Do",
  "net/http.Transport.RoundTrip",
  "net/http.RoundTripper.RoundTrip",
]);
const waits = /^(Run|Output|CombinedOutput)$/;

export function isGivenLater(call: CallExpr, callee: string, ask: PeerQuestions): boolean {
  if (callee === "net/http.NewRequest") return !isSent(call, ask);
  if (callee === "os/exec.Command") return !isWaitedFor(call, ask);
  return callee.startsWith("database/sql.Tx.") && isBegunWithContext(call, ask);
}

/** The uses of the variable that a call's first result is put into; null: it goes elsewhere. */
function usesOfResult(call: CallExpr, { names, parents }: PeerQuestions): readonly Ident[] | null {
  const parent = parents.get(call);
  if (parent?.kind !== "AssignStmt") return null;
  const [target] = parent.lhs;
  const variable = target?.kind === "Ident" ? names.objectOf(target) : undefined;
  return variable?.kind === "var" ? names.usesOf(variable).filter((use) => use.pos > call.end) : null;
}

/** Sent as it is by this very function. */
function isSent(call: CallExpr, ask: PeerQuestions): boolean {
  let isSentHere = false;
  for (const use of usesOfResult(call, ask) ?? []) {
    const parent = ask.parents.get(use);
    if (parent?.kind === "SelectorExpr") {
      if (/^(WithContext|Clone)$/.test(parent.sel.name)) return false;
    } else if (parent?.kind === "CallExpr" && senders.has(ask.calleeOf(parent))) isSentHere = true;
    else if (parent?.kind !== "BinaryExpr") return false;
  }
  return isSentHere;
}

function isWaitedFor(call: CallExpr, ask: PeerQuestions): boolean {
  const chained = ask.parents.get(call);
  if (chained?.kind === "SelectorExpr") return waits.test(chained.sel.name);
  let isWaited = false;
  for (const use of usesOfResult(call, ask) ?? []) {
    const parent = ask.parents.get(use);
    if (parent?.kind !== "SelectorExpr" || parent.x !== use) return false;
    if (/^(Start|Process|Cancel)$/.test(parent.sel.name) || isInLiteral(use, ask)) return false;
    if (waits.test(parent.sel.name)) isWaited = true;
  }
  return isWaited;
}

function isInLiteral(node: Node, { parents }: PeerQuestions): boolean {
  for (let at = parents.get(node); at !== undefined; at = parents.get(at)) if (at.kind === "FuncLit") return true;
  return false;
}

function isBegunWithContext(call: CallExpr, ask: PeerQuestions): boolean {
  const fun = calleeExpr(call);
  const receiver: Expr | null = fun.kind === "SelectorExpr" ? fun.x : null;
  const values = receiver?.kind === "Ident" ? (assignedValues(receiver, ask) ?? []) : [];
  return values.some((value) => {
    const begin = value.kind === "CallExpr" ? calleeExpr(value) : value;
    return begin.kind === "SelectorExpr" && /^BeginTx/.test(begin.sel.name);
  });
}
