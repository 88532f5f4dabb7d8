import { deferReleaseFix, protocol, say } from "../rulekit/index.ts";

export default protocol({
  id: "rows-not-closed",
  summary: "rows are not closed on every path",
  severity: "warning",
  kind: "rows",
  consequence: say`their connection does not go back to the pool`,
  remedy: (handle) => say`close them after the error check: \`defer ${handle}.Close()\``,
  fix: deferReleaseFix("rows"),
});
