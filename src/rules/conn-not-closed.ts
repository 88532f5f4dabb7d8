import { protocol } from "../rulekit/index.ts";

export default protocol({
  id: "conn-not-closed",
  summary: "connection is not closed on every path",
  severity: "warning",
  kind: "conn",
  consequence: "its descriptor stays open, until `too many open files`",
  remedy: (handle) => `close it after the error check: \`defer ${handle}.Close()\``,
});
