// From patterns to packages: which files are read, under which configuration, as part of what.
import { type Say, say } from "../../base/say.ts";
import { type FileProblem, isFileProblem } from "../../host/files.ts";
import { allTagsOf, type Constraint, evaluate, tagsOf } from "./constraint.ts";
import { findGoroot } from "./goroot.ts";
import { headersOf, readHeader } from "./header.ts";
import type { LoadOptions, LoadResult, ModuleHost } from "./load.ts";
import { findModules, type ModuleRoot, type Modules } from "./modules.ts";
import type { BuildConfig, GoFile, LoadError, Module, Package } from "./package.ts";
import { baseName, displayPath, parentOf } from "./paths.ts";
import { findDirectories, type Targets } from "./patterns.ts";
import { hasTag, isOwnTag, knownArch, knownOs, matchesName, tryOrder } from "./platform.ts";

export function loadPackages(host: ModuleHost, options: LoadOptions): LoadResult {
  const usage = checkPlatform(options);
  const goroot = findGoroot(host);
  const modules = findModules(host, options.cwd, goroot);
  const targets = findDirectories(host, options, modules);
  usage.push(...targets.usage);
  const errors: LoadError[] = [...targets.errors];
  const packages: Package[] = [];
  if (usage.length === 0) {
    for (const dir of targets.dirs) packages.push(...packagesOf(host, options, modules, dir, targets, errors));
  }
  errors.push(...modules.errors);
  return {
    packages,
    errors,
    usage,
    skippedModules: targets.skippedModules,
    wholeTrees: targets.wholeTrees,
    modules: modulesOf(packages, modules),
    fileCount: packages.reduce((sum, p) => sum + p.targets.length, 0),
  };
}

/** Those of the packages, and those that the go command would take from a workspace, too. */
function modulesOf(packages: readonly Package[], modules: Modules): Module[] {
  const own = new Map(packages.map((p) => [p.module.dir, p.module]));
  const all = new Map(own);
  for (const module of own.values()) {
    for (const other of modules.besides(module)) if (!all.has(other.dir)) all.set(other.dir, other);
  }
  return [...all.values()];
}

function checkPlatform(options: LoadOptions): Say[] {
  const usage: Say[] = [];
  if (options.goos !== undefined && !knownOs.has(options.goos)) {
    usage.push(say`unknown GOOS "${options.goos}": see \`go tool dist list\``);
  }
  if (options.goarch !== undefined && !knownArch.has(options.goarch)) {
    usage.push(say`unknown GOARCH "${options.goarch}": see \`go tool dist list\``);
  }
  return usage;
}

/** The configuration asked for: flags over environment over the platform defuse runs on. */
export function mainConfig(host: ModuleHost, options: LoadOptions): BuildConfig {
  const flags = /-tags[= ]([^\s]+)/.exec(host.env["GOFLAGS"] ?? "")?.[1]?.split(",") ?? [];
  return {
    goos: options.goos ?? (host.env["GOOS"] || host.hostOs),
    goarch: options.goarch ?? (host.env["GOARCH"] || host.hostArch),
    cgo: host.env["CGO_ENABLED"] !== "0",
    compiler: "gc",
    tags: [...new Set([...(options.tags ?? []), ...flags])].sort(),
    release: 26,
  };
}

interface Candidate {
  readonly file: GoFile;
  readonly constraint: Constraint | null;
}

function packagesOf(
  host: ModuleHost,
  options: LoadOptions,
  modules: Modules,
  dir: string,
  targets: Targets,
  errors: LoadError[],
): Package[] {
  const root = modules.of(dir);
  const config = mainConfig(host, options);
  const isFixed = options.goos !== undefined || options.goarch !== undefined || options.tags !== undefined;
  const candidates = readCandidates(host, options, root, dir, config, errors);
  const isWanted = (file: GoFile): boolean => targets.isWanted(dir, file.path);
  const packages = group(dir, root.module, config, candidates, (c) => matches(config, c) && isWanted(c.file));
  if (isFixed) return packages;
  const left = candidates.filter((c) => !matches(config, c) && isWanted(c.file));
  for (const [other, files] of byConfiguration(config, left)) {
    const wanted = new Set(files);
    const [only] = files;
    const own = files.length === 1 && only !== undefined && (isIgnored(only) || !matches(other, only));
    packages.push(...group(dir, root.module, other, own ? files : candidates, (c) => wanted.has(c)));
  }
  return packages;
}

function isIgnored(candidate: Candidate): boolean {
  return candidate.constraint !== null && tagsOf(candidate.constraint).has("ignore");
}

function matches(config: BuildConfig, { file, constraint }: Candidate): boolean {
  if (!matchesName(config, file.name)) return false;
  if (file.usesCgo && !config.cgo) return false;
  return constraint === null || evaluate(constraint, (tag) => hasTag(config, tag));
}

/** For files that the asked-for configuration leaves out: the first one that includes each, files with the same together. */
function byConfiguration(config: BuildConfig, files: readonly Candidate[]): Map<BuildConfig, Candidate[]> {
  const found = new Map<string, BuildConfig>();
  const groups = new Map<BuildConfig, Candidate[]>();
  for (const candidate of files) {
    const other = configurationFor(config, candidate);
    // A file that no configuration includes is still text: read alone, under the one asked for.
    const key = other === null || isIgnored(candidate) ? candidate.file.path : JSON.stringify(other);
    const shared = found.get(key) ?? other ?? { ...config };
    found.set(key, shared);
    const list = groups.get(shared);
    if (list === undefined) groups.set(shared, [candidate]);
    else list.push(candidate);
  }
  return groups;
}

function configurationFor(config: BuildConfig, candidate: Candidate): BuildConfig | null {
  const { constraint } = candidate;
  const own = constraint === null ? [] : [...tagsOf(constraint)].filter(isOwnTag);
  const platforms = [[config.goos, config.goarch] as const, ...tryOrder];
  for (const tags of own.length === 0 ? [[]] : [[], own]) {
    for (const tools of toolsFor(config, constraint)) {
      for (const [goos, goarch] of platforms) {
        const other = { ...config, ...tools, goos, goarch, tags: [...new Set([...config.tags, ...tags])].sort() };
        if (matches(other, candidate)) return other;
      }
    }
  }
  return null;
}

/** A constraint beyond these many releases is no real one. */
const maxReleases = 4;

/** What to try besides platforms and tags, the asked-for first: cgo on and off, compiler, release. */
function toolsFor(
  config: BuildConfig,
  constraint: Constraint | null,
): readonly Pick<BuildConfig, "cgo" | "compiler" | "release">[] {
  const named = constraint === null ? new Set<string>() : allTagsOf(constraint);
  const compilers = named.has("gc") || named.has("gccgo") ? (["gc", "gccgo"] as const) : [config.compiler];
  const releases = [config.release];
  for (const tag of [...named].slice(0, maxReleases)) {
    const release = /^go1\.([1-9][0-9]{0,3})$/.exec(tag);
    // `go1.27` needs that release; `!go1.20` the one before.
    if (release !== null) releases.push(Math.max(Number(release[1]), config.release), Number(release[1]) - 1);
  }
  return releases.flatMap((release) =>
    compilers.flatMap((compiler) => [config.cgo, !config.cgo].map((cgo) => ({ cgo, compiler, release }))),
  );
}

function readCandidates(
  host: ModuleHost,
  options: LoadOptions,
  root: ModuleRoot,
  dir: string,
  config: BuildConfig,
  errors: LoadError[],
): Candidate[] {
  const unsaved = [...(options.overlay?.keys() ?? [])].filter((path) => parentOf(path) === dir);
  const listed = host.files.readDir(dir);
  // A new file may be in a directory that is not there yet.
  const isNew = isFileProblem(listed) && listed.problem === "missing" && unsaved.length > 0;
  const entries = isNew ? [] : listed;
  if (isFileProblem(entries)) {
    errors.push({ display: displayPath(dir, options.cwd), line: 0, column: 0, message: entries.message });
    return [];
  }
  const names = new Set(entries.filter((e) => e.kind !== "dir" && e.name.endsWith(".go")).map((e) => e.name));
  for (const path of unsaved) names.add(baseName(path));
  const found: Candidate[] = [];
  for (const name of [...names].sort()) {
    if (name.startsWith("_") || name.startsWith(".")) continue;
    const candidate = readCandidate(host, options, root, `${dir}/${name}`, config);
    if (isFileProblem(candidate)) {
      if (candidate.problem === "not-regular") continue;
      const display = displayPath(candidate.path, options.cwd);
      errors.push({ display, line: 0, column: 0, message: candidate.message });
    } else {
      found.push(candidate);
    }
  }
  return found;
}

function readCandidate(
  host: ModuleHost,
  options: LoadOptions,
  root: ModuleRoot,
  path: string,
  config: BuildConfig,
): Candidate | FileProblem {
  const headers = host.headers ?? headersOf(host.files);
  const read = (): Uint8Array | FileProblem => options.overlay?.get(path) ?? host.files.readFile(path);
  const overlaid = options.overlay?.get(path);
  const found = overlaid === undefined ? headers.of(path) : { header: readHeader(overlaid) };
  if (isFileProblem(found)) return found;
  const { packageName, imports, constraint, release, isGenerated } = found.header;
  const name = baseName(path);
  const isTest = name.endsWith("_test.go");
  const file: GoFile = {
    path,
    display: displayPath(path, options.cwd),
    name,
    packageName,
    isTest,
    isExternalTest: isTest && packageName.endsWith("_test"),
    isGenerated,
    usesCgo: imports.includes("C"),
    goVersion: fileVersion(root.module.goVersion, release),
    imports,
    isExcluded: false,
    read,
  };
  const candidate = { file, constraint };
  return matches(config, candidate) ? candidate : { file: { ...file, isExcluded: true }, constraint };
}

/** go/types: a file's //go:build go1.N sets its version to max(go1.N, go1.21). */
function fileVersion(moduleVersion: string, release: number): string {
  return release >= 0 ? `go1.${Math.max(release, 21)}` : moduleVersion;
}

/** The packages of one directory under one configuration, those without targets left out. */
function group(
  dir: string,
  module: Module,
  config: BuildConfig,
  candidates: readonly Candidate[],
  isTarget: (candidate: Candidate) => boolean,
): Package[] {
  const names = [...new Set(candidates.filter(isTarget).map((c) => c.file.packageName))].sort();
  const packages: Package[] = [];
  const importPath = importPathOf(dir, module);
  const make = (name: string, isExternalTest: boolean): Package | null => {
    const own = candidates.filter(
      (c) =>
        (matches(config, c) || isTarget(c)) &&
        c.file.isExternalTest === isExternalTest &&
        (c.file.packageName === name || (isExternalTest && c.file.packageName === `${name}_test`)),
    );
    if (own.length === 0) return null;
    const tested = isExternalTest ? make(name, false) : null;
    return {
      dir,
      importPath: isExternalTest && importPath !== "" ? `${importPath}_test` : importPath,
      name: isExternalTest ? `${name}_test` : name,
      module,
      config,
      isExternalTest,
      tested,
      files: own.map((c) => c.file),
      targets: own.filter(isTarget).map((c) => c.file),
    };
  };
  for (const name of names) {
    const isExternal = candidates.some((c) => c.file.packageName === name && c.file.isExternalTest);
    const found = isExternal ? make(name.slice(0, -"_test".length), true) : make(name, false);
    if (found !== null && found.targets.length > 0) packages.push(found);
  }
  return packages;
}

export function importPathOf(dir: string, module: Module): string {
  const rest = dir === module.dir ? "" : dir.slice(module.dir.length + 1);
  if (module.path === "std") return rest;
  if (module.path === "") return "";
  return rest === "" ? module.path : `${module.path}/${rest}`;
}
