import { protocol, protocols } from "../rulekit/index.ts";

export default protocol({
  id: "stmt-not-closed",
  summary: "prepared statement is not closed on every path",
  severity: "warning",
  table: protocols.stmt,
  consequence: "it stays prepared on the server and in the pool",
  remedy: (handle) => `close it after the error check: \`defer ${handle}.Close()\``,
});
