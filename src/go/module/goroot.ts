// Where the Go installation is, without running it: GOROOT, the go program on PATH, the usual places.
import { isFileProblem } from "../../host/files.ts";
import type { ModuleHost } from "./load.ts";
import { normalizePath, parentOf } from "./paths.ts";

const usual = [
  "/usr/local/go",
  "/usr/lib/go",
  "/usr/lib/golang",
  "/opt/homebrew/opt/go/libexec",
  "C:/Program Files/Go",
];

/** "" where none was found. */
export function findGoroot(host: ModuleHost): string {
  const isRoot = (dir: string): boolean => {
    const stat = host.files.stat(`${dir}/src/runtime`);
    return !isFileProblem(stat) && stat.kind === "dir";
  };
  const set = host.env["GOROOT"];
  if (set !== undefined && set !== "" && isRoot(normalizePath(set))) return normalizePath(set);
  const separator = host.hostOs === "windows" ? ";" : ":";
  for (const dir of (host.env["PATH"] ?? "").split(separator)) {
    // A relative entry of PATH would search the checked tree.
    if (!/^(\/|[A-Za-z]:)/.test(dir)) continue;
    const program = `${normalizePath(dir)}/go${host.hostOs === "windows" ? ".exe" : ""}`;
    const real = host.files.realPath(program);
    if (isFileProblem(real)) continue;
    const root = parentOf(parentOf(real));
    if (isRoot(root)) return root;
  }
  return usual.find(isRoot) ?? "";
}
