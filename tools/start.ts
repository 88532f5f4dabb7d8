// npm start: the main job on the bundled service, and what to try next.
import { spawnSync } from "node:child_process";

const run = spawnSync(process.execPath, ["bin/defuse", "check", "./examples/orders/..."], { stdio: "inherit" });
if (run.status === null || run.status > 1) process.exit(run.status ?? 3);
console.log(`
These are the findings in examples/orders; examples/orders-fixed is the same service repaired. Next:

  ./bin/defuse check examples/orders-fixed/...      finds nothing
  ./bin/defuse explain defer-in-loop                why it matters
  ./bin/defuse explain examples/orders/importer.go:24
  cd YOUR-MODULE && ${process.cwd()}/bin/defuse check
`);
