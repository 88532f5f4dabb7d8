import { deferredLock, rule, say } from "../rulekit/index.ts";

export default rule({
  id: "deferred-lock",
  summary: "deferred call locks again what was just locked",
  group: "concurrency",
  severity: "error",
  default: "on",
  since: "0.1",
  fix: "safe",
  needs: "types",
  words: ["defer"],
  visit: {
    DeferStmt(stmt, ctx) {
      const found = deferredLock(stmt, ctx);
      if (found === null) return;
      const { place, name, first, unlock, word } = found;
      ctx.report({
        at: stmt,
        message: say`\`${name}\` is deferred right after the lock was taken: it locks again when the function returns, and nothing unlocks`,
        because: [{ at: first, label: say`locked here` }],
        help: word === null ? say`defer what unlocks instead` : say`defer \`${place}.${unlock}()\` instead`,
        fix:
          word === null
            ? null
            : {
                title: say`defer ${place}.${unlock}()`,
                edits: [{ file: ctx.display, pos: word.pos, end: word.end, text: unlock }],
              },
      });
    },
  },
});
