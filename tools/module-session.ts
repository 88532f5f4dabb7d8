// Types of packages as the module cache has them, whatever requires their modules.
import { readFileSync } from "node:fs";
import { homedir } from "node:os";
import { escapeModule } from "../src/go/module/resolve.ts";
import type { FindApi } from "../src/go/types/api.ts";
import { TypeSession } from "../src/go/types/load.ts";
import { nodeFiles, nodeStandardLibrary } from "../src/host/node.ts";

export interface ListedModule {
  readonly path: string;
  readonly version: string;
}

const cache = process.env["GOMODCACHE"] ?? `${process.env["GOPATH"] ?? `${homedir()}/go`}/pkg/mod`;
const config = { goos: "linux", goarch: "amd64", cgo: true, compiler: "gc" as const, tags: [], release: 26 };

/** The modules of a list, "path@version" on each line. */
export function modulesOf(file: string): ListedModule[] {
  return readFileSync(file, "utf8")
    .trim()
    .split("\n")
    .map((line) => {
      const [path = "", version = ""] = line.split("@");
      return { path, version };
    });
}

export function directoryOf({ path, version }: ListedModule): string {
  return `${cache}/${escapeModule(path)}@${escapeModule(version)}`;
}

/** A session that imports from "/modules" what is listed, or what `findApi` knows. */
export function sessionOver(modules: readonly ListedModule[], goos = "linux", findApi?: FindApi): TypeSession {
  const goMod = `module m\n\ngo 1.26\n\nrequire (\n${modules.map(({ path, version }) => `\t${path} ${version}\n`).join("")})\n`;
  const files = Object.assign(Object.create(nodeFiles) as typeof nodeFiles, {
    readFile: (path: string) =>
      path === "/modules/go.mod" ? new TextEncoder().encode(goMod) : nodeFiles.readFile(path),
  });
  const host = {
    files,
    env: { ...process.env, GOMODCACHE: cache, GOFLAGS: "", GOWORK: "off" },
    hostOs: "linux",
    hostArch: "amd64",
    standardLibrary: nodeStandardLibrary,
  };
  return new TypeSession(host, { ...config, goos }, ["/modules"], { get: () => null }, "embedded", findApi);
}
