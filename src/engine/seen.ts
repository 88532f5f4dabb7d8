// What a checked package rests on beyond its own files: the directories it imports, directly or through others, as far
// as anybody looked at them. Of an imported file the outline counts, all but the bodies of its functions, and those
// bodies that summaries looked at; so a change within one body is seen only by those whom it may concern.

import type { Package } from "../go/module/package.ts";
import { parseSource } from "../go/syntax/parser.ts";
import type { SourceFile } from "../go/syntax/source.ts";
import { bodyName } from "../go/types/body-types.ts";
import type { ImportedDirectory, TypeSession } from "../go/types/load.ts";
import type { Digest } from "../host/digest.ts";
import { isFileProblem } from "../host/files.ts";
import type { Resolution, SeenDir } from "./cache-file.ts";
import type { FileStates } from "./file-states.ts";

/** What one session found out while packages were checked. */
export class SessionTrace {
  readonly resolution: Resolution;
  private readonly edges = new Map<string, Set<string>>();
  private readonly imported = new Map<string, ImportedDirectory>();
  private readonly seen = new Map<string, SeenDir>();
  private readonly states: FileStates;
  private readonly digest: Digest;

  constructor(session: TypeSession, states: FileStates, digest: Digest) {
    this.states = states;
    this.digest = digest;
    for (const { from, to } of session.program.importedBy()) {
      const known = this.edges.get(from);
      if (known === undefined) this.edges.set(from, new Set([to]));
      else known.add(to);
    }
    for (const dir of session.imported()) this.imported.set(dir.dir, dir);
    const { mods, dirs } = session.resolved;
    this.resolution = { mods: new Map([...mods].map((path) => [path, states.hashOf(path)])), dirs };
  }

  /** The directories that a package's facts may come from. */
  seenBy(pkg: Package): readonly SeenDir[] {
    const reached = new Set<string>();
    const todo = [...(this.edges.get(pkg.dir) ?? [])];
    for (let dir = todo.pop(); dir !== undefined; dir = todo.pop()) {
      if (reached.has(dir)) continue;
      reached.add(dir);
      todo.push(...(this.edges.get(dir) ?? []));
    }
    // What is not imported from a directory is part of defuse, or the package's own.
    return [...reached].sort().flatMap((dir) => {
      const found = this.imported.get(dir);
      return found === undefined ? [] : [this.seenDir(found)];
    });
  }

  private seenDir({ dir, names, scopes }: ImportedDirectory): SeenDir {
    let seen = this.seen.get(dir);
    if (seen === undefined) {
      const bodies = new Map<string, string[]>();
      for (const { source, bodiesAsked } of scopes) bodies.set(source.path, [...bodiesAsked].sort());
      const sources = new Map(scopes.map(({ source }) => [baseName(source.path), source]));
      const files = names.map((name): SeenDir["files"][number] => {
        const hash = this.states.hashOf(`${dir}/${name}`);
        const source = sources.get(name);
        // Not looked into, or only at its header, every change counts.
        if (source === undefined) return [name, hash, hash, []];
        const asked = bodies.get(source.path) ?? [];
        return [name, hash, outlineHash(source, asked, this.digest), asked];
      });
      seen = { dir, hash: this.states.dirState(dir).hash, files };
      this.seen.set(dir, seen);
    }
    return seen;
  }
}

function baseName(path: string): string {
  return path.slice(path.lastIndexOf("/") + 1);
}

function outlineHash(source: SourceFile, bodies: readonly string[], digest: Digest): string {
  const kept = new Set(bodies);
  const stretches = source.outline((receiver, name) => kept.has(bodyName(receiver, name)));
  const whole = new Uint8Array(stretches.reduce((sum, { pos, end }) => sum + end - pos, 0));
  let length = 0;
  for (const { pos, end } of stretches) {
    whole.set(source.bytes.subarray(pos, end), length);
    length += end - pos;
  }
  return digest(whole);
}

/** Tells whether directories are as packages saw them, each asked once in a run. */
export class SeenCheck {
  private readonly states: FileStates;
  private readonly digest: Digest;
  private readonly dirs = new Map<SeenDir, boolean>();
  private readonly resolutions = new Map<Resolution, boolean>();
  private readonly outlines = new Map<string, string>();

  constructor(states: FileStates, digest: Digest) {
    this.states = states;
    this.digest = digest;
  }

  isResolved(resolution: Resolution): boolean {
    let answer = this.resolutions.get(resolution);
    if (answer === undefined) {
      const { mods, dirs } = resolution;
      answer =
        [...mods].every(([path, hash]) => this.states.hashOf(path) === hash) &&
        [...dirs].every(([dir, holdsGo]) => this.states.dirState(dir).holdsGo === holdsGo);
      this.resolutions.set(resolution, answer);
    }
    return answer;
  }

  isSame(seen: SeenDir): boolean {
    let answer = this.dirs.get(seen);
    if (answer === undefined) {
      answer = this.states.dirState(seen.dir).hash === seen.hash && seen.files.every((file) => this.isSeen(seen, file));
      this.dirs.set(seen, answer);
    }
    return answer;
  }

  private isSeen({ dir }: SeenDir, [name, hash, outline, bodies]: SeenDir["files"][number]): boolean {
    const path = `${dir}/${name}`;
    const now = this.states.hashOf(path);
    if (now === hash) return true;
    return now !== "" && outline !== hash && this.outlineOf(path, bodies) === outline;
  }

  private outlineOf(path: string, bodies: readonly string[]): string {
    const key = `${path}\0${bodies.join("\0")}`;
    let outline = this.outlines.get(key);
    if (outline === undefined) {
      const bytes = this.states.files.readFile(path);
      outline = isFileProblem(bytes) ? "" : outlineHash(parseSource(path, bytes), bodies, this.digest);
      this.outlines.set(key, outline);
    }
    return outline;
  }
}
