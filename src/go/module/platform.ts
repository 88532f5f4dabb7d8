// Operating systems, architectures and the tags they imply. internal/syslist, go/build.
import type { BuildConfig } from "./package.ts";

export const knownOs: ReadonlySet<string> = new Set(
  "aix android darwin dragonfly freebsd hurd illumos ios js linux nacl netbsd openbsd plan9 solaris wasip1 windows zos".split(
    " ",
  ),
);
const unixOs: ReadonlySet<string> = new Set(
  "aix android darwin dragonfly freebsd hurd illumos ios linux netbsd openbsd solaris".split(" "),
);
export const knownArch: ReadonlySet<string> = new Set(
  (
    "386 amd64 amd64p32 arm armbe arm64 arm64be loong64 mips mipsle mips64 mips64le mips64p32 mips64p32le ppc ppc64 " +
    "ppc64le riscv riscv64 s390 s390x sparc sparc64 wasm"
  ).split(" "),
);

/** Go's names for the platform that Node.js reports (process.platform, process.arch). */
export function platformOf(platform: string, arch: string): { readonly os: string; readonly arch: string } {
  const os = platform === "win32" ? "windows" : platform === "sunos" ? "solaris" : platform;
  const names: Readonly<Record<string, string>> = { x64: "amd64", ia32: "386", ppc64: "ppc64le", mipsel: "mipsle" };
  return { os: knownOs.has(os) ? os : "linux", arch: names[arch] ?? (knownArch.has(arch) ? arch : "amd64") };
}

const registerAbi: ReadonlySet<string> = new Set("amd64 arm64 loong64 ppc64 ppc64le riscv64 s390x".split(" "));

/** The experiments that are on by default in Go 1.26; internal/buildcfg. GOEXPERIMENT's own stand among the tags. */
function hasExperiment(config: BuildConfig, name: string): boolean {
  switch (name) {
    case "regabiwrappers":
    case "regabiargs":
      return registerAbi.has(config.goarch);
    case "dwarf5":
      return !["darwin", "ios", "aix"].includes(config.goos);
    case "randomizedheapbase64":
    case "greenteagc":
      return true;
    default:
      return config.tags.includes(`goexperiment.${name}`);
  }
}

/** Whether a build tag is true under a configuration. */
export function hasTag(config: BuildConfig, tag: string): boolean {
  if (tag === config.goos || tag === config.goarch || tag === config.compiler) return true;
  if (tag === "cgo") return config.cgo;
  if (tag === "unix") return unixOs.has(config.goos);
  if (tag === "linux" && config.goos === "android") return true;
  if (tag === "solaris" && config.goos === "illumos") return true;
  if (tag === "darwin" && config.goos === "ios") return true;
  if (tag === "boringcrypto" && config.tags.includes("goexperiment.boringcrypto")) return true;
  if (tag.startsWith("goexperiment.")) return hasExperiment(config, tag.slice("goexperiment.".length));
  const release = /^go1\.([1-9][0-9]*)$/.exec(tag);
  if (release !== null) return Number(release[1]) <= config.release;
  return config.tags.includes(tag);
}

/** Whether a tag is set by whoever builds, rather than by platform, compiler or release. */
export function isOwnTag(tag: string): boolean {
  if (knownOs.has(tag) || knownArch.has(tag)) return false;
  return !["unix", "cgo", "gc", "gccgo"].includes(tag) && !/^go1(\.[0-9]+)?$/.test(tag);
}

/** The platform a file's name asks for: name_GOOS.go, name_GOARCH.go, name_GOOS_GOARCH.go (_test taken off). */
export function nameConstraint(name: string): { readonly os: string; readonly arch: string } {
  let stem = name.endsWith(".go") ? name.slice(0, -3) : name;
  const dot = stem.indexOf(".");
  if (dot >= 0) stem = stem.slice(0, dot);
  // "linux.go" is no constraint: only what follows the first underscore counts.
  const first = stem.indexOf("_");
  if (first < 0) return { os: "", arch: "" };
  const parts = stem.slice(first).split("_");
  if (parts[parts.length - 1] === "test") parts.pop();
  const last = parts[parts.length - 1] ?? "";
  const before = parts[parts.length - 2] ?? "";
  if (knownArch.has(last) && knownOs.has(before)) return { os: before, arch: last };
  if (knownOs.has(last)) return { os: last, arch: "" };
  if (knownArch.has(last)) return { os: "", arch: last };
  return { os: "", arch: "" };
}

export function matchesName(config: BuildConfig, name: string): boolean {
  const { os, arch } = nameConstraint(name);
  return (os === "" || hasTag(config, os)) && (arch === "" || arch === config.goarch);
}

/** Platforms in the order in which a file that the host excludes is tried. */
export const tryOrder: readonly (readonly [string, string])[] = [
  ["linux", "amd64"],
  ["darwin", "arm64"],
  ["windows", "amd64"],
  ["linux", "arm64"],
  ["darwin", "amd64"],
  ["windows", "arm64"],
  ["freebsd", "amd64"],
  ["netbsd", "amd64"],
  ["openbsd", "amd64"],
  ["dragonfly", "amd64"],
  ["solaris", "amd64"],
  ["illumos", "amd64"],
  ["aix", "ppc64"],
  ["android", "arm64"],
  ["ios", "arm64"],
  ["js", "wasm"],
  ["wasip1", "wasm"],
  ["plan9", "amd64"],
  ["linux", "386"],
  ["linux", "arm"],
  ["linux", "ppc64le"],
  ["linux", "ppc64"],
  ["linux", "s390x"],
  ["linux", "riscv64"],
  ["linux", "loong64"],
  ["linux", "mips64"],
  ["linux", "mips64le"],
  ["linux", "mips"],
  ["linux", "mipsle"],
  ["windows", "386"],
  ["freebsd", "arm64"],
  ["freebsd", "386"],
  ["freebsd", "arm"],
  ["openbsd", "arm64"],
  ["openbsd", "386"],
  ["openbsd", "arm"],
  ["openbsd", "ppc64"],
  ["openbsd", "riscv64"],
  ["netbsd", "arm64"],
  ["netbsd", "386"],
  ["netbsd", "arm"],
  ["plan9", "386"],
  ["plan9", "arm"],
  ["freebsd", "riscv64"],
  ["linux", "sparc64"],
  ["zos", "s390x"],
];
