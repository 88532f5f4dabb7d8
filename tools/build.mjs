// Bundles the tool into dist/: one file, in which lazily imported parts are functions that nobody calls, and the code
// that V8 makes of it.
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { copyFileSync, existsSync, readdirSync, readFileSync, rmSync } from "node:fs";

// `npm install -g git+...` (and so pre-commit) prepares the clone without what it needs for that: its own setting
// `global` reaches the inner install.
if (!existsSync("node_modules/esbuild")) {
  const { npm_config_global: _, ...env } = process.env;
  const command = "npm ci --ignore-scripts --include=dev";
  const { status } = spawnSync(command, { shell: true, stdio: "inherit", env });
  if (status !== 0) process.exit(status ?? 1);
}
const { build } = await import("esbuild");

const { version } = JSON.parse(readFileSync("package.json", "utf8"));
// What is cached by one build is not believed by another.
const sources = createHash("sha256");
for (const name of readdirSync("src", { recursive: true, encoding: "utf8" }).sort()) {
  if (/\.(ts|json|bin|md)$/.test(name)) sources.update(`${name}\0`).update(readFileSync(`src/${name}`));
}
rmSync("dist", { recursive: true, force: true });
await build({
  entryPoints: ["src/main.ts"],
  outfile: "dist/defuse.cjs",
  bundle: true,
  format: "cjs",
  platform: "node",
  target: "node20",
  // Its entry for Node is CommonJS, which is not split into what is used; this one is the same in modules.
  alias: { yaml: "./node_modules/yaml/browser/index.js" },
  banner: { js: 'const bundleUrl = require("node:url").pathToFileURL(__filename).href;' },
  sourcemap: "linked",
  sourcesContent: false,
  define: {
    "import.meta.url": "bundleUrl",
    __VERSION__: JSON.stringify(version),
    __BUILD__: JSON.stringify(sources.digest("hex")),
  },
  logLevel: "warning",
});
// The standard library's API is read beside the bundle.
copyFileSync("src/host/std.bin", "dist/std.bin");
// Made by a process of its own: a run over the example, which asks for what most runs ask for.
spawnSync(process.execPath, ["tools/code-cache.cjs"], { stdio: ["ignore", "ignore", "inherit"] });
