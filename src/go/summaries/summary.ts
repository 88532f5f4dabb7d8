// The summaries of a file's functions as data, for `defuse debug summary`: what callers know of each.

import type { Effect, Outcome } from "../flow/resource.ts";
import { receiverName } from "../syntax/parser.ts";
import type { SourceFile } from "../syntax/source.ts";
import type { FuncObject, Var } from "../types/entity.ts";
import type { TypedPackage } from "../types/package-scope.ts";
import type { Type } from "../types/type.ts";
import { under } from "../types/under.ts";
import { releasingOf } from "./acquirers.ts";
import { endingOfBody } from "./endings.ts";
import { type Ownership, pathOf, resourceKind } from "./ownership.ts";

export interface FunctionSummary {
  /** "Open", "Store.Close". */
  readonly name: string;
  /** Bytes of its name. */
  readonly start: number;
  readonly end: number;
  /** The resource that its caller gets and must release; null: none that is known of. */
  readonly gives: { readonly result: number; readonly kind: string; readonly path: string } | null;
  readonly takes: readonly Taken[];
  /** How it ends where it cannot return: "exit" the process, "panic", "block" for ever; null: it may return. */
  readonly ending: string | null;
}

/** A parameter that can hold a resource, or a field of the receiver (`parameter` is -1 then). */
interface Taken {
  readonly parameter: number;
  /** "": the value itself. */
  readonly field: string;
  readonly kind: string;
  /** Null: nothing is known. */
  readonly effect: EffectWords | null;
}

interface EffectWords {
  /** "open", "released", "kept", or "result 0" that holds it from then on. */
  readonly onSuccess: string;
  readonly onFailure: string;
  readonly isCertain: boolean;
}

export function summariesOf(source: SourceFile, pkg: TypedPackage, ownership: Ownership): FunctionSummary[] {
  source.parseAll();
  const found: FunctionSummary[] = [];
  for (const decl of source.decls) {
    if (decl.kind !== "FuncDecl") continue;
    const receiver = receiverName(decl);
    const { name, pos, end } = decl.name;
    const object = receiver === "" ? pkg.lookup(name) : pkg.methodOf(receiver, name);
    if (object?.kind !== "Func") continue;
    object.declaration?.resolve();
    const fresh = ownership.givenBy(object);
    found.push({
      name: receiver === "" ? name : `${receiver}.${name}`,
      start: pos,
      end,
      gives: fresh === null ? null : { result: fresh.index, kind: fresh.kind, path: fresh.path.join(".") },
      takes: takenBy(object, ownership),
      ending: endingOf(object, ownership),
    });
  }
  return found;
}

function takenBy(object: FuncObject, ownership: Ownership): Taken[] {
  const { type } = object;
  if (type === null) return [];
  const taken: Taken[] = [];
  const take = (parameter: number, field: string, of: Type | null): void => {
    const kind = of === null ? null : resourceKind(of);
    if (kind === null) return;
    const path = field === "" ? pathOf(kind) : [field, ...pathOf(kind)];
    const effect = ownership.effectOfFunction(object, parameter, path, releasingOf(kind, path));
    taken.push({ parameter, field, kind, effect: effect === null ? null : wordsOf(effect) });
  };
  for (const { name, type: of } of fieldsOf(type.recv?.type ?? null)) take(-1, name, of);
  for (const [i, v] of type.params.vars.entries()) take(i, "", v.type);
  return taken;
}

function fieldsOf(receiver: Type | null): readonly Var[] {
  if (receiver === null) return [];
  const pointed = under(receiver);
  const shape = pointed.kind === "Pointer" ? under(pointed.elem) : pointed;
  return shape.kind === "Struct" ? shape.fields : [];
}

function wordsOf({ onSuccess, onFailure, isCertain }: Effect): EffectWords {
  return { onSuccess: wordOf(onSuccess), onFailure: wordOf(onFailure), isCertain };
}

function wordOf(outcome: Outcome): string {
  if (typeof outcome === "string") return outcome;
  return [`result ${outcome.result}`, ...outcome.path].join(".");
}

function endingOf(object: FuncObject, ownership: Ownership): string | null {
  const found = ownership.bodyOfMethod(object);
  const body = found?.decl.body ?? null;
  return found === null || body === null ? null : endingOfBody(found.frame.flowOf(body));
}
