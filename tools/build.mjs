// Bundles the tool into dist/: one entry, lazily imported parts as chunks of their own.
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
  entryPoints: { defuse: "src/main.ts" },
  outdir: "dist",
  outExtension: { ".js": ".mjs" },
  bundle: true,
  splitting: true,
  format: "esm",
  platform: "node",
  target: "node20",
  // Its entry for Node is CommonJS, which a bundle of modules cannot hold; this one is the same in modules.
  alias: { yaml: "./node_modules/yaml/browser/index.js" },
  sourcemap: "linked",
  sourcesContent: false,
  define: { __VERSION__: JSON.stringify(version), __BUILD__: JSON.stringify(sources.digest("hex")) },
  logLevel: "warning",
});
// The standard library's API is read beside the bundle.
copyFileSync("src/host/std.bin", "dist/std.bin");
