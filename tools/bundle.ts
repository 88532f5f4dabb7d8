// A program of our own source for tools: TypeScript that imports from the root of the repository, in one file.
import { resolve } from "node:path";
import { build, type Plugin } from "esbuild";

export async function bundleProgram(contents: string, outfile: string, plugins: Plugin[] = []): Promise<void> {
  await build({
    stdin: { contents, resolveDir: resolve("."), loader: "ts" },
    bundle: true,
    platform: "node",
    format: "esm",
    target: "node20",
    outfile,
    logLevel: "error",
    plugins,
  });
}
