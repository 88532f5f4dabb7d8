// Loads the bundle together with the machine code and bytecode that V8 made of it when it was built: a third of a small
// run would be spent on compiling otherwise. Code of another V8, or of other flags, is refused by V8 and made anew.
const { readFileSync } = require("node:fs");
const { join } = require("node:path");
const { setFlagsFromString } = require("node:v8");
const { Script } = require("node:vm");

const bundle = join(__dirname, "../dist/defuse.cjs");
const codeCache = join(__dirname, "../dist/defuse.code");
/** What the bundle uses of Node. */
const builtins = ["child_process", "crypto", "perf_hooks", "url", "worker_threads", "zlib"];

/** Runs the program; the script that is returned can tell the code it has by now. */
function load() {
  // Code belongs to the flags that it was made under, and Node's own modules bring code for V8's defaults: they are
  // loaded first.
  for (const name of builtins) require(`node:${name}`);
  void process.stdout;
  // A run is over before most of what V8 would optimise has paid for itself: it waits longer before it begins.
  setFlagsFromString("--interrupt-budget=1000000");
  // Nearly all that is made at first (trees, names, types) stays: room for it at once saves copying it from one half of the
  // young generation to the other.
  setFlagsFromString("--semi-space-growth-factor=16");
  let cachedData;
  try {
    cachedData = readFileSync(codeCache);
  } catch {
    // Not there: all is compiled from source.
  }
  // The bundle is plain ASCII.
  const text = `(function (require, __filename) { ${readFileSync(bundle, "latin1")}\n})`;
  const script = new Script(text, { filename: bundle, cachedData });
  script.runInThisContext()(require, bundle);
  return script;
}

load.bundle = bundle;
load.codeCache = codeCache;
module.exports = { load };
