// One file of the cache as text, and back. Whatever is read is doubted: a sum over the text finds what was damaged, the
// shape of every value is looked at, and what is odd is as if it were not there.
import type { Constraint } from "../go/module/constraint.ts";
import type { Header } from "../go/module/header.ts";
import type { Digest } from "../host/digest.ts";
import { isOutcome } from "./cache-outcome.ts";
import type { DirState, FileState, Stamp } from "./file-states.ts";
import type { PackageOutcome } from "./outcome.ts";

/** A directory as packages see it that import it: its outlines, and the bodies that anybody looked at. */
export interface SeenDir {
  readonly dir: string;
  /** Of the names of its Go files. */
  readonly hash: string;
  /** Name, hash of all bytes, hash of what is outside bodies, and of each body. */
  readonly files: readonly (readonly [string, string, string, readonly (readonly [string, string])[]])[];
}

/** What imports were resolved by: go.mod files with their hashes, and which directories held Go files. */
export interface Resolution {
  readonly mods: ReadonlyMap<string, string>;
  readonly dirs: ReadonlyMap<string, boolean>;
}

/** A package's outcome and what it rests on. */
export interface PackageRecord {
  readonly dir: string;
  /** The number of the run that used it last. */
  readonly run: number;
  readonly resolution: string;
  /** Files all bytes of which count, with their hashes: its own, and those that findings point into. */
  readonly files: readonly (readonly [string, string])[];
  readonly seen: readonly SeenDir[];
  /** Other files' bodies that it rests on, by the path of the file. */
  readonly bodies: ReadonlyMap<string, readonly string[]>;
  readonly outcome: PackageOutcome;
}

export interface CacheContent {
  readonly run: number;
  readonly files: ReadonlyMap<string, FileState>;
  readonly dirs: ReadonlyMap<string, DirState>;
  readonly resolutions: ReadonlyMap<string, Resolution>;
  readonly packages: ReadonlyMap<string, PackageRecord>;
  /** What packages told of each other's findings, by all the files that were asked (elsewhere.ts); of the last run only. */
  readonly told: ReadonlyMap<string, Told>;
}

/** Questions, and whether they are so. */
export type Told = ReadonlyMap<string, boolean>;

export const emptyCache: CacheContent = {
  run: 0,
  files: new Map(),
  dirs: new Map(),
  resolutions: new Map(),
  packages: new Map(),
  told: new Map(),
};

const title = "defuse cache 3";
const decoder = new TextDecoder("utf-8");
const encoder = new TextEncoder();

export function renderCache(content: CacheContent, digest: Digest): Uint8Array {
  const seen = new Map<SeenDir, number>();
  for (const record of content.packages.values()) {
    for (const dir of record.seen) if (!seen.has(dir)) seen.set(dir, seen.size);
  }
  const body = JSON.stringify({
    run: content.run,
    files: [...content.files].map(([path, { stamp, hash, header }]) => [path, stampRow(stamp), hash, header]),
    dirs: [...content.dirs].map(([path, { stamp, hash, holdsGo }]) => [path, stampRow(stamp), hash, holdsGo]),
    resolutions: [...content.resolutions].map(([key, { mods, dirs }]) => [key, [...mods], [...dirs]]),
    seen: [...seen.keys()],
    packages: [...content.packages].map(([key, record]) => [
      key,
      { ...record, seen: record.seen.map((dir) => seen.get(dir)), bodies: [...record.bodies] },
    ]),
    told: [...content.told].map(([key, answers]) => [key, [...answers]]),
  });
  return encoder.encode(`${title} ${digest(body)}\n${body}`);
}

/** null: damaged, of another version, or of another shape. */
export function parseCache(bytes: Uint8Array, digest: Digest): CacheContent | null {
  const end = bytes.indexOf(10);
  const body = bytes.subarray(end + 1);
  if (end < 0 || decoder.decode(bytes.subarray(0, end)) !== `${title} ${digest(body)}`) return null;
  try {
    return contentOf(JSON.parse(decoder.decode(body)));
  } catch {
    // Not JSON, or nested beyond all reason.
    return null;
  }
}

function contentOf(value: unknown): CacheContent | null {
  if (!isRecord(value)) return null;
  const { run, files, dirs, resolutions, seen, packages, told } = value;
  if (!isCount(run) || ![files, dirs, resolutions, seen, packages, told].every(Array.isArray)) return null;
  const seenDirs = seen as unknown[];
  if (!seenDirs.every(isSeenDir)) return null;
  return {
    run,
    files: mapOf(files, ([, stamp, hash, header]) =>
      isStampRow(stamp) && isString(hash) && isHeader(header) ? { stamp: stampOf(stamp), hash, header } : null,
    ),
    dirs: mapOf(dirs, ([, stamp, hash, holdsGo]) =>
      isStampRow(stamp) && isString(hash) && typeof holdsGo === "boolean"
        ? { stamp: stampOf(stamp), hash, holdsGo }
        : null,
    ),
    resolutions: mapOf(resolutions, ([, mods, holds]) =>
      isPairs(mods, isString) && isPairs(holds, isFlag) ? { mods: new Map(mods), dirs: new Map(holds) } : null,
    ),
    packages: mapOf(packages, ([, record]) => packageOf(record, seenDirs)),
    told: mapOf(told, ([, answers]) => (isPairs(answers, isFlag) ? new Map(answers) : null)),
  };
}

function packageOf(value: unknown, seenDirs: readonly SeenDir[]): PackageRecord | null {
  if (!isRecord(value)) return null;
  const { dir, run, resolution, files, seen, bodies, outcome } = value;
  if (!isString(dir) || !isCount(run) || !isString(resolution) || !isPairs(files, isString)) return null;
  if (!Array.isArray(seen) || !isPairs(bodies, isStrings) || !isOutcome(outcome)) return null;
  const found = seen.map((index: unknown) => (isCount(index) ? seenDirs[index] : undefined));
  if (!found.every((one) => one !== undefined)) return null;
  return { dir, run, resolution, files, seen: found, bodies: new Map(bodies), outcome };
}

/** Rows [key, ...] as a map; a row that is odd is left out. */
function mapOf<T>(rows: unknown, read: (row: readonly unknown[]) => T | null): Map<string, T> {
  const map = new Map<string, T>();
  for (const row of rows as readonly unknown[]) {
    const value = Array.isArray(row) && isString(row[0]) ? read(row) : null;
    if (value !== null) map.set((row as readonly [string])[0], value);
  }
  return map;
}

function stampRow({ size, mtimeMs, ctimeMs, inode, isRacy }: Stamp): readonly number[] {
  return [size, mtimeMs, ctimeMs, inode, isRacy ? 1 : 0];
}

function isStampRow(value: unknown): value is readonly number[] {
  return Array.isArray(value) && value.length === 5 && value.every((n) => typeof n === "number");
}

function stampOf([size = 0, mtimeMs = 0, ctimeMs = 0, inode = 0, racy]: readonly number[]): Stamp {
  return { size, mtimeMs, ctimeMs, inode, isRacy: racy !== 0 };
}

function isSeenDir(value: unknown): value is SeenDir {
  if (!isRecord(value) || !isString(value["dir"]) || !isString(value["hash"])) return false;
  const { files } = value;
  return Array.isArray(files) && files.every(isSeenFile);
}

function isSeenFile(value: unknown): value is SeenDir["files"][number] {
  if (!Array.isArray(value) || value.length !== 4) return false;
  const [name, hash, outline, bodies] = value as readonly unknown[];
  return [name, hash, outline].every(isString) && isPairs(bodies, isString);
}

function isHeader(value: unknown): value is Header | null {
  if (value === null) return true;
  if (!isRecord(value)) return false;
  const { packageName, imports, constraint, release, isGenerated } = value;
  return (
    isString(packageName) &&
    Array.isArray(imports) &&
    imports.every(isString) &&
    (constraint === null || isConstraint(constraint)) &&
    typeof release === "number" &&
    typeof isGenerated === "boolean"
  );
}

function isConstraint(value: unknown): value is Constraint {
  if (!isRecord(value)) return false;
  if (value["op"] === "tag") return isString(value["tag"]);
  if (value["op"] === "!") return isConstraint(value["x"]);
  return (value["op"] === "&&" || value["op"] === "||") && isConstraint(value["x"]) && isConstraint(value["y"]);
}

function isPairs<T>(value: unknown, isValue: (value: unknown) => value is T): value is [string, T][] {
  return Array.isArray(value) && value.every((pair) => Array.isArray(pair) && isString(pair[0]) && isValue(pair[1]));
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function isStrings(value: unknown): value is string[] {
  return Array.isArray(value) && value.every(isString);
}

function isString(value: unknown): value is string {
  return typeof value === "string";
}

function isFlag(value: unknown): value is boolean {
  return typeof value === "boolean";
}

function isCount(value: unknown): value is number {
  return typeof value === "number" && Number.isSafeInteger(value) && value >= 0;
}
