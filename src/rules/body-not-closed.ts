import { deferReleaseFix, protocol, say } from "../rulekit/index.ts";

export default protocol({
  id: "body-not-closed",
  summary: "response body is not closed on every path",
  severity: "warning",
  kind: "body",
  consequence: say`the connection is not used again and its goroutines stay`,
  remedy: (handle) => say`close it after the error check: \`defer ${handle}.Close()\``,
  fix: deferReleaseFix("body"),
});
