import { deferReleaseFix, protocol, say } from "../rulekit/index.ts";

export default protocol({
  id: "tx-not-finished",
  summary: "transaction is neither committed nor rolled back on every path",
  severity: "warning",
  kind: "tx",
  consequence: say`it keeps its connection and its locks`,
  remedy: (handle) =>
    say`roll back after the error check: \`defer ${handle}.Rollback()\`; after a commit it does nothing`,
  fix: deferReleaseFix("tx"),
});
