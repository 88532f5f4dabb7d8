import { rule } from "../rulekit/index.ts";

/** The engine finds these: it alone knows what each comment silenced. */
export default rule({
  id: "unused-suppression",
  summary: "comment that silences a rule where it has nothing to say",
  group: "suppression",
  severity: "warning",
  default: "on",
  since: "0.1",
  fix: "none",
  visit: {},
});
