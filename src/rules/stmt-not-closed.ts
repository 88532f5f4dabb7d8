import { protocol } from "../rulekit/index.ts";

export default protocol({
  id: "stmt-not-closed",
  summary: "prepared statement is not closed on every path",
  severity: "warning",
  kind: "stmt",
  consequence: "it stays prepared on the server and in the pool",
  remedy: (handle) => `close it after the error check: \`defer ${handle}.Close()\``,
});
