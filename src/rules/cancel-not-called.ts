import { deferCancelFix, nameCancelFix, protocol, say } from "../rulekit/index.ts";

export default protocol({
  id: "cancel-not-called",
  summary: "cancel function is not called on every path",
  severity: "warning",
  kind: "cancel",
  consequence: say`its context and timer stay until the parent is done`,
  remedy: (handle) => say`defer it right away: \`defer ${handle}()\``,
  fix: deferCancelFix,
  fixOfBlank: nameCancelFix,
});
