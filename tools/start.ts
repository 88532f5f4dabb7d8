// npm start: the main job on the bundled service, and what to try next.
import { spawnSync } from "node:child_process";
import { say } from "../src/base/say.ts";
import { languageOf, tellerOf } from "../src/cli/language.ts";

const run = spawnSync(process.execPath, ["bin/defuse", "check", "./examples/orders/..."], { stdio: "inherit" });
if (run.status === null || run.status > 1) process.exit(run.status ?? 3);
const tell = await tellerOf(languageOf([], process.env).language);
console.log(`
${tell(say`These are the findings in examples/orders; examples/orders-fixed is the same service repaired. Next:`)}

  ./bin/defuse check examples/orders-fixed/...      ${tell(say`finds nothing`)}
  ./bin/defuse explain defer-in-loop                ${tell(say`why it matters`)}
  ./bin/defuse explain examples/orders/importer.go:24
  cd YOUR-MODULE && ${process.cwd()}/bin/defuse check
`);
