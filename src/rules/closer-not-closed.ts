import { deferReleaseFix, protocol, say } from "../rulekit/index.ts";

export default protocol({
  id: "closer-not-closed",
  summary: "value whose type has Close is not closed on every path",
  severity: "warning",
  kind: "closer",
  consequence: say`what it holds stays open`,
  remedy: (handle) => say`close it after the error check: \`defer ${handle}.Close()\``,
  fix: deferReleaseFix("closer"),
});
