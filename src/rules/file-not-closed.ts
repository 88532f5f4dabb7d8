import { deferReleaseFix, protocol, say } from "../rulekit/index.ts";

export default protocol({
  id: "file-not-closed",
  summary: "file is not closed on every path",
  severity: "warning",
  kind: "file",
  consequence: say`its descriptor stays open, until \`too many open files\``,
  remedy: (handle) => say`close it after the error check: \`defer ${handle}.Close()\``,
  fix: deferReleaseFix("file"),
});
