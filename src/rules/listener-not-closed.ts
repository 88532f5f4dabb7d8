import { deferReleaseFix, protocol, say } from "../rulekit/index.ts";

export default protocol({
  id: "listener-not-closed",
  summary: "listener is not closed on every path",
  severity: "warning",
  kind: "listener",
  consequence: say`its port and descriptor stay taken`,
  remedy: (handle) => say`close it after the error check: \`defer ${handle}.Close()\``,
  fix: deferReleaseFix("listener"),
});
