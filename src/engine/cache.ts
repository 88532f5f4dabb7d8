// The cache of a run: which packages need not be checked again. What a package's findings rest on is written down when
// they are found (seen.ts) and compared with what is on disk when they are asked for again. docs/adr has the reasons.
import type { Finding } from "../base/finding.ts";
import type { LoadResult } from "../go/module/load.ts";
import type { Package } from "../go/module/package.ts";
import type { BodyKey } from "../go/types/body-reads.ts";
import type { Digest } from "../host/digest.ts";
import type { ProgramTypes } from "../rulekit/program.ts";
import {
  type CacheContent,
  emptyCache,
  type PackageRecord,
  parseCache,
  type Resolution,
  renderCache,
  type Told,
} from "./cache-file.ts";
import type { CacheFolder } from "./cache-folder.ts";
import { FileStates, type FoundStates } from "./file-states.ts";
import type { PackageOutcome } from "./outcome.ts";
import { SeenCheck, SessionTrace } from "./seen.ts";

/** Records that no run used for so many runs are dropped. */
const maxUnusedRuns = 50;

export class PackageCache {
  readonly states: FileStates;
  private readonly folder: CacheFolder;
  private readonly name: string;
  private readonly digest: Digest;
  private readonly before: CacheContent;
  private readonly check: SeenCheck;
  private readonly used = new Map<string, PackageRecord>();

  /** `world`: all that decides about findings besides files; another world is another file of the cache. */
  constructor(folder: CacheFolder, world: string) {
    const { files, digest, now } = folder;
    this.folder = folder;
    this.digest = digest;
    this.name = digest(world);
    const bytes = folder.read(this.name);
    this.before = (bytes === null ? null : parseCache(bytes, digest)) ?? emptyCache;
    this.states = new FileStates(files, digest, now, this.before);
    this.check = new SeenCheck(this.states, digest);
  }

  /** What checking the package came to; null: it must be checked. */
  recall(pkg: Package, around: Surroundings): PackageOutcome | null {
    const key = this.keyOf(pkg, around);
    const record = this.before.packages.get(key);
    if (record === undefined || !this.isValid(record)) return null;
    this.used.set(key, { ...record, run: this.before.run + 1 });
    const { pathToDisplay } = around;
    const stats = { ...record.outcome.stats, bytesParsed: 0, bodiesParsed: 0 };
    return { ...withFiles(record.outcome, (path) => pathToDisplay.get(path) ?? path), stats };
  }

  private isValid({ files, resolution, seen, bodies }: PackageRecord): boolean {
    const resolved = resolution === "" ? null : this.before.resolutions.get(resolution);
    return (
      files.every(([path, hash]) => this.states.hashOf(path) === hash) &&
      (resolved === null || (resolved !== undefined && this.check.isResolved(resolved))) &&
      seen.every((dir) => this.check.isSame(dir, bodies))
    );
  }

  /** What packages told of each other's findings when all of these files were as they are; empty: nothing. */
  recallTold(key: string): Told {
    return this.before.told.get(key) ?? new Map();
  }

  /** Stands for all that packages could be asked about: their files as they are, and which trees are whole. */
  toldKey({ packages, modules, wholeTrees }: LoadResult): string {
    const paths = new Set(packages.flatMap(({ files }) => files.flatMap((file) => (file.isTest ? [] : [file.path]))));
    for (const { dir, isMain } of modules) if (isMain) paths.add(`${dir}/go.mod`);
    return this.digest(JSON.stringify([wholeTrees, [...paths].sort().map((path) => [path, this.states.hashOf(path)])]));
  }

  /** Keeps what was found anew, and writes the file where anything has changed. */
  save(found: readonly Kept[], around: Surroundings, told: ReadonlyMap<string, Told>): void {
    const resolutions = new Map<string, Resolution>();
    for (const [key, known] of this.before.resolutions) {
      if (this.check.isResolved(known)) resolutions.set(key, known);
    }
    for (const kept of found) {
      for (const [key, record] of kept.packages) this.used.set(key, record);
      for (const [key, resolution] of kept.resolutions) resolutions.set(key, merged(resolutions.get(key), resolution));
      this.states.noteAll(kept);
    }
    const isStale =
      found.some(({ packages }) => packages.size > 0) || [...told].some(([key]) => !this.before.told.has(key));
    if (!isStale && !this.states.isChanged) this.folder.touch(this.name);
    else this.folder.write(this.name, renderCache(this.content(resolutions, around, told), this.digest));
  }

  /** What is to be kept of what was found anew: plain data, whoever found it. */
  keptOf(fresh: ReadonlyMap<Package, FreshOutcome>, program: ProgramTypes, around: Surroundings): Kept {
    const traces = new Map<object, SessionTrace>();
    const resolutions = new Map<string, Resolution>();
    const packages = new Map<string, PackageRecord>();
    for (const [pkg, { outcome, reads }] of fresh) {
      const session = program.knownSession(pkg);
      const trace =
        session === null ? null : (traces.get(session) ?? new SessionTrace(session, this.states, this.digest));
      const resolution = trace === null ? "" : this.resolutionKey(pkg, around);
      if (session !== null && trace !== null && !traces.has(session)) {
        traces.set(session, trace);
        resolutions.set(resolution, merged(resolutions.get(resolution), trace.resolution));
      }
      const stored = withFiles(outcome, (display) => around.displayToPath.get(display) ?? display);
      const paths = new Set([...ownFiles(pkg), ...filesIn(stored.findings)]);
      const files = [...paths].map((path) => [path, this.states.hashOf(path)] as const);
      // What cannot be read cannot be compared later.
      if (files.some(([, hash]) => hash === "")) continue;
      const seen = trace?.seenBy(pkg) ?? [];
      const bodies = bodiesOf(reads, paths);
      const run = this.before.run + 1;
      packages.set(this.keyOf(pkg, around), { dir: pkg.dir, run, resolution, files, seen, bodies, outcome: stored });
    }
    const { fileStates, dirStates, isChanged } = this.states;
    return { packages, resolutions, fileStates, dirStates, isChanged };
  }

  private content(
    resolutions: ReadonlyMap<string, Resolution>,
    around: Surroundings,
    told: ReadonlyMap<string, Told>,
  ): CacheContent {
    const run = this.before.run + 1;
    const packages = new Map(this.used);
    for (const [key, record] of this.before.packages) {
      // A record of a directory that was checked under another key is of files that are gone.
      const isGone = around.dirs.has(record.dir) || record.run + maxUnusedRuns < run;
      // One that was found under another go.mod must not be taken for one of today's.
      const resolved = this.before.resolutions.get(record.resolution);
      const isLost = record.resolution !== "" && (resolved === undefined || !this.check.isResolved(resolved));
      if (!packages.has(key) && !isGone && !isLost) packages.set(key, record);
    }
    const files = new Map(this.before.files);
    for (const [path, state] of this.states.fileStates) {
      if (state === null) files.delete(path);
      else files.set(path, state);
    }
    const dirs = new Map([...this.before.dirs, ...this.states.dirStates]);
    const wanted = wantedPaths(packages.values(), resolutions.values());
    const isWanted = (path: string): boolean => wanted.has(path);
    for (const path of files.keys()) if (!isWanted(path) && !this.states.fileStates.has(path)) files.delete(path);
    for (const path of dirs.keys()) if (!isWanted(path) && !this.states.dirStates.has(path)) dirs.delete(path);
    return { run, files, dirs, resolutions, packages, told: told.size > 0 ? told : this.before.told };
  }

  private keyOf(pkg: Package, around: Surroundings): string {
    const { dir, name, isExternalTest, config, module } = pkg;
    const targets = new Set(pkg.targets);
    const files = [...pkg.files, ...(pkg.tested?.files ?? [])].map((file) => [
      file.path,
      file.isGenerated,
      file.goVersion,
      targets.has(file),
    ]);
    const { path, goVersion, isStd } = module;
    const about = [
      dir,
      name,
      isExternalTest,
      config,
      path,
      module.dir,
      goVersion,
      isStd,
      around.mainDirs,
      around.parseAll,
    ];
    return this.digest(JSON.stringify([about, files]));
  }

  private resolutionKey(pkg: Package, around: Surroundings): string {
    return this.digest(JSON.stringify([pkg.module.dir, pkg.config, around.mainDirs]));
  }
}

/** What one worker, or the only one, found anew. */
export interface Kept extends FoundStates {
  readonly packages: ReadonlyMap<string, PackageRecord>;
  readonly resolutions: ReadonlyMap<string, Resolution>;
}

/** What was found anew, and the bodies that were looked at for it. */
export interface FreshOutcome {
  readonly outcome: PackageOutcome;
  readonly reads: ReadonlySet<BodyKey>;
}

/** What of the run decides about a package's findings, and how its files are shown. */
export interface Surroundings {
  readonly mainDirs: readonly string[];
  readonly parseAll: boolean;
  readonly pathToDisplay: ReadonlyMap<string, string>;
  readonly displayToPath: ReadonlyMap<string, string>;
  /** The directories that are checked. */
  readonly dirs: ReadonlySet<string>;
}

export function surroundingsOf(
  packages: readonly Package[],
  mainDirs: readonly string[],
  parseAll: boolean,
): Surroundings {
  const pathToDisplay = new Map<string, string>();
  const displayToPath = new Map<string, string>();
  for (const { files } of packages) {
    for (const { path, display } of files) {
      pathToDisplay.set(path, display);
      displayToPath.set(display, path);
    }
  }
  return { mainDirs, parseAll, pathToDisplay, displayToPath, dirs: new Set(packages.map((pkg) => pkg.dir)) };
}

function ownFiles(pkg: Package): readonly string[] {
  return [...pkg.files, ...(pkg.tested?.files ?? [])].map((file) => file.path);
}

/** Names of bodies by file, those of files all bytes of which count left out. */
function bodiesOf(reads: ReadonlySet<BodyKey>, whole: ReadonlySet<string>): PackageRecord["bodies"] {
  const bodies = new Map<string, string[]>();
  for (const key of [...reads].sort()) {
    const [path = "", name = ""] = key.split("\0");
    if (whole.has(path)) continue;
    const names = bodies.get(path);
    if (names === undefined) bodies.set(path, [name]);
    else names.push(name);
  }
  return bodies;
}

function filesIn(findings: readonly Finding[]): readonly string[] {
  return findings.flatMap(({ file, because, fix }) => [
    file,
    ...because.map((place) => place.file),
    ...(fix?.edits ?? []).map((edit) => edit.file),
  ]);
}

/** With other names for the files. */
function withFiles(outcome: PackageOutcome, nameOf: (file: string) => string): PackageOutcome {
  const renamed = <T extends { readonly file: string }>(place: T): T => ({ ...place, file: nameOf(place.file) });
  return {
    ...outcome,
    findings: outcome.findings.map((finding) => ({
      ...renamed(finding),
      because: finding.because.map(renamed),
      fix: finding.fix === null ? null : { ...finding.fix, edits: finding.fix.edits.map(renamed) },
    })),
    errors: outcome.errors.map(renamed),
  };
}

function merged(known: Resolution | undefined, found: Resolution): Resolution {
  if (known === undefined) return found;
  return { mods: new Map([...known.mods, ...found.mods]), dirs: new Map([...known.dirs, ...found.dirs]) };
}

function wantedPaths(records: Iterable<PackageRecord>, resolutions: Iterable<Resolution>): ReadonlySet<string> {
  const wanted = new Set<string>();
  const seenDirs = new Set<object>();
  for (const { files, seen } of records) {
    for (const [path] of files) wanted.add(path);
    for (const dir of seen) {
      if (seenDirs.has(dir)) continue;
      seenDirs.add(dir);
      wanted.add(dir.dir);
      for (const [name] of dir.files) wanted.add(`${dir.dir}/${name}`);
    }
  }
  for (const { mods, dirs } of resolutions) {
    for (const path of mods.keys()) wanted.add(path);
    for (const dir of dirs.keys()) wanted.add(dir);
  }
  return wanted;
}
