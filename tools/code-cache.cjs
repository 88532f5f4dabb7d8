// Writes dist/defuse.code: what V8 compiled of the bundle by the end of a run over the bundled example.
const { writeFileSync } = require("node:fs");
const { load } = require("../bin/load.cjs");

process.argv.splice(2, process.argv.length, "check", "--no-cache", "--quiet", "examples/orders");
const script = load();
process.on("exit", () => {
  writeFileSync(load.codeCache, script.createCachedData());
  process.exitCode = 0;
});
