// npm run new-rule <id>: writes a rule and its page to start from.
import { existsSync, writeFileSync } from "node:fs";

const id = process.argv[2] ?? "";
if (!/^[a-z]+(-[a-z]+)+$/.test(id)) {
  console.error("usage: npm run new-rule <id>   (words-with-hyphens that name the bad thing)");
  process.exit(2);
}
const path = `src/rules/${id}`;
if (existsSync(`${path}.ts`)) {
  console.error(`${path}.ts exists already`);
  process.exit(2);
}
writeFileSync(
  `${path}.ts`,
  `import { rule, say } from "../rulekit/index.ts";

export default rule({
  id: "${id}",
  summary: "deferred call of the function \`bad\`",
  group: "defer",
  severity: "warning",
  default: "on",
  since: "0.1",
  fix: "none",
  words: ["defer"],
  visit: {
    DeferStmt(stmt, ctx) {
      if (stmt.call.fun.kind !== "Ident" || stmt.call.fun.name !== "bad") return;
      ctx.report({ at: stmt, message: say\`\\\`bad\\\` is deferred\`, help: say\`do not\` });
    },
  },
});
`,
);
writeFileSync(
  `${path}.md`,
  `# ${id}

What happens, and when.

## Found

\`\`\`go
func bad() {}

func f() {
	defer bad() // want "\`bad\` is deferred"
}
\`\`\`

\`\`\`text
\`\`\`

## Fix

None.

## Silent

\`\`\`go
func good() {}

func f() {
	defer good()
}
\`\`\`

## Options

None.

<!-- cut -->

## Edge cases

\`\`\`go
func f() {}
\`\`\`
`,
);
console.log(`wrote ${path}.ts and ${path}.md. Next:
  npm run gen                  lists the rule
  npm run spec -- ${id} -u     runs its page and writes the rendered finding
  npm run lang                 lists what it says in src/lang/zh-CN/${id}.json, to be told in Chinese
  npm run ready                before you commit`);
