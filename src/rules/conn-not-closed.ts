import { deferReleaseFix, protocol, say } from "../rulekit/index.ts";

export default protocol({
  id: "conn-not-closed",
  summary: "connection is not closed on every path",
  severity: "warning",
  kind: "conn",
  consequence: say`its descriptor stays open, until \`too many open files\``,
  remedy: (handle) => say`close it after the error check: \`defer ${handle}.Close()\``,
  fix: deferReleaseFix("conn"),
});
