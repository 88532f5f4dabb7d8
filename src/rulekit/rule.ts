// What a rule is: one file with this record, and one page beside it.
import type { Severity } from "../base/finding.ts";
import type { NodeKind, NodeOf } from "../go/syntax/ast.ts";
import type { ResourceKind } from "../knowledge/protocols.ts";
import type { Context } from "./context.ts";
import type { PackageUses } from "./package-uses.ts";

export interface OptionSpec {
  readonly default: number | string | boolean;
  readonly doc: string;
}

export type Visitors = { readonly [K in NodeKind]?: (node: NodeOf<K>, ctx: Context) => void };

export interface Rule {
  /** The file's name; names the bad thing. */
  readonly id: string;
  /** At most 72 characters, no capital, no full stop. */
  readonly summary: string;
  readonly group: "leak" | "defer" | "concurrency" | "error" | "cost" | "suppression";
  readonly severity: Severity;
  readonly default: "on" | "off";
  readonly since: string;
  readonly fix: "safe" | "none";
  /** The deepest layer it asks: decides what is read. "summaries": other functions, also of other packages. */
  readonly needs: "syntax" | "cfg" | "types" | "summaries";
  /** A declaration is parsed for this rule only if its bytes hold one of these words, or call one of these names. */
  readonly words: readonly string[];
  readonly calls: readonly string[];
  readonly options: Readonly<Record<string, OptionSpec>>;
  /** The kind of resource it follows; null: none. */
  readonly kind: ResourceKind | null;
  /** Node kinds are the dispatch: each function's nodes are visited once for all rules. */
  readonly visit: Visitors;
  /** Called once for each package, for what no single declaration tells. It reports through the contexts it asks for. */
  readonly visitPackage?: (uses: PackageUses) => void;
}

type Optional = "options" | "words" | "calls" | "needs" | "kind";

/** Defines a rule; everything but the essentials has a default. */
export function rule(definition: Omit<Rule, Optional> & Partial<Pick<Rule, Optional>>): Rule {
  return {
    ...definition,
    needs: definition.needs ?? "cfg",
    options: definition.options ?? {},
    kind: definition.kind ?? null,
    words: definition.words ?? [],
    calls: definition.calls ?? [],
  };
}
