import { protocol } from "../rulekit/index.ts";

export default protocol({
  id: "listener-not-closed",
  summary: "listener is not closed on every path",
  severity: "warning",
  kind: "listener",
  consequence: "its port and descriptor stay taken",
  remedy: (handle) => `close it after the error check: \`defer ${handle}.Close()\``,
});
