// Suppressions that silence nothing: the rule unused-suppression, which needs what all other rules found.
import type { Finding, Severity } from "../base/finding.ts";
import { nearest } from "../base/nearest.ts";
import { english, type Say, say } from "../base/say.ts";
import type { Rule } from "../rulekit/rule.ts";
import type { Silenced, Suppression } from "./suppress.ts";

export const unusedId = "unused-suppression";

/** Which rules a run judges by. */
export interface Ran {
  readonly ids: ReadonlySet<string>;
  /** All that are on by default: only then is it known that //nolint:defuse silences nothing. */
  readonly isComplete: boolean;
}

/** The rules to run: for `--rules unused-suppression` alone every one, since there would be nothing to judge by. */
export function rulesToRun(selected: readonly Rule[], all: readonly Rule[]): readonly Rule[] {
  const isAlone = selected.length === 1 && selected[0]?.id === unusedId;
  return isAlone ? all.filter((rule) => rule.default === "on") : selected;
}

export function ranOf(run: readonly Rule[], all: readonly Rule[]): Ran {
  const ids = new Set(run.map((rule) => rule.id));
  return { ids, isComplete: all.every((rule) => rule.default === "off" || ids.has(rule.id)) };
}

export interface UnusedRequest {
  /** As it is shown. */
  readonly file: string;
  readonly suppressions: readonly Suppression[];
  readonly used: Silenced["used"];
  readonly ran: Ran;
  readonly known: ReadonlySet<string>;
  readonly severity: Severity;
}

export function unusedSuppressions(request: UnusedRequest): Finding[] {
  const { suppressions, used, ran, known } = request;
  const found: Finding[] = [];
  suppressions.forEach((suppression, i) => {
    const { rules, unknown, form, isOurs } = suppression;
    if (!isOurs || rules.includes(unusedId)) return;
    if (rules.length === 0 && ran.isComplete && used[i]?.size === 0) {
      const text = form === "//nolint:" ? "//nolint:defuse" : "//defuse:ignore";
      found.push(finding(request, suppression, say`\`${text}\` silences no finding`, say`remove the comment`));
    }
    for (const id of rules) {
      if (!ran.ids.has(id) || used[i]?.has(id) === true) continue;
      const help = rules.length > 1 ? say`take \`${id}\` out of the comment` : say`remove the comment`;
      found.push(finding(request, suppression, say`\`${form + id}\` silences no finding`, help));
    }
    for (const name of unknown) {
      const near = nearest(name, [...known]);
      const help = near === "" ? say`\`defuse rules\` lists the rules` : say`did you mean \`${near}\`?`;
      found.push(finding(request, suppression, say`\`${form + name}\` names no rule`, help));
    }
  });
  // A comment may silence this rule, too; but none keeps itself.
  return found.filter((f) => !suppressions.some((s) => s.pos !== f.pos && coversUnused(s, f, suppressions)));
}

function coversUnused(s: Suppression, found: Finding, all: readonly Suppression[]): boolean {
  const subject = all.find((other) => other.pos === found.pos);
  if (subject === undefined || subject.from < s.from || subject.from > s.to) return false;
  return s.rules.includes(unusedId) || (s.rules.length === 0 && !s.isOurs);
}

function finding(request: UnusedRequest, at: Suppression, message: Say, help: Say): Finding {
  return {
    rule: unusedId,
    severity: request.severity,
    confidence: "high",
    message,
    file: request.file,
    pos: at.pos,
    end: at.end,
    because: [],
    help,
    fix: null,
    functionName: "",
    snippet: english(message),
  };
}
