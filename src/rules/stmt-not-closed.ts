import { deferReleaseFix, protocol, say } from "../rulekit/index.ts";

export default protocol({
  id: "stmt-not-closed",
  summary: "prepared statement is not closed on every path",
  severity: "warning",
  kind: "stmt",
  consequence: say`it stays prepared on the server and in the pool`,
  remedy: (handle) => say`close it after the error check: \`defer ${handle}.Close()\``,
  fix: deferReleaseFix("stmt"),
});
